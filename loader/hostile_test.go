package loader_test

import (
	"strconv"
	"strings"
	"testing"

	"onrecord/loader"
)

// hostile are texts and pages that a careless reader needs quadratic time or a
// deep stack for, by their length.
var hostile = []struct {
	name  string
	build func(n int) string
}{
	{"marks", repeated(`"`)},
	{"opening marks", repeated("“")},
	{"no space", repeated("a")},
	{"no space with stops", repeated("aB.c-")},
	{"brackets", func(n int) string { return strings.Repeat("(", n/2) + "x" + strings.Repeat(")", n/2) }},
	{"lines of a word", repeated("Alder\n")},
	{"paragraphs of a word", repeated("word\n\n")},
	{"one paragraph", repeated("The mayor of Norwood said on Monday that the bridge would close. ")},
	{"quotes", repeated("“We will go,” Ada Alder said on 3 May 2021. ")},
	{"blanks", func(n int) string { return "a" + strings.Repeat(" ", n) + "b" }},
	{"dates", repeated("3 May 2021 ")},
	{"links", repeated("[a](http://b.example) ")},
	{"open links", repeated("[a](/b")},
	{"stars", repeated("*a ")},
	{"references", repeated("&amp;ldquo;a ")},
	{"broken words", repeated("ab-\ncd ")},
	{"mojibake", repeated("â€œa")},
	{"deep page", func(n int) string {
		return "<html><body>" + strings.Repeat("<div>", n/10) + "<p>The mayor said so.</p>"
	}},
	{"page of paragraphs", func(n int) string {
		return "<html><body><article>" + strings.Repeat("<p>The mayor said on Monday that it would close.</p>", n/50)
	}},
}

func repeated(unit string) func(n int) string {
	return func(n int) string { return strings.Repeat(unit, n/len(unit)+1)[:n] }
}

func TestHostile(t *testing.T) {
	for _, h := range hostile {
		for _, l := range []loader.Loader{{}, {Keep: true}} {
			corpus := l.LoadTexts(loader.Text{ID: "a", Text: h.build(16 << 10)})
			noFault(t, corpus.Diagnostics)
		}
	}
}

// BenchmarkHostile shows by its MB/s that time grows with the text.
func BenchmarkHostile(b *testing.B) {
	for _, h := range hostile {
		for _, n := range []int{128 << 10, 256 << 10, 512 << 10} {
			text := loader.Text{ID: "a", Text: h.build(n)}
			b.Run(h.name+"/"+strconv.Itoa(n>>10)+"K", func(b *testing.B) {
				b.SetBytes(int64(len(text.Text)))
				for b.Loop() {
					loader.LoadTexts(text)
				}
			})
		}
	}
}
