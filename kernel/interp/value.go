package interp

import (
	"fmt"
	"go/ast"
	"reflect"
	"strings"

	basereflect "github.com/cosmos72/gomacro/base/reflect"
	"github.com/cosmos72/gomacro/xreflect"

	"onrecord/kernel/display"
)

// show is what a cell's last expression comes to: its value shown, or the error that
// it returned.
func (ir *Interp) show(x ast.Expr, values []xreflect.Value, types []xreflect.Type) Result {
	var vs []interface{}
	for i, v := range values {
		var t xreflect.Type
		if i < len(types) {
			t = types[i]
		}
		if t == nil && !v.IsValid() {
			continue // a call without results
		}
		vs = append(vs, ir.goValue(v, t))
	}
	if n := len(vs); n > 0 && len(types) == n && types[n-1] != nil && types[n-1].ReflectType() == errorType {
		if err, ok := vs[n-1].(error); ok && err != nil {
			return Result{Err: ir.plainError(err)}
		}
		vs = vs[:n-1]
		if n == 2 && writes(x) {
			vs = nil
		}
	}
	switch len(vs) {
	case 0:
		return Result{}
	case 1:
		switch v := vs[0].(type) {
		case nil:
			return Result{}
		case error:
			return Result{Err: ir.plainError(v)}
		case display.Data:
			if len(v.Data) == 0 {
				return Result{}
			}
		}
		d := display.Auto(vs[0])
		return Result{Value: &d}
	}
	var texts []string
	for _, v := range vs {
		d := display.Auto(v)
		texts = append(texts, fmt.Sprint(d.Data[display.MIMETypeText]))
	}
	d := display.Text(strings.Join(texts, " "))
	return Result{Value: &d}
}

// writes tells whether the expression is a call whose count of bytes nobody wants to
// see: fmt.Println and its like, and the writing and scanning methods.
func writes(x ast.Expr) bool {
	for {
		p, ok := x.(*ast.ParenExpr)
		if !ok {
			break
		}
		x = p.X
	}
	call, ok := x.(*ast.CallExpr)
	if !ok {
		return false
	}
	name := ""
	switch f := call.Fun.(type) {
	case *ast.SelectorExpr:
		name = f.Sel.Name
	case *ast.Ident:
		name = f.Name
	}
	for _, prefix := range []string{"Print", "Fprint", "Scan", "Sscan", "Fscan", "Write"} {
		if strings.HasPrefix(name, prefix) {
			return true
		}
	}
	return false
}

// goValue is an interpreted value as compiled code sees it. The methods of
// interpreted types exist for the interpreter only; those that display knows are
// made real through the proxies of its interfaces.
func (ir *Interp) goValue(v xreflect.Value, t xreflect.Type) interface{} {
	x := basereflect.ValueInterface(v)
	if t == nil || x == nil || !t.Named() && t.Kind() != reflect.Pointer {
		return x
	}
	if named := t; t.ReflectType().NumMethod() > 0 {
		return x
	} else {
		if t.Kind() == reflect.Pointer {
			named = t.Elem()
		}
		if !named.Named() || named.NumAllMethod() == 0 {
			return x
		}
	}
	for _, iface := range ir.rendering() {
		if !t.Implements(iface) {
			continue
		}
		if conv := ir.g.Comp.Converter(t, iface); conv != nil {
			if y := basereflect.ValueInterface(conv(v)); y != nil {
				return y
			}
		}
	}
	return x
}
