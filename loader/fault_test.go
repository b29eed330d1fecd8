package loader

import (
	"context"
	"strings"
	"testing"

	"onrecord/loader/article"
	"onrecord/loader/span"
)

func TestGuarded(t *testing.T) {
	if d := guarded("a.txt", func() {}); d != nil {
		t.Errorf("a reading without fault gives %+v", d)
	}
	for _, c := range []struct {
		read  func()
		place string
	}{
		{func() { _ = span.Span{Start: 3, End: 2}.Cut("x") }, "span/span.go:"},
		{func() { panic("odd") }, "fault_test.go:"},
		{func() { (&article.Article{Paragraphs: make([]article.Line, 1)}).Lines[1].Kind = "" }, "fault_test.go:"},
	} {
		d := guarded("a.txt", c.read)
		if d == nil || d.File != "a.txt" || d.Code != "internal" || !strings.HasPrefix(d.Message, c.place) {
			t.Errorf("got %+v, want a fault at %s", d, c.place)
		}
	}
}

// TestFaultCostsItsArticle gives the tables a reading that they cannot write.
func TestFaultCostsItsArticle(t *testing.T) {
	c := new(Corpus)
	for _, id := range []string{"a", "b", "c"} {
		r, _ := Loader{}.read(Text{File: id + ".txt", ID: id,
			Text: "“It rains,” Ada Brink said. She left on 3 May 2021."}, ManifestRow{})
		c.Readings = append(c.Readings, r)
	}
	c.Readings[1].Dates[0].Span = span.Span{Start: 9, End: 3}
	if err := c.fill(context.Background()); err != nil {
		t.Fatal(err)
	}
	if len(c.Articles) != 2 || len(c.Readings) != 2 || c.Articles[1].ID != "c" || c.Readings[1].Article.ID != "c" {
		t.Fatalf("articles %+v", c.Articles)
	}
	for _, q := range c.Quotes {
		if q.ArticleID == "b" {
			t.Errorf("a quote of the article left out: %+v", q)
		}
	}
	n := 0
	for _, d := range c.Diagnostics {
		if d.Code == "internal" && d.File == "b.txt" {
			n++
		}
	}
	if n != 1 {
		t.Errorf("diagnostics %+v", c.Diagnostics)
	}
}
