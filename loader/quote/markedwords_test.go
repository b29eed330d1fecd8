package quote

import (
	"testing"

	"onrecord/loader/article"
	"onrecord/loader/document"
	"onrecord/loader/internal/rule"
	"onrecord/loader/span"
)

// TestMarkedWords reads the examples of the rows, and marked words that tell nothing.
func TestMarkedWords(t *testing.T) {
	want := map[string]What{"distance": Irony, "so-called before an adjective": Irony, "title of a work": Title}
	for _, row := range scareWords.Rows {
		trace := new(rule.Trace)
		quotes := extract(markedDocument(row.Example), trace)
		w, ok := want[row.Name]
		if !ok {
			w = Term
		}
		if len(quotes) != 1 || quotes[0].Kind != Scare || quotes[0].What != w {
			t.Errorf("%q: %+v, want one of scare, %s", row.Example, quotes, w)
		}
		if !trace.Fired(scareWords.Name, row.Name) {
			t.Errorf("%s does not decide in %q", row.Name, row.Example)
		}
	}
	for text, w := range map[string]What{
		"The choir sang “Low Tide” and left.":               Title,
		"Lund wrote “The Long Ferry” in 1998.":              Title,
		"A boat called “Tern” sank.":                        Title,
		"His song, “Low Tide,” says that the ferry is old.": Title,
		"The yard built the ship “Hope” in a year.":         Title,
		"The man known as “the heron” fished.":              Term,
		"The man, known in town as “the heron,” fished.":    Term,
		"Her nickname is “The Heron” in town.":              Term,
		"They sang “You’re Not Here” to the crew.":          Title,
		"A “fresh start” was not in sight.":                 "",
		"It was “free” for two days.":                       "",
	} {
		found := false
		for _, q := range Extract(markedDocument(text)) {
			if q.Kind == Scare {
				found = true
				if q.What != w {
					t.Errorf("%q is %q, want %q", text, q.What, w)
				}
			}
		}
		if !found {
			t.Errorf("%q has no scare quote", text)
		}
	}
}

func markedDocument(text string) *document.Document {
	return document.New(text, []article.Line{{Span: span.Span{End: len(text)}, Kind: article.Text}})
}
