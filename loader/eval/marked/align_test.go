package marked

import (
	"strings"
	"testing"

	"onrecord/loader/span"
)

func TestAlign(t *testing.T) {
	const page = "The Quarry Post\n\nQuarry shut\n\nShare this\n\n“Go home,” Moll Arden\nsaid on Friday. She shut the gate\u00ad."
	const text = "Quarry shut\n“Go home,” Moll Arden said on Friday. She shut the gate.\n"
	a := align(page, text)
	for _, c := range []struct{ words, want string }{
		{"“Go home,”", "“Go home,”"},
		{"Moll Arden\nsaid", "Moll Arden said"},
		{"She shut the gate\u00ad.", "She shut the gate."},
		{"Share this", ""},
		{"The Quarry Post", ""},
		{"Quarry shut\n\nShare", "Quarry shut"},
	} {
		at := strings.Index(page, c.words)
		got, ok := a.place(span.Span{Start: at, End: at + len(c.words)})
		if ok != (c.want != "") || got.Cut(text) != c.want {
			t.Errorf("%q stands as %q, %v, want %q", c.words, got.Cut(text), ok, c.want)
		}
	}
	if _, ok := align("", text).place(span.Span{End: 3}); ok {
		t.Error("words of no text have a place")
	}
}

// Words that stand twice keep their order, so that the second is the second.
func TestAlignKeepsTheOrder(t *testing.T) {
	const from = "he said yes. Advertisement. he said no."
	const to = "he said yes. he said no."
	at := strings.LastIndex(from, "he said")
	got, ok := align(from, to).place(span.Span{Start: at, End: at + len("he said")})
	if want := strings.LastIndex(to, "he said"); !ok || got.Start != want {
		t.Errorf("at %v, %v, want %d", got, ok, want)
	}
}
