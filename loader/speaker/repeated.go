package speaker

import (
	"strings"
	"unicode"

	"onrecord/loader/article"
	"onrecord/loader/quote"
	"onrecord/loader/span"
)

// A headline says again what the body says, often without its speaker, or with the
// office alone; the body names who said it.

// complete gives the quotes of headings that have no named speaker the one who says the
// same words elsewhere in the article, and unattributed direct speech likewise.
func (r *resolver) complete(of []int32, why []Evidence) {
	for q := range r.quotes {
		x := &r.quotes[q]
		if len(x.Content) == 0 || x.Kind == quote.Scare || x.Kind == quote.Indirect {
			continue
		}
		guessed := why[q] == FromPrevious || why[q] == FromSubject
		if of[q] >= 0 && !guessed && !(r.entities[r.root(of[q])].nominal && r.inHeading(x)) {
			continue
		}
		if e := r.repeated(q, of); e >= 0 {
			of[q], why[q] = e, FromRepeat
		}
	}
}

// inHeading reports whether a quote stands in the title or the standfirst.
func (r *resolver) inHeading(q *quote.Quote) bool {
	s := r.d.SentenceAt(q.Content[0].Start)
	if s < 0 {
		return false
	}
	p := r.d.Sentences[s].Paragraph
	k := r.d.Paragraphs[p].Kind
	return p == 0 || k == article.Title || k == article.Standfirst
}

// repeated is the speaker of another quote that has the marked words of quote q among
// its own, three or more in a row; -1 without one.
func (r *resolver) repeated(q int, of []int32) int32 {
	words := ""
	for _, pieces := range r.quotes[q].Quoted {
		for _, s := range pieces {
			words += plainWords(s.Cut(r.text))
		}
	}
	if strings.Count(words, " ") < 3 {
		return -1
	}
	for k := range r.quotes {
		x := &r.quotes[k]
		if k == q || of[k] < 0 || x.Kind == quote.Scare || r.entities[r.root(of[k])].nominal {
			continue
		}
		if strings.Contains(" "+plainWords(span.Join(r.text, x.Content)), " "+words) {
			return of[k]
		}
	}
	return -1
}

// plainWords are the words of a text in lower case, a blank after each.
func plainWords(s string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(plainApostrophes(s)), func(c rune) bool {
		return c != '\'' && !unicode.IsLetter(c) && !unicode.IsDigit(c)
	}), " ") + " "
}
