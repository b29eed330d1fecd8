// Command mutants measures whether the tests of loader/ notice. It has gremlins list
// every place where an operator can be turned into another, takes a sample of them by a
// seed, makes one change at a time in an overlay of the file, and runs the tests of its
// package and those of loader/ that read the gold. A change that no test fails for has
// survived. The result is a page of Markdown on standard output: figures by package,
// and every survivor.
//
//	go run ./docs/mutants --sample 400 --seed 1 >out/mutants.md
package main

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"go/parser"
	"go/token"
	"io"
	"log"
	"maps"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

const (
	tool = "github.com/go-gremlins/gremlins/cmd/gremlins@v0.5.0"
	root = "loader"
	// longest is how long the tests of one mutant may take: a loop that no longer ends
	// is noticed.
	longest = 2 * time.Minute
	// reading are the tests of loader/ that read the gold's articles.
	reading = "TestReadings$|TestTrainFloors$|Example"
)

// A place is where gremlins would change an operator.
type place struct {
	File   string `json:"-"` // below loader/
	Type   string
	Status string
	Line   int
	Column int
}

// A result is what became of one place.
type result struct {
	place
	before, after, text string
	verdict             string // killed, survived, not built
}

func main() {
	log.SetFlags(0)
	log.SetPrefix("mutants: ")
	sample := flag.Int("sample", 400, "how many places")
	seed := flag.Uint64("seed", 1, "of the sample")
	flag.Parse()
	places, err := list()
	if err != nil {
		log.Fatal(err)
	}
	all := len(places)
	rand.New(rand.NewPCG(*seed, 0)).Shuffle(all, func(i, j int) { places[i], places[j] = places[j], places[i] })
	places = places[:min(*sample, all)]
	dir, err := os.MkdirTemp("", "mutants")
	if err != nil {
		log.Fatal(err)
	}
	defer os.RemoveAll(dir)
	var results []result
	for i, p := range places {
		r, err := try(dir, p)
		if err != nil {
			log.Printf("%s:%d: %v", p.File, p.Line, err)
			continue
		}
		log.Printf("%d of %d: %s:%d:%d %s → %s: %s", i+1, len(places), p.File, p.Line, p.Column,
			r.before, r.after, r.verdict)
		results = append(results, r)
	}
	write(os.Stdout, results, all, *seed)
}

// list has gremlins find the places, in their order.
func list() ([]place, error) {
	out, err := os.CreateTemp("", "places*.json")
	if err != nil {
		return nil, err
	}
	out.Close()
	defer os.Remove(out.Name())
	c := exec.Command("go", "run", tool, "unleash", "--dry-run", "--silent", "-o", out.Name(), "./"+root)
	c.Stderr = os.Stderr
	if err := c.Run(); err != nil {
		return nil, fmt.Errorf("gremlins: %w", err)
	}
	raw, err := os.ReadFile(out.Name())
	if err != nil {
		return nil, err
	}
	var found struct {
		Files []struct {
			FileName  string `json:"file_name"`
			Mutations []place
		}
	}
	if err := json.Unmarshal(raw, &found); err != nil {
		return nil, err
	}
	var places []place
	for _, f := range found.Files {
		if strings.HasPrefix(f.FileName, "eval/") { // measures, and is no part of what is measured
			continue
		}
		for _, m := range f.Mutations {
			m.File = f.FileName
			places = append(places, m)
		}
	}
	slices.SortFunc(places, func(a, b place) int {
		return strings.Compare(fmt.Sprintf("%s %6d %6d %s", a.File, a.Line, a.Column, a.Type),
			fmt.Sprintf("%s %6d %6d %s", b.File, b.Line, b.Column, b.Type))
	})
	return places, nil
}

// changes are what each type of gremlins' mutants makes of an operator.
var changes = map[string]map[string]string{
	"ARITHMETIC_BASE":       {"+": "-", "-": "+", "*": "/", "/": "*", "%": "*"},
	"CONDITIONALS_BOUNDARY": {">": ">=", ">=": ">", "<": "<=", "<=": "<"},
	"CONDITIONALS_NEGATION": {"==": "!=", "!=": "==", "<=": ">", ">": "<=", "<": ">=", ">=": "<"},
	"INCREMENT_DECREMENT":   {"++": "--", "--": "++"},
	"INVERT_NEGATIVES":      {"-": "+"},
}

// try changes one operator and runs the tests.
func try(dir string, p place) (result, error) {
	r := result{place: p}
	path, err := filepath.Abs(filepath.Join(root, p.File))
	if err != nil {
		return r, err
	}
	raw, err := os.ReadFile(path)
	if err != nil {
		return r, err
	}
	set := token.NewFileSet()
	if _, err := parser.ParseFile(set, path, raw, parser.SkipObjectResolution); err != nil {
		return r, err
	}
	lines := strings.SplitAfter(string(raw), "\n")
	if p.Line > len(lines) || p.Column > len(lines[p.Line-1]) {
		return r, fmt.Errorf("no such place")
	}
	line := lines[p.Line-1]
	r.text = strings.TrimSpace(line)
	rest := line[p.Column-1:]
	for _, operator := range slices.SortedFunc(maps.Keys(changes[p.Type]), longer) {
		if strings.HasPrefix(rest, operator) {
			r.before, r.after = operator, changes[p.Type][operator]
			break
		}
	}
	if r.before == "" {
		return r, fmt.Errorf("no operator of %s at column %d: %s", p.Type, p.Column, r.text)
	}
	lines[p.Line-1] = line[:p.Column-1] + r.after + rest[len(r.before):]
	changed, overlay := filepath.Join(dir, "changed.go"), filepath.Join(dir, "overlay.json")
	if err := os.WriteFile(changed, []byte(strings.Join(lines, "")), 0o644); err != nil {
		return r, err
	}
	list, err := json.Marshal(map[string]map[string]string{"Replace": {path: changed}})
	if err != nil {
		return r, err
	}
	if err := os.WriteFile(overlay, list, 0o644); err != nil {
		return r, err
	}
	own := "./" + root + "/" + filepath.Dir(p.File)
	if !runs("build", overlay, own) {
		r.verdict = "not built"
		return r, nil
	}
	r.verdict = "survived"
	if !runs("test", overlay, "-count=1", "-vet=off", own) ||
		!runs("test", overlay, "-count=1", "-vet=off", "-run", reading, "./"+root) {
		r.verdict = "killed"
	}
	return r, nil
}

func longer(a, b string) int { return len(b) - len(a) }

// runs reports whether a go command on the changed file ends well.
func runs(command, overlay string, args ...string) bool {
	ctx, cancel := context.WithTimeout(context.Background(), longest)
	defer cancel()
	return exec.CommandContext(ctx, "go", append([]string{command, "-overlay", overlay}, args...)...).Run() == nil
}

// write prints the page.
func write(w io.Writer, results []result, all int, seed uint64) {
	type tally struct{ killed, survived int }
	of := make(map[string]*tally)
	var total tally
	for _, r := range results {
		name := filepath.Join(root, filepath.Dir(r.File))
		if of[name] == nil {
			of[name] = new(tally)
		}
		switch r.verdict {
		case "killed":
			of[name].killed++
			total.killed++
		case "survived":
			of[name].survived++
			total.survived++
		}
	}
	share := func(t tally) string {
		return fmt.Sprintf("%d | %d | %.1f %%", t.killed+t.survived, t.killed,
			100*float64(t.killed)/float64(max(1, t.killed+t.survived)))
	}
	fmt.Fprintf(w, "<!-- Generated by go run ./docs/mutants; DO NOT EDIT. -->\n\n# What the tests notice\n\n"+
		"Of %d operators in `%s/` that gremlins would change, %d were taken by seed %d, and each\n"+
		"changed alone. Killed are those for which a test failed.\n\n"+
		"| package | changed | killed | share |\n|---|---:|---:|---:|\n", all, root, len(results), seed)
	for _, name := range slices.Sorted(maps.Keys(of)) {
		fmt.Fprintf(w, "| `%s` | %s |\n", name, share(*of[name]))
	}
	fmt.Fprintf(w, "| all | %s |\n\n## Survivors\n\n| place | change | line |\n|---|---|---|\n", share(total))
	slices.SortStableFunc(results, func(a, b result) int {
		return strings.Compare(fmt.Sprintf("%s %6d", a.File, a.Line), fmt.Sprintf("%s %6d", b.File, b.Line))
	})
	for _, r := range results {
		if r.verdict == "survived" {
			fmt.Fprintf(w, "| `%s:%d` | `%s` → `%s` | `%s` |\n", r.File, r.Line, r.before, r.after,
				strings.ReplaceAll(strings.ReplaceAll(r.text, "|", "\\|"), "`", "ˋ"))
		}
	}
}
