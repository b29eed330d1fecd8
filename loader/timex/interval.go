package timex

import (
	"strconv"
	"strings"
)

// Interval is the first and the last day of an expression's value, as ISO days:
// of a day, week, month, season, quarter, year, decade or century, or of the part
// of one that the mod names. An end that the value does not give is empty: both
// of a length, of a set, of what refers to the present, of a value with an X for
// a digit that it hangs on, and of years before the common era.
func (x Timex) Interval() (earliest, latest string) {
	if x.Type == Duration || x.Type == Set {
		return "", ""
	}
	first, last, ok := period(datePart(x.Value))
	if !ok {
		return "", ""
	}
	first, last = partOfInterval(first, last, x.Mod)
	switch x.Mod {
	case "BEFORE":
		return "", (first - 1).value()
	case "AFTER":
		return (last + 1).value(), ""
	case "ON_OR_BEFORE":
		return "", last.value()
	case "ON_OR_AFTER":
		return first.value(), ""
	}
	return first.value(), last.value()
}

// period is the first and the last day of a value without its time of day.
func period(v string) (first, last day, ok bool) {
	year, rest, _ := strings.Cut(v, "-")
	if len(year) != 4 {
		return 0, 0, false
	}
	span := 1 // of years
	for strings.HasSuffix(year, "X") {
		year, span = year[:len(year)-1], span*10
	}
	y, err := strconv.Atoi(year)
	if err != nil || y <= 0 || span > 1 && rest != "" {
		return 0, 0, false
	}
	y *= span
	if rest == "" {
		return dayOf(y, 1, 1), dayOf(y+span, 1, 1) - 1, true
	}
	return periodOfYear(y, rest)
}

// periodOfYear is what follows the year: "05", "05-08", "W18", "W18-WE",
// "W18-4", "SU", "Q3", "H1".
func periodOfYear(y int, code string) (first, last day, ok bool) {
	months := func(m, n int) (day, day, bool) { return dayOf(y, m, 1), dayOf(y, m+n, 1) - 1, true }
	for s, value := range seasonValues {
		if code == value {
			return months(seasonStarts[s], 3)
		}
	}
	letter := code[0]
	number, part, parted := strings.Cut(strings.TrimLeft(code, "QHW"), "-")
	n, err := strconv.Atoi(number)
	if err != nil || n < 1 {
		return 0, 0, false
	}
	switch {
	case letter == 'Q' && n <= 4:
		return months(3*n-2, 3)
	case letter == 'H' && n <= 2:
		return months(6*n-5, 6)
	case letter == 'W' && n <= 53:
		return partOfWeek(mondayOf(y, n), part, parted)
	case letter > '9' || n > 12:
		return 0, 0, false
	case !parted || part == "XX":
		return months(n, 1)
	}
	d, err := strconv.Atoi(part)
	first = dayOf(y, n, d)
	return first, first, err == nil && validDate(y, n, d)
}

func partOfWeek(monday day, part string, parted bool) (first, last day, ok bool) {
	switch {
	case !parted:
		return monday, monday + 6, true
	case part == "WE":
		return monday + 5, monday + 6, true
	}
	d, err := strconv.Atoi(part)
	first = monday + day(d-1)
	return first, first, err == nil && d >= 1 && d <= 7
}

// partOfInterval narrows an interval to its start, middle or end: a third of
// it, in whole tens of days of a month and in whole months of what is longer.
func partOfInterval(first, last day, mod string) (day, day) {
	n := last - first + 1
	third := func(k day) day { return first + k*n/3 }
	if n >= 28 && n <= 31 {
		third = func(k day) day { return first + 10*k }
	} else if n > 31 {
		third = func(k day) day { return monthStart(first + k*n/3) }
	}
	switch mod {
	case "START":
		last = third(1) - 1
	case "MID":
		first, last = third(1), third(2)-1
	case "END":
		first = third(2)
	}
	return first, last
}

// monthStart is the first of the month that begins nearest to a day.
func monthStart(n day) day {
	y, m, d := n.civil()
	if d > 15 {
		m++
	}
	return dayOf(y, m, 1)
}
