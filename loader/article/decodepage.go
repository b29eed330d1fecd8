package article

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
)

// declared finds the encoding that a page states, in a meta tag or an XML
// declaration, wherever it stands.
var declared = regexp.MustCompile(`(?i)<(?:meta\b[^>]*\bcharset|\?xml\b[^>]*\bencoding)\s*=\s*["']?\s*([a-z0-9_:.-]+)`)

// decodePage turns a page's bytes into text. Bytes that are valid UTF-8 are UTF-8,
// whatever the page declares: on the web a declaration is wrong or missing more often
// than bytes are UTF-8 by chance. Others are read by their byte order mark, then by
// the declaration, then as Decode reads a text.
func decodePage(name string, raw []byte) (string, []Diagnostic, error) {
	if m := declared.FindSubmatch(raw); m != nil && !utf8.Valid(raw) && bytes.IndexByte(raw, 0) < 0 {
		label := strings.ToLower(string(m[1]))
		if encoding, known := charset.Lookup(label); encoding != nil && known != "utf-8" && !strings.HasPrefix(known, "utf-16") {
			text, err := encoding.NewDecoder().Bytes(raw)
			if err == nil {
				return string(text), nil, nil
			}
			return "", nil, fmt.Errorf("article: %s: reading as %s: %w", name, label, err)
		}
	}
	text, diagnostics, err := Decode(name, raw)
	return strings.TrimPrefix(text, "\ufeff"), diagnostics, err
}
