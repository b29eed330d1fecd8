package article_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"onrecord/loader/article"
	"onrecord/loader/span"
)

// check tests what must hold of every article: lines and paragraphs lie inside
// the text, in order, without overlap; what stands between lines is blank;
// paragraphs are the lines of text; fields with a span cut the text.
func check(t *testing.T, a *article.Article) {
	t.Helper()
	at := 0
	var body []span.Span
	for _, l := range a.Lines {
		if l.Span.Start < at || l.Span.End <= l.Span.Start || l.Span.End > len(a.Text) {
			t.Fatalf("line %v after byte %d in a text of %d: %q", l.Span, at, len(a.Text), a.Text)
		}
		if gap := a.Text[at:l.Span.Start]; strings.Trim(strings.Map(blank, gap), " ") != "" {
			t.Fatalf("%q stands between lines of %q", gap, a.Text)
		}
		at = l.Span.End
		switch l.Kind {
		case article.Title, article.Standfirst, article.Heading, article.Text:
			body = append(body, l.Span)
		case article.CaptionOf, article.BylineOf, article.Junk, article.Related, article.FooterOf:
		default:
			t.Fatalf("line %v is %q", l.Span, l.Kind)
		}
	}
	if gap := a.Text[at:]; strings.Trim(strings.Map(blank, gap), " ") != "" {
		t.Fatalf("%q stands after the lines of %q", gap, a.Text)
	}
	if len(body) != len(a.Paragraphs) {
		t.Fatalf("%d paragraphs, %d lines of text", len(a.Paragraphs), len(body))
	}
	for i, p := range a.Paragraphs {
		if !body[i].Contains(p.Span) || p.Span.Empty() {
			t.Fatalf("paragraph %v is not in its line %v", p.Span, body[i])
		}
	}
	for _, f := range []article.Field{a.Title, a.Byline, a.Agency, a.Outlet, a.Published, a.EventDate} {
		if f.Span.Start < 0 || f.Span.End < f.Span.Start || f.Span.End > len(a.Text) {
			t.Fatalf("field %+v is not in the text", f)
		}
		if (f.Value == "") != (f.Evidence == article.None) {
			t.Fatalf("field %+v: a value has evidence and none has none", f)
		}
	}
	for _, f := range []article.Field{a.Title, a.Byline} {
		if !f.Span.Empty() && f.Span.Cut(a.Text) != f.Value {
			t.Fatalf("field %+v cuts %q", f, f.Span.Cut(a.Text))
		}
	}
}

// blank makes every kind of blank a space.
func blank(r rune) rune {
	switch r {
	case '\ufeff', '\u200b', '\u200c', '\u200e', '\u200f', '\u2060':
		return ' '
	}
	if strings.TrimSpace(string(r)) == "" {
		return ' '
	}
	return r
}

func TestKeep(t *testing.T) {
	text := "  * Home\n\nSubscribe to our newsletter\r\nThe ferry sails.\n"
	a := article.Parse("keep.txt", text, article.Options{Keep: true})
	check(t, a)
	var got []string
	for _, p := range a.Paragraphs {
		if p.Kind != article.Text {
			t.Errorf("%v is %s", p.Span, p.Kind)
		}
		got = append(got, p.Span.Cut(text))
	}
	if s := strings.Join(got, "|"); s != "* Home|Subscribe to our newsletter|The ferry sails." {
		t.Errorf("paragraphs %q", s)
	}
}

func TestManifest(t *testing.T) {
	text := "Ferry returns\nBy Ada Thornby\n2 March 2024\n\nThe ferry sailed again on 1 March 2024, the harbour " +
		"board said, to the cheers of two thousand people on the quay.\n"
	a := article.Parse("m.txt", text, article.Options{ID: "m-1", Outlet: "The Echo", Published: "2024-03-05",
		Event: "2024-03-04"})
	for _, c := range []struct {
		f article.Field
		v string
		e article.Evidence
	}{{a.Outlet, "The Echo", article.Manifest}, {a.Published, "2024-03-05", article.Manifest},
		{a.EventDate, "2024-03-04", article.Manifest}, {a.Byline, "Ada Thornby", article.Byline}} {
		if c.f.Value != c.v || c.f.Evidence != c.e {
			t.Errorf("%+v, want %s by %s", c.f, c.v, c.e)
		}
	}
	if a.ID != "m-1" {
		t.Errorf("id %q", a.ID)
	}
}

func TestDiagnostics(t *testing.T) {
	long := "The ferry between Lowbridge and Saltmouth sailed again on Friday after eleven months in dock, to the " +
		"cheers of two thousand people on the quay.\n"
	for _, c := range []struct {
		text, code string
		line       int
	}{
		{"", "empty", 0},
		{" \n\t\n", "empty", 0},
		{"Home\nNews\nSport\n", "no-body", 0},
		{long + "\nThe board has said that fares will not rise before the", "truncated", 3},
		{long + "caf\xff\n", "utf8", 2},
		{long + "caf\ufffd.\n", "lost-characters", 2},
		{long + "?The tide is out,? she said. ?The crew waits.?\n", "lost-characters", 2},
		{long + "“The tideâ€™s outâ€, she said, and the crew waited for the evening.\n", "mojibake", 2},
	} {
		a := article.Parse("d.txt", c.text, article.Options{})
		check(t, a)
		if len(a.Diagnostics) == 0 || a.Diagnostics[0].Code != c.code || a.Diagnostics[0].Line != c.line ||
			a.Diagnostics[0].File != "d.txt" {
			t.Errorf("%q: diagnostics %+v, want %s on line %d", c.text, a.Diagnostics, c.code, c.line)
		}
	}
	questions := "Who pays? Who sails? Why now? She asked: “Who?”, “When?”, and left.\n"
	for _, good := range []string{long, long + questions} {
		if a := article.Parse("d.txt", good, article.Options{}); len(a.Diagnostics) != 0 {
			t.Errorf("diagnostics of a good text: %+v", a.Diagnostics)
		}
	}
}

// hostile are a megabyte each, of what might be read again and again.
func hostile() map[string]string {
	const size = 1 << 20
	fill := func(s string) string { return strings.Repeat(s, size/len(s)) }
	return map[string]string{
		"quotes": fill("\""), "curly": fill("“"), "newlines": fill("\n"), "returns": fill("\r"), "digits": fill("7"),
		"capitals": fill("A"), "blanks": fill(" "), "tabs": fill("\t"),
		"short lines": fill("a\n"), "indents": fill(" a\n  b\n"), "bullets": fill("* \n"), "dates": fill("08/05/2025 "),
		"date lines": fill("By Ada Thornby 08/05/2025\n"),
		"credits":    fill("The ferry sailed again on Friday after eleven months in dock, they said. (AP)\n"),
		"captions":   fill("The ferry. Photo: Jane Doe/Reuters /AP /AFP\n"), "slashes": fill("A/"),
		"one line":  fill("The ferry sails again. "),
		"same line": fill("The ferry between Lowbridge and Saltmouth sailed again on Friday after all.\n"),
		"bylines":   fill("By A, B and C "), "dashes": fill("- "), "sites": fill("www.example.com\n"),
		"names": fill("Ada Thornby "), "stairs": stairs(size),
		"wrapped": fill("the ferry sails again and again and again and again and again to\n"),
	}
}

// stairs is text at ever other depths.
func stairs(size int) string {
	var b strings.Builder
	for i := 0; b.Len() < size; i++ {
		b.WriteString(strings.Repeat(" ", i%97))
		b.WriteString("The ferry sails again on Friday, the board said.\n")
	}
	return b.String()
}

func TestHostile(t *testing.T) {
	for name, text := range hostile() {
		t.Run(name, func(t *testing.T) { check(t, article.Parse(name, text, article.Options{})) })
	}
}

func FuzzParse(f *testing.F) {
	f.Add(" date 2024-03-02 The quay. Photograph: X\n\nThe ferry sails. − Reuters", false)
	f.Add("byAda Thornby\n08/05/2025\n* a\n  + b\r\n\r\u2028x", true)
	f.Fuzz(func(t *testing.T, text string, keep bool) {
		a := article.Parse("f", text, article.Options{Keep: keep})
		check(t, a)
		if utf8.ValidString(text) {
			for _, p := range a.Paragraphs {
				if !utf8.ValidString(p.Span.Cut(text)) {
					t.Fatalf("%v cuts a character of %q", p.Span, text)
				}
			}
		}
	})
}
