package document_test

import (
	"fmt"
	"strings"
	"testing"

	"onrecord/loader/article"
	"onrecord/loader/document"
	"onrecord/loader/span"
)

const sample = "Port Lorne Votes\n\n“Why now?” Ostrova asked. Nobody\nanswered her.\r\nIt closed in 2021.Photo by " +
	"Ada Quill.\n\n \n\nThe end"

// paragraphs are the stretches between blank lines, as lines of running text.
func paragraphs(text string) []article.Line {
	var lines []article.Line
	at := 0
	for _, p := range strings.SplitAfter(text, "\n\n") {
		s := span.Span{Start: at, End: at + len(strings.TrimRight(p, "\n"))}
		lines = append(lines, article.Line{Span: s, Kind: article.Text})
		at += len(p)
	}
	return lines
}

func TestNew(t *testing.T) {
	d := document.New(sample, paragraphs(sample))
	var got []string
	for _, s := range d.Sentences {
		var words []string
		for _, tok := range d.Tokens[s.Tokens.From:s.Tokens.To] {
			words = append(words, strings.Trim(fmt.Sprintf("%q", tok.Text(sample)), `"`))
		}
		got = append(got, fmt.Sprintf("%d: %s", s.Paragraph, strings.Join(words, "|")))
	}
	want := []string{
		`0: Port|Lorne|Votes`,
		`1: “|Why|now|?|”|Ostrova|asked|.`,
		`1: Nobody|answered|her|.`, // over the end of a line
		`1: It|closed|in|2021|.`,
		`1: Photo|by|Ada|Quill|.`,
		`3: The|end`,
	}
	if g, w := strings.Join(got, "\n"), strings.Join(want, "\n"); g != w {
		t.Errorf("got\n%s\nwant\n%s", g, w)
	}
	if len(d.Paragraphs) != 4 || d.Paragraphs[2].Sentences.Len() != 0 {
		t.Errorf("paragraphs: %+v", d.Paragraphs)
	}
}

func TestNewOutsideOfText(t *testing.T) {
	for _, s := range []span.Span{{Start: -5, End: 3}, {Start: 2, End: 900}, {Start: 700, End: 900},
		{Start: 3, End: 1}} {
		check(t, document.New("One. Two.", []article.Line{{Span: s, Kind: article.Text}}))
	}
	if d := document.New("", nil); d.SentenceAt(0) != -1 {
		t.Error("an empty document has a sentence")
	}
}

func TestSentenceAt(t *testing.T) {
	d := document.New(sample, paragraphs(sample))
	for offset := -1; offset <= len(sample)+1; offset++ {
		want := -1
		for i, s := range d.Sentences {
			if s.Start <= offset {
				want = i
			}
		}
		if got := d.SentenceAt(offset); got != want {
			t.Errorf("offset %d is in sentence %d, want %d", offset, got, want)
		}
	}
}

// check holds the ranges against one another and the tokens against the text.
func check(t *testing.T, d *document.Document) {
	t.Helper()
	tokens, sentences := 0, 0
	for i, p := range d.Paragraphs {
		if p.Tokens.From != tokens || p.Sentences.From != sentences {
			t.Fatalf("%q: paragraph %d begins at token %d and sentence %d, want %d and %d", d.Text, i, p.Tokens.From,
				p.Sentences.From, tokens, sentences)
		}
		at := p.Start
		for k := p.Sentences.From; k < p.Sentences.To; k++ {
			s := d.Sentences[k]
			if s.Paragraph != i || s.Start < at || s.End > p.End || s.Tokens.From < tokens ||
				s.Tokens.To > p.Tokens.To {
				t.Fatalf("%q: sentence %d %+v is not in its paragraph %+v", d.Text, k, s, p)
			}
			inside(t, d, document.Range{From: tokens, To: s.Tokens.From}, span.Span{Start: at, End: s.Start}, true)
			inside(t, d, s.Tokens, s.Span, false)
			tokens, at = s.Tokens.To, s.End
		}
		inside(t, d, document.Range{From: tokens, To: p.Tokens.To}, span.Span{Start: at, End: p.End}, true)
		tokens, sentences = p.Tokens.To, p.Sentences.To
	}
	if tokens != len(d.Tokens) || sentences != len(d.Sentences) {
		t.Fatalf("%q: %d tokens and %d sentences are in no paragraph", d.Text, len(d.Tokens)-tokens,
			len(d.Sentences)-sentences)
	}
}

// inside checks that the tokens are in order and inside the span, breaks only
// where breaks is set.
func inside(t *testing.T, d *document.Document, r document.Range, in span.Span, breaks bool) {
	t.Helper()
	at := in.Start
	for k := r.From; k < r.To; k++ {
		tok := d.Tokens[k].Span()
		if tok.Empty() || tok.Start < at || tok.End > in.End || breaks && strings.TrimSpace(tok.Cut(d.Text)) != "" {
			t.Fatalf("%q: token %d %v is not in %v after %d", d.Text, k, tok, in, at)
		}
		at = tok.End
	}
}

func FuzzNew(f *testing.F) {
	f.Add(sample, 3)
	f.Add("a.B c.D\r\n\u2029\ufeff. ’s U.S. ’90s", 5)
	f.Fuzz(func(t *testing.T, text string, cut int) {
		lines := paragraphs(text)
		if cut >= 0 && cut < len(text) {
			lines = append(paragraphs(text[:cut]), article.Line{Span: span.Span{Start: cut, End: len(text)}})
		}
		d := document.New(text, lines)
		check(t, d)
		for i, s := range d.Sentences {
			if got := d.SentenceAt(s.Start); got != i {
				t.Fatalf("%q: sentence %d is found as %d", text, i, got)
			}
		}
	})
}

func BenchmarkNew(b *testing.B) {
	text := strings.Repeat(sample+"\n\n", 10_000)
	lines := paragraphs(text)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		document.New(text, lines)
	}
}

func ExampleNew() {
	text := "“Why now?” Ostrova asked. Nobody answered."
	d := document.New(text, []article.Line{{Span: span.Span{End: len(text)}, Kind: article.Text}})
	for _, s := range d.Sentences {
		fmt.Println(s.Tokens.Len(), s.Cut(text))
	}
	// Output:
	// 8 “Why now?” Ostrova asked.
	// 3 Nobody answered.
}
