package document

import (
	"strings"

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
// reaches over its edge.
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
	c := cutter{Document: d}
	for i, p := range paragraphs {
		start := min(max(p.Span.Start, 0), len(text))
		end := max(min(p.Span.End, len(text)), start)
		para := Paragraph{Span: span.Span{Start: start, End: end}, Kind: p.Kind}
		para.Tokens.From = len(d.Tokens)
		para.Sentences.From = len(d.Sentences)
		c.cut(i, para.Span)
		para.Tokens.To = len(d.Tokens)
		para.Sentences.To = len(d.Sentences)
		d.Paragraphs = append(d.Paragraphs, para)
	}
	d.Words = vocabulary.AppendNumbers(make([]uint16, 0, len(d.Tokens)), text, d.Tokens)
	return d
}

// A cutter cuts paragraphs into sentences and tokens.
type cutter struct {
	*Document
	soft  []byte
	found []span.Span
}

// cut cuts the paragraph p, which lies at in. A paragraph of several lines is
// one that was wrapped at some width: its line breaks are blanks.
func (c *cutter) cut(p int, in span.Span) {
	text, shift := c.Text, 0
	if para := in.Cut(text); strings.ContainsAny(para, "\r\n") {
		c.soft = append(c.soft[:0], para...)
		for i, b := range c.soft {
			if b == '\r' || b == '\n' {
				c.soft[i] = ' '
			}
		}
		text, shift, in = string(c.soft), in.Start, span.Span{End: len(para)}
	}
	c.found = sentence.Append(c.found[:0], text, in)
	tokens, at := len(c.Tokens), in.Start
	for _, s := range c.found {
		// Sentence by sentence, so that a stop without a space after it
		// ("in 2021.Photo") cuts the token as it cuts the sentence.
		c.between(text, span.Span{Start: at, End: s.Start})
		from := len(c.Tokens)
		c.Tokens = token.Append(c.Tokens, text, s)
		c.Sentences = append(c.Sentences,
			Sentence{Span: span.Span{Start: s.Start + shift, End: s.End + shift}, Paragraph: p,
				Tokens: Range{from, len(c.Tokens)}})
		at = s.End
	}
	c.between(text, span.Span{Start: at, End: in.End})
	for i := tokens; shift > 0 && i < len(c.Tokens); i++ {
		c.Tokens[i].Start += int32(shift)
		c.Tokens[i].End += int32(shift)
	}
}

// between adds what stands between two sentences and is no blank.
func (c *cutter) between(text string, gap span.Span) {
	if gap.Len() == 0 || gap.Len() == 1 && text[gap.Start] == ' ' {
		return
	}
	c.Tokens = token.Append(c.Tokens, text, gap)
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
