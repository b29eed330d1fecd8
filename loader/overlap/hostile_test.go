package overlap_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"onrecord/loader/overlap"
)

// hostile are texts of about n bytes that trip what is not linear.
func hostile(n int) map[string]string {
	rng := rand.New(rand.NewPCG(8, 9))
	var bits strings.Builder
	for bits.Len() < n {
		fmt.Fprintf(&bits, "w%d ", rng.IntN(2))
	}
	return map[string]string{
		"one word":    strings.Repeat("a ", n/2),
		"two words":   strings.Repeat("a b ", n/4),
		"random bits": bits.String(),
		"one letter":  strings.Repeat("a", n),
		"apostrophes": strings.Repeat("'", n),
		"contracted":  strings.Repeat("n't", n/3),
		"dotted":      strings.Repeat("a.", n/2),
		"digits":      strings.Repeat("1,", n/2),
		"newlines":    strings.Repeat("\n", n),
		"bad bytes":   strings.Repeat("\xff", n),
	}
}

// A megabyte of anything is compared in time that grows with it, not with its
// square: with a square this test would take hours.
func TestHostile(t *testing.T) {
	for name, text := range hostile(1 << 20) {
		texts := []overlap.Text{{"A", "1", text}, {"B", "2", "some words " + text}}
		quotes := []overlap.Quote{{ID: "q1", Outlet: "A", Speaker: "s", Text: text},
			{ID: "q2", Outlet: "B", Speaker: "s", Text: text}}
		pairs, err := overlap.Pairs(texts, quotes, nil)
		if err != nil {
			t.Fatal(err)
		}
		n := len(overlap.Fold(text))
		if n < overlap.ShingleWords {
			n = 0
		}
		if n > 0 && (len(pairs) != 1 || pairs[0].LongestRun != n) {
			t.Errorf("%s: %+v, want a run of all %d words", name, pairs, n)
		}
		overlap.NearDuplicates(texts, overlap.Options{})
	}
}

// Many quotes that share their words: each is compared with a bounded number.
func TestHostileQuotes(t *testing.T) {
	rng := rand.New(rand.NewPCG(10, 11))
	words := strings.Fields("harbour bridge lantern river stone winter ferry drum market bread captain letter " +
		"signal tower")
	quotes := make([]overlap.Quote, 20000)
	for i := range quotes {
		var text []string
		for range 3 + rng.IntN(6) {
			text = append(text, words[rng.IntN(len(words))])
		}
		quotes[i] = overlap.Quote{ID: fmt.Sprintf("q%05d", i), Speaker: "s", Text: strings.Join(text, " ")}
	}
	if ids := overlap.Utterances(quotes); len(ids) != len(quotes) {
		t.Errorf("%d ids", len(ids))
	}
}

func BenchmarkLongestRun(b *testing.B) {
	for _, n := range []int{1 << 18, 1 << 20} {
		for _, name := range []string{"one word", "random bits"} {
			text := hostile(n)[name]
			b.Run(fmt.Sprintf("%s/%d", strings.ReplaceAll(name, " ", "-"), n), func(b *testing.B) {
				b.SetBytes(int64(2 * n))
				for b.Loop() {
					if _, err := overlap.Pairs([]overlap.Text{{"A", "1", text}, {"B", "2", text}}, nil,
						nil); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}
