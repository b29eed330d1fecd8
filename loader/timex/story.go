package timex

// A text tells its dates from one of two times. News counts them from the day
// of publication: "in March" is the March nearest to it. A history counts them
// from the time that it has come to: after "In October 1931 the mill burned",
// "in March" is March 1932, whenever the text was written. Which of the two a
// text is, it says itself: a history writes years out and news counts days and
// weeks from today.
type story struct {
	written int // dates with their year written out that carry the story
	near    int // dates told from the day of publication: "yesterday", "on Friday"
	open    int // months and days without a year
	history bool
}

// A history has at least so many dates with their year, and so many times as
// many as it has dates told from the day of publication.
const (
	historyDates = 4
	historyShare = 4
)

// judge says whether the text read is a history with dates that hang on its
// story.
func (s *story) judge() bool {
	return s.open > 0 && s.written >= historyDates && s.written >= historyShare*s.near
}

// weigh counts what an expression says of the text that it stands in.
func (p *parser) weigh(f found) {
	switch {
	case f.near:
		p.story.near++
	case f.open:
		p.story.open++
	case p.digitsOf(f.to-1, 4) && f.year > 0 && p.beforePublication(f.year):
		if f.gran == gDay || f.gran == gMonth || f.gran == gSeason || p.opensSentence(f.from) {
			p.story.written++
		}
	}
}

func (p *parser) beforePublication(y int) bool {
	now, known := p.written.thisYear()
	return !known || y < now
}

// opensSentence says that nothing but a preposition and an article stands
// between token i and the beginning of its sentence.
func (p *parser) opensSentence(i int) bool {
	from, _ := p.bounds(i)
	return i-from <= 1 || i-from == 2 && p.has(i-1, wThe)
}

// advance moves the time that a history has come to.
func (p *parser) advance(f found) {
	if !p.story.history || !f.known || f.near || f.typ != Date && f.typ != Time {
		return
	}
	p.ref = reference{day: f.day, published: true, told: f.gran, dayFirst: p.written.dayFirst}
}
