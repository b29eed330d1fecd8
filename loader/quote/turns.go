package quote

import (
	"strings"

	"onrecord/loader/article"
	"onrecord/loader/document"
	"onrecord/loader/syntax"
	"onrecord/loader/token"
)

// Turns of an interview or a transcript. Those behind a label are found by byLabel; a
// turn may go on in paragraphs without one, and an interview may have no labels at all:
// then the paragraphs that ask and the ones between them are turns without a source.

// turnKind is what a paragraph without a label is in an interview.
type turnKind uint8

const (
	noTurn turnKind = iota
	questionTurn
	answerTurn
)

// interview finds the questions and answers of an interview without labels: three
// questions or more, most of which address somebody, and answers in the first person.
func (a *analysis) interview() {
	a.turns = a.turns[:0]
	asks, addressed, answered := 0, 0, 0
	for p := range a.Doc.Paragraphs {
		if !a.question(p) {
			continue
		}
		if asks++; a.addressed(p, true) {
			addressed++
		}
		if p+1 < len(a.Doc.Paragraphs) && !a.question(p+1) && !a.opensMarked(p+1) && a.addressed(p+1, false) {
			answered++
		}
	}
	if asks < 3 || 2*addressed < asks || addressed < 2 || answered < 2 || 2*answered < asks {
		return
	}
	last := 0 // question
	for p := range a.Doc.Paragraphs {
		if a.question(p) {
			last = p
		}
	}
	a.turns = append(a.turns, make([]turnKind, len(a.Doc.Paragraphs))...)
	for p := range a.turns {
		before := noTurn
		if p > 0 {
			before = a.turns[p-1]
		}
		switch {
		case a.question(p):
			a.turns[p] = questionTurn
		case before == noTurn || a.labelled(p) || a.stopless(p):
		case before == questionTurn || p < last || a.addressed(p, false):
			a.turns[p] = answerTurn
		}
	}
}

// byTurn handles a paragraph of an interview without labels, and one with which the
// turn before it, that of the attribution speaking, goes on. It returns the attribution
// of the turn plus one, 0 without one.
func (a *analysis) byTurn(p, speaking int, para *document.Paragraph) int {
	content := tokens(para.Tokens.From, para.Tokens.To)
	kind := noTurn
	if p < len(a.turns) {
		kind = a.turns[p]
	}
	switch {
	case kind == answerTurn && a.turns[p-1] == answerTurn && speaking > 0,
		kind == noTurn && speaking > 0 && a.turnGoesOn(p):
		at := a.atts.at(speaking - 1)
		at.content = append(at.content, content)
		a.claim(at.content[len(at.content)-1:], speaking-1, at.size())
	case kind != noTurn:
		a.emit(attribution{content: []syntax.Tokens{content}, unit: -1})
		speaking = len(a.atts)
	default:
		return 0
	}
	a.withinTurn(p, content.From)
	return speaking
}

// withinTurn attributes what is said in the turn of paragraph p, from a token on, that
// others said, or the speaker at another time.
func (a *analysis) withinTurn(p, from int) {
	para := a.Doc.Paragraphs[p]
	para.Tokens.From = from
	u := len(a.Units)
	a.CutUnits(p, &para)
	for ; u < len(a.Units); u++ {
		a.attribute(u)
	}
}

// turnGoesOn reports whether the turn before paragraph p, which has no label, goes on
// in it: in the first person, before another turn.
func (a *analysis) turnGoesOn(p int) bool {
	if a.opensMarked(p) || a.stopless(p) || !a.addressed(p, false) {
		return false
	}
	for n := p + 1; n < len(a.Doc.Paragraphs) && n < p+3; n++ {
		if a.labelled(n) {
			return true
		}
	}
	return false
}

// question reports whether paragraph p asks something and says nothing else of note.
func (a *analysis) question(p int) bool {
	t := a.Doc.Paragraphs[p].Tokens
	return p > 0 && t.To-t.From > 1 && t.To-t.From < 60 && a.Doc.Paragraphs[p].Kind == article.Text &&
		a.asks(p) && !a.opensMarked(p) && !a.labelled(p)
}

// asks reports whether paragraph p ends in a mark of question.
func (a *analysis) asks(p int) bool {
	return strings.HasSuffix(strings.TrimRight(a.Doc.Paragraphs[p].Cut(a.Text), " \t\r\n\u2028"), "?")
}

// stopless reports whether paragraph p ends like a heading, without a stop.
func (a *analysis) stopless(p int) bool {
	text := strings.TrimRight(a.Doc.Paragraphs[p].Cut(a.Text), " \t\r\n\u2028\"'”’")
	return text == "" || !strings.ContainsRune(".!?…", []rune(text[len(text)-1:])[0]) && !strings.HasSuffix(text, "…")
}

// opensMarked reports whether paragraph p begins with a quotation mark.
func (a *analysis) opensMarked(p int) bool {
	t := a.Doc.Paragraphs[p].Tokens
	return t.From < t.To && strings.ContainsRune("\"“”‘'«„", []rune(a.Tok.At(t.From).Text(a.Text))[0])
}

// addressed reports whether a pronoun of the second person, or of the first, stands in
// paragraph p outside of quotation marks.
func (a *analysis) addressed(p int, second bool) bool {
	marked := false
	t := a.Doc.Paragraphs[p].Tokens
	for i := t.From; i < t.To; i++ {
		switch w := a.Tok.At(i).Text(a.Text); w {
		case "“", "‘":
			marked = true
		case "”":
			marked = false
		case "\"":
			marked = !marked
		case "I", "me", "my", "My", "we", "We", "our", "Our", "us":
			if !second && !marked {
				return true
			}
		case "you", "You", "your", "Your":
			if second && !marked {
				return true
			}
		}
	}
	return false
}

// labelled reports whether paragraph p begins with up to five capitalised words and a
// colon, behind a time of day in brackets if need be. Its words need not have been
// looked up.
func (a *analysis) labelled(p int) bool {
	t := a.Doc.Paragraphs[p].Tokens
	from := a.pastTimestamp(t.From, t.To)
	for i := from; i < t.To && i < from+6; i++ {
		w := a.Tok.At(i)
		if w.Kind == token.Word && w.Upper {
			continue
		}
		return i > from && a.Text[w.Start] == ':' && i+1 < t.To && a.Tok.At(i+1).Start > w.End
	}
	return false
}

// pastTimestamp returns the token that follows a time in brackets at token from:
// [00:01:12].
func (a *analysis) pastTimestamp(from, to int) int {
	if from >= to || a.Text[a.Tok.At(from).Start] != '[' {
		return from
	}
	for i := from + 1; i < to && i < from+8; i++ {
		switch c := a.Text[a.Tok.At(i).Start]; {
		case c == ']':
			return i + 1
		case c != ':' && c != '.' && (c < '0' || c > '9'):
			return from
		}
	}
	return from
}

// byLetter handles a paragraph, up to token to, that begins with Q or A as its label.
func (a *analysis) byLetter(p, to int) bool {
	letter, mark := a.letterLabel(p)
	if letter.Empty() {
		return false
	}
	at := attribution{source: letter, content: []syntax.Tokens{tokens(max(letter.To, mark.To), to)}, unit: -1}
	if !mark.Empty() {
		at.cue = []syntax.Tokens{mark}
	}
	a.emit(at)
	return true
}

// letterLabel reports whether paragraph p begins with Q or A and a dot or a colon, and
// the one beside it with the other: the tokens of the letter and of the mark.
func (a *analysis) letterLabel(p int) (letter, mark syntax.Tokens) {
	l, to := a.initial(p)
	if l == 0 {
		return
	}
	for _, n := range [2]int{p - 1, p + 1} {
		if n < 0 || n >= len(a.Doc.Paragraphs) {
			continue
		}
		if m, _ := a.initial(n); m != 0 && m != l {
			from := a.Doc.Paragraphs[p].Tokens.From
			return tokens(from, from+1), tokens(from+1, to)
		}
	}
	return
}

// initial is the letter Q or A with which paragraph p begins before a dot or a colon, and
// the token that follows the mark; 0 without one.
func (a *analysis) initial(p int) (byte, int) {
	t := a.Doc.Paragraphs[p].Tokens
	if t.To-t.From < 3 {
		return 0, 0
	}
	w := a.Tok.At(t.From).Text(a.Text)
	if w[0] != 'Q' && w[0] != 'A' {
		return 0, 0
	}
	switch {
	case len(w) == 2 && w[1] == '.':
		return w[0], t.From + 1
	case len(w) == 1:
		if c := a.Text[a.Tok.At(t.From+1).Start]; c == '.' || c == ':' {
			return w[0], t.From + 2
		}
	}
	return 0, 0
}
