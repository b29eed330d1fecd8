package eval

import (
	"regexp"
	"strconv"
	"strings"
	"time"
)

// sameValue compares a timex of the Recognizers-Text collection with a TIMEX3
// value, as ScoreDatePhrases says.
func sameValue(want, got string) bool {
	if want == got {
		return true
	}
	if strings.HasPrefix(want, "P") && want != "PRESENT_REF" {
		return sameDuration(want, got)
	}
	wd, wt, _ := strings.Cut(want, "T")
	gd, gt, _ := strings.Cut(got, "T")
	if !sameClock(wt, gt) {
		return false
	}
	if wd == "" {
		return gd == "" || wt != ""
	}
	return pattern(wd, gd) || weekdayPattern(wd, gd) || covers(wd, gd) ||
		len(wd) == 2 && strings.HasSuffix(gd, "-"+wd)
}

func sameClock(want, got string) bool {
	if want == "NT" {
		want = "NI"
	}
	for len(want) >= 2 && len(want) < 5 && want[0] <= '9' {
		want += ":00"
	}
	return want == got || len(want) == 8 && strings.HasSuffix(want, ":00") && want[:5] == got
}

// pattern compares letter by letter; an X on either side stands for any.
func pattern(want, got string) bool {
	if len(want) != len(got) {
		return false
	}
	for i := 0; i < len(want); i++ {
		if want[i] != got[i] && want[i] != 'X' && (got[i] != 'X' || want[i] < '0' || want[i] > '9') {
			return false
		}
	}
	return true
}

// weekdayPattern: XXXX-WXX-5 is any Friday.
func weekdayPattern(want, got string) bool {
	if len(want) != 10 || !strings.HasPrefix(want, "XXXX-WXX-") || want[9] > '9' {
		return false
	}
	t, err := time.Parse(time.DateOnly, got)
	return err == nil && (int(t.Weekday())+6)%7+1 == int(want[9]-'0')
}

var (
	weekValue  = regexp.MustCompile(`^(\d{4})-W(\d\d)(-WE)?$`)
	monthValue = regexp.MustCompile(`^(\d{4}|XXXX)-(\d\d)$`)
	yearValue  = regexp.MustCompile(`^\d{4}$`)
)

// covers says that the day wanted lies in the week, month or year found.
func covers(want, got string) bool {
	if len(want) != 10 {
		return false
	}
	if m := weekValue.FindStringSubmatch(got); m != nil {
		y, _ := strconv.Atoi(m[1])
		w, _ := strconv.Atoi(m[2])
		fourth := time.Date(y, 1, 4, 0, 0, 0, 0, time.UTC)
		monday := fourth.AddDate(0, 0, -(int(fourth.Weekday())+6)%7+7*(w-1))
		for d := 0; d < 7; d++ {
			if pattern(want, monday.AddDate(0, 0, d).Format(time.DateOnly)) {
				return true
			}
		}
		return false
	}
	if monthValue.MatchString(got) {
		return pattern(want[:7], got)
	}
	if len(got) == 7 && got[5] == 'Q' {
		q := int(got[6] - '0')
		m, err := strconv.Atoi(want[5:7])
		return err == nil && pattern(want[:4], got[:4]) && (m-1)/3+1 == q
	}
	return yearValue.MatchString(got) && pattern(want[:4], got)
}

var durationPart = regexp.MustCompile(`([\d.]+|X)(WE|[YMWDHS])`)

// sameDuration compares the lengths, in months and seconds; X is any number.
func sameDuration(want, got string) bool {
	if got == "XXXX-WXX-WE" {
		return want == "P1WE"
	}
	if !strings.HasPrefix(got, "P") {
		return false
	}
	type length struct{ months, seconds float64 }
	measure := func(s string) (l length, units string, unknown bool) {
		date, clock, _ := strings.Cut(s[1:], "T")
		for i, part := range []string{date, clock} {
			for _, m := range durationPart.FindAllStringSubmatch(part, -1) {
				n, err := strconv.ParseFloat(m[1], 64)
				unknown = unknown || err != nil
				units += m[2]
				switch m[2] {
				case "Y":
					l.months += 12 * n
				case "M":
					if i == 0 {
						l.months += n
					} else {
						l.seconds += 60 * n
					}
				case "W":
					l.seconds += 7 * 86400 * n
				case "WE":
					l.seconds += 2 * 86400 * n
				case "D":
					l.seconds += 86400 * n
				case "H":
					l.seconds += 3600 * n
				case "S":
					l.seconds += n
				}
			}
		}
		return l, units, unknown
	}
	a, ua, _ := measure(want)
	b, ub, unknown := measure(got)
	if unknown {
		return ua == ub
	}
	return a == b
}
