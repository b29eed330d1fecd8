package speaker

import (
	"strings"

	"onrecord/loader/token"
)

// role is the office that mention m tells, in lower case: "foreign minister".
func (r *resolver) role(m *mention) string {
	if m.roleTo <= m.roleFrom || m.roleFrom < 0 {
		return ""
	}
	from, to := m.roleFrom, m.roleTo
	for from < to && r.tokens.at(from).Kind == token.Word && hollow(r.word(from)) {
		from++
	}
	// presidential candidate Sen.: the title says it
	for k := to - 1; k > from; k-- {
		if w := r.known.at(k); w.is(isTitle) && w.role != 0 && r.last(k) == '.' {
			from = k
			break
		}
	}
	if from >= to {
		return ""
	}
	if to-from <= 2 && r.known.at(from).is(isTitle) && (to-from == 1 || r.tokens.at(from+1).Kind == token.Mark) {
		if n := r.known.at(from).role; n != 0 {
			return r.lex.roles[n]
		}
		if r.known.at(from).classes == 0 {
			return "" // Mr, Mrs
		}
	}
	if m.classes == 0 && !r.hasRole(from, to) && !(m.flags&isRole != 0 && m.head >= from) {
		return ""
	}
	var b strings.Builder
	for k := from; k < to; k++ {
		if r.tokens.at(k).Kind == token.Mark {
			continue
		}
		s := r.fold(r.word(k))
		if w := r.known.at(k); w.is(isTitle) && w.role != 0 && r.lex.roles[w.role] != s && k == to-1 {
			s = r.lex.roles[w.role]
		} else if w.is(isTitle) && w.role == 0 && w.classes == 0 {
			continue
		}
		switch s {
		case "pm":
			s = "prime minister"
		case "ceo":
			s = "chief executive"
		}
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(s)
	}
	return b.String()
}

func (r *resolver) hasRole(from, to int32) bool {
	for k := from; k < to; k++ {
		if r.known.at(k).is(isRole) || r.known.at(k).is(isTitle) && r.known.at(k).role != 0 {
			return true
		}
	}
	return false
}

// hollow words say how long or how somebody holds an office, not which.
func hollow(s string) bool {
	switch s {
	case "longtime", "long-time", "veteran", "current", "incumbent", "fellow", "leading", "top", "senior", "retired":
		return true
	}
	return false
}

// sought is the office that a description asks for.
type sought struct {
	m      *mention
	noun   string // folded
	former bool
	second bool // a deputy
}

func (r *resolver) seek(m *mention) sought {
	s := sought{m: m, noun: r.fold(r.word(m.head))}
	for k := m.roleFrom; k < m.roleTo && k >= 0; k++ {
		switch r.word(k) {
		case "former", "Former", "late", "ex-president":
			s.former = true
		case "vice", "Vice", "deputy", "Deputy", "assistant", "Assistant":
			s.second = true
		}
	}
	return s
}

// substitute reports whether an office is that of one who stands in for its holder.
func substitute(office, last string) bool {
	switch last {
	case "mayor", "president", "governor", "premier", "minister", "chancellor", "speaker":
		return strings.HasPrefix(office, "deputy ") || strings.HasPrefix(office, "vice ") ||
			strings.HasPrefix(office, "vice-") || strings.HasPrefix(office, "lieutenant ")
	}
	return false
}

// fits reports whether the office o can be meant.
func (r *resolver) fits(o office, s sought) bool {
	m := s.m
	last := o.text[strings.LastIndexByte(o.text, ' ')+1:]
	same := s.noun == last
	if !s.second && same && substitute(o.text, last) {
		return false // a vice president is not the president
	}
	if s.noun == "deputy" && strings.HasPrefix(o.text, "deputy ") {
		return true
	}
	if !same {
		if m.classes == 0 || o.classes == 0 {
			return false
		}
		// the Kazakh leader is the Kazakh president
		if m.country != 0 && o.classes == r.lex.classes["leader"] && m.classes&o.classes != 0 {
			return true
		}
		if m.classes&^o.classes != 0 || m.classes&r.lex.trades != 0 {
			return false
		}
	}
	if same && s.second && !strings.Contains(o.text, "vice") && !strings.Contains(o.text, "deputy") &&
		!strings.Contains(o.text, "assistant") {
		return false // a vice president is no president
	}
	if same && len(last) < len(o.text) {
		// a foreign minister is no defence minister
		for k := m.roleFrom; k < m.head && k >= 0; k++ {
			if w := r.fold(r.word(k)); r.known.at(k).is(isModifier) && !hollow(w) && w != "former" && w != "late" &&
				!strings.Contains(o.text, w) {
				return false
			}
		}
	}
	return !s.former || strings.Contains(o.text, "former") || strings.Contains(o.text, "ex-")
}
