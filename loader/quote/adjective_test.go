package quote

import (
	"slices"
	"strings"
	"testing"

	"onrecord/loader/span"
)

// TestAdjectiveRules checks that in the example of every row, as in "[Alder]
// {is sure} <that it rains>.", the row decides, and that the source, the cue and
// the content are the ones marked.
func TestAdjectiveRules(t *testing.T) {
	inside := func(s, open, closing string) string {
		_, s, _ = strings.Cut(s, open)
		s, _, _ = strings.Cut(s, closing)
		return s
	}
	for _, e := range slices.Concat(adjectiveComplement.Examples(), apposedHolder.Examples()) {
		text := strings.NewReplacer("[", "", "]", "", "{", "", "}", "", "<", "", ">", "").Replace(e.Text)
		want := []string{inside(e.Text, "[", "]"), inside(e.Text, "{", "}"), inside(e.Text, "<", ">")}
		a := taggedText(text)
		if !a.trace.Fired(e.Table, e.Rule) {
			t.Errorf("%s: %s: %q: another row decides: %v", e.Table, e.Rule, e.Text, a.trace.Firings)
		}
		var got [][]string
		for _, q := range a.quotes() {
			content := strings.TrimRight(span.Join(text, q.Content), ".,")
			got = append(got, []string{span.Join(text, q.Source), span.Join(text, q.Cue), content})
		}
		if !slices.ContainsFunc(got, func(q []string) bool { return slices.Equal(q, want) }) {
			t.Errorf("%s: %s: %q: got %q", e.Table, e.Rule, e.Text, got)
		}
		a.free()
	}
}
