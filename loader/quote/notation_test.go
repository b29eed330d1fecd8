package quote_test

import (
	"bufio"
	"flag"
	"os"
	"slices"
	"sort"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"onrecord/loader/quote"
	"onrecord/loader/span"
)

var update = flag.Bool("update", false,
	"write what was found into testdata/cases.txt; read the difference before you commit it")

// The cases' notation: [source], {cue} and <content> round the words, one line
// for each attribution, its kind in front; lines that mark the same words are
// one case, and a blank line ends it. ¶ is the end of a paragraph.

type mark struct {
	at    int
	close bool
	r     string
}

// marked writes a quote in the notation.
func marked(text string, q *quote.Quote) string {
	var marks []mark
	put := func(spans []span.Span, open, closing string) {
		for _, s := range spans {
			if open != "{" {
				s = edges(text, s)
			}
			marks = append(marks, mark{s.Start, false, open}, mark{s.End, true, closing})
		}
	}
	put(q.Source, "[", "]")
	put(q.Cue, "{", "}")
	put(q.Content, "<", ">")
	sort.SliceStable(marks, func(i, j int) bool {
		if marks[i].at != marks[j].at {
			return marks[i].at < marks[j].at
		}
		return marks[i].close && !marks[j].close
	})
	var b strings.Builder
	b.WriteString(string(q.Kind) + ": ")
	last := 0
	for _, m := range marks {
		b.WriteString(text[last:m.at])
		b.WriteString(m.r)
		last = m.at
	}
	b.WriteString(text[last:])
	return strings.ReplaceAll(b.String(), "\n", " ¶ ")
}

// edges takes blanks and final punctuation outside of marks off a span, so
// that the cases do not hang on who owns a comma.
func edges(text string, s span.Span) span.Span {
	for s.End > s.Start {
		r, w := utf8.DecodeLastRuneInString(text[s.Start:s.End])
		if !unicode.IsSpace(r) && !strings.ContainsRune(",.;:", r) {
			break
		}
		s.End -= w
	}
	return s
}

func found(text string) []string {
	d := doc(text)
	var out []string
	for _, q := range quote.Extract(d) {
		if q.Inner {
			continue
		}
		out = append(out, marked(text, &q))
	}
	if len(out) == 0 {
		out = append(out, "none: "+strings.ReplaceAll(text, "\n", " ¶ "))
	}
	return out
}

// plain takes the marks of the notation out of a line.
func plain(line string) string {
	_, text, _ := strings.Cut(line, ": ")
	text = strings.Map(func(r rune) rune {
		if strings.ContainsRune("[]{}<>", r) {
			return -1
		}
		return r
	}, text)
	return strings.ReplaceAll(text, " ¶ ", "\n")
}

func TestCases(t *testing.T) {
	file, err := os.ReadFile("testdata/cases.txt")
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	var lines []string
	n := 0
	check := func() {
		if len(lines) == 0 {
			return
		}
		n++
		text := plain(lines[0])
		got := found(text)
		if !slices.Equal(got, lines) {
			t.Errorf("%q\n got  %s\n want %s", text, strings.Join(got, "\n      "), strings.Join(lines, "\n      "))
		}
		out.WriteString(strings.Join(got, "\n") + "\n\n")
		lines = nil
	}
	in := bufio.NewScanner(strings.NewReader(string(file)))
	for in.Scan() {
		switch line := in.Text(); {
		case line == "":
			check()
		case strings.HasPrefix(line, "#"):
			check()
			out.WriteString(line + "\n\n")
		default:
			lines = append(lines, line)
		}
	}
	check()
	if *update {
		if err := os.WriteFile("testdata/cases.txt", []byte(strings.TrimRight(out.String(), "\n")+"\n"),
			0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	if n < 150 {
		t.Errorf("%d cases, want at least 150", n)
	}
}
