package quote

import (
	"testing"

	"onrecord/loader/article"
	"onrecord/loader/document"
	"onrecord/loader/lexicon"
	"onrecord/loader/span"
)

// first is the first quote of a text that is no scare quote.
func first(t *testing.T, text string) Quote {
	t.Helper()
	for _, q := range Extract(document.New(text,
		[]article.Line{{Span: span.Span{End: len(text)}, Kind: article.Text}})) {
		if q.Kind != Scare {
			return q
		}
	}
	t.Fatalf("nothing is attributed in %q", text)
	return Quote{}
}

func TestAct(t *testing.T) {
	for _, c := range []struct {
		text string
		want Act
	}{
		{"Ada Brandt said the bridge would open in May.", Said},
		{"Ada Brandt reported that the bridge was open.", Said},
		{"The bridge is open, according to Ada Brandt.", Said},
		{"MAYOR BRANDT: The bridge is open.", Said},
		{"“The bridge is open,” Ada Brandt wrote.", Wrote},
		{"The letter reads: “The bridge is open.”", Wrote},
		{"Ada Brandt asked whether the bridge was open.", Asked},
		{"Ada Brandt wanted to know why the bridge was shut.", Asked},
		{"The union called for a vote on the bridge.", Asked},
		{"Ada Brandt urged the council to open the bridge.", Asked},
		{"Ada Brandt ordered the council to open the bridge.", Ordered},
		{"Ada Brandt told them to open the bridge.", Ordered},
		{"Ada Brandt told them that the bridge was open.", Said},
		{"Ada Brandt called the bridge “a disgrace”.", Named},
		{"Ada Brandt thinks that the bridge is open.", Thought},
		{"Ada Brandt is confident that the bridge will open.", Thought},
		{"Ada Brandt wants to open the bridge.", Wanted},
		{"Ada Brandt would like to open the bridge.", Wanted},
		{"The visit signals that the bridge is safe.", Showed},
		{"Ada Brandt signalled that the bridge was safe.", Said},
		{"The minister's office signalled that the bridge was safe.", Said},
		{"Ada Brandt condemned the closure of the bridge.", Judged},
		{"Ada Brandt condemned the “shabby” bridge.", Said},
		{"A poll found that half of them want the bridge open.", Showed},
		{"The sign reads “Bridge closed”.", Showed},
		{"The Orvik Lantern reported that the bridge was open.", Reported},
		{"According to the Orvik Lantern, the bridge is open.", Reported},
	} {
		if got := first(t, c.text); got.Act != c.want {
			t.Errorf("%s\n\tact %q, want %q", c.text, got.Act, c.want)
		}
	}
}

func TestPolarity(t *testing.T) {
	for _, c := range []struct {
		text string
		want Polarity
	}{
		{"Ada Brandt said “shut the bridge”.", Affirmed},
		{"Ada Brandt did not only say “no”.", Affirmed},
		{"Ada Brandt would later say that the bridge was shut.", Affirmed},
		{"Ada Brandt does not believe that the bridge is safe.", Affirmed},
		{"Ada Brandt did not deny that the bridge was shut.", Affirmed},
		{"Ada Brandt never said “shut the bridge”.", NotSaid},
		{"Ada Brandt did not say when the bridge would open.", NotSaid},
		{"Nobody said that the bridge was safe.", NotSaid},
		{"Ada Brandt stopped short of saying that the bridge was unsafe.", NotSaid},
		{"Ada Brandt denied that the bridge was shut.", Denied},
		{"Ada Brandt denied saying “shut the bridge”.", Denied},
		{"Ada Brandt declined to comment on the bridge.", Declined},
		{"Ada Brandt refused to say whether the bridge was safe.", Declined},
		{"Ada Brandt would not say whether the bridge was safe.", Declined},
		{"Ada Brandt did not respond to a request for comment.", Declined},
		{"Ada Brandt will say “shut the bridge”.", Hypothetical},
		{"If Ada Brandt says “shut the bridge”, they will.", Hypothetical},
		{"Had Ada Brandt said “shut the bridge”, they would have.", Hypothetical},
		{"It is easy to say “shut the bridge”.", Hypothetical},
	} {
		if got := first(t, c.text); got.Polarity != c.want {
			t.Errorf("%s\n\tpolarity %q, want %q (cue %v)", c.text, got.Polarity, c.want, got.Cue)
		}
	}
}

// Every act of the lexicon is one that a cue can tell.
func TestActsOfTheLexicon(t *testing.T) {
	for _, w := range lexicon.Words(lexicon.Act) {
		switch Act(w.Features) {
		case Wrote, Asked, Ordered, Named, Thought, Wanted, Judged, Reported:
		default:
			t.Errorf("%s: %q is no act that words have", w.Lemma, w.Features)
		}
	}
}
