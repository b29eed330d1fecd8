package article

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// The head of an article is what stands between its title and its text: the
// standfirst, the byline, the date line, a section label, the first picture's
// caption.

const (
	titleReach = 90 // blocks above the text in which the title is looked for
	headReach  = 10 // prose blocks that may still be a standfirst
)

// head finds the title and says what stands around it, and moves the beginning
// of the body below the byline.
func (p *page) head() {
	p.skipStandfirst()
	at := p.findTitle()
	if at < 0 {
		at = p.body.from
	} else {
		p.blocks[at].kind = Title
	}
	for i := at + 1; i < p.body.from; i++ {
		b := &p.blocks[i]
		if b.kind != "" {
			continue
		}
		switch {
		case p.signed(b):
			b.kind = BylineOf
		case b.role != noPhrase && b.role != signature && b.role != trail:
			b.kind = kindOf(b.role)
		case b.bullet != 0 && b.n < 8 || b.n == 0 || b.bars > 1:
			b.kind = Junk
		case p.nested && (b.indent > p.depth+10 || b.indent < p.depth-10):
			b.kind = Junk
		case b.n >= 6 && p.blocks[at].kind == Title && (b.terminal() || b.n >= 7):
			b.kind = Standfirst
		case b.n <= 6:
			b.kind = BylineOf
		default:
			b.kind = Junk
		}
	}
	// a standfirst is one paragraph or two: more of them are teasers
	n := 0
	for i := p.body.from - 1; i > at; i-- {
		if b := &p.blocks[i]; b.kind == Standfirst {
			if n++; n > 2 || b.n > 70 {
				b.kind = Junk
			}
		}
	}
	// the byline may also stand above the title
	for i := at - 1; i >= 0 && i >= at-4; i-- {
		if b := &p.blocks[i]; b.kind == "" && p.signed(b) {
			b.kind = BylineOf
		}
	}
}

// skipStandfirst moves the beginning of the body below a byline or date line
// that stands among its first paragraphs.
func (p *page) skipStandfirst() {
	words := 0
	end := min(p.body.to, p.body.from+headReach)
	last := -1
	for i := p.body.from; i < end; i++ {
		b := &p.blocks[i]
		if b.kind == "" && p.signed(b) && b.role != trail {
			last = i
			continue
		}
		if b.kind == CaptionOf || b.role != noPhrase {
			continue
		}
		if words += b.n; words > 90 {
			break
		}
	}
	if last < 0 {
		return
	}
	for i := last + 1; i < p.body.to; i++ {
		if _, prose := p.blocks[i].weigh(); prose && p.blocks[i].kind == "" {
			p.body.from = i
			return
		}
	}
}

// findTitle picks the headline among the blocks above the body: a short line
// that shares its words with the text below.
func (p *page) findTitle() int {
	for i := 0; i < min(len(p.blocks), 24); i++ { // stated by the scrape's header
		if p.blocks[i].kind == Title {
			return i
		}
	}
	if p.body.from >= p.body.to {
		return -1
	}
	var vocabulary [256]uint64 // a set of the words' hashes, by their upper bits
	seen := 0
	for i := p.body.from; i < p.body.to && seen < 400; i++ {
		seen += p.blocks[i].n
		eachWord(p.blocks[i].words.Cut(p.Text), func(w uint64, _ string) { vocabulary[w>>56] |= 1 << (w >> 50 & 63) })
	}
	best, bestScore := -1, 2.2
	known, scores := map[int]int{}, map[int]float64{}
	signedAt := 1 << 30 // the nearest byline or date line below
	for i := p.body.from - 1; i >= max(0, p.body.from-titleReach); i-- {
		b := &p.blocks[i]
		if (b.kind == "" || b.kind == BylineOf) && (p.signed(b) || p.nameLine(i)) {
			signedAt = i
			continue
		}
		if b.kind != "" || b.repeated && (b.n > 14 || b.terminal()) && (!p.nested || b.n > 24) || b.n < 2 || b.n > 32 || b.role != noPhrase && b.role != trail && (b.role != media || b.n < 6) || b.links > 0 || b.bars > 0 {
			continue
		}
		if s := b.words.Cut(p.Text); entries(s) > 2 || numbered(s) || b.n < 8 && headsPage(s) {
			continue // a menu, an issue's number, the page's own name
		}
		all := 0
		eachWord(b.words.Cut(p.Text), func(w uint64, _ string) {
			all++
			if vocabulary[w>>56]&(1<<(w>>50&63)) != 0 {
				known[i]++
			}
		})
		if all == 0 {
			continue
		}
		score := 5*float64(known[i])/float64(all) + 0.15*float64(min(b.n, 12)) - min(3, 0.15*float64(p.body.from-i))
		if b.bullet != 0 {
			score -= 2
		}
		if b.role == media {
			score -= 2
		}
		switch {
		case !b.terminal():
			score += 0.7
		case b.last == '.' && !b.ellipsis:
			score -= 1.5
		}
		if b.glued > 0 && b.n > 4 {
			score -= 1.5
		}
		if b.titled() {
			score += 0.7
		}
		if b.gap > 0 {
			score += 0.3
		}
		if b.n < 4 {
			score--
		}
		if b.indent <= p.depth {
			score += 0.3
		}
		switch signedAt - i {
		case 1:
			score += 1.5
			if i <= 1 {
				score += 1.5
			}
		case 2:
			score += 1.2
		case 3, 4:
			score += 0.8
		}
		scores[i] = score
		if score >= bestScore {
			best, bestScore = i, score
		}
	}
	// of a headline and the standfirst below it the upper one is the title
	for i, least := best-1, bestScore-2.5; i >= 0 && i >= best-2; i-- {
		if s, ok := scores[i]; ok && s > least && (p.blocks[i].n > 3 || known[i] > 1) && p.blocks[i].bullet == 0 && p.blocks[i].indent <= p.blocks[best].indent {
			return i
		}
		if p.blocks[i].bars > 0 {
			break
		}
	}
	return best
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

// kindOf is the kind of a block outside the text whose words are a known
// phrase.
func kindOf(r phrase) Kind {
	switch r {
	case relatedHead, offerHead, trail:
		return Related
	case imprint, endHead:
		return FooterOf
	case signature:
		return BylineOf
	case credit:
		return CaptionOf
	}
	return Junk
}
