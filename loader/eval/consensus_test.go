package eval

import (
	"strings"
	"testing"
)

const voted = `{"id": "a_1", "published": "2026-03-13",
 "text": "“Yes,” said Ada. Bo thinks it rains.", "annotators": 5,
 "content": [[1, 4, 5], [27, 35, 3], [24, 35, 2]], "source": [[12, 15, 5], [17, 19, 4]], "cue": [[7, 11, 5]]}`

func TestScoreConsensus(t *testing.T) {
	articles, err := ReadVotes(strings.NewReader(strings.ReplaceAll(voted, "\n", "")))
	if err != nil {
		t.Fatal(err)
	}
	a := &articles[0]
	if a.Published() != "2026-03-13" || a.Roles[0][1].Span.Cut(a.Text) != "it rains" {
		t.Errorf("%+v", a)
	}
	a.Found = []Attribution{
		{"direct", spans(a.Text, "Ada"), spans(a.Text, "said"), spans(a.Text, "“Yes,”")},
		{"indirect", spans(a.Text, "Ada"), spans(a.Text, "thinks"), spans(a.Text, "thinks it rains")},
		{"scare", nil, nil, spans(a.Text, "it rains")},
	}
	got := ScoreConsensus(articles)
	want := ConsensusScore{
		Majority: [3]Count{{1, 2, 2}, {1, 1, 2}, {1, 2, 1}},
		All:      [3]Count{{1, 0, 1}, {1, 0, 1}, {1, 0, 1}},
	}
	if got != want {
		t.Errorf("%+v, want %+v", got, want)
	}
}

func FuzzReadVotes(f *testing.F) {
	f.Add(strings.ReplaceAll(voted, "\n", ""))
	f.Add(`{"id": "a", "text": "é", "annotators": 3, "cue": [[0, 2, 3]]}`)
	f.Fuzz(func(t *testing.T, raw string) {
		articles, err := ReadVotes(strings.NewReader(raw))
		if err != nil {
			if !strings.HasPrefix(err.Error(), "eval: ") {
				t.Errorf("error %v", err)
			}
			return
		}
		for _, a := range articles {
			for _, votes := range a.Roles {
				for _, v := range votes {
					_ = v.Span.Cut(a.Text)
				}
			}
		}
		ScoreConsensus(articles)
	})
}
