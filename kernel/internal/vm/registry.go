package vm

import (
	"reflect"

	"github.com/gopherdata/gophernotes/imports"

	"onrecord/kernel/packages"
)

// Registry is a Config whose linked packages are those that gophernotes' registry holds.
// overrides gives values that mean something else in a notebook than in a program, by
// path and name; of a method the name is "Type.Method". It may be nil.
func Registry(overrides func(path, name string) reflect.Value) Config {
	packages.Link()
	return Config{
		Linked: func(path string) bool { return path == "unsafe" || packages.Linked(path) },
		Type: func(path, name string) reflect.Type {
			return imports.Packages[packages.Canonical(path)].Types[name]
		},
		Value: func(path, name string) reflect.Value {
			if overrides != nil {
				if v := overrides(path, name); v.IsValid() {
					return v
				}
			}
			return imports.Packages[packages.Canonical(path)].Binds[name]
		},
		Mentioned: func(path string) []reflect.Type {
			p := imports.Packages[packages.Canonical(path)]
			var list []reflect.Type
			for _, t := range p.Types {
				list = append(list, t)
			}
			for _, v := range p.Binds {
				if v.IsValid() {
					list = append(list, v.Type())
				}
			}
			return list
		},
		Stray: func(*Panic) {},
		Print: func(string) {},
	}
}
