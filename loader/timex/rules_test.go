package timex

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"onrecord/loader/span"
)

// example tags the text of a row's example and says which rows decided.
func example(text, anchor string) (found []Timex, told map[string]bool) {
	anchor, story := strings.CutPrefix(anchor, "story")
	anchor, tale := strings.CutPrefix(anchor, "tale")
	day, err := time.Parse(time.DateOnly, strings.TrimSpace(anchor))
	if err != nil {
		day = time.Time{}
	}
	told = map[string]bool{}
	p := newParser(text, Anchor{Published: day})
	p.story.history, p.story.tale = story || tale, tale
	p.told = func(name string) { told[name] = true }
	at := 0
	for _, paragraph := range strings.SplitAfter(text, "¶") {
		p.piece(span.Span{Start: at, End: at + len(paragraph)})
		at += len(paragraph)
	}
	return p.out, told
}

// Every row of every table has an example that it decides, and what is found in
// it is what the example says.
func TestRules(t *testing.T) {
	names := map[string]bool{}
	for _, r := range theGrammar().rows {
		where := r.table + ": " + r.name
		if names[where] {
			t.Errorf("%s: the name is taken", where)
		}
		names[where] = true
		text, want, ok := strings.Cut(r.example, " | ")
		if !ok {
			t.Errorf("%s: no example", where)
			continue
		}
		want, anchor, given := strings.Cut(want, " @ ")
		if !given {
			anchor = "2024-06-12"
		}
		found, told := example(text, anchor)
		if !told[r.table+"/"+r.name] {
			t.Errorf("%s: its example is decided by others: %s\n  found %v", where, text, found)
		}
		if want == "-" {
			if len(found) > 0 {
				t.Errorf("%s: %s: want nothing, got %v", where, text, found)
			}
			continue
		}
		var all []string
		for _, x := range found {
			s := fmt.Sprintf("%s = %s %s %s", x.Span.Cut(text), x.Type, x.Value, x.Mod)
			all = append(all, strings.TrimSpace(strings.Replace(s, "= DATE ", "= ", 1)))
		}
		if !strings.Contains("\n"+strings.Join(all, "\n")+"\n", "\n"+want+"\n") {
			t.Errorf("%s: %s\n  want %s\n  got  %s", where, text, want, strings.Join(all, "\n       "))
		}
	}
	t.Logf("%d rules", len(names))
}
