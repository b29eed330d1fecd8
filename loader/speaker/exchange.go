package speaker

import (
	"strings"

	"onrecord/loader/quote"
	"onrecord/loader/span"
	"onrecord/loader/token"
)

// An exchange is two people who speak by turns, a paragraph each and without a word
// between: “Was it cold?” ¶ “Always.” ¶ “And the ice?” ¶ “It sings.” Who asks is the
// writer; who answers is whom the paragraph before is about.

const longestExchange = 40 // paragraphs, on either side of one

// wholeTurn reports whether a quote without a source is what one says in an interview
// without quotation marks, a paragraph or more.
func (r *resolver) wholeTurn(s int, hull span.Span) bool {
	if len(r.dialogue.turns) == 0 {
		return false
	}
	p := &r.d.Sentences[s]
	if hull.Start > p.Start || quoteMark(r.text[hull.Start:min(hull.Start+3, len(r.text))]) {
		return false
	}
	first := int32(r.d.Paragraphs[p.Paragraph].Tokens.From)
	return int(r.tokens.at(first).Start) >= hull.Start
}

// exchanged is who speaks in quote q where it is part of an exchange: the entity that
// answers, or the writer who asks, nobody where the article does not name him; false
// where it is part of none.
func (r *resolver) exchanged(q, last int, of []int32, hulls []span.Span) (int32, bool) {
	p := r.spokenParagraph(q, hulls)
	if p < 0 {
		return nobody, false
	}
	from, to := p, p+1
	for from > 0 && from > p-longestExchange && r.onlySpoken(from-1) {
		from--
	}
	for to < len(r.d.Paragraphs) && to < p+longestExchange && r.onlySpoken(to) {
		to++
	}
	asked := nobody
	for k := from; k < to; k++ {
		if r.endsAsking(k) {
			if asked >= 0 && (k-asked)%2 != 0 {
				return nobody, false // both ask
			}
			asked = k
		}
	}
	if to-from < 3 || asked < 0 || from == 0 {
		return nobody, false
	}
	if r.endsAsking(from-1) || r.askedBefore(from-1, hulls) {
		return nobody, false // who asks is not the writer
	}
	if (p-asked)%2 == 0 {
		if r.config.Author != "" {
			return r.author(), true
		}
		return nobody, true
	}
	e := r.lastSubject(from - 1)
	if e < 0 && last >= 0 && of[last] >= 0 {
		e = r.root(of[last])
	}
	return e, e >= 0
}

// askedBefore reports whether the last quote before an exchange, in its paragraph p, is a
// question with a source.
func (r *resolver) askedBefore(p int, hulls []span.Span) bool {
	paragraph := r.d.Paragraphs[p].Span
	for k := range r.quotes {
		if at := hulls[k].Start; at < paragraph.Start || at >= paragraph.End || hulls[k].End > len(r.text) {
			continue
		}
		if len(r.quotes[k].Source) == 0 || hulls[k].Empty() {
			continue
		}
		if strings.HasSuffix(strings.TrimRight(hulls[k].Cut(r.text), "”\"’' "), "?") {
			return true
		}
	}
	return false
}

// spokenParagraph is the paragraph that quote q fills from end to end; -1 for none.
func (r *resolver) spokenParagraph(q int, hulls []span.Span) int {
	if r.quotes[q].Kind != quote.Direct {
		return nobody
	}
	s := r.d.SentenceAt(hulls[q].Start)
	if s < 0 {
		return nobody
	}
	if p := r.d.Sentences[s].Paragraph; r.onlySpoken(p) {
		return p
	}
	return nobody
}

// onlySpoken reports whether a paragraph is one stretch between quotation marks.
func (r *resolver) onlySpoken(p int) bool {
	tokens := r.d.Paragraphs[p].Tokens
	from, to := int32(tokens.From), int32(tokens.To)
	if to-from < 3 || to-from > 120 {
		return false
	}
	open, end := r.tokens.at(from), r.tokens.at(to-1)
	if open.Kind != token.Mark || !quoteMark(r.text[open.Start:open.End]) ||
		end.Kind != token.Mark || !quoteMark(r.text[end.Start:end.End]) {
		return false
	}
	for k := from + 1; k < to-1; k++ {
		if t := r.tokens.at(k); t.Kind == token.Mark && double(r.text[t.Start:t.End]) {
			return false
		}
	}
	return true
}

// double reports whether a mark is a double quotation mark.
func double(s string) bool { return s == "“" || s == "”" || s == "\"" || s == "«" || s == "»" }

// endsAsking reports whether a spoken paragraph ends in a question mark.
func (r *resolver) endsAsking(p int) bool {
	to := int32(r.d.Paragraphs[p].Tokens.To)
	t := r.tokens.at(to - 2)
	return t.Kind == token.Mark && r.text[t.Start] == '?'
}

// lastSubject is the person who is the subject of the last sentence of a paragraph that
// has one.
func (r *resolver) lastSubject(p int) int32 {
	tokens := r.d.Paragraphs[p].Tokens
	found := int32(nobody)
	for i := r.mentionAt(int32(tokens.From)); i < len(r.mentions) && r.mentions[i].from < int32(tokens.To); i++ {
		m := &r.mentions[i]
		if m.quoted || m.entity < 0 || m.function != subject || m.shape == nominal {
			continue
		}
		if e := r.root(m.entity); r.entities[e].kind == Person && !r.entities[e].nominal {
			found = e
		}
	}
	return found
}
