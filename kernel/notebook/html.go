package notebook

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"html"
	"path/filepath"
	"strconv"
	"strings"
)

//go:embed page.css
var stylesheet string

// HTMLOptions say how a page is made. The zero value is right for notebooks
// of one's own.
type HTMLOptions struct {
	// Title is the page's title; empty takes the first heading, then the
	// metadata's title, then the file's name.
	Title string
	// Untrusted leaves out all HTML: that in Markdown cells is dropped, and
	// outputs are shown in a form other than text/html.
	Untrusted bool
}

// HTML gives the notebook as one page that needs no other file, no script and
// no network: prose, code with colours, outputs, for screens of any width,
// light and dark, and for paper.
//
// No script runs, whoever wrote the notebook: text is escaped, the HTML in Markdown
// cells and in text/html outputs goes through a sanitiser, SVG is shown as an image,
// JavaScript outputs are replaced by their plain text, and the page has a content
// security policy. An output of which the sanitiser leaves nothing is shown in another
// form.
func HTML(n *Notebook, opt HTMLOptions) ([]byte, error) {
	p := page{opt: opt, language: n.Language(), md: markdown{untrusted: opt.Untrusted}}
	if p.language == "" {
		p.language = "go"
	}
	for i := range n.Cells {
		p.md.ids.Put(fmt.Appendf(nil, "cell-%d", i+1))
	}
	for i, c := range n.Cells {
		if err := p.cell(i+1, c); err != nil {
			return nil, fmt.Errorf("%s: cell %d: %w", n.name(), i+1, err)
		}
	}
	lang, _ := n.Metadata["lang"].(string)
	if lang == "" {
		lang = "en"
	}
	var b strings.Builder
	fmt.Fprintf(&b, "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n", html.EscapeString(lang))
	fmt.Fprintf(&b, "<meta http-equiv=\"Content-Security-Policy\" content=\"%s\">\n", contentPolicy)
	b.WriteString("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
	b.WriteString("<meta name=\"color-scheme\" content=\"light dark\">\n")
	fmt.Fprintf(&b, "<title>%s</title>\n<style>\n%s</style>\n</head>\n<body>\n<main>\n",
		html.EscapeString(p.title(n)), stylesheet)
	b.WriteString(p.b.String())
	b.WriteString("</main>\n</body>\n</html>\n")
	return []byte(b.String()), nil
}

type page struct {
	opt      HTMLOptions
	language string
	md       markdown
	b        strings.Builder
}

func (p *page) title(n *Notebook) string {
	if p.opt.Title != "" {
		return p.opt.Title
	}
	if p.md.title != "" {
		return p.md.title
	}
	if s, ok := n.Metadata["title"].(string); ok && s != "" {
		return s
	}
	if n.Path != "" {
		return strings.TrimSuffix(filepath.Base(n.Path), filepath.Ext(n.Path))
	}
	return "Notebook"
}

func (p *page) printf(format string, args ...any) { fmt.Fprintf(&p.b, format, args...) }

func (p *page) cell(number int, c *Cell) error {
	if c.HasTag("remove-cell") {
		return nil
	}
	switch c.Type {
	case Markdown:
		p.printf("<section class=\"cell prose\">\n%s</section>\n", p.md.render(c.Source, c.Attachments))
	case Raw:
		if strings.TrimSpace(c.Source) != "" {
			p.printf("<section class=\"cell prose\"><pre class=\"raw\">%s</pre></section>\n",
				html.EscapeString(c.Source))
		}
	case Code:
		if strings.TrimSpace(c.Source) == "" && len(c.Outputs) == 0 {
			return nil
		}
		p.printf("<section class=\"cell\" id=\"cell-%d\">\n", number)
		p.input(c)
		if !hidden(c, "outputs_hidden", "hide-output") {
			for i := range c.Outputs {
				if err := p.output(number, c, &c.Outputs[i]); err != nil {
					return err
				}
			}
		}
		p.printf("</section>\n")
	}
	return nil
}

// hidden looks at the two ways in which notebooks hide a part of a cell: a
// field under "jupyter" in the metadata, and a tag.
func hidden(c *Cell, field, tag string) bool {
	m, _ := c.Metadata["jupyter"].(map[string]any)
	v, _ := m[field].(bool)
	return v || c.HasTag(tag)
}

// input writes the code of a cell, folded away where the metadata hides it.
func (p *page) input(c *Cell) {
	if strings.TrimSpace(c.Source) == "" || c.HasTag("remove-input") {
		return
	}
	language := p.language
	source := strings.TrimRight(c.Source, " \t\r\n")
	// A first line %%name gives the cell to another language, as in IPython.
	if magic, ok := strings.CutPrefix(source, "%%"); ok {
		language, _, _ = strings.Cut(magic, "\n")
		language = strings.TrimSpace(language)
	}
	code := `<pre class="code" tabindex="0"><code>` + highlight(language, source) + "</code></pre>\n"
	if hidden(c, "source_hidden", "hide-input") {
		code = "<details><summary>Code</summary>\n" + code + "</details>\n"
	}
	p.printf("<div class=\"in\">%s<div class=\"box\">%s</div></div>\n", prompt("In", c.ExecutionCount), code)
}

func prompt(name string, count int) string {
	number := " "
	if count > 0 {
		number = strconv.Itoa(count)
	}
	return `<div class="prompt" aria-hidden="true">` + name + `&nbsp;[` + number + `]:</div>`
}

// imageTypes in the order in which a page prefers them.
var imageTypes = []string{"image/svg+xml", "image/png", "image/jpeg", "image/gif", "image/webp"}

func (p *page) output(cell int, c *Cell, o *Output) error {
	body, class := "", ""
	switch o.Type {
	case Stream:
		class = "stream " + o.Name
		if o.Name != "stderr" {
			class = "stream"
		}
		body = scrolling("pre", "text", ansiHTML(strings.TrimSuffix(o.Text, "\n")))
	case Failure:
		class = "failure"
		text := strings.Join(o.Traceback, "\n")
		if strings.TrimSpace(text) == "" {
			text = o.EName + ": " + o.EValue
		}
		body = scrolling("pre", "text", ansiHTML(strings.TrimRight(text, "\n")))
	default:
		var err error
		if body, class, err = p.bundle(cell, o); err != nil {
			return err
		}
		if body == "" {
			return nil
		}
	}
	label := `<div class="prompt"></div>`
	if o.Type == ExecuteResult {
		label = prompt("Out", o.ExecutionCount)
	}
	p.printf("<div class=\"out %s\">%s<div class=\"box\">%s</div></div>\n", class, label, body)
	return nil
}

// scrolling is an element that scrolls in itself when it is too wide, also by
// keyboard.
func scrolling(tag, class, body string) string {
	return "<" + tag + ` class="` + class + `" tabindex="0">` + body + "</" + tag + ">"
}

// bundle shows the richest form of an output that a page without scripts can.
func (p *page) bundle(cell int, o *Output) (body, class string, err error) {
	markup, hasHTML := o.Data["text/html"]
	if hasHTML && !p.opt.Untrusted {
		if text, ok := cleanOutput(textOf(markup)); ok {
			return scrolling("div", "html", text), "rich", nil
		}
	}
	if v, ok := o.Data["text/markdown"]; ok {
		return `<div class="prose">` + p.md.render(textOf(v), nil) + `</div>`, "rich", nil
	}
	for _, mime := range imageTypes {
		v, ok := o.Data[mime]
		if !ok {
			continue
		}
		data, err := imageBytes(mime, v)
		if err != nil {
			return "", "", fmt.Errorf("%s: %w", mime, err)
		}
		return picture(mime, data, cell, o), "rich", nil
	}
	if v, ok := o.Data["text/latex"]; ok {
		tex := strings.TrimSpace(textOf(v))
		display := strings.HasPrefix(tex, "$$") || strings.HasPrefix(tex, `\[`)
		for _, marks := range [][2]string{{"$$", "$$"}, {"$", "$"}, {`\[`, `\]`}, {`\(`, `\)`}} {
			if strings.HasPrefix(tex, marks[0]) && strings.HasSuffix(tex, marks[1]) &&
				len(tex) >= len(marks[0])+len(marks[1]) {
				tex = tex[len(marks[0]) : len(tex)-len(marks[1])]
				break
			}
		}
		return scrolling("div", "html", formula(tex, display)), "rich", nil
	}
	if v, ok := o.Data["text/plain"]; ok {
		return scrolling("pre", "text", ansiHTML(strings.TrimSuffix(textOf(v), "\n"))), "plain", nil
	}
	if v, ok := o.Data["application/json"]; ok {
		text, err := json.MarshalIndent(v, "", "  ")
		if err != nil {
			return "", "", fmt.Errorf("application/json: %w", err)
		}
		return scrolling("pre", "text", highlight("json", string(text))), "plain", nil
	}
	if hasHTML && strings.Contains(strings.ToLower(textOf(markup)), "<script") {
		return `<p class="note">This output is a script, which a page like this does not run.</p>`, "plain", nil
	}
	return "", "", nil
}

// picture is an image with its size from the metadata, in CSS pixels, its
// text for those who do not see it, and its caption.
func picture(mime string, data []byte, cell int, o *Output) string {
	size := ""
	for _, side := range []string{"width", "height"} {
		if n := pixels(o.imageMetadata(side)); n > 0 {
			size += fmt.Sprintf(` %s="%d"`, side, n)
		}
	}
	img := fmt.Sprintf(`<img src="%s" alt="%s"%s>`, dataURI(mime, data), html.EscapeString(o.alt(cell)), size)
	if caption := o.caption(); caption != "" {
		return "<figure>" + img + "<figcaption>" + html.EscapeString(caption) + "</figcaption></figure>"
	}
	return "<figure>" + img + "</figure>"
}

// pixels reads a length of the metadata: a number, or text like "640px".
func pixels(v any) int {
	var s string
	switch v := v.(type) {
	case json.Number:
		s = v.String()
	case string:
		s = strings.TrimSuffix(v, "px")
	case int:
		return v
	case float64:
		return int(v)
	}
	f, err := strconv.ParseFloat(s, 64)
	if err != nil || f < 1 || f > 1e5 {
		return 0
	}
	return int(f + 0.5)
}
