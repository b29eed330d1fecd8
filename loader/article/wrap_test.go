package article_test

import (
	"testing"

	"onrecord/loader/article"
)

// Lines that were broken by hand, some of them short, are one paragraph as long
// as a sentence runs over their ends.
func TestWrappedByHand(t *testing.T) {
	const text = `Crane falls silent

LOWBRIDGE, March 12 - The crane on the north quay was
switched off on Monday, and the last of its drivers
handed over the key. The harbour board said it had made
"a full and final offer," the third since Jan. 1,
and accused the guild of "holding a thousand
people to ransom."

Dockers had asked the board to keep the crane as a
landmark, and said they would ask again in the summer.
`
	a := article.Parse("t.txt", text, article.Options{})
	n := 0
	for _, p := range a.Paragraphs {
		if p.Kind == article.Text {
			n++
		}
	}
	if n != 2 {
		t.Errorf("%d paragraphs: %+v", n, a.Paragraphs)
	}
}

// A line that ends within a sentence is joined to the one right below that goes on in
// lower case, also where too few lines tell a width.
func TestLineWithinASentence(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       int // paragraphs of running text
	}{
		{"a quotation over the line's end", "The harbour master told the council on Monday that nobody had been “asked for\na key”.\nThe gate stays shut.", 2},
		{"a sentence over two lines", "The keeper said that he would not leave the light in winter, not for a pension\nor for a boat.", 1},
		{"a blank line between", "The keeper said that he would not leave the light in winter, not for a pension\n\nor for a boat, he told the paper last May.", 2},
		{"a capital", "The keeper said that he would not leave the light in winter, not for a pension\nOr for a boat, he told the paper last May.", 2},
		{"a sentence that ended", "The keeper said that he would not leave the light in winter for a pension at all.\ne-mail came from the office as well, he told the paper.", 2},
		{"a list after a colon", "The keeper asked the harbour office for three things in his letter of last week:\noil for the lamp and a new rope for the boat.\nthe key of the gate, which is lost since May.", 3},
	} {
		n := 0
		for _, p := range article.Parse("t.txt", c.text, article.Options{Keep: true}).Paragraphs {
			if p.Kind == article.Text {
				n++
			}
		}
		if n != c.want {
			t.Errorf("%s: %d paragraphs, want %d", c.name, n, c.want)
		}
	}
}
