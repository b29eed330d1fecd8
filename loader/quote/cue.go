package quote

import (
	"onrecord/loader/syntax"
	"strings"
)

// cueFrom returns the token at which the cue of the verb group k begins, a verb
// that hands on its subject taken in: went on to say, tend to favour.
func (a *analysis) cueFrom(k int) int {
	v := a.Ch.At(k)
	if k == 0 {
		return int(v.From)
	}
	p := a.Ch.At(k - 1)
	switch {
	case v.Form == syntax.Infinitive && p.Kind == syntax.ChunkVG && p.Form != syntax.Infinitive && a.handsOn(p, v):
		return int(p.From)
	case v.Form == syntax.Infinitive && p.Kind == syntax.ChunkADJ && a.Ch.Kind(k-2) == syntax.ChunkVG &&
		a.Entry(int(a.Ch.At(k-2).Head)).Aux == syntax.AuxBe:
		return int(a.Ch.At(k - 2).From) // was quick to add
	case v.Form == syntax.Gerund && p.Kind == syntax.ChunkIN && a.Form(int(p.From)) == "by" &&
		a.Ch.Kind(k-2) == syntax.ChunkVG &&
		a.Ch.At(k-2).Form != syntax.Infinitive && !a.Ch.At(k-2).Passive:
		return int(a.Ch.At(k - 2).From) // ended by saying
	case v.Form == syntax.Gerund:
		if o := a.publishes(k); o >= 0 {
			return int(a.Ch.At(o).From)
		}
	}
	return int(v.From)
}

// expletive reports whether the source is an it right before the verb at token
// v, which stands for nobody: it is hard to say.
func (a *analysis) expletive(source syntax.Tokens, v int) bool {
	return source.To == v && source.From == v-1 && a.Form(source.From) == "it"
}

// handsOn reports whether the verb group c leaves what it says of its subject
// to the infinitive v behind it.
func (a *analysis) handsOn(c, v *syntax.Chunk) bool {
	e := a.Entry(int(c.Head))
	f := &syntax.Words.Frames[e.Cue]
	switch {
	case c.Passive || e.Aux == syntax.AuxBe:
		return false
	case raises(f):
		return syntax.Words.Frames[a.Entry(int(v.Head)).Cue].Quote
	}
	return e.Cue == 0 || f.Only || !f.Inf && !f.Inf2
}

// raises reports whether the verb says how its subject looks: seem, appear.
func raises(f *syntax.Frame) bool { return f.Lemma == "seem" || f.Lemma == "appear" }

// publishes returns the verb group whose object, something written or shown,
// is what the gerund k gives the words of: issued a statement saying. It
// returns -1 when there is none.
func (a *analysis) publishes(k int) int {
	i := k - 1
	for n := 0; i > 0 && n < 6; n++ {
		c := a.Ch.At(i)
		switch {
		case c.Kind == syntax.ChunkCOMMA && i == k-1,
			c.Kind == syntax.ChunkNP && c.Time && a.Ch.Kind(i-1) != syntax.ChunkIN:
			i--
		case c.Kind == syntax.ChunkNP && a.Ch.Kind(i-1) == syntax.ChunkIN &&
			a.Entry(int(c.Head)).Sem&syntax.SemPaper == 0:
			i -= 2 // a letter to the bishop
		case c.Kind == syntax.ChunkNP && a.Ch.Kind(i-1) == syntax.ChunkVG &&
			a.Entry(int(c.Head)).Sem&syntax.SemPaper != 0 &&
			a.Ch.At(i-1).Form != syntax.Infinitive && !a.Ch.At(i-1).Passive &&
			a.Entry(int(a.Ch.At(i-1).Head)).Aux != syntax.AuxBe &&
			syntax.Words.Frames[a.Entry(int(a.Ch.At(i-1).Head)).Cue].Lemma != "say":
			if a.Ch.Kind(k-1) == syntax.ChunkCOMMA && a.Entry(int(c.Head)).Sem&syntax.SemVenue == 0 &&
				a.Form(int(c.Head)) != "message" {
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
	if k+2 >= len(a.Ch) || a.Ch.Kind(k+1) != syntax.ChunkADV || a.Ch.At(k+1).To-a.Ch.At(k+1).From > 1 ||
		a.Ch.Kind(k+2) == syntax.ChunkADJ {
		return int(a.Ch.At(k).To)
	}
	switch n := a.Ch.At(k + 1); a.Form(int(n.From)) {
	case "only", "exactly", "nearly", "early":
	default:
		if strings.HasSuffix(a.Tok.At(int(n.From)).Text(a.Text), "ly") {
			return int(n.To)
		}
	}
	return int(a.Ch.At(k).To)
}

// inStatement returns the end of the cue of verb group k with what carries the
// words: said in a statement, wrote on Facebook.
func (a *analysis) inStatement(k int) int {
	if k+2 < len(a.Ch) && a.Ch.Kind(k+1) == syntax.ChunkIN && a.Ch.Kind(k+2) == syntax.ChunkNP {
		n := a.Ch.At(k + 2)
		switch a.Form(int(a.Ch.At(k + 1).From)) {
		case "in":
			if a.Form(int(n.Head)) == "statement" && n.To-n.From <= 3 && int(n.Head) == int(n.To)-1 {
				return int(n.To)
			}
		case "on":
			if n.To-n.From == 1 && a.network(int(n.Head)) {
				return int(n.To)
			}
		}
	}
	return int(a.Ch.At(k).To)
}

// network reports whether token i names a place where people publish words of
// their own.
func (a *analysis) network(i int) bool {
	switch a.Tok.At(i).Text(a.Text) {
	case "Twitter", "Facebook", "Instagram", "Telegram", "Bluesky", "Mastodon", "Weibo", "LinkedIn", "X":
		return true
	}
	return false
}
