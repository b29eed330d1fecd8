package syntax

import (
	"slices"
	"strings"
	"testing"

	"onrecord/loader/internal/rule"
	"onrecord/loader/token"
)

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
		a := parsed(e.Text[:at] + e.Text[at+1:])
		if !a.Trace.Fired(e.Table, e.Rule) {
			t.Errorf("%s: %s does not decide in %q, but %v", e.Table, e.Rule, e.Text, a.Trace.Firings)
		}
		begins := slices.ContainsFunc(a.Units, func(u Unit) bool { return int(a.Tok[u.From].Start) == at })
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
			a := parsed(e.Text[:at] + e.Text[at+1:])
			token := slices.IndexFunc(a.Tok, func(t token.Token) bool { return int(t.Start) >= at })
			if !a.Trace.FiredAt(e.Table, e.Rule, token) {
				t.Errorf("%s: %s does not decide in %q, but %v", e.Table, e.Rule, e.Text, a.Trace.At(token))
			}
			own := slices.ContainsFunc(a.Regions, func(r Region) bool {
				return int(a.Tok[r.Open].Start) == at && r.Clause
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
	check := func(kind ChunkKind, examples []rule.Example) {
		for _, e := range examples {
			at := strings.IndexAny(e.Text, "|~")
			if at < 0 {
				t.Errorf("%s: %s: no mark in %q", e.Table, e.Rule, e.Text)
				continue
			}
			a := parsed(e.Text[:at] + e.Text[at+1:])
			token := slices.IndexFunc(a.Tok, func(t token.Token) bool { return int(t.Start) >= at })
			if !a.Trace.FiredAt(e.Table, e.Rule, token) {
				t.Errorf("%s: %s does not decide in %q, but %v", e.Table, e.Rule, e.Text, a.Trace.At(token))
			}
			right := slices.ContainsFunc(a.Ch, func(c Chunk) bool {
				if e.Text[at] == '|' {
					return int(c.To) == token
				}
				return c.Kind == kind && int(c.From) < token && token < int(c.To)
			})
			if !right {
				t.Errorf("%s: %s: in %q the chunks are %v", e.Table, e.Rule, e.Text, a.Ch)
			}
		}
	}
	for _, table := range nounTables {
		if table != nil {
			check(ChunkNP, table.Examples())
		}
	}
	for _, table := range groupTables {
		if table != nil {
			check(ChunkVG, table.Examples())
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
			a := parsed(e.Text[:at] + e.Text[at+1:])
			i := slices.IndexFunc(a.Tok, func(t token.Token) bool { return int(t.Start) >= at })
			opens := slices.ContainsFunc(a.Regions, func(r Region) bool { return r.Open == i })
			if e.Text[at] == '|' && !opens {
				i--
			}
			closes := slices.ContainsFunc(a.Regions, func(r Region) bool { return r.Close == i })
			if (opens || closes) != (e.Text[at] == '|') {
				t.Errorf("%s: %s: in %q the regions are %v", e.Table, e.Rule, e.Text, a.Regions)
			}
			if !a.Trace.FiredAt(e.Table, e.Rule, i) {
				t.Errorf("%s: %s does not decide in %q, but %v", e.Table, e.Rule, e.Text, a.Trace.Firings)
			}
		}
	}
}
