package eval

import (
	"strings"
	"testing"

	"onrecord/loader/span"
)

const coreferred = `{"id": "n_1", "genre": "news", "text":
 "Ada Finch spoke. She said no. The mayor said yes. The crowd said so.",
 "entities": [{"mentions": [[0, 9], [17, 20]]}, {"mentions": [[30, 39]]}, {"mentions": [[50, 59]]}]}`

func TestScoreCoreference(t *testing.T) {
	articles, err := ReadCoreference(strings.NewReader(strings.ReplaceAll(coreferred, "\n", "")))
	if err != nil {
		t.Fatal(err)
	}
	a := &articles[0]
	source := func(words string) span.Span { return spans(a.Text, words)[0] }
	a.Found = []Sourced{
		{source("Ada Finch"), "Ada Finch", "p1"},
		{source("She"), "Ms. Finch", "p1"}, // the surname of one of her names
		{source("The mayor"), "Bo Alder", "p2"},
		{source("The crowd"), "", ""},
		{source("spoke. She said no. The"), "Ada Finch", "p1"}, // overlaps too little
	}
	got := ScoreCoreference(articles)
	if len(got) != 1 {
		t.Fatalf("%+v", got)
	}
	want := CoreferenceScore{Genre: "news", Right: [3]int{1, 0, 1}, Wrong: [3]int{0, 1, 0}, Unnamed: [3]int{0, 1, 0},
		Pairs: Count{1, 1, 1}}
	if got[0] != want {
		t.Errorf("%+v, want %+v", got[0], want)
	}
}

// A pronoun is no name, even if a mention is the same pronoun.
func TestPronounIsNoName(t *testing.T) {
	const line = `{"id": "a", "text": "He left.", "entities": [{"mentions": [[0, 2]]}]}`
	articles, err := ReadCoreference(strings.NewReader(line))
	if err != nil {
		t.Fatal(err)
	}
	articles[0].Found = []Sourced{{span.Span{End: 2}, "he", "p1"}}
	got := ScoreCoreference(articles)[0]
	if got.Genre != "all" || got.Wrong != [3]int{0, 0, 1} {
		t.Errorf("%+v", got)
	}
}

func FuzzReadCoreference(f *testing.F) {
	f.Add(strings.ReplaceAll(coreferred, "\n", ""))
	f.Add(`{"id": "a", "text": "é", "entities": [{"mentions": [[1, 0]]}]}`)
	f.Fuzz(func(t *testing.T, raw string) {
		articles, err := ReadCoreference(strings.NewReader(raw))
		if err != nil {
			if !strings.HasPrefix(err.Error(), "eval: ") {
				t.Errorf("error %v", err)
			}
			return
		}
		for i := range articles {
			for _, e := range articles[i].Entities {
				for _, m := range e.Mentions {
					articles[i].Found = append(articles[i].Found, Sourced{m, m.Cut(articles[i].Text), "p"})
				}
			}
		}
		ScoreCoreference(articles)
	})
}
