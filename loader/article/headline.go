package article

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	titleReach = 90  // blocks above the text in which the title is looked for
	titleScore = 2.2 // the least that makes a line the title
	titleLead  = 2.5 // what the line above the best one may have less and be the title
)

// A headline is a line above the body that may be its title.
type headline struct {
	*block
	at       int // index of the block
	known    int // longer words that the body has too
	longer   int // longer words
	toBody   int // blocks down to the body
	toByline int // blocks down to the nearest byline or date line
	depth    int // of the body
}

// titleSigns are what speaks for and against a headline; the sum is its score.
var titleSigns = []struct {
	name   string
	weight func(*headline) float64
}{
	{"words of the text, length, distance", func(h *headline) float64 {
		return 5*float64(h.known)/float64(h.longer) + 0.15*float64(min(h.n, 12)) - min(3, 0.15*float64(h.toBody))
	}},
	{"list entry", func(h *headline) float64 { return where(h.bullet != 0, -2) }},
	{"label of a player or gallery", func(h *headline) float64 { return where(h.role == media, -2) }},
	{"no mark at the end", func(h *headline) float64 { return where(!h.terminal(), 0.7) }},
	{"full stop", func(h *headline) float64 { return where(h.last == '.' && !h.ellipsis, -1.5) }},
	{"labels without a blank between", func(h *headline) float64 { return where(h.glued > 0 && h.n > 4, -1.5) }},
	{"capitals", func(h *headline) float64 { return where(h.titled(), 0.7) }},
	{"blank line above", func(h *headline) float64 { return where(h.gap > 0, 0.3) }},
	{"three words or fewer", func(h *headline) float64 { return where(h.n < 4, -1) }},
	{"no deeper than the body", func(h *headline) float64 { return where(h.indent <= h.depth, 0.3) }},
	{"byline directly below", func(h *headline) float64 { return where(h.toByline == 1, 1.5) }},
	{"byline directly below, top of the page", func(h *headline) float64 {
		return where(h.toByline == 1 && h.at <= 1,
			1.5)
	}},
	{"byline two lines below", func(h *headline) float64 { return where(h.toByline == 2, 1.2) }},
	{"byline shortly below", func(h *headline) float64 { return where(h.toByline == 3 || h.toByline == 4, 0.8) }},
}

// where is the weight of a sign that is there.
func where(there bool, weight float64) float64 {
	if there {
		return weight
	}
	return 0
}

// score is the sum of the signs.
func (h *headline) score() float64 {
	score := 0.0
	for i := range titleSigns {
		score += titleSigns[i].weight(h)
	}
	return score
}

// findTitle picks the headline among the blocks above the body: a short line
// that shares its words with the text below. -1 where there is none.
func (p *page) findTitle() int {
	for i := 0; i < min(len(p.blocks), 24); i++ { // stated by the scrape's header
		if p.blocks[i].kind == Title {
			return i
		}
	}
	if p.body.from >= p.body.to {
		return -1
	}
	words := p.bodyWords()
	best, bestScore := -1, titleScore
	known, scores := map[int]int{}, map[int]float64{}
	signedAt := 1 << 30 // the nearest byline or date line below
	for i := p.body.from - 1; i >= max(0, p.body.from-titleReach); i-- {
		b := &p.blocks[i]
		if (b.kind == "" || b.kind == BylineOf) && (p.signed(b) || p.nameLine(i)) {
			signedAt = i
			continue
		}
		if !p.mayHead(b) {
			continue
		}
		h := headline{block: b, at: i, toBody: p.body.from - i, toByline: signedAt - i, depth: p.depth}
		h.known, h.longer = words.count(b.words.Cut(p.Text))
		known[i] = h.known
		if h.longer == 0 {
			continue
		}
		scores[i] = h.score()
		if scores[i] >= bestScore {
			best, bestScore = i, scores[i]
		}
	}
	// of a headline and the standfirst below it the upper one is the title
	for i := best - 1; i >= 0 && i >= best-2; i-- {
		b := &p.blocks[i]
		if s, ok := scores[i]; ok && s > bestScore-titleLead && (b.n > 3 || known[i] > 1) && b.bullet == 0 &&
			b.indent <= p.blocks[best].indent {
			return i
		}
		if b.bars > 0 {
			break
		}
	}
	return best
}

// mayHead reports whether a block above the body can be its title by its own
// shape: no menu, no issue's number, not the page's own name.
func (p *page) mayHead(b *block) bool {
	if b.kind != "" || b.n < 2 || b.n > 32 || b.links > 0 || b.bars > 0 {
		return false
	}
	if b.repeated && (b.n > 14 || b.terminal()) && (!p.nested || b.n > 24) {
		return false
	}
	if b.role != noPhrase && b.role != trail && (b.role != media || b.n < 6) {
		return false
	}
	s := b.words.Cut(p.Text)
	return entries(s) <= 2 && !numbered(s) && (b.n >= 8 || !headsPage(s))
}

// wordSketch is a set of words by the upper bits of their hashes.
type wordSketch [256]uint64

func (w *wordSketch) add(hash uint64)      { w[hash>>56] |= 1 << (hash >> 50 & 63) }
func (w *wordSketch) has(hash uint64) bool { return w[hash>>56]&(1<<(hash>>50&63)) != 0 }

// count is how many of the longer words of s are in the set, and how many
// there are.
func (w *wordSketch) count(s string) (known, all int) {
	eachWord(s, func(hash uint64, _ string) {
		all++
		if w.has(hash) {
			known++
		}
	})
	return known, all
}

// bodyWords are the longer words of the body's beginning.
func (p *page) bodyWords() *wordSketch {
	words := new(wordSketch)
	for i, seen := p.body.from, 0; i < p.body.to && seen < 400; i++ {
		seen += p.blocks[i].n
		eachWord(p.blocks[i].words.Cut(p.Text), func(hash uint64, _ string) { words.add(hash) })
	}
	return words
}

// numbered reports a line that counts what it heads: Issue 44, Vol. 3.
func numbered(s string) bool {
	w, rest, ok := strings.Cut(s, " ")
	if !ok || rest[0] < '0' || rest[0] > '9' || wordCount(s) > 3 {
		return false
	}
	switch strings.ToLower(strings.TrimRight(w, ".")) {
	case "issue", "vol", "volume", "no", "number", "edition", "part", "page":
		return true
	}
	return false
}

// eachWord calls f with the longer words of s and a hash of their small
// letters.
func eachWord(s string, f func(hash uint64, word string)) {
	start, h := -1, uint64(0)
	for i, r := range s {
		if isWordRune(r) {
			if start < 0 {
				start, h = i, 0
			}
			switch {
			case r >= 'A' && r <= 'Z':
				r += 'a' - 'A'
			case r >= utf8.RuneSelf:
				r = unicode.ToLower(r)
			}
			h = (h ^ uint64(r)) * 0x9e3779b97f4a7c15
			continue
		}
		if start >= 0 && i-start >= 4 {
			f(h, s[start:i])
		}
		start = -1
	}
	if start >= 0 && len(s)-start >= 4 {
		f(h, s[start:])
	}
}
