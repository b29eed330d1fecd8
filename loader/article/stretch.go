package article

// The maximum subarray over a page's blocks, for one depth of indentation.

// nearness is how much prose counts that stands d columns deeper than the
// body: quotations and lists stand deeper. A shallower line is outside the
// element that holds the body, but for a first paragraph or two.
func nearness(d int, listed bool) float64 {
	switch {
	case d < -2:
		return 0
	case d < -1:
		return 0.6
	case d <= 1: // the marks of numbered lists shift by one
		return 1
	case d <= 2:
		if listed {
			return 0.9
		}
		return 0.6
	case d <= 4:
		if listed {
			return 0.8
		}
		return 0.5
	case d <= 6:
		return 0.3
	}
	return 0
}

// stretcher walks over the blocks for one depth.
type stretcher struct {
	blocks  []block
	weights []float64
	prose   []bool
	limit   int  // the head of what readers wrote: no prose counts below it
	flat    bool // the indentation tells nothing
	exact   bool // only prose at the depth counts
	mark    bool // write each block's depth of reference and whether it was taken
}

// best is the maximum subarray over blocks, with bounded holes. Prose deeper
// than the body counts only where it stands directly below prose, and not
// below the head of a list of other articles; prose shallower than it not
// after the body has begun. The depth drifts with
// the paragraphs that stand directly below one another, since markup that is
// never closed indents every paragraph more.
func (s *stretcher) best(depth, end int) (region, float64) {
	sw := sweep{stretcher: s, depth: depth, end: end, drifted: depth}
	for i := range s.blocks[:end] {
		b := &s.blocks[i]
		d, k := sw.share(i)
		if s.mark {
			b.depth, b.taken = b.indent-d, k > 0
		}
		if k > 0 {
			sw.take(i, d, k)
		} else {
			sw.pass(i, d)
		}
	}
	return sw.best, sw.bestSum
}

// sweep is one pass over the blocks.
type sweep struct {
	*stretcher
	depth, end int

	best         region
	bestSum, sum float64
	start        int
	hole, wall   float64 // costs of what is no prose since the last prose
	begun        int     // paragraphs at the depth since the start
	aside        bool    // below a head, until a paragraph at the depth
	below        bool    // below the head of a list of other articles
	follows      bool    // the block above is prose that was taken
	drifted      int     // the depth after drifting
}

// share is how many columns block i stands deeper than the body, and how much
// of its weight counts.
func (s *sweep) share(i int) (d int, k float64) {
	b := &s.blocks[i]
	d = b.indent - s.depth
	listed := b.bullet != 0
	if e := b.indent - s.drifted; nearness(e, listed) > nearness(d, listed) {
		d = e
	}
	if !s.prose[i] || i > s.limit {
		return d, 0
	}
	chained := s.follows || s.heads(i)
	switch {
	case s.exact && (d > 1 && !listed && (!chained || s.begun == 0) || d < -1),
		(s.begun > 0 && d > 1 || d > 2) && (s.aside || !chained && !listed),
		d < -1 && s.begun > 1,
		listed && s.below && s.begun == 0:
		return d, 0
	}
	return d, nearness(d, listed)
}

// heads reports whether block i is a paragraph with another one at its depth
// directly below.
func (s *sweep) heads(i int) bool {
	if i+1 >= s.end || !s.prose[i+1] {
		return false
	}
	b, next := &s.blocks[i], &s.blocks[i+1]
	return b.n >= 15 && next.n >= 15 && next.indent == b.indent
}

// take adds the share k of block i, which stands d columns deeper than the
// body, to the stretch.
func (s *sweep) take(i, d int, k float64) {
	b := &s.blocks[i]
	s.sum -= min(s.hole, holeCap) + s.wall
	s.hole, s.wall = 0, 0
	if s.sum <= 0 {
		s.sum, s.start, s.begun, s.drifted = 0, i, 0, s.depth
	}
	if s.sum += s.weights[i] * k; s.sum > s.bestSum {
		s.bestSum, s.best = s.sum, region{s.start, i + 1}
	}
	if d >= -1 && d <= 1 {
		s.aside, s.below = false, false
		if b.n >= 8 {
			s.begun++
		}
	}
	switch {
	case b.indent == s.depth:
		s.drifted = s.depth
	case s.follows && b.n >= 15 && b.bullet == 0 && (d == 2 || d == -2):
		s.drifted = b.indent
	}
	s.follows = true
}

// pass counts what block i costs, which is not of the body.
func (s *sweep) pass(i, d int) {
	b := &s.blocks[i]
	switch {
	case s.prose[i]:
		s.hole += strayCost
	case s.flat:
		s.hole -= flatHole * s.weights[i]
	default:
		s.hole -= s.weights[i]
	}
	if b.n > 0 {
		s.follows = false
		if d < -1 {
			s.wall += wallCost
		}
	}
	switch b.role {
	case shareBar:
		s.aside = true
	case relatedHead, offerHead, endHead, commentHead:
		s.aside, s.below = true, s.below || b.role == relatedHead || b.role == offerHead
		if d <= 0 {
			s.wall += headCost
		}
		if d < -1 {
			s.wall += 2 * wallCost
		}
	}
}

// runs reports whether four paragraphs stand below one another somewhere after
// a block, as in an article and seldom among comments.
func (s *stretcher) runs(after int) bool {
	run := 0
	for i := after; i < len(s.blocks); i++ {
		b := &s.blocks[i]
		switch {
		case b.n == 0:
		case !s.prose[i] || b.n < 15:
			run = 0
		case run > 0 && s.blocks[i-1].indent != b.indent:
			run = 1
		default:
			if run++; run == 4 {
				return true
			}
		}
	}
	return false
}
