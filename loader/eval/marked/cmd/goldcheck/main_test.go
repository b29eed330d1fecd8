package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const root = "../../../../../"

func TestRun(t *testing.T) {
	var out strings.Builder
	if err := run([]string{"-each", "-sure", root + "dataset/gold"}, &out); err != nil {
		t.Fatalf("%v\n%s", err, out.String())
	}
	for _, want := range []string{"accord-agency", "polarities: said ", "of 100 articles"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("output lacks %q:\n%s", want, out.String())
		}
	}
	for _, args := range [][]string{{}, {"nosuch"}, {"-mention", "-gold", root + "dataset/gold", "nosuch"}} {
		if err := run(args, &out); err == nil {
			t.Errorf("%q: no error", args)
		}
	}
}

func TestMentions(t *testing.T) {
	name := filepath.Join(t.TempDir(), "a.marked")
	if err := os.WriteFile(name, []byte("---\nbody> Milan Dorsek spoke.\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	if err := run([]string{"-mention", "-gold", root + "dataset/gold", name}, &out); err != nil {
		t.Fatal(err)
	}
	raw, _ := os.ReadFile(name)
	if string(raw) != "---\nbody> {@dorsek Milan Dorsek} spoke.\n" || !strings.Contains(out.String(), "1 mentions put in") {
		t.Errorf("%s\n%s", raw, out.String())
	}
}
