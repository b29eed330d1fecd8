package speaker

import (
	"strings"

	"onrecord/loader/token"
)

// Things that are said to say something (the visit shows that, a rise
// suggests) are no speakers, other than writings and polls, which the lexicon
// lists. Nouns that no lexicon knows are told by their endings.

// inert reports whether the noun at token k names a thing or an event.
func (r *resolver) inert(k int32) bool {
	if r.tokens.at(k).Kind != token.Word || r.tokens.at(k).Upper && !r.atStart(k) {
		return false
	}
	w := r.known.at(k)
	return !w.is(isNoun) && (w.inert || abstract(r.fold(r.word(k))))
}

// atStart reports whether a capital at token k is owed to its place.
func (r *resolver) atStart(k int32) bool {
	return k == 0 || r.tokens.at(k-1).Kind >= token.Mark
}

// abstract reports whether a noun's ending makes it one of quality or deed:
// hesitation, weakness. Nouns of groups that end so are in the list.
func abstract(s string) bool {
	switch s {
	case "majority", "minority", "majorities", "minorities", "celebrity", "celebrities", "witness", "business",
		"nation", "station", "alliance", "delegation", "organisation", "institution", "population", "generation",
		"audience", "leadership", "membership", "management", "opposition", "fellowship", "fraternity", "sorority",
		"clergy", "intelligentsia", "contingent", "regiment", "parliament", "establishment", "nobility",
		"aristocracy", "section", "faction", "fraction", "dozens", "being", "king", "agent", "client", "student",
		"resident", "patient", "parent", "president", "superintendent", "correspondent", "dissident", "respondent",
		"proponent", "opponent":
		return false
	}
	for _, e := range [...]string{
		"tion", "sion", "ment", "ness", "ity", "ance", "ence", "ism", "ship", "hood", "sis", "logy", "graphy",
		"tions", "sions", "ments", "ities", "ances", "ences",
	} {
		if len(s) > len(e)+2 && strings.HasSuffix(s, e) {
			return true
		}
	}
	return false
}

// headNoun is the noun of the words [from, to): the last one before what
// completes it.
func (r *resolver) headNoun(from, to int32) int32 {
	for k := from + 1; k < to; k++ {
		if r.tokens.at(k).Kind > token.Clitic ||
			r.known.at(k).is(isPreposition|isStop|isPronoun) && !r.tokens.at(k).Upper {
			return k - 1
		}
	}
	return to - 1
}
