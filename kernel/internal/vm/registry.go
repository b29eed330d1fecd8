package vm

import (
	"reflect"

	"onrecord/kernel/packages"
	"onrecord/kernel/packages/tables"
)

// Registry is a Config whose linked packages are those that gophernotes' registry holds.
// overrides gives values that mean something else in a notebook than in a program, by
// path and name; of a method the name is "Type.Method". It may be nil.
func Registry(overrides func(path, name string) reflect.Value) Config {
	packages.Link()
	return Config{
		Linked: func(path string) bool { return packages.Linked(path) },
		Type: func(path, name string) reflect.Type {
			return table(path).Types[name]
		},
		Value: func(path, name string) reflect.Value {
			if overrides != nil {
				if v := overrides(path, name); v.IsValid() {
					return v
				}
			}
			return table(path).Binds[name]
		},
		Mentioned: func(path string) []reflect.Type {
			p := table(path)
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

// table is a linked package's table, made when it is first asked for.
func table(path string) tables.Package {
	packages.Load(path)
	return tables.Registry[packages.Canonical(path)]
}
