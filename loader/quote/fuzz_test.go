package quote_test

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"onrecord/loader/quote"
	"onrecord/loader/span"
)

// whole checks what holds for the quotes of any text: spans inside it, in
// order, none empty; contents in order of their beginning; every stretch of
// marked words in one quote only.
func whole(t *testing.T, text string, quotes []quote.Quote) {
	t.Helper()
	spans := func(name string, list []span.Span) {
		last := 0
		for _, s := range list {
			if s.Start < last || s.End <= s.Start || s.End > len(text) {
				t.Fatalf("%q: %s %v after %d", text, name, s, last)
			}
			last = s.End
		}
	}
	var pieces []span.Span
	begin := 0
	for _, q := range quotes {
		if len(q.Content) == 0 {
			t.Fatalf("%q: a quote without content", text)
		}
		if q.Content[0].Start < begin {
			t.Fatalf("%q: quotes out of order", text)
		}
		begin = q.Content[0].Start
		spans("content", q.Content)
		spans("cue", q.Cue)
		spans("source", q.Source)
		if q.Kind == quote.Scare && len(q.Source) > 0 {
			t.Fatalf("%q: a source of scare quotes", text)
		}
		for _, stretch := range q.Quoted {
			spans("stretch", stretch)
			if within(q, quotes) {
				continue
			}
			pieces = append(pieces, stretch...)
		}
	}
	for i, a := range pieces {
		for _, b := range pieces[:i] {
			if a.Overlaps(b) {
				t.Fatalf("%q: marked words %v and %v overlap", text, a, b)
			}
		}
	}
}

// within reports whether the cue of q stands in the content of another quote, which then
// has its marked words as well.
func within(q quote.Quote, quotes []quote.Quote) bool {
	return len(q.Cue) > 0 && slices.ContainsFunc(quotes, func(o quote.Quote) bool {
		return slices.ContainsFunc(o.Content, func(c span.Span) bool { return c.Contains(q.Cue[0]) })
	})
}

func FuzzExtract(f *testing.F) {
	f.Add("“The bridge,” said Ada Alder, “is safe.” Lund called that ‘a “bold” claim’, \"he\" didn't.\nShe " +
		"said:\n“One.\n“Two,” she said.")
	f.Add("He said ''yes'' and that, according to her, what they call «no» (“maybe,” she said) is ``fine''.")
	f.Add("\"'“‘’”'\" said said said, who said that, and said to say of")
	f.Add("s aid")
	f.Fuzz(func(t *testing.T, text string) {
		if strings.Count(text, "\n") > 50 {
			return
		}
		whole(t, text, quote.Extract(doc(text)))
	})
}

func TestHostile(t *testing.T) {
	for _, h := range hostile {
		text := h.open + strings.Repeat(h.unit, (32<<10)/len(h.unit))
		quotes := quote.Extract(doc(text))
		if len(quotes) < 2000 {
			whole(t, text, quotes)
		}
	}
}

func TestSame(t *testing.T) {
	d := doc(strings.Repeat(news, 3))
	a := quote.Extract(d)
	for range 3 {
		b := quote.Extract(d)
		if len(a) != len(b) {
			t.Fatalf("%d quotes, then %d", len(a), len(b))
		}
		for i := range a {
			if marked(d.Text, &a[i]) != marked(d.Text, &b[i]) {
				t.Fatalf("%s\nthen\n%s", marked(d.Text, &a[i]), marked(d.Text, &b[i]))
			}
		}
	}
	if len(quote.Extract(doc(""))) != 0 || len(quote.Extract(doc("\n\n"))) != 0 {
		t.Fatal("quotes in an empty text")
	}
}

// TestRandom strings marks, cues and names together at random, which the fuzzer
// takes long to find out.
func TestRandom(t *testing.T) {
	pieces := strings.Fields("“ ” \" ' ’ ‘ , . : ; - — ( ) ? ! `` '' … « » said says he she Ada Alder Lund the " +
		"mayor of that who which to " +
		"and but as if when asked told reporters Monday in on by according not is was were been called “a 's it " +
		"saying say “X” Q: A: LUND: " +
		"poll 1,000 6’2” claim decision confident willing made clear point out quoting read “no” or nor because " +
		"went going ¶ ¶ ¶")
	r := rand.New(rand.NewPCG(1, 2))
	for range 5000 {
		var b strings.Builder
		for k := r.IntN(100); k >= 0; k-- {
			if p := pieces[r.IntN(len(pieces))]; p == "¶" {
				b.WriteByte('\n')
			} else {
				b.WriteString(p)
			}
			if r.IntN(6) > 0 {
				b.WriteByte(' ')
			}
		}
		text := b.String()
		whole(t, text, quote.Extract(doc(text)))
	}
}
