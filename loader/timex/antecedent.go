package timex

// antecedent is what "that day", "the same year" and "two days later" refer to:
// the date that the article named last, with its granularity.
type antecedent struct {
	f       found
	valid   bool
	at, to  int  // its tokens in this piece; -1 in an earlier one
	out     int  // its index in what was found; -1 likewise
	written bool // its year is written out
	piece   int  // that it stands in
}

// link gives an expression's date to those that follow, and a day to times
// of the same sentence that lack one.
func (p *parser) link(f found) {
	if !p.story.history {
		p.weigh(f)
	}
	if f.bare {
		if f.typ == Time {
			from, _ := p.bounds(f.from)
			if p.antecedent.valid && p.antecedent.at >= from && p.antecedent.f.gran == gDay && p.antecedent.out >= 0 {
				p.out[len(p.out)-1].Value = datePart(p.antecedent.f.value) + f.value
			} else if p.dayRunsOn() {
				p.out[len(p.out)-1].Value = datePart(p.antecedent.f.value) + f.value
			} else {
				p.pending = append(p.pending, len(p.out)-1, f.from)
				if d, ok := p.dayOfTelling(f); ok {
					p.out[len(p.out)-1].Value = d.value() + f.value
				}
			}
		}
		return
	}
	if f.gran == gNone || f.typ != Date && f.typ != Time {
		return
	}
	if len(p.pending) > 0 {
		from, _ := p.bounds(f.from)
		for k := 0; k < len(p.pending); k += 2 {
			if p.pending[k+1] >= from {
				v := &p.out[p.pending[k]]
				v.Value = v.Value[len(datePart(v.Value)):]
				if f.gran == gDay {
					v.Value = datePart(f.value) + v.Value
				}
			}
		}
		if f.gran == gDay {
			p.pending = p.pending[:0]
		}
	}
	p.advance(f)
	p.antecedent = antecedent{f: f, valid: true, piece: p.piecesRead, at: f.from, to: f.to, out: len(p.out) - 1,
		written: p.digitsOf(f.to-1, 4)}
}

// nearTelling is how many days from publication the date named last may lie
// for a time without a day to be of its day.
const nearTelling = 10

// dayOfTelling is the day of a time that no day is named for in its sentence or
// the one before: the day named last, where that is near publication, else
// publication's own. What is told in the present may be so every day, and a
// text that tells of last year tells of its days: both stay open.
func (p *parser) dayOfTelling(f found) (day, bool) {
	if len(f.value) < 2 || f.value[1] < '0' || f.value[1] > '9' || !p.written.published || p.story.history {
		return 0, false
	}
	if n, m := len(p.out)-2, len(p.pending)-4; m >= 0 && p.pending[m] == n {
		if k, ok := p.joint(f.from - 1); ok && k == f.from {
			d, _, dated := period(datePart(p.out[n].Value)) // the other end of a range
			return d, dated
		}
	}
	switch p.tense(f.from, f.to) {
	case untensed, present:
		return 0, false
	}
	a, written := &p.antecedent, p.written.day
	if !a.valid || !a.f.known {
		return written, true
	}
	if a.f.gran != gDay {
		from, _ := p.bounds(f.from)
		return written, (a.piece != p.piecesRead || a.at < from) && a.f.year == yearOf(written)
	}
	d := a.f.day - written
	return a.f.day, d >= -nearTelling && d <= nearTelling
}

func yearOf(n day) int {
	y, _, _ := n.civil()
	return y
}

// dayRunsOn says that a time without its day is of the day named last, in this
// piece of the text or the one before it.
func (p *parser) dayRunsOn() bool {
	a := &p.antecedent
	return a.valid && a.f.known && a.f.gran == gDay && a.piece >= p.piecesRead-1
}

// dateYear is the year of a month and day without one at token i: that of the
// date it closes a range with ("from 8 May 1945 to 2 June"), else what the
// text's own day and the tense say. 0 is unknown.
func (p *parser) dateYear(i, to, m, d int) int {
	if y, ok := p.rangeYear(i, m); ok {
		return y
	}
	if y, ok := p.yearAhead(to, m); ok {
		return y
	}
	if m == 9 && d == 11 && p.in(to, xTerror) {
		return 2001 // that day is named by what happened
	}
	return p.refFor(i, to, m).yearOfDate(m, d, p.tense(i, to))
}

// yearAhead is the year of month m when its date, up to token i, opens a range
// whose last date has its year written out: "from 26 June to 28 June 2020".
func (p *parser) yearAhead(i, m int) (int, bool) {
	j, ok := p.joint(i)
	if !ok || p.isMark(i, ',') || p.has(i, wOr) || p.depth == nesting {
		return 0, false
	}
	p.depth++
	g, ok := p.fullDate(j)
	p.depth--
	if !ok || g.year == 0 || !p.digitsOf(g.to-1, 4) {
		return 0, false
	}
	if last := monthOf(g.day); m > last {
		return g.year - 1, g.known
	}
	return g.year, g.known
}

// rangeYear is the year of month m at token i when it closes a range or list
// whose first date has its year written out.
func (p *parser) rangeYear(i, m int) (int, bool) {
	f := &p.antecedent
	if !f.valid || f.to < 0 || f.f.year == 0 || i-f.to > 3 || i <= f.to {
		return 0, false
	}
	if f.f.gran == gYear {
		// "later that year, in November"
		j := f.to
		if p.isMark(j, ',') {
			j++
		}
		return f.f.year, j+1 == i && (p.has(j, wIn|wOn))
	}
	if !f.written || f.f.gran != gDay && f.f.gran != gMonth {
		return 0, false
	}
	j := f.to
	if p.isMark(j, ',') {
		j++
	}
	if e := p.entry(j); p.isMark(j, dash) || e.functions&(wTo|wThrough|wUntil|wAnd) != 0 {
		j++
	} else {
		return 0, false
	}
	if p.has(j, wOn|wThe) {
		j++
	}
	if j != i {
		return 0, false
	}
	if first := monthOf(f.f.day); m < first {
		return f.f.year + 1, true
	}
	return f.f.year, true
}

// datePart is a value without its time of day.
func datePart(v string) string {
	for i := 0; i < len(v); i++ {
		if v[i] == 'T' {
			return v[:i]
		}
	}
	return v
}
