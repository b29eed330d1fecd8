package article_test

import (
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
