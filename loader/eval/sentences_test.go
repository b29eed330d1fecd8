package eval_test

import (
	"fmt"
	"os"
	"reflect"
	"strings"
	"testing"

	"onrecord/loader/eval"
	"onrecord/loader/sentence"
	"onrecord/loader/span"
)

func TestScoreSentences(t *testing.T) {
	text := "It rained. Nobody came. It rained."
	all := []span.Span{{Start: 0, End: 10}, {Start: 11, End: 23}, {Start: 24, End: 34}}
	cases := []struct {
		name             string
		found            []span.Span
		passed           int
		boundaries       eval.Count
		missed, spurious []int
	}{
		{"equal", all, 1, eval.Count{Right: 2, Found: 2, Gold: 2}, nil, nil},
		{"untrimmed", []span.Span{{Start: 0, End: 11}, {Start: 10, End: 24}, {Start: 23, End: 34}}, 1, eval.Count{Right: 2, Found: 2, Gold: 2}, nil, nil},
		{"joined", []span.Span{{Start: 0, End: 23}, {Start: 24, End: 34}}, 0, eval.Count{Right: 1, Found: 1, Gold: 2}, []int{10}, nil},
		{"cut", []span.Span{{Start: 0, End: 10}, {Start: 11, End: 17}, {Start: 18, End: 23}, {Start: 24, End: 34}}, 0, eval.Count{Right: 2, Found: 3, Gold: 2}, nil, []int{17}},
		{"moved", []span.Span{{Start: 0, End: 9}, {Start: 9, End: 23}, {Start: 24, End: 34}}, 0, eval.Count{Right: 1, Found: 2, Gold: 2}, []int{10}, []int{9}},
		{"none", nil, 0, eval.Count{Gold: 2}, []int{10, 23}, nil},
		{"outside", []span.Span{{Start: -1, End: 10}, {Start: 11, End: 99}}, 0, eval.Count{Gold: 2}, []int{10, 23}, nil},
	}
	for _, c := range cases {
		score, errs := eval.ScoreSentences([]eval.SentenceText{{Text: text, Gold: all, Found: c.found}})
		if score.Texts != 1 || score.Passed != c.passed || score.Boundaries != c.boundaries {
			t.Errorf("%s: %+v, want %d passed and %+v", c.name, score, c.passed, c.boundaries)
		}
		if len(errs) != 1-c.passed {
			t.Errorf("%s: %d errors", c.name, len(errs))
			continue
		}
		if c.passed == 0 && (!reflect.DeepEqual(errs[0].Missed, c.missed) || !reflect.DeepEqual(errs[0].Spurious, c.spurious)) {
			t.Errorf("%s: missed %v, spurious %v, want %v and %v", c.name, errs[0].Missed, errs[0].Spurious, c.missed, c.spurious)
		}
	}
}

func TestReadSentenceTexts(t *testing.T) {
	const in = `{"id": "a", "text": "Né. So? Né.", "sentences": ["Né.", "So?", "Né."]}

{"id": "b", "text": "Né. So?", "sentences": [[0, 3], [4, 7]]}
`
	texts, err := eval.ReadSentenceTexts(strings.NewReader(in))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, s := range texts {
		got = append(got, s.ID+" "+span.Format(s.Gold))
	}
	if want := []string{"a 0-4 5-8 9-13", "b 0-4 5-8"}; !reflect.DeepEqual(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	for _, bad := range []string{
		`{`, `{"text": "A.", "sentences": ["B."]}`, `{"text": "A.", "sentences": [[0, 9]]}`, `{"text": "A.", "sentences": [[1, 0]]}`,
		`{"text": "A. B.", "sentences": ["B.", "A."]}`, `{"text": "A.", "sentences": [7]}`,
	} {
		if _, err := eval.ReadSentenceTexts(strings.NewReader("\n" + bad)); err == nil || !strings.Contains(err.Error(), "sentences:2:") {
			t.Errorf("%s: error %v does not name the line", bad, err)
		}
	}
}

// TestGoldenSentences scores the splitter on the golden rules, where they are
// at hand.
func TestGoldenSentences(t *testing.T) {
	f, err := os.Open("../../../shared/gold/sentences_golden.jsonl")
	if err != nil {
		t.Skipf("sentences_golden.jsonl is not at hand: %v", err)
	}
	defer f.Close()
	texts, err := eval.ReadSentenceTexts(f)
	if err != nil {
		t.Fatal(err)
	}
	for i := range texts {
		texts[i].Found = sentence.Split(texts[i].Text, span.Span{End: len(texts[i].Text)})
	}
	score, errs := eval.ScoreSentences(texts)
	t.Log(score)
	if score.Texts == 0 || score.Passed != score.Texts {
		t.Errorf("%d of %d rules pass; first: %+v", score.Passed, score.Texts, errs[0])
	}
}

func ExampleScoreSentences() {
	text := "It rained. Nobody came."
	score, _ := eval.ScoreSentences([]eval.SentenceText{{
		Text:  text,
		Gold:  []span.Span{{Start: 0, End: 10}, {Start: 11, End: 23}},
		Found: sentence.Split(text, span.Span{End: len(text)}),
	}})
	fmt.Println(score)
	// Output: 1 of 1 texts; boundaries P 1.000 R 1.000 F1 1.000
}
