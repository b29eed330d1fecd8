package quote

import "onrecord/loader/document"

// Marks that have lost their partner, and pairs of marks inside others.

// nested returns the index of the mark that closes the quotation opened by mark
// k inside an open one of the same marks: “He said “no” and left.” It returns 0
// when the marks that follow leave the outer one open.
func (a *grammar) nested(k int) int {
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
func (a *grammar) addOpen(p int, o mark, end int) {
	if o.tok+o.n >= end {
		return
	}
	if cut := a.saidAtEnd(o.tok+o.n, end); cut > 0 {
		end = cut
	}
	a.add(region{open: o.tok, close: end - 1, first: o.tok + o.n, last: end, para: p, noClose: true, doubled: a.doubledMark(o)})
}

// saidAtEnd returns the token at which an unclosed quotation ends because its
// attribution follows: “The bridge is closed, Ada Alder said. It returns 0 when
// there is none.
func (a *grammar) saidAtEnd(from, end int) int {
	i := end - 1
	for i > from && (a.tags.at(i) == tSTOP || a.tags.at(i) == tBRK) {
		i--
	}
	e := a.entry(i)
	if i <= from || e.cue == 0 || !words.frames[e.cue].quote || !e.tags.has(tVBD) && !e.tags.has(tVBZ) {
		return 0
	}
	for i--; i > from && i > end-10; i-- {
		switch a.tags.at(i) {
		case tNP, tN, tNS, tP, tD, tJ:
		case tCOMMA:
			return i + 1
		default:
			return 0
		}
	}
	return 0
}

// addClosed adds a stretch whose opening mark is missing: it begins with its
// sentence, or with its paragraph when nothing before it was quoted.
func (a *grammar) addClosed(p int, para *document.Paragraph, c mark, floor int) {
	first := floor
	if floor > para.Tokens.From {
		// after another quotation: the sentence that the mark closes
		for first < c.tok && a.tags.at(first) != tSTOP {
			first++
		}
		first++
		if first >= c.tok {
			return
		}
	}
	for first < c.tok && (a.tags.at(first) == tBRK || a.tags.at(first) == tQ) {
		first++
	}
	if n := a.saidAtStart(first, c.tok); n > 0 {
		first = n
	}
	if c.tok-first < 2 {
		return
	}
	a.add(region{open: first, close: c.tok + c.n - 1, first: first, last: c.tok, para: p, noOpen: true, doubled: a.doubledMark(c)})
}

// saidAtStart returns the token at which a quotation without an opening mark
// begins because its attribution stands before it: She added, the bridge is
// closed.” It returns 0 when there is none.
func (a *grammar) saidAtStart(from, end int) int {
	for i := from + 1; i+2 < end && i < from+20; i++ {
		switch a.tags.at(i) {
		case tSTOP, tSEMI:
			return 0
		case tCOMMA, tCOLON:
			e := a.entry(i - 1)
			if e.cue == 0 || !words.frames[e.cue].quote || !e.tags.has(tVBD) && !e.tags.has(tVBZ) || i < from+2 {
				continue
			}
			if t := a.tags.at(i - 2); t == tNP || t == tP || t == tN {
				return i + 1
			}
		}
	}
	return 0
}

// closed reports whether the quotation whose closing mark is token i ends with
// punctuation of its own or is followed by some.
func (a *grammar) closed(i int) bool {
	for i > 0 && a.tags.at(i) == tQ {
		i--
	}
	return a.tags.at(i) == tCOMMA || a.tags.at(i) == tSTOP || a.tags.at(i) == tDASH
}
