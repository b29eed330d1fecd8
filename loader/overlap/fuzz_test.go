package overlap_test

import (
	"slices"
	"strings"
	"testing"

	"onrecord/loader/overlap"
)

func FuzzFold(f *testing.F) {
	for _, s := range []string{"Co-operation’s U.S. 1,700 don't", "a'b-c.d,e 3.5.6", "won't can't shan't n't",
		"e\u0301\u00ad\u200d\xff", "’s 's t'"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		words := overlap.Fold(text)
		for _, w := range words {
			if w == "" || strings.ContainsAny(w, " \n'’-,") {
				t.Fatalf("%q folds to the word %q", text, w)
			}
		}
		if again := overlap.Fold(strings.Join(words, " ")); !slices.Equal(words, again) {
			t.Fatalf("%q folds to %q, and that to %q", text, words, again)
		}
	})
}

func FuzzUtterances(f *testing.F) {
	f.Add("friends of steel", "true friends in steel", "be true friends of steel", "a", "b")
	f.Add("no limits", "not 3 limits of 3", "limits", "a", "")
	f.Fuzz(func(t *testing.T, x, y, z, s1, s2 string) {
		quotes := []overlap.Quote{
			{ID: "q1", Outlet: "A", Speaker: s1, Text: x}, {ID: "q2", Outlet: "B", Speaker: s2, Text: y},
			{ID: "q3", Outlet: "C", Speaker: s1, Text: z},
			{ID: "q4", Outlet: "D", Speaker: s1 + s2, Members: []string{s1, s2}, Text: x + " " + y},
		}
		ids := overlap.Utterances(quotes)
		slices.Reverse(quotes)
		back := overlap.Utterances(quotes)
		slices.Reverse(back)
		if !slices.Equal(ids, back) {
			t.Fatalf("%v, in the other order %v", ids, back)
		}
		slices.Reverse(quotes)
		texts := []overlap.Text{{"A", "1", x}, {"B", "2", y}, {"C", "3", z}, {"D", "4", x + " " + y}}
		pairs, err := overlap.Pairs(texts, quotes, ids)
		if err != nil || len(pairs) > 6 {
			t.Fatalf("%d pairs, %v", len(pairs), err)
		}
		run := 0 // of A and D
		for _, p := range pairs {
			if p.OutletA == "A" && p.OutletB == "D" {
				run = p.LongestRun
			}
			if p.SharedQuotes == 0 && p.SharedShingles == 0 || p.LongestRun < 0 || p.SharedShingles > 0 && p.LongestRun < overlap.ShingleWords ||
				p.QuoteJaccard > 1 || p.ContainmentAB > 1 {
				t.Fatalf("%+v", p)
			}
		}
		if n := len(overlap.Fold(x)); n >= overlap.ShingleWords && run != n {
			t.Fatalf("%d words of %q are in %q, longest run %d", n, x, x+" "+y, run)
		}
	})
}
