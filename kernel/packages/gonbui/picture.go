package gonbui

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"image"
	"image/png"
	"os"

	"onrecord/kernel/display"
)

// DisplayHTML shows HTML.
func DisplayHTML(html string) { DisplayHtml(html) }

// DisplayHTMLF shows HTML made with fmt.Sprintf.
func DisplayHTMLF(format string, args ...any) { DisplayHtmlf(format, args...) }

// UpdateHTML shows HTML under an id, or replaces what was shown under it before.
func UpdateHTML(htmlId, html string) { UpdateHtml(htmlId, html) }

// DisplayPng shows a picture in PNG format.
func DisplayPng(png []byte) { report(display.Display(display.PNG(png))) }

// DisplayPNG shows a picture in PNG format.
func DisplayPNG(png []byte) { DisplayPng(png) }

// DisplayImage shows an image.
func DisplayImage(img image.Image) error { return display.Display(img) }

// DisplaySvg shows a drawing in SVG format.
func DisplaySvg(svg string) { report(display.Display(display.SVG(svg))) }

// DisplaySVG shows a drawing in SVG format.
func DisplaySVG(svg string) { DisplaySvg(svg) }

// EmbedImageAsPNGSrc is a data URI of an image for the src of an img element.
func EmbedImageAsPNGSrc(img image.Image) (string, error) {
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		return "", fmt.Errorf("gonbui: %w", err)
	}
	return "data:image/png;base64," + base64.StdEncoding.EncodeToString(b.Bytes()), nil
}

// ScriptJavascript runs JavaScript in the frontend, where that is allowed.
func ScriptJavascript(js string) { report(display.Display(display.JavaScript(js))) }

// Open is there for programs of GoNB: displays need no opening.
func Open() error { return nil }

// Sync returns when all displays have been handed on, which they have.
func Sync() {}

// Error is nil: displays that fail say so on stderr.
func Error() error { return nil }

// Logf writes to stderr.
func Logf(format string, args ...any) { fmt.Fprintf(os.Stderr, format+"\n", args...) }
