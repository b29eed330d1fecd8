package chart

import (
	"testing"
	"time"
)

func TestParsePeriod(t *testing.T) {
	for _, c := range []struct{ value, from, to string }{
		{"2031-05-08", "2031-05-08", "2031-05-09"},
		{"2031-05-08T10:30", "2031-05-08", "2031-05-09"},
		{"2031-12-31", "2031-12-31", "2032-01-01"},
		{"2032-02-29", "2032-02-29", "2032-03-01"},
		{"2031-12", "2031-12-01", "2032-01-01"},
		{"2031", "2031-01-01", "2032-01-01"},
		{"203", "2030-01-01", "2040-01-01"},
		{"20", "2000-01-01", "2100-01-01"},
		{"2031-Q4", "2031-10-01", "2032-01-01"},
		{"2031-H1", "2031-01-01", "2031-07-01"},
		{"2031-WI", "2031-12-01", "2032-03-01"},
		{"2031-W01", "2030-12-30", "2031-01-06"},
		{"2026-W53-7", "2027-01-03", "2027-01-04"},
		{"2025-W18", "2025-04-28", "2025-05-05"},
		{"2025-W18-WE", "2025-05-03", "2025-05-05"},
	} {
		p, ok := parsePeriod(c.value)
		from, to := calendar(p.from).Format(time.DateOnly), calendar(p.to).Format(time.DateOnly)
		if !ok || from != c.from || to != c.to {
			t.Errorf("%s: %s to %s, %v; want %s to %s", c.value, from, to, ok, c.from, c.to)
		}
	}
	for _, value := range []string{"", "-", "X", "XXXX-05-08", "2031-XX", "2031-W", "2031-W00", "2031-W1",
		"2031-W01-8", "2031-00", "2031-1", "2031-02-30", "2031-05-8", "2031-05-08-1", "2031-Q5", "2031-Q1-1", "P1D",
		"1", "20310", "PAST_REF", "T10:30", "-0044", "２０３１"} {
		if p, ok := parsePeriod(value); ok {
			t.Errorf("%q is %v", value, p)
		}
	}
}

func FuzzParsePeriod(f *testing.F) {
	for _, s := range []string{"2031-05-08T10", "2031-W01-WE", "20", "2031-SU", "XXXX-WXX-4"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if p, ok := parsePeriod(s); ok && !(p.from < p.to && p.days() < 36526) {
			t.Fatalf("%q is %v", s, p)
		}
	})
}

// No more ticks than fit, whatever the range, and each inside it.
func TestTicks(t *testing.T) {
	for _, most := range []float64{0, 0.5, 1, 3, 9, 12, 40, 100, 365, 1000, 5000, 40000, 365000, 3e6} {
		for _, least := range []float64{0, -0.3, 20200.25, -700000} {
			if n := len((dayTicks{}).Ticks(least, least+most)); n > 9 || most >= 3 && n < 1 {
				t.Errorf("%d ticks of %g days from %g", n, most, least)
			}
			for _, k := range (dayTicks{}).Ticks(least, least+most) {
				if k.Value < least || k.Value > least+most || k.Label == "" {
					t.Errorf("tick %v of %g days from %g", k, most, least)
				}
			}
		}
		if n := len((wholeTicks{}).Ticks(0, most)); n < 1 || n > 8 {
			t.Errorf("%d ticks up to %g", n, most)
		}
	}
}
