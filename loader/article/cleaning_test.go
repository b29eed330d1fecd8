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

func TestCleaningPages(t *testing.T) {
	pages := goldPages(t)
	var scores, odd, even []eval.Cleaning
	var report []string
	for i, p := range pages {
		if os.Getenv("FLAT") != "" {
			var ls []string
			for _, l := range strings.Split(p.Raw, "\n") {
				ls = append(ls, strings.TrimSpace(l))
			}
			p.Raw = strings.Join(ls, "\n")
		}
		a := article.Parse(p.ID, p.Raw, article.Options{})
		c := eval.ScoreCleaning(bodyText(a), p.Body)
		scores = append(scores, c)
		if i%2 == 0 {
			even = append(even, c)
		} else {
			odd = append(odd, c)
		}
		report = append(report, fmt.Sprintf("%.3f p=%.3f r=%.3f %03d %s", c.F1, c.Precision, c.Recall, i, p.URL))
		if *pagesOut != "" {
			writePage(t, i, p, a, c)
		}
	}
	m := eval.MeanCleaning(scores)
	t.Logf("%d pages: precision %.4f, recall %.4f, F1 %.4f (even %.4f, odd %.4f)", len(scores), m.Precision, m.Recall, m.F1, eval.MeanCleaning(even).F1, eval.MeanCleaning(odd).F1)
	sort.Strings(report)
	if *pagesOut != "" {
		os.WriteFile(filepath.Join(*pagesOut, "report.txt"), []byte(strings.Join(report, "\n")), 0o644)
	}
}

func writePage(t *testing.T, i int, p goldPage, a *article.Article, c eval.Cleaning) {
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
	if err := os.WriteFile(filepath.Join(*pagesOut, fmt.Sprintf("%03d.txt", i)), []byte(b.String()), 0o644); err != nil {
		t.Fatal(err)
	}
}
