// Package gen makes what links compiled packages into the kernel: for each package a
// table of names to values, as Go source, and its signatures, as a Go file without
// bodies that go/types reads.
//
// The typical steps:
//
//	paths, err := gen.ReadList("list.txt")
//	made, err := gen.Make(gen.Options{Dir: ".", Platforms: gen.Platforms, Linked: paths})
//	err = made.Write("tables", "signatures")
//
// Packages are read from their sources, so the same sources give the same files on
// every machine. Where platforms differ (syscall, the flags of os), each gets its own
// files; the rest is shared.
//
// Signatures hold all exported names of the linked packages and, of other packages,
// the types that those mention. Unexported fields keep their number, their order and
// whether they compare, since go/types asks for that; types that nobody can name are
// written as what they are made of. Comments are written for this module's packages
// only: those of others are read where they are installed.
package gen
