package speaker

// gender is a set of genders: what a first name, a title or a role allows.
type gender uint8

const (
	male gender = 1 << iota
	female
	unknownGender gender = 0
)

// genderSource is what told a gender.
type genderSource uint8

const (
	fromList genderSource = iota // a list of given names
	fromTitle
	fromPronoun
)

func genderOf(s string) gender {
	switch s {
	case "m":
		return male
	case "f":
		return female
	case "u":
		return male | female
	}
	return unknownGender
}

// certain reports whether the gender is one of the two.
func (g gender) certain() bool { return g == male || g == female }

// agrees reports whether nothing tells the two apart.
func (g gender) agrees(h gender) bool { return !g.certain() || !h.certain() || g == h }

func (l *lexicon) addGiven(g gender, names []string) {
	for _, n := range names {
		l.name(n, word{flags: isGiven, given: g})
	}
}
