package article

import "onrecord/loader/internal/rule"

// What each line of the body's stretch is: text, a heading, or one of the
// things that stand between paragraphs.

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
		if l := p.inner(i); l.b.kind == "" {
			if kind, ok := knownInside.Decide(&l, p.trace, i); ok {
				l.b.kind = kind
			}
		}
	}
	p.creditedCaptions()
	p.besidePitches()
	related := false // below the heading of a list of other articles
	for i := p.body.from; i < p.body.to; i++ {
		l := p.inner(i)
		b := l.b
		if b.kind != "" {
			related = b.role == relatedHead || b.role == offerHead || related && (b.role == media || b.role == button)
			continue
		}
		if b.bullet != 0 && l.near && (b.role != trail || l.prose) {
			i = p.list(i, related) - 1
			continue
		}
		l.related = related
		v, _ := lineInside.Decide(&l, p.trace, i)
		b.kind = v.kind
		related = related && !v.closes
	}
}

// innerLine is a block of the body's stretch as the rules look at it.
type innerLine struct {
	p       *page
	b       *block
	i       int
	prose   bool
	near    bool // at the body's depth or little deeper
	related bool // below the head of a list of other articles
}

func (p *page) inner(i int) innerLine {
	b := &p.blocks[i]
	_, prose := b.weigh()
	return innerLine{p: p, b: b, i: i, prose: prose, near: nearness(b.indent-b.depth, b.bullet != 0) > 0}
}

// displaced reports a line that does not stand at the body's depth, or that no
// indentation places.
func (l *innerLine) displaced() bool { return !l.p.nested || l.b.indent != l.b.depth }

// urging reports words that speak to the reader, of pitches or of forms.
func (l *innerLine) urging() bool {
	c := &l.b.classes
	return l.p.pitched(l.b) || c[personal]+c[pitching]+c[asking] > 0
}

// knownInside tells lines by their words alone. In the examples "…" is a
// paragraph, and the row decides about the line that ">" stands before.
var knownInside = rule.Table[*innerLine, Kind]{Name: "known line inside the body", Rows: []rule.Row[*innerLine, Kind]{
	{
		Name: "repeated pitch", Example: "Get our newsletter about the ferry and all the news of the harbour\n…\n…\n>" +
			"Get our newsletter about the ferry and all the news of the harbour\n…\n… = junk",
		When: func(l *innerLine) bool { return l.b.repeated && l.displaced() && l.urging() },
		Then: func(l *innerLine) Kind { l.b.role = pitch; return Junk },
	},
	{
		Name: "repeated line", Example: "The old pier of Orvik seen from the north on a day\n…\n…\n>The old pier of " +
			"Orvik seen from the north on a day\n…\n… = caption",
		When: func(l *innerLine) bool { return l.b.repeated && l.displaced() },
		Then: rule.Is[*innerLine](CaptionOf),
	},
	{
		Name: "known phrase", Example: "…\n…\n>Advertisement\n…\n… = junk",
		When: func(l *innerLine) bool { return l.b.role != noPhrase && l.b.role != trail },
		Then: func(l *innerLine) Kind { return kindOf(l.b.role) },
	},
	{
		Name:    "pitch or consent notice",
		Example: "…\n…\n>Do you like our work? Subscribe to our free newsletter and get it in your inbox.\n…\n… = junk",
		When:    func(l *innerLine) bool { return l.p.pitched(l.b) || l.b.consent() },
		Then:    rule.Is[*innerLine](Junk),
	},
	{
		Name: "time of a post", Example: "…\n…\n>14:32 BST\n…\n… = byline",
		When: func(l *innerLine) bool { return l.b.n <= 4 && clockAlone(l.b.words.Cut(l.p.Text)) },
		Then: rule.Is[*innerLine](BylineOf),
	},
	{
		Name:    "address of an article",
		Example: "…\n…\n>https://www.orvik-echo.example/news/ferry-to-brandt-stays-in-port\n…\n… = footer",
		When:    func(l *innerLine) bool { return l.b.links > 0 && articleAddress(l.b.words.Cut(l.p.Text)) },
		Then:    rule.Is[*innerLine](FooterOf),
	},
	{
		Name:    "who helped with the report",
		Example: "…\n…\n>Ada Mell in Brandt contributed to this report.\n…\n… = footer",
		When:    func(l *innerLine) bool { return l.b.n <= 45 && reported(l.p.Text, l.b) },
		Then:    rule.Is[*innerLine](FooterOf),
	},
}}

// innerKind is what a line of the body is, and whether a list of other
// articles has ended with it.
type innerKind struct {
	kind   Kind
	closes bool
}

// lineInside tells the lines that no known words tell.
var lineInside = rule.Table[*innerLine, innerKind]{Name: "line inside the body",
	Rows: []rule.Row[*innerLine, innerKind]{
		{
			Name: "link to another article", Example: "…\n…\n>Read more: Ferry to Brandt stays in port\n…\n… = related",
			When: func(l *innerLine) bool { return l.b.role == trail && !l.prose },
			Then: rule.Is[*innerLine](innerKind{kind: Related}),
		},
		{
			Name: "paragraph", Example: "…\n>…\n… = text",
			When: func(l *innerLine) bool { return l.b.taken || l.prose && !l.p.nested },
			Then: rule.Is[*innerLine](innerKind{kind: Text, closes: true}),
		},
		{
			Name:    "below the head of other articles",
			Example: "…\n…\nRelated stories\n>Ferry to Brandt stays in port\n…\n… = related",
			When:    func(l *innerLine) bool { return l.related && l.displaced() },
			Then:    rule.Is[*innerLine](innerKind{kind: Related}),
		},
		{
			Name: "no word", Example: "…\n…\n>~ ~ ~\n…\n… = junk",
			When: func(l *innerLine) bool { return l.b.n == 0 },
			Then: rule.Is[*innerLine](innerKind{kind: Junk}),
		},
		{
			Name: "short sentence", Example: "…\n…\n>It Has Closed.\n…\n… = text",
			When: func(l *innerLine) bool {
				return l.near && l.b.terminal() && (!l.p.nested || l.b.indent <= l.b.depth+1)
			},
			Then: rule.Is[*innerLine](innerKind{kind: Text}),
		},
		{
			Name: "headline in capitals", Example: "…\n…\n>FERRY TO BRANDT STAYS IN PORT AGAIN\n…\n… = related",
			When: func(l *innerLine) bool { return l.b.n >= 7 && l.b.caps*10 >= l.b.n*8 },
			Then: rule.Is[*innerLine](innerKind{kind: Related}),
		},
		{
			Name: "line at the body's depth, no heading",
			Example: "Menu\n  Ferry to Brandt stays in port\n    …\n    …\n  " +
				"  >Adults pay nine crowns\n    Children pay two crowns\n    Dogs may travel for free\n    Bikes " +
				"pay four " +
				"crowns\n  Home = text",
			When: func(l *innerLine) bool {
				return !l.displaced() && (!l.p.headsText(l.i) || message(l.p.Text, l.b))
			},
			Then: rule.Is[*innerLine](innerKind{kind: Text, closes: true}),
		},
		{
			Name: "heading at the body's depth",
			Example: "Menu\n  Ferry to Brandt stays in port\n    …\n    …\n    >Aboard the ferry\n    …\n    … = " +
				"heading",
			When: func(l *innerLine) bool { return !l.displaced() },
			Then: rule.Is[*innerLine](innerKind{kind: Heading, closes: true}),
		},
		{
			Name: "heading where no indentation tells", Example: "…\n…\n>Aboard the ferry\n…\n… = heading",
			When: func(l *innerLine) bool { return !l.p.nested && l.near && l.b.n <= 20 && l.p.headsText(l.i) },
			Then: rule.Is[*innerLine](innerKind{kind: Heading}),
		},
		{
			Name:    "anything else",
			Example: "Menu\n  Ferry to Brandt stays in port\n    …\n    …\n            >Aboard\n    …\n    … = junk",
			Then:    rule.Is[*innerLine](innerKind{kind: Junk}),
		},
	}}

// creditedCaptions marks a sentence with a credit on the very next line as a
// caption.
func (p *page) creditedCaptions() {
	for i := p.body.from; i+1 < p.body.to; i++ {
		if b, next := &p.blocks[i], &p.blocks[i+1]; b.captionShaped() && next.creditShaped() &&
			(next.kind == CaptionOf || next.titled() && next.n > 0 && p.spaced && p.gapBelow(i+1)) {
			b.kind, next.kind = CaptionOf, CaptionOf
		}
	}
}

// captionShaped reports a sentence with blank space above.
func (b *block) captionShaped() bool {
	return b.kind == "" && b.gap > 0 && b.n <= 40 && b.quotes == 0 && b.bullet == 0 && b.terminal()
}

// creditShaped reports a few words directly below a line.
func (b *block) creditShaped() bool { return b.gap == 0 && b.n <= 8 && !b.terminal() && b.bullet == 0 }

// gapBelow reports whether the page ends below block i or a blank line stands
// there.
func (p *page) gapBelow(i int) bool { return i+1 >= len(p.blocks) || p.blocks[i+1].gap > 0 }

// besidePitches takes what stands beside a pitch and speaks to the reader for
// part of it.
func (p *page) besidePitches() {
	for i := p.body.to - 1; i >= p.body.from; i-- {
		b := &p.blocks[i]
		if b.kind != "" || b.n == 0 || b.n > 30 || b.quotes > 0 || b.classes[saying] > 0 || !p.besidePitch(i) {
			continue
		}
		label := !b.terminal() && b.n <= 4
		speaks := b.classes[personal]+b.classes[asking] > 0
		if label || speaks && (p.urges(b) || !b.terminal() || p.labelled(i)) {
			b.kind, b.role = Junk, pitch
		}
	}
}

// list says what the run of list entries that begins at block i is, and
// returns its end.
func (p *page) list(i int, related bool) int {
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
	return end
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

// message reports the last line of a message quoted from a network:
// "— Jane Doe (@jane) March 1, 2020".
func message(text string, b *block) bool {
	return b.links > 0 && b.n <= 16 && b.numbers > 0 && b.classes[dating] > 0 && startsWithDash(b.words.Cut(text))
}
