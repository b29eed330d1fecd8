package marked

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"onrecord/loader/eval"
	"onrecord/loader/span"
)

// Diff prints what is marked and was not found so (-) and what was found and is
// not marked so (+), one line each, in the order of the text.
func (a *Article) Diff(w io.Writer) {
	fmt.Fprintf(w, "%s (%s)\n", a.Name, a.Manner)
	for _, f := range []struct{ name, gold, found string }{
		{"title", a.Gold.Title, a.Found.Title}, {"byline", authors(a.Gold.Byline), authors(a.Found.Byline)},
		{"agency", outlet(a.Gold.Agency), outlet(a.Found.Agency)},
		{"outlet", outlet(a.Gold.Outlet), outlet(a.Found.Outlet)},
		{"published", a.Gold.Published, a.Found.Published},
	} {
		if same(f.gold, f.found) == 0 {
			fmt.Fprintf(w, "  %s: - %q + %q\n", f.name, f.gold, f.found)
		}
	}
	type entry struct {
		start      int
		kind, line string
	}
	list := func(m *Marks) []entry {
		var out []entry
		add := func(kind string, at span.Span, line string) { out = append(out, entry{at.Start, kind, line}) }
		for _, s := range m.Body {
			add("body", s, strings.TrimSpace(s.Cut(a.Text)))
		}
		for _, s := range m.Sentences {
			add("sentence", s, strings.TrimSpace(s.Cut(a.Text)))
		}
		for _, q := range m.Quotes {
			if q.Type == "scare" || len(q.Content) == 0 {
				continue
			}
			trim := func(spans []span.Span) string {
				out := make([]string, len(spans))
				for i, s := range spans {
					out[i] = eval.Trim(a.Text, s).Cut(a.Text)
				}
				return strings.Join(out, " … ")
			}
			line := fmt.Sprintf("%s [%s] {%s} <%s>", q.Type, trim(q.Source), trim(q.Cue), trim(q.Content))
			add("quote", eval.Trim(a.Text, q.Content[0]), line)
		}
		for _, d := range m.Dates {
			add("date", d.Span, fmt.Sprintf("%q %s %s", d.Span.Cut(a.Text), d.Type, d.Value))
		}
		for _, c := range m.Citations {
			add("citation", c.Span, outlet(c.Outlet))
		}
		return out
	}
	gold, found := list(&a.Gold), list(&a.Found)
	type difference struct {
		entry
		sign string
	}
	var all []difference
	for _, e := range gold {
		if !slices.Contains(found, e) {
			all = append(all, difference{e, "-"})
		}
	}
	for _, e := range found {
		if !slices.Contains(gold, e) {
			all = append(all, difference{e, "+"})
		}
	}
	slices.SortStableFunc(all, func(x, y difference) int { return x.start - y.start })
	for _, d := range all {
		fmt.Fprintf(w, "  %s %s: %s\n", d.sign, d.kind, strings.Join(strings.Fields(d.line), " "))
	}
	quotes := eval.QuoteArticle{Text: a.Text, Gold: attributions(a.Gold.Quotes), Found: attributions(a.Found.Quotes)}
	for _, m := range eval.MatchQuoted(&quotes) {
		if m.Gold < 0 || m.Found < 0 {
			continue
		}
		want, got := &a.Gold.Quotes[m.Gold], a.Found.Quotes[m.Found].Speakers
		if len(want.Speakers) == 0 || named(want.Speakers, got) {
			continue
		}
		fmt.Fprintf(w, "  speaker of %.40q: - %q + %q\n", span.Join(a.Text, want.Content), want.Speakers[0], got)
	}
}
