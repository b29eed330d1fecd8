package interp

import (
	"fmt"
	"go/ast"
	"go/types"
	"reflect"
	"strings"

	"onrecord/kernel/display"
)

// show is what a cell's last expression comes to: its value shown, or the error that
// it returned. Of a value and an error the value is shown first.
func (ir *Interp) show(x ast.Expr, vars []*types.Var) Result {
	var vs []any
	var failed error
	for i, obj := range vars {
		v, ok := ir.vm.Variable(obj)
		if !ok {
			continue
		}
		value := v.Interface()
		v.SetZero() // what was shown is not kept
		if i == len(vars)-1 && types.Identical(obj.Type(), types.Universe.Lookup("error").Type()) {
			failed, _ = value.(error)
			if len(vars) == 2 && writes(x) {
				vs = nil
			}
			continue
		}
		vs = append(vs, value)
	}
	res := ir.shown(vs)
	if failed == nil {
		return res
	}
	if res.Value != nil && len(vs) > 0 && !allZero(vs) {
		ir.display(*res.Value)
	}
	return Result{Err: ir.plainError(failed)}
}

func allZero(vs []any) bool {
	for _, v := range vs {
		if r := reflect.ValueOf(v); r.IsValid() && !r.IsZero() {
			return false
		}
	}
	return true
}

func (ir *Interp) display(d display.Data) {
	if ir.opt.Display != nil {
		ordered{ir}.Display(d)
		return
	}
	ir.flush()
	display.Display(d)
}

func (ir *Interp) shown(vs []any) Result {
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
		d := display.Auto(bounded(vs[0]))
		return Result{Value: &d}
	}
	var texts []string
	for _, v := range vs {
		d := display.Auto(bounded(v))
		texts = append(texts, fmt.Sprint(d.Data[display.MIMETypeText]))
	}
	d := display.Text(strings.Join(texts, " "))
	return Result{Value: &d}
}

// writes tells whether the expression is a call whose count of bytes nobody wants to
// see: fmt.Println and its like, and the writing and scanning methods.
func writes(x ast.Expr) bool {
	call, ok := ast.Unparen(x).(*ast.CallExpr)
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

// Bounds of what a result shows.
const (
	maxElements = 1000
	maxText     = 100_000 // bytes
)

// bounded is a value as its result shows it: a large slice, array, map or string is cut,
// and its size said.
func bounded(v any) any {
	r := reflect.ValueOf(v)
	switch v.(type) {
	case display.Data, fmt.Stringer, fmt.Formatter, display.Renderer, display.SimpleRenderer, display.HTMLer:
		return v
	}
	switch r.Kind() {
	case reflect.String:
		if r.Len() > maxText {
			s := strings.ToValidUTF8(r.String()[:maxText], "")
			return fmt.Sprintf("%s… (%d bytes)", s, r.Len())
		}
	case reflect.Slice, reflect.Array:
		if r.Len() > maxElements && r.Type().Elem().Kind() != reflect.Struct {
			if r.Kind() == reflect.Array {
				c := reflect.MakeSlice(reflect.SliceOf(r.Type().Elem()), maxElements, maxElements)
				reflect.Copy(c, r)
				return cut(c, r.Len())
			}
			return cut(r.Slice(0, maxElements), r.Len())
		}
	case reflect.Map:
		if r.Len() > maxElements {
			c := reflect.MakeMap(r.Type())
			for it := r.MapRange(); it.Next() && c.Len() < maxElements; {
				c.SetMapIndex(it.Key(), it.Value())
			}
			return cut(c, r.Len())
		}
	}
	return v
}

func cut(v reflect.Value, n int) string {
	s := fmt.Sprint(v.Interface())
	if len(s) > maxText {
		s = strings.ToValidUTF8(s[:maxText], "")
	}
	return fmt.Sprintf("%s … (the first %d of %d)", strings.TrimRight(s, "])"), v.Len(), n)
}
