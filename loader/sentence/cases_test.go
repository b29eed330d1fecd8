package sentence_test

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"onrecord/loader/sentence"
	"onrecord/loader/span"
)

// A splitCase is one block of a file in testdata; testdata/README.txt tells
// how they are written.
type splitCase struct {
	where string
	text  string
	want  []string
}

func readCases(tb testing.TB, path string) []splitCase {
	tb.Helper()
	f, err := os.Open(path)
	if err != nil {
		tb.Fatal(err)
	}
	defer f.Close()
	var cases []splitCase
	var c splitCase
	flush := func() {
		if len(c.want) > 0 {
			c.text = strings.TrimSuffix(c.text, " ")
			cases = append(cases, c)
		}
		c = splitCase{}
	}
	n := 0
	for sc := bufio.NewScanner(f); sc.Scan(); {
		n++
		line := sc.Text()
		if line == "" {
			flush()
			continue
		}
		if strings.HasPrefix(line, "# ") {
			continue
		}
		if c.where == "" {
			c.where = fmt.Sprintf("%s:%d", filepath.Base(path), n)
		}
		line, glued := strings.CutSuffix(line, `\c`)
		plain := unescape(tb, line)
		c.want = append(c.want, strings.TrimSpace(plain))
		c.text += plain
		if !glued && (plain == line || strings.TrimSpace(plain) == plain) {
			c.text += " "
		}
	}
	flush()
	return cases
}

func unescape(tb testing.TB, s string) string {
	q, err := strconv.Unquote(`"` + strings.ReplaceAll(s, `"`, `\"`) + `"`)
	if err != nil {
		tb.Fatalf("%q: %v", s, err)
	}
	return q
}

func TestCases(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil {
		t.Fatal(err)
	}
	total := 0
	for _, path := range files {
		name := filepath.Base(path)
		if name == "README.txt" {
			continue
		}
		o := sentence.Splitter{WholeQuotes: name == "whole.txt"}
		for _, c := range readCases(t, path) {
			total++
			got := cut(c.text, o.Split(c.text, span.Span{End: len(c.text)}))
			if !slices.Equal(got, c.want) {
				t.Errorf("%s:\ntext %q\n got %q\nwant %q", c.where, c.text, got, c.want)
			}
		}
	}
	t.Logf("%d cases", total)
	if total < 200 {
		t.Errorf("only %d cases", total)
	}
}
