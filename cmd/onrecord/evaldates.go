package main

import (
	"bytes"
	"fmt"
	"text/tabwriter"
	"time"

	"onrecord/loader"
	"onrecord/loader/eval"
	"onrecord/loader/span"
)

// marks are the dates of an extraction as the scorer takes them.
func marks(text string, e loader.Extraction) []eval.DateMark {
	points := span.NewCodepoints(text)
	var out []eval.DateMark
	for _, d := range e.Dates {
		at := points.Bytes(span.Span{Start: d.Start, End: d.End})
		out = append(out, eval.DateMark{Span: at, Type: d.Type, Value: d.Value, Mod: d.Mod})
	}
	return out
}

func isoDay(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format(time.DateOnly)
}

func (c *evalCommand) dates(con *console, raw []byte) error {
	articles, err := eval.ReadDateArticles(bytes.NewReader(raw))
	if err != nil {
		return err
	}
	texts := make([]loader.Text, len(articles))
	for i, a := range articles {
		texts[i] = loader.Text{ID: a.ID, Text: a.Text, Published: isoDay(a.Published)}
	}
	found, err := c.extracted(con, texts)
	if err != nil {
		return err
	}
	for i, e := range found {
		articles[i].Found = marks(articles[i].Text, e)
	}
	score, wrong := eval.ScoreDates(articles)
	w := tabwriter.NewWriter(con.out, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(w, "\tprecision\trecall\tF1\tright\tfound\tgold\t")
	for _, r := range []struct {
		name string
		eval.Count
	}{{"strict", score.Strict}, {"relaxed", score.Relaxed}, {"value", score.Value}} {
		fmt.Fprintf(w, "%s\t%.3f\t%.3f\t%.3f\t%d\t%d\t%d\t\n", r.name, r.Precision(), r.Recall(), r.F1(),
			r.Right, r.Found, r.Gold)
	}
	if err := w.Flush(); err != nil {
		return err
	}
	if c.Diff {
		for _, e := range wrong {
			fmt.Fprintf(con.out, "%s\t%s\t- %q %s %s\t+ %q %s %s\n", e.Article.ID, e.Class,
				e.Gold.Span.Cut(e.Article.Text), e.Gold.Type, e.Gold.Value,
				e.Found.Span.Cut(e.Article.Text), e.Found.Type, e.Found.Value)
		}
	}
	return nil
}

func (c *evalCommand) phrases(con *console, raw []byte) error {
	phrases, err := eval.ReadDatePhrases(bytes.NewReader(raw))
	if err != nil {
		return err
	}
	texts := make([]loader.Text, len(phrases))
	for i, p := range phrases {
		texts[i] = loader.Text{ID: fmt.Sprintf("phrase-%d", i+1), Text: p.Text, Published: isoDay(p.Reference)}
	}
	found, err := c.extracted(con, texts)
	if err != nil {
		return err
	}
	for i, e := range found {
		phrases[i].Found = marks(phrases[i].Text, e)
	}
	score, wrong := eval.ScoreDatePhrases(phrases)
	fmt.Fprintf(con.out, "%d phrases, %d of them expressible in TIMEX3, %d right: %.3f\n", score.All, score.Expressible,
		score.Right, float64(score.Right)/float64(max(1, score.Expressible)))
	if c.Diff {
		for _, e := range wrong {
			fmt.Fprintf(con.out, "- %q %q\n", oneLine(e.Phrase.Text), e.Gold.Timex)
		}
	}
	return nil
}
