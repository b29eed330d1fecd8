package newswire

import (
	"fmt"
	"iter"
	"math/rand/v2"
	"strings"
	"time"
)

// Options of Articles. The zero value is right for most.
type Options struct {
	Seed    uint64
	Number  int // of articles; 0: no end
	Outlets int // that the articles are of, in turn; 0: none is told
	// Related is the share of articles made from an earlier one; 0: 0.25, below 0:
	// none.
	Related float64
}

// An Article is one article of the corpus and the truth about it.
type Article struct {
	ID, Outlet, Title, Published, Text string

	Relation Relation
	// Of is the ID of the article that it was made from; empty where Relation is Own.
	Of string
	// Kept is the share of the other's sentences that stand in it word for word.
	Kept float64
}

// A Relation is how an article was made from an earlier one.
type Relation string

const (
	Own     Relation = ""         // it was not
	Copy    Relation = "copy"     // under another title
	Cut     Relation = "cut"      // without its end
	Reword  Relation = "reword"   // with some sentences in other words
	NewLead Relation = "new_lead" // after an opening of another outlet's own
)

// Articles makes a corpus, article by article.
func Articles(o Options) iter.Seq[Article] {
	return func(yield func(Article) bool) {
		g := &generator{Rand: rand.New(rand.NewPCG(o.Seed, 0x6e657773)), Options: o}
		if g.Related == 0 {
			g.Related = 0.25
		}
		for n := 0; o.Number == 0 || n < o.Number; n++ {
			if !yield(g.article(n)) {
				return
			}
		}
	}
}

// recent is how many articles back the one may stand that another is made from.
const recent = 50

// perEvent is how many articles tell of one event.
const perEvent = 5

type generator struct {
	Options
	*rand.Rand
	people []person // of the event
	place  string
	said   []string // at the event
	past   []source // the latest articles of their own, as a ring
	made   int      // articles of their own
}

type person struct{ first, last, office string }

// A source is what an article is made from.
type source struct {
	id        string
	sentences []string
}

func (g *generator) article(n int) Article {
	if n%perEvent == 0 {
		g.event()
	}
	a := Article{ID: fmt.Sprintf("report-%07d", n), Title: g.title()}
	a.Published = time.Date(2014, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, n/perEvent%3650).Format(time.DateOnly)
	if g.Outlets > 0 {
		a.Outlet = outletName(n % g.Outlets)
	}
	var sentences []string
	if len(g.past) > 0 && g.Float64() < g.Related {
		sentences = g.relate(&a)
	} else {
		sentences = g.sentences(14 + g.IntN(14))
		s := source{a.ID, sentences}
		if len(g.past) < recent {
			g.past = append(g.past, s)
		} else {
			g.past[g.made%recent] = s
		}
		g.made++
	}
	a.Text = g.page(a.Title, sentences)
	return a
}

// outletName is the n-th outlet's.
func outletName(n int) string {
	name := "The " + places[n%len(places)] + " " + papers[n/len(places)%len(papers)]
	if more := n / len(places) / len(papers); more > 0 {
		name += fmt.Sprint(" ", more+1)
	}
	return name
}

// relate makes an article of an earlier one.
func (g *generator) relate(a *Article) []string {
	from := g.past[g.IntN(len(g.past))]
	a.Of = from.id
	out := append([]string(nil), from.sentences...)
	kept := len(out)
	switch g.IntN(4) {
	case 0:
		a.Relation = Copy
	case 1:
		a.Relation = Cut
		kept = max(4, len(out)*(40+g.IntN(50))/100)
		out = out[:kept]
	case 2:
		a.Relation = Reword
		for i := range out {
			if g.IntN(3) == 0 {
				out[i] = g.sentence()
				kept--
			}
		}
	default:
		a.Relation = NewLead
		out = append(g.sentences(3+g.IntN(2)), out...)
	}
	a.Kept = float64(kept) / float64(len(from.sentences))
	return out
}

func (g *generator) one(words []string) string { return words[g.IntN(len(words))] }

func (g *generator) event() {
	g.people = g.people[:0]
	for range 4 {
		g.people = append(g.people, person{g.one(firsts), g.one(starts) + g.one(ends), g.one(offices)})
	}
	g.place = g.one(places)
	g.said = g.said[:0]
	for range 12 {
		g.said = append(g.said, g.clause())
	}
}

func (g *generator) title() string {
	p := g.people[g.IntN(len(g.people))]
	return fmt.Sprintf("%s %s %s %s in %s", p.last, g.one(headlineVerbs), g.one(adjectives), g.one(nouns), g.place)
}

func (g *generator) sentences(n int) []string {
	out := make([]string, n)
	for i := range out {
		out[i] = g.sentence()
	}
	return out
}

// clause is a clause of eight to fourteen words.
func (g *generator) clause() string {
	s := fmt.Sprintf("%s %s %s %s %s %s", g.one(determiners), g.one(adjectives), g.one(nouns), g.one(verbs),
		g.one(determiners), g.one(nouns))
	if g.IntN(2) == 0 {
		s += fmt.Sprintf(" %s %s %s", g.one(prepositions), g.one(determiners), g.one(nouns))
	}
	if g.IntN(2) == 0 {
		s += fmt.Sprintf(" and %s %s %s", g.one(verbs), g.one(determiners), g.one(nouns))
	}
	return s
}

func (g *generator) sentence() string {
	p := g.people[g.IntN(len(g.people))]
	words := g.said[g.IntN(len(g.said))]
	if g.IntN(2) == 0 {
		words = g.clause()
	}
	switch g.IntN(12) {
	case 0:
		return fmt.Sprintf("“%s,” %s %s.", capital(words), p.last, g.one(saying))
	case 1:
		return fmt.Sprintf("“%s,” %s %s %s. “%s.”", capital(words), p.first, p.last, g.one(saying), capital(g.clause()))
	case 2:
		return fmt.Sprintf("%s %s %s %s that %s.", p.office, p.first, p.last, g.one(saying), words)
	case 3:
		return fmt.Sprintf("%s %s: “%s.”", p.last, g.one(saying), capital(words))
	case 4:
		return fmt.Sprintf("According to %s, %s.", p.last, words)
	case 5:
		return fmt.Sprintf("On %d %s %d, %s.", 1+g.IntN(28), g.one(months), 1990+g.IntN(34), g.clause())
	case 6:
		return fmt.Sprintf("%s %s last %s.", capital(g.clause()), g.one(prepositions)+" "+g.place, g.one(weekdays))
	case 7:
		return fmt.Sprintf("%s %s called %s “%s %s”.", p.office, p.last, g.one(determiners)+" "+g.one(nouns),
			g.one(adjectives), g.one(nouns))
	}
	return capital(g.clause()) + " while " + g.clause() + "."
}

// page is the text as it is found, with a byline above and a footer below.
func (g *generator) page(title string, sentences []string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n\nBy %s %s%s\n\n", title, g.one(firsts), g.one(starts), g.one(ends))
	for i := 0; i < len(sentences); {
		n := min(1+g.IntN(3), len(sentences)-i)
		b.WriteString(strings.Join(sentences[i:i+n], " "))
		b.WriteString("\n\n")
		i += n
	}
	b.WriteString("Share this article\nFacebook\nTwitter\n")
	return b.String()
}

func capital(s string) string { return strings.ToUpper(s[:1]) + s[1:] }
