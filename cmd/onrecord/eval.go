package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"text/tabwriter"
	"time"

	"onrecord/loader"
	"onrecord/loader/eval"
	"onrecord/loader/span"
)

type evalCommand struct {
	Worst int      `default:"5" help:"How many of the worst articles to name (default: 5)."`
	Diff  bool     `help:"Print gold against found for every difference."`
	Speed bool     `help:"Measure also how many megabytes of a file of quotes one core reads in a second."`
	Part  string   `default:"all" enum:"train,test,all" help:"Of articles in parts: train, test or both apart (default: all)."`
	JSON  bool     `name:"json" help:"Print the figures of marked articles as lines of JSON."`
	Agree string   `placeholder:"DIR" help:"Score a second marking of the same articles in place of the extraction."`
	Files []string `arg:"" name:"gold" help:"Files of JSON lines, or folders of .marked articles, marked by hand."`
}

func (c *evalCommand) Help() string {
	return `What a file is scored on follows from its fields; offsets are code points:

  quotes     {"id", "text", "published", "quotes": [{"type", "source", "cue", "content"}]}
  dates      {"id", "text", "published", "dates": [{"start", "end", "type", "value"}]}
  phrases    {"text", "reference", "dates": [{"start", "end", "timex"}]}
  sentences  {"text", "sentences": ["…"]}
  bodies     {"id", "raw", "body"}

Quoted speech matches when found and gold cover 0.8 of each other; "exact" wants
both ends equal. Speech in single marks or in doubled apostrophes counts as
indirect there, since the corpora of attributions have it so. Quotes, dates and
sentences are scored without cleaning.

A folder of .marked articles, with the marks in the text, is scored on all of it
at once, cleaning included. If the folder has a list of its articles, articles.tsv,
each is read as it comes: from its page or export, or as its text; the parts are
scored apart. --agree DIR scores the marks of DIR in place of what is found, which
shows how far two people agree.

Example:
  onrecord eval --worst 10 gold.jsonl
  onrecord eval --speed gold.jsonl
  onrecord eval --part train dataset/gold
  onrecord eval --agree second dataset/gold`
}

func (c *evalCommand) Run(con *console) error {
	for _, path := range c.Files {
		if info, err := os.Stat(path); err == nil && info.IsDir() {
			if err := c.marked(con, path); err != nil {
				return fmt.Errorf("eval: %s: %w", path, err)
			}
			continue
		}
		raw, err := os.ReadFile(path)
		if err != nil {
			return fmt.Errorf("eval: %w", err)
		}
		kind, err := goldKind(raw)
		if err != nil {
			return fmt.Errorf("eval: %s:%w", path, err)
		}
		fmt.Fprintf(con.out, "%s: %s\n", path, kind)
		score := map[string]func(*console, []byte) error{
			"quotes": c.quotes, "dates": c.dates, "phrases": c.phrases, "sentences": c.sentences, "bodies": c.bodies,
		}[kind]
		if err := score(con, raw); err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
	}
	return nil
}

// goldKind tells by its first line what a gold file marks.
func goldKind(raw []byte) (string, error) {
	line, _, _ := bytes.Cut(bytes.TrimSpace(raw), []byte("\n"))
	var fields map[string]json.RawMessage
	if err := json.Unmarshal(line, &fields); err != nil {
		return "", fmt.Errorf("1: not a line of JSON: %w", err)
	}
	has := func(name string) bool { return fields[name] != nil }
	switch {
	case has("raw") && has("body"):
		return "bodies", nil
	case has("quotes") && has("text") && bytes.Contains(fields["quotes"], []byte(`"content"`)):
		return "quotes", nil
	case has("dates") && has("reference"):
		return "phrases", nil
	case has("dates") && has("text"):
		return "dates", nil
	case has("sentences") && has("text"):
		return "sentences", nil
	}
	return "", errors.New("1: no known fields; see onrecord eval --help")
}

// extracted runs the loader over texts, without cleaning.
func (c *evalCommand) extracted(con *console, texts []loader.Text) ([]loader.Extraction, error) {
	var found []loader.Extraction
	bar := progress(con.err, "extracting")
	for e := range (loader.Loader{Keep: true}).ExtractTexts(con, texts) {
		found = append(found, e)
		bar(len(found), len(texts))
	}
	return found, con.Err()
}

func bytesOf(text string, pairs [][2]int) []span.Span {
	points := span.NewCodepoints(text)
	out := make([]span.Span, len(pairs))
	for i, p := range pairs {
		out[i] = points.Bytes(span.Span{Start: p[0], End: p[1]})
	}
	return out
}

func (c *evalCommand) quotes(con *console, raw []byte) error {
	articles, err := eval.ReadQuotes(bytes.NewReader(raw))
	if err != nil {
		return err
	}
	texts := make([]loader.Text, len(articles))
	for i, a := range articles {
		texts[i] = loader.Text{ID: a.ID, Text: a.Text}
	}
	found, err := c.extracted(con, texts)
	if err != nil {
		return err
	}
	for i, e := range found {
		for _, q := range e.Quotes {
			articles[i].Found = append(articles[i].Found, eval.Attribution{
				Type: corpusType(q), Source: bytesOf(articles[i].Text, q.Source), Cue: bytesOf(articles[i].Text, q.Cue), Content: bytesOf(articles[i].Text, q.Content),
			})
		}
	}
	report := eval.Quotes(articles)
	w := tabwriter.NewWriter(con.out, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(w, "\tarticles\tquoted P\tR\tF1\tspeaker\tcontent F1\tsource F1\tcue F1\tdirect\tmixed\tindirect\t")
	row := func(s eval.QuoteScores) {
		fmt.Fprintf(w, "%s\t%d\t%.3f\t%.3f\t%.3f\t%.3f\t%.3f\t%.3f\t%.3f\t%.3f\t%.3f\t%.3f\t\n", s.Name, s.Articles,
			s.Quoted.Precision(), s.Quoted.Recall(), s.Quoted.F1(), s.Speaker.Precision(),
			s.Content.F1(), s.Source.F1(), s.Cue.F1(), s.Kinds[0].F1(), s.Kinds[1].F1(), s.Kinds[2].F1())
	}
	row(report.Total)
	for _, s := range report.Outlets {
		row(s)
	}
	fmt.Fprintln(w, "worst:\t\t\t\t\t\t\t\t\t\t\t\t")
	for _, s := range report.Articles[:min(c.Worst, len(report.Articles))] {
		row(s)
	}
	if err := w.Flush(); err != nil {
		return err
	}
	if c.Speed {
		printSpeed(con.out, articles)
	}
	if c.Diff {
		for i := range articles {
			diffQuotes(con.out, &articles[i])
		}
	}
	return nil
}

// corpusType is a quote's type as the corpora of attributions have it: they know
// no quotation marks but “…” and "…", so speech in others counts as indirect.
func corpusType(q loader.ExtractedQuote) string {
	if (q.Kind == "direct" || q.Kind == "mixed") && q.Marks != "double" && q.Marks != "" {
		return "indirect"
	}
	return q.Kind
}

// diffQuotes prints gold (-) against found (+) for quoted speech that does not
// match.
func diffQuotes(w io.Writer, a *eval.QuoteArticle) {
	line := func(sign string, q eval.Attribution) {
		fmt.Fprintf(w, "%s %s\t%s\t[%s] {%s} <%s>\n", sign, a.ID, q.Type, span.Join(a.Text, q.Source), span.Join(a.Text, q.Cue), oneLine(span.Join(a.Text, q.Content)))
	}
	for _, m := range eval.MatchQuoted(a) {
		switch {
		case m.Gold >= 0 && m.Found >= 0:
		case m.Gold >= 0:
			line("-", a.Gold[m.Gold])
		default:
			line("+", a.Found[m.Found])
		}
	}
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// marks are the dates of an extraction as the scorer takes them.
func marks(text string, e loader.Extraction) []eval.DateMark {
	points := span.NewCodepoints(text)
	var out []eval.DateMark
	for _, d := range e.Dates {
		out = append(out, eval.DateMark{Span: points.Bytes(span.Span{Start: d.Start, End: d.End}), Type: d.Type, Value: d.Value, Mod: d.Mod})
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
		fmt.Fprintf(w, "%s\t%.3f\t%.3f\t%.3f\t%d\t%d\t%d\t\n", r.name, r.Precision(), r.Recall(), r.F1(), r.Right, r.Found, r.Gold)
	}
	if err := w.Flush(); err != nil {
		return err
	}
	if c.Diff {
		for _, e := range wrong {
			fmt.Fprintf(con.out, "%s\t%s\t- %q %s %s\t+ %q %s %s\n", e.Article.ID, e.Class,
				e.Gold.Span.Cut(e.Article.Text), e.Gold.Type, e.Gold.Value, e.Found.Span.Cut(e.Article.Text), e.Found.Type, e.Found.Value)
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
	fmt.Fprintf(con.out, "%d phrases, %d of them expressible in TIMEX3, %d right: %.3f\n", score.All, score.Expressible, score.Right, float64(score.Right)/float64(max(1, score.Expressible)))
	if c.Diff {
		for _, e := range wrong {
			fmt.Fprintf(con.out, "- %q %q\n", oneLine(e.Phrase.Text), e.Gold.Timex)
		}
	}
	return nil
}

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
		e := loader.Loader{}.Extract(loader.Text{ID: p.ID, Text: p.Raw})
		var body []string
		for _, s := range bytesOf(p.Raw, e.Body) {
			body = append(body, s.Cut(p.Raw))
		}
		s := eval.ScoreCleaning(strings.Join(body, "\n"), p.Body)
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
	fmt.Fprintf(con.out, "%d pages, 4-grams: precision %.3f, recall %.3f, F1 %.3f\n", len(scores), mean.Precision, mean.Recall, mean.F1)
	return nil
}
