package eval

import (
	"encoding/json"
	"fmt"
	"io"
	"regexp"
	"strings"
	"time"

	"onrecord/loader/span"
)

// A DatePhrase is one sentence of the Recognizers-Text collection with its
// reference day, the expressions that are right in that collection's own
// notation, and those that were found.
type DatePhrase struct {
	Text      string
	Reference time.Time // zero: not given
	Gold      []PhraseMark
	Found     []DateMark
}

// A PhraseMark is one expression of the collection: bytes of the text, its
// type there, and its timex, of which several may be right ("at 5" is T05 or
// T17).
type PhraseMark struct {
	Span  span.Span
	Type  string
	Timex []string
}

// ReadDatePhrases reads JSON lines {"text", "reference", "dates": [{"text",
// "start", "end", "type", "timex": […]}]} with offsets in code points.
func ReadDatePhrases(r io.Reader) ([]DatePhrase, error) {
	var out []DatePhrase
	err := jsonLines(r, func(n int, line []byte) error {
		var row struct {
			Text, Reference string
			Dates           []struct {
				Start, End int
				Type       string
				Timex      []string
			}
		}
		if err := json.Unmarshal(line, &row); err != nil {
			return fmt.Errorf("eval: phrases:%d: %w", n, err)
		}
		p := DatePhrase{Text: row.Text}
		if len(row.Reference) >= 10 {
			t, err := day(row.Reference)
			if err != nil {
				return fmt.Errorf("eval: phrases:%d: %w", n, err)
			}
			p.Reference = t
		}
		points := span.NewCodepoints(row.Text)
		for _, d := range row.Dates {
			p.Gold = append(p.Gold, PhraseMark{points.Bytes(span.Span{Start: d.Start, End: d.End}), d.Type, d.Timex})
		}
		out = append(out, p)
		return nil
	})
	return out, err
}

// A PhraseScore counts expressions of phrases.
type PhraseScore struct {
	All         int // in the collection
	Expressible int // of those, in TIMEX3
	Right       int // of those, found with the right span and value
}

// A PhraseError is an expressible expression that was not found right.
type PhraseError struct {
	Phrase *DatePhrase
	Gold   PhraseMark
}

// ScoreDatePhrases scores the expressions that TIMEX3 can express. The
// collection's notation is its own; these are the rules that carry it over.
//
// Left out, as TIMEX3 has no value for them: time zones; business days, week
// days and school years (BD, WD, SY); meal times (TME…); weeks counted within
// a month (2015-01-W01) and "first Friday" patterns (#1); days that do not
// exist (30 February); what the collection gives to the second, counted from
// the clock time of its reference ("in 5 minutes", "end of day" as 23:59:59);
// and what it merges out of a duration and a date ("3 days starting Monday"),
// which TIMEX3 marks as two expressions that this file has no marks for.
//
// A range (begin,end,length) is the decade, century, quarter, half, or
// duration it spans where one expression names it; where both ends are named
// ("from March to May") TIMEX3 marks two expressions, and both must be right.
//
// Where the collection has one mark for a day and a time apart from it
// ("Tuesday before 5pm"), TIMEX3 may have one for each, the time's carrying
// the day; where it has two ("Christmas" and "8:00" in "Christmas at 8:00"),
// TIMEX3 has one. PRESENT_REF is the reference day.
//
// Spans are compared without the words that TIMEX3 leaves outside and the
// collection takes in or the other way round: prepositions, articles and
// bounds before ("on", "since", "the", "more than"), "or later" behind.
//
// Values: X stands for any digit, and XXXX-WXX-5 for any Friday, since the
// collection leaves to its user what TIMEX3 resolves. T15 is T15:00. P0.5Y is
// P6M, and a few (3 in the collection) is X. A day that was counted in weeks,
// months or years is right when the week, month or year found holds it:
// TIMEX3 keeps the unit's granularity.
func ScoreDatePhrases(phrases []DatePhrase) (PhraseScore, []PhraseError) {
	var s PhraseScore
	var errs []PhraseError
	for i := range phrases {
		p := &phrases[i]
		for _, g := range p.Gold {
			s.All++
			w, ok := p.wanted(g)
			if !ok {
				continue
			}
			s.Expressible++
			if p.right(g, w) {
				s.Right++
			} else {
				errs = append(errs, PhraseError{p, g})
			}
		}
	}
	return s, errs
}

// wanted is what TIMEX3 wants for a mark: for each alternative, one value
// pattern, or two for a range of two named ends.
type wanted [][]string

var (
	outside = regexp.MustCompile(`BD|WD|SY|TME|#|-\d\d-W\d|XXXX-W\d\d-WE$|:59:59|-02-30|2019-02-29|PXD|XXXX-02-29,`)
	toClock = regexp.MustCompile(`(?i)\b(sec|min|minutes?|hours?|hour|h|2h|day and 5 hours)\b`)
	named   = regexp.MustCompile(`(?i)\b(to|between|through|till|until|and)\b|[-~–]|(?:\d(st|nd|rd|th)? ?- ?)`)
	half    = regexp.MustCompile(`(?i)\bhalf\b|h\d`)
	lasting = regexp.MustCompile(`(?i)\bstart|\bfor \d|\bfor (a|one|two|three)\b|^\(?from \d+.* for|, from|` +
		`days from today|remaining|year to date|to date`)
)

func (p *DatePhrase) wanted(g PhraseMark) (wanted, bool) {
	text := g.Span.Cut(p.Text)
	if g.Type == "timezone" || len(g.Timex) == 0 {
		return nil, false
	}
	var w wanted
	for _, t := range g.Timex {
		if t == "" || outside.MatchString(t) {
			return nil, false
		}
		if strings.Contains(t, "T") && strings.Count(t, ":") == 2 && toClock.MatchString(text) && g.Type != "duration" {
			return nil, false
		}
		if !strings.HasPrefix(t, "(") {
			w = append(w, []string{t})
			continue
		}
		parts := strings.Split(strings.Trim(t, "()"), ",")
		if len(parts) != 3 {
			return nil, false
		}
		one, single := spanned(parts[0], parts[1], parts[2])
		if parts[2] == "P6M" && !half.MatchString(text) {
			single = false
		}
		switch {
		case single && !ends(text):
			w = append(w, []string{one}, []string{parts[2]})
		case lasting.MatchString(text):
			return nil, false
		case ends(text):
			w = append(w, []string{parts[0], parts[1]})
		default:
			w = append(w, []string{parts[2]})
		}
	}
	return w, len(w) > 0
}

// ends says that a range names both its ends.
func ends(text string) bool {
	t := strings.ToLower(text)
	if strings.HasPrefix(t, "q") || strings.Contains(t, "-q") && len(t) < 8 || strings.Contains(t, "-h") && len(t) < 8 {
		return strings.Contains(t, " to ") || strings.Contains(t, " - ")
	}
	for _, w := range []string{"and a half", "twenty-", "thirty-"} {
		t = strings.ReplaceAll(t, w, "")
	}
	if strings.HasPrefix(t, "last ") || strings.HasPrefix(t, "within") {
		return false
	}
	return named.MatchString(t)
}

// spanned is the TIMEX3 value of a range that one expression can name: a
// decade, century, quarter or half.
func spanned(begin, end, length string) (string, bool) {
	if len(begin) < 10 {
		return "", false
	}
	y, month := begin[:4], begin[5:7]
	switch length {
	case "P100Y":
		return y[:2] + "XX", true
	case "P10Y":
		if begin[3:] == "0-01-01" {
			return y[:3] + "X", true
		}
	case "P3M":
		if q := map[string]string{"01": "Q1", "04": "Q2", "07": "Q3", "10": "Q4"}[month]; q != "" && begin[8:] == "01" {
			return y + "-" + q, true
		}
	case "P6M":
		h := map[string]string{"01": "H1", "07": "H2"}[month]
		if h != "" && begin[8:] == "01" && end[5:] != "07-01" || h == "H1" {
			return y + "-" + h, true
		}
	}
	return "", false
}

// right says that what was found in the mark's span is what is wanted.
func (p *DatePhrase) right(g PhraseMark, w wanted) bool {
	var inside []DateMark
	for _, f := range p.Found {
		if f.Span.Overlaps(g.Span) {
			inside = append(inside, f)
		}
	}
	for _, alternative := range w {
		if len(inside) == 1 && len(alternative) == 1 && p.merged(g, inside[0], alternative[0]) {
			return true
		}
		marks := withoutDay(inside, len(alternative))
		if len(marks) != len(alternative) {
			continue
		}
		hull := span.Span{Start: inside[0].Span.Start, End: inside[len(inside)-1].Span.End}
		if trimmed(p.Text, hull) != trimmed(p.Text, g.Span) {
			continue
		}
		good := true
		for i, want := range alternative {
			good = good && (sameValue(want, marks[i].Value) || len(alternative) == 2 && closedEnd(want, marks[i]) ||
				marks[i].Value == "PRESENT_REF" && strings.HasPrefix(want, p.Reference.Format(time.DateOnly)))
		}
		if good {
			return true
		}
	}
	return false
}

// withoutDay leaves out a mark for the day alone, or its part, where n others
// carry that day with a clock time.
func withoutDay(marks []DateMark, n int) []DateMark {
	if len(marks) != n+1 {
		return marks
	}
	for i, m := range marks {
		d, part, _ := strings.Cut(m.Value, "T")
		if len(part) > 2 || len(d) != 10 {
			continue
		}
		rest := append(append([]DateMark{}, marks[:i]...), marks[i+1:]...)
		for _, r := range rest {
			if len(r.Value) < 15 || r.Value[:10] != d {
				return marks
			}
		}
		return rest
	}
	return marks
}

// merged says that the collection has two marks, a day and a time, where the
// one found has both, and that it has this mark's part right.
func (p *DatePhrase) merged(g PhraseMark, f DateMark, want string) bool {
	others := 0
	hull := g.Span
	for _, o := range p.Gold {
		if o.Span != g.Span && o.Span.Overlaps(f.Span) {
			others++
			hull = span.Hull([]span.Span{hull, o.Span})
		}
	}
	if others != 1 || trimmed(p.Text, hull) != trimmed(p.Text, f.Span) {
		return false
	}
	d, clock, ok := strings.Cut(f.Value, "T")
	if !ok {
		return false
	}
	if strings.HasPrefix(want, "T") {
		return sameClock(want[1:], clock)
	}
	return pattern(want, d) || weekdayPattern(want, d)
}

// closedEnd: the end of a range up to the end of a period is the day behind
// it ("to the end of 2008" ends at 2009-01-01).
func closedEnd(want string, f DateMark) bool {
	if len(want) != 10 || f.Mod != "END" && f.Mod != "MID" {
		return false
	}
	t, err := time.Parse(time.DateOnly, strings.Replace(want, "XXXX", "2004", 1))
	if err != nil || f.Mod == "MID" {
		return err == nil
	}
	last := t.AddDate(0, 0, -1).Format(time.DateOnly)
	return sameValue(last[4:], tail(f.Value, 4)) || covers(strings.Replace(last, "2004", want[:4], 1), f.Value)
}

func tail(s string, n int) string {
	if len(s) < n {
		return s
	}
	return s[n:]
}

var (
	before = regexp.MustCompile(`(?i)^(?:(?:on|in|at|by|the|from|since|until|till|before|after|` +
		`between|beginning|starting|within|for|during|around|about|circa|over|` +
		`as early as|as late as|any time|no later than|later than|greater than|` +
		`more than|less than|at least|of|year greater than|all|a|an|whole|right|to|current|` +
		`early|earlier|late|later|mid|end of|end|start of|middle of|beginning of|(?:[=<> ]+))\b[\s-]*|[=<>\s-]+)+`)
	behind = regexp.MustCompile(`(?i)(?:\s+(?:and|or)\s+(?:later|after|greater))+$|\s*['’]s time$|[\s.,)]+$`)
)

// trimmed is a span without the words at its edges that the two notations
// treat differently.
func trimmed(text string, s span.Span) span.Span {
	cut := s.Cut(text)
	if m := behind.FindString(cut); m != "" {
		cut = cut[:len(cut)-len(m)]
	}
	if m := before.FindString(cut); len(m) < len(cut) {
		s.Start += len(m)
		cut = cut[len(m):]
	}
	return span.Span{Start: s.Start, End: s.Start + len(cut)}
}
