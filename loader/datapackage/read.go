package datapackage

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"reflect"
	"strings"
)

// Bounds of what is read, far above any honest descriptor.
const (
	maxDescriptor = 16 << 20 // bytes
	maxDepth      = 64       // brackets within brackets
	maxResources  = 100_000
)

// Read reads a descriptor. An error begins with "datapackage.json:" and the line.
// It reads at most 16 MiB and 64 levels of brackets.
func Read(r io.Reader) (*Package, error) {
	raw, err := io.ReadAll(io.LimitReader(r, maxDescriptor+1))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", File, err)
	}
	if len(raw) > maxDescriptor {
		return nil, fmt.Errorf("%s:1: larger than %d MiB", File, maxDescriptor>>20)
	}
	if at := tooDeep(raw); at >= 0 {
		return nil, fmt.Errorf("%s:%d: more than %d brackets within brackets", File, lineOf(raw, at), maxDepth)
	}
	p := new(Package)
	if err := json.Unmarshal(raw, p); err != nil {
		return nil, describe(raw, err)
	}
	if len(p.Resources) > maxResources {
		return nil, fmt.Errorf("%s:1: %d resources, more than %d", File, len(p.Resources), maxResources)
	}
	if err := json.Unmarshal(raw, &p.extra); err != nil {
		return nil, describe(raw, err)
	}
	for f := range reflect.TypeFor[Package]().Fields() {
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		delete(p.extra, name)
	}
	p.lines = resourceLines(raw)
	return p, nil
}

// MarshalJSON writes the properties that this package knows, then those that it
// does not, by name.
func (p *Package) MarshalJSON() ([]byte, error) {
	type plain Package
	b, err := marshal((*plain)(p))
	if err != nil || len(p.extra) == 0 {
		return b, err
	}
	more, err := marshal(p.extra) // maps are written in the order of their keys
	if err != nil {
		return nil, err
	}
	return append(append(bytes.TrimSuffix(b, []byte{'}'}), ','), more[1:]...), nil
}

func marshal(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(v)
	return bytes.TrimSpace(b.Bytes()), err
}

// line is the line on which a resource begins.
func (p *Package) line(resource int) int {
	if resource < len(p.lines) {
		return p.lines[resource]
	}
	return 1
}

// tooDeep is the offset of the bracket that opens one level too many, or -1.
func tooDeep(raw []byte) int {
	depth, text := 0, false
	for i := 0; i < len(raw); i++ {
		switch c := raw[i]; {
		case text && c == '\\':
			i++
		case c == '"':
			text = !text
		case text:
		case c == '{' || c == '[':
			if depth++; depth > maxDepth {
				return i
			}
		case c == '}' || c == ']':
			depth--
		}
	}
	return -1
}

func lineOf(raw []byte, offset int) int {
	return 1 + bytes.Count(raw[:min(max(offset, 0), len(raw))], []byte{'\n'})
}

// describe puts file and line before an error of encoding/json.
func describe(raw []byte, err error) error {
	offset := 0
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch {
	case errors.As(err, &syntax):
		offset = int(syntax.Offset)
	case errors.As(err, &kind):
		return fmt.Errorf("%s:%d: %s is a JSON %s, which it must not be", File, lineOf(raw, int(kind.Offset)),
			orPackage(kind.Field), kind.Value)
	}
	return fmt.Errorf("%s:%d: not JSON: %w", File, lineOf(raw, offset), err)
}

func orPackage(field string) string {
	if field == "" {
		return "the descriptor"
	}
	return field
}

// resourceLines finds the lines on which the resources begin. raw is valid JSON.
func resourceLines(raw []byte) []int {
	d := json.NewDecoder(bytes.NewReader(raw))
	d.Token() // the brace
	var lines []int
	at, line := 0, 1
	for d.More() {
		name, err := d.Token()
		if err != nil {
			return lines
		}
		var skipped json.RawMessage
		if name != "resources" {
			if d.Decode(&skipped) != nil {
				return lines
			}
			continue
		}
		lines = lines[:0] // of a name that stands twice the last one counts
		if t, err := d.Token(); err != nil || t != json.Delim('[') {
			continue
		}
		for d.More() {
			start := int(d.InputOffset())
			for start < len(raw) && bytes.IndexByte([]byte(" \t\r\n,"), raw[start]) >= 0 {
				start++
			}
			if start >= at {
				line += bytes.Count(raw[at:start], []byte{'\n'})
			}
			at = start
			lines = append(lines, line)
			if d.Decode(&skipped) != nil {
				return lines
			}
		}
		d.Token()
	}
	return lines
}
