package timex

// durationValue is "P4D", "PT1H30M", "PXW".
func durationValue(q quantity, u unit) (string, bool) {
	if q.frac != "" && !q.unknown {
		if v := fractionValue(q, u); v != "" {
			return v, true
		}
	}
	n := &notations[u]
	if q.unknown {
		return n.prefix + "X" + n.letter, true
	}
	q, ok := q.times(n.times)
	return n.prefix + q.String() + n.letter, ok
}

// notations are how lengths are written by unit: ISO 8601 has no letter for
// some, and none of TIMEX3's WE and WD.
var notations = [...]struct {
	prefix, letter string
	times          int
}{
	second:     {"PT", "S", 1},
	minute:     {"PT", "M", 1},
	hour:       {"PT", "H", 1},
	dayUnit:    {"P", "D", 1},
	night:      {"P", "D", 1},
	weekday:    {"P", "WD", 1},
	weekend:    {"P", "WE", 1},
	weekUnit:   {"P", "W", 1},
	fortnight:  {"P", "W", 2},
	month:      {"P", "M", 1},
	quarter:    {"P", "M", 3},
	year:       {"P", "Y", 1},
	decade:     {"P", "Y", 10},
	century:    {"P", "Y", 100},
	millennium: {"P", "Y", 1000},
}

// fractionValue is the length of halves and quarters of an hour and of half a
// year, which are written in the smaller unit; else "".
func fractionValue(q quantity, u unit) string {
	whole, small := "", ""
	switch {
	case u == hour:
		whole, small = "PT", minutesOf(q.frac)
	case u == year && q.frac == "5":
		whole, small = "P", "6M"
	}
	if small == "" {
		return ""
	}
	q.frac = ""
	if q.whole > 0 {
		whole += q.String() + notations[u].letter
	}
	return whole + small
}

// minutesOf is a half or quarter of an hour in minutes.
func minutesOf(frac string) string {
	switch frac {
	case "5":
		return "30M"
	case "25":
		return "15M"
	case "75":
		return "45M"
	}
	return ""
}

// joinDurations puts "PT1H" and "PT30M" together: "PT1H30M".
func joinDurations(a, b string) string {
	timeA, timeB := len(a) > 1 && a[1] == 'T', len(b) > 1 && b[1] == 'T'
	hasT := false
	for i := range a {
		hasT = hasT || a[i] == 'T'
	}
	switch {
	case timeB && (timeA || hasT):
		return a + b[2:]
	case timeB:
		return a + b[1:]
	}
	return a + b[1:]
}
