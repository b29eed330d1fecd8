package lexicon

// A Class is what a word is to the rules that ask for it.
type Class string

// Classes of verbs.
const (
	Cue       Class = "cue"       // attributes: say, point out
	Saying    Class = "saying"    // follows quoted words, and is no cue elsewhere: want to know
	Verb      Class = "verb"      // attributes nothing by itself: walk
	Irregular Class = "irregular" // makes its past in its own way: sing
	Doubling  Class = "doubling"  // of several syllables, doubles its last letter: admit
	Causative Class = "causative" // its object does what the infinitive after it says: lead
	Light     Class = "light"     // lends its subject to a noun: make the claim
	Act       Class = "act"       // a cue, also a noun or an adjective, that does more than say
	Unspoken  Class = "unspoken"  // a cue that attributes nothing with some objects: call a cab
)

// Classes of nouns and adjectives.
const (
	CueNoun   Class = "cuenoun"   // attributes: claim, warning
	Attitude  Class = "attitude"  // tells what somebody thinks or wants: afraid, keen
	Adjective Class = "adjective" // any other that no suffix shows to be one
	Time      Class = "time"      // a length or part of time: week, morning
	Day       Class = "day"       // tells a time by itself: today, noon
	Person    Class = "person"    // senator, spokesman, voter
	Body      Class = "body"      // committee, company, campaign
	Paper     Class = "paper"     // can be read: poll, report, letter
	Venue     Class = "venue"     // where words are spoken or written: interview, tweet
	Thing     Class = "thing"     // any other noun
	Object    Class = "object"    // names what nobody says: car, tea, prize
)

// Classes of the calendar.
const (
	Month   Class = "month"
	Weekday Class = "weekday"
)

// Classes of outlets.
const (
	Agency      Class = "agency"
	Newspaper   Class = "newspaper"
	Broadcaster Class = "broadcaster"
	Site        Class = "site"
	Magazine    Class = "magazine"
)

// Title is the class of what stands before a person's name: Mr., general.
const Title Class = "title"

// Abbreviation is the class of what is written with a stop, but for titles and
// the calendar's.
const Abbreviation Class = "abbreviation"

// Classes of words that tell where sentences begin and end.
const (
	Opener      Class = "opener"      // opens sentences: the, meanwhile
	Subject     Class = "subject"     // a noun that opens sentences: officials
	Hanger      Class = "hanger"      // ends none: the, of
	Brand       Class = "brand"       // a name that ends with a mark: Yahoo!
	ClockWord   Class = "clockword"   // follows a time of day: local, EST
	ClockOpener Class = "clockopener" // opens a sentence with a time: at
)

// Function is the class of the words of closed classes: the, of, whether.
const Function Class = "function"

// exclusive are classes of which a word can have one only: the reader would
// take it as of the first, and never see the other.
var exclusive = [][]Class{
	{Cue, Saying, Verb},
	{Opener, Subject},
	{Abbreviation, Month, Weekday},
	{Agency, Newspaper, Broadcaster, Site, Magazine},
}
