package command

import (
	"errors"
	"fmt"
	"os"
	"strings"
	"text/tabwriter"

	"onrecord/kernel/packages"
)

// showing are the commands that tell something.
var showing = []Command{
	{Name: "%help", What: "list the commands", Example: "%help", Prints: "%cd [path]", run: help},
	{Name: "%who", Form: "[kind]", What: "list the notebook's names, of a kind: var, const, func, type",
		Example: "%who var", Prints: "answer  var  int", run: who},
	{Name: "%packages", Form: "[text]", What: "list the packages that can be imported, with a text in their path",
		Example: "%packages rand", Prints: "math/rand/v2", run: listPackages},
	{Name: "%load", Form: "file", What: "put a file's text into the next cell", Example: "%load hello.go", run: load},
	{Name: "%run", Form: "file", What: "run a file's Go as this cell", Example: "%run hello.go", run: runFile},
}

func help(c *call) error {
	var b strings.Builder
	b.WriteString("Special commands, each on a line of its own before the cell's Go:\n")
	w := tabwriter.NewWriter(&b, 0, 0, 2, ' ', 0)
	for _, e := range Commands() {
		fmt.Fprintf(w, "  %s\t%s\n", strings.TrimSpace(e.Name+" "+e.Form), e.What)
	}
	w.Flush()
	b.WriteString("Shell lines, anywhere in a cell; \\ at the end continues a line:\n")
	b.WriteString("  !command args  run it with the shell; before the Go, $command is the same\n")
	_, err := c.Stdout().Write([]byte(b.String()))
	return err
}

func who(c *call) error {
	w := tabwriter.NewWriter(c.Stdout(), 0, 0, 2, ' ', 0)
	n := 0
	for _, v := range c.Variables() {
		if c.args == "" || c.args == v.Kind {
			fmt.Fprintf(w, "%s\t%s\t%s\n", v.Name, v.Kind, v.Type)
			n++
		}
	}
	if n == 0 {
		fmt.Fprintln(w, "The notebook has no names yet.")
	}
	return w.Flush()
}

func listPackages(c *call) error {
	n := 0
	for _, path := range packages.Paths() {
		if strings.Contains(path, c.args) {
			fmt.Fprintln(c.Stdout(), path)
			n++
		}
	}
	if n == 0 {
		fmt.Fprintf(c.Stdout(), "No path has %q in it.\n", c.args)
	}
	return nil
}

// maxFile bounds what is taken from a file.
const maxFile = 16 << 20

func readFile(c *call) (string, error) {
	if c.args == "" {
		return "", fmt.Errorf("%s: which file?", c.name)
	}
	info, err := os.Stat(c.args)
	if err != nil {
		return "", err
	}
	if !info.Mode().IsRegular() || info.Size() > maxFile {
		return "", errors.New(c.args + " is no file of a size for a cell")
	}
	b, err := os.ReadFile(c.args)
	return string(b), err
}

func load(c *call) error {
	text, err := readFile(c)
	if err == nil {
		c.Next(text)
	}
	return err
}

func runFile(c *call) error {
	text, err := readFile(c)
	if err != nil {
		return err
	}
	c.goText, c.inBody = text+"\n"+c.body, true
	return nil
}
