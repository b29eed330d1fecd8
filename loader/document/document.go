// Package document is an article as the extractors see it: paragraphs, their
// sentences and their tokens, all spans of one text, each found once.
package document

import (
	"onrecord/loader/article"
	"onrecord/loader/sentence"
	"onrecord/loader/span"
	"onrecord/loader/token"
)

// A Paragraph is one of the article's paragraphs and what it holds.
type Paragraph struct {
	span.Span
	Kind      article.Kind
	Sentences Range // of Document.Sentences
	Tokens    Range // of Document.Tokens
}

// A Sentence is one sentence of a paragraph.
type Sentence struct {
	span.Span
	Paragraph int
	Tokens    Range // of Document.Tokens
}

// Range is a half-open range of indexes.
type Range struct{ From, To int }

// Document is one text, cut up. The zero Document is empty and usable.
type Document struct {
	Text       string
	Paragraphs []Paragraph
	Sentences  []Sentence
	Tokens     []token.Token
}

// New cuts the paragraphs of text into sentences and tokens.
func New(text string, paragraphs []article.Line) *Document {
	d := &Document{Text: text}
	for i, p := range paragraphs {
		para := Paragraph{Span: p.Span, Kind: p.Kind}
		para.Tokens.From = len(d.Tokens)
		para.Sentences.From = len(d.Sentences)
		d.Tokens = token.Append(d.Tokens, text, p.Span)
		t := para.Tokens.From
		for _, s := range sentence.Split(text, p.Span) {
			sent := Sentence{Span: s, Paragraph: i, Tokens: Range{t, t}}
			for t < len(d.Tokens) && int(d.Tokens[t].Start) < s.End {
				t++
			}
			sent.Tokens.To = t
			d.Sentences = append(d.Sentences, sent)
		}
		para.Tokens.To = len(d.Tokens)
		para.Sentences.To = len(d.Sentences)
		d.Paragraphs = append(d.Paragraphs, para)
	}
	return d
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
