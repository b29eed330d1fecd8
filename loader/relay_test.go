package loader_test

import (
	"testing"
	"testing/fstest"

	"onrecord/loader"
)

// TestReportedBy: who is told or relays the words, with the outlet or agency whose article
// it is.
func TestReportedBy(t *testing.T) {
	for _, c := range []struct{ name, text, mention, want string }{
		{"named after its noun", "“It leaks,” Ada Alder told the broadcaster Orvik One on Friday.", "Ada Alder", "Orvik One"},
		{"said on it", "“It leaks,” Ada Alder said on the television channel Orvik One.", "Ada Alder", "Orvik One"},
		{"behind a comma", "“It leaks,” Ada Alder told the island's station, Skerry, on Friday.", "Ada Alder", "Skerry"},
		{"the newspaper", "The Orvik Gazette reported on the pier. “It leaks,” Ada Alder told the newspaper.", "Ada Alder",
			"The Orvik Gazette"},
		{"a person", "“Lund told me it leaks,” Ada Alder said.", "Lund", "Ada Alder"},
		{"quoted as saying", "The Orvik Gazette quoted Ada Alder as saying that it leaks.", "Ada Alder", "Orvik Gazette"},
		{"nobody", "“It leaks,” Ada Alder told the guild on Friday.", "Ada Alder", ""},
		{"no outlet", "“It leaks,” Ada Alder told a crowd, and the newspaper closed.", "Ada Alder", ""},
	} {
		corpus, err := loader.Load(fstest.MapFS{"a.txt": {Data: []byte("Pier shut\n\n" + c.text + "\n")}})
		if err != nil {
			t.Fatal(err)
		}
		got := "no row"
		for _, q := range corpus.Quotes {
			if q.SpeakerMention == c.mention {
				got = q.ReportedBy
			}
		}
		if got != c.want {
			t.Errorf("%s: %q: %q, want %q", c.name, c.text, got, c.want)
		}
	}
}
