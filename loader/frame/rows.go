package frame

import (
	"fmt"
	"math"
	"reflect"
	"strings"

	"github.com/go-gota/gota/dataframe"
	"github.com/go-gota/gota/series"
)

// A field is one struct field that is a column.
type field struct {
	name    string
	index   int
	typ     series.Type
	holds   holds
	pointer bool
}

// holds is what the text of a column is beside text, by the option of its csv tag.
type holds uint8

const (
	plainText holds = iota
	list            // "list": parts joined by Separator; a list in Parquet and JSON
	day             // "day": an ISO date; DATE in Parquet
)

// Separator joins the parts of a list in one cell.
const Separator = "; "

// fields lists the columns of a struct type in the order of its fields.
func fields(t reflect.Type) ([]field, error) {
	if t == nil || t.Kind() != reflect.Struct {
		return nil, fmt.Errorf("frame: rows of type %v, not of a struct", t)
	}
	var out []field
	for i := range t.NumField() {
		f := t.Field(i)
		name, option, _ := strings.Cut(f.Tag.Get("csv"), ",")
		if !f.IsExported() || name == "-" {
			continue
		}
		if name == "" {
			name = f.Name
		}
		ft := f.Type
		pointer := ft.Kind() == reflect.Pointer
		if pointer {
			ft = ft.Elem()
		}
		var typ series.Type
		switch ft.Kind() {
		case reflect.String:
			typ = series.String
		case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64,
			reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
			typ = series.Int
		case reflect.Float32, reflect.Float64:
			typ = series.Float
		case reflect.Bool:
			typ = series.Bool
		default:
			return nil, fmt.Errorf("frame: field %s.%s is a %v: a column holds text, whole numbers, floats or bools",
				t.Name(), f.Name, f.Type)
		}
		h, known := map[string]holds{"": plainText, "list": list, "day": day}[option]
		if !known || h != plainText && typ != series.String {
			return nil, fmt.Errorf("frame: field %s.%s: the option %q of its tag is none of list and day, which "+
				"text has", t.Name(), f.Name, option)
		}
		out = append(out, field{name, i, typ, h, pointer})
	}
	if len(out) == 0 {
		return nil, fmt.Errorf("frame: %v has no exported fields", t)
	}
	return out, nil
}

// Of builds a dataframe from rows: one column per field of T, in the order of
// the fields, under the names of their csv tags. No rows give an empty
// dataframe with all its columns and their types.
func Of[T any](rows []T) (dataframe.DataFrame, error) {
	columns, err := columnsOf(rows)
	if err != nil {
		return dataframe.DataFrame{}, err
	}
	return build(columns)
}

func columnsOf[T any](rows []T) ([]column, error) {
	fs, err := fields(reflect.TypeFor[T]())
	if err != nil {
		return nil, err
	}
	all := reflect.ValueOf(rows)
	columns := make([]column, len(fs))
	for k, f := range fs {
		c := column{name: f.name, typ: f.typ, holds: f.holds}
		c.grow(len(rows))
		for i := range rows {
			if err := c.appendValue(all.Index(i).Field(f.index)); err != nil {
				return nil, fmt.Errorf("frame: row %d: %w", i+1, err)
			}
		}
		columns[k] = c
	}
	return columns, nil
}

// appendValue appends a field's value; a nil pointer is a missing cell.
func (c *column) appendValue(v reflect.Value) error {
	if v.Kind() == reflect.Pointer {
		if v.IsNil() {
			c.appendMissing()
			return nil
		}
		v = v.Elem()
	}
	switch c.typ {
	case series.String:
		c.text = append(c.text, v.String())
	case series.Bool:
		c.bools = append(c.bools, v.Bool())
	case series.Float:
		f := v.Float()
		if math.IsNaN(f) {
			c.appendMissing()
			return nil
		}
		c.floats = append(c.floats, f)
	case series.Int:
		n, ok := int(0), true
		if v.CanInt() {
			n = int(v.Int())
			ok = int64(n) == v.Int()
		} else {
			n = int(v.Uint())
			ok = n >= 0 && uint64(n) == v.Uint()
		}
		if !ok {
			return fmt.Errorf("column %q: %v does not fit an int", c.name, v)
		}
		c.ints = append(c.ints, n)
	}
	c.present()
	return nil
}

// Rows is Of turned round: it reads the columns that T names, wherever they
// stand, and leaves the others. A column that is absent or of another type is
// an error, as is a missing cell for an int or bool field that is no pointer.
func Rows[T any](df dataframe.DataFrame) ([]T, error) {
	columns, err := read(df)
	if err != nil {
		return nil, err
	}
	return rowsOf[T](columns)
}

func rowsOf[T any](columns []column) ([]T, error) {
	fs, err := fields(reflect.TypeFor[T]())
	if err != nil {
		return nil, err
	}
	rows := make([]T, columns[0].len())
	all := reflect.ValueOf(rows)
	for _, f := range fs {
		at := index(columns, f.name)
		if at < 0 {
			return nil, unknown(columns, f.name)
		}
		c := &columns[at]
		if c.typ != f.typ && !(f.typ == series.Float && c.typ == series.Int) {
			return nil, fmt.Errorf("frame: column %q holds %s, the field needs %s", f.name, c.typ, f.typ)
		}
		for i := range rows {
			if err := c.value(i, all.Index(i).Field(f.index), f.pointer); err != nil {
				return nil, fmt.Errorf("frame: column %q, row %d: %w", f.name, i+1, err)
			}
		}
	}
	return rows, nil
}

// value sets a struct's field to cell i.
func (c *column) value(i int, v reflect.Value, pointer bool) error {
	missing := c.isMissing(i)
	if pointer {
		if missing {
			return nil
		}
		p := reflect.New(v.Type().Elem())
		v.Set(p)
		v = p.Elem()
	}
	switch {
	case c.typ == series.String && missing:
	case c.typ == series.String:
		v.SetString(c.text[i])
	case missing && (v.Kind() == reflect.Float32 || v.Kind() == reflect.Float64):
		v.SetFloat(math.NaN())
	case missing:
		return fmt.Errorf("the cell is missing; a *%v field can hold that", v.Type())
	case c.typ == series.Bool:
		v.SetBool(c.bools[i])
	case c.typ == series.Float:
		v.SetFloat(c.floats[i])
	case v.CanFloat():
		v.SetFloat(float64(c.ints[i]))
	case v.CanInt():
		if v.OverflowInt(int64(c.ints[i])) {
			return fmt.Errorf("%d does not fit %v", c.ints[i], v.Type())
		}
		v.SetInt(int64(c.ints[i]))
	default:
		if c.ints[i] < 0 || v.OverflowUint(uint64(c.ints[i])) {
			return fmt.Errorf("%d does not fit %v", c.ints[i], v.Type())
		}
		v.SetUint(uint64(c.ints[i]))
	}
	return nil
}
