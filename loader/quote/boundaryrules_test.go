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
	"onrecord/loader/token"
)

// traced returns the document of a text, in which a blank line parts paragraphs,
// its quotes, and which rules decided on the way.
func traced(text string) (*document.Document, []Quote, *rule.Trace) {
	d, a, quotes := analysed(text)
	return d, quotes, a.trace
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
	a.trace = new(rule.Trace)
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

// TestUnits checks where units begin: at the bar of an example, not at the tilde.
func TestUnits(t *testing.T) {
	examples := append(unitEnds.Examples(), unitStops.Examples()...)
	examples = append(examples, startTable.Examples()...)
	for _, e := range append(examples, startScan.Examples()...) {
		at := strings.IndexAny(e.Text, "|~")
		if at < 0 {
			t.Errorf("%s: %s: no mark in %q", e.Table, e.Rule, e.Text)
			continue
		}
		d, a, _ := analysed(e.Text[:at] + e.Text[at+1:])
		if !a.trace.Fired(e.Table, e.Rule) {
			t.Errorf("%s: %s does not decide in %q, but %v", e.Table, e.Rule, e.Text, a.trace.Firings)
		}
		begins := slices.ContainsFunc(a.units, func(u unit) bool { return int(d.Tokens[u.from].Start) == at })
		if begins != (e.Text[at] == '|') {
			t.Errorf("%s: %s: in %q a unit begins there: %v", e.Table, e.Rule, e.Text, begins)
		}
	}
}

// TestOwnWords checks which marked words are words of their own: those after the
// bar of an example, not those after the tilde.
func TestOwnWords(t *testing.T) {
	tables := []*regionTable{&regionTableAny}
	for _, table := range regionTables {
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
			d, a, _ := analysed(e.Text[:at] + e.Text[at+1:])
			if !decided(d, a.trace, e, at) {
				t.Errorf("%s: %s does not decide in %q, but %s", e.Table, e.Rule, e.Text, rulesAt(d, a.trace, at))
			}
			own := slices.ContainsFunc(a.regions, func(r region) bool {
				return int(d.Tokens[r.open].Start) == at && r.clause
			})
			if own != (e.Text[at] == '|') {
				t.Errorf("%s: %s: in %q they are words of their own: %v", e.Table, e.Rule, e.Text, own)
			}
		}
	}
}

// TestChunks checks where noun phrases and verb groups end: before the bar of an
// example; what follows the tilde belongs to one.
func TestChunks(t *testing.T) {
	check := func(kind chunkKind, examples []rule.Example) {
		for _, e := range examples {
			at := strings.IndexAny(e.Text, "|~")
			if at < 0 {
				t.Errorf("%s: %s: no mark in %q", e.Table, e.Rule, e.Text)
				continue
			}
			d, a, _ := analysed(e.Text[:at] + e.Text[at+1:])
			token := slices.IndexFunc(d.Tokens, func(t token.Token) bool { return int(t.Start) >= at })
			if !decided(d, a.trace, e, int(d.Tokens[token].Start)) {
				t.Errorf("%s: %s does not decide in %q, but %s", e.Table, e.Rule, e.Text, rulesAt(d, a.trace, at))
			}
			right := slices.ContainsFunc(a.ch, func(c chunk) bool {
				if e.Text[at] == '|' {
					return int(c.to) == token
				}
				return c.kind == kind && int(c.from) < token && token < int(c.to)
			})
			if !right {
				t.Errorf("%s: %s: in %q the chunks are %v", e.Table, e.Rule, e.Text, a.ch)
			}
		}
	}
	for _, table := range nounTables {
		if table != nil {
			check(cNP, table.Examples())
		}
	}
	for _, table := range groupTables {
		if table != nil {
			check(cVG, table.Examples())
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

// TestMarks checks which quotation marks open and close: the one after the bar of
// an example opens, one before it closes, one after a tilde is none.
func TestMarks(t *testing.T) {
	for _, table := range []*markTable{&markCurly, &markStraight, &markOpening, &markSingle} {
		for _, e := range table.Examples() {
			at := strings.IndexAny(e.Text, "|~")
			if at < 0 {
				t.Errorf("%s: %s: no mark in %q", e.Table, e.Rule, e.Text)
				continue
			}
			d, a, _ := analysed(e.Text[:at] + e.Text[at+1:])
			i := slices.IndexFunc(d.Tokens, func(t token.Token) bool { return int(t.Start) >= at })
			opens := slices.ContainsFunc(a.regions, func(r region) bool { return r.open == i })
			if e.Text[at] == '|' && !opens {
				i--
			}
			closes := slices.ContainsFunc(a.regions, func(r region) bool { return r.close == i })
			if (opens || closes) != (e.Text[at] == '|') {
				t.Errorf("%s: %s: in %q the regions are %v", e.Table, e.Rule, e.Text, a.regions)
			}
			if !decided(d, a.trace, e, int(d.Tokens[i].Start)) {
				t.Errorf("%s: %s does not decide in %q, but %v", e.Table, e.Rule, e.Text, a.trace.Firings)
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
