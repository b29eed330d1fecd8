package display

import (
	"fmt"
	"reflect"
	"strings"
)

var (
	stringerType = reflect.TypeFor[fmt.Stringer]()
	errorType    = reflect.TypeFor[error]()
)

// rows shows a slice or array of structs, or of pointers to structs, as a table with
// a column for each exported field. A csv tag, or else a json tag, names the column;
// "-" leaves it out. Structs that print themselves (time.Time) are values, not rows.
func rows(v interface{}) (Data, bool) {
	s := reflect.ValueOf(v)
	if k := s.Kind(); k != reflect.Slice && k != reflect.Array {
		return Data{}, false
	}
	elem := s.Type().Elem()
	if elem.Implements(stringerType) || elem.Implements(errorType) || reflect.PointerTo(elem).Implements(stringerType) {
		return Data{}, false
	}
	if elem.Kind() == reflect.Pointer {
		elem = elem.Elem()
	}
	if elem.Kind() != reflect.Struct {
		return Data{}, false
	}
	t := table{rows: s.Len()}
	var paths [][]int
	for _, f := range fields(elem, nil) {
		t.columns = append(t.columns, tableColumn{f.name, f.number})
		paths = append(paths, f.index)
	}
	if len(t.columns) == 0 {
		return Data{}, false
	}
	t.cell = func(r, c int) (string, bool) {
		cell, ok := at(s.Index(r), paths[c])
		if !ok {
			return "", true
		}
		return cellText(cell)
	}
	return t.data(), true
}

type field struct {
	name   string
	number bool
	index  []int
}

// fields lists the columns of a struct; an embedded struct without a tag gives its own.
func fields(t reflect.Type, prefix []int) []field {
	var fs []field
	for i := range t.NumField() {
		f := t.Field(i)
		name := tagName(f)
		if name == "-" || !f.IsExported() && f.PkgPath != "main" && !(f.Anonymous && f.Type.Kind() == reflect.Struct) {
			continue
		}
		index := append(append([]int(nil), prefix...), i)
		typ := f.Type
		if typ.Kind() == reflect.Pointer {
			typ = typ.Elem()
		}
		embedded := f.Anonymous || strings.HasPrefix(f.Name, "\U00012039")
		if embedded && name == "" && f.Type.Kind() == reflect.Struct && !f.Type.Implements(stringerType) &&
			len(prefix) < 8 {
			fs = append(fs, fields(f.Type, index)...)
			continue
		}
		if name == "" {
			name = withoutPrefixes(f.Name)
		}
		number := false
		switch typ.Kind() {
		case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64,
			reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64,
			reflect.Float32, reflect.Float64:
			number = !typ.Implements(stringerType)
		}
		fs = append(fs, field{name, number, index})
	}
	return fs
}

func tagName(f reflect.StructField) string {
	for _, key := range []string{"csv", "json"} {
		if name, _, _ := strings.Cut(f.Tag.Get(key), ","); name != "" {
			return name
		}
	}
	return ""
}

// at follows the index path; ok is false where a nil pointer ends it.
func at(v reflect.Value, path []int) (cell reflect.Value, ok bool) {
	for _, i := range append([]int{-1}, path...) {
		if i >= 0 {
			v = v.Field(i)
		}
		if v.Kind() == reflect.Pointer {
			if v.IsNil() {
				return v, false
			}
			if !v.Type().Implements(stringerType) {
				v = v.Elem()
			}
		}
	}
	return v, true
}

func cellText(v reflect.Value) (text string, missing bool) {
	if !v.CanInterface() { // a notebook's own type shows its unexported fields too
		return fmt.Sprint(v), false
	}
	switch v.Kind() {
	case reflect.Interface:
		if v.IsNil() {
			return "", true
		}
	case reflect.Float32, reflect.Float64:
		if !v.Type().Implements(stringerType) {
			f := v.Float()
			return number(f), f != f
		}
	}
	return plain(v.Interface()), false
}
