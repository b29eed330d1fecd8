package loader_test

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"onrecord/loader"
	"onrecord/loader/eval/marked"
)

var renew = flag.Bool("renew", false, "write the readings anew, when their difference was read and is wanted")

// TestReadings compares all that is read in the hundred articles of the gold with what
// was read before. It tells nothing of right and wrong, as TestTrainFloors does: it shows
// what a change of any rule does to any row.
func TestReadings(t *testing.T) {
	gold, errs := marked.ReadGold(os.DirFS(evaluation))
	if len(errs) > 0 || len(gold.Articles) != 100 {
		t.Fatalf("%d articles, %v", len(gold.Articles), errs)
	}
	var texts []loader.Text
	for _, a := range gold.Articles {
		texts = append(texts, loader.Text{ID: a.Name, Text: a.Text})
	}
	corpus := loader.LoadTexts(texts...)
	dir := t.TempDir()
	if _, err := corpus.WriteTables(dir, loader.CSV); err != nil {
		t.Fatal(err)
	}
	given, err := loader.Loader{}.LoadPaths(filepath.Join(evaluation, "pages"), filepath.Join(evaluation, "exports"))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := given.WriteTables(filepath.Join(dir, "given"), loader.CSV); err != nil {
		t.Fatal(err)
	}
	var grammar bytes.Buffer
	l := loader.Loader{Syntax: true}
	for _, text := range texts {
		fmt.Fprintln(&grammar, text.ID)
		writeGrammar(&grammar, l.Extract(text), []rune(text.Text))
	}
	if err := os.WriteFile(filepath.Join(dir, "grammar.txt"), grammar.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
	golden := filepath.Join("testdata", "readings")
	files := []string{"articles.csv", "sentences.csv", "quotes.csv", "speakers.csv", "mentions.csv", "dates.csv",
		"citations.csv", "overlap.csv", "reprints.csv", "grammar.txt", "given/articles.csv", "given/sentences.csv",
		"given/diagnostics.csv"}
	for _, name := range files {
		got, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		path := filepath.Join(golden, name)
		if *renew {
			if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(path, got, 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		want, err := os.ReadFile(path)
		if err != nil && !os.IsNotExist(err) {
			t.Fatal(err)
		}
		if n, lines := differing(string(want), string(got)); n > 0 {
			t.Errorf("%s differs in %d lines; make readings writes it anew, git diff shows all\n%s", path, n, lines)
		}
	}
}

// writeGrammar writes a line per clause: its words with their parts of speech, and its
// chunks in brackets.
func writeGrammar(b *bytes.Buffer, e loader.Extraction, text []rune) {
	t, c := e.Syntax.Tokens, e.Syntax.Chunks
	for _, unit := range e.Syntax.Units {
		for len(t) > 0 && t[0].Start < unit[1] {
			for len(c) > 0 && c[0].Start <= t[0].Start {
				fmt.Fprintf(b, " [%s", c[0].Label)
				c = c[1:]
			}
			fmt.Fprintf(b, " %s/%s", strings.TrimSpace(string(text[t[0].Start:t[0].End])), t[0].Label)
			t = t[1:]
		}
		b.WriteByte('\n')
	}
}

// differing counts the lines that only one of two texts has, and shows the first ones.
func differing(want, got string) (n int, lines string) {
	count := make(map[string]int)
	for line := range strings.Lines(want) {
		count[line]++
	}
	var b strings.Builder
	show := func(sign, line string) {
		if n++; n <= 10 {
			fmt.Fprintf(&b, "%s %s\n", sign, strings.TrimSpace(line))
		}
	}
	for line := range strings.Lines(got) {
		if count[line]--; count[line] < 0 {
			show("+", line)
		}
	}
	for line := range strings.Lines(want) {
		if count[line] > 0 {
			count[line]--
			show("-", line)
		}
	}
	return n, b.String()
}
