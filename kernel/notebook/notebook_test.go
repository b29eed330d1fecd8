package notebook

import (
	"bytes"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the golden files")

// golden compares got with testdata/name and writes it there with -update.
func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(string(got), "\n")); d != "" {
		t.Errorf("%s differs (-want +got):\n%s", path, d)
	}
}

func readTour(t testing.TB) *Notebook {
	t.Helper()
	n, err := Read("testdata/tour.ipynb")
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// tour.ipynb was written by Python's nbformat 5.11.
func TestRoundTripIsByteIdentical(t *testing.T) {
	want, err := os.ReadFile("testdata/tour.ipynb")
	if err != nil {
		t.Fatal(err)
	}
	got, err := readTour(t).Marshal()
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(want, got) {
		t.Error(cmp.Diff(string(want), string(got)))
	}
}

func TestUnknownFieldsSurvive(t *testing.T) {
	in := `{"cells": [
 {"cell_type": "code", "id": "a", "source": "x\ny", "metadata": {"deep": {"er": [1.50, 1e3]}, "trusted": true},
  "execution_count": 7, "future": {"b": 2, "a": 1},
  "outputs": [
   {"output_type": "stream", "name": "stdout", "text": ["é\u2028", "<&>"], "new": 1},
   {"output_type": "display_data", "data": {"application/x+json": ["stays", "a list"], "text/x-new": "p\nq", "application/x-bin": "p\nq"}, "metadata": {}, "transient_x": null}]},
 {"cell_type": "markdown", "source": [], "metadata": {}, "id": "b", "attachments": {"p.png": {"image/png": "AAAA"}}}],
 "metadata": {"orig_nbformat": 3, "mine": "ü"}, "nbformat": 4, "nbformat_minor": 5, "top": [[], {}]}`
	want := `{
 "cells": [
  {
   "cell_type": "code",
   "execution_count": 7,
   "future": {
    "a": 1,
    "b": 2
   },
   "id": "a",
   "metadata": {
    "deep": {
     "er": [
      1.50,
      1e3
     ]
    }
   },
   "outputs": [
    {
     "name": "stdout",
     "new": 1,
     "output_type": "stream",
     "text": [
      "é` + "\u2028" + `",
      "<&>"
     ]
    },
    {
     "data": {
      "application/x+json": [
       "stays",
       "a list"
      ],
      "application/x-bin": "p\nq",
      "text/x-new": [
       "p\n",
       "q"
      ]
     },
     "metadata": {},
     "output_type": "display_data",
     "transient_x": null
    }
   ],
   "source": [
    "x\n",
    "y"
   ]
  },
  {
   "attachments": {
    "p.png": {
     "image/png": "AAAA"
    }
   },
   "cell_type": "markdown",
   "id": "b",
   "metadata": {},
   "source": []
  }
 ],
 "metadata": {
  "mine": "ü"
 },
 "nbformat": 4,
 "nbformat_minor": 5,
 "top": [
  [],
  {}
 ]
}
`
	n, err := Parse("in.ipynb", []byte(in))
	if err != nil {
		t.Fatal(err)
	}
	got, err := n.Marshal()
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(want, string(got)); d != "" {
		t.Error(d)
	}
}

func TestFormatErrors(t *testing.T) {
	cell := func(c string) string {
		return `{"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [` + c + `]}`
	}
	output := func(o string) string {
		return cell(`{"cell_type": "code", "source": "", "metadata": {}, "outputs": [` + o + `]}`)
	}
	for _, c := range []struct{ name, in, want string }{
		{"empty", " \n", "n.ipynb: the file is empty; restore"},
		{"not JSON", "package main\n", "n.ipynb:1: not JSON: invalid character 'p' looking for beginning of value; give the path of an .ipynb"},
		{"broken", "{\n \"cells\": [\n  oops\n ]}", "n.ipynb:3: not JSON: invalid character 'o'"},
		{"cut off", "{\n \"cells\": [\n", "n.ipynb:2: not JSON: the file ends in the middle; restore"},
		{"two values", "{\"nbformat\": 4}\n{}", "n.ipynb:2: there is text after the end"},
		{"merge", "{\n<<<<<<< HEAD\n", "n.ipynb:2: not JSON: the file has marks of a merge conflict; resolve"},
		{"Latin-1", "{\"a\": \"\xe9\"}", "not UTF-8 text; save it as UTF-8"},
		{"a list", `[1]`, "JSON, but not a notebook: a list instead of an object"},
		{"other JSON", `{"name": "x"}`, `not a notebook: the field "nbformat" is missing; give`},
		{"nbformat 3", `{"nbformat": 3, "nbformat_minor": 0, "worksheets": []}`, "nbformat 3, and only nbformat 4 is read; convert it with: jupyter nbconvert"},
		{"nbformat 5", `{"nbformat": 5}`, "nbformat 5, and only nbformat 4 is read; save it in Jupyter"},
		{"nbformat text", `{"nbformat": "4"}`, `the field "nbformat" is text instead of a number`},
		{"nbformat fraction", `{"nbformat": 4.5}`, `the field "nbformat" is 4.5 instead of a count`},
		{"worksheets", `{"nbformat": 4, "worksheets": []}`, `no cells: it has "worksheets"`},
		{"no cells", `{"nbformat": 4, "metadata": {}}`, `no cells: the field "cells" is missing`},
		{"cells object", `{"nbformat": 4, "cells": {}}`, `the field "cells" is an object instead of a list`},
		{"metadata list", `{"nbformat": 4, "metadata": [], "cells": []}`, `the field "metadata" is a list instead of an object`},
		{"cell text", cell(`"x"`), "n.ipynb: cell 1: the cell is text instead of an object"},
		{"no type", cell(`{"source": "", "metadata": {}}`), `cell 1: the field "cell_type" is missing`},
		{"bad type", cell(`{"source": "", "cell_type": "heading"}`), `cell 1: the cell_type is "heading", and not code`},
		{"no source", cell(`{"cell_type": "raw", "source": ""}, {"cell_type": "code"}`), `cell 2: the field "source" is missing`},
		{"source number", cell(`{"cell_type": "code", "source": 1}`), `the field "source" is a number instead of text`},
		{"source mixed", cell(`{"cell_type": "code", "source": ["a", 1]}`), `the field "source" is a list, but not only of text`},
		{"bad id", cell(`{"cell_type": "code", "source": "", "id": "a b"}`), `the id "a b" is not 1 to 64`},
		{"same id", cell(`{"cell_type": "raw", "source": "", "id": "a"}, {"cell_type": "raw", "source": "", "id": "a"}`), `cell 2: the id "a" is that of cell 1 too`},
		{"bad count", cell(`{"cell_type": "code", "source": "", "execution_count": -1}`), `"execution_count" is -1 instead of a count`},
		{"bad attachment", cell(`{"cell_type": "markdown", "source": "", "attachments": {"p": 1}}`), `the attachment "p" is a number`},
		{"output null", output(`null`), `cell 1: output 1: it is null instead of an object`},
		{"output type", output(`{"output_type": "pyout"}`), `output 1: the output_type "pyout" is not one of nbformat 4`},
		{"stream", output(`{"output_type": "stream", "text": ""}`), `output 1: the field "name" is missing`},
		{"stream text", output(`{"output_type": "stream", "name": "stdout"}`), `output 1: the field "text" is missing`},
		{"display", output(`{"output_type": "display_data", "metadata": {}}`), `output 1: the field "data" is missing`},
		{"traceback", output(`{"output_type": "error", "ename": "", "evalue": ""}`), `the field "traceback" is missing`},
		{"traceback line", output(`{"output_type": "error", "ename": "", "evalue": "", "traceback": [1]}`), `a line of the traceback is a number`},
	} {
		t.Run(c.name, func(t *testing.T) {
			n, err := Parse("n.ipynb", []byte(c.in))
			if err == nil {
				t.Fatalf("read: %+v", n)
			}
			var f *FormatError
			if !errors.As(err, &f) {
				t.Errorf("%T instead of a FormatError", err)
			}
			if !strings.Contains(err.Error(), c.want) || !strings.HasPrefix(err.Error(), "n.ipynb") {
				t.Errorf("got  %s\nwant … %s …", err, c.want)
			}
			if f != nil && f.Remedy == "" {
				t.Errorf("no remedy in: %s", err)
			}
		})
	}
}

func TestReadPaths(t *testing.T) {
	dir := t.TempDir()
	if _, err := Read(filepath.Join(dir, "none.ipynb")); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("missing file: %v", err)
	}
	var f *FormatError
	if _, err := Read(dir); !errors.As(err, &f) || !strings.Contains(err.Error(), "folder") {
		t.Errorf("folder: %v", err)
	}
}

func TestByteOrderMarkAndOldMinor(t *testing.T) {
	n, err := Parse("", []byte("\xef\xbb\xbf"+`{"nbformat": 4, "nbformat_minor": 2, "metadata": {}, "cells": [{"cell_type": "code", "source": "x", "metadata": {}, "outputs": []}]}`))
	if err != nil {
		t.Fatal(err)
	}
	got, _ := n.Marshal()
	if bytes.Contains(got, []byte(`"id"`)) || !bytes.Contains(got, []byte(`"nbformat_minor": 2`)) {
		t.Errorf("nbformat 4.2 has no ids:\n%s", got)
	}
}

func TestNewNotebookHasIDs(t *testing.T) {
	n := New("onrecord", "Go (onrecord)")
	n.Add(Markdown, "# Title")
	n.Add(Code, "1 + 1").ID = "cell-1"
	a, err := n.Marshal()
	if err != nil {
		t.Fatal(err)
	}
	again, err := Parse("", a)
	if err != nil {
		t.Fatalf("%v in\n%s", err, a)
	}
	if again.Cells[0].ID == "" || again.Language() != "go" {
		t.Errorf("ids %q, language %q", again.Cells[0].ID, again.Language())
	}
}

func TestWriteReplacesWhole(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "n.ipynb")
	if err := os.WriteFile(path, []byte("old"), 0o600); err != nil {
		t.Fatal(err)
	}
	link := filepath.Join(dir, "link.ipynb")
	if err := os.Symlink("n.ipynb", link); err != nil {
		t.Skip(err)
	}
	if err := Write(link, readTour(t)); err != nil {
		t.Fatal(err)
	}
	info, err := os.Lstat(path)
	if err != nil || info.Mode().Perm() != 0o600 || info.Size() < 1000 {
		t.Errorf("%v, %v", info, err)
	}
	if l, err := os.Lstat(link); err != nil || l.Mode()&os.ModeSymlink == 0 {
		t.Errorf("the link is gone: %v", err)
	}
	if files, _ := os.ReadDir(dir); len(files) != 2 {
		t.Errorf("left behind: %v", files)
	}
	n := readTour(t)
	n.Metadata["bad"] = func() {}
	if err := Write(path, n); err == nil || !strings.Contains(err.Error(), "tour.ipynb") {
		t.Errorf("a notebook without JSON form: %v", err)
	}
	if err := Write(filepath.Join(dir, "no", "n.ipynb"), readTour(t)); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("no folder: %v", err)
	}
}

func TestSplitLines(t *testing.T) {
	for in, want := range map[string][]any{
		"":                          {},
		"a":                         {"a"},
		"a\n":                       {"a\n"},
		"a\r\nb\rc\n\nd":            {"a\r\n", "b\r", "c\n", "\n", "d"},
		"a\vb\fc\x1cd\u0085e\u2028": {"a\v", "b\f", "c\x1c", "d\u0085", "e\u2028"},
	} {
		if d := cmp.Diff(want, splitLines(in)); d != "" {
			t.Errorf("%q: %s", in, d)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte(`{"nbformat":4,"nbformat_minor":5,"metadata":{"a":[1e5,-0.0,null,true]},"cells":[{"cell_type":"code","source":["a\r","b"],"outputs":[{"output_type":"execute_result","data":{"image/png":["a","b"],"x+json":[]}}]}]}`))
	f.Add([]byte(`{"nbformat":4,"cells":[{"cell_type":"markdown","source":"$a$ # [^1]\n\n[^1]: $$\n"},{"cell_type":"raw","source":"\u2028\ud800"}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		n, err := Parse("f.ipynb", data)
		if err != nil {
			var fe *FormatError
			if !errors.As(err, &fe) {
				t.Fatalf("%T: %v", err, err)
			}
			return
		}
		once, err := n.Marshal()
		if err != nil {
			t.Fatal(err)
		}
		again, err := Parse("f.ipynb", once)
		if err != nil {
			t.Fatalf("what was written does not read: %v\n%s", err, once)
		}
		twice, err := again.Marshal()
		if err != nil || !bytes.Equal(once, twice) {
			t.Fatalf("written differently the second time (%v):\n%s\n%s", err, once, twice)
		}
		if d := Diff(n, again); d != "" {
			t.Fatalf("differs from itself: %s", d)
		}
		if _, err := HTML(n, HTMLOptions{}); err == nil {
			_, _ = HTML(n, HTMLOptions{Untrusted: true})
		}
		_, _ = Pictures(n)
	})
}
