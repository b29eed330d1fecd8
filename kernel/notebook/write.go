package notebook

import (
	"encoding/base64"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// Write writes the notebook to a file: first whole to a temporary file in the
// same folder, then by renaming it, so that the path never holds half a
// notebook. A file that is there keeps its permissions, and a symbolic link
// its place.
func Write(path string, n *Notebook) error {
	data, err := n.Marshal()
	if err != nil {
		return err
	}
	return writeFile(path, data)
}

func writeFile(path string, data []byte) (err error) {
	mode := fs.FileMode(0o644)
	if target, err := filepath.EvalSymlinks(path); err == nil {
		path = target
	}
	if info, err := os.Stat(path); err == nil {
		mode = info.Mode().Perm()
	}
	f, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+".*.tmp")
	if err != nil {
		return fmt.Errorf("notebook: %w", err)
	}
	defer func() {
		if err != nil {
			os.Remove(f.Name())
			err = fmt.Errorf("notebook: %w", err)
		}
	}()
	_, err = f.Write(data)
	err = errors.Join(err, f.Chmod(mode), f.Sync(), f.Close())
	if err != nil {
		return err
	}
	return os.Rename(f.Name(), path)
}

// Marshal gives the notebook in the form in which Jupyter writes it: JSON
// with keys in order, indented by one space, non-ASCII text as it is, source
// and text as lists of lines, a newline at the end. The same notebook gives
// the same bytes.
func (n *Notebook) Marshal() ([]byte, error) {
	m := maps.Clone(n.extra)
	if m == nil {
		m = make(map[string]any)
	}
	m["nbformat"] = 4
	m["nbformat_minor"] = n.Minor
	m["metadata"] = orEmpty(n.Metadata)
	ids := n.cellIDs()
	cells := make([]any, 0, len(n.Cells))
	for i, c := range n.Cells {
		cells = append(cells, c.encode(ids[i]))
	}
	m["cells"] = cells
	b, err := appendJSON(nil, m, 0)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", n.name(), err)
	}
	return append(b, '\n'), nil
}

// cellIDs are the ids of the cells. From nbformat 4.5 on every cell must have
// one; a cell without gets its number, so that writing stays deterministic.
func (n *Notebook) cellIDs() []string {
	ids := make([]string, len(n.Cells))
	used := make(map[string]bool)
	for i, c := range n.Cells {
		ids[i] = c.ID
		used[c.ID] = true
	}
	if n.Minor < 5 {
		return ids
	}
	for i := range ids {
		if ids[i] != "" {
			continue
		}
		id := "cell-" + strconv.Itoa(i+1)
		for used[id] {
			id += "x"
		}
		ids[i] = id
		used[id] = true
	}
	return ids
}

func (c *Cell) encode(id string) map[string]any {
	m := maps.Clone(c.extra)
	if m == nil {
		m = make(map[string]any)
	}
	m["cell_type"] = string(c.Type)
	m["metadata"] = orEmpty(c.Metadata)
	m["source"] = splitLines(c.Source)
	if id != "" {
		m["id"] = id
	}
	if c.Attachments != nil {
		a := make(map[string]any, len(c.Attachments))
		for name, v := range c.Attachments {
			if bundle, ok := v.(map[string]any); ok {
				v = splitBundle(bundle)
			}
			a[name] = v
		}
		m["attachments"] = a
	}
	if c.Type == Code {
		m["execution_count"] = count(c.ExecutionCount)
		outputs := make([]any, 0, len(c.Outputs))
		for i := range c.Outputs {
			outputs = append(outputs, c.Outputs[i].encode())
		}
		m["outputs"] = outputs
	}
	return m
}

func (o *Output) encode() map[string]any {
	m := maps.Clone(o.extra)
	if m == nil {
		m = make(map[string]any)
	}
	m["output_type"] = string(o.Type)
	switch o.Type {
	case Stream:
		m["name"] = o.Name
		m["text"] = splitLines(o.Text)
	case Failure:
		m["ename"] = o.EName
		m["evalue"] = o.EValue
		lines := make([]any, len(o.Traceback))
		for i, l := range o.Traceback {
			lines[i] = l
		}
		m["traceback"] = lines
	case ExecuteResult:
		m["execution_count"] = count(o.ExecutionCount)
		fallthrough
	default:
		m["data"] = splitBundle(o.Data)
		m["metadata"] = orEmpty(o.Metadata)
	}
	return m
}

func orEmpty(m map[string]any) map[string]any {
	if m == nil {
		return map[string]any{}
	}
	return m
}

func count(n int) any {
	if n == 0 {
		return nil
	}
	return n
}

// splitBundle splits the types that nbformat splits, text and the two textual
// types outside of text/, and turns bytes into base64.
func splitBundle(bundle map[string]any) map[string]any {
	out := make(map[string]any, len(bundle))
	for mime, v := range bundle {
		if b, ok := v.([]byte); ok {
			if isText(mime) {
				v = string(b)
			} else {
				v = base64.StdEncoding.EncodeToString(b)
			}
		}
		if s, ok := v.(string); ok && isText(mime) {
			v = splitLines(s)
		}
		out[mime] = v
	}
	return out
}

func isText(mime string) bool {
	return strings.HasPrefix(mime, "text/") || mime == "application/javascript" || mime == "image/svg+xml"
}

// splitLines splits text after each line end, as Python's str.splitlines
// does, which nbformat calls: CR LF is one end, and VT, FF, FS, GS, RS, NEL,
// LS and PS end a line too. The pieces joined are the text.
func splitLines(s string) []any {
	lines := []any{}
	start := 0
	for i, r := range s {
		end := 0
		switch r {
		case '\n', '\v', '\f', '\x1c', '\x1d', '\x1e':
			end = i + 1
		case '\r':
			if strings.HasPrefix(s[i+1:], "\n") {
				continue
			}
			end = i + 1
		case '\u0085':
			end = i + 2
		case '\u2028', '\u2029':
			end = i + 3
		default:
			continue
		}
		lines = append(lines, s[start:end])
		start = end
	}
	if start < len(s) {
		lines = append(lines, s[start:])
	}
	return lines
}
