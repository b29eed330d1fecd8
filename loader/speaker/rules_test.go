package speaker

import (
	"strings"
	"testing"

	"onrecord/loader/document"
	"onrecord/loader/internal/rule"
	"onrecord/loader/quote"
	"onrecord/loader/span"
)

// An example of a rule has the words that the rule decides on in braces, and in
// brackets what comes out of it: a mention or its name, or the source of a quote.
type example struct {
	text         string
	decided, out span.Span
	hasOut       bool
}

func readExample(s string) example {
	var e example
	var b strings.Builder
	for i := range len(s) {
		switch s[i] {
		case '{':
			e.decided.Start = b.Len()
		case '}':
			e.decided.End = b.Len()
		case '[':
			e.out.Start, e.hasOut = b.Len(), true
		case ']':
			e.out.End = b.Len()
		default:
			b.WriteByte(s[i])
		}
	}
	e.text = b.String()
	return e
}

// traced reads a document as Resolve does and leaves the resolver as it is then.
func traced(d *document.Document, quotes []quote.Quote, trace *rule.Trace) (*resolver, Resolution) {
	r := newResolver(d, quotes, Config{})
	r.trace = trace
	return r, r.resolve()
}

// fired reports whether a row decided on the token at a byte.
func fired(r *resolver, trace *rule.Trace, x rule.Example, at int) bool {
	for _, f := range trace.Firings {
		if f.Table == x.Table && f.Rule == x.Rule && int(r.tokens[f.Token].Start) == at {
			return true
		}
	}
	return false
}

// TestPhraseRules holds the rules that read noun phrases and names against their
// examples.
func TestPhraseRules(t *testing.T) {
	var all []rule.Example
	all = append(all, extentOfName.Examples()...)
	all = append(all, meaningOfRun.Examples()...)
	all = append(all, partOfPrefix.Examples()...)
	all = append(all, capitalInPhrase.Examples()...)
	all = append(all, nounInPhrase.Examples()...)
	for _, x := range all {
		e := readExample(x.Text)
		var trace rule.Trace
		d := whole(e.text)
		r, _ := traced(d, quote.Extract(d), &trace)
		if !fired(r, &trace, x, e.decided.Start) {
			t.Errorf("%s: %s: %q: the row does not decide: %v", x.Table, x.Rule, x.Text, trace.Firings)
			continue
		}
		found := ""
		for i := range r.mentions {
			m := &r.mentions[i]
			phrase, name := r.between(m.from, m.to), r.between(m.nameFrom, m.nameTo)
			at := span.Span{Start: int(r.tokens[m.from].Start), End: int(r.tokens[m.to-1].End)}
			switch {
			case e.hasOut && (phrase == e.out.Cut(e.text) || name == e.out.Cut(e.text)):
				found = phrase
			case !e.hasOut && at.Contains(e.decided):
				found = phrase
			}
		}
		if e.hasOut && found == "" {
			t.Errorf("%s: %s: %q is not mentioned", x.Table, x.Rule, x.Text)
		}
		if !e.hasOut && found != "" {
			t.Errorf("%s: %s: %q: there is a mention %q", x.Table, x.Rule, x.Text, found)
		}
	}
}

// TestSourceRules holds the rules that find the head of a source against their
// examples.
func TestSourceRules(t *testing.T) {
	for _, x := range headOfSource.Examples() {
		e := readExample(x.Text)
		var trace rule.Trace
		d := whole(e.text)
		quotes := []quote.Quote{{
			Kind: quote.Indirect, Source: []span.Span{e.out},
			Content: []span.Span{{Start: len(e.text) - 3, End: len(e.text) - 1}},
		}}
		r, _ := traced(d, quotes, &trace)
		if !fired(r, &trace, x, e.out.Start) {
			t.Errorf("%s: %s: %q: the row does not decide: %v", x.Table, x.Rule, x.Text, trace.Firings)
			continue
		}
		head := ""
		if len(r.heads[0]) > 0 {
			m := &r.mentions[r.heads[0][0]]
			head = r.between(m.from, m.to)
		}
		if want := e.decided.Cut(e.text); head != want {
			t.Errorf("%s: %s: %q: the head is %q, want %q", x.Table, x.Rule, x.Text, head, want)
		}
	}
}

// TestRuleNames wants the names of rows and tables to be told apart.
func TestRuleNames(t *testing.T) {
	seen := map[string]bool{}
	for _, list := range [][]rule.Example{
		extentOfName.Examples(), meaningOfRun.Examples(), partOfPrefix.Examples(),
		capitalInPhrase.Examples(), nounInPhrase.Examples(), headOfSource.Examples(),
	} {
		for _, x := range list {
			if key := x.Table + ": " + x.Rule; seen[key] {
				t.Errorf("two rows are called %s", key)
			} else {
				seen[key] = true
			}
		}
	}
}
