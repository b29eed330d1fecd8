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

	commentAfter = 40  // words of prose above a head of comments that make it one
	commentShare = 0.3 // what prose counts below it
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
	if b.teaser {
		return -3, false
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
	comments := len(blocks) // the first block of what readers wrote
	most := 0.0
	for i := range blocks {
		weights[i], prose[i] = blocks[i].weigh()
		if prose[i] {
			byDepth[blocks[i].indent] += weights[i]
			most = max(most, byDepth[blocks[i].indent])
		}
		if blocks[i].role == commentHead && most >= commentAfter && comments == len(blocks) {
			comments = i
		}
	}
	// the four depths with most prose
	var depths []int
	for range 4 {
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
	// what readers wrote is the body only where nothing stands above it
	best, bestDepth, bestSum := region{}, 0, 0.0
	for _, depth := range depths {
		if r, sum := bestStretch(blocks[:comments], weights, prose, depth, comments); sum > bestSum {
			best, bestDepth, bestSum = r, depth, sum
		}
	}
	above := bestSum >= commentAfter
	for _, depth := range depths {
		if r, sum := bestStretch(blocks, weights, prose, depth, comments); sum > bestSum && (r.from <= comments || !above) {
			best, bestDepth, bestSum = r, depth, sum
		}
	}
	// the depth is that of most of the words inside
	inside := map[int]float64{}
	for i := best.from; i < best.to; i++ {
		if prose[i] {
			d := blocks[i].indent
			if inside[d] += weights[i]; inside[d] > inside[bestDepth] {
				bestDepth = d
			}
		}
	}
	return best, bestDepth
}

// nearness is how much prose counts that stands d columns deeper than the
// body: quotations and lists stand deeper. A shallower line is outside the
// element that holds the body, but for a first paragraph or two.
func nearness(d int) float64 {
	switch {
	case d < -2:
		return 0
	case d < -1:
		return 0.7
	case d <= 1: // the marks of numbered lists shift by one
		return 1
	case d <= 2:
		return 0.8
	case d <= 4:
		return 0.6
	case d <= 6:
		return 0.3
	}
	return 0
}

// bestStretch is the maximum subarray over blocks, with bounded holes. Prose
// deeper than the body does not count below the head of a list of other
// articles, prose shallower than it not after the body has begun, and prose
// among comments little.
func bestStretch(blocks []block, weights []float64, prose []bool, depth, comments int) (region, float64) {
	var best region
	bestSum, sum, start := 0.0, 0.0, 0
	hole, wall := 0.0, 0.0 // costs of what is no prose since the last prose
	begun := 0             // paragraphs at the depth since the start
	aside := false         // below a head, until a paragraph at the depth
	for i := range blocks {
		b := &blocks[i]
		d := b.indent - depth
		k := 0.0
		if prose[i] {
			k = nearness(d)
			if d > 1 && aside || d < -1 && begun > 1 {
				k = 0
			}
			if i > comments {
				k *= commentShare
				if d != 0 {
					k = 0
				}
			}
		}
		if k > 0 {
			sum -= min(hole, holeCap) + wall
			hole, wall = 0, 0
			if sum <= 0 {
				sum, start, begun = 0, i, 0
			}
			if sum += weights[i] * k; sum > bestSum {
				bestSum, best = sum, region{start, i + 1}
			}
			if d >= -1 && d <= 1 {
				aside = false
				if b.n >= 8 {
					begun++
				}
			}
			continue
		}
		if prose[i] {
			hole += strayCost
		} else {
			hole -= weights[i]
		}
		if d < -1 && b.n > 0 {
			wall += wallCost
		}
		switch b.role {
		case relatedHead, endHead, commentHead, shareBar:
			aside = true
		}
		if i == comments {
			hole += 8
		}
	}
	return best, bestSum
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
	if !p.nested || p.body.to == p.body.from {
		return
	}
	to, words, lines := p.body.to, 0, 0
	for i := p.body.to; i < len(p.blocks); i++ {
		b := &p.blocks[i]
		if b.indent != p.depth || b.role != plain || b.kind != "" || p.pitched(b) || p.copyright(b) && b.n > 4 || biography(p.Text, b) {
			break
		}
		words += b.n
		lines++
		to = i + 1
	}
	if lines >= 4 && words >= 3*lines {
		p.body.to = to
	}
}
