package article

import (
	"fmt"
	"strings"

	"github.com/abadojack/whatlanggo"
)

const (
	languageSample = 400 // bytes of running text that are looked at
	languageWords  = 8   // fewer do not tell
)

// findLanguage tells the language of the running text. English is told by its
// small words, which is quick and sure; anything else is left to whatlanggo's
// trigrams.
func (p *page) findLanguage() {
	words, small := 0, 0
	for i := range p.blocks {
		switch b := &p.blocks[i]; b.kind {
		case Title, Standfirst, Heading, Text:
			words += b.n
			small += int(b.classes[function])
		}
	}
	if words < languageWords {
		return
	}
	if small*5 >= words {
		p.Language = "en"
		return
	}
	var sample strings.Builder
	for _, l := range p.Paragraphs {
		if sample.Len() >= languageSample {
			break
		}
		sample.WriteString(cutRunes(l.Span.Cut(p.Text), languageSample))
		sample.WriteByte('\n')
	}
	info := whatlanggo.Detect(cutRunes(sample.String(), languageSample))
	if info.Script == nil || info.Lang < 0 {
		return
	}
	p.Language = info.Lang.Iso6391()
	if p.Language == "en" && small*6 < words { // too few small words for running English
		if words < 3*languageWords {
			p.Language = ""
		}
	}
	if p.Language != "en" && p.Language != "" {
		p.note(0, "language",
			fmt.Sprintf("the text is in %s (%s), not English: sentences are cut, but quotes, speakers "+
				"and dates are found by English rules and may be missing", info.Lang, p.Language))
	}
}

// cutRunes is the beginning of s, at most n bytes, without half a character.
func cutRunes(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && s[n]&0xc0 == 0x80 {
		n--
	}
	return s[:n]
}
