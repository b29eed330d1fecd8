package bench

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"onrecord/loader"
)

// corpus makes n reports of about three kilobytes about invented events, the
// same on every call. Several outlets carry the same words of the same
// speakers, and the texts have the usual mess around them.
func corpus(n int) []loader.Text {
	g := &generator{Rand: rand.New(rand.NewPCG(7, 11))}
	texts := make([]loader.Text, n)
	for i := range texts {
		if i%6 == 0 {
			g.event()
		}
		texts[i] = loader.Text{
			ID:        fmt.Sprintf("report-%05d", i),
			File:      fmt.Sprintf("report-%05d.txt", i),
			Text:      g.report(),
			Published: fmt.Sprintf("2021-%02d-%02d", 1+i%12, 1+i%28),
		}
	}
	return texts
}

type person struct{ full, last, role, pronoun, possessive string }

type generator struct {
	*rand.Rand
	people []person // of the event
	place  string
	thing  string
	quotes []string // said at the event
}

func (g *generator) one(words ...string) string { return words[g.IntN(len(words))] }

func (g *generator) person() person {
	first := g.one("Mila", "Ivo", "Ines", "Tomas", "Amara", "Bo", "Sanna", "Miles", "Rhoda", "Anton", "Orla", "Davor", "Celia", "Ravi", "Lena", "Ruben")
	last := g.one("Ostrova", "Marek", "Barros", "Halloran", "Osei", "Varga", "Brekke", "Untermeyer", "Castellane", "Quill", "Finnegan", "Milic", "Marsh", "Menon", "Strand", "Okonkwo", "Lindqvist", "Ferreira", "Demir", "Whitlock")
	role := g.one("President", "Foreign Minister", "Mayor", "Gen.", "Sen.", "Prime Minister", "Defence Minister", "union leader", "Judge", "Lt. Col.")
	p := person{full: first + " " + last, last: last, role: role, pronoun: "she", possessive: "her"}
	if strings.ContainsAny(first[len(first)-1:], "ovsinr") {
		p.pronoun, p.possessive = "he", "his"
	}
	return p
}

func (g *generator) event() {
	g.people = nil
	for range 4 {
		g.people = append(g.people, g.person())
	}
	g.place = g.one("Port Lorne", "Tarrow", "Marlow", "Varnia", "Ostrava Bay", "Kessel", "Nordhaven", "San Orsola")
	g.thing = g.one("harbour", "railway", "grain treaty", "gas pipeline", "border crossing", "fishing accord", "airport", "water law")
	g.quotes = nil
	for range 10 {
		g.quotes = append(g.quotes, g.spoken())
	}
}

// spoken is something to say, without a stop.
func (g *generator) spoken() string {
	who := g.one("we", "the people of this town", "our partners", "those who doubted us", "the workers", "my children and yours", "nobody in this room", "the other side")
	verb := g.one("will never give up", "has to pay for", "cannot live without", "must share", "have waited too long for", "shall rebuild", "knows what to do with", "will remember", "ought to stand by")
	what := g.one("the "+g.thing, "every promise that was made here", "a peace worth its name", "this "+g.thing+" and all that hangs on it", "an honest bargain", "what our parents built", "the rule of law")
	end := g.one("", "", ", whatever it takes", " for another generation", " before the winter is over", ", and they know it", " without asking for anything in return")
	return who + " " + verb + " " + what + end
}

func capital(s string) string { return strings.ToUpper(s[:1]) + s[1:] }

func (g *generator) date() string {
	month := g.one("January", "March", "May", "June", "September", "November")
	day := 1 + g.IntN(28)
	switch g.IntN(9) {
	case 0:
		return "on " + g.one("Monday", "Tuesday", "Thursday", "Friday", "Sunday")
	case 1:
		return fmt.Sprintf("on %s %d, %d", month, day, 1990+g.IntN(31))
	case 2:
		return fmt.Sprintf("on %d %s", day, month)
	case 3:
		return "last " + g.one("week", "month", "year", "Friday")
	case 4:
		return fmt.Sprintf("in %s %d", g.one("early", "late"), 1980+g.IntN(40))
	case 5:
		return fmt.Sprintf("%s years ago", g.one("two", "ten", "15"))
	case 6:
		return fmt.Sprintf("at %d %s.m. yesterday", 1+g.IntN(11), g.one("a", "p"))
	case 7:
		return "since " + month
	}
	return "in the 21st century"
}

// sentence is one or more sentences of a paragraph.
func (g *generator) sentence() string {
	p, q := g.people[g.IntN(len(g.people))], g.people[g.IntN(len(g.people))]
	said := g.one("said", "said", "said", "told reporters", "added", "insisted", "warned", "wrote")
	words := g.quotes[g.IntN(len(g.quotes))]
	if g.IntN(3) == 0 {
		words = g.spoken()
	}
	short := strings.Join(strings.Fields(words)[:3], " ")
	switch g.IntN(16) {
	case 0:
		return fmt.Sprintf("“%s,” %s %s %s.", capital(words), p.last, said, g.date())
	case 1:
		return fmt.Sprintf("%s %s, who had come from %s %s, said that %s.", p.role, p.full, g.place, g.date(), words)
	case 2:
		return fmt.Sprintf("“%s,” said %s. “%s. %s.”", capital(words), p.full, capital(g.spoken()), capital(g.spoken()))
	case 3:
		return fmt.Sprintf("According to %s, %s.", p.full, words)
	case 4:
		return fmt.Sprintf("%s called the %s “%s” and praised %s work.", capital(p.pronoun), g.thing, short, q.last+"’s")
	case 5:
		return fmt.Sprintf("In a joint statement, %s and %s said they would “%s”.", p.last, q.last, words)
	case 6:
		return fmt.Sprintf("“%s?” %s asked. Nobody answered %s.", capital(words), p.last, g.date())
	case 7:
		return fmt.Sprintf("\"%s,\" %s %s, \"and %s.\"", capital(words), p.pronoun, said, g.spoken())
	case 8:
		return fmt.Sprintf("The %s was opened %s and cost $%d.%d million.", g.thing, g.date(), 1+g.IntN(90), g.IntN(10))
	case 9:
		return fmt.Sprintf("Some %d,%03d people live in %s, %d percent more than %s.", 1+g.IntN(90), g.IntN(1000), g.place, 1+g.IntN(40), g.date())
	case 10:
		return fmt.Sprintf("%s is %s first visit to the town since %s took office %s.", "It", p.last+"’s", p.pronoun, g.date())
	case 11:
		return fmt.Sprintf("Officials in %s declined to comment, the Lorne Herald reported.", g.place)
	case 12:
		return fmt.Sprintf("The talks on the %s broke down %s, when %s left the hall with %s advisers.", g.thing, g.date(), p.last, p.possessive)
	case 13:
		return fmt.Sprintf("%s %s denied that %s.", p.role, p.last, words)
	case 14:
		return fmt.Sprintf("A spokesman for %s said: “%s.”", p.last, capital(words))
	}
	return fmt.Sprintf("Fishermen, farmers and shopkeepers of %s have argued about the %s for years, and most of them expect little of the meeting that %s has called.", g.place, g.thing, p.last)
}

func (g *generator) report() string {
	var b strings.Builder
	p := g.people[0]
	title := fmt.Sprintf("%s %s %s of ‘Empty Promises’ Over %s %s", p.last, g.one("Accuses", "Warns", "Reminds"), g.people[1].last, g.place, capital(g.thing))
	fmt.Fprintf(&b, "%s\n\n", title)
	fmt.Fprintf(&b, "By %s\n%d %s 2021\n\n", g.person().full, 1+g.IntN(28), g.one("January", "May", "July"))
	fmt.Fprintf(&b, "%s %s speaks to reporters in %s. Photo: %s/Lorne Press\n\n", p.role, p.full, g.place, g.person().full)
	fmt.Fprintf(&b, "%s (Lorne Press) – %s %s and %s %s met in %s %s to save the %s.", strings.ToUpper(g.place), p.role, p.full, g.people[1].role, g.people[1].full, g.place, g.date(), g.thing)
	for range 7 + g.IntN(5) {
		for range 2 + g.IntN(2) {
			b.WriteByte(' ')
			b.WriteString(g.sentence())
		}
		if g.IntN(8) == 0 {
			b.WriteString("\n\nSign up for our free newsletter and never miss a story.")
		}
		b.WriteString("\n\n")
		b.WriteString(g.sentence())
	}
	b.WriteString("\n\nShare this article\nFacebook\nTwitter\n\nRelated stories\n")
	for range 3 {
		fmt.Fprintf(&b, "%s Says %s Will Not Sign the %s Deal\n", g.person().last, g.place, capital(g.thing))
	}
	b.WriteString("\n© 2021 The Lorne Herald. All rights reserved.\n")
	return b.String()
}

func TestCorpusIsTheSameTwice(t *testing.T) {
	a, b := corpus(30), corpus(30)
	for i := range a {
		if !reflect.DeepEqual(a[i], b[i]) {
			t.Fatalf("report %d differs:\n%s\n\n%s", i, a[i].Text, b[i].Text)
		}
	}
}
