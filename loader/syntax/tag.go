package syntax

// Tag is a part of speech, coarser than the Penn Treebank's.
type Tag uint8

const (
	X   Tag = iota // anything else
	N              // common noun
	NS             // plural noun
	NP             // name
	P              // personal pronoun that can be a subject
	PO             // object pronoun
	D              // determiner
	PP             // possessive pronoun
	PS             // possessive ending
	J              // adjective
	ADV            // adverb
	NUM            // number
	IN             // preposition
	TO             // to
	MD             // modal
	VB             // verb, base form or present
	VBZ            // verb, third person
	VBD            // verb, past
	VBN            // past participle
	VBG            // -ing form
	CC             // and, or, but
	SUB            // because, if, while
	TH             // that
	W              // who, which, what, how
	NOT            // not, never
	EX             // there
	UH             // interjection
	COMMA
	COLON
	SEMI
	DASH
	LP
	RP
	STOP // . ? ! …
	Q    // quotation mark
	BRK  // line break
	SYM  // other mark
)

type tagset uint32

// verbTags are those of the forms that only their place tells from other words.
const verbTags = tagset(1<<VB | 1<<VBZ | 1<<VBD | 1<<VBN)

func (s tagset) Has(t Tag) bool { return s>>t&1 == 1 }

// wideset is a set of tags, those of marks included, which the lexicon has no
// use for.
type wideset uint64

func oneOf(tags ...Tag) wideset {
	var s wideset
	for _, t := range tags {
		s |= 1 << t
	}
	return s
}

func (s wideset) has(t Tag) bool { return s>>t&1 == 1 }

// tagLabels are the names of the tags, in their order, as the lexicon, the examples and
// onrecord extract --syntax write them.
var tagLabels = [...]string{
	X: "X", N: "N", NS: "NS", NP: "NP", P: "P", PO: "PO", D: "D", PP: "PP$", PS: "PS", J: "J", ADV: "ADV", NUM: "NUM",
	IN: "IN", TO: "TO", MD: "MD", VB: "VB", VBZ: "VBZ", VBD: "VBD", VBN: "VBN", VBG: "VBG", CC: "CC", SUB: "SUB",
	TH: "TH", W: "W", NOT: "NOT", EX: "EX", UH: "UH", COMMA: ",", COLON: ":", SEMI: ";", DASH: "-", LP: "(", RP: ")",
	STOP: ".", Q: "''", BRK: "BRK", SYM: "SYM",
}

// String is the tag's name.
func (t Tag) String() string { return tagLabels[t] }

// tagNamed is the tag of a name that the lexicon writes.
func tagNamed(name string) (Tag, bool) {
	for t, label := range tagLabels[:UH+1] {
		if label == name && t > 0 {
			return Tag(t), true
		}
	}
	return X, false
}

type aux uint8

const (
	auxNone aux = iota
	AuxBe
	AuxHave
	auxDo
)

func IsVerb(t Tag) bool   { return t >= VB && t <= VBG }
func IsFinite(t Tag) bool { return t == VBZ || t == VBD || t == VB || t == MD }
func IsNoun(t Tag) bool   { return t == N || t == NS || t == NP }
