package timex

import "strconv"

// The notations of TIMEX3 values (TimeML 1.2.1, after ISO 8601). An X stands
// for a digit that the text does not give.

const (
	unknownDay   = "XXXX-XX-XX"
	unknownWeek  = "XXXX-WXX"
	unknownMonth = "XXXX-XX"
	unknownYear  = "XXXX"
)

// tens are the numbers from 00 to 99, so that most values are cut, not made.
var tens = func() string {
	var b []byte
	for n := range 100 {
		b = append(b, byte('0'+n/10), byte('0'+n%10))
	}
	return string(b)
}()

func pad(n, width int) string {
	if width == 2 && n >= 0 && n < 100 {
		return tens[2*n : 2*n+2]
	}
	s := strconv.Itoa(n)
	for len(s) < width {
		s = "0" + s
	}
	return s
}

// yearValue is "2025", or "BC0490"; year 0 is unknown.
func yearValue(y int) string {
	switch {
	case y == 0:
		return unknownYear
	case y < 0:
		return "BC" + pad(1-y, 4)
	}
	if y < 10000 {
		return pad(y/100, 2) + pad(y%100, 2)
	}
	return pad(y, 4)
}

func monthValue(y, m int) string { return yearValue(y) + "-" + pad(m, 2) }

func dateValue(y, m, d int) string { return yearValue(y) + "-" + pad(m, 2) + "-" + pad(d, 2) }

func (n day) value() string {
	y, m, d := n.civil()
	return dateValue(y, m, d)
}

func (n day) weekValue() string {
	y, w := n.week()
	return weekValue(y, w)
}

func weekValue(y, w int) string { return yearValue(y) + "-W" + pad(w, 2) }

// weekdayValue is "XXXX-WXX-4": a weekday of an unknown week.
func weekdayValue(wd int) string { return unknownWeek + "-" + strconv.Itoa(wd) }

// clockValue is "T14:30" or "T14:30:05"; a second below 0 is not given.
func clockValue(h, m, s int) string {
	v := "T" + pad(h, 2) + ":" + pad(m, 2)
	if s >= 0 {
		v += ":" + pad(s, 2)
	}
	return v
}
