package marked

import (
	"slices"

	"onrecord/loader"
	"onrecord/loader/eval"
	"onrecord/loader/span"
)

// scoreAcross counts pairs of quotes in two articles whose speakers are one. Quotes are
// those whose contents match and to whose source gold gives the name of somebody of the
// register; with byName, those whose source is, or has, a name of that person.
func scoreAcross(articles []Article, people People, byName bool) eval.Count {
	gold, found, both := newPairCounter(), newPairCounter(), newPairCounter()
	for i := range articles {
		a := &articles[i]
		quotes := eval.QuoteArticle{ID: a.Name, Text: a.Text,
			Gold: attributions(a.Gold.Quotes), Found: attributions(a.Found.Quotes)}
		for _, m := range eval.MatchQuoted(&quotes) {
			if m.Gold < 0 || m.Found < 0 || len(a.Gold.Quotes[m.Gold].Speakers) == 0 {
				continue
			}
			key, id := a.Gold.Quotes[m.Gold].SpeakerID, a.Found.Quotes[m.Found].SpeakerID
			if _, ok := people.Get(key); !ok || id == "" || byName && !a.byName(m.Gold) {
				continue
			}
			gold.add(i, key)
			found.add(i, id)
			both.add(i, key+" "+id)
		}
	}
	return eval.Count{Right: both.pairs(), Found: found.pairs(), Gold: gold.pairs()}
}

// byName reports whether the source of a quote of gold has a name of its speaker.
func (a *Article) byName(quote int) bool {
	q := &a.Gold.Quotes[quote]
	return slices.ContainsFunc(a.Gold.Mentions, func(m Mention) bool {
		return m.Speaker == q.SpeakerID &&
			slices.ContainsFunc(q.Source, func(s span.Span) bool { return s.Overlaps(m.Span) })
	})
}

// pairCounter counts what stands in several articles.
type pairCounter struct {
	all map[string]int
	in  map[articleKey]int
}

type articleKey struct {
	article int
	key     string
}

func newPairCounter() pairCounter { return pairCounter{map[string]int{}, map[articleKey]int{}} }

func (p pairCounter) add(article int, key string) {
	p.all[key]++
	p.in[articleKey{article, key}]++
}

// pairs is the number of pairs of one key in two articles.
func (p pairCounter) pairs() int {
	n := 0
	for _, k := range p.all {
		n += k * (k - 1) / 2
	}
	for _, k := range p.in {
		n -= k * (k - 1) / 2
	}
	return n
}

// scoreKept leaves out every tenth article, each of the ten ways, and counts the quotes
// of the others that keep their speakers' ids.
func scoreKept(c *loader.Corpus) eval.Count {
	var n eval.Count
	whole := c.SpeakerIDs(func(*loader.Reading) bool { return true })
	for left := range 10 {
		place := map[string]int{}
		for i, r := range c.Readings {
			place[r.Article.ID] = i
		}
		some := c.SpeakerIDs(func(r *loader.Reading) bool { return place[r.Article.ID]%10 != left })
		for _, r := range c.Readings {
			ids, there := some[r.Article.ID]
			if !there {
				continue
			}
			for _, e := range r.Speakers.Of {
				if e < 0 {
					continue
				}
				n.Found, n.Gold = n.Found+1, n.Gold+1
				if ids[e] == whole[r.Article.ID][e] {
					n.Right++
				}
			}
		}
	}
	return n
}
