package quote_test

import (
	"strings"
	"testing"

	"onrecord/loader/article"
	"onrecord/loader/document"
	"onrecord/loader/lexicon"
	"onrecord/loader/quote"
	"onrecord/loader/span"
)

// TestEveryVerbOfSaying holds that every verb that can attribute quoted words
// does so after them: what the lexicon knows, the splitting of sentences and
// the rules must know alike.
func TestEveryVerbOfSaying(t *testing.T) {
	for _, w := range lexicon.Words(lexicon.Cue) {
		if !lexicon.Quotes(w) || strings.Contains(w.Lemma, " ") {
			continue
		}
		for _, f := range lexicon.Forms(w.Lemma) {
			if f.Kind != lexicon.Past || f.Text == "lay" { // lay is more often a verb of its own
				continue
			}
			for _, text := range []string{
				"“The ice is thick.” Ola Brandt " + f.Text + ".",
				"“The ice is thick?” Ola Brandt " + f.Text + ".",
			} {
				d := document.New(text, []article.Line{{Span: span.Span{End: len(text)}, Kind: article.Text}})
				q := quote.Extract(d)
				if len(q) != 1 || len(q[0].Source) != 1 || q[0].Source[0].Cut(text) != "Ola Brandt" {
					t.Errorf("%s: %+v", text, q)
				}
			}
		}
	}
}
