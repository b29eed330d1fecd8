package speaker

// shape is what kind of phrase a mention is.
type shape uint8

const (
	named   shape = iota // has a proper name
	nominal              // is described by a common noun
	pronominal
)

// function is a mention's part in its sentence, as far as the words around it
// tell. Subjects are named again by pronouns more often than the rest.
type function uint8

const (
	subject function = iota
	object
	oblique // after a preposition
	possessor
	apposed
	functions
)

// A mention is one phrase that names somebody. Fields are token indexes of the
// document unless said otherwise; a pair is a half-open range.
type mention struct {
	from, to         int32
	nameFrom, nameTo int32 // the proper name, titles left out; equal when there is none
	roleFrom, roleTo int32 // the words of an office: "foreign minister"
	head             int32 // the noun of a nominal
	owner            int32 // mention index of the possessor: "Ukraine’s" of "foreign minister"; -1 for none
	same             int32 // mention index of the one this is in apposition to; -1 for none
	entity           int32 // index into resolver.entities; -1 while or when unknown
	sentence         int32
	quote            int32  // 1 + index of the quote whose source this heads; 0 for none
	nation           int32  // token of an adjective of country that may be a people; -1 for none
	form             int32  // index into resolver.forms; -1 for none
	classes          uint64 // of the role's noun
	flags            flag   // of the head
	country          uint16
	titleRole        uint16 // the role that a title tells
	shape            shape
	function         function
	gender           gender
	pronoun          pronoun
	plural           bool
	definite         bool // the, this, a possessor
	indefinite       bool // a, an, one, another, some
	the              bool // stands after the very word "the"
	count            int8 // two, both; 0 when not told
	formal           bool // has a title: Mr, Dr, Sen.
	royal            bool // the title belongs to the name: Pope Francis
	weak             bool // only its place at the head of a sentence made it look like a name
	quoted           bool // stands between quotation marks
	speaks           bool // is the head of a quote's source
	aged             bool // the 44-year-old
	joint            bool // a joint statement
	thing            bool // names what does not speak: a war, a river
}

func (m *mention) named() bool { return m.nameTo > m.nameFrom }

// tellsRole reports whether the words of an office stand in the mention.
func (m *mention) tellsRole() bool { return m.roleFrom >= 0 && m.roleTo > m.roleFrom }

func (r *resolver) add(m mention) int32 {
	m.entity, m.form = -1, -1
	m.same = -1
	i := int32(len(r.mentions))
	r.mentions = append(r.mentions, m)
	return i
}

// word returns the text of token i.
func (r *resolver) word(i int32) string {
	t := r.tokens.at(i)
	return r.text[t.Start:t.End]
}

// between returns the text from token i up to the end of token j-1.
func (r *resolver) between(i, j int32) string {
	if j <= i || i < 0 || int(j) > len(r.tokens) {
		return ""
	}
	return r.text[r.tokens.at(i).Start:r.tokens.at(j-1).End]
}
