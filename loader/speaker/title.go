package speaker

// addTitles adds the forms of a title: "Sen", "Senator". The dot of an
// abbreviation is a token of its own.
func (l *lexicon) addTitles(g gender, role string, forms []string) {
	var n uint16
	if role != "" {
		n = uint16(len(l.roles))
		l.roles = append(l.roles, role)
	}
	for _, s := range forms {
		l.common(s, word{flags: isTitle, noun: g, role: n})
	}
}
