package quote

import (
	"onrecord/loader/article"
	"onrecord/loader/document"
	"onrecord/loader/syntax"
	"strings"
)

// mostPulled bounds the search for what pull quotes repeat: so many quotations of an
// article, and so many bytes of it.
const (
	mostPulled = 40
	pulledFrom = 1 << 18
)

// pullQuote reports whether paragraph p is nothing but a quotation, perhaps signed, whose
// words stand in another paragraph as well: the page shows them a second time.
func (a *analysis) pullQuote(p, first int, para *document.Paragraph) bool {
	if len(a.Regions) != first+1 || p == 0 || para.Kind != article.Text || len(a.Text) > pulledFrom ||
		a.pulled >= mostPulled {
		return false
	}
	r := a.Regions.At(first)
	if !a.paragraphOpens(r) || r.NoClose || r.Last-r.First < 6 || !a.loose(r) && a.Tags.At(r.Close+1) != syntax.DASH {
		return false
	}
	a.pulled++
	words := strings.TrimRight(r.Inner.Cut(a.Text), ".,;:!? ")
	for at := 0; ; {
		n := strings.Index(a.Text[at:], words)
		if n < 0 {
			return false
		}
		at += n
		if at < para.Start || at >= para.End {
			if s := a.Doc.SentenceAt(at); s >= 0 {
				other := a.Doc.Paragraphs[a.Doc.Sentences[s].Paragraph]
				if other.Kind == article.Text && (at < para.Start || other.End-other.Start > para.End-para.Start) {
					return true
				}
			}
		}
		at += len(words)
	}
}

// forget takes the quotations of a paragraph back.
func (a *analysis) forget(first int, para *document.Paragraph) {
	a.Regions = a.Regions[:first]
	clear(a.Reg[para.Tokens.From:para.Tokens.To])
}
