package loader_test

import (
	"strings"
	"testing"

	"onrecord/loader/article"
	"onrecord/loader/document"
	"onrecord/loader/quote"
	"onrecord/loader/span"
	"onrecord/loader/speaker"
	"onrecord/loader/vocabulary"
)

// places are where rules look beside a word: at the edges of a text, a
// sentence and a pair of marks. %s is the word.
var places = []string{
	"%s", "%s as a feast, it drew 4,000.", "“%s as a feast,” she said.", "The fair opened. %s", "The fair opened, %s",
	"She said: “%s", "She said: “It was %s”", "“%s” she", "to %s", "a %s.", "’%s", "%s: the", "It, %s, (%s",
}

// partners are the words that rules ask for beside others.
var partners = strings.Fields("as by that of to in was be been being not has he who what Alder " +
	"“ ” , . : — ( ’s said asked told called and")

// TestForms drives every word that a rule knows through every place and beside
// partners, each as a whole text, for it is at a text's edges that a rule looks
// too far: nothing may panic.
func TestForms(t *testing.T) {
	words := vocabulary.Words() // all that the lexicons registered
	if len(words) < 5000 {
		t.Fatalf("%d words: the lexicons did not register", len(words))
	}
	step := 1
	if testing.Short() {
		step = 7
	}
	for i := 0; i < len(words); i += step {
		w := words[i]
		for _, form := range []string{w, capital(w)} {
			for _, p := range places {
				drive(t, strings.ReplaceAll(p, "%s", form))
			}
		}
		for n := range 8 { // over the words, every class of word meets every partner
			p := partners[(i/step+5*n)%len(partners)]
			drive(t, capital(w)+" "+p)
			drive(t, p+" "+w)
		}
	}
}

func capital(w string) string {
	if w == "" {
		return w
	}
	return strings.ToUpper(w[:1]) + w[1:]
}

// drive runs what reads words over one text.
func drive(t *testing.T, text string) {
	t.Helper()
	defer func() {
		if r := recover(); r != nil {
			t.Errorf("%q: %v", text, r)
		}
	}()
	d := document.New(text, []article.Line{{Span: span.Span{End: len(text)}, Kind: article.Text}})
	speaker.Resolve(d, quote.Extract(d))
}
