package quote

// tokens is a range of tokens, [from, to); empty is none.
type tokens struct{ from, to int }

func (t tokens) empty() bool { return t.to <= t.from }

// form is the folded word at token i, empty for words the lexicon lacks.
func (a *grammar) form(i int) string { return a.entry(i).form }
