package eval

import (
	"math"
	"testing"
)

func TestScoreCleaning(t *testing.T) {
	for _, c := range []struct {
		name, predicted, gold string
		precision, recall, f1 float64
	}{
		{"equal", "The ferry sails again today.", "the ferry\n\nsails — again, today", 1, 1, 1},
		{"both empty", " \n", "", 1, 1, 1},
		{"nothing predicted", "", "the ferry sails again", 0, 0, 0},
		{"nothing there", "the ferry sails again", "…", 0, 0, 0},
		{"short", "sails again", "Sails again!", 1, 1, 1},
		{"short, other", "sails again", "sails", 0, 0, 0},
		{"half", "a b c d e", "a b c d", 0.5, 1, 2.0 / 3},
		{"bag", "a b c d x a b c d", "a b c d", 1.0 / 6, 1, 2.0 / 7},
		{"marks", "the cafe\u0301 was full", "the cafe was full", 0, 0, 0},
		{"apostrophes part words", "it’s a long way", "it s a long way", 1, 1, 1},
	} {
		got := ScoreCleaning(c.predicted, c.gold)
		if math.Abs(got.Precision-c.precision) > 1e-9 || math.Abs(got.Recall-c.recall) > 1e-9 || math.Abs(got.F1-c.f1) > 1e-9 {
			t.Errorf("%s: %+v, want %v %v %v", c.name, got, c.precision, c.recall, c.f1)
		}
	}
}

func TestMeanCleaning(t *testing.T) {
	if got := MeanCleaning(nil); got != (Cleaning{}) {
		t.Errorf("mean of none: %+v", got)
	}
	got := MeanCleaning([]Cleaning{{1, 0.5, 0.6}, {0.5, 1, 0.8}})
	if math.Abs(got.Precision-0.75) > 1e-9 || math.Abs(got.Recall-0.75) > 1e-9 || math.Abs(got.F1-0.7) > 1e-9 {
		t.Errorf("mean: %+v", got)
	}
}
