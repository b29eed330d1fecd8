package speaker

import "onrecord/loader/span"

// Who relays words is not who said them: what Alder says that Lund told her is Lund's,
// and Alder relays it.

const deepestRelay = 4 // quotes within each other

// relay notes who relays quote q: the speaker of the quote with the shortest content
// that holds its cue or its source, unless that is who speaks in q. The quotes that hold
// the beginning of q are the last ones of the stack.
func (r *resolver) relay(q int, stack []int, of []int32, hulls []span.Span) {
	quote := &r.quotes[q]
	at := quote.Cue
	if len(at) == 0 {
		at = quote.Source
	}
	if len(at) == 0 {
		return
	}
	for k := len(stack) - 1; k >= 0 && k >= len(stack)-deepestRelay; k-- {
		outer := stack[k]
		if !hulls[outer].Contains(at[0]) || r.overlapsCue(outer, at[0]) {
			continue
		}
		if e := of[outer]; e >= 0 && r.root(e) != r.root(of[q]) {
			r.speech.by[q] = r.nameOf(e)
		}
		return
	}
}

// overlapsCue reports whether the span is part of the words with which quote q is
// attributed: the hull of a quote that they interrupt holds them.
func (r *resolver) overlapsCue(q int, s span.Span) bool {
	for _, c := range r.quotes[q].Cue {
		if c.Overlaps(s) {
			return true
		}
	}
	return false
}
