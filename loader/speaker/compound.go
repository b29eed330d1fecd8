package speaker

import "strings"

// Offices that are written with a hyphen are known by their parts: vice-president,
// mayor-elect, singer-songwriter, mother-of-two.

// officePrefixes precede an office; what follows is the office.
var officePrefixes = map[string]bool{
	"ex": true, "vice": true, "co": true, "now": true, "then": true, "former": true, "deputy": true, "under": true,
	"sub": true, "arch": true, "one": true, "acting": true, "assistant": true,
}

// officeSuffixes follow an office; what precedes is the office.
var officeSuffixes = map[string]bool{
	"elect": true, "designate": true, "general": true, "in": true, "of": true, "turned": true, "at": true,
	"emeritus": true, "apparent": true,
}

// compound is what is known of a word with hyphens that no list has: the office that
// its parts make, or nothing.
func (l *lexicon) compound(s string) word {
	parts := strings.Split(s, "-")
	last := len(parts) - 1
	if last > 4 || parts[0] == "" || parts[last] == "" {
		return word{}
	}
	office := func(i int) (word, bool) {
		w := *l.table.lookup(fold(parts[i]), false)
		return w, w.is(isRole | isTitle)
	}
	upper := 'A' <= parts[last][0] && parts[last][0] <= 'Z'
	if upper {
		// Attorney-General, Vice-President: no part may be a name
		for i, p := range parts {
			if _, ok := office(i); !ok && !officePrefixes[fold(p)] && !officeSuffixes[fold(p)] {
				return word{}
			}
		}
	}
	if w, ok := office(0); ok && officeSuffixes[fold(parts[1])] {
		return officeWord(w)
	}
	if w, ok := office(last); ok {
		first, known := office(0)
		if officePrefixes[fold(parts[0])] || known && first.is(isRole) || !upper && commonNoun(parts[0]) {
			return officeWord(w)
		}
	}
	return word{}
}

// officeWord is an office with the flags, classes and gender of its main part.
func officeWord(w word) word {
	return word{flags: isRole, classes: w.classes, noun: w.noun}
}

// commonNoun reports whether the first part of a compound can modify an office:
// boat-owner, but not anti-president.
func commonNoun(s string) bool {
	switch fold(s) {
	case "anti", "pro", "non", "pre", "post", "mid", "self", "inter", "multi", "semi", "un":
		return false
	}
	return len(s) > 2
}
