package quote

import "strings"

// cueFrom returns the token at which the cue of the verb group k begins, a verb
// that hands on its subject taken in: went on to say, tend to favour.
func (a *analysis) cueFrom(k int) int {
	v := a.ch.at(k)
	if k == 0 {
		return int(v.from)
	}
	p := a.ch.at(k - 1)
	switch {
	case v.form == infinitive && p.kind == cVG && p.form != infinitive && a.handsOn(p, v):
		return int(p.from)
	case v.form == infinitive && p.kind == cADJ && a.ch.kind(k-2) == cVG &&
		a.entry(int(a.ch.at(k-2).head)).aux == auxBe:
		return int(a.ch.at(k - 2).from) // was quick to add
	case v.form == gerund && p.kind == cIN && a.form(int(p.from)) == "by" && a.ch.kind(k-2) == cVG &&
		a.ch.at(k-2).form != infinitive && !a.ch.at(k-2).passive:
		return int(a.ch.at(k - 2).from) // ended by saying
	case v.form == gerund:
		if o := a.publishes(k); o >= 0 {
			return int(a.ch.at(o).from)
		}
	}
	return int(v.from)
}

// expletive reports whether the source is an it right before the verb at token
// v, which stands for nobody: it is hard to say.
func (a *analysis) expletive(source tokens, v int) bool {
	return source.to == v && source.from == v-1 && a.form(source.from) == "it"
}

// handsOn reports whether the verb group c leaves what it says of its subject
// to the infinitive v behind it.
func (a *analysis) handsOn(c, v *chunk) bool {
	e := a.entry(int(c.head))
	f := &words.frames[e.cue]
	switch {
	case c.passive || e.aux == auxBe:
		return false
	case raises(f):
		return words.frames[a.entry(int(v.head)).cue].quote
	}
	return e.cue == 0 || f.only || !f.inf && !f.inf2
}

// raises reports whether the verb says how its subject looks: seem, appear.
func raises(f *frame) bool { return f.lemma == "seem" || f.lemma == "appear" }

// publishes returns the verb group whose object, something written or shown,
// is what the gerund k gives the words of: issued a statement saying. It
// returns -1 when there is none.
func (a *analysis) publishes(k int) int {
	i := k - 1
	for n := 0; i > 0 && n < 6; n++ {
		c := a.ch.at(i)
		switch {
		case c.kind == cCOMMA && i == k-1, c.kind == cNP && c.time && a.ch.kind(i-1) != cIN:
			i--
		case c.kind == cNP && a.ch.kind(i-1) == cIN && a.entry(int(c.head)).sem&semPaper == 0:
			i -= 2 // a letter to the bishop
		case c.kind == cNP && a.ch.kind(i-1) == cVG && a.entry(int(c.head)).sem&semPaper != 0 &&
			a.ch.at(i-1).form != infinitive && !a.ch.at(i-1).passive &&
			a.entry(int(a.ch.at(i-1).head)).aux != auxBe &&
			words.frames[a.entry(int(a.ch.at(i-1).head)).cue].lemma != "say":
			if a.ch.kind(k-1) == cCOMMA && a.entry(int(c.head)).sem&semVenue == 0 &&
				a.form(int(c.head)) != "message" {
				return -1 // she beat the record, saying
			}
			return i - 1
		default:
			return -1
		}
	}
	return -1
}

// withManner returns the end of the verb group k with the adverb of manner
// behind it: said flatly that, responded angrily.
func (a *analysis) withManner(k int) int {
	if k+2 >= len(a.ch) || a.ch.kind(k+1) != cADV || a.ch.at(k+1).to-a.ch.at(k+1).from > 1 || a.ch.kind(k+2) == cADJ {
		return int(a.ch.at(k).to)
	}
	switch n := a.ch.at(k + 1); a.form(int(n.from)) {
	case "only", "exactly", "nearly", "early":
	default:
		if strings.HasSuffix(a.tok.at(int(n.from)).Text(a.text), "ly") {
			return int(n.to)
		}
	}
	return int(a.ch.at(k).to)
}

// inStatement returns the end of the cue of verb group k with what carries the
// words: said in a statement, wrote on Facebook.
func (a *analysis) inStatement(k int) int {
	if k+2 < len(a.ch) && a.ch.kind(k+1) == cIN && a.ch.kind(k+2) == cNP {
		n := a.ch.at(k + 2)
		switch a.form(int(a.ch.at(k + 1).from)) {
		case "in":
			if a.form(int(n.head)) == "statement" && n.to-n.from <= 3 && int(n.head) == int(n.to)-1 {
				return int(n.to)
			}
		case "on":
			if n.to-n.from == 1 && a.network(int(n.head)) {
				return int(n.to)
			}
		}
	}
	return int(a.ch.at(k).to)
}

// network reports whether token i names a place where people publish words of
// their own.
func (a *analysis) network(i int) bool {
	switch a.tok.at(i).Text(a.text) {
	case "Twitter", "Facebook", "Instagram", "Telegram", "Bluesky", "Mastodon", "Weibo", "LinkedIn", "X":
		return true
	}
	return false
}
