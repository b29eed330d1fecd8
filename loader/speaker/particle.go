package speaker

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"onrecord/loader/token"
)

// Particles are the small words of surnames: van, de la, al-. They stand in either
// case, with a hyphen or without, and the same name may have lost them the next time.

// hyphenParticles are those that a hyphen joins to the name.
var hyphenParticles = map[string]bool{
	"al": true, "el": true, "ul": true, "as": true, "az": true, "ad": true, "an": true, "ar": true, "at": true,
	"ash": true, "ed": true, "es": true, "bin": true, "ibn": true, "ud": true, "ur": true,
}

// afterParticle is the part of a word that follows a particle and its hyphen or
// apostrophe, "Masri" of "el-Masri", "Orvik" of "d’Orvik"; empty when there is none.
func afterParticle(s string) string {
	for i := 1; i < len(s) && i <= 4; i++ {
		switch c := s[i]; {
		case c == '-' && i > 1 && hyphenParticles[strings.ToLower(s[:i])]:
			return s[i+1:]
		case i == 1 && (s[0] == 'd' || s[0] == 'l') && c == '\'':
			return s[2:]
		case i == 1 && (s[0] == 'd' || s[0] == 'l') && strings.HasPrefix(s[1:], "’"):
			return s[1+len("’"):]
		}
	}
	return ""
}

// liftNames copies the document's tokens and takes words such as "al-Daran" for
// capitalised: the capital follows the particle.
func (r *resolver) liftNames() {
	r.own = append(r.own[:0], r.d.Tokens...)
	for i := range r.own {
		t := &r.own[i]
		if t.Kind != token.Word || t.Upper || t.End-t.Start < 4 {
			continue
		}
		s := r.text[t.Start:t.End]
		if c := s[1]; c != '\'' && c != 0xe2 && s[2] != '-' && s[3] != '-' {
			continue
		}
		if rest := afterParticle(s); rest != "" {
			first, _ := utf8.DecodeRuneInString(rest)
			t.Upper = unicode.IsUpper(first)
		}
	}
	r.tokens = r.own
}

// familyKey is the form by which a surname compares: without a particle that a
// hyphen joins, and with one spelling of its transliterations. The name is folded.
func familyKey(folded string) string {
	if strings.IndexByte(folded, '-') > 0 {
		if rest := afterParticle(folded); rest != "" {
			folded = rest
		}
	}
	return sounds(folded)
}

// surnameOnly reports whether a name of several words is particles and one surname:
// "Van den Oever", but not "Ben Alder", whose first word is a given name too.
func (l *lexicon) surnameOnly(f, low []string) bool {
	last := len(f) - 1
	if last < 1 || len(low) != len(f) {
		return false
	}
	for _, s := range low[:last] {
		if !l.table.lookup(s, false).is(isParticle) {
			return false
		}
	}
	return last > 1 || !l.cased[f[0]].is(isGiven)
}
