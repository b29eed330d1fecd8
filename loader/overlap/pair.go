package overlap

import (
	"fmt"
	"maps"
	"slices"
)

// A Text is an article's body.
type Text struct {
	Outlet  string // empty where it is not known: the article stands for itself
	Article string
	Body    string
}

// ShingleWords is the number of words in a shingle.
const ShingleWords = 5

// A Pair is what two outlets share. OutletA sorts before OutletB.
type Pair struct {
	OutletA, OutletB string
	SharedQuotes     int     // utterances that both carry
	QuoteJaccard     float64 // shared utterances / all utterances of the two; 0 where there are none
	SharedShingles   int     // distinct shingles that both have
	ContainmentAB    float64 // shared shingles / shingles of A; 0 where A has none
	ContainmentBA    float64
	LongestRun       int // words
}

// Pairs compares each two outlets, also those that share nothing, sorted by
// their names. An outlet has the words of all its texts and the utterances of
// all its quotes; no run of words goes beyond a text. utterances holds one id
// per quote, as Utterances gives them; nil has them computed. A quote without
// an utterance id is left out.
func Pairs(texts []Text, quotes []Quote, utterances []string) ([]Pair, error) {
	if utterances == nil {
		utterances = Utterances(quotes)
	}
	if len(utterances) != len(quotes) {
		return nil, fmt.Errorf("overlap: %d utterance ids for %d quotes", len(utterances), len(quotes))
	}
	outlets := newOutlets(texts, quotes, utterances)
	var pairs []Pair
	for a := range outlets {
		A := &outlets[a]
		var runs *automaton
		for b := a + 1; b < len(outlets); b++ {
			B := &outlets[b]
			p := Pair{OutletA: A.name, OutletB: B.name}
			p.SharedQuotes = common(A.utterances, B.utterances)
			p.QuoteJaccard = ratio(p.SharedQuotes, len(A.utterances)+len(B.utterances)-p.SharedQuotes)
			p.SharedShingles = common(A.shingles, B.shingles)
			p.ContainmentAB = ratio(p.SharedShingles, len(A.shingles))
			p.ContainmentBA = ratio(p.SharedShingles, len(B.shingles))
			if runs == nil {
				runs = newAutomaton(A.texts)
			}
			for _, words := range B.texts {
				p.LongestRun = max(p.LongestRun, runs.longest(words))
			}
			pairs = append(pairs, p)
		}
	}
	return pairs, nil
}

func ratio(n, of int) float64 {
	if of == 0 {
		return 0
	}
	return float64(n) / float64(of)
}

// An outlet is all that one outlet has published.
type outlet struct {
	name       string
	texts      [][]int32 // words as numbers, per text
	shingles   map[[ShingleWords]int32]bool
	utterances map[string]bool
}

// newOutlets gathers the outlets, sorted by name.
func newOutlets(texts []Text, quotes []Quote, utterances []string) []outlet {
	byName := make(map[string]*outlet)
	get := func(name, article string) *outlet {
		if name == "" {
			name = article
		}
		o := byName[name]
		if o == nil {
			o = &outlet{name: name, shingles: make(map[[ShingleWords]int32]bool), utterances: make(map[string]bool)}
			byName[name] = o
		}
		return o
	}
	ids := make(map[string]int32)
	for _, t := range texts {
		o := get(t.Outlet, t.Article)
		words := number(ids, Fold(t.Body))
		o.texts = append(o.texts, words)
		for i := 0; i+ShingleWords <= len(words); i++ {
			o.shingles[[ShingleWords]int32(words[i:])] = true
		}
	}
	for i, q := range quotes {
		o := get(q.Outlet, q.Article)
		if utterances[i] != "" {
			o.utterances[utterances[i]] = true
		}
	}
	out := make([]outlet, 0, len(byName))
	for _, name := range slices.Sorted(maps.Keys(byName)) {
		out = append(out, *byName[name])
	}
	return out
}

// number turns words into numbers, new ones at the end of ids.
func number(ids map[string]int32, words []string) []int32 {
	out := make([]int32, len(words))
	for i, w := range words {
		id, ok := ids[w]
		if !ok {
			id = int32(len(ids))
			ids[w] = id
		}
		out[i] = id
	}
	return out
}

// common counts the members of both sets.
func common[T comparable](a, b map[T]bool) int {
	if len(a) > len(b) {
		a, b = b, a
	}
	n := 0
	for x := range a {
		if b[x] {
			n++
		}
	}
	return n
}
