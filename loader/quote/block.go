package quote

import (
	"onrecord/loader/document"
	"onrecord/loader/syntax"
	"onrecord/loader/token"
	"strings"
)

// colon remembers an attribution that ends its paragraph with a colon: what
// stands on the next lines belongs to it.
type colon struct {
	att   int  // attribution plus one; 0 is none
	block bool // the words need no quotation marks: the verb is one of speech
	goes  bool // a block has begun, which may go on
}

// endsWithColon looks at the last unit of a paragraph and returns what the next
// paragraph is to be given to. It makes an attribution without content where
// the verb has none yet.
func (a *analysis) endsWithColon(u int) colon {
	n := len(a.Ch)
	if n < 2 || a.Ch.Kind(n-1) != syntax.ChunkCOLON {
		return colon{}
	}
	for k := n - 2; k >= 0 && k > n-16; k-- {
		c := a.Ch.At(k)
		if c.Kind == syntax.ChunkQ || c.Kind == syntax.ChunkSTOP {
			break
		}
		if c.Kind != syntax.ChunkVG || c.Form == syntax.Infinitive || c.Passive {
			continue
		}
		cue := a.Entry(int(c.Head)).Cue
		f := &syntax.Words.Frames[cue]
		for i := len(a.atts) - 1; i >= 0 && a.atts.at(i).unit == u; i-- {
			if at := a.atts.at(i); len(at.cue) > 0 && at.cue[0].From >= int(c.From) && at.cue[0].From < int(c.To) {
				return colon{att: i + 1, block: f.Quote && (f.That || a.pointsAhead(k))}
			}
		}
		source, s := a.subject(k)
		if source.Empty() {
			continue
		}
		if cue == 0 && s >= 0 && a.Ch.At(s).Pronoun && !a.speaks(s) {
			return colon{} // it gets better: ...
		}
		a.atts = append(a.atts, attribution{source: source, cue: []syntax.Tokens{a.wholeVerb(k)}, unit: u,
			quoted: true, rule: announcedRule})
		return colon{att: len(a.atts), block: f.Quote}
	}
	s := 0
	for i := n - 2; i > 0; i-- {
		if a.Ch.Kind(i) == syntax.ChunkSTOP {
			s = i + 1
			break
		}
	}
	from := a.pastFrom(s, n-1)
	if source, cue := a.label(max(s, from), n-1, from > 0); !source.Empty() {
		a.atts = append(a.atts, attribution{source: source, cue: []syntax.Tokens{cue}, unit: u, quoted: true,
			rule: labelledRule})
		return colon{att: len(a.atts), block: a.nameAlone(source)}
	}
	return colon{}
}

// fromColon gives the paragraph to the attribution that ended the one before
// it, and reports whether it was an unmarked block, whose own words attribute
// nothing.
func (a *analysis) fromColon(c colon, p, first int, para *document.Paragraph) bool {
	if c.att == 0 {
		return false
	}
	at := &a.atts[c.att-1]
	for k := first; k < len(a.Regions); k++ {
		r := &a.Regions[k]
		if r.Open == para.Tokens.From && r.Clause {
			at.content = append(at.content, tokens(r.Open, r.Close+1))
			r.Taken, r.Size = c.att, at.size()
			return false
		}
	}
	if !c.block || len(a.Regions) > first || para.Tokens.To-para.Tokens.From < 6 || c.goes && !a.blockGoesOn(p) {
		return false
	}
	if a.Tags.At(para.Tokens.From) == syntax.SYM || a.Tags.At(para.Tokens.From) == syntax.DASH ||
		a.Tok.At(para.Tokens.From).Kind == token.Number {
		return false // a list
	}
	at.content = append(at.content, tokens(para.Tokens.From, para.Tokens.To))
	if n := len(at.content) - 2; n >= 0 && len(at.block) == 0 && a.points(at.content[n]) {
		at.content = at.content[n+1:] // offered this: …
	}
	at.block = append(at.block, tokens(para.Tokens.From, para.Tokens.To))
	return true
}

// blockGoesOn reports whether paragraph p goes on with the block before it: it speaks in
// the first person, or of this and these, and the next paragraph announces another one.
func (a *analysis) blockGoesOn(p int) bool {
	if p+1 >= len(a.Doc.Paragraphs) || a.stopless(p) ||
		!strings.HasSuffix(strings.TrimRight(a.Doc.Paragraphs[p+1].Cut(a.Text), " \t\r\n\u2028"), ":") {
		return false
	}
	switch a.Tok.At(a.Doc.Paragraphs[p].Tokens.From).Text(a.Text) {
	case "This", "These":
		return true
	}
	return a.addressed(p, false)
}

// pointsAhead reports whether the object of the verb group k is this or these.
func (a *analysis) pointsAhead(k int) bool {
	return a.Ch.Kind(k+1) == syntax.ChunkNP && a.points(a.chunkTokens(k+1, k+1))
}

// points reports whether the tokens are this or these alone.
func (a *analysis) points(t syntax.Tokens) bool {
	w := a.Form(t.From)
	return t.To == t.From+1 && (w == "this" || w == "these")
}

// nameAlone reports whether the tokens are a name of two words or more and nothing else.
func (a *analysis) nameAlone(t syntax.Tokens) bool {
	for i := t.From; i < t.To; i++ {
		if a.Tags.At(i) != syntax.NP || !a.Tok.At(i).Upper {
			return false
		}
	}
	return t.To-t.From > 1
}

// byLine gives the quotation of the paragraph before to the name that stands
// alone in this one: Ada Alder, Norwood Gazette. The closing mark may stand
// behind the name.
func (a *analysis) byLine(p, first int, para *document.Paragraph) bool {
	if p == 0 || first == 0 {
		return false
	}
	r := a.Regions.At(first - 1)
	marked := len(a.Regions) == first+1 && r.NoClose && a.Regions.At(first).NoOpen &&
		a.Regions.At(first).Close == para.Tokens.To-1
	if len(a.Regions) > first && !marked {
		return false
	}
	if r.Para != p-1 || !r.Clause || r.Taken > 0 || !a.paragraphOpens(r) || !a.loose(r) {
		return false
	}
	from, to := para.Tokens.From, para.Tokens.To
	cue := syntax.Tokens{}
	if from < to && a.Tags.At(from) == syntax.DASH {
		cue = tokens(from, from+1)
		from++
	}
	for to > from && (a.Tags.At(to-1) == syntax.STOP || a.Tags.At(to-1) == syntax.BRK ||
		marked && a.Tags.At(to-1) == syntax.Q) {
		to--
	}
	if to-from < 1 || to-from > 14 || !a.Tok.At(from).Upper {
		return false
	}
	names := 0
	for i := from; i < to; i++ {
		switch t := a.Tags.At(i); {
		case syntax.IsFinite(t) && a.Entry(i).Tags != 0 && !a.Tok.At(i).Upper, t == syntax.STOP, t == syntax.Q,
			t == syntax.P, t == syntax.COLON:
			return false
		case t == syntax.NP:
			names++
		}
	}
	if names == 0 || names < 2 && cue.Empty() {
		return false
	}
	end := from
	for end < to && a.Tags.At(end) != syntax.COMMA {
		end++
	}
	at := attribution{source: tokens(from, to), content: []syntax.Tokens{tokens(r.Open, r.Close+1)}, unit: -1,
		quoted: true, rule: byLineRule}
	if !cue.Empty() {
		at.cue = []syntax.Tokens{cue}
	}
	if marked {
		for i := para.Tokens.From; i < para.Tokens.To; i++ {
			a.Reg[i] = 0
		}
		a.Regions = a.Regions[:first]
	}
	a.emit(at)
	return true
}

// bullet reports whether nothing but the sign of a list precedes the region.
func (a *analysis) bullet(r *syntax.Region, para *document.Paragraph) bool {
	if r.Open != para.Tokens.From+1 {
		return false
	}
	t := a.Tags.At(r.Open - 1)
	return t == syntax.SYM || t == syntax.DASH
}

// byDash gives the quotations of a paragraph to the name that a dash hangs on
// them, or that follows them in a list: “It rains.” — Ada Alder
func (a *analysis) byDash(first int, para *document.Paragraph) {
	for k := first; k < len(a.Regions); k++ {
		r := a.Regions.At(k)
		i := r.Close + 1
		if !r.Clause || i+1 >= para.Tokens.To {
			continue
		}
		from := i
		if a.Tags.At(i) == syntax.DASH {
			from++
		} else if !a.bullet(r, para) {
			continue
		}
		end, names := from, 0
		for end < para.Tokens.To && a.Tags.At(end) != syntax.BRK && a.Tags.At(end) != syntax.STOP {
			switch t := a.Tok.At(end); {
			case a.Reg.At(end) > 0 || end-from > 12:
				names = -100
			case from == i && t.Kind == token.Word && !t.Upper && !syntax.IsFinite(a.Tags.At(end)):
			case t.Kind == token.Word && t.Upper:
				names++
			case a.Tags.At(end) == syntax.COMMA || a.Tags.At(end) == syntax.IN || a.Tags.At(end) == syntax.D ||
				a.Tags.At(end) == syntax.CC || a.Tags.At(end) == syntax.PS || a.Tags.At(end) == syntax.N ||
				a.Tags.At(end) == syntax.J ||
				a.Tags.At(end) == syntax.NUM || t.Kind == token.Word && t.End-t.Start <= 3:
			default:
				names = -100
			}
			end++
		}
		if names < 1 || from == i && names < 2 || !a.Tok.At(from).Upper || end < para.Tokens.To-1 {
			continue
		}
		at := attribution{source: tokens(from, end), content: []syntax.Tokens{tokens(r.Open, r.Close+1)}, unit: -1,
			quoted: true, rule: byDashRule}
		if from > i {
			at.cue = []syntax.Tokens{tokens(i, i+1)}
		}
		a.emit(at)
	}
}
