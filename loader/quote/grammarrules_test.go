package quote

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
		if !a.trace.Fired(e.Table, e.Rule) {
			t.Errorf("%s: %s does not decide in %q, but %v", e.Table, e.Rule, e.Text, a.trace.Firings)
		}
		begins := slices.ContainsFunc(a.units, func(u unit) bool { return int(a.tok[u.from].Start) == at })
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
			token := slices.IndexFunc(a.tok, func(t token.Token) bool { return int(t.Start) >= at })
			if !a.trace.FiredAt(e.Table, e.Rule, token) {
				t.Errorf("%s: %s does not decide in %q, but %v", e.Table, e.Rule, e.Text, a.trace.At(token))
			}
			own := slices.ContainsFunc(a.regions, func(r region) bool {
				return int(a.tok[r.open].Start) == at && r.clause
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
			a := parsed(e.Text[:at] + e.Text[at+1:])
			token := slices.IndexFunc(a.tok, func(t token.Token) bool { return int(t.Start) >= at })
			if !a.trace.FiredAt(e.Table, e.Rule, token) {
				t.Errorf("%s: %s does not decide in %q, but %v", e.Table, e.Rule, e.Text, a.trace.At(token))
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
			i := slices.IndexFunc(a.tok, func(t token.Token) bool { return int(t.Start) >= at })
			opens := slices.ContainsFunc(a.regions, func(r region) bool { return r.open == i })
			if e.Text[at] == '|' && !opens {
				i--
			}
			closes := slices.ContainsFunc(a.regions, func(r region) bool { return r.close == i })
			if (opens || closes) != (e.Text[at] == '|') {
				t.Errorf("%s: %s: in %q the regions are %v", e.Table, e.Rule, e.Text, a.regions)
			}
			if !a.trace.FiredAt(e.Table, e.Rule, i) {
				t.Errorf("%s: %s does not decide in %q, but %v", e.Table, e.Rule, e.Text, a.trace.Firings)
			}
		}
	}
}
