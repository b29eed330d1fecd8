package interp

import (
	"fmt"
	"reflect"

	basereflect "github.com/cosmos72/gomacro/base/reflect"
	"github.com/cosmos72/gomacro/xreflect"

	"onrecord/kernel/display"
)

var errorType = reflect.TypeFor[error]()

// renderers are the interfaces by which an interpreted type can show itself.
var renderers = []reflect.Type{
	reflect.TypeFor[display.Renderer](),
	reflect.TypeFor[display.SimpleRenderer](),
	reflect.TypeFor[display.HTMLer](),
	reflect.TypeFor[display.SVGer](),
	reflect.TypeFor[display.PNGer](),
	reflect.TypeFor[display.JPEGer](),
	reflect.TypeFor[display.Markdowner](),
	reflect.TypeFor[display.Latexer](),
	reflect.TypeFor[display.JSONer](),
	reflect.TypeFor[display.JavaScripter](),
	reflect.TypeFor[display.PDFer](),
}

// faces are an interpreted value's methods, made real through proxies.
type faces struct {
	err  error
	str  fmt.Stringer
	rich []interface{} // renderers
}

func (ir *Interp) faces(v xreflect.Value, t xreflect.Type) (f faces) {
	named := t
	if t.Kind() == reflect.Pointer {
		named = t.Elem()
	}
	if named.PkgPath() != "main" {
		return f
	}
	gomacroLock.Lock()
	defer gomacroLock.Unlock()
	if !named.Named() || t.ReflectType().NumMethod() > 0 || named.NumAllMethod() == 0 || t.Kind() == reflect.Interface {
		return f
	}
	as := func(iface reflect.Type) interface{} {
		xt := ir.g.Comp.Universe.FromReflectType(iface)
		if !t.Implements(xt) {
			return nil
		}
		conv := ir.g.Comp.Converter(t, xt)
		if conv == nil {
			return nil
		}
		return basereflect.ValueInterface(conv(v))
	}
	f.err, _ = as(errorType).(error)
	f.str, _ = as(reflect.TypeFor[fmt.Stringer]()).(fmt.Stringer)
	for _, r := range renderers {
		if face := as(r); face != nil {
			f.rich = append(f.rich, face)
		}
	}
	return f
}

// face is goValue for a value on its way to package display; any goroutine may call it.
func (ir *Interp) face(v reflect.Value, t xreflect.Type) interface{} {
	ir.mu.Lock()
	defer ir.mu.Unlock()
	return ir.goValue(xreflect.MakeValue(v), t)
}

// shown is the value with all its representations; its text is that of its String
// method, or the bare value's.
func (f faces) shown(x interface{}) display.Data {
	var d display.Data
	for _, face := range f.rich {
		one := display.Auto(face)
		for mime, content := range one.Data {
			if mime != display.MIMETypeText || d.Data == nil {
				d.Data = merged(d.Data, mime, content)
			}
		}
		for mime, meta := range one.Metadata {
			d.Metadata = merged(d.Metadata, mime, meta)
		}
		for key, value := range one.Transient {
			d.Transient = merged(d.Transient, key, value)
		}
		if r, full := face.(display.Renderer); full && r.Render().Data[display.MIMETypeText] != nil {
			continue // it has said so itself
		}
		if f.str != nil {
			x = f.str
		}
		d.Data = merged(d.Data, display.MIMETypeText, display.Auto(x).Data[display.MIMETypeText])
	}
	return d
}

func merged(m display.MIMEMap, key string, value interface{}) display.MIMEMap {
	if m == nil {
		m = make(display.MIMEMap)
	}
	m[key] = value
	return m
}
