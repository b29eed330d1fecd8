package marked

import (
	"fmt"
	"io"
	"strings"
	"text/tabwriter"
)

// A Tally counts the marks of some articles.
type Tally struct {
	Name                       string
	Articles, Words, Sentences int
	// Quotes are attributions, without scare quotes; said, direct and by pronoun among them.
	Quotes, Said, Direct, Pronouns         int
	Scare, Mentions, Dates, Citations      int
	Kinds, Acts, Polarities                map[string]int
	Speakers                               map[string]bool
	Represented, Relayed, Groups, Variants int // Groups: utterances in two articles or more; Variants: places of them
}

func newTally(name string) *Tally {
	return &Tally{Name: name, Kinds: map[string]int{}, Acts: map[string]int{}, Polarities: map[string]int{},
		Speakers: map[string]bool{}}
}

func (t *Tally) add(a *Article) {
	t.Articles++
	for _, s := range a.Gold.Sentences {
		t.Words += len(strings.Fields(s.Cut(a.Text)))
	}
	t.Sentences += len(a.Gold.Sentences)
	t.Mentions += len(a.Gold.Mentions)
	t.Dates += len(a.Gold.Dates)
	t.Citations += len(a.Gold.Citations)
	for i := range a.Gold.Quotes {
		q := &a.Gold.Quotes[i]
		t.Kinds[q.Type]++
		if q.Type == "scare" {
			t.Scare++
			continue
		}
		t.Quotes++
		t.Acts[q.Act]++
		t.Polarities[q.Polarity]++
		if q.Said() {
			t.Said++
		}
		if q.Type == "direct" {
			t.Direct++
		}
		if pronoun(a, q) {
			t.Pronouns++
		}
		if q.SpeakerID != "" {
			t.Speakers[q.SpeakerID] = true
		}
		if q.Represents != "" {
			t.Represented++
		}
		if q.ReportedBy != "" {
			t.Relayed++
		}
	}
}

// Count counts all, each part and each article.
func (g *Gold) Count() (total *Tally, parts []*Tally, articles []*Tally) {
	total = newTally("all")
	parts = []*Tally{newTally("train"), newTally("test")}
	places := map[string]int{}
	for i := range g.Articles {
		a := &g.Articles[i]
		one := newTally(a.Name)
		one.add(a)
		articles = append(articles, one)
		total.add(a)
		if l := g.listed(a.Name); l != nil {
			parts[map[string]int{"train": 0, "test": 1}[l.Part]].add(a)
		}
		for _, u := range a.Gold.Utterances {
			places[u.Key]++
		}
	}
	for _, n := range places {
		if n > 1 {
			total.Groups++
			total.Variants += n
		}
	}
	return total, parts, articles
}

// WriteCounts prints the counts; with each, of every article as well.
func (g *Gold) WriteCounts(out io.Writer, each bool) error {
	total, parts, articles := g.Count()
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(w, "\tarticles\twords\tsentences\tquotes\tsaid\tdirect\tpronouns\tscare\t"+
		"speakers\tmentions\tdates\tcited\tfor\tby\t")
	row := func(t *Tally) {
		fmt.Fprintf(w, "%s\t%d\t%d\t%d\t%d\t%d\t%d\t%d\t%d\t%d\t%d\t%d\t%d\t%d\t%d\t\n",
			t.Name, t.Articles, t.Words, t.Sentences, t.Quotes, t.Said, t.Direct, t.Pronouns, t.Scare,
			len(t.Speakers), t.Mentions, t.Dates, t.Citations, t.Represented, t.Relayed)
	}
	if each {
		for _, t := range articles {
			row(t)
		}
	}
	for _, t := range append(parts, total) {
		row(t)
	}
	if err := w.Flush(); err != nil {
		return err
	}
	list := func(name string, words []string, counts map[string]int) {
		fmt.Fprintf(out, "%s:", name)
		for _, word := range words {
			fmt.Fprintf(out, " %s %d", word, counts[word])
		}
		fmt.Fprintln(out)
	}
	list("kinds", []string{"direct", "mixed", "indirect", "scare"}, total.Kinds)
	list("acts", Acts, total.Acts)
	list("polarities", Polarities, total.Polarities)
	verdicts, copies := map[string]int{}, 0
	for _, p := range g.written() {
		verdicts[p.Verdict]++
		if p.Copy() {
			copies++
		}
	}
	list("pairs", Verdicts, verdicts)
	_, err := fmt.Fprintf(out, "utterances in two articles or more: %d, in %d places; "+
		"pairs of copy: %d; written: %d of %d articles\n",
		total.Groups, total.Variants, copies, len(g.Articles), len(g.Listed))
	return err
}

// written are the pairs of which both articles stand.
func (g *Gold) written() []Pair {
	stands := map[string]bool{}
	for _, a := range g.Articles {
		stands[a.Name] = true
	}
	var out []Pair
	for _, p := range g.Pairs {
		if stands[p.A] && stands[p.B] {
			out = append(out, p)
		}
	}
	return out
}
