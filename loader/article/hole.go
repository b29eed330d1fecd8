package article

import "strings"

// trim cuts what stands at the end of the body's stretch but is not of it:
// the author's biography, pitches, an imprint.
func (p *page) trim() {
	for p.body.to > p.body.from {
		b := &p.blocks[p.body.to-1]
		_, prose := b.weigh()
		if prose && !p.pitched(b) && !biography(p.Text, b) && !p.copyright(b) {
			return
		}
		p.body.to--
	}
}

// inside says what each block of the body's stretch is.
func (p *page) inside() {
	p.islands()
	for i := p.body.from; i < p.body.to; i++ {
		b := &p.blocks[i]
		switch {
		case b.kind != "":
		case b.repeated && (p.pitched(b) || b.classes[personal]+b.classes[pitching]+b.classes[asking] > 0) && (!p.nested || b.indent != b.depth):
			b.kind, b.role = Junk, pitch
		case b.repeated && (!p.nested || b.indent != b.depth):
			b.kind = CaptionOf
		case b.role != noPhrase && b.role != trail:
			b.kind = kindOf(b.role)
		case p.pitched(b), b.consent():
			b.kind = Junk
		case b.n <= 45 && reported(p.Text, b):
			b.kind = FooterOf
		}
	}
	// a sentence with a credit on the very next line is a caption
	for i := p.body.from; i+1 < p.body.to; i++ {
		b, next := &p.blocks[i], &p.blocks[i+1]
		if b.kind == "" && b.gap > 0 && next.gap == 0 && next.n <= 8 && !next.terminal() && b.n <= 40 && b.quotes == 0 && b.bullet == 0 && next.bullet == 0 && b.terminal() && (next.kind == CaptionOf || next.titled() && next.n > 0 && p.spaced && (i+2 >= len(p.blocks) || p.blocks[i+2].gap > 0)) {
			b.kind, next.kind = CaptionOf, CaptionOf
		}
	}
	// what stands beside a pitch and speaks to the reader belongs to it
	for i := p.body.to - 1; i >= p.body.from; i-- {
		b := &p.blocks[i]
		if b.kind == "" && b.n > 0 && b.n <= 30 && b.quotes == 0 && b.classes[saying] == 0 && p.besidePitch(i) && (!b.terminal() && b.n <= 4 || b.classes[personal]+b.classes[asking] > 0 && (p.urges(b) || !b.terminal() || p.labelled(i))) {
			b.kind, b.role = Junk, pitch
		}
	}
	related := false // below the heading of a list of other articles
	for i := p.body.from; i < p.body.to; i++ {
		b := &p.blocks[i]
		if b.kind != "" {
			related = b.role == relatedHead || b.role == offerHead || related && (b.role == media || b.role == button)
			continue
		}
		_, prose := b.weigh()
		near := nearness(b.indent-b.depth, b.bullet != 0) > 0
		switch {
		case b.role == trail && !prose:
			b.kind = Related
		case b.bullet != 0 && near:
			end := p.listEnd(i)
			kind := p.listKind(i, end, related)
			for ; i < end; i++ {
				if b := &p.blocks[i]; b.kind == "" {
					b.kind = kind
					if b.n == 0 {
						b.kind = Junk
					}
				}
			}
			i--
		case b.taken || prose && !p.nested:
			b.kind = Text
			related = false
		case related && b.indent != b.depth, related && !p.nested:
			b.kind = Related
		case b.n == 0:
			b.kind = Junk
		case near && b.terminal() && (!p.nested || b.indent <= b.depth+1):
			b.kind = Text
		case b.n >= 7 && b.caps*10 >= b.n*8: // a link to another article, in capitals
			b.kind = Related
		case p.nested && b.indent == b.depth:
			b.kind = Heading
			if !p.headsText(i) || message(p.Text, b) {
				b.kind = Text
			}
			related = false
		case !p.nested && near && b.n <= 20 && p.headsText(i):
			b.kind = Heading
		default:
			b.kind = Junk
		}
	}
}

// listEnd is the end of the run of list entries that begins at i.
func (p *page) listEnd(i int) int {
	j := i + 1
	for j < p.body.to && (p.blocks[j].bullet != 0 && p.blocks[j].role != relatedHead && p.blocks[j].role != offerHead) {
		j++
	}
	return j
}

// listKind tells a list that the article gives from one of links to others.
// Entries that are sentences, and entries below a colon, are the article's;
// entries that are headlines are not, nor those below a label at another
// depth.
func (p *page) listKind(from, to int, related bool) Kind {
	n, words, sentences, headlines, labels := 0, 0, 0, 0, 0
	for i := from; i < to; i++ {
		b := &p.blocks[i]
		if b.kind != "" || b.n == 0 {
			continue
		}
		n++
		words += b.n
		if b.n >= 5 && !b.terminal() {
			labels++
		}
		switch {
		case b.terminal() || b.n >= 18:
			sentences++
		case b.n >= 5 && b.n <= 17 && b.colons == 0 && (b.titled() || b.n >= 7 && b.numbers == 0):
			headlines++
		}
	}
	if n == 0 {
		return Junk
	}
	var above *block
	for i := from - 1; i >= p.body.from && i >= from-3; i-- {
		if p.blocks[i].n > 0 {
			above = &p.blocks[i]
			break
		}
	}
	switch {
	case above != nil && above.colon() && above.kind != Related:
		return Text
	case sentences*2 >= n && words >= 12*n:
		return Text
	case related:
		return Related
	case above != nil && p.nested && above.kind != Text && above.kind != Heading && above.indent != above.depth && above.kind != CaptionOf:
		return Related
	case sentences*2 >= n:
		return Text
	case !p.nested && (above == nil || above.kind != Text || labels*2 > n):
		return Related
	case headlines*2 > n && n > 1 && p.blocks[from].indent > p.blocks[from].depth+1:
		return Related
	}
	return Text
}

// islands finds the runs of blocks deeper than the body that hold a button or
// a head, "Read more", "Related": boxes about something else.
func (p *page) islands() {
	if !p.nested {
		return
	}
	for i := p.body.from; i < p.body.to; {
		if p.blocks[i].indent <= p.blocks[i].depth+1 {
			i++
			continue
		}
		j, marked, long := i, false, 0
		for ; j < p.body.to && p.blocks[j].indent > p.blocks[j].depth+1; j++ {
			b := &p.blocks[j]
			if b.taken && b.n >= 15 && b.bullet == 0 && b.indent <= b.depth+2 {
				long++
			}
			switch b.role {
			case relatedHead, offerHead, pitch, shareBar, endHead, button:
				marked = true
			}
		}
		if message(p.Text, &p.blocks[j-1]) {
			for k := i; k < j; k++ {
				if b := &p.blocks[k]; b.kind == "" && b.n > 0 {
					b.kind = Text
				}
			}
			i = j
			continue
		}
		if marked && j-i <= 40 && long < 2 {
			for k := i; k < j; k++ {
				if b := &p.blocks[k]; b.kind == "" {
					b.kind = Related
				}
			}
		}
		i = j
	}
}

// besidePitch reports whether the block above or below is a pitch.
func (p *page) besidePitch(i int) bool {
	for _, j := range [2]int{i - 1, i + 1} {
		if j >= p.body.from && j < p.body.to && p.blocks[j].kind == Junk && (p.blocks[j].role == pitch || p.pitched(&p.blocks[j])) {
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

// headsText reports whether prose of the body stands below block i, with at
// most another heading between.
func (p *page) headsText(i int) bool {
	for j, short := i+1, 0; j < p.body.to && short < 3; j++ {
		b := &p.blocks[j]
		if b.kind == CaptionOf || b.n == 0 {
			continue
		}
		if _, prose := b.weigh(); prose {
			return b.taken
		}
		short++
	}
	return false
}

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
	return b.n <= 45 && b.quotes == 0 && p.urges(b) && (c[pitching] > 0 || c[asking] > 1 || c[asking] > 0 && c[personal] > 0 || c[sharing] > 1)
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

// outside says what the blocks above and below the body are.
func (p *page) outside() {
	related := false
	for i := range p.blocks {
		b := &p.blocks[i]
		if i >= p.body.from && i < p.body.to || b.kind != "" {
			continue
		}
		switch {
		case b.repeated && b.n >= 12 && !p.pitched(b):
			b.kind = CaptionOf
		case b.role != noPhrase:
			b.kind = kindOf(b.role)
			related = b.role == relatedHead || b.role == offerHead
		case i >= p.body.to && i < p.body.to+4 && p.signed(b):
			b.kind = BylineOf
		case b.classes[pitching]+b.classes[asking] > 0 && (b.classes[personal] > 0 || b.n < 8):
			b.kind = Junk
		case biography(p.Text, b), p.copyright(b):
			b.kind = FooterOf
		case i >= p.body.to && b.n >= 5 && (!b.terminal() || related):
			b.kind = Related
		default:
			b.kind = Junk
		}
	}
}

// message reports the last line of a message quoted from a network:
// "— Jane Doe (@jane) March 1, 2020".
func message(text string, b *block) bool {
	return b.links > 0 && b.n <= 16 && b.numbers > 0 && b.classes[dating] > 0 && startsWithDash(b.words.Cut(text))
}
