package vocabulary

import (
	"fmt"
	"strings"
	"testing"
)

func TestFind(t *testing.T) {
	var v Vocabulary
	if v.Lower("said", 0, 4) != 0 || v.Exact("administration", 0, 14) != 0 {
		t.Error("an empty vocabulary has words")
	}
	list := []string{"a", "it", "the", "said", "Norwood", "ferrymen", "ferryman's", "counterclockwise",
		"electroencephalograms", "twenty-four-letters-long", "fiancée", "@", "[", "’tis"}
	for i := range 3000 {
		list = append(list, fmt.Sprint("w", i), fmt.Sprint("a-longer-word-", i))
	}
	for i, w := range list {
		v.Add(w, uint16(i+1))
	}
	v.Add("", 1)
	v.Add(strings.Repeat("x", Longest+1), 1)
	for i, w := range list {
		for _, text := range []string{w, w + " and more words", "before " + w, "before" + w + "behind", w + "\x00"} {
			at := strings.Index(text, w)
			if got := v.Exact(text, at, at+len(w)); got != uint16(i+1) {
				t.Errorf("%q in %q is %d, want %d", w, text, got, i+1)
			}
		}
		for _, s := range []string{w, upper(w)} {
			want := uint16(i + 1)
			if w != small(w) {
				want = 0
			}
			if got := v.Lower(s, 0, len(s)); got != want {
				t.Errorf("%q folded is %d, want %d", s, got, want)
			}
		}
	}
	for _, s := range []string{"", "sai", "saids", "Said", "`", "{", "counterclockwis", "counterclockwises", "twenty-four-letters-long2", "w3000", strings.Repeat("x", Longest+1)} {
		if got := v.Exact(s, 0, len(s)); got != 0 {
			t.Errorf("%q is %d, want none", s, got)
		}
	}
	v.Add("said", 77)
	if got := v.Lower("SAID so", 0, 4); got != 77 {
		t.Errorf("added again: %d", got)
	}
}

func small(s string) string {
	return strings.Map(func(r rune) rune { return ascii(r, 'A', 'Z', 0x20) }, s)
}
func upper(s string) string {
	return strings.Map(func(r rune) rune { return ascii(r, 'a', 'z', -0x20) }, s)
}

func ascii(r, from, to, by rune) rune {
	if r >= from && r <= to {
		return r + by
	}
	return r
}

// FuzzLower compares the folding of eight bytes at once with one by one, and
// the look-up with a map.
func FuzzLower(f *testing.F) {
	f.Add("The Mayor of Norwood said “no”.", 4, 9)
	f.Add("ÅÄÖ\x00Z[@`{", 0, 8)
	f.Fuzz(func(t *testing.T, text string, start, end int) {
		if start < 0 || end > len(text) || start > end {
			return
		}
		w := text[start:end]
		if strings.Contains(w, "\x00") {
			return
		}
		b := []byte(w)
		for i, c := range b {
			if c >= 'A' && c <= 'Z' {
				b[i] = c + 0x20
			}
		}
		var v Vocabulary
		v.Add(string(b), 5)
		want := uint16(5)
		if len(w) == 0 || len(w) > Longest {
			want = 0
		}
		if got := v.Lower(text, start, end); got != want {
			t.Fatalf("%q: %d, want %d", w, got, want)
		}
	})
}

func BenchmarkLower(b *testing.B) {
	text := strings.Repeat("The mayor of Norwood said on Monday that the administration would close the bridge ", 100)
	var v Vocabulary
	for i, w := range strings.Fields(small(text)) {
		v.Add(w, uint16(i+1))
	}
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		at := 0
		for i := range len(text) {
			if text[i] == ' ' {
				v.Lower(text, at, i)
				at = i + 1
			}
		}
	}
}
