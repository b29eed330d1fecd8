package citation

import (
	"strings"
	"testing"

	"onrecord/loader/internal/rule"
)

// TestSubjectRules holds each row's example: the row decides about the token in
// <>, and the outlet in [] is cited or not, as the example says.
func TestSubjectRules(t *testing.T) {
	for _, e := range subjectRules.Examples() {
		marked, want, ok := strings.Cut(e.Text, " = ")
		if !ok {
			t.Errorf("%s: no result in %q", e.Rule, e.Text)
			continue
		}
		at := strings.IndexByte(strings.NewReplacer("[", "", "]", "").Replace(marked), '<')
		name := marked[strings.IndexByte(marked, '[')+1 : strings.IndexByte(marked, ']')]
		text := strings.NewReplacer("[", "", "]", "", "<", "", ">", "").Replace(marked)
		d := whole(text)
		var trace rule.Trace
		cited := "not cited"
		for _, c := range find(d, &trace) {
			if strings.HasSuffix(c.Span.Cut(text), name) {
				cited = "cited"
			}
		}
		if cited != want {
			t.Errorf("%s: %s in %q, want %s", e.Rule, cited, text, want)
		}
		fired := false
		for _, f := range trace.Firings {
			if f.Rule == e.Rule && int(d.Tokens[f.Token].Start) == at {
				fired = true
			}
		}
		if !fired {
			t.Errorf("%s: does not decide at byte %d of %q: %v", e.Rule, at, text, trace.Firings)
		}
	}
}
