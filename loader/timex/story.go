package timex

// A story is what a text says of the time that it is told from. News counts its
// dates from the day of publication: "in March" is the March nearest to it. A
// history counts them from the time that it has come to: after "In October 1931
// the mill burned", "in March" is March 1932. A tale is a history of few dates,
// none of them told from the day of publication.
type story struct {
	written int // dates with their year written out that carry the story
	near    int // dates told from the day of publication: "yesterday", "on Friday"
	open    int // months and days without a year
	history bool
	tale    bool // a history of few dates
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
	s.tale = s.written < historyDates && s.near == 0
	return s.open > 0 && s.written > 0 && (s.tale || s.written >= historyDates && s.written >= historyShare*s.near)
}

// weigh counts what an expression says of the text that it stands in.
func (p *parser) weigh(f found) {
	switch {
	case f.near:
		p.story.near++
	case f.open:
		p.story.open++
	case p.yearWritten(f) && p.beforePublication(f.year) && !p.apposed(f):
		if f.gran == gDay || f.gran == gMonth || f.gran == gSeason || p.opensSentence(f.from) {
			p.story.written++
		}
	}
}

// apposed says that a date stands in a clause between commas which tells of a
// noun: "the mill, built in May 1931, burned".
func (p *parser) apposed(f found) bool {
	if !p.isMark(f.to, ',') {
		return false
	}
	from, _ := p.bounds(f.from)
	for j := f.from - 1; j > from && j >= f.from-clauseReach; j-- {
		if p.isMark(j, ',') {
			k := j + 1
			return p.tok(k).past || p.any(k, cPast) || p.is(k, "who") || p.is(k, "which") || p.is(k, "born")
		}
	}
	return false
}

func (p *parser) beforePublication(y int) bool {
	now, known := p.written.thisYear()
	return !known || y < now
}

// opensSentence says that nothing but a preposition and an article stands
// between token i and the beginning of its sentence.
func (p *parser) opensSentence(i int) bool {
	begins := func(j int) bool { return j <= 0 || p.endsSentence(j-1) }
	return begins(i) || begins(i-1) || p.has(i-1, wThe) && begins(i-2)
}

// advance moves the time that a history has come to.
func (p *parser) advance(f found) {
	if !p.story.history || !f.known || !decide(p, p.storyClues, f.from, f.to, f, yes) {
		return
	}
	p.ref = reference{day: f.day, published: true, told: f.gran, piece: p.piecesRead,
		dayFirst: p.written.dayFirst}
}

// storyClues say whether a date moves the time that a history has come to, or is
// an aside.
func storyClues() []clue[found] {
	return []clue[found]{
		{name: "yesterday", when: toldFromNow, says: no,
			example: "In 1931 it burned; the ruin fell two years ago. In May they wept. | May = 1931-05 @ story " +
				"2024-06-12"},
		{name: "the mill, built in 1931,", when: func(p *parser, f found) bool { return p.apposed(f) }, says: no,
			example: "In 1931 the mill, opened in 1929, burned. In May they wept. | May = 1931-05 @ story"},
		{name: "1941-1945", when: closesRange, says: no,
			example: "It was built in 1931-1935. In May the roof fell. | May = 1931-05 @ story"},
		{name: "two years earlier", when: earlierThanStory, says: no,
			example: "In 1931 it burned as it had two years earlier. In May they wept. | May = 1931-05 @ story"},
		{name: "later than publication", when: afterPublication, says: no,
			example: "In 1931 it burned; it opens in 2031. In May they wept. | May = 1931-05 @ story 2024-06-12"},
		{name: "planned for 1951", when: plannedLater, says: no,
			example: "In 1931 it burned. A new mill was planned for 1935. In May they wept. | May = 1931-05 @ story"},
		{name: "had burned in 1951", when: pastOfStory, says: no,
			example: "In 1931 it burned, as it had in 1929. In May they wept. | May = 1931-05 @ story"},
		{name: "far from the story", when: farAside, says: no,
			example: "In 1931 it burned, and the town of 1804 was gone. In May they wept. | May = 1931-05 @ story"},
	}
}

func toldFromNow(_ *parser, f found) bool { return f.near }

func closesRange(p *parser, f found) bool {
	return f.gran == gYear && (p.isMark(f.from-1, dash) || p.has(f.from-1, wTo))
}

func earlierThanStory(p *parser, f found) bool {
	return p.any(f.to-1, cPhase) && p.val(f.to-1) == phaseEarlier
}

func afterPublication(p *parser, f found) bool { return p.written.published && f.day > p.written.day }

func plannedLater(p *parser, f found) bool {
	y, known := p.ref.thisYear()
	return p.ref.told != gNone && known && f.year > y && p.tense(f.from, f.to) == future
}

// pastOfStory says that a clause in the past perfect reaches back from the story.
func pastOfStory(p *parser, f found) bool {
	if p.ref.told == gNone || f.day >= p.ref.day {
		return false
	}
	from, _ := p.bounds(f.from)
	for j := f.from - 1; j >= from && j > f.from-clauseReach; j-- {
		if p.is(j, "had") {
			return true
		}
	}
	return false
}

// An aside is so many years off the story, and does not open its sentence.
const asideYears = 5

func farAside(p *parser, f found) bool {
	y, known := p.ref.thisYear()
	return p.ref.told != gNone && known && (f.year > y+asideYears || f.year < y-asideYears) && !p.opensSentence(f.from)
}

// refFor is the time that a month, or a day of it, without a year is counted
// from, which stands at tokens [i, to).
func (p *parser) refFor(i, to, m int) reference {
	r := p.ref
	if r.told == gNone {
		return r
	}
	if decide(p, p.newsClues, i, to, openMonth{i, to, m}, no) {
		return p.written
	}
	r.opens = p.opensSentence(i)
	return r
}

// An openMonth is a month without a year, and its tokens.
type openMonth struct{ from, to, month int }

// newsClues say that a month of a tale is counted from the day of publication.
func newsClues() []clue[openMonth] {
	return []clue[openMonth]{
		{name: "a history", when: func(p *parser, _ openMonth) bool { return !p.story.tale }, says: no,
			example: "In March 1931 the mill burned. In May they wept. | May = 1931-05 @ story 2024-06-12"},
		{name: "will open", when: openAhead, says: yes,
			example: "On 3 March 1931 the mill burned. It will open in October. | October = 2024-10 @ tale 2024-06-12"},
		{name: "another paragraph", when: newParagraph, says: yes,
			example: "On 3 March 1931 the mill burned.¶In October they wept. | October = 2023-10 @ tale 2024-06-12"},
		{name: "the month of publication", when: besidePublication, says: yes,
			example: "On 3 March 1931 the mill burned. In May they opened it. | May = 2024-05 @ tale 2024-06-12"},
	}
}

// newParagraph: a tale that is part of a report ends with its paragraph.
func newParagraph(p *parser, _ openMonth) bool { return p.ref.piece < p.piecesRead }

func openAhead(p *parser, o openMonth) bool { return p.tense(o.from, o.to) == future }

// besidePublication says that the month is that of publication, or one beside it.
func besidePublication(p *parser, o openMonth) bool {
	if !p.written.published {
		return false
	}
	ahead := (o.month - monthOf(p.written.day) + 12) % 12
	return ahead <= 1 || ahead == 11
}

// yearWritten says that a date ends with its year: "3 May 1931", "490 BC".
func (p *parser) yearWritten(f found) bool {
	return f.year != 0 && (p.digitsOf(f.to-1, 4) || f.year < 0 && p.tok(f.to-1).kind != digits)
}
