package article_test

import (
	"testing"

	"onrecord/loader/article"
)

// furnished is a report with furniture above and below it.
func furnished(above, below string) string {
	return above + `
Harbour crane falls silent after forty years
By Ines Obara
12 March 2024

The crane on the north quay of Lowbridge was switched off on Monday,
and the last of its four drivers handed over the key.


The harbour board said it would decide in the summer whether the crane is taken down. Dockers had asked the board to keep it as a landmark.

"It was never pretty, but you could see it from the moor," said Milo Stant, who drove it for nineteen years.
` + below + "\n"
}

func TestMasthead(t *testing.T) {
	for _, tt := range []struct{ name, above, below, want string }{
		{"heads the page", "The Lowbridge Echo\n", "", "The Lowbridge Echo"},
		{"heads the menu", "Lowbridge Courier   Markets   Sport   Sign in\n", "", "Lowbridge Courier"},
		{"with what it promises", "THE LANTERN - the north's own voice\n", "", "THE LANTERN"},
		{"speaks of itself", "Skip to content\n", "\nFollow Northmoor\nNorthmoor newsletters\n© 2024 Northmoor", "Northmoor"},
		{"its address", "Menu\n", "\nLowbridge Dispatch, 12 Mill Road", "Lowbridge Dispatch"},
		{"its owner is no outlet", "Menu\n", "\n© 2024 Mossgate Media Group", ""},
		{"a menu is no outlet", "Home   News   Sport   Opinion\nBreaking News\n", "\nContact us", ""},
		{"an author is no outlet", "Home\n", "\nFollow Ines Obara\nMore from Ines Obara", ""},
		{"nor is an office", "Home\n", "\nFollow our Chief Reporter\nChief Reporter", ""},
	} {
		a := article.Parse("t.txt", furnished(tt.above, tt.below), article.Options{})
		if a.Outlet.Value != tt.want {
			t.Errorf("%s: outlet %q (%s), want %q", tt.name, a.Outlet.Value, a.Outlet.Evidence, tt.want)
		}
		if a.Outlet.Value != "" && a.Outlet.Span.Cut(a.Text) != a.Outlet.Value {
			t.Errorf("%s: span holds %q, value is %q", tt.name, a.Outlet.Span.Cut(a.Text), a.Outlet.Value)
		}
		if a.Title.Value != "Harbour crane falls silent after forty years" || a.Byline.Value != "Ines Obara" {
			t.Errorf("%s: title %q, byline %q", tt.name, a.Title.Value, a.Byline.Value)
		}
	}
}
