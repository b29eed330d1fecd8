package citation

import (
	"strings"

	"onrecord/loader/token"
)

// Outlets that the lexicon does not list are told by their names, Northern News
// Agency, or by the noun that they stand beside: the broadcaster Kanal Nord, the
// island's radio station, Nordvarp. Once told, the text has them by their
// first word too: told Northern.

// wireEndings are the last words of agencies' names, each as its one or two
// words.
var wireEndings = [][]string{{"News", "Agency"}, {"Press", "Agency"}, {"Press", "Association"}, {"News", "Service"},
	{"Wire", "Service"}, {"Newswire"}}

// wire reads an agency's name that says that it is one.
func (f *finder) wire(i int) name {
	for to := i; to < f.end && to < i+4 && f.upper(to) && (to == i || f.adjoins(to)); to++ {
		for _, ending := range wireEndings {
			if to == i || !f.spells(to, ending) {
				continue
			}
			to += len(ending)
			if f.continues(to) || f.word(i) == "The" {
				return name{}
			}
			return name{from: i, to: to, outlet: f.text[f.tokens[i].Start:f.tokens[to-1].End]}
		}
	}
	return name{}
}

func (f *finder) spells(i int, words []string) bool {
	for k, w := range words {
		if f.word(i+k) != w && f.word(i+k) != strings.ToUpper(w) {
			return false
		}
	}
	return true
}

// adjoins says that one space parts token k from the one before.
func (f *finder) adjoins(k int) bool { return f.tokens[k].Start == f.tokens[k-1].End+1 }

// outletNouns name what an outlet is; the name may follow them: the broadcaster
// Kanal Nord.
var outletNouns = set("broadcaster", "channel", "station", "newspaper", "tabloid", "magazine", "website", "agency",
	"newswire", "podcast")

// apposed reads the capitalised words after an outlet's noun, or after it and a
// comma: "the channel Kanal Seks", "the island's radio station, Nordvarp".
func (f *finder) apposed(i int) name {
	noun := i - 1
	comma := f.word(noun) == ","
	if comma {
		noun--
	}
	lead := f.ledNoun(noun)
	if !outletNouns[f.word(noun)] || lead < 0 {
		return name{}
	}
	switch before := f.word(noun - 1); f.word(noun) {
	case "station":
		if before != "radio" && before != "television" && before != "TV" {
			return name{} // of trains, of the police
		}
	case "agency":
		if before != "news" && before != "press" {
			return name{}
		}
	}
	to := i
	for to < f.end && to < i+3 && f.upper(to) && (to == i || f.adjoins(to)) {
		to++
	}
	switch {
	case to == i || f.upper(to) || opening[f.word(i)] || weekdays[f.word(i)]:
		return name{}
	case comma && !f.closes(to):
		return name{} // "the station, Brandt said": another subject
	case comma && (reporting[f.word(to)] || f.word(to) == "and"):
		return name{}
	}
	if !comma {
		lead = i
	}
	return name{from: i, to: to, lead: lead, outlet: f.text[f.tokens[i].Start:f.tokens[to-1].End]}
}

// ledNoun is where the article stands that leads the outlet's noun at token k, as
// in "the island's radio station"; -1 where none does.
func (f *finder) ledNoun(k int) int {
	lead := -1
	for back := 0; k > f.from && back < 5; back++ {
		k--
		switch w := f.word(k); {
		case w == "the" || w == "The" || w == "a" || w == "A" || w == "an" || w == "An":
			return k
		case f.tokens[k].Kind == token.Clitic:
			lead = k
		case f.tokens[k].Kind != token.Word || prepositions[w]:
			return lead
		}
	}
	return lead
}

var weekdays = set("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "January", "February",
	"March", "April", "May", "June", "July", "August", "September", "October", "November", "December")

// remember keeps an unlisted outlet, so that its name, and the first word of a
// wire's, are known in the rest of the text.
func (f *finder) remember(n name) {
	if f.met == nil {
		f.met = map[string]string{}
	}
	f.met[n.outlet] = n.outlet
	if first, rest, ok := strings.Cut(n.outlet, " "); ok && wireRest(rest) {
		f.met[first] = n.outlet
	}
}

// wireRest says that nothing but what an agency is follows the first word.
func wireRest(rest string) bool {
	for _, ending := range wireEndings {
		if strings.EqualFold(rest, strings.Join(ending, " ")) {
			return true
		}
	}
	return false
}

// again reads an outlet that the text has told before.
func (f *finder) again(i int) name {
	for to := min(i+4, f.end); to > i && len(f.met) > 0; to-- {
		s := f.text[f.tokens[i].Start:f.tokens[to-1].End]
		if outlet, ok := f.met[s]; ok && !f.continues(to) {
			return name{from: i, to: to, outlet: outlet}
		}
	}
	return name{}
}
