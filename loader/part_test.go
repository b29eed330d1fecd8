package loader_test

import (
	"testing"
	"testing/fstest"

	"onrecord/loader"
)

// A line that signs a quotation is no sentence of the running text.
func TestPartOfSigningLine(t *testing.T) {
	c, err := loader.Load(fstest.MapFS{"a.txt": {Data: []byte("Pier opens\n\n" +
		"The pier of Orvik opened on Monday after a winter of repairs that cost the town two boats.\n\n" +
		"The harbour is ours. It has been ours since 1872 and it stays ours.\n\n" +
		"— Ada Alder, mayor of Orvik\n\n" +
		"The town will pay for the boats until the summer, when the first guests are expected.\n")}})
	if err != nil {
		t.Fatal(err)
	}
	parts := map[string]string{}
	for _, s := range c.Sentences {
		parts[s.Text] = s.Part
	}
	if got := parts["— Ada Alder, mayor of Orvik"]; got != "attribution" {
		t.Errorf("the signing line is %q in %v", got, parts)
	}
	if got := parts["The harbour is ours."]; got != "text" {
		t.Errorf("the quotation is %q in %v", got, parts)
	}
	found := false
	for _, q := range c.Quotes {
		found = found || q.SpeakerID != "" && q.Kind == "direct"
	}
	if !found {
		t.Errorf("no direct quote of the one who signs: %+v", c.Quotes)
	}
}
