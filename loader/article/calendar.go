package article

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"onrecord/loader/span"
)

// A day is one full date that stands in the text.
type day struct {
	span      span.Span
	y, m, d   int
	ambiguous bool // m and d may be the other way round: 08/05/2025
	numeric   bool
	dayFirst  bool // written 8 May 2025
	words     int  // words of it
}

func (d day) iso() string { return fmt.Sprintf("%04d-%02d-%02d", d.y, d.m, d.d) }

// swapped is the date read the other way round.
func (d day) swapped() day {
	d.m, d.d = d.d, d.m
	return d
}

// serial counts days, for distances.
func (d day) serial() int {
	y, m := d.y, d.m
	if m <= 2 {
		y, m = y-1, m+12
	}
	return 365*y + y/4 - y/100 + y/400 + (153*(m-3)+2)/5 + d.d
}

var monthNames = map[string]int{
	"january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9,
	"october": 10, "november": 11, "december": 12,
	"jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11,
	"dec":     12,
	"janeiro": 1, "fevereiro": 2, "março": 3, "abril": 4, "maio": 5, "junho": 6, "julho": 7, "agosto": 8, "setembro": 9,
	"outubro": 10, "novembro": 11, "dezembro": 12,
	"enero": 1, "febrero": 2, "marzo": 3, "mayo": 5, "junio": 6, "julio": 7, "septiembre": 9, "octubre": 10,
	"noviembre": 11, "diciembre": 12,
	"gennaio": 1, "febbraio": 2, "aprile": 4, "maggio": 5, "giugno": 6, "luglio": 7, "settembre": 9, "ottobre": 10,
	"dicembre": 12, "ago": 8, "set": 9,
	"janvier": 1, "février": 2, "mars": 3, "avril": 4, "mai": 5, "juin": 6, "juillet": 7, "août": 8, "septembre": 9,
	"octobre": 10, "décembre": 12,
	"januar": 1, "februar": 2, "märz": 3, "juni": 6, "juli": 7, "oktober": 10, "dezember": 12,
}

// days finds the full dates of text[in]: those with a year, a month and a day.
func days(text string, in span.Span) []day {
	var out []day
	s := in.Cut(text)
	for i := 0; i < len(s); {
		c := s[i]
		if i > 0 && isWordByte(s[i-1]) {
			i++
			continue
		}
		var d day
		n := 0
		switch {
		case c >= '0' && c <= '9':
			d, n = numberDay(s[i:])
		case c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z':
			d, n = monthDay(s[i:])
			if n == 0 {
				for i < len(s) && isWordByte(s[i]) {
					i++
				}
				continue
			}
		}
		if n == 0 || !d.valid() {
			if c >= '0' && c <= '9' {
				for i < len(s) && s[i] >= '0' && s[i] <= '9' {
					i++
				}
				continue
			}
			i++
			continue
		}
		d.span = span.Span{Start: in.Start + i, End: in.Start + i + n}
		d.words = wordCount(s[i : i+n])
		out = append(out, d)
		i += n
	}
	return out
}

func (d day) valid() bool {
	if d.y < 1800 || d.y > 2199 || d.m < 1 || d.m > 12 || d.d < 1 {
		return false
	}
	last := [...]int{31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}[d.m-1]
	if d.m == 2 && (d.y%4 != 0 || d.y%100 == 0 && d.y%400 != 0) {
		last = 28
	}
	return d.d <= last
}

// numberDay reads a date that begins with a digit: 2025-05-08, 08/05/2025,
// 8 May 2025, 2025年5月8日. It returns the bytes read, 0 when there is none.
func numberDay(s string) (day, int) {
	first, i := digits(s)
	switch {
	case i == 0 || i > 4 || i == len(s):
		return day{}, 0
	case strings.HasPrefix(s[i:], "年"):
		return ideographDay(s, first, i)
	case s[i] == '-' || s[i] == '/' || s[i] == '.':
		if d, n, ok := separatedDay(s, first, i); ok {
			return d, n
		}
	}
	if i > 2 {
		return day{}, 0
	}
	return writtenDay(s, first, i)
}

// ideographDay reads 2025年5月8日, whose year ends before byte i.
func ideographDay(s string, year, i int) (day, int) {
	d := day{y: year}
	i += len("年")
	for _, part := range []struct {
		value *int
		unit  string
	}{{&d.m, "月"}, {&d.d, "日"}} {
		n, k := digits(s[i:])
		if k == 0 || !strings.HasPrefix(s[i+k:], part.unit) {
			return day{}, 0
		}
		*part.value = n
		i += k + len(part.unit)
	}
	return d, i
}

// separatedDay reads three numbers with the same separator between them, the
// first of which ends before byte i. It is ok where three numbers stand, also
// when they are no date: 8.5.20251, 10.0.0.1.
func separatedDay(s string, first, i int) (d day, n int, ok bool) {
	sep := s[i]
	second, j := digits(s[i+1:])
	j += i + 1
	if j == i+1 || j-i > 3 || j == len(s) || s[j] != sep {
		return day{}, 0, false
	}
	third, k := digits(s[j+1:])
	k += j + 1
	if k == j+1 || k < len(s) && isWordByte(s[k]) && s[k] != 'T' || sep == '.' && morePoints(s[k:]) {
		return day{}, 0, true
	}
	switch width := k - j - 1; {
	case i == 4 && width <= 2:
		return day{y: first, m: second, d: third, numeric: true}, k, true
	case i <= 2 && width == 4:
		return numeric(first, second, third, sep), k, true
	case i <= 2 && width == 2 && sep == '/':
		return numeric(first, second, 2000+third, sep), k, true
	}
	return day{}, 0, true
}

// morePoints reports that a further number follows, as in a version or an
// address: .1
func morePoints(s string) bool {
	return len(s) > 1 && s[0] == '.' && s[1] >= '0' && s[1] <= '9'
}

// writtenDay reads 8 May 2025, 8th of May, 2025 and 8-May-2025, whose day ends
// before byte i.
func writtenDay(s string, date, i int) (day, int) {
	for _, suffix := range []string{"st", "nd", "rd", "th", "º", "."} {
		if strings.HasPrefix(s[i:], suffix) {
			i += len(suffix)
			break
		}
	}
	j := skip(s, i, " -\u00a0.")
	for _, of := range []string{"of ", "de "} {
		if strings.HasPrefix(s[j:], of) {
			j += len(of)
		}
	}
	m, k := month(s[j:])
	if k == 0 || j == i {
		return day{}, 0
	}
	j = skip(s, j+k, " -,.'’\u00a0")
	if strings.HasPrefix(s[j:], "de ") || strings.HasPrefix(s[j:], "of ") {
		j += 3
	}
	y, k := digits(s[j:])
	if k != 4 || j+k < len(s) && s[j+k] >= '0' && s[j+k] <= '9' {
		return day{}, 0
	}
	return day{y: y, m: m, d: date, dayFirst: true}, j + k
}

// numeric reads 08/05/2025. A part over twelve is the day; with points the day
// stands first; otherwise the order is open and the day is taken as first.
func numeric(a, b, y int, sep byte) day {
	switch {
	case a > 12 || sep == '.':
		return day{y: y, m: b, d: a, numeric: true, dayFirst: true}
	case b > 12:
		return day{y: y, m: a, d: b, numeric: true}
	}
	return day{y: y, m: b, d: a, numeric: true, ambiguous: a != b, dayFirst: true}
}

// monthDay reads May 8, 2025.
func monthDay(s string) (day, int) {
	m, i := month(s)
	if i == 0 {
		return day{}, 0
	}
	j := skip(s, i, " .\u00a0")
	d, k := digits(s[j:])
	if k == 0 || k > 2 || j == i {
		return day{}, 0
	}
	j += k
	for _, suffix := range []string{"st", "nd", "rd", "th"} {
		if strings.HasPrefix(s[j:], suffix) {
			j += 2
			break
		}
	}
	e := skip(s, j, " ,\u00a0")
	y, k := digits(s[e:])
	if k > 4 && y/10000 > 0 { // "20194:29": the year is glued to the hour
		k = 4
		y, _ = digits(s[e : e+4])
		if e+5 < len(s) && s[e+5] != ':' && (e+6 >= len(s) || s[e+6] != ':') {
			return day{}, 0
		}
	}
	if k != 4 || e == j {
		return day{}, 0
	}
	return day{y: y, m: m, d: d}, e + k
}

// month reads a month's name, with a capital or small letter.
func month(s string) (int, int) {
	if s == "" || !monthInitials[s[0]|0x20] {
		return 0, 0
	}
	var buf [12]byte
	i := 0
	for i < len(s) && i < len(buf) && (s[i] >= utf8.RuneSelf || s[i]|0x20 >= 'a' && s[i]|0x20 <= 'z') {
		buf[i] = s[i]
		if s[i] < utf8.RuneSelf {
			buf[i] |= 0x20
		}
		i++
	}
	if i < 3 {
		return 0, 0
	}
	return monthNames[string(buf[:i])], i * min(1, monthNames[string(buf[:i])])
}

// monthInitials are the letters that months begin with.
var monthInitials = func() (t [256]bool) {
	for m := range monthNames {
		t[m[0]] = true
	}
	return t
}()

// digits reads up to nine digits.
func digits(s string) (n, i int) {
	for i < len(s) && i < 9 && s[i] >= '0' && s[i] <= '9' {
		n = n*10 + int(s[i]-'0')
		i++
	}
	return n, i
}

func skip(s string, i int, set string) int {
	for i < len(s) {
		r, w := utf8.DecodeRuneInString(s[i:])
		if !strings.ContainsRune(set, r) {
			break
		}
		i += w
	}
	return i
}
