package chart

import (
	"math"
	"time"

	"gonum.org/v1/plot"
)

// wholeTicks are about five ticks at whole numbers.
type wholeTicks struct{}

// Ticks implements plot.Ticker.
func (wholeTicks) Ticks(least, most float64) []plot.Tick {
	if math.IsInf(most-least, 0) || math.IsNaN(most-least) {
		return nil
	}
	step := 1.0
	for k := 0; (most-least)/step > 6; k++ { // 1, 2, 5, 10, …
		step *= []float64{2, 2.5, 2}[k%3]
	}
	var out []plot.Tick
	for v := math.Ceil(least/step) * step; v <= most; v += step {
		out = append(out, plot.Tick{Value: v, Label: count(v)})
	}
	return out
}

// dayTicks are ticks of a scale of days since 1970, at most seven: at days,
// months or years, in ISO 8601.
type dayTicks struct{}

// Ticks implements plot.Ticker.
func (dayTicks) Ticks(least, most float64) []plot.Tick {
	const ticks = 6
	if !(most-least < 366*10000) || math.Abs(least) > 366*10000 {
		return nil // beyond the years of four digits
	}
	for _, days := range []float64{1, 2, 4, 7, 14} {
		if (most-least)/days <= ticks {
			var out []plot.Tick
			for d := math.Ceil(least/days) * days; d <= most; d += days {
				out = append(out, plot.Tick{Value: d, Label: calendar(d).Format("2006-01-02")})
			}
			return out
		}
	}
	for _, months := range []int{1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000, 12000} {
		if (most-least)/30.5/float64(months) > ticks && months < 12000 {
			continue
		}
		format := "2006-01"
		if months >= 12 {
			format = "2006"
		}
		first := calendar(least)
		m := (first.Year()*12 + int(first.Month()) - 1) / months * months
		var out []plot.Tick
		for ; ; m += months {
			d := dayOf(m/12, time.Month(m%12+1), 1)
			if d > most {
				return out
			}
			if d >= least {
				out = append(out, plot.Tick{Value: d, Label: calendar(d).Format(format)})
			}
		}
	}
	return nil
}

// calendar is the day that begins so many days after 1970 began.
func calendar(day float64) time.Time {
	return time.Unix(int64(day)*86400, 0).UTC()
}
