package timex

// class is what a word of the lexicon can be the head or a part of. A word of
// several senses has the one that time expressions need; the rules of that
// class tell by its neighbours whether it has that sense ("may", "march",
// "second", "fall"). Classes are bits, so that several are asked for at once.
type class uint32

const (
	cMonth     class = 1 << iota // val 1..12
	cWeekday                     // val 1..7, Monday to Sunday
	cUnit                        // val: a unit
	cCardinal                    // val 0..19, 20, 30 … 90
	cScale                       // val 100, 1000
	cOrdinal                     // val 1..20, 30
	cSuffix                      // st, nd, rd, th after digits
	cSeason                      // val: a season
	cPart                        // val: a part of the day
	cDay                         // val: days from today; or tonight
	cRelative                    // val: last -1, this 0, next +1
	cPhase                       // val: the start, middle or end of a period
	cBound                       // val: about, almost, more, less, least, most
	cEvery                       // every, each
	cFrequency                   // val: index into frequencies
	cReference                   // val: now, recently, the future …
	cHoliday                     // the first word of a holiday's name
	cDecade                      // val 20 … 90: twenties … nineties
	cMeridiem                    // val 0 a(m), 12 p(m)
	cZone                        // EST, GMT …
	cFiscal                      // fiscal, FY
	cPeriod                      // val: of a code such as Q3, H1, W10
	cFunction                    // a function word
	cFuture                      // a verb or auxiliary that points ahead
	cPast                        // a past form of a verb
	cPresent                     // a present form of a verb
	cCount                       // val: several 0, couple 2, dozen 12
	cTitle                       // a word that makes the next one a name

	none class = 0
)

// classNames are the classes as the lexicon writes them, and in capitals the
// patterns of rules.
var classNames = [...]string{
	"month", "weekday", "unit", "cardinal", "scale", "ordinal", "suffix", "season", "part", "day", "relative",
	"phase", "bound", "every", "frequency", "reference", "holiday", "decade", "meridiem", "zone", "fiscal",
	"period", "function", "future", "past", "present", "count", "title",
}

// A unit of the calendar or the clock, from short to long; then those that
// do not take part in that order.
type unit int16

const (
	second unit = iota
	minute
	hour
	dayUnit
	weekUnit
	fortnight
	month
	quarter
	year
	decade
	century
	weekend
	night
	weekday
	millennium
)

const (
	summer = iota
	autumn
	winter
	spring
)

var (
	seasonValues = [...]string{summer: "SU", autumn: "FA", winter: "WI", spring: "SP"}
	seasonStarts = [...]int{summer: 6, autumn: 9, winter: 12, spring: 3}
)

const (
	morning = iota
	afternoon
	evening
	nightPart
	midday
	midnight
	dayTime
	lunch
	dawn
)

var partValues = [...]string{"MO", "AF", "EV", "NI", "T12:00", "T00:00", "DT", "MI", "MO"}

const (
	phaseStart = iota
	phaseMid
	phaseEnd
	phaseEarlier
	phaseLater
)

var phaseMods = [...]string{phaseStart: "START", phaseMid: "MID", phaseEnd: "END", phaseEarlier: "", phaseLater: ""}

const (
	boundAbout = iota
	boundAlmost
	boundMore
	boundLess
	boundLeast
	boundMost
)

const (
	refNow = iota
	refPresently
	refRecently
	refRecent
	refFuture
)

// tonight is the value of that word among those of cDay.
const tonight = 100

// frequencies are the values of "hourly", "daily" and their like.
var frequencies = [...]string{"PT1H", "P1D", "P1W", "P2W", "P1M", "P3M", "P1Y", "P2Y", "P6M", "P2M"}

var (
	unitNames = [...]string{"second", "minute", "hour", "day", "week", "fortnight", "month", "quarter", "year",
		"decade", "century", "weekend", "night", "weekday", "millennium"}
	seasonNames = [...]string{"summer", "autumn", "winter", "spring"}
	partNames   = [...]string{"morning", "afternoon", "evening", "night", "noon", "midnight", "daytime",
		"lunch", "dawn"}
	phaseNames     = [...]string{"start", "mid", "end", "earlier", "later"}
	boundNames     = [...]string{"about", "almost", "more", "less", "least", "most"}
	referenceNames = [...]string{"now", "presently", "recently", "recent", "future"}
	periodNames    = [...]string{"none", "Q", "H", "W"}
)

// valueNames are the values of a class as the lexicon and the patterns write
// them; those of the other classes are numbers.
func valueNames(c class) []string {
	switch c {
	case cUnit:
		return unitNames[:]
	case cSeason:
		return seasonNames[:]
	case cPart:
		return partNames[:]
	case cPhase:
		return phaseNames[:]
	case cBound:
		return boundNames[:]
	case cReference:
		return referenceNames[:]
	case cFrequency:
		return frequencies[:]
	case cPeriod:
		return periodNames[:]
	case cFunction:
		return functionNames[:]
	}
	return nil
}

const (
	periodNone = iota
	periodQuarter
	periodHalf
	periodWeek
)

// flags of an entry.
const (
	plural = 1 << iota
	short  // an abbreviation: jan, tue
	common // a common word or a name too: may, march, sun
)

var flagNames = [...]string{"plural", "short", "common"}

// A context is a list of words that are no part of an expression but tell,
// beside one, what it is. A word can be of several, and of a class too.
type context uint32

const (
	xCounted     context = 1 << iota // nouns most often counted in thousands without a comma
	xSport                           // a match has quarters too
	xLasting                         // "took", "lasted": a length follows
	xLimiting                        // "just a day"
	xPossessive                      // "in her thirties"
	xNewspaper                       // "the Sunday Times"
	xEpithet                         // "Black Monday"
	xTerror                          // what 11 September is named by
	xSchooling                       // "this school year"
	xSuperlative                     // "the worst storm in ten years"
	xScheduled                       // "leaves Thursday": what is told ahead in the present
	xNumbered                        // "Room 2012", "Flight 1972": a number names the thing
	xStreet                          // "2019 Finch Road"
	xCrowd                           // "a crowd of 1900"
	xTreaty                          // "the Good Friday Agreement"
	xTemperature                     // "highs in the 90s"
	xEra                             // "today's youth": of these times
)

var contextNames = [...]string{
	"counted", "sport", "lasting", "limiting", "possessive", "newspaper", "epithet", "terror", "schooling",
	"superlative", "scheduled", "numbered", "street", "crowd", "treaty", "temperature", "era",
}
