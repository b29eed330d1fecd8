package notebook

import (
	"fmt"
	"slices"
	"strings"
)

// CellType is the kind of a cell.
type CellType string

// The cell types of nbformat 4.
const (
	Code     CellType = "code"
	Markdown CellType = "markdown"
	Raw      CellType = "raw"
)

// OutputType is the kind of an output. The last two are events of the
// Jupyter protocol that change outputs already there; Run applies them, and
// they are never in a file.
type OutputType string

// The output types of nbformat 4, and the two events.
const (
	Stream        OutputType = "stream"
	DisplayData   OutputType = "display_data"
	ExecuteResult OutputType = "execute_result"
	Failure       OutputType = "error"

	UpdateDisplay OutputType = "update_display_data"
	ClearOutput   OutputType = "clear_output"

	// NextInput proposes Text as the source of the next cell. Run drops it.
	NextInput OutputType = "set_next_input"
)

// Notebook is a document of nbformat 4. Fields of the file that this package
// does not know are kept beside those it knows and written back.
type Notebook struct {
	// Path is the file it came from, for messages; it may be empty.
	Path     string
	Cells    []*Cell
	Metadata map[string]any
	// Minor is nbformat_minor. From 5 on, cells have ids.
	Minor int

	extra map[string]any
}

// Cell is one cell. Source is its text in one piece, with the line ends of
// the file.
type Cell struct {
	Type     CellType
	ID       string
	Source   string
	Metadata map[string]any
	// Attachments are the files a Markdown cell carries: name → MIME bundle.
	Attachments map[string]any
	// ExecutionCount is the number in the prompt, 0 for none (null in the file).
	ExecutionCount int
	Outputs        []Output

	extra map[string]any
}

// Output is one output of a code cell. Which fields have a meaning follows
// from Type.
type Output struct {
	Type OutputType

	// Name ("stdout" or "stderr") and Text belong to a stream.
	Name string
	Text string

	// Data is the MIME bundle of display_data and execute_result: text as a
	// string, binary types as base64 text or as []byte, JSON types as JSON
	// values. Metadata is keyed by MIME type or by name.
	Data     map[string]any
	Metadata map[string]any
	// ExecutionCount belongs to execute_result.
	ExecutionCount int

	// EName, EValue and Traceback belong to an error.
	EName     string
	EValue    string
	Traceback []string

	// Line is the line of the cell's source, from 1, where an error arose, 0
	// when it is not known. DisplayID names a display that a later
	// update_display_data changes. Wait belongs to clear_output: clear only
	// when the next output comes. None of them is in the file.
	Line      int
	DisplayID string
	Wait      bool

	extra map[string]any
}

// New returns an empty notebook of the newest format, 4.5, for the kernel
// with the given name and display name ("onrecord", "Go (onrecord)").
func New(kernel, displayName string) *Notebook {
	return &Notebook{
		Minor: 5,
		Metadata: map[string]any{
			"kernelspec":    map[string]any{"name": kernel, "display_name": displayName, "language": "go"},
			"language_info": map[string]any{"name": "go", "file_extension": ".go", "mimetype": "text/x-go"},
		},
	}
}

// Add appends a cell and returns it.
func (n *Notebook) Add(kind CellType, source string) *Cell {
	c := &Cell{Type: kind, Source: source, Metadata: map[string]any{}}
	n.Cells = append(n.Cells, c)
	return c
}

// Language is the language of the code cells, as the metadata names it:
// language_info first, then the kernelspec; empty when neither says.
func (n *Notebook) Language() string {
	for _, key := range []string{"language_info", "kernelspec"} {
		m, _ := n.Metadata[key].(map[string]any)
		for _, field := range []string{"name", "language"} {
			if key == "kernelspec" && field == "name" {
				continue // the kernel's name, not the language's
			}
			if s, ok := m[field].(string); ok && s != "" {
				return strings.ToLower(s)
			}
		}
	}
	return ""
}

// HasTag reports whether the cell's metadata lists the tag.
func (c *Cell) HasTag(tag string) bool {
	switch tags := c.Metadata["tags"].(type) {
	case []any:
		return slices.Contains(tags, any(tag))
	case []string:
		return slices.Contains(tags, tag)
	}
	return false
}

// name is what messages call the notebook.
func (n *Notebook) name() string {
	if n.Path != "" {
		return n.Path
	}
	return "notebook"
}

// FormatError says that a file is not a notebook this package reads: which
// file, where in it, what is wrong and what to do about it.
type FormatError struct {
	Path string
	// Cell is the number of the cell from 1, Line the line of the file from 1;
	// each is 0 when the trouble is not at one place.
	Cell    int
	Line    int
	Problem string
	Remedy  string
}

func (e *FormatError) Error() string {
	var b strings.Builder
	if e.Path == "" {
		b.WriteString("notebook")
	} else {
		b.WriteString(e.Path)
	}
	if e.Line > 0 {
		fmt.Fprintf(&b, ":%d", e.Line)
	}
	if e.Cell > 0 {
		fmt.Fprintf(&b, ": cell %d", e.Cell)
	}
	b.WriteString(": ")
	b.WriteString(e.Problem)
	if e.Remedy != "" {
		b.WriteString("; ")
		b.WriteString(e.Remedy)
	}
	return b.String()
}
