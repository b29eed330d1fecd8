package speaker

import (
	"strings"

	"onrecord/loader/citation"
	"onrecord/loader/token"
)

// A form is one written shape of a name: "Jinping Xi", "Xi". All mentions of
// one shape share it, so that names are compared once, not once a mention.
type form struct {
	text       string
	folded     string
	parts      parts
	words      int
	count      int
	weak       int // mentions that only their place made look like names
	the        int // mentions after "the"
	formal     int // mentions with a title or an office before them
	gender     gender
	flags      flag
	country    uint16
	first      int32 // mention
	royal      bool
	title      string
	outlet     string // canonical name when it is a news outlet
	organised  bool
	given      bool // begins with a known first name and has a surname
	surname    bool // is a surname with particles: Van den Oever
	kin        bool // told as somebody's relative: his father, Ann Lee
	body       bool // described in apposition as an organisation
	person     bool
	entity     int32 // -1 while unknown or ambiguous
	candidates few   // entities of that surname
	gendered   [2]int32
	owner      int32 // the bearer whom the bare name meant before another was named; -1 for none
	owned      int   // how often it did
	listed     int32 // the entity of the result that has it among its aliases, plus one
}

const mostCandidates = 8 // people of one surname that are told apart

// collect gathers the forms of all names.
func (r *resolver) collect() {
	index := r.index
	for i := range r.mentions {
		m := &r.mentions[i]
		if !m.named() {
			continue
		}
		text := r.between(m.nameFrom, m.nameTo)
		f, ok := index[text]
		if !ok {
			f = int32(len(r.forms))
			index[text] = f
			r.forms = append(r.forms, r.newForm(m, text, int32(i)))
		}
		m.form = f
		e := &r.forms[f]
		e.count++
		if m.weak {
			e.weak++
		}
		if m.the {
			e.the++
		}
		if m.formal || m.tellsRole() {
			e.formal++
		}
		if m.royal {
			e.royal, e.title = true, r.word(m.nameFrom-1)
		}
		if r.comma(m.to) && r.word(m.to+1) == "who" && m.function == subject && !r.comma(m.from-1) &&
			m.flags&(isHead|isPlace|isGroup|isShort) == 0 && r.last(m.to-1) != '.' {
			e.person = true // Ann, who uses one name,
		}
		if r.tellsAge(m) {
			e.person = true
		}
		if k := m.to; r.comma(k) && int(k)+1 < len(r.tokens) && r.word(k+1) == "which" && !m.formal &&
			m.function != possessor {
			e.body = true // Orbital Forge, which built
		}
		e.flags |= m.flags
		if m.same >= 0 && r.mentions[m.same].flags&isRole != 0 {
			e.person = true
			e.kin = e.kin || r.mentions[m.same].classes&r.lex.classes["~family"] != 0 && r.mentions[m.same].owner >= 0
		}
	}
	// a description in apposition tells a person
	for i := range r.mentions {
		m := &r.mentions[i]
		if m.same >= 0 && m.shape == nominal {
			if f := r.mentions[m.same].form; f >= 0 {
				if m.flags&isRole != 0 {
					r.forms[f].person = true
				} else if m.flags&isBody != 0 && !r.fullName(&r.forms[f]) {
					r.forms[f].body = true // a contractor, a publisher can be either
				}
			}
		}
	}
	for i := range r.forms {
		r.judge(&r.forms[i])
	}
}

// tellsAge reports whether an age follows a name: Ann, 54, or Ann is 54.
func (r *resolver) tellsAge(m *mention) bool {
	k := m.to
	if m.flags&(isHead|isPlace|isGroup) != 0 || r.tokens.at(k+1).Kind != token.Number {
		return false
	}
	t := r.tokens.at(k + 1)
	if t.End-t.Start > 2 || r.tokens.at(k+2).Kind != token.Mark {
		return false
	}
	return r.comma(k) && r.comma(k+2) || r.word(k) == "is" || r.word(k) == "was"
}

func (r *resolver) newForm(m *mention, text string, i int32) form {
	f := form{
		text:     text,
		folded:   r.fold(text),
		first:    i,
		entity:   -1,
		country:  m.country,
		gendered: [2]int32{-1, -1},
		owner:    -1,
	}
	for j := m.nameFrom; j < m.nameTo; j++ {
		if r.tokens.at(j).Kind <= 1 {
			f.words++
		}
	}
	if f.words > 1 && r.known.at(m.nameFrom).is(isParticle) {
		low := strings.Fields(f.folded)
		if f.surname = r.lex.surnameOnly(strings.Fields(text), low); f.surname {
			f.words = 1
		}
	}
	f.flags = m.flags
	o, ok := citation.Lookup(text)
	if !ok && m.the && f.words == 1 && m.flags&isPlace == 0 {
		o, ok = citation.Lookup("The " + text)
	}
	if ok && (!o.Common || m.the) {
		f.outlet, f.country = o.Name, r.lex.codes[o.Country]
	}
	return f
}

// fullName reports whether a form begins with a first name.
func (r *resolver) fullName(f *form) bool {
	w := r.known.at(r.mentions[f.first].nameFrom)
	return f.words > 1 && w.is(isGiven) && !w.is(isPlace|isHead|isShort)
}

// compass reports whether a word begins the names of places: North Alder, Port Mell.
func compass(s string) bool {
	switch s {
	case "North", "South", "East", "West", "Upper", "Lower", "Great", "Little", "Port", "Mount", "Fort", "Lake", "Cape",
		"Northern", "Southern", "Eastern", "Western", "Central", "Greater":
		return true
	}
	return false
}

// judge decides whether a form names a person or an organisation.
func (r *resolver) judge(f *form) {
	m := &r.mentions[f.first]
	w := r.known.at(m.nameFrom)
	if f.words > 1 && f.formal == 0 && r.known.at(m.nameTo-1).is(isGroup) {
		f.flags |= isGroup // Senate Republicans
	}
	firm := f.formal == 0 && (strings.Contains(f.text, "&") || f.words == 2 && compass(r.word(m.nameFrom)))
	switch {
	case firm, f.flags&(isHead|isPlace|isGroup) != 0 && f.formal*2 < f.count || f.outlet != "" && f.formal == 0:
		f.organised = true
	case f.flags&isShort != 0 && f.formal == 0, f.body && !f.person && f.formal == 0:
		f.organised = true
	case f.formal > 0 || f.person || f.surname || w.is(isGiven) && f.words > 1:
		f.person = true
	case f.words > 1 && f.words <= 5 && f.the*2 <= f.count:
		f.person = true
	case f.words > 1:
		f.organised = true
	}
	f.given = w.is(isGiven) && f.words > 1
	if f.person {
		f.parts = r.lex.splitFolded(f.text, f.folded)
		if f.words > 1 && !f.parts.familyFirst {
			f.gender = w.given
		}
	}
}
