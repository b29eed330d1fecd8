package timex

import (
	"fmt"
	"slices"
	"strings"
)

// A pattern says which tokens stand in and around an expression. Its text is
// what a reader reads:
//
//	at [the moment]          the expression in brackets, its neighbours outside
//	[next|coming WEEKDAY]    alternatives; a class of the lexicon in capitals
//	the [UNIT:week/plural]   with a value, with a flag
//	[NUMBER ~-? UNIT]        ~ no space before it, ? may be absent
//	[UNIT] !of !^WORD        ! not this; the next element outwards is the same token
//	[^WEEKDAY _WORD]         ^ with a capital, _ without
//	in|on [...]              [...] is what has been read already
//
// A function word stands for all that the lexicon gives the same use, any
// other for itself, and with = it does too. NUMBER is digits, WORD letters,
// UNKNOWN letters that the lexicon lacks, MARK punctuation or the end of the
// text, ANY any of them, and a context is in capitals as well. Without brackets
// all of it is the expression.
type pattern struct {
	before []element // nearest first
	inside []element
	after  []element
	read   bool // [...]
	start  start
}

// A start is what the first token of a pattern can be, so that most patterns
// are passed over without being tried.
type start struct {
	any       bool
	number    bool
	class     class
	functions functions
}

func (s *start) fits(c class, w functions, number bool) bool {
	return s.any || c&s.class != none || w&s.functions != 0 || number && s.number
}

func (s *start) add(o start) {
	s.any, s.number = s.any || o.any, s.number || o.number
	s.class |= o.class
	s.functions |= o.functions
}

// startOf is the start of a pattern's first elements.
func (x *lexicon) startOf(inside []element) (s start) {
	for _, e := range inside {
		if e.not {
			break
		}
		for _, t := range e.tests {
			switch {
			case t.functions != 0:
				s.functions |= t.functions
			case t.class != none:
				s.class |= t.class
			case t.kind == aNumber:
				s.number = true
			case t.word != "" && x.lookup(t.word).class != none:
				s.class |= x.lookup(t.word).class
			default:
				s.any = true
			}
		}
		if !e.optional {
			return s
		}
	}
	return start{any: true}
}

// An element is a place in a pattern.
type element struct {
	tests             []test
	not, optional     bool
	glued, upper, low bool
}

// A test is one alternative of an element. What is zero is not asked for.
type test struct {
	class     class
	value     int16
	valued    bool
	flags     uint8
	without   uint8 // flags
	functions functions
	context   context
	word      string
	mark      byte
	kind      kindTest
}

type kindTest uint8

const (
	anyKind kindTest = iota
	aNumber
	aWord
	anUnknown
	aMark
	aToken
)

func (t *test) holds(p *parser, i int) bool {
	k := p.tok(i)
	e := &p.lexicon.entries[k.entry]
	switch {
	case t.functions != 0:
		return e.functions&t.functions != 0
	case t.class != none:
		return k.class&t.class != none && (!t.valued || e.val == t.value) &&
			e.flags&t.flags == t.flags && e.flags&t.without == 0
	case t.mark != 0:
		return k.kind == punct && k.mark == t.mark
	case t.context != 0:
		return e.context&t.context != 0
	case t.word != "":
		return k.kind == word && equalFold(p.text[k.start:k.end], t.word)
	}
	switch t.kind {
	case aNumber:
		return k.kind == digits
	case aWord:
		return k.kind == word
	case anUnknown:
		return k.kind == word && e.class == none
	case aMark:
		return k.kind == punct
	}
	return true
}

func (e *element) holds(p *parser, i int) bool {
	if e.glued && !p.glued(i) || e.upper && !p.upper(i) || e.low && p.upper(i) {
		return e.not
	}
	for k := range e.tests {
		if e.tests[k].holds(p, i) {
			return !e.not
		}
	}
	return e.not
}

// match says whether the pattern fits an expression that begins at token from,
// and which token follows it. The end of one that has been read is given as to.
func (m *pattern) match(p *parser, from, to int) (int, bool) {
	if !m.read {
		to = from
		for k := range m.inside {
			e := &m.inside[k]
			if e.holds(p, to) {
				if !e.not {
					to++
				}
			} else if !e.optional {
				return from, false
			}
		}
	}
	i := from - 1
	for k := range m.before {
		e := &m.before[k]
		if e.holds(p, i) {
			if !e.not {
				i--
			}
		} else if !e.optional {
			return from, false
		}
	}
	i = to
	for k := range m.after {
		e := &m.after[k]
		if e.holds(p, i) {
			if !e.not {
				i++
			}
		} else if !e.optional {
			return from, false
		}
	}
	return to, true
}

// compile reads the text of a pattern.
func (x *lexicon) compile(text string) (m pattern, err error) {
	place := &m.inside
	if strings.Contains(text, "[") {
		place = &m.before
	}
	for _, w := range strings.Fields(text) {
		w, opens := strings.CutPrefix(w, "[")
		if opens {
			place = &m.inside
		}
		w, closes := strings.CutSuffix(w, "]")
		if w == "..." {
			m.read = true
		} else if w != "" {
			e, err := x.element(w)
			if err != nil {
				return m, fmt.Errorf("pattern %q: %w", text, err)
			}
			*place = append(*place, e)
		}
		if closes {
			place = &m.after
		}
	}
	slices.Reverse(m.before)
	if m.start.any = m.read; !m.read {
		m.start = x.startOf(m.inside)
	}
	return m, nil
}

func (x *lexicon) element(w string) (e element, err error) {
	w, e.optional = strings.CutSuffix(w, "?")
	for ; len(w) > 1; w = w[1:] {
		switch w[0] {
		case '!':
			e.not = true
			continue
		case '~':
			e.glued = true
			continue
		case '^':
			e.upper = true
			continue
		case '_':
			e.low = true
			continue
		}
		break
	}
	for alt := range strings.SplitSeq(w, "|") {
		t, err := x.test(alt)
		if err != nil {
			return e, err
		}
		// alternatives of one sort are one test
		if n := len(e.tests) - 1; n >= 0 && e.tests[n].functions != 0 && t.functions != 0 {
			e.tests[n].functions |= t.functions
		} else if n >= 0 && e.tests[n].plainClass() && t.plainClass() {
			e.tests[n].class |= t.class
		} else {
			e.tests = append(e.tests, t)
		}
	}
	return e, nil
}

func (t *test) plainClass() bool { return t.class != none && !t.valued && t.flags|t.without == 0 }

// test reads an alternative: a word, a mark, or a class with what it must have.
func (x *lexicon) test(w string) (t test, err error) {
	if len(w) == 1 && !isLetter(w[0]) {
		return test{mark: w[0]}, nil
	}
	if exact, ok := strings.CutPrefix(w, "="); ok {
		return test{word: exact}, nil
	}
	if w[0] >= 'a' {
		if e := x.lookup(w); e.functions != 0 {
			return test{functions: e.functions}, nil
		}
		return test{word: w}, nil
	}
	w, flags, _ := strings.Cut(w, "/")
	name, value, valued := strings.Cut(w, ":")
	switch name {
	case "NUMBER":
		return test{kind: aNumber}, nil
	case "WORD":
		return test{kind: aWord}, nil
	case "UNKNOWN":
		return test{kind: anUnknown}, nil
	case "MARK":
		return test{kind: aMark}, nil
	case "ANY":
		return test{kind: aToken}, nil
	}
	if k := slices.Index(contextNames[:], strings.ToLower(name)); k >= 0 {
		return test{context: 1 << k}, nil
	}
	k := slices.Index(classNames[:], strings.ToLower(name))
	if k < 0 {
		return t, fmt.Errorf("no class %q", name)
	}
	t.class = 1 << k
	if valued {
		if t.value, t.valued = valueOf(t.class, value); !t.valued {
			return t, fmt.Errorf("no value %q of %s", value, name)
		}
	}
	for f := range strings.SplitSeq(flags, "/") {
		switch f {
		case "":
		case "single":
			t.without |= plural
		case "full":
			t.without |= short
		case "clear":
			t.without |= common
		default:
			k := slices.Index(flagNames[:], f)
			if k < 0 {
				return t, fmt.Errorf("no flag %q", f)
			}
			t.flags |= 1 << k
		}
	}
	return t, nil
}
