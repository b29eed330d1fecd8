package datapackage

import (
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
)

// A rule is a field with its pattern compiled.
type rule struct {
	Field
	pattern *regexp.Regexp
	seen    map[string]int // lines of the values of a unique column
}

// broken says what is wrong with a cell that is not missing, or nothing.
func (r *rule) broken(cell string) string {
	switch r.Type {
	case "integer":
		n, err := strconv.ParseInt(cell, 10, 64)
		if err != nil {
			return "is no whole number"
		}
		if why := r.range_(float64(n)); why != "" {
			return why
		}
	case "number":
		n, err := strconv.ParseFloat(cell, 64)
		if err != nil || math.IsNaN(n) || math.IsInf(n, 0) {
			return "is no number"
		}
		if why := r.range_(n); why != "" {
			return why
		}
	case "boolean":
		if cell != "true" && cell != "false" {
			return "is neither true nor false"
		}
	case "date":
		if _, err := time.Parse(time.DateOnly, cell); err != nil {
			return "is no date YYYY-MM-DD"
		}
	}
	k := r.Constraints
	switch {
	case k == nil:
	case len(k.Enum) > 0 && !slices.Contains(k.Enum, cell):
		return "is none of " + strings.Join(k.Enum, ", ")
	case r.pattern != nil && !r.pattern.MatchString(cell):
		return "does not match " + k.Pattern
	}
	return ""
}

func (r *rule) range_(n float64) string {
	k := r.Constraints
	switch {
	case k == nil:
	case k.Minimum != nil && n < *k.Minimum:
		return "is below " + strconv.FormatFloat(*k.Minimum, 'g', -1, 64)
	case k.Maximum != nil && n > *k.Maximum:
		return "is above " + strconv.FormatFloat(*k.Maximum, 'g', -1, 64)
	}
	return ""
}
