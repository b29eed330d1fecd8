package article

import (
	"math/bits"
	"strings"

	"onrecord/loader/span"
)

// A masthead is a name under which a page may have been published, with what
// speaks for it.
type masthead struct {
	at    span.Span
	key   string  // its letters in small type, without the article
	one   bool    // a single word
	noun  float64 // how much its words are a paper's
	head  float64 // how much it heads the page
	lines int     // how often it is all that a line or a menu's entry says
	selfs uint64  // the phrases in which the page speaks of itself by it, a bit each
}

func (m *masthead) score() float64 {
	selfs := m.selfs
	if m.noun == 0 && selfs&^personSelf == 0 {
		selfs = 0 // Follow Jane Doe
	}
	n := bits.OnesCount64(selfs)
	if m.noun == 0 && m.head < mastheadTagged && (n == 0 || n == 1 && selfs&sureSelf == 0 && m.one) {
		return 0 // an entry of a menu
	}
	return m.noun + m.head + 1.5*float64(min(n, 3)) + 0.3*float64(min(m.lines, 4))
}

const (
	mastheadLine  = 200 // bytes; longer lines do not name the page
	mastheadTop   = 6   // blocks that may head the page
	mastheadCount = 200 // names looked at, so that time stays linear
	mastheadScore = 2.5 // the least that makes a name the outlet's

	mastheadTagged = 2.2 // for the name that heads the page with what it promises
)

// A selfPhrase is words that stand before or behind the name by which a page
// speaks of itself. Some are surely said of a page, some also of an author.
type selfPhrase struct {
	words        string
	sure, person bool
}

var selfBefore = []selfPhrase{
	{"©", true, false}, {"copyright ", true, false}, {"published by ", true, false}, {"welcome to ", true, false},
	{"back to ", false, false}, {"subscribe to ", false, false}, {"advertise with ", false, false},
	{"advertise in ", false, false}, {"advertise on ", false, false}, {"continue to ", false, false},
	{"return to ", false, false}, {"download ", false, false}, {"work for ", false, false}, {"work at ", false, false},
	{"sign in to ", false, false}, {"log in to ", false, false},
	{"about ", false, true}, {"contact ", false, true}, {"follow ", false, true}, {"more from ", false, true},
	{"more on ", false, true}, {"join ", false, true}, {"support ", false, true}, {"visit ", false, true},
}

var selfAfter = []selfPhrase{
	{" is printed", true, false}, {" is published", true, false}, {", a ", true, false}, // see owned
	{" newsletter", false, false}, {" app", false, false}, {" staff", false, false}, {" e-edition", false, false},
	{" archive", false, false}, {" store", false, false}, {" shop", false, false}, {" home", false, false},
	{" subscri", false, false}, {" editorial", false, false}, {" membership", false, false},
	{" on facebook", false, true}, {" on twitter", false, true}, {" is a member", false, true},
	{" is part of", false, true}, {" events", false, true},
}

// streetSelf is the bit of a street behind the name; sureSelf and personSelf
// are those of the sure phrases and of those said of authors.
const streetSelf = 1 << 63

var sureSelf, personSelf = selfSets()

func selfSets() (sure, person uint64) {
	sure = streetSelf
	for k, f := range append(selfBefore[:len(selfBefore):len(selfBefore)], selfAfter...) {
		if f.sure {
			sure |= 1 << k
		}
		if f.person {
			person |= 1 << k
		}
	}
	return sure, person
}

// firstSelf are the bytes that the phrases before a name begin with.
var firstSelf = func() (set [256]bool) {
	for _, f := range selfBefore {
		set[f.words[0]], set[strings.ToUpper(f.words)[0]] = true, true
	}
	return set
}()

// masthead reads the outlet from the furniture of the page: a paper's name at
// its head, a name by which it speaks of itself ("Follow The Echo", "© The
// Echo"). Owners of papers are no outlets.
func (p *page) masthead() (span.Span, Evidence) {
	var names []masthead
	first := -1
	for i := range p.blocks {
		b := &p.blocks[i]
		switch b.kind {
		case Text, Title, Heading, Standfirst, Related, CaptionOf:
			continue
		}
		if b.span.End-b.span.Start > mastheadLine || b.upper == 0 {
			continue
		}
		if first < 0 && i < mastheadTop && b.role != pitch {
			first = i
		}
		names = p.mastheads(names, i, first)
	}
	var buf [80]byte
	byline := string(letters(buf[:0], p.Byline.Value))
	var best *masthead
	for i := range names {
		m := &names[i]
		if m.key != byline && m.score() >= mastheadScore && (best == nil || m.score() > best.score()) &&
			agencyName(m.at.Cut(p.Text)) == "" {
			best = m
		}
	}
	if best == nil {
		return span.Span{}, None
	}
	if p.body.from < len(p.blocks) && best.at.Start < p.blocks[p.body.from].span.Start {
		return best.at, Header
	}
	return best.at, Footer
}

// mastheads adds what block i says of the page's name; first is the line that
// heads the page.
func (p *page) mastheads(names []masthead, i, first int) []masthead {
	b := &p.blocks[i]
	s := b.words.Cut(p.Text)
	for from, n := 0, 0; from < len(s); n++ {
		end, next := entry(s[from:])
		at, to, self := selfName(s[from : from+end])
		start := from + at
		name := s[start : from+to]
		tagline := next < len(s)-from && strings.ContainsAny(s[from+end:from+next], "-–—")
		from += next
		if len(name) < 3 || self == 0 && to < end {
			continue
		}
		noun, ok := paperName(name)
		if !ok {
			continue
		}
		m := nameIn(&names, name, span.Span{Start: b.words.Start + start, End: b.words.Start + start + len(name)})
		if m == nil {
			continue
		}
		m.noun = max(m.noun, noun)
		if self != 0 {
			m.selfs |= self
			continue
		}
		m.lines++
		switch {
		case i == first && n == 0 && tagline:
			m.head = mastheadTagged
		case i == first && n == 0:
			m.head = max(m.head, 1.2)
		case i == first || i < mastheadTop && n == 0:
			m.head = max(m.head, 0.7)
		}
	}
	return names
}

// headsPage reports a line whose first entry is a paper's name.
func headsPage(s string) bool {
	end, _ := entry(s)
	at, to, _ := selfName(s[:end])
	if at > 0 || to < end {
		return false
	}
	noun, ok := paperName(s[:to])
	return ok && noun > 1
}

// nameIn is the entry of a name in the list; nil when the list is full.
func nameIn(names *[]masthead, name string, at span.Span) *masthead {
	var buf [80]byte
	key := letters(buf[:0], strings.TrimPrefix(strings.TrimPrefix(name, "The "), "THE "))
	for i := range *names {
		if (*names)[i].key == string(key) {
			return &(*names)[i]
		}
	}
	if len(*names) == mastheadCount {
		return nil
	}
	*names = append(*names, masthead{at: at, key: string(key), one: !strings.Contains(name, " ")})
	return &(*names)[len(*names)-1]
}

// entry cuts the first entry off a line of several, parted by bars, dashes,
// arrows or three blanks: where it ends and where the next begins.
func entry(s string) (end, next int) {
	for i := 1; i < len(s); i++ {
		if s[i] != ' ' && s[i] != '\t' || s[i-1] == ' ' {
			continue
		}
		j := skip(s, i, " \t\u00a0")
		if j-i >= 3 || j > i && s[i] == '\t' {
			return i, j
		}
		for _, mark := range []string{"| ", "- ", "-- ", "– ", "— ", "> ", "› ", "» ", "• ", "· ", "/ "} {
			if strings.HasPrefix(s[j:], mark) {
				return i, skip(s, j+len(mark), " \t\u00a0")
			}
		}
	}
	return len(s), len(s)
}

// entries counts the entries of a line that are parted by three blanks or
// more.
func entries(s string) int {
	n := 1
	for i := strings.Index(s, "   "); i > 0; i = strings.Index(s, "   ") {
		s = strings.TrimLeft(s[i:], " \t\u00a0")
		n++
	}
	return n
}

// selfName finds the name in a menu's entry, and the phrase, if any, in which
// the page speaks of itself there: "Follow The Echo", "Echo newsletters", "The
// Echo, 4 Mill Road".
func selfName(s string) (at, end int, self uint64) {
	if firstSelf[s[0]] {
		for k, f := range selfBefore {
			if w := f.words; len(s) > len(w) && strings.EqualFold(s[:len(w)], w) {
				at, self = len(w), 1<<k
				break
			}
		}
	}
	if self&3 != 0 { // the years and the sign of the right
		at = skip(s, at, " ©0123456789-–,")
		if len(s) > at+3 && strings.EqualFold(s[at:at+3], "by ") {
			at += 3
		}
	}
	for _, w := range []string{"the ", "By "} {
		if strings.HasPrefix(s[at:], w) {
			at += len(w)
		}
	}
	end = at + titleEnd(s[at:])
	for _, w := range []string{"'s", "’s"} {
		if strings.HasSuffix(s[at:end], w) {
			end -= len(w)
		}
	}
	// words in capitals may belong to what the page says: Echo Newsletters
	for i := at + 2; i < len(s) && i <= end; i++ {
		if s[i] != ' ' && s[i] != ',' {
			continue
		}
		for k, f := range selfAfter {
			if w := f.words; i+len(w) <= len(s) && s[i] == w[0] && s[i+1]|0x20 == w[1]|0x20 &&
				strings.EqualFold(s[i:i+len(w)], w) && (w[0] == ' ' || owned(s[i:])) {
				return at, i, self | 1<<(len(selfBefore)+k)
			}
		}
	}
	if rest := s[end:]; len(rest) > 8 && rest[:2] == ", " &&
		(rest[2] >= '0' && rest[2] <= '9' || strings.EqualFold(rest[2:8], "PO Box")) {
		self |= streetSelf
	}
	return at, end, self
}

// owned reports whether s says whose paper it is: ", a Northgate Media title".
func owned(s string) bool {
	s, _, _ = strings.Cut(s, ".")
	for _, w := range []string{" title", " publication", " newspaper", " company", " site"} {
		if strings.HasSuffix(s, w) {
			return true
		}
	}
	return false
}
