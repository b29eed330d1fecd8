package marked

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"onrecord/loader/span"
)

// checkPairs holds the verdicts against what the texts share. A sentence counts
// as shared when three fifths of its runs of three words stand in the other text.
func (g *Gold) checkPairs() []Problem {
	byName := map[string]*Article{}
	for i := range g.Articles {
		byName[g.Articles[i].Name] = &g.Articles[i]
	}
	var out []Problem
	doubt := func(a, b, format string, args ...any) {
		out = append(out, Problem{a, b + ": " + fmt.Sprintf(format, args...), true})
	}
	judged := map[[2]string]bool{}
	for _, p := range g.written() {
		a, b := byName[p.A], byName[p.B]
		judged[[2]string{min(p.A, p.B), max(p.A, p.B)}] = true
		if len(a.Gold.Sentences) > len(b.Gold.Sentences) {
			a, b = b, a
		}
		own, shared, of := sharedSentences(a, b)
		keys := sharedUtterances(a, b)
		switch {
		case p.Verdict == "excerpt" && own == 0:
			doubt(p.A, p.B, "excerpt, but no sentence is shared beyond quotations")
		case p.Copy() && p.Verdict != "excerpt" && p.Verdict != "new_lead" && 2*shared < of:
			doubt(p.A, p.B, "%s, but %d of %d sentences are shared", p.Verdict, shared, of)
		case !p.Copy() && own > 0:
			doubt(p.A, p.B, "%s, but %d sentences are shared beyond quotations", p.Verdict, own)
		case p.Verdict == "quotes" && len(keys) == 0 && shared == 0:
			doubt(p.A, p.B, "quotes, but no utterance has a key in both")
		case p.Verdict == "independent" && len(keys) > 0:
			doubt(p.A, p.B, "independent, but both have %s", strings.Join(keys, ", "))
		}
	}
	for i := range g.Articles {
		for j := i + 1; j < len(g.Articles); j++ {
			a, b := &g.Articles[i], &g.Articles[j]
			if keys := sharedUtterances(a, b); len(keys) > 0 && !judged[[2]string{a.Name, b.Name}] {
				doubt(a.Name, b.Name, "both have %s, and reprints.tsv has no such pair", strings.Join(keys, ", "))
			}
		}
	}
	return out
}

func sharedUtterances(a, b *Article) []string {
	var out []string
	for _, u := range a.Gold.Utterances {
		if slices.ContainsFunc(b.Gold.Utterances, func(v Utterance) bool { return v.Key == u.Key }) {
			out = append(out, u.Key)
		}
	}
	return out
}

// sharedSentences counts a's sentences of the running text with eight words or
// more that b has too, and those of them that are no quotation for the most part.
func sharedSentences(a, b *Article) (own, shared, of int) {
	runs := map[string]bool{}
	for _, r := range runsOfThree(b.Text) {
		runs[r] = true
	}
	for i, s := range a.Gold.Sentences {
		mine := runsOfThree(s.Cut(a.Text))
		if a.Gold.Parts[i] != "text" || len(mine) < 6 {
			continue
		}
		of++
		n := 0
		for _, r := range mine {
			if runs[r] {
				n++
			}
		}
		if 5*n < 3*len(mine) {
			continue
		}
		shared++
		if 2*quoted(a, s) < s.Len() {
			own++
		}
	}
	return own, shared, of
}

// quoted is how many bytes of a span lie in direct or mixed quotes.
func quoted(a *Article, s span.Span) int {
	n := 0
	for _, q := range a.Gold.Quotes {
		if q.Type != "direct" && q.Type != "mixed" {
			continue
		}
		for _, c := range q.Content {
			n += max(0, min(c.End, s.End)-max(c.Start, s.Start))
		}
	}
	return n
}

func runsOfThree(text string) []string {
	apart := func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }
	words := strings.FieldsFunc(strings.ToLower(text), apart)
	var out []string
	for i := 0; i+3 <= len(words); i++ {
		out = append(out, strings.Join(words[i:i+3], " "))
	}
	return out
}
