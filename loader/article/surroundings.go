package article

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
