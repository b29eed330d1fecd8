package notebook

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"os"
	"regexp"
	"strings"
	"unicode/utf8"
)

const (
	remedyRestore = "restore it from a backup, or open and save it in Jupyter"
	remedyConvert = "convert it with: jupyter nbconvert --to notebook --nbformat 4"
	remedyKind    = "give the path of an .ipynb file that Jupyter has saved"
)

// Read reads a notebook file. Trouble with the content is a *FormatError.
func Read(path string) (*Notebook, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, fmt.Errorf("notebook: %w", err)
	}
	if info.IsDir() {
		return nil, &FormatError{Path: path, Problem: "this is a folder, not a notebook", Remedy: remedyKind}
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("notebook: %w", err)
	}
	return Parse(path, data)
}

// Parse reads a notebook from memory; path is for messages only. Fields that
// nbformat demands and that have one harmless value (metadata, outputs,
// execution_count) may be missing; the others may not.
func Parse(path string, data []byte) (*Notebook, error) {
	p := fileReader{path: path}
	root, err := p.decode(data)
	if err != nil {
		return nil, err
	}
	return p.notebook(root)
}

type fileReader struct {
	path string
	cell int // from 1; 0 outside of cells
}

func (p *fileReader) fail(remedy, format string, args ...any) error {
	return &FormatError{Path: p.path, Cell: p.cell, Problem: fmt.Sprintf(format, args...), Remedy: remedy}
}

func (p *fileReader) decode(data []byte) (map[string]any, error) {
	data = bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))
	if len(bytes.TrimSpace(data)) == 0 {
		return nil, p.fail(remedyRestore, "the file is empty")
	}
	if !utf8.Valid(data) {
		return nil, p.fail("save it as UTF-8", "the file is not UTF-8 text")
	}
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.UseNumber()
	var v any
	err := dec.Decode(&v)
	if err == nil {
		if _, more := dec.Token(); more != io.EOF {
			e := p.fail(remedyRestore, "there is text after the end of the notebook").(*FormatError)
			e.Line = lineAt(data, dec.InputOffset())
			return nil, e
		}
		m, ok := v.(map[string]any)
		if !ok {
			return nil, p.fail(remedyKind, "this is JSON, but not a notebook: %s instead of an object", kindOf(v))
		}
		return m, nil
	}
	e := p.fail(remedyRestore, "not JSON: %v", err).(*FormatError)
	var syntax *json.SyntaxError
	switch {
	case bytes.Contains(data, []byte("\n<<<<<<< ")):
		e.Problem, e.Remedy = "not JSON: the file has marks of a merge conflict",
			"resolve the conflict (nbdime mergetool does it cell by cell)"
		e.Line = lineAt(data, int64(bytes.Index(data, []byte("\n<<<<<<< "))+2))
	case errors.Is(err, io.ErrUnexpectedEOF):
		e.Problem = "not JSON: the file ends in the middle"
		e.Line = lineAt(data, int64(len(data)))
	case errors.As(err, &syntax):
		e.Line = lineAt(data, syntax.Offset)
		if first := bytes.TrimLeft(data, " \t\r\n")[0]; first != '{' && first != '[' {
			e.Remedy = remedyKind
		}
	}
	return nil, e
}

// lineAt is the line, from 1, of the byte before offset.
func lineAt(data []byte, offset int64) int {
	offset = max(0, min(offset-1, int64(len(data))))
	return 1 + bytes.Count(data[:offset], []byte("\n"))
}

func kindOf(v any) string {
	switch v.(type) {
	case nil:
		return "null"
	case bool:
		return "a boolean"
	case json.Number, float64, int:
		return "a number"
	case string:
		return "text"
	case []any:
		return "a list"
	}
	return "an object"
}

func (p *fileReader) notebook(root map[string]any) (*Notebook, error) {
	major, found, err := p.integer(root, "nbformat")
	switch {
	case err != nil:
		return nil, err
	case !found:
		return nil, p.fail(remedyKind, `this is JSON, but not a notebook: the field "nbformat" is missing`)
	case major < 4:
		return nil, p.fail(remedyConvert, "the format is nbformat %d, and only nbformat 4 is read", major)
	case major > 4:
		return nil, p.fail("save it in Jupyter as nbformat 4",
			"the format is nbformat %d, and only nbformat 4 is read", major)
	}
	delete(root, "nbformat")
	n := &Notebook{Path: p.path}
	if n.Minor, _, err = p.integer(root, "nbformat_minor"); err != nil {
		return nil, err
	}
	delete(root, "nbformat_minor")
	if n.Metadata, err = p.object(root, "metadata"); err != nil {
		return nil, err
	}
	delete(root, "metadata")
	for _, key := range []string{"orig_nbformat", "orig_nbformat_minor", "signature"} {
		delete(n.Metadata, key) // transient by nbformat's own rule
	}
	cells, found, err := p.list(root, "cells")
	if err != nil {
		return nil, err
	}
	if !found {
		if _, old := root["worksheets"]; old {
			return nil, p.fail(remedyConvert, `no cells: it has "worksheets", as nbformat 3 had, and no "cells"`)
		}
		return nil, p.fail(remedyRestore, `no cells: the field "cells" is missing`)
	}
	delete(root, "cells")
	n.extra = root
	ids := make(map[string]int)
	n.Cells = make([]*Cell, 0, len(cells))
	for i, v := range cells {
		p.cell = i + 1
		m, ok := v.(map[string]any)
		if !ok {
			return nil, p.fail(remedyRestore, "the cell is %s instead of an object", kindOf(v))
		}
		c, err := p.parseCell(m)
		if err != nil {
			return nil, err
		}
		if c.ID != "" {
			if other := ids[c.ID]; other > 0 {
				return nil, p.fail("open and save it in Jupyter, which gives new ids",
					"the id %q is that of cell %d too", c.ID, other)
			}
			ids[c.ID] = p.cell
		}
		n.Cells = append(n.Cells, c)
	}
	return n, nil
}

// validID is the pattern of the schema of nbformat 4.5.
var validID = regexp.MustCompile(`^[a-zA-Z0-9_-]{1,64}$`)

func (p *fileReader) parseCell(m map[string]any) (*Cell, error) {
	kind, err := p.text(m, "cell_type")
	if err != nil {
		return nil, err
	}
	c := &Cell{Type: CellType(kind)}
	if c.Source, err = p.lines(m, "source"); err != nil {
		return nil, err
	}
	if c.Metadata, err = p.object(m, "metadata"); err != nil {
		return nil, err
	}
	delete(c.Metadata, "trusted")
	if _, found := m["id"]; found {
		if c.ID, err = p.text(m, "id"); err != nil {
			return nil, err
		}
		if !validID.MatchString(c.ID) {
			return nil, p.fail("open and save it in Jupyter, which gives new ids",
				"the id %.80q is not 1 to 64 letters, digits, - and _", c.ID)
		}
	}
	known := []string{"cell_type", "source", "metadata", "id"}
	switch c.Type {
	case Code:
		known = append(known, "execution_count", "outputs")
		if c.ExecutionCount, _, err = p.integer(m, "execution_count"); err != nil {
			return nil, err
		}
		outputs, _, err := p.list(m, "outputs")
		if err != nil {
			return nil, err
		}
		for i, v := range outputs {
			o, err := p.output(v)
			if err != nil {
				var f *FormatError
				if errors.As(err, &f) {
					f.Problem = fmt.Sprintf("output %d: %s", i+1, f.Problem)
				}
				return nil, err
			}
			c.Outputs = append(c.Outputs, o)
		}
	case Markdown, Raw:
	default:
		return nil, p.fail(remedyRestore, "the cell_type is %.80q, and not code, markdown or raw", kind)
	}
	if _, found := m["attachments"]; found {
		known = append(known, "attachments")
		if c.Attachments, err = p.object(m, "attachments"); err != nil {
			return nil, err
		}
		for name, v := range c.Attachments {
			if bundle, ok := v.(map[string]any); ok {
				joinBundle(bundle)
			} else {
				return nil, p.fail(remedyRestore, "the attachment %.80q is %s instead of an object", name, kindOf(v))
			}
		}
	}
	c.extra = without(m, known...)
	return c, nil
}

func (p *fileReader) output(v any) (Output, error) {
	m, ok := v.(map[string]any)
	if !ok {
		return Output{}, p.fail(remedyRestore, "it is %s instead of an object", kindOf(v))
	}
	kind, err := p.text(m, "output_type")
	if err != nil {
		return Output{}, err
	}
	o := Output{Type: OutputType(kind)}
	known := []string{"output_type"}
	switch o.Type {
	case Stream:
		known = append(known, "name", "text")
		if o.Name, err = p.text(m, "name"); err != nil {
			return o, err
		}
		if o.Text, err = p.lines(m, "text"); err != nil {
			return o, err
		}
	case ExecuteResult, DisplayData:
		known = append(known, "data", "metadata")
		if _, found := m["data"]; !found {
			return o, p.fail(remedyRestore, `the field "data" is missing`)
		}
		if o.Data, err = p.object(m, "data"); err != nil {
			return o, err
		}
		joinBundle(o.Data)
		if o.Metadata, err = p.object(m, "metadata"); err != nil {
			return o, err
		}
		if o.Type == ExecuteResult {
			known = append(known, "execution_count")
			if o.ExecutionCount, _, err = p.integer(m, "execution_count"); err != nil {
				return o, err
			}
		}
	case Failure:
		known = append(known, "ename", "evalue", "traceback")
		if o.EName, err = p.text(m, "ename"); err != nil {
			return o, err
		}
		if o.EValue, err = p.text(m, "evalue"); err != nil {
			return o, err
		}
		list, found, err := p.list(m, "traceback")
		if err != nil {
			return o, err
		}
		if !found {
			return o, p.fail(remedyRestore, `the field "traceback" is missing`)
		}
		for _, l := range list {
			s, ok := l.(string)
			if !ok {
				return o, p.fail(remedyRestore, "a line of the traceback is %s instead of text", kindOf(l))
			}
			o.Traceback = append(o.Traceback, s)
		}
	default:
		return o, p.fail(remedyRestore, "the output_type %.80q is not one of nbformat 4", kind)
	}
	o.extra = without(m, known...)
	return o, nil
}

func without(m map[string]any, keys ...string) map[string]any {
	for _, k := range keys {
		delete(m, k)
	}
	if len(m) == 0 {
		return nil
	}
	return m
}

// integer reads a whole number; null and a missing field give 0.
func (p *fileReader) integer(m map[string]any, key string) (n int, found bool, err error) {
	v, found := m[key]
	if !found || v == nil {
		return 0, found, nil
	}
	num, ok := v.(json.Number)
	if !ok {
		return 0, true, p.fail(remedyRestore, "the field %q is %s instead of a number", key, kindOf(v))
	}
	i, err := num.Int64()
	if err != nil || i < 0 || i > math.MaxInt32 {
		return 0, true, p.fail(remedyRestore, "the field %q is %.40s instead of a count", key, num)
	}
	return int(i), true, nil
}

// object reads an object; a missing field gives an empty one.
func (p *fileReader) object(m map[string]any, key string) (map[string]any, error) {
	v, found := m[key]
	if !found {
		return map[string]any{}, nil
	}
	o, ok := v.(map[string]any)
	if !ok {
		return nil, p.fail(remedyRestore, "the field %q is %s instead of an object", key, kindOf(v))
	}
	return o, nil
}

func (p *fileReader) list(m map[string]any, key string) (l []any, found bool, err error) {
	v, found := m[key]
	if !found {
		return nil, false, nil
	}
	l, ok := v.([]any)
	if !ok {
		return nil, true, p.fail(remedyRestore, "the field %q is %s instead of a list", key, kindOf(v))
	}
	return l, true, nil
}

func (p *fileReader) text(m map[string]any, key string) (string, error) {
	v, found := m[key]
	if !found {
		return "", p.fail(remedyRestore, "the field %q is missing", key)
	}
	s, ok := v.(string)
	if !ok {
		return "", p.fail(remedyRestore, "the field %q is %s instead of text", key, kindOf(v))
	}
	return s, nil
}

// lines reads a multi-line string of nbformat: text, or a list of lines.
func (p *fileReader) lines(m map[string]any, key string) (string, error) {
	v, found := m[key]
	if !found {
		return "", p.fail(remedyRestore, "the field %q is missing", key)
	}
	switch v := v.(type) {
	case string:
		return v, nil
	case []any:
		if s, ok := joinLines(v); ok {
			return s, nil
		}
		return "", p.fail(remedyRestore, "the field %q is a list, but not only of text", key)
	}
	return "", p.fail(remedyRestore, "the field %q is %s instead of text", key, kindOf(v))
}

// joinBundle joins the text of a MIME bundle that is stored as lists of
// lines. JSON types stay as they are: there a list is a list.
func joinBundle(bundle map[string]any) {
	for mime, v := range bundle {
		if l, ok := v.([]any); ok && !isJSONType(mime) {
			if s, ok := joinLines(l); ok {
				bundle[mime] = s
			}
		}
	}
}

func joinLines(l []any) (string, bool) {
	var b strings.Builder
	for _, e := range l {
		s, ok := e.(string)
		if !ok {
			return "", false
		}
		b.WriteString(s)
	}
	return b.String(), true
}

// isJSONType is nbformat's rule for the types whose data is JSON.
func isJSONType(mime string) bool {
	return mime == "application/json" ||
		strings.HasPrefix(mime, "application/") && strings.HasSuffix(mime, "+json")
}
