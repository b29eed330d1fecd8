package display

// The MIME types that frontends know.
const (
	MIMETypeHTML       = "text/html"
	MIMETypeJavaScript = "application/javascript"
	MIMETypeJPEG       = "image/jpeg"
	MIMETypeJSON       = "application/json"
	MIMETypeLatex      = "text/latex"
	MIMETypeMarkdown   = "text/markdown"
	MIMETypePNG        = "image/png"
	MIMETypePDF        = "application/pdf"
	MIMETypeSVG        = "image/svg+xml"
	MIMETypeText       = "text/plain"
)

// MIMEMap maps a MIME type to content (a string, bytes, or a value that
// encoding/json can write), or to that content's metadata.
type MIMEMap = map[string]interface{}

// Data is a MIME bundle: one output in several representations, of which a
// frontend shows the richest it knows. Keys of Data and Metadata are MIME types;
// Transient holds what is not kept in the notebook (display_id).
//
// Binary content (PNG, JPEG, PDF) is []byte and is written as base64 on the wire
// and in files.
//
// Data is an alias of a plain struct, as in gophernotes: a library can have a
// Render method without importing this package.
type Data = struct {
	Data      MIMEMap
	Metadata  MIMEMap
	Transient MIMEMap
}
