package interp

import (
	"go/ast"
	"go/types"
	"strings"
)

// blanked is code with its command and shell lines blanked, byte for byte, so that what
// is Go around them can be made out.
func blanked(code string) string {
	lines := strings.SplitAfter(code, "\n")
	for i, line := range lines {
		t := strings.TrimSpace(line)
		if t == "" || !strings.ContainsRune("%$!", rune(t[0])) {
			continue
		}
		text := strings.TrimRight(line, "\r\n")
		lines[i] = strings.Repeat(" ", len(text)) + line[len(text):]
	}
	return strings.Join(lines, "")
}

// literalFields lists the fields that a struct literal around the cursor does not set yet;
// ok tells whether the cursor is where a field's name can stand.
func (s *session) literalFields(code string, from, offset int) (cs []choice, ok bool) {
	for _, text := range variants(code, from, offset) {
		sk := s.sketch(text)
		line, col := lineCol(text, from)
		g, id, path := sk.at(line, col)
		if id == nil || len(path) < 2 {
			continue
		}
		up := len(path) - 2
		if kv, isPair := path[up].(*ast.KeyValueExpr); isPair && kv.Key == ast.Expr(id) && up > 0 {
			up--
		}
		lit, isLit := path[up].(*ast.CompositeLit)
		if !isLit || lit.Type == ast.Expr(id) {
			continue
		}
		if cs, ok = unsetFields(g.info.TypeOf(lit), lit); ok {
			return cs, true
		}
	}
	return nil, false
}

func unsetFields(t types.Type, lit *ast.CompositeLit) (cs []choice, ok bool) {
	if t == nil {
		return nil, false
	}
	if p, isPtr := t.Underlying().(*types.Pointer); isPtr {
		t = p.Elem()
	}
	st, ok := t.Underlying().(*types.Struct)
	if !ok {
		return nil, false
	}
	set := make(map[string]bool)
	for _, e := range lit.Elts {
		if kv, ok := e.(*ast.KeyValueExpr); ok {
			if id, ok := kv.Key.(*ast.Ident); ok {
				set[id.Name] = true
			}
		}
	}
	for i := range st.NumFields() {
		f := st.Field(i)
		own := f.Pkg() != nil && f.Pkg().Path() == "main"
		if !set[f.Name()] && (own || f.Exported()) && f.Name() != "_" {
			cs = append(cs, choice{f.Name(), 0})
		}
	}
	return cs, true
}
