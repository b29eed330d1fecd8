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

func newHolidays(words []entry) (out []holiday) {
	for line := range strings.Lines(holidaysText) {
		h, err := parseHoliday(strings.TrimSuffix(line, "\n"), words)
		if err != nil {
			panic("timex: holidays.txt: " + err.Error())
		}
		out = append(out, h)
	}
	return out
}

// parseHoliday reads a line of holidays.txt; the lexicon has what its months and
// weekdays are.
func parseHoliday(line string, words []entry) (h holiday, err error) {
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
	if r.nth = numberOf(words, cOrdinal, nth); nth == "last" {
		r.nth = -1
	}
	r.weekday = numberOf(words, cWeekday, weekday)
	r.month = numberOf(words, cMonth, month)
	if r.nth == 0 || r.nth > 4 || r.weekday < 1 || r.month < 1 {
		return h, fmt.Errorf("%s: no day %q", f[0], f[1])
	}
	return h, nil
}

// numberOf is the value of a word of a class, or 0.
func numberOf(words []entry, c class, word string) int {
	k, ok := slices.BinarySearchFunc(words, word, func(e entry, w string) int { return strings.Compare(e.word, w) })
	if !ok || words[k].class != c {
		return 0
	}
	return int(words[k].val)
}
