package sentence_test

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"onrecord/loader/sentence"
	"onrecord/loader/span"
)

// FuzzSplit: sentences are in order, trimmed and inside the piece, and what
// stands between them is white space.
func FuzzSplit(f *testing.F) {
	for _, seed := range []string{
		"", " ", "One. Two.", "“So what?” said Ostrova. “Nothing. At all.”", "a. one b. two c. three",
		"wrapped here\nand there\r\n\r\nHeadline\nBody. . . . End", "(a (b. C) d.) E", "\xff\xfe. A", "。「一。」二。",
		"« Oui. » Non.", "1.) a 2.) b", "\u2029a\u2028b\u0085c", "U.S. The 5 p.m. Mr. X",
	} {
		f.Add(seed, 0, len(seed))
	}
	f.Fuzz(func(t *testing.T, text string, from, to int) {
		for _, o := range []sentence.Splitter{{}, {WholeQuotes: true}} {
			check(t, o, text, span.Span{Start: from, End: to})
		}
	})
}

// TestPieces does what FuzzSplit does on texts put together from what the rules
// look at, which random bytes seldom hit on.
func TestPieces(t *testing.T) {
	pieces := []string{
		"a", "B", "1", "2", " ", "\n", "\r", "\r\n", "\n\n", "\t", "\u00a0", "\u0085", "\u2029", "\ufeff", "é", "\u0301",
		".", "?", "!", "…", " ... ", ". . .", "。", ",", "-", "—", "•", "(", ")", "[", "]", "'", "\"", "’", "‘", "“", "”", "„", "«", "»",
		"’s", "’90s", "U.S.", "Gen.", "p.m.", "the ", "i)", "1. ", "a.", "Barros said", "said", "http://a.b", "Ab cd ef\n", "🎉",
		"\xe2", "\x80", "\xff",
	}
	r := rand.New(rand.NewPCG(1, 2))
	for range 50_000 {
		var b strings.Builder
		for range r.IntN(14) {
			b.WriteString(pieces[r.IntN(len(pieces))])
		}
		text := b.String()
		in := span.Span{End: len(text)}
		if r.IntN(3) == 0 && len(text) > 0 {
			in.Start = r.IntN(len(text))
			in.End = in.Start + r.IntN(len(text)-in.Start) + 1
		}
		check(t, sentence.Splitter{}, text, in)
		check(t, sentence.Splitter{WholeQuotes: true}, text, in)
	}
}

// TestAppend: the spans before stay, nothing but the slice and the scanner is allocated, and a
// text gives the same twice.
func TestAppend(t *testing.T) {
	text := news(t, 20_000)
	in := span.Span{End: len(text)}
	want := sentence.Split(text, in)
	first := span.Span{Start: 7, End: 9}
	dst := sentence.Append([]span.Span{first}, text, in)
	if dst[0] != first || len(dst) != len(want)+1 {
		t.Fatalf("%d spans after %v, want %d after %v", len(dst)-1, dst[0], len(want), first)
	}
	for i, s := range want {
		if dst[i+1] != s {
			t.Fatalf("sentence %d is %v, then %v", i, s, dst[i+1])
		}
	}
	if n := testing.AllocsPerRun(5, func() { dst = sentence.Append(dst[:0], text, in) }); n > 1 {
		t.Errorf("%v allocations", n)
	}
}

// TestWrapped: a paragraph hard-wrapped at 72 columns has the sentences of the
// same paragraph on one line.
func TestWrapped(t *testing.T) {
	text := strings.Join([]string{
		"The council of Tarrow met on Monday to talk about the harbour, which Mayor Ines Barros wants to close.",
		"“Who is going to pay for it?” Barros asked the members of the council before they voted.",
		"Gen. Ivo Marek, who had come from Port Lorne by the 7 a.m. ferry, said that the navy would not.",
		"Nobody else spoke up.",
		"Lt. Col. Sanna Brekke of the U.S. Embassy in Marlow, who was there as well, left at 5 p.m. without a word.",
		"The council will meet again on Jan. 14.",
	}, " ")
	want := sentence.Split(text, span.Span{End: len(text)})
	if len(want) != 6 {
		t.Fatalf("%d sentences on one line", len(want))
	}
	for _, width := range []int{48, 60, 72, 80, 100} {
		lines, column := []byte(text), 0
		for i, c := range text {
			// Break at the last space before the width, as a mail program does.
			word, _, _ := strings.Cut(text[i+utf8.RuneLen(c):], " ")
			if column++; c == ' ' && column+utf8.RuneCountInString(word) > width {
				lines[i], column = '\n', 0
			}
		}
		got := sentence.Split(string(lines), span.Span{End: len(lines)})
		if len(got) != len(want) {
			t.Errorf("%d sentences at width %d: %q", len(got), width, cut(string(lines), got))
			continue
		}
		for i := range want {
			if got[i] != want[i] {
				t.Errorf("width %d: sentence %d is %q", width, i, got[i].Cut(string(lines)))
			}
		}
	}
}

func check(t *testing.T, o sentence.Splitter, text string, in span.Span) {
	t.Helper()
	spans := o.Split(text, in)
	in.Start, in.End = max(in.Start, 0), min(in.End, len(text))
	if in.Empty() {
		if len(spans) > 0 {
			t.Fatalf("sentences %v in an empty piece", spans)
		}
		return
	}
	at := in.Start
	for _, s := range spans {
		if s.Empty() || s.Start < at || s.End > in.End {
			t.Fatalf("%q: sentence %v after %d is not inside %v", text, s, at, in)
		}
		if gap := text[at:s.Start]; strings.TrimSpace(gap) != "" {
			t.Fatalf("%q: gap %q", text, gap)
		}
		if c := s.Cut(text); strings.TrimFunc(c, unicode.IsSpace) != c {
			t.Fatalf("%q: sentence %q is not trimmed", text, c)
		}
		at = s.End
	}
	if gap := text[at:in.End]; strings.TrimSpace(gap) != "" {
		t.Fatalf("%q: gap %q at the end", text, gap)
	}
}
