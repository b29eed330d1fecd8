package interp

import (
	"fmt"
	"reflect"

	"github.com/cosmos72/gomacro/xreflect"

	"onrecord/kernel/display"
)

var errorType = reflect.TypeFor[error]()

// renderers are the interfaces by which an interpreted type can show itself, the
// richest first.
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
	reflect.TypeFor[error](),
	reflect.TypeFor[fmt.Stringer](),
}

func (ir *Interp) rendering() []xreflect.Type {
	var ts []xreflect.Type
	for _, t := range renderers {
		ts = append(ts, ir.g.Comp.Universe.FromReflectType(t))
	}
	return ts
}
