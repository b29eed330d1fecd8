package timex

import (
	"testing"
	"time"
)

// The calendar agrees with package time on every day of eight hundred years.
func TestCalendar(t *testing.T) {
	at := time.Date(1595, 1, 1, 0, 0, 0, 0, time.UTC)
	first := dayOf(1595, 1, 1)
	for k := range 800 * 365 {
		n := first + day(k)
		y, m, d := n.civil()
		if ty, tm, td := at.Date(); y != ty || m != int(tm) || d != td {
			t.Fatalf("day %d is %d-%d-%d, want %s", n, y, m, d, at.Format(time.DateOnly))
		}
		if dayOf(y, m, d) != n || dayOfTime(at) != n || dayOf(y-1, m+12, d) != n || dayOf(y+1, m-12, d) != n {
			t.Fatalf("%s is not day %d", at.Format(time.DateOnly), n)
		}
		if w := n.weekday(); w%7 != int(at.Weekday()) || w < 1 {
			t.Fatalf("%s is weekday %d", at.Format(time.DateOnly), w)
		}
		iy, iw := n.week()
		if ty, tw := at.ISOWeek(); iy != ty || iw != tw {
			t.Fatalf("%s is in week %d of %d, want %d of %d", at.Format(time.DateOnly), iw, iy, tw, ty)
		}
		if mondayOf(iy, iw) != n.monday() || n.monday().weekday() != 1 || n-n.monday() < 0 || n-n.monday() > 6 {
			t.Fatalf("the week of %s begins on %s", at.Format(time.DateOnly), n.monday().value())
		}
		if last := at.AddDate(0, 1, -d).Day(); d == 1 && (monthLength(y, m) != at.AddDate(0, 1, -1).Day() || last == 0) {
			t.Fatalf("%d-%d has %d days", y, m, monthLength(y, m))
		}
		at = at.AddDate(0, 0, 1)
	}
}

func TestCalendarRules(t *testing.T) {
	for _, c := range []struct{ what, got, want string }{
		{"31 January and a month", dayOf(2023, 1, 31).addMonths(1).value(), "2023-02-28"},
		{"31 March less a month", dayOf(2024, 3, 31).addMonths(-1).value(), "2024-02-29"},
		{"15 December and 14 months", dayOf(2023, 12, 15).addMonths(14).value(), "2025-02-15"},
		{"first Monday of July 2024", nthWeekday(2024, 7, 1, 1).value(), "2024-07-01"},
		{"third Sunday of June 2024", nthWeekday(2024, 6, 7, 3).value(), "2024-06-16"},
		{"last Friday of May 2024", nthWeekday(2024, 5, 5, -1).value(), "2024-05-31"},
		{"last Monday of December 2024", nthWeekday(2024, 12, 1, -1).value(), "2024-12-30"},
		{"Easter 1818", easter(1818).value(), "1818-03-22"},
		{"Easter 1943", easter(1943).value(), "1943-04-25"},
		{"Easter 1954", easter(1954).value(), "1954-04-18"},
		{"Easter 1981", easter(1981).value(), "1981-04-19"},
		{"Easter 2000", easter(2000).value(), "2000-04-23"},
		{"Easter 2008", easter(2008).value(), "2008-03-23"},
		{"Easter 2024", easter(2024).value(), "2024-03-31"},
		{"Easter 2038", easter(2038).value(), "2038-04-25"},
		{"Easter 2285", easter(2285).value(), "2285-03-22"},
		{"a year below 1000", yearValue(987), "0987"},
		{"an unknown year", yearValue(0), "XXXX"},
		{"a second", clockValue(7, 5, 0), "T07:05:00"},
		{"no second", clockValue(23, 59, -1), "T23:59"},
	} {
		if c.got != c.want {
			t.Errorf("%s: %s, want %s", c.what, c.got, c.want)
		}
	}
	for _, c := range []struct {
		y, m, d int
		want    bool
	}{
		{0, 2, 29, true}, {2023, 2, 29, false}, {2024, 2, 29, true}, {1900, 2, 29, false}, {0, 1, 31, true},
		{0, 4, 31, false}, {0, 0, 1, false}, {0, 13, 1, false}, {0, 12, 0, false}, {0, 12, 31, true}, {0, 1, 1, true},
	} {
		if validDate(c.y, c.m, c.d) != c.want {
			t.Errorf("%d-%d-%d: valid is %v", c.y, c.m, c.d, !c.want)
		}
	}
}
