package quote

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
	for _, list := range [][]*tagTable{byLexicalTag[:], governedBy[:], afterTag[:], participleAfter[:], thirdAfter[:], baseAfter[:]} {
		for _, t := range list {
			if t != nil && !slices.Contains(tables, t) {
				tables = append(tables, t)
			}
		}
	}
	return tables
}

// analysed is the analysis of a text of one paragraph, with the trace of its
// rules.
func taggedText(text string) *analysis {
	d := document.New(text, []article.Line{{Span: span.Span{End: len(text)}, Kind: article.Text}})
	a := newAnalysis(d)
	a.trace = new(rule.Trace)
	para := &d.Paragraphs[0]
	a.look(para.Tokens.From, para.Tokens.To)
	a.pairMarks(0, para)
	a.judge(0, para)
	a.setRegions(0)
	a.apostrophes(para)
	a.cutUnits(0, para)
	for u := range a.units {
		a.attribute(u)
	}
	return a
}

// tagLabels are the tags as the examples write them.
var tagLabels = func() map[tag]string {
	names := map[tag]string{tNP: "NP", tNS: "NS", tPO: "PO", tPS: "PS"}
	for name, tag := range tagNames {
		names[tag] = name
	}
	return names
}()

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
			a := taggedText(before + word + after)
			i := slices.IndexFunc(a.tok, func(t token.Token) bool { return int(t.Start) == len(before) })
			if i < 0 || a.tok[i].Text(a.text) != word {
				t.Errorf("%s: %s: %q is no token of %q", e.Table, e.Rule, word, text)
				continue
			}
			if got := tagLabels[a.tags[i]]; got != want {
				t.Errorf("%s: %s: %q: the word is tagged %s", e.Table, e.Rule, e.Text, got)
			}
			if !slices.Contains(a.trace.Firings, rule.Firing{Table: e.Table, Rule: e.Rule, Token: i}) {
				t.Errorf("%s: %s: %q: decided by %s", e.Table, e.Rule, e.Text, decidedBy(a, i))
			}
			a.free()
		}
	}
}

// decidedBy lists the rows that decided about token i.
func decidedBy(a *analysis, i int) string {
	var out []string
	for _, f := range a.trace.Firings {
		if f.Token == i {
			out = append(out, f.Table+": "+f.Rule)
		}
	}
	return strings.Join(out, "; ")
}
