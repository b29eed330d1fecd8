package notebook

import (
	"bytes"
	"encoding/base64"
	"html"
	"strconv"
	"strings"
	"unicode"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/renderer"
	ghtml "github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// markdown renders the Markdown cells of one page: GitHub's flavour, which
// Jupyter's is, with footnotes, formulas, highlighted code and headings that
// links can point to. Ids are unique on the page.
type markdown struct {
	untrusted bool
	ids       headingIDs
	pieces    int
	title     string // text of the first heading so far
	clean     cleaner
}

// render turns the Markdown of one cell into HTML.
func (m *markdown) render(source string, attachments map[string]any) string {
	m.pieces++
	var options []renderer.Option
	if !m.untrusted {
		options = append(options, ghtml.WithUnsafe())
	}
	options = append(options, renderer.WithNodeRenderers(util.Prioritized(pieceRenderer{&m.clean}, 100)))
	md := goldmark.New(
		goldmark.WithExtensions(
			extension.GFM,
			extension.NewFootnote(extension.WithFootnoteIDPrefix("note"+strconv.Itoa(m.pieces)+"-")),
			mathExtension{&m.clean},
		),
		goldmark.WithParserOptions(parser.WithAutoHeadingID()),
		goldmark.WithRendererOptions(options...),
	)
	src := []byte(source)
	doc := md.Parser().Parse(text.NewReader(src), parser.WithContext(parser.NewContext(parser.WithIDs(&m.ids))))
	_ = ast.Walk(doc, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *ast.Heading:
			if m.title == "" {
				m.title = strings.TrimSpace(plainText(n, src))
			}
		case *ast.Image:
			if name, ok := bytes.CutPrefix(n.Destination, []byte("attachment:")); ok {
				if uri := attachmentURI(attachments, string(name)); uri != "" {
					n.Destination = []byte(uri)
				}
			}
		}
		return ast.WalkContinue, nil
	})
	var out bytes.Buffer
	if err := md.Renderer().Render(&out, src, doc); err != nil {
		return "<pre>" + html.EscapeString(source) + "</pre>"
	}
	return m.clean.clean(out.String())
}

// plainText is the text of a node without its markup.
func plainText(n ast.Node, source []byte) string {
	var b strings.Builder
	_ = ast.Walk(n, func(c ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch c := c.(type) {
		case *ast.Text:
			b.Write(util.UnescapePunctuations(c.Segment.Value(source)))
			if c.SoftLineBreak() || c.HardLineBreak() {
				b.WriteByte(' ')
			}
		case *ast.String:
			b.Write(c.Value)
		case *ast.AutoLink:
			b.Write(c.Label(source))
		case *mathNode:
			b.Write(c.tex)
		}
		return ast.WalkContinue, nil
	})
	return html.UnescapeString(b.String())
}

// attachmentURI is the data URI of a picture that the cell carries.
func attachmentURI(attachments map[string]any, name string) string {
	for _, n := range []string{name, string(util.URLEscape([]byte(name), false)), unescapePath(name)} {
		bundle, _ := attachments[n].(map[string]any)
		for _, mime := range imageTypes {
			if v, ok := bundle[mime]; ok {
				if data, err := imageBytes(mime, v); err == nil {
					return dataURI(mime, data)
				}
			}
		}
	}
	return ""
}

func unescapePath(s string) string { return strings.ReplaceAll(s, "%20", " ") }

func dataURI(mime string, data []byte) string {
	return "data:" + mime + ";base64," + base64.StdEncoding.EncodeToString(data)
}

// headingIDs gives the ids that Jupyter gives, so that links of the notebook
// to its own headings work: the text with a hyphen for each space.
type headingIDs struct{ used map[string]int }

func (h *headingIDs) Generate(value []byte, _ ast.NodeKind) []byte {
	id := strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return '-'
		case unicode.IsLetter(r), unicode.IsDigit(r), unicode.IsMark(r), strings.ContainsRune("-_.:,’'()?!", r):
			return r
		}
		return -1
	}, strings.TrimSpace(string(value)))
	if id == "" {
		id = "section"
	}
	if h.used == nil {
		h.used = make(map[string]int)
	}
	base := id
	for h.used[id] > 0 {
		id = base + "-" + strconv.Itoa(h.used[base])
		h.used[base]++
	}
	h.used[id]++
	return []byte(id)
}

func (h *headingIDs) Put(value []byte) {
	if h.used == nil {
		h.used = make(map[string]int)
	}
	h.used[string(value)]++
}

// pieceRenderer draws what the page draws differently from goldmark: headings
// with a link to themselves, code with colours, tables in a box that scrolls.
type pieceRenderer struct{ clean *cleaner }

func (r pieceRenderer) RegisterFuncs(reg renderer.NodeRendererFuncRegisterer) {
	reg.Register(ast.KindHeading, renderHeading)
	reg.Register(ast.KindFencedCodeBlock, r.renderFence)
	reg.Register(ast.KindCodeBlock, r.renderFence)
	reg.Register(east.KindTable, renderTable)
}

func renderHeading(w util.BufWriter, _ []byte, node ast.Node, entering bool) (ast.WalkStatus, error) {
	n := node.(*ast.Heading)
	tag := "h" + strconv.Itoa(n.Level)
	v, _ := n.AttributeString("id")
	id, _ := v.([]byte)
	if entering {
		_, _ = w.WriteString("<" + tag)
		if len(id) > 0 {
			_, _ = w.WriteString(` id="` + html.EscapeString(string(id)) + `"`)
		}
		_ = w.WriteByte('>')
		return ast.WalkContinue, nil
	}
	if len(id) > 0 {
		_, _ = w.WriteString(` <a class="anchor" href="#` + html.EscapeString(string(id)) +
			`" aria-label="Link to this section">¶</a>`)
	}
	_, _ = w.WriteString("</" + tag + ">\n")
	return ast.WalkContinue, nil
}

func (r pieceRenderer) renderFence(w util.BufWriter, source []byte, node ast.Node, entering bool) (ast.WalkStatus,
	error) {
	if !entering {
		return ast.WalkContinue, nil
	}
	language := ""
	if f, ok := node.(*ast.FencedCodeBlock); ok {
		language = string(f.Language(source))
	}
	code := `<pre class="code" tabindex="0"><code>` + highlight(language, string(node.Lines().Value(source))) +
		"</code></pre>"
	_, _ = w.WriteString(r.clean.keep(code) + "\n")
	return ast.WalkSkipChildren, nil
}

func renderTable(w util.BufWriter, _ []byte, _ ast.Node, entering bool) (ast.WalkStatus, error) {
	if entering {
		_, _ = w.WriteString("<div class=\"table\" tabindex=\"0\"><table>\n")
	} else {
		_, _ = w.WriteString("</table></div>\n")
	}
	return ast.WalkContinue, nil
}
