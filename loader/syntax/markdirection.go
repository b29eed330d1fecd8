package syntax

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"onrecord/loader/document"
	"onrecord/loader/internal/rule"
	"onrecord/loader/token"
)

// direction tells whether a quotation mark opens, closes, or could do either.
type direction struct{ opens, closes bool }

// markPlace is a quotation mark and the characters at both sides of it.
type markPlace struct {
	a             *Grammar
	i             int  // its token
	to            int  // end of the paragraph
	r             rune // the mark
	before, after rune // a blank at the edges of the paragraph
}

type markTable = rule.Table[*markPlace, direction]

type markRow = rule.Row[*markPlace, direction]

var (
	opens  = rule.Is[*markPlace](direction{opens: true})
	closes = rule.Is[*markPlace](direction{closes: true})
	either = rule.Is[*markPlace](direction{true, true})
	none   = rule.Is[*markPlace](direction{})
)

// markCurly are the double marks that have a blank on the side on which their
// shape has none, or none where it has one: German „…“ and „…”, and » « turned
// round. Where no row decides, the shape tells.
var markCurly = markTable{Name: "curly double mark", Rows: []markRow{{
	Name:    "“ closes",
	Example: "Alder called it „a farce“| today.",
	When: func(p *markPlace) bool {
		return p.r == '“' && p.right() && !opener(p.before)
	},
	Then: closes,
}, {
	Name:    "” opens",
	Example: "Alder called it |”a farce” today.",
	When:    func(p *markPlace) bool { return p.r == '”' && word(p.after) },
	Then:    opens,
}, {
	Name:    "» opens",
	Example: "Alder called it |»a farce« today.",
	When:    func(p *markPlace) bool { return p.r == '»' && word(p.after) },
	Then:    opens,
}, {
	Name:    "« closes",
	Example: "Alder called it »a farce«| today.",
	When: func(p *markPlace) bool {
		return p.r == '«' && !opener(p.before) && !word(p.after)
	},
	Then: closes,
}}}

var markStraight = markTable{Name: "straight double mark", Rows: []markRow{{
	Name:    "a blank before it",
	Example: "Alder called it |\"a farce\" today.",
	When:    func(p *markPlace) bool { return p.left() && !p.right() },
	Then:    opens,
}, {
	Name:    "a blank after it",
	Example: "Alder called it \"a farce\"| today.",
	When:    func(p *markPlace) bool { return p.right() && !p.left() },
	Then:    closes,
}, {
	Name:    "neither, or both",
	Example: "Alder said,|\"It is safe,\" and left.",
	Then:    either,
}}}

// markOpening are the single marks that have the shape of an opening one.
var markOpening = markTable{Name: "single mark that opens by its shape", Rows: []markRow{{
	Name:    "letters at both sides",
	Example: "Alder wasn~‘t sure of the ‚old‘ crew.",
	When:    func(p *markPlace) bool { return p.r == '‘' && unicode.IsLetter(p.before) && unicode.IsLower(p.after) },
	Then:    none,
}, {
	Name:    "a blank after it",
	Example: "Alder called it ‚a farce‘| today.",
	When:    func(p *markPlace) bool { return p.right() && !p.left() },
	Then:    closes,
}}}

// markSingle are the others, which can be apostrophes.
var markSingle = markTable{Name: "single mark", Rows: []markRow{{
	Name:    "the second apostrophe of 'n'",
	Example: "Alder sells rock 'n~' roll and the 'old' tunes.",
	When:    func(p *markPlace) bool { return p.before|0x20 == 'n' && p.a.lonelyN(p.i) },
	Then:    none,
}, {
	Name:    "letters are left out",
	Example: "Alder saw ~'em sail with the 'old' crew.",
	When:    func(p *markPlace) bool { return p.canOpen() && p.a.elided(p.i, p.to) },
	Then:    none,
}, {
	Name:    "a blank before it",
	Example: "Alder called it |'a farce' today.",
	When:    (*markPlace).canOpen,
	Then:    opens,
}, {
	Name:    "no blank before it",
	Example: "Alder called it 'a farce'| today.",
	When:    func(p *markPlace) bool { return !blankish(p.before) && (p.right() || !word(p.after)) },
	Then:    closes,
}}}

// left and right report whether what stands there can stand outside of marks.
func (p *markPlace) left() bool  { return blankish(p.before) || opener(p.before) }
func (p *markPlace) right() bool { return blankish(p.after) || closer(p.after) }

// canOpen reports whether the single mark can be an opening one.
func (p *markPlace) canOpen() bool {
	return p.r == '`' || p.r != '’' && p.r != '›' && p.left() && !p.right()
}

// shape is the kind of a mark, with the direction that its shape tells.
func shape(r rune) mark {
	switch r {
	case '“', '„', '«', '「', '『', '｢', '〝':
		return mark{opens: true, curly: true}
	case '”', '»', '‟', '」', '』', '｣', '〞', '〟':
		return mark{closes: true, curly: true}
	case '‘', '‚', '‹':
		return mark{kind: single, opens: true, curly: true}
	case '’', '›', '‛':
		return mark{kind: single, curly: true}
	case '`', '\'':
		return mark{kind: single}
	}
	return mark{}
}

// markAt reads the quotation mark at token i and tells its directions from the
// characters at both sides. It reports false for a mark that is none.
func (a *Grammar) markAt(i int, para *document.Paragraph) (mark, bool) {
	t, text := a.Tok.At(i), a.Text
	r, _ := utf8.DecodeRuneInString(text[t.Start:t.End])
	m := shape(r)
	m.tok, m.n = i, 1
	end := t.End
	if (r == '`' || r == '\'') && a.doubles(i, para.Tokens.To) {
		m.kind, m.n, end = double, 2, a.Tok.At(i+1).End
	}
	p := &a.places.mark
	if p.a == nil {
		p.a = a
	}
	p.i, p.to, p.r, p.before, p.after = i, para.Tokens.To, r, ' ', ' '
	if int(t.Start) > para.Start {
		p.before, _ = utf8.DecodeLastRuneInString(text[para.Start:t.Start])
	}
	if int(end) < para.End {
		p.after, _ = utf8.DecodeRuneInString(text[end:para.End])
	}
	m.beforeDigit = p.before >= '0' && p.before <= '9'
	if m.beforeDigit && (r == '”' || r == '"') && a.feet(int(t.Start), para.Start) {
		return m, false // 6’2” tall
	}
	table := &markStraight
	switch {
	case m.kind == double && m.curly:
		if m.opens == blankish(p.before) {
			return m, true // its shape and its place agree
		}
		table = &markCurly
	case m.kind == single && m.opens:
		table = &markOpening
	case m.kind == single:
		table = &markSingle
	}
	if d, ok := table.Decide(p, a.Trace, i); ok {
		m.opens, m.closes = d.opens, d.closes
	}
	if table == &markSingle && m.closes {
		m.possessive = (p.before == 's' || p.before == 'S') && p.after == ' ' && a.lowerAfter(i)
	}
	return m, m.opens || m.closes
}

// doubles reports whether the mark at token i and the one that follows it are one
// double mark. Of three, the first may close a single one.
func (a *Grammar) doubles(i, to int) bool {
	n, text := a.Tok.At(i+1), a.Text
	if i+1 >= to || n.Start != a.Tok.At(i).End || n.Kind != token.Mark ||
		text[n.Start] != '\'' && text[n.Start] != '`' {
		return false
	}
	third := i+2 < to && a.Tok.At(i+2).Start == n.End && text[a.Tok.At(i+2).Start] == '\''
	return !third || len(a.marks) == 0 || a.marks[len(a.marks)-1].kind != single
}

// feet reports whether the digits before offset i follow a mark of feet.
func (a *Grammar) feet(i, from int) bool {
	j := i
	for j > from && a.Text[j-1] >= '0' && a.Text[j-1] <= '9' {
		j--
	}
	return j < i && (strings.HasSuffix(a.Text[from:j], "'") || strings.HasSuffix(a.Text[from:j], "’"))
}

// lonelyN reports whether the letter n between two apostrophes precedes token i.
func (a *Grammar) lonelyN(i int) bool {
	n := a.Tok.At(i - 1)
	return n.End-n.Start == 1 && n.End == a.Tok.At(i).Start && a.Tags.At(i-2) == Q && a.Tok.At(i-2).End == n.Start
}

// lowerAfter reports whether a lower-case word follows token i.
func (a *Grammar) lowerAfter(i int) bool {
	return i+1 < len(a.Tok) && a.Tok.At(i+1).Kind == token.Word && !a.Tok.At(i+1).Upper
}

// elided reports whether the apostrophe at token i stands for letters left
// out: 'em, 'tis, '90s.
func (a *Grammar) elided(i, to int) bool {
	if i+1 >= to || a.Tok.At(i+1).Start != a.Tok.At(i).End {
		return false
	}
	w := a.Tok.At(i + 1)
	s := w.Text(a.Text)
	if w.Kind == token.Number && len(s) == 3 && s[2] == 's' {
		return true
	}
	if strings.HasPrefix(s, "s-") || strings.HasPrefix(s, "t-") {
		return true // 's-Hertogenbosch
	}
	switch fold(s) {
	case "em", "tis", "twas", "til", "cause", "bout", "n", "round", "cuz":
		return true
	}
	return false
}

func blankish(r rune) bool { return unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) }

func opener(r rune) bool {
	switch r {
	case '(', '[', '{', '—', '–', '-', '/', '“', '‘', '"', '\'', '`', '¡', '¿', '>', '−', '=':
		return true
	}
	return false
}

func closer(r rune) bool {
	switch r {
	case '.', ',', ';', ':', '!', '?', ')', ']', '}', '…', '—', '–', '-', '”', '’', '"', '\'', '<', '/':
		return true
	}
	return false
}

func word(r rune) bool {
	switch r {
	case '$', '#', '@', '[', '(', '…', '‘', '\'', '£', '€':
		return true
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}
