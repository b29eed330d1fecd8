package quote

import (
	"slices"

	"onrecord/loader/document"
	"onrecord/loader/internal/rule"
)

// A Decision is what one row of a rule table decided in a document.
type Decision struct {
	Table, Rule string
	Token       int // that it is about, an index of the document's tokens
}

// Proposers are the rules that propose attributions, as Quote.Rule names them.
func Proposers() []string { return slices.Clone(ruleNames[1:]) }

// Explain is Extract with all that the rules decided on the way, in the order in which
// they did. It takes longer than Extract.
func Explain(d *document.Document) ([]Quote, []Decision) {
	trace := new(rule.Trace)
	quotes := extract(d, trace)
	decisions := make([]Decision, len(trace.Firings))
	for i, f := range trace.Firings {
		decisions[i] = Decision(f)
	}
	return quotes, decisions
}
