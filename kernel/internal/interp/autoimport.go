package interp

import (
	"go/ast"
	"go/scanner"
	"go/token"
	"strconv"

	"onrecord/kernel/packages"
)

// importAll imports the packages that the cell's import declarations name and those
// that it uses without one.
func (ir *Interp) importAll(src source) error {
	declared := make(map[string]bool)
	for _, it := range src.items {
		declares(it.node, declared)
		decl, ok := it.node.(*ast.GenDecl)
		if !ok || decl.Tok != token.IMPORT {
			continue
		}
		for _, spec := range decl.Specs {
			if err := ir.importSpec(spec.(*ast.ImportSpec)); err != nil {
				return err
			}
		}
	}
	for _, it := range src.items {
		missing := make(map[*ast.Ident]bool)
		for _, id := range it.unresolved {
			missing[id] = true
		}
		members := make(map[string][]string) // what is selected from each
		ast.Inspect(it.node, func(n ast.Node) bool {
			if sel, ok := n.(*ast.SelectorExpr); ok {
				if id, ok := sel.X.(*ast.Ident); ok && missing[id] {
					members[id.Name] = append(members[id.Name], sel.Sel.Name)
				}
			}
			return true
		})
		var failed error
		ast.Inspect(it.node, func(n ast.Node) bool {
			sel, ok := n.(*ast.SelectorExpr)
			if !ok {
				return true
			}
			id, ok := sel.X.(*ast.Ident)
			if !ok || !missing[id] || declared[id.Name] || ir.session.objects[id.Name] != nil {
				return true
			}
			if path, ok := packages.ByName(id.Name, members[id.Name]...); ok {
				if err := ir.importPath("", path); err != nil {
					failed = err
				}
			}
			return true
		})
		if failed != nil {
			return failed
		}
	}
	return nil
}

// declares collects the names that a top-level node declares.
func declares(n ast.Node, names map[string]bool) {
	switch n := n.(type) {
	case *ast.FuncDecl:
		if n.Recv == nil {
			names[n.Name.Name] = true
		}
	case *ast.GenDecl:
		for _, spec := range n.Specs {
			switch spec := spec.(type) {
			case *ast.TypeSpec:
				names[spec.Name.Name] = true
			case *ast.ValueSpec:
				for _, id := range spec.Names {
					names[id.Name] = true
				}
			}
		}
	case *ast.DeclStmt:
		declares(n.Decl, names)
	case *ast.AssignStmt:
		if n.Tok == token.DEFINE {
			for _, x := range n.Lhs {
				if id, ok := x.(*ast.Ident); ok {
					names[id.Name] = true
				}
			}
		}
	}
}

func (ir *Interp) importSpec(spec *ast.ImportSpec) error {
	path, err := strconv.Unquote(spec.Path.Value)
	if err != nil {
		return errorAt(ir.fset, spec.Path, err.Error())
	}
	if !packages.Linked(path) {
		return &scanner.Error{
			Pos: ir.fset.Position(spec.Path.Pos()),
			Msg: packages.Missing(path),
		}
	}
	name := ""
	if spec.Name != nil {
		name = spec.Name.Name
	}
	return ir.importPath(name, path)
}

// importPath declares a linked package.
func (ir *Interp) importPath(name, path string) error {
	if name == "" {
		name = packages.Name(path)
	}
	path = packages.Canonical(path)
	return ir.session.use(name, path)
}
