package notebook

import (
	"strings"
	"testing"
)

func TestInject(t *testing.T) {
	n := New("onrecord", "Go")
	n.Add(Markdown, "# Title")
	c := n.Add(Code, "year := 2024\nvar code = \"0042\"")
	c.Metadata["tags"] = []any{"parameters"}
	n.Add(Code, "year")
	for range 2 { // the second takes the place of the first
		if err := Inject(n, []string{"year=2025", "code=17", "name=Ann \"B\"", "share=-0.5", "on=true"}); err != nil {
			t.Fatal(err)
		}
	}
	want := "// Parameters\nyear = 2025\ncode = \"17\"\nname := \"Ann \\\"B\\\"\"\nshare := -0.5\non := true"
	if len(n.Cells) != 4 || n.Cells[2].Source != want {
		t.Errorf("%d cells, %q", len(n.Cells), n.Cells[2].Source)
	}
	for _, bad := range []string{"year", "=1", "a b=1", "_=1"} {
		if err := Inject(n, []string{bad}); err == nil || !strings.Contains(err.Error(), "NAME=VALUE") {
			t.Errorf("%q: %v", bad, err)
		}
	}
}
