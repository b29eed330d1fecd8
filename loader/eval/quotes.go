package eval

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"sort"
	"strings"
	"unicode/utf8"

	"onrecord/loader/span"
)

// An Attribution is one attribution as gold marks it or as the loader finds
// it: bytes of the article's text. Type is direct, mixed or indirect; others
// (scare) are no attribution and are not scored.
type Attribution struct {
	Type                 string
	Source, Cue, Content []span.Span
}

// A QuoteArticle is one article with the attributions that are right and those
// that were found.
type QuoteArticle struct {
	ID, Text    string
	Gold, Found []Attribution
	// ByMarks has quoted speech told by the marks in or right around a content,
	// of whatever shape, on both sides, and not by the type: the types of the
	// corpora know double marks only.
	ByMarks bool
}

// Outlet is what stands before the first "_" of the article's id.
func (a *QuoteArticle) Outlet() string {
	o, _, _ := strings.Cut(a.ID, "_")
	return o
}

// Count is what precision, recall and F1 are made of.
type Count struct{ Right, Found, Gold int }

// Precision is the share of what was found that is right.
func (c Count) Precision() float64 { return ratio(c.Right, c.Found) }

// Recall is the share of what is right that was found.
func (c Count) Recall() float64 { return ratio(c.Right, c.Gold) }

// F1 is the harmonic mean of both.
func (c Count) F1() float64 { return ratio(2*c.Right, c.Found+c.Gold) }

func (c *Count) add(d Count) {
	c.Right += d.Right
	c.Found += d.Found
	c.Gold += d.Gold
}

func ratio(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}

// QuoteScores are the figures of one article or of a group of them.
type QuoteScores struct {
	Name     string
	Articles int
	// Quoted counts quoted speech, contents that cover at least 0.8 of each
	// other's characters, one to one; Loose those that cover 0.3.
	Quoted, Loose Count
	// Speaker counts, of the matched quotes of Quoted, those whose source
	// overlaps a gold source, or has none where gold has none. Found and Gold
	// are both the number matched.
	Speaker Count
	// Content, Source and Cue count different spans of all attributions, both
	// ends equal once marks, spaces and punctuation are stripped from either side.
	Content, Source, Cue Count
	// Kinds are the content spans once more, by the attribution's type: direct,
	// mixed, indirect. A found span is right there when a gold attribution of
	// any type has it; it is counted under gold's type, or its own when wrong.
	Kinds [3]Count
}

// KindNames are the types that QuoteScores.Kinds counts, in its order.
var KindNames = [3]string{"direct", "mixed", "indirect"}

func (s *QuoteScores) add(o QuoteScores) {
	s.Articles += o.Articles
	s.Quoted.add(o.Quoted)
	s.Loose.add(o.Loose)
	s.Speaker.add(o.Speaker)
	s.Content.add(o.Content)
	s.Source.add(o.Source)
	s.Cue.add(o.Cue)
	for i := range s.Kinds {
		s.Kinds[i].add(o.Kinds[i])
	}
}

// A QuoteReport is the score of a set of articles.
type QuoteReport struct {
	Total    QuoteScores
	Outlets  []QuoteScores // by name
	Articles []QuoteScores // worst first, by F1 of quoted speech and exact content together
}

// Quotes scores the articles.
func Quotes(articles []QuoteArticle) QuoteReport {
	r := QuoteReport{Total: QuoteScores{Name: "all"}}
	outlets := map[string]*QuoteScores{}
	for i := range articles {
		a := &articles[i]
		s := ScoreQuotes(a)
		r.Articles = append(r.Articles, s)
		r.Total.add(s)
		o := outlets[a.Outlet()]
		if o == nil {
			o = &QuoteScores{Name: a.Outlet()}
			outlets[a.Outlet()] = o
		}
		o.add(s)
	}
	for _, o := range outlets {
		r.Outlets = append(r.Outlets, *o)
	}
	sort.Slice(r.Outlets, func(i, j int) bool { return r.Outlets[i].Name < r.Outlets[j].Name })
	sort.SliceStable(r.Articles, func(i, j int) bool { return badness(&r.Articles[i]) > badness(&r.Articles[j]) })
	return r
}

// badness orders articles by how much of them is wrong: a mistake weighs as
// such, so that an article of two attributions does not head the list.
func badness(s *QuoteScores) int {
	return s.Quoted.Found + s.Quoted.Gold - 2*s.Quoted.Right + s.Content.Found + s.Content.Gold - 2*s.Content.Right
}

// ScoreQuotes scores one article.
func ScoreQuotes(a *QuoteArticle) QuoteScores {
	s := QuoteScores{Name: a.ID, Articles: 1}
	gold, found := attributions(a.Gold), attributions(a.Found)
	for _, m := range a.Match(strict) {
		s.Quoted.match(m)
		if m.Gold >= 0 && m.Found >= 0 {
			s.Speaker.Gold++
			s.Speaker.Found++
			if sameSource(a.Text, a.Gold[m.Gold].Source, a.Found[m.Found].Source) {
				s.Speaker.Right++
			}
		}
	}
	for _, m := range a.Match(loose) {
		s.Loose.match(m)
	}
	s.Content = exact(a.Text, gold, found, func(x *Attribution) []span.Span { return x.Content })
	s.Source = exact(a.Text, gold, found, func(x *Attribution) []span.Span { return x.Source })
	s.Cue = exact(a.Text, gold, found, func(x *Attribution) []span.Span { return x.Cue })
	s.Kinds = kinds(a.Text, gold, found)
	return s
}

func attributions(all []Attribution) []Attribution {
	var out []Attribution
	for _, x := range all {
		if kindIndex(x.Type) >= 0 {
			out = append(out, x)
		}
	}
	return out
}

func kindIndex(kind string) int {
	for i, k := range KindNames {
		if k == kind {
			return i
		}
	}
	return -1
}

// exact counts spans equal once trimmed; a span that several attributions have,
// as two of one source, counts once.
func exact(text string, gold, found []Attribution, of func(*Attribution) []span.Span) Count {
	have, got := differentSpans(text, gold, of), differentSpans(text, found, of)
	c := Count{Gold: len(have), Found: len(got)}
	for s := range got {
		if have[s] {
			c.Right++
		}
	}
	return c
}

func differentSpans(text string, all []Attribution, of func(*Attribution) []span.Span) map[span.Span]bool {
	out := map[span.Span]bool{}
	for i := range all {
		for _, s := range of(&all[i]) {
			out[Trim(text, s)] = true
		}
	}
	return out
}

func kinds(text string, gold, found []Attribution) [3]Count {
	var c [3]Count
	have := map[span.Span][]int{}
	for i := range gold {
		k := kindIndex(gold[i].Type)
		for _, s := range gold[i].Content {
			s = Trim(text, s)
			have[s] = append(have[s], k)
			c[k].Gold++
		}
	}
	for i := range found {
		k := kindIndex(found[i].Type)
		for _, s := range found[i].Content {
			if s = Trim(text, s); len(have[s]) > 0 {
				g := have[s][0]
				have[s] = have[s][1:]
				c[g].Found++
				c[g].Right++
				continue
			}
			c[k].Found++
		}
	}
	return c
}

// Trim takes quotation marks, spaces and punctuation off both ends of a span.
func Trim(text string, s span.Span) span.Span {
	for s.Start < s.End {
		r, w := utf8.DecodeRuneInString(text[s.Start:s.End])
		if !edge(r) {
			break
		}
		s.Start += w
	}
	for s.Start < s.End {
		r, w := utf8.DecodeLastRuneInString(text[s.Start:s.End])
		if !edge(r) {
			break
		}
		s.End -= w
	}
	return s
}

// edge tells what does not count at the edge of a span, nor in its length.
func edge(r rune) bool {
	return strings.ContainsRune(" \t\r\n\u00a0\"'“”‘’«».,;:!?()[]-–—", r)
}

// ReadQuotes reads gold as JSON lines, {"id", "text", "quotes": [{"type",
// "source", "cue", "content"}]} with spans as pairs of code points.
func ReadQuotes(r io.Reader) ([]QuoteArticle, error) {
	var out []QuoteArticle
	err := readLines(r, func(n int, line []byte) error {
		var row struct {
			ID, Text string
			Quotes   []struct {
				Type                 string
				Source, Cue, Content [][2]int
			}
		}
		if err := json.Unmarshal(line, &row); err != nil {
			return fmt.Errorf("eval: line %d: %w", n, err)
		}
		c := span.NewCodepoints(row.Text)
		a := QuoteArticle{ID: row.ID, Text: row.Text}
		bad := false
		spans := func(pairs [][2]int) []span.Span {
			var out []span.Span
			for _, p := range pairs {
				if p[0] < 0 || p[1] < p[0] || p[1] > c.Len() {
					bad = true
					continue
				}
				out = append(out, c.Bytes(span.Span{Start: p[0], End: p[1]}))
			}
			return out
		}
		for _, q := range row.Quotes {
			a.Gold = append(a.Gold, Attribution{q.Type, spans(q.Source), spans(q.Cue), spans(q.Content)})
		}
		if bad {
			return fmt.Errorf("eval: line %d: a span of %q lies outside its text", n, row.ID)
		}
		out = append(out, a)
		return nil
	})
	return out, err
}

// readLines gives the lines that are not blank, with their numbers from 1.
func readLines(r io.Reader, use func(n int, line []byte) error) error {
	in := bufio.NewScanner(r)
	in.Buffer(nil, 64<<20)
	for n := 1; in.Scan(); n++ {
		if strings.TrimSpace(in.Text()) == "" {
			continue
		}
		if err := use(n, in.Bytes()); err != nil {
			return err
		}
	}
	if err := in.Err(); err != nil {
		return fmt.Errorf("eval: %w", err)
	}
	return nil
}
