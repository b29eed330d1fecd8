package article_test

import (
	"testing"

	"onrecord/loader/article"
)

func TestTitle(t *testing.T) {
	for _, tt := range []struct{ name, head, want string }{
		{"above its standfirst",
			"Quay crane falls silent\nThe harbour board has yet to say what becomes of it.\nBy Ines Obara",
			"Quay crane falls silent"},
		{"below an issue's number", "Issue 44\nHarbour crane falls silent after forty years\nBy Ines Obara",
			"Harbour crane falls silent after forty years"},
		{"above a name and a day", "Harbour crane falls silent\nInes Obara\n12 March 2024", "Harbour crane falls silent"},
	} {
		text := tt.head + `

The crane on the north quay of Lowbridge was switched off on Monday,
and the last of its four drivers handed over the key.


The harbour board said it would decide in the summer whether the crane is taken down. Dockers had asked the board to keep it as a landmark.
`
		a := article.Parse("t.txt", text, article.Options{})
		if a.Title.Value != tt.want || a.Byline.Value != "Ines Obara" {
			t.Errorf("%s: title %q, byline %q, want %q", tt.name, a.Title.Value, a.Byline.Value, tt.want)
		}
	}
}

func TestBylineAlone(t *testing.T) {
	for _, tt := range []struct{ line, want string }{
		{"Ines Obara and Milo Stant\n12 March 2024", "Ines Obara and Milo Stant"},
		{"Ines Obara at Lowbridge Quay\n12 March 2024", "Ines Obara"},
		{"By Echo Reporter\n12 March 2024", ""},
	} {
		a := article.Parse("t.txt", "Harbour crane falls silent\n"+tt.line+"\n\nThe crane on the north quay of "+
			"Lowbridge was switched off on Monday, and the last of its four drivers handed over the key.\n", article.Options{})
		if a.Byline.Value != tt.want {
			t.Errorf("%q: byline %q, want %q", tt.line, a.Byline.Value, tt.want)
		}
	}
}

func TestEndOfArticle(t *testing.T) {
	const body = "The crane on the north quay of Lowbridge was switched off on Monday, and the last of its four " +
		"drivers handed over the key.\n\nThe harbour board said it would decide in the summer whether the crane is " +
		"taken down.\n\n"
	for _, below := range []string{
		"###\nPress Office, Lowbridge Hall, 4 Mill Road. For pictures write to the duty officer of the board.",
		"Notes to editors\nThe crane was built in 1931 and has lifted four million tonnes since then.",
		"About the Harbour Board: Founded in 1911, the board keeps the quays, the lights and the dredger of Lowbridge.",
		"Lowbridge Echo, a Mossgate title. Registered in Northmoor.",
		"LIKE THIS STORY? Chip in a pound to keep the presses of the Echo warm!",
	} {
		a := article.Parse("t.txt", "Harbour crane falls silent\nBy Ines Obara\n\n"+body+below+"\n", article.Options{})
		for _, p := range a.Paragraphs {
			if p.Kind == article.Text && p.Span.Start >= len("Harbour crane falls silent\nBy Ines Obara\n\n"+body) {
				t.Errorf("running text: %q", p.Span.Cut(a.Text))
			}
		}
	}
}
