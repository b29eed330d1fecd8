package newswire

import (
	"slices"
	"strings"
	"testing"
)

func TestArticlesAreTheSameTwice(t *testing.T) {
	o := Options{Seed: 7, Number: 60, Outlets: 5}
	a, b := slices.Collect(Articles(o)), slices.Collect(Articles(o))
	if !slices.Equal(a, b) {
		t.Error("two runs with one seed differ")
	}
	o.Seed = 8
	if c := slices.Collect(Articles(o)); slices.Equal(a, c) {
		t.Error("another seed gives the same articles")
	}
}

// What is said of an article's origin holds, and others share hardly a run of words.
func TestTruth(t *testing.T) {
	articles := slices.Collect(Articles(Options{Seed: 1, Number: 300}))
	runs := make(map[string]map[string]bool)
	for _, a := range articles {
		runs[a.ID] = shingles(a.Text)
	}
	count := make(map[Relation]int)
	related := make(map[[2]string]bool)
	of := make(map[string]string)
	for _, a := range articles {
		count[a.Relation]++
		if a.Of == "" {
			of[a.ID] = a.ID
			continue
		}
		of[a.ID] = a.Of
		related[[2]string{a.Of, a.ID}] = true
		if got := contained(runs[a.Of], runs[a.ID]); got < a.Kept-0.25 {
			t.Errorf("%s has %.2f of %s, of which it keeps %.2f (%s)", a.ID, got, a.Of, a.Kept, a.Relation)
		}
	}
	for _, r := range []Relation{Own, Copy, Cut, Reword, NewLead} {
		if count[r] == 0 {
			t.Errorf("no article is %q", r)
		}
	}
	for i, a := range articles {
		for _, b := range articles[i+1:] {
			if of[a.ID] == of[b.ID] {
				continue
			}
			if got := contained(runs[a.ID], runs[b.ID]); got > 0.4 {
				t.Errorf("%s and %s, of which neither was made from the other, share %.2f", a.ID, b.ID, got)
			}
		}
	}
}

func shingles(text string) map[string]bool {
	words := strings.Fields(text)
	out := make(map[string]bool)
	for i := 0; i+5 <= len(words); i++ {
		out[strings.Join(words[i:i+5], " ")] = true
	}
	return out
}

func contained(a, b map[string]bool) float64 {
	n := 0
	for s := range a {
		if b[s] {
			n++
		}
	}
	return float64(n) / float64(len(a))
}
