package quote

import (
	"onrecord/loader/document"
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
	n := len(a.ch)
	if n < 2 || a.ch.kind(n-1) != cCOLON {
		return colon{}
	}
	for k := n - 2; k >= 0 && k > n-16; k-- {
		c := a.ch.at(k)
		if c.kind == cQ || c.kind == cSTOP {
			break
		}
		if c.kind != cVG || c.form == infinitive || c.passive {
			continue
		}
		cue := a.entry(int(c.head)).cue
		f := &words.frames[cue]
		for i := len(a.atts) - 1; i >= 0 && a.atts.at(i).unit == u; i-- {
			if at := a.atts.at(i); len(at.cue) > 0 && at.cue[0].from >= int(c.from) && at.cue[0].from < int(c.to) {
				return colon{i + 1, f.quote && f.that}
			}
		}
		source, s := a.subject(k)
		if source.empty() {
			continue
		}
		if cue == 0 && s >= 0 && a.ch.at(s).pronoun && !a.speaks(s) {
			return colon{} // it gets better: ...
		}
		a.atts = append(a.atts, attribution{source: source, cue: []tokens{a.wholeVerb(k)}, unit: u, quoted: true})
		return colon{len(a.atts), f.quote}
	}
	if source, cue := a.label(0, n-1, false); !source.empty() {
		a.atts = append(a.atts, attribution{source: source, cue: []tokens{cue}, unit: u, quoted: true})
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
	for k := first; k < len(a.regions); k++ {
		r := &a.regions[k]
		if r.open == para.Tokens.From && r.clause {
			at.content = append(at.content, tokens{r.open, r.close + 1})
			r.taken, r.size = c.att, at.size()
			return false
		}
	}
	if !c.block || len(a.regions) > first || para.Tokens.To-para.Tokens.From < 6 {
		return false
	}
	if a.tags.at(para.Tokens.From) == tSYM || a.tags.at(para.Tokens.From) == tDASH ||
		a.tok.at(para.Tokens.From).Kind == token.Number {
		return false // a list
	}
	at.content = append(at.content, tokens{para.Tokens.From, para.Tokens.To})
	at.block = tokens{para.Tokens.From, para.Tokens.To}
	return true
}

// byLine gives the quotation of the paragraph before to the name that stands
// alone in this one: Ada Alder, Norwood Gazette. The closing mark may stand
// behind the name.
func (a *analysis) byLine(p, first int, para *document.Paragraph) bool {
	if p == 0 || first == 0 {
		return false
	}
	r := a.regions.at(first - 1)
	marked := len(a.regions) == first+1 && r.noClose && a.regions.at(first).noOpen &&
		a.regions.at(first).close == para.Tokens.To-1
	if len(a.regions) > first && !marked {
		return false
	}
	if r.para != p-1 || !r.clause || r.taken > 0 || !a.paragraphOpens(r) || !a.loose(r) {
		return false
	}
	from, to := para.Tokens.From, para.Tokens.To
	cue := tokens{}
	if from < to && a.tags.at(from) == tDASH {
		cue = tokens{from, from + 1}
		from++
	}
	for to > from && (a.tags.at(to-1) == tSTOP || a.tags.at(to-1) == tBRK || marked && a.tags.at(to-1) == tQ) {
		to--
	}
	if to-from < 1 || to-from > 14 || !a.tok.at(from).Upper {
		return false
	}
	names := 0
	for i := from; i < to; i++ {
		switch t := a.tags.at(i); {
		case isFinite(t) && a.entry(i).tags != 0 && !a.tok.at(i).Upper, t == tSTOP, t == tQ, t == tP, t == tCOLON:
			return false
		case t == tNP:
			names++
		}
	}
	if names == 0 || names < 2 && cue.empty() {
		return false
	}
	end := from
	for end < to && a.tags.at(end) != tCOMMA {
		end++
	}
	at := attribution{source: tokens{from, to}, content: []tokens{{r.open, r.close + 1}}, unit: -1, quoted: true}
	if !cue.empty() {
		at.cue = []tokens{cue}
	}
	if marked {
		for i := para.Tokens.From; i < para.Tokens.To; i++ {
			a.reg[i] = 0
		}
		a.regions = a.regions[:first]
	}
	a.emit(at)
	return true
}

// byDash gives the quotations of a paragraph to the name that a dash hangs on
// them: “It rains.” — Ada Alder
func (a *analysis) byDash(first int, para *document.Paragraph) {
	for k := first; k < len(a.regions); k++ {
		r := a.regions.at(k)
		i := r.close + 1
		if !r.clause || i+1 >= para.Tokens.To || a.tags.at(i) != tDASH {
			continue
		}
		from := i + 1
		end, names := from, 0
		for end < para.Tokens.To && a.tags.at(end) != tBRK && a.tags.at(end) != tSTOP {
			switch t := a.tok.at(end); {
			case a.reg.at(end) > 0 || end-from > 12:
				names = -100
			case t.Kind == token.Word && t.Upper:
				names++
			case a.tags.at(end) == tCOMMA || a.tags.at(end) == tIN || a.tags.at(end) == tD ||
				a.tags.at(end) == tCC || a.tags.at(end) == tPS || a.tags.at(end) == tN || a.tags.at(end) == tJ ||
				a.tags.at(end) == tNUM || t.Kind == token.Word && t.End-t.Start <= 3:
			default:
				names = -100
			}
			end++
		}
		if names < 1 || !a.tok.at(from).Upper || end < para.Tokens.To-1 {
			continue
		}
		a.emit(attribution{source: tokens{from, end}, cue: []tokens{{i, i + 1}}, content: []tokens{{r.open, r.close + 1}}, unit: -1, quoted: true})
	}
}
