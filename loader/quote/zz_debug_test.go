package quote

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"onrecord/loader/article"
	"onrecord/loader/document"
	"onrecord/loader/span"
)

var kn = []string{"?", "NP", "VG", "IN", "TH", "W", "SUB", "CC", "ADV", "ADJ", ",", ":", ";", "-", ".", "Q", "()"}

func TestZZ(t *testing.T) {
	b, err := os.ReadFile("/tmp/q/in.txt")
	if err != nil {
		t.Skip()
	}
	text := string(b)
	var ps []article.Line
	i := 0
	for _, l := range strings.SplitAfter(text, "\n") {
		e := len(strings.TrimRight(l, "\n"))
		if e > 0 {
			ps = append(ps, article.Line{Span: span.Span{Start: i, End: i + e}, Kind: article.Text})
		}
		i += len(l)
	}
	d := document.New(text, ps)
	debug = func(a *analysis) {
		var sb strings.Builder
		for _, c := range a.ch {
			s := kn[c.kind]
			if c.kind == cVG {
				s += string("figp"[c.form])
				if c.passive {
					s += "P"
				}
			}
			if c.time {
				s += "t"
			}
			if c.poss {
				s += "s"
			}
			fmt.Fprintf(&sb, "[%s %s] ", s, text[a.tok[c.from].Start:a.tok[c.to-1].End])
		}
		fmt.Println(sb.String())
	}
	for _, q := range Extract(d) {
		fmt.Printf("  %s S=%q C=%q X=%q Q=%v\n", q.Kind, span.Join(text, q.Source), span.Join(text, q.Cue), span.Join(text, q.Content), q.Quoted)
	}
}
