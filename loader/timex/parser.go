package timex

import "onrecord/loader/span"

// gran is how fine a date is.
type gran uint8

const (
	gNone gran = iota
	gDay
	gWeek
	gMonth
	gSeason // also quarters and halves
	gYear
	gDecade
)

// found is an expression between two tokens, with what later parts need of
// it: a clock time joins a day, "the same year" looks back at one.
type found struct {
	from, to int
	typ      Type
	value    string
	mod      string
	gran     gran
	day      day // its first day, where known
	known    bool
	year     int    // where known
	bare     bool   // a time of day without its day
	near     bool   // told from the day of publication
	open     bool   // a month or a day of one without its year
	rule     string // the name of the rule that decided
}

type parser struct {
	*grammar
	text       string
	toks       []token
	ref        reference // that dates are counted from
	convention Convention
	written    reference // of the day of publication
	story      story
	out        []Timex
	antecedent antecedent
	// sentence is the token range of the sentence last asked for.
	sentence struct{ from, to int }
	// pending are the times of this sentence that lack a day: index in out and
	// token, in turn.
	pending    []int
	weekOld    []int // in out, the weekdays of tomorrow that are told in the past
	tomorrow   bool  // such a weekday has been told ahead
	depth      int   // of dates inside dates
	expected   bool  // a date must stand where digits are read
	verbAt     int   // the token that told the last tense
	piecesRead int   // so far
	told       func(rule string)
}

// edge is the token beyond either end of the text.
var edge = token{kind: punct}

func (p *parser) tok(i int) *token {
	if uint(i) >= uint(len(p.toks)) {
		return &edge
	}
	return &p.toks[i]
}

func (p *parser) entry(i int) *entry { return &p.lexicon.entries[p.tok(i).entry] }

// class is the class of the word at i, but for a holiday's name that it may
// begin too.
func (p *parser) class(i int) class {
	c := p.tok(i).class
	if c != cHoliday {
		c &^= cHoliday
	}
	return c
}

func (p *parser) val(i int) int16   { return p.entry(i).val }
func (p *parser) flags(i int) uint8 { return p.entry(i).flags }

func (p *parser) isMark(i int, m byte) bool {
	t := p.tok(i)
	return t.kind == punct && t.mark == m
}

// has says that one of these function words stands at i.
func (p *parser) has(i int, w functions) bool {
	t := p.tok(i)
	return t.class&cFunction != none && p.lexicon.entries[t.entry].functions&w != 0
}

// any says that a word of one of these classes stands at i.
func (p *parser) any(i int, c class) bool { return p.tok(i).class&c != none }

// in says that a word of one of these contexts stands at i.
func (p *parser) in(i int, c context) bool { return p.entry(i).context&c != 0 }

// glued says that no space stands between token i and the one before it.
func (p *parser) glued(i int) bool { return p.tok(i).glued }

func (p *parser) digitsOf(i, n int) bool {
	t := p.tok(i)
	return t.kind == digits && t.end-t.start == n
}

// is compares a token with a lower-case word.
func (p *parser) is(i int, w string) bool {
	t := p.tok(i)
	return t.kind == word && equalFold(p.text[t.start:t.end], w)
}

func (p *parser) upper(i int) bool { return p.tok(i).upper }

func (p *parser) unitIs(i int, u unit) bool {
	e := p.entry(i)
	return e.class&cUnit != none && unit(e.val) == u
}

// skipDash steps over a glued hyphen.
func (p *parser) skipDash(i int) int {
	if p.isMark(i, dash) {
		return i + 1
	}
	return i
}

// piece tags one piece of the text.
func (p *parser) piece(s span.Span) {
	p.toks = p.lexicon.scan(p.toks[:0], p.text, s.Start, s.End)
	p.sentence.from, p.sentence.to = 0, 0
	p.pending = p.pending[:0]
	p.piecesRead++
	for i := 0; i < len(p.toks); {
		if t := &p.toks[i]; t.kind == word && t.entry < p.lexicon.heads || t.kind == punct && t.mark != apostrophe {
			i++
			continue
		} else if t.kind == word && p.idle(i) {
			i++
			continue
		}
		if next := p.at(i); next > i {
			i = next
		} else {
			i++
		}
	}
}

// idle says that the function word at i begins no expression here. "The" and
// "a" are every tenth word, and what follows them is seldom of the lexicon.
func (p *parser) idle(i int) bool {
	e := p.entry(i)
	if e.class != cFunction || i+1 >= len(p.toks) { // or it begins a holiday's name too
		return false
	}
	n := &p.toks[i+1]
	switch e.functions {
	case wDate:
		return false
	case wAt, wNo:
		return n.class != cBound
	case wUp:
		return !p.has(i+1, wTo)
	}
	return n.kind == word && n.class == none
}

// at reads the expressions that begin at token i, longest reading first, and
// returns the token after them, or i.
func (p *parser) at(i int) int {
	if p.inside(i) {
		return i
	}
	t := &p.toks[i]
	switch {
	case t.kind == punct:
		if f, ok := p.quoteYear(i); ok {
			return p.emit(f)
		}
		return i
	case t.kind == other && p.fraction(i) == "":
		return i
	}
	if next := p.series(i); next > i {
		return next
	}
	c, w, number := t.class, p.entry(i).functions, t.kind != word
	for k := range readers {
		r := &readers[k]
		if !r.start.fits(c, w, number) {
			continue
		}
		if f, ok := r.read(p, i); ok {
			if f.rule == "" {
				f.rule = r.name
			}
			return p.emit(f)
		}
	}
	return i
}

// dated are the classes that a date can begin with.
const dated = cMonth | cWeekday | cDay | cRelative | cPhase | cSeason | cDecade | cFiscal | cPeriod | cHoliday | cUnit |
	cOrdinal | cCardinal | cCount

// readers are tried in this order, each where an expression of its kind can
// begin.
var readers = [...]struct {
	name  string
	start start
	read  func(*parser, int) (found, bool)
}{
	{"set", start{class: cFrequency | cEvery | cWeekday | cUnit | cPart | cFunction}, (*parser).set},
	{"date", start{class: dated, functions: wThe | wA | wHalf | wPast | wThat | wEnd | wBeginning | wMiddle,
		number: true},
		(*parser).dateTime},
	{"clock", start{class: cCardinal | cPart | cUnit, functions: wThe | wHalf, number: true}, (*parser).clockDate},
	{"bound", start{class: cBound | cCount, functions: wAt | wUp | wNo | wOver}, (*parser).bounded},
	{"duration", start{class: cRelative | cUnit | cPart | cCardinal | cCount,
		functions: wA | wHalf | wPast | wWhole | wAnother, number: true}, (*parser).duration},
	{"units", start{class: cUnit}, (*parser).bareUnits},
	{"reference", start{class: cReference | cRelative, functions: wThe | wThese | wDate}, (*parser).referenceTo},
}

// inside says that token i stands inside a larger word or number, where no
// expression begins: after a letter, a currency sign, a decimal point.
func (p *parser) inside(i int) bool {
	t := p.toks[i]
	if !t.glued || i == 0 {
		return false
	}
	b := p.toks[i-1]
	switch b.kind {
	case word, digits:
		return !(t.kind == punct)
	case other:
		return t.kind == digits
	}
	switch b.mark {
	case '$', '#', '@', '_', '&', '\\':
		return true
	case '/', '.', ',', ':', '+', '=', '%', '*':
		if t.kind == digits && p.tok(i-2).kind == digits && p.glued(i-1) {
			return true
		}
		alike := p.any(i, cMonth) && p.any(i-2, cMonth) || p.any(i, cWeekday) && p.any(i-2, cWeekday)
		return b.mark == '/' && p.tok(i-2).kind == word && p.glued(i-1) && !alike
	}
	return false
}

// emit records what was found and returns the token after it.
func (p *parser) emit(f found) int {
	if p.out == nil {
		p.out = make([]Timex, 0, 4+len(p.text)/400) // about as dense as news has them
	}
	if f = p.determined(f); p.convention.WithoutReferences && refersOnly(f.value) {
		return f.to
	}
	s := span.Span{Start: p.toks[f.from].start, End: p.toks[f.to-1].end}
	p.out = append(p.out, Timex{Span: s, Type: f.typ, Value: f.value, Mod: f.mod, Rule: f.rule})
	p.link(f)
	return f.to
}
