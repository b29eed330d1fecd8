package syntax

import (
	"onrecord/loader/document"
	"onrecord/loader/span"
)

// A region is a stretch between quotation marks of the outermost level.
type Region struct {
	// tokens: the first of the opening, the last of the closing mark; the token
	// before or after the stretch when that mark is missing
	Open, Close int
	First, Last int       // tokens inside: [first, last)
	Inner       span.Span // bytes inside, without the marks
	Para        int
	NoOpen      bool // the opening mark is missing
	NoClose     bool // the closing mark is missing: the stretch ends with its paragraph
	Single      bool // single marks
	follows     bool // continues the region before it: a paragraph of a longer quotation
	Clause      bool // words of their own, not a part of the sentence round them
	Doubled     bool // the marks are doubled apostrophes
	Taken       int  // index of the attribution that holds it plus one
	Size        int  // tokens of that attribution's content
	Unit        int  // the unit it stands in
	More        int  // the token to which the sentence goes on behind it; 0 when it does not
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
	a       *Grammar
	para    *document.Paragraph
	p       int // the paragraph's index
	doubles int // index of the open double mark, or -1
	singles int // that of the open single mark, or -1
	floor   int // no region reaches back behind this token
}

// pairMarks finds the regions of one paragraph. Marks pair within their
// paragraph only, so a missing one cannot shift the pairs of the next.
func (a *Grammar) pairMarks(p int, para *document.Paragraph) {
	a.marks = a.marks[:0]
	for i := para.Tokens.From; i < para.Tokens.To; i++ {
		if a.Tags[i] != Q {
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

// leaveOpen adds the region of a mark that no other closes, a single one only where the
// next paragraph goes on with it: it reaches to the end of the paragraph.
func (s *pairer) leaveOpen() {
	open := s.doubles
	if open < 0 && s.singles >= 0 && s.goesOn(s.singles) {
		open = s.singles
	}
	if open < 0 {
		return
	}
	m, end := s.a.marks[open], s.para.Tokens.To
	for end > m.tok+m.n && s.a.Tags.At(end-1) == BRK {
		end--
	}
	if end > m.tok+m.n {
		s.a.addOpen(s.p, m, end)
	}
}

// goesOn reports whether the single mark k opens a quotation that goes on in the next
// paragraph, which begins with the same mark.
func (s *pairer) goesOn(k int) bool {
	a, m := s.a, &s.a.marks[k]
	if s.p+1 >= len(a.Doc.Paragraphs) || m.n > 1 || !a.britishOpening(m.tok, s.para) {
		return false
	}
	next := a.Doc.Paragraphs[s.p+1].Tokens
	return next.To-next.From > 2 && a.Tok.At(next.From).Text(a.Text) == a.Tok.At(m.tok).Text(a.Text) &&
		a.Tok.At(next.From+1).Start == a.Tok.At(next.From).End && a.Tok.At(next.From+1).Upper
}

// addInner adds the pairs of double marks that were kept back because a single
// mark before them seemed to open a quotation round them, and returns the new
// floor.
func (a *Grammar) addInner(p, floor int) int {
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
func (a *Grammar) britishOpening(i int, para *document.Paragraph) bool {
	if i == para.Tokens.From {
		return true
	}
	switch a.Tags.At(i - 1) {
	case COMMA, COLON, STOP, BRK:
		return true
	}
	return false
}

// laterClose reports whether a single mark that closes for sure, or could,
// follows mark k before another one opens, in the same sentence.
func (a *Grammar) laterClose(k int) bool {
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
func (a *Grammar) sentenceEnd(from, to int) int {
	for i := to - 1; i >= from && i > to-600; i-- {
		if a.Tags.At(i) == STOP {
			return i + 1
		}
	}
	return 0
}

func (a *Grammar) addRegion(p int, o, c mark) {
	if o.tok+o.n >= c.tok {
		return // nothing inside
	}
	a.add(Region{
		Open: o.tok, Close: c.tok + c.n - 1, First: o.tok + o.n, Last: c.tok, Para: p,
		Single: o.kind == single, Doubled: a.doubledMark(o),
	})
}

func (a *Grammar) add(r Region) {
	if n := len(a.Regions); n > 0 && r.Open <= a.Regions.At(n-1).Close {
		return // odd marks: the first pair stays
	}
	for r.First < r.Last && a.Tags.At(r.First) == BRK {
		r.First++
	}
	for r.Last > r.First && a.Tags.At(r.Last-1) == BRK {
		r.Last--
	}
	if r.First >= r.Last {
		return
	}
	r.Inner = span.Span{Start: int(a.Tok.At(r.First).Start), End: int(a.Tok.At(r.Last - 1).End)}
	a.Regions = append(a.Regions, r)
}

// doubledMark reports whether a mark is a doubled apostrophe.
func (a *Grammar) doubledMark(m mark) bool {
	return m.n == 2 && a.First(m.tok) == '\''
}
