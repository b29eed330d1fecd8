package quote_test

import (
	"fmt"

	"onrecord/loader/article"
	"onrecord/loader/document"
	"onrecord/loader/quote"
	"onrecord/loader/span"
)

func ExampleExtract() {
	text := "“The bridge,” said Ada Alder, the mayor of Norwood, “is safe.” Critics called that “a bold claim.”"
	d := document.New(text, []article.Line{{Span: span.Span{End: len(text)}, Kind: article.Text}})
	for _, q := range quote.Extract(d) {
		fmt.Printf("%s: %q by %q\n", q.Kind, span.Join(text, q.Quoted[0]), span.Join(text, q.Source))
	}
	// Output:
	// direct: "The bridge, is safe." by "Ada Alder, the mayor of Norwood"
	// mixed: "a bold claim." by "Critics"
}
