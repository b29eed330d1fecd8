package bench

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"onrecord/loader"
	"onrecord/loader/article"
	"onrecord/loader/citation"
	"onrecord/loader/document"
	"onrecord/loader/overlap"
	"onrecord/loader/quote"
	"onrecord/loader/sentence"
	"onrecord/loader/span"
	"onrecord/loader/speaker"
	"onrecord/loader/timex"
)

// BenchmarkStages measures each stage of a load alone, on one core, and then
// the whole load. Bytes are those of the articles' texts as they were given,
// also for the stages that see only the bodies, so that the times add up:
// the whole takes 1/(1/a + 1/b + …) of the stages' speeds.
func BenchmarkStages(b *testing.B) {
	texts := corpus(400)
	size := 0
	for _, t := range texts {
		size += len(t.Text)
	}
	c := loader.LoadTexts(texts...)
	if len(c.Readings) != len(texts) {
		b.Fatalf("%d of %d reports were read: %v", len(c.Readings), len(texts), c.Diagnostics)
	}
	for _, s := range []struct {
		name string
		run  func() int
	}{
		{"article.Parse", func() (n int) {
			for _, t := range texts {
				n += len(article.Parse(t.File, t.Text, article.Options{ID: t.ID, Published: t.Published}).Paragraphs)
			}
			return n
		}},
		{"sentence.Append", func() (n int) {
			var spans []span.Span
			for _, r := range c.Readings {
				for _, p := range r.Article.Paragraphs {
					spans = sentence.Append(spans[:0], r.Article.Text, p.Span)
					n += len(spans)
				}
			}
			return n
		}},
		{"document.New", func() (n int) {
			for _, r := range c.Readings {
				n += len(document.New(r.Article.Text, r.Article.Paragraphs).Tokens)
			}
			return n
		}},
		{"quote.Extract", func() (n int) {
			for _, r := range c.Readings {
				n += len(quote.Extract(r.Document))
			}
			return n
		}},
		{"speaker.Resolve", func() (n int) {
			for _, r := range c.Readings {
				n += len(speaker.Resolve(r.Document, r.Quotes).Entities)
			}
			return n
		}},
		{"citation.All", func() (n int) {
			for _, r := range c.Readings {
				n += len(citation.All(r.Document, r.Article))
			}
			return n
		}},
		{"timex.Tag", func() (n int) {
			for _, r := range c.Readings {
				published, _ := time.Parse(time.DateOnly, r.Article.Published.Value)
				n += len(timex.Tag(r.Article.Text, pieces(r), timex.Anchor{Published: published}))
			}
			return n
		}},
	} {
		b.Run(s.name, func(b *testing.B) {
			measure(b, "Stages", s.name, size, func() string {
				return fmt.Sprintf("%d %s", s.run(), units[s.name])
			})
		})
	}
	quotes := utterers(c)
	bodies := bodies(c)
	b.Run("overlap", func(b *testing.B) {
		measure(b, "Stages", "overlap.Utterances, Pairs", size, func() string {
			ids := overlap.Utterances(quotes)
			pairs, err := overlap.Pairs(bodies, quotes, ids)
			if err != nil {
				b.Fatal(err)
			}
			return fmt.Sprintf("%d quotes, %d pairs", len(quotes), len(pairs))
		})
	})
	b.Run("near", func(b *testing.B) {
		measure(b, "Stages", "overlap.NearDuplicates", size, func() string {
			return fmt.Sprintf("%d pairs", len(overlap.NearDuplicates(bodies, overlap.Options{})))
		})
	})
	b.Run("load", func(b *testing.B) {
		measure(b, "Stages", "loader.LoadTexts, all of it", size, func() string {
			return fmt.Sprintf("%d articles, %.1f MB, all cores", len(loader.LoadTexts(texts...).Articles), float64(size)/1e6)
		})
	})
}

var units = map[string]string{
	"article.Parse":   "paragraphs",
	"sentence.Append": "sentences",
	"document.New":    "tokens",
	"quote.Extract":   "quotes",
	"speaker.Resolve": "entities",
	"citation.All":    "citations",
	"timex.Tag":       "dates",
}

func pieces(r *loader.Reading) []span.Span {
	spans := make([]span.Span, len(r.Article.Paragraphs))
	for i, p := range r.Article.Paragraphs {
		spans[i] = p.Span
	}
	return spans
}

var outlets = []string{"Lorne Herald", "Tarrow Times", "Marlow Post", "Varnia Daily", "Kessel Courier", "Nordhaven News"}

// utterers are the corpus's quotes as overlap takes them; the reports come from
// six outlets in turn.
func utterers(c *loader.Corpus) []overlap.Quote {
	outlet := map[string]string{}
	for i, a := range c.Articles {
		outlet[a.ID] = outlets[i%len(outlets)]
	}
	var quotes []overlap.Quote
	for _, q := range c.Quotes {
		if q.Kind == "direct" || q.Kind == "mixed" {
			quotes = append(quotes, overlap.Quote{ID: q.ID, Article: q.ArticleID, Outlet: outlet[q.ArticleID], Speaker: q.SpeakerID, Text: q.Text})
		}
	}
	return quotes
}

func bodies(c *loader.Corpus) []overlap.Text {
	texts := make([]overlap.Text, len(c.Readings))
	for i, r := range c.Readings {
		var b strings.Builder
		for _, s := range r.Article.Body() {
			b.WriteString(s.Cut(r.Article.Text))
			b.WriteString("\n\n")
		}
		texts[i] = overlap.Text{Outlet: outlets[i%len(outlets)], Article: r.Article.ID, Body: b.String()}
	}
	return texts
}
