package quote

import (
	"slices"

	"onrecord/loader/span"
	"onrecord/loader/syntax"
)

// Who relays words is not who said them. The source of “the agency quoted Ada Alder as
// saying it would hold” is the agency, and a quote within its content is Alder's.

// told adds to quotes what their contents say that others said.
func (a *analysis) told(quotes []Quote) []Quote {
	slices.SortStableFunc(quotes, func(p, q Quote) int { return p.Content[0].Start - q.Content[0].Start })
	n := len(quotes)
	relayed, dropped := map[int]bool{}, []int(nil) // dropped only tell who is quoted
	for i := range n {
		q := &quotes[i]
		if q.Kind == Scare || len(q.Cue) == 0 {
			continue
		}
		if r, bare, ok := a.asSaying(quotes[:n], i); ok {
			quotes = append(quotes, r)
			if relayed[i] = true; bare {
				dropped = append(dropped, i)
			}
		} else if r, ok := a.citing(q); ok {
			quotes = append(quotes, r)
			for k := range n {
				if len(quotes[k].Cue) == 1 && quotes[k].Cue[0] == r.Cue[0] {
					dropped = append(dropped, k)
				}
			}
		}
	}
	for _, q := range a.inner(quotes[:n]) {
		outer := a.holder(quotes[:n], &q)
		if outer >= 0 && relayed[outer] {
			continue
		}
		q.Inner = outer < 0 || quotes[outer].Act != Reported
		quotes = append(quotes, q)
	}
	slices.Sort(dropped)
	for k, i := range slices.Compact(dropped) {
		quotes = slices.Delete(quotes, i-k, i-k+1)
	}
	return quotes
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

// asSaying is what the source of the n-th quote, q, quotes another as saying: Tass quoted Alder as saying
// that it fell. Its source opens the content of q, its cue follows as.
// Where its content precedes it, bare tells that the content of q is nothing else: “It
// fell,” Tass quoted Alder as saying.
func (a *analysis) asSaying(quotes []Quote, n int) (r Quote, bare, ok bool) {
	q := &quotes[n]
	switch a.cueLemma(a.tokensIn(q.Cue)) {
	case "quote", "cite", "report":
	default:
		return Quote{}, false, false
	}
	t := a.tokensOf(q.Content[0])
	for i := t.From + 1; i+1 < t.To && i < t.From+longestRelayed; i++ {
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
		if source.Empty() {
			break
		}
		if !a.personal(q.Source) {
			q.Act = Reported
		}
		r = *q
		if from >= t.To {
			said := slices.IndexFunc(quotes, func(o Quote) bool { return slices.Equal(o.Cue, q.Cue) })
			if said < 0 || said == n {
				break
			}
			r, bare = quotes[said], true
			quotes[said].Act = q.Act
		} else {
			r.Content = append([]span.Span{a.span(tokens(from, t.To))}, q.Content[1:]...)
			r.Kind = a.kindFrom(q, from, t.To)
		}
		r.Source = []span.Span{a.span(source)}
		r.Cue = []span.Span{a.span(tokens(i+1, i+2))}
		r.Polarity = Affirmed
		if r.Act = acts()[syntax.Words.Frames[e.Cue].Lemma]; !r.Act.Speech() {
			r.Act = Said
		}
		r.Sentence = a.Doc.SentenceAt(r.Content[0].Start)
		return r, bare, true
	}
	return Quote{}, false, false
}

// kindFrom is how the words of q from a token on are given.
func (a *analysis) kindFrom(q *Quote, from, to int) Kind {
	switch {
	case len(q.Quoted) == 0:
		return Indirect
	case a.Reg.At(from) > 0 && a.Regions.At(int(a.Reg.At(from))-1).Close >= to-1:
		return Direct
	}
	return Mixed
}

// personal reports whether a source is a person: a pronoun, somebody by what they are, a
// full name, or the last word of one that the document has.
func (a *analysis) personal(source []span.Span) bool {
	if len(source) == 0 {
		return false
	}
	t := a.tokensOf(source[0])
	head := a.headOf(t)
	switch {
	case a.press(t):
		return false
	case head < 0:
		return t.To == t.From+1 && a.Form(t.From) != "it"
	case a.Entry(head).Sem&(syntax.SemPerson|syntax.SemTitle) != 0:
		return true
	case a.Tags.At(head) != syntax.NP || a.Form(t.From) == "the":
		return false
	case head > t.From:
		return true
	}
	for i := 1; i < len(a.Tok); i++ {
		if a.Tok[i].Upper && a.Tags.At(i-1) == syntax.NP && a.Tok[i].Text(a.Text) == a.Tok.At(head).Text(a.Text) {
			return true
		}
	}
	return false
}

const longestCiting = 12 // tokens for who is cited

// citing is what an outlet reports citing somebody: the Gazette, citing Alder, reported
// that it fell. It is theirs as well where they can say it.
func (a *analysis) citing(q *Quote) (Quote, bool) {
	if q.Act != Reported || len(q.Source) == 0 || q.Sentence < 0 {
		return Quote{}, false
	}
	sentence := a.Doc.Sentences[a.Doc.SentenceAt(q.Cue[0].Start)]
	for i := sentence.Tokens.From; i+1 < sentence.Tokens.To; i++ {
		if a.Form(i) != "citing" || a.Reg.At(i) > 0 || a.heldBy(q, i) || q.Cue[0] == a.span(tokens(i, i+1)) {
			continue
		}
		to := i + 1
		for to < sentence.Tokens.To && to < i+longestCiting && !a.endsCited(to) {
			to++
		}
		source := tokens(i+1, to)
		if source.Empty() || !a.utters(source) || a.study(source) || a.press(source) {
			return Quote{}, false
		}
		r := *q
		r.Source = []span.Span{a.span(source)}
		r.Cue = []span.Span{a.span(tokens(i, i+1))}
		r.Act = Said
		return r, true
	}
	return Quote{}, false
}

// endsCited reports whether who is cited ends before token i.
func (a *analysis) endsCited(i int) bool {
	switch a.Tags.At(i) {
	case syntax.COMMA, syntax.STOP, syntax.SEMI, syntax.COLON, syntax.DASH, syntax.Q, syntax.TH, syntax.W, syntax.SUB,
		syntax.RP, syntax.VBD, syntax.VBZ, syntax.VB:
		return true
	}
	return false
}

// heldBy reports whether token i lies in the content of q.
func (a *analysis) heldBy(q *Quote, i int) bool {
	at := a.span(tokens(i, i+1))
	return slices.ContainsFunc(q.Content, func(c span.Span) bool { return c.Contains(at) })
}

// tokensIn are the tokens of spans.
func (a *analysis) tokensIn(spans []span.Span) []syntax.Tokens {
	out := make([]syntax.Tokens, len(spans))
	for i, s := range spans {
		out[i] = a.tokensOf(s)
	}
	return out
}
