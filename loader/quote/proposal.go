package quote

import "onrecord/loader/internal/rule"

// ruleNumber is the number of a rule that proposes attributions: its place in
// ruleNames. It is small, since every attribution remembers one.
type ruleNumber uint16

// ruleName names a row of a table.
type ruleName struct{ table, row string }

// ruleNames are the rules that propose attributions. The first stands for none.
var ruleNames = make([]ruleName, 1, 128)

// proposals is a table whose decisions propose attributions.
type proposals[P, R any] struct {
	rule.Table[P, R]
	first ruleNumber // of its rows
}

// proposing numbers the rows of a table.
func proposing[P, R any](t rule.Table[P, R]) proposals[P, R] {
	first := ruleNumber(len(ruleNames))
	for i := range t.Rows {
		ruleNames = append(ruleNames, ruleName{t.Name, t.Rows[i].Name})
	}
	return proposals[P, R]{t, first}
}

// decide is the decision of the table's first row that holds for p, with its
// number. The trace is told of it, with the token that the decision is about.
func decide[P, R any](a *analysis, t *proposals[P, R], p P, token int) (R, ruleNumber, bool) {
	if i := t.Find(p, a.trace, token); i >= 0 {
		return t.Rows[i].Then(p), t.first + ruleNumber(i), true
	}
	var none R
	return none, 0, false
}
