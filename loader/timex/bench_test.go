package timex_test

import (
	"strings"
	"testing"
	"time"

	"onrecord/loader/span"
	"onrecord/loader/timex"
)

// newsText is news-like text of about n bytes about people who do not exist.
func newsText(n int) (string, []span.Span) {
	sentences := []string{
		"The mayor of Quillhaven, Ottilie Brandreth, said on Tuesday that the harbour bridge would reopen " +
			"in three weeks, though two of its cables still await inspection. ",
		"Her opponents in the council called the promise hasty and asked for the engineers' report, which " +
			"nobody outside the works department has seen. ",
		"Since March 2019 the town has spent more than 40 million crowns on repairs, most of it borrowed " +
			"from a bank in the capital. ",
		"“We will not let anyone cross before it is safe,” Ms Brandreth told reporters outside the fish " +
			"market, where about 200 people had gathered to listen. ",
		"A ferry carries commuters across the bay every hour, and it was full again at 7:45 a.m. on " +
			"Monday, its captain Ruben Solheim wrote in a letter to the newspaper. ",
		"The old bridge, built in 1931 and widened twice, is used by 12,500 vehicles, and its closing has " +
			"doubled the length of the drive to the hospital. ",
		"Shopkeepers on the eastern shore complain that their trade has fallen by a third, and some of " +
			"them have begun to sell from vans parked near the landing. ",
		"Neither the ministry nor the builders answered questions about who ordered the wrong steel, a " +
			"matter that the district prosecutor has been looking into. ",
	}
	var b strings.Builder
	var in []span.Span
	for i := 0; b.Len() < n; i++ {
		from := b.Len()
		b.WriteString(sentences[i%len(sentences)])
		in = append(in, span.Span{Start: from, End: b.Len()})
	}
	return b.String(), in
}

func BenchmarkTag(b *testing.B) {
	text, in := newsText(1 << 20)
	a := timex.Anchor{Published: time.Date(2024, 6, 12, 0, 0, 0, 0, time.UTC)}
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		timex.Tag(text, in, a)
	}
}

// BenchmarkHostile holds the time per byte of hostile texts against each
// other: it must not grow with the size.
func BenchmarkHostile(b *testing.B) {
	a := timex.Anchor{Published: time.Date(2024, 6, 12, 0, 0, 0, 0, time.UTC)}
	for _, h := range hostile {
		for _, size := range []int{1 << 16, 1 << 20} {
			text := strings.Repeat(h.piece, size/len(h.piece))
			b.Run(h.name+"/"+map[int]string{1 << 16: "64K", 1 << 20: "1M"}[size], func(b *testing.B) {
				b.SetBytes(int64(len(text)))
				for b.Loop() {
					timex.Tag(text, []span.Span{{Start: 0, End: len(text)}}, a)
				}
			})
		}
	}
}

var hostile = []struct{ name, piece string }{
	{"quotes", "“"},
	{"newlines", "\n"},
	{"digits", "7"},
	{"capitals", "Q"},
	{"numbers", "7 "},
	{"weeks", "first week of "},
	{"ends", "end of "},
	{"days", "the day before "},
	{"and", "two and "},
	{"may", "May "},
	{"slash", "1/"},
	{"dash", "12-"},
	{"hours", "9:15 "},
	{"last", "last "},
	{"early", "early "},
	{"list", "May 1, 2, 3, "},
	{"friday", "Friday, "},
	{"twenty", "twenty-"},
	{"hundred", "two hundred "},
	{"from", "Monday 2 weeks after "},
	{"ago", "two years one month "},
}
