// Package rule holds decisions as ordered tables: each row has a name, a
// condition, a decision and an example, and the first row whose condition holds
// decides. A table reads from top to bottom as the linguist's list of cases that
// it is, and a trace tells which row decided what.
package rule

// A Row is one case of a decision. P is what the condition looks at, R what is
// decided.
type Row[P, R any] struct {
	// Name tells the case in a few words; it is unique within its table.
	Name string
	// Example is a text in which the row decides, in the notation of its table's
	// test.
	Example string
	// When holds where the row decides; nil always does.
	When func(P) bool
	// Then is what the row decides.
	Then func(P) R
}

// A Table is rows in order. Name is unique within the module.
type Table[P, R any] struct {
	Name string
	Rows []Row[P, R]
}

// Is is the decision that is the same wherever its row decides.
func Is[P, R any](r R) func(P) R { return func(P) R { return r } }

// Decide gives the decision of the first row whose condition holds, and whether
// there is one. The trace is told of it, with the index of the token that the
// decision is about.
func (t *Table[P, R]) Decide(p P, trace *Trace, token int) (R, bool) {
	rows := t.Rows
	for i := range rows {
		row := &rows[i]
		if row.When != nil && !row.When(p) {
			continue
		}
		if trace != nil {
			trace.Firings = append(trace.Firings, Firing{t.Name, row.Name, token})
		}
		return row.Then(p), true
	}
	var none R
	return none, false
}

// Examples are the rows' names with their examples, in order, for the test of a
// table.
func (t *Table[P, R]) Examples() []Example {
	out := make([]Example, len(t.Rows))
	for i, r := range t.Rows {
		out[i] = Example{t.Name, r.Name, r.Example}
	}
	return out
}

// An Example is the example of one row.
type Example struct{ Table, Rule, Text string }

// A Trace collects which rows decided. A nil trace collects nothing.
type Trace struct{ Firings []Firing }

// A Firing is one decision: the table, the row, and the index of the token that
// it is about.
type Firing struct {
	Table, Rule string
	Token       int
}

// Fired reports whether the row decided somewhere.
func (t *Trace) Fired(table, rule string) bool {
	for _, f := range t.Firings {
		if f.Table == table && f.Rule == rule {
			return true
		}
	}
	return false
}
