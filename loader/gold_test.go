package loader_test

import (
	"bufio"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"slices"
	"strings"
	"testing"

	"onrecord/loader"
	"onrecord/loader/span"
)

const originals = "../../shared/articles"

// goldArticle is one line of the hand-marked articles. Offsets are code points.
type goldArticle struct {
	ID        string
	Published string
	Byline    string
	Agency    string
	Cited     []string
	Quotes    []struct {
		Start, End int
		Text       string
		Speakers   []string
		Kind       string
		Required   bool
	}
	Dates []struct {
		Start, End  int
		Text, Value string
	}
	MustNotQuote []string `json:"must_not_quote"`
}

func readGold(t *testing.T) []goldArticle {
	t.Helper()
	file, err := os.Open(originals + "/gold.jsonl")
	if errors.Is(err, fs.ErrNotExist) {
		t.Skip("the original articles are not at hand")
	}
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	var gold []goldArticle
	for lines := bufio.NewScanner(file); lines.Scan(); {
		var a goldArticle
		if err := json.Unmarshal(lines.Bytes(), &a); err != nil {
			t.Fatal(err)
		}
		gold = append(gold, a)
	}
	return gold
}

// covers reports whether each of two spans covers at least 0.8 of the other.
func covers(a, b span.Span) bool {
	shared := min(a.End, b.End) - max(a.Start, b.Start)
	return 10*shared >= 8*a.Len() && 10*shared >= 8*b.Len()
}

// of selects the rows of one article.
func of[T any](rows []T, id string, article func(T) string) []T {
	var out []T
	for _, r := range rows {
		if article(r) == id {
			out = append(out, r)
		}
	}
	return out
}

func quotesOf(c *loader.Corpus, id string) []loader.Quote {
	return of(c.Quotes, id, func(q loader.Quote) string { return q.ArticleID })
}

func TestGold(t *testing.T) {
	gold := readGold(t)
	corpus, err := loader.LoadDir(originals)
	if err != nil {
		t.Fatal(err)
	}
	names := make(map[string]string)
	for _, s := range corpus.Speakers {
		names[s.ID] = s.Name
	}
	var required, found, spoken, unlisted, dates, dated int
	for _, g := range gold {
		i := slices.IndexFunc(corpus.Articles, func(a loader.Article) bool { return a.ID == g.ID })
		if i < 0 {
			t.Errorf("%s: no such article", g.ID)
			continue
		}
		a := corpus.Articles[i]
		if a.Published != g.Published || a.Byline != g.Byline || a.Agency != g.Agency {
			t.Errorf("%s: published %q, byline %q, agency %q; want %q, %q, %q", g.ID, a.Published, a.Byline, a.Agency,
				g.Published, g.Byline, g.Agency)
		}
		var cited []string
		for _, c := range of(corpus.Citations, g.ID, func(c loader.Citation) string { return c.ArticleID }) {
			cited = append(cited, c.Cited)
		}
		slices.Sort(cited)
		slices.Sort(g.Cited)
		if cited = slices.Compact(cited); !slices.Equal(cited, g.Cited) {
			t.Errorf("%s: cites %q, want %q", g.ID, cited, g.Cited)
		}

		rows := quotesOf(corpus, g.ID)
		listed := make([]bool, len(rows))
		for _, want := range g.Quotes {
			match := -1
			for k, q := range rows {
				pieces, err := span.Parse(q.Spans)
				if err != nil {
					t.Fatal(err)
				}
				if q.Kind != "indirect" &&
					slices.ContainsFunc(pieces,
						func(p span.Span) bool { return covers(p, span.Span{Start: want.Start, End: want.End}) }) {
					match, listed[k] = k, true
				}
			}
			if !want.Required {
				continue
			}
			required++
			if match < 0 {
				t.Errorf("%s: %d-%d %q: not found", g.ID, want.Start, want.End, want.Text)
				continue
			}
			found++
			if by := names[rows[match].SpeakerID]; slices.Contains(want.Speakers, by) {
				spoken++
			} else {
				t.Logf("%s: %q: speaker %q (mention %q), want one of %q", g.ID, want.Text, by,
					rows[match].SpeakerMention, want.Speakers)
			}
		}
		for k, q := range rows {
			if (q.Kind == "direct" || q.Kind == "mixed") && !listed[k] {
				unlisted++
				t.Logf("%s: %s %q is not listed", g.ID, q.Kind, q.Text)
			}
			for _, never := range g.MustNotQuote {
				if strings.Contains(q.Text, never) {
					t.Errorf("%s: %q must not be a quote", g.ID, q.Text)
				}
			}
		}

		tagged := of(corpus.Dates, g.ID, func(d loader.Date) string { return d.ArticleID })
		for _, want := range g.Dates {
			dates++
			k := slices.IndexFunc(tagged,
				func(d loader.Date) bool { return d.Start < want.End && want.Start < d.End && d.Value == want.Value })
			if k >= 0 {
				dated++
				continue
			}
			t.Logf("%s: date %d-%d %q %s: not found so", g.ID, want.Start, want.End, want.Text, want.Value)
		}
	}
	t.Logf("required quotes found: %d of %d; right speaker: %d; quotes not listed: %d; dates right: %d of %d", found,
		required, spoken, unlisted, dated, dates)
	if 100*spoken < 95*found {
		t.Errorf("right speakers: %d of %d, want 95 %%", spoken, found)
	}
	if unlisted > 3 {
		t.Errorf("%d quotes that gold does not list, want at most 3", unlisted)
	}
	if 100*dated < 90*dates {
		t.Errorf("right dates: %d of %d, want 90 %%", dated, dates)
	}
	if i := slices.IndexFunc(corpus.Articles, func(a loader.Article) bool { return a.ID == "the-week" }); i >= 0 {
		a := corpus.Articles[i]
		if strings.HasPrefix(a.Published+a.EventDate, "2025") || strings.HasPrefix(a.EventDate, "2025") {
			t.Errorf("the-week: dated %q, %q: it is not an article of 2025", a.Published, a.EventDate)
		}
	}
}
