package article

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A pageLine is one line of a page's text: a paragraph, a heading, an entry of
// a list, as the markup cuts it.
type pageLine struct {
	text   string
	kind   Kind       // what its markup says it is; Text where that says nothing
	node   *html.Node // the element of blocks that it stands in
	link   int        // bytes of it that are links
	letter int        // bytes that are no blanks
	depth  int        // blocks that it stands in
	listed bool       // it is an entry of a list
	gap    bool       // it is a paragraph of its own
	h1     bool
}

// linked reports a line that is a link, or nearly so.
func (l *pageLine) linked() bool { return l.letter > 0 && l.link*10 >= l.letter*9 }

// pageLines reads the lines below a node, but for elements to skip.
func pageLines(root *html.Node, skip map[*html.Node]bool) []pageLine {
	r := lineReader{skip: skip, node: root, kind: Text}
	r.read(root, Text, 0, false)
	r.flush()
	return r.lines
}

// longByline is how many blanks a byline does not have.
const longByline = 24

// lineReader collects the lines of a tree of nodes.
type lineReader struct {
	skip   map[*html.Node]bool
	lines  []pageLine
	line   strings.Builder
	node   *html.Node
	kind   Kind
	link   int
	letter int
	depth  int
	listed bool
	closed bool // an inline element has ended directly before
}

func (r *lineReader) flush() {
	s := strings.Join(strings.Fields(r.line.String()), " ")
	r.line.Reset()
	if s != "" {
		kind := r.kind
		if kind == BylineOf && strings.Count(s, " ") >= longByline {
			kind = FooterOf // the author's biography
		}
		r.lines = append(r.lines, pageLine{text: s, kind: kind, node: r.node, link: r.link, letter: r.letter,
			depth: r.depth, listed: r.listed, gap: r.node.DataAtom == atom.P || r.node.DataAtom == atom.Blockquote,
			h1: r.node.DataAtom == atom.H1})
		r.listed = false
	}
	r.link, r.letter, r.closed = 0, 0, false
}

// read reads n and what is below it.
func (r *lineReader) read(n *html.Node, kind Kind, depth int, linked bool) {
	if depth > maxDepth || r.skip[n] {
		return
	}
	switch n.Type {
	case html.TextNode:
		r.text(n.Data, linked)
		return
	case html.ElementNode:
		switch {
		case textless(n.DataAtom):
			return
		case n.DataAtom == atom.Br:
			r.line.WriteByte(' ')
			if n.NextSibling != nil && n.NextSibling.DataAtom == atom.Br {
				r.flush()
			}
			return
		case blockLevel(n.DataAtom):
			r.block(n, markedKind(n, kind), depth, linked)
			return
		}
		r.inline(n, kind, depth, linked || n.DataAtom == atom.A)
		return
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		r.read(c, kind, depth+1, linked)
	}
}

func (r *lineReader) text(s string, linked bool) {
	r.line.WriteString(s)
	n := 0
	for _, w := range strings.Fields(s) {
		n += len(w)
	}
	r.letter += n
	if linked {
		r.link += n
	}
	if s != "" {
		r.closed = false
	}
}

func (r *lineReader) block(n *html.Node, kind Kind, depth int, linked bool) {
	r.flush()
	node, was := r.node, r.kind
	r.node, r.kind = n, kind
	r.depth++
	r.listed = n.DataAtom == atom.Li || r.listed && n.Parent != nil && n.Parent.DataAtom == atom.Li
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		r.read(c, kind, depth+1, linked)
	}
	r.flush()
	r.depth--
	r.node, r.kind, r.listed = node, was, false
}

// inline reads an element within a line. Two labels that the page's style parts
// are parted by a blank: <a>Ada Mell</a><span>May 12</span>.
func (r *lineReader) inline(n *html.Node, kind Kind, depth int, linked bool) {
	if r.closed && labelled(n) {
		s := r.line.String()
		before, _ := utf8.DecodeLastRuneInString(s)
		after, _ := utf8.DecodeRuneInString(strings.TrimSpace(nodeText(n, 0)))
		if wordEnd(before) && (unicode.IsUpper(after) || unicode.IsDigit(after)) {
			r.line.WriteByte(' ')
		}
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		r.read(c, kind, depth+1, linked)
	}
	r.closed = labelled(n)
}

// labelled reports inline elements that pages use for labels.
func labelled(n *html.Node) bool {
	switch n.DataAtom {
	case atom.A, atom.Span, atom.Time, atom.Strong, atom.Em, atom.B, atom.Small, atom.Label, atom.Cite:
		return true
	}
	return false
}

func wordEnd(r rune) bool { return unicode.IsLower(r) || unicode.IsDigit(r) || r == '.' || r == ')' }

var (
	captionNames = nameSet(`caption, credit, photo credit, image credit, image caption, photo caption, wp caption,
		imgcaption, copyright holder`)
	bylineNames = nameSet(`byline, bylines, author, authors, dateline, pubdate, timestamp, date, published,
		publish date,
		post meta, entry meta, article meta, posted on, dateline`)
)

// markedKind is what the markup of a block says its text is.
func markedKind(n *html.Node, outer Kind) Kind {
	switch n.DataAtom {
	case atom.Figcaption, atom.Caption:
		return CaptionOf
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		if outer == Text || outer == Standfirst {
			return Heading
		}
		return outer
	}
	if outer != Text {
		return outer
	}
	names := nameWords(n)
	switch {
	case named(names, captionNames) != "" && fewWords(n, shortPart):
		return CaptionOf
	case named(names, bylineNames) != "" && fewWords(n, shortPart):
		return BylineOf
	}
	return outer
}

// shortPart is how many words a caption or a byline has at most: the names of
// both stand on whole articles too.
const shortPart = 60

// fewWords reports whether at most so many words stand below n.
func fewWords(n *html.Node, most int) bool {
	words := 0
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			if words += len(strings.Fields(d.Data)); words > most {
				return false
			}
		}
	}
	return true
}

// hasText reports whether there is a paragraph among the lines.
func hasText(lines []pageLine) bool {
	for i := range lines {
		if lines[i].kind == Text {
			return true
		}
	}
	return false
}
