package sentence_test

import (
	"strings"
	"testing"
	"unicode"

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
