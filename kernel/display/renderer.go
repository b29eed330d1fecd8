package display

// A Renderer says in full how it shows itself.
//
// The interfaces here are aliases of their method sets: a library implements them
// without importing this package.
type Renderer = interface{ Render() Data }

// A SimpleRenderer gives its MIME types without metadata.
type SimpleRenderer = interface{ SimpleRender() MIMEMap }

// An HTMLer shows itself as HTML.
type HTMLer = interface{ HTML() string }

// A JavaScripter shows itself as JavaScript.
type JavaScripter = interface{ JavaScript() string }

// A JPEGer shows itself as a JPEG file.
type JPEGer = interface{ JPEG() []byte }

// A JSONer shows itself as JSON.
type JSONer = interface{ JSON() map[string]interface{} }

// A Latexer shows itself as LaTeX.
type Latexer = interface{ Latex() string }

// A Markdowner shows itself as Markdown.
type Markdowner = interface{ Markdown() string }

// A PNGer shows itself as a PNG file.
type PNGer = interface{ PNG() []byte }

// A PDFer shows itself as a PDF file.
type PDFer = interface{ PDF() []byte }

// An SVGer shows itself as SVG.
type SVGer = interface{ SVG() string }

// rendered asks v's renderer methods; ok is false when it has none.
func rendered(v interface{}) (d Data, ok bool) {
	set := func(mime string, content interface{}) {
		d.Data = with(d.Data, mime, content)
		ok = true
	}
	if r, is := v.(Renderer); is {
		r := r.Render()
		d = Data{copied(r.Data), copied(r.Metadata), copied(r.Transient)}
		ok = true
	}
	if r, is := v.(SimpleRenderer); is {
		for mime, content := range r.SimpleRender() {
			set(mime, content)
		}
		ok = true
	}
	if r, is := v.(HTMLer); is {
		set(MIMETypeHTML, r.HTML())
	}
	if r, is := v.(JavaScripter); is {
		set(MIMETypeJavaScript, r.JavaScript())
	}
	if r, is := v.(JPEGer); is {
		set(MIMETypeJPEG, r.JPEG())
	}
	if r, is := v.(JSONer); is {
		set(MIMETypeJSON, r.JSON())
	}
	if r, is := v.(Latexer); is {
		set(MIMETypeLatex, r.Latex())
	}
	if r, is := v.(Markdowner); is {
		set(MIMETypeMarkdown, r.Markdown())
	}
	if r, is := v.(PNGer); is {
		set(MIMETypePNG, r.PNG())
	}
	if r, is := v.(PDFer); is {
		set(MIMETypePDF, r.PDF())
	}
	if r, is := v.(SVGer); is {
		set(MIMETypeSVG, r.SVG())
	}
	return d, ok
}

func with(m MIMEMap, key string, value interface{}) MIMEMap {
	if m == nil {
		m = make(MIMEMap)
	}
	m[key] = value
	return m
}

func copied(m MIMEMap) MIMEMap {
	if m == nil {
		return nil
	}
	c := make(MIMEMap, len(m))
	for k, v := range m {
		c[k] = v
	}
	return c
}
