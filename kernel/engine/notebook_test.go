package engine

import (
	"path/filepath"
	"strings"
	"testing"

	"onrecord/kernel/notebook"
)

func code(sources ...string) *notebook.Notebook {
	n := notebook.New("onrecord", "Go (onrecord)")
	for _, s := range sources {
		n.Cells = append(n.Cells, &notebook.Cell{Type: notebook.Code, Source: s})
	}
	return n
}

// An Engine runs notebooks as the interpreter in this process does.
func TestRunsNotebooks(t *testing.T) {
	e, err := Start(Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer e.Close()
	n := code(`x := 2; fmt.Println("a")`, `display.Display(x); x * 2`, "x\npanic(\"no\")")
	err = notebook.Run(t.Context(), n, e, notebook.Options{})
	if err == nil || !strings.Contains(err.Error(), "cell 3, line 2") {
		t.Error(err)
	}
	if o := n.Cells[1].Outputs; len(o) != 2 || o[0].Data["text/plain"] != "2" || o[1].Data["text/plain"] != "4" || o[1].ExecutionCount != 2 {
		t.Errorf("%+v", o)
	}
	if o := n.Cells[0].Outputs; len(o) != 1 || o[0].Text != "a\n" {
		t.Errorf("%+v", o)
	}
}

func TestShippedNotebooks(t *testing.T) {
	books, _ := filepath.Glob("../../notebooks/*.ipynb")
	if len(books) == 0 {
		t.Skip("no notebooks")
	}
	for _, path := range books {
		n, err := notebook.Read(path)
		if err != nil {
			t.Fatal(err)
		}
		e, err := Start(Options{Dir: filepath.Dir(path)})
		if err != nil {
			t.Fatal(err)
		}
		if err := notebook.Run(t.Context(), n, e, notebook.Options{}); err != nil {
			t.Error(err)
		}
		e.Close()
	}
}
