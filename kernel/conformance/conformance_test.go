package conformance

import (
	"bufio"
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

var update = flag.Bool("update", false, "write the table of results into kernel/README.md")

// python finds a Python that has the module.
func python(t testing.TB, module string) string {
	t.Helper()
	path := os.Getenv("ONRECORD_PYTHON")
	if path == "" {
		path = filepath.Join("..", "..", ".venv", "bin", "python")
	}
	if !filepath.IsAbs(path) && strings.ContainsRune(path, filepath.Separator) {
		path, _ = filepath.Abs(path)
	}
	if err := exec.Command(path, "-c", "import "+module).Run(); err != nil {
		t.Skipf("no Python with %s: %s: %v (set ONRECORD_PYTHON, or make .venv with kernel/requirements.txt)", module, path, err)
	}
	return path
}

// kernel builds the command and installs its kernel spec, once; the result is the
// environment in which Jupyter finds it.
var kernel = sync.OnceValues(func() (env []string, err error) {
	dir, err := os.MkdirTemp("", "conformance-")
	if err != nil {
		return nil, err
	}
	temporary = dir
	program := filepath.Join(dir, "onrecord")
	if out, err := exec.Command("go", "build", "-o", program, "onrecord/cmd/onrecord").CombinedOutput(); err != nil {
		return nil, fmt.Errorf("go build: %w\n%s", err, out)
	}
	if out, err := exec.Command(program, "kernel", "install", "--prefix", dir).CombinedOutput(); err != nil {
		return nil, fmt.Errorf("kernel install: %w\n%s", err, out)
	}
	return append(os.Environ(),
		"JUPYTER_PATH="+filepath.Join(dir, "share", "jupyter"),
		"XDG_DATA_HOME="+filepath.Join(dir, "data"),
		"PYTHONDONTWRITEBYTECODE=1",
	), nil
})

var temporary string

func TestMain(m *testing.M) {
	flag.Parse()
	code := m.Run()
	if temporary != "" {
		os.RemoveAll(temporary)
	}
	os.Exit(code)
}

// A result is a line of the Python programs.
type result struct {
	Name   string `json:"name"`
	OK     bool   `json:"ok"`
	Detail string `json:"detail"`
}

// checks runs a program of testdata against a kernel; each line is a subtest.
func checks(t *testing.T, module, script string, want int, args ...string) (results []result) {
	t.Helper()
	path := python(t, module)
	env, err := kernel()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.CommandContext(t.Context(), path, append([]string{filepath.Join("testdata", script), "onrecord"}, args...)...)
	cmd.Env = env
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	for lines := bufio.NewScanner(bytes.NewReader(out)); lines.Scan(); {
		var r result
		if err := json.Unmarshal(lines.Bytes(), &r); err != nil {
			t.Errorf("%s: %q", script, lines.Text())
			continue
		}
		results = append(results, r)
		t.Run(r.Name, func(t *testing.T) {
			if !r.OK {
				t.Error(r.Detail)
			}
		})
	}
	if err != nil {
		t.Errorf("%s: %v\n%s", script, err, &stderr)
	}
	if len(results) != want {
		t.Errorf("%s: %d results, want %d", script, len(results), want)
	}
	return results
}

// TestSuite is jupyter_kernel_test: its 12 tests and that of iopub_welcome.
func TestSuite(t *testing.T) {
	record(t, "jupyter_kernel_test 0.7.0", checks(t, "jupyter_kernel_test", "suite.py", 13))
}

// TestChecks are 27 checks of a kernel that answers, and 24 harder ones.
func TestChecks(t *testing.T) {
	results := checks(t, "jupyter_client", "checks.py", 51)
	for _, list := range []struct{ prefix, title string }{
		{"basic/", "The basic checks"}, {"harder/", "The harder checks"},
	} {
		var of []result
		for _, r := range results {
			if name, ok := strings.CutPrefix(r.Name, list.prefix); ok {
				r.Name = name
				of = append(of, r)
			}
		}
		record(t, list.title, of)
	}
}

// Marks in kernel/README.md between which a table is written.
const beginMark, endMark = "<!-- begin %s -->\n", "<!-- end %s -->\n"

// record writes results as a table, when that is asked for.
func record(t *testing.T, title string, results []result) {
	t.Helper()
	if !*update || len(results) == 0 {
		return
	}
	passed := 0
	var rows strings.Builder
	for _, r := range results {
		mark := "fails"
		if r.OK {
			mark = "passes"
			passed++
		}
		fmt.Fprintf(&rows, "| %s | %s |\n", strings.ReplaceAll(strings.TrimPrefix(r.Name, "test_"), "_", " "), mark)
	}
	table := fmt.Sprintf("**%s: %d of %d pass.**\n\n| check | result |\n|---|---|\n%s", title, passed, len(results), &rows)
	path := filepath.Join("..", "README.md")
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	begin, end := fmt.Sprintf(beginMark, title), fmt.Sprintf(endMark, title)
	before, rest, ok := strings.Cut(string(text), begin)
	_, after, ok2 := strings.Cut(rest, end)
	if !ok || !ok2 {
		t.Fatalf("%s has no place for %q", path, title)
	}
	if err := os.WriteFile(path, []byte(before+begin+table+end+after), 0o644); err != nil {
		t.Fatal(err)
	}
}

// TestNotebooks runs the shipped notebooks with nbclient and nbconvert.
func TestNotebooks(t *testing.T) {
	books, err := filepath.Glob(filepath.Join("..", "..", "notebooks", "*.ipynb"))
	if err != nil || len(books) == 0 {
		t.Skip("no notebooks: ", err)
	}
	checks(t, "nbconvert", "notebooks.py", 2*len(books))
}

// TestSoak runs a thousand cells after a thousand; the ten thousand are
// "python testdata/soak.py onrecord 10000".
func TestSoak(t *testing.T) {
	if testing.Short() {
		t.Skip("takes some seconds")
	}
	checks(t, "jupyter_client", "soak.py", 4, "1000")
}

// TestParameters runs a notebook with papermill.
func TestParameters(t *testing.T) {
	checks(t, "papermill", "parameters.py", 1)
}
