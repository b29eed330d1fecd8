package speaker

import (
	"embed"
	"strings"
	"sync"
)

// The lexicons are text files so that they can be read, and corrected, without
// reading Go. They were written from general knowledge.
//
//go:embed lexicon/*.txt
var lexiconFiles embed.FS

// flag tells what a word can be.
type flag uint32

const (
	isStop       flag = 1 << iota // never part of a name
	isStart                       // no name at the head of a sentence
	isDay                         // a day, month, season or feast
	isGiven                       // a first name
	isFamily                      // a family name that stands before the given name
	isTitle                       // a title before a name
	isRole                        // a noun for one person
	isRoles                       // a noun for several persons
	isModifier                    // stands before the noun of an office
	isHead                        // makes a capitalised name an organisation's
	isBody                        // a common noun of an organisation
	isBodies                      // a common noun of several organisations
	isDocument                    // a writing that is said to say something
	isGroup                       // a party or people that speaks as a body
	isShort                       // an organisation known by one short name
	isNation                      // an adjective or people of a country
	isCountry                     // a country's name
	isSeat                        // a capital or a seat of government
	isParticle                    // a small word inside a person's name
	isSuffix                      // Jr., III
	isReporting                   // a verb of saying
	isPhrase                      // the first word of a name of several words
	isDet                         // a determiner or a number used as one
	isPronoun                     // he, she, they, I, who …
	isConnective                  // of, for, on: joins an organisation's name
	isPreposition
	isOpen    // no name at the head of a sentence, unless a capital follows
	isSurname // a surname that stands alone for a person
	isVerbal  // a plural that is a verb after a name
	isRegion  // a state, province or city
	isThing   // makes a capitalised name that of something that does not speak
)

const (
	isPlace = isCountry | isSeat | isRegion
	isNoun  = isRole | isRoles | isBody | isBodies | isDocument // the head of a description
)

// word is what the lexicons know of one word.
type word struct {
	flags   flag
	classes uint64 // of a role: the classes it belongs to
	country uint16 // index into lexicon.countries, 0 for none
	given   gender // of a first name
	noun    gender // of a title or role
	role    uint16 // of a title: index into lexicon.roles, 0 for none
	pronoun pronoun
	det     det
	inert   bool // a common noun of what does not speak
}

func (w word) is(f flag) bool { return w.flags&f != 0 }

type lexicon struct {
	folded    map[string]word // by the word in lower case
	cased     map[string]word // names, by the word as it is written
	phrases   map[string]word // names of several words
	table     table
	countries []country
	codes     map[string]uint16 // of countries
	roles     []string
	classes   map[string]uint64
	trades    uint64 // classes whose words mean different persons
	relative  uint64 // classes of what somebody is to somebody
	speaking  uint64 // classes of those who speak for others
	delegates uint64 // classes of those who do where the text says for whom
	lawyer    uint64
	envoy     uint64
	variable  uint64 // classes by which the news varies a name
}

var loadLexicon = sync.OnceValue(func() *lexicon {
	l := &lexicon{
		folded:    make(map[string]word, 4096),
		cased:     make(map[string]word, 8192),
		phrases:   make(map[string]word, 256),
		countries: make([]country, 1),
		codes:     map[string]uint16{},
		roles:     make([]string, 1),
		classes:   map[string]uint64{},
	}
	for _, line := range lines("words.txt") {
		kind, words, _ := strings.Cut(line, ":")
		l.addWords(kind, strings.Fields(words))
	}
	l.addPronouns()
	for _, file := range []string{"firstnames.txt", "birthnames.txt"} {
		for _, line := range lines(file) {
			g, names, _ := strings.Cut(line, ":")
			l.addGiven(genderOf(g), strings.Fields(names))
		}
	}
	for _, line := range lines("surnames.txt") {
		kind, names, _ := strings.Cut(line, ":")
		f := isFamily
		if kind == "last" {
			f = isSurname
		}
		for _, n := range strings.Fields(names) {
			l.name(n, word{flags: f})
		}
	}
	l.addTitles()
	l.addCalendar()
	for _, line := range lines("roles.txt") {
		f := strings.SplitN(line, ";", 3)
		l.addRoles(genderOf(f[0]), strings.Split(f[1], ","), f[2])
	}
	for _, c := range []string{"~rival", "~ally", "~family", "~human", "~successor"} {
		l.relative |= l.classes[c]
	}
	for _, c := range []string{
		"politician", "candidate", "business", "~artist", "~athlete", "governor", "mayor", "royal",
	} {
		l.variable |= l.classes[c]
	}
	l.speaking = l.classes["spokesperson"] | l.classes["lawyer"]
	l.lawyer, l.envoy = l.classes["lawyer"], l.classes["ambassador"]
	l.delegates = l.classes["ambassador"] | l.classes["delegate"]
	for _, line := range lines("organisations.txt") {
		kind, words, _ := strings.Cut(line, ":")
		l.addOrganisations(kind, strings.Fields(words))
	}
	for _, line := range lines("countries.txt") {
		l.addCountry(strings.Split(line, ";"))
	}
	for _, line := range lines("places.txt") {
		l.addRegions(line)
	}
	l.table.build(l)
	return l
})

// lines are the lines of a lexicon file without comments.
func lines(file string) []string {
	b, err := lexiconFiles.ReadFile("lexicon/" + file)
	if err != nil {
		panic("speaker: embedded lexicon: " + err.Error())
	}
	var out []string
	for l := range strings.Lines(string(b)) {
		if l = strings.TrimRight(l, "\n"); l != "" && l[0] != '#' {
			out = append(out, l)
		}
	}
	return out
}

func (w word) merge(v word) word {
	w.flags |= v.flags
	w.classes |= v.classes
	w.given |= v.given
	w.noun |= v.noun
	w.inert = w.inert || v.inert
	if v.country != 0 {
		w.country = v.country
	}
	if v.role != 0 {
		w.role = v.role
	}
	if v.det != 0 {
		w.det = v.det
	}
	if v.pronoun != 0 {
		w.pronoun = v.pronoun
	}
	return w
}

// common adds a word of any case, name one that is capitalised as given.
func (l *lexicon) common(s string, w word) { l.folded[s] = l.folded[s].merge(w) }

func (l *lexicon) name(s string, w word) {
	first, _, several := strings.Cut(s, " ")
	if !several {
		l.cased[s] = l.cased[s].merge(w)
		return
	}
	l.phrases[s] = l.phrases[s].merge(w)
	l.cased[first] = l.cased[first].merge(word{flags: isPhrase})
}

var wordFlags = map[string]flag{
	"stop": isStop, "start": isStart, "day": isDay, "modifier": isModifier, "particle": isParticle,
	"suffix": isSuffix, "reporting": isReporting, "verbal": isVerbal, "open": isOpen,
}

func (l *lexicon) addWords(kind string, words []string) {
	for _, s := range words {
		switch f := wordFlags[kind]; {
		case kind == "inert":
			l.common(s, word{inert: true})
		case f == isDay:
			l.name(s, word{flags: f})
		default:
			l.common(s, word{flags: f})
		}
	}
}
