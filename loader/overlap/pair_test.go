package overlap_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"onrecord/loader/overlap"
)

func TestPairs(t *testing.T) {
	texts := []overlap.Text{
		{Outlet: "Weir News", Article: "a1", Body: "The mayor of Dunmere opened a new bridge on Monday."},
		{Outlet: "Fen Post", Article: "b1", Body: "On Monday, the mayor of Dunmere\nopened a new footpath."},
		{Outlet: "Fen Post", Article: "b2", Body: "Bridge on Monday"},
		{Article: "c1", Body: "Nothing of the kind."},
	}
	quotes := []overlap.Quote{
		{ID: "q1", Outlet: "Weir News", Article: "a1"}, {ID: "q2", Outlet: "Weir News", Article: "a1"},
		{ID: "q3", Outlet: "Fen Post", Article: "b1"}, {ID: "q4", Outlet: "Fen Post", Article: "b2"},
		{ID: "q5", Article: "c1"}, {ID: "q6", Outlet: "Dale Sun", Article: "d1"},
	}
	got, err := overlap.Pairs(texts, quotes, []string{"u1", "u2", "u1", "u1", "", "u2"})
	if err != nil {
		t.Fatal(err)
	}
	want := []overlap.Pair{
		{OutletA: "Dale Sun", OutletB: "Weir News", SharedQuotes: 1, QuoteJaccard: 0.5},
		// The mayor of Dunmere opened a new: 7 words, 3 shingles of the 5 and 6.
		{OutletA: "Fen Post", OutletB: "Weir News", SharedQuotes: 1, QuoteJaccard: 0.5, SharedShingles: 3,
			ContainmentAB: 3.0 / 6, ContainmentBA: 3.0 / 6, LongestRun: 7},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if _, err := overlap.Pairs(texts, quotes, []string{"u1"}); err == nil {
		t.Error("ids and quotes of different numbers are no error")
	}
}

// The longest run against the plain way of finding it.
func TestLongestRun(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	for round := range 300 {
		random := func(vocabulary int) string {
			words := make([]string, rng.IntN(40))
			for i := range words {
				words[i] = fmt.Sprintf("w%d", rng.IntN(vocabulary))
			}
			return strings.Join(words, " ")
		}
		v := 1 + rng.IntN(6)
		a1, a2, b1, b2 := random(v), random(v), random(v), random(v)
		got, err := overlap.Pairs([]overlap.Text{{"A", "1", a1}, {"A", "2", a2}, {"B", "3", b1}, {"B", "4", b2}}, nil,
			nil)
		if err != nil {
			t.Fatal(err)
		}
		want := 0
		for _, a := range []string{a1, a2} {
			for _, b := range []string{b1, b2} {
				want = max(want, longestRun(strings.Fields(a), strings.Fields(b)))
			}
		}
		if want < overlap.ShingleWords {
			if len(got) != 0 {
				t.Fatalf("round %d: %+v of texts that share no shingle", round, got)
			}
			continue
		}
		if len(got) != 1 || got[0].LongestRun != want {
			t.Fatalf("round %d: %+v, want %d words\n%s\n%s\n%s\n%s", round, got, want, a1, a2, b1, b2)
		}
	}
}

// Many outlets at once against each two of them alone.
func TestPairsOfMany(t *testing.T) {
	rng := rand.New(rand.NewPCG(5, 6))
	for _, vocabulary := range []int{3, 20, 400} {
		var texts []overlap.Text
		var quotes []overlap.Quote
		var ids []string
		for i := range 140 {
			words := make([]string, rng.IntN(60))
			for k := range words {
				words[k] = fmt.Sprintf("w%d", rng.IntN(vocabulary))
			}
			outlet := fmt.Sprintf("outlet%03d", i%70)
			texts = append(texts, overlap.Text{Outlet: outlet, Article: fmt.Sprint("a", i),
				Body: strings.Join(words, " ")})
			quotes = append(quotes, overlap.Quote{ID: fmt.Sprint("q", i), Outlet: outlet})
			ids = append(ids, fmt.Sprint("u", rng.IntN(30)))
		}
		all, err := overlap.Pairs(texts, quotes, ids)
		if err != nil {
			t.Fatal(err)
		}
		if len(all) == 0 || len(all) > 70*69/2 {
			t.Fatalf("vocabulary %d: %d pairs of 70 outlets", vocabulary, len(all))
		}
		for _, p := range all {
			if p.SharedQuotes == 0 && p.SharedShingles == 0 {
				t.Fatalf("vocabulary %d: %+v share nothing", vocabulary, p)
			}
		}
		for n := 0; n < len(all); n += 17 {
			var two []overlap.Text
			var theirs []overlap.Quote
			var their []string
			for i, x := range texts {
				if x.Outlet == all[n].OutletA || x.Outlet == all[n].OutletB {
					two, theirs, their = append(two, x), append(theirs, quotes[i]), append(their, ids[i])
				}
			}
			alone, err := overlap.Pairs(two, theirs, their)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(alone, all[n:n+1]); diff != "" {
				t.Fatalf("vocabulary %d (-alone +together):\n%s", vocabulary, diff)
			}
		}
	}
}

func longestRun(a, b []string) int {
	best := 0
	row := make([]int, len(b)+1)
	for i := range a {
		for j := len(b) - 1; j >= 0; j-- {
			if a[i] == b[j] {
				row[j+1] = row[j] + 1
			} else {
				row[j+1] = 0
			}
			best = max(best, row[j+1])
		}
	}
	return best
}

func TestFold(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"Co-operation, of the U.S. and Dunmere’s 1,700 fishers.", "cooperation of the us and dunmere 1700 fishers"},
		{"They don’t, can't and WON'T pay 3.5 of it", "they do not can not and will not pay 3.5 of it"},
		{"“Neo-Nazism”—a ‘word’ in the 21st century", "neonazism a word in the 21st century"},
		{"boys' boats; rock 'n' roll; end.Next", "boys boats rock n roll end next"},
		{"a.b.c. 10:30 6-4 20\u00ad30 e\u0301t\u0301e", "abc 10 30 6 4 20 30 e\u0301t\u0301e"},
		{"", ""},
	} {
		if got := strings.Join(overlap.Fold(c.in), " "); got != c.want {
			t.Errorf("%q folds to %q, want %q", c.in, got, c.want)
		}
	}
}
