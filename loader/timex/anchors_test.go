package timex_test

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"onrecord/loader/span"
	"onrecord/loader/timex"
)

var update = flag.Bool("update", false, "write testdata/anchors.golden anew")

// What is told from the time of writing, on days at the edges of weeks, months,
// seasons and years.
func TestAnchors(t *testing.T) {
	b, err := os.ReadFile("testdata/anchors.txt")
	if err != nil {
		t.Fatal(err)
	}
	anchors := []string{
		"2024-01-01", "2024-02-29", "2024-03-31", "2024-05-31", "2024-06-12", "2024-09-08", "2024-11-02", "2024-12-31",
		"event 2024-06-12", "event 2024-12-20 dayfirst", "none",
	}
	var got strings.Builder
	for _, text := range strings.Split(strings.TrimSuffix(string(b), "\n"), "\n") {
		fmt.Fprintln(&got, text)
		for _, a := range anchors {
			fmt.Fprintf(&got, "  %-26s", a)
			for _, x := range timex.Tag(text, []span.Span{{Start: 0, End: len(text)}}, anchorOf(t, a)) {
				fmt.Fprintf(&got, " %s", strings.Join(strings.Fields(x.Value+" "+x.Mod), "/"))
			}
			got.WriteString("\n")
		}
	}
	const golden = "testdata/anchors.golden"
	if *update {
		if err := os.WriteFile(golden, []byte(got.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if got.String() != string(want) {
		w, g := strings.Split(string(want), "\n"), strings.Split(got.String(), "\n")
		for i := range min(len(w), len(g)) {
			if w[i] != g[i] {
				t.Errorf("%s:%d:\n  want %s\n  got  %s", golden, i+1, w[i], g[i])
			}
		}
		if len(w) != len(g) {
			t.Errorf("%d lines, want %d", len(g), len(w))
		}
	}
}
