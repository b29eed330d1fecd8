package article

import (
	"fmt"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"onrecord/loader/plain"
	"onrecord/loader/span"
)

// ParseHTML reads one article from a web page. The article's Text is what is
// extracted from the page, the headline first, then one paragraph per line
// with blank lines between: spans cut that text, not the page. Headline, author,
// day and outlet are taken from the page's markup where it states them, with the
// evidence Meta; else from the text, as in Parse. The bytes are read as Decode
// does. The error is one of reading the page; a page in which no article is found
// is given as its whole text, cleaned as Parse does, with a diagnostic.
func ParseHTML(name string, pageBytes []byte, o Options) (*Article, error) {
	text, diagnostics, err := Decode(name, pageBytes)
	if err != nil {
		return nil, err
	}
	decoded := plain.Read(strings.TrimPrefix(text, "\ufeff"), plain.Mojibake)
	doc, err := html.Parse(strings.NewReader(decoded.Text))
	if err != nil {
		return nil, fmt.Errorf("article: %s: %w", name, err)
	}
	diagnostics = append(diagnostics, Traces(name, decoded)...)
	diagnostics = append(diagnostics, Traces(name, plainNodes(doc))...)
	skip := boilerplate(doc)
	meta := readMeta(doc, skip)
	if o.URL == "" {
		o.URL = meta.address()
	}
	title := meta.title()
	lines := findArticle(doc, skip, title)
	if !hasText(lines) {
		lines = meta.statedBody()
	}
	var a *Article
	if len(lines) > 0 {
		text, blocks := renderLines(lines, title)
		if hasProse(blocks) {
			p := &page{o: o, blocks: blocks}
			p.ID, p.File, p.Text = o.ID, name, text
			p.cleanMarked()
			p.lines()
			p.fields()
			a = p.article()
		}
	}
	if a == nil {
		a = Parse(name, renderPage(doc), o)
		a.Diagnostics = append(a.Diagnostics, Diagnostic{name, 0, "html",
			"no article was found in the page's markup: its whole text was cleaned instead"})
	}
	a.Diagnostics = append(diagnostics, a.Diagnostics...)
	meta.fill(a, o)
	return a, nil
}

// plainNodes resolves the references that were escaped twice in a page and takes
// invisible characters out of its words. The page is judged as a whole: one text
// of all its nodes is read, and cut up again.
func plainNodes(doc *html.Node) *plain.Text {
	const between = "\x1e" // the record separator, in no page
	var nodes []*html.Node
	var all strings.Builder
	for n := range doc.Descendants() {
		if n.Type != html.TextNode || strings.Contains(n.Data, between) {
			continue
		}
		if p := n.Parent; p != nil && (p.DataAtom == atom.Script || p.DataAtom == atom.Style) {
			continue
		}
		nodes = append(nodes, n)
		all.WriteString(n.Data)
		all.WriteString(between)
	}
	read := plain.Read(all.String(), plain.Entities, plain.Invisible)
	if !read.Clean() {
		for i, data := range strings.SplitN(read.Text, between, len(nodes)+1)[:len(nodes)] {
			nodes[i].Data = data
		}
	}
	return read
}

// hasProse reports whether a sentence of some length was extracted.
func hasProse(blocks []block) bool {
	for i := range blocks {
		if b := &blocks[i]; b.kind == Text && b.n >= 8 && (b.terminal() || b.n >= 22) {
			return true
		}
	}
	return false
}

// cleanMarked cleans blocks whose kinds the markup has told: captions and
// headings are known, pitches and bylines are not.
func (p *page) cleanMarked() {
	p.body = region{0, len(p.blocks)}
	if p.o.Keep {
		for i := range p.blocks {
			p.blocks[i].kind = Text
		}
		return
	}
	p.splitCredits()
	p.body.to = len(p.blocks)
	first := true
	for i := range p.blocks {
		b := &p.blocks[i]
		switch {
		case b.kind == Title:
			continue
		case b.kind == Text && captionAt(p.Text, b) >= 0 && !b.terminal():
			b.kind = CaptionOf
		case b.kind == Text && first && p.signed(b):
			b.kind = BylineOf
		case b.kind == Text && (p.pitched(b) || b.n == 0):
			b.kind = Junk
		case (b.kind == Text || b.kind == Heading) && b.role != noPhrase && b.role != trail && !b.terminal():
			b.kind = kindOf(b.role)
		case b.kind == Text && b.n > 12:
			first = false
		}
	}
	p.trimMarked()
	for p.body.from < len(p.blocks) && p.blocks[p.body.from].kind != Text {
		p.body.from++
	}
}

// trimMarked cuts biographies and imprints from the end.
func (p *page) trimMarked() {
	for i := len(p.blocks) - 1; i >= 0; i-- {
		b := &p.blocks[i]
		switch {
		case b.kind != Text && b.kind != Heading:
		case b.kind == Heading, biography(p.Text, b), p.copyright(b):
			b.kind = FooterOf
		default:
			return
		}
	}
}

// renderLines writes an article's lines as text, one block per line.
func renderLines(lines []pageLine, title string) (string, []block) {
	w := &writer{}
	if title = strings.Join(strings.Fields(title), " "); title != "" {
		w.block(title, Title)
	}
	for i := range lines {
		if l := &lines[i]; l.text != title { // the headline is not written twice
			w.block(l.text, l.kind)
			if l.linked() {
				w.blocks[len(w.blocks)-1].linked = true
			}
		}
	}
	return w.text.String(), w.blocks
}

// writer collects an article's blocks.
type writer struct {
	text   strings.Builder
	blocks []block
	lines  int
}

func (w *writer) block(s string, kind Kind) {
	if w.text.Len() > 0 {
		w.text.WriteString("\n\n")
		w.lines += 2
	}
	start := w.text.Len()
	w.text.WriteString(s)
	var b block
	if !b.read(w.text.String(), span.Span{Start: start, End: w.text.Len()}, new([]byte)) {
		return
	}
	b.line, b.gap, b.kind = w.lines+1, 1, kind
	if b.bullet == '1' { // the page writes the number itself
		b.bullet, b.words = 0, b.span
	}
	w.blocks = append(w.blocks, b)
}

// renderPage writes a whole page as text, indented by the depth of its markup,
// as a text browser dumps it.
func renderPage(doc *html.Node) string {
	var b, line strings.Builder
	flush := func(depth int) {
		s := strings.Join(strings.Fields(line.String()), " ")
		line.Reset()
		if s != "" {
			b.WriteString(strings.Repeat(" ", 2*min(depth, 60)))
			b.WriteString(s)
			b.WriteByte('\n')
		}
	}
	var walk func(n *html.Node, depth, level int)
	walk = func(n *html.Node, depth, level int) {
		if level > maxDepth {
			return
		}
		if n.Type == html.TextNode {
			line.WriteString(n.Data)
			return
		}
		block := false
		if n.Type == html.ElementNode {
			switch n.DataAtom {
			case atom.Script, atom.Style, atom.Noscript, atom.Head, atom.Iframe, atom.Svg, atom.Template:
				return
			case atom.Br:
				flush(depth)
				return
			}
			block = blockLevel(n.DataAtom)
		}
		if block {
			flush(depth)
			if n.DataAtom == atom.P || n.DataAtom == atom.Blockquote {
				b.WriteByte('\n')
			}
			depth++
		}
		if n.DataAtom == atom.Li {
			line.WriteString("* ")
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c, depth, level+1)
		}
		if block {
			flush(depth)
		}
	}
	walk(doc, 0, 0)
	flush(0)
	return b.String()
}
