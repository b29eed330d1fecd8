package speaker

import (
	"slices"

	"onrecord/loader/internal/rule"
	"onrecord/loader/token"
)

// phraseWord is a word of a noun phrase, after its determiner, that is being read.
type phraseWord struct {
	r          *resolver
	m          *mention
	k, limit   int32
	t          *token.Token
	w          *word
	capital    bool // it has one that its place does not explain
	determined bool // a determiner or a possessor precedes
	adjectives int  // read so far
	to         int32
}

// phraseStep is what a word of a phrase is taken for.
type phraseStep uint8

const (
	endsPhrase  phraseStep = iota
	isAge                  // the 44-year-old
	isSkipped              // nothing that tells who it is
	isRun                  // a run of capitalised words
	completesIt            // of State, after "Secretary"
	isHeadNoun
	modifiesHead
	relatesName // a noun between two names: former Bush speechwriter Ann Lee
	isLearned   // a noun that described a person before
	isAdjective
)

// capitalInPhrase and nounInPhrase tell what a word of a phrase is. Braces have the
// word that is decided on, brackets the mention that comes out, or its name.
var capitalInPhrase = rule.Table[*phraseWord, phraseStep]{Name: "capital in a phrase", Rows: capitalRows}

var capitalRows = []rule.Row[*phraseWord, phraseStep]{
	{
		Name: "an age", Example: "[The {44-year-old}] left.",
		When: func(p *phraseWord) bool {
			return p.t.Kind == token.Number && p.determined && aged(p.r.word(p.k))
		},
		Then: rule.Is[*phraseWord](isAge),
	},
	{
		Name: "no word", Example: "[The mayor]{,} who left, slept.",
		When: func(p *phraseWord) bool { return p.t.Kind != token.Word },
		Then: rule.Is[*phraseWord](endsPhrase),
	},
	{
		Name: "a participle with a hyphen", Example: "[The {Alder-based} lawyer] left.",
		When: func(p *phraseWord) bool {
			if !p.t.Upper || p.w.flags != 0 || p.k+1 >= p.limit || !hyphened(p.r.word(p.k)) {
				return false
			}
			next := p.r.tokens.at(p.k + 1)
			return next.Kind == token.Word && (p.determined || next.Upper)
		},
		Then: rule.Is[*phraseWord](isSkipped),
	},
	{
		Name: "a day or a function word", Example: "[The mayor] {Monday} left.",
		When: func(p *phraseWord) bool {
			if !p.capital {
				return false
			}
			return p.r.day(p.k) || p.w.is(isPronoun|isDet|isStop) && !p.r.acronym(p.k) &&
				!(p.w.is(isGiven) && p.r.isSource(p.k))
		},
		Then: rule.Is[*phraseWord](endsPhrase),
	},
	{
		Name: "a capital after a name", Example: "He left [Finch] under {President} Brandt.",
		When: func(p *phraseWord) bool { return p.capital && p.m.named() && p.m.head < 0 },
		Then: rule.Is[*phraseWord](endsPhrase),
	},
	{
		Name: "capitalised words", Example: "The lawyer [{Ann} Lee] left.",
		When: func(p *phraseWord) bool { return p.capital },
		Then: rule.Is[*phraseWord](isRun),
	},
}

// startsNoun reports whether the word can be a noun that heads a phrase.
func (p *phraseWord) startsNoun() bool { return p.w.is(isNoun) && (p.determined || !p.w.is(isStop)) }

func (p *phraseWord) endsName() bool { return p.m.named() && p.m.nameTo == p.k }

// completesOffice reports whether "of" and an office's field follow an office with a
// capital.
func (p *phraseWord) completesOffice() bool {
	r, m := p.r, p.m
	if m.head != p.k-1 || m.shape != nominal || m.named() || r.word(p.k) != "of" {
		return false
	}
	if !r.tokens.at(m.head).Upper && r.word(m.head) != "secretary" {
		return false
	}
	p.to = r.officeOf(p.k, p.limit)
	return p.to > p.k
}

var nounInPhrase = rule.Table[*phraseWord, phraseStep]{Name: "noun in a phrase", Rows: nounRows}

var nounRows = []rule.Row[*phraseWord, phraseStep]{
	{
		Name: "an office's field", Example: "Secretary {of} State [Ann Lee] left.",
		When: func(p *phraseWord) bool { return p.completesOffice() },
		Then: rule.Is[*phraseWord](completesIt),
	},
	{
		Name: "a modifier of a noun that follows", Example: "They cut {military} ties.",
		When: func(p *phraseWord) bool {
			return p.startsNoun() && p.w.is(isModifier) && !p.w.is(isRole|isRoles) && !p.determined && !p.m.named() &&
				p.r.compound(p.k+1, p.limit)
		},
		Then: rule.Is[*phraseWord](endsPhrase),
	},
	{
		Name: "a verb after a name", Example: "[Lee] {heads} the board.",
		When: func(p *phraseWord) bool {
			return p.startsNoun() && p.endsName() && p.w.is(isVerbal) && (!p.m.the || p.w.is(isReporting))
		},
		Then: rule.Is[*phraseWord](endsPhrase),
	},
	{
		Name: "the head", Example: "[The {lawyer}] left.",
		When: func(p *phraseWord) bool { return p.startsNoun() },
		Then: rule.Is[*phraseWord](isHeadNoun),
	},
	{
		Name: "an adjective after the head", Example: "[The teacher] {national} left.",
		When: func(p *phraseWord) bool { return p.w.is(isModifier) && p.m.head >= 0 && !p.r.leads(p.k, p.limit) },
		Then: rule.Is[*phraseWord](endsPhrase),
	},
	{
		Name: "an adjective without an office", Example: "They like {former} glory.",
		When: func(p *phraseWord) bool {
			return p.w.is(isModifier) && !p.determined && p.m.head < 0 && !p.m.named() && !p.r.leads(p.k, p.limit)
		},
		Then: rule.Is[*phraseWord](endsPhrase),
	},
	{
		Name: "an adjective after a name", Example: "[Lee] {former} left.",
		When: func(p *phraseWord) bool { return p.w.is(isModifier) && p.m.named() && !p.r.leads(p.k, p.limit) },
		Then: rule.Is[*phraseWord](endsPhrase),
	},
	{
		Name: "an office's modifier", Example: "[The {foreign} minister] left.",
		When: func(p *phraseWord) bool { return p.w.is(isModifier) },
		Then: rule.Is[*phraseWord](modifiesHead),
	},
	{
		Name: "a noun between two names", Example: "Former Alder {speechwriter} [Ann Lee] left.",
		When: func(p *phraseWord) bool { return p.m.head < 0 && p.endsName() && p.r.modifiesName(p.k, p.limit) },
		Then: rule.Is[*phraseWord](relatesName),
	},
	{
		Name: "a function word", Example: "[The lawyer] {of} the board left.",
		When: func(p *phraseWord) bool { return p.w.is(isStop | isPreposition | isReporting | isPronoun | isDet) },
		Then: rule.Is[*phraseWord](endsPhrase),
	},
	{
		Name: "a word after the head", Example: "[The lawyer] {slept}.",
		When: func(p *phraseWord) bool { return p.m.head >= 0 || p.m.named() },
		Then: rule.Is[*phraseWord](endsPhrase),
	},
	{
		Name: "a noun that described a person before", Example: "Ann Lee, the sealer, left. [The {sealer}] slept.",
		When: func(p *phraseWord) bool {
			return p.determined && p.adjectives < 3 && len(p.r.learned) > 0 && p.r.learned[fold(p.r.word(p.k))]
		},
		Then: rule.Is[*phraseWord](isLearned),
	},
	{
		Name: "an adjective", Example: "[The {tired} lawyer] left.",
		When: func(p *phraseWord) bool { return p.determined && p.adjectives < 3 },
		Then: rule.Is[*phraseWord](isAdjective),
	},
}

// otherInPhrase has the rows of nounInPhrase that can decide on a word that is neither
// the noun of an office or a body nor a modifier of one.
var otherInPhrase = rule.Table[*phraseWord, phraseStep]{
	Name: nounInPhrase.Name, Rows: slices.Concat(nounRows[:1], nounRows[8:]),
}

// words reads the words of a phrase after its determiner.
func (r *resolver) words(m *mention, k int32) int32 {
	p := &r.phraseWord
	*p = phraseWord{
		r: r, m: m, k: k, limit: min(r.end, k+longestPhrase), determined: m.definite || m.indefinite || m.plural,
	}
	for p.k < p.limit {
		p.t, p.w = r.tokens.at(p.k), r.known.at(p.k)
		p.capital = p.t.Kind == token.Word && p.t.Upper && !r.asLower(p.k, p.w)
		step, ok := endsPhrase, false
		if p.t.Upper || p.t.Kind != token.Word { // no row has anything to say of other words
			step, ok = capitalInPhrase.Decide(p, r.trace, int(p.k))
		}
		if !ok {
			r.fresh = false
			table := &nounInPhrase
			if !p.w.is(isNoun | isModifier) {
				table = &otherInPhrase
			}
			step, _ = table.Decide(p, r.trace, int(p.k))
		}
		if !p.take(step) {
			break
		}
	}
	return p.k
}

// take moves past the word; false where the phrase ends.
func (p *phraseWord) take(step phraseStep) bool {
	r, m, k := p.r, p.m, p.k
	switch step {
	case endsPhrase:
		return false
	case isRun:
		return p.takeRun()
	case isAge:
		p.takeAge()
		return true
	case completesIt:
		m.roleTo, p.k = p.to, p.to // Secretary of State Ann Lee
		return true
	case isHeadNoun:
		if m.named() {
			m.nameFrom, m.nameTo = 0, 0 // the name was a modifier
			m.formal = false
		}
		p.extendRole(m.roleFrom < 0)
		m.head, m.shape = k, nominal
		m.flags, m.classes, m.gender = p.w.flags, p.w.classes, p.w.noun
	case modifiesHead:
		p.extendRole(m.roleFrom < 0 || m.roleTo < k)
	case relatesName:
		m.nameFrom, m.nameTo = 0, 0
		m.roleFrom, m.roleTo, m.head, m.shape = k, k+1, k, nominal
		m.flags, m.classes = isRole, 0
		r.learn(r.word(k))
	case isLearned:
		p.extendRole(m.roleFrom < 0)
		m.head, m.shape = k, nominal
		m.flags, m.classes, m.gender = isRole, 0, unknownGender
	case isAdjective:
		p.adjectives++
		m.roleFrom, m.roleTo = -1, -1
	}
	p.k++
	return true
}

// extendRole adds the word to those of the office, as the first of them or not.
func (p *phraseWord) extendRole(first bool) {
	if first {
		p.m.roleFrom = p.k
	}
	p.m.roleTo = p.k + 1
}

// takeAge takes an age as the head, unless a noun follows: the 44-year-old driver.
func (p *phraseWord) takeAge() {
	r, m := p.r, p.m
	m.head, m.shape, m.flags, m.nation, m.aged = p.k, nominal, isRole, p.k, true
	p.k++
	if p.k >= p.limit {
		return
	}
	next, w := r.tokens.at(p.k), r.known.at(p.k)
	if next.Kind == token.Word && !next.Upper && w.is(isRole|isModifier) &&
		!w.is(isStop|isPreposition|isReporting|isPronoun) {
		m.head, m.nation = -1, -1
	}
}

// takeRun takes a run of capitalised words; false where the phrase ends with it.
func (p *phraseWord) takeRun() bool {
	r, m, k := p.r, p.m, p.k
	p.k = r.capitals(m, k, p.limit)
	if m.thing {
		m.head, m.nameFrom, m.nameTo = -1, 0, 0
		return false
	}
	r.fresh = false
	return p.k > k && !(m.named() && m.shape == named && m.formal)
}

// compound reports whether an unknown lower-case noun may stand at k, so that
// the word before it is no head.
func (r *resolver) compound(k, limit int32) bool {
	if k >= limit || r.tokens.at(k).Kind != token.Word || r.tokens.at(k).Upper {
		return false
	}
	known := isStop | isStart | isPreposition | isReporting | isRole | isRoles | isBody | isBodies | isModifier
	return !r.known.at(k).is(known)
}

// modifiesName reports whether the unknown noun at k stands between a name and
// a person's name.
func (r *resolver) modifiesName(k, limit int32) bool {
	if k+2 >= limit || !r.noun(k) {
		return false
	}
	a, b := r.tokens.at(k+1), r.tokens.at(k+2)
	return a.Upper && r.known.at(k+1).is(isGiven) && !r.known.at(k+1).is(isPlace) && b.Kind == token.Word && b.Upper
}

// leads reports whether the modifiers from k on end in the noun of an office
// or in a capitalised name.
func (r *resolver) leads(k, limit int32) bool {
	for k++; k < limit; k++ {
		w := r.known.at(k)
		if r.tokens.at(k).Kind != token.Word {
			return false
		}
		if w.is(isRole|isRoles|isBody|isBodies) && !w.is(isStop) {
			return true
		}
		if !w.is(isModifier) {
			return false
		}
	}
	return false
}

// asLower reports whether the capital of token k comes from its place only.
func (r *resolver) asLower(k int32, w *word) bool {
	if !r.fresh || len(r.surnames) > 0 && r.surnames[r.word(k)] {
		return false
	}
	next := k + 1
	upperNext := next < r.end && r.tokens.at(next).Kind == token.Word && r.tokens.at(next).Upper
	if w.is(isStart) && !w.is(isGiven|isPlace|isNation|isPhrase) {
		return true
	}
	if w.is(isOpen) && !upperNext {
		return true
	}
	if w.flags == 0 && !upperNext && adverb(r.word(k)) {
		return true
	}
	return !upperNext && w.is(isRole|isRoles|isBody|isBodies|isDocument|isModifier|isReporting) &&
		!w.is(isGiven|isPlace|isNation|isGroup|isShort|isPhrase)
}
