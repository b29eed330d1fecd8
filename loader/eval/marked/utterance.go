package marked

import (
	"slices"
	"sort"

	"onrecord/loader/eval"
	"onrecord/loader/span"
)

// carried is one utterance in two articles: where its words stand in each.
type carried struct {
	a, b    int // indexes of the articles, a < b
	inA     []span.Span
	inB     []span.Span
	claimed bool
}

// scoreUtterances counts pairs of articles that carry one utterance. A pair
// that was found is right when in both articles it overlaps words that gold
// gives one key; one to one.
func scoreUtterances(articles []Article) eval.Count {
	gold := pairs(articles, func(a *Article) []Utterance { return a.Gold.Utterances })
	found := pairs(articles, func(a *Article) []Utterance { return a.Found.Utterances })
	c := eval.Count{Found: len(found), Gold: len(gold)}
	for _, g := range gold {
		for k := range found {
			f := &found[k]
			if !f.claimed && f.a == g.a && f.b == g.b && overlap(f.inA, g.inA) && overlap(f.inB, g.inB) {
				f.claimed = true
				c.Right++
				break
			}
		}
	}
	return c
}

func pairs(articles []Article, of func(*Article) []Utterance) []carried {
	places := map[string][]struct {
		article int
		spans   []span.Span
	}{}
	var keys []string
	for i := range articles {
		for _, u := range of(&articles[i]) {
			p := places[u.Key]
			if len(p) == 0 {
				keys = append(keys, u.Key)
			}
			if n := len(p); n > 0 && p[n-1].article == i {
				p[n-1].spans = append(p[n-1].spans, u.Spans...)
				continue
			}
			places[u.Key] = append(p, struct {
				article int
				spans   []span.Span
			}{i, slices.Clone(u.Spans)})
		}
	}
	sort.Strings(keys)
	var out []carried
	for _, key := range keys {
		p := places[key]
		for x := range p {
			for y := x + 1; y < len(p); y++ {
				out = append(out, carried{a: p[x].article, b: p[y].article, inA: p[x].spans, inB: p[y].spans})
			}
		}
	}
	return out
}

func overlap(a, b []span.Span) bool {
	for _, x := range a {
		for _, y := range b {
			if x.Overlaps(y) {
				return true
			}
		}
	}
	return false
}
