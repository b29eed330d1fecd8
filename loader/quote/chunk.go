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

// lone are the kinds of the chunks of one token, by its tag.
var lone = [tSYM + 1]chunkKind{
	tCOMMA: cCOMMA, tCOLON: cCOLON, tSEMI: cSEMI, tCC: cCC, tSUB: cSUB, tTH: cTH, tW: cW, tIN: cIN, tRP: cPAREN,
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
		case tLP:
			i = a.paren(i, to)
		case tTO, tMD, tVB, tVBZ, tVBD, tVBN, tVBG, tNOT:
			i = a.verbGroup(i, to)
		case tADV:
			i = a.adverb(i, to)
		case tD, tPP, tJ, tNUM, tN, tNS, tNP, tP, tPO, tEX, tSYM, tX, tUH, tPS:
			i = a.nounPhrase(i, to)
		default:
			i = a.single(i, lone[t])
		}
	}
}

// adverb adds the adverb at token i to the noun phrase before it, lets it lead a
// verb group or a number, or adds it, with those that follow, as a chunk.
func (a *analysis) adverb(i, to int) int {
	if n := len(a.ch); a.ch.kind(n-1) == cNP && !a.ch.at(n-1).pronoun && int(a.ch.at(n-1).to) == i && a.ofNoun(i) {
		a.ch[n-1].to++ // bakers here say
		return i + 1
	}
	j := i
	for j < to && (a.tags.at(j) == tADV || a.tags.at(j) == tQ) {
		j++
	}
	if j < to {
		switch t := a.tags.at(j); {
		case isVerb(t) && t != tVBN, t == tMD:
			return a.verbGroup(i, to)
		case t == tNUM:
			return a.nounPhrase(i, to)
		}
	}
	for j > i+1 && a.tags.at(j-1) == tQ {
		j--
	}
	a.push(chunk{kind: cADV, from: int32(i), to: int32(j), head: int32(j - 1)})
	return j
}

func (a *analysis) push(c chunk) { a.ch = append(a.ch, c) }

// grow adds a chunk to be filled in.
func (a *analysis) grow() *chunk {
	a.ch = append(a.ch, chunk{})
	return &a.ch[len(a.ch)-1]
}

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
