package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"onrecord/loader/eval/marked"
)

// marked scores a folder of articles with the marks in their text.
func (c *evalCommand) marked(con *console, dir string) error {
	if _, err := os.Stat(filepath.Join(dir, marked.ListFile)); err == nil {
		return c.gold(con, dir)
	}
	articles, err := marked.ReadDir(os.DirFS(dir))
	if err != nil {
		return err
	}
	if c.Agree != "" || c.JSON {
		return fmt.Errorf("--agree and --json need a list of the articles, %s", marked.ListFile)
	}
	if c.predictions != nil {
		ids := make([]string, len(articles))
		for i, a := range articles {
			ids[i] = a.Name
		}
		c.tellMissing(con, ids)
		report, err := marked.ScorePredicted(articles, c.predictions)
		if err != nil {
			return fmt.Errorf("%s: %w", c.Found, err)
		}
		return c.part(con, report, articles)
	}
	marked.Find(articles)
	if c.Confidence {
		return marked.WriteSpeakerConfidence(con.out, articles)
	}
	fmt.Fprintf(con.out, "%s: marked articles\n", dir)
	if err := marked.Score(articles).Write(con.out, c.Worst); err != nil {
		return err
	}
	if c.Rules {
		if err := marked.WriteSpeakerRules(con.out, articles); err != nil {
			return err
		}
	}
	c.differences(con, articles)
	return nil
}

func (c *evalCommand) differences(con *console, articles []marked.Article) {
	if !c.Diff {
		return
	}
	for i := range articles {
		articles[i].Diff(con.out)
	}
}

// gold scores a folder with a list of its articles, part by part, or a second
// marking of some of them.
func (c *evalCommand) gold(con *console, dir string) error {
	gold, errs := marked.ReadGold(os.DirFS(dir))
	if err := errors.Join(errs...); err != nil {
		return err
	}
	if c.Agree != "" {
		report, articles, err := gold.Agree(os.DirFS(c.Agree))
		if err != nil {
			return fmt.Errorf("%s: %w", c.Agree, err)
		}
		return c.part(con, report, articles)
	}
	parts := []string{"train", "test"}
	if c.Part != "all" {
		parts = []string{c.Part}
	}
	score := gold.ScorePart
	if c.predictions != nil {
		var ids []string
		for _, l := range gold.Listed {
			if slices.Contains(parts, l.Part) {
				ids = append(ids, l.Name)
			}
		}
		c.tellMissing(con, ids)
		score = func(part string) (marked.PartReport, []marked.Article, error) {
			return gold.ScorePredictions(part, c.predictions)
		}
	}
	for _, part := range parts {
		report, articles, err := score(part)
		if err != nil {
			return err
		}
		if err := c.part(con, report, articles); err != nil {
			return err
		}
	}
	return nil
}

func (c *evalCommand) part(con *console, report marked.PartReport, articles []marked.Article) error {
	switch {
	case c.Confidence:
		return marked.WriteSpeakerConfidence(con.out, articles)
	case c.JSON:
		return report.WriteJSON(con.out)
	}
	if err := report.Write(con.out, c.Worst); err != nil {
		return err
	}
	if c.Rules {
		if err := marked.WriteSpeakerRules(con.out, articles); err != nil {
			return err
		}
	}
	c.differences(con, articles)
	return nil
}
