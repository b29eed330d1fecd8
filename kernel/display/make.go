package display

import (
	"fmt"
	"image"
	"os"
	"strings"
)

// MakeData is a bundle of one representation, and its text/plain by fmt.Sprint.
func MakeData(mimeType string, data interface{}) Data {
	d := Data{Data: MIMEMap{mimeType: data}}
	if mimeType != MIMETypeText {
		d.Data[MIMETypeText] = plain(data)
	}
	return d
}

// MakeData3 is a bundle of one representation with the text/plain given.
func MakeData3(mimeType string, plaintext string, data interface{}) Data {
	return Data{Data: MIMEMap{MIMETypeText: plaintext, mimeType: data}}
}

// MIME is a bundle of the representations and their metadata, both by MIME type.
func MIME(data, metadata MIMEMap) Data { return Data{Data: data, Metadata: metadata} }

// Text is plain text.
func Text(text string) Data { return MakeData(MIMETypeText, text) }

// HTML is an HTML fragment.
func HTML(html string) Data { return MakeData(MIMETypeHTML, html) }

// JavaScript is code that the frontend runs, where it trusts the notebook.
func JavaScript(javascript string) Data { return MakeData(MIMETypeJavaScript, javascript) }

// JSON is a tree that the frontend lets the reader unfold.
func JSON(json map[string]interface{}) Data { return MakeData(MIMETypeJSON, json) }

// Markdown is Markdown text.
func Markdown(markdown string) Data { return MakeData(MIMETypeMarkdown, markdown) }

// Latex is inline mathematics; dollar signs around it may be missing.
func Latex(latex string) Data {
	return MakeData3(MIMETypeLatex, latex, "$"+strings.Trim(latex, "$")+"$")
}

// Math is a displayed formula; dollar signs around it may be missing.
func Math(latex string) Data {
	return MakeData3(MIMETypeLatex, latex, "$$"+strings.Trim(latex, "$")+"$$")
}

// JPEG is a picture, as the bytes of its file.
func JPEG(jpeg []byte) Data { return binary(MIMETypeJPEG, jpeg) }

// PNG is a picture, as the bytes of its file.
func PNG(png []byte) Data { return binary(MIMETypePNG, png) }

// PDF is a document, as the bytes of its file.
func PDF(pdf []byte) Data { return binary(MIMETypePDF, pdf) }

// SVG is a picture as text.
func SVG(svg string) Data { return MakeData3(MIMETypeSVG, "SVG picture", svg) }

// binary has a text that says what it is; the bytes as text would help nobody.
func binary(mimeType string, data []byte) Data {
	name := strings.ToUpper(mimeType[strings.IndexByte(mimeType, '/')+1:])
	return MakeData3(mimeType, fmt.Sprintf("%s, %d bytes", name, len(data)), data)
}

// Image is the picture as PNG, one image pixel to a pixel of the page.
func Image(img image.Image) Data { return picture(img, 1) }

// File is the content of a file under the MIME type; when that is empty, the
// content decides. It panics when the file cannot be read, as gophernotes does: the
// cell then ends with that error.
func File(mimeType string, path string) Data {
	data, err := os.ReadFile(path)
	if err != nil {
		panic(fmt.Errorf("display: %w", err))
	}
	return Any(mimeType, data)
}

// Error is an error as an output: its text, marked as stderr where the frontend
// knows that.
func Error(err error) Data {
	text := "nil"
	if err != nil {
		text = err.Error()
	}
	return Data{Data: MIMEMap{
		MIMETypeText:                     "error: " + text,
		"application/vnd.jupyter.stderr": "error: " + text,
	}}
}
