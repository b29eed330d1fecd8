package quote

import "strings"

// pastOrParticiple decides a form that is both.
func (a *analysis) pastOrParticiple(i, prev, next, to int) tag {
	pt, nt := tX, tX
	pe, ne := &words.entries[0], &words.entries[0]
	if prev >= 0 {
		pt, pe = a.tags.at(prev), a.entry(prev)
	}
	if next >= 0 {
		nt, ne = a.tags.at(next), a.entry(next)
	}
	if f := &words.frames[a.entry(i).cue]; f.rcpt && f.wh && (nt == tSUB || nt == tW || nt == tIN && (ne.form == "about" || ne.form == "by")) && (prev < 0 || pe.form == "when" || pe.form == "if" || pe.form == "while" || pt == tCOMMA && prev > 0 && isNoun(a.tags.at(prev-1)) && a.tags.at(prev-1) != tNS) {
		return tVBN // asked whether it rained, she laughed
	}
	if a.names(i, pt, nt, to) {
		return tVBN
	}
	if f := &words.frames[a.entry(i).cue]; f.quote && !f.obj && nt == tIN && ne.form == "by" {
		if n := a.next(next, to); n > 0 && a.tags.at(n) == tVBG {
			return tVBD // answered by saying
		}
	}
	if f := &words.frames[a.entry(i).cue]; (f.as || f.raise || f.obj) && !f.quote && !f.bare && ne.form == "as" && pt != tP && pt != tNP && !a.contact(prev, -1) && pt != tW && pt != tTH && pt != tPO {
		if v, b := a.clauseVerb(prev); v >= 0 || b != tW && b != tTH && b != tSUB {
			return tVBN // a talk billed as “a feast”, but what the guild billed as “a feast”
		}
	}
	switch pt {
	case tADV:
		if nt == tCOMMA && prev > 1 && a.tags.at(prev-1) == tCOMMA && a.tags.at(prev-2) == tNP {
			return tVBN // Alder, clearly pleased, smiled
		}
	case tW:
		switch pe.form {
		case "when", "where", "how":
			return tVBN // when asked at the gate
		}
		return tVBD
	case tP, tEX:
		return tVBD
	case tPO:
		if pe.form == "it" || pe.form == "you" || len(pe.form) > 5 {
			return tVBD // Alder himself said
		}
		if prev > 0 && a.form(prev-1) == "of" && !a.finiteAfter(next, to) {
			return tVBD // all of them wanted to leave
		}
		if a.tags.at(prev-1) == tIN && nt != tIN && nt != tADV && nt != tTO {
			return tVBD // half of them said
		}
		return tVBN
	case tIN, tSUB:
		if pt == tSUB || pe.form == "as" || pe.form == "than" {
			return tVBN
		}
		if isNoun(nt) || nt == tJ {
			return tJ
		}
		return tVBN
	case tTH:
		return tVBD
	case tX, tCOMMA:
		if (nt == tN || nt == tNS) && a.entry(i).cue == 0 && ne.tags != 0 && !ne.tags.has(tVB) && a.afterParticiple(next) {
			return tJ // Retired admiral Ada Alder
		}
		if prev < 0 {
			if nt == tIN || nt == tADV || nt == tTO {
				return tVBN
			}
			return tVBD
		}
		if nt == tIN && ne.form == "by" {
			return tVBN
		}
		return tVBD
	case tJ, tD:
		if isNoun(nt) && !(ne.sem&semTime != 0 && a.entry(i).cue != 0 && (pe.form == "many" || pe.form == "most" || pe.form == "few" || pe.form == "several" || pe.form == "others" || pe.form == "some")) {
			return tJ
		}
		if nt == tMD || isVerb(nt) && nt != tVBG || pe.form == "those" {
			return tVBN // those surveyed said
		}
	}
	if nt == tIN && ne.form == "by" {
		if n := a.next(next, to); n > 0 && a.entry(n).tags.has(tVBG) && isNoun(pt) {
			return tVBD // began by saying
		}
		return tVBN
	}
	if (pt == tN || pt == tNS) && a.modifies(i, prev, next) {
		return tVBN
	}
	if (pt == tN || pt == tNS) && (nt == tMD || ne.aux != auxNone && a.definite(next)) && !a.bare(a.entry(i)) && !a.contact(prev, -1) {
		return tVBN // the men detained could be
	}
	if isNoun(pt) && next >= 0 && ne.sem&semTime != 0 && a.finiteAfter(next, to) {
		return tVBN // a poll conducted last week found
	}
	if isNoun(pt) && (ne.form == "last" || ne.form == "this") && a.finiteAfter(i+3, to) && i+2 < to && a.entry(i+2).sem&semTime != 0 {
		return tVBN
	}
	if pt == tNP && !a.pluralName(prev) {
		return tVBD // Alder met with them before
	}
	if isNoun(pt) && a.entry(i).cue == 0 && nt == tIN && a.finiteAfter(i+1, to) {
		return tVBN // the ship built in Oslo sank
	}
	if isNoun(pt) && a.entry(i).cue != 0 && (nt == tTO || nt == tIN) && a.finiteAfter(i+1, to) {
		f := &words.frames[a.entry(i).cue]
		if f.obj && !f.inf && !f.that || f.inf2 || f.rcpt {
			return tVBN // the man accused of theft denied it
		}
	}
	return tVBD
}

// modifies reports whether the participle at token i opens a clause of its own
// behind a noun of one that has its verb: they filed a suit aimed at the port.
func (a *analysis) modifies(i, prev, next int) bool {
	switch nt, _ := a.at(next); nt {
	case tIN, tTO, tSTOP, tX, tCOMMA:
	default:
		return false
	}
	v, _ := a.clauseVerb(prev)
	if v < 0 || a.bare(a.entry(v)) || a.tags.at(v) == tMD {
		return false
	}
	return !a.contact(prev, v)
}

// contact reports whether the noun at token i is the subject of a clause without
// its pronoun, right behind the noun it tells of: the rules the council set. The
// search ends at token v.
func (a *analysis) contact(i, v int) bool {
	if w := a.form(i); strings.HasSuffix(w, "body") || strings.HasSuffix(w, "one") {
		return i > 0 && isNoun(a.tags.at(i-1)) // the question nobody asked
	}
	for j, n := i, 0; j > v && j >= 0 && n < 8; j, n = j-1, n+1 {
		switch a.tags.at(j) {
		case tN, tNS, tJ, tNUM, tPS, tNP, tVBN:
		case tD, tPP:
			return j > 0 && isNoun(a.tags.at(j-1))
		default:
			return false
		}
	}
	return false
}

// names reports whether the verb of naming at token i tells the name of the
// noun before it: a book called “The Long Ferry”, a ship named Hope sank.
func (a *analysis) names(i int, pt, nt tag, to int) bool {
	if pt != tN && pt != tNS && pt != tCOMMA {
		return false
	}
	marked := i+1 < to && a.tags.at(i+1) == tQ
	switch a.form(i) {
	case "titled", "entitled", "dubbed", "nicknamed", "headlined":
		if marked {
			return true
		}
	case "called", "named":
	default:
		return false
	}
	if marked {
		r := a.reg.at(i + 1)
		if r == 0 {
			return false
		}
		if n := a.regions.at(int(r-1)).close + 1; n < to && a.form(n) == "by" {
			return true // the plan, called “bold” by Alder
		}
		if pt == tCOMMA {
			return false
		}
		if n := a.regions.at(int(r-1)).close + 1; n < to && isFinite(a.tags.at(n)) {
			return true // a plan called “Bridge” failed
		}
		for j := i - 1; j >= 0 && j > i-8; j-- {
			switch t := a.tags.at(j); {
			case t == tVBD || t == tVBZ || t == tVB || t == tVBG:
				return a.tags.at(j+1) == tD || a.tags.at(j+1) == tIN // wrote a book called
			case t == tCOMMA || t == tCC || t == tTH || t == tW || t == tSUB || t == tSTOP:
				return false
			}
		}
		return false
	}
	if nt != tNP || pt == tCOMMA {
		return false
	}
	j := i + 1
	for j < to && j < i+5 && a.tags.at(j) == tNP {
		j++
	}
	return j < to && isFinite(a.tags.at(j))
}

// afterParticiple reports whether a name follows the noun at token i.
func (a *analysis) afterParticiple(i int) bool {
	for n := 0; i+1 < len(a.tags) && n < 3; i, n = i+1, n+1 {
		switch a.tags.at(i + 1) {
		case tNP:
			return true
		case tN, tJ:
		default:
			return false
		}
	}
	return false
}
