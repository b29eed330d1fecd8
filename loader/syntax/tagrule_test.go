package syntax

import (
	"slices"
	"strings"
	"testing"

	"onrecord/loader/article"
	"onrecord/loader/document"
	"onrecord/loader/internal/rule"
	"onrecord/loader/span"
	"onrecord/loader/token"
)

// tagTables are the tables that tell parts of speech.
func tagTables() []*tagTable {
	tables := []*tagTable{
		&unknownCapital, &alwaysName, &firstName, &openingCapital, &insideCapital,
		&auxiliary, &unknownVerb, &gerundTable, &pastForms, &otherForms, &afterPronoun, &naming, &byComplement,
		&participleAfterNoun, &participleAfterOther, &closeTo,
	}
	for _, list := range [][]*tagTable{byLexicalTag[:], governedBy[:], afterTag[:], participleAfter[:], thirdAfter[:],
		baseAfter[:]} {
		for _, t := range list {
			if t != nil && !slices.Contains(tables, t) {
				tables = append(tables, t)
			}
		}
	}
	return tables
}

// parsed is the grammar of a text of one paragraph, with the trace of its rules; the
// chunks are those of its last unit.
func parsed(text string) *Grammar {
	d := document.New(text, []article.Line{{Span: span.Span{End: len(text)}, Kind: article.Text}})
	a := new(Grammar)
	a.Reset(d)
	a.Trace = new(rule.Trace)
	a.Paragraph(0)
	a.CutUnits(0, &d.Paragraphs[0])
	for u := range a.Units {
		a.Parse(u)
	}
	return a
}

// TestTagRules checks that in the example of every row, as in "This [sounds]
// right. = VBZ", the row decides about the word in brackets, and that the word
// has the tag in the end.
func TestTagRules(t *testing.T) {
	names, tables := map[rule.Example]bool{}, map[string]bool{}
	for _, table := range tagTables() {
		if tables[table.Name] {
			t.Errorf("two tables are %s", table.Name)
		}
		tables[table.Name] = true
		for _, e := range table.Examples() {
			key := rule.Example{Table: e.Table, Rule: e.Rule}
			if names[key] {
				t.Errorf("two rows are %s: %s", e.Table, e.Rule)
			}
			names[key] = true
			text, want, ok := strings.Cut(e.Text, " = ")
			before, rest, marked := strings.Cut(text, "[")
			word, after, closed := strings.Cut(rest, "]")
			if !ok || !marked || !closed {
				t.Errorf("%s: %s: the example %q marks no word and its tag", e.Table, e.Rule, e.Text)
				continue
			}
			a := parsed(before + word + after)
			i := slices.IndexFunc(a.Tok, func(t token.Token) bool { return int(t.Start) == len(before) })
			if i < 0 || a.Tok[i].Text(a.Text) != word {
				t.Errorf("%s: %s: %q is no token of %q", e.Table, e.Rule, word, text)
				continue
			}
			if got := a.Tags[i].String(); got != want {
				t.Errorf("%s: %s: %q: the word is tagged %s", e.Table, e.Rule, e.Text, got)
			}
			if !slices.Contains(a.Trace.Firings, rule.Firing{Table: e.Table, Rule: e.Rule, Token: i}) {
				t.Errorf("%s: %s: %q: decided by %s", e.Table, e.Rule, e.Text, decidedBy(a, i))
			}
		}
	}
}

// decidedBy lists the rows that decided about token i.
func decidedBy(a *Grammar, i int) string {
	var out []string
	for _, f := range a.Trace.Firings {
		if f.Token == i {
			out = append(out, f.Table+": "+f.Rule)
		}
	}
	return strings.Join(out, "; ")
}
