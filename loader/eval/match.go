package eval

import (
	"cmp"
	"regexp"
	"slices"
	"unicode/utf8"

	"onrecord/loader/span"
)

// strict and loose are the shares of each other's characters that contents must
// cover to match.
const strict, loose = 0.8, 0.3

// A Match pairs indexes of Gold and Found; -1 is none.
type Match struct{ Gold, Found int }

func (c *Count) match(m Match) {
	if m.Gold >= 0 {
		c.Gold++
	}
	if m.Found >= 0 {
		c.Found++
	}
	if m.Gold >= 0 && m.Found >= 0 {
		c.Right++
	}
}

// MatchQuoted is Match at 0.8.
func MatchQuoted(a *QuoteArticle) []Match { return a.Match(strict) }

// Match pairs the quoted speech of the article, one to one, those first that
// share most characters: contents that cover so much of each other. Edge marks
// and punctuation count as no characters. The matches are in gold's order; what
// was found and matches nothing follows.
func (a *QuoteArticle) Match(least float64) []Match {
	type pair struct{ common, gold, found int }
	var pairs []pair
	gold, found := a.contents(a.Gold), a.contents(a.Found)
	for g, x := range gold {
		for f, y := range found {
			n := float64(common(x, y))
			if n > 0 && n >= least*float64(len(x)) && n >= least*float64(len(y)) {
				pairs = append(pairs, pair{int(n), g, f})
			}
		}
	}
	slices.SortFunc(pairs, func(p, q pair) int {
		return cmp.Or(cmp.Compare(q.common, p.common), cmp.Compare(q.gold, p.gold), cmp.Compare(q.found, p.found))
	})
	partner := make([]int, len(a.Gold))
	for g := range partner {
		partner[g] = -1
	}
	used := make([]bool, len(a.Found))
	for _, p := range pairs {
		if partner[p.gold] < 0 && !used[p.found] {
			partner[p.gold], used[p.found] = p.found, true
		}
	}
	var out []Match
	for g := range a.Gold {
		if a.quoted(&a.Gold[g]) {
			out = append(out, Match{g, partner[g]})
		}
	}
	for f := range a.Found {
		if a.quoted(&a.Found[f]) && !used[f] {
			out = append(out, Match{-1, f})
		}
	}
	return out
}

// contents are the characters of each quoted content; nil where it is not quoted.
func (a *QuoteArticle) contents(all []Attribution) [][]int {
	out := make([][]int, len(all))
	for i := range all {
		if a.quoted(&all[i]) {
			out[i] = characters(a.Text, all[i].Content)
		}
	}
	return out
}

// quoted tells whether an attribution is quoted speech.
func (a *QuoteArticle) quoted(x *Attribution) bool {
	if a.ByMarks {
		return kindIndex(x.Type) >= 0 && inMarks(a.Text, x.Content)
	}
	return x.Type == "direct" || x.Type == "mixed"
}

var (
	doubleMark  = regexp.MustCompile("[\"“”„«»]|''|``")
	singleOpen  = regexp.MustCompile(`(?:^|[^\p{L}\p{N}_])[‘'][\p{L}\p{N}_]`)
	singleClose = regexp.MustCompile(`\S[’'](?:$|[^\p{L}\p{N}_])`)
)

// inMarks tells whether a piece, with the character on either side, holds marks.
func inMarks(text string, pieces []span.Span) bool {
	return slices.ContainsFunc(pieces, func(s span.Span) bool {
		_, before := utf8.DecodeLastRuneInString(text[:s.Start])
		_, after := utf8.DecodeRuneInString(text[s.End:])
		around := text[s.Start-before : s.End+after]
		return doubleMark.MatchString(around) || singleOpen.MatchString(around) && singleClose.MatchString(around)
	})
}

// characters are where those characters of the spans stand that are no edge
// marks, each once, in order.
func characters(text string, spans []span.Span) []int {
	var out []int
	for _, s := range spans {
		for i, r := range s.Cut(text) {
			if !edge(r) {
				out = append(out, s.Start+i)
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// common counts what two ordered lists share.
func common(a, b []int) int {
	n := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			n++
			i++
			j++
		}
	}
	return n
}

// sameSource tells whether the sources share a character, or gold and found have
// none both.
func sameSource(text string, gold, found []span.Span) bool {
	a, b := characters(text, gold), characters(text, found)
	return common(a, b) > 0 || len(a) == 0 && len(b) == 0
}
