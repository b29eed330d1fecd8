package marked

import (
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf8"

	"onrecord/loader/eval"
	"onrecord/loader/span"
)

// figuresOf are the figures of a report by name.
func figuresOf(r PartReport) map[string]eval.Count {
	out := map[string]eval.Count{}
	for _, f := range append(r.Figures(), r.Words()...) {
		out[f.Name] = f.Count
	}
	return out
}

// A second marking may have some of the layers only; the others are not compared.
func TestAgreeOnLayers(t *testing.T) {
	g := readGoldFolder(t)
	raw := strings.Replace(trainText, "published: 2026-05-12\n", "published: 2026-05-12\nlayers: mentions, dates\n", 1)
	r, _, err := g.Agree(fstest.MapFS{"a.marked": {Data: []byte(raw)}})
	if err != nil {
		t.Fatal(err)
	}
	got := figuresOf(r)
	for name, c := range got {
		if c != (eval.Count{Right: 1, Found: 1, Gold: 1}) {
			t.Errorf("%s: %+v", name, c)
		}
	}
	if len(got) != 3 { // mentions, dates strict, dates value
		t.Errorf("%d figures: %v", len(got), got)
	}
	raw = strings.Replace(raw, "mentions, dates", "mentions, days", 1)
	if _, _, err := g.Agree(fstest.MapFS{"a.marked": {Data: []byte(raw)}}); err == nil || !strings.Contains(err.Error(), `layer "days" is none of`) {
		t.Errorf("error %v", err)
	}
}

// What another program predicts is scored on the layers that it has.
func TestScorePredictions(t *testing.T) {
	g := readGoldFolder(t)
	text := g.article("a").Text
	at := func(words string) string {
		i := strings.Index(text, words)
		return span.Format([]span.Span{{Start: utf8.RuneCountInString(text[:i]), End: utf8.RuneCountInString(text[:i+len(words)])}})
	}
	pair := func(words string) string { return "[[" + strings.Replace(at(words), "-", ",", 1) + "]]" }
	lines := `{"id": "a", "body": "Rain fell.", "quotes": [` +
		`{"kind": "direct", "content": ` + pair("“It was far too deep for me,”") + `, "speaker": "Moll Arden"},` +
		`{"kind": "indirect", "content": ` + pair("that it was her goat") + `, "speaker": "Tim Arden"}]}`
	all, err := eval.ReadPredictions(strings.NewReader(lines))
	if err != nil {
		t.Fatal(err)
	}
	r, articles, err := g.ScorePredictions("train", all)
	if err != nil {
		t.Fatal(err)
	}
	got := figuresOf(r)
	for name, want := range map[string]eval.Count{
		"quoted speech at 0.8": {Right: 1, Found: 1, Gold: 2},
		"speaker by name":      {Right: 1, Found: 1, Gold: 1},
		"kind":                 {Right: 2, Found: 2, Gold: 3},
	} {
		if got[name] != want {
			t.Errorf("%s: %+v, want %+v", name, got[name], want)
		}
	}
	for _, name := range []string{"title", "dates, strict", "act", "polarity denied", "cue, exact"} {
		if c, ok := got[name]; ok {
			t.Errorf("%s was not predicted, and is %+v", name, c)
		}
	}
	if a := articles[0]; len(a.Found.Body) != 1 || a.Found.Body[0].Cut(a.Text) != "Rain fell." {
		t.Errorf("body %v of %q", a.Found.Body, a.Text)
	}
	all["a"].Quotes[0].Content[0][1] = 100000
	if _, _, err := g.ScorePredictions("train", all); err == nil || !strings.Contains(err.Error(), "a: the span") {
		t.Errorf("error %v", err)
	}
}

// Who is spoken for and who relays is right by name; outlets and people who relay
// count apart.
func TestWhoRelays(t *testing.T) {
	text := "Moll told the Post that it rained. Tim says that she left."
	content := func(words string) eval.Attribution {
		i := strings.Index(text, words)
		return eval.Attribution{Type: "indirect", Content: []span.Span{{Start: i, End: i + len(words)}}}
	}
	a := Article{Text: text}
	a.Gold.Citations = []Citation{{Outlet: "Quarry Post"}}
	a.Gold.Quotes = []Quote{
		{Attribution: content("that it rained"), ReportedBy: "post", ReporterNames: []string{"The Quarry Post", "post"}, RepresentsNames: []string{"Council"}},
		{Attribution: content("that she left"), ReportedBy: "tim", ReporterNames: []string{"Tim Arden", "tim"}},
	}
	a.Found.Quotes = []Quote{
		{Attribution: content("that it rained"), ReporterNames: []string{"Quarry Post"}, RepresentsNames: []string{"Board"}},
		{Attribution: content("that she left")},
	}
	l := scoreLayers(&a, People{})
	for name, c := range map[string]struct{ got, want eval.Count }{
		"represents": {l.Represents, eval.Count{Found: 1, Gold: 1}},
		"outlets":    {l.Outlets, eval.Count{Right: 1, Found: 1, Gold: 1}},
		"people":     {l.People, eval.Count{Gold: 1}},
	} {
		if c.got != c.want {
			t.Errorf("%s: %+v, want %+v", name, c.got, c.want)
		}
	}
}

// An utterance belongs to the quote that holds all of it, not to a smaller one in it.
func TestInnermost(t *testing.T) {
	quote := func(start, end int) Quote {
		return Quote{Attribution: eval.Attribution{Content: []span.Span{{Start: start, End: end}}}}
	}
	quotes := []Quote{quote(0, 50), quote(5, 30), quote(10, 15)}
	for s, want := range map[span.Span]int{
		{Start: 6, End: 28}: 1, {Start: 11, End: 14}: 2, {Start: 20, End: 40}: 0, {Start: 45, End: 60}: 0, {Start: 60, End: 70}: -1,
	} {
		if got := Innermost(quotes, s); got != want {
			t.Errorf("%v: %d, want %d", s, got, want)
		}
	}
}

// Initials before an answer are a mention of whose they are.
func TestLabelIsNoForeignName(t *testing.T) {
	for words, want := range map[string]bool{"MA": true, "M": false, "AM": false, "T": true} {
		if got := isLabel(words, []string{"Moll Arden", "Tim"}); got != want {
			t.Errorf("%s: %v, want %v", words, got, want)
		}
	}
}
