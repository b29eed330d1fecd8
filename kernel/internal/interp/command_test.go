package interp

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"onrecord/kernel/internal/command"
)

// The example of every command runs, and prints what the table says.
func TestCommandExamples(t *testing.T) {
	for _, c := range command.Commands() {
		if c.Example == "" {
			continue
		}
		t.Run(c.Name, func(t *testing.T) {
			t.Chdir(t.TempDir())
			if err := os.WriteFile("hello.go", []byte("fmt.Println(\"from a file\")\n"), 0o666); err != nil {
				t.Fatal(err)
			}
			out := eachCell(t, "answer := 42", c.Example)
			if !strings.Contains(out, c.Prints) || strings.Contains(out, "error: ") {
				t.Errorf("it prints\n%s\nwithout %q", out, c.Prints)
			}
		})
	}
}

// eachCell runs cells in one interpreter and returns all that they print and show.
func eachCell(t *testing.T, cells ...string) string {
	t.Helper()
	var out strings.Builder
	ir, err := New(Options{Stdout: &out, Stderr: &out, Display: nowhere{}})
	if err != nil {
		t.Fatal(err)
	}
	for i, source := range cells {
		res := ir.Eval(t.Context(), Cell{Number: i + 1, Source: source})
		if res.Err != nil {
			out.WriteString("error: " + strings.Join(res.Err.Traceback, "\n") + "\n")
		} else if res.Value != nil {
			if text, ok := res.Value.Data["text/plain"].(string); ok {
				out.WriteString("=> " + text + "\n")
			}
		}
	}
	ir.Close()
	return out.String()
}

func TestShellLinesAmongGo(t *testing.T) {
	for _, c := range []struct{ name, cell, want string }{
		{"after", "fmt.Println(1)\n!echo 2\nfmt.Println(3)", "1\n2\n3\n"},
		{"before", "!echo 1\nfmt.Println(2)", "1\n2\n"},
		{"in a loop", "for i := range 2 {\n\t!echo turn\n\t_ = i\n}", "turn\nturn\n"},
		{"continued", "!echo a \\\n  b\nfmt.Println(3)", "a b\n3\n"},
		{"Go's own", "ok := true\n!ok", "=> false\n"},
		{"in a string", "s := `a\n!echo no\n`\nfmt.Print(s)", "a\n!echo no\n"},
		{"in a condition", "a := true\nb := a ||\n\t!a\nfmt.Println(b)", "true\n"},
		{"in a literal", "a := true\nxs := []bool{\n\ta,\n\t!a,\n}\nfmt.Println(xs)", "[true false]\n"},
		{"fails", "fmt.Println(1)\n!exit 3\nfmt.Println(2)", "exit 3: exit status 3"},
		{"line", "fmt.Println(1)\n!true\nvar m map[string]int\nm[\"a\"] = 1", "line 4"},
		{"command among Go", "fmt.Println(1)\n%who", "commands stand before the Go"},
		{"nested", "%%time\n%%capture x\nfmt.Println(1)", "time: "},
		{"near", "%%wirtefile a\nb", "did you mean %%writefile?"},
		{"time a value", "%time 6*7", "=> 42"},
		{"time a statement", "%time x := 6\nfmt.Println(x)", "time: "},
		{"main", "%main\nx := 1\nfmt.Println(x)", "1\n"},
		{"main's error", "%%\n\nx := undefined", "cell 1, line 3"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if out := eachCell(t, c.cell); !strings.Contains(out, c.want) {
				t.Errorf("it prints\n%s", out)
			}
		})
	}
}

func TestCapture(t *testing.T) {
	out := eachCell(t, "%%capture said\nfmt.Println(\"hidden\")\nDisplay(1)\n!echo too", "len(said)", "%%capture\npanic(1)", "fmt.Println(\"back\")")
	if strings.Contains(out, "hidden\n") || !strings.Contains(out, "=> 11") || !strings.HasSuffix(out, "back\n") {
		t.Error(out)
	}
}

func TestReset(t *testing.T) {
	out := eachCell(t, "x := 1", "%reset", "x", "x := \"again\"", "x")
	if !strings.Contains(out, "undefined: x") || !strings.Contains(out, "=> again") {
		t.Error(out)
	}
}

func TestWriteFile(t *testing.T) {
	dir := t.TempDir()
	t.Chdir(dir)
	eachCell(t, "%%writefile a.txt\none\n%two", "%%writefile -a a.txt\nthree")
	if b, _ := os.ReadFile(filepath.Join(dir, "a.txt")); string(b) != "one\n%two\nthree\n" {
		t.Errorf("%q", b)
	}
}
