package marked

import (
	"regexp"
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"onrecord/loader/eval"
	"onrecord/loader/span"
)

// A form is a name under which texts mention some people.
type form struct {
	words string
	ids   []string
	full  bool // somebody's whole name
}

// forms are the names of all persons, the longest first.
func (p People) forms() []form {
	index := map[string]int{}
	var out []form
	for _, person := range p.list {
		if person.Set != "person" {
			continue
		}
		for i, words := range append([]string{person.Name}, person.Forms...) {
			for _, w := range []string{words, strings.ToUpper(words)} {
				k, ok := index[w]
				if !ok {
					k = len(out)
					index[w] = k
					out = append(out, form{words: w})
				}
				if !slices.Contains(out[k].ids, person.ID) {
					out[k].ids = append(out[k].ids, person.ID)
				}
				out[k].full = out[k].full || i == 0 || strings.Contains(words, " ")
			}
		}
	}
	sort.SliceStable(out, func(i, j int) bool { return len(out[i].words) > len(out[j].words) })
	return out
}

// A naming is a place where a form stands.
type naming struct {
	span.Span
	form
}

// namings finds where names stand in s, none inside another.
func (p People) namings(s string) []naming {
	var out []naming
	for _, f := range p.forms() {
		for at := 0; ; {
			k := strings.Index(s[at:], f.words)
			if k < 0 {
				break
			}
			here := span.Span{Start: at + k, End: at + k + len(f.words)}
			at = here.End
			if bounded(s, here) && !slices.ContainsFunc(out, func(n naming) bool { return n.Overlaps(here) }) {
				out = append(out, naming{here, f})
			}
		}
	}
	slices.SortFunc(out, func(a, b naming) int { return a.Start - b.Start })
	return out
}

// bounded reports that a name is a whole word: neither letter nor hyphen goes on.
func bounded(s string, at span.Span) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:at.Start])
	after, n := utf8.DecodeRuneInString(s[at.End:])
	if after == '-' {
		next, _ := utf8.DecodeRuneInString(s[at.End+n:])
		return !unicode.IsLetter(before) && before != '-' && !unicode.IsLetter(next)
	}
	begins := !unicode.IsLetter(before) && before != '-' && before != '@' && before != '_'
	return begins && !unicode.IsLetter(after) && !unicode.IsDigit(after)
}

// checkMentions lists what looks like a person's name and is not marked, and
// marks on words that are none of the person's names.
func (g *Gold) checkMentions(a *Article, add report) {
	covered := func(s span.Span) bool {
		return slices.ContainsFunc(a.Gold.Mentions, func(m Mention) bool { return m.Span.Overlaps(s) }) ||
			slices.ContainsFunc(a.others, func(o span.Span) bool { return o.Overlaps(s) }) ||
			slices.ContainsFunc(a.Gold.Dates, func(d eval.DateMark) bool { return d.Span.Contains(s) })
	}
	for _, s := range a.Gold.Sentences {
		for _, n := range g.People.namings(s.Cut(a.Text)) {
			if at := n.Shift(s.Start); !covered(at) {
				add(true, "%q is no mention: …%s…", n.words, around(a.Text, at))
			}
		}
	}
	for _, m := range a.Gold.Mentions {
		person, ok := g.People.Get(m.Speaker)
		words := strings.Join(strings.Fields(m.Span.Cut(a.Text)), " ")
		names := slices.Concat([]string{person.Name}, person.Names, person.Forms)
		is := func(f string) bool { return strings.EqualFold(f, words) }
		if ok && !isLabel(words, names) && !slices.ContainsFunc(names, is) {
			add(true, "%q is none of the names of %s", words, m.Speaker)
		}
	}
}

// isLabel tells whether a mention is the initials of one of the names, as an
// interview has them before an answer: "IC" for Imelda Crane.
func isLabel(words string, names []string) bool {
	return slices.ContainsFunc(names, func(name string) bool {
		var initials strings.Builder
		for _, part := range strings.Fields(name) {
			first, _ := utf8.DecodeRuneInString(part)
			initials.WriteRune(unicode.ToUpper(first))
		}
		return words == initials.String()
	})
}

func around(text string, s span.Span) string {
	start, end := max(0, s.Start-20), min(len(text), s.End+20)
	return strings.ToValidUTF8(strings.Join(strings.Fields(text[start:end]), " "), "")
}

var (
	readLine = regexp.MustCompile(`^(?:title|deck|head|body|wrap|sign)> `)
	tagOpen  = regexp.MustCompile(`\{[^ {}]*`)
)

// Mention puts the marks of mentions into a marked file, where only one person
// can be meant: full names, and shorter ones if just one person who has the name
// is named in full in the article. What is marked stays.
func (p People) Mention(raw string) string {
	lines := strings.Split(raw, "\n")
	named := map[string]bool{}
	for _, line := range lines {
		if readLine.MatchString(line) {
			for _, n := range p.namings(line) {
				if n.full && len(n.ids) == 1 {
					named[n.ids[0]] = true
				}
			}
		}
	}
	for i, line := range lines {
		if readLine.MatchString(line) {
			lines[i] = p.mentionLine(line, named)
		}
	}
	return strings.Join(lines, "\n")
}

func (p People) mentionLine(line string, named map[string]bool) string {
	var taken []span.Span
	for _, m := range tagOpen.FindAllStringIndex(line, -1) {
		end := m[1]
		tag, _, _ := strings.Cut(line[m[0]+1:m[1]], "=")
		if strings.HasPrefix(tag, "@") || dateTypes[tag] != "" {
			if k := strings.IndexByte(line[m[0]:], '}'); k >= 0 {
				end = m[0] + k
			}
		}
		taken = append(taken, span.Span{Start: m[0], End: end})
	}
	var b strings.Builder
	last := 0
	for _, n := range p.namings(line) {
		if slices.ContainsFunc(taken, func(t span.Span) bool { return t.Overlaps(n.Span) }) {
			continue
		}
		ids := slices.Clone(n.ids)
		if !n.full {
			ids = slices.DeleteFunc(ids, func(id string) bool { return !named[id] })
		}
		if len(ids) != 1 {
			continue
		}
		b.WriteString(line[last:n.Start] + "{@" + ids[0] + " " + n.words + "}")
		last = n.End
	}
	return b.String() + line[last:]
}
