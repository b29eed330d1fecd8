package display

import (
	"cmp"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"
)

// Bounds of a value that is shown as text. What is within them is printed as fmt does.
const (
	maxElements = 1000      // of a value with all that it holds, printed whole
	headOf      = 100       // elements of a slice or map that is cut
	maxString   = 100 << 10 // bytes of a string
	headOfText  = 20 << 10  // bytes of a string that is cut
	maxPrinted  = 256 << 10 // bytes of a value that is cut
)

// boundedText cuts a long text, and says how long it is.
func boundedText(s string) string {
	if len(s) <= maxString {
		return s
	}
	return strings.ToValidUTF8(s[:headOfText], "") + fmt.Sprintf("… (%d bytes)", len(s))
}

// large tells whether a value holds more elements than are printed whole.
func large(v reflect.Value, left *int, depth int) bool {
	if *left--; *left < 0 || depth > 50 {
		return true
	}
	switch v.Kind() {
	case reflect.String:
		return v.Len() > maxString
	case reflect.Slice, reflect.Array:
		if v.Len() > *left {
			return true
		}
		for i := range v.Len() {
			if large(v.Index(i), left, depth+1) {
				return true
			}
		}
	case reflect.Map:
		if v.Len() > *left {
			return true
		}
		for it := v.MapRange(); it.Next(); {
			if large(it.Key(), left, depth+1) || large(it.Value(), left, depth+1) {
				return true
			}
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if large(v.Field(i), left, depth+1) {
				return true
			}
		}
	case reflect.Interface:
		return !v.IsNil() && large(v.Elem(), left, depth+1)
	case reflect.Pointer: // fmt follows it at the top only
		return depth == 0 && !v.IsNil() && large(v.Elem(), left, depth+1)
	}
	return false
}

// A printer prints a large value as fmt's %+v does, and cuts what is long.
type printer struct{ b strings.Builder }

func bounded(v any) string {
	var p printer
	p.value(reflect.ValueOf(v), 0)
	if p.full() {
		p.b.WriteString(" …")
	}
	return p.b.String()
}

func (p *printer) full() bool { return p.b.Len() > maxPrinted }

func (p *printer) value(v reflect.Value, depth int) {
	if p.full() {
		return
	}
	if !v.IsValid() {
		p.b.WriteString("<nil>")
		return
	}
	if v.CanInterface() && depth > 0 {
		switch x := v.Interface().(type) {
		case fmt.Formatter, error, fmt.Stringer:
			p.b.WriteString(boundedText(fmt.Sprintf("%+v", x)))
			return
		}
	}
	switch v.Kind() {
	case reflect.String:
		p.b.WriteString(boundedText(v.String()))
	case reflect.Slice, reflect.Array:
		p.list(v, depth)
	case reflect.Map:
		p.table(v, depth)
	case reflect.Struct:
		p.b.WriteByte('{')
		for i := range v.NumField() {
			if i > 0 {
				p.b.WriteByte(' ')
			}
			p.b.WriteString(v.Type().Field(i).Name + ":")
			p.value(v.Field(i), depth+1)
		}
		p.b.WriteByte('}')
	case reflect.Interface:
		p.value(v.Elem(), depth+1)
	case reflect.Pointer:
		if depth == 0 && !v.IsNil() {
			p.b.WriteByte('&')
			p.value(v.Elem(), 1)
			return
		}
		fmt.Fprintf(&p.b, "%v", v)
	default:
		fmt.Fprintf(&p.b, "%+v", v)
	}
}

func (p *printer) list(v reflect.Value, depth int) {
	n := v.Len()
	shown := n
	if n > maxElements || depth > 0 && n > headOf {
		shown = headOf
	}
	p.b.WriteByte('[')
	for i := range shown {
		if i > 0 {
			p.b.WriteByte(' ')
		}
		if p.full() {
			break
		}
		p.value(v.Index(i), depth+1)
	}
	p.rest(n, shown, "elements")
	p.b.WriteByte(']')
}

func (p *printer) rest(n, shown int, what string) {
	if n > shown {
		p.b.WriteString(" … (" + strconv.Itoa(n) + " " + what + ")")
	}
}

func (p *printer) table(v reflect.Value, depth int) {
	keys := v.MapKeys()
	slices.SortFunc(keys, compareKeys)
	shown := len(keys)
	if shown > headOf {
		shown = headOf
	}
	p.b.WriteString("map[")
	for i, k := range keys[:shown] {
		if i > 0 {
			p.b.WriteByte(' ')
		}
		if p.full() {
			break
		}
		p.value(k, depth+1)
		p.b.WriteByte(':')
		p.value(v.MapIndex(k), depth+1)
	}
	p.rest(len(keys), shown, "entries")
	p.b.WriteByte(']')
}

// compareKeys orders keys of the ordered kinds; others stay as they come.
func compareKeys(a, b reflect.Value) int {
	switch {
	case a.Kind() != b.Kind():
		return cmp.Compare(a.Kind(), b.Kind())
	case a.Kind() == reflect.String:
		return strings.Compare(a.String(), b.String())
	case a.CanInt():
		return cmp.Compare(a.Int(), b.Int())
	case a.CanUint():
		return cmp.Compare(a.Uint(), b.Uint())
	case a.CanFloat():
		return cmp.Compare(a.Float(), b.Float())
	}
	return 0
}
