package lexicon

import (
	"strings"
	"testing"
)

func TestForms(t *testing.T) {
	for base, want := range map[string]string{
		"plan":    "plan plans planning planned planned",
		"lie":     "lie lies lying lied lay lied lain",
		"rewrite": "rewrite rewrites rewriting rewrote rewritten",
		"recap":   "recap recaps recapping recapped recapped",
		"relay":   "relay relays relaying relayed relayed",
	} {
		var got []string
		for _, f := range Forms(base) {
			got = append(got, f.Text)
		}
		if s := strings.Join(got, " "); s != want {
			t.Errorf("%s: %s", base, s)
		}
	}
}
