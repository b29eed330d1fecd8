package quote

import (
	"onrecord/loader/document"
	"onrecord/loader/syntax"
	"onrecord/loader/token"
)

// colon remembers an attribution that ends its paragraph with a colon: what
// stands on the next lines belongs to it.
type colon struct {
	att   int  // attribution plus one; 0 is none
	block bool // the words need no quotation marks: the verb is one of speech
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
				return colon{i + 1, f.Quote && f.That}
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
		return colon{len(a.atts), f.Quote}
	}
	if source, cue := a.label(0, n-1, false); !source.Empty() {
		a.atts = append(a.atts, attribution{source: source, cue: []syntax.Tokens{cue}, unit: u, quoted: true,
			rule: labelledRule})
		return colon{len(a.atts), false}
	}
	return colon{}
}

// fromColon gives the paragraph to the attribution that ended the one before
// it, and reports whether it was an unmarked block, whose own words attribute
// nothing.
func (a *analysis) fromColon(c colon, first int, para *document.Paragraph) bool {
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
	if !c.block || len(a.Regions) > first || para.Tokens.To-para.Tokens.From < 6 {
		return false
	}
	if a.Tags.At(para.Tokens.From) == syntax.SYM || a.Tags.At(para.Tokens.From) == syntax.DASH ||
		a.Tok.At(para.Tokens.From).Kind == token.Number {
		return false // a list
	}
	at.content = append(at.content, tokens(para.Tokens.From, para.Tokens.To))
	at.block = tokens(para.Tokens.From, para.Tokens.To)
	return true
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

// byDash gives the quotations of a paragraph to the name that a dash hangs on
// them: “It rains.” — Ada Alder
func (a *analysis) byDash(first int, para *document.Paragraph) {
	for k := first; k < len(a.Regions); k++ {
		r := a.Regions.At(k)
		i := r.Close + 1
		if !r.Clause || i+1 >= para.Tokens.To || a.Tags.At(i) != syntax.DASH {
			continue
		}
		from := i + 1
		end, names := from, 0
		for end < para.Tokens.To && a.Tags.At(end) != syntax.BRK && a.Tags.At(end) != syntax.STOP {
			switch t := a.Tok.At(end); {
			case a.Reg.At(end) > 0 || end-from > 12:
				names = -100
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
		if names < 1 || !a.Tok.At(from).Upper || end < para.Tokens.To-1 {
			continue
		}
		a.emit(attribution{source: tokens(from, end), cue: []syntax.Tokens{tokens(i, i+1)},
			content: []syntax.Tokens{tokens(r.Open, r.Close+1)}, unit: -1, quoted: true,
			rule: byDashRule})
	}
}
