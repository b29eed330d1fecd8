package token

import (
	"strings"
	"testing"

	"onrecord/loader/span"
)

func cut(text string) string {
	var out []string
	for _, t := range Append(nil, text, span.Span{End: len(text)}) {
		s := t.Text(text)
		switch t.Kind {
		case Number:
			s = "#" + s
		case Clitic:
			s = "+" + s
		case Mark:
			s = "!" + s
		case Break:
			s = "/"
		}
		out = append(out, s)
	}
	return strings.Join(out, " ")
}

func TestAppend(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"", ""},
		{"Ada didn't go.", "Ada didn't go !."},
		{"Ada's dog, the dogs' owner", "Ada +'s dog !, the dogs !' owner"},
		{"she’ll we’ve they’re I’m he’d it’s", "she +’ll we +’ve they +’re I +’m he +’d it +’s"},
		{"O'Dowd’s D’Angelo", "O'Dowd +’s D’Angelo"},
		{"the U.S. and the U.S.-led force", "the U.S. and the U.S.-led force"},
		{"Mr. Alder and J. Marsh met Sen. Bly.", "Mr. Alder and J. Marsh met Sen. Bly !."},
		{"It is mine, said I. Then", "It is mine !, said I !. Then"},
		{"at 10:30 a.m. on 6/4/1999", "at #10:30 a.m. on #6/4/1999"},
		{"$1,700.50, 3-4", "!$ #1,700.50 !, #3-4"},
		{"the 1990s' 25-year-old", "the #1990s !' #25-year-old"},
		{"“Yes,” ‘no’", "!“ Yes !, !” !‘ no !’"},
		{"one\n \n two\r\nthree", "one / two / three"},
		{"the end.The next", "the end !. The next"},
		{"AT&T and Q&A", "AT&T and Q&A"},
		{"a—b – c", "a !— b !– c"},
		{"Sinn Féin, Müller’s naïveté", "Sinn Féin !, Müller +’s naïveté"},
		{"e\u0301lan", "e\u0301lan"},
		{"\ufeffA\u00a0b", "A b"},
		{"“`''", "!“ !` !' !'"},
		{"Norwood Inc. said", "Norwood Inc. said"},
		{"Bly, D-Wash., said", "Bly !, D-Wash. !, said"},
		{"rock 'n' roll", "rock !' n !' roll"},
		{"bbc.com and inter.net.", "bbc.com and inter.net !."},
	} {
		if got := cut(c.text); got != c.want {
			t.Errorf("%q\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}

func TestAppendKeepsToItsSpan(t *testing.T) {
	text := "Ada Lovelace's"
	got := Append(nil, text, span.Span{Start: 4, End: 10})
	if len(got) != 1 || got[0].Text(text) != "Lovela" {
		t.Fatalf("%v", got)
	}
}

func FuzzAppend(f *testing.F) {
	f.Add("“It’s U.S.-led,” Mr. Alder said.\r\n\n1,700 e\u0301 \xff 'tis")
	f.Fuzz(func(t *testing.T, text string) {
		last := 0
		for _, k := range Append(nil, text, span.Span{End: len(text)}) {
			if int(k.Start) < last || k.End <= k.Start || int(k.End) > len(text) {
				t.Fatalf("%q: token %v after %d", text, k, last)
			}
			if gap := text[last:k.Start]; strings.Trim(gap,
				" \t\v\f\u00a0\u0085\ufeff\u200b\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000") != "" {
				t.Fatalf("%q: lost %q", text, gap)
			}
			last = int(k.End)
		}
	})
}

func BenchmarkAppend(b *testing.B) {
	for _, c := range []struct{ name, text string }{
		{"ascii", "The mayor of Norwood, Ada Alder, said on Monday that \"the bridge won't be closed\" before " +
			"10:30 a.m. on 6 May.\n"},
		{"curly", "The mayor of Norwood, Ada Alder’s friend, said on Monday that “the bridge won’t be closed” – " +
			"not now.\n"},
		{"marks", strings.Repeat("\"'", 50)},
	} {
		text := strings.Repeat(c.text, 1000)
		b.Run(c.name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			var dst []Token
			for b.Loop() {
				dst = Append(dst[:0], text, span.Span{End: len(text)})
			}
		})
	}
}

func TestHandles(t *testing.T) {
	for text, want := range map[string]string{
		"@pier_watch said":    "@pier_watch|said",
		"(@Ada99), ann@x.com": "(|@Ada99|)|,|ann|@|x.com",
		"@ 5, @9 and @_":      "@|5|,|@|9|and|@|_",
	} {
		var words []string
		for _, tok := range Append(nil, text, span.Span{End: len(text)}) {
			words = append(words, tok.Text(text))
		}
		if got := strings.Join(words, "|"); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
