package document

import (
	"onrecord/loader/article"
	"onrecord/loader/sentence"
	"onrecord/loader/span"
	"onrecord/loader/token"
	"onrecord/loader/vocabulary"
)

// A Paragraph is one of the article's paragraphs and what it holds.
type Paragraph struct {
	span.Span
	Kind      article.Kind
	Sentences Range // of Document.Sentences
	Tokens    Range // of Document.Tokens
}

// A Sentence is one sentence of a paragraph. Its tokens lie inside it: none
// reaches over its edge, and the line breaks between two sentences belong to
// the paragraph alone.
type Sentence struct {
	span.Span
	Paragraph int
	Tokens    Range // of Document.Tokens
}

// Range is a half-open range of indexes.
type Range struct{ From, To int }

// Len is how many indexes there are in the range.
func (r Range) Len() int { return r.To - r.From }

// Document is one text, cut up. The zero Document is empty and usable.
type Document struct {
	Text       string
	Paragraphs []Paragraph
	Sentences  []Sentence
	Tokens     []token.Token
	Words      []uint16 // per token, its number in vocabulary.Words
}

// New cuts the paragraphs of text into sentences and tokens. Paragraphs should
// be in order; what of them lies outside of text is left out.
func New(text string, paragraphs []article.Line) *Document {
	size := 0
	for _, p := range paragraphs {
		size += max(p.Span.Len(), 0)
	}
	// English news has a token for every five bytes or so and a sentence for
	// every hundred.
	size = min(size, len(text))
	d := &Document{
		Text:       text,
		Paragraphs: make([]Paragraph, 0, len(paragraphs)),
		Sentences:  make([]Sentence, 0, size/100+len(paragraphs)),
		Tokens:     make([]token.Token, 0, size/5),
	}
	var found []span.Span
	for i, p := range paragraphs {
		start := min(max(p.Span.Start, 0), len(text))
		end := max(min(p.Span.End, len(text)), start)
		para := Paragraph{Span: span.Span{Start: start, End: end}, Kind: p.Kind}
		para.Tokens.From = len(d.Tokens)
		para.Sentences.From = len(d.Sentences)
		found = sentence.Append(found[:0], text, para.Span)
		at := start
		for _, s := range found {
			// Sentence by sentence, so that a stop without a space after it
			// ("in 2021.Photo") cuts the token as it cuts the sentence.
			d.between(span.Span{Start: at, End: s.Start})
			from := len(d.Tokens)
			d.Tokens = token.Append(d.Tokens, text, s)
			d.Sentences = append(d.Sentences, Sentence{Span: s, Paragraph: i, Tokens: Range{from, len(d.Tokens)}})
			at = s.End
		}
		d.between(span.Span{Start: at, End: end})
		para.Tokens.To = len(d.Tokens)
		para.Sentences.To = len(d.Sentences)
		d.Paragraphs = append(d.Paragraphs, para)
	}
	d.Words = vocabulary.AppendNumbers(make([]uint16, 0, len(d.Tokens)), text, d.Tokens)
	return d
}

// between adds the line breaks among the white space between two sentences.
func (d *Document) between(gap span.Span) {
	if gap.Len() == 0 || gap.Len() == 1 && d.Text[gap.Start] == ' ' {
		return
	}
	d.Tokens = token.Append(d.Tokens, d.Text, gap)
}

// SentenceAt returns the index of the sentence that holds the byte offset, or
// the last one before it; -1 when there is none.
func (d *Document) SentenceAt(offset int) int {
	lo, hi := 0, len(d.Sentences)
	for lo < hi {
		if m := (lo + hi) / 2; d.Sentences[m].Start <= offset {
			lo = m + 1
		} else {
			hi = m
		}
	}
	return lo - 1
}
