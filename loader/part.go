package loader

import (
	"strings"

	"onrecord/loader/article"
	"onrecord/loader/span"
)

// partAttribution is the part of a line that signs a quotation: — Ada Alder, mayor.
const partAttribution = "attribution"

// part tells of which part of the article paragraph p is.
func (rw *rows) part(p int) string {
	para := &rw.Document.Paragraphs[p]
	if (para.Kind == article.Text || para.Kind == article.Heading) && rw.signing()[p] {
		return partAttribution
	}
	return string(para.Kind)
}

// signing are the paragraphs that hold the source of a quote of another paragraph and
// nothing else but its dash.
func (rw *rows) signing() map[int]bool {
	if rw.signs != nil {
		return rw.signs
	}
	rw.signs = map[int]bool{}
	for _, q := range rw.Quotes {
		if len(q.Source) != 1 || len(q.Content) == 0 {
			continue
		}
		source := q.Source[0]
		at, of := rw.Document.SentenceAt(source.Start), rw.Document.SentenceAt(q.Content[0].Start)
		if at < 0 || of < 0 {
			continue
		}
		p := rw.Document.Sentences[at].Paragraph
		if p == rw.Document.Sentences[of].Paragraph {
			continue
		}
		para := rw.Document.Paragraphs[p].Span
		before, after := span.Span{Start: para.Start, End: source.Start}, span.Span{Start: source.End, End: para.End}
		if source.Start >= para.Start && source.End <= para.End &&
			strings.Trim(before.Cut(rw.Article.Text), " \t—–―-\u00a0") == "" &&
			strings.Trim(after.Cut(rw.Article.Text), " \t\r\n.,\u00a0\u2028\"”") == "" {
			rw.signs[p] = true
		}
	}
	return rw.signs
}
