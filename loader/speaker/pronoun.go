package speaker

import "strings"

// pronoun is the kind of a pronoun.
type pronoun uint8

const (
	noPronoun pronoun = iota
	he
	she
	they
	it
	i
	we
	you
	who
)

func (l *lexicon) addPronouns() {
	for s, p := range map[string]pronoun{
		"he": he, "him": he, "his": he, "himself": he,
		"she": she, "her": she, "hers": she, "herself": she,
		"they": they, "them": they, "their": they, "theirs": they, "themselves": they,
		"it": it, "its": it, "itself": it,
		"i": i, "me": i, "my": i, "mine": i, "myself": i,
		"we": we, "us": we, "our": we, "ours": we, "ourselves": we,
		"you": you, "your": you,
		"who": who, "which": who, "whom": who, "whose": who,
	} {
		l.common(s, word{flags: isPronoun, pronoun: p})
	}
	for d, words := range determiners {
		for _, s := range strings.Fields(words) {
			l.common(s, word{flags: isDet, det: det(d)})
		}
	}
	for _, s := range []string{"of", "for", "on"} {
		l.common(s, word{flags: isConnective})
	}
	for _, s := range []string{
		"of", "for", "on", "in", "at", "to", "from", "by", "with", "without", "about", "above", "across", "after",
		"against",
		"along", "amid", "among", "around", "before", "behind", "below", "beneath", "beside", "besides", "between",
		"beyond",
		"despite", "during", "except", "inside", "into", "like", "near", "off", "onto", "outside", "over", "past",
		"since",
		"through", "throughout", "toward", "towards", "under", "until", "upon", "via", "within", "than", "as",
	} {
		l.common(s, word{flags: isPreposition})
	}
}

// det is what a determiner tells of number and definiteness.
type det uint8

const (
	plainDet det = iota
	theDet
	thisDet
	bothDet
	twoDet
	threeDet
	oneDet
	someDet
)

var determiners = [...]string{
	plainDet: "any every each either four five six seven eight nine ten dozen dozens hundreds thousands other all no " +
		"his her their its my our your whose",
	theDet:   "the",
	thisDet:  "this that these those",
	bothDet:  "both",
	twoDet:   "two",
	threeDet: "three",
	oneDet:   "a an one another",
	someDet:  "some many several few most",
}

// possessive reports whether the pronoun, as it is written, can stand before a
// noun.
func possessive(s string) bool {
	switch s {
	case "his", "His", "her", "Her", "their", "Their", "its", "Its", "my", "My", "our", "Our", "your", "Your",
		"whose", "Whose":
		return true
	}
	return false
}
