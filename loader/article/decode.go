package article

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"onrecord/loader/plain"
)

// Decode turns a file's bytes into the text that spans refer to. One character
// of the file is one code point of the text, in every encoding, so that code
// point offsets hold for whoever reads the file with its own encoding.
//
//   - UTF-8 is taken as it is. A byte order mark stays, as the first character:
//     dropping it would move every offset by one.
//   - UTF-16, told by its byte order mark or its zeroes, is converted, with a
//     diagnostic.
//   - Bytes that are not UTF-8: when the file holds no valid multi-byte
//     character at all it is read as Windows-1252, else each bad byte becomes
//     U+FFFD; either with a diagnostic.
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
		return text, []Diagnostic{{name, 0, "utf32", "the file is UTF-32 and was converted: save it as UTF-8 to have its bytes read as they are"}}, nil
	}
	if kind := signature16(raw); kind != "" {
		if text, ok := decodeUTF16(raw, kind == "big"); ok {
			return text, []Diagnostic{{name, 0, "utf16", "the file is UTF-16 and was converted: save it as UTF-8 to have its bytes read as they are"}}, nil
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
	line, wide := badLine(raw)
	if !wide {
		return decodeWindows1252(raw), []Diagnostic{{name, line, "utf8", "the file is not UTF-8 and was read as Windows-1252: save it as UTF-8 if letters look wrong"}}, nil
	}
	var b strings.Builder
	for i := 0; i < len(raw); {
		r, w := utf8.DecodeRune(raw[i:])
		b.WriteRune(r) // U+FFFD for a bad byte
		i += w
	}
	return b.String(), []Diagnostic{{name, line, "utf8", "some bytes are not UTF-8 and were read as U+FFFD: save the file as UTF-8"}}, nil
}

// magics are the first bytes of files that are taken for articles by mistake.
var magics = []struct{ prefix, name string }{
	{"%PDF-", "a PDF"}, {"PK\x03\x04", "a ZIP archive or an office document"}, {"\x1f\x8b", "gzip-compressed"}, {"\x89PNG", "a PNG picture"},
	{"\xff\xd8\xff", "a JPEG picture"}, {"GIF8", "a GIF picture"}, {"\xd0\xcf\x11\xe0", "an old office document"}, {"7z\xbc\xaf", "a 7z archive"}, {"BZh", "bzip2-compressed"},
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

// badLine is the line of the first byte that is not UTF-8, and whether there
// are valid characters of several bytes.
func badLine(raw []byte) (line int, wide bool) {
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
			if line == 0 {
				line = n
			}
		} else {
			wide = true
		}
		i += w
	}
	return line, wide
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

// decodeUTF32 converts a file with the byte order mark of UTF-32.
func decodeUTF32(raw []byte) (string, bool) {
	var order binary.ByteOrder
	switch {
	case len(raw)%4 != 0:
		return "", false
	case bytes.HasPrefix(raw, []byte{0xff, 0xfe, 0, 0}):
		order = binary.LittleEndian
	case bytes.HasPrefix(raw, []byte{0, 0, 0xfe, 0xff}):
		order = binary.BigEndian
	default:
		return "", false
	}
	var b strings.Builder
	for ; len(raw) > 0; raw = raw[4:] {
		r := order.Uint32(raw)
		if r == 0 || r > utf8.MaxRune {
			return "", false
		}
		b.WriteRune(rune(r))
	}
	return b.String(), true
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

func decodeWindows1252(raw []byte) string {
	var b strings.Builder
	b.Grow(len(raw) + len(raw)/8)
	for _, c := range raw {
		if c < utf8.RuneSelf {
			b.WriteByte(c)
		} else {
			b.WriteRune(plain.Windows1252(c))
		}
	}
	return b.String()
}
