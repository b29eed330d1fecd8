package article

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"regexp"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
)

// Decode turns a file's bytes into the text that spans refer to. One character
// of the file is one code point of the text, in every encoding, so that code
// point offsets hold for whoever reads the file with its own encoding.
//
// The bytes themselves are asked first, then what is said of them, for that is
// wrong more often:
//
//   - UTF-8 is taken as it is, whatever is declared. A byte order mark stays, as
//     the first character: dropping it would move every offset by one.
//   - UTF-16 and UTF-32, told by their byte order mark or the zeroes of UTF-16,
//     are converted, with a diagnostic.
//   - Bytes that are nearly all UTF-8 become U+FFFD where they are not, with a
//     diagnostic.
//   - What a page's or an XML file's own declaration says follows, wherever in
//     the file it stands; last comes Windows-1252, with a diagnostic.
//   - An empty file and a binary one are errors, which name the file and say
//     what can be done; the text is then empty.
func Decode(name string, raw []byte) (text string, diags []Diagnostic, err error) {
	fail := func(code, message string) (string, []Diagnostic, error) {
		return "", []Diagnostic{{name, 0, code, message}}, fmt.Errorf("article: %s: %s", name, message)
	}
	if len(bytes.TrimSpace(raw)) == 0 {
		return fail("empty", "the text is empty: fetch the article again or leave it out")
	}
	if text, ok := decodeUTF32(raw); ok {
		return text, []Diagnostic{{name, 0, "utf32", "the file is UTF-32 and was converted: " +
			"save it as UTF-8 to have its bytes read as they are"}}, nil
	}
	if kind := signature16(raw); kind != "" {
		if text, ok := decodeUTF16(raw, kind == "big"); ok {
			return text, []Diagnostic{{name, 0, "utf16",
				"the file is UTF-16 and was converted: save it as UTF-8 to have its bytes read as they are"}}, nil
		}
	}
	for _, m := range magics {
		if bytes.HasPrefix(raw, []byte(m.prefix)) {
			return fail("binary", "the file is "+m.name+", not text: save the article's text as .txt or .html")
		}
	}
	if bytes.IndexByte(raw, 0) >= 0 || controls(raw) {
		return fail("binary", "the file is binary, not text: save the article's text as .txt or .html")
	}
	if utf8.Valid(raw) {
		return string(raw), nil, nil
	}
	line, bad, wide := invalid(raw)
	text, label := decodeDeclared(raw)
	switch {
	case label == "utf-8" && wide > 0 || wide > 2*bad || label == "" && wide > 0:
		return replaceInvalid(raw), []Diagnostic{{name, line, "utf8",
			"some bytes are not UTF-8 and were read as U+FFFD: save the file as UTF-8"}}, nil
	case label == "" || label == "utf-8":
		return decodeWindows1252(raw), []Diagnostic{{name, line, "utf8",
			"the file is not UTF-8 and was read as Windows-1252: save it as UTF-8 if letters look wrong"}}, nil
	}
	return text, nil, nil
}

// declared is where a page or an XML file says which encoding it is in.
var declared = regexp.MustCompile(`(?i)<(?:meta\b[^>]*\bcharset|\?xml\b[^>]*\bencoding)\s*=\s*["']?\s*([a-z0-9_:.-]+)`)

// decodeDeclared decodes the bytes as they declare; the label is the encoding's
// name in the Encoding Standard, empty where none is declared that can be.
func decodeDeclared(raw []byte) (text, label string) {
	m := declared.FindSubmatch(raw)
	if m == nil {
		return "", ""
	}
	encoding, label := charset.Lookup(string(m[1]))
	switch {
	case encoding == nil, strings.HasPrefix(label, "utf-16"), label == "replacement", label == "x-user-defined":
		return "", ""
	case label == "utf-8":
		return "", label
	}
	decoded, err := encoding.NewDecoder().Bytes(raw)
	if err != nil {
		return "", ""
	}
	return string(decoded), label
}

// replaceInvalid writes U+FFFD for every byte that is not UTF-8.
func replaceInvalid(raw []byte) string {
	var b strings.Builder
	for i := 0; i < len(raw); {
		r, w := utf8.DecodeRune(raw[i:])
		b.WriteRune(r)
		i += w
	}
	return b.String()
}

// magics are the first bytes of files that are taken for articles by mistake.
var magics = []struct{ prefix, name string }{
	{"%PDF-", "a PDF"}, {"PK\x03\x04", "a ZIP archive or an office document"}, {"\x1f\x8b", "gzip-compressed"},
	{"\x89PNG", "a PNG picture"},
	{"\xff\xd8\xff", "a JPEG picture"}, {"GIF8", "a GIF picture"}, {"\xd0\xcf\x11\xe0", "an old office document"},
	{"7z\xbc\xaf", "a 7z archive"}, {"BZh", "bzip2-compressed"},
	{"\x7fELF", "a program"}, {"PAR1", "a Parquet table"}, {"SQLite format 3", "an SQLite database"},
}

// controls reports more control characters than a text has.
func controls(raw []byte) bool {
	sample := raw[:min(len(raw), 8192)]
	n := 0
	for _, c := range sample {
		if c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != '\v' && c != 0x1b {
			n++
		}
	}
	return n*50 > len(sample)
}

// invalid is the line of the first byte that is not UTF-8, and how many such
// bytes and valid characters of several bytes there are.
func invalid(raw []byte) (line, bad, wide int) {
	n := 1
	for i := 0; i < len(raw); {
		if raw[i] < utf8.RuneSelf {
			if raw[i] == '\n' {
				n++
			}
			i++
			continue
		}
		r, w := utf8.DecodeRune(raw[i:])
		if r == utf8.RuneError && w == 1 {
			if bad++; bad == 1 {
				line = n
			}
		} else {
			wide++
		}
		i += w
	}
	return line, bad, wide
}

// decodeUTF32 decodes UTF-32 with a byte order mark.
func decodeUTF32(raw []byte) (string, bool) {
	var order binary.ByteOrder
	switch {
	case bytes.HasPrefix(raw, []byte{0xff, 0xfe, 0, 0}):
		order = binary.LittleEndian
	case bytes.HasPrefix(raw, []byte{0, 0, 0xfe, 0xff}):
		order = binary.BigEndian
	default:
		return "", false
	}
	var b strings.Builder
	for ; len(raw) >= 4; raw = raw[4:] {
		r := rune(order.Uint32(raw))
		if r == 0 || !utf8.ValidRune(r) {
			return "", false
		}
		b.WriteRune(r)
	}
	return b.String(), len(raw) == 0
}

// signature16 tells UTF-16: "little", "big" or "". Without a mark, Latin text
// in UTF-16 has a zero in nearly every second byte.
func signature16(raw []byte) string {
	switch {
	case bytes.HasPrefix(raw, []byte{0xff, 0xfe}):
		return "little"
	case bytes.HasPrefix(raw, []byte{0xfe, 0xff}):
		return "big"
	}
	var zeroes [2]int
	sample := raw[:min(len(raw), 4096)]
	for i, c := range sample {
		if c == 0 {
			zeroes[i%2]++
		}
	}
	switch {
	case len(sample) < 8:
	case zeroes[1]*10 > len(sample)*4 && zeroes[0] == 0:
		return "little"
	case zeroes[0]*10 > len(sample)*4 && zeroes[1] == 0:
		return "big"
	}
	return ""
}

func decodeUTF16(raw []byte, big bool) (string, bool) {
	if len(raw)%2 != 0 {
		return "", false
	}
	units := make([]uint16, len(raw)/2)
	for i := range units {
		a, b := uint16(raw[2*i]), uint16(raw[2*i+1])
		if big {
			a, b = b, a
		}
		units[i] = a | b<<8
		if units[i] == 0 {
			return "", false
		}
	}
	return string(utf16.Decode(units)), true
}

// windows1252 are the characters of the bytes 0x80 to 0x9f; the five that the
// code page leaves open stay what they are, as in the WHATWG's table.
var windows1252 = [32]rune{
	'€', 0x81, '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', 0x8d, 'Ž', 0x8f,
	0x90, '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', 0x9d, 'ž', 'Ÿ',
}

func decodeWindows1252(raw []byte) string {
	var b strings.Builder
	b.Grow(len(raw) + len(raw)/8)
	for _, c := range raw {
		switch {
		case c < utf8.RuneSelf:
			b.WriteByte(c)
		case c < 0xa0:
			b.WriteRune(windows1252[c-0x80])
		default:
			b.WriteRune(rune(c))
		}
	}
	return b.String()
}
