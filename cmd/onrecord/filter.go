package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode"

	"golang.org/x/text/cases"

	"onrecord/loader"
)

// A filter is the flags that choose quotes.
type filter struct {
	Speaker       []string `placeholder:"NAME" sep:"none" help:"Whose: a name, a part of one, or an id; several times for several."`
	Outlet        []string `placeholder:"NAME" sep:"none" help:"In which outlet or article: a name, a part of one, or an id."`
	With          string   `placeholder:"WORDS" help:"With these words in a row, in any case."`
	Since         string   `placeholder:"DAY" help:"Published on this day or later: 2026, 2026-03 or 2026-03-04."`
	Until         string   `placeholder:"DAY" help:"Published on this day or earlier."`
	Kind          []string `placeholder:"KIND" enum:"direct,mixed,indirect,scare" help:"direct, mixed, indirect or scare; with commas for several."`
	Act           []string `placeholder:"ACT" help:"said, wrote, asked, ordered, named, thought, wanted, judged, showed or reported."`
	MinConfidence float64  `placeholder:"P" help:"With a confidence of at least this, from 0 to 1."`
	All           bool     `help:"Also what nobody says in words: opinions, denials, marked words without a speaker."`
}

// acts are the values of the column.
var acts = []string{"said", "wrote", "asked", "ordered", "named", "thought", "wanted", "judged", "showed", "reported"}

// check refuses values that choose nothing.
func (f *filter) check() error {
	for _, a := range f.Act {
		if !slices.Contains(acts, a) {
			return &usageError{fmt.Sprintf("--act %s: choose from %s", a, strings.Join(acts, ", "))}
		}
	}
	for flag, day := range map[string]string{"--since": f.Since, "--until": f.Until} {
		if day != "" && !isDay(day) {
			return &usageError{fmt.Sprintf("%s %s: write 2026, 2026-03 or 2026-03-04", flag, day)}
		}
	}
	if f.MinConfidence < 0 || f.MinConfidence > 1 {
		return &usageError{"--min-confidence is from 0 to 1"}
	}
	return nil
}

func isDay(s string) bool {
	for _, layout := range []string{"2006", "2006-01", time.DateOnly} {
		if _, err := time.Parse(layout, s); err == nil {
			return true
		}
	}
	return false
}

// A chosen quote stands beside whose and where it is.
type chosen struct {
	*loader.Quote
	speaker *loader.Speaker // nil: not known
	article *loader.Article
}

// choose gives the quotes of a corpus that pass, in their order, and how many articles
// were left out because their day is not known.
func (f *filter) choose(c *loader.Corpus) (quotes []chosen, undated int) {
	speakers := make(map[string]*loader.Speaker, len(c.Speakers))
	for i := range c.Speakers {
		speakers[c.Speakers[i].ID] = &c.Speakers[i]
	}
	articles := make(map[string]*loader.Article, len(c.Articles))
	for i := range c.Articles {
		a := &c.Articles[i]
		switch {
		case !f.outlet(a):
		case a.Published == "" && f.Since+f.Until != "":
			undated++
		case f.day(a.Published):
			articles[a.ID] = a
		}
	}
	words := fold(f.With)
	for i := range c.Quotes {
		q := &c.Quotes[i]
		a := articles[q.ArticleID]
		if a == nil || !f.passes(q) || !strings.Contains(fold(cmp.Or(q.Content, q.Text)), words) {
			continue
		}
		s := speakers[q.SpeakerID]
		if len(f.Speaker) > 0 && (s == nil || !slices.ContainsFunc(f.Speaker, func(name string) bool { return named(s, name) })) {
			continue
		}
		quotes = append(quotes, chosen{q, s, a})
	}
	return quotes, undated
}

func (f *filter) passes(q *loader.Quote) bool {
	return (f.All || len(f.Act) > 0 || slices.Contains(f.Kind, "scare") || q.Said()) &&
		(len(f.Kind) == 0 || slices.Contains(f.Kind, q.Kind)) &&
		(len(f.Act) == 0 || slices.Contains(f.Act, q.Act)) &&
		(f.MinConfidence == 0 || q.Confidence >= f.MinConfidence)
}

func (f *filter) outlet(a *loader.Article) bool {
	return len(f.Outlet) == 0 || slices.ContainsFunc(f.Outlet, func(name string) bool {
		return a.ID == name || has(a.Outlet, name) || has(a.Agency, name)
	})
}

// day compares as far as both days go: 2026-03-04 is since 2026-03 and until 2026.
func (f *filter) day(published string) bool {
	n := min(len(published), len(f.Since))
	m := min(len(published), len(f.Until))
	return published[:n] >= f.Since[:n] && published[:m] <= f.Until[:m]
}

// named reports whether a speaker has the id, or a name of which this is a part.
func named(s *loader.Speaker, name string) bool {
	return s.ID == name || has(s.Name, name) || slices.ContainsFunc(strings.Split(s.Aliases, "; "),
		func(alias string) bool { return has(alias, name) })
}

// has reports whether the words stand in the text as whole words.
func has(text, words string) bool {
	words = fold(words)
	return words != "" && strings.Contains(" "+fold(text)+" ", " "+words+" ")
}

var folder = cases.Fold()

// fold is a text in one case, its words with one blank between, without marks.
func fold(s string) string {
	return strings.Join(strings.FieldsFunc(folder.String(s), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r)
	}), " ")
}
