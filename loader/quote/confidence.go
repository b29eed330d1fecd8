package quote

import (
	_ "embed"
	"fmt"
	"math"
	"strconv"
	"strings"
	"sync"
)

// confidenceTable is how often attributions were right on hand-marked news, by the
// rule that proposed them and their kind: rule, kind, found, right, parted by tabs.
//
//go:embed confidence.tsv
var confidenceTable string

// prior is how many attributions of their kind a rule is taken to have proposed beside
// those that it did: what is said of a rule that was seen twice is what is said of all.
const prior = 10

// confidences are the shares that are right, by rule and kind; those of a kind as a
// whole are under no rule.
var confidences = sync.OnceValue(func() map[ruleAndKind]float64 {
	type count struct{ found, right float64 }
	counts := make(map[ruleAndKind]count)
	for line := range strings.Lines(confidenceTable) {
		line = strings.TrimRight(line, "\n")
		if strings.HasPrefix(line, "#") || line == "" {
			continue
		}
		c := strings.Split(line, "\t")
		if len(c) != 4 {
			panic(fmt.Sprintf("quote: confidence.tsv: %q", line)) // the file is embedded
		}
		found, err := strconv.ParseFloat(c[2], 64)
		right, err2 := strconv.ParseFloat(c[3], 64)
		if err != nil || err2 != nil || right > found {
			panic(fmt.Sprintf("quote: confidence.tsv: %q", line))
		}
		for _, k := range []ruleAndKind{{c[0], Kind(c[1])}, {"", Kind(c[1])}} {
			n := counts[k]
			counts[k] = count{n.found + found, n.right + right}
		}
	}
	out := make(map[ruleAndKind]float64, len(counts))
	for k, n := range counts {
		of := counts[ruleAndKind{"", k.kind}]
		share := of.right / of.found
		if k.rule != "" {
			share = (n.right + prior*share) / (n.found + prior)
		}
		out[k] = math.Round(share*100) / 100
	}
	return out
})

type ruleAndKind struct {
	rule string
	kind Kind
}

// confidence is how likely the attribution is right: its source, and most of its
// content. NaN for marked words that nobody is reported to have said.
func (q *Quote) confidence() float64 {
	if q.Kind == Scare {
		return math.NaN()
	}
	table := confidences()
	if c, ok := table[ruleAndKind{q.Rule, q.Kind}]; ok {
		return c
	}
	if c, ok := table[ruleAndKind{"", q.Kind}]; ok {
		return c
	}
	return math.NaN()
}
