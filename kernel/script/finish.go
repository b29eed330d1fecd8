package script

import (
	"errors"
	"fmt"
	"go/ast"
	"go/format"
	"go/parser"
	"go/token"
	"go/types"
	"strings"

	"onrecord/kernel/packages"
)

const displayFunction = "// Display prints what the notebook shows.\nfunc Display(values ...any) error {\n" +
	"\tfor _, v := range values {\n\t\tfmt.Println(v)\n\t}\n\treturn nil\n}"

// finish adds imports, moves variables to the package, and prints what cells show.
func (p *program) finish() (string, error) {
	p.addImports()
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "", p.source(nil, nil), parser.SkipObjectResolution)
	if err != nil {
		return "", fmt.Errorf("script: %w", err)
	}
	info := &types.Info{
		Scopes: make(map[ast.Node]*types.Scope), Defs: make(map[*ast.Ident]types.Object),
		Types: make(map[ast.Expr]types.TypeAndValue),
	}
	conf := types.Config{Importer: packages.NewTypes(), Error: func(error) {}}
	pkg, _ := conf.Check("main", fset, []*ast.File{file}, info)
	main := file.Decls[len(file.Decls)-1].(*ast.FuncDecl)
	variables := make(map[string]string)
	shows := make(map[int]bool)
	statement := -1
	var errs []error
	for _, stmt := range main.Body.List {
		for statement++; statement < len(p.body) && strings.HasPrefix(p.body[statement].text, "//"); statement++ {
		}
		errs = append(errs, again(stmt, info, main)...)
		for id, typ := range defined(stmt, info) {
			text := types.TypeString(typ, func(q *types.Package) string { return p.qualifier(pkg, q) })
			if old, ok := variables[id]; ok && old != text {
				errs = append(errs, twoTypes(id, old, text))
			}
			variables[id] = text
		}
		if x, ok := stmt.(*ast.ExprStmt); ok && statement < len(p.body) && p.body[statement].last {
			if tv := info.Types[x.X]; tv.Type != nil && !tv.IsVoid() && !prints(x.X) {
				if _, many := tv.Type.(*types.Tuple); !many || tv.Type.(*types.Tuple).Len() > 0 {
					shows[statement] = true
				}
			}
		}
	}
	if len(errs) > 0 {
		return "", errors.Join(errs...)
	}
	text := p.source(variables, shows)
	if strings.Contains(text, "Display(") && p.places["Display"] == 0 {
		p.imports["fmt"] = ""
		p.decls = append(p.decls, displayFunction)
		text = p.source(variables, shows)
	}
	out, err := format.Source([]byte(text))
	if err != nil {
		return "", fmt.Errorf("script: %w", err)
	}
	return string(out), nil
}

// again finds a variable that is declared once more with a value of another type.
func again(stmt ast.Stmt, info *types.Info, main *ast.FuncDecl) (errs []error) {
	s, ok := stmt.(*ast.AssignStmt)
	if !ok || s.Tok != token.DEFINE || len(s.Lhs) != len(s.Rhs) {
		return nil
	}
	scope := info.Scopes[main.Type]
	for i, x := range s.Lhs {
		id, ok := x.(*ast.Ident)
		if !ok || id.Name == "_" || info.Defs[id] != nil || scope == nil {
			continue
		}
		old, value := scope.Lookup(id.Name), info.Types[s.Rhs[i]].Type
		if old != nil && value != nil && !types.AssignableTo(value, old.Type()) {
			errs = append(errs, twoTypes(id.Name, old.Type(), types.Default(value)))
		}
	}
	return errs
}

func twoTypes(name string, first, later any) error {
	return fmt.Errorf("script: %s is of type %v first and %v later, which a program cannot have: rename one",
		name, first, later)
}

// defined are the variables that a statement of main declares there.
func defined(stmt ast.Stmt, info *types.Info) map[string]types.Type {
	found := make(map[string]types.Type)
	add := func(id *ast.Ident) {
		if obj := info.Defs[id]; obj != nil && id.Name != "_" && obj.Type() != types.Typ[types.Invalid] {
			found[id.Name] = obj.Type()
		}
	}
	switch s := stmt.(type) {
	case *ast.AssignStmt:
		if s.Tok == token.DEFINE {
			for _, x := range s.Lhs {
				if id, ok := x.(*ast.Ident); ok {
					add(id)
				}
			}
		}
	case *ast.DeclStmt:
		for _, spec := range s.Decl.(*ast.GenDecl).Specs {
			if vs, ok := spec.(*ast.ValueSpec); ok {
				for _, id := range vs.Names {
					add(id)
				}
			}
		}
	}
	return found
}

// qualifier is the name by which the program refers to a package, which it imports when
// a variable's type is all that names it.
func (p *program) qualifier(own, q *types.Package) string {
	if q == own {
		return ""
	}
	if name, ok := p.imports[q.Path()]; ok && name != "" && name != "_" && name != "." {
		return name
	}
	p.imports[q.Path()] = ""
	return q.Name()
}

// prints tells a call that shows something itself.
func prints(x ast.Expr) bool {
	call, ok := x.(*ast.CallExpr)
	if !ok {
		return false
	}
	name := types.ExprString(call.Fun)
	name = name[strings.LastIndexByte(name, '.')+1:]
	return strings.HasPrefix(name, "Print") || strings.HasPrefix(name, "Fprint") || name == "Display"
}

// assigned makes assignments of a statement's declarations, since the variables are the
// package's.
func assigned(text string, variables map[string]string) string {
	const before = "package main\nfunc _() {\n"
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "", before+text+"\n}", parser.SkipObjectResolution)
	if err != nil || len(file.Decls) != 1 || len(file.Decls[0].(*ast.FuncDecl).Body.List) != 1 {
		return text
	}
	offset := func(pos token.Pos) int { return fset.Position(pos).Offset - len(before) }
	switch s := file.Decls[0].(*ast.FuncDecl).Body.List[0].(type) {
	case *ast.AssignStmt:
		if s.Tok == token.DEFINE {
			for _, x := range s.Lhs {
				if id, ok := x.(*ast.Ident); ok && id.Name != "_" && variables[id.Name] == "" {
					return text
				}
			}
			at := offset(s.TokPos)
			return text[:at] + text[at+1:]
		}
	case *ast.DeclStmt:
		var lines []string
		for _, spec := range s.Decl.(*ast.GenDecl).Specs {
			vs, ok := spec.(*ast.ValueSpec)
			if !ok {
				return text
			}
			var names, values []string
			for _, id := range vs.Names {
				names = append(names, id.Name)
			}
			for _, v := range vs.Values {
				values = append(values, text[offset(v.Pos()):offset(v.End())])
			}
			if len(values) > 0 {
				lines = append(lines, strings.Join(names, ", ")+" = "+strings.Join(values, ", "))
			}
		}
		return strings.Join(lines, "\n")
	}
	return text
}

// addImports adds what is used without an import, and takes out what is not used.
func (p *program) addImports() {
	file, err := parser.ParseFile(token.NewFileSet(), "", p.source(nil, nil), 0)
	if err != nil {
		return // the check says what is wrong
	}
	unresolved := make(map[*ast.Ident]bool)
	for _, id := range file.Unresolved {
		unresolved[id] = true
	}
	members := make(map[string][]string)
	ast.Inspect(file, func(n ast.Node) bool {
		if sel, ok := n.(*ast.SelectorExpr); ok {
			if id, ok := sel.X.(*ast.Ident); ok && unresolved[id] {
				members[id.Name] = append(members[id.Name], sel.Sel.Name)
			}
		}
		return true
	})
	known := make(map[string]bool)
	for path, name := range p.imports {
		if name == "" {
			name = packages.Name(path)
		}
		if name != "" && name != "_" && name != "." && members[name] == nil {
			delete(p.imports, path)
		}
		known[name] = true
	}
	for name, used := range members {
		if path, ok := packages.ByName(name, used...); ok && !known[name] {
			p.imports[path] = ""
		}
	}
}
