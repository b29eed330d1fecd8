package sentence

import (
	"strings"
	"testing"

	"onrecord/loader/internal/rule"
	"onrecord/loader/span"
)

// Every rule of a stop decides in its example, which is split at its bars.
func TestBoundaries(t *testing.T) {
	names := map[string]bool{}
	for _, x := range boundaries.Examples() {
		if names[x.Rule] {
			t.Errorf("%s: the name is taken", x.Rule)
		}
		names[x.Rule] = true
		want := strings.Split(x.Text, "|")
		text := strings.Join(want, "")
		s := scanner{text: text, trace: new(rule.Trace)}
		s.scan(0)
		if !s.trace.Fired(x.Table, x.Rule) {
			t.Errorf("%s: its example is decided by others: %q: %v", x.Rule, text, s.trace.Firings)
		}
		if len(s.dst) != len(want) {
			t.Errorf("%s: %q is %q, want %q", x.Rule, text, pieces(text, s.dst), want)
			continue
		}
		for i, w := range want {
			if got := s.dst[i].Cut(text); got != strings.TrimSpace(w) {
				t.Errorf("%s: %q is %q, want %q", x.Rule, text, got, w)
			}
		}
	}
}

func pieces(text string, spans []span.Span) (out []string) {
	for _, s := range spans {
		out = append(out, s.Cut(text))
	}
	return out
}
