package engine

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"onrecord/kernel/notebook"
)

const greetModule = `-- go.mod --
module example.com/greet

go 1.26
-- greet.go --
// Package greet greets.
package greet

// A Person is greeted.
type Person struct{ Name string }

// Hello is the greeting.
func (p Person) Hello() string { return "hello " + p.Name }
`

// writeModule writes the files of a txtar text.
func writeModule(t *testing.T, dir, text string) {
	t.Helper()
	for _, part := range strings.Split(text, "-- ")[1:] {
		name, content, _ := strings.Cut(part, " --\n")
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

// said runs a cell and returns what it prints and shows.
func said(t *testing.T, e *Engine, count int, source string) string {
	t.Helper()
	var b strings.Builder
	err := e.Execute(context.Background(), notebook.Input{Count: count, Source: source}, func(o notebook.Output) {
		b.WriteString(o.Text)
		b.WriteString(strings.Join(o.Traceback, "\n"))
		if s, ok := o.Data["text/plain"].(string); ok {
			b.WriteString("=> " + s)
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestRequire(t *testing.T) {
	if testing.Short() {
		t.Skip("it builds a program")
	}
	if _, err := exec.LookPath("go"); err != nil {
		t.Skip("no go command")
	}
	dir := t.TempDir()
	writeModule(t, filepath.Join(dir, "greet"), greetModule)
	writeModule(t, dir, "-- go.mod --\nmodule example.com/notes\n\ngo 1.26\n-- words/words.go --\npackage words\n\nfunc Two() int { return 2 }\n")
	t.Setenv("XDG_CACHE_HOME", filepath.Join(dir, "cache"))
	gocache, _ := exec.Command("go", "env", "GOCACHE").Output()
	t.Setenv("GOCACHE", strings.TrimSpace(string(gocache)))
	t.Setenv("GOPROXY", "off")
	e, err := Start(Options{Dir: dir})
	if err != nil {
		t.Fatal(err)
	}
	defer e.Close()
	if got := said(t, e, 1, "x := 40; fmt.Println(`once`)"); got != "once\n" {
		t.Fatal(got)
	}
	got := said(t, e, 2, "%require example.com/greet => ./greet\nimport \"example.com/greet\"\np := greet.Person{Name: \"Ann\"}\np.Hello()")
	if !strings.Contains(got, "running 1 cells again") || !strings.HasSuffix(got, "=> hello Ann") || strings.Contains(got, "once") {
		t.Fatal(got)
	}
	// A go.mod beside the notebook, and what was there stays.
	got = said(t, e, 3, "import \"example.com/notes/words\"\nx + words.Two()")
	if !strings.Contains(got, "running 2 cells again") || !strings.HasSuffix(got, "=> 42") {
		t.Fatal(got)
	}
	if got = said(t, e, 4, "p.Hello()"); got != "=> hello Ann" {
		t.Error(got)
	}
	if got = said(t, e, 5, "%require"); !strings.Contains(got, "which module?") {
		t.Error(got)
	}
	t.Setenv("PATH", "")
	if got = said(t, e, 6, "%require example.com/other@v1.0.0"); !strings.Contains(got, "no Go toolchain") {
		t.Error(got)
	}
}
