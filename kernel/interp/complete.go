package interp

import "onrecord/kernel/display"

// Complete lists the completions at the cursor (in code points) and the code
// points [start, end) that each replaces.
func (ir *Interp) Complete(code string, cursor int) (matches []string, start, end int) {
	return nil, cursor, cursor
}

// Inspect returns the documentation of what stands at the cursor (in code points).
func (ir *Interp) Inspect(code string, cursor, detail int) (data display.Data, found bool) {
	return data, false
}

// IsComplete tells whether code could be run: "complete", "incomplete" (then with
// the indent of the next line), "invalid".
func (ir *Interp) IsComplete(code string) (status, indent string) { return "complete", "" }

func packageList() string { return "" }
