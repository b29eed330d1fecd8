package speaker

import (
	"slices"
	"sort"

	"onrecord/loader/quote"
	"onrecord/loader/span"
)

// Evidence says how a quote's speaker was found.
type Evidence string

const (
	FromSource   Evidence = "source"   // the quote's own source
	FromOuter    Evidence = "outer"    // I or we: the speaker of the quote around it
	FromPrevious Evidence = "previous" // no source; who spoke just before in the paragraph
	FromByline   Evidence = "byline"   // I outside quotation marks: who wrote the article
	FromSubject  Evidence = "subject"  // no source; the subject of the sentence
	FromRepeat   Evidence = "repeat"   // a headline's words, which the body has again
	FromTurn     Evidence = "turn"     // I or we: whose turn it is in an interview; also of the turn itself
	FromExchange Evidence = "exchange" // no source; two speak by turns, a paragraph each
	Unknown      Evidence = "none"
)

// attribute gives each quote its speaker's entity.
func (r *resolver) attribute() ([]int32, []Evidence) {
	n := len(r.quotes)
	s := &r.speech
	s.of, s.hulls, s.order = slices.Grow(s.of[:0], n)[:n], slices.Grow(s.hulls[:0], n)[:n],
		slices.Grow(s.order[:0], n)[:n]
	s.by = slices.Grow(s.by[:0], n)[:n]
	clear(s.by)
	of, hulls, order := s.of, s.hulls, s.order
	why := make([]Evidence, n)
	for q := range r.quotes {
		hulls[q], order[q] = span.Hull(r.quotes[q].Content), q
		of[q], why[q] = -1, Unknown
	}
	// the outer quote comes before those inside it
	slices.SortStableFunc(order, func(a, b int) int {
		x, y := hulls[a], hulls[b]
		if x.Start != y.Start {
			return x.Start - y.Start
		}
		return y.End - x.End
	})
	stack := s.stack[:0]
	last := -1
	for _, q := range order {
		for len(stack) > 0 && hulls[stack[len(stack)-1]].End <= hulls[q].Start {
			stack = stack[:len(stack)-1]
		}
		outer := int32(-1)
		if s := r.quotes[q].Source; len(s) > 0 {
			for k := len(stack) - 1; k >= 0 && k >= len(stack)-4; k-- {
				if !hulls[stack[k]].Contains(s[0]) {
					continue
				}
				outer = of[stack[k]]
				if r.quotes[stack[k]].Kind == quote.Indirect && r.turnOf(s[0].Start) >= 0 {
					outer = nobody // Lee thinks that I am late: whose turn it is
				}
				break
			}
		}
		held := stack
		stack = append(stack, q)
		if len(r.quotes[q].Source) > 0 {
			of[q] = r.speakerOf(q, outer)
			if of[q] >= 0 {
				why[q] = FromSource
				if r.firstPerson(q) {
					why[q] = FromTurn
					switch {
					case of[q] == outer:
						why[q] = FromOuter
					case len(r.dialogue.turns) == 0:
						why[q] = FromByline
					}
				}
			}
		} else if r.quotes[q].Kind == quote.Direct || r.quotes[q].Kind == quote.Mixed {
			of[q], why[q] = r.infer(q, last, of, hulls)
		}
		if r.quotes[q].Kind != quote.Scare {
			r.relay(q, held, of, hulls)
			if of[q] >= 0 {
				last = q
			}
		}
	}
	s.stack = stack
	return of, why
}

// speech is scratch for the attribution.
type speech struct {
	of           []int32  // per quote, its speaker's entity
	by           []string // per quote, the name of who relays it
	hulls        []span.Span
	order, stack []int
}

func (r *resolver) firstPerson(q int) bool {
	h := r.heads[q]
	return len(h) == 1 && r.mentions[h[0]].shape == pronominal &&
		(r.mentions[h[0]].pronoun == i || r.mentions[h[0]].pronoun == we)
}

// infer finds the speaker of a quote without a source.
func (r *resolver) infer(q, last int, of []int32, hulls []span.Span) (int32, Evidence) {
	s := r.d.SentenceAt(hulls[q].Start)
	if s < 0 {
		return -1, Unknown
	}
	if r.wholeTurn(s, hulls[q]) {
		return r.turnOf(hulls[q].Start), FromTurn
	}
	if e, ok := r.exchanged(q, last, of, hulls); ok {
		if e < 0 {
			return e, Unknown
		}
		return e, FromExchange
	}
	if e := r.subjectBefore(s, hulls[q].Start); e >= 0 {
		return e, FromSubject
	}
	if last >= 0 {
		l := r.d.SentenceAt(hulls[last].Start)
		same := l >= 0 && r.d.Sentences[l].Paragraph == r.d.Sentences[s].Paragraph
		if same && s-l <= 3 || l >= 0 && s-l <= 1 {
			return of[last], FromPrevious
		}
	}
	// a block after a line that ends in a colon
	if s > 0 {
		p := r.d.Sentences[s-1]
		if p.End > p.Start && r.text[p.End-1] == ':' {
			if e := r.subjectBefore(s-1, p.End); e >= 0 {
				return e, FromSubject
			}
		}
	}
	return -1, Unknown
}

// subjectBefore is the first person or body that sentence s names as a subject
// before a byte.
func (r *resolver) subjectBefore(s, at int) int32 {
	sent := &r.d.Sentences[s]
	i := sort.Search(len(r.mentions), func(i int) bool { return int(r.mentions[i].from) >= sent.Tokens.From })
	for ; i < len(r.mentions); i++ {
		m := &r.mentions[i]
		if int(m.from) >= sent.Tokens.To || int(r.tokens.at(m.from).Start) >= at {
			return -1
		}
		if m.function != subject || m.quoted || m.entity < 0 {
			continue
		}
		if e := r.root(m.entity); !r.entities[e].nominal {
			return e
		}
	}
	return -1
}
