package speaker

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"onrecord/loader/document"
	"onrecord/loader/quote"
	"onrecord/loader/span"
)

// A marked text is written [words=Name]: the words are the source of a quote,
// the name is whom they mean. [Name] means itself; [words=?] is not settled by
// the text. The content of the quote is what stands between quotation marks
// around or before the mark in its sentence, else the rest of the sentence.
type marked struct {
	doc    *document.Document
	quotes []quote.Quote
	want   []string
}

func readMarked(s string) marked {
	var b strings.Builder
	var sources []span.Span
	var m marked
	for {
		i := strings.IndexByte(s, '[')
		if i < 0 {
			break
		}
		j := i + strings.IndexByte(s[i:], ']')
		words, name, named := strings.Cut(s[i+1:j], "=")
		if !named {
			name = words
		}
		b.WriteString(s[:i])
		at := b.Len()
		b.WriteString(words)
		// a source's span ends before its closing comma or not, as it comes
		sources = append(sources, span.Span{Start: at, End: b.Len()})
		m.want = append(m.want, name)
		s = s[j+1:]
	}
	b.WriteString(s)
	m.doc = whole(b.String())
	for _, src := range sources {
		m.quotes = append(m.quotes, m.quoteOf(src))
	}
	return m
}

// quoteOf makes the quote whose source is given.
func (m *marked) quoteOf(src span.Span) quote.Quote {
	text := m.doc.Text
	q := quote.Quote{Kind: quote.Indirect, Source: []span.Span{src}}
	si := m.doc.SentenceAt(src.Start)
	q.Sentence = si
	line := span.Span{Start: strings.LastIndexByte(text[:src.Start], '\n') + 1, End: len(text)}
	if i := strings.IndexByte(text[src.End:], '\n'); i >= 0 {
		line.End = src.End + i
	}
	// the quotation that ends last before the source in its line, or around it
	for at := line.Start; at < line.End; {
		i := strings.Index(text[at:line.End], "“")
		if i < 0 {
			break
		}
		open := at + i + len("“")
		i = strings.Index(text[open:line.End], "”")
		if i < 0 {
			break
		}
		p := span.Span{Start: open, End: open + i}
		at = p.End
		inside := p.Contains(src)
		if !inside && (p.End > src.Start || src.Start-p.End > len("” ")) {
			continue
		}
		if inside { // I said …: the words that follow it
			q.Content = []span.Span{{Start: src.End, End: p.End}}
			return q
		}
		q.Kind, q.Content, q.Quoted = quote.Direct, []span.Span{p}, [][]span.Span{{p}}
	}
	if q.Content == nil {
		end := line.End
		if si >= 0 {
			end = max(m.doc.Sentences[si].End, src.End)
		}
		q.Content = []span.Span{{Start: src.End, End: end}}
	}
	return q
}

// TestEntities resolves the hand-marked mentions.
func TestEntities(t *testing.T) {
	raw, err := os.ReadFile(filepath.Join("testdata", "entities.txt"))
	if err != nil {
		t.Fatal(err)
	}
	total, right, open, wrong := 0, 0, 0, 0
	for _, part := range strings.Split(string(raw), "\n## ")[1:] {
		title, body, _ := strings.Cut(part, "\n")
		m := readMarked(body)
		res := check(t, m.doc, m.quotes)
		for i, want := range m.want {
			total++
			got := "?"
			if e := res.Of[i]; e >= 0 {
				got = res.Entities[e].Name
			}
			src := m.quotes[i].Source[0]
			switch {
			case got == want:
				right++
			case got == "?":
				open++
				t.Logf("%s: %q at %d is left open, want %s", title, src.Cut(m.doc.Text), src.Start, want)
			default:
				wrong++
				t.Logf("%s: %q at %d is %s, want %s", title, src.Cut(m.doc.Text), src.Start, got, want)
			}
		}
	}
	t.Logf("mentions: %d, right %d (%.1f %%), left open %d, wrong %d", total, right, 100*float64(right)/float64(total), open, wrong)
	if total < 300 || right*100 < total*95 {
		t.Errorf("%d of %d mentions right, want 95 %% of at least 300", right, total)
	}
}
