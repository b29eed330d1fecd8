package dataset_test

import (
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"onrecord/dataset"
	"onrecord/loader"
)

// python is the Python that ONRECORD_PYTHON names, or that of the virtual
// environment in the module's root, if it has the modules.
func python(t *testing.T, modules ...string) string {
	t.Helper()
	path := os.Getenv("ONRECORD_PYTHON")
	if path == "" {
		path = filepath.Join("..", ".venv", "bin", "python")
	}
	path, err := filepath.Abs(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := exec.Command(path, "-c", "import "+strings.Join(modules, ", ")).Run(); err != nil {
		t.Skipf("no Python with %s: %s: %v (make test installs them; ONRECORD_PYTHON names another)", strings.Join(modules, ", "), path, err)
	}
	return path
}

// run runs a program in a folder and returns what it prints.
func run(t *testing.T, dir, program string, args ...string) string {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), program, args...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "PYTHONUTF8=1", "LC_ALL=C.UTF-8")
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Errorf("%s: %v\n%s", strings.Join(cmd.Args, " "), err, out)
	}
	return string(out)
}

var fence = regexp.MustCompile("(?s)\n([^\n]*)\n\n```([a-z]+)\n(.*?)```")

// TestReadmeReads runs each block of README.md as it stands there, from the
// module's root, and holds what it prints against the tables.
func TestReadmeReads(t *testing.T) {
	readme, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	corpus, err := loader.ReadTables(dataset.Tables())
	if err != nil {
		t.Fatal(err)
	}
	direct := make(map[string]int)
	for _, q := range corpus.Quotes {
		if q.Kind == "direct" {
			direct[q.SpeakerID]++
		}
	}
	names, ids := make(map[string]int), make(map[string]int)
	for _, s := range corpus.Speakers {
		if n := direct[s.ID]; n > 0 {
			names[s.Name], ids[s.ID] = n, n
		}
	}
	if len(names) < 2 {
		t.Fatalf("%d speakers are quoted directly", len(names))
	}
	blocks := fence.FindAllStringSubmatch(string(readme), -1)
	if len(blocks) != 6 {
		t.Errorf("%d blocks in README.md", len(blocks))
	}
	for _, block := range blocks {
		title, language, code := strings.TrimRight(block[1], ":"), block[2], block[3]
		t.Run(title, func(t *testing.T) {
			want, out := names, ""
			switch language {
			case "python":
				var modules []string
				for _, m := range regexp.MustCompile(`(?m)^import (\w+)`).FindAllStringSubmatch(code, -1) {
					modules = append(modules, m[1])
				}
				out = run(t, "..", python(t, modules...), "-c", code)
			case "r":
				if _, err := exec.LookPath("Rscript"); errors.Is(err, exec.ErrNotFound) {
					t.Skip("no Rscript: apt-get install r-base-core")
				}
				out = run(t, "..", "Rscript", "-e", code)
			case "go":
				file := filepath.Join(t.TempDir(), "main.go")
				if err := os.WriteFile(file, []byte(code), 0o644); err != nil {
					t.Fatal(err)
				}
				want, out = ids, run(t, "..", "go", "run", file)
			default:
				t.Fatalf("a block of %s is not tested", language)
			}
			if strings.Contains(code, "assert ") {
				if !strings.Contains(out, "every quote stands where its span says") {
					t.Errorf("it prints\n%s", out)
				}
				return
			}
			if language == "r" {
				out = upright(out)
			}
			for name, n := range want {
				if !regexp.MustCompile(regexp.QuoteMeta(name) + `\W+` + strconv.Itoa(n) + `\b`).MatchString(out) {
					t.Errorf("it does not print %s with %d:\n%s", name, n, out)
				}
			}
		})
	}
}

// upright puts each name of a table that R prints above its number, in columns,
// before the number.
func upright(out string) string {
	var b strings.Builder
	lines := strings.Split(out, "\n")
	for i := 1; i < len(lines); i++ {
		numbers := regexp.MustCompile(`\d+`).FindAllStringIndex(lines[i], -1)
		from := 0
		for _, at := range numbers {
			if at[1] > len(lines[i-1]) { // no line of names
				break
			}
			b.WriteString(strings.TrimSpace(lines[i-1][from:at[1]]) + " " + lines[i][at[0]:at[1]] + "\n")
			from = at[1]
		}
	}
	return b.String()
}

// TestValidators has other people's programs validate the metadata.
func TestValidators(t *testing.T) {
	t.Run("frictionless", func(t *testing.T) {
		out := run(t, ".", python(t, "frictionless"), "-m", "frictionless", "validate", "datapackage.json", "--json")
		if !strings.Contains(out, `"valid": true`) || strings.Contains(out, `"valid": false`) {
			t.Errorf("frictionless validate:\n%s", out)
		}
	})
	t.Run("mlcroissant", func(t *testing.T) {
		out := run(t, ".", python(t, "mlcroissant"), "-c", "from mlcroissant.scripts.cli import main; main()", "validate", "--jsonld", "croissant.json")
		if !strings.Contains(out, "Done.") || strings.Contains(out, "warning") {
			t.Errorf("mlcroissant validate:\n%s", out)
		}
	})
	t.Run("mlcroissant reads", func(t *testing.T) {
		out := run(t, ".", python(t, "mlcroissant"), "-c", `
import mlcroissant
d = mlcroissant.Dataset("croissant.json")
for r in d.metadata.record_sets:
    print(r.id, sum(1 for _ in d.records(r.id)))
`)
		corpus, err := loader.ReadTables(dataset.Tables())
		if err != nil {
			t.Fatal(err)
		}
		originals, err := loader.ReadOverlap(dataset.Tables(), "overlap_originals.csv")
		if err != nil {
			t.Fatal(err)
		}
		for table, n := range map[string]int{"articles": len(corpus.Articles), "quotes": len(corpus.Quotes),
			"overlap": len(corpus.Overlap), "overlap-originals": len(originals)} {
			if want := table + " " + strconv.Itoa(n) + "\n"; !strings.Contains("\n"+out, "\n"+want) {
				t.Errorf("want %q in\n%s", want, out)
			}
		}
	})
	t.Run("cffconvert", func(t *testing.T) {
		program, err := filepath.Abs(filepath.Join("..", ".venv", "cff", "bin", "cffconvert"))
		if err != nil {
			t.Fatal(err)
		}
		if _, err := os.Stat(program); errors.Is(err, fs.ErrNotExist) {
			if program, err = exec.LookPath("cffconvert"); err != nil {
				t.Skip("no cffconvert: make test installs it, pip install -r dataset/requirements-cff.txt")
			}
		}
		if out := run(t, "..", program, "--validate", "-i", "CITATION.cff"); !strings.Contains(out, "valid") {
			t.Errorf("cffconvert:\n%s", out)
		}
	})
}

// TestParquetMissing asks Arrow whether what is missing is NULL, and whether
// Parquet holds what CSV does.
func TestParquetMissing(t *testing.T) {
	out := run(t, ".", python(t, "pyarrow", "pandas"), "-c", `
import glob, csv
import pyarrow.parquet as pq
missing = 0
for path in sorted(glob.glob("*.parquet")):
    table = pq.read_table(path)
    with open(path.replace(".parquet", ".csv"), encoding="utf-8", newline="") as f:
        rows = list(csv.reader(f))
    assert table.column_names == rows[0], path
    assert table.num_rows == len(rows) - 1, path
    for name, column in zip(rows[0], table.columns):
        at = rows[0].index(name)
        for row, value in zip(rows[1:], column.to_pylist()):
            assert value != "", (path, name)
            assert (value is None) == (row[at] == ""), (path, name, row)
            cell = value and (value.isoformat() if hasattr(value, "isoformat") else "; ".join(value) if isinstance(value, list) else value)
            assert value is None or (row[at] == str(value).lower() if isinstance(value, bool) else type(cell)(row[at]) == cell), (path, name, row)
            missing += value is None
print("missing", missing)
`)
	if !regexp.MustCompile(`missing [1-9]`).MatchString(out) {
		t.Errorf("no cell is missing:\n%s", out)
	}
}

var rate = regexp.MustCompile("(?m)^\\| `([^`]+)`[^|]*\\| (0\\.[0-9]+) \\|$")

// TestErrorRatesAreNotBetterThanMeasured holds the rates in README.md against what
// the command beside them prints. Rules that got better leave them true.
func TestErrorRatesAreNotBetterThanMeasured(t *testing.T) {
	readme, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	rates := rate.FindAllStringSubmatch(string(readme), -1)
	if len(rates) < 5 {
		t.Fatalf("%d rates in README.md", len(rates))
	}
	out := run(t, "..", "go", "run", "./cmd/onrecord", "eval", "--part", "train", "dataset/gold")
	for _, r := range rates {
		claimed, err := strconv.ParseFloat(r[2], 64)
		if err != nil {
			t.Fatal(err)
		}
		m := regexp.MustCompile(`(?m)^ *` + regexp.QuoteMeta(r[1]) + ` +([01]\.[0-9]+)`).FindStringSubmatch(out)
		if m == nil {
			t.Errorf("onrecord eval prints no %q: change README.md\n%s", r[1], out)
			continue
		}
		if measured, err := strconv.ParseFloat(m[1], 64); err != nil || measured < claimed-0.005 {
			t.Errorf("%s: README.md claims %v, onrecord eval prints %s", r[1], claimed, m[1])
		}
	}
}
