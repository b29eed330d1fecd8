package marked

import (
	"fmt"
	"regexp"
	"slices"
	"sort"
	"strings"

	"onrecord/loader/eval"
	"onrecord/loader/span"
)

var attribution = regexp.MustCompile(`^([qmisc])(\d+(?:,\d+)*)(?:=([a-z]+))?$`)

var contentTypes = map[string]string{"q": "direct", "m": "mixed", "i": "indirect"}

var dateTypes = map[string]string{"d": "DATE", "t": "TIME", "p": "DURATION", "r": "SET"}

// finish makes gold of the marks.
func (r *reader) finish() error {
	if len(r.open) > 0 {
		m := r.open[0]
		return fmt.Errorf("%s:%d: the mark {%s %.20q … is not closed", r.name, m.line, m.tag, r.article.Text[m.start:])
	}
	sort.SliceStable(r.closed, func(i, j int) bool {
		a, b := r.closed[i].span, r.closed[j].span
		return a.Start < b.Start || a.Start == b.Start && a.End > b.End
	})
	quotes := map[string]*pending{}
	var order []string
	utterances := map[string]int{}
	g := &r.article.Gold
	for _, m := range r.closed {
		words := m.span.Cut(r.article.Text)
		fail := func(format string, args ...any) error {
			return fmt.Errorf("%s:%d: {%s %.30q …: %s", r.name, m.line, m.tag, words, fmt.Sprintf(format, args...))
		}
		if words != strings.TrimSpace(words) {
			return fail("blanks at the mark's edge")
		}
		kind, value, _ := strings.Cut(m.tag, "=")
		switch {
		case kind == "cite":
			if value == "" {
				value = words
			}
			g.Citations = append(g.Citations, Citation{strings.ReplaceAll(value, "_", " "), m.span})
			continue
		case !readKinds[m.kind] && dateTypes[kind] == "":
			return fail("stands in a line of %s, which is not read", m.kind)
		case dateTypes[kind] != "":
			if !timexValue.MatchString(value) {
				return fail("%q is no TIMEX3 value", value)
			}
			if !readKinds[m.kind] && m.kind != "byline" && m.kind != "caption" {
				return fail("a date in a line of %s does not count", m.kind)
			}
			g.Dates = append(g.Dates, eval.DateMark{Span: m.span, Type: dateTypes[kind], Value: value})
			continue
		case kind == "x":
			g.Quotes = append(g.Quotes, Quote{Attribution: eval.Attribution{Type: "scare", Content: []span.Span{m.span}}})
			continue
		case kind == "u":
			k, ok := utterances[value]
			if !ok {
				k = len(g.Utterances)
				utterances[value] = k
				g.Utterances = append(g.Utterances, Utterance{Key: value})
			}
			g.Utterances[k].Spans = append(g.Utterances[k].Spans, m.span)
			continue
		}
		part := attribution.FindStringSubmatch(m.tag)
		if part == nil {
			return fail("there is no such mark")
		}
		if part[3] != "" && r.speakers[part[3]] == nil {
			return fail("the head has no speaker %s", part[3])
		}
		for _, id := range strings.Split(part[2], ",") {
			p := quotes[id]
			if p == nil {
				p = &pending{line: m.line}
				quotes[id] = p
				order = append(order, id)
			}
			if err := p.add(part[1], m, r.article.Text); err != nil {
				return fail("%v", err)
			}
			if part[3] != "" {
				p.Speakers = r.speakers[part[3]]
			}
		}
	}
	for _, id := range order {
		p := quotes[id]
		if p.Type == "" {
			return fmt.Errorf("%s:%d: attribution %s has a source or cue and no content", r.name, p.line, id)
		}
		if p.Type != "indirect" && len(p.Source) == 0 && len(p.Speakers) == 0 {
			return fmt.Errorf("%s:%d: attribution %s, %q, has neither source nor speaker", r.name, p.line, id, span.Join(r.article.Text, p.Content))
		}
		g.Quotes = append(g.Quotes, p.Quote)
	}
	slices.SortStableFunc(g.Quotes, func(a, b Quote) int { return a.Content[0].Start - b.Content[0].Start })
	return nil
}

// pending is an attribution whose marks are being gathered.
type pending struct {
	Quote
	line      int // where it is marked first
	paragraph int // of the last piece of content
}

func (p *pending) add(letter string, m closed, text string) error {
	switch letter {
	case "s":
		p.Source = append(p.Source, m.span)
	case "c":
		p.Cue = append(p.Cue, m.span)
	default:
		if t := contentTypes[letter]; p.Type != "" && p.Type != t {
			return fmt.Errorf("an attribution is %s or %s, not both", p.Type, t)
		}
		p.Type = contentTypes[letter]
		last := len(p.Content) - 1
		if last >= 0 && p.paragraph == m.paragraph && p.Content[last].End <= m.span.Start &&
			strings.TrimSpace(text[p.Content[last].End:m.span.Start]) == "" {
			p.Content[last].End = m.span.End
			return nil
		}
		p.Content = append(p.Content, m.span)
		p.paragraph = m.paragraph
	}
	return nil
}

// timexValue are the values of TIMEX3 that the marks use.
var timexValue = regexp.MustCompile(`^(?:(?:PRESENT|PAST|FUTURE)_REF` +
	`|P(?:\d+|X)[YMWD]|PT\d+[HMS]|P\d+[A-Z]{2}` +
	`|[\dX]{4}(?:-(?:\d\d|XX|Q\d|H\d|SP|SU|FA|AU|WI|W\d\d|WXX))?(?:-(?:\d\d|XX|\d|WE))?` +
	`(?:T(?:\d\d:\d\d|MO|AF|EV|NI))?|[\dX]{4}-WXX-\dT?(?:MO|AF|EV|NI)?)$`)
