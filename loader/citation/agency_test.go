package citation

import (
	"slices"
	"strings"
	"testing"

	"onrecord/loader/article"
	"onrecord/loader/lexicon"
)

// TestAgencyNames holds that an agency has one name in the tables: that of an
// article's agency is that of its citation.
func TestAgencyNames(t *testing.T) {
	body := "The ferry to Tarrow sailed again on Friday after eleven months in dock, and nobody on the quay could say why it had taken so long.\n"
	for _, w := range slices.Concat(lexicon.Words(lexicon.Agency), lexicon.Words(lexicon.Broadcaster)) {
		if w.Has("pictures") || w.Class == lexicon.Broadcaster && !w.Has("wire") {
			continue
		}
		for _, name := range w.Names() {
			if len(name) <= 4 && name != strings.ToUpper(name) {
				continue // a short name counts in capitals
			}
			a := article.Parse("tarrow.txt", "The ferry sails again\n\nTARROW ("+name+") — "+body+"\n"+strings.Repeat(body, 4), article.Options{})
			o, ok := Lookup(a.Agency.Value)
			if !ok || o.Name != a.Agency.Value || o.Name != w.Lemma {
				t.Errorf("%s: the agency is %q, the outlet %q", name, a.Agency.Value, o.Name)
			}
		}
	}
	for _, small := range []string{"Ria", "apa", "Tarrow"} {
		a := article.Parse("tarrow.txt", "The ferry sails again\n\nTARROW ("+small+") — "+body+"\n"+strings.Repeat(body, 4), article.Options{})
		if a.Agency.Value != "" {
			t.Errorf("%s: the agency is %q", small, a.Agency.Value)
		}
	}
}
