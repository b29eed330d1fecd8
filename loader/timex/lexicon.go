package timex

// class is what a word of the lexicon can be the head or the part of. A word
// with several lives has the one that time expressions need; the parser of
// that class decides by the neighbours whether it is one ("may", "march",
// "second", "fall").
type class uint8

const (
	none       class = iota
	cMonth           // val 1..12
	cWeekday         // val 1..7
	cUnit            // val: a unit
	cCardinal        // val 0..19, 20, 30 … 90
	cScale           // val 100, 1000, 1000000
	cOrdinal         // val 1..31
	cOrdTail         // st, nd, rd, th after digits
	cSeason          // val: a season
	cPart            // val: a part of the day
	cDay             // val: days from today: yesterday, today, tomorrow; tonight
	cRelative        // val: last -1, this 0, next +1
	cPhase           // val: START, MID, END of a period
	cQuant           // val: about, almost, more, less, least …
	cEvery           // every, each
	cFrequency       // val: index into frequencies: daily, weekly …
	cReference       // val: index into references: now, currently …
	cHoliday         // val: index into holidays
	cDecade          // val 20 … 90: twenties … nineties
	cMeridiem        // val 0 a(m), 12 p(m)
	cZone            // EST, GMT …
	cFiscal          // fiscal, FY
	cPeriod          // q, h, w, wk glued to a digit
	cFunction        // val: a function word, see below
	cFuture          // a verb or auxiliary that points ahead
	cPastVerb        // a verb form in the past
	cPresent         // a verb form in the present
	cCount           // val: several, few, couple, dozen
	cTitle           // a word that makes the next one a name: Mr, Ms, President
)

// unit is a calendar or clock unit.
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

var seasonValues = [...]string{"SU", "FA", "WI", "SP"}

const (
	morning = iota
	afternoon
	evening
	nightPart
	midday
	midnight
	dayTime
	lunch
	breakfast
	dinner
	dawn
)

var partValues = [...]string{"MO", "AF", "EV", "NI", "T12:00", "T00:00", "DT", "MI", "MO", "EV", "MO"}

const (
	phaseStart = iota
	phaseMid
	phaseEnd
	phaseEarlier
	phaseLater
)

var phaseMods = [...]string{"START", "MID", "END", "", ""}

const (
	quantAbout  = iota // APPROX
	quantAlmost        // ON_OR_BEFORE for dates, LESS_THAN for durations
	quantMore          // more, over, longer: MORE_THAN
	quantLess          // less, fewer, under, shorter: LESS_THAN
	quantLeast         // at least, minimum: EQUAL_OR_MORE
	quantMost          // at most, up to, maximum: EQUAL_OR_LESS
)

// Function words that the grammar names.
const (
	fThe = iota
	fOf
	fA
	fIn
	fOn
	fAt
	fTo
	fFrom
	fAnd
	fOr
	fBetween
	fThrough
	fUntil
	fSince
	fBy
	fFor
	fDuring
	fWithin
	fBefore
	fAfter
	fOver
	fThan
	fAgo
	fHence
	fThat
	fSame
	fHalf
	fPast
	fOld
	fAged
	fAs
	fPer
	fOnce
	fO
	fClock
	fEnd
	fBeginning
	fMiddle
	fTime
	fOther
	fAnother
	fLong
	fUp
	fNo
	fS
	fDate
	fWhole
	fTimes
	fLocal
	fBusiness
	fStarting
	fI
	fBC
	fOclock
	fThese
	fMoment
	fSemi
	fBi
)

// flags of an entry.
const (
	plural    = 1 << iota
	short     // an abbreviation: jan, tue
	ambiguous // a common word or name too: may, march, sun
)

type entry struct {
	word  string
	class class
	flags uint8
	val   int16
}

// The table is open addressing over the hash that scan computes while it
// walks the letters of a word, so a word that is no entry costs one probe,
// seldom two.
const (
	hashSeed  = 2166136261
	hashPrime = 16777619
	tableSize = 4096
)

var (
	entries []entry
	heads   []bool // beside entries: an expression can begin with it
	table   [tableSize]int16
	longest int
)

func init() {
	entries, heads = append(entries, entry{}), append(heads, false)
	for _, list := range [][]entry{months, weekdays, units, cardinals, ordinals, dayWords, functionWords, verbs} {
		for _, e := range list {
			addEntry(e)
		}
	}
	for i, h := range holidays {
		if h.head != "" {
			addEntry(entry{word: h.head, class: cHoliday, val: int16(i)})
		}
	}
}

func addEntry(e entry) {
	h := uint32(hashSeed)
	for i := 0; i < len(e.word); i++ {
		h = (h ^ uint32(e.word[i])) * hashPrime
	}
	if find(e.word, h) != 0 {
		return // the first life of a word counts
	}
	slot := slotOf(h)
	for table[slot] != 0 {
		slot = (slot + 1) % tableSize
	}
	table[slot] = int16(len(entries))
	entries, heads = append(entries, e), append(heads, isHead(e))
	longest = max(longest, len(e.word))
}

// isHead says whether expressions begin with a word. The others are looked at
// only beside one that does.
func isHead(e entry) bool {
	switch e.class {
	case cFuture, cPastVerb, cPresent, cTitle, cZone, cOrdTail, cMeridiem, cScale:
		return false
	case cFunction:
		switch e.val {
		case fThe, fA, fHalf, fPast, fThat, fEnd, fBeginning, fMiddle, fOnce, fPer, fAt, fUp, fNo, fOver,
			fWhole, fAnother, fDate, fThese, fSemi, fBi:
			return true
		}
		return false
	}
	return true
}

func slotOf(h uint32) uint32 { return (h ^ h>>15) % tableSize }

// find is the entry of a word whose lower-case hash is h, or 0.
func find(w string, h uint32) int16 {
	for slot := slotOf(h); ; slot = (slot + 1) % tableSize {
		n := table[slot]
		if n == 0 || equalFold(w, entries[n].word) {
			return n
		}
	}
}

// equalFold compares ASCII letters with a lower-case word.
func equalFold(w, lower string) bool {
	if len(w) != len(lower) {
		return false
	}
	for i := 0; i < len(w); i++ {
		if w[i]|0x20 != lower[i] {
			return false
		}
	}
	return true
}
