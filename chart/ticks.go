package chart

import (
	"math"

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
