package eval

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"sort"
	"strings"
	"time"

	"onrecord/loader/span"
)

// A DateMark is one time expression, as gold marks it or as it was found:
// bytes of the article's text, TIMEX3 type, value and mod.
type DateMark struct {
	Span             span.Span
	Type, Value, Mod string
	// Earliest and Latest are the first and last day, where the value alone does
	// not give them.
	Earliest, Latest string
}

// A DateArticle is one article with its publication day (zero: not known),
// the expressions that are right and those that were found.
type DateArticle struct {
	ID, Text    string
	Published   time.Time
	Gold, Found []DateMark
}

// DateScore counts expressions over all articles (micro average), matched one
// to one within each.
type DateScore struct {
	Strict  Count // equal span and type
	Relaxed Count // overlapping span
	Value   Count // overlapping span, equal value
}

// String is the score in one line.
func (s DateScore) String() string {
	line := func(name string, c Count) string {
		return fmt.Sprintf("%s P %.3f R %.3f F1 %.3f", name, c.Precision(), c.Recall(), c.F1())
	}
	return line("strict", s.Strict) + "; " + line("relaxed", s.Relaxed) + "; " + line("value", s.Value)
}

// A DateError is one expression that is not right: missed, spurious, or
// matched with another span, type or value. The side that is lacking is zero.
type DateError struct {
	Article     *DateArticle
	Gold, Found DateMark
	Class       string // "missed", "spurious", "span", "type", "value"; "type value" for both, and so on
}

// ScoreDates scores articles and lists what is wrong in reading order.
func ScoreDates(articles []DateArticle) (DateScore, []DateError) {
	var s DateScore
	var errs []DateError
	for i := range articles {
		a := &articles[i]
		pair := matchDates(a.Gold, a.Found)
		s.add(a, pair, &errs)
	}
	return s, errs
}

func (s *DateScore) add(a *DateArticle, pair []int, errs *[]DateError) {
	base := Count{Found: len(a.Found), Gold: len(a.Gold)}
	strict, relaxed, value := base, base, base
	taken := make([]bool, len(a.Found))
	for g, f := range pair {
		gold := a.Gold[g]
		if f < 0 {
			*errs = append(*errs, DateError{Article: a, Gold: gold, Class: "missed"})
			continue
		}
		taken[f] = true
		found := a.Found[f]
		relaxed.Right++
		var wrong []string
		if gold.Span != found.Span {
			wrong = append(wrong, "span")
		}
		if gold.Type != found.Type {
			wrong = append(wrong, "type")
		}
		if len(wrong) == 0 {
			strict.Right++
		}
		if gold.Value == found.Value {
			value.Right++
		} else {
			wrong = append(wrong, "value")
		}
		if len(wrong) > 0 {
			*errs = append(*errs, DateError{Article: a, Gold: gold, Found: found, Class: strings.Join(wrong, " ")})
		}
	}
	for f, t := range taken {
		if !t {
			*errs = append(*errs, DateError{Article: a, Found: a.Found[f], Class: "spurious"})
		}
	}
	s.Strict.add(strict)
	s.Relaxed.add(relaxed)
	s.Value.add(value)
}

// matchDates pairs gold with found, one to one: equal spans first, then
// overlapping ones of equal value, then any that overlap, each in order of
// the text. pair[g] is the found index or -1.
func matchDates(gold, found []DateMark) []int {
	pair := make([]int, len(gold))
	for g := range pair {
		pair[g] = -1
	}
	taken := make([]bool, len(found))
	byStart := make([]int, len(found))
	widest := 0
	for f := range byStart {
		byStart[f] = f
		widest = max(widest, found[f].Span.Len())
	}
	start := func(i int) int { return found[byStart[i]].Span.Start }
	sort.SliceStable(byStart, func(i, j int) bool { return start(i) < start(j) })
	for pass := 0; pass < 3; pass++ {
		for g := range gold {
			if pair[g] >= 0 {
				continue
			}
			from := sort.Search(len(byStart), func(i int) bool { return start(i) > gold[g].Span.Start-widest-1 })
			for _, f := range byStart[from:] {
				if found[f].Span.Start >= gold[g].Span.End {
					break
				}
				if taken[f] || !found[f].Span.Overlaps(gold[g].Span) {
					continue
				}
				if pass == 0 && found[f].Span != gold[g].Span || pass == 1 && found[f].Value != gold[g].Value {
					continue
				}
				pair[g], taken[f] = f, true
				break
			}
		}
	}
	return pair
}

// ReadDateArticles reads JSON lines {"id", "published", "text", "dates":
// [{"start", "end", "text", "type", "value", "mod"}]} with offsets in code
// points. Errors name the line.
func ReadDateArticles(r io.Reader) ([]DateArticle, error) {
	var out []DateArticle
	err := jsonLines(r, func(n int, line []byte) error {
		var row struct {
			ID, Published, Text string
			Dates               []struct {
				Start, End             int
				Text, Type, Value, Mod string
			}
		}
		if err := json.Unmarshal(line, &row); err != nil {
			return fmt.Errorf("eval: dates:%d: %w", n, err)
		}
		a := DateArticle{ID: row.ID, Text: row.Text}
		if row.Published != "" {
			t, err := day(row.Published)
			if err != nil {
				return fmt.Errorf("eval: dates:%d: %w", n, err)
			}
			a.Published = t
		}
		points := span.NewCodepoints(row.Text)
		for _, d := range row.Dates {
			s := points.Bytes(span.Span{Start: d.Start, End: d.End})
			if d.Start < 0 || d.End < d.Start || d.Text != "" && s.Cut(row.Text) != d.Text {
				return fmt.Errorf("eval: dates:%d: %d-%d is not %q", n, d.Start, d.End, d.Text)
			}
			a.Gold = append(a.Gold, DateMark{Span: s, Type: d.Type, Value: d.Value, Mod: d.Mod})
		}
		out = append(out, a)
		return nil
	})
	return out, err
}

// day reads the day of "2000-02-16" or "1998-12-05T09:42".
func day(s string) (time.Time, error) {
	if len(s) > 10 {
		s = s[:10]
	}
	return time.Parse(time.DateOnly, s)
}

func jsonLines(r io.Reader, row func(n int, line []byte) error) error {
	sc := bufio.NewScanner(r)
	sc.Buffer(nil, 16<<20)
	for n := 1; sc.Scan(); n++ {
		if len(sc.Bytes()) == 0 {
			continue
		}
		if err := row(n, sc.Bytes()); err != nil {
			return err
		}
	}
	return sc.Err()
}
