package onrecord_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

var fence = regexp.MustCompile("(?s)```(go|sh)\n(.*?)```")

// TestReadmeScript does what the README tells the author of a script to do: the
// Go block as main.go in a folder elsewhere, then the commands that follow it.
func TestReadmeScript(t *testing.T) {
	if testing.Short() {
		t.Skip("builds a module")
	}
	readme, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	var script, commands string
	for _, block := range fence.FindAllStringSubmatch(string(readme), -1) {
		switch {
		case block[1] == "go":
			script = block[2]
		case strings.Contains(block[2], "go mod init"):
			commands = block[2]
		}
	}
	if script == "" || commands == "" {
		t.Fatal("README.md has no Go script, or does not say how to run it")
	}
	root, err := filepath.Abs(".")
	if err != nil {
		t.Fatal(err)
	}
	parent := t.TempDir()
	if err := os.Symlink(root, filepath.Join(parent, "onrecord")); err != nil {
		t.Fatal(err)
	}
	dir := filepath.Join(parent, "quotes")
	if err := os.Mkdir(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "main.go"), []byte(script), 0o644); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command("sh", "-ec", commands)
	cmd.Dir = dir
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	for _, want := range []string{"Vladimir Putin, in The Week: “", "DataFrame", "speaker_id"} {
		if !strings.Contains(string(out), want) {
			t.Errorf("the script does not print %q:\n%s", want, out)
		}
	}
}

// TestReadmeMarkedArticle scores the marked article that the README shows.
func TestReadmeMarkedArticle(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the command")
	}
	readme, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, rest, _ := strings.Cut(string(readme), "```text\nmanner: ")
	article, _, ok := strings.Cut(rest, "```")
	if !ok {
		t.Fatal("README.md shows no marked article")
	}
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "pier.marked"), []byte("manner: "+article), 0o644); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command("go", "run", "./cmd/onrecord", "eval", dir).CombinedOutput()
	if err != nil || !regexp.MustCompile(`content, exact .* 2\n`).Match(out) || !strings.Contains(string(out), "1 articles") {
		t.Errorf("%v\n%s", err, out)
	}
}
