package quote_test

import (
	"os"
	"testing"

	"onrecord/loader/eval"
	"onrecord/loader/quote"
)

// TestDev scores the extraction on hand-marked news that is not part of the
// project, and holds what has been reached. Single marks and doubled apostrophes
// count as the corpus counts them: not as quotation marks.
func TestDev(t *testing.T) {
	f, err := os.Open("../../../shared/gold/quotes_dev.jsonl")
	if err != nil {
		t.Skip("skipped: ../../../shared/gold/quotes_dev.jsonl is not here")
	}
	defer f.Close()
	articles, err := eval.ReadQuotes(f)
	if err != nil {
		t.Fatal(err)
	}
	for i := range articles {
		a := &articles[i]
		for _, q := range quote.Extract(doc(a.Text)) {
			if q.Inner {
				continue // corpora mark the outermost alone
			}
			if (q.Doubled || q.Single) && q.Kind != quote.Scare {
				q.Kind = quote.Indirect
			}
			a.Found = append(a.Found, eval.Attribution{Type: string(q.Kind), Source: q.Source, Cue: q.Cue,
				Content: q.Content})
		}
	}
	s := eval.Quotes(articles).Total
	for _, c := range []struct {
		name       string
		got, floor float64
	}{
		{"quoted speech F1", s.Quoted.F1(), 0.865},
		{"speaker source right", s.Speaker.Precision(), 0.965},
		{"content exact F1", s.Content.F1(), 0.66},
		{"source exact F1", s.Source.F1(), 0.76},
		{"cue exact F1", s.Cue.F1(), 0.725},
	} {
		t.Logf("%-22s %.3f", c.name, c.got)
		if c.got < c.floor {
			t.Errorf("%s is %.3f, was at least %.3f", c.name, c.got, c.floor)
		}
	}
}
