package quote

import "onrecord/loader/span"

// slab is the memory of a result: all of its lists are cut from two.
type slab struct {
	spans []span.Span
	lists [][]span.Span
}

// newSlab has room for what the attributions and regions can need.
func (a *analysis) newSlab() *slab {
	spans, lists := 3*len(a.Regions), len(a.Regions)
	for i := range a.atts {
		at := a.atts.at(i)
		spans += len(at.content) + len(at.cue) + 1
		if len(at.block) > 0 {
			spans += len(at.block)
			lists++
		}
	}
	return &slab{make([]span.Span, spans), make([][]span.Span, lists)}
}

// room is an empty list that can hold n spans.
func (s *slab) room(n int) []span.Span {
	out := s.spans[:0:n]
	s.spans = s.spans[n:]
	return out
}

// one is a list of one span.
func (s *slab) one(p span.Span) []span.Span { return append(s.room(1), p) }

// rows is an empty list that can hold n lists.
func (s *slab) rows(n int) [][]span.Span {
	out := s.lists[:0:n]
	s.lists = s.lists[n:]
	return out
}

// rowsBehind is list with room for n more.
func (s *slab) rowsBehind(list [][]span.Span, n int) [][]span.Span {
	if len(list) > 0 || n == 0 {
		return list
	}
	return s.rows(n)
}
