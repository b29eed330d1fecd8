package quote

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"onrecord/loader/article"
	"onrecord/loader/document"
	"onrecord/loader/internal/rule"
	"onrecord/loader/span"
)

// traced returns the document of a text, in which a blank line parts paragraphs,
// its quotes, and which rules decided on the way.
func traced(text string) (*document.Document, []Quote, *rule.Trace) {
	d, a, quotes := analysed(text)
	return d, quotes, a.Trace
}

// analysed is traced with the state in which the analysis ended.
func analysed(text string) (*document.Document, *analysis, []Quote) {
	var lines []article.Line
	for from := 0; from < len(text); {
		to := from + strings.Index(text[from:]+"\n\n", "\n\n")
		lines = append(lines, article.Line{Span: span.Span{Start: from, End: to}, Kind: article.Text})
		from = to + 2
	}
	d := document.New(text, lines)
	a := newAnalysis(d)
	a.Trace = new(rule.Trace)
	quotes := a.extract()
	return d, a, quotes
}

// decided reports whether the rule decided about the token that begins at the
// byte.
func decided(d *document.Document, trace *rule.Trace, e rule.Example, at int) bool {
	for _, f := range trace.Firings {
		if f.Table == e.Table && f.Rule == e.Rule && f.Token < len(d.Tokens) && int(d.Tokens[f.Token].Start) == at {
			return true
		}
	}
	return false
}

// rulesAt are the rules of tables of the same kind that decided about the token
// at the byte, for the message of a failed test.
func rulesAt(d *document.Document, trace *rule.Trace, at int) string {
	var out []string
	for _, f := range trace.Firings {
		if f.Token < len(d.Tokens) && int(d.Tokens[f.Token].Start) == at {
			out = append(out, f.Table+": "+f.Rule)
		}
	}
	return strings.Join(out, "; ")
}

func worded(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
}

// TestEnds checks where contents end: the bar of an example stands where one
// does, the tilde where one goes on.
func TestEnds(t *testing.T) {
	var tables []*endTable
	for _, table := range append(endTables[:], endCommaTables[:]...) {
		if table != nil && !slices.Contains(tables, table) {
			tables = append(tables, table)
		}
	}
	for _, table := range tables {
		for _, e := range table.Examples() {
			at := strings.IndexAny(e.Text, "|~")
			if at < 0 {
				t.Errorf("%s: %s: no mark in %q", e.Table, e.Rule, e.Text)
				continue
			}
			goesOn := e.Text[at] == '~'
			text := e.Text[:at] + e.Text[at+1:]
			d, quotes, trace := traced(text)
			if !decided(d, trace, e, at) {
				t.Errorf("%s: %s does not decide in %q, but %s", e.Table, e.Rule, e.Text, rulesAt(d, trace, at))
			}
			right := false
			for _, q := range quotes {
				for _, c := range q.Content {
					if goesOn {
						right = right || c.Start < at && worded(text[at:max(at, c.End)])
					} else {
						right = right || c.Start < at && !worded(text[min(at, c.End):max(at, c.End)])
					}
				}
			}
			if !right {
				t.Errorf("%s: %s: in %q the contents are %v", e.Table, e.Rule, e.Text, contents(text, quotes))
			}
		}
	}
}

// TestNounPhraseSteps checks how far the noun phrases of sources reach: over the
// tilde of an example.
func TestNounPhraseSteps(t *testing.T) {
	for _, e := range phraseSteps.Examples() {
		at := strings.IndexByte(e.Text, '~')
		if at < 0 {
			t.Errorf("%s: %s: no mark in %q", e.Table, e.Rule, e.Text)
			continue
		}
		text := e.Text[:at] + e.Text[at+1:]
		d, quotes, trace := traced(text)
		if !decided(d, trace, e, at) {
			t.Errorf("%s: %s does not decide in %q, but %s", e.Table, e.Rule, e.Text, rulesAt(d, trace, at))
		}
		var sources []string
		right := false
		for _, q := range quotes {
			for _, s := range q.Source {
				sources = append(sources, text[s.Start:s.End])
				right = right || s.Start < at && worded(text[at:max(at, s.End)])
			}
		}
		if !right {
			t.Errorf("%s: %s: in %q the sources are %q", e.Table, e.Rule, e.Text, sources)
		}
	}
}

// TestControllers checks the subject of the verb group after the tilde of an
// example: the words in brackets.
func TestControllers(t *testing.T) {
	for _, table := range []*controlTable{&controlGerund, &controlInfinitive, &controlClause} {
		for _, e := range table.Examples() {
			_, rest, _ := strings.Cut(e.Text, "[")
			want, _, _ := strings.Cut(rest, "]")
			text := strings.NewReplacer("[", "", "]", "").Replace(e.Text)
			at := strings.IndexByte(text, '~')
			if at < 0 || want == "" {
				t.Errorf("%s: %s: no mark or no subject in %q", e.Table, e.Rule, e.Text)
				continue
			}
			text = text[:at] + text[at+1:]
			d, quotes, trace := traced(text)
			if !decided(d, trace, e, at) {
				t.Errorf("%s: %s does not decide in %q, but %s", e.Table, e.Rule, e.Text, rulesAt(d, trace, at))
			}
			right := slices.ContainsFunc(quotes, func(q Quote) bool {
				return len(q.Source) > 0 && text[q.Source[0].Start:q.Source[0].End] == want &&
					len(q.Cue) > 0 && q.Cue[0].Start <= at && at < q.Cue[0].End
			})
			if !right {
				t.Errorf("%s: %s: in %q the quotes are %v", e.Table, e.Rule, e.Text, quotes)
			}
		}
	}
}

func contents(text string, quotes []Quote) []string {
	var out []string
	for _, q := range quotes {
		for _, c := range q.Content {
			out = append(out, text[c.Start:c.End])
		}
	}
	return out
}
