package quote

// complement is what stands behind a cue: where the content begins and what
// sort it is.
type complement struct {
	at    int // chunk at which the content begins
	from  int // its first token
	kind  compKind
	prep  int // chunk of the preposition that belongs to the cue, or -1
	colon bool
}

type compKind uint8

const (
	noComp compKind = iota
	quoteComp
	clauseComp
	objectComp
)

// complementOf finds the content behind the cue verb group k.
func (a *analysis) complementOf(k int, f *frame) complement {
	none := complement{prep: -1}
	if i := k + 1; i+1 < len(a.ch) && a.ch.kind(i) == cIN && a.ch.kind(i+1) == cNP && !a.ch.at(i+1).time {
		// warned of a storm that
		switch w := a.form(int(a.ch.at(i).from)); w {
		case "of", "about", "against", "for":
			for _, q := range f.prep {
				if q == w {
					return complement{at: i + 1, from: int(a.ch.at(i + 1).from), kind: objectComp, prep: i}
				}
			}
		}
	}
	if i := k + 2; f.rcpt && i+1 < len(a.ch) && a.ch.kind(k+1) == cNP && a.ch.kind(i) == cIN {
		// asked her about the ferry
		switch a.ch.kind(i + 1) {
		case cNP, cQ, cVG, cW:
			for _, q := range f.prep {
				if a.form(int(a.ch.at(i).from)) == q {
					return complement{at: i + 1, from: int(a.ch.at(i + 1).from), kind: objectComp, prep: -1}
				}
			}
		}
	}
	// A that, a colon or a quotation may stand behind a few modifiers.
	i := k + 1
	if j := a.skipModifiers(i, f); j < len(a.ch) {
		if f.rcpt && f.that && j > i {
			if n := a.behindClause(j); n > 0 {
				if j = n; a.opensAt(j) {
					return complement{at: j, from: int(a.ch.at(j).from), kind: clauseComp, prep: -1}
				}
			}
		}
		switch c := a.ch.at(j); {
		case c.kind == cTH && f.that && !(a.whichRelative(j) && !(f.rcpt && j == i+1)):
			return complement{at: j, from: int(c.from), kind: clauseComp, prep: -1}
		case c.kind == cQ && f.quote:
			return complement{at: j, from: int(c.from), kind: quoteComp, prep: -1}
		case (c.kind == cCOMMA || c.kind == cCOLON) && a.ch.kind(j+1) == cQ && f.quote:
			return complement{at: j + 1, from: int(a.ch.at(j + 1).from), kind: quoteComp, prep: -1, colon: c.kind == cCOLON}
		case c.kind == cCOLON && j+1 < len(a.ch) && f.quote:
			return complement{at: j + 1, from: int(a.ch.at(j + 1).from), kind: clauseComp, prep: -1, colon: true}
		case (c.kind == cW || c.kind == cSUB && (a.form(int(c.from)) == "whether" || a.form(int(c.from)) == "if")) && f.wh:
			return complement{at: j, from: int(c.from), kind: clauseComp, prep: -1}
		case c.kind == cVG && c.form == infinitive && f.inf:
			return complement{at: j, from: int(c.from), kind: clauseComp, prep: -1}
		case c.kind == cNP && f.bare && j > i && !c.time && a.ch.kind(j-1) == cNP && a.finiteFollows(j) && (c.pronoun || !f.rcpt):
			return complement{at: j, from: int(c.from), kind: clauseComp, prep: -1}
		}
	}
	if f.quote && f.bare {
		// said as she went, “…; announced on her page, in capital letters, “…
		if j := a.pastAside(a.skipModifiers(i, f)); j > 0 {
			return complement{at: j, from: int(a.ch.at(j).from), kind: quoteComp, prep: -1}
		}
	}
	if f.that && f.bare {
		// said on Monday, at the end of a long day, that
		for j, n := i, 0; j < len(a.ch) && n < 14; j, n = j+1, n+1 {
			c := a.ch.at(j)
			if c.kind == cTH {
				if j > i && a.whichRelative(j) {
					break // the deal that failed
				}
				return complement{at: j, from: int(c.from), kind: clauseComp, prep: -1}
			}
			if c.kind == cNP && !c.time && (j == i && !f.rcpt || j > i && a.ch.kind(j-1) == cNP && !a.ch.at(j-1).poss && !a.ch.at(j-1).time && a.tags.at(int(c.head)) != tNP && !(f.rcpt && j == i+1)) {
				break // emphasised the threat that
			}
			if c.kind == cSUB && c.to-c.from == 1 && j > 0 && j+1 < len(a.ch) && a.ch.kind(j-1) == cCOMMA && a.ch.kind(j+1) == cCOMMA {
				continue // added, though, that
			}
			if c.kind == cVG && j > i+1 && c.form == finite && a.ch.kind(j-1) == cNP && a.ch.kind(j-2) == cIN && a.ch.kind(j+1) == cIN && a.entry(int(c.head)).tags.has(tVBN) && c.to-c.from == 1 {
				continue // said in a talk taped before the storm that
			}
			if c.kind == cVG && (c.form == finite || c.form == gerund && a.ch.kind(j-1) == cCOMMA && a.cues(c)) || c.kind == cSTOP || c.kind == cQ || c.kind == cSEMI || c.kind == cCOLON || c.kind == cSUB || c.kind == cW {
				break
			}
		}
	}
	for i < len(a.ch) && (a.ch.kind(i) == cADV || a.ch.kind(i) == cNP && a.ch.at(i).time && !a.finiteFollows(i)) {
		i++
	}
	if i >= len(a.ch) {
		return none
	}
	c := a.ch.at(i)
	switch c.kind {
	case cNP, cQ:
		if f.rcpt && f.bare && c.kind == cNP {
			// told reporters he would
			if j := a.behindRecipient(i); j < len(a.ch) && a.ch.kind(j) == cNP && a.finiteFollows(j) {
				return complement{at: j, from: int(a.ch.at(j).from), kind: clauseComp, prep: -1}
			}
		}
		if f.bare && a.finiteFollows(i) {
			return complement{at: i, from: int(c.from), kind: clauseComp, prep: -1}
		}
		if f.inf2 && a.infinitiveFollows(i) {
			return complement{at: i, from: int(c.from), kind: clauseComp, prep: -1}
		}
		if f.small && i+1 < len(a.ch) && (a.ch.kind(i+1) == cVG && a.ch.at(i+1).form == gerund || a.ch.kind(i+1) == cADJ) {
			return complement{at: i, from: int(c.from), kind: clauseComp, prep: -1}
		}
		if f.obj || f.as && a.asFollows(i) {
			return complement{at: i, from: int(c.from), kind: objectComp, prep: -1}
		}
	case cVG:
		if c.form == gerund && (f.ger || f.obj) {
			return complement{at: i, from: int(c.from), kind: clauseComp, prep: -1}
		}
	case cW:
		if f.obj && (a.form(int(c.from)) == "what" || a.form(int(c.from)) == "how") {
			return complement{at: i, from: int(c.from), kind: objectComp, prep: -1}
		}
	case cADJ:
		if f.obj {
			return complement{at: i, from: int(c.from), kind: objectComp, prep: -1}
		}
	case cIN:
		p := a.form(int(c.from))
		for _, q := range f.prep {
			if p == q && i+1 < len(a.ch) && !(p == "on" && a.programme(i+1)) {
				n := i + 1
				switch a.ch.kind(n) {
				case cNP, cVG, cW, cADJ, cQ, cSUB:
					return complement{at: n, from: int(a.ch.at(n).from), kind: objectComp, prep: i}
				}
			}
		}
	}
	return none
}

// pastAside returns the chunk of the quotation that follows the adverbial clause
// or the aside at chunk i and its comma, or 0.
func (a *analysis) pastAside(i int) int {
	comma := i < len(a.ch) && a.ch.kind(i) == cCOMMA
	if comma {
		i++
	}
	if i >= len(a.ch) {
		return 0
	}
	clause := false // it has a verb of its own
	switch c := a.ch.at(i); c.kind {
	case cSUB, cW, cIN:
		switch a.form(int(c.from)) {
		case "as", "when", "while", "after", "before":
			clause = true
		default:
			if c.kind != cIN || !comma {
				return 0
			}
		}
	case cVG:
		if !comma || c.form != gerund || a.cues(c) {
			return 0
		}
	default:
		return 0
	}
	for j := i + 1; j+1 < len(a.ch) && j < i+14; j++ {
		switch c := a.ch.at(j); c.kind {
		case cCOMMA:
			if a.ch.kind(j+1) == cQ {
				return j + 1
			}
		case cSTOP, cSEMI, cQ, cTH, cCOLON:
			return 0
		case cVG:
			if c.form == finite && !clause {
				return 0
			}
		}
	}
	return 0
}

// behindRecipient is the chunk behind the recipient at chunk i and the time that
// may follow: told the guild on Monday.
func (a *analysis) behindRecipient(i int) int {
	for i < len(a.ch) && a.ch.kind(i) == cNP && a.ch.at(i).poss {
		i++
	}
	i++
	for i+1 < len(a.ch) && a.ch.kind(i) == cIN && a.ch.kind(i+1) == cNP && a.ch.at(i+1).time {
		i += 2
	}
	for i+1 < len(a.ch) && a.ch.kind(i) == cNP && a.ch.at(i).time && a.ch.kind(i+1) == cNP {
		i++
	}
	return i
}

// anyComplement is what else can stand behind a verb of saying: said yes.
func (a *analysis) anyComplement(k int, f *frame) complement {
	if !f.any || a.ch.at(k).form != finite && f.lemma != "say" {
		return complement{prep: -1}
	}
	i := k + 1
	for i < len(a.ch) && a.ch.kind(i) == cNP && a.ch.at(i).time {
		i++
	}
	if i >= len(a.ch) {
		return complement{prep: -1}
	}
	switch c := a.ch.at(i); c.kind {
	case cNP, cVG, cADJ, cSUB, cW:
		if c.kind == cVG && c.form == finite {
			break // what she says is true
		}
		return complement{at: i, from: int(c.from), kind: clauseComp, prep: -1}
	case cCOMMA:
		if i+1 < len(a.ch) && (a.ch.kind(i+1) == cSUB || a.ch.kind(i+1) == cVG && a.ch.at(i+1).form != gerund) && i == k+1 {
			return complement{at: i + 1, from: int(a.ch.at(i + 1).from), kind: clauseComp, prep: -1}
		}
	}
	return complement{prep: -1}
}

// behindClause returns the chunk of the that or the quotation behind the clause
// that chunk j opens: told the guests who had come, “…”; told the Post before she
// left that. It returns 0 when there is none.
func (a *analysis) behindClause(j int) int {
	switch w := a.form(int(a.ch.at(j).from)); {
	case a.ch.kind(j) == cW && w == "who":
	case a.ch.kind(j) == cSUB && (w == "before" || w == "after" || w == "when" || w == "as"):
	default:
		return 0
	}
	verb := false
	for n := j + 1; n+1 < len(a.ch) && n < j+12; n++ {
		switch c := a.ch.at(n); c.kind {
		case cVG:
			if c.form == finite && verb {
				return 0
			}
			verb = verb || c.form == finite
		case cTH:
			if verb && !(a.ch.kind(n+1) == cVG && a.ch.at(n+1).form == finite) {
				return n
			}
			return 0
		case cCOMMA:
			if verb && (a.ch.kind(n+1) == cQ || a.opensAt(n+1)) {
				return n + 1
			}
			return 0
		case cSTOP, cSEMI, cQ, cCOLON, cCC:
			return 0
		}
	}
	return 0
}

// programme reports whether the noun phrase at chunk i names a programme by whose
// it is: on Radio Norwood’s “Morning Hour”.
func (a *analysis) programme(i int) bool {
	c := a.ch.at(i)
	for t := int(c.from) + 1; t < int(c.to); t++ {
		if r := a.reg.at(t); r > 0 && a.regions.at(int(r-1)).open == t {
			return a.tags.at(t-1) == tPS && a.tok.at(a.regions.at(int(r-1)).first).Upper
		}
	}
	return c.poss && a.opensAt(i+1) && a.tok.at(int(a.ch.at(i+1).from)).Upper
}

// whichRelative reports whether the that at chunk j stands for the noun before
// it, as the subject of a relative clause: a note that called it “a mistake”.
func (a *analysis) whichRelative(j int) bool {
	return j > 0 && j+1 < len(a.ch) && a.ch.kind(j-1) == cNP && !a.ch.at(j-1).time && a.ch.kind(j+1) == cVG && a.ch.at(j+1).form == finite && !a.opensAt(j+1)
}

// skipModifiers returns the chunk behind adverbs, times, recipients and
// prepositional phrases.
func (a *analysis) skipModifiers(i int, f *frame) int {
	start := i
	rcpt := f.rcpt
	for n := 0; i < len(a.ch) && n < 10; n++ {
		switch c := a.ch.at(i); c.kind {
		case cADV:
			i++
		case cNP:
			switch {
			case c.time && !a.finiteFollows(i):
				i++
			case rcpt:
				i++
				rcpt = false
			case i > start && a.ch.kind(i-1) == cNP && a.ch.at(i-1).poss:
				i++
			default:
				return i
			}
		case cIN:
			if i+1 < len(a.ch) && (a.ch.kind(i+1) == cNP || a.ch.kind(i+1) == cVG && a.ch.at(i+1).form == gerund) {
				i += 2
				continue
			}
			return i
		default:
			return i
		}
	}
	return i
}

// finiteFollows reports whether the noun phrase at chunk i is the subject of a
// finite verb.
func (a *analysis) finiteFollows(i int) bool {
	if c := a.ch.at(i); c.time && !c.poss && a.tags.at(int(c.from)) != tD && a.ch.kind(i+1) == cNP {
		return false // said on Monday night the ship
	}
	relative := 0 // relative clauses whose verb is still to come
	for j, n := i+1, 0; j < len(a.ch) && n < 14; j, n = j+1, n+1 {
		switch c := a.ch.at(j); c.kind {
		case cVG:
			if c.form == finite {
				if relative == 0 {
					return true
				}
				relative--
			}
			if c.form == infinitive {
				return false
			}
		case cW, cTH:
			if j == i+1 || a.ch.kind(j-1) == cNP {
				relative++ // anybody who complains is
				continue
			}
			return false
		case cADV, cIN, cNP, cPAREN, cADJ:
			if c.kind == cNP && c.pronoun && (j > i+1 || a.ch.at(i).time) && a.ch.kind(j-1) != cIN {
				return false
			}
		case cCC:
			if a.ch.kind(j+1) == cNP {
				continue
			}
			return false
		case cCOMMA:
			if k := a.asideEnd(j); k > 0 {
				j = k
				continue
			}
			return false
		default:
			return false
		}
	}
	return false
}

// asideEnd returns the chunk of the comma that closes the aside opened by the
// comma at chunk i, or 0.
func (a *analysis) asideEnd(i int) int {
	for j := i + 1; j < len(a.ch) && j < i+14; j++ {
		switch a.ch.kind(j) {
		case cCOMMA:
			if a.asideOK(i+1, j) && j+1 < len(a.ch) && (a.ch.kind(j+1) == cVG && a.ch.at(j+1).form == finite || a.ch.kind(j+1) == cADV) {
				return j
			}
		case cSTOP, cSEMI, cQ, cCOLON:
			return 0
		}
	}
	return 0
}

// asFollows reports whether the noun phrase at chunk i is taken as something:
// him as the winner.
func (a *analysis) asFollows(i int) bool {
	for j, n := i+1, 0; j+1 < len(a.ch) && n < 8; j, n = j+1, n+1 {
		switch c := a.ch.at(j); c.kind {
		case cIN, cSUB:
			if a.form(int(c.from)) == "as" {
				return true
			}
			if c.kind == cSUB {
				return false
			}
		case cNP, cADV, cPAREN:
		default:
			return false
		}
	}
	return false
}

// infinitiveFollows reports whether the noun phrase at chunk i is the subject
// of an infinitive.
func (a *analysis) infinitiveFollows(i int) bool {
	for j, n := i+1, 0; j < len(a.ch) && n < 8; j, n = j+1, n+1 {
		switch c := a.ch.at(j); c.kind {
		case cVG:
			return c.form == infinitive
		case cNP, cIN, cADV, cCC:
		default:
			return false
		}
	}
	return false
}

// focused returns the token at which the complement m of the verb group k
// begins: with the adverb that stands right before it and bears on it, as in
// knows just what, wants only peace.
func (a *analysis) focused(k int, m complement) int {
	if m.at-1 > k && m.from == int(a.ch.at(m.at).from) {
		if c := a.ch.at(m.at - 1); c.kind == cADV {
			switch a.form(int(c.to) - 1) {
			case "just", "only", "exactly", "precisely", "merely", "far", "nearly", "almost", "even":
				return int(c.to) - 1
			}
		}
	}
	return m.from
}
