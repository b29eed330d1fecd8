package speaker

import "strings"

// country is one line of the table of countries.
type country struct {
	code string // ISO 3166 alpha-2; EU for the European Union
	name string
}

// addCountry adds code; names; adjectives and peoples; capitals; seats.
func (l *lexicon) addCountry(f []string) {
	n := uint16(len(l.countries))
	for i, kind := range []flag{isCountry, isNation, isSeat, isSeat} {
		for s := range strings.SplitSeq(f[i+1], ",") {
			if s == "" {
				continue
			}
			l.name(s, word{flags: kind, country: n})
			if strings.Contains(s, "'") {
				l.name(strings.ReplaceAll(s, "'", "’"), word{flags: kind, country: n})
			}
			if i == 0 && len(l.countries) == int(n) {
				l.countries = append(l.countries, country{f[0], s})
				l.codes[f[0]] = n
			}
		}
	}
}

// addRegions adds a line of places within a country: names of one word apart by
// blanks, or after a semicolon, names of several apart by commas.
func (l *lexicon) addRegions(line string) {
	code, names, _ := strings.Cut(line, ":")
	list := strings.Fields(names)
	if c, ok := strings.CutSuffix(code, ";"); ok {
		code, list = c, strings.Split(strings.TrimSpace(names), ",")
	}
	for _, s := range list {
		l.name(s, word{flags: isRegion, country: l.codes[code]})
	}
}
