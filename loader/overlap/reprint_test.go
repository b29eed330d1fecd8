package overlap

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
)

// told makes a story of lines; one that begins with " is for the most part a
// quotation.
func told(article, lines string, utterances ...string) Story {
	s := Story{Article: article, Utterances: utterances}
	start := 0
	for line := range strings.Lines(lines) {
		s.Sentences = append(s.Sentences, Sentence{
			Text: strings.TrimSpace(line), Start: start, Quoted: strings.HasPrefix(line, `"`),
		})
		start += len(line)
	}
	return s
}

const (
	flood = `The river Tarn rose above the quay of Orvik for the third night in a row on Monday.
Some forty families left their homes in the lower town and slept in the hall of the grammar school.
The harbour office closed both locks at noon and will keep them closed until the water has fallen.
"We have not seen a spring like this one since my father kept the locks," said Ada Lund, the harbour master.
Bakers in the lower town carried their flour up three flights of stairs before the cellars were full.
The council meets on Wednesday to decide whether the bridge at Mell can be opened to lorries again.
`
	speech = `"We have not seen a spring like this one since my father kept the locks," said Ada Lund, the harbour master.
`
	ownFlood = `Nobody in the lower town of Orvik remembers so much water, and few have slept much since Saturday.
Children were ferried to their lessons in rowing boats that the sailing club had lent to the schools.
Insurers expect to hear from several hundred owners of cellars, shops and small workshops by summer.
`
)

func TestReprints(t *testing.T) {
	sentences := strings.SplitAfter(flood, "\n")
	edited := strings.Replace(flood, "Some forty families", "About forty families", 1)
	cases := []struct {
		name string
		a, b string
		want Verdict
	}{
		{"the same", flood, flood, Same},
		{"a word changed", flood, edited, Same},
		{"cut at the end", flood, strings.Join(sentences[:4], ""), Reprinted},
		{"first sentence reworded", flood, "Water stood on the quay of Orvik again on Monday, as it had all weekend.\n" +
			strings.Join(sentences[1:5], ""), Reprinted},
		{"an opening of its own", flood, ownFlood + strings.Join(sentences[1:], ""), NewLead},
		{"one passage", flood, ownFlood + sentences[4], Excerpt},
		{"one quotation", flood, ownFlood + speech, QuotesOnly},
		{"nothing", flood, ownFlood, ""},
		{"two short ones", "The quay was closed.\n", "The quay was closed.\n", ""},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			for _, stories := range [][]Story{{told("a", c.a), told("b", c.b)}, {told("b", c.b), told("a", c.a)}} {
				got := Verdict("")
				for _, r := range Reprints(stories) {
					got = r.Verdict
					check(t, stories, r, [2]string{c.a, c.b})
				}
				if got != c.want {
					t.Errorf("%s then %s: verdict %q, want %q", stories[0].Article, stories[1].Article, got, c.want)
				}
			}
		})
	}
}

// check holds what a pair says of itself against the stories.
func check(t *testing.T, stories []Story, r Reprint, texts [2]string) {
	t.Helper()
	if r.A >= r.B || r.ContainmentAB < 0 || r.ContainmentAB > 1 || r.ContainmentBA < 0 || r.ContainmentBA > 1 {
		t.Errorf("%+v", r)
	}
	if stories[r.A].Article == "b" {
		texts[0], texts[1] = texts[1], texts[0]
	}
	a, b := texts[0][r.RunA[0]:r.RunA[1]], texts[1][r.RunB[0]:r.RunB[1]]
	words := Fold(a)
	if len(words) != r.LongestRun || strings.Join(words, " ") != strings.Join(Fold(b), " ") {
		t.Errorf("a run of %d words: %q and %q", r.LongestRun, a, b)
	}
}

func TestReprintsByUtterance(t *testing.T) {
	a, b, c := told("a", flood, "u1", "u2", ""), told("b", ownFlood, "u2", "u2"), told("c", "Nothing.\n", "", "u3")
	got := Reprints([]Story{a, b, c})
	if len(got) != 1 || got[0].SharedQuotes != 1 || got[0].Verdict != QuotesOnly {
		t.Errorf("%+v", got)
	}
}

// A text that everybody reprints makes pairs with the first that has it, not each
// with each.
func TestReprintsOfACrowd(t *testing.T) {
	var stories []Story
	for i := range 500 {
		stories = append(stories, told(fmt.Sprint("a", i), flood, "u1"))
	}
	got := Reprints(stories)
	if len(got) != 499 {
		t.Fatalf("%d pairs of 500 copies", len(got))
	}
	for i, r := range got {
		if r.A != 0 || r.B != i+1 || r.Verdict != Same {
			t.Fatalf("pair %d: %+v", i, r)
		}
	}
}

func TestReprintsFindsPlantedCopies(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	sentence := func() string {
		var b strings.Builder
		for range 12 {
			fmt.Fprintf(&b, "w%d ", random.IntN(4000))
		}
		return b.String() + "\n"
	}
	var stories []Story
	planted := make(map[[2]int]bool)
	for i := range 400 {
		var b strings.Builder
		for range 15 {
			b.WriteString(sentence())
		}
		if i%10 == 9 { // five sentences of an earlier one, after an opening of its own
			for _, s := range stories[i-9].Sentences[3:8] {
				b.WriteString(s.Text + "\n")
			}
			planted[[2]int{i - 9, i}] = true
		}
		stories = append(stories, told(fmt.Sprint("a", i), b.String()))
	}
	for _, r := range Reprints(stories) {
		if !planted[[2]int{r.A, r.B}] {
			t.Errorf("found %d and %d, which share nothing: %+v", r.A, r.B, r)
		}
		delete(planted, [2]int{r.A, r.B})
	}
	if len(planted) > 0 {
		t.Errorf("missed %d of 40 planted pairs: %v", len(planted), planted)
	}
}

func FuzzReprints(f *testing.F) {
	f.Add(flood, ownFlood+flood)
	f.Add("", "\n\n")
	f.Add("don't can't U.S. 1,700\n", "\xff’s 10\n")
	f.Fuzz(func(t *testing.T, a, b string) {
		a, b = strings.ToValidUTF8(a, ""), strings.ToValidUTF8(b, "")
		stories := []Story{told("a", a, "u"), told("b", b, "u")}
		for _, r := range Reprints(stories) {
			if r.RunA[1] > len(a) || r.RunB[1] > len(b) || r.RunA[0] > r.RunA[1] || r.RunB[0] > r.RunB[1] {
				t.Errorf("%+v in texts of %d and %d bytes", r, len(a), len(b))
			}
		}
	})
}
