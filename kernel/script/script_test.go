package script

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"onrecord/kernel/notebook"
)

func book(cells ...string) *notebook.Notebook {
	nb := notebook.New("onrecord", "Go")
	for _, c := range cells {
		nb.Add(notebook.Code, c)
	}
	return nb
}

func TestProgramRuns(t *testing.T) {
	if _, err := exec.LookPath("go"); err != nil || testing.Short() {
		t.Skip("no go command")
	}
	nb := book(
		"%who\nimport \"strings\"\n!ls -l\nwords := strings.Fields(\"b a c\")",
		"sort.Strings(words)\nwords",
		"type Point struct{ X, Y int }\nfunc (p Point) Sum() int { return p.X + p.Y + len(words) }",
		"p, err := Point{1, 2}, error(nil)\n_ = err\np.Sum()",
		"func twice(n int) int { return 2 * n }",
		"func twice(n int) int { return 20 * n }",
		"for i := 0; i < 2; i++ {\n\tfmt.Println(i)\n}\nvar rest = rand.IntN(1)",
		"%%bash\necho no",
		"Display(twice(rest + 1))",
		"words = append(words, \"d\")\nlen(words) // shown",
		"%time 6*7",
	)
	text, err := Program(nb)
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	name := filepath.Join(dir, "main.go")
	if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command("go", "run", name).CombinedOutput()
	if want := "[a b c]\n6\n0\n1\n20\n4\n"; err != nil || string(out) != want {
		t.Errorf("%v\n%s\nof\n%s", err, out, text)
	}
}

func TestProgramSays(t *testing.T) {
	if _, err := Program(book("x := 1", "x := \"a\"")); err == nil || !strings.Contains(err.Error(), "rename one") {
		t.Error(err)
	}
	if _, err := Program(book("x := (")); err == nil || !strings.Contains(err.Error(), "cell 1") {
		t.Error(err)
	}
}
