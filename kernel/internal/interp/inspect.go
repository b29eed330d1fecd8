package interp

import (
	"context"
	"go/ast"
	"go/token"
	"go/types"
	"strings"

	"onrecord/kernel/display"
	"onrecord/kernel/packages"
)

// Inspect returns what is known of the name at the cursor (in code points): its
// declaration and documentation; inside a call's brackets that of the function. With
// detail above 0 a package's names and a type's methods are listed too. It waits for
// a running cell.
func (ir *Interp) Inspect(code string, cursor, detail int) (data display.Data, found bool) {
	offset := byteOffset(code, cursor)
	ir.loop.do(context.Background(), func() {}, func() {
		defer func() {
			if recover() != nil {
				found = false
			}
		}()
		var decl, doc string
		if decl, doc, found = ir.describe(code, offset, detail); found {
			text := decl
			if doc != "" {
				text += "\n\n" + strings.TrimSpace(doc)
			}
			data = display.MakeData3(display.MIMETypeMarkdown, text, "```go\n"+decl+"\n```\n\n"+strings.TrimSpace(doc))
		}
	})
	return data, found
}

func (ir *Interp) describe(code string, offset, detail int) (decl, doc string, found bool) {
	for _, at := range []int{offset, callee(code, offset)} {
		if at < 0 {
			continue
		}
		for _, text := range []string{code, code[:wordEnd(code, at)] + closers(code[:wordEnd(code, at)])} {
			sk := ir.session.sketch(text)
			line, col := lineCol(text, at)
			g, id, path := sk.at(line, col)
			if id == nil {
				continue
			}
			if obj := ir.object(g, id, path); obj != nil {
				decl, doc = ir.document(obj, g.info, path, detail)
				return decl, doc, true
			}
		}
	}
	return "", "", false
}

// object is what an identifier means.
func (ir *Interp) object(g *group, id *ast.Ident, path []ast.Node) types.Object {
	obj := g.info.ObjectOf(id)
	if obj == nil {
		obj = ir.session.objects[id.Name]
	}
	if obj == nil {
		obj = types.Universe.Lookup(id.Name)
	}
	if obj == nil {
		if p, ok := packages.ByName(id.Name); ok {
			if pkg, err := ir.session.types.Import(p); err == nil {
				obj = types.NewPkgName(token.NoPos, ir.session.pkg, id.Name, pkg)
			}
		}
	}
	return obj
}

// callee is the offset of the end of the function's name when the offset is inside
// the brackets of a call, or -1.
func callee(code string, offset int) int {
	depth := 0
	for i := offset - 1; i >= 0; i-- {
		switch code[i] {
		case ')', ']', '}':
			depth++
		case '(', '[', '{':
			depth--
		}
		if depth < 0 {
			if code[i] == '(' && i > 0 {
				return i
			}
			return -1
		}
	}
	return -1
}

func wordEnd(code string, offset int) int {
	for i, r := range code[offset:] {
		if !isWord(r) {
			return offset + i
		}
	}
	return len(code)
}

// document is an object's declaration and documentation.
func (ir *Interp) document(obj types.Object, info *types.Info, path []ast.Node, detail int) (decl, doc string) {
	short := func(p *types.Package) string {
		if p.Path() == "main" {
			return ""
		}
		return p.Name()
	}
	if p, ok := obj.(*types.PkgName); ok {
		decl = "package " + p.Imported().Name() + " // import \"" + p.Imported().Path() + "\""
		doc = packages.Doc(p.Imported().Path(), "")
		if detail > 0 {
			var names []string
			for _, c := range packageNames(p.Imported()) {
				names = append(names, c.name)
			}
			doc += "\n\nNames: " + strings.Join(names, ", ")
		}
		return decl, doc
	}
	decl = types.ObjectString(obj, short)
	if tn, ok := obj.(*types.TypeName); ok && !tn.IsAlias() {
		decl += methodList(tn, short, detail)
	}
	if c, ok := obj.(*types.Const); ok && !strings.Contains(decl, " = ") {
		decl += " = " + c.Val().String()
	}
	if obj.Pkg() == nil {
		return decl, packages.Doc("builtin", obj.Name())
	}
	if obj.Pkg().Path() == "main" {
		return decl, ir.comment(obj)
	}
	name := obj.Name()
	if owner := owner(obj, info, path); owner != "" {
		name = owner + "." + name
	}
	return decl, packages.Doc(obj.Pkg().Path(), name)
}

// owner is the name of the type whose method or field the object is, or "".
func owner(obj types.Object, info *types.Info, path []ast.Node) string {
	var t types.Type
	switch o := obj.(type) {
	case *types.Func:
		recv := o.Signature().Recv()
		if recv == nil {
			return ""
		}
		t = recv.Type()
	case *types.Var:
		if !o.IsField() {
			return ""
		}
		if n := len(path); n >= 2 {
			if sel, ok := path[n-2].(*ast.SelectorExpr); ok {
				t = info.TypeOf(sel.X)
			}
		}
	}
	if p, ok := t.(*types.Pointer); ok {
		t = p.Elem()
	}
	if named, ok := types.Unalias(t).(*types.Named); ok {
		return named.Obj().Name()
	}
	return ""
}

func methodList(tn *types.TypeName, q types.Qualifier, detail int) string {
	const few = 12
	t := tn.Type()
	if !types.IsInterface(t) {
		t = types.NewPointer(t)
	}
	set := types.NewMethodSet(t)
	var b strings.Builder
	for i := range set.Len() {
		m := set.At(i).Obj()
		if !m.Exported() && m.Pkg().Path() != "main" {
			continue
		}
		if i >= few && detail == 0 {
			b.WriteString("\n…")
			break
		}
		b.WriteString("\n" + types.ObjectString(m, q))
	}
	return b.String()
}

// comment is the comment above a declaration of the notebook.
func (ir *Interp) comment(obj types.Object) string {
	p := ir.fset.Position(obj.Pos())
	src, ok := ir.sources[p.Filename]
	if !ok {
		return ""
	}
	var lines []string
	for i := p.Line - 2; i >= 0 && i < len(src.lines); i-- {
		text, ok := strings.CutPrefix(strings.TrimSpace(src.lines[i]), "//")
		if !ok {
			break
		}
		lines = append([]string{strings.TrimPrefix(text, " ")}, lines...)
	}
	return strings.Join(lines, "\n")
}
