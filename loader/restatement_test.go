package loader_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"onrecord/dataset"
	"onrecord/loader"
)

// TestRestatementsSayTheSame holds the tables of the dataset's articles against
// those of the reports they restate: the same quotes by the same speakers, of
// the same kinds, in the same order, the same citations and the same dates.
// Indirect quotes are compared without their words, which are restated.
func TestRestatementsSayTheSame(t *testing.T) {
	readGold(t) // skips where the reports are not at hand
	manifest, err := readManifest()
	if err != nil {
		t.Fatal(err)
	}
	want, err := loader.Loader{Manifest: manifest}.LoadPaths(originals)
	if err != nil {
		t.Fatal(err)
	}
	got, err := loader.Load(dataset.Articles())
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(factsOf(want), factsOf(got)); diff != "" {
		t.Errorf("reports (-), restatements (+):\n%s", diff)
	}
}

func readManifest() (loader.Manifest, error) {
	file, err := dataset.Articles().Open(loader.ManifestFile)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	m, _, err := loader.ReadManifest(file, loader.ManifestFile)
	return m, err
}

type (
	articleFact struct {
		ID, Outlet, OutletEvidence, Byline, Agency, Published, PublishedEvidence, EventDate,
		Language string
	}
	quoteFact   struct{ Article, Kind, Text, Speaker, Utterance string }
	dateFact    struct{ Article, Type, Value, Mod string }
	outletFact  struct{ Article, Cited string }
	speakerFact struct{ ID, Name, Kind string }
)

type facts struct {
	Articles  []articleFact
	Quotes    []quoteFact
	Dates     []dateFact
	Citations []outletFact
	Speakers  []speakerFact
}

func factsOf(c *loader.Corpus) facts {
	var f facts
	for _, a := range c.Articles {
		f.Articles = append(f.Articles, articleFact{a.ID, a.Outlet, a.OutletEvidence, a.Byline, a.Agency, a.Published,
			a.PublishedEvidence, a.EventDate, a.Language})
	}
	for _, q := range c.Quotes {
		text, utterance := q.Text, q.UtteranceID
		if q.Kind == "indirect" {
			text, utterance = "", ""
		}
		f.Quotes = append(f.Quotes, quoteFact{q.ArticleID, q.Kind, text, q.SpeakerID, utterance})
	}
	for _, d := range c.Dates {
		f.Dates = append(f.Dates, dateFact{d.ArticleID, d.Type, d.Value, d.Mod})
	}
	for _, ci := range c.Citations {
		f.Citations = append(f.Citations, outletFact{ci.ArticleID, ci.Cited})
	}
	for _, s := range c.Speakers {
		f.Speakers = append(f.Speakers, speakerFact{s.ID, s.Name, s.Kind})
	}
	return f
}
