package article

import "strings"

// pitched reports a paragraph that asks its reader for something.
func (p *page) pitched(b *block) bool {
	c := &b.classes
	switch {
	case b.consent():
		return true
	case b.n > 60 || b.n == 0:
		return false
	case b.role == pitch:
		return !b.terminal() || b.n <= 10 || c[pitching] > 0
	case c[saying] > 0 || b.n > 40 && b.quotes > 0:
		return false
	case c[pitching] >= 3, c[pitching] >= 2 && b.n <= 40:
		return true
	case b.bullet != 0:
		return c[pitching] > 0 && b.n <= 10
	case c[pitching] >= 1 && b.n <= 30 && b.quotes == 0 && c[personal] > 0:
		return true
	case c[sharing] > 0 && b.n <= 12 && b.quotes == 0 && b.last == '!':
		return true
	}
	return b.n <= 45 && b.quotes == 0 && p.urges(b) &&
		(c[pitching] > 0 || c[asking] > 1 || c[asking] > 0 && c[personal] > 0 || c[sharing] > 1)
}

// urges reports whether a sentence of the block begins with an imperative.
func (p *page) urges(b *block) bool {
	if b.classes[urging] == 0 {
		return false
	}
	s := b.words.Cut(p.Text)
	for start := 0; start < len(s); {
		end := start
		for end < len(s) && isWordByte(s[end]) {
			end++
		}
		if lexicon[strings.ToLower(s[start:end])]&(1<<urging) != 0 {
			return true
		}
		i := strings.IndexAny(s[start:], ".!?")
		if i < 0 {
			break
		}
		start = skip(s, start+i+1, " \t\u00a0.!?”’\"'")
	}
	return false
}

// besidePitch reports whether the block above or below is a pitch.
func (p *page) besidePitch(i int) bool {
	for _, j := range [2]int{i - 1, i + 1} {
		if j >= p.body.from && j < p.body.to && p.blocks[j].kind == Junk &&
			(p.blocks[j].role == pitch || p.pitched(&p.blocks[j])) {
			return true
		}
	}
	return false
}

// labelled reports whether a label of a few words stands directly above.
func (p *page) labelled(i int) bool {
	if i == 0 {
		return false
	}
	b := &p.blocks[i-1]
	return b.n > 0 && b.n <= 5 && !b.terminal() && !b.colon()
}
