package tables

// A Table makes the table of one package. Tables are made when they are needed:
// to make all of them at program start costs a command that needs none.
type Table struct {
	Path, Name string
	Make       func() Package
}

// All lists the tables, in the order of the files' names.
var All []Table

// Add adds a table; a program that links further packages calls it before a kernel
// starts.
func Add(path, name string, table func() Package) { add(path, name, table) }

func add(path, name string, table func() Package) { All = append(All, Table{path, name, table}) }
