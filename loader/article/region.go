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
)

// region is a half-open range of blocks.
type region struct{ from, to int }

// weigh gives the weight of one block by its own shape, and whether it is
// prose.
func (b *block) weigh() (float64, bool) {
	n := float64(b.n)
	switch b.role {
	case plain, trail:
	case advert, shareBar, media, credit, signature:
		return -1, false
	case relatedHead:
		return -8, false
	case endHead:
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
	headline := !b.terminal() && !b.colon()
	switch {
	case b.role == trail:
		return -3, false
	case headline && b.ellipsis:
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

// bodyRegion finds the stretch of blocks that holds the running text, and the
// depth of its paragraphs.
func bodyRegion(blocks []block) (region, int) {
	weights := make([]float64, len(blocks))
	prose := make([]bool, len(blocks))
	byDepth := map[int]float64{}
	for i := range blocks {
		weights[i], prose[i] = blocks[i].weigh()
		if prose[i] {
			byDepth[blocks[i].indent] += weights[i]
		}
	}
	var best region
	bestSum, bestDepth := 0.0, 0
	for range 4 { // the four depths with most prose, deepest words first
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
		if r, sum := bestStretch(blocks, weights, prose, depth); sum > bestSum {
			best, bestSum, bestDepth = r, sum, depth
		}
	}
	return best, bestDepth
}

// nearness is how much prose counts that stands so many columns away from the
// depth of the body.
func nearness(d int) float64 {
	if d < 0 {
		d = -d
	}
	switch {
	case d <= 2:
		return 1
	case d <= 4:
		return 0.6
	case d <= 6:
		return 0.3
	}
	return 0
}

// bestStretch is the maximum subarray over blocks, with bounded holes.
func bestStretch(blocks []block, weights []float64, prose []bool, depth int) (region, float64) {
	var best region
	bestSum, sum, start := 0.0, 0.0, 0
	hole := 0.0
	for i := range blocks {
		if prose[i] {
			if k := nearness(blocks[i].indent - depth); k > 0 {
				sum -= min(hole, holeCap)
				hole = 0
				if sum <= 0 {
					sum, start = 0, i
				}
				sum += weights[i] * k
				if sum > bestSum {
					bestSum, best = sum, region{start, i + 1}
				}
				continue
			}
			hole += strayCost
			continue
		}
		hole -= weights[i]
	}
	return best, bestSum
}
