package eval

import (
	"reflect"
	"testing"

	"onrecord/loader/span"
)

func TestScoreRules(t *testing.T) {
	text := "Ada Brandt said the pier was safe. Ivo Mell hopes it holds."
	at := func(from, to int) []span.Span { return []span.Span{{Start: from, End: to}} }
	right := Attribution{Type: "indirect", Source: at(0, 10), Cue: at(11, 15), Content: at(16, 33)}
	wrong := Attribution{Type: "indirect", Source: at(35, 43), Cue: at(44, 49), Content: at(50, 52)}
	gold := wrong
	gold.Content = at(50, 58)
	a := ExplainedArticle{
		QuoteArticle: QuoteArticle{ID: "a", Text: text, Gold: []Attribution{right, gold},
			Found: []Attribution{right, wrong}},
		Proposed:   []string{"clause", "object"},
		Confidence: []float64{0.9, 0.35},
		Kinds:      []string{"indirect", "indirect"},
		Decided: []Decision{
			{"tags", "past", span.Span{Start: 11, End: 15}}, {"tags", "past", span.Span{Start: 44, End: 49}},
			{"ends", "stop", span.Span{Start: 33, End: 34}}, {"tags", "far", span.Span{Start: 57, End: 58}},
		},
	}
	want := []RuleScore{
		{"ends", "stop", 1, 1, 1}, {Proposes, "clause", 1, 1, 1}, {Proposes, "object", 1, 1, 0},
		{"tags", "far", 1, 1, 0}, {"tags", "past", 2, 2, 1},
	}
	if got := ScoreRules([]ExplainedArticle{a}); !reflect.DeepEqual(got, want) {
		t.Errorf("rules\n\t%+v, want\n\t%+v", got, want)
	}
	kinds := []KindScore{{"clause", "indirect", 1, 1}, {"object", "indirect", 1, 0}}
	if got := ScoreKinds([]ExplainedArticle{a}); !reflect.DeepEqual(got, kinds) {
		t.Errorf("kinds %+v, want %+v", got, kinds)
	}
	bins := []Reliability{{0.3, 0.4, 1, 0, 0.35}, {0.9, 1, 1, 1, 0.9}}
	if got := Reliabilities([]ExplainedArticle{a}); !reflect.DeepEqual(got, bins) {
		t.Errorf("reliability %+v, want %+v", got, bins)
	}
}
