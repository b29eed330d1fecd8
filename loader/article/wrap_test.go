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
