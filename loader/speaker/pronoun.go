package speaker

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
	for _, s := range []string{
		"the", "a", "an", "this", "that", "these", "those", "some", "any", "every", "each", "both", "either", "another",
		"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "dozen", "dozens", "hundreds", "thousands",
		"several", "few", "many", "most", "other", "all", "no", "his", "her", "their", "its", "my", "our", "your", "whose",
	} {
		l.common(s, word{flags: isDet})
	}
	for _, s := range []string{"of", "for", "on"} {
		l.common(s, word{flags: isConnective})
	}
	for _, s := range []string{
		"of", "for", "on", "in", "at", "to", "from", "by", "with", "without", "about", "above", "across", "after", "against",
		"along", "amid", "among", "around", "before", "behind", "below", "beneath", "beside", "besides", "between", "beyond",
		"despite", "during", "except", "inside", "into", "like", "near", "off", "onto", "outside", "over", "past", "since",
		"through", "throughout", "toward", "towards", "under", "until", "upon", "via", "within", "than", "as",
	} {
		l.common(s, word{flags: isPreposition})
	}
}

// possessive reports whether the pronoun, as it is written, can stand before a
// noun.
func possessive(s string) bool {
	switch s {
	case "his", "His", "her", "Her", "their", "Their", "its", "Its", "my", "My", "our", "Our", "your", "Your", "whose", "Whose":
		return true
	}
	return false
}
