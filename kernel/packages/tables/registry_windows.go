package tables

import "reflect"

// Package is a table of the same shape as gophernotes', whose package does not build on
// Windows.
type Package struct {
	Name     string
	Binds    map[string]reflect.Value
	Types    map[string]reflect.Type
	Proxies  map[string]reflect.Type
	Untypeds map[string]string
	Wrappers map[string][]string
}

// Registry holds tables by path: what a program puts there, notebooks can import.
var Registry = make(map[string]Package)

// Fill gives a table's empty parts their zero maps.
func Fill(_ string, p *Package) {
	if p.Binds == nil {
		p.Binds = make(map[string]reflect.Value)
	}
	if p.Types == nil {
		p.Types = make(map[string]reflect.Type)
	}
	if p.Proxies == nil {
		p.Proxies = make(map[string]reflect.Type)
	}
	if p.Untypeds == nil {
		p.Untypeds = make(map[string]string)
	}
	if p.Wrappers == nil {
		p.Wrappers = make(map[string][]string)
	}
}
