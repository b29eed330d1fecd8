package article_test

import (
	"testing"

	"onrecord/loader/article"
)

func TestTitle(t *testing.T) {
	for _, tt := range []struct{ name, head, want string }{
		{"above its standfirst", "Quay crane falls silent\nThe harbour board has yet to say what becomes of it.\nBy Ines Obara", "Quay crane falls silent"},
		{"below an issue's number", "Issue 44\nHarbour crane falls silent after forty years\nBy Ines Obara", "Harbour crane falls silent after forty years"},
		{"above a name and a day", "Harbour crane falls silent\nInes Obara\n12 March 2024", "Harbour crane falls silent"},
	} {
		text := tt.head + `

The crane on the north quay of Lowbridge was switched off on Monday, and the last of its four drivers handed over the key.

The harbour board said it would decide in the summer whether the crane is taken down. Dockers had asked the board to keep it as a landmark.
`
		a := article.Parse("t.txt", text, article.Options{})
		if a.Title.Value != tt.want || a.Byline.Value != "Ines Obara" {
			t.Errorf("%s: title %q, byline %q, want %q", tt.name, a.Title.Value, a.Byline.Value, tt.want)
		}
	}
}
