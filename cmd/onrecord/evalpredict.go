package main

import (
	"fmt"
	"os"
	"strings"
	"unicode/utf8"

	"onrecord/loader"
	"onrecord/loader/eval"
)

// readPredictions reads the file that is scored in place of the extraction.
func (c *evalCommand) readPredictions() error {
	f, err := os.Open(c.Found)
	if err != nil {
		return err
	}
	defer f.Close()
	if c.predictions, err = eval.ReadPredictions(f); err != nil {
		return fmt.Errorf("%s: %w", c.Found, err)
	}
	return nil
}

// tellMissing says of which articles the file has no line, and which lines are of
// no article.
func (c *evalCommand) tellMissing(con *console, ids []string) {
	missing := 0
	for _, id := range ids {
		if _, ok := c.predictions[id]; !ok {
			missing++
		}
	}
	if missing > 0 {
		fmt.Fprintf(con.err, "%s has no line for %d of %d articles: they count as if nothing were found\n",
			c.Found, missing, len(ids))
	}
	if unknown := c.predictions.Unknown(ids); len(unknown) > 0 {
		fmt.Fprintf(con.err, "%s: %d lines are of no article here: %s\n", c.Found, len(unknown),
			strings.Join(unknown[:min(3, len(unknown))], ", "))
	}
}

// predicted are the predictions for texts, in their order, as extractions.
func (c *evalCommand) predicted(con *console, texts []loader.Text) ([]loader.Extraction, error) {
	out := make([]loader.Extraction, len(texts))
	ids := make([]string, len(texts))
	for i, t := range texts {
		ids[i] = t.ID
		p := c.predictions[t.ID]
		n := utf8.RuneCountInString(t.Text)
		for _, all := range p.Spans() {
			for _, s := range all {
				if s[0] < 0 || s[1] < s[0] || s[1] > n {
					return nil, fmt.Errorf("%s: %s: the span %d-%d lies outside its text", c.Found, t.ID, s[0], s[1])
				}
			}
		}
		out[i] = extraction(p)
	}
	c.tellMissing(con, ids)
	return out, nil
}

func extraction(p eval.Prediction) loader.Extraction {
	e := loader.Extraction{ID: p.ID, Body: pairs(p.Body.Spans), Sentences: pairs(p.Sentences)}
	for _, q := range p.Quotes {
		e.Quotes = append(e.Quotes, loader.ExtractedQuote{Kind: q.Kind, Content: pairs(q.Content),
			Source: pairs(q.Source), Cue: pairs(q.Cue), Speaker: q.Speaker, SpeakerID: q.SpeakerID})
	}
	for _, d := range p.Dates {
		date := loader.ExtractedDate{Start: d.Start, End: d.End, Type: d.Type, Value: d.Value, Mod: d.Mod}
		e.Dates = append(e.Dates, date)
	}
	return e
}

func pairs(all []eval.Pair) [][2]int {
	out := make([][2]int, len(all))
	for i, p := range all {
		out[i] = p
	}
	return out
}
