package quote

// tag is a part of speech, coarser than the Penn Treebank's.
type tag uint8

const (
	tX   tag = iota // anything else
	tN              // common noun
	tNS             // plural noun
	tNP             // name
	tP              // personal pronoun that can be a subject
	tPO             // object pronoun
	tD              // determiner
	tPP             // possessive pronoun
	tPS             // possessive ending
	tJ              // adjective
	tADV            // adverb
	tNUM            // number
	tIN             // preposition
	tTO             // to
	tMD             // modal
	tVB             // verb, base form or present
	tVBZ            // verb, third person
	tVBD            // verb, past
	tVBN            // past participle
	tVBG            // -ing form
	tCC             // and, or, but
	tSUB            // because, if, while
	tTH             // that
	tW              // who, which, what, how
	tNOT            // not, never
	tEX             // there
	tUH             // interjection
	tCOMMA
	tCOLON
	tSEMI
	tDASH
	tLP
	tRP
	tSTOP // . ? ! …
	tQ    // quotation mark
	tBRK  // line break
	tSYM  // other mark
)

type tagset uint32

// verbTags are those of the forms that only their place tells from other words.
const verbTags = tagset(1<<tVB | 1<<tVBZ | 1<<tVBD | 1<<tVBN)

func (s tagset) has(t tag) bool { return s>>t&1 == 1 }

// wideset is a set of tags, those of marks included, which the lexicon has no
// use for.
type wideset uint64

func oneOf(tags ...tag) wideset {
	var s wideset
	for _, t := range tags {
		s |= 1 << t
	}
	return s
}

func (s wideset) has(t tag) bool { return s>>t&1 == 1 }

var tagNames = map[string]tag{
	"D": tD, "PP$": tPP, "P": tP, "PO": tPO, "IN": tIN, "TO": tTO, "MD": tMD,
	"CC": tCC, "SUB": tSUB, "TH": tTH, "W": tW, "NOT": tNOT, "EX": tEX, "ADV": tADV,
	"J": tJ, "N": tN, "NUM": tNUM, "VB": tVB, "VBZ": tVBZ, "VBD": tVBD, "VBN": tVBN,
	"VBG": tVBG, "UH": tUH,
}

type aux uint8

const (
	auxNone aux = iota
	auxBe
	auxHave
	auxDo
)

func isVerb(t tag) bool   { return t >= tVB && t <= tVBG }
func isFinite(t tag) bool { return t == tVBZ || t == tVBD || t == tVB || t == tMD }
func isNoun(t tag) bool   { return t == tN || t == tNS || t == tNP }
