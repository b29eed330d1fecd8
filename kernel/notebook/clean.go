package notebook

import (
	"bytes"
	"crypto/rand"
	"regexp"
	"strconv"
	"strings"
	"sync"

	"github.com/microcosm-cc/bluemonday"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// contentPolicy is what a browser may load for a page: pictures, and the styles that
// are in it. Scripts do not run, whatever the sanitiser has overlooked.
const contentPolicy = "default-src 'none'; img-src data: https: http: 'self'; media-src data: https: 'self'; " +
	"style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

// A cleaner takes out of HTML what could run scripts, load pages or disguise the page.
// What the page has made itself is kept aside meanwhile, under marks that nobody can
// guess and write into a notebook.
type cleaner struct {
	mark string
	kept []string
}

// keep puts HTML aside and returns the mark that stands for it.
func (c *cleaner) keep(trusted string) string {
	if c.mark == "" {
		c.mark = "kept" + rand.Text()
	}
	c.kept = append(c.kept, trusted)
	return c.mark + strconv.Itoa(len(c.kept)-1) + ";"
}

// clean is the HTML without what is dangerous, with what was kept aside in its place.
func (c *cleaner) clean(text string) string {
	text = policy().Sanitize(text)
	if len(c.kept) == 0 {
		return text
	}
	var b strings.Builder
	for {
		before, after, found := strings.Cut(text, c.mark)
		b.WriteString(before)
		if !found {
			break
		}
		number, rest, _ := strings.Cut(after, ";")
		if n, err := strconv.Atoi(number); err == nil && n < len(c.kept) {
			b.WriteString(c.kept[n])
		}
		text = rest
	}
	c.kept = c.kept[:0]
	return b.String()
}

// policy is the allowed HTML: text, tables, pictures and links, with styles that
// stay in their place.
var policy = sync.OnceValue(func() *bluemonday.Policy {
	p := bluemonday.NewPolicy()
	p.AllowStandardURLs()
	p.AllowRelativeURLs(true)
	p.RequireNoFollowOnLinks(false)
	p.AllowElements(
		"a", "abbr", "address", "article", "aside", "b", "bdi", "bdo", "blockquote", "br", "caption", "center",
		"cite", "code",
		"col", "colgroup", "dd", "del", "details", "dfn", "div", "dl", "dt", "em", "figcaption", "figure", "font",
		"footer",
		"h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "i", "img", "ins", "kbd", "li", "main", "mark", "meter",
		"nav",
		"ol", "p", "pre", "progress", "q", "rp", "rt", "ruby", "s", "samp", "section", "small", "span", "strike",
		"strong",
		"sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "time", "tr", "tt", "u", "ul", "var",
		"wbr",
	)
	p.AllowNoAttrs().OnElements("a", "font", "img", "span")
	words := regexp.MustCompile(`^[\pL\pN _:.,#%()+-]*$`)
	p.AllowAttrs("class", "title", "lang", "dir", "role", "aria-label", "aria-hidden", "align", "valign", "border",
		"cellpadding", "cellspacing", "color", "bgcolor", "scope", "start", "value", "min", "max",
		"open").Matching(words).Globally()
	p.AllowAttrs("title", "alt").Globally()
	p.AllowAttrs("id", "name").Matching(regexp.MustCompile(`^[^\s<>"&]+$`)).OnElements(
		"a", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "p", "section", "span", "sup", "table")
	p.AllowAttrs("tabindex").Matching(regexp.MustCompile(`^0$`)).OnElements("div", "pre")
	p.AllowAttrs("width", "height", "rowspan", "colspan",
		"span").Matching(regexp.MustCompile(`^[0-9.]+(px|%|em)?$`)).Globally()
	p.AllowAttrs("href").OnElements("a")
	p.AllowAttrs("src").OnElements("img")
	p.AllowDataURIImages()
	p.AllowAttrs("type").Matching(regexp.MustCompile(`^checkbox$`)).OnElements("input")
	p.AllowAttrs("checked", "disabled").Matching(regexp.MustCompile(`^$`)).OnElements("input")
	p.AllowStyles("background", "background-color", "border", "border-collapse", "border-color", "border-left",
		"border-radius",
		"border-spacing", "border-style", "border-width", "color", "display", "font", "font-family", "font-size",
		"font-style",
		"font-weight", "height", "letter-spacing", "line-height", "list-style-type", "margin", "margin-bottom",
		"margin-left",
		"margin-right", "margin-top", "max-height", "max-width", "min-width", "opacity", "overflow", "overflow-x",
		"padding",
		"padding-bottom", "padding-left", "padding-right", "padding-top", "text-align", "text-decoration",
		"text-transform",
		"vertical-align", "white-space", "width").MatchingHandler(plainStyle).Globally()
	return p
})

// plainStyle tells a value that loads nothing.
func plainStyle(value string) bool {
	value = strings.ToLower(value)
	for _, r := range value {
		if r != ' ' && !strings.ContainsRune("abcdefghijklmnopqrstuvwxyz0123456789#%.,()+-'\"", r) {
			return false
		}
	}
	return !strings.Contains(value, "url") && !strings.Contains(value, "expression") &&
		!strings.Contains(value, "image(")
}

// cleanOutput is the HTML of an output; ok is false when nothing of it is left to see.
// Drawings in it become pictures, in which scripts do not run.
func cleanOutput(text string) (cleaned string, ok bool) {
	var c cleaner
	if strings.Contains(strings.ToLower(text), "<svg") {
		text = c.drawings(text)
	}
	kept := len(c.kept) > 0
	cleaned = c.clean(text)
	ok = kept || strings.Contains(cleaned, "<img") || strings.TrimSpace(tags.ReplaceAllString(cleaned, "")) != ""
	return cleaned, ok
}

// drawings puts each svg element aside, as a picture.
func (c *cleaner) drawings(text string) string {
	body := &html.Node{Type: html.ElementNode, Data: "body", DataAtom: atom.Body}
	nodes, err := html.ParseFragment(strings.NewReader(text), body)
	if err != nil {
		return text
	}
	var b bytes.Buffer
	for _, n := range nodes {
		body.AppendChild(n)
	}
	c.replace(body)
	for n := range body.ChildNodes() {
		if err := html.Render(&b, n); err != nil {
			return ""
		}
	}
	return b.String()
}

func (c *cleaner) replace(body *html.Node) {
	var found []*html.Node
	for n := range body.Descendants() {
		if n.Type == html.ElementNode && n.Data == "svg" && !inside(n, "svg") {
			found = append(found, n)
		}
	}
	for _, n := range found {
		if !hasAttr(n, "xmlns") {
			n.Attr = append(n.Attr, html.Attribute{Key: "xmlns", Val: "http://www.w3.org/2000/svg"})
		}
		var svg bytes.Buffer
		if html.Render(&svg, n) != nil {
			continue
		}
		img := `<img src="` + dataURI("image/svg+xml", svg.Bytes()) + `" alt="drawing">`
		n.Parent.InsertBefore(&html.Node{Type: html.TextNode, Data: c.keep(img)}, n)
		n.Parent.RemoveChild(n)
	}
}

func inside(n *html.Node, name string) bool {
	for p := n.Parent; p != nil; p = p.Parent {
		if p.Data == name {
			return true
		}
	}
	return false
}

func hasAttr(n *html.Node, key string) bool {
	for _, a := range n.Attr {
		if a.Key == key {
			return true
		}
	}
	return false
}

// tags are what HTML has besides its text.
var tags = regexp.MustCompile(`<[^>]*>`)
