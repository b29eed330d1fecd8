package article

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"onrecord/loader/internal/rule"
)

// paragraphs are what "…" stands for in the examples of rules about lines.
var paragraphs = []string{
	"The council of Orvik voted on the ferry in the evening, and the mayor said that the boat would stay in port " +
		"until spring.",
	"Engineers had found rust in the hull during the winter, according to a report that was read aloud before the " +
		"vote was taken.",
	"Three members voted against the plan because the island has no other link to the mainland, and they said so at " +
		"some length.",
	"The shipyard in Norhaven expects the boat in the first week of the month and has hired twelve welders for the " +
		"repairs there.",
	"A smaller boat will carry mail and medicine in the meantime, while passengers have to wait for the weekly plane " +
		"to the island.",
}

// example is the page that an example shows, the number of the line that its
// row decides about, and the kind of that line.
func example(text string) (page string, at int, kind Kind) {
	at, n := -1, 0
	body, want, _ := cutLast(text, " = ")
	var lines []string
	for i, line := range strings.Split(body, "\n") {
		if l := strings.Replace(line, ">", "", 1); l != line {
			line, at = l, i
		}
		if strings.TrimSpace(line) == "…" {
			line = strings.Replace(line, "…", paragraphs[n], 1)
			n++
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n"), at, Kind(want)
}

// TestBodyLineRules holds the example of each row about lines inside the body:
// the row decides about the marked line, which is of the kind it says.
func TestBodyLineRules(t *testing.T) {
	for _, e := range slices.Concat(knownInside.Examples(), lineInside.Examples(), noticeRules.Examples()) {
		text, line, want := example(e.Text)
		var trace rule.Trace
		a := parse("example.txt", text, Options{}, &trace)
		at := -1
		for i, l := range a.Lines {
			if strings.Count(text[:l.Span.Start], "\n") == line {
				at = i
			}
		}
		if at < 0 || a.Lines[at].Kind != want {
			t.Errorf("%s: want %s, got\n%s", e.Rule, want, kinds(a))
			continue
		}
		fired := false
		for _, f := range trace.Firings {
			fired = fired || f.Table == e.Table && f.Rule == e.Rule && f.Token == at
		}
		if !fired {
			t.Errorf("%s: does not decide about line %d of %q: %v\n%s", e.Rule, at, text, trace.Firings, kinds(a))
		}
	}
}

func kinds(a *Article) string {
	var b strings.Builder
	for _, l := range a.Lines {
		fmt.Fprintf(&b, "%10s %.60s\n", l.Kind, l.Span.Cut(a.Text))
	}
	return b.String()
}
