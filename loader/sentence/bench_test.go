package sentence_test

import (
	"path/filepath"
	"strings"
	"testing"

	"onrecord/loader/sentence"
	"onrecord/loader/span"
)

// news is a text of about size bytes made of the cases, three to a paragraph.
func news(tb testing.TB, size int) string {
	tb.Helper()
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil {
		tb.Fatal(err)
	}
	var cases []splitCase
	for _, path := range files {
		if filepath.Base(path) != "README.txt" {
			cases = append(cases, readCases(tb, path)...)
		}
	}
	var b strings.Builder
	for i := 0; b.Len() < size; i++ {
		b.WriteString(cases[i*7%len(cases)].text)
		if i%3 == 2 {
			b.WriteString("\n\n")
		} else {
			b.WriteByte(' ')
		}
	}
	return b.String()
}

func BenchmarkSplit(b *testing.B) {
	text := news(b, 4<<20)
	for _, o := range []struct {
		name string
		s    sentence.Splitter
	}{{"news", sentence.Splitter{}}, {"whole", sentence.Splitter{WholeQuotes: true}}} {
		b.Run(o.name, func(b *testing.B) {
			var dst []span.Span
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				dst = o.s.Append(dst[:0], text, span.Span{End: len(text)})
			}
			b.ReportMetric(float64(len(text))/float64(len(dst)), "B/sentence")
		})
	}
}

// hostile are texts that made one rule or another look far ahead or back.
var hostile = []struct{ name, unit string }{
	{"stops", "."},
	{"spaced stops", ". "},
	{"questions", "? "},
	{"straight quotes", `"`},
	{"opening quotes", " “"},
	{"closing quotes", "”"},
	{"quotes and stops", "“A.” "},
	{"apostrophes", " '"},
	{"newlines", "\n"},
	{"lines", "a\n"},
	{"capital lines", "A b\n"},
	{"blanks", " "},
	{"stop and blanks", ".   "},
	{"brackets", " ("},
	{"closing brackets", ")"},
	{"bracketed stops", " (A. B"},
	{"digits", "1"},
	{"list marks", "1. 2) "},
	{"capitals", "A"},
	{"initials", "A. "},
	{"acronyms", "U.S. "},
	{"glued", "Ab.Ab"},
	{"dashes", ". - "},
	{"bullets", " • "},
	{"notes", ".[1]"},
	{"emoji", ".🎉 "},
	{"ellipses", ". ... A"},
	{"guillemets", ". « »"},
	{"invalid", "\xe2\x80."},
	{"commas", "“A?” Ab, "},
}

func BenchmarkHostile(b *testing.B) {
	for _, h := range hostile {
		text := strings.Repeat(h.unit, (1<<20)/len(h.unit))
		b.Run(h.name, func(b *testing.B) {
			var dst []span.Span
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				dst = sentence.Splitter{WholeQuotes: true}.Append(dst[:0], text, span.Span{End: len(text)})
			}
		})
	}
}
