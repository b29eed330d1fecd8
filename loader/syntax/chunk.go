package syntax

// ChunkKind is what a chunk is.
type ChunkKind uint8

const (
	ChunkOther ChunkKind = iota
	ChunkNP              // base noun phrase, with the parenthesis that follows it
	ChunkVG              // verb group: will not have said, to say, saying
	ChunkIN              // preposition or particle
	ChunkTH              // that, as conjunction or relative pronoun
	ChunkW               // who, which, what, how
	ChunkSUB             // because, if, while
	ChunkCC              // and, or, but
	ChunkADV             // adverbs
	ChunkADJ             // adjectives without a noun
	ChunkCOMMA
	ChunkCOLON
	ChunkSEMI
	ChunkDASH
	ChunkSTOP
	ChunkQ // a quotation of words of its own
	ChunkPAREN
)

var chunkLabels = [...]string{
	ChunkOther: "other", ChunkNP: "NP", ChunkVG: "VG", ChunkIN: "IN", ChunkTH: "TH", ChunkW: "W", ChunkSUB: "SUB",
	ChunkCC: "CC", ChunkADV: "ADV", ChunkADJ: "ADJ", ChunkCOMMA: ",", ChunkCOLON: ":", ChunkSEMI: ";", ChunkDASH: "-",
	ChunkSTOP: ".", ChunkQ: "quotation", ChunkPAREN: "()",
}

// String is the kind's name.
func (k ChunkKind) String() string { return chunkLabels[k] }

// Form is a verb group's.
type Form uint8

const (
	Finite Form = iota
	Infinitive
	Gerund
	Participle
)

// Chunk is a run of tokens of one unit, [from, to).
type Chunk struct {
	From, To int32
	Head     int32 // the noun or the main verb
	Region   int32 // of cQ
	Kind     ChunkKind
	Form     Form
	Passive  bool
	neg      bool
	plural   bool
	Pronoun  bool
	Poss     bool // ends in a possessive: Alder’s
	Time     bool // Monday, last week
}

// lone are the kinds of the chunks of one token, by its tag.
var lone = [SYM + 1]ChunkKind{
	COMMA: ChunkCOMMA, COLON: ChunkCOLON, SEMI: ChunkSEMI, CC: ChunkCC, SUB: ChunkSUB, TH: ChunkTH, W: ChunkW,
	IN: ChunkIN, RP: ChunkPAREN,
}

// chunks cuts tokens [from, to) into a.ch.
func (a *Grammar) chunks(from, to int) {
	a.Ch = a.Ch[:0]
	for i := from; i < to; {
		if r := a.Reg[i]; r > 0 && a.Regions.At(int(r-1)).Clause {
			reg := a.Regions.At(int(r - 1))
			end := min(reg.Close+1, to)
			a.push(Chunk{Kind: ChunkQ, From: int32(i), To: int32(end), Head: int32(i), Region: r})
			i = end
			continue
		}
		switch t := a.Tags[i]; t {
		case Q, BRK:
			i++
		case DASH:
			j := i + 1
			for j < to && a.Tags.At(j) == DASH {
				j++
			}
			a.push(Chunk{Kind: ChunkDASH, From: int32(i), To: int32(j), Head: int32(i)})
			i = j
		case STOP:
			if a.Reg[i] > 0 {
				i = a.single(i, ChunkOther) // within a quotation, no end of the sentence round it
				continue
			}
			i = a.single(i, ChunkSTOP)
		case LP:
			i = a.paren(i, to)
		case TO, MD, VB, VBZ, VBD, VBN, VBG, NOT:
			i = a.verbGroup(i, to)
		case ADV:
			i = a.adverb(i, to)
		case D, PP, J, NUM, N, NS, NP, P, PO, EX, SYM, X, UH, PS:
			i = a.nounPhrase(i, to)
		default:
			i = a.single(i, lone[t])
		}
	}
}

// adverb adds the adverb at token i to the noun phrase before it, lets it lead a
// verb group or a number, or adds it, with those that follow, as a chunk.
func (a *Grammar) adverb(i, to int) int {
	if n := len(a.Ch); a.Ch.Kind(n-1) == ChunkNP && !a.Ch.At(n-1).Pronoun && int(a.Ch.At(n-1).To) == i && a.ofNoun(i) {
		a.Ch[n-1].To++ // bakers here say
		return i + 1
	}
	j := i
	for j < to && (a.Tags.At(j) == ADV || a.Tags.At(j) == Q) {
		j++
	}
	if j < to {
		switch t := a.Tags.At(j); {
		case IsVerb(t) && t != VBN, t == MD:
			return a.verbGroup(i, to)
		case t == NUM:
			return a.nounPhrase(i, to)
		}
	}
	for j > i+1 && a.Tags.At(j-1) == Q {
		j--
	}
	a.push(Chunk{Kind: ChunkADV, From: int32(i), To: int32(j), Head: int32(j - 1)})
	return j
}

func (a *Grammar) push(c Chunk) { a.Ch = append(a.Ch, c) }

// grow adds a chunk to be filled in.
func (a *Grammar) grow() *Chunk {
	a.Ch = append(a.Ch, Chunk{})
	return &a.Ch[len(a.Ch)-1]
}

func (a *Grammar) single(i int, k ChunkKind) int {
	a.push(Chunk{Kind: k, From: int32(i), To: int32(i + 1), Head: int32(i)})
	return i + 1
}

// paren adds a parenthesis to the noun phrase before it, or as a chunk of its
// own.
func (a *Grammar) paren(i, to int) int {
	j := i + 1
	for j < to && j < i+40 && a.Tags.At(j) != RP && a.Tags.At(j) != BRK {
		j++
	}
	if j >= to || a.Tags.At(j) != RP {
		return a.single(i, ChunkPAREN)
	}
	if r := a.Reg.At(i + 1); r > 0 && a.Regions.At(int(r-1)).Clause {
		return a.single(i, ChunkPAREN) // (“Never,” she said.)
	}
	j++
	if n := len(a.Ch); a.Ch.Kind(n-1) == ChunkNP && int(a.Ch.At(n-1).To) == i && j-i <= 9 {
		a.Ch[n-1].To = int32(j)
		return j
	}
	if j-i > 9 {
		return a.single(i, ChunkPAREN) // a sentence in brackets
	}
	a.push(Chunk{Kind: ChunkPAREN, From: int32(i), To: int32(j), Head: int32(i)})
	return j
}

// Is reports whether the chunk is a verb group of the form.
func (c *Chunk) Is(f Form) bool { return c.Kind == ChunkVG && c.Form == f }
