package interp

import (
	"fmt"
	"reflect"

	"github.com/cosmos72/gomacro/xreflect"
)

// concrete is what an interface of the notebook holds, printable as Go prints it:
// gomacro's stand-in is a pointer to a struct whose first field has value and type.
func (ir *Interp) concrete(x interface{}) interface{} {
	h, ok := stand(x)
	if !ok {
		return x
	}
	if !h.Value().IsValid() {
		return nil
	}
	ir.mu.Lock() // several goroutines may print
	defer ir.mu.Unlock()
	inner := h.Value().Interface()
	switch f := ir.faces(h.Value(), h.Type()); {
	case f.err != nil:
		return formatted(inner, f.err)
	case f.str != nil:
		return formatted(inner, f.str)
	}
	return inner
}

// stand is what gomacro's stand-in for an interface of the notebook holds; ok is
// false when x is none. A nil one holds the zero Value.
func stand(x interface{}) (h xreflect.InterfaceHeader, ok bool) {
	v := reflect.ValueOf(x)
	if v.Kind() != reflect.Pointer || v.Type().Elem().Kind() != reflect.Struct || v.Type().Elem().NumField() == 0 {
		return h, false
	}
	if v.Type().Elem().Field(0).Type != headerType {
		return h, false
	}
	if !v.IsNil() {
		h = v.Elem().Field(0).Interface().(xreflect.InterfaceHeader)
	}
	return h, true
}

var headerType = reflect.TypeFor[xreflect.InterfaceHeader]()

// A printed is a value of the notebook's with the text that its String or Error
// method gives; both for package fmt.
type printed struct {
	value  interface{}
	method interface{}
}

func formatted(value, method interface{}) interface{} {
	if err, ok := method.(error); ok {
		return printedError{printed{value, method}, err}
	}
	return printed{value, method}
}

// A printedError can be wrapped by fmt.Errorf.
type printedError struct {
	printed
	err error
}

// Error is the error's text.
func (p printedError) Error() string { return p.err.Error() }

// Unwrap is the error itself.
func (p printedError) Unwrap() error { return p.err }

// Format prints the method's text for the verbs that ask for it, and the bare value
// for all others.
func (p printed) Format(f fmt.State, verb rune) {
	format := fmt.FormatString(f, verb)
	switch {
	case f.Flag('#') && verb == 'v':
	case verb == 'v' || verb == 's' || verb == 'q' || verb == 'x' || verb == 'X':
		if verb == 'v' {
			format = format[:len(format)-1] + "s"
		}
		fmt.Fprintf(f, format, p.text())
		return
	}
	fmt.Fprintf(f, format, p.value)
}

// String is the text of the method.
func (p printed) String() string { return p.text() }

func (p printed) text() (text string) {
	defer func() {
		if r := recover(); r != nil {
			if v := reflect.ValueOf(p.value); v.Kind() == reflect.Pointer && v.IsNil() {
				text = "<nil>"
				return
			}
			text = fmt.Sprintf("%%!v(PANIC=String method: %v)", r)
		}
	}()
	switch m := p.method.(type) {
	case error:
		return m.Error()
	case fmt.Stringer:
		return m.String()
	}
	return fmt.Sprint(p.value)
}
