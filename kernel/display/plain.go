package display

import (
	"fmt"
	"reflect"
	"strings"
)

// The interpreter makes struct types by reflection, which allows exported names
// only: gomacro puts one of these before a name that is not.
const interpreterPrefixes = "\U0001202A\U00012038\U00012039"

// plain is the value as fmt prints it, with the names of fields; what is long is cut,
// with its size.
func plain(v interface{}) (text string) {
	defer func() {
		if r := recover(); r != nil {
			text = fmt.Sprintf("%T (its String method panics: %v)", v, r)
		}
	}()
	switch v := v.(type) {
	case string:
		return boundedText(v)
	case error:
		return boundedText(v.Error())
	case fmt.Stringer:
		if r := reflect.ValueOf(v); r.Kind() != reflect.Pointer || !r.IsNil() {
			return boundedText(v.String())
		}
	}
	if _, own := v.(fmt.Formatter); !own {
		left := maxElements
		if r := reflect.ValueOf(v); large(r, &left, 0) {
			return withoutPrefixes(bounded(v))
		}
	}
	return withoutPrefixes(fmt.Sprintf("%+v", v))
}

func withoutPrefixes(s string) string {
	if !strings.ContainsAny(s, interpreterPrefixes) {
		return s
	}
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune(interpreterPrefixes, r) {
			return -1
		}
		return r
	}, s)
}
