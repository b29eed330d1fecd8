package article

// The running text of a page is, nearly always, one stretch of long lines that
// end like sentences, at one depth of indentation, with holes in it. So each
// block is given a weight, prose its words, everything else a small cost, and
// the stretch with the largest sum is the body: Bentley's maximum subarray,
// linear in the blocks. The cost of one hole is bounded, so that a gallery or
// a list of headlines between two paragraphs does not cut the article in two.
//
// Text browsers indent by the depth of the page's markup. The paragraphs of an
// article stand at one depth, comments and teasers at another: prose away from
// the depth that carries most of the words counts for less. A text without
// indentation is all at one depth and loses nothing by this.

const (
	proseCap  = 80  // words that one block can bring
	holeCap   = 40  // what one hole can cost at most
	strayCost = 3.0 // prose at a foreign depth
	wallCost  = 30  // a line that stands outside the element of the body

	flatHole = 1.5 // holes cost more where the indentation tells nothing
	headCost = 15  // a head of a list of other articles at the body's depth

	limitAfter   = 40  // words of prose above a head of comments that make it one
	articleWords = 120 // words that may be an article without a byline
	maxLimits    = 8   // heads of comments that are tried
)

// region is a half-open range of blocks.
type region struct{ from, to int }

// weigh gives the weight of one block by its own shape, and whether it is
// prose.
func (b *block) weigh() (float64, bool) {
	n := float64(b.n)
	switch b.role {
	case noPhrase, trail:
	case advert, shareBar, media, button, credit:
		return -1, false
	case signature:
		return -4, false
	case relatedHead, offerHead:
		return -8, false
	case endHead, commentHead:
		return -12, false
	case imprint:
		return -10, false
	case pitch:
		return -3, false
	}
	if b.kind != "" || b.repeated {
		return -1, false
	}
	if b.n == 0 {
		return -0.7, false
	}
	if b.linked && !b.terminal() {
		return -3, false
	}
	if b.consent() {
		return -3, false
	}
	if b.teaser || b.first == '<' && b.bars == 0 && b.quotes >= 4 { // a tag that was not rendered
		return -3, false
	}
	switch {
	case b.role == trail:
		return -3, false
	case b.ellipsis && b.n < 40 && b.quotes == 0: // a teaser, cut off
		return -3, false
	case b.terminal() && b.n >= 8:
		if b.bullet != 0 {
			n *= 0.7
		}
		return min(n, proseCap), true
	case b.n >= 22 && !b.titled() && b.bars < 3 && b.glued == 0:
		return min(n, proseCap) * 0.6, true
	case b.terminal() && !b.titled():
		return n * 0.5, true
	case b.colon() && b.n >= 4:
		return n * 0.3, true
	case b.bullet != 0:
		return -2, false
	case b.n >= 5:
		return -3, false
	}
	return -1.5, false
}

// consent reports a notice about cookies and personal data.
func (b *block) consent() bool {
	return b.classes[consenting] >= 2 && b.classes[personal] >= 2 && b.classes[saying] == 0 && b.quotes == 0 &&
		b.n <= 160
}

// findBody finds the stretch of blocks that holds the running text, and the
// depth of its paragraphs.
func (p *page) findBody() {
	s := stretcher{blocks: p.blocks, weights: make([]float64, len(p.blocks)), prose: make([]bool, len(p.blocks)),
		limit: len(p.blocks), exact: true, flat: !p.nested}
	byDepth := map[int]float64{}
	var limits []int // heads of comments and of offers
	for i := range p.blocks {
		b := &p.blocks[i]
		s.weights[i], s.prose[i] = b.weigh()
		if s.prose[i] {
			byDepth[b.indent] += s.weights[i]
		}
		if (b.role == commentHead || b.role == offerHead) && len(byDepth) > 0 && len(limits) < maxLimits {
			limits = append(limits, i)
		}
	}
	depths := mostProse(byDepth)
	choose := func(end int) (best region, bestDepth int, bestSum float64) {
		for _, depth := range depths {
			if r, sum := s.best(depth, end); sum > bestSum {
				best, bestDepth, bestSum = r, depth, sum
			}
		}
		return best, bestDepth, bestSum
	}
	// what readers wrote, and other articles, are the body only where nothing
	// stands above them
	depth, found := 0, false
	for _, limit := range limits {
		r, d, sum := choose(limit)
		if sum >= limitAfter && (sum >= articleWords || p.headed(r.from) || !s.runs(limit)) {
			s.limit, depth, found = limit, d, true
			break
		}
	}
	if !found {
		_, depth, _ = choose(len(p.blocks))
	}
	s.exact, s.mark = false, true
	p.body, _ = s.best(depth, len(p.blocks))
	// the depth is that of most of the words inside
	inside := map[int]float64{}
	for i := p.body.from; i < p.body.to; i++ {
		if s.prose[i] {
			d := p.blocks[i].indent
			if inside[d] += s.weights[i]; inside[d] > inside[depth] {
				depth = d
			}
		}
	}
	p.depth = depth
}

// mostProse are the depths with most prose, at most six.
func mostProse(byDepth map[int]float64) []int {
	var depths []int
	for range 6 {
		depth, most := -1, 0.0
		for d, w := range byDepth {
			if w > most || w == most && d < depth {
				depth, most = d, w
			}
		}
		if depth < 0 {
			break
		}
		delete(byDepth, depth)
		depths = append(depths, depth)
	}
	return depths
}

// headed reports whether a byline or a date line stands shortly above a block.
func (p *page) headed(at int) bool {
	for i := at - 1; i >= 0 && i >= at-8; i-- {
		if p.signed(&p.blocks[i]) {
			return true
		}
	}
	return false
}

// nested reports whether the indentation tells of markup: several depths, none
// of which holds nearly all lines.
func nested(blocks []block) bool {
	at := map[int]int{}
	most := 0
	for i := range blocks {
		at[blocks[i].indent]++
		most = max(most, at[blocks[i].indent])
	}
	return len(at) >= 3 && most*10 < len(blocks)*9
}

// extend takes into the body what stands at its own depth directly below it,
// without a phrase or a shallower line between: a table, a list of dates.
func (p *page) extend() {
	if p.body.to == p.body.from {
		return
	}
	if !p.nested {
		// the text may break off inside its last sentence
		if i := p.body.to; i == len(p.blocks)-1 {
			if b := &p.blocks[i]; b.kind == "" && b.role == noPhrase && b.n >= 6 && b.glued == 0 && !b.titled() &&
				3*int(b.classes[function]) >= b.n && !p.copyright(b) && !biography(p.Text, b) {
				p.body.to++
				b.taken = true
			}
		}
		return
	}
	to, words, lines := p.body.to, 0, 0
	for i := p.body.to; i < len(p.blocks); i++ {
		b := &p.blocks[i]
		if b.role != noPhrase || b.kind != "" || p.pitched(b) || p.copyright(b) && b.n > 4 || biography(p.Text, b) {
			break
		}
		if b.bullet != 0 && b.indent <= b.depth+2 && b.indent > b.depth {
			end := i + 1
			for end < len(p.blocks) && p.blocks[end].bullet != 0 && p.blocks[end].indent == b.indent {
				end++
			}
			if p.listKind(i, end, false) != Text || end-i < 4 {
				break
			}
			for ; i < end; i++ {
				words += p.blocks[i].n
				lines++
			}
			to = i
			i--
			continue
		}
		if b.indent != b.depth {
			break
		}
		words += b.n
		lines++
		to = i + 1
		if message(p.Text, b) {
			p.body.to = to
		}
	}
	if lines >= 4 && words >= 3*lines {
		p.body.to = to
	}
}

// hasGaps reports whether the paragraphs of the body have blank lines between
// them.
func (p *page) hasGaps() bool {
	gaps, all := 0, 0
	for i := p.body.from + 1; i < p.body.to; i++ {
		if b := &p.blocks[i]; b.taken && b.n >= 15 && b.bullet == 0 {
			all++
			if b.gap > 0 {
				gaps++
			}
		}
	}
	return all > 2 && gaps*10 >= all*9
}
