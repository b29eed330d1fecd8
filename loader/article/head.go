package article

// The head of an article is what stands between its title and its text: the
// standfirst, the byline, the date line, a section label, the first picture's
// caption.

const headReach = 10 // prose blocks that may still be a standfirst

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
