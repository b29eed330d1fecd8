package quote

import "onrecord/loader/internal/rule"

// ruleNumber is the number of a rule that proposes attributions: its place in
// ruleNames. It is small, since every attribution remembers one.
type ruleNumber uint16

// ruleNames are the rules that propose attributions, "table: row". The first stands for
// none.
var ruleNames = make([]string, 1, 128)

// Proposers that are no tables: they look for one thing, in one place.
var (
	byAccordingRule  = proposer("according to")
	inWordsRule      = proposer("in the words of")
	byAdjectiveRule  = proposer("adjective of attitude")
	byApposedRule    = proposer("adjective of attitude, apposed")
	announcedRule    = proposer("announced by the line above")
	labelledRule     = proposer("labelled by the line above")
	byLineRule       = proposer("line and its speaker")
	byDashRule       = proposer("speaker after a dash")
	goesOnRule       = proposer("quotation goes on after its speaker")
	speakerColonRule = proposer("speaker and a colon")
	surveyRule       = proposer("survey")
	inSurveyRule     = proposer("in a survey")
)

func proposer(name string) ruleNumber {
	ruleNames = append(ruleNames, name)
	return ruleNumber(len(ruleNames) - 1)
}

// proposals is a table whose decisions propose attributions.
type proposals[P, R any] struct {
	rule.Table[P, R]
	first ruleNumber // of its rows
}

// proposing numbers the rows of a table.
func proposing[P, R any](t rule.Table[P, R]) proposals[P, R] {
	first := ruleNumber(len(ruleNames))
	for i := range t.Rows {
		ruleNames = append(ruleNames, t.Name+": "+t.Rows[i].Name)
	}
	return proposals[P, R]{t, first}
}

// decide is the decision of the table's first row that holds for p, with its
// number. The trace is told of it, with the token that the decision is about.
func decide[P, R any](a *analysis, t *proposals[P, R], p P, token int) (R, ruleNumber, bool) {
	if i := t.Find(p, a.Trace, token); i >= 0 {
		return t.Rows[i].Then(p), t.first + ruleNumber(i), true
	}
	var none R
	return none, 0, false
}
