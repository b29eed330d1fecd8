package main

import (
	"fmt"

	"onrecord/loader/datapackage"
)

type checkCommand struct {
	Dir string `arg:"" name:"dir" help:"Folder with a datapackage.json, as onrecord build makes it."`
}

func (c *checkCommand) Help() string {
	return `Checks the descriptor, every file's place, size and checksum, every table's
columns, types, values, row count, keys and foreign keys, that each span cuts its
row's words from the article's text, and that all formats hold the same rows. It
prints one line per finding, FILE:LINE: what and remedy, and exits with 1 when
there is one. Links and files outside the folder are refused.

Examples:
  onrecord check tables
  onrecord check dataset`
}

func (c *checkCommand) Run(con *console) error {
	findings, err := datapackage.CheckDir(c.Dir)
	if err != nil {
		return fmt.Errorf("check: %w", err)
	}
	for _, f := range findings {
		if _, err := fmt.Fprintln(con.out, f); err != nil {
			return fmt.Errorf("check: %w", err)
		}
	}
	if n := len(findings); n > 0 {
		return fmt.Errorf("check: %s: findings: %d", c.Dir, n)
	}
	if _, err := fmt.Fprintf(con.out, "%s: no findings\n", c.Dir); err != nil {
		return fmt.Errorf("check: %w", err)
	}
	return nil
}
