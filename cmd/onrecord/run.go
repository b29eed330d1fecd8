package main

import (
	"context"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"onrecord/kernel/engine"
	"onrecord/kernel/notebook"
	"onrecord/loader/frame"
	"onrecord/notebooks"
)

type runCommand struct {
	Out       string   `short:"o" placeholder:"DIR" default:"out" help:"Folder for the executed notebooks, their pages and charts (default: out)."`
	KeepGoing bool     `help:"Go on after a cell that fails."`
	Param     []string `placeholder:"NAME=VALUE" sep:"none" help:"A variable to set after the cell tagged parameters, or before the first cell."`
	Notebooks []string `arg:"" optional:"" name:"notebook" help:"Notebooks to run; without any, the shipped ones."`
}

func (c *runCommand) Help() string {
	return `Executes notebooks cell by cell, as Jupyter does, and writes for each NAME.ipynb
with its outputs, NAME.html to read, and every picture as a file. The notebook
given is not changed. A cell that fails ends the run with exit code 1; what was
done up to there is written.

Examples:
  onrecord run
  onrecord run -o out notebooks/quote-frequency.ipynb
  onrecord run --param year=2025 --param 'outlet=The Week' report.ipynb`
}

func (c *runCommand) Run(con *console) error {
	books, err := c.read()
	if err != nil {
		return err
	}
	if err := os.MkdirAll(c.Out, 0o755); err != nil {
		return fmt.Errorf("run: %w", err)
	}
	var failed error
	var pages []string
	for _, nb := range books {
		if err := notebook.Inject(nb, c.Param); err != nil {
			return &usageError{"run: " + err.Error()}
		}
		runErr := runNotebook(con, nb, notebook.Options{KeepGoing: c.KeepGoing})
		written, err := writeNotebook(c.Out, nb)
		if err != nil {
			return err
		}
		fmt.Fprintf(con.out, "%s\n", nb.Path)
		for _, path := range written {
			fmt.Fprintf(con.out, "  → %s\n", path)
		}
		pages = append(pages, written[1])
		if runErr != nil {
			failed = runErr
			if !c.KeepGoing {
				break
			}
		}
	}
	fmt.Fprintf(con.out, "Open in a browser: %s\n", strings.Join(pages, " "))
	return failed
}

// read reads the notebooks named, or the shipped ones.
func (c *runCommand) read() ([]*notebook.Notebook, error) {
	var books []*notebook.Notebook
	for _, path := range c.Notebooks {
		nb, err := notebook.Read(path)
		if err != nil {
			return nil, err
		}
		books = append(books, nb)
	}
	if len(books) > 0 {
		return books, nil
	}
	names, err := fs.Glob(notebooks.Files, "*.ipynb")
	if err != nil {
		return nil, err
	}
	for _, name := range names {
		raw, err := fs.ReadFile(notebooks.Files, name)
		if err != nil {
			return nil, err
		}
		nb, err := notebook.Parse(name, raw)
		if err != nil {
			return nil, err
		}
		books = append(books, nb)
	}
	return books, nil
}

// runNotebook runs one notebook in a process of its own, which a cell may end
// without ending this one.
func runNotebook(con *console, nb *notebook.Notebook, opt notebook.Options) (err error) {
	ex, err := engine.Start(engine.Options{})
	if err != nil {
		return err
	}
	defer ex.Close()
	bar := progress(con.err, filepath.Base(nb.Path))
	opt.Progress = func(p notebook.Progress) { bar(p.Done, p.Total) }
	return notebook.Run(context.Context(con), nb, ex, opt)
}

// writeNotebook writes a notebook, its page and its pictures into dir and returns
// their paths in this order.
func writeNotebook(dir string, nb *notebook.Notebook) (paths []string, err error) {
	base := strings.TrimSuffix(filepath.Base(nb.Path), filepath.Ext(nb.Path))
	path := filepath.Join(dir, base+".ipynb")
	if err := notebook.Write(path, nb); err != nil {
		return nil, err
	}
	page, err := notebook.HTML(nb, notebook.HTMLOptions{})
	if err != nil {
		return nil, err
	}
	paths = []string{path, filepath.Join(dir, base+".html")}
	if err := writeFile(paths[1], page); err != nil {
		return nil, err
	}
	pictures, err := notebook.Pictures(nb)
	if err != nil {
		return nil, err
	}
	for _, p := range pictures {
		path := filepath.Join(dir, p.Name)
		if err := writeFile(path, p.Data); err != nil {
			return nil, err
		}
		paths = append(paths, path)
	}
	return paths, nil
}

func writeFile(path string, data []byte) error {
	return frame.WriteFile(path, func(w io.Writer) error {
		_, err := w.Write(data)
		return err
	})
}
