package span

import (
	"testing"
	"unicode/utf8"
)

func TestCodepointsAgreeWithRunes(t *testing.T) {
	texts := []string{"", "plain", "“é” – 🙂 e\u0301\r\nMoscow", "bad \xff\xfe bytes “",
		string(make([]byte, 300)) + "“curly”"}
	for _, text := range texts {
		c := NewCodepoints(text)
		if got, want := c.Len(), utf8.RuneCountInString(text); got != want {
			t.Errorf("%q: %d code points, want %d", text, got, want)
		}
		n := 0
		for i := range text {
			if c.Of(i) != n || c.Byte(n) != i {
				t.Errorf("%q: byte %d is code point %d and back %d, want %d", text, i, c.Of(i), c.Byte(n), n)
			}
			n++
		}
		if c.Of(len(text)) != n || c.Byte(n) != len(text) {
			t.Errorf("%q: the end is code point %d, byte %d", text, c.Of(len(text)), c.Byte(n))
		}
	}
}

func TestFormatParse(t *testing.T) {
	spans := []Span{{120, 141}, {160, 190}}
	s := Format(spans)
	if s != "120-141 160-190" {
		t.Fatalf("Format: %q", s)
	}
	back, err := Parse(s)
	if err != nil || len(back) != 2 || back[0] != spans[0] || back[1] != spans[1] {
		t.Fatalf("Parse(%q) = %v, %v", s, back, err)
	}
	for _, bad := range []string{"1", "2-1", "a-b", "5-9 3-4", "-1-4"} {
		if _, err := Parse(bad); err == nil {
			t.Errorf("Parse(%q) accepted", bad)
		}
	}
}

func TestJoinAndHull(t *testing.T) {
	text := "“A b,” she said, “c d.”"
	spans := []Span{{3, 7}, {len("“A b,” she said, “"), len("“A b,” she said, “c d.")}}
	if got := Join(text, spans); got != "A b, c d." {
		t.Errorf("Join = %q", got)
	}
	if got := Hull(spans); got.Start != spans[0].Start || got.End != spans[1].End {
		t.Errorf("Hull = %v", got)
	}
}

func FuzzCodepoints(f *testing.F) {
	f.Add("“é” 🙂", 2)
	f.Fuzz(func(t *testing.T, text string, b int) {
		c := NewCodepoints(text)
		if b < 0 || b > len(text) {
			return
		}
		n := c.Of(b)
		back := c.Byte(n)
		if n < 0 || n > c.Len() || back > b || c.Of(back) != n {
			t.Errorf("%q: byte %d -> code point %d -> byte %d", text, b, n, back)
		}
	})
}
