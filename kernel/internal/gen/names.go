package gen

import "go/types"

// names are the names by which a file refers to packages.
type names struct {
	pkg     *types.Package    // of the file
	imports map[string]string // path → name
	taken   func(name string, pkg *types.Package) bool
}

// use is the name of a package.
func (n *names) use(pkg *types.Package) string {
	if name, ok := n.imports[pkg.Path()]; ok {
		return name
	}
	name := pkg.Name()
	for taken := true; taken; {
		taken = name == "init" || n.taken(name, pkg)
		for _, other := range n.imports {
			taken = taken || other == name
		}
		if taken {
			name += "_"
		}
	}
	n.imports[pkg.Path()] = name
	return name
}
