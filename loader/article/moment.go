package article

import (
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	"onrecord/loader/span"
)

// A Moment is when something was published, as it is stated.
type Moment struct {
	Day string // ISO date, the day at the stated offset
	// At is RFC 3339 with the stated offset, -00:00 where none is stated; empty
	// where no hour is.
	At string
}

// An Order is that of day and month in dates of numbers.
type Order int8

const (
	AnyOrder   Order = iota // only what can be read in one way is read
	DayFirst                // 03/04/2021 is in April
	MonthFirst              // 03/04/2021 is in March
)

// ErrOrder is in the error of a date whose day and month cannot be told apart.
var ErrOrder = errors.New("day and month cannot be told apart")

// ReadMoment reads a date given as metadata: ISO 8601, RFC 3339, 1123 and 2822 in all
// their forms, compact (20210305), in words (5 March 2021, Mar. 5, 2021 9:42 a.m. ET),
// in numbers (05/03/2021), in Unix seconds or milliseconds. The error quotes what
// cannot be read.
func ReadMoment(s string, order Order) (Moment, error) {
	s = strings.Join(strings.Fields(s), " ")
	if s == "" {
		return Moment{}, errors.New("an empty date")
	}
	for _, read := range []func(string) (Moment, bool){unixMoment, isoMoment, layoutMoment} {
		if m, ok := read(s); ok {
			return m, nil
		}
	}
	return wordsMoment(s, order)
}

// readStated reads the date that a page states of itself, the day as it is
// written, in the zone it is written in. Other words may stand around it; it is
// the zero Moment where month and day may be confused.
func readStated(s string) Moment {
	m, err := ReadMoment(s, AnyOrder)
	if err == nil {
		return m
	}
	if found := days(s, span.Span{End: len(s)}); len(found) > 0 && !found[0].ambiguous {
		return Moment{Day: found[0].iso()}
	}
	return Moment{}
}

// plausible are the years of newspapers: other numbers are no dates.
func plausible(t time.Time) bool { return t.Year() >= 1700 && t.Year() <= 2199 }

// unixMoment reads seconds from 1990 on, or milliseconds, and a compact day.
func unixMoment(s string) (Moment, bool) {
	digits, _, fraction := strings.Cut(s, ".")
	n, err := strconv.ParseInt(digits, 10, 64)
	if err != nil || s[0] == '-' || s[0] == '+' {
		return Moment{}, false
	}
	var t time.Time
	switch {
	case len(digits) == 8 && !fraction:
		day, err := time.Parse("20060102", digits)
		return Moment{Day: day.Format(time.DateOnly)}, err == nil && plausible(day)
	case len(digits) == 14 && !fraction:
		t, err := time.Parse("20060102150405", digits)
		return timed(t, false), err == nil && plausible(t)
	case len(digits) == 9 && n >= 631152000, len(digits) == 10:
		t = time.Unix(n, 0)
	case len(digits) == 12 && n >= 631152000000, len(digits) == 13:
		t = time.UnixMilli(n)
	default:
		return Moment{}, false
	}
	return timed(t.UTC(), true), plausible(t)
}

// timed is a moment with its hour; without a stated offset that is -00:00, as RFC 3339
// has it in section 4.3.
func timed(t time.Time, offset bool) Moment {
	m := Moment{Day: t.Format(time.DateOnly), At: t.Format(time.RFC3339)}
	if !offset {
		m.At = t.Format("2006-01-02T15:04:05") + "-00:00"
	}
	return m
}

var isoForm = regexp.MustCompile(`^(\d{4})(?:-(\d{2})-(\d{2})|(\d{2})(\d{2})|/(\d{1,2})/(\d{1,2})` +
	`|\.(\d{1,2})\.(\d{1,2})|-W(\d{2})-(\d)|-(\d{3}))` +
	`(?:(?:T|t| |, )(\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?(?: ?([AaPp])\.?[Mm]\.?)? ` +
	`?(Z|z|[+-]\d{2}(?::?\d{2})?|[A-Z]{2,4})?)?$`)

// isoMoment reads ISO 8601 and RFC 3339: calendar days, weeks and days of the year,
// extended and basic, with slashes or points too.
func isoMoment(s string) (Moment, bool) {
	m := isoForm.FindStringSubmatch(s)
	if m == nil {
		return Moment{}, false
	}
	number := func(i int) int { n, _ := strconv.Atoi(m[i]); return n }
	year := number(1)
	var day time.Time
	switch {
	case m[10] != "": // the week of 4 January is the first
		if number(10) < 1 || number(10) > 53 || number(11) < 1 || number(11) > 7 {
			return Moment{}, false
		}
		fourth := time.Date(year, 1, 4, 0, 0, 0, 0, time.UTC)
		monday := fourth.AddDate(0, 0, -(int(fourth.Weekday())+6)%7)
		day = monday.AddDate(0, 0, 7*(number(10)-1)+number(11)-1)
	case m[12] != "":
		if day = time.Date(year, 1, number(12), 0, 0, 0, 0, time.UTC); number(12) < 1 || day.Year() != year {
			return Moment{}, false
		}
	default:
		month, date := number(2)+number(4)+number(6)+number(8), number(3)+number(5)+number(7)+number(9)
		if day = time.Date(year, time.Month(month), date, 0, 0, 0, 0, time.UTC); day.Day() != date ||
			int(day.Month()) != month {
			return Moment{}, false
		}
	}
	if !plausible(day) {
		return Moment{}, false
	}
	if m[13] == "" {
		return Moment{Day: day.Format(time.DateOnly)}, true
	}
	hour, ok := halfDay(number(13), m[16])
	if !ok || number(14) > 59 || number(15) > 60 || hour == 24 && number(14)+number(15) > 0 {
		return Moment{}, false
	}
	zone, stated, ok := offset(m[17])
	if !ok {
		return Moment{}, false
	}
	return timed(time.Date(day.Year(), day.Month(), day.Day(), hour, number(14), min(number(15), 59), 0, zone), stated),
		true
}

// halfDay is the hour of the day of one with a.m. or p.m.
func halfDay(hour int, half string) (int, bool) {
	switch {
	case half == "":
		return hour, hour <= 24 // 24:00 is the next day's first hour
	case hour < 1 || hour > 12:
		return 0, false
	case strings.EqualFold(half, "p"):
		return hour%12 + 12, true
	}
	return hour % 12, true
}

// zones are the names of offsets that mean one only, in hours, as newspapers use them.
var zones = map[string]float64{
	"Z": 0, "UT": 0, "UTC": 0, "GMT": 0, "WET": 0, "BST": 1, "WEST": 1, "CET": 1, "CEST": 2, "EET": 2, "EEST": 3,
	"MSK": 3,
	"EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7, "AKST": -9, "AKDT": -8,
	"HST": -10,
	"JST": 9, "KST": 9, "AEST": 10, "AEDT": 11, "NZST": 12, "NZDT": 13,
}

// local are names that mean two offsets, by the season.
var local = map[string]bool{"ET": true, "CT": true, "MT": true, "PT": true}

// offset reads Z, +01:00, +0100, +01 or a zone's name.
func offset(s string) (zone *time.Location, stated, ok bool) {
	name := strings.ToUpper(s)
	if hours, known := zones[name]; known {
		return time.FixedZone("", int(hours*3600)), true, true
	}
	if s == "" || local[name] {
		return time.UTC, false, true
	}
	for _, layout := range []string{"-07:00", "-0700", "-07"} {
		if t, err := time.Parse(layout, s); err == nil {
			_, seconds := t.Zone()
			return time.FixedZone("", seconds), true, seconds > -16*3600 && seconds < 16*3600
		}
	}
	return nil, false, false
}

// layoutMoment reads RFC 1123, 2822, 850 and the forms of C and of Go.
func layoutMoment(s string) (Moment, bool) {
	if i := strings.LastIndex(s, " ("); i > 0 && strings.HasSuffix(s, ")") {
		s = s[:i] // a zone's name as a comment: +0100 (CET)
	}
	if i := strings.Index(s, " m=+"); i > 0 {
		s = s[:i]
	}
	for _, layout := range []string{
		"Mon, _2 Jan 2006 15:04:05", "Mon, _2 Jan 2006 15:04", "_2 Jan 2006 15:04:05", "_2 Jan 2006 15:04",
		"Mon, _2 January 2006 15:04:05", "Mon, _2 January 2006 15:04", "Monday, 02-Jan-06 15:04:05",
		"Mon, 02-Jan-2006 15:04:05",
		"Mon Jan _2 15:04:05 2006", "Mon Jan _2 2006 15:04:05",
	} {
		if t, err := time.Parse(layout, s); err == nil && plausible(t) {
			return timed(t, false), true
		}
		at := strings.LastIndexByte(s, ' ')
		if at < 0 {
			continue
		}
		zone, stated, ok := offset(zoneName(s[at+1:]))
		t, err := time.Parse(layout, s[:at])
		if err == nil && ok && plausible(t) {
			return timed(time.Date(t.Year(), t.Month(), t.Day(), t.Hour(), t.Minute(), t.Second(), 0, zone), stated),
				true
		}
	}
	if f := strings.Fields(s); len(f) == 6 && strings.Contains(f[3], ":") && len(f[5]) == 4 &&
		!strings.Contains(f[5], ":") {
		// Mon Jan 2 15:04:05 MST 2006
		return layoutMoment(strings.Join([]string{f[0], f[1], f[2], f[5], f[3], f[4]}, " "))
	}
	return Moment{}, false
}

// zoneName takes GMT off before an offset: GMT+0100.
func zoneName(s string) string {
	if len(s) > 4 {
		return strings.TrimPrefix(s, "GMT")
	}
	return s
}

var (
	clockForm = regexp.MustCompile(`(?i)\b(\d{1,2})[:.h](\d{2})(?::(\d{2}))?(?: ?([ap])\.?m\b\.?)?(?: ` +
		`?(Z|[+-]\d{2}:?\d{2}|[A-Z]{2,4}\b))?|\b(\d{1,2}) ?([ap])\.?m\b\.?(?: ?([A-Z]{2,4})\b)?`)
	ordinal = regexp.MustCompile(`\b(\d{1,2})(?:st|nd|rd|th)\b`)
	// asDate is a text that says nothing but a day and an hour.
	asDate = regexp.MustCompile(`(?i)^(?:(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?\.?,? ` +
		`)?(?:the )?(?:\d{1,2}[ -]\p{L}{3,9}\.?,?[ -]\d{4}|\p{L}{3,9}\.? \d{1,2},? ` +
		`\d{4}|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2} of \p{L}{3,9},? \d{4})$`)
)

// clockAlone reports a text that is an hour and nothing else: 14:32, 2.05 pm,
// 09:00 BST.
func clockAlone(s string) bool {
	s = strings.TrimSpace(s)
	c := clockForm.FindStringIndex(s)
	return c != nil && c[0] == 0 && c[1] == len(s) && (strings.ContainsAny(s, ":") || strings.ContainsAny(s, "mM"))
}

// wordsMoment reads a day in words or in numbers, and the hour beside it.
func wordsMoment(s string, order Order) (Moment, error) {
	given := s
	fail := fmt.Errorf("%q is no date that can be read: write YYYY-MM-DD", given)
	var clock []int
	for _, c := range clockForm.FindAllStringSubmatchIndex(s, 4) {
		if strings.ContainsAny(s[c[0]:c[1]], ":h") || c[8] >= 0 || c[12] >= 0 { // 05.03 of 05.03.2021 is no hour
			clock = c
			break
		}
	}
	rest := s
	if clock != nil {
		rest = s[:clock[0]] + " " + s[clock[1]:]
	}
	rest = ordinal.ReplaceAllString(rest, "$1")
	rest = strings.Trim(strings.Join(strings.Fields(rest), " "), " ,-–—|•·@")
	for _, word := range []string{" at", " um", " ,", " -", " –", " |", " T"} {
		rest = strings.TrimSuffix(rest, word)
	}
	if !asDate.MatchString(rest) {
		return Moment{}, fail
	}
	found := days(rest, span.Span{End: len(rest)})
	if len(found) != 1 {
		return Moment{}, fail
	}
	day := found[0].iso()
	if found[0].ambiguous {
		switch order {
		case AnyOrder:
			return Moment{}, fmt.Errorf("%q may be %s or %s: %w", given, found[0].iso(), found[0].swapped().iso(),
				ErrOrder)
		case DayFirst, MonthFirst:
			day = ordered(rest, order)
		}
	}
	t, err := time.Parse(time.DateOnly, day)
	if err != nil || !plausible(t) {
		return Moment{}, fail
	}
	if clock == nil {
		return Moment{Day: day}, nil
	}
	part := func(i int) string {
		if clock[2*i] < 0 {
			return ""
		}
		return s[clock[2*i]:clock[2*i+1]]
	}
	number := func(a, b int) int { n, _ := strconv.Atoi(part(a) + part(b)); return n }
	hour, ok := halfDay(number(1, 6), part(4)+part(7))
	zone, stated, known := offset(part(5) + part(8))
	if !ok || !known || number(2, 2) > 5959 {
		return Moment{Day: day}, nil
	}
	minute, _ := strconv.Atoi(part(2))
	second, _ := strconv.Atoi(part(3))
	if hour == 24 && minute+second > 0 {
		return Moment{Day: day}, nil
	}
	return timed(time.Date(t.Year(), t.Month(), t.Day(), hour, minute, second, 0, zone), stated), nil
}

var numbers = regexp.MustCompile(`(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})`)

// ordered is the ISO date of three numbers in the order given.
func ordered(s string, order Order) string {
	m := numbers.FindStringSubmatch(s)
	if m == nil {
		return ""
	}
	a, _ := strconv.Atoi(m[1])
	b, _ := strconv.Atoi(m[2])
	if order == MonthFirst {
		a, b = b, a
	}
	return fmt.Sprintf("%s-%02d-%02d", m[3], b, a)
}
