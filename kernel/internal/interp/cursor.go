package interp

import (
	"go/ast"
	"go/token"
	"go/types"
	"strings"
	"unicode"
	"unicode/utf8"

	"onrecord/kernel/packages"
)

// byteOffset is the offset in bytes of a cursor that counts code points.
func byteOffset(code string, cursor int) int {
	n := 0
	for i := range code {
		if n >= cursor {
			return i
		}
		n++
	}
	return len(code)
}

func isWord(r rune) bool { return r == '_' || unicode.IsLetter(r) || unicode.IsDigit(r) }

// wordBefore is the offset at which the identifier that ends at the offset begins.
func wordBefore(code string, offset int) int {
	for offset > 0 {
		r, size := utf8.DecodeLastRuneInString(code[:offset])
		if !isWord(r) {
			break
		}
		offset -= size
	}
	return offset
}

// A sketch is what can be made out of unfinished code: its groups, checked with all
// errors overlooked. It changes nothing in the session.
type sketch struct {
	fset   *token.FileSet
	groups []*group
	pkgs   []*types.Package
	staged map[string]types.Object
}

const sketchFile = "sketch"

func (s *session) sketch(code string) sketch {
	sk := sketch{fset: token.NewFileSet(), staged: make(map[string]types.Object)}
	var items []item
	declared := make(map[string]bool)
	for _, p := range split(code) {
		if it, ok := p.sketch(sk.fset); ok {
			items = append(items, it)
			declares(it.node, declared)
		}
	}
	for _, it := range items {
		s.sketchImports(it, declared, sk.staged)
	}
	for _, g := range groups(items) {
		sk.check(s, g)
	}
	return sk
}

// sketch parses a piece as far as it goes.
func (p piece) sketch(fset *token.FileSet) (item, bool) {
	if it, ok, err := p.parse(fset, sketchFile); err == nil {
		return it, ok
	}
	wrap := func(before, after string) (*ast.File, bool) {
		f, _ := parseLoosely(fset, "package main;"+before+p.marked()+after)
		return f, f != nil && len(f.Decls) > 0
	}
	if f, ok := wrap("func _(){", "\n}"); ok {
		if d, ok := f.Decls[0].(*ast.FuncDecl); ok && d.Body != nil && p.first != token.FUNC {
			for _, s := range d.Body.List {
				return item{s, f, f.Unresolved, p, sketchFile}, true
			}
		}
	}
	if f, ok := wrap("", ""); ok {
		return item{f.Decls[0], f, f.Unresolved, p, sketchFile}, true
	}
	return item{}, false
}

// sketchImports stages the packages that an item imports or uses.
func (s *session) sketchImports(it item, declared map[string]bool, staged map[string]types.Object) {
	add := func(name, path string) {
		if p, err := s.types.Import(path); err == nil {
			if name == "" {
				name = p.Name()
			}
			staged[name] = types.NewPkgName(token.NoPos, s.pkg, name, p)
		}
	}
	if d, ok := it.node.(*ast.GenDecl); ok && d.Tok == token.IMPORT {
		for _, spec := range d.Specs {
			spec := spec.(*ast.ImportSpec)
			path := strings.Trim(spec.Path.Value, "`\"")
			if packages.Linked(path) {
				name := ""
				if spec.Name != nil {
					name = spec.Name.Name
				}
				add(name, path)
			}
		}
	}
	ast.Inspect(it.node, func(n ast.Node) bool {
		if sel, ok := n.(*ast.SelectorExpr); ok {
			if id, ok := sel.X.(*ast.Ident); ok && !declared[id.Name] && s.objects[id.Name] == nil && staged[id.Name] == nil {
				if path, ok := packages.ByName(id.Name, sel.Sel.Name); ok {
					add("", path)
				}
			}
		}
		return true
	})
}

func (sk *sketch) check(s *session, g *group) {
	defer func() { recover() }() // unfinished syntax may hold what go/types does not expect
	g.info = newInfo()
	declared := make(map[string]bool)
	var nodes []ast.Node
	for _, it := range g.items {
		nodes = append(nodes, it.node)
		if g.stmt == nil {
			declares(it.node, declared)
		}
	}
	if g.stmt != nil {
		g.file = g.items[0].file
	} else {
		g.file = &ast.File{Package: g.items[0].node.Pos(), Name: ast.NewIdent("main")}
		for _, it := range g.items {
			g.file.Decls = append(g.file.Decls, it.node.(ast.Decl))
		}
	}
	sk.groups = append(sk.groups, g)
	pkg, _ := s.checkFile(sk.fset, g.file, g.info, mentioned(nodes, declared, sk.staged, s.objects), func(types.Error) bool { return true })
	sk.pkgs = append(sk.pkgs, pkg)
	for _, scope := range g.info.Scopes {
		if g.stmt != nil && g.info.Scopes[g.file.Decls[0].(*ast.FuncDecl).Type] == scope {
			for _, name := range scope.Names() {
				sk.staged[name] = scope.Lookup(name)
			}
		}
	}
	for name := range declared {
		if obj := pkg.Scope().Lookup(name); obj != nil {
			sk.staged[name] = obj
		}
	}
}

// at finds the identifier whose text covers the line and column.
func (sk *sketch) at(line, col int) (g *group, id *ast.Ident, path []ast.Node) {
	for _, g := range sk.groups {
		var stack []ast.Node
		var found *ast.Ident
		var foundPath []ast.Node
		for _, it := range g.items {
			ast.Inspect(it.node, func(n ast.Node) bool {
				if n == nil {
					stack = stack[:len(stack)-1]
					return true
				}
				stack = append(stack, n)
				if x, ok := n.(*ast.Ident); ok && found == nil {
					p := sk.fset.Position(x.Pos())
					if p.Line == line && p.Column <= col && col <= p.Column+len(x.Name) {
						found = x
						foundPath = append([]ast.Node(nil), stack...)
					}
				}
				return true
			})
		}
		if found != nil {
			return g, found, foundPath
		}
	}
	return nil, nil, nil
}

// lineCol is the position of an offset: both from 1, the column in bytes.
func lineCol(code string, offset int) (line, col int) {
	before := code[:offset]
	line = strings.Count(before, "\n") + 1
	return line, offset - strings.LastIndexByte(before, '\n')
}

// closers are the brackets that close what code leaves open.
func closers(code string) string {
	open := openBrackets(code)
	var b strings.Builder
	for i := len(open) - 1; i >= 0; i-- {
		switch open[i] {
		case token.LPAREN:
			b.WriteString(")")
		case token.LBRACK:
			b.WriteString("]")
		case token.LBRACE:
			b.WriteString("\n}")
		}
	}
	return b.String()
}
