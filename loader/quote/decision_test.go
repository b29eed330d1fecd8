package quote_test

import (
	"testing"

	"onrecord/loader/article"
	"onrecord/loader/document"
	"onrecord/loader/quote"
	"onrecord/loader/span"
)

// Every attribution names the rule that proposed it, and the rules that decided are
// told with tokens of the document.
func TestExplain(t *testing.T) {
	for _, text := range []string{
		"Ada Brandt said the pier was safe.",
		"“The pier is safe,” Ada Brandt said.",
		"The pier is safe, according to Ada Brandt.",
		"In the words of Ada Brandt, the pier is “safe as houses”.",
		"Ada Brandt is confident that the pier is safe.",
		"The mayor’s claim that the pier is safe was denied.",
		"“The pier is safe.” — Ada Brandt, mayor of Orvik",
		"Ada Brandt was quoted as saying that the pier was safe.",
		"Ada Brandt: “The pier is safe.”",
	} {
		d := document.New(text, []article.Line{{Span: span.Span{End: len(text)}, Kind: article.Text}})
		quotes, decisions := quote.Explain(d)
		if len(quotes) == 0 || quotes[0].Rule == "" {
			t.Errorf("%s\n\tno rule of %+v", text, quotes)
		}
		if len(decisions) == 0 {
			t.Errorf("%s\n\tnothing was decided", text)
		}
		for _, x := range decisions {
			if x.Table == "" || x.Rule == "" || x.Token < 0 || x.Token >= len(d.Tokens) {
				t.Errorf("%s\n\tdecision %+v of %d tokens", text, x, len(d.Tokens))
			}
		}
	}
}
