package loader

import (
	"cmp"
	"slices"

	"onrecord/loader/overlap"
)

// sameText is the share of word 3-grams in both texts, of those in either, from which
// two articles of one outlet are the same one, put out twice: with a correction, a
// later date, another headline.
const sameText = 0.8

// markCopies tells articles that are there twice: equal ones, and nearly equal ones
// of one outlet. All but the first, by day and then by the order of reading, get the
// id of that one. The same text under two mastheads is a reprint, and no copy.
func (c *Corpus) markCopies() {
	order := make([]int, len(c.Articles))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int {
		a, b := c.Articles[i].Published, c.Articles[j].Published
		if (a == "") != (b == "") {
			return cmp.Compare(b, a) // a day that is known comes first
		}
		return cmp.Compare(a, b)
	})
	type key struct{ outlet, sum string }
	first := make(map[key]int)
	for _, i := range order {
		a := &c.Articles[i]
		k := key{a.Outlet, a.SHA256}
		if j, ok := first[k]; ok {
			a.DuplicateOf = c.Articles[j].ID
			continue
		}
		first[k] = i
	}
	outlets := make(map[string][]int)
	for _, i := range order {
		if a := &c.Articles[i]; a.Outlet != "" && a.DuplicateOf == "" {
			outlets[a.Outlet] = append(outlets[a.Outlet], i)
		}
	}
	for _, own := range outlets {
		texts := make([]overlap.Text, len(own))
		for k, i := range own {
			texts[k] = overlap.Text{Article: c.Articles[i].ID, Body: c.Readings[i].words()}
		}
		for _, n := range overlap.NearDuplicates(texts, overlap.Options{Least: sameText}) {
			a, b := &c.Articles[own[n.A]], &c.Articles[own[n.B]]
			if n.Jaccard >= sameText && b.DuplicateOf == "" {
				b.DuplicateOf = cmp.Or(a.DuplicateOf, a.ID)
			}
		}
	}
}

// copies are the ids of the articles that are there twice, the first of each left out;
// none where they are to be counted.
func (c *Corpus) copies() map[string]bool {
	ids := make(map[string]bool)
	for i := range c.Articles {
		if a := &c.Articles[i]; a.DuplicateOf != "" && !c.CountCopies {
			ids[a.ID] = true
		}
	}
	return ids
}

// Counted are the quotes that counts are made of: the said rows of articles that are
// no copies. Loader.CountCopies takes the copies in.
func (c *Corpus) Counted() []Quote {
	copies := c.copies()
	var out []Quote
	for i := range c.Quotes {
		if q := &c.Quotes[i]; q.Said() && !copies[q.ArticleID] {
			out = append(out, *q)
		}
	}
	return out
}
