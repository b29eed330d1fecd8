package marked

import (
	"encoding/json"
	"maps"
	"strings"
	"testing"
	"testing/fstest"

	"onrecord/loader/eval"
)

const trainText = `manner: report
outlet: -
published: 2026-05-12
---
title> Pit shut after rain
body> The pit on the north side of the town was shut on {d=2026-05-12 Tuesday} after rain. | {q1=moll “It was far too deep for me,”} {s1 {@moll Moll Arden}} {c1 said}. | She {c2.denied denied} {i2=moll that it was her goat}.
`

const pageText2 = `manner: report
outlet: -
published: 2026-05-12
---
title> Pit shut again after rain
body> The pit was shut again. | {q1=moll “It was far too deep for me,”} {s1 {@moll Moll Arden}, who digs,} {c1 told} the board.
`

func goldFolder() fstest.MapFS {
	page := "<html><head><title>Pit shut again after rain</title></head><body><nav>Home</nav><article><h1>Pit shut again after rain</h1>" +
		"<p>The pit was shut again. “It was far too deep for me,” <b>Moll</b> Arden, who digs, told the board.</p></article></body></html>"
	return fstest.MapFS{
		"people.tsv": {Data: []byte(register)},
		"articles.tsv": {Data: []byte("name\tevent\tpart\toutlet\tpublished\twords\tform\tfile\na\te01\ttrain\tpost\t2026-05-12\t\ttext\t\n" +
			"b\te01\ttrain\t\t\t\thtml\tH1\nc\te02\ttest\tpost\t\t\texport\tx.jsonl\n")},
		"reprints.tsv":    {Data: []byte("article_a\tarticle_b\tverdict\tnote\na\tb\tquotes\t\n")},
		"marked/a.marked": {Data: []byte(trainText)},
		"marked/b.marked": {Data: []byte(pageText2)},
		"marked/c.marked": {Data: []byte(strings.ReplaceAll(trainText, "Pit shut", "Quarry shut"))},
		"pages/b.html":    {Data: []byte(page)},
		"exports/x.jsonl": {Data: []byte(`{"id":"77","headline":"Quarry shut after rain","text":"The pit on the north side of the town was shut on Tuesday after rain. “It was far too deep for me,” Moll Arden said. She denied that it was her goat."}` + "\n")},
	}
}

func readGoldFolder(t *testing.T) *Gold {
	t.Helper()
	g, errs := ReadGold(goldFolder())
	for _, err := range errs {
		t.Fatal(err)
	}
	return g
}

// What is read from a page or an export is scored on the marked text.
func TestScorePart(t *testing.T) {
	g := readGoldFolder(t)
	for part, want := range map[string]map[string]eval.Count{
		"train": {"quoted speech at 0.8": {Right: 2, Found: 2, Gold: 2}, "title": {Right: 2, Found: 2, Gold: 2}},
		"test":  {"quoted speech at 0.8": {Right: 1, Found: 1, Gold: 1}, "title": {Right: 1, Found: 1, Gold: 1}},
	} {
		r, articles, err := g.ScorePart(part)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range r.Figures() {
			if c, ok := want[f.Name]; ok && c != f.Count {
				t.Errorf("%s: %s is %+v, want %+v", part, f.Name, f.Count, c)
			}
			if f.Name == bodyFigure && f.Value < 0.99 {
				t.Errorf("%s: bodies %v", part, f.Value)
			}
		}
		if len(articles) != r.Report.Total.Articles {
			t.Errorf("%s: %d articles, %d scored", part, len(articles), r.Report.Total.Articles)
		}
		for _, a := range articles {
			if strings.HasPrefix(g.article(a.Name).Text, a.Text) && a.Name != "a" {
				t.Errorf("%s: the body found does not stand behind the text", a.Name)
			}
		}
	}
	delete(g.fsys.(fstest.MapFS), "pages/b.html")
	if _, _, err := g.ScorePart("train"); err == nil {
		t.Error("a page is missing, and there is no error")
	}
}

func TestPartReportIsPrinted(t *testing.T) {
	r, _, err := readGoldFolder(t).ScorePart("train")
	if err != nil {
		t.Fatal(err)
	}
	var table, lines strings.Builder
	if err := r.Write(&table, 1); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"train, 2 articles", "kind direct", "polarity denied", "as html", "verdicts of pairs"} {
		if !strings.Contains(table.String(), want) {
			t.Errorf("the table lacks %q:\n%s", want, table.String())
		}
	}
	if err := r.WriteJSON(&lines); err != nil {
		t.Fatal(err)
	}
	outlets := map[string]bool{}
	for _, line := range strings.Split(strings.TrimSpace(lines.String()), "\n") {
		var f figureJSON
		if err := json.Unmarshal([]byte(line), &f); err != nil || f.Part != "train" && f.Outlet == "" || f.Layer == "" {
			t.Errorf("%s: %v", line, err)
		}
		outlets[f.Outlet] = true
	}
	if want := map[string]bool{"": true, "post": true, "others": true, "as text": true, "as html": true}; !maps.Equal(outlets, want) {
		t.Errorf("outlets %v, want %v", outlets, want)
	}
}

func TestAgree(t *testing.T) {
	g := readGoldFolder(t)
	agree := func(raw string) map[string]eval.Count {
		r, _, err := g.Agree(fstest.MapFS{"a.marked": {Data: []byte(raw)}})
		if err != nil {
			t.Fatal(err)
		}
		out := map[string]eval.Count{}
		for _, f := range append(r.Figures(), r.Words()...) {
			out[f.Name] = f.Count
		}
		return out
	}
	for name, c := range agree(trainText) {
		if c.Right != c.Gold || c.Found != c.Gold {
			t.Errorf("with itself the gold agrees not in %s: %+v", name, c)
		}
	}
	got := agree(strings.NewReplacer("c2.denied", "c2", "{@moll Moll Arden}", "{@tim Moll Arden}",
		"=moll “", "=tim “", "body> The", "body> Anew\nwrap> The").Replace(trainText))
	for name, want := range map[string]eval.Count{
		"polarity":             {Right: 1, Found: 2, Gold: 2},
		"polarity denied":      {Gold: 1},
		"kind":                 {Right: 2, Found: 2, Gold: 2},
		"mentions, by name":    {Found: 1, Gold: 1},
		"speaker by name":      {Found: 1, Gold: 1},
		"quoted speech at 0.3": {Right: 1, Found: 1, Gold: 1},
		"dates, strict":        {Right: 1, Found: 1, Gold: 1},
	} {
		if got[name] != want {
			t.Errorf("%s: %+v, want %+v", name, got[name], want)
		}
	}
	for want, fsys := range map[string]fstest.MapFS{
		"no file *.marked":            {},
		"the gold has no such":        {"z.marked": {Data: []byte(trainText)}},
		"a.marked:1: \"x\" is not FI": {"a.marked": {Data: []byte("x")}},
	} {
		if _, _, err := g.Agree(fsys); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("error %v, want %q", err, want)
		}
	}
}

func TestScorePairs(t *testing.T) {
	gold := []Pair{{A: "a", B: "b", Verdict: "reprint"},
		{A: "a", B: "c", Verdict: "quotes"}, {A: "b", B: "c", Verdict: "independent"}}
	found := []Pair{{A: "b", B: "a", Verdict: "new_lead"},
		{A: "a", B: "c", Verdict: "quotes"}, {A: "b", B: "c", Verdict: "same"}}
	copies, verdicts := scorePairs(gold, found)
	if want := (eval.Count{Right: 1, Found: 2, Gold: 1}); copies != want {
		t.Errorf("copies %+v, want %+v", copies, want)
	}
	if want := (eval.Count{Right: 1, Found: 3, Gold: 2}); verdicts != want {
		t.Errorf("verdicts %+v, want %+v", verdicts, want)
	}
}
