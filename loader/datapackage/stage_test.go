package datapackage

import (
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"onrecord/loader"
)

// versions are two corpora that have some articles in common.
func versions(n int) (former, next *loader.Corpus) {
	var texts []loader.Text
	for i := range n + 1 {
		texts = append(texts, loader.Text{ID: fmt.Sprintf("a%d", i),
			Text: fmt.Sprintf("Ferry %d waits\n\n“We will rebuild pier %d,” Mayor Mara Ellison told the council. "+
				"Nobody answered her.\n", i, i)})
	}
	return loader.LoadTexts(texts[:n]...), loader.LoadTexts(texts[1:]...)
}

// contents are the files of a folder.
func contents(t *testing.T, dir string) map[string]string {
	t.Helper()
	files := make(map[string]string)
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		raw, err := os.ReadFile(path)
		files[strings.TrimPrefix(path, dir)] = string(raw)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func same(a, b map[string]string) bool {
	if len(a) != len(b) {
		return false
	}
	for name := range a {
		if a[name] != b[name] {
			return false
		}
	}
	return true
}

// whole checks that the folder holds the package of one of the corpora, and nothing
// else; which tells which.
func whole(t *testing.T, dir string, packages ...map[string]string) (which int) {
	t.Helper()
	findings, err := CheckDir(dir)
	if err != nil || len(findings) > 0 {
		t.Fatalf("findings %v, %v", findings, err)
	}
	have := contents(t, dir)
	for i, p := range packages {
		if same(have, p) {
			return i
		}
	}
	t.Fatal("the folder holds neither package")
	return -1
}

func built(t *testing.T, name string, c *loader.Corpus, formats ...loader.Format) map[string]string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), name)
	if _, err := Write(dir, c, Options{Formats: formats}); err != nil {
		t.Fatal(err)
	}
	return contents(t, dir)
}

// A move that is cut at any step is ended by whoever comes next.
func TestAMoveThatIsCut(t *testing.T) {
	former, next := versions(2)
	was := built(t, "tables", former, loader.CSV, loader.JSONL)
	will := built(t, "tables", next, loader.CSV)
	defer func() { cut = func(string) {} }()
	for at, steps := 0, 1; at < steps; at++ {
		dir := filepath.Join(t.TempDir(), "tables")
		if _, err := Write(dir, former, Options{Formats: []loader.Format{loader.CSV, loader.JSONL}}); err != nil {
			t.Fatal(err)
		}
		n := 0
		cut = func(string) {
			if n++; n-1 == at {
				panic("cut")
			}
		}
		func() {
			defer func() { recover() }()
			Write(dir, next, Options{Formats: []loader.Format{loader.CSV}})
		}()
		cut = func(string) { n++ }
		if at == 0 {
			n = 0
		}
		if got := whole(t, dir, was, will); got != 1 {
			t.Errorf("cut at step %d: the former package is back", at)
		}
		if at == 0 {
			steps = n
		}
		for _, left := range []string{partial, journal} {
			if _, err := os.Lstat(dir + left); err == nil {
				t.Errorf("cut at step %d: %s is left", at, left)
			}
		}
	}
}

func TestABuildWithoutItsMove(t *testing.T) {
	former, next := versions(2)
	dir := filepath.Join(t.TempDir(), "tables")
	if _, err := Write(dir, former, Options{}); err != nil {
		t.Fatal(err)
	}
	was := contents(t, dir)
	b, err := Begin(dir, next, Options{}) // and no Commit
	if err != nil {
		t.Fatal(err)
	}
	if whole(t, dir, was) != 0 {
		t.Error("the former package does not stand")
	}
	if _, err := os.Stat(b.Dir()); err != nil {
		t.Errorf("the partial folder is gone: %v", err)
	}
	if _, err := Write(dir, next, Options{}); err != nil {
		t.Fatal(err)
	}
	whole(t, dir, built(t, "tables", next))
}

func TestOthersFilesStay(t *testing.T) {
	former, next := versions(1)
	dir := filepath.Join(t.TempDir(), "tables")
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	own := filepath.Join(dir, "quotes.csv")
	if err := os.WriteFile(own, []byte("mine"), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := Write(dir, former, Options{}); err == nil ||
		!strings.Contains(err.Error(), "quotes.csv: another file stands") {
		t.Errorf("a file of somebody's own: %v", err)
	}
	if raw, _ := os.ReadFile(own); string(raw) != "mine" {
		t.Error("it was replaced")
	}
	if err := os.Rename(own, filepath.Join(dir, "notes.txt")); err != nil {
		t.Fatal(err)
	}
	for _, c := range []*loader.Corpus{former, next} {
		if _, err := Write(dir, c, Options{}); err != nil {
			t.Fatal(err)
		}
	}
	if raw, _ := os.ReadFile(filepath.Join(dir, "notes.txt")); string(raw) != "mine" {
		t.Error("notes.txt is gone")
	}
	if _, err := os.Stat(filepath.Join(dir, "articles/a0.txt")); err == nil {
		t.Error("a text of the former build is left")
	}
	findings, err := CheckDir(dir)
	if err != nil || len(findings) != 1 || findings[0].File != "notes.txt" {
		t.Errorf("strays: %v, %v", findings, err)
	}
}

// Articles that were read where they stand are no copies, and stay.
func TestArticlesThatAreReadHereStay(t *testing.T) {
	all, next := versions(2)
	dir := filepath.Join(t.TempDir(), "tables")
	if _, err := Write(dir, all, Options{}); err != nil {
		t.Fatal(err)
	}
	if _, err := Write(dir, next, Options{Inputs: []string{filepath.Join(dir, "articles/a1.txt")}}); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(filepath.Join(dir, "articles/a0.txt")); err != nil {
		t.Error("an article beside the one that was read is gone")
	}
}

func TestJournalsThatLeadElsewhere(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "tables")
	for _, content := range []string{`{"files": ["../x"]}`, `{"remove": ["/etc/x"]}`, "no journal"} {
		if err := os.WriteFile(dir+journal, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
		if err := Recover(dir); err == nil {
			t.Errorf("%s is carried out", content)
		}
	}
}

// buildAgain is set in a process of this test that builds until it is killed.
const buildAgain = "ONRECORD_TEST_BUILD"

func TestMain(m *testing.M) {
	if dir := os.Getenv(buildAgain); dir != "" {
		former, next := versions(30)
		for {
			for _, c := range []*loader.Corpus{next, former} {
				if _, err := Write(dir, c, Options{}); err != nil {
					fmt.Fprintln(os.Stderr, err)
					os.Exit(1)
				}
			}
		}
	}
	os.Exit(m.Run())
}

// A build that is killed at any moment leaves the former package or the new one.
func TestKilled(t *testing.T) {
	former, next := versions(30)
	was, will := built(t, "tables", former), built(t, "tables", next)
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	seed := rand.New(rand.NewPCG(1, 2))
	for round := range 40 {
		dir := filepath.Join(t.TempDir(), "tables")
		rebuild := round%2 == 0
		if rebuild {
			if _, err := Write(dir, former, Options{}); err != nil {
				t.Fatal(err)
			}
		}
		c := exec.Command(program)
		c.Env = append(os.Environ(), buildAgain+"="+dir)
		if err := c.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(time.Duration(100+seed.IntN(400)) * time.Millisecond)
		c.Process.Kill()
		c.Wait()
		if err := Recover(dir); err != nil {
			t.Fatal(err)
		}
		if _, err := os.Stat(dir); err != nil {
			if rebuild {
				t.Fatal("the former package is gone")
			}
			continue // nothing was there before, and nothing is
		}
		whole(t, dir, was, will)
	}
}
