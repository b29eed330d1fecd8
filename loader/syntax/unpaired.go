package syntax

import "onrecord/loader/document"

// Marks that have lost their partner, and pairs of marks inside others.

// nested returns the index of the mark that closes the quotation opened by mark
// k inside an open one of the same marks: “He said “no” and left.” It returns 0
// when the marks that follow leave the outer one open.
func (a *Grammar) nested(k int) int {
	depth, end := 2, 0
	for j := k + 1; j < len(a.marks) && j < k+12; j++ {
		m := a.marks[j]
		switch {
		case m.kind != double:
			continue
		case m.opens && m.closes:
			return 0
		case m.opens:
			depth++
		default:
			depth--
		}
		if depth == 1 && end == 0 {
			end = j
		}
		if depth == 0 {
			return end
		}
	}
	return 0
}

// addOpen adds a stretch whose closing mark is missing.
func (a *Grammar) addOpen(p int, o mark, end int) {
	if o.tok+o.n >= end {
		return
	}
	if cut := a.saidAtEnd(o.tok+o.n, end); cut > 0 {
		end = cut
	}
	a.add(Region{Open: o.tok, Close: end - 1, First: o.tok + o.n, Last: end, Para: p, NoClose: true,
		Single:  o.kind == single,
		Doubled: a.doubledMark(o)})
}

// saidAtEnd returns the token at which an unclosed quotation ends because its
// attribution follows: “The bridge is closed, Ada Alder said. It returns 0 when
// there is none.
func (a *Grammar) saidAtEnd(from, end int) int {
	i := end - 1
	for i > from && (a.Tags.At(i) == STOP || a.Tags.At(i) == BRK) {
		i--
	}
	if n := a.invertedAtEnd(from, i); n > 0 {
		return n
	}
	e := a.Entry(i)
	if i <= from || e.Cue == 0 || !Words.Frames[e.Cue].Quote || !e.Tags.Has(VBD) && !e.Tags.Has(VBZ) {
		return 0
	}
	for i--; i > from && i > end-10; i-- {
		switch a.Tags.At(i) {
		case NP, N, NS, P, D, J:
		case COMMA:
			return i + 1
		default:
			return 0
		}
	}
	return 0
}

// invertedAtEnd returns the token after the mark of question or exclamation, or the comma,
// before a verb of speech and a name that end at token i: Is it safe? asked Ada Alder.
func (a *Grammar) invertedAtEnd(from, i int) int {
	n := i
	for n > from && n > i-4 && a.Tags.At(n) == NP {
		n--
	}
	e := a.Entry(n)
	if n == i || n <= from+1 || e.Cue == 0 || !Words.Frames[e.Cue].Quote || !e.Tags.Has(VBD) {
		return 0
	}
	if a.Tags.At(n-1) == COMMA || a.Tags.At(n-1) == STOP && a.First(n-1) != '.' {
		return n
	}
	return 0
}

// addClosed adds a stretch whose opening mark is missing: it begins with its
// sentence, or with its paragraph when nothing before it was quoted.
func (a *Grammar) addClosed(p int, para *document.Paragraph, c mark, floor int) {
	first := floor
	if floor > para.Tokens.From {
		// after another quotation: the sentence that the mark closes
		for first < c.tok && a.Tags.At(first) != STOP {
			first++
		}
		first++
		if first >= c.tok {
			return
		}
	}
	for first < c.tok && (a.Tags.At(first) == BRK || a.Tags.At(first) == Q) {
		first++
	}
	if n := a.saidAtStart(first, c.tok); n > 0 {
		first = n
	}
	if c.tok-first < 2 {
		return
	}
	a.add(Region{Open: first, Close: c.tok + c.n - 1, First: first, Last: c.tok, Para: p, NoOpen: true,
		Doubled: a.doubledMark(c)})
}

// saidAtStart returns the token at which a quotation without an opening mark
// begins because its attribution stands before it: She added, the bridge is
// closed.” It returns 0 when there is none.
func (a *Grammar) saidAtStart(from, end int) int {
	for i := from + 1; i+2 < end && i < from+20; i++ {
		switch a.Tags.At(i) {
		case STOP, SEMI:
			return 0
		case COMMA, COLON:
			e := a.Entry(i - 1)
			if e.Cue == 0 || !Words.Frames[e.Cue].Quote || !e.Tags.Has(VBD) && !e.Tags.Has(VBZ) || i < from+2 {
				continue
			}
			if t := a.Tags.At(i - 2); t == NP || t == P || t == N {
				return i + 1
			}
		}
	}
	return 0
}

// Closed reports whether the quotation whose closing mark is token i ends with
// punctuation of its own or is followed by some.
func (a *Grammar) Closed(i int) bool {
	for i > 0 && a.Tags.At(i) == Q {
		i--
	}
	return a.Tags.At(i) == COMMA || a.Tags.At(i) == STOP || a.Tags.At(i) == DASH
}
