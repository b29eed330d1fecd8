package main

import (
	"bytes"
	_ "embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"

	"onrecord/kernel/kernelspec"
	"onrecord/kernel/notebook"
	"onrecord/notebooks"
)

// labPackages is what a new .venv gets, pinned.
//
//go:embed requirements-lab.txt
var labPackages string

// venv is where JupyterLab is looked for first, and made when there is none.
const venv = ".venv"

type labCommand struct {
	NoBrowser bool     `help:"Do not open a browser; JupyterLab prints the address."`
	Dir       string   `arg:"" optional:"" default:"onrecord-notebooks" help:"Folder for the notebooks (default: onrecord-notebooks)."`
	Jupyter   []string `arg:"" optional:"" name:"option" help:"Options for JupyterLab, after a folder and --."`
}

func (c *labCommand) Help() string {
	return `Copies the shipped notebooks into a folder and opens it in JupyterLab, with the Go
kernel. What you have changed there stays: when the shipped notebook has other
cells, it is put beside yours as NAME-shipped.ipynb.

JupyterLab is that of .venv in the working folder, or the one in the PATH. When
there is none, .venv is made with ` + strings.Join(strings.Fields(labPackages), " and ") + `,
which needs Python 3 and the network, once.

Examples:
  onrecord lab
  onrecord lab --no-browser my-notebooks
  onrecord lab my-notebooks -- --port 9000`
}

func (c *labCommand) Run(con *console) error {
	if strings.HasPrefix(c.Dir, "-") {
		return &usageError{"lab: a folder comes before -- and the options for JupyterLab"}
	}
	for i, option := range c.Jupyter {
		if i == 0 && !strings.HasPrefix(option, "-") {
			return &usageError{fmt.Sprintf("lab: one folder, not also %q; options for JupyterLab come after --",
				option)}
		}
	}
	program, err := thisProgram("lab")
	if err != nil {
		return err
	}
	dir, err := filepath.Abs(c.Dir)
	if err != nil {
		return fmt.Errorf("lab: %w", err)
	}
	if err := copyNotebooks(con, dir); err != nil {
		return fmt.Errorf("lab: %w", err)
	}
	jupyter, err := findLab()
	if errors.Is(err, exec.ErrNotFound) {
		jupyter, err = makeLab(con)
	}
	if err != nil {
		return fmt.Errorf("lab: %w", err)
	}
	data, err := installFor(con, jupyter, program)
	if err != nil {
		return fmt.Errorf("lab: %w", err)
	}
	args := []string{jupyter, dir}
	if c.NoBrowser {
		args = append(args, "--no-browser")
	}
	// First in the path, so that no older kernel of the name is taken.
	if path := os.Getenv("JUPYTER_PATH"); path != "" {
		data += string(os.PathListSeparator) + path
	}
	env := append(slices.DeleteFunc(os.Environ(), func(s string) bool {
		return strings.HasPrefix(s, "JUPYTER_PATH=")
	}), "JUPYTER_PATH="+data)
	// In this program's place, so that Ctrl-C and signals are JupyterLab's.
	if err := become(jupyter, append(args, c.Jupyter...), env); err != nil {
		return fmt.Errorf("lab: %s: %w", jupyter, err)
	}
	return nil
}

// findLab finds jupyter-lab, an absolute path; exec.ErrNotFound when there is none.
func findLab() (string, error) {
	for _, name := range []string{filepath.Join(venv, programs, "jupyter-lab"), "jupyter-lab"} {
		path, err := exec.LookPath(name)
		switch {
		case err == nil:
			return filepath.Abs(path)
		case errors.Is(err, exec.ErrNotFound), errors.Is(err, fs.ErrNotExist):
		default:
			return "", err
		}
	}
	return "", exec.ErrNotFound
}

// makeLab makes .venv with JupyterLab, or adds it to the one that is there.
func makeLab(con *console) (jupyter string, err error) {
	python := ""
	for _, name := range []string{"python3", "python"} {
		if path, err := exec.LookPath(name); err == nil {
			python = path
			break
		}
	}
	if python == "" {
		return "", fmt.Errorf("no JupyterLab in %s or the PATH, and no python3 to make %s with", venv, venv)
	}
	packages := strings.Fields(labPackages)
	run := func(name string, args ...string) error {
		cmd := exec.CommandContext(con, name, args...)
		cmd.Stdout, cmd.Stderr = con.err, con.err
		if err := cmd.Run(); err != nil {
			if con.Err() != nil {
				return con.Err()
			}
			return fmt.Errorf("%s %s: %w", name, strings.Join(args, " "), err)
		}
		return nil
	}
	inside := filepath.Join(venv, programs, pythonName)
	switch _, err := os.Stat(venv); {
	case errors.Is(err, fs.ErrNotExist):
		fmt.Fprintf(con.err, "1/2 there is no JupyterLab here: making %s with %s\n", venv, python)
		if err := run(python, "-m", "venv", venv); err != nil {
			return "", err
		}
	case err != nil:
		return "", err
	default:
		// An interrupted installation, or the user's environment: it is added to.
		if _, err := os.Stat(inside); err != nil {
			return "", fmt.Errorf("%s is there and is no Python environment: %w", venv, err)
		}
		fmt.Fprintf(con.err, "1/2 %s is there, without JupyterLab\n", venv)
	}
	fmt.Fprintf(con.err, "2/2 installing %s into it; this takes a minute or two, once\n",
		strings.Join(packages, " and "))
	args := append([]string{"-m", "pip", "install", "--disable-pip-version-check"}, packages...)
	if err := run(inside, args...); err != nil {
		return "", err
	}
	return findLab()
}

// installFor installs the kernel where that JupyterLab looks for it: in its Python
// environment, or, when that is not known or not writable, for the user. The result is
// the folder of Jupyter's data with the kernel.
func installFor(con *console, jupyter, program string) (data string, err error) {
	places := []kernelspec.Place{{User: true}}
	if script, err := filepath.EvalSymlinks(jupyter); err == nil {
		prefix := filepath.Dir(filepath.Dir(script))
		if _, err := os.Stat(filepath.Join(prefix, programs, python3)); err == nil {
			places = []kernelspec.Place{{Prefix: prefix}, {User: true}}
		}
	}
	var dir string
	for _, place := range places {
		if dir, err = place.Dir(); err != nil {
			return "", err
		}
		if err = kernelspec.Install(dir, program); !errors.Is(err, fs.ErrPermission) {
			break
		}
	}
	if err != nil {
		return "", err
	}
	fmt.Fprintf(con.out, "kernel %q in %s\n", kernelspec.DisplayName, dir)
	return filepath.Dir(filepath.Dir(dir)), nil
}

// copyNotebooks copies the shipped notebooks into dir. No file there is written over.
func copyNotebooks(con *console, dir string) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	names, err := fs.Glob(notebooks.Files, "*.ipynb")
	if err != nil {
		return err
	}
	for _, name := range names {
		raw, err := fs.ReadFile(notebooks.Files, name)
		if err != nil {
			return err
		}
		if err := copyNotebook(con, dir, name, raw); err != nil {
			return err
		}
	}
	return nil
}

// copyNotebook writes a notebook under its name, or under the next one that is free
// when the user's notebook of that name has other cells. To have run it is no change.
func copyNotebook(con *console, dir, name string, raw []byte) error {
	base := strings.TrimSuffix(name, ".ipynb")
	path := filepath.Join(dir, name)
	for n := 1; ; n++ {
		err := writeNew(path, raw)
		if err == nil {
			break
		}
		if !errors.Is(err, fs.ErrExist) {
			return err
		}
		theirs, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		if sameCells(theirs, raw) {
			return nil
		}
		next := base + "-shipped.ipynb"
		if n > 1 {
			next = fmt.Sprintf("%s-shipped-%d.ipynb", base, n)
		}
		path = filepath.Join(dir, next)
	}
	if filepath.Base(path) == name {
		fmt.Fprintf(con.out, "%s\n", path)
	} else {
		fmt.Fprintf(con.out, "%s: you have changed %s, which stays; this is the shipped one\n", path, name)
	}
	return nil
}

// writeNew writes a file that is not there yet.
func writeNew(path string, data []byte) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if err := errors.Join(err, f.Close()); err != nil {
		os.Remove(path)
		return err
	}
	return nil
}

// sameCells tells whether two notebooks have the same cells, whatever their outputs.
// What cannot be read as a notebook is like nothing but itself.
func sameCells(a, b []byte) bool {
	if bytes.Equal(a, b) {
		return true
	}
	x, err := notebook.Parse("", a)
	if err != nil {
		return false
	}
	y, err := notebook.Parse("", b)
	if err != nil {
		return false
	}
	return slices.EqualFunc(x.Cells, y.Cells, func(p, q *notebook.Cell) bool {
		return p.Type == q.Type && p.Source == q.Source
	})
}
