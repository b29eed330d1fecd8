package notebook

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"slices"
	"strconv"
	"strings"
)

// Tags of the cells that hold parameters, with the meaning that papermill gives them.
const (
	tagParameters = "parameters"
	tagInjected   = "injected-parameters"
)

// Inject adds a cell that sets variables, given as NAME=VALUE, after the cell that is
// tagged "parameters", or before all others when there is none. It takes the place of
// the cell that an earlier Inject has added. A value is what it looks like: an integer,
// a number, true or false; everything else, and what the tagged cell declares as text,
// is text.
func Inject(n *Notebook, params []string) error {
	if len(params) == 0 {
		return nil
	}
	n.Cells = slices.DeleteFunc(n.Cells, func(c *Cell) bool { return c.HasTag(tagInjected) })
	at, declared := 0, map[string]ast.Expr{}
	for i, c := range n.Cells {
		if c.Type == Code && c.HasTag(tagParameters) {
			at, declared = i+1, assignments(c.Source)
			break
		}
	}
	lines := []string{"// Parameters"}
	seen := make(map[string]bool)
	for _, p := range params {
		name, value, ok := strings.Cut(p, "=")
		if !ok || !token.IsIdentifier(name) || name == "_" {
			return fmt.Errorf("a parameter is written NAME=VALUE, not %q", p)
		}
		old, known := declared[name]
		operator := ":="
		if known || seen[name] {
			operator = "="
		}
		seen[name] = true
		lines = append(lines, name+" "+operator+" "+goValue(value, old))
	}
	cell := &Cell{Type: Code, Source: strings.Join(lines, "\n"), Metadata: map[string]any{"tags": []any{tagInjected}}}
	n.Cells = slices.Insert(n.Cells, at, cell)
	return nil
}

// goValue is a value as Go; old is what the notebook gives the variable, or nil.
func goValue(value string, old ast.Expr) string {
	if lit, ok := old.(*ast.BasicLit); ok && lit.Kind == token.STRING {
		return strconv.Quote(value)
	}
	if value == "true" || value == "false" {
		return value
	}
	if x, err := parser.ParseExpr(value); err == nil {
		if sign, ok := x.(*ast.UnaryExpr); ok && sign.Op == token.SUB {
			x = sign.X
		}
		if lit, ok := x.(*ast.BasicLit); ok && (lit.Kind == token.INT || lit.Kind == token.FLOAT) {
			return value
		}
	}
	return strconv.Quote(value)
}

// assignments are the variables that a cell declares, with their values.
func assignments(source string) map[string]ast.Expr {
	found := make(map[string]ast.Expr)
	file, err := parser.ParseFile(token.NewFileSet(), "", "package main\nfunc _() {\n"+source+"\n}",
		parser.SkipObjectResolution)
	if file == nil || err != nil {
		return found
	}
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.AssignStmt:
			for i, x := range n.Lhs {
				if id, ok := x.(*ast.Ident); ok && n.Tok == token.DEFINE {
					found[id.Name] = nil
					if len(n.Rhs) == len(n.Lhs) {
						found[id.Name] = n.Rhs[i]
					}
				}
			}
		case *ast.ValueSpec:
			for i, id := range n.Names {
				found[id.Name] = nil
				if i < len(n.Values) {
					found[id.Name] = n.Values[i]
				}
			}
		case *ast.FuncLit:
			return false
		}
		return true
	})
	return found
}
