package speaker

import (
	"slices"
	"strings"

	"onrecord/loader/token"
)

// scan finds the mentions of the whole document, in order, in one pass.
func (r *resolver) scan() {
	if cap(r.known) < len(r.tokens) {
		r.known = make([]*word, len(r.tokens))
	}
	r.known = r.known[:len(r.tokens)]
	r.liftNames()
	known := numbered()
	for i, n := range r.d.Words {
		r.known[i] = known[n]
		if t := &r.tokens[i]; t.Upper && r.text[t.End-1] == '.' {
			r.known[i] = r.lex.table.lookup(r.text[t.Start:t.End], true)
		} else if r.known[i].flags == 0 && t.Kind == token.Word && strings.IndexByte(r.text[t.Start:t.End], '-') > 0 {
			r.known[i] = r.compoundAt(r.text[t.Start:t.End])
		}
	}
	for q := range r.quotes {
		for _, s := range r.quotes[q].Source {
			r.sources = append(r.sources, stretch{int32(s.Start), int32(s.End)})
		}
	}
	slices.SortFunc(r.sources, func(a, b stretch) int { return int(a.from - b.from) })
	for s := range r.d.Sentences {
		sent := &r.d.Sentences[s]
		r.sentence = int32(s)
		if r.titleCase(int32(sent.Tokens.From), int32(sent.Tokens.To)) {
			r.headlines = append(r.headlines, int32(s))
			continue
		}
		r.end = int32(sent.Tokens.To)
		r.fresh = true
		for i := int32(sent.Tokens.From); i < r.end; {
			i = r.step(i)
		}
	}
	r.readHeadlines()
}

// compoundAt is what is known of a word with hyphens.
func (r *resolver) compoundAt(s string) *word {
	w, ok := r.compounds[s]
	if !ok {
		if c := r.lex.compound(s); c.flags != 0 {
			w = &c
		}
		if r.compounds == nil || len(r.compounds) > mostCompounds {
			r.compounds = map[string]*word{}
		}
		r.compounds[s] = w
	}
	if w == nil {
		return &noWord
	}
	return w
}

// titleCase reports whether most long words of the tokens are capitalised, so
// that capitals tell nothing.
func (r *resolver) titleCase(from, to int32) bool {
	if to-from < 4 || to-from > 40 {
		return false
	}
	t := r.tokens.at(to - 1)
	stop := t.Kind == token.Mark && r.text[t.Start] != '?' && r.text[t.Start] != '!'
	upper, lower := 0, 0
	for i := from; i < to; i++ {
		t := r.tokens.at(i)
		if t.Kind != token.Word || r.known.at(i).is(isStop|isPreposition|isDet|isPronoun|isParticle) {
			continue
		}
		if t.Upper {
			upper++
		} else if lower++; stop {
			return false
		}
	}
	if stop { // a sentence of names is not a headline
		return lower == 0 && upper > 5
	}
	return upper > 3*lower && upper > 3
}

// step reads what begins at token i and returns the next token to look at.
func (r *resolver) step(i int32) int32 {
	t := r.tokens.at(i)
	switch t.Kind {
	case token.Number:
		r.fresh = false
		return r.phrase(i)
	case token.Mark:
		if quoteMark(r.text[t.Start:t.End]) || r.text[t.Start] == ':' {
			r.fresh = true
		}
		return i + 1
	case token.Break:
		r.fresh = true
		return i + 1
	case token.Clitic:
		return i + 1
	}
	w := r.known.at(i)
	if r.fresh && w.is(isOpen) && t.Upper && i+1 < r.end && r.day(i+1) {
		return i + 2 // Last Tuesday Ann Lee said
	}
	if !t.Upper && !w.is(isPronoun|isDet|isNoun|isModifier) {
		r.fresh = false // no phrase begins with it
		return i + 1
	}
	if w.is(isPronoun) && !r.acronym(i) {
		return r.readPronoun(i, w)
	}
	if w.is(isDet) && !r.acronym(i) {
		return r.phrase(i)
	}
	if w.is(isStop) && !r.inName(i) && !(t.Upper && w.is(isGiven) && r.isSource(i)) {
		r.fresh = false
		return i + 1
	}
	return r.phrase(i)
}

// acronym reports whether token i is written in capitals, though not by
// its place: US, WHO, IT.
func (r *resolver) acronym(i int32) bool {
	if !r.known.at(i).is(isPlace | isShort | isNation) {
		return false
	}
	s := r.word(i)
	if len(s) < 2 {
		return false
	}
	for k := 0; k < len(s); k++ {
		if 'a' <= s[k] && s[k] <= 'z' {
			return false
		}
	}
	return true
}

// inName reports whether a stop word begins a name all the same.
func (r *resolver) inName(i int32) bool {
	return r.tokens.at(i).Upper && (r.known.at(i).is(isPlace|isShort|isNation|isGroup) && (r.acronym(i) || !r.fresh))
}

func (r *resolver) readPronoun(i int32, w *word) int32 {
	s := r.word(i)
	r.fresh = false
	if possessive(s) && r.begins(i+1) {
		return r.phrase(i)
	}
	m := mention{
		from: i, to: i + 1, head: i, owner: -1, sentence: r.sentence, shape: pronominal, pronoun: w.pronoun,
		flags:    w.flags,
		function: r.functionAt(i), plural: w.pronoun == they || w.pronoun == we,
	}
	switch s {
	case "he", "He", "she", "She", "they", "They", "I", "we", "We":
		m.function = subject
	case "him", "them", "himself", "herself", "themselves":
		if m.function == subject {
			m.function = object
		}
	}
	switch w.pronoun {
	case he:
		m.gender = male
	case she:
		m.gender = female
	}
	r.add(m)
	return i + 1
}

// begins reports whether a noun phrase can go on at token i.
func (r *resolver) begins(i int32) bool {
	return i < r.end && r.tokens.at(i).Kind <= token.Number &&
		!(r.known.at(i).is(isStop|isPreposition) && !r.tokens.at(i).Upper)
}

// functionAt guesses the part that a phrase beginning at token i plays, from
// the token before it.
func (r *resolver) functionAt(i int32) function {
	j := i - 1
	for j >= 0 && r.tokens.at(j).Kind == token.Mark && quoteMark(r.word(j)) {
		j--
	}
	if j < 0 || r.sentence >= 0 && int(j) < r.d.Sentences[r.sentence].Tokens.From {
		return subject
	}
	t := r.tokens.at(j)
	w := r.known.at(j)
	switch {
	case t.Kind != token.Word:
		return subject
	case w.is(isPreposition) && r.word(j) != "as":
		return oblique
	case w.is(isReporting):
		switch r.word(j) {
		case "told", "tells", "asked", "asks", "urged", "urges", "warned", "warns", "quoted", "described", "praised",
			"criticised", "criticized":
			return object
		}
		return subject // said Smith
	case w.is(isStop | isStart | isPronoun):
		return subject
	case t.Upper:
		return subject
	}
	return object
}

func quoteMark(s string) bool {
	switch s {
	case "\"", "＂", "「", "」", "『", "』", "｢", "｣", "〝", "〞", "〟", "“", "”", "„", "‟", "«", "»", "‘",
		"’", "'":
		return true
	}
	return false
}
