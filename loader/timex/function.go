package timex

// functions is a set of function words that the rules name. Words of one use
// are one: a and an, till and through, once and twice (lexicon.txt says which).
type functions uint64

const (
	wThe functions = 1 << iota
	wOf
	wA
	wIn
	wOn
	wAt
	wTo
	wFrom
	wAnd
	wOr
	wBetween
	wThrough
	wUntil
	wSince
	wBy
	wFor
	wDuring
	wWithin
	wBefore
	wAfter
	wOver
	wThan
	wAgo
	wHence
	wThat
	wSame
	wHalf
	wPast
	wOld
	wAged
	wAs
	wPer
	wOnce
	wO
	wClock
	wEnd
	wBeginning
	wMiddle
	wTime
	wOther
	wAnother
	wLong
	wUp
	wNo
	wS
	wDate
	wWhole
	wTimes
	wLocal
	wBusiness
	wStarting
	wI // no part of a name: "at Christmas I wept"
	wBC
	wOclock
	wThese
	wMoment
	wSemi
	wBi
)

// functionNames are the function words as the lexicon and the patterns write
// them, in the order of the bits.
var functionNames = [...]string{
	"the", "of", "a", "in", "on", "at", "to", "from", "and", "or", "between", "through", "until", "since", "by",
	"for", "during", "within", "before", "after", "over", "than", "ago", "hence", "that", "same", "half", "past",
	"old", "aged", "as", "per", "once", "o", "clock", "end", "beginning", "middle", "time", "other", "another",
	"long", "up", "no", "s", "date", "whole", "times", "local", "business", "starting", "i", "bc", "oclock",
	"these", "moment", "semi", "bi",
}

// joining are the words between the two ends of a range or two of a list.
const joining = wTo | wAnd | wOr | wThrough | wUntil

// opening are the function words that an expression can begin with.
const opening = wThe | wA | wHalf | wPast | wThat | wEnd | wBeginning | wMiddle | wOnce | wPer | wAt | wUp | wNo |
	wOver | wWhole | wAnother | wDate | wThese | wSemi | wBi
