package quote

import (
	"onrecord/loader/article"
	"onrecord/loader/document"
	"onrecord/loader/syntax"
	"onrecord/loader/token"
)

// Quotations that no sentence attributes: those of headlines and crossheads, and the
// turns of a dialogue.

// byHeading takes the quotation that is a headline, begins one before a colon, or is a
// crosshead. Only a headline that says who speaks, and no more, has a source: “It must
// go”: Alder on the bridge.
func (a *analysis) byHeading(p, first int, para *document.Paragraph) {
	if first >= len(a.Regions) {
		return
	}
	r := a.Regions.At(first)
	if !a.paragraphOpens(r) || r.NoClose || !a.headingWords(r) {
		return
	}
	content := []syntax.Tokens{tokens(r.Open, r.Close+1)}
	switch head := p == 0 || para.Kind == article.Title || para.Kind == article.Standfirst; {
	case head && a.Tags.At(r.Close+1) == syntax.COLON:
		to := r.Close + 2
		for to < para.Tokens.To && a.Tok.At(to).Kind == token.Word && a.Tok.At(to).Upper && a.Tags.At(to) == syntax.NP {
			to++
		}
		at := attribution{content: content, unit: -1}
		if w := a.Form(to); to > r.Close+3 && (w == "on" || w == "in" || to >= para.Tokens.To) {
			at.source = tokens(r.Close+2, to)
			at.cue = []syntax.Tokens{tokens(r.Close+1, r.Close+2)}
		}
		a.emit(at)
	case a.loose(r) && a.Tags.At(r.Last-1) != syntax.STOP && a.Tags.At(r.Close+1) != syntax.STOP &&
		p+1 < len(a.Doc.Paragraphs) && !a.stopless(p+1) && !a.opensMarked(p+1) && r.Last-r.First < 16:
		a.emit(attribution{content: content, unit: -1})
	}
}

// headingWords reports whether the words of the region are more than a title or a term:
// three of them, not all with capitals unless one is a verb.
func (a *analysis) headingWords(r *syntax.Region) bool {
	words, lower := 0, false
	for i := r.First; i < r.Last; i++ {
		if t := a.Tok.At(i); t.Kind == token.Word {
			words++
			lower = lower || !t.Upper
		}
	}
	return words >= 3 && (lower || a.hasVerb(tokens(r.First, r.Last)))
}

// dialogues takes the paragraphs of a dialogue: three or more in a row that are nothing
// but a quotation which closes, one of which asks. Nobody is named as their speaker.
func (a *analysis) dialogues() {
	for k := 0; k < len(a.Regions); k++ {
		n, asks := 0, 0
		for k+n < len(a.Regions) && a.dialogueTurn(&a.Regions[k+n]) && (n == 0 ||
			a.Regions.At(k+n).Para == a.Regions.At(k+n-1).Para+1) {
			if t := a.Regions.At(k + n); a.First(t.Last-1) == '?' {
				asks++
			}
			n++
		}
		if n >= 3 && asks > 0 && asks < n {
			for i := k; i < k+n; i++ {
				a.emit(attribution{content: []syntax.Tokens{tokens(a.Regions[i].Open, a.Regions[i].Close+1)}, unit: -1,
					quoted: true})
			}
		}
		k += max(0, n-1)
	}
}

// dialogueTurn reports whether the region is a paragraph of its own that nobody has
// taken, with both marks and a stop.
func (a *analysis) dialogueTurn(r *syntax.Region) bool {
	return r.Taken == 0 && r.Clause && !r.NoOpen && !r.NoClose && a.paragraphOpens(r) && a.loose(r) &&
		a.Tags.At(r.Last-1) == syntax.STOP
}
