package syntax

import (
	"strings"
	"testing"

	"onrecord/loader/article"
	"onrecord/loader/document"
	"onrecord/loader/span"
)

// TestNumbered holds the look-up by the document's numbers against the one by
// spelling.
func TestNumbered(t *testing.T) {
	text := "Will The SAID said Don’t don't DON’T Mr. unknowable’s Norwood " + strings.Repeat("x", 40) +
		" e-mailed acknowledgements"
	d := document.New(text, []article.Line{{Span: span.Span{End: len(text)}, Kind: article.Text}})
	for i, n := range d.Words {
		w := d.Tokens[i].Text(d.Text)
		got := numbered()[n].entry
		if got == 0 {
			got = Words.curly(w).entry
		}
		if want := Words.find(w); got != want {
			t.Errorf("%q is %q, want %q", w, entries[got].Form, entries[want].Form)
		}
	}
}
