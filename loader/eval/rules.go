package eval

import (
	"cmp"
	"slices"

	"onrecord/loader/span"
)

// An ExplainedArticle is a QuoteArticle of which it is known what the rules decided.
type ExplainedArticle struct {
	QuoteArticle
	// Proposed is the rule that proposed each of Found, and Confidence how likely each
	// was said to be right.
	Proposed   []string
	Confidence []float64
	// Kinds are the kinds of Found: direct, mixed, indirect, scare.
	Kinds []string
	// Decided are the rules' decisions.
	Decided []Decision
}

// A Decision is one that a row of a rule table made about a word.
type Decision struct {
	Table, Rule string
	At          span.Span
}

// A RuleScore tells how often a rule decided, and how often what it decided was right.
type RuleScore struct {
	Table, Rule string // Table is "proposes" for those that propose attributions
	Fired       int
	// Judged are the times when it bore on an attribution that was found: it proposed
	// it, or it decided about a word of its source, its cue or an edge of its content.
	// Right are those of them where the attribution is right: an attribution of the gold
	// has four fifths of its content, and the other way round, and its source.
	Judged, Right int
}

// Proposes is the Table of the rules that propose attributions.
const Proposes = "proposes"

// edgeReach is how far from an edge of a content, in bytes, a decision may be that
// bears on it.
const edgeReach = 25

// ScoreRules scores the rules that decided in some articles, sorted by table and rule.
// Rules that never decided are not among them.
func ScoreRules(articles []ExplainedArticle) []RuleScore {
	type key struct{ table, rule string }
	scores := make(map[key]*RuleScore)
	of := func(table, rule string) *RuleScore {
		k := key{table, rule}
		if scores[k] == nil {
			scores[k] = &RuleScore{Table: table, Rule: rule}
		}
		return scores[k]
	}
	for i := range articles {
		a := &articles[i]
		right := a.rightly()
		for f, rule := range a.Proposed {
			if rule == "" {
				continue
			}
			s := of(Proposes, rule)
			s.Fired++
			s.Judged++
			if right[f] {
				s.Right++
			}
		}
		for _, d := range a.Decided {
			s := of(d.Table, d.Rule)
			s.Fired++
			if f := a.bearsOn(d.At); f >= 0 {
				s.Judged++
				if right[f] {
					s.Right++
				}
			}
		}
	}
	out := make([]RuleScore, 0, len(scores))
	for _, s := range scores {
		out = append(out, *s)
	}
	slices.SortFunc(out, func(a, b RuleScore) int {
		return cmp.Or(cmp.Compare(a.Table, b.Table), cmp.Compare(a.Rule, b.Rule))
	})
	return out
}

// A KindScore tells how often what one rule proposed was right, of one kind.
type KindScore struct {
	Rule, Kind   string
	Found, Right int
}

// ScoreKinds scores the rules that propose attributions by the kinds of those, sorted by
// rule and kind.
func ScoreKinds(articles []ExplainedArticle) []KindScore {
	scores := make(map[[2]string]*KindScore)
	for i := range articles {
		a := &articles[i]
		right := a.rightly()
		for f, rule := range a.Proposed {
			kind := a.Kinds[f]
			if kind == "scare" {
				continue
			}
			s := scores[[2]string{rule, kind}]
			if s == nil {
				s = &KindScore{Rule: rule, Kind: kind}
				scores[[2]string{rule, kind}] = s
			}
			s.Found++
			if right[f] {
				s.Right++
			}
		}
	}
	out := make([]KindScore, 0, len(scores))
	for _, s := range scores {
		out = append(out, *s)
	}
	slices.SortFunc(out, func(a, b KindScore) int {
		return cmp.Or(cmp.Compare(a.Rule, b.Rule), cmp.Compare(a.Kind, b.Kind))
	})
	return out
}

// A Reliability is what became of the attributions of like confidence.
type Reliability struct {
	From, To float64 // of confidence: [From, To)
	Found    int
	Right    int
	Mean     float64 // of the confidence
}

// Reliabilities compares confidence with what is right, in tenths; a tenth with nothing
// in it is left out.
func Reliabilities(articles []ExplainedArticle) []Reliability {
	var bins [10]Reliability
	for i := range articles {
		a := &articles[i]
		right := a.rightly()
		for f, c := range a.Confidence {
			if a.Kinds[f] == "scare" || !(c >= 0 && c <= 1) {
				continue
			}
			b := &bins[min(int(c*10), 9)]
			b.Found++
			b.Mean += c
			if right[f] {
				b.Right++
			}
		}
	}
	var out []Reliability
	for k, b := range bins {
		if b.Found > 0 {
			b.From, b.To = float64(k)/10, float64(k+1)/10
			b.Mean /= float64(b.Found)
			out = append(out, b)
		}
	}
	return out
}

// rightly tells which of the found attributions are right.
func (a *ExplainedArticle) rightly() []bool {
	all := func(xs []Attribution) [][]int {
		out := make([][]int, len(xs))
		for i := range xs {
			if kindIndex(xs[i].Type) >= 0 {
				out[i] = characters(a.Text, xs[i].Content)
			}
		}
		return out
	}
	gold, found := all(a.Gold), all(a.Found)
	right := make([]bool, len(a.Found))
	for f, x := range found {
		for g, y := range gold {
			n := float64(common(x, y))
			if n > 0 && n >= strict*float64(len(x)) && n >= strict*float64(len(y)) &&
				sameSource(a.Text, a.Gold[g].Source, a.Found[f].Source) {
				right[f] = true
			}
		}
	}
	return right
}

// bearsOn is the index of the found attribution that a decision about a word bears on,
// -1 without one: that whose source or cue holds it, else that with the edge of whose
// content it stands closest to, within edgeReach.
func (a *ExplainedArticle) bearsOn(at span.Span) int {
	in := func(spans []span.Span) bool {
		return slices.ContainsFunc(spans, func(s span.Span) bool { return s.Start <= at.Start && at.Start < s.End })
	}
	best, least := -1, edgeReach+1
	for f := range a.Found {
		x := &a.Found[f]
		if kindIndex(x.Type) < 0 {
			continue
		}
		if in(x.Source) || in(x.Cue) {
			return f
		}
		if n := len(x.Content); n > 0 {
			d := min(distance(at.Start, x.Content[0].Start), distance(at.End, x.Content[n-1].End))
			if d < least {
				best, least = f, d
			}
		}
	}
	return best
}

func distance(a, b int) int { return max(a-b, b-a) }
