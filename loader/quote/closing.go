package quote

import (
	"onrecord/loader/internal/rule"
	"onrecord/loader/syntax"
)

// closing is a sentence that names the speaker of the quotation right before it and
// says nothing else: “We pay.” So said Alder.
type closing struct {
	a *analysis
	r *syntax.Region // the quotation
	// lower tells that the sentence begins in lower case: it ends the one of the
	// quotation, in a paragraph of its own.
	lower bool
}

// byClosing gives the quotation before unit u to the speaker whom the unit names, and
// reports whether it names one.
func (a *analysis) byClosing(u int) bool {
	un := a.Units.At(u)
	a.hasMarks(un)
	if a.passed == 0 || len(a.Ch) < 2 || a.Ch.Kind(0) == syntax.ChunkQ {
		return false
	}
	r := &a.Regions[a.passed-1]
	here := r.Close+1 == un.From && r.Para == un.Para
	above := r.Para == un.Para-1 && a.Doc.Paragraphs[un.Para].Tokens.From == un.From && a.loose(r)
	if r.Taken > 0 || !r.Clause || !here && !above {
		return false
	}
	c := closing{a: a, r: r, lower: above && !a.Tok.At(un.From).Upper}
	s, name, _ := decide(a, &closings, c, un.From)
	if s.source.Empty() {
		return false
	}
	a.emit(attribution{source: s.source, cue: []syntax.Tokens{s.cue},
		content: []syntax.Tokens{tokens(r.Open, r.Close+1)},
		unit:    u, quoted: true, rule: name})
	return true
}

// said reports whether a verb of speech and its subject are all of the sentence.
func (c closing) said() bool {
	a := c.a
	if !a.verbIs(0, syntax.Finite) || a.Ch.At(0).Passive || !a.cueFrame(0).Quote {
		return false
	}
	w := a.Form(int(a.Ch.At(0).From))
	if s, _ := a.inverted(0); s.Empty() || w != "so" && w != "thus" && !c.lower {
		return false
	}
	for i := a.phraseEnd(1, false); i < len(a.Ch); i++ {
		if k := a.Ch.Kind(i); k == syntax.ChunkVG || k == syntax.ChunkQ || k == syntax.ChunkCOLON {
			return false
		}
	}
	return true
}

// words are the source and the cue of a sentence that calls the quotation somebody’s
// words.
func (c closing) words() speaker {
	a := c.a
	if !a.verbIs(1, syntax.Finite) || a.headEntry(1).Aux != syntax.AuxBe {
		return speaker{}
	}
	switch a.chunkWord(0) {
	case "that", "this", "those", "these", "such":
		return a.wordsOf(1, 2)
	}
	return speaker{}
}

// closings tell who is named as the speaker of the quotation before a sentence.
var closings = proposing(rule.Table[closing, speaker]{
	Name: "sentence after a quotation",
	Rows: []rule.Row[closing, speaker]{
		{
			Name:    "so said",
			Example: "<“We pay.”> So {said} [Alder].",
			When:    closing.said,
			Then: func(c closing) speaker {
				s, _ := c.a.inverted(0)
				v := c.a.Ch.At(0)
				return speaker{source: s, cue: tokens(int(v.Head), int(v.To))}
			},
		},
		{
			Name:    "those were the words",
			Example: "<“We pay.”> Those {were the words} of [Alder].",
			When:    func(c closing) bool { return !c.words().source.Empty() },
			Then:    closing.words,
		},
	},
})

// wordsOf reads the noun phrase at chunk i, after the verb group k, as a name for what
// somebody said: Alder’s answer, the words of Alder, came the reply from Alder. The
// source is empty where it is none.
func (a *analysis) wordsOf(k, i int) speaker {
	if a.Ch.Kind(i) == syntax.ChunkNP && a.Ch.At(i).Poss && a.Ch.Kind(i+1) == syntax.ChunkNP {
		i++ // Ada Alder’s (of Orvik) answer
	}
	c := a.Ch.At(i)
	if a.Ch.Kind(i) != syntax.ChunkNP || c.Poss {
		return speaker{}
	}
	if e := a.Entry(int(c.Head)); a.Form(int(c.Head)) != "words" && !syntax.Words.Nouns[e.Noun].Words {
		return speaker{}
	}
	from := int(a.Ch.At(k).From)
	for t := int(c.Head) - 1; t >= int(c.From); t-- {
		switch a.Tags.At(t) {
		case syntax.PS:
			return speaker{source: tokens(int(c.From), t+1), cue: tokens(int(c.Head), int(c.To))}
		case syntax.PP:
			return speaker{source: tokens(t, t+1), cue: tokens(int(c.Head), int(c.To))}
		}
	}
	if a.Ch.Kind(i-1) == syntax.ChunkNP && a.Ch.At(i-1).Poss {
		return speaker{source: a.chunkTokens(i-1, i-1), cue: tokens(int(c.Head), int(c.To))}
	}
	switch a.chunkWord(i + 1) {
	case "of", "from", "by":
		if a.Ch.Kind(i+2) == syntax.ChunkNP {
			return speaker{source: a.chunkTokens(i+2, a.phraseEnd(i+2, false)-1), cue: tokens(from, int(c.To))}
		}
	}
	return speaker{}
}
