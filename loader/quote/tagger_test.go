package quote

import (
	"strings"
	"testing"
)

// TestTags checks the words that a slash and a tag follow.
func TestTags(t *testing.T) {
	for _, c := range []string{
		// a noun or the third person of a verb
		"The port council’s plans/NS have changed.",
		"Two harbour states/NS that have voted sent nobody.",
		"The report states/VBZ that the mole is unsafe.",
		"The mayor of Norwood hopes/VBZ to win.",
		"She says the union wants/VBZ it.",
		"Norwood polls/NS show/VB Alder ahead.",
		"Her lead fell from 12 percentage points/NS to eight.",
		"More than 500 homes/NS were lost.",
		"That sounds/VBZ easy.",
		"Alder backs/VBZ harbour plans.",
		// a noun or the base form
		"Lund and Bly often blame/VB the weather.",
		"Police repeat/VB the name.",
		"Some critics fear/VB the new dock will fail.",
		"Supporters of the march had little mention/N of it.",
		"Those say/VB it is over.",
		"She said that support/N for the mole would grow.",
		"Tell/VB them the truth.",
		"They met to help draft/VB a law.",
		"It led to cuts/NS in May.",
		"Let’s build/VB it.",
		"Many dockers worry/VB about the crane.",
		// the past or the participle
		"The rules the council wrote helped/VBD.",
		"A survey published/VBN in May found that.",
		"When asked/VBN at the gate, she laughed.",
		"That left/VBD Lund alone.",
		"The plan which officials said/VBD could fail passed.",
		"She wrote of newly built/J ships.",
		"He’s had/VBN no luck.",
		// a noun after a preposition or a determiner
		"A slew/N of boats came, with boxes of toys/NS.",
		"Criminal charges/NS against Lund could follow.",
		"Alder allies/NS in the council gave way.",
		"Her third bid/N for the office failed.",
		// a noun or a gerund
		"A meeting/N in May and the recent polling/N changed that.",
		// is or the possessive ending
		"The mayor’s handling/N of it failed.",
		"Bakers like/IN Lund have objected.",
		// unknown words
		"They lead to zymotism/N everywhere.",
		"She saw the undated/J and moss-covered/J stone.",
		"Many dockers in the south worry/VB about it.",
		"Both offer/VB cheap berths.",
		"They looked on in dismay/N.",
		"A common refrain/N is heard.",
		// a word at the beginning of the sentence
		"Tidal/NP Lund left.",
		"Estuarial/J ships sank.",
		// the participle after an adverb
		"They were more divided/VBN on that.",
		"Rose/NP Lund left.",
	} {
		var words []string
		want := map[int]string{}
		for i, w := range strings.Fields(c) {
			if k := strings.IndexByte(w, '/'); k >= 0 {
				tag := strings.TrimRight(w[k+1:], ".,?")
				want[i] = tag
				w = w[:k] + w[k+1+len(tag):]
			}
			words = append(words, w)
		}
		a := taggedText(strings.Join(words, " "))
		word := -1
		for i, tok := range a.tok {
			if i == 0 || a.text[tok.Start-1] == ' ' {
				word++
			} else {
				continue
			}
			if tag, ok := want[word]; ok && tagLabels[a.tags[i]] != tag {
				t.Errorf("%s: %s is tagged %s", c, a.tok[i].Text(a.text), tagLabels[a.tags[i]])
			}
		}
	}
}

func TestInflection(t *testing.T) {
	v := newInflector()
	for base, want := range map[string]string{
		"plan":    "plan plans planning planned planned",
		"lie":     "lie lies lying lied lay lied lain",
		"rewrite": "rewrite rewrites rewriting rewrote rewritten",
		"recap":   "recap recaps recapping recapped recapped",
		"relay":   "relay relays relaying relayed relayed",
	} {
		var got []string
		for _, f := range v.forms(base) {
			got = append(got, f.form)
		}
		if s := strings.Join(got, " "); s != want {
			t.Errorf("%s: %s", base, s)
		}
	}
}
