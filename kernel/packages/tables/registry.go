//go:build !windows

package tables

import "github.com/gopherdata/gophernotes/imports"

// Package is a table as the interpreter takes it.
type Package = imports.Package

// Registry is gophernotes' own: what a program puts there, notebooks can import.
var Registry = imports.Packages

// Fill gives a table's empty parts their zero maps.
func Fill(path string, p *Package) { p.LazyInit(path) }
