package quote_test

import (
	"strings"
	"testing"

	"onrecord/loader/article"
	"onrecord/loader/document"
	"onrecord/loader/quote"
	"onrecord/loader/span"
)

// doc cuts a text into paragraphs, one for each line that is not blank.
func doc(text string) *document.Document {
	var lines []article.Line
	for i := 0; i < len(text); {
		j := strings.IndexByte(text[i:], '\n')
		if j < 0 {
			j = len(text) - i
		}
		s := span.Span{Start: i, End: i + j}
		for s.Start < s.End && strings.IndexByte(" \t\r", text[s.Start]) >= 0 {
			s.Start++
		}
		for s.End > s.Start && strings.IndexByte(" \t\r", text[s.End-1]) >= 0 {
			s.End--
		}
		if !s.Empty() {
			lines = append(lines, article.Line{Span: s, Kind: article.Text})
		}
		i += j + 1
	}
	return document.New(text, lines)
}

const news = `Norwood bridge to close for a year, mayor says
The mayor of Norwood said on Monday that the old bridge over the Tarn would close for a year, and promised to pay the ferrymen “every penny” of what they lose.
“We have looked at this from all sides,” Ada Alder told reporters at the town hall. “There is no other way.”
Critics of the plan, which has been debated since the spring, are not convinced. Per Lund, a baker whose shop stands on the far bank, called it “a farce” and accused the council of hiding the bill.
According to a report that the council published last week, one car in five crosses the river at night. The engineers declined to comment.
`

// hostile texts are the ones a careless extractor needs quadratic time for.
var hostile = []struct{ name, open, unit string }{
	{"straight marks", "", `"`},
	{"opening marks", "", "“"},
	{"closing marks", "", "”"},
	{"apostrophes", "", "'"},
	{"one unclosed quote", "“", "word "},
	{"names", "", "Ada Alder "},
	{"sayings", "", "he said "},
	{"commas", "", "the mayor, "},
	{"quotes", "", `"a" `},
	{"conjunctions", "", "and said that "},
	{"lines", "", "said:\n"},
	{"asides", "", "who, said, "},
	{"infinitives", "", "to say "},
	{"dashes", "", "a – "},
	{"brackets", "", "(said "},
	{"prepositions", "", "of the mayor "},
	{"colons", "", "mayor: "},
}

func BenchmarkExtract(b *testing.B) {
	d := doc(strings.Repeat(news, 200))
	b.SetBytes(int64(len(d.Text)))
	for b.Loop() {
		quote.Extract(d)
	}
}

// BenchmarkHostile shows by its MB/s that time stays linear: the long text of
// each pair takes about eight times as long as the short one.
func BenchmarkHostile(b *testing.B) {
	for _, h := range hostile {
		for _, size := range []struct {
			name string
			n    int
		}{{"128K", 128 << 10}, {"1M", 1 << 20}} {
			text := h.open + strings.Repeat(h.unit, size.n/len(h.unit))
			d := doc(text)
			b.Run(h.name+"/"+size.name, func(b *testing.B) {
				b.SetBytes(int64(len(text)))
				for b.Loop() {
					quote.Extract(d)
				}
			})
		}
	}
}
