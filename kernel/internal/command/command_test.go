package command

import (
	"slices"
	"strings"
	"testing"
)

func never(string) bool { return false }

func TestTable(t *testing.T) {
	for i, c := range Commands() {
		if c.What == "" || c.run == nil || !strings.HasPrefix(c.Name, "%") {
			t.Errorf("%s is not whole", c.Name)
		}
		if i > 0 && Commands()[i-1].Name == c.Name {
			t.Errorf("%s is there twice", c.Name)
		}
	}
	for other, name := range otherNames {
		if !slices.ContainsFunc(Commands(), func(c Command) bool { return c.Name == name }) {
			t.Errorf("%s means %s, which is not there", other, name)
		}
	}
}

func TestBlank(t *testing.T) {
	for cell, want := range map[string]string{
		"%cd x\n!ls\nx := 1":        "\n\nx := 1",
		"%%bash\nls (":              "",
		"%%time\nx := 1":            "\nx := 1",
		"x := 1\n!ls \\\n  -l\ny()": "x := 1\ncellshell.Run(\"ls   -l\")\n\ny()",
	} {
		if got := Blank(cell, never); got != want {
			t.Errorf("%q: %q, want %q", cell, got, want)
		}
	}
}

// Whatever the cell, lines keep their numbers.
func FuzzBlank(f *testing.F) {
	for _, s := range []string{"!ls", "x := `\n!a\n`\n!b", "f(\n!a)", "%%time\n%%time\n%who", "for {\n!a\\\nb\n}", "!\\\n", "/*\n!a\n*/\n%b"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, cell string) {
		got := Blank(cell, never)
		if a, b := strings.Count(got, "\n"), strings.Count(cell, "\n"); a > b+1 {
			t.Errorf("%q: %d lines, %d before", cell, a, b)
		}
	})
}
