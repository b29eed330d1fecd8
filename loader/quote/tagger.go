package quote

import (
	"strings"
	"unicode/utf8"

	"onrecord/loader/token"
)

// The tagger gives every token one part of speech: closed classes and known
// words from the lexicon, other words by their endings, and the ones that are
// ambiguous by what stands before and behind them, left to right in one pass.
// The rules are the ones of Eric Brill's transformation-based tagger in kind,
// written by hand.

// look fills in the entry and the lexical tag of every token.
func (a *analysis) look(from, to int) {
	start := true // at the beginning of a sentence
	a.headline = a.capitalised(from, to)
	tok, tags, ents := a.tok, a.tags[:len(a.tok)], a.ent[:len(a.tok)]
	numbers, known := a.doc.Words[:len(a.tok)], numbered()
	for i := from; i < to; i++ {
		t := &tok[i]
		switch t.Kind {
		case token.Word:
			k := known[numbers[i]]
			if k.entry == 0 {
				k = words.curly(a.text[t.Start:t.End])
			}
			ents[i] = k.entry
			switch {
			case t.Upper && a.capital(i, to, &entries[k.entry], start):
				tags[i] = tNP
			case k.pref != tX:
				tags[i] = k.pref
			default:
				tags[i] = guess(a.text[t.Start:t.End])
			}
			start = false
		case token.Number:
			a.tags[i] = tNUM
			start = false
		case token.Clitic:
			a.tags[i], a.ent[i] = clitic(a.text[t.Start:t.End])
			start = false
		case token.Break:
			a.tags[i] = tBRK
			start = true
		default:
			a.tags[i] = a.punct(i)
			switch a.tags[i] {
			case tSTOP, tCOLON:
				start = true
			case tQ, tLP:
			default:
				start = false
			}
		}
	}
}

// capital reports whether a capitalised word is a name.
func (a *analysis) capital(i, to int, e *entry, start bool) bool {
	if e.tags == 0 {
		return !start || !a.opensPhrase(i, to)
	}
	if e.sem&semTitle != 0 {
		return true
	}
	if w := a.tok.at(i).Text(a.text); w == "US" || w == "IT" {
		return true
	}
	if start {
		return a.given(i, to, e, start) || e.pref == tVBD && !e.tags.has(tVBN) && e.aux == auxNone // Drew Alder
	}
	return a.given(i, to, e, start) || a.named(i, e)
}

// opensPhrase reports whether an unknown word at the beginning of a sentence is
// an adjective by its ending and a noun in lower case stands behind it.
func (a *analysis) opensPhrase(i, to int) bool {
	if i+1 >= to || a.tok.at(i+1).Kind != token.Word || a.tok.at(i+1).Upper || guess(a.tok.at(i).Text(a.text)) != tJ {
		return false
	}
	e := &words.entries[numbered()[a.doc.Words[i+1]].entry]
	return (e.tags.has(tN) || e.tags.has(tNS)) && !e.tags.has(tVBD)
}

// capitalised reports whether the words of a paragraph begin with capitals, as
// those of an American headline do.
func (a *analysis) capitalised(from, to int) bool {
	var count [2]int // lower, upper
	for _, t := range a.tok[from:min(to, from+40)] {
		if t.End-t.Start > 4 && t.Kind == token.Word {
			k := 0
			if t.Upper {
				k = 1
			}
			if count[k]++; count[0] > 40/6 {
				return false
			}
		}
	}
	return count[1] >= 3 && count[0]*5 <= count[1]
}

// given reports whether a capitalised function word is a first name: Will
// Alder, Per Lund, Will said.
func (a *analysis) given(i, to int, e *entry, start bool) bool {
	if i+1 >= to || a.tok.at(i+1).Kind != token.Word || a.headline {
		return false
	}
	if e.pref == tMD {
		if n := &entries[numbered()[a.doc.Words[i+1]].entry]; (n.tags.has(tVBD) || n.tags.has(tVBZ)) && !n.tags.has(tVB) && !n.tags.has(tNS) {
			return true
		}
	}
	if !a.tok.at(i + 1).Upper {
		return false
	}
	switch e.form {
	case "per":
		return true
	case "will", "may", "can", "so":
		return !start
	}
	return false
}

// named reports whether a capitalised word inside a sentence is a name rather
// than a word of a headline.
func (a *analysis) named(i int, e *entry) bool {
	switch e.pref {
	case tD, tIN, tTO, tCC, tSUB, tTH, tW, tP, tPO, tPP, tMD, tNOT, tEX:
		return e.form == "may" && !a.headline
	}
	if e.aux != auxNone || a.headline && e.pref == tADV {
		return false
	}
	return !a.headline || e.cue == 0 && !e.tags.has(tVBZ) && !e.tags.has(tVBD)
}

func (a *analysis) punct(i int) tag {
	t := a.tok.at(i)
	switch b := a.text[t.Start]; b {
	case ',':
		return tCOMMA
	case ':':
		return tCOLON
	case ';':
		return tSEMI
	case '.', '?', '!':
		return tSTOP
	case '-':
		return tDASH
	case '(', '[', '{':
		return tLP
	case ')', ']', '}':
		return tRP
	case '"', '\'', '`':
		return tQ
	default:
		if b < utf8.RuneSelf {
			return tSYM
		}
	}
	switch r, _ := utf8.DecodeRuneInString(a.text[t.Start:t.End]); r {
	case '“', '”', '„', '‟', '‘', '’', '‚', '‛', '«', '»', '‹', '›', '「', '」', '『', '』', '｢', '｣', '〝', '〞', '〟', '＂':
		return tQ
	case '–', '—', '−', '―':
		return tDASH
	case '…':
		return tSTOP
	}
	return tSYM
}

// guess tells the part of speech of an unknown word by its ending.
func guess(w string) tag {
	n := len(w)
	end := func(s string) bool { return n > len(s)+2 && strings.HasSuffix(w, s) }
	switch {
	case end("ly"):
		if strings.IndexByte(w, '-') > 0 {
			return tJ // user-friendly
		}
		return tADV
	case end("ing"):
		return tVBG
	case end("ed") && (strings.HasPrefix(w, "un") || strings.IndexByte(w, '-') > 2):
		return tJ // unaligned, well-connected
	case end("ed"):
		if strings.HasPrefix(w, "un") || strings.IndexByte(w, '-') > 2 {
			return tJ // undated, work-related
		}
		return tVBD
	case end("ous"), end("ful"), end("ive"), end("able"), end("ible"), end("ical"), end("ish"), end("less"), end("ary"), end("al"), end("ic"):
		return tJ
	case end("ss"), end("us"), end("is"):
		return tN
	case end("s"), end("men"):
		return tNS
	}
	return tN
}

// nounEnding reports whether an unknown word ends as nouns made of verbs and of
// adjectives do.
func nounEnding(w string) bool {
	for _, s := range [...]string{"ion", "ism", "ity", "ment", "ness", "ship", "ance", "ence", "acy", "ogy", "hood", "ery", "sis"} {
		if len(w) > len(s)+2 && strings.HasSuffix(w, s) {
			return true
		}
	}
	return false
}

// disambiguate settles the tags of tokens [from, to) of one sentence.
func (a *analysis) disambiguate(from, to int) {
	prev := -1 // the token before, quotation marks skipped
	for i := from; i < to; i++ {
		t := a.tags[i]
		if t == tQ || t == tBRK {
			continue
		}
		if a.tok[i].Kind == token.Word || t == tPS {
			a.tags[i] = a.settle(i, prev, a.next(i, to), to)
		}
		prev = i
	}
}

// next returns the token behind i, quotation marks skipped, or -1.
func (a *analysis) next(i, to int) int {
	for j := i + 1; j < to && j < i+4; j++ {
		if a.tags.at(j) != tQ {
			return j
		}
	}
	return -1
}

func (a *analysis) entry(i int) *entry {
	if uint(i) < uint(len(a.ent)) {
		return &entries[a.ent[i]]
	}
	return &entries[0]
}

func (a *analysis) settle(i, prev, next, to int) tag {
	t := a.tags.at(i)
	e := a.entry(i)
	pt, nt := tX, tX
	if prev >= 0 {
		pt = a.tags.at(prev)
	}
	if next >= 0 {
		nt = a.tags.at(next)
	}
	switch t {
	case tNP:
		if a.headline && e.tags == 0 && next >= 0 && isVerb(a.entry(next).pref) && (isNoun(pt) || pt == tP || isVerb(pt)) && strings.HasSuffix(a.tok.at(i).Text(a.text), "ly") {
			return tADV // Alder Fully Backed Lund
		}
		// A known verb with a capital at the head of a sentence was looked up
		// as a verb; a name it stays elsewhere.
		return t
	case tPS:
		return a.settleS(i, prev, next)
	case tPP:
		if e.form == "her" && (next < 0 || !startsNoun(nt, a.entry(next))) {
			return tPO
		}
		return t
	case tTH:
		return a.settleThat(prev, next, pt, nt)
	case tEX:
		if pt == tNS && nt != tMD && next >= 0 && a.entry(next).aux == auxNone {
			return tADV // polls there show
		}
		return t
	case tD:
		if a.floats(e, prev, next) || e.form == "no" && next >= 0 && a.entry(next).form == "longer" {
			return tADV
		}
		return t
	case tW, tTO, tMD, tCC, tP, tNOT:
		if e.form == "yet" && (pt == tNOT || isVerb(pt) && a.entry(prev).aux != auxNone) {
			return tADV // has not yet answered
		}
		if t == tMD && e.form == "will" && (pt == tD || pt == tPP || pt == tJ || pt == tPS || pt == tIN && (nt == tSTOP || nt == tCOMMA || nt == tX)) {
			return tN
		}
		return t
	case tSUB:
		return a.settleSub(i, next, to)
	case tIN:
		if e.tags.has(tJ) && (pt == tD || pt == tPP) && next >= 0 && startsNoun(nt, a.entry(next)) {
			return tJ // an outside adviser
		}
		if e.form == "like" && a.likes(prev, next, to) {
			return tVB
		}
		return t
	case tJ, tADV:
		if t == tJ && e.tags == 0 && !(next >= 0 && (a.entry(next).tags.has(tN) || a.entry(next).tags.has(tNS))) && (pt == tJ || pt == tD || pt == tVBN || pt == tN || pt == tNP) && !isNoun(nt) && nt != tJ && nt != tCC && !(nt == tCOMMA && pt == tD) {
			return tN // classified material
		}
		if t == tJ && (a.grades(e, prev, next) || e.form == "longer" && prev >= 0 && a.entry(prev).form == "no") {
			return tADV
		}
		if e.form == "back" && a.backs(prev, pt, nt) {
			return tVB
		}
		if t == tADV && (e.tags.has(tJ) || e.tags == 0 && pt != tJ) && next >= 0 && (isNoun(nt) || a.entry(next).tags.has(tN)) && (pt == tJ || pt == tD || pt == tPP || pt == tPS || pt == tX && e.form == "first") {
			return tJ // the former first mate, a long winter
		}
		if e.tags.has(tVB) && (pt == tTO || pt == tMD || pt == tP) && e.pref != tADV {
			return tVB
		}
		if e.form == "own" && (pt == tNS || pt == tW) {
			return tVB // bakers own it
		}
		return t
	}
	if (pt == tTO && !(isNoun(nt) && prev > 0 && isNoun(a.tags.at(prev-1))) || pt == tMD) && t == tN && e.tags == 0 && !a.tok.at(i).Upper && !nounEnding(a.tok.at(i).Text(a.text)) {
		return tVB // to legalise, will reshore
	}
	if isVerb(t) || e.tags&verbTags != 0 {
		if e.aux != auxNone {
			return a.settleAux(i, e, prev)
		}
		return a.settleVerb(i, prev, next, to)
	}
	return t
}

// floats reports whether a quantifier stands behind the noun it counts: they
// all left, the two have both agreed.
func (a *analysis) floats(e *entry, prev, next int) bool {
	if prev < 0 || next < 0 || e.form != "both" && e.form != "all" && e.form != "each" {
		return false
	}
	switch pt := a.tags.at(prev); {
	case isNoun(pt), pt == tP, pt == tMD, a.entry(prev).aux != auxNone, pt == tRP:
	default:
		return false
	}
	n := a.entry(next)
	return isVerb(n.pref) && !n.tags.has(tN) && !n.tags.has(tNS) || n.aux != auxNone || a.tags.at(next) == tMD
}

// grades reports whether an adjective grades the participle behind it: he is
// best known as Lund, she is more worried.
func (a *analysis) grades(e *entry, prev, next int) bool {
	switch e.form {
	case "best", "better", "more", "most", "less", "least":
		return prev >= 0 && next >= 0 && a.entry(prev).aux == auxBe && a.entry(next).tags.has(tVBN) && !a.entry(next).tags.has(tN)
	}
	return false
}

// backs reports whether back, behind token prev, is a verb: who back the mayor,
// to back Alder, sailors now back her.
func (a *analysis) backs(prev int, pt, nt tag) bool {
	object := nt == tNP || nt == tD || nt == tPP || nt == tPO || nt == tJ || isNoun(nt)
	switch pt {
	case tW, tMD:
		return true
	case tTO:
		return object
	case tADV, tNS, tP, tNP:
		for prev > 0 && a.tags.at(prev) == tADV {
			prev--
		}
		return object && (a.tags.at(prev) == tNS || a.tags.at(prev) == tP || a.tags.at(prev) == tNP && a.pluralName(prev)) && a.verbBefore(prev) == tX
	}
	return false
}

// settleAux gives had its participle behind have: had had.
func (a *analysis) settleAux(i int, e *entry, prev int) tag {
	if (e.form == "had" || e.form == "been") && prev >= 0 && a.tok.at(prev).Kind == token.Clitic && a.form(prev) == "is" {
		a.ent[prev] = words.find("has") // he’s had
	}
	if e.form == "had" && prev >= 0 && (a.entry(prev).aux == auxHave || a.form(prev) == "'d") {
		return tVBN
	}
	if (e.form == "have" || e.form == "do" || e.form == "be") && a.tags.at(i) != tVB {
		return tVB
	}
	return e.pref
}

func startsNoun(t tag, e *entry) bool {
	switch t {
	case tN, tNS, tNP, tJ, tNUM, tVBN, tVBG:
		return true
	case tVBD, tVB, tVBZ:
		return e.tags.has(tN) || e.tags.has(tNS) || e.tags.has(tVBN)
	case tADV:
		return false
	}
	return false
}

// settleThat tells that the conjunction or relative pronoun from that the
// determiner or pronoun.
func (a *analysis) settleThat(prev, next int, pt, nt tag) tag {
	if next < 0 {
		return tD
	}
	ne := a.entry(next)
	if prev >= 0 && isVerb(pt) {
		if k := a.entry(prev).cue; k != 0 && !words.frames[k].that && words.frames[k].obj {
			return tD // called that “a lie”
		}
	}
	if pt == tIN || pt == tX && (nt == tN || isVerb(nt)) {
		return tD
	}
	if (nt == tN || nt == tJ && ne.form == "same") && !(prev >= 0 && (a.entry(prev).cue != 0 || isNoun(pt))) {
		return tD
	}
	if nt == tN && prev >= 0 && a.entry(prev).cue != 0 && (ne.sem&semTime != 0 || ne.sem == 0 && !ne.tags.has(tVB)) {
		// "said that day", "said that growth is": only a verb behind the noun
		// makes the noun a subject.
		if n2 := a.next(next, len(a.tok)); n2 > 0 {
			switch a.tags.at(n2) {
			case tVBZ, tVBD, tMD, tVB, tIN, tPS, tCC, tN, tNS, tJ, tADV:
				return tTH
			}
		}
		return tD
	}
	return tTH
}

// settleSub tells the subordinators that are prepositions as well apart: a
// preposition when no finite verb follows before the clause ends.
func (a *analysis) settleSub(i, next, to int) tag {
	e := a.entry(i)
	if e.form == "so" || e.form == "once" {
		return tSUB
	}
	if !e.tags.has(tIN) || next < 0 {
		return tSUB
	}
	for j, n := next, 0; j < to && n < 12; j, n = j+1, n+1 {
		switch a.tags.at(j) {
		case tVBG:
			if j == next {
				return tIN
			}
		case tMD, tVBZ, tVBD:
			if a.definite(j) {
				return tSUB
			}
		case tVB:
			if j > next && (a.tags.at(j-1) == tP || a.tags.at(j-1) == tNS || a.entry(j).aux != auxNone) {
				return tSUB
			}
		case tP:
			return tSUB
		case tCOMMA, tSTOP, tSEMI, tCOLON, tDASH, tTH, tW, tSUB, tTO:
			return tIN
		}
	}
	return tIN
}
