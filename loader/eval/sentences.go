package eval

import (
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode"

	"onrecord/loader/span"
)

// A SentenceText is one text, the sentences that are right and those that were
// found, in order.
type SentenceText struct {
	ID, Text    string
	Gold, Found []span.Span
}

// SentenceScore counts over all texts.
type SentenceScore struct {
	Texts  int
	Passed int // texts whose sentences, trimmed, are all equal to gold's
	// Boundaries counts where one sentence ends and another follows: the ends
	// of all sentences of a text but the last, trimmed.
	Boundaries Count
}

// String is the score in one line.
func (s SentenceScore) String() string {
	return fmt.Sprintf("%d of %d texts; boundaries P %.3f R %.3f F1 %.3f",
		s.Passed, s.Texts, s.Boundaries.Precision(), s.Boundaries.Recall(), s.Boundaries.F1())
}

// A SentenceError is a text whose sentences are not all right, with the
// boundaries (byte offsets) that were missed and that should not be there.
// Both are empty where only the edges of the text's first or last sentence
// differ.
type SentenceError struct {
	Text             *SentenceText
	Missed, Spurious []int
}

// ScoreSentences scores texts and lists those that do not pass, in order.
func ScoreSentences(texts []SentenceText) (SentenceScore, []SentenceError) {
	var s SentenceScore
	var errs []SentenceError
	for i := range texts {
		t := &texts[i]
		gold, found := trimAll(t.Text, t.Gold), trimAll(t.Text, t.Found)
		s.Texts++
		if slices.Equal(gold, found) {
			s.Passed++
		} else {
			errs = append(errs, SentenceError{Text: t})
		}
		want, got := boundaries(gold), boundaries(found)
		s.Boundaries.add(Count{Found: len(got), Gold: len(want)})
		for len(want) > 0 || len(got) > 0 {
			switch {
			case len(got) == 0 || len(want) > 0 && want[0] < got[0]:
				e := &errs[len(errs)-1]
				e.Missed = append(e.Missed, want[0])
				want = want[1:]
			case len(want) == 0 || got[0] < want[0]:
				e := &errs[len(errs)-1]
				e.Spurious = append(e.Spurious, got[0])
				got = got[1:]
			default:
				s.Boundaries.Right++
				want, got = want[1:], got[1:]
			}
		}
	}
	return s, errs
}

// trimAll takes the white space off the edges of the spans and leaves out what
// is then empty or lies outside of the text.
func trimAll(text string, spans []span.Span) []span.Span {
	out := make([]span.Span, 0, len(spans))
	for _, s := range spans {
		if s.Empty() || s.Start < 0 || s.End > len(text) {
			continue
		}
		right := strings.TrimRightFunc(s.Cut(text), unicode.IsSpace)
		s.End = s.Start + len(right)
		s.Start = s.End - len(strings.TrimLeftFunc(right, unicode.IsSpace))
		if !s.Empty() {
			out = append(out, s)
		}
	}
	return out
}

func boundaries(spans []span.Span) []int {
	var ends []int
	for i, s := range spans {
		if i+1 < len(spans) {
			ends = append(ends, s.End)
		}
	}
	slices.Sort(ends)
	return slices.Compact(ends)
}

// ReadSentenceTexts reads JSON lines {"id", "text", "sentences"}. Sentences
// are either texts, in order, or pairs of code point offsets. Errors name the
// line.
func ReadSentenceTexts(r io.Reader) ([]SentenceText, error) {
	var out []SentenceText
	err := jsonLines(r, func(n int, line []byte) error {
		var row struct {
			ID, Text  string
			Sentences []json.RawMessage
		}
		if err := json.Unmarshal(line, &row); err != nil {
			return fmt.Errorf("eval: sentences:%d: %w", n, err)
		}
		t := SentenceText{ID: row.ID, Text: row.Text}
		points := span.NewCodepoints(row.Text)
		at := 0
		for _, raw := range row.Sentences {
			var s span.Span
			var words string
			var pair [2]int
			switch {
			case json.Unmarshal(raw, &words) == nil:
				k := strings.Index(row.Text[at:], words)
				if k < 0 {
					return fmt.Errorf("eval: sentences:%d: %q is not in the text after byte %d", n, words, at)
				}
				s = span.Span{Start: at + k, End: at + k + len(words)}
			case json.Unmarshal(raw, &pair) == nil:
				s = points.Bytes(span.Span{Start: pair[0], End: pair[1]})
				if pair[0] < 0 || pair[1] < pair[0] || pair[1] > points.Len() || s.Start < at {
					return fmt.Errorf("eval: sentences:%d: %s is not a span of the text after byte %d", n, raw, at)
				}
			default:
				return fmt.Errorf("eval: sentences:%d: %s is neither a text nor a pair of offsets", n, raw)
			}
			t.Gold = append(t.Gold, s)
			at = s.End
		}
		out = append(out, t)
		return nil
	})
	return out, err
}
