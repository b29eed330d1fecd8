package quote

import (
	"slices"

	"onrecord/loader/span"
	"onrecord/loader/syntax"
)

// Who relays words is not who said them. The source of “the agency quoted Ada Alder as
// saying it would hold” is the agency, and a quote within its content is Alder's.

// told finds what the contents of quotes say that others said.
func (a *analysis) told(quotes []Quote) []Quote {
	slices.SortStableFunc(quotes, func(p, q Quote) int { return p.Content[0].Start - q.Content[0].Start })
	var out []Quote
	var relayed map[int]bool
	for i := range quotes {
		q := &quotes[i]
		if q.Kind == Scare || len(q.Cue) == 0 {
			continue
		}
		if r, ok := a.asSaying(q); ok {
			out = append(out, r)
			if relayed == nil {
				relayed = map[int]bool{}
			}
			relayed[i] = true
		}
	}
	for _, q := range a.inner(quotes) {
		if outer := a.holder(quotes, &q); outer >= 0 {
			if relayed[outer] {
				continue
			}
			q.Inner = quotes[outer].Act != Reported
		}
		out = append(out, q)
	}
	return out
}

// holder is the index of the quote with the shortest content that holds the cue of q; -1
// without one.
func (a *analysis) holder(quotes []Quote, q *Quote) int {
	best, size := -1, 0
	for i := range quotes {
		if quotes[i].Content[0].Start > q.Cue[0].Start {
			break
		}
		for _, c := range quotes[i].Content {
			if quotes[i].Kind != Scare && c.Contains(q.Cue[0]) && (best < 0 || c.Len() < size) {
				best, size = i, c.Len()
			}
		}
	}
	return best
}

const longestRelayed = 30 // tokens for who is quoted as saying something

// asSaying is what the source of q quotes another as saying: Tass quoted Alder as saying
// that it fell. Its source opens the content of q, its cue follows as.
func (a *analysis) asSaying(q *Quote) (Quote, bool) {
	switch a.cueLemma(a.tokensIn(q.Cue)) {
	case "quote", "cite", "report":
	default:
		return Quote{}, false
	}
	t := a.tokensOf(q.Content[0])
	for i := t.From + 1; i+2 < t.To && i < t.From+longestRelayed; i++ {
		if a.Reg.At(i) > 0 {
			break
		}
		e := a.Entry(i + 1)
		if a.Form(i) != "as" || e.Cue == 0 || a.Tags.At(i+1) != syntax.VBG {
			continue
		}
		source, from := a.trim(tokens(t.From, i)), i+2
		for from < t.To && (a.Tags.At(from) == syntax.COLON || a.Tags.At(from) == syntax.COMMA) {
			from++
		}
		if source.Empty() || from >= t.To {
			break
		}
		r := *q
		r.Source = []span.Span{a.span(source)}
		r.Cue = []span.Span{a.span(tokens(i+1, i+2))}
		r.Content = append([]span.Span{a.span(tokens(from, t.To))}, q.Content[1:]...)
		r.Kind, r.Polarity = Indirect, Affirmed
		if len(q.Quoted) > 0 {
			r.Kind = Mixed
			if a.Reg.At(from) > 0 && a.Regions.At(int(a.Reg.At(from))-1).Close >= t.To-1 {
				r.Kind = Direct
			}
		}
		if r.Act = acts()[syntax.Words.Frames[e.Cue].Lemma]; !r.Act.Speech() {
			r.Act = Said
		}
		r.Sentence = a.Doc.SentenceAt(r.Content[0].Start)
		return r, true
	}
	return Quote{}, false
}

// tokensIn are the tokens of spans.
func (a *analysis) tokensIn(spans []span.Span) []syntax.Tokens {
	out := make([]syntax.Tokens, len(spans))
	for i, s := range spans {
		out[i] = a.tokensOf(s)
	}
	return out
}
