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
	// A that, a colon or a quotation may stand behind a few modifiers.
	i := k + 1
	if j := a.skipModifiers(i, f); j < len(a.ch) {
		switch c := &a.ch[j]; {
		case c.kind == cTH && f.that:
			return complement{at: j, from: int(c.from), kind: clauseComp, prep: -1}
		case c.kind == cQ && f.quote:
			return complement{at: j, from: int(c.from), kind: quoteComp, prep: -1}
		case (c.kind == cCOMMA || c.kind == cCOLON) && j+1 < len(a.ch) && a.ch[j+1].kind == cQ && f.quote:
			return complement{at: j + 1, from: int(a.ch[j+1].from), kind: quoteComp, prep: -1, colon: c.kind == cCOLON}
		case c.kind == cCOLON && j+1 < len(a.ch) && f.quote:
			return complement{at: j + 1, from: int(a.ch[j+1].from), kind: clauseComp, prep: -1, colon: true}
		case (c.kind == cW || c.kind == cSUB && (a.form(int(c.from)) == "whether" || a.form(int(c.from)) == "if")) && f.wh:
			return complement{at: j, from: int(c.from), kind: clauseComp, prep: -1}
		case c.kind == cVG && c.form == infinitive && f.inf:
			return complement{at: j, from: int(c.from), kind: clauseComp, prep: -1}
		case c.kind == cNP && f.bare && j > i && !c.time && a.ch[j-1].kind == cNP && a.finiteFollows(j) && (c.pronoun || !f.rcpt):
			return complement{at: j, from: int(c.from), kind: clauseComp, prep: -1}
		case c.kind == cIN && f.rcpt && j == i+1 && a.ch[i].kind == cNP:
			for _, q := range f.prep {
				if a.form(int(c.from)) == q && j+1 < len(a.ch) && (a.ch[j+1].kind == cNP || a.ch[j+1].kind == cVG || a.ch[j+1].kind == cW) {
					return complement{at: j + 1, from: int(a.ch[j+1].from), kind: objectComp, prep: -1}
				}
			}
		}
	}
	if f.that && f.bare {
		// said on Monday, at the end of a long day, that
		for j, n := i, 0; j < len(a.ch) && n < 14; j, n = j+1, n+1 {
			c := &a.ch[j]
			if c.kind == cTH {
				if j > i && (a.ch[j-1].kind == cNP && !a.ch[j-1].time && j+1 < len(a.ch) && a.ch[j+1].kind == cVG && a.ch[j+1].form == finite) {
					break // the deal that failed
				}
				return complement{at: j, from: int(c.from), kind: clauseComp, prep: -1}
			}
			if c.kind == cVG && c.form == finite || c.kind == cSTOP || c.kind == cQ || c.kind == cSEMI || c.kind == cCOLON || c.kind == cSUB || c.kind == cW {
				break
			}
		}
	}
	for i < len(a.ch) && (a.ch[i].kind == cADV || a.ch[i].kind == cNP && a.ch[i].time && !a.finiteFollows(i)) {
		i++
	}
	if i >= len(a.ch) {
		return none
	}
	c := &a.ch[i]
	switch c.kind {
	case cNP, cQ:
		if f.rcpt && f.bare && c.kind == cNP {
			// told reporters he would
			if j := i + 1; j < len(a.ch) && a.ch[j].kind == cNP && a.finiteFollows(j) {
				return complement{at: j, from: int(a.ch[j].from), kind: clauseComp, prep: -1}
			}
		}
		if f.bare && a.finiteFollows(i) {
			return complement{at: i, from: int(c.from), kind: clauseComp, prep: -1}
		}
		if f.inf2 && a.infinitiveFollows(i) {
			return complement{at: i, from: int(c.from), kind: clauseComp, prep: -1}
		}
		if f.obj {
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
			if p == q && i+1 < len(a.ch) {
				n := i + 1
				switch a.ch[n].kind {
				case cNP, cVG, cW, cADJ, cQ, cSUB:
					return complement{at: n, from: int(a.ch[n].from), kind: objectComp, prep: i}
				}
			}
		}
	}
	return none
}

// anyComplement is what else can stand behind a verb of saying: said yes.
func (a *analysis) anyComplement(k int, f *frame) complement {
	if !f.bare || !f.quote || f.obj || a.ch[k].form != finite {
		return complement{prep: -1}
	}
	i := k + 1
	for i < len(a.ch) && a.ch[i].kind == cNP && a.ch[i].time {
		i++
	}
	if i >= len(a.ch) {
		return complement{prep: -1}
	}
	switch c := &a.ch[i]; c.kind {
	case cNP, cVG, cADJ, cSUB, cW:
		return complement{at: i, from: int(c.from), kind: clauseComp, prep: -1}
	case cCOMMA:
		if i+1 < len(a.ch) && (a.ch[i+1].kind == cSUB || a.ch[i+1].kind == cVG && a.ch[i+1].form != gerund) && i == k+1 {
			return complement{at: i + 1, from: int(a.ch[i+1].from), kind: clauseComp, prep: -1}
		}
	}
	return complement{prep: -1}
}

// skipModifiers returns the chunk behind adverbs, times, recipients and
// prepositional phrases.
func (a *analysis) skipModifiers(i int, f *frame) int {
	start := i
	rcpt := f.rcpt
	for n := 0; i < len(a.ch) && n < 10; n++ {
		switch c := &a.ch[i]; c.kind {
		case cADV:
			i++
		case cNP:
			switch {
			case c.time && !a.finiteFollows(i):
				i++
			case rcpt:
				i++
				rcpt = false
			case i > start && a.ch[i-1].kind == cNP && a.ch[i-1].poss:
				i++
			default:
				return i
			}
		case cIN:
			if i+1 < len(a.ch) && (a.ch[i+1].kind == cNP || a.ch[i+1].kind == cVG && a.ch[i+1].form == gerund) {
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
	for j, n := i+1, 0; j < len(a.ch) && n < 12; j, n = j+1, n+1 {
		switch c := &a.ch[j]; c.kind {
		case cVG:
			if c.form == finite {
				return true
			}
			if c.form == infinitive {
				return false
			}
		case cADV, cIN, cNP, cPAREN, cADJ:
			if c.kind == cNP && c.pronoun && j > i+1 && a.ch[j-1].kind != cIN {
				return false
			}
		case cCC:
			if j+1 < len(a.ch) && a.ch[j+1].kind == cNP {
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
		switch a.ch[j].kind {
		case cCOMMA:
			if a.asideOK(i+1, j) && j+1 < len(a.ch) && (a.ch[j+1].kind == cVG && a.ch[j+1].form == finite || a.ch[j+1].kind == cADV) {
				return j
			}
		case cSTOP, cSEMI, cQ, cCOLON:
			return 0
		}
	}
	return 0
}

// infinitiveFollows reports whether the noun phrase at chunk i is the subject
// of an infinitive.
func (a *analysis) infinitiveFollows(i int) bool {
	for j, n := i+1, 0; j < len(a.ch) && n < 8; j, n = j+1, n+1 {
		switch c := &a.ch[j]; c.kind {
		case cVG:
			return c.form == infinitive
		case cNP, cIN, cADV, cCC:
		default:
			return false
		}
	}
	return false
}

// boundary returns the token at which the content ends that begins at chunk i
// and hangs on the verb group k.
func (a *analysis) boundary(k, i int, kind compKind) int {
	last := len(a.ch)
	verb := a.ch[i].kind == cVG // the content has its verb
	sub := a.subordinate(k)
	for j := i; j < last; j++ {
		c := &a.ch[j]
		if j > i && !a.within(i, j) && a.ends(k, i, j, kind, verb, sub) {
			return int(c.from)
		}
		if c.kind == cVG && (c.form == finite || c.form == infinitive) {
			verb = true
		}
	}
	return int(a.ch[last-1].to)
}

// within reports whether chunk j stands inside a quotation that was opened at
// or behind chunk i.
func (a *analysis) within(i, j int) bool {
	t := a.ch[j].from
	r := a.reg[t]
	if r == 0 {
		return false
	}
	reg := &a.regions[r-1]
	return reg.open >= int(a.ch[i].from)-2 && int(t)+1 < reg.last
}

// ends reports whether the content that begins at chunk i ends before chunk j.
func (a *analysis) ends(k, i, j int, kind compKind, verb, sub bool) bool {
	last := len(a.ch)
	v, c := &a.ch[k], &a.ch[j]
	next := func(n int) *chunk {
		if j+n < last {
			return &a.ch[j+n]
		}
		return &chunk{kind: cSTOP}
	}
	switch c.kind {
	case cSTOP:
		return j+1 == last || a.ch[j+1].kind == cQ
	case cSEMI:
		return true
	case cCOLON:
		return kind == objectComp
	case cCOMMA:
		if j+1 >= last {
			return true
		}
		if kind == objectComp && a.resumes(j) {
			return false
		}
		if j == i+1 && (a.ch[i].kind == cTH || a.ch[i].kind == cW) {
			return false // that, if it rains, ...
		}
		n := next(1)
		switch n.kind {
		case cVG:
			if n.form == gerund && (a.reports(j+1) || verb && a.reg[c.from] > 0) {
				return true
			}
			if n.form == finite && (a.conjoined(v, i, j+1) || verb && sub) {
				return true
			}
			return kind == objectComp && n.form != infinitive
		case cCC:
			m := next(2)
			if m.kind == cVG && a.conjoined(v, i, j+2) {
				return true
			}
			w := a.form(int(n.from))
			if w == "but" && m.kind == cNP && a.finiteFollows(j+2) {
				return true
			}
			if kind == objectComp {
				return m.kind != cNP || a.finiteFollows(j+2)
			}
			return false
		case cIN:
			return a.form(int(n.from)) == "according" && verb || kind == objectComp || next(2).kind == cW
		case cQ:
			return true
		case cW:
			return verb || kind == objectComp
		case cSUB:
			return kind == objectComp || a.form(int(n.from)) == "while"
		case cNP:
			if kind == objectComp {
				return !a.list(j) || a.trailing(j+1)
			}
			if !verb {
				return false
			}
			if sub && a.finiteFollows(j+1) || a.trailing(j+1) {
				return true
			}
			return a.tags[n.from] == tD && !a.list(j) && !a.finiteFollows(j+1) && a.lastAside(j)
		}
		return kind == objectComp
	case cDASH:
		return kind == objectComp || verb && a.lastDash(i, j)
	case cCC:
		n := next(1)
		if n.kind == cVG {
			if a.conjoined(v, i, j+1) {
				return true
			}
			if kind == objectComp && !verb && n.form == finite {
				return true
			}
		}
		return a.form(int(c.from)) == "but" && n.kind == cVG && n.form == finite && kind == objectComp
	case cIN:
		w := a.form(int(c.from))
		if w == "according" {
			return verb
		}
		if kind == objectComp && !verb && next(1).kind == cNP && a.ch[j-1].kind != cCC {
			switch w {
			case "on", "during", "in", "at":
				n := next(1)
				if o := &a.ch[j-1]; w == "in" && j == i+1 && o.kind == cNP && (o.pronoun || a.tags[o.head] == tNP) {
					return true
				}
				if w == "on" && n.time && int(n.to) == int(n.head)+1 && j+2 < last && a.ch[j+2].kind == cVG {
					return false // a ban on night fishing
				}
				return n.time || a.entry(int(n.head)).sem&semVenue != 0
			}
		}
	case cVG:
		return kind == objectComp && sub && !verb && c.form == finite && a.ch[j-1].kind == cNP && !a.ch[j-1].pronoun && a.relative(k)
	case cNP:
		return kind == objectComp && c.time && !verb && a.ch[j-1].kind == cNP && !a.ch[j-1].poss
	case cSUB:
		if verb && a.behindMark(c) {
			switch a.form(int(c.from)) {
			case "because", "if", "unless", "until", "so", "whether":
			default:
				return true // said it was “a farce” as she left
			}
		}
		return kind == objectComp && !verb && a.form(int(c.from)) != "as"
	case cW:
		return verb && a.behindMark(c) && a.form(int(c.from)) == "when"
	}
	return false
}

// lastAside reports whether the aside behind the comma at chunk j lasts to the
// end of the sentence or of its clause: the words of the writer.
func (a *analysis) lastAside(j int) bool {
	for k := j + 1; k < len(a.ch); k++ {
		switch a.ch[k].kind {
		case cSTOP, cSEMI, cQ:
			return true
		case cCOMMA:
			if k+1 < len(a.ch) {
				n := &a.ch[k+1]
				if n.kind == cVG && n.form == finite || n.kind == cADV || n.kind == cCC {
					return false
				}
			}
		}
	}
	return true
}

// resumes reports whether the comma at chunk j opens an aside behind which the
// object goes on: accused Alder, the mayor, of theft.
func (a *analysis) resumes(j int) bool {
	for k := j + 1; k+1 < len(a.ch) && k < j+14; k++ {
		switch c := &a.ch[k]; c.kind {
		case cCOMMA:
			switch a.form(int(a.ch[k+1].from)) {
			case "as", "of", "for":
				return true
			}
		case cSTOP, cSEMI, cQ, cDASH, cCC:
			return false
		}
	}
	return false
}

// lastDash reports whether the dash at chunk j, in a content that begins at
// chunk i, is the only one: no other closes or opens what it parts.
func (a *analysis) lastDash(i, j int) bool {
	for k := i; k < j; k++ {
		if a.ch[k].kind == cDASH {
			return false // this one closes
		}
	}
	for k := j + 1; k < len(a.ch); k++ {
		switch a.ch[k].kind {
		case cDASH:
			return false
		case cSTOP, cSEMI:
			return true
		}
	}
	return true
}

// trailing reports whether the clause at chunk i attributes all that stands
// before it: , the paper wrote.
func (a *analysis) trailing(i int) bool {
	for j := i; j < len(a.ch) && j < i+8; j++ {
		switch c := &a.ch[j]; c.kind {
		case cNP, cIN, cADV:
		case cVG:
			cue := a.entry(int(c.head)).cue
			if cue == 0 || c.form != finite || c.passive || j == i {
				return false
			}
			e := a.skipModifiers(j+1, &words.frames[cue])
			return e >= len(a.ch) || a.ch[e].kind == cSTOP || a.ch[e].kind == cCOMMA
		default:
			return false
		}
	}
	return false
}

// behindMark reports whether a closing quotation mark stands right before the
// chunk.
func (a *analysis) behindMark(c *chunk) bool {
	i := int(c.from) - 1
	return i >= 0 && a.tags[i] == tQ && a.reg[i] > 0 && a.regions[a.reg[i]-1].close == i && a.reg[c.from] == 0
}

// list reports whether the comma at chunk j separates members of a list: a
// conjunction follows without a verb between.
func (a *analysis) list(j int) bool {
	for n := j + 1; n < len(a.ch) && n < j+16; n++ {
		switch c := &a.ch[n]; c.kind {
		case cCC:
			return a.ch[n-1].kind == cCOMMA || a.ch[n-1].kind == cNP || a.ch[n-1].kind == cADJ
		case cVG:
			if c.form == finite || c.form == infinitive {
				return false
			}
		case cSTOP, cSEMI, cW, cTH, cSUB, cQ, cDASH:
			return false
		}
	}
	return false
}

// relative reports whether the verb group k follows its relative pronoun.
func (a *analysis) relative(k int) bool {
	return k > 0 && (a.ch[k-1].kind == cW || a.ch[k-1].kind == cTH)
}

// subordinate reports whether the clause of the verb group k hangs on another:
// while she said, who said.
func (a *analysis) subordinate(k int) bool {
	v := &a.ch[k]
	if v.form != finite {
		// Asked whether it rained, she laughed.
		for j := k - 1; j >= 0; j-- {
			if c := &a.ch[j]; c.kind == cVG && c.form == finite || c.kind == cSTOP || c.kind == cQ {
				return false
			}
		}
		return true
	}
	_, s := a.subject(k)
	if s < 0 {
		return false
	}
	if a.ch[s].kind == cW || a.ch[s].kind == cTH {
		return true
	}
	return s > 0 && a.ch[s-1].kind == cSUB
}

// conjoined reports whether the verb group at chunk j is joined to v rather
// than to a verb in v's content, which begins at chunk i.
func (a *analysis) conjoined(v *chunk, i, j int) bool {
	c := &a.ch[j]
	if c.form != v.form || !a.cues(c) {
		return false
	}
	return a.firstVerb(c) == a.firstVerb(v)
}

// reports reports whether the verb group at chunk j is a cue of speech.
func (a *analysis) reports(j int) bool {
	k := a.entry(int(a.ch[j].head)).cue
	if k == 0 {
		return false
	}
	f := &words.frames[k]
	return f.quote || f.that || f.obj
}
