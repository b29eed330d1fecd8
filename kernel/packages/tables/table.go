package tables

import "github.com/gopherdata/gophernotes/imports"

// Package is a table as the interpreter takes it.
type Package = imports.Package

// A Table makes the table of one package. Tables are made when they are needed:
// to make all of them at program start costs a command that needs none.
type Table struct {
	Path string
	Make func() Package
}

// All lists the tables, in the order of the files' names.
var All []Table

func add(path string, table func() Package) { All = append(All, Table{path, table}) }
