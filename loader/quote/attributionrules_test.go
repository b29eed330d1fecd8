package quote_test

import (
	"slices"
	"strings"
	"testing"

	"onrecord/loader/quote"
)

// TestAttributionRules takes the example of each rule: the rule must decide in
// it, and the attribution that the example marks must be among those found. An
// example without marks is a text in which nothing is attributed.
func TestAttributionRules(t *testing.T) {
	names := map[string]bool{}
	for _, e := range quote.AttributionExamples() {
		name := e.Table + ": " + e.Rule
		if names[name] {
			t.Errorf("two rules are called %q", name)
		}
		names[name] = true
		text := plain(": " + e.Text)
		quotes, trace := quote.ExtractTraced(doc(text))
		if !trace.Fired(e.Table, e.Rule) {
			t.Errorf("%s: does not decide in %q", name, text)
		}
		var got []string
		for i := range quotes {
			if q := &quotes[i]; q.Kind != quote.Scare || strings.ContainsAny(e.Text, "<{[") {
				_, line, _ := strings.Cut(marked(text, q), ": ")
				got = append(got, line)
			}
		}
		if len(got) == 0 {
			got = append(got, strings.ReplaceAll(text, "\n", " ¶ "))
		}
		if !slices.Contains(got, e.Text) {
			t.Errorf("%s:\n got  %s\n want %s", name, strings.Join(got, "\n      "), e.Text)
		}
	}
}
