package article_test

import (
	"fmt"
	"strings"
	"testing"

	"onrecord/loader/article"
)

// BenchmarkParse reads whole pages, menus and comments included.
func BenchmarkParse(b *testing.B) {
	pages := goldPages(b)
	size := 0
	for _, p := range pages {
		size += len(p.Raw)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, p := range pages {
			article.Parse(p.ID, p.Raw, article.Options{})
		}
	}
}

// BenchmarkParseHTML reads a page made here: a menu, a headline, an article, a list
// of others, comments.
func BenchmarkParseHTML(b *testing.B) {
	var menu, others strings.Builder
	for i := range 60 {
		fmt.Fprintf(&menu, "<li class=item><a href=/section/%d>Section %d</a></li>", i, i)
		fmt.Fprintf(&others, "<div class=teaser><a href=/story/%d><h3>Barge %d stays in port</h3></a></div>", i, i)
	}
	page := []byte("<html><head><title>Ferry stays in port | Orvik Gazette</title>" +
		"<meta property='article:published_time' content='2024-03-04T09:00:00Z'></head><body><nav><ul>" + menu.String() +
		"</ul></nav><article><h1>Ferry stays in port</h1><div class=byline>By Ada Mell</div>" +
		strings.Repeat(paragraphs(0, 5), 8) + "</article><aside>" + others.String() +
		"</aside><footer>© 2024 Orvik Gazette</footer></body></html>")
	b.SetBytes(int64(len(page)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := article.ParseHTML("p.html", page, article.Options{}); err != nil {
			b.Fatal(err)
		}
	}
}
