package speaker

import (
	"strings"

	"onrecord/loader/token"
)

// Interviews and transcripts: who speaks in a paragraph follows from the label that
// opens it or the last one before, or, without labels, from who asks and who answers.

// dialogue is how the paragraphs of an article are divided among speakers.
type dialogue struct {
	labelled    bool
	transcript  bool    // labels that come again open its paragraphs
	turns       []int32 // per paragraph, the entity whose turn it is; nobody where it is not known
	interviewee int32   // whom an interview without names is with; nobody where it is none
}

const (
	longestLabel = 8  // words
	longQuestion = 50 // words; a longer paragraph that follows a question answers it

	longestQuestion = 4 * longQuestion // words of a paragraph that asks
)

// label is what opens a turn: MILO GARRICK:
type label struct {
	from, to int32 // tokens of the name; equal where there is none
	after    int32 // the token that follows the colon
}

// labelOf is the label that opens a paragraph.
func (r *resolver) labelOf(p int) (label, bool) {
	tokens := r.d.Paragraphs[p].Tokens
	k, end := int32(tokens.From), int32(tokens.To)
	for k < end && (r.tokens.at(k).Kind == token.Mark || r.tokens.at(k).Kind == token.Number) &&
		k < int32(tokens.From)+5 {
		k++ // [00:01:12], ((
	}
	l := label{from: k}
	for n := 0; k < end && n <= longestLabel; n++ {
		t := r.tokens.at(k)
		switch {
		case t.Kind == token.Mark && r.text[t.Start] == ':':
			if l.to == 0 {
				l.to = k
			}
			l.after = k + 1
			return l, l.to > l.from && k+1 < end
		case t.Kind == token.Mark && r.text[t.Start] == ')' && l.from > int32(tokens.From) && l.to == 0:
			l.to = k // ((WN)) asks
			for k < end && r.tokens.at(k).Kind == token.Mark {
				k++
			}
			l.after = k
			return l, l.to > l.from && l.to-l.from <= 4 && k < end
		case t.Kind == token.Mark && (r.text[t.Start] == ',' || r.text[t.Start] == '(') && l.to == 0:
			l.to = k // SUKI LANYON, HOST:
		case t.Kind == token.Mark && strings.IndexByte(".-'&)/", r.text[t.Start]) >= 0:
		case t.Kind == token.Word && (t.Upper || r.known.at(k).is(isParticle|isStop|isRole|isModifier)) &&
			(n > 0 || t.Upper):
		default:
			return label{}, false
		}
		k++
	}
	return label{}, false
}

// transcript reports whether three paragraphs or more open with labels, and one of them
// comes again. Who is named there speaks, and is not whom the turn calls he or it.
func (r *resolver) transcript() bool {
	n, again := 0, false
	for p := range r.d.Paragraphs {
		l, ok := r.labelOf(p)
		if !ok {
			continue
		}
		n++
		for q := p - 1; q >= 0 && q > p-6 && !again; q-- {
			if x, ok := r.labelOf(q); ok {
				again = r.between(x.from, x.to) == r.between(l.from, l.to)
			}
		}
		if n >= 3 && again {
			return true
		}
	}
	return false
}

// isLabel reports whether a mention is the label that opens a turn.
func (r *resolver) isLabel(m *mention) bool {
	if t := r.tokens.at(m.to); t.Kind != token.Mark || r.text[t.Start] != ':' {
		return false
	}
	p := r.d.Sentences[m.sentence].Paragraph
	return m.from <= int32(r.d.Paragraphs[p].Tokens.From)+2
}

// asks reports whether a label is that of whoever asks.
func asks(s string) bool {
	switch strings.ToLower(strings.Trim(s, ".")) {
	case "q", "question", "interviewer", "reporter", "host", "moderator", "wn", "wikinews":
		return true
	}
	return false
}

// answers reports whether a label is that of whoever is interviewed.
func answers(s string) bool {
	switch strings.ToLower(strings.Trim(s, ".")) {
	case "a", "answer", "interviewee":
		return true
	}
	return false
}

// question reports whether a paragraph outside quotation marks ends in a question, and
// the number of its words.
func (r *resolver) question(p int) (bool, int) {
	tokens := r.d.Paragraphs[p].Tokens
	words, last := 0, byte(0)
	for k := int32(tokens.From); k < int32(tokens.To); k++ {
		switch t := r.tokens.at(k); t.Kind {
		case token.Word, token.Number:
			words++
			last = 0
		case token.Mark:
			if words == 0 && quoteMark(r.text[t.Start:t.End]) {
				return false, 0
			}
			if c := r.text[t.Start]; c != ')' {
				last = c
			}
		}
	}
	return last == '?' && words > 1, words
}

// divide finds the turns of an interview or a transcript.
func (r *resolver) divide() {
	d := &r.dialogue
	d.turns, d.interviewee = d.turns[:0], nobody
	persons := r.firstPersons()
	if persons == 0 {
		return
	}
	n := len(r.d.Paragraphs)
	labels := make(map[string]int)
	labelled, questions, first, firstLabel := 0, 0, n, n
	for p := range n {
		if l, ok := r.labelOf(p); ok {
			labels[r.between(l.from, l.to)]++
			labelled++
			firstLabel = min(firstLabel, p)
		} else if ask, words := r.question(p); ask && words <= longestQuestion {
			questions++
			if p > 0 {
				first = min(first, p)
			}
		}
	}
	byLabel := labelled >= 3 && len(labels) < labelled
	if d.labelled = byLabel; byLabel || firstLabel > 0 {
		first = min(first, firstLabel)
	}
	if !byLabel && (questions < 3 || 5*questions < n-first) && (questions*persons < 3 || !r.introduced(first)) {
		return
	}
	lead := r.leadEnd(first)
	d.interviewee = r.interviewed(lead)
	if d.interviewee < 0 {
		d.interviewee = r.introducedPerson(lead)
	}
	if d.interviewee < 0 {
		if e := r.introducedPerson(int32(len(r.tokens))); e >= 0 && r.mentionedAs(e) > 1 {
			d.interviewee = e
		}
	}
	d.turns = append(d.turns, make([]int32, n)...)
	turn, asked := int32(nobody), false
	for p := range n {
		l, named := r.labelOf(p)
		ask, words := r.question(p)
		switch {
		case byLabel && named && (labels[r.between(l.from, l.to)] > 1 || r.labelled(l) >= 0):
			turn = r.labelled(l)
		case byLabel:
		case ask && words <= longestQuestion && (!asked || words < longQuestion):
			turn, asked = nobody, true
		case !asked && p > first && words < longQuestion && r.prompts(p):
			turn, asked = nobody, true
		case p < first:
			turn = nobody
		default:
			turn, asked = d.interviewee, false
		}
		d.turns[p] = turn
	}
}

// prompts reports whether a paragraph that follows an answer tells the other something
// without a question mark: You mentioned the tides, which few do.
func (r *resolver) prompts(p int) bool {
	told := false
	for k := int32(r.d.Paragraphs[p].Tokens.From); k < int32(r.d.Paragraphs[p].Tokens.To); k++ {
		switch w := r.known.at(k); w.pronoun {
		case i, we:
			return false
		case you:
			told = true
		}
	}
	return told
}

// firstPersons counts the quotes whose source is an I or we.
func (r *resolver) firstPersons() int {
	n := 0
	for q := range r.quotes {
		for _, h := range r.heads[q] {
			if p := r.mentions[h].pronoun; p == i || p == we {
				n++
			}
		}
	}
	return n
}

// labelled is whom a label names.
func (r *resolver) labelled(l label) int32 {
	s := r.between(l.from, l.to)
	switch {
	case asks(s):
		return nobody
	case answers(s):
		return r.dialogue.interviewee
	}
	if e := r.lettered(s); e >= 0 {
		return e
	}
	for i := r.mentionAt(l.from); i < len(r.mentions) && r.mentions[i].from < l.to; i++ {
		if m := &r.mentions[i]; m.entity >= 0 && m.shape != pronominal {
			return r.root(m.entity)
		}
	}
	return nobody
}

// lettered is the only person or body whose name has the initials s.
func (r *resolver) lettered(s string) int32 {
	if len(s) == 0 || len(s) > 4 {
		return nobody
	}
	for i := range len(s) {
		if s[i] < 'A' || s[i] > 'Z' {
			return nobody
		}
	}
	found, speaks := int32(nobody), 0
	for e := range r.entities {
		p := &r.entities[e]
		if p.into >= 0 || p.nominal || p.name == "" || len(p.forms) == 0 || p.kind == Joint || p.place || p.group ||
			len(s) == 1 && p.kind != Person {
			continue
		}
		if len(p.name) <= 4 || !hasInitials(p.name, s) {
			continue
		}
		n := 0
		for _, f := range p.forms {
			n += r.forms[f].count
		}
		if n > speaks {
			found, speaks = int32(e), n
		}
	}
	return found
}

// labelEntity is whom the words [from, to) name when a colon follows them: a source by
// its initials or in capitals.
func (r *resolver) labelEntity(from, to int32) int32 {
	if t := r.tokens.at(to); t.Kind != token.Mark || r.text[t.Start] != ':' {
		return nobody
	}
	s := r.between(from, to)
	switch {
	case asks(s):
		return nobody
	case answers(s):
		if len(r.dialogue.turns) > 0 {
			return r.dialogue.interviewee
		}
		return nobody
	}
	return r.lettered(s)
}

// hasInitials reports whether the words of a name, or the first of them, begin with
// the letters given: LF of Lucía Ferrer Montalbán.
func hasInitials(name, letters string) bool {
	i := 0
	for w := range strings.FieldsSeq(name) {
		c := fold(w)
		if w == "The" || c == "" {
			continue
		}
		if i == len(letters) {
			return len(letters) > 1
		}
		if c[0]|0x20 != letters[i]|0x20 {
			return false
		}
		if w == name {
			return len(letters) == 1
		}
		i++
	}
	return i == len(letters) && i > 0
}

// mentionAt is the index of the first mention that begins at token k or later.
func (r *resolver) mentionAt(k int32) int {
	lo, hi := 0, len(r.mentions)
	for lo < hi {
		if mid := (lo + hi) / 2; r.mentions[mid].from < k {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}

// addressed is whom a you means at a byte: who is interviewed, where that is not who
// speaks.
func (r *resolver) addressed(at int) int32 {
	if len(r.dialogue.turns) == 0 || r.dialogue.labelled {
		return nobody
	}
	if s := r.d.SentenceAt(at); s >= 0 && r.turnOf(at) >= 0 && !r.asking(s) {
		return nobody // any you: you know
	}
	return r.dialogue.interviewee
}

// turnOf is whose turn it is at a byte; nobody where the article is no dialogue.
func (r *resolver) turnOf(at int) int32 {
	if len(r.dialogue.turns) == 0 {
		return nobody
	}
	s := r.d.SentenceAt(at)
	if s < 0 {
		return nobody
	}
	p := r.d.Sentences[s].Paragraph
	e := r.dialogue.turns[p]
	if ask, _ := r.question(p); e < 0 && ask && !r.asking(s) {
		// an answer that ends in a question, or that stands in one paragraph with it
		return r.dialogue.interviewee
	}
	return e
}

// asking reports whether a sentence ends in a question mark.
func (r *resolver) asking(s int) bool {
	for k := int32(r.d.Sentences[s].Tokens.To) - 1; k >= int32(r.d.Sentences[s].Tokens.From); k-- {
		if t := r.tokens.at(k); t.Kind != token.Mark {
			return false
		} else if r.text[t.Start] == '?' {
			return true
		}
	}
	return false
}
