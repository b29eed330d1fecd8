package article_test

import (
	"fmt"
	"strings"
	"testing"

	"onrecord/loader/article"
)

// report makes an article of n sentences whose words depend on seed.
func report(seed, n int) string {
	nouns := strings.Fields("harbour bridge ferry council seal storm pier engine captain sheep market tide crane " +
		"letter vote roof")
	verbs := strings.Fields("closed opened sailed returned failed waited voted answered counted rose fell began " +
		"ended promised lost found")
	var b strings.Builder
	x := uint32(seed)*2654435761 + 12345
	next := func(k int) int {
		x = x*1664525 + 1013904223
		return int(x>>8) % k
	}
	for i := range n {
		fmt.Fprintf(&b, "The %s of the %s %s before the %s %s, and number %d of the %s %s again.\n", nouns[next(16)],
			nouns[next(16)], verbs[next(16)], nouns[next(16)], verbs[next(16)], next(1000)+i, nouns[next(16)], verbs[next(16)])
	}
	return b.String()
}

func TestDuplicates(t *testing.T) {
	texts := []string{
		report(1, 20),
		report(2, 20),
		strings.ReplaceAll(report(1, 20), ",", " –"),           // the same words
		report(2, 20) + "One sentence was added at the end.\n", // nearly the same
		report(3, 20),
		report(2, 10) + report(4, 10), // half the same
		"",
		"",
	}
	var articles []*article.Article
	for i, s := range texts {
		articles = append(articles, article.Parse(fmt.Sprint(i), s, article.Options{Keep: true}))
	}
	articles = append(articles, nil)
	got := article.Duplicates(articles)
	if len(got) != 2 || got[0] != (article.Duplicate{Of: 0, Article: 2, Exact: true, Similarity: 1}) || got[1].Of != 1 ||
		got[1].Article != 3 || got[1].Exact || got[1].Similarity < 0.9 {
		t.Errorf("Duplicates = %+v", got)
	}
}

func BenchmarkDuplicates(b *testing.B) {
	var articles []*article.Article
	size := 0
	for i := range 10000 {
		a := article.Parse(fmt.Sprint(i), report(i/2, 20), article.Options{Keep: true})
		articles = append(articles, a)
		size += len(a.Text)
	}
	b.SetBytes(int64(size))
	for b.Loop() {
		if n := len(article.Duplicates(articles)); n < 5000 {
			b.Fatal(n)
		}
	}
}
