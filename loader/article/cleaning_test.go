package article_test

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"testing"

	"onrecord/loader/article"
	"onrecord/loader/eval"
)

var pagesOut = flag.String("pages", "", "write each page's lines and score to this folder")

const shared = "../../../shared"

type goldPage struct{ ID, URL, Raw, Body string }

func goldPages(t testing.TB) []goldPage {
	f, err := os.Open(filepath.Join(shared, "gold", "cleaning_dev.jsonl"))
	if err != nil {
		t.Skipf("%s: reads the measuring data, which is not here: %v", t.Name(), err)
	}
	defer f.Close()
	var pages []goldPage
	s := bufio.NewScanner(f)
	s.Buffer(nil, 1<<24)
	for s.Scan() {
		var p goldPage
		if err := json.Unmarshal(s.Bytes(), &p); err != nil {
			t.Fatal(err)
		}
		pages = append(pages, p)
	}
	return pages
}

func bodyText(a *article.Article) string {
	var parts []string
	for _, s := range a.Body() {
		parts = append(parts, s.Cut(a.Text))
	}
	return strings.Join(parts, "\n")
}

// Floors of the mean F1 of word 4-grams. A line heuristic reaches 0.831, the
// best choice of whole lines 0.985. Without their indentation the pages are
// what copied text is.
const (
	pagesFloor = 0.96
	flatFloor  = 0.92
)

func TestCleaningPages(t *testing.T) {
	pages := goldPages(t)
	m, report := cleanPages(t, pages, *pagesOut)
	t.Logf("%d pages: precision %.4f, recall %.4f, F1 %.4f", len(pages), m.Precision, m.Recall, m.F1)
	if m.F1 < pagesFloor {
		t.Errorf("mean F1 %.4f is below %.2f; the worst pages:\n%s", m.F1, pagesFloor,
			strings.Join(report[:min(len(report), 12)], "\n"))
	}
}

func TestCleaningPagesWithoutIndentation(t *testing.T) {
	pages := goldPages(t)
	for i := range pages {
		lines := strings.Split(pages[i].Raw, "\n")
		for k := range lines {
			lines[k] = strings.TrimSpace(lines[k])
		}
		pages[i].Raw = strings.Join(lines, "\n")
	}
	m, report := cleanPages(t, pages, "")
	t.Logf("%d pages: precision %.4f, recall %.4f, F1 %.4f", len(pages), m.Precision, m.Recall, m.F1)
	if m.F1 < flatFloor {
		t.Errorf("mean F1 %.4f is below %.2f; the worst pages:\n%s", m.F1, flatFloor,
			strings.Join(report[:min(len(report), 12)], "\n"))
	}
}

// cleanPages scores every page and lists them, the worst first.
func cleanPages(t *testing.T, pages []goldPage, out string) (eval.Cleaning, []string) {
	var scores []eval.Cleaning
	var report []string
	for i, p := range pages {
		a := article.Parse(p.ID, p.Raw, article.Options{})
		check(t, a)
		c := eval.ScoreCleaning(bodyText(a), p.Body)
		scores = append(scores, c)
		report = append(report, fmt.Sprintf("%.3f p=%.3f r=%.3f %03d %s", c.F1, c.Precision, c.Recall, i, p.URL))
		if out != "" {
			writePage(t, out, i, p, a, c)
		}
	}
	sort.Strings(report)
	if out != "" {
		if err := os.WriteFile(filepath.Join(out, "report.txt"), []byte(strings.Join(report, "\n")), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return eval.MeanCleaning(scores), report
}

// writePage lists a page's lines beside what they were taken for; !! marks
// those that the true body tells otherwise.
func writePage(t *testing.T, out string, i int, p goldPage, a *article.Article, c eval.Cleaning) {
	var b strings.Builder
	fmt.Fprintf(&b, "%03d %s F1 %.3f p %.3f r %.3f\n", i, p.URL, c.F1, c.Precision, c.Recall)
	for _, l := range a.Lines {
		s := l.Span.Cut(a.Text)
		in := "  "
		if f := eval.ScoreCleaning(s, p.Body); f.Precision > 0.6 {
			in = "B "
		}
		if r := []rune(s); len(r) > 140 {
			s = string(r[:140]) + "…"
		}
		start := l.Span.Start
		for start > 0 && a.Text[start-1] != '\n' {
			start--
		}
		mark := "  "
		body := l.Kind == article.Text || l.Kind == article.Heading
		if body != (in == "B ") {
			mark = "!!"
			if len(strings.Fields(s)) < 4 {
				mark = "??"
			}
		}
		fmt.Fprintf(&b, "%s%s%4d %-9s %s\n", mark, in, l.Span.Start-start, l.Kind, s)
	}
	if err := os.WriteFile(filepath.Join(out, fmt.Sprintf("%03d.txt", i)), []byte(b.String()), 0o644); err != nil {
		t.Fatal(err)
	}
}
