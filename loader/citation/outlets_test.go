package citation

import (
	"strings"
	"testing"

	"onrecord/loader/article"
	"onrecord/loader/document"
	"onrecord/loader/span"
)

// TestEveryOutletIsCited reads a sentence that cites each name of each outlet: a
// line of the lexicon that nothing finds is refused.
func TestEveryOutletIsCited(t *testing.T) {
	o := loadOutlets()
	for name, n := range o.byName {
		want := o.list[n]
		text := "The bridge had been shut since Monday, a reporter told " + name + " at noon."
		if !want.Common {
			text = "The bridge had been shut since Monday, " + name + " reported."
		}
		d := document.New(text, []article.Line{{Span: span.Span{End: len(text)}, Kind: article.Text}})
		found := Find(d)
		if len(found) != 1 || found[0].Outlet != want.Name || found[0].Span.Cut(text) != strings.TrimPrefix(name, "the ") {
			t.Errorf("%s: found %+v", text, found)
		}
	}
}
