package article

// Lists and boxes inside the body's stretch.

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
	n, words, sentences, headlines, labels, links := 0, 0, 0, 0, 0, 0
	for i := from; i < to; i++ {
		b := &p.blocks[i]
		if b.kind != "" || b.n == 0 {
			continue
		}
		n++
		words += b.n
		if b.linked {
			links++
		}
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
	if links*2 > n {
		return Related
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
	case above != nil && p.nested && above.kind != Text && above.kind != Heading && above.indent != above.depth &&
		above.kind != CaptionOf:
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
