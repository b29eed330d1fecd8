package main

import (
	"io"

	"onrecord/kernel/notebook"
	"onrecord/kernel/script"
)

type scriptCommand struct {
	Out      string `short:"o" placeholder:"FILE" help:"File to write (default: standard output)."`
	Notebook string `arg:"" help:"Notebook."`
}

func (c *scriptCommand) Help() string {
	return `Writes a notebook's cells as one Go program that "go run" accepts, within a module
that has the packages it imports.

Example:
  onrecord script -o main.go notebook.ipynb`
}

func (c *scriptCommand) Run(con *console) error {
	nb, err := notebook.Read(c.Notebook)
	if err != nil {
		return err
	}
	text, err := script.Program(nb)
	if err != nil {
		return err
	}
	if c.Out != "" {
		return writeFile(c.Out, []byte(text))
	}
	_, err = io.WriteString(con.out, text)
	return err
}
