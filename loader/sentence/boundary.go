package sentence

import (
	"strings"

	"onrecord/loader/internal/rule"
)

// A site is a stop with what stands around it, as the boundary rules ask for it.
type site struct {
	*scanner
	from, end int  // the stop, and the end of its closing marks
	kind      kind // of stop
	class     class
	quoted    bool     // a quotation closes with it
	next      int      // where the text goes on, after spaces
	gap       breaking // a line or paragraph ends between
	// opened and dashed say that marks or a dash stand before the next word, which
	// begins at word with the class initial.
	opened, dashed bool
	word           int
	initial        class
}

// boundary decides whether the stop that begins at text[i], with its closing
// marks ending at text[e], ends the sentence.
func (s *scanner) boundary(i, e int, k kind, c class, quoted bool) bool {
	s.site = site{scanner: s, from: i, end: e, kind: k, class: c, quoted: quoted}
	t := &s.site
	t.next, t.gap = s.skip(e)
	if t.gap == none && t.next > e && e > s.hold && c != cjkStop {
		if after := s.pictographs(e); after > e {
			t.next, t.gap = s.skip(after)
		}
		if t.gap == none {
			t.stepOver()
		}
	}
	ends, _ := boundaries.Decide(t, s.trace, i)
	return ends
}

// stepOver passes what opens the next words: marks and dashes.
func (t *site) stepOver() {
	q := t.next
	n, w := at(t.text, q)
	for n == opener || n == either || n == dash || n == mark || n == closer && t.reversed(q, w) {
		if n == dash {
			t.dashed = true
		} else {
			t.opened = true
		}
		french := strings.HasPrefix(t.text[q:], "«")
		q += w
		if n, w = t.peek(q); isBlank(n) {
			if !t.dashed && !french {
				break
			}
			for isBlank(n) && w > 0 {
				q += w
				n, w = t.peek(q)
			}
		}
	}
	t.word, t.initial = q, n
}

// boundaries are the rules of a stop; the first that holds decides. An example
// has | where sentences end.
var boundaries = rule.Table[*site, bool]{Name: "sentence boundary", Rows: []rule.Row[*site, bool]{
	{Name: "a line or paragraph ends", Example: "The port closed.\n\n|nobody minded.",
		When: func(t *site) bool { return t.gap != none }, Then: rule.Is[*site](true)},
	{Name: "within brackets that close later", Example: "The port (it froze. It does.) closed.",
		When: func(t *site) bool { return t.end <= t.hold }, Then: rule.Is[*site](false)},
	{Name: "a Chinese or Japanese stop", Example: "港口关闭了。|没有人反对。",
		When: func(t *site) bool { return t.class == cjkStop }, Then: (*site).cjkEnds},
	{Name: "no space follows", Example: "The port closed.|Nobody minded that it had.",
		When: func(t *site) bool { return t.next == t.end },
		Then: func(t *site) bool { return t.glued(t.from, t.end, t.next, t.kind, t.quoted) }},
	{Name: "a name with a small particle follows", Example: "The mill fell. |van der Mell left.",
		When: (*site).particleAhead, Then: rule.Is[*site](true)},
	{Name: "a small word follows", Example: "The port closed at noon. |iPhones rang.",
		When: func(t *site) bool { return t.initial == lower },
		Then: func(t *site) bool {
			return !t.dashed && t.kind != omission && t.innerCapital(t.word) && !t.abbreviated(t.from)
		}},
	{Name: "an ellipsis follows", Example: "The port closed. |… and froze.",
		When: func(t *site) bool { return t.initial == dots },
		Then: func(t *site) bool { return t.kind != omission }},
	{Name: "a comma or stop follows", Example: "The town of Port Lorne, est. , closed.",
		When: func(t *site) bool { return t.initial == comma || t.initial == closer || isBlank(t.initial) },
		Then: rule.Is[*site](false)},
	{Name: "another stop follows", Example: "Did it close ? ! |Nobody minded.",
		When: func(t *site) bool { return t.initial == terminal }, Then: rule.Is[*site](false)},
	{Name: "a dash goes on after a quoted question", Example: "“Who pays?” – Ostrova wanted to know.",
		When: func(t *site) bool { return t.dashed && (t.quoted && t.kind == strong || t.kind == omission) },
		Then: rule.Is[*site](false)},
	{Name: "the attribution of a quoted question", Example: "“Who pays?” Ostrova asked.",
		When: func(t *site) bool {
			return t.kind == strong && t.attributed() && t.scanner.attribution(t.word, true)
		}, Then: rule.Is[*site](false)},
	{Name: "a name with an exclamation mark", Example: "She works for Yahoo! Finance in town.",
		When: func(t *site) bool {
			return t.kind == strong && (t.text[t.from] == '!' || t.text[t.from] == '?') && t.brand(t.from)
		}, Then: func(t *site) bool { return t.opens(t.word) }},
	{Name: "a strong stop", Example: "It is over! |At last.",
		When: func(t *site) bool { return t.kind == strong }, Then: rule.Is[*site](true)},
	{Name: "a word that trails off", Example: "Well... |The port closed.",
		When: func(t *site) bool { return t.kind == trailing },
		Then: func(t *site) bool { return t.initial != upper || !t.pronounI(t.word) }},
	{Name: "an omission", Example: "It closed ... |The port froze.",
		When: func(t *site) bool { return t.kind == omission },
		Then: func(t *site) bool { return t.initial == upper && t.opens(t.word) && !t.pronounI(t.word) }},
	{Name: "the attribution of a quotation", Example: "“The port closed.” Ostrova said.",
		When: func(t *site) bool { return t.quoted && t.attributed() && t.scanner.attribution(t.word, false) },
		Then: rule.Is[*site](false)},
	{Name: "a quotation closes", Example: "“The port closed.” |Nobody minded.",
		When: func(t *site) bool { return t.quoted }, Then: rule.Is[*site](true)},
	{Name: "a full stop", Example: "Mr. Varga left. |Nobody minded.",
		Then: func(t *site) bool { return t.period(t.from, t.word, t.initial, t.opened, t.dashed) }},
}}

// cjkEnds: と goes on with who said it.
func (t *site) cjkEnds() bool {
	n, _ := at(t.text, t.next)
	return n != comma && n != closer && n != cjkStop && !(t.quoted && strings.HasPrefix(t.text[t.next:], "と"))
}

// attributed says that a quotation ends and a capital follows as it is.
func (t *site) attributed() bool { return t.quoted && !t.opened && !t.dashed && t.initial == upper }

// particleAhead reports whether a plain full stop precedes a name that begins in
// small letters and goes on with a capital: van der Mell, de Graaf.
func (t *site) particleAhead() bool {
	if t.initial != lower || t.kind != period || t.dashed || t.opened || t.abbreviated(t.from) {
		return false
	}
	q := t.word
	for range 3 {
		e := t.wordAt(q)
		w := fold(t.text, q, e)
		if !particles[string(w.text())] || e >= len(t.text) || t.text[e] != ' ' {
			return false
		}
		q = e + 1
		if c, _ := t.peek(q); c == upper {
			return true
		}
	}
	return false
}
