package marked

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"onrecord/loader/eval"
	"onrecord/loader/span"
)

// Layers are counts beside those of Scores.
type Layers struct {
	// Kinds, Acts and Polarities count attributions by what gold says of them,
	// or, of those found that match none, what was found: right are those whose
	// content matches at 0.5 and whose kind, act or polarity is the same.
	Kinds, Acts, Polarities map[string]eval.Count
	// Kind, Act and Polarity count the same over all of them; a quote whose
	// content matches and whose word does not is wrong on either side.
	Kind, Act, Polarity eval.Count
	// Represents counts, of attributions whose contents match, those with the
	// right party that is spoken for, Outlets and People those with the right one
	// that relays: an outlet that is cited or in the register, or somebody else.
	Represents, Outlets, People eval.Count
	// Mentions counts names of the people of the register: span and person.
	Mentions eval.Count
	// Copies counts pairs of articles of which one carries the other's text,
	// Verdicts pairs with the same verdict, independent ones left out.
	Copies, Verdicts eval.Count
	// Across counts pairs of quotes of two articles whose speakers are one of the
	// register, Named those of quotes whose sources name them; Kept quotes that keep
	// their speaker's id when every tenth article is left out, each of the ten ways.
	Across, Named, Kept eval.Count
}

func (l *Layers) add(o Layers) {
	plus(&l.Kind, o.Kind)
	plus(&l.Act, o.Act)
	plus(&l.Polarity, o.Polarity)
	plus(&l.Represents, o.Represents)
	plus(&l.Outlets, o.Outlets)
	plus(&l.People, o.People)
	plus(&l.Mentions, o.Mentions)
	join(&l.Kinds, o.Kinds)
	join(&l.Acts, o.Acts)
	join(&l.Polarities, o.Polarities)
}

func join(into *map[string]eval.Count, more map[string]eval.Count) {
	if *into == nil {
		*into = map[string]eval.Count{}
	}
	for word, c := range more {
		d := (*into)[word]
		plus(&d, c)
		(*into)[word] = d
	}
}

func scoreLayers(a *Article, people People) Layers {
	var l Layers
	gold, found := unscared(a.Gold.Quotes), unscared(a.Found.Quotes)
	matches := matchContents(gold, found, 0.5)
	l.Kind, l.Kinds = byWord(matches, gold, found, func(q Quote) string { return q.Type })
	l.Act, l.Acts = byWord(matches, gold, found, func(q Quote) string { return q.Act })
	l.Polarity, l.Polarities = byWord(matches, gold, found, func(q Quote) string { return q.Polarity })
	for _, m := range matches {
		l.represents(gold, found, m)
		l.relays(a, people, gold, found, m)
	}
	l.Mentions = scoreMentions(a, people)
	return l
}

// represents counts who is spoken for.
func (l *Layers) represents(gold, found []Quote, m eval.Match) {
	var want, got []string
	if m.Gold >= 0 {
		want = gold[m.Gold].RepresentsNames
	}
	if m.Found >= 0 {
		got = found[m.Found].RepresentsNames
	}
	addNames(&l.Represents, want, got)
}

// relays counts who relays, outlets and others apart. Who relays what gold has
// nobody relay is taken for an outlet.
func (l *Layers) relays(a *Article, people People, gold, found []Quote, m eval.Match) {
	var want, got []string
	into := &l.Outlets
	if m.Gold >= 0 {
		want = gold[m.Gold].ReporterNames
		person, ok := people.Get(gold[m.Gold].ReportedBy)
		if len(want) > 0 && (!ok || person.Set != "outlet") && !a.cites(want) {
			into = &l.People
		}
	}
	if m.Found >= 0 {
		got = found[m.Found].ReporterNames
	}
	addNames(into, want, got)
}

// cites tells whether the article cites an outlet of one of the names.
func (a *Article) cites(names []string) bool {
	return slices.ContainsFunc(a.Gold.Citations, func(c Citation) bool { return named(names, []string{c.Outlet}) })
}

// addNames counts a name found against those of which any one is right.
func addNames(c *eval.Count, want, got []string) {
	if len(want) > 0 {
		c.Gold++
	}
	if len(got) > 0 {
		c.Found++
	}
	if len(want) > 0 && named(want, got) {
		c.Right++
	}
}

// unscared are the attributions among the quotes.
func unscared(quotes []Quote) []Quote {
	return slices.DeleteFunc(slices.Clone(quotes), func(q Quote) bool { return q.Type == "scare" })
}

// byWord counts matched quotes by one word that says what they are. A quote
// found without the word is not found.
func byWord(matches []eval.Match, gold, found []Quote, of func(Quote) string) (eval.Count, map[string]eval.Count) {
	var all eval.Count
	words := map[string]eval.Count{}
	add := func(word string, c eval.Count) {
		if word == "" {
			return
		}
		d := words[word]
		plus(&d, c)
		words[word] = d
		plus(&all, c)
	}
	for _, m := range matches {
		switch {
		case m.Found < 0:
			add(of(gold[m.Gold]), eval.Count{Gold: 1})
		case m.Gold < 0:
			add(of(found[m.Found]), eval.Count{Found: 1})
		case of(gold[m.Gold]) == of(found[m.Found]):
			add(of(gold[m.Gold]), eval.Count{Right: 1, Found: 1, Gold: 1})
		default:
			add(of(gold[m.Gold]), eval.Count{Gold: 1})
			add(of(found[m.Found]), eval.Count{Found: 1})
		}
	}
	return all, words
}

// matchContents pairs quotes whose contents cover so much of each other, one to
// one, in gold's order, the best first; the rest follows.
func matchContents(gold, found []Quote, least float64) []eval.Match {
	used := make([]bool, len(found))
	var out []eval.Match
	for g := range gold {
		m, best := eval.Match{Gold: g, Found: -1}, 0.0
		size := length(gold[g].Content)
		for f := range found {
			if used[f] {
				continue
			}
			common := float64(commonBytes(gold[g].Content, found[f].Content))
			share := common / float64(max(1, size, length(found[f].Content)))
			if share >= least && share > best {
				best, m.Found = share, f
			}
		}
		if m.Found >= 0 {
			used[m.Found] = true
		}
		out = append(out, m)
	}
	for f := range found {
		if !used[f] {
			out = append(out, eval.Match{Gold: -1, Found: f})
		}
	}
	return out
}

func length(spans []span.Span) int {
	n := 0
	for _, s := range spans {
		n += s.Len()
	}
	return n
}

func commonBytes(a, b []span.Span) int {
	n := 0
	for _, x := range a {
		for _, y := range b {
			n += max(0, min(x.End, y.End)-max(x.Start, y.Start))
		}
	}
	return n
}

// scoreMentions counts overlapping names given to the same person. Found names
// of those whom the register does not have do not count, nor do the pronouns and
// descriptions that the table of mentions has beside the names. A person found is
// known by its name, a second marking's by its key.
func scoreMentions(a *Article, people People) eval.Count {
	c := eval.Count{Gold: len(a.Gold.Mentions)}
	used := make([]bool, len(a.Gold.Mentions))
	for _, m := range a.Found.Mentions {
		key := people.key(m.Speaker)
		if key == "" || !people.naming(key, m.Span.Cut(a.Text)) {
			continue
		}
		c.Found++
		for i, g := range a.Gold.Mentions {
			if !used[i] && g.Speaker == key && g.Span.Overlaps(m.Span) {
				used[i] = true
				c.Right++
				break
			}
		}
	}
	return c
}

// key is that of the person who has the key or the name; empty: nobody has.
func (p People) key(name string) string {
	for _, person := range p.list {
		if person.Set != "person" {
			continue
		}
		if names := append([]string{person.Name}, person.Names...); person.ID == name || named(names, []string{name}) {
			return person.ID
		}
	}
	return ""
}

// naming reports whether words hold a part of a name of the person with the key, or its
// initials: neither “she” nor “the mayor” does.
func (p People) naming(key, words string) bool {
	person, _ := p.Get(key)
	names := append(append([]string{person.Name}, person.Names...), person.Forms...)
	for w := range strings.FieldsFuncSeq(words, func(c rune) bool { return !unicode.IsLetter(c) }) {
		first, _ := utf8.DecodeRuneInString(w)
		if !unicode.IsUpper(first) {
			continue
		}
		if (len(w) == 2 || len(w) == 3) && w == strings.ToUpper(w) {
			return true // initials as a label
		}
		for _, n := range names {
			for part := range strings.FieldsFuncSeq(n, func(c rune) bool { return !unicode.IsLetter(c) }) {
				if c, _ := utf8.DecodeRuneInString(part); unicode.IsUpper(c) && strings.EqualFold(part, w) {
					return true
				}
			}
		}
	}
	return false
}

// scorePairs counts pairs found against those of the list.
func scorePairs(gold, found []Pair) (copies, verdicts eval.Count) {
	same := func(p, q Pair) bool { return p.A == q.A && p.B == q.B || p.A == q.B && p.B == q.A }
	for _, p := range gold {
		if p.Copy() {
			copies.Gold++
		}
		if p.Verdict != "independent" {
			verdicts.Gold++
		}
	}
	for _, f := range found {
		i := slices.IndexFunc(gold, func(p Pair) bool { return same(p, f) })
		if f.Copy() {
			copies.Found++
			if i >= 0 && gold[i].Copy() {
				copies.Right++
			}
		}
		if f.Verdict != "independent" {
			verdicts.Found++
			if i >= 0 && gold[i].Verdict == f.Verdict {
				verdicts.Right++
			}
		}
	}
	return copies, verdicts
}
