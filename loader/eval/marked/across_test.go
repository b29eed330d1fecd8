package marked

import (
	"testing"

	"onrecord/loader"
	"onrecord/loader/eval"
)

func TestPairCounter(t *testing.T) {
	p := newPairCounter()
	for article, keys := range []string{"aab", "ab", "a"} {
		for _, k := range keys {
			p.add(article, string(k))
		}
	}
	// a stands twice, once, once: 2*1 + 2*1 + 1*1; b once, once
	if got := p.pairs(); got != 6 {
		t.Errorf("%d pairs, want 6", got)
	}
}

func TestScoreKept(t *testing.T) {
	corpus := loader.LoadTexts(
		loader.Text{ID: "a", Text: "The pier opens\n\n“The pier is safe,” Ada Alder said on Monday at the harbour.\n"},
		loader.Text{ID: "b", Text: "The pier stays\n\n“It will not close again,” Ada Alder said on Tuesday.\n"},
	)
	got := scoreKept(corpus)
	if want := (eval.Count{Right: 18, Found: 18, Gold: 18}); got != want {
		t.Errorf("%+v, want %+v", got, want)
	}
}
