package quote

import (
	"math"
	"slices"
	"strings"
	"testing"
)

// The table of confidences knows rules and kinds that there are, and says of each what
// was found.
func TestConfidenceTable(t *testing.T) {
	names := Proposers()
	rows := 0
	for line := range strings.Lines(confidenceTable) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		rows++
		c := strings.Split(strings.TrimRight(line, "\n"), "\t")
		if c[0] != "" && !slices.Contains(names, c[0]) {
			t.Errorf("%q proposes nothing: make the table anew with onrecord eval --confidence", c[0])
		}
		if k := Kind(c[1]); k != Direct && k != Mixed && k != Indirect {
			t.Errorf("%q is no kind of an attribution", k)
		}
	}
	if rows < 50 {
		t.Errorf("the table has %d rows", rows)
	}
	for k, c := range confidences() {
		if !(c > 0 && c < 1) {
			t.Errorf("%s, %s: confidence %v", k.rule, k.kind, c)
		}
	}
}

func TestConfidence(t *testing.T) {
	sure := first(t, "“The pier is safe,” Ada Brandt said.").Confidence
	less := first(t, "The guests seem wary of the pier.").Confidence
	if !(sure > 0.9 && less < 0.6) {
		t.Errorf("%v of a plain quotation, %v of an attitude", sure, less)
	}
	q := Quote{Kind: Scare}
	if c := q.confidence(); !math.IsNaN(c) {
		t.Errorf("a scare quote has confidence %v", c)
	}
	q = Quote{Kind: Direct, Rule: "no such rule"}
	if c := q.confidence(); c != confidences()[ruleAndKind{"", Direct}] {
		t.Errorf("confidence %v of a rule that the table lacks", c)
	}
}
