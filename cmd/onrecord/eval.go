package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"

	"onrecord/loader"
	"onrecord/loader/eval"
	"onrecord/loader/span"
)

type evalCommand struct {
	Worst      int      `default:"5" help:"How many of the worst articles to name (default: 5)."`
	Diff       bool     `help:"Print gold against found for every difference."`
	Rules      bool     `help:"Print how often each rule decided, and how often rightly."`
	Confidence bool     `help:"Print nothing but the table of loader/quote/confidence.tsv, made of a file of quotes, or that of loader/speaker/confidence.tsv, made of marked articles."`
	Speed      bool     `help:"Measure also how many megabytes of a file of quotes one core reads in a second."`
	Part       string   `default:"all" enum:"train,test,all" help:"Of articles in parts: one, or both apart (default: all)."`
	JSON       bool     `name:"json" help:"Print the figures of marked articles as lines of JSON."`
	Agree      string   `placeholder:"DIR" help:"Score a second marking of the same articles in place of the extraction."`
	Found      string   `name:"predictions" placeholder:"FILE" help:"Score a file of JSON lines in place of the extraction."`
	Files      []string `arg:"" name:"gold" help:"Files of JSON lines, or folders of .marked articles, marked by hand."`

	predictions eval.Predictions // nil: the extraction is scored
}

func (c *evalCommand) Help() string {
	return `What a file is scored on follows from its fields; offsets are code points:

  quotes     {"id", "text", "published", "quotes": [{"type", "source", "cue", "content"}]}
  consensus  {"id", "text", "annotators", "content": [[start, end, votes]], "source", "cue"}
  speakers   {"id", "text", "genre", "entities": [{"mentions": [[start, end]]}]}
  dates      {"id", "text", "published", "dates": [{"start", "end", "type", "value"}]}
  phrases    {"text", "reference", "dates": [{"start", "end", "timex"}]}
  sentences  {"text", "sentences": ["…"]}
  bodies     {"id", "raw", "body"}

Quoted speech is what stands in marks of any kind, and matches when found and gold
cover 0.8 (or 0.3) of each other; "exact" wants both ends equal but for marks and
punctuation. Consensus is what three people or more marked alike. A speaker is
right when the name is that of the entity that gold has for the source. All but
bodies are scored without cleaning.

To score your own articles, ten minutes for the first:
  1. mkdir mine; put each article into mine/NAME.marked: a head of lines
     "manner: report", "published: 2026-03-13", "speaker moll = Moll Arden", then
     ---, then the text, each line behind what it is: title> body> byline> junk>
  2. In the text put {q1=moll “…”} around what Moll says in quotation marks,
     {m1=moll …} if in part, {i1=moll …} if not; {s1 …} around who, {c1 said}
     around the verb; {d=2026-03-12 Thursday} around a date; " | " between sentences.
     All marks: go doc onrecord/loader/eval/marked; doubts: dataset/gold/GUIDELINE.md.
  3. onrecord eval mine; onrecord eval --diff mine shows each difference.
  4. For another program's output write {"id": "NAME", "quotes": […]} per article,
     the fields of onrecord extract: onrecord eval --predictions theirs.jsonl mine

A folder of .marked articles is scored on all of it at once, cleaning included. If
it has a list of its articles, articles.tsv, each is read as it comes: from its
page or export, or as its text; the parts are scored apart. --agree DIR scores the
marks of DIR in place of what is found, which shows how far two people agree.
--predictions FILE scores what stands in the file, on those layers that it has.

--rules tells for each rule of attribution and grammar how often it decided, how often
on an attribution that was found (its source, cue or the edge of its content), and how
often that attribution is right: most of its content and its source are those of gold.
Of marked articles it tells the same of speakers, by how they were found and what the
source calls them by, and how often those of each confidence are right.

Example:
  onrecord eval --worst 10 gold.jsonl
  onrecord eval --speed gold.jsonl
  onrecord eval --part train dataset/gold
  onrecord eval --agree second dataset/gold`
}

func (c *evalCommand) Run(con *console) error {
	if c.Found != "" {
		if err := c.readPredictions(); err != nil {
			return fmt.Errorf("eval: %w", err)
		}
	}
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
		if !c.Confidence {
			fmt.Fprintf(con.out, "%s: %s\n", path, kind)
		}
		score := map[string]func(*console, []byte) error{
			"quotes": c.quotes, "consensus": c.consensus, "speakers": c.speakers,
			"dates": c.dates, "phrases": c.phrases, "sentences": c.sentences, "bodies": c.bodies,
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
	case has("annotators") && has("content"):
		return "consensus", nil
	case has("entities") && has("text"):
		return "speakers", nil
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

// extracted runs the loader over texts, without cleaning, or takes what was
// predicted for them.
func (c *evalCommand) extracted(con *console, texts []loader.Text) ([]loader.Extraction, error) {
	if c.predictions != nil {
		return c.predicted(con, texts)
	}
	var found []loader.Extraction
	bar := progress(con.err, "extracting")
	for e := range (loader.Loader{Keep: true, Explain: c.Rules || c.Confidence}).ExtractTexts(con, texts) {
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
