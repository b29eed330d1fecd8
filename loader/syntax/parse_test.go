package syntax_test

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"onrecord/loader/article"
	"onrecord/loader/document"
	"onrecord/loader/span"
	"onrecord/loader/syntax"
)

func parse(text string) *syntax.Parsed {
	var lines []article.Line
	at := 0
	for line := range strings.Lines(text) {
		if end := at + len(strings.TrimRight(line, "\n")); end > at {
			lines = append(lines, article.Line{Span: span.Span{Start: at, End: end}, Kind: article.Text})
		}
		at += len(line)
	}
	return syntax.Parse(document.New(text, lines))
}

func ExampleParse() {
	p := parse("The mayor has not said that “the old pier” will open.")
	for _, c := range p.Units[0].Chunks {
		fmt.Println(c.Kind, p.Cut(int(c.From), int(c.To)))
	}
	for i, t := range p.Doc.Tokens[:4] {
		fmt.Print(t.Text(p.Doc.Text), "/", p.Tags[i], " ")
	}
	fmt.Println()
	// Output:
	// NP The mayor
	// VG has not said
	// TH that
	// NP the old pier
	// VG will open
	// . .
	// The/D mayor/N has/VBZ not/NOT
}

// Every token has a tag with a name, units and chunks are in order and inside each
// other, and pieces of the text.
func FuzzParse(f *testing.F) {
	f.Add("The mayor has not said that “the old pier” will open.")
	f.Add("“No,” she said. “Never.”\n\nQ: Why?\nA. He'd 'not' say--\u2028 (so what)")
	f.Add("\"\"''““ ‘’ ,.;:!?() - – — … of of of the the a an that that")
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) {
			return
		}
		p := parse(text)
		if len(p.Tags) != len(p.Doc.Tokens) {
			t.Fatalf("%d tags of %d tokens", len(p.Tags), len(p.Doc.Tokens))
		}
		for i, tag := range p.Tags {
			if tag.String() == "" {
				t.Errorf("token %d has a tag without a name", i)
			}
			p.Rules(i)
		}
		last := 0
		for _, u := range p.Units {
			if u.From < last || u.To < u.From || u.To > len(p.Tags) {
				t.Fatalf("a unit from %d to %d after one to %d, of %d tokens", u.From, u.To, last, len(p.Tags))
			}
			last = u.To
			at := u.From
			for _, c := range u.Chunks {
				if int(c.From) < at || c.To <= c.From || int(c.To) > u.To || c.Kind.String() == "" {
					t.Fatalf("chunk %+v in a unit from %d to %d, after %d", c, u.From, u.To, at)
				}
				at = int(c.To)
				if !strings.Contains(text, p.Cut(int(c.From), int(c.To))) {
					t.Fatalf("chunk %+v is no piece of the text", c)
				}
			}
		}
	})
}
