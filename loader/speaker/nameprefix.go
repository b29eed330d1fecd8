package speaker

import (
	"strings"

	"onrecord/loader/citation"
	"onrecord/loader/internal/rule"
	"onrecord/loader/token"
)

// capitalRun is a run of capitalised words that is being read: what precedes a
// name ("Ohio Democratic Party Chairman"), titles, and the name.
type capitalRun struct {
	r                *resolver
	m                *mention
	start, end       int32
	limit            int32 // of the phrase
	last             int32 // the last word that is no suffix
	name             int32 // where the name begins, as far as it is read
	roleFrom, roleTo int32 // the words of an office

	// the word that is looked at, or the known name of several words
	at, next    int32
	to          int32 // its last token
	w           *word
	phrase      word
	abbreviated bool // Sen.
}

// runMeaning is what a whole run names.
type runMeaning uint8

const (
	ofPerson       runMeaning = iota // or of an office, a people, a place
	ofOrganisation                   // the Alder Harbour Board
	ofThing                          // the Alder River: nothing that speaks
)

func (c *capitalRun) several() bool { return c.last > c.start }

// completedHead reports whether "of" or "for" completes a word that makes the run
// an organisation's name.
func (c *capitalRun) completedHead() bool {
	for j := c.start + 1; j < c.end; j++ {
		if c.r.known.at(j).is(isConnective) && !c.r.tokens.at(j).Upper && c.r.known.at(j-1).is(isHead) {
			return true
		}
	}
	return false
}

// meaningOfRun tells what a whole run names; a person where no row decides.
var meaningOfRun = rule.Table[*capitalRun, runMeaning]{Name: "meaning of a run", Rows: meaningRows}

var meaningRows = []rule.Row[*capitalRun, runMeaning]{
	{
		Name: "the last word makes it an organisation's", Example: "He left the [{Alder} Harbour Board] there.",
		When: func(c *capitalRun) bool {
			return c.several() && c.r.known.at(c.last).is(isHead|isShort) && !c.r.person(c.start, c.last)
		},
		Then: rule.Is[*capitalRun](ofOrganisation),
	},
	{
		Name: "a completed word makes it an organisation's", Example: "He left the [{University} of Orvik] there.",
		When: func(c *capitalRun) bool {
			w := c.r.known.at(c.start)
			return c.completedHead() && (!w.is(isTitle) || w.is(isHead))
		},
		Then: rule.Is[*capitalRun](ofOrganisation),
	},
	{
		Name: "an outlet", Example: "He read the [{New} York Times] there.",
		When: func(c *capitalRun) bool {
			if !c.several() {
				return false
			}
			_, known := citation.Lookup(c.r.between(c.start, c.end))
			return known
		},
		Then: rule.Is[*capitalRun](ofOrganisation),
	},
	{
		Name: "the last word makes it a thing's", Example: "He crossed the {Alder} River there.",
		When: func(c *capitalRun) bool {
			return c.several() && c.r.known.at(c.last).is(isThing) && !c.r.known.at(c.start).is(isGiven|isTitle)
		},
		Then: rule.Is[*capitalRun](ofThing),
	},
}

// prefixPart is the part that a word of a run plays before the name.
type prefixPart uint8

const (
	ofName     prefixPart = iota
	ofOffice              // a title or an office
	ofModifier            // only an office that follows makes it one's
	ofNation
	ofPlace
)

// partOfPrefix tells what a word of a run is; a word of the name where no row
// decides. Braces have the word, brackets the name.
var partOfPrefix = rule.Table[*capitalRun, prefixPart]{Name: "part of a prefix", Rows: prefixRows}

var prefixRows = []rule.Row[*capitalRun, prefixPart]{
	{
		Name: "a given name that is a title too", Example: "He met [{Earl} Finch] there.",
		When: func(c *capitalRun) bool {
			return c.w.is(isGiven) && c.w.is(isTitle|isRole) && c.at == c.start && c.end == c.start+2 &&
				!c.abbreviated &&
				c.r.last(c.at) != '.'
		},
		Then: rule.Is[*capitalRun](ofName),
	},
	{
		Name: "a surname that is a title too", Example: "He met [Stephen {King}] there.",
		When: func(c *capitalRun) bool { return c.r.surname(c.start, c.at, c.end) },
		Then: rule.Is[*capitalRun](ofName),
	},
	{
		Name: "a surname of before that is an office too", Example: "Ann Baker left. Later [{Baker}] slept.",
		When: func(c *capitalRun) bool {
			return c.at == c.end-1 && len(c.r.surnames) > 0 && c.r.surnames[c.r.word(c.at)]
		},
		Then: rule.Is[*capitalRun](ofName),
	},
	{
		Name: "a title or an office", Example: "He met {Senator} [Ann Lee] there.",
		When: func(c *capitalRun) bool {
			return c.w.is(isTitle|isRole) || c.w.is(isRoles) && (!c.w.is(isGiven) || c.abbreviated)
		},
		Then: rule.Is[*capitalRun](ofOffice),
	},
	{
		Name: "a modifier of an office", Example: "He met {Democratic} Mayor [Ann Lee] there.",
		When: func(c *capitalRun) bool { return c.w.is(isModifier) && (!c.w.is(isGiven) || c.abbreviated) },
		Then: rule.Is[*capitalRun](ofModifier),
	},
	{
		Name: "an acronym before a given name", Example: "He met {RDX} [Ann Lee] there.",
		When: func(c *capitalRun) bool {
			return c.at == c.start && c.w.flags == 0 && c.end-c.start >= 3 && shouted(c.r.word(c.at)) &&
				c.r.known.at(c.next).is(isGiven) && !shouted(c.r.word(c.end-1))
		},
		Then: rule.Is[*capitalRun](ofPlace),
	},
	{
		Name: "an adjective of country", Example: "He met {Peruvian} President [Ann Lee] there.",
		When: func(c *capitalRun) bool { return c.w.is(isNation) && c.next < c.end && !c.w.is(isGiven) },
		Then: rule.Is[*capitalRun](ofNation),
	},
	{
		Name: "a place", Example: "He met {Ohio} Governor [Ann Lee] there.",
		When: func(c *capitalRun) bool {
			if !c.w.is(isPlace) || c.next >= c.end || c.name != c.at {
				return false
			}
			next := c.r.known.at(c.next)
			return next.is(isTitle|isRole|isModifier) || c.to > c.at || next.is(isGiven) && !c.w.is(isGiven)
		},
		Then: rule.Is[*capitalRun](ofPlace),
	},
}

// capitals reads the capitalised words at token k into m and returns the token
// after them.
func (r *resolver) capitals(m *mention, k, limit int32) int32 {
	c := &r.run
	*c = capitalRun{r: r, m: m, start: k, end: r.nameEnd(k), limit: limit, roleFrom: -1, roleTo: -1}
	if c.end == k {
		return k
	}
	c.last = c.end - 1
	if r.known.at(c.last).is(isSuffix) && c.last > c.start {
		c.last--
	}
	c.skipOpening()
	switch meaning, _ := meaningOfRun.Decide(c, r.trace, int(c.start)); meaning {
	case ofOrganisation:
		m.nameFrom, m.nameTo = c.start, c.end
		m.flags |= isHead
		m.head = -1
		m.country = r.countryIn(c.start, c.end, m.country)
		m.shape = named
		m.weak = r.fresh && c.end == c.start+1
		return c.end
	case ofThing:
		m.thing = true
		return c.end
	}
	c.prefix()
	return c.rest()
}

// skipOpening leaves out what only its place at the head of a sentence gave its
// capital: adverbs, and a noun that no lexicon knows before a whole name.
func (c *capitalRun) skipOpening() {
	r := c.r
	for r.fresh && c.end > c.start+1 && r.known.at(c.start).flags == 0 && adverb(r.word(c.start)) {
		c.start++ // Significantly, Adding
		r.fresh = false
	}
	if !r.fresh || c.end-c.start < 3 || r.known.at(c.start).flags&^isStart != 0 {
		return
	}
	given := r.known.at(c.start + 1)
	if given.is(isGiven) && !given.is(isPlace|isNation|isRole) && r.tokens.at(c.start+1).Kind == token.Word {
		r.learn(r.word(c.start)) // Shareholder Ann Lee
		c.m.roleFrom, c.m.roleTo, c.m.head = c.start, c.start+1, c.start
		c.m.flags |= isRole
		c.start++
	}
}

// prefix reads the words of the run and finds where the name begins.
func (c *capitalRun) prefix() {
	r, m := c.r, c.m
	c.name = c.start
	if m.roleFrom >= 0 && m.roleTo == c.start {
		c.roleFrom, c.roleTo = m.roleFrom, c.start // press Secretary
	}
	for c.at = c.start; c.at < c.end; c.at = c.next {
		c.w, c.next, c.to = r.known.at(c.at), c.at+1, c.at
		if c.w.is(isPhrase) {
			if p, e := r.phraseAt(c.at, c.end); e > c.at {
				c.phrase = p
				c.w, c.next, c.to = &c.phrase, e, e-1
			}
		}
		c.abbreviated = c.next < c.end && r.tokens.at(c.next).Kind == token.Mark
		part, _ := partOfPrefix.Decide(c, r.trace, int(c.at))
		switch part {
		case ofOffice, ofModifier:
			c.office(part)
		case ofNation:
			m.country = c.w.country
			if c.name == c.at {
				c.name = c.next
			}
		case ofPlace:
			m.country = c.w.country
			c.name = c.next
		}
	}
}

// office takes the word that is looked at as one of an office.
func (c *capitalRun) office(part prefixPart) {
	r, m, w := c.r, c.m, c.w
	if c.abbreviated {
		c.next++
	}
	if c.roleFrom < 0 || c.roleTo < c.at {
		c.roleFrom = c.at
	}
	c.roleTo = c.next
	if part == ofModifier {
		return
	}
	m.head, m.shape = c.to, nominal
	m.classes, m.flags = w.classes, m.flags|w.flags
	if w.noun != 0 {
		m.gender = w.noun
	}
	m.roleFrom, m.roleTo = c.roleFrom, c.roleTo
	if w.is(isTitle) {
		m.formal = true
		if w.role != 0 {
			m.titleRole = w.role
			if classes := r.lex.folded[r.lex.roles[w.role]].classes; classes != 0 {
				m.classes = classes
			}
		}
		m.royal = r.royal(c.at)
	}
	c.name = c.next
}

// rest takes what follows the prefix: a name, a people's adjective, or nothing.
func (c *capitalRun) rest() int32 {
	r, m := c.r, c.m
	if c.name < c.end && m.head < 0 && c.roleTo == c.end && r.modifies(c.end, c.limit) {
		m.roleFrom, m.roleTo = c.roleFrom, c.roleTo // Foreign Affairs committee
		if c.roleFrom <= c.name {
			return c.end
		}
	}
	if c.name >= c.end {
		// "Chinese President", "Americans": no name follows the office
		if m.head >= 0 {
			if m.roleTo > m.roleFrom && m.roleFrom >= 0 {
				m.formal = false
			}
			return c.end
		}
		c.name = c.start
	}
	if w := r.known.at(c.name); c.name == c.end-1 && w.is(isNation) && !w.is(isPlace|isGiven) && m.country == 0 {
		// "the Chinese leader": the adjective of what follows, else a people
		m.country = w.country
		m.nation = c.name
		return c.end
	}
	c.properName()
	return c.end
}

// properName makes m a mention by the name that the run ends in.
func (c *capitalRun) properName() {
	r, m := c.r, c.m
	m.nameFrom, m.nameTo = c.name, c.end
	if r.tokens.at(c.end-1).Kind == token.Mark && c.end-1 > c.name {
		// the dot of an initial or suffix stays, that of a sentence does not
		if !r.initial(c.end-2) && !r.known.at(c.end-2).is(isSuffix) {
			m.nameTo = c.end - 1
			c.end--
		}
	}
	m.shape = named
	if !m.formal && m.head < 0 {
		m.gender = unknownGender
	}
	w := r.known.at(c.name)
	if w.is(isPhrase) {
		if p, e := r.phraseAt(c.name, c.end); e == m.nameTo {
			m.flags |= p.flags & (isPlace | isNation)
			m.country = p.country
		}
	}
	single := m.nameTo == c.name+1
	if single {
		m.flags |= w.flags & (isPlace | isShort | isGroup)
		if m.the && m.head < 0 {
			m.flags |= w.flags & isHead
		}
		if w.is(isPlace) {
			m.country = w.country
		}
		if w.is(isGroup) {
			m.plural = true
		}
	}
	m.weak = r.fresh && single && !m.formal && m.head < 0 &&
		!w.is(isGiven|isPlace|isNation|isShort|isGroup|isFamily|isSurname)
	m.head = -1
}

// modifies reports whether a noun that speaks follows at k.
func (r *resolver) modifies(k, limit int32) bool {
	for ; k < limit && r.tokens.at(k).Kind == token.Word; k++ {
		w := r.known.at(k)
		if w.is(isRole | isRoles | isBody | isBodies | isDocument) {
			return true
		}
		if !w.is(isModifier) {
			return false
		}
	}
	return false
}

// phraseAt returns the longest known name of several words at token j.
func (r *resolver) phraseAt(j, end int32) (word, int32) {
	for e := min(j+4, end); e > j+1; e-- {
		if w, ok := r.lex.phrases[r.between(j, e)]; ok {
			return w, e
		}
	}
	return word{}, j
}

// person reports whether a run that ends in an organisation's word is a
// person's name all the same: Frank Church.
func (r *resolver) person(start, last int32) bool {
	for j := start + 1; j < last; j++ {
		w, before := r.known.at(j), r.known.at(j-1)
		if w.is(isGiven) && !w.is(isPlace|isNation) && before.is(isRole|isTitle) && !before.is(isNation|isHead) {
			return true // Spokeswoman Mary Poll
		}
	}
	switch r.word(last) {
	case "Church", "Court", "House", "Guard", "Bank", "Price", "Office":
		return last == start+1 && r.known.at(start).given.certain() && !r.known.at(start).is(isNation|isPlace)
	}
	return false
}

// surname reports whether the title or role at token j closes a person's name.
func (r *resolver) surname(start, j, end int32) bool {
	if j == start || j != end-1 && !(j == end-2 && r.known.at(end-1).is(isSuffix)) {
		return false
	}
	p := r.known.at(j - 1)
	if r.tokens.at(j-1).Kind == token.Mark {
		return r.initial(j-2) || r.known.at(j-2).is(isTitle)
	}
	if r.initial(j-1) || p.is(isTitle) && p.role == 0 && p.classes == 0 {
		return true // Mr. King
	}
	return p.is(isGiven) && !p.is(isNation|isPlace|isTitle|isRole|isModifier)
}

// royal reports whether the title at token j is part of a short name: Pope
// Francis, Prince Harry.
func (r *resolver) royal(j int32) bool {
	switch r.word(j) {
	case "Pope", "King", "Queen", "Prince", "Princess", "Emperor", "Sheikh", "Duke", "Duchess", "Saint", "Sister",
		"Brother":
		return true
	}
	return false
}

// countryIn returns the country that one of the words names.
func (r *resolver) countryIn(from, to int32, c uint16) uint16 {
	for j := from; j < to; j++ {
		if w := r.known.at(j); w.is(isNation | isCountry) {
			return w.country
		} else if w.is(isPhrase) {
			if p, e := r.phraseAt(j, to); e > j && p.is(isNation|isCountry|isSeat) {
				return p.country
			}
		}
	}
	return c
}

// adverb reports whether a word at the head of a sentence looks like one that
// is no name: Significantly, Speaking.
func adverb(s string) bool {
	return len(s) > 5 && (strings.HasSuffix(s, "ly") || strings.HasSuffix(s, "ing") || strings.HasSuffix(s, "ward"))
}
