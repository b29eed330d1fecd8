package marked

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"onrecord/loader/span"
)

// A Problem is something in the gold that is wrong, or, as a doubt, that looks
// as if it were.
type Problem struct {
	Article, Text string
	Doubt         bool
}

func (p Problem) String() string {
	if p.Doubt {
		return p.Article + ": ? " + p.Text
	}
	return p.Article + ": " + p.Text
}

// Check holds the articles against the tables, the pages and exports, and one
// another. It runs no extraction.
func (g *Gold) Check() []Problem {
	var out []Problem
	for i := range g.Articles {
		a := &g.Articles[i]
		add := func(doubt bool, format string, args ...any) {
			out = append(out, Problem{a.Name, fmt.Sprintf(format, args...), doubt})
		}
		g.checkHead(a, add)
		checkQuotes(a, add)
		g.checkMentions(a, add)
		if l := g.listed(a.Name); l != nil {
			if err := g.checkFile(a, l); err != nil {
				add(false, "%v", err)
			}
		}
	}
	return slices.Concat(out, g.checkSpeakers(), g.checkUtterances(), g.checkPairs())
}

type report func(doubt bool, format string, args ...any)

func (g *Gold) checkHead(a *Article, add report) {
	l := g.listed(a.Name)
	if l == nil {
		add(false, "articles.tsv does not list it")
		return
	}
	if l.Day != a.Gold.Published {
		add(false, "published %q; articles.tsv has %q", a.Gold.Published, l.Day)
	}
	if p, ok := g.People.Get(l.Outlet); ok && p.Set == "outlet" &&
		outlet(p.Name) != outlet(a.Gold.Outlet) && outlet(p.Name) != outlet(a.Gold.Agency) && a.Gold.Outlet != "" {
		add(false, "outlet %q; articles.tsv has %s, %q", a.Gold.Outlet, p.ID, p.Name)
	}
}

// checkQuotes holds kinds against the quotation marks in the contents.
func checkQuotes(a *Article, add report) {
	for i := range a.Gold.Quotes {
		q := &a.Gold.Quotes[i]
		words := span.Join(a.Text, q.Content)
		if q.Type == "mixed" && !strings.ContainsAny(words, `“”"‘'`) {
			add(false, "a mixed quote without marks: %.60q", words)
		}
		if q.Type == "indirect" && strings.ContainsAny(outside(a, q), `“”"`) {
			add(true, "an indirect quote with marks: %.60q", words)
		}
		if pronoun(a, q) && q.SpeakerID == "" && q.Type != "scare" {
			add(true, "the source is a pronoun and the speaker is not given: %.60q", words)
		}
	}
}

// outside are the words of a quote's content that belong to no other quote.
func outside(a *Article, q *Quote) string {
	var b strings.Builder
	for _, s := range q.Content {
		for at := s.Start; at < s.End; at++ {
			here := span.Span{Start: at, End: at + 1}
			if !slices.ContainsFunc(a.Gold.Quotes, func(o Quote) bool {
				within := func(t span.Span) bool { return t.Contains(here) && s.Contains(t) }
				return !slices.Equal(o.Content, q.Content) && slices.ContainsFunc(o.Content, within)
			}) {
				b.WriteByte(a.Text[at])
			}
		}
	}
	return b.String()
}

var pronouns = strings.Fields("he she they it i we you who him her them one this that")

func pronoun(a *Article, q *Quote) bool {
	return len(q.Source) == 1 && slices.Contains(pronouns, strings.ToLower(q.Source[0].Cut(a.Text)))
}

// checkSpeakers wants that a key has a name in common wherever it stands.
func (g *Gold) checkSpeakers() []Problem {
	type use struct {
		article string
		names   []string
	}
	seen := map[string]use{}
	var out []Problem
	for _, a := range g.Articles {
		mine := map[string][]string{}
		for _, q := range a.Gold.Quotes {
			if q.SpeakerID != "" {
				mine[q.SpeakerID] = q.Speakers
			}
		}
		for _, key := range slices.Sorted(maps.Keys(mine)) {
			before, ok := seen[key]
			if ok && !named(before.names, mine[key]) {
				text := fmt.Sprintf("speaker %s is %s, but %s in %s", key, mine[key][0],
					before.names[0], before.article)
				out = append(out, Problem{a.Name, text, false})
			}
			if !ok {
				seen[key] = use{a.Name, mine[key]}
			}
		}
	}
	return out
}

// Innermost is the index of the smallest quote that holds a span, or, where none
// holds all of it, a part; -1: none.
func Innermost(quotes []Quote, s span.Span) int {
	best, at, whole := 0, -1, false
	for i, q := range quotes {
		for _, c := range q.Content {
			holds := c.Contains(s)
			if c.Overlaps(s) && (at < 0 || holds && !whole || holds == whole && c.Len() < best) {
				best, at, whole = c.Len(), i, holds
			}
		}
	}
	return at
}

// speakerOf is the speaker of the innermost quote that holds a span.
func speakerOf(a *Article, s span.Span) string {
	if i := Innermost(a.Gold.Quotes, s); i >= 0 {
		return a.Gold.Quotes[i].SpeakerID
	}
	return ""
}

// checkUtterances wants one speaker for every utterance.
func (g *Gold) checkUtterances() []Problem {
	speakers := map[string]string{}
	first := map[string]string{}
	articles := map[string]int{}
	var out []Problem
	for i := range g.Articles {
		a := &g.Articles[i]
		for _, u := range a.Gold.Utterances {
			articles[u.Key]++
			id := speakerOf(a, u.Spans[0])
			if before, ok := first[u.Key]; !ok {
				first[u.Key], speakers[u.Key] = a.Name, id
			} else if speakers[u.Key] != id {
				text := fmt.Sprintf("utterance %s is spoken by %q, but by %q in %s", u.Key, id, speakers[u.Key], before)
				out = append(out, Problem{a.Name, text, false})
			}
		}
	}
	for _, key := range slices.Sorted(maps.Keys(articles)) {
		if articles[key] == 1 {
			out = append(out, Problem{first[key], "utterance " + key + " stands in no other article", true})
		}
	}
	return out
}
