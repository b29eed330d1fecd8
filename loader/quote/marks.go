package quote

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"onrecord/loader/document"
	"onrecord/loader/span"
	"onrecord/loader/token"
)

// A region is a stretch between quotation marks of the outermost level.
type region struct {
	open, close int       // tokens: the first of the opening, the last of the closing mark; the token before or after the stretch when that mark is missing
	first, last int       // tokens inside: [first, last)
	inner       span.Span // bytes inside, without the marks
	para        int
	noOpen      bool // the opening mark is missing
	noClose     bool // the closing mark is missing: the stretch ends with its paragraph
	single      bool // single marks
	follows     bool // continues the region before it: a paragraph of a longer quotation
	clause      bool // words of their own, not a part of the sentence round them
	doubled     bool // the marks are doubled apostrophes
	taken       int  // index of the attribution that holds it plus one
	size        int  // tokens of that attribution's content
	unit        int  // the unit it stands in
	more        int  // the token to which the sentence goes on behind it; 0 when it does not
}

// markKind tells the sorts of quotation mark that pair with each other apart.
type markKind uint8

const (
	double markKind = iota
	single
)

// mark is one quotation mark: a token, or two for the doubled ones (“, ”).
type mark struct {
	tok, n      int
	kind        markKind
	opens       bool // can open
	closes      bool // can close
	curly       bool // its shape tells its direction
	possessive  bool // could as well be the apostrophe of a plural
	beforeDigit bool // stands right behind a digit: inches, minutes
}

// pairMarks finds the regions of one paragraph. Marks pair within their
// paragraph only, so a missing one cannot shift the pairs of the next.
func (a *analysis) pairMarks(p int, para *document.Paragraph) {
	a.marks = a.marks[:0]
	for i := para.Tokens.From; i < para.Tokens.To; i++ {
		if a.tags[i] != tQ {
			continue
		}
		if m, ok := a.markAt(i, para); ok {
			a.marks = append(a.marks, m)
			i += m.n - 1
		}
	}
	if len(a.marks) == 0 {
		return
	}
	doubles := -1 // index of the open double mark
	singles := -1
	floor := para.Tokens.From // no region reaches back behind it
	a.inner = a.inner[:0]     // pairs of double marks inside an open single one
	for k := 0; k < len(a.marks); k++ {
		m := &a.marks[k]
		if m.kind == single {
			switch {
			case singles >= 0 && m.closes && !(m.possessive && a.laterClose(k)):
				if doubles < 0 {
					a.addRegion(p, a.marks[singles], *m, floor)
					floor = m.tok + m.n
					a.inner = a.inner[:0]
				}
				singles = -1
			case m.opens && singles < 0:
				singles = k
			case m.opens && m.curly:
				floor = a.addInner(p, floor)
				singles = k // the one before was an apostrophe
			}
			continue
		}
		if singles >= 0 && doubles < 0 && a.britishOpening(a.marks[singles].tok, para) {
			// 'He said, "Go," and I went,' she said.
			if n := k + 1; n < len(a.marks) && a.marks[n].kind == double && m.opens && a.marks[n].closes {
				a.inner = append(a.inner, [2]int{k, n})
				continue
			}
			if len(a.inner) > 0 && a.inner[len(a.inner)-1][1] == k {
				continue
			}
		}
		switch {
		case doubles < 0 && m.opens && !(m.closes && singles >= 0 && m.curly):
			floor = a.addInner(p, floor)
			doubles, singles = k, -1
		case doubles >= 0 && m.closes:
			a.addRegion(p, a.marks[doubles], *m, floor)
			floor = m.tok + m.n
			doubles, singles = -1, -1
		case doubles >= 0 && m.opens:
			if n := a.nested(k); n > 0 {
				k = n
				continue
			}
			// Opened twice: the first has lost its closing mark. Its words
			// reach to the end of the sentence before this one.
			if end := a.sentenceEnd(a.marks[doubles].tok+a.marks[doubles].n, m.tok); end > 0 {
				a.addOpen(p, a.marks[doubles], end)
			}
			floor = m.tok
			doubles, singles = k, -1
		case m.closes && !m.beforeDigit:
			floor = a.addInner(p, floor)
			a.addClosed(p, para, *m, floor)
			floor = m.tok + m.n
			singles = -1
		}
	}
	a.addInner(p, floor)
	if doubles >= 0 {
		m := a.marks[doubles]
		end := para.Tokens.To
		for end > m.tok+m.n && a.tags.at(end-1) == tBRK {
			end--
		}
		if end > m.tok+m.n {
			a.addOpen(p, m, end)
		}
	}
}

// addInner adds the pairs of double marks that were kept back because a single
// mark before them seemed to open a quotation round them, and returns the new
// floor.
func (a *analysis) addInner(p, floor int) int {
	for _, n := range a.inner {
		c := a.marks[n[1]]
		a.addRegion(p, a.marks[n[0]], c, floor)
		floor = c.tok + c.n
	}
	a.inner = a.inner[:0]
	return floor
}

// britishOpening reports whether a single mark at token i can open a quotation
// of its own: it begins the paragraph or follows punctuation.
func (a *analysis) britishOpening(i int, para *document.Paragraph) bool {
	if i == para.Tokens.From {
		return true
	}
	switch a.tags.at(i - 1) {
	case tCOMMA, tCOLON, tSTOP, tBRK:
		return true
	}
	return false
}

// laterClose reports whether a single mark that closes for sure, or could,
// follows mark k before another one opens, in the same sentence.
func (a *analysis) laterClose(k int) bool {
	for j := k + 1; j < len(a.marks) && j < k+6; j++ {
		m := &a.marks[j]
		if m.kind != single {
			return false
		}
		if a.sentenceEnd(a.marks[k].tok+1, m.tok-1) > 0 {
			return false
		}
		if m.opens && !m.closes {
			return false
		}
		if m.closes {
			return true
		}
	}
	return false
}

// sentenceEnd returns the token after the last stop before to, or 0. It looks
// at no more than a page of tokens.
func (a *analysis) sentenceEnd(from, to int) int {
	for i := to - 1; i >= from && i > to-600; i-- {
		if a.tags.at(i) == tSTOP {
			return i + 1
		}
	}
	return 0
}

func (a *analysis) addRegion(p int, o, c mark, floor int) {
	if o.tok+o.n >= c.tok {
		return // nothing inside
	}
	a.add(region{open: o.tok, close: c.tok + c.n - 1, first: o.tok + o.n, last: c.tok, para: p, single: o.kind == single, doubled: a.doubledMark(o)})
}

func (a *analysis) add(r region) {
	if n := len(a.regions); n > 0 && r.open <= a.regions.at(n-1).close {
		return // odd marks: the first pair stays
	}
	for r.first < r.last && a.tags.at(r.first) == tBRK {
		r.first++
	}
	for r.last > r.first && a.tags.at(r.last-1) == tBRK {
		r.last--
	}
	if r.first >= r.last {
		return
	}
	r.inner = span.Span{Start: int(a.tok.at(r.first).Start), End: int(a.tok.at(r.last - 1).End)}
	a.regions = append(a.regions, r)
}

// markAt reads the quotation mark at token i and tells its directions from the
// characters at both sides.
func (a *analysis) markAt(i int, para *document.Paragraph) (mark, bool) {
	t := a.tok.at(i)
	text := a.text
	m := mark{tok: i, n: 1}
	r, _ := utf8.DecodeRuneInString(text[t.Start:t.End])
	end := t.End
	switch r {
	case '“', '„', '«', '「', '『', '｢', '〝':
		m.opens, m.curly = true, true
	case '”', '»', '‟', '」', '』', '｣', '〞', '〟':
		m.closes, m.curly = true, true
	case '"', '＂':
	case '‘', '‚', '‹':
		m.kind, m.opens, m.curly = single, true, true
	case '’', '›', '‛':
		m.kind, m.curly = single, true
	case '`', '\'':
		m.kind = single
		if i+1 < para.Tokens.To && a.tok.at(i+1).Start == t.End && a.tok.at(i+1).Kind == token.Mark {
			if n := text[a.tok.at(i+1).Start]; n == '\'' || n == '`' {
				// ''' closes a single and a double one
				third := i+2 < para.Tokens.To && a.tok.at(i+2).Start == a.tok.at(i+1).End && text[a.tok.at(i+2).Start] == '\''
				if !third || len(a.marks) == 0 || a.marks[len(a.marks)-1].kind != single {
					m.kind, m.n, end = double, 2, a.tok.at(i+1).End
				}
			}
		}
	}
	pstart, pend := para.Start, para.End
	before, after := rune(' '), rune(' ')
	if int(t.Start) > pstart {
		before, _ = utf8.DecodeLastRuneInString(text[pstart:t.Start])
	}
	if int(end) < pend {
		after, _ = utf8.DecodeRuneInString(text[end:pend])
	}
	m.beforeDigit = before >= '0' && before <= '9'
	if m.beforeDigit && (r == '”' || r == '"') && a.feet(int(t.Start), pstart) {
		return m, false // 6’2” tall
	}
	if m.curly && m.kind == double {
		// German „…“ and „…”, and » « turned round are told by the blanks.
		if r == '“' && !blankish(before) && (blankish(after) || closer(after)) && !opener(before) {
			m.opens, m.closes = false, true
		}
		if r == '”' && blankish(before) && word(after) {
			m.opens, m.closes = true, false
		}
		if r == '»' && blankish(before) && word(after) {
			m.opens, m.closes = true, false
		}
		if r == '«' && !blankish(before) && !opener(before) && !word(after) {
			m.opens, m.closes = false, true
		}
		return m, true
	}
	left := blankish(before) || opener(before)
	right := blankish(after) || closer(after)
	if m.kind == single {
		switch {
		case r == '‘' || r == '‚' || r == '‹':
			if right && !left {
				m.opens, m.closes = false, true
			}
			return m, true
		case left && !right && r != '’' && r != '›' || r == '`':
			m.opens = !a.elided(i, para)
		case !blankish(before) && (right || a.tags.at(i) == tQ && !word(after)):
			m.closes = true
			m.possessive = (before == 's' || before == 'S') && after == ' ' && a.lowerAfter(i)
		}
		return m, m.opens || m.closes
	}
	switch {
	case left && !right:
		m.opens = true
	case right && !left:
		m.closes = true
	default:
		m.opens, m.closes = true, true
	}
	return m, true
}

// feet reports whether the digits before offset i follow a mark of feet.
func (a *analysis) feet(i, from int) bool {
	j := i
	for j > from && a.text[j-1] >= '0' && a.text[j-1] <= '9' {
		j--
	}
	return j < i && (strings.HasSuffix(a.text[from:j], "'") || strings.HasSuffix(a.text[from:j], "’"))
}

// lowerAfter reports whether a lower-case word follows token i.
func (a *analysis) lowerAfter(i int) bool {
	return i+1 < len(a.tok) && a.tok.at(i+1).Kind == token.Word && !a.tok.at(i+1).Upper
}

// elided reports whether the apostrophe at token i stands for letters left
// out: 'em, 'tis, '90s.
func (a *analysis) elided(i int, para *document.Paragraph) bool {
	if i+1 >= para.Tokens.To || a.tok.at(i+1).Start != a.tok.at(i).End {
		return false
	}
	w := a.tok.at(i + 1)
	s := w.Text(a.text)
	if w.Kind == token.Number && len(s) == 3 && s[2] == 's' {
		return true
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
	return unicode.IsLetter(r) || unicode.IsDigit(r) || r == '$' || r == '#' || r == '@' || r == '[' || r == '(' || r == '…' || r == '‘' || r == '\'' || r == '£' || r == '€'
}

// doubledMark reports whether a mark is a doubled apostrophe.
func (a *analysis) doubledMark(m mark) bool {
	return m.n == 2 && a.first(m.tok) == '\''
}
