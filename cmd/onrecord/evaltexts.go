package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"text/tabwriter"

	"onrecord/loader"
	"onrecord/loader/eval"
	"onrecord/loader/span"
)

// eachLine decodes JSON lines one by one.
func eachLine[T any](raw []byte, use func(T)) error {
	lines := bufio.NewScanner(bytes.NewReader(raw))
	lines.Buffer(nil, 64<<20)
	for n := 1; lines.Scan(); n++ {
		if len(bytes.TrimSpace(lines.Bytes())) == 0 {
			continue
		}
		var row T
		if err := json.Unmarshal(lines.Bytes(), &row); err != nil {
			return fmt.Errorf("line %d: %w", n, err)
		}
		use(row)
	}
	return lines.Err()
}

func (c *evalCommand) sentences(con *console, raw []byte) error {
	texts, err := eval.ReadSentenceTexts(bytes.NewReader(raw))
	if err != nil {
		return err
	}
	in := make([]loader.Text, len(texts))
	for i, t := range texts {
		in[i] = loader.Text{ID: fmt.Sprintf("text-%d", i+1), Text: t.Text}
	}
	found, err := c.extracted(con, in)
	if err != nil {
		return err
	}
	for i, e := range found {
		texts[i].Found = bytesOf(texts[i].Text, e.Sentences)
	}
	score, wrong := eval.ScoreSentences(texts)
	fmt.Fprintln(con.out, score)
	if c.Diff {
		for _, e := range wrong {
			fmt.Fprintf(con.out, "- %q\n+ %q\n", cuts(e.Text.Text, e.Text.Gold), cuts(e.Text.Text, e.Text.Found))
		}
	}
	return nil
}

func cuts(text string, spans []span.Span) []string {
	out := make([]string, len(spans))
	for i, s := range spans {
		out[i] = s.Cut(text)
	}
	return out
}

func (c *evalCommand) bodies(con *console, raw []byte) error {
	type page struct{ ID, URL, Raw, Body string }
	var scores []eval.Cleaning
	w := tabwriter.NewWriter(con.out, 0, 0, 2, ' ', 0)
	err := eachLine(raw, func(p page) {
		s := eval.ScoreCleaning(c.body(p.ID, p.Raw), p.Body)
		scores = append(scores, s)
		if c.Diff {
			fmt.Fprintf(w, "%.3f\t%s\t%s\n", s.F1, p.ID, p.URL)
		}
	})
	if err != nil {
		return err
	}
	if err := w.Flush(); err != nil {
		return err
	}
	mean := eval.MeanCleaning(scores)
	fmt.Fprintf(con.out, "%d pages, 4-grams: precision %.3f, recall %.3f, F1 %.3f\n",
		len(scores), mean.Precision, mean.Recall, mean.F1)
	return nil
}

// body is the running text found in, or predicted for, a page.
func (c *evalCommand) body(id, raw string) string {
	var spans [][2]int
	if c.predictions != nil {
		p := c.predictions[id]
		if p.Body.Text != "" {
			return p.Body.Text
		}
		spans = pairs(p.Body.Spans)
	} else {
		spans = loader.Loader{}.Extract(loader.Text{ID: id, Text: raw}).Body
	}
	return strings.Join(cuts(raw, bytesOf(raw, spans)), "\n")
}
