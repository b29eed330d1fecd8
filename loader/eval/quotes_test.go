package eval

import (
	"strings"
	"testing"

	"onrecord/loader/span"
)

func spans(text string, words ...string) []span.Span {
	var out []span.Span
	for _, w := range words {
		i := strings.Index(text, w)
		if i < 0 {
			panic(w)
		}
		out = append(out, span.Span{Start: i, End: i + len(w)})
	}
	return out
}

func TestQuotes(t *testing.T) {
	text := "“Yes, of course,” said Ada. Bo thinks it rains. “No,” he said."
	gold := []Attribution{
		{"direct", spans(text, "Ada"), spans(text, "said"), spans(text, "“Yes, of course,”")},
		{"indirect", spans(text, "Bo"), spans(text, "thinks"), spans(text, "it rains")},
		{"direct", spans(text, "he"), nil, spans(text, "“No,”")},
	}
	found := []Attribution{
		{"direct", spans(text, "Ada"), spans(text, "said"), spans(text, "Yes, of course")},
		{"indirect", spans(text, "Bo"), spans(text, "Bo thinks"), spans(text, "it rains.")},
		{"scare", nil, nil, spans(text, "“No,”")},
		{"mixed", spans(text, "Bo"), nil, spans(text, "rains.")},
	}
	s := ScoreQuotes(&QuoteArticle{ID: "a_1", Text: text, Gold: gold, Found: found})
	for _, c := range []struct {
		name string
		got  Count
		want Count
	}{
		{"quoted", s.Quoted, Count{1, 2, 2}},
		{"speaker", s.Speaker, Count{1, 1, 1}},
		{"content", s.Content, Count{2, 3, 3}},
		{"source", s.Source, Count{2, 2, 3}},
		{"cue", s.Cue, Count{1, 2, 2}},
		{"direct", s.Kinds[0], Count{1, 1, 2}},
		{"mixed", s.Kinds[1], Count{0, 1, 0}},
		{"indirect", s.Kinds[2], Count{1, 1, 1}},
	} {
		if c.got != c.want {
			t.Errorf("%s: %+v, want %+v", c.name, c.got, c.want)
		}
	}
	r := Quotes([]QuoteArticle{
		{ID: "b_1", Text: text, Gold: gold, Found: gold},
		{ID: "a_1", Text: text, Gold: gold, Found: found},
		{ID: "a_2", Text: text, Gold: gold},
	})
	if r.Total.Articles != 3 || len(r.Outlets) != 2 || r.Outlets[0].Name != "a" || r.Outlets[0].Articles != 2 {
		t.Errorf("outlets: %+v", r.Outlets)
	}
	if r.Articles[2].Name != "b_1" || r.Outlets[1].Content.F1() != 1 || r.Outlets[1].Quoted.F1() != 1 {
		t.Errorf("the article that is all right comes last: %+v", r.Articles)
	}
}

func TestTrim(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{" “So be it.” ", "So be it"}, {"so", "so"}, {"", ""}, {"“Why?!”", "Why"}, {"—so", "so"},
	} {
		if got := Trim(c.text, span.Span{End: len(c.text)}).Cut(c.text); got != c.want {
			t.Errorf("Trim(%q) = %q, want %q", c.text, got, c.want)
		}
	}
}

func TestReadQuotes(t *testing.T) {
	in := `{"id": "a_1", "text": "“é” said A", "quotes": [{"type": "direct", "source": [[9, 10]], "cue": [[4, 8]], "content": [[0, 3]]}]}

`
	got, err := ReadQuotes(strings.NewReader(in))
	if err != nil || len(got) != 1 || len(got[0].Gold) != 1 {
		t.Fatalf("%v, %v", got, err)
	}
	q := got[0].Gold[0]
	if s := q.Source[0].Cut(got[0].Text); s != "A" {
		t.Errorf("source %q", s)
	}
	if s := q.Content[0].Cut(got[0].Text); s != "“é”" {
		t.Errorf("content %q", s)
	}
	for _, bad := range []string{"{", `{"id": "a", "text": "a", "quotes": [{"cue": [[0, 2]]}]}`, `{"id": "a", "text": "a", "quotes": [{"cue": [[-1, 0]]}]}`} {
		if _, err := ReadQuotes(strings.NewReader(bad)); err == nil || !strings.HasPrefix(err.Error(), "eval: line 1: ") {
			t.Errorf("%s: error %v", bad, err)
		}
	}
}
