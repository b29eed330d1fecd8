package timex

import "time"

// A day is a number of days since 1 January 1970 in the proleptic Gregorian
// calendar. The zero value is a real day, so what may be unknown has a flag
// of its own beside it.
type day int

// dayOf is the day of a civil date. Months outside 1 to 12 and days outside
// the month carry over, as in time.Date. The arithmetic is Howard Hinnant's
// days_from_civil.
func dayOf(y, m, d int) day {
	m--
	y += floorDiv(m, 12)
	m = m - floorDiv(m, 12)*12 + 1
	if m <= 2 {
		y--
	}
	era := floorDiv(y, 400)
	yoe := y - era*400
	mp := (m + 9) % 12
	doy := (153*mp+2)/5 + d - 1
	doe := yoe*365 + yoe/4 - yoe/100 + doy
	return day(era*146097 + doe - 719468)
}

// civil is the inverse of dayOf.
func (n day) civil() (y, m, d int) {
	z := int(n) + 719468
	era := floorDiv(z, 146097)
	doe := z - era*146097
	yoe := (doe - doe/1460 + doe/36524 - doe/146096) / 365
	y = yoe + era*400
	doy := doe - (365*yoe + yoe/4 - yoe/100)
	mp := (5*doy + 2) / 153
	d = doy - (153*mp+2)/5 + 1
	m = mp + 3
	if m > 12 {
		m -= 12
	}
	if m <= 2 {
		y++
	}
	return y, m, d
}

// weekday is the ISO number of the day: Monday is 1, Sunday 7.
func (n day) weekday() int { return int(n+3) - 7*floorDiv(int(n+3), 7) + 1 }

// monday is the Monday of the day's ISO week.
func (n day) monday() day { return n - day(n.weekday()-1) }

// week is the ISO 8601 year and week of the day: the week belongs to the year
// of its Thursday.
func (n day) week() (year, week int) {
	thursday := n.monday() + 3
	year, _, _ = thursday.civil()
	return year, int(thursday-dayOf(year, 1, 1))/7 + 1
}

// mondayOf is the first day of an ISO week.
func mondayOf(year, week int) day {
	return dayOf(year, 1, 4).monday() + day(7*(week-1))
}

// monthLength is the number of days in a month of 1 to 12.
func monthLength(y, m int) int { return int(dayOf(y, m+1, 1) - dayOf(y, m, 1)) }

// addMonths moves the day by months; the 31st becomes the month's last day
// where the month is shorter.
func (n day) addMonths(months int) day {
	y, m, d := n.civil()
	first := dayOf(y, m+months, 1)
	y, m, _ = first.civil()
	return first + day(min(d, monthLength(y, m))-1)
}

// nthWeekday is the nth such weekday of a month; n = -1 is the last one.
func nthWeekday(y, m, weekday, n int) day {
	if n < 0 {
		last := dayOf(y, m+1, 1) - 1
		return last - day((last.weekday()-weekday+7)%7)
	}
	first := dayOf(y, m, 1)
	return first + day((weekday-first.weekday()+7)%7+7*(n-1))
}

// easter is Easter Sunday of the western churches: the anonymous Gregorian
// algorithm (Meeus, Jones and Butcher).
func easter(y int) day {
	a, b, c := y%19, y/100, y%100
	d, e := b/4, b%4
	g := (8*b + 13) / 25
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	l := (32 + 2*e + 2*i - h - k) % 7
	m := (a + 11*h + 19*l) / 433
	month := (h + l - 7*m + 90) / 25
	return dayOf(y, month, (h+l-7*m+33*month+19)%32)
}

// validDate says whether day d can stand in month m: of year y, or of any
// year when y is 0.
func validDate(y, m, d int) bool {
	if m < 1 || m > 12 || d < 1 {
		return false
	}
	if y == 0 {
		y = 2000
	}
	return d <= monthLength(y, m)
}

func floorDiv(a, b int) int {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

// dayOfTime is the calendar day of t in t's own zone.
func dayOfTime(t time.Time) day {
	y, m, d := t.Date()
	return dayOf(y, int(m), d)
}

func monthOf(n day) int {
	_, m, _ := n.civil()
	return m
}
