package overlap

import (
	"fmt"
	"iter"
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
	LongestRun       int // words; 0 where it is shorter than a shingle
}

// Pairs compares each two outlets, and gives those that share an utterance or a
// shingle, sorted by their names. An outlet has the words of all its texts and the utterances of
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
	said := make([]iter.Seq[string], len(outlets))
	for a := range outlets {
		said[a] = slices.Values(outlets[a].utterances)
	}
	lists, utters := haveIn(said)
	quoted := count(len(outlets), lists)
	lists, sizes := haveIn(shinglesOf(outlets))
	shingles := count(len(outlets), lists)
	var pairs []Pair
	for a := range outlets {
		A := &outlets[a]
		var all *automaton
		for b := a + 1; b < len(outlets); b++ {
			B := &outlets[b]
			p := Pair{OutletA: A.name, OutletB: B.name}
			p.SharedQuotes = quoted.of(a, b)
			p.SharedShingles = shingles.of(a, b)
			if p.SharedQuotes == 0 && p.SharedShingles == 0 {
				continue
			}
			p.QuoteJaccard = ratio(p.SharedQuotes, utters[a]+utters[b]-p.SharedQuotes)
			p.ContainmentAB = ratio(p.SharedShingles, sizes[a])
			p.ContainmentBA = ratio(p.SharedShingles, sizes[b])
			if p.SharedShingles > 0 {
				if all == nil {
					all = newAutomaton(A.texts)
				}
				for _, words := range B.texts {
					p.LongestRun = max(p.LongestRun, all.longest(words))
				}
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
	utterances []string
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
			o = &outlet{name: name}
			byName[name] = o
		}
		return o
	}
	ids := make(map[string]int32)
	for _, t := range texts {
		o := get(t.Outlet, t.Article)
		o.texts = append(o.texts, number(ids, Fold(t.Body)))
	}
	for i, q := range quotes {
		if o := get(q.Outlet, q.Article); utterances[i] != "" {
			o.utterances = append(o.utterances, utterances[i])
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
