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

var contentTypes = map[string]string{"q": "direct", "m": "mixed", "i": "indirect"}

var utteranceKey = regexp.MustCompile(`^[a-z0-9]+(?:-[a-z0-9]+)*$`)

// A gathering is what the marks of one article add up to.
type gathering struct {
	*reader
	quotes map[string]*pending
	order  []string
}

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
	g := gathering{reader: r, quotes: map[string]*pending{}}
	for _, m := range r.closed {
		if err := g.mark(m); err != nil {
			return fmt.Errorf("%s:%d: {%s %.30q …: %w", r.name, m.line, m.tag, m.span.Cut(r.article.Text), err)
		}
	}
	return g.close()
}

// mark takes one mark.
func (g *gathering) mark(m closed) error {
	gold := &g.article.Gold
	words := m.span.Cut(g.article.Text)
	if words != strings.TrimSpace(words) {
		return fmt.Errorf("blanks at the mark's edge")
	}
	kind, value, _ := strings.Cut(m.tag, "=")
	switch {
	case kind == "cite":
		if value == "" {
			value = words
		}
		gold.Citations = append(gold.Citations, Citation{strings.ReplaceAll(value, "_", " "), m.span})
		return nil
	case dateTypes[kind] != "":
		return g.date(kind, value, m)
	case !readKinds[m.kind]:
		return fmt.Errorf("stands in a line of %s, which is not read", m.kind)
	case strings.HasPrefix(kind, "@"):
		return g.mention(m)
	case kind == "u":
		return g.utterance(value, m)
	}
	t, err := parseTag(m.tag)
	if err != nil {
		return err
	}
	if t == nil {
		return fmt.Errorf("there is no such mark")
	}
	if t.letter == "x" {
		scare := eval.Attribution{Type: "scare", Content: []span.Span{m.span}}
		gold.Quotes = append(gold.Quotes, Quote{Attribution: scare, What: t.what})
		return nil
	}
	return g.attribution(t, m)
}

func (g *gathering) date(letter, value string, m closed) error {
	d, err := parseDate(letter, value, m.span.Cut(g.article.Text))
	if err != nil {
		return err
	}
	if !readKinds[m.kind] && m.kind != "byline" && m.kind != "caption" {
		return fmt.Errorf("a date in a line of %s does not count", m.kind)
	}
	d.Span = m.span
	g.article.Gold.Dates = append(g.article.Gold.Dates, d)
	return nil
}

// mention takes {@KEY Name}, and {@- Name} for a name that is nobody's of the
// register.
func (g *gathering) mention(m closed) error {
	key := m.tag[1:]
	if key == "-" {
		g.article.others = append(g.article.others, m.span)
		return nil
	}
	person, ok := g.people.Get(key)
	if !speakerKey.MatchString(key) || len(g.people.list) > 0 && (!ok || person.Set != "person") {
		return fmt.Errorf("the register has no person %s", key)
	}
	g.article.Gold.Mentions = append(g.article.Gold.Mentions, Mention{key, m.span})
	return nil
}

func (g *gathering) utterance(key string, m closed) error {
	if !utteranceKey.MatchString(key) {
		return fmt.Errorf("an utterance is {u=KEY words}, its key of small letters, digits and hyphens")
	}
	gold := &g.article.Gold
	k := slices.IndexFunc(gold.Utterances, func(u Utterance) bool { return u.Key == key })
	if k < 0 {
		k = len(gold.Utterances)
		gold.Utterances = append(gold.Utterances, Utterance{Key: key})
	}
	gold.Utterances[k].Spans = append(gold.Utterances[k].Spans, m.span)
	return nil
}

func (g *gathering) attribution(t *tag, m closed) error {
	for _, key := range []string{t.speaker, t.represents, t.reportedBy} {
		if key != "" && len(g.names(key)) == 0 {
			return fmt.Errorf("the head has no speaker %s, nor has the register", key)
		}
	}
	for _, id := range t.numbers {
		p := g.quotes[id]
		if p == nil {
			p = &pending{line: m.line}
			g.quotes[id] = p
			g.order = append(g.order, id)
		}
		if err := p.add(t.letter, m, g.article.Text); err != nil {
			return err
		}
		if err := p.join(t.attributes); err != nil {
			return fmt.Errorf("attribution %s: %w", id, err)
		}
		if t.speaker != "" {
			if p.SpeakerID != "" && p.SpeakerID != t.speaker {
				return fmt.Errorf("attribution %s: the speaker is %s or %s, not both", id, p.SpeakerID, t.speaker)
			}
			p.SpeakerID, p.Speakers = t.speaker, g.names(t.speaker)
		}
	}
	return nil
}

// close checks the attributions, now that all their marks are known.
func (g *gathering) close() error {
	gold := &g.article.Gold
	for _, id := range g.order {
		p := g.quotes[id]
		if p.Type == "" {
			return fmt.Errorf("%s:%d: attribution %s has a source or cue and no content", g.name, p.line, id)
		}
		if p.Type != "indirect" && len(p.Source) == 0 && len(p.Cue) == 0 && len(p.Speakers) == 0 {
			return fmt.Errorf("%s:%d: attribution %s, %q, has neither source, cue nor speaker",
				g.name, p.line, id, span.Join(g.article.Text, p.Content))
		}
		q := p.Quote
		q.Act, q.Polarity = p.act, p.polarity
		if q.Act == "" {
			q.Act = "said"
		}
		if q.Polarity == "" {
			q.Polarity = "said"
		}
		q.Represents, q.ReportedBy = p.represents, p.reportedBy
		q.RepresentsNames, q.ReporterNames = g.party(p.represents), g.party(p.reportedBy)
		gold.Quotes = append(gold.Quotes, q)
	}
	slices.SortStableFunc(gold.Quotes, func(a, b Quote) int { return a.Content[0].Start - b.Content[0].Start })
	return nil
}

// party is a key that is spoken for or relays, with its names; nil: there is none.
func (g *gathering) party(key string) []string {
	if key == "" {
		return nil
	}
	return append(g.names(key), key)
}

// pending is an attribution whose marks are being gathered.
type pending struct {
	Quote
	attributes
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
