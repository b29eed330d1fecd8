package chart

import (
	"strconv"
	"strings"
	"time"
)

// A period is a stretch of days, [from, to), in days since 1970.
type period struct{ from, to float64 }

func (p period) days() float64 { return p.to - p.from }

// dayOf is the number of days since 1970, proleptic Gregorian.
func dayOf(year int, month time.Month, day int) float64 {
	return float64(time.Date(year, month, day, 0, 0, 0, 0, time.UTC).Unix() / 86400)
}

// parsePeriod reads a TIMEX3 value of a point on the calendar: a day, with or
// without a time, a week, month, quarter, half-year, season, year, decade or
// century. Durations, sets, references such as PRESENT_REF and values that the
// text leaves open (XXXX-WXX-4) are none.
func parsePeriod(value string) (period, bool) {
	value, _, _ = strings.Cut(value, "T") // the time of day
	digits := func(s string) (int, bool) {
		n := 0
		for _, r := range []byte(s) {
			if r < '0' || r > '9' {
				return 0, false
			}
			n = n*10 + int(r-'0')
		}
		return n, s != ""
	}
	parts := strings.Split(value, "-")
	year, ok := digits(parts[0])
	if !ok || len(parts) > 3 {
		return period{}, false
	}
	if len(parts) == 1 {
		switch len(value) {
		case 2:
			return period{dayOf(year*100, 1, 1), dayOf(year*100+100, 1, 1)}, true
		case 3:
			return period{dayOf(year*10, 1, 1), dayOf(year*10+10, 1, 1)}, true
		case 4:
			return period{dayOf(year, 1, 1), dayOf(year+1, 1, 1)}, true
		}
		return period{}, false
	}
	if len(parts[0]) != 4 || len(parts[1]) != 2 && len(parts[1]) != 3 {
		return period{}, false
	}
	if parts[1][0] == 'W' && parts[1] != "WI" {
		return week(year, parts[1][1:], parts[2:])
	}
	if month, ok := digits(parts[1]); ok && len(parts[1]) == 2 {
		if month < 1 || month > 12 {
			return period{}, false
		}
		m := time.Month(month)
		if len(parts) == 2 {
			return period{dayOf(year, m, 1), dayOf(year, m+1, 1)}, true
		}
		day, ok := digits(parts[2])
		if !ok || len(parts[2]) != 2 || day < 1 || dayOf(year, m, day) >= dayOf(year, m+1, 1) {
			return period{}, false
		}
		return period{dayOf(year, m, day), dayOf(year, m, day) + 1}, true
	}
	if len(parts) > 2 {
		return period{}, false
	}
	for _, p := range []struct {
		name   string
		first  time.Month
		months time.Month
	}{
		{"Q1", 1, 3}, {"Q2", 4, 3}, {"Q3", 7, 3}, {"Q4", 10, 3}, {"H1", 1, 6}, {"H2", 7, 6},
		{"SP", 3, 3}, {"SU", 6, 3}, {"FA", 9, 3}, {"WI", 12, 3}, // meteorological, of the north
	} {
		if parts[1] == p.name {
			return period{dayOf(year, p.first, 1), dayOf(year, p.first+p.months, 1)}, true
		}
	}
	return period{}, false
}

// week reads an ISO 8601 week, its day or its weekend.
func week(year int, number string, day []string) (period, bool) {
	n, err := strconv.Atoi(number)
	if err != nil || len(number) != 2 || n < 1 || n > 53 {
		return period{}, false
	}
	// The week with 4 January is the first.
	fourth := time.Date(year, 1, 4, 0, 0, 0, 0, time.UTC)
	monday := dayOf(year, 1, 4) - float64((int(fourth.Weekday())+6)%7) + float64(7*(n-1))
	if len(day) == 0 {
		return period{monday, monday + 7}, true
	}
	if day[0] == "WE" {
		return period{monday + 5, monday + 7}, true
	}
	if len(day[0]) == 1 && day[0][0] >= '1' && day[0][0] <= '7' {
		from := monday + float64(day[0][0]-'1')
		return period{from, from + 1}, true
	}
	return period{}, false
}
