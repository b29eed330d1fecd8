package quote

// chunkKind is what a chunk is.
type chunkKind uint8

const (
	cOther chunkKind = iota
	cNP              // base noun phrase, with the parenthesis that follows it
	cVG              // verb group: will not have said, to say, saying
	cIN              // preposition or particle
	cTH              // that, as conjunction or relative pronoun
	cW               // who, which, what, how
	cSUB             // because, if, while
	cCC              // and, or, but
	cADV             // adverbs
	cADJ             // adjectives without a noun
	cCOMMA
	cCOLON
	cSEMI
	cDASH
	cSTOP
	cQ // a quotation of words of its own
	cPAREN
)

// form is a verb group's.
type form uint8

const (
	finite form = iota
	infinitive
	gerund
	participle
)

// chunk is a run of tokens of one unit, [from, to).
type chunk struct {
	from, to int32
	head     int32 // the noun or the main verb
	region   int32 // of cQ
	kind     chunkKind
	form     form
	passive  bool
	neg      bool
	plural   bool
	pronoun  bool
	poss     bool // ends in a possessive: Alder’s
	time     bool // Monday, last week
}

// chunks cuts tokens [from, to) into a.ch.
func (a *analysis) chunks(from, to int) {
	a.ch = a.ch[:0]
	for i := from; i < to; {
		if r := a.reg[i]; r > 0 && a.regions.at(int(r-1)).clause {
			reg := a.regions.at(int(r - 1))
			end := min(reg.close+1, to)
			a.push(chunk{kind: cQ, from: int32(i), to: int32(end), head: int32(i), region: r})
			i = end
			continue
		}
		switch t := a.tags[i]; t {
		case tQ, tBRK:
			i++
		case tCOMMA:
			i = a.single(i, cCOMMA)
		case tCOLON:
			i = a.single(i, cCOLON)
		case tSEMI:
			i = a.single(i, cSEMI)
		case tDASH:
			j := i + 1
			for j < to && a.tags.at(j) == tDASH {
				j++
			}
			a.push(chunk{kind: cDASH, from: int32(i), to: int32(j), head: int32(i)})
			i = j
		case tSTOP:
			if a.reg[i] > 0 {
				i = a.single(i, cOther) // within a quotation, no end of the sentence round it
				continue
			}
			i = a.single(i, cSTOP)
		case tCC:
			i = a.single(i, cCC)
		case tSUB:
			i = a.single(i, cSUB)
		case tTH:
			i = a.single(i, cTH)
		case tW:
			i = a.single(i, cW)
		case tIN:
			i = a.single(i, cIN)
		case tLP:
			i = a.paren(i, to)
		case tRP:
			i = a.single(i, cPAREN)
		case tTO, tMD, tVB, tVBZ, tVBD, tVBN, tVBG, tNOT:
			i = a.verbGroup(i, to)
		case tADV:
			if n := len(a.ch); a.ch.kind(n-1) == cNP && !a.ch.at(n-1).pronoun && int(a.ch.at(n-1).to) == i && a.ofNoun(i) {
				a.ch[n-1].to++ // bakers here say
				i++
				continue
			}
			// an adverb leads a verb group, an adjective or stands alone
			j := i
			for j < to && (a.tags.at(j) == tADV || a.tags.at(j) == tQ) {
				j++
			}
			if j < to && (isVerb(a.tags.at(j)) || a.tags.at(j) == tMD) && a.tags.at(j) != tVBG && !(a.tags.at(j) == tVBN) {
				i = a.verbGroup(i, to)
				continue
			}
			if j < to && (a.tags.at(j) == tVBG) {
				i = a.verbGroup(i, to)
				continue
			}
			if j < to && (a.tags.at(j) == tNUM) {
				i = a.nounPhrase(i, to)
				continue
			}
			for j > i+1 && a.tags.at(j-1) == tQ {
				j--
			}
			a.push(chunk{kind: cADV, from: int32(i), to: int32(j), head: int32(j - 1)})
			i = j
		case tD, tPP, tJ, tNUM, tN, tNS, tNP, tP, tPO, tEX, tSYM, tX, tUH, tPS:
			i = a.nounPhrase(i, to)
		default:
			i = a.single(i, cOther)
		}
	}
}

func (a *analysis) push(c chunk) { a.ch = append(a.ch, c) }

func (a *analysis) single(i int, k chunkKind) int {
	a.push(chunk{kind: k, from: int32(i), to: int32(i + 1), head: int32(i)})
	return i + 1
}

// paren adds a parenthesis to the noun phrase before it, or as a chunk of its
// own.
func (a *analysis) paren(i, to int) int {
	j := i + 1
	for j < to && j < i+40 && a.tags.at(j) != tRP && a.tags.at(j) != tBRK {
		j++
	}
	if j >= to || a.tags.at(j) != tRP {
		return a.single(i, cPAREN)
	}
	if r := a.reg.at(i + 1); r > 0 && a.regions.at(int(r-1)).clause {
		return a.single(i, cPAREN) // (“Never,” she said.)
	}
	j++
	if n := len(a.ch); a.ch.kind(n-1) == cNP && int(a.ch.at(n-1).to) == i && j-i <= 9 {
		a.ch[n-1].to = int32(j)
		return j
	}
	if j-i > 9 {
		return a.single(i, cPAREN) // a sentence in brackets
	}
	a.push(chunk{kind: cPAREN, from: int32(i), to: int32(j), head: int32(i)})
	return j
}

// nounPhrase reads a base noun phrase: determiners, adjectives, nouns, names,
// numbers, possessives; it ends before what cannot belong to it.
func (a *analysis) nounPhrase(i, to int) int {
	if a.tags.at(i) == tJ && i+1 < to && (a.tags.at(i+1) == tNS || a.tags.at(i+1) == tNP) && a.predicate(i) {
		return a.single(i, cADJ)
	}
	c := chunk{kind: cNP, from: int32(i), head: -1}
	fresh := true // no noun was read yet, or none behind the last possessive
	j := i
loop:
	for j < to {
		if r := a.reg.at(j); r > 0 && a.regions.at(int(r-1)).clause {
			break
		}
		switch t := a.tags.at(j); t {
		case tQ:
			if end := a.nickname(j, to); end > 0 && c.head >= 0 {
				j = end
				break
			}
			// a mark inside: “root causes”
			if j+1 >= to || !nominal(a.tags.at(j+1)) || c.head >= 0 && a.regionEnds(j) {
				if c.head >= 0 || j+1 >= to || !nominal(a.tags.at(j+1)) {
					break loop
				}
			}
		case tD, tPP:
			if j > i && !(c.head < 0 && (a.entry(j-1).form == "all" || a.entry(j-1).form == "both" || a.entry(j-1).form == "half" || a.entry(j-1).form == "such" || a.entry(j-1).form == "many" || a.tags.at(j-1) == tNUM)) {
				break loop
			}
		case tP, tPO, tEX:
			if j > i {
				break loop
			}
			c.head, c.pronoun = int32(j), true
			j++
			break loop
		case tJ:
			if c.head >= 0 && a.tags.at(j-1) == tN && a.tok.at(j-1).Upper && j+1 < to && nominal(a.tags.at(j+1)) {
				break // Republican presidential candidate
			}
			if !fresh && j+1 < to && nominal(a.tags.at(j+1)) && a.rank(j-1) {
				break // a veteran political adviser
			}
			if !fresh && !(a.tags.at(j-1) == tNP || a.tags.at(j-1) == tNUM || a.entry(j-1).tags.has(tNUM)) {
				break loop
			}
			if !fresh && a.tags.at(j-1) == tNP && !(j+1 < to && nominal(a.tags.at(j+1))) {
				break loop
			}
			if !fresh && j+1 < to && a.entry(j+1).sem&semTime != 0 && a.dated(j) {
				break loop // Mayor Alder last week announced
			}
		case tADV:
			if !fresh || j+1 >= to || a.tags.at(j+1) != tJ && a.tags.at(j+1) != tNUM && a.tags.at(j+1) != tD {
				break loop
			}
		case tVBG, tVBN:
			// the coming election, the elected mayor
			if j == i || a.tags.at(j-1) == tPS && t == tVBG && a.entry(j).cue != 0 || c.head >= 0 && a.tags.at(j-1) != tPS || j+1 >= to || !(a.tags.at(j+1) == tN || a.tags.at(j+1) == tNS || a.tags.at(j+1) == tNP || a.tags.at(j+1) == tJ) {
				break loop
			}
		case tN, tNS, tNP, tNUM:
			if c.head >= 0 && a.endsNoun(j-1, j) {
				break loop
			}
			c.head, fresh = int32(j), false
		case tPS:
			if j == i {
				j++
				break loop
			}
			fresh = true
		case tSYM:
			if b := a.first(j); b != '$' && b != '%' && b != '#' && b != '@' && b != '/' && b != '&' && b < 0x80 {
				break loop
			}
		case tCOMMA:
			// the tall, elderly mayor
			if c.head >= 0 || j == i || a.tags.at(j-1) != tJ && a.tags.at(j-1) != tVBN || j+2 >= to || a.tags.at(j+1) != tJ && (a.tags.at(j+1) != tNUM || a.tags.at(i) != tD) || !nominal(a.tags.at(j+2)) {
				break loop
			}
		case tCC:
			// Smith & Co
			if a.first(j) != '&' {
				break loop
			}
		case tDASH:
			if !(j > i && j+1 < to && a.tok.at(j-1).End == a.tok.at(j).Start && a.tok.at(j).End == a.tok.at(j+1).Start && a.first(j) != 0xe2) {
				break loop
			}
		default:
			break loop
		}
		j++
	}
	if j == i {
		return a.single(i, cOther)
	}
	for j > i+1 && (a.tags.at(j-1) == tQ && !a.closesInside(i, j-1) || a.tags.at(j-1) == tADV) {
		j--
	}
	c.to = int32(j)
	if c.head < 0 {
		k := j - 1
		if a.tags.at(k) == tJ || a.tags.at(k) == tVBN {
			only := true
			for m := i; m < j; m++ {
				if a.tags[m] == tD || a.tags[m] == tPP {
					only = false
				}
			}
			if only {
				c.kind = cADJ
			}
		}
		c.head = int32(k)
	}
	last := a.tags.at(j - 1)
	c.poss = last == tPS
	e := a.entry(int(c.head))
	c.time = e.sem&semTime != 0 && (e.form != "march" || a.tok.at(int(c.head)).Upper)
	ht := a.tags.at(int(c.head))
	c.plural = ht == tNS || e.tags.has(tNS) && !e.tags.has(tN) || ht == tNP && a.pluralName(int(c.head))
	if c.pronoun {
		switch e.form {
		case "they", "we", "them", "us":
			c.plural = true
		}
	}
	a.push(c)
	return j
}

// predicate reports whether the adjective at token i, behind be, takes a clause
// rather than the noun behind it: I am glad sailors sing.
func (a *analysis) predicate(i int) bool {
	m := a.entry(i).mind
	n := len(a.ch)
	return m != 0 && words.minds[m].that && a.ch.kind(n-1) == cVG && int(a.ch.at(n-1).to) == i && a.entry(int(a.ch.at(n-1).head)).aux == auxBe
}

// rank reports whether token i is a noun that goes before others like an
// adjective: deputy.
func (a *analysis) rank(i int) bool {
	switch a.form(i) {
	case "deputy", "veteran", "executive":
		return true
	}
	return false
}

// ofNoun reports whether token i is an adverb that can belong to the noun
// before it: bakers there, two years ago.
func (a *analysis) ofNoun(i int) bool {
	switch a.form(i) {
	case "here", "there", "abroad", "everywhere", "elsewhere", "ago":
		return true
	}
	return false
}

// endsNoun reports whether a noun phrase ends between the nouns at tokens i
// and j: before a day (“told Alder Monday”).
func (a *analysis) endsNoun(i, j int) bool {
	e, p := a.entry(j), a.entry(i)
	return e.sem&semTime != 0 && isDay(e.form) && p.sem&semTime == 0 && a.tags.at(i) != tPS && a.tags.at(i) != tJ && a.tags.at(i) != tD
}

// dated reports whether token i makes a time of the noun behind it: last week.
func (a *analysis) dated(i int) bool {
	f := a.form(i)
	return f == "last" || f == "next"
}

func isDay(s string) bool {
	switch s {
	case "today", "yesterday", "tomorrow", "tonight":
		return true
	}
	return len(s) > 5 && s[len(s)-3:] == "day" && s != "holiday" && s != "birthday" && s != "weekday"
}

func nominal(t tag) bool {
	return t == tN || t == tNS || t == tNP || t == tJ || t == tNUM || t == tVBN
}

// regionEnds reports whether the mark at token j closes its region.
func (a *analysis) regionEnds(j int) bool {
	r := a.reg.at(j)
	return r > 0 && a.regions.at(int(r-1)).last <= j
}

// closesInside reports whether the mark at token j closes a region that was
// opened at or behind token i.
func (a *analysis) closesInside(i, j int) bool {
	r := a.reg.at(j)
	return r > 0 && a.regions.at(int(r-1)).last <= j && a.regions.at(int(r-1)).open >= i
}

// verbGroup reads auxiliaries, adverbs and the main verb.
func (a *analysis) verbGroup(i, to int) int {
	c := chunk{kind: cVG, from: int32(i), head: -1}
	be, have := false, false
	first := -1
	j := i
loop:
	for j < to {
		if r := a.reg.at(j); r > 0 && a.regions.at(int(r-1)).clause {
			break
		}
		switch t := a.tags.at(j); t {
		case tQ:
			if c.head >= 0 && a.entry(int(c.head)).aux == auxNone {
				break loop
			}
			if j+1 >= to || !(isVerb(a.tags.at(j+1)) || a.tags.at(j+1) == tADV || a.tags.at(j+1) == tNOT) {
				break loop
			}
		case tTO:
			if j > i && !(a.tags.at(j-1) == tADV || a.tags.at(j-1) == tNOT) || first >= 0 {
				break loop
			}
			n := j + 1
			for n < to && n < j+6 && (a.tags.at(n) == tADV || a.tags.at(n) == tNOT || a.tags.at(n) == tQ || a.joinsAdverbs(n, to) || a.tags.at(n) == tCOMMA && a.reg.at(n) > 0) {
				n++ // to “not simply repair”, to quickly and safely repair, to “never, ever” repair
			}
			if n >= to || a.tags.at(n) != tVB {
				if j == i {
					return a.single(i, cIN)
				}
				break loop
			}
			c.form = infinitive
		case tNOT:
			c.neg = true
		case tCOMMA:
			if c.form != infinitive || first >= 0 || a.reg.at(j) == 0 {
				break loop
			}
		case tADV:
			if c.head >= 0 && a.entry(int(c.head)).aux == auxNone && a.tags.at(int(c.head)) != tMD {
				break loop
			}
		case tCC:
			if c.head >= 0 || !a.joinsAdverbs(j, to) {
				break loop
			}
		case tMD:
			if first >= 0 {
				break loop
			}
			first = j
			c.head = int32(j)
		case tVB, tVBZ, tVBD, tVBN, tVBG:
			e := a.entry(j)
			if c.head >= 0 {
				he := a.entry(int(c.head))
				ok := false
				switch {
				case a.tags.at(int(c.head)) == tMD:
					ok = t == tVB || t == tVBN && he.form == "'d" // she’d been told
				case he.aux == auxBe:
					ok = t == tVBG || t == tVBN
					if ok {
						be = t == tVBN
					}
				case he.aux == auxHave:
					ok = t == tVBN
					have = have || ok
				case he.aux == auxDo:
					ok = t == tVB
				}
				if !ok {
					break loop
				}
			} else {
				first = j
				if c.form != infinitive {
					switch t {
					case tVBG:
						c.form = gerund
					case tVBN:
						c.form = participle
						c.passive = true
					}
				}
			}
			if e.form == "don't" || e.form == "doesn't" || e.form == "didn't" || e.form == "isn't" || e.form == "aren't" || e.form == "wasn't" || e.form == "weren't" || e.form == "hasn't" || e.form == "haven't" || e.form == "hadn't" {
				c.neg = true
			}
			c.head = int32(j)
		default:
			break loop
		}
		j++
	}
	for j > i+1 && (a.tags.at(j-1) == tADV || a.tags.at(j-1) == tQ || a.tags.at(j-1) == tNOT && j < to && a.tags.at(j) == tTO && a.entry(int(c.head)).cue != 0) && int(c.head) < j-1 {
		j--
	}
	if c.head < 0 {
		return a.single(i, cADV)
	}
	_ = have
	c.passive = c.passive || be
	if a.tags.at(int(c.head)) == tVBG && be {
		c.passive = true
	}
	c.to = int32(j)
	a.push(c)
	return j
}

// joinsAdverbs reports whether token i is a conjunction of two adverbs.
func (a *analysis) joinsAdverbs(i, to int) bool {
	return a.tags.at(i) == tCC && i > 0 && i+1 < to && a.tags.at(i-1) == tADV && a.tags.at(i+1) == tADV
}
