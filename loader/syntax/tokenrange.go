package syntax

// Tokens is a range of tokens, [from, to); empty is none.
type Tokens struct{ From, To int }

func (t Tokens) Empty() bool { return t.To <= t.From }

// Form is the folded word at token i, empty for words the lexicon lacks.
func (a *Grammar) Form(i int) string { return a.Entry(i).Form }

// Last is the last token.
func (t Tokens) Last() Tokens { return Tokens{t.To - 1, t.To} }
