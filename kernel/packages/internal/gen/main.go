// Gen writes what links packages into the interpreter: a table of names to values
// for each package of list.txt (tables/*.go), and an archive with each package's
// types and documentation (linked.zip).
//
//	go generate ./kernel/packages
//
// A package of the list without Go files is left out, with a note.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

func main() {
	list := flag.String("list", "list.txt", "the file that lists the packages")
	out := flag.String("o", ".", "the folder to write tables/ and linked.zip into")
	flag.Parse()
	if err := run(*list, *out); err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
}

func run(list, out string) error {
	paths, err := readList(list)
	if err != nil {
		return err
	}
	linked, err := load(paths)
	if err != nil {
		return err
	}
	dir := filepath.Join(out, "tables")
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return err
	}
	files := make(map[string]bool)
	for _, p := range linked {
		src, err := table(p)
		if err != nil {
			return fmt.Errorf("%s: %w", p.PkgPath, err)
		}
		name := fileName(p.PkgPath)
		files[name] = true
		if err := writeIfChanged(filepath.Join(dir, name), src); err != nil {
			return err
		}
	}
	if err := removeOthers(dir, files); err != nil {
		return err
	}
	zip, err := archive(linked)
	if err != nil {
		return err
	}
	return writeIfChanged(filepath.Join(out, "linked.zip"), zip)
}

// readList returns the lines of the list that are neither empty nor comments.
func readList(name string) ([]string, error) {
	text, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	var paths []string
	for _, line := range strings.Split(string(text), "\n") {
		line = strings.TrimSpace(line)
		if line != "" && !strings.HasPrefix(line, "#") {
			paths = append(paths, line)
		}
	}
	return paths, nil
}

// fileName is the table's file of a package; it never ends in _test or in the
// name of an operating system, which the go command would take for a condition.
func fileName(path string) string {
	r := strings.NewReplacer("/", "_", ".", "_", "-", "_")
	return "p_" + r.Replace(path) + "_table.go"
}

func writeIfChanged(name string, data []byte) error {
	if old, err := os.ReadFile(name); err == nil && string(old) == string(data) {
		return nil
	}
	return os.WriteFile(name, data, 0o666)
}

// removeOthers removes tables of packages that are no longer linked.
func removeOthers(dir string, keep map[string]bool) error {
	found, err := filepath.Glob(filepath.Join(dir, "p_*_table.go"))
	if err != nil {
		return err
	}
	for _, name := range found {
		if !keep[filepath.Base(name)] {
			if err := os.Remove(name); err != nil {
				return err
			}
		}
	}
	return nil
}
