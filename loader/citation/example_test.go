package citation_test

import (
	"fmt"

	"onrecord/loader/article"
	"onrecord/loader/citation"
	"onrecord/loader/document"
	"onrecord/loader/span"
)

func ExampleFind() {
	text := "The tunnel is shut, the NYT reported. The Times was sold in March. The mayor told the BBC why."
	d := document.New(text, []article.Line{{Span: span.Span{End: len(text)}, Kind: article.Text}})
	for _, c := range citation.Find(d) {
		fmt.Printf("%s: %s\n", c.Outlet, c.Span.Cut(text))
	}
	// Output:
	// The New York Times: NYT
	// BBC: BBC
}
