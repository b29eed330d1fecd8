package article_test

import (
	"strings"
	"testing"
	"unicode/utf16"

	"onrecord/loader/article"
)

func TestDecode(t *testing.T) {
	wide := func(s string, big bool) string {
		var b []byte
		for _, u := range utf16.Encode([]rune(s)) {
			if big {
				b = append(b, byte(u>>8), byte(u))
			} else {
				b = append(b, byte(u), byte(u>>8))
			}
		}
		return string(b)
	}
	for _, c := range []struct {
		name, raw, text, code string
		line                  int
		fails                 bool
	}{
		{name: "plain", raw: "The “ferry” sails.\n", text: "The “ferry” sails.\n"},
		{name: "byte order mark", raw: "\ufeffThe ferry sails.", text: "\ufeffThe ferry sails."},
		{name: "UTF-16 little", raw: "\xff\xfe" + wide("The “ferry” 🚢", false), text: "\ufeffThe “ferry” 🚢", code: "utf16"},
		{name: "UTF-16 big", raw: "\xfe\xff" + wide("The ferry", true), text: "\ufeffThe ferry", code: "utf16"},
		{name: "UTF-16 without a mark", raw: wide("The ferry sails again.", false), text: "The ferry sails again.",
			code: "utf16"},
		{name: "UTF-32 little", raw: "\xff\xfe\x00\x00A\x00\x00\x00\x1c\x20\x00\x00", text: "\ufeffA“", code: "utf32"},
		{name: "UTF-32 big", raw: "\x00\x00\xfe\xff\x00\x00\x00A\x00\x01\xf6\xa2", text: "\ufeffA🚢", code: "utf32"},
		{name: "UTF-8 declared as another", raw: `<meta charset="iso-8859-1">“café”`,
			text: `<meta charset="iso-8859-1">“café”`},
		{name: "declared late", raw: strings.Repeat(" <i>x</i>",
			400) + "<META http-equiv=Content-Type content='text/html; charset=windows-1251'>\xc4\xe0",
			text: strings.Repeat(" <i>x</i>",
				400) + "<META http-equiv=Content-Type content='text/html; charset=windows-1251'>Да"},
		{name: "XML", raw: `<?xml version="1.0" encoding="koi8-r"?>` + "\xe4\xc1",
			text: `<?xml version="1.0" encoding="koi8-r"?>Да`},
		{name: "declared as what it cannot be", raw: "<meta charset=utf-16>\x93a\x94", text: "<meta charset=utf-16>“a”",
			code: "utf8", line: 1},
		{name: "declared as UTF-8", raw: "<meta charset=utf-8>caf\xe9", text: "<meta charset=utf-8>café", code: "utf8",
			line: 1},
		{name: "one bad byte, declared as another", raw: "<meta charset=iso-8859-1>“ä” “ö”\xff",
			text: "<meta charset=iso-8859-1>“ä” “ö”\ufffd", code: "utf8", line: 1},
		{name: "Windows-1252", raw: "Board:\n\x93We wait\x94 \x96 caf\xe9", text: "Board:\n“We wait” – café", code: "utf8",
			line: 2},
		{name: "mixed", raw: "caf\u00e9\n\nno\xffw", text: "café\n\nno\ufffdw", code: "utf8", line: 3},
		{name: "empty", raw: " \n\t", code: "empty", fails: true},
		{name: "zeroes", raw: "abc\x00\x00\x00def", code: "binary", fails: true},
		{name: "controls", raw: strings.Repeat("\x01\x02ab", 40), code: "binary", fails: true},
		{name: "PDF", raw: "%PDF-1.7\nstuff", code: "binary", fails: true},
		{name: "office", raw: "PK\x03\x04stuff", code: "binary", fails: true},
	} {
		text, diags, err := article.Decode("dir/a.txt", []byte(c.raw))
		if text != c.text || (err != nil) != c.fails {
			t.Errorf("%s: %q, %v, want %q", c.name, text, err, c.text)
		}
		if c.code == "" != (len(diags) == 0) || c.code != "" &&
			(diags[0].Code != c.code || diags[0].Line != c.line || diags[0].File != "dir/a.txt" || diags[0].Message == "") {
			t.Errorf("%s: diagnostics %+v, want %s on line %d", c.name, diags, c.code, c.line)
		}
		if err != nil && !strings.Contains(err.Error(), "dir/a.txt: ") {
			t.Errorf("%s: the error does not name the file: %v", c.name, err)
		}
		// one character of the file is one code point of the text
		if strings.HasPrefix(c.name, "Windows") && len([]rune(text)) != len(c.raw) {
			t.Errorf("%s: %d characters from %d", c.name, len([]rune(text)), len(c.raw))
		}
	}
}

func FuzzDecode(f *testing.F) {
	f.Add([]byte("caf\xe9"))
	f.Add([]byte("\xff\xfea\x00"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		text, _, err := article.Decode("x", raw)
		if err == nil {
			check(t, article.Parse("x", text, article.Options{}))
		}
	})
}
