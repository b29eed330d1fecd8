package timex_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"testing"
	"time"

	"onrecord/loader/eval"
	"onrecord/loader/span"
	"onrecord/loader/timex"
)

// shared is where the measuring data lies beside a checkout; tests that read
// it skip where it is absent.
const shared = "../../../shared"

func readShared(t *testing.T, name string) []byte {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(shared, name))
	if err != nil {
		t.Skipf("needs %s", filepath.Join(shared, name))
	}
	return b
}

// paragraphs are the pieces a text is tagged in.
func paragraphs(text string) []span.Span {
	var out []span.Span
	for from := 0; from < len(text); {
		to := len(text)
		if n := strings.Index(text[from:], "\n\n"); n >= 0 {
			to = from + n
		}
		if to > from {
			out = append(out, span.Span{Start: from, End: to})
		}
		from = to + 2
	}
	return out
}

func tagged(text string, a timex.Anchor) []eval.DateMark {
	var out []eval.DateMark
	for _, x := range timex.Tag(text, paragraphs(text), a) {
		out = append(out, eval.DateMark{Span: x.Span, Type: string(x.Type), Value: x.Value, Mod: x.Mod})
	}
	return out
}

func TestNewswireGold(t *testing.T) {
	articles, err := eval.ReadDateArticles(bytes.NewReader(readShared(t, "gold/dates_dev.jsonl")))
	if err != nil {
		t.Fatal(err)
	}
	var halves [2][]eval.DateArticle
	for i := range articles {
		a := &articles[i]
		a.Found = tagged(a.Text, timex.Anchor{Published: a.Published})
		halves[i%2] = append(halves[i%2], *a)
	}
	score, errs := eval.ScoreDates(articles)
	t.Log("all: ", score)
	t.Log("with the gold's 1949-XX as 1949 and 2000-W7 as 2000-W07: ", scoreNormal(articles).Value.F1())
	for k, h := range halves {
		s, _ := eval.ScoreDates(h)
		t.Logf("half %d: %v", k+1, s)
	}
	logClasses(t, errs)
	if f := score.Strict.F1(); f < 0.86 {
		t.Errorf("strict F1 %.3f, want 0.86", f)
	}
	if f := score.Value.F1(); f < 0.79 {
		t.Errorf("value F1 %.3f, want 0.79", f)
	}
}

func TestHistoriesGold(t *testing.T) {
	articles, err := eval.ReadDateArticles(bytes.NewReader(readShared(t, "gold/dates_narrative_dev.jsonl")))
	if err != nil {
		t.Fatal(err)
	}
	for i := range articles {
		a := &articles[i]
		a.Found = tagged(a.Text, timex.Anchor{Published: a.Published})
	}
	score, errs := eval.ScoreDates(articles)
	t.Log(score)
	logClasses(t, errs)
	if f := score.Strict.F1(); f < 0.79 {
		t.Errorf("strict F1 %.3f, want 0.79", f)
	}
	if f := score.Value.F1(); f < 0.83 {
		t.Errorf("value F1 %.3f, want 0.83", f)
	}
}

// logClasses logs how often each kind of error stands, and with -v and
// TIMEX_ERRORS=1 each one.
func logClasses(t *testing.T, errs []eval.DateError) {
	t.Helper()
	count := map[string]int{}
	for _, e := range errs {
		count[e.Class]++
	}
	var classes []string
	for c := range count {
		classes = append(classes, c)
	}
	sort.Slice(classes, func(i, j int) bool {
		if count[classes[i]] != count[classes[j]] {
			return count[classes[i]] > count[classes[j]]
		}
		return classes[i] < classes[j]
	})
	for _, c := range classes {
		t.Logf("%4d %s", count[c], c)
	}
	if os.Getenv("TIMEX_ERRORS") == "" {
		return
	}
	for _, e := range errs {
		s := span.Hull(nonEmpty(e.Gold.Span, e.Found.Span))
		text := e.Article.Text
		from, to := max(0, s.Start-50), min(len(text), s.End+35)
		t.Logf("%-12s %s | gold %q %s %s | found %q %s %s | %s", e.Class, e.Article.Published.Format("2006-01-02"),
			e.Gold.Span.Cut(text), e.Gold.Type, e.Gold.Value, e.Found.Span.Cut(text), e.Found.Type, e.Found.Value,
			strings.ReplaceAll(text[from:to], "\n", " "))
	}
}

func nonEmpty(spans ...span.Span) (out []span.Span) {
	for _, s := range spans {
		if !s.Empty() {
			out = append(out, s)
		}
	}
	return out
}

func TestPhrasesGold(t *testing.T) {
	phrases, err := eval.ReadDatePhrases(bytes.NewReader(readShared(t, "gold/date_phrases.jsonl")))
	if err != nil {
		t.Fatal(err)
	}
	for i := range phrases {
		p := &phrases[i]
		p.Found = tagged(p.Text, timex.Anchor{Published: p.Reference})
	}
	score, errs := eval.ScoreDatePhrases(phrases)
	t.Logf("%d of %d expressible right (%.3f), of %d",
		score.Right, score.Expressible, float64(score.Right)/float64(score.Expressible), score.All)
	byType := map[string]int{}
	for _, e := range errs {
		byType[e.Gold.Type]++
	}
	for _, k := range []string{"date", "daterange", "datetime", "datetimerange", "time", "timerange", "duration", "set"} {
		t.Logf("%4d wrong of type %s", byType[k], k)
	}
	if os.Getenv("TIMEX_ERRORS") != "" {
		for _, e := range errs {
			var found []string
			for _, f := range e.Phrase.Found {
				found = append(found, fmt.Sprintf("%q %s", f.Span.Cut(e.Phrase.Text), f.Value))
			}
			t.Logf("%s %s %q %v | %v | %q", e.Phrase.Reference.Format(time.DateOnly), e.Gold.Type,
				e.Gold.Span.Cut(e.Phrase.Text), e.Gold.Timex, found, e.Phrase.Text)
		}
	}
	if score.Right*100 < score.Expressible*82 {
		t.Errorf("%d of %d phrases right, want 82 %%", score.Right, score.Expressible)
	}
}

// scoreNormal scores with the gold's two ways of writing a value that differ
// from ISO 8601 brought to it: X for what is finer than known, and weeks of one
// digit. It only shows how much of the value figure is notation; the floors
// hold for the gold as it stands.
func scoreNormal(articles []eval.DateArticle) eval.DateScore {
	out := make([]eval.DateArticle, len(articles))
	for i, a := range articles {
		out[i] = a
		out[i].Gold = nil
		for _, g := range a.Gold {
			for strings.HasSuffix(g.Value, "-XX") && !strings.HasPrefix(g.Value, "X") {
				g.Value = strings.TrimSuffix(g.Value, "-XX")
			}
			if len(g.Value) == 7 && g.Value[5] == 'W' {
				g.Value = g.Value[:6] + "0" + g.Value[6:]
			}
			out[i].Gold = append(out[i].Gold, g)
		}
	}
	score, _ := eval.ScoreDates(out)
	return score
}
