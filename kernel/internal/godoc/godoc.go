// Package godoc collects the comments of a package's declarations by name.
package godoc

import (
	"go/ast"
	"go/token"
	"strings"
)

// Comments returns the comments of declarations in files that were parsed with
// parser.ParseComments: of the package for "", of a name, and of a type's method or
// field for "Type.Name".
func Comments(files []*ast.File) map[string]string {
	c := make(comments)
	for _, f := range files {
		c.add("", f.Doc)
		for _, d := range f.Decls {
			switch d := d.(type) {
			case *ast.FuncDecl:
				name := d.Name.Name
				if d.Recv != nil && len(d.Recv.List) == 1 {
					name = base(d.Recv.List[0].Type) + "." + name
				}
				c.add(name, d.Doc)
			case *ast.GenDecl:
				c.general(d)
			}
		}
	}
	return c
}

type comments map[string]string

func (c comments) add(name string, groups ...*ast.CommentGroup) {
	for _, g := range groups {
		if text := g.Text(); strings.TrimSpace(text) != "" {
			if old := c[name]; old != "" {
				text = old + "\n" + text
			}
			c[name] = text
		}
	}
}

// general takes up constants, variables and types; a comment of their group counts for
// those without one.
func (c comments) general(d *ast.GenDecl) {
	for _, spec := range d.Specs {
		switch spec := spec.(type) {
		case *ast.ValueSpec:
			groups := []*ast.CommentGroup{spec.Doc, spec.Comment}
			if spec.Doc == nil && spec.Comment == nil {
				groups = []*ast.CommentGroup{d.Doc}
			}
			for _, id := range spec.Names {
				c.add(id.Name, groups...)
			}
		case *ast.TypeSpec:
			if spec.Doc == nil && d.Tok == token.TYPE {
				c.add(spec.Name.Name, d.Doc)
			} else {
				c.add(spec.Name.Name, spec.Doc, spec.Comment)
			}
			c.members(spec)
		}
	}
}

// members takes up a struct's fields or an interface's methods.
func (c comments) members(spec *ast.TypeSpec) {
	var list *ast.FieldList
	switch t := spec.Type.(type) {
	case *ast.StructType:
		list = t.Fields
	case *ast.InterfaceType:
		list = t.Methods
	}
	if list == nil {
		return
	}
	for _, f := range list.List {
		names := f.Names
		if len(names) == 0 {
			names = []*ast.Ident{ast.NewIdent(base(f.Type))}
		}
		for _, id := range names {
			c.add(spec.Name.Name+"."+id.Name, f.Doc, f.Comment)
		}
	}
}

// base is the name of a receiver's or an embedded field's type.
func base(x ast.Expr) string {
	switch x := x.(type) {
	case *ast.Ident:
		return x.Name
	case *ast.StarExpr:
		return base(x.X)
	case *ast.ParenExpr:
		return base(x.X)
	case *ast.IndexExpr:
		return base(x.X)
	case *ast.IndexListExpr:
		return base(x.X)
	case *ast.SelectorExpr:
		return x.Sel.Name
	}
	return ""
}
