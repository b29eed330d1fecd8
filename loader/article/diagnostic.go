package article

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// note adds a diagnostic.
func (p *page) note(line int, code, message string) {
	p.Diagnostics = append(p.Diagnostics, Diagnostic{p.File, line, code, message})
}

// diagnose notes what is odd about the text as a whole.
func (p *page) diagnose() {
	if strings.TrimSpace(p.Text) == "" {
		p.note(0, "empty", "the text is empty: fetch the article again or leave it out")
		return
	}
	if !utf8.ValidString(p.Text) {
		line, _, _ := invalid([]byte(p.Text))
		p.note(line, "utf8", "the text holds bytes that are not UTF-8: decode the file with article.Decode or save it "+
			"as UTF-8")
	}
	if i := strings.IndexRune(p.Text, utf8.RuneError); i >= 0 && utf8.ValidString(p.Text) {
		p.note(p.lineAt(i), "lost-characters",
			"the text holds U+FFFD, so characters were lost before: fetch the article again in its own encoding")
	}
	if i := strings.Index(p.Text, "â€"); i >= 0 && strings.Count(p.Text, "â€") > 1 {
		p.note(p.lineAt(i), "mojibake",
			"the text looks like UTF-8 that was read as Windows-1252 (â€™ for ’): quotation "+
				"marks will not be found; fetch or convert it again as UTF-8")
	}
	if n, first := p.lostMarks(); n > 2 {
		p.note(p.lineAt(first), "lost-characters", "question marks stand before and behind words, "+
			"as where quotation marks were lost: fetch the article again in its own encoding")
	}
	last := -1
	for i := range p.blocks {
		if p.blocks[i].kind == Text {
			last = i
		}
	}
	if last < 0 {
		p.note(0, "no-body",
			"no running text was found: check that the file holds an article, or load it without cleaning")
		return
	}
	if b := &p.blocks[last]; !p.o.Keep && b.bullet == 0 &&
		(b.n >= 8 && !b.titled() && !b.terminal() && !b.colon() && b.quotes == 0 || b.ellipsis && b.n > 1) {
		p.note(b.line, "truncated", "the text breaks off inside a sentence: the rest of the article may be missing")
	}
}

// lostMarks counts the question marks where quotation marks open or close, one
// before a word or one behind a comma or stop, and tells where the first is.
func (p *page) lostMarks() (n, first int) {
	text := p.Text
	for i := 0; ; i++ {
		k := strings.IndexByte(text[i:], '?')
		if k < 0 {
			return n, first
		}
		i += k
		before, _ := utf8.DecodeLastRuneInString(text[:i])
		after, _ := utf8.DecodeRuneInString(text[i+1:])
		opens := (i == 0 || unicode.IsSpace(before)) && unicode.IsLetter(after)
		closes := (before == ',' || before == '.') && (i+1 == len(text) || unicode.IsSpace(after))
		if opens || closes {
			if n++; n == 1 {
				first = i
			}
		}
	}
}

func (p *page) lineAt(offset int) int { return 1 + strings.Count(p.Text[:offset], "\n") }

// noteOrder says that a date's order could not be told.
func (p *page) noteOrder(b *block, d day) {
	p.note(b.line, "date-order",
		fmt.Sprintf("%q may be %s or %s and the text does not tell which: give the day of publication in the manifest",
			d.span.Cut(p.Text), d.iso(), d.swapped().iso()))
}
