package quote

import (
	"strings"
	"testing"

	"onrecord/loader/article"
	"onrecord/loader/document"
	"onrecord/loader/span"
)

// tagged returns the analysis of a text of one sentence.
func tagged(text string) *analysis {
	d := document.New(text, []article.Line{{Span: span.Span{End: len(text)}, Kind: article.Text}})
	a := newAnalysis(d)
	a.look(0, len(d.Tokens))
	a.disambiguate(0, len(d.Tokens))
	return a
}

// TestTags checks the words that a slash and a tag stand behind.
func TestTags(t *testing.T) {
	names := map[tag]string{tNP: "NP", tNS: "NS", tPO: "PO"}
	for name, tag := range tagNames {
		names[tag] = name
	}
	for _, c := range []string{
		// a noun or the third person of a verb
		"The port council plans/VBZ a ferry.",
		"The port council’s plans/NS have changed.",
		"Two harbour states/NS that have voted sent nobody.",
		"The report states/VBZ that the mole is unsafe.",
		"The mayor of Norwood hopes/VBZ to win.",
		"She opposes the fuel cuts/NS the union wanted.",
		"She says the union wants/VBZ it.",
		"The fuel cuts/NS were late.",
		"Norwood polls/NS show/VB Alder ahead.",
		"They know what the harbour needs/VBZ.",
		"Her lead fell from 12 percentage points/NS to eight.",
		"It names the boats with which claims/NS were made.",
		"She warned that claims/NS for damage would follow.",
		"A flag that divides/VBZ the town flew.",
		"More than 500 homes/NS were lost.",
		"That sounds/VBZ easy.",
		"The mayor, meanwhile, focuses/VBZ on the mole.",
		"An average of the harbour polls shows/VBZ Alder ahead.",
		"Alder backs/VBZ harbour plans.",
		// a noun or the base form
		"The voters hope/VB to win.",
		"Lund and Bly often blame/VB the weather.",
		"Police repeat/VB the name.",
		"Some critics fear/VB the new dock will fail.",
		"Supporters of the march had little mention/N of it.",
		"The ferries stop and staff/N members left.",
		"Did the fishermen support/VB the mole?",
		"Those say/VB it is over.",
		"She said that support/N for the mole would grow.",
		"Tell/VB them the truth.",
		"They met to help draft/VB a law.",
		"It led to cuts/NS in May.",
		"Let’s build/VB it.",
		"Many dockers worry/VB about the crane.",
		// the past or the participle
		"They filed a suit aimed/VBN at the port.",
		"The rules the council wrote helped/VBD.",
		"A survey published/VBN in May found that.",
		"When asked/VBN at the gate, she laughed.",
		"The dockers got paid/VBN for it.",
		"She’d planned/VBN to leave.",
		"That left/VBD Lund alone.",
		"The men detained/VBN could leave.",
		"The plan which officials said/VBD could fail passed.",
		"It led to increased/J fees.",
		"She wrote of newly built/J ships.",
		"They see him as poorly prepared/VBN for it.",
		"He’s had/VBN no luck.",
		// a noun after a preposition or a determiner
		"A slew/N of boats came, with boxes of toys/NS.",
		"The dock was sold at will/N.",
		"An outside/J adviser came.",
		"Half of the bakers own/VB a boat.",
		"Criminal charges/NS against Lund could follow.",
		"Alder allies/NS in the council gave way.",
		"She asked those surveyed/VBN.",
		"Her third bid/N for the office failed.",
		// a noun or a gerund
		"A meeting/N in May and the recent polling/N changed that.",
		"Her meeting/VBG them was luck.",
		"The ferry was held for harbour training/N.",
		"They are no longer trying/VBG.",
		"A board reading/VBG, “No entry”, fell.",
		// is or the possessive ending
		"The mayor’s handling/N of it failed.",
		"Bakers like/IN Lund have objected.",
		"And bakers like/VB the oven.",
		// unknown words
		"They lead to zymotism/N everywhere.",
		"She saw the undated/J and moss-covered/J stone.",
		"Polls from Norwood show/VB that Alder leads.",
		"Many dockers in the south worry/VB about it.",
		"Both offer/VB cheap berths.",
		"They looked on in dismay/N.",
		"A common refrain/N is heard.",
		// a word at the beginning of the sentence
		"Tidal/NP Lund left.",
		"Estuarial/J ships sank.",
		// the participle behind an adverb
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
		a := tagged(strings.Join(words, " "))
		word := -1
		for i, tok := range a.tok {
			if i == 0 || a.text[tok.Start-1] == ' ' {
				word++
			} else {
				continue
			}
			if tag, ok := want[word]; ok && names[a.tags[i]] != tag {
				t.Errorf("%s: %s is tagged %s", c, a.tok[i].Text(a.text), names[a.tags[i]])
			}
		}
	}
}
