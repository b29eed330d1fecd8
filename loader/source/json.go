package source

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"strings"
)

// jsonLines reads an object a line; a bad line costs itself.
func (s *session) jsonLines(e entry, r *bufio.Reader, _ io.ReaderAt) error {
	lines := bufio.NewReaderSize(decoded(r, peek(r)), 1<<16)
	b := &batch{s: s}
	for n := 1; ; n++ {
		raw, err := s.line(lines)
		if n == 1 {
			raw = bytes.TrimPrefix(raw, []byte("\ufeff"))
		}
		if len(bytes.TrimSpace(raw)) > 0 {
			if err := s.object(e, b, raw, n); err != nil {
				return err
			}
		}
		switch {
		case err == io.EOF:
			return b.flush()
		case err != nil && s.ctx.Err() != nil:
			return s.ctx.Err()
		case err == errLongLine:
			err = s.problem(e, n, "too-large", "too large", "the line is longer than %d MiB: write an object a line",
				s.limits.Row>>20)
			if err != nil {
				return err
			}
		case err != nil:
			if err := b.flush(); err != nil {
				return err
			}
			return s.failed(e, err)
		}
	}
}

var errLongLine = fmt.Errorf("a long line")

// line reads one line; one that is too long is read over.
func (s *session) line(r *bufio.Reader) ([]byte, error) {
	var line []byte
	long := false
	for {
		if err := s.ctx.Err(); err != nil {
			return nil, err
		}
		part, err := r.ReadSlice('\n')
		if long = long || int64(len(line)+len(part)) > s.limits.Row; long {
			line = nil
		} else {
			line = append(line, part...)
		}
		switch {
		case err == bufio.ErrBufferFull:
		case long && (err == nil || err == io.EOF):
			return nil, errLongLine
		default:
			return line, err
		}
	}
}

// object passes on what a JSON object says.
func (s *session) object(e entry, b *batch, raw []byte, n int) error {
	r, names, err := decodeRow(raw)
	if err != nil {
		return s.problem(e, n, "row", "bad row", "no JSON object {\"id\", \"text\"}: %v; the line is left out", err)
	}
	f := s.fields(names)
	if !f.has() {
		return s.problem(e, n, "no-text", "no text",
			"no field holds a text; there are %s: name it with --columns text=NAME",
			strings.Join(names[:min(len(names), 12)], ", "))
	}
	return s.row(e, b, f, r, n, n)
}

// decodeRow reads an object as a row: numbers and bools as they are written, a list of
// texts or of names joined, in the order of its keys.
func decodeRow(raw []byte) (row, []string, error) {
	d := json.NewDecoder(bytes.NewReader(raw))
	if t, err := d.Token(); err != nil || t != json.Delim('{') {
		return nil, nil, fmt.Errorf("it begins with %.20q", bytes.TrimSpace(raw))
	}
	r := make(row)
	var names []string
	for d.More() {
		t, err := d.Token()
		if err != nil {
			return nil, nil, err
		}
		name := t.(string)
		var value json.RawMessage
		if err := d.Decode(&value); err != nil {
			return nil, nil, err
		}
		if _, twice := r[name]; !twice {
			names = append(names, name)
		}
		r[name] = cell(value, 0)
	}
	if _, err := d.Token(); err != nil {
		return nil, nil, err
	}
	if _, err := d.Token(); err != io.EOF {
		return nil, nil, fmt.Errorf("something follows the object")
	}
	return r, names, nil
}

// cell is a value as the text of a cell. Of an object that names something, its name
// or its text; paragraphs of a list are parted by blank lines, names by "; ".
func cell(value json.RawMessage, depth int) string {
	value = bytes.TrimSpace(value)
	if len(value) == 0 || depth > 3 {
		return ""
	}
	switch value[0] {
	case '"':
		var s string
		json.Unmarshal(value, &s)
		return s
	case '[':
		var list []json.RawMessage
		json.Unmarshal(value, &list)
		var parts []string
		long := false
		for _, v := range list {
			if c := cell(v, depth+1); c != "" {
				parts = append(parts, c)
				long = long || len(c) > 80
			}
		}
		if long {
			return strings.Join(parts, "\n\n")
		}
		return strings.Join(parts, "; ")
	case '{':
		var object map[string]json.RawMessage
		json.Unmarshal(value, &object)
		for _, key := range []string{"name", "text", "body", "title", "value", "$date", "$oid", "$numberLong",
			"domain", "url"} {
			if v, ok := object[key]; ok {
				return cell(v, depth+1)
			}
		}
		return ""
	case 'n':
		return ""
	}
	return string(value)
}

// json reads a list of objects, an object that holds such a list, one object that is an
// article, or objects one after the other.
func (s *session) json(e entry, r *bufio.Reader, _ io.ReaderAt) error {
	head := bytes.TrimLeft(bytes.TrimPrefix(peek(r), []byte("\ufeff")), " \t\r\n")
	if bytes.HasPrefix(peek(r), []byte("\ufeff")) {
		r.Discard(len("\ufeff"))
	}
	g := &guard{r: contextReader{s, decoded(r, head)}, limit: s.limits.Row}
	d := json.NewDecoder(g)
	b := &batch{s: s}
	var err error
	if bytes.HasPrefix(head, []byte("[")) {
		d.Token()
		_, err = s.list(e, b, d, g)
	} else {
		for n := 1; err == nil; n++ {
			g.n = 0
			var raw json.RawMessage
			if err = d.Decode(&raw); err == nil {
				err = s.document(e, b, raw, n)
			}
		}
	}
	if err == io.EOF {
		err = nil
	}
	if flushed := b.flush(); flushed != nil {
		return flushed
	}
	if err != nil {
		return s.badJSON(e, err)
	}
	return nil
}

func (s *session) badJSON(e entry, err error) error {
	if _, ok := err.(*json.SyntaxError); ok {
		return s.problem(e, 0, "row", "bad row", "the JSON is damaged, what stands before the damage is read: %v", err)
	}
	return s.failed(e, err)
}

// list reads the objects of a list whose bracket is read already.
func (s *session) list(e entry, b *batch, d *json.Decoder, g *guard) (int, error) {
	n := 0
	for d.More() {
		n++
		g.n = 0
		var raw json.RawMessage
		if err := d.Decode(&raw); err != nil {
			return n, err
		}
		if err := s.element(e, b, raw, n); err != nil {
			return n, err
		}
	}
	_, err := d.Token()
	return n, err
}

func (s *session) element(e entry, b *batch, raw []byte, n int) error {
	r, names, err := decodeRow(raw)
	if err != nil {
		return s.problem(e, 0, "row", "bad row", "element %d is no JSON object: %v; it is left out", n, err)
	}
	f := s.fields(names)
	if !f.has() {
		return s.problem(e, 0, "no-text", "no text",
			"element %d has no field with a text; there are %s: name it with --columns text=NAME", n,
			strings.Join(names[:min(len(names), 12)], ", "))
	}
	t := e.row(n, 0)
	f.fill(&t, r)
	return b.add(t)
}

// document reads one object: an article, or one that holds a list of them.
func (s *session) document(e entry, b *batch, raw json.RawMessage, n int) error {
	_, names, err := decodeRow(raw)
	if err != nil {
		return s.problem(e, 0, "row", "bad row", "value %d is no JSON object: %v; it is left out", n, err)
	}
	var object map[string]json.RawMessage
	json.Unmarshal(raw, &object)
	for _, name := range names {
		var list []json.RawMessage
		if json.Unmarshal(object[name], &list) != nil || len(list) == 0 ||
			!bytes.HasPrefix(bytes.TrimSpace(list[0]), []byte("{")) {
			continue
		}
		if _, keys, err := decodeRow(list[0]); err != nil || !s.fields(keys).has() ||
			s.fields(names)["text"] != nil && fold(name) != "articles" {
			continue
		}
		for i, v := range list {
			if err := s.element(e, b, v, i+1); err != nil {
				return err
			}
		}
		return nil
	}
	return s.element(e, b, raw, n)
}
