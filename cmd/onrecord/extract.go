package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"

	"onrecord/loader"
)

type extractCommand struct {
	Clean   string   `help:"Take captions, bylines and pitches out of the body: on or off." enum:"on,off" default:"on"`
	Paths   []string `arg:"" optional:"" name:"path" help:"Files, folders or archives of articles, as build reads them; - or nothing reads standard input."`
	Syntax  bool     `help:"Add the grammar: tokens with their parts of speech, chunks, clauses, quotation marks."`
	Explain bool     `help:"Add which rules of grammar and attribution decided, and which proposed each quote."`
	inputs
}

func (c *extractCommand) Help() string {
	return `Writes one JSON line per article, spans in Unicode code points of the text given,
or of the field "text", which the line of a page has:

  {"id", "published", "body": [[start,end],…], "sentences": [[start,end],…],
   "quotes": [{"kind", "marks", "act", "polarity", "what", "content", "quoted", "source", "cue", "speaker",
               "speaker_id"}],
   "dates": [{"start", "end", "type", "value", "mod", "earliest", "latest"}], "citations": […], "diagnostics": […]}

A quote's content is all that is attributed; quoted are the pieces of it that
stand between quotation marks. what tells of marked words that nobody said (kind
scare) whether they are a title, a term or irony, where the text tells.
--syntax adds "syntax": {"tokens": [{"start", "end", "label"}], "chunks", "units", "marks"},
--explain adds "rules": [{"table", "rule", "start", "end"}] and the "rule" of each quote.

Examples:
  onrecord extract article.txt | jq '.quotes[].speaker'
  onrecord extract --clean=off <texts.jsonl >found.jsonl`
}

func (c *extractCommand) Run(con *console) error {
	paths := c.Paths
	if len(paths) == 0 {
		paths = []string{"-"}
	}
	l, err := c.loader(con)
	if err != nil {
		return err
	}
	l.Keep, l.Syntax, l.Explain = c.Clean == "off", c.Syntax, c.Explain
	out := bufio.NewWriterSize(con.out, 1<<16)
	lines := json.NewEncoder(out)
	lines.SetEscapeHTML(false)
	bar := c.progress(con, "extracting")
	read := 0
	var not []loader.Unread
	for e, err := range l.ExtractPaths(con, paths...) {
		var unread *loader.Unread
		switch {
		case errors.As(err, &unread):
			not = append(not, *unread)
			c.tell(con, unread.Diagnostic)
			continue
		case err != nil:
			return errors.Join(flushed(out), fmt.Errorf("extract: %w", err))
		case e.Unread != nil:
			not = append(not, *e.Unread)
		default:
			read++
		}
		if err := lines.Encode(e); err != nil {
			return fmt.Errorf("extract: %w", err)
		}
		bar(read, 0)
	}
	if err := flushed(out); err != nil {
		return err
	}
	if err := con.Err(); err != nil {
		return err
	}
	return c.sum(con, read, not)
}

func flushed(out *bufio.Writer) error {
	if err := out.Flush(); err != nil {
		return fmt.Errorf("extract: %w", err)
	}
	return nil
}
