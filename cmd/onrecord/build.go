package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"onrecord/loader"
	"onrecord/loader/datapackage"
)

type buildCommand struct {
	Out    string   `short:"o" placeholder:"DIR" default:"tables" help:"Folder for the tables and the report (default: tables)."`
	Format string   `placeholder:"LIST" default:"csv" help:"Formats of the tables, with commas between: csv, parquet, jsonl (default: csv)."`
	Report string   `help:"Write report.html with charts: on or off." enum:"on,off" default:"on"`
	Copies bool     `help:"Count the quotes of an article that is there twice each time."`
	Review string   `placeholder:"FILE" help:"Write the decisions on names across articles that were least sure: a table whose corrected copy is a file for --people."`
	Paths  []string `arg:"" name:"path" help:"Files, folders or archives of articles, tables of them, exports of news databases; - reads standard input."`
	inputs
}

func (c *buildCommand) Help() string {
	return `Writes articles, sentences, quotes, speakers, dates, citations, overlap and
diagnostics, one file each; as JSON lines, one object per article holds its
sentences, quotes, dates and citations. The articles' texts go into articles/,
the metadata into datapackage.json, croissant.json and README.md: change the
title or the licence in datapackage.json, and the next build keeps it. And
report.html is a page with charts. "onrecord check" validates the folder.
Articles are text, web pages, also those a browser saved as one file, mail,
Markdown and Word documents; rows of CSV, JSON and Parquet; exports of Nexis, Factiva and ProQuest; all of these in folders, in .zip,
.tar, .gz, .zst and WARC archives. What cannot be read is a row of the diagnostics,
and counted at the end; the others are built.

--people FILE tells who is known: CSV, a table with tabs, or JSON lines, with the
columns name, aliases (semicolons between), kind (person, organisation), office, from,
to (2024, 2024-05 or 2024-05-31), country, wikidata; only name is needed. Somebody
with several offices has a row for each. Names and ids of the speakers follow it,
wikidata is filled, and "the president" alone means who held the office that day.
--review FILE writes on which names the build was least sure, with what speaks for
and against; correct the column decision (join, apart), and give the copy to --people.

Examples:
  onrecord build -o tables articles
  onrecord build -o tables --review names.csv articles
  onrecord build -o tables --people names.csv articles
  onrecord build -o tables --format csv,parquet --manifest outlets.csv articles.zip`
}

// patience is how long a build may take to end once it is told to. What it was doing
// then does no harm: the former build stands until the last move, which the next
// command ends if it is cut.
const patience = 500 * time.Millisecond

func (c *buildCommand) Run(con *console) error {
	done := make(chan error, 1)
	go func() { done <- c.build(con) }()
	select {
	case err := <-done:
		return c.told(con, err)
	case <-con.Done():
	}
	select {
	case err := <-done:
		return c.told(con, err)
	case <-time.After(patience):
		return c.told(con, con.Err())
	}
}

// told says, where a build was interrupted, what is there.
func (c *buildCommand) told(con *console, err error) error {
	if !errors.Is(err, context.Canceled) {
		return err
	}
	if _, missing := os.Stat(filepath.Join(c.Out, datapackage.File)); missing != nil {
		fmt.Fprintf(con.err, "nothing is written to %s\n", c.Out)
	} else {
		fmt.Fprintf(con.err, "%s holds the former build, whole\n", c.Out)
	}
	return err
}

func (c *buildCommand) build(con *console) error {
	formats, err := loader.ParseFormats(c.Format)
	if err != nil {
		return &usageError{err.Error()}
	}
	l, err := c.loader(con)
	if err != nil {
		return fmt.Errorf("build: %w", err)
	}
	l.CountCopies, l.Progress = c.Copies, c.progress(con, "reading")
	l.Review = c.Review != ""
	if l.Skip, err = c.written(); err != nil {
		return err
	}
	corpus, err := l.LoadContext(con, c.Paths...)
	if err != nil {
		return err
	}
	c.tell(con, corpus.Diagnostics...)
	if len(corpus.Articles) == 0 {
		return fmt.Errorf("build: none of the files could be read as an article; nothing is written (%s)",
			corpus.Summary())
	}
	b, err := datapackage.Begin(c.Out, corpus, datapackage.Options{Formats: formats, Inputs: c.Paths})
	if err != nil {
		return err
	}
	if c.Report == "on" {
		names, err := writeReport(b.Dir(), corpus)
		if err != nil {
			return err
		}
		b.Add(names...)
	}
	paths, err := b.Commit()
	if err != nil {
		return err
	}
	if c.Review != "" {
		if err := c.writeReview(corpus); err != nil {
			return fmt.Errorf("build: the tables are written, but not the review: %w", err)
		}
	}
	if c.Quiet {
		return c.sum(con, len(corpus.Articles), corpus.Unread)
	}
	fmt.Fprintf(con.out, "%d articles, %d sentences, %d quotes, %d speakers, %d dates → %s\n",
		len(corpus.Articles), len(corpus.Sentences), len(corpus.Quotes), len(corpus.Speakers), len(corpus.Dates), c.Out)
	texts := 0
	for _, path := range paths {
		if filepath.Ext(path) == ".txt" {
			texts++
			continue
		}
		fmt.Fprintf(con.out, "  %s\n", filepath.ToSlash(shown(path)))
	}
	if _, err := fmt.Fprintf(con.out, "  %s/*.txt: %d\n", filepath.ToSlash(filepath.Join(c.Out, "articles")),
		texts); err != nil {
		return fmt.Errorf("build: the tables are written, but not this: %w", err)
	}
	return c.sum(con, len(corpus.Articles), corpus.Unread)
}

// writeReview writes the table of --review.
func (c *buildCommand) writeReview(corpus *loader.Corpus) error {
	file, err := os.Create(c.Review)
	if err != nil {
		return err
	}
	if err := corpus.WriteReview(file); err != nil {
		file.Close()
		return err
	}
	return file.Close()
}

// shown is a path as it is told, from the folder in which the command runs.
func shown(path string) string {
	if here, err := os.Getwd(); err == nil {
		if rel, err := filepath.Rel(here, path); err == nil && filepath.IsLocal(rel) {
			return rel
		}
	}
	return path
}

// written are the folders that the build writes to, which are not read although they
// may lie in one that is.
func (c *buildCommand) written() ([]string, error) {
	out, err := filepath.Abs(c.Out)
	if err != nil {
		return nil, fmt.Errorf("build: %w", err)
	}
	if real, err := filepath.EvalSymlinks(out); err == nil {
		out = real
	}
	return []string{out, out + ".partial"}, nil
}
