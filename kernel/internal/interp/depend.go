package interp

import (
	"fmt"
	"go/ast"
	"go/types"
	"sort"
	"strings"

	"onrecord/kernel/internal/vm"
)

// A declaration is a function or method that a cell has declared, with what it needs to
// be compiled anew when a later cell declares something else under a name it mentions.
type declaration struct {
	obj  types.Object
	name string // of the function, or Type.Method
	item item
	uses map[string]types.Object // the notebook's objects that it mentions, by name
}

// commit keeps what a group that ran to its end has declared.
func (s *session) commit(g *group) {
	for name, obj := range g.defined {
		if old := s.objects[name]; old != nil {
			delete(s.declared, old)
		}
		s.objects[name] = obj
	}
	if g.stmt != nil {
		return
	}
	for _, it := range g.items {
		d, ok := it.node.(*ast.FuncDecl)
		if !ok || d.Name.Name == "init" || d.Name.Name == "_" {
			continue
		}
		obj := g.info.Defs[d.Name]
		name := d.Name.Name
		for _, m := range g.methods {
			if m.decl == d {
				obj, name = m.method, m.name
			}
		}
		if base, params := receiverBase(d); base != nil {
			if name = base.Name + "." + name; len(params) > 0 {
				continue
			}
		}
		if obj == nil {
			continue
		}
		s.declared[obj] = &declaration{obj: obj, name: name, item: it, uses: s.uses(d, g.info)}
	}
}

// uses are the notebook's package-level objects that a declaration mentions.
func (s *session) uses(n ast.Node, info *types.Info) map[string]types.Object {
	used := make(map[string]types.Object)
	ast.Inspect(n, func(n ast.Node) bool {
		id, ok := n.(*ast.Ident)
		if !ok {
			return true
		}
		if obj := info.Uses[id]; obj != nil && s.objects[obj.Name()] == obj {
			used[obj.Name()] = obj
		}
		return true
	})
	return used
}

// changes are the names that the groups declare again as something else, and the
// functions and methods that they declare themselves.
func (s *session) changes(gs []*group) (changed, fresh map[string]bool) {
	changed, fresh = make(map[string]bool), make(map[string]bool)
	for _, g := range gs {
		for name, obj := range g.defined {
			fresh[name] = true
			if old := s.objects[name]; old != nil && old != obj && !sameDeclaration(old, obj) {
				changed[name] = true
			}
		}
		for _, it := range g.items {
			if d, ok := it.node.(*ast.FuncDecl); ok {
				if base, _ := receiverBase(d); base != nil {
					fresh[base.Name+"."+d.Name.Name] = true
				}
			}
		}
	}
	return changed, fresh
}

// renew compiles what mentions the changed names from its source again, now that they
// mean something else, methods first; what that changes in turn, too. The first that no
// longer fits is named on stderr; it fails when it is called.
func (ir *Interp) renew(changed, fresh map[string]bool) {
	failed := make(map[*declaration]error)
	for again := true; again; {
		again = false
		for _, d := range ir.session.dependents(changed, fresh) {
			old := d.obj.Type()
			err := ir.renewOne(d)
			if err != nil {
				failed[d] = err
				continue
			}
			delete(failed, d)
			fresh[d.name], again = true, true
			// What calls a generic function has instances of the old one.
			if obj := ir.session.objects[d.name]; obj != nil && (generic(obj) || !types.Identical(obj.Type(), old)) {
				changed[d.name] = true
			}
		}
	}
	told := false
	for _, d := range ir.session.dependents(changed, fresh) {
		err := failed[d]
		if err == nil {
			continue
		}
		message := ir.compileError(err).Message
		ir.vm.Break(d.obj, fmt.Sprintf("%s no longer fits: %s", d.name, message))
		if !told {
			told = true
			fmt.Fprintf(ir.err.file, "%s no longer fits what this cell declares: %s\n", d.name, message)
		}
	}
}

func generic(obj types.Object) bool {
	f, ok := obj.(*types.Func)
	return ok && f.Signature().TypeParams().Len() > 0
}

// dependents are the functions and methods that mention a changed name, methods first,
// then in the order of their cells.
func (s *session) dependents(changed, fresh map[string]bool) []*declaration {
	var list []*declaration
	for _, d := range s.declared {
		if fresh[d.name] {
			continue
		}
		for name := range d.uses {
			if changed[name] {
				list = append(list, d)
				break
			}
		}
	}
	method := func(d *declaration) bool { return strings.Contains(d.name, ".") }
	sort.Slice(list, func(i, j int) bool {
		if method(list[i]) != method(list[j]) {
			return method(list[i])
		}
		return list[i].obj.Pos() < list[j].obj.Pos()
	})
	return list
}

func (ir *Interp) renewOne(d *declaration) error {
	it, _, err := d.item.piece.parse(ir.fset, d.item.name)
	if err != nil {
		return err
	}
	var g *group
	var u vm.Unit
	ir.vm.Exclusive(func() {
		g = groups([]item{it})[0]
		if err = ir.session.check(ir.fset, g, make(map[string]types.Object)); err == nil {
			u = ir.session.unit(g, nil)
		}
	})
	if err != nil {
		return err
	}
	if _, err = ir.vm.Load(u); err != nil {
		return err
	}
	delete(ir.session.declared, d.obj)
	ir.session.commit(g)
	return nil
}
