package quote

import (
	"onrecord/loader/article"
	"onrecord/loader/syntax"
	"onrecord/loader/token"
	"strings"
)

// bySignature takes the paragraphs from p on, without marks, that the line after them
// signs with a dash and a name: they are quoted whole. It returns how many paragraphs it
// took, the signing line included, 0 without one.
func (a *analysis) bySignature(p int) int {
	if !a.signs(p+1) && !a.angled(p) {
		return 0 // most paragraphs
	}
	n := p
	for n < len(a.Doc.Paragraphs) && (n == p || a.angled(n)) && a.signable(n) {
		n++
	}
	if n == p || !a.signs(n) {
		return 0
	}
	line := a.Doc.Paragraphs[n].Tokens
	at := attribution{source: tokens(line.From+1, line.To), cue: []syntax.Tokens{tokens(line.From, line.From+1)},
		unit:   -1,
		quoted: true}
	for i := p; i < n; i++ {
		t := a.Doc.Paragraphs[i].Tokens
		if a.angled(i) {
			t.From++
		}
		at.block = append(at.block, tokens(t.From, t.To))
	}
	at.content = append(at.content, at.block...)
	a.emit(at)
	return n + 1 - p
}

// angled reports whether paragraph p begins with the sign of a quoted block.
func (a *analysis) angled(p int) bool {
	t := a.Doc.Paragraphs[p].Tokens
	return t.To-t.From > 1 && a.Tok.At(t.From).Text(a.Text) == ">"
}

// signable reports whether paragraph p can be part of a block: running text that ends in
// a stop, without marks.
func (a *analysis) signable(p int) bool {
	text := a.Doc.Paragraphs[p].Cut(a.Text)
	return a.Doc.Paragraphs[p].Kind == article.Text && len(text) < 2000 && !a.stopless(p) &&
		!strings.ContainsAny(text, "\"“”„«»") && !a.signs(p)
}

// signs reports whether paragraph p is a dash and a name, with no more than what
// describes it.
func (a *analysis) signs(p int) bool {
	if p >= len(a.Doc.Paragraphs) {
		return false
	}
	t := a.Doc.Paragraphs[p].Tokens
	if t.To-t.From < 3 || t.To-t.From > 15 {
		return false
	}
	switch a.Tok.At(t.From).Text(a.Text) {
	case "—", "–", "―", "--":
	default:
		return false
	}
	if !a.stopless(p) {
		return false
	}
	for i := t.From + 1; i < t.From+3; i++ {
		if w := a.Tok.At(i); w.Kind != token.Word || !w.Upper {
			return false
		}
	}
	switch a.Tok.At(t.From + 1).Text(a.Text) {
	case "Additional", "By", "Edited", "From", "Photo", "Read", "Reporting", "The", "With", "Written":
		return false
	}
	return true
}
