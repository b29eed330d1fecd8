package quote

import (
	"onrecord/loader/document"
	"onrecord/loader/span"
)

// A region is a stretch between quotation marks of the outermost level.
type region struct {
	// tokens: the first of the opening, the last of the closing mark; the token
	// before or after the stretch when that mark is missing
	open, close int
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

// A pairer pairs the marks of one paragraph from left to right.
type pairer struct {
	a       *analysis
	para    *document.Paragraph
	p       int // the paragraph's index
	doubles int // index of the open double mark, or -1
	singles int // that of the open single mark, or -1
	floor   int // no region reaches back behind this token
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
	a.inner = a.inner[:0] // pairs of double marks inside an open single one
	s := pairer{a, para, p, -1, -1, para.Tokens.From}
	for k := 0; k < len(a.marks); k++ {
		switch {
		case a.marks[k].kind == single:
			s.single(k)
		case !s.keepBack(k):
			k = s.double(k)
		}
	}
	a.addInner(p, s.floor)
	s.leaveOpen()
}

// single pairs the single mark k.
func (s *pairer) single(k int) {
	a, m := s.a, &s.a.marks[k]
	switch {
	case s.singles >= 0 && m.closes && !(m.possessive && a.laterClose(k)):
		if s.doubles < 0 {
			a.addRegion(s.p, a.marks[s.singles], *m)
			s.floor = m.tok + m.n
			a.inner = a.inner[:0]
		}
		s.singles = -1
	case m.opens && s.singles < 0:
		s.singles = k
	case m.opens && m.curly:
		s.floor = a.addInner(s.p, s.floor)
		s.singles = k // the one before was an apostrophe
	}
}

// keepBack keeps the double mark k, and the one that closes it, for later when
// they stand in an open single one: 'He said, "Go," and I went,' she said.
func (s *pairer) keepBack(k int) bool {
	a, m := s.a, &s.a.marks[k]
	if s.singles < 0 || s.doubles >= 0 || !a.britishOpening(a.marks[s.singles].tok, s.para) {
		return false
	}
	if n := k + 1; n < len(a.marks) && a.marks[n].kind == double && m.opens && a.marks[n].closes {
		a.inner = append(a.inner, [2]int{k, n})
		return true
	}
	return len(a.inner) > 0 && a.inner[len(a.inner)-1][1] == k
}

// double pairs the double mark k, and returns the last mark that was read.
func (s *pairer) double(k int) int {
	a, m := s.a, &s.a.marks[k]
	switch {
	case s.doubles < 0 && m.opens && !(m.closes && s.singles >= 0 && m.curly):
		s.floor = a.addInner(s.p, s.floor)
		s.doubles, s.singles = k, -1
	case s.doubles >= 0 && m.closes:
		a.addRegion(s.p, a.marks[s.doubles], *m)
		s.floor = m.tok + m.n
		s.doubles, s.singles = -1, -1
	case s.doubles >= 0 && m.opens:
		if n := a.nested(k); n > 0 {
			return n
		}
		// Opened twice: the first has lost its closing mark. Its words
		// reach to the end of the sentence before this one.
		open := a.marks[s.doubles]
		if end := a.sentenceEnd(open.tok+open.n, m.tok); end > 0 {
			a.addOpen(s.p, open, end)
		}
		s.floor = m.tok
		s.doubles, s.singles = k, -1
	case m.closes && !m.beforeDigit:
		s.floor = a.addInner(s.p, s.floor)
		a.addClosed(s.p, s.para, *m, s.floor)
		s.floor = m.tok + m.n
		s.singles = -1
	}
	return k
}

// leaveOpen adds the region of a double mark that no other closes: it reaches to
// the end of the paragraph.
func (s *pairer) leaveOpen() {
	if s.doubles < 0 {
		return
	}
	m, end := s.a.marks[s.doubles], s.para.Tokens.To
	for end > m.tok+m.n && s.a.tags.at(end-1) == tBRK {
		end--
	}
	if end > m.tok+m.n {
		s.a.addOpen(s.p, m, end)
	}
}

// addInner adds the pairs of double marks that were kept back because a single
// mark before them seemed to open a quotation round them, and returns the new
// floor.
func (a *analysis) addInner(p, floor int) int {
	for _, n := range a.inner {
		c := a.marks[n[1]]
		a.addRegion(p, a.marks[n[0]], c)
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

func (a *analysis) addRegion(p int, o, c mark) {
	if o.tok+o.n >= c.tok {
		return // nothing inside
	}
	a.add(region{
		open: o.tok, close: c.tok + c.n - 1, first: o.tok + o.n, last: c.tok, para: p,
		single: o.kind == single, doubled: a.doubledMark(o),
	})
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

// doubledMark reports whether a mark is a doubled apostrophe.
func (a *analysis) doubledMark(m mark) bool {
	return m.n == 2 && a.first(m.tok) == '\''
}
