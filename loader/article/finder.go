package article

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"onrecord/loader/span"
)

// Which lines of a page are the article's is told in three steps. Elements that
// the page itself names as something else are left out. The lines that remain,
// indented by the depth of their markup, are read as a text browser's dump is:
// their stretch of prose is the body. Paragraphs in elements of the same shape
// as the body's are taken too, since a page may have several containers.

// findArticle are the lines of a page that are the article's with what each is,
// in order; none where there is no article.
func findArticle(doc *html.Node, skip map[*html.Node]bool, title string) []pageLine {
	lines := pageLines(doc, skip)
	if len(lines) == 0 {
		return nil
	}
	p := &page{}
	at := p.lay(lines)
	p.cleanLaid()
	s := selection{lines: lines, kept: make([]bool, len(lines))}
	for i := range p.blocks {
		b := &p.blocks[i]
		l := at[b.line]
		switch {
		case i < p.body.from-headLines || i >= p.body.to+footLines:
		case lines[l].kind == Heading && i < p.body.from && title != "":
		case b.kind == Text || b.kind == Standfirst || b.kind == CaptionOf || b.kind == BylineOf ||
			b.kind == FooterOf ||
			b.kind == Heading:
			s.kept[l] = true
			lines[l].kind = b.kind
		case lines[l].h1 && title != "":
		case b.kind == Title && i < p.body.from && title == "", lines[l].kind == Heading && !b.linked && p.overText(i):
			s.kept[l] = true
			lines[l].kind = Heading
		}
	}
	s.dropped = make([]bool, len(lines))
	for i := range p.blocks {
		b := &p.blocks[i]
		if b.role != noPhrase && b.role != trail || p.pitched(b) || b.kind == FooterOf || b.kind == CaptionOf ||
			b.repeated || b.n == 0 || p.announces(b, i) {
			s.dropped[at[b.line]] = true
		}
	}
	s.siblings()
	s.quotations()
	s.likewise()
	s.lede()
	var out []pageLine
	for i, l := range lines {
		if s.kept[i] {
			out = append(out, l)
		}
	}
	return out
}

const (
	headLines = 12 // above the body that may be of the article: byline, date, caption
	footLines = 4  // below it
)

// lay writes lines as a text browser does, and returns which line of it is
// which of the page.
func (p *page) lay(lines []pageLine) map[int]int {
	var text strings.Builder
	at := map[int]int{}
	var starts []int
	for i := range lines {
		starts = append(starts, text.Len())
		text.WriteString(lines[i].text)
		text.WriteByte('\n')
	}
	p.Text = text.String()
	for i := range lines {
		l := &lines[i]
		var b block
		if !b.read(p.Text, span.Span{Start: starts[i], End: starts[i] + len(l.text)}, new([]byte)) {
			continue
		}
		b.line, b.indent = i+1, 2*min(l.depth, 60)
		at[b.line] = i
		if l.listed {
			b.bullet = '*'
		}
		if l.gap {
			b.gap = 1
		}
		b.linked = l.linked()
		switch {
		case l.kind != Text && l.kind != Heading:
			b.kind = l.kind
		case b.n <= 4 && clockAlone(l.text): // the time of a post
			b.kind, l.kind = BylineOf, BylineOf
		}
		p.blocks = append(p.blocks, b)
	}
	return at
}

// overText reports whether the line below block i is of the body's text.
func (p *page) overText(i int) bool {
	if i < p.body.from || p.blocks[i].role != noPhrase {
		return false
	}
	for i++; i < p.body.to; i++ {
		if k := p.blocks[i].kind; k != CaptionOf {
			return k == Text
		}
	}
	return false
}

// cleanLaid says what the lines of a page are.
func (p *page) cleanLaid() {
	p.splitCredits()
	for i := range p.blocks {
		b := &p.blocks[i]
		if b.kind == "" && captionAt(p.Text, b) >= 0 {
			b.kind = CaptionOf
		}
	}
	p.notices()
	p.repeats()
	p.nested = nested(p.blocks)
	p.findBody()
	p.spaced = p.hasGaps()
	p.trim()
	p.extend()
	p.head()
	p.inside()
	p.outside()
}

// selection is which lines of a page are kept.
type selection struct {
	lines   []pageLine
	kept    []bool
	dropped []bool // lines that their words tell to be something else
}

// siblings keeps the lines that stand in the element which holds most of the
// paragraphs kept, headings and quotations among them.
func (s *selection) siblings() {
	held, most := map[*html.Node]int{}, 0
	var main *html.Node
	all := 0
	for i := range s.lines {
		if l := &s.lines[i]; s.kept[i] && l.kind == Text && !l.linked() && l.node.Parent != nil {
			all += l.letter
			if held[l.node.Parent] += l.letter; held[l.node.Parent] > most {
				main, most = l.node.Parent, held[l.node.Parent]
			}
		}
	}
	if most*5 < all*2 {
		return
	}
	for i := range s.lines {
		l := &s.lines[i]
		if s.kept[i] || s.dropped[i] || l.linked() || l.kind != Text && l.kind != Heading {
			continue
		}
		if l.node.Parent == main || l.node == main || l.node.Parent != nil && l.node.Parent.Parent == main &&
			quoting(l.node.Parent) {
			s.kept[i] = true
		}
	}
}

// quotations keeps the other lines of quotations that are kept in part: who
// wrote a message that is shown, and when.
func (s *selection) quotations() {
	kept := map[*html.Node]bool{}
	for pass := range 2 {
		for i := range s.lines {
			for n := s.lines[i].node; n != nil; n = n.Parent {
				if n.DataAtom != atom.Blockquote {
					continue
				}
				if pass == 0 && s.kept[i] && s.lines[i].kind == Text {
					kept[n] = true
				}
				if pass == 1 && kept[n] && !s.kept[i] {
					s.kept[i], s.lines[i].kind = true, Text
				}
				break
			}
		}
	}
}

// quoting reports elements that hold quotations or entries of a list.
func quoting(n *html.Node) bool {
	return n.DataAtom == atom.Blockquote || n.DataAtom == atom.Ul || n.DataAtom == atom.Ol
}

// shape is the chain of elements that a line stands in, with their classes.
func shape(n *html.Node) string {
	var b strings.Builder
	for k := 0; n != nil && k < 3; n = n.Parent {
		if n.Type != html.ElementNode {
			break
		}
		b.WriteString(n.Data)
		b.WriteByte('.')
		for _, r := range attribute(n, "class") {
			if r < '0' || r > '9' {
				b.WriteRune(r)
			}
		}
		b.WriteByte('/')
		k++
	}
	return b.String()
}

const (
	shapeBytes = 60 // of kept lines in elements of one shape that make it the article's
	proseBytes = 40 // of a line that is taken for its shape
)

// likewise keeps the paragraphs that stand in elements of the same shape as the
// paragraphs kept.
func (s *selection) likewise() {
	known := map[string]int{}
	for i := range s.lines {
		if l := &s.lines[i]; s.kept[i] && l.kind == Text && !l.linked() {
			known[shape(l.node)] += l.letter
		}
	}
	for i := range s.lines {
		l := &s.lines[i]
		if !s.kept[i] && l.kind == Text && l.letter >= proseBytes && l.link*3 < l.letter &&
			known[shape(l.node)] >= shapeBytes {
			s.kept[i] = true
		}
	}
}

// lede keeps the paragraph below the headline that stands outside the text's
// own element.
func (s *selection) lede() {
	head := -1
	for i := range s.lines {
		l := &s.lines[i]
		switch {
		case s.kept[i] && (l.kind == Text || l.kind == Standfirst) && l.letter >= proseBytes:
			return
		case l.h1:
			head = i
		case head >= 0 && i <= head+3 && l.kind == Text && l.letter >= proseBytes && l.link == 0 &&
			near(l.node, s.lines[head].node):
			s.kept[i] = true
			if s.lines[i].kind == Text {
				s.lines[i].kind = Standfirst
			}
			return
		}
	}
}

// near reports whether a line stands in the same element as another, or one
// step away.
func near(a, b *html.Node) bool {
	if a.Parent == nil || b.Parent == nil {
		return false
	}
	for _, x := range []*html.Node{a.Parent, a.Parent.Parent} {
		for _, y := range []*html.Node{b.Parent, b.Parent.Parent} {
			if x != nil && x == y && x.DataAtom != atom.Body && x.DataAtom != atom.Html {
				return true
			}
		}
	}
	return a.Parent == b.Parent
}
