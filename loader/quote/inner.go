package quote

import (
	"slices"
	"sort"

	"onrecord/loader/document"
	"onrecord/loader/span"
	"onrecord/loader/syntax"
)

// Sayings within sayings. What the content of one attribution says that others said is
// looked for once the outermost ones stand: each piece of a content is read as a
// paragraph of its own, so that the marks and the grammar in it are told anew, and
// nothing found there changes what stands round it.

const shortestTold = 3 // tokens of a content that can tell of another saying

// inner finds the attributions within the contents of quotes.
func (a *analysis) inner(quotes []Quote) []Quote {
	d := a.contents(quotes)
	if d == nil {
		return nil
	}
	b := newAnalysis(d)
	defer b.free()
	clear(b.Tags) // of words between the contents none is told
	for p := range d.Paragraphs {
		para := &d.Paragraphs[p]
		if para.Tokens.Len() == 0 {
			continue
		}
		b.Paragraph(p)
		u := len(b.Units)
		b.CutUnits(p, para)
		for ; u < len(b.Units); u++ {
			b.attribute(u)
		}
	}
	b.joinQuotes()
	for i := range b.atts {
		at := &b.atts[i]
		if at.object && !b.marked(at.content) && !(len(at.cue) > 0 && a.reported(quotes, a.span(at.cue[0]))) {
			at.content = nil // I asked for tea
		}
	}
	found := slices.DeleteFunc(b.quotes(), func(q Quote) bool {
		return !b.tells(&q) && !(b.spoken(&q) && a.reported(quotes, q.Cue[0]))
	})
	for i := range found {
		found[i].Sentence = a.Doc.SentenceAt(found[i].Content[0].Start)
		found[i].Inner = true
	}
	return found
}

// contents is a document whose paragraphs are the pieces of the contents that may tell
// of another saying, with an empty one before each, so that none goes on in the next.
// It is nil without any.
func (a *analysis) contents(quotes []Quote) *document.Document {
	var d *document.Document
	end := 0
	for i := range quotes {
		q := &quotes[i]
		if q.Kind == Scare || !q.Act.Speech() && q.Act != Reported {
			continue // all that she said is in what he remembers
		}
		for _, piece := range q.Content {
			t := a.unmarked(a.tokensOf(piece))
			if t.From < end || t.To-t.From < shortestTold || a.cueIn(t) < 0 || a.tellsWithin(quotes, i, piece) {
				continue
			}
			end = t.To
			if d == nil {
				d = &document.Document{Text: a.Text, Tokens: a.Doc.Tokens, Words: a.Doc.Words}
			}
			a.addPiece(d, t)
		}
	}
	return d
}

// addPiece adds the tokens to the document as a paragraph of its own.
func (a *analysis) addPiece(d *document.Document, t syntax.Tokens) {
	s := a.span(t)
	from := len(d.Sentences)
	for k := max(a.Doc.SentenceAt(s.Start), 0); k < len(a.Doc.Sentences); k++ {
		sent := a.Doc.Sentences[k]
		lo, hi := max(sent.Tokens.From, t.From), min(sent.Tokens.To, t.To)
		if sent.Tokens.From >= t.To {
			break
		}
		if lo < hi {
			d.Sentences = append(d.Sentences, document.Sentence{Span: a.span(tokens(lo, hi)),
				Paragraph: len(d.Paragraphs) + 1, Tokens: document.Range{From: lo, To: hi}})
		}
	}
	d.Paragraphs = append(d.Paragraphs, document.Paragraph{
		Span:   span.Span{Start: s.Start, End: s.Start},
		Tokens: document.Range{From: t.From, To: t.From}, Sentences: document.Range{From: from, To: from},
	}, document.Paragraph{
		Span: s, Tokens: document.Range(t), Sentences: document.Range{From: from, To: len(d.Sentences)},
	})
}

// tokensOf are the tokens of a span.
func (a *analysis) tokensOf(s span.Span) syntax.Tokens {
	from := sort.Search(len(a.Tok), func(i int) bool { return int(a.Tok[i].End) > s.Start })
	to := from + sort.Search(len(a.Tok)-from, func(i int) bool { return int(a.Tok[from+i].Start) >= s.End })
	return tokens(from, to)
}

// unmarked is a piece of content without the marks that stand round it and without the
// conjunction that opens it: “It leaks”, that it leaks.
func (a *analysis) unmarked(t syntax.Tokens) syntax.Tokens {
	for t.To-t.From > 2 {
		r := a.Regions.At(int(a.Reg.At(t.From)) - 1)
		if a.Reg.At(t.From) == 0 || r.Open != t.From || r.Close != t.To-1 && r.Close < t.To {
			break // “Shut it” at once
		}
		t.From++
		if r.Close == t.To-1 {
			t.To--
		}
	}
	if t.From < t.To && a.Form(t.From) == "that" && a.Tags.At(t.From) != syntax.D {
		t.From++
	}
	return t
}

// cueIn is the first verb of the tokens that can attribute something; -1 without one.
func (a *analysis) cueIn(t syntax.Tokens) int {
	for i := t.From; i < t.To; i++ {
		if e := a.Entry(i); e.Cue > 0 && syntax.IsVerb(a.Tags.At(i)) {
			return i
		}
	}
	return -1
}

// tellsWithin reports whether the cue of another quote than the i-th stands in a piece of
// its content: of a turn of a transcript, in which what others said is found as well.
func (a *analysis) tellsWithin(quotes []Quote, i int, piece span.Span) bool {
	holds := func(q *Quote) bool {
		return len(q.Cue) > 0 && piece.Start <= q.Cue[0].Start && q.Cue[0].End <= piece.End
	}
	for k := i - 1; k >= 0 && k > i-4; k-- {
		if holds(&quotes[k]) {
			return true
		}
	}
	for k := i + 1; k < len(quotes) && quotes[k].Content[0].Start < piece.End; k++ {
		if holds(&quotes[k]) {
			return true
		}
	}
	return false
}

// tells reports whether an attribution within a content is one that a reader would call
// another saying: a verb of saying and somebody who can say, and no words of whom the
// content belongs to as they are spoken.
func (a *analysis) tells(q *Quote) bool {
	if q.Kind == Scare || len(q.Cue) == 0 || len(q.Source) == 0 || !q.Act.Speech() {
		return false // the visitors like it
	}
	cue, source := a.tokensIn(q.Cue), a.tokensOf(q.Source[0])
	verb, _ := a.cueVerb(cue)
	if verb < 0 {
		return false // his calls to shut it
	}
	f := &syntax.Words.Frames[a.Entry(verb).Cue]
	if !f.Quote || f.Lemma == "wonder" || f.Lemma == "tell" && a.cueHas(cue, syntax.MD) && q.Kind == Indirect {
		return false // I can tell where it leaks
	}
	if a.cueHas(cue, syntax.TO) && !uttered[f.Lemma] {
		return false // we would go to warn them
	}
	if q.Kind == Indirect && q.Content[0].End < q.Source[0].Start && a.Tags.At(source.From-1) != syntax.COMMA {
		return false // everything she said
	}
	if source.To > source.From+1 || a.Tags.At(source.From) != syntax.P && a.Tags.At(source.From) != syntax.W {
		return uttered[f.Lemma] || a.utters(source)
	}
	switch a.Form(source.From) {
	case "i", "we":
		return q.Polarity != Affirmed || a.past(cue[0])
	case "it", "you", "whoever", "that", "which":
		return q.Kind != Indirect
	}
	return true
}

// spoken reports whether a quote has the act of words, a verb and a source.
func (a *analysis) spoken(q *Quote) bool {
	if q.Kind == Scare || len(q.Cue) == 0 || len(q.Source) == 0 || !q.Act.Speech() {
		return false
	}
	verb, _ := a.cueVerb(a.tokensIn(q.Cue))
	return verb >= 0
}

// reported reports whether an outlet reports what holds the cue: they have framed it as a
// wall, the agency reports.
func (a *analysis) reported(quotes []Quote, cue span.Span) bool {
	outer := a.holder(quotes, &Quote{Cue: []span.Span{cue}})
	return outer >= 0 && quotes[outer].Act == Reported
}

// uttered are verbs after which words are spoken whoever their subject is.
var uttered = map[string]bool{"say": true, "tell": true, "ask": true, "write": true, "read": true, "call out": true}

// utters reports whether the head of a source is a name, a person, a body or a paper.
func (a *analysis) utters(s syntax.Tokens) bool {
	i := a.headOf(s)
	return i >= 0 && (a.Tags.At(i) == syntax.NP ||
		a.Entry(i).Sem&(syntax.SemPerson|syntax.SemTitle|syntax.SemBody|syntax.SemPaper) != 0)
}

// past reports whether a cue tells of another time: said, used to say, was saying.
func (a *analysis) past(cue syntax.Tokens) bool {
	for i := cue.From; i < cue.To; i++ {
		switch a.Tags.At(i) {
		case syntax.VBD, syntax.VBN:
			return true
		}
		switch a.Form(i) {
		case "said", "told", "asked", "used", "was", "were", "had", "did":
			return true
		}
	}
	return false
}
