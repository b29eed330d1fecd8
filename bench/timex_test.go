package bench

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	dateparser "github.com/markusmobius/go-dateparser"
	"github.com/markusmobius/go-dateparser/date"

	"onrecord/loader/eval"
	"onrecord/loader/sentence"
	"onrecord/loader/span"
	"onrecord/loader/timex"
)

// A tagger is one library's way to find the dates of a text that was published
// on the day given.
type tagger struct {
	name string
	tag  func(text string, published time.Time) []eval.DateMark
}

func taggers() []tagger {
	return []tagger{
		{"onrecord/loader/timex", func(text string, published time.Time) []eval.DateMark {
			var out []eval.DateMark
			all := []span.Span{{End: len(text)}}
			for _, x := range timex.Tag(text, sentence.Split(text, all[0]), timex.Anchor{Published: published}) {
				out = append(out, eval.DateMark{Span: x.Span, Type: string(x.Type), Value: x.Value, Mod: x.Mod})
			}
			return out
		}},
		{"go-dateparser v1.4.7", searcher(dateparser.Configuration{})},
		{"go-dateparser v1.4.7, past", searcher(dateparser.Configuration{PreferredDateSource: dateparser.Past})},
	}
}

// searcher searches English sentences with go-dateparser. It gives a day and
// how precise it is; months and years are cut to that. It does not tell where
// an expression stands, so it is looked for in reading order.
func searcher(cfg dateparser.Configuration) func(string, time.Time) []eval.DateMark {
	cfg.Languages = []string{"en"}
	cfg.ReturnTimeAsPeriod = true
	parser := &dateparser.Parser{}
	layout := map[date.Period]string{
		date.Year: "2006", date.Month: "2006-01", date.Day: time.DateOnly,
		date.Hour: "2006-01-02T15", date.Minute: "2006-01-02T15:04", date.Second: "2006-01-02T15:04:05",
	}
	return func(text string, published time.Time) []eval.DateMark {
		cfg.CurrentTime = published
		var out []eval.DateMark
		for _, s := range sentence.Split(text, span.Span{End: len(text)}) {
			found, err := parser.SearchWithLanguage(&cfg, "en", s.Cut(text))
			if err != nil {
				continue
			}
			at := s.Start
			for _, f := range found {
				k := strings.Index(text[at:s.End], f.Text)
				if k < 0 {
					continue
				}
				where := span.Span{Start: at + k, End: at + k + len(f.Text)}
				at = where.End
				mark := eval.DateMark{Span: where, Type: string(timex.Date), Value: f.Date.Time.Format(layout[f.Date.Period])}
				if f.Date.Period.IsTime() {
					mark.Type = string(timex.Time)
				}
				out = append(out, mark)
			}
		}
		return out
	}
}

// BenchmarkTimex tags the same few reports with each library. The notes give
// the scores on the marked documents, where they are at hand.
func BenchmarkTimex(b *testing.B) {
	texts := corpus(6)
	size := 0
	for _, t := range texts {
		size += len(t.Text)
	}
	published := time.Date(2021, 5, 14, 0, 0, 0, 0, time.UTC)
	marked := markedDates(b)
	for _, t := range taggers() {
		note := ""
		for i := range marked {
			marked[i].Found = t.tag(marked[i].Text, marked[i].Published)
		}
		if len(marked) > 0 {
			score, _ := eval.ScoreDates(marked)
			note = fmt.Sprintf("F1 on %d documents: strict %.3f, relaxed %.3f, value %.3f", len(marked), score.Strict.F1(), score.Relaxed.F1(), score.Value.F1())
		}
		b.Run(t.name, func(b *testing.B) {
			measure(b, "Dates", t.name, size, func() string {
				for _, text := range texts {
					t.tag(text.Text, published)
				}
				return note
			})
		})
	}
}

func markedDates(tb testing.TB) []eval.DateArticle {
	f, err := os.Open("../../shared/gold/dates_dev.jsonl")
	if err != nil {
		return nil
	}
	defer f.Close()
	articles, err := eval.ReadDateArticles(f)
	if err != nil {
		tb.Fatal(err)
	}
	return articles
}
