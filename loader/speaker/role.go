package speaker

import "strings"

// addRoles adds a line of singular and plural nouns. A class joins the words
// by which one office or trade is named again: a president is a leader.
func (l *lexicon) addRoles(g gender, classes []string, forms string) {
	var bits uint64
	for _, c := range classes {
		b, ok := l.classes[c]
		if !ok {
			b = 1 << len(l.classes)
			l.classes[c] = b
			if c[0] == '~' {
				l.trades |= b
			}
		}
		bits |= b
	}
	one, many, _ := strings.Cut(forms, "|")
	for _, s := range strings.Fields(one) {
		l.common(s, word{flags: isRole, classes: bits, noun: g})
	}
	for _, s := range strings.Fields(many) {
		l.common(s, word{flags: isRoles, classes: bits, noun: g})
	}
}
