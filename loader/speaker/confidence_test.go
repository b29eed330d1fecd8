package speaker

import (
	"math"
	"slices"
	"strings"
	"testing"

	"onrecord/loader/quote"
)

// The table of confidences knows evidence and forms that there are.
func TestConfidenceTable(t *testing.T) {
	evidence := []Evidence{FromSource, FromOuter, FromPrevious, FromByline, FromSubject, FromRepeat, FromTurn, FromExchange}
	forms := []Form{FullName, OneName, SharedName, LoneName, BodyName, Described, Unnamed, ByPronoun, PronounOnly,
		Several, NoForm}
	rows := 0
	for line := range strings.Lines(confidenceTable) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		rows++
		c := strings.Split(strings.TrimRight(line, "\n"), "\t")
		if !slices.Contains(evidence, Evidence(c[0])) {
			t.Errorf("%q is no evidence: make the table anew with onrecord eval --confidence", c[0])
		}
		if !slices.Contains(forms, Form(c[1])) {
			t.Errorf("%q is no form: make the table anew with onrecord eval --confidence", c[1])
		}
	}
	if rows < 10 {
		t.Errorf("the table has %d rows", rows)
	}
	for w, c := range confidences() {
		if !(c > 0 && c <= 1) {
			t.Errorf("%v: confidence %v", w, c)
		}
	}
}

func TestConfidence(t *testing.T) {
	sure, less, least := Confidence(FromSource, FullName), Confidence(FromSource, ByPronoun), Confidence(FromSource, PronounOnly)
	if !(sure > 0.95 && sure > less && less > least) {
		t.Errorf("%v of a full name, %v of a pronoun, %v of a pronoun of a description", sure, less, least)
	}
	if c := Confidence(Unknown, NoForm); !math.IsNaN(c) {
		t.Errorf("confidence %v in nobody", c)
	}
	if c := Confidence("a new kind", FullName); !(c > 0 && c < 1) {
		t.Errorf("confidence %v by unseen evidence", c)
	}
	r := Resolution{Of: []int{0, -1, 0}, Evidence: []Evidence{FromSource, Unknown, FromSource}, Forms: []Form{FullName, "", FullName}}
	quotes := []quote.Quote{{Kind: quote.Direct}, {Kind: quote.Direct}, {Kind: quote.Scare}}
	for q, want := range []float64{sure, math.NaN(), math.NaN()} {
		if got := r.Confidence(quotes, q); got != want && !(math.IsNaN(got) && math.IsNaN(want)) {
			t.Errorf("quote %d: confidence %v, want %v", q, got, want)
		}
	}
	if c := r.Confidence(append(quotes, quote.Quote{}), 3); !math.IsNaN(c) {
		t.Errorf("confidence %v beyond the quotes", c)
	}
}

// What a source calls its speaker by.
func TestForms(t *testing.T) {
	for _, c := range []struct {
		text string
		want []Form
	}{
		{"“It is safe,” Ada Alder said. “It is,” Alder said. “Quite,” she said.", []Form{FullName, OneName, ByPronoun}},
		{"“It is safe,” a fisherman said. “It is,” he said.", []Form{Unnamed, PronounOnly}},
		{"Ada Alder, the mayor, came. “It is safe,” the mayor said.", []Form{Described}},
		{"“It is safe,” the Harbour Board said.", []Form{BodyName}},
	} {
		d := whole(c.text + "\n")
		res := Resolve(d, quote.Extract(d))
		if !slices.Equal(res.Forms, c.want) {
			t.Errorf("%s: %q, want %q", c.text, res.Forms, c.want)
		}
	}
}
