package timex

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"
)

// holidays.txt has one name of a holiday a line, sorted: its words in lower
// case with "s" for ’s, its day, and "proper" where the words are common ones
// and a holiday only with a capital. A day is MM-DD, "third monday january +1"
// (so many days after it), or so many days from Easter. The list has what
// international news names. Where countries differ, the day is that of the
// country whose news uses the plain name: Independence Day, Thanksgiving and
// Labor Day are those of the United States, Victory Day is Russia's.
//
//go:embed holidays.txt
var holidaysText string

// A holiday is a name of a feast, and its day.
type holiday struct {
	words  []string
	day    feast
	proper bool // only with a capital
}

// A feast is a rule for the day of a holiday: a fixed day, the nth weekday of
// a month, or a distance from Easter.
type feast struct {
	month, day   int // a fixed day
	weekday, nth int // or the nth such weekday of the month; -1 is the last
	easter       bool
	offset       int // days from what the above gives
}

// on is the holiday's day in year y.
func (r feast) on(y int) day {
	switch {
	case r.easter:
		return easter(y) + day(r.offset)
	case r.nth != 0:
		return nthWeekday(y, r.month, r.weekday, r.nth) + day(r.offset)
	}
	return dayOf(y, r.month, r.day)
}

// unknown is the value in an unknown year.
func (r feast) unknown() string {
	switch {
	case r.easter:
		return unknownDay
	case r.nth != 0:
		return monthValue(0, r.month) + "-XX"
	}
	return dateValue(0, r.month, r.day)
}

func newHolidays() (out []holiday) {
	for line := range strings.Lines(holidaysText) {
		h, err := parseHoliday(strings.TrimSuffix(line, "\n"))
		if err != nil {
			panic("timex: holidays.txt: " + err.Error())
		}
		out = append(out, h)
	}
	return out
}

// parseHoliday reads a line of holidays.txt.
func parseHoliday(line string) (h holiday, err error) {
	f := strings.Split(line, "\t")
	if len(f) < 2 || len(f) > 3 || len(f) == 3 && f[2] != "proper" || f[0] == "" {
		return h, fmt.Errorf("%q is not a name, a day and perhaps proper", line)
	}
	h.words, h.proper = strings.Fields(f[0]), len(f) == 3
	var nth, weekday, month string
	r := &h.day
	if n, _ := fmt.Sscanf(f[1], "%d-%d", &r.month, &r.day); n == 2 {
		if !validDate(0, r.month, r.day) {
			return h, fmt.Errorf("%s: no day %s", f[0], f[1])
		}
		return h, nil
	}
	if n, _ := fmt.Sscanf(f[1], "easter%d", &r.offset); n == 1 {
		r.easter = true
		return h, nil
	}
	if n, _ := fmt.Sscanf(f[1], "%s %s %s %d", &nth, &weekday, &month, &r.offset); n < 3 {
		return h, fmt.Errorf("%s: no day %q", f[0], f[1])
	}
	r.nth = slices.Index([]string{"last", "", "first", "second", "third", "fourth"}, nth) - 1
	r.weekday = slices.Index(weekdayNames[:], weekday)
	r.month = slices.Index(monthNames[:], month)
	if r.nth < -1 || r.nth == 0 || r.weekday < 1 || r.month < 1 {
		return h, fmt.Errorf("%s: no day %q", f[0], f[1])
	}
	return h, nil
}

var (
	weekdayNames = [...]string{"", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
	monthNames   = [...]string{"", "january", "february", "march", "april", "may", "june", "july", "august",
		"september", "october", "november", "december"}
)

// holidayAt finds the longest holiday whose first word stands at i.
func (p *parser) holidayAt(i int) (h *holiday, next int, ok bool) {
	head := p.tok(i)
	if head.kind != word {
		return nil, i, false
	}
	w := lower(p.text[head.start:head.end])
	best := 0
	for k := range p.holidays {
		c := &p.holidays[k]
		if c.words[0] != w || c.proper && !head.upper {
			continue
		}
		if n := p.words(i+1, c.words[1:]); n > best {
			h, best = c, n
		}
	}
	return h, best, best > 0
}

// words matches words at i, passing over apostrophes and points, and returns
// the token that follows them; 0 when they do not stand there.
func (p *parser) words(i int, words []string) int {
	for k, w := range words {
		if p.isMark(i, apostrophe) && (p.glued(i) || p.glued(i+1)) {
			i++
		}
		if !p.is(i, w) {
			return 0
		}
		i++
		if p.isMark(i, apostrophe) && k+1 < len(words) {
			i++
		}
		if p.isMark(i, '.') && w == "jr" {
			i++
		}
	}
	return i
}

// holidayDate reads a holiday with the year behind it: "Christmas Eve",
// "Thanksgiving 2023", "the fourth of July" is a date already.
func (p *parser) holidayDate(i int) (f found, ok bool) {
	if p.class(i) != cHoliday {
		return f, false
	}
	h, next, ok := p.holidayAt(i)
	if !ok {
		return f, false
	}
	f = found{from: i, to: next, typ: Date, gran: gDay, value: h.day.unknown()}
	if !p.upper(i) && next == i+1 && p.tok(next).kind == word && p.tok(next).glued {
		return f, false
	}
	if p.upper(next) && p.tok(next).kind == word && p.tok(next).entry.class == none && next == i+1 {
		return f, false // "Christmas Island", "Easter Rising"
	}
	j := next
	if p.has(j, wOf) || p.isMark(j, ',') || p.has(j, wIn) {
		j++
	}
	if y, behind, has := p.yearAt(j); has && p.tok(j).kind == digits {
		f.to = behind
		f.setDay(h.day.on(y))
		return p.holidayWeekend(f), true
	}
	if y, behind, has := p.relativeYear(next); has {
		f.to = behind
		if y > 0 {
			f.setDay(h.day.on(y))
		}
		return f, true
	}
	base := p.ref.day
	if !p.ref.published {
		if !p.ref.hasEvent {
			return p.holidayWeekend(f), true
		}
		base = p.ref.event
	}
	y, _, _ := base.civil()
	t := p.tense(f.from, f.to)
	best, distance := day(0), 1<<30
	for _, c := range [...]int{y, y - 1, y + 1} {
		n := h.day.on(c)
		d := int(n - base)
		if d < 0 {
			d = -d
		}
		if d > 60 && (t == past && n > base || t == future && n < base) {
			d += 400
		}
		if d < distance {
			best, distance = n, d
		}
	}
	if p.ref.published || distance <= nearEvent {
		f.setDay(best)
	}
	return p.holidayWeekend(f), true
}

// holidayWeekend widens to the week or weekend of the feast: "Easter week",
// "Labor Day weekend".
func (p *parser) holidayWeekend(f found) found {
	switch {
	case p.unitIs(f.to, weekend):
		f.to++
		f.gran, f.value = gWeek, unknownWeek+"-WE"
		if f.known {
			monday := f.day.monday()
			if f.day.weekday() < 3 {
				monday -= 7
			}
			f.setWeek(monday)
			f.value += "-WE"
		}
		j := f.to
		if y, next, ok := p.yearAt(j); ok && p.tok(j).kind == digits {
			if h, _, good := p.holidayAt(f.from); good {
				f.to = next
				n := h.day.on(y)
				monday := n.monday()
				if n.weekday() < 3 {
					monday -= 7
				}
				f.setWeek(monday)
				f.value += "-WE"
			}
		}
	case p.unitIs(f.to, weekUnit):
		f.to++
		f.gran, f.value = gWeek, unknownWeek
		if f.known {
			f.setWeek(f.day.monday())
		}
	}
	return f
}
