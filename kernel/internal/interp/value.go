package interp

import (
	"fmt"
	"go/ast"
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
// interpreted types exist for the interpreter only; those by which a value prints or
// shows itself are made real.
func (ir *Interp) goValue(v xreflect.Value, t xreflect.Type) interface{} {
	x := basereflect.ValueInterface(v)
	if t == nil || x == nil {
		return x
	}
	if inner, ok := stand(x); ok {
		if !inner.Value().IsValid() {
			return nil
		}
		return ir.goValue(inner.Value(), inner.Type())
	}
	f := ir.faces(v, t)
	switch {
	case f.err != nil:
		return formatted(x, f.err)
	case len(f.rich) > 0:
		return f.shown(x)
	case f.str != nil:
		return formatted(x, f.str)
	}
	return x
}
