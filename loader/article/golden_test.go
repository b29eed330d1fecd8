package article_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"onrecord/loader/article"
)

var update = flag.Bool("update", false, "write the golden files anew")

// TestGolden reads each page of testdata and compares what every line was
// taken for, and what the article says of itself.
func TestGolden(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) < 12 {
		t.Fatalf("%d pages in testdata: %v", len(files), err)
	}
	for _, file := range files {
		raw, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		got := describe(article.Parse(filepath.Base(file), string(raw), article.Options{}))
		golden := strings.TrimSuffix(file, ".txt") + ".golden"
		if *update {
			if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		want, err := os.ReadFile(golden)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(want), got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", file, diff)
		}
	}
}

// describe writes an article's fields and its lines with their kinds.
func describe(a *article.Article) string {
	var b strings.Builder
	for _, f := range []struct {
		name  string
		field article.Field
	}{{"title", a.Title}, {"byline", a.Byline}, {"agency", a.Agency}, {"outlet", a.Outlet}, {"published", a.Published},
		{"event", a.EventDate}} {
		fmt.Fprintf(&b, "%s: %s (%s)\n", f.name, f.field.Value, f.field.Evidence)
	}
	fmt.Fprintf(&b, "language: %s\n", a.Language)
	for _, d := range a.Diagnostics {
		fmt.Fprintf(&b, "%s:%d: %s: %s\n", d.File, d.Line, d.Code, d.Message)
	}
	b.WriteByte('\n')
	for _, l := range a.Lines {
		s := strings.ReplaceAll(l.Span.Cut(a.Text), "\n", "⏎")
		if r := []rune(s); len(r) > 64 {
			s = string(r[:48]) + " … " + string(r[len(r)-13:])
		}
		fmt.Fprintf(&b, "%-10s %s\n", l.Kind, s)
	}
	return b.String()
}
