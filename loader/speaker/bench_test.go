package speaker

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"onrecord/loader/article"
	"onrecord/loader/document"
	"onrecord/loader/quote"
	"onrecord/loader/span"
)

// whole makes a document of running text, a paragraph a line.
func whole(text string) *document.Document {
	var lines []article.Line
	at := 0
	for l := range strings.Lines(text) {
		if n := len(strings.TrimRight(l, "\r\n")); n > 0 {
			lines = append(lines, article.Line{Span: span.Span{Start: at, End: at + n}, Kind: article.Text})
		}
		at += len(l)
	}
	return document.New(text, lines)
}

// BenchmarkResolve reads the texts of the hand-marked file as articles.
func BenchmarkResolve(b *testing.B) {
	raw, err := os.ReadFile(filepath.Join("testdata", "entities.txt"))
	if err != nil {
		b.Fatal(err)
	}
	var docs []*document.Document
	var quotes [][]quote.Quote
	size := 0
	for _, part := range bytes.Split(raw, []byte("\n## ")) {
		d := whole(markless(string(part)))
		docs = append(docs, d)
		quotes = append(quotes, quote.Extract(d))
		size += len(d.Text)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for i := range docs {
			Resolve(docs[i], quotes[i])
		}
	}
}

// markless takes the marks of the hand-marked file out of it.
func markless(s string) string {
	var b strings.Builder
	for {
		i := strings.IndexByte(s, '[')
		if i < 0 {
			b.WriteString(s)
			return b.String()
		}
		b.WriteString(s[:i])
		s = s[i+1:]
		if j := strings.IndexByte(s, ']'); j >= 0 {
			text, _, _ := strings.Cut(s[:j], "=")
			b.WriteString(text)
			s = s[j+1:]
		}
	}
}

// BenchmarkHostile holds the time linear: compare the sizes.
func BenchmarkHostile(b *testing.B) {
	for name, piece := range map[string]string{
		"names": "Adam Ash Bo Birk Cy Cole ", "surnames": "Ann Lee and Bo Lee said Lee told Lee. ", "pronouns": "he said she said they said. ",
		"possessives": "Ann's brother's lawyer's ", "capitals": "A B C D E F G H ", "joint": "Ann Lee and Bo Park said they and the two leaders said. ",
	} {
		for _, n := range []int{1 << 16, 1 << 20} {
			text := strings.Repeat(piece, n/len(piece)+1)[:n]
			d := whole(text)
			var quotes []quote.Quote
			for i := 0; i+200 < n; i += 200 {
				quotes = append(quotes, quote.Quote{Kind: quote.Indirect, Content: []span.Span{{Start: i + 50, End: i + 150}}, Source: []span.Span{{Start: i, End: i + 40}}})
			}
			b.Run(name+"/"+map[int]string{1 << 16: "64K", 1 << 20: "1M"}[n], func(b *testing.B) {
				b.SetBytes(int64(n))
				for b.Loop() {
					Resolve(d, quotes)
				}
			})
		}
	}
}
