package main

import (
	"errors"
	"fmt"
	"os"
	"sort"

	"golang.org/x/tools/go/packages"
)

// load returns the packages of the paths, sorted by path. Types come from the
// compiler's export data, which the build cache mostly has already.
//
// A package of the list that does not compile is an error: to leave it out would make
// tables that are wrong tomorrow.
func load(paths []string) ([]*packages.Package, error) {
	cfg := &packages.Config{
		Mode: packages.NeedName | packages.NeedFiles | packages.NeedTypes | packages.NeedImports | packages.NeedExportFile,
	}
	all, err := packages.Load(cfg, paths...)
	if err != nil {
		return nil, err
	}
	var linked []*packages.Package
	var broken error
	for _, p := range all {
		if len(p.GoFiles) == 0 {
			fmt.Fprintf(os.Stderr, "gen: %s has no Go files yet: left out\n", p.PkgPath)
			continue
		}
		if len(p.Errors) > 0 {
			broken = errors.Join(broken, fmt.Errorf("%s does not compile: %w", p.PkgPath, p.Errors[0]))
			continue
		}
		linked = append(linked, p)
	}
	sort.Slice(linked, func(i, j int) bool { return linked[i].PkgPath < linked[j].PkgPath })
	return linked, broken
}
