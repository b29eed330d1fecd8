// Gen writes what links packages into the kernel: for each package of list.txt a table
// of names to values (tables/*.go) and its signatures (signatures/*/PATH.txt).
//
//	go generate ./kernel/packages
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"onrecord/kernel/internal/gen"
)

func main() {
	list := flag.String("list", "list.txt", "the file that lists the packages")
	out := flag.String("o", ".", "the folder to write tables/ and signatures/ into")
	flag.Parse()
	if err := run(*list, *out); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(list, out string) error {
	paths, err := gen.ReadList(list)
	if err != nil {
		return err
	}
	made, err := gen.Make(gen.Options{Dir: ".", Platforms: gen.Platforms, Linked: paths})
	if err != nil {
		return err
	}
	tables := filepath.Join(out, "tables")
	if err := made.Write(tables, filepath.Join(out, "signatures")); err != nil {
		return err
	}
	version := gen.Header + "package tables\n\n" +
		"// Go is the release of Go whose standard library the tables hold.\n" +
		fmt.Sprintf("const Go = %q\n", gen.Release())
	return os.WriteFile(filepath.Join(tables, "version.go"), []byte(version), 0o666)
}
