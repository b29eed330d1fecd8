package rule

// Find gives the index of the first row whose condition holds, or -1, to a caller
// that remembers which one decided. The trace is told of it as by Decide.
func (t *Table[P, R]) Find(p P, trace *Trace, token int) int {
	for i := range t.Rows {
		row := &t.Rows[i]
		if row.When == nil || row.When(p) {
			if trace != nil {
				trace.Firings = append(trace.Firings, Firing{t.Name, row.Name, token})
			}
			return i
		}
	}
	return -1
}
