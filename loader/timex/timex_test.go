package timex_test

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"onrecord/loader/span"
	"onrecord/loader/timex"
)

// anchorOf reads "2024-06-12", "event 2024-06-12", "none", with "dayfirst".
func anchorOf(t *testing.T, s string) (a timex.Anchor) {
	t.Helper()
	event := false
	for _, w := range strings.Fields(s) {
		switch w {
		case "none":
		case "dayfirst":
			a.DayFirst = true
		case "event":
			event = true
		default:
			d, err := time.Parse(time.DateOnly, w)
			if err != nil {
				t.Fatalf("anchor %q: %v", s, err)
			}
			if event {
				a.Event = d
			} else {
				a.Published = d
			}
		}
	}
	return a
}

func TestExpressions(t *testing.T) {
	b, err := os.ReadFile("testdata/expressions.txt")
	if err != nil {
		t.Fatal(err)
	}
	cases := 0
	for n, line := range strings.Split(string(b), "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		f := strings.Split(line, "|")
		for i := range f {
			f[i] = strings.TrimSpace(f[i])
		}
		if len(f) < 3 {
			t.Fatalf("testdata/expressions.txt:%d: %d fields", n+1, len(f))
		}
		cases++
		text := f[0]
		var got []string
		found := false
		for _, x := range timex.Tag(text, []span.Span{{Start: 0, End: len(text)}}, anchorOf(t, f[1])) {
			s := strings.TrimSpace(fmt.Sprintf("%s | %s | %s | %s", x.Span.Cut(text), x.Type, x.Value, x.Mod))
			got = append(got, s)
			found = found || s == strings.TrimSpace(strings.Join(f[2:], " | "))
		}
		if f[2] == "-" && len(got) > 0 || f[2] != "-" && !found {
			t.Errorf("testdata/expressions.txt:%d: %s\n  want %s\n  got  %s",
				n+1, text, strings.Join(f[2:], " | "), strings.Join(got, "\n       "))
		}
	}
	if cases < 250 {
		t.Errorf("%d cases", cases)
	}
}

func TestTextOutsideSpansIsLeftAlone(t *testing.T) {
	text := "On 3 May 2019 it rained. On 4 May 2019 it snowed."
	in := []span.Span{{Start: 24, End: len(text)}, {Start: 40, End: 900}, {Start: -1, End: 4}, {Start: 7, End: 7}}
	got := timex.Tag(text, in, timex.Anchor{})
	if len(got) != 1 || got[0].Span.Cut(text) != "4 May 2019" {
		t.Errorf("got %v", got)
	}
}

func FuzzTag(f *testing.F) {
	b, err := os.ReadFile("testdata/expressions.txt")
	if err != nil {
		f.Fatal(err)
	}
	for _, line := range strings.Split(string(b), "\n") {
		if text, _, ok := strings.Cut(line, "|"); ok {
			f.Add(text)
		}
	}
	for _, h := range hostile {
		f.Add(strings.Repeat(h.piece, 5))
	}
	f.Add("“é” – ½ hour ’98 May\u00a08,\u202f2025\r\n\xff\xfe")
	anchors := []timex.Anchor{
		{},
		{Published: time.Date(2024, 2, 29, 0, 0, 0, 0, time.UTC)},
		{Event: time.Date(2023, 12, 31, 0, 0, 0, 0, time.UTC), DayFirst: true},
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, a := range anchors {
			last := 0
			for _, x := range timex.Tag(text, []span.Span{{Start: 0, End: len(text)}}, a) {
				if x.Span.Start < last || x.Span.Empty() || x.Span.End > len(text) {
					t.Fatalf("%q: span %v behind %d", text, x.Span, last)
				}
				last = x.Span.End
				if from, to := x.Interval(); from > to && to != "" {
					t.Errorf("%q: %s is from %s to %s", text, x.Value, from, to)
				}
				if x.Value == "" || x.Type == "" {
					t.Errorf("%q: %q has no value or type", text, x.Span.Cut(text))
				}
			}
		}
	})
}
