package notebook

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// Diff compares the executed outputs of two notebooks cell by cell and
// returns a readable difference, empty when there is none: the sources of all
// cells, and of code cells the outputs with their MIME types. PNG images are
// compared by their pixels (see comparePNG). Execution counts, cell ids and
// metadata, which hold timing, are not compared, but an output's own metadata
// is.
func Diff(want, got *Notebook) string {
	var d differ
	if len(want.Cells) != len(got.Cells) {
		d.add("", "want %d cells, got %d", len(want.Cells), len(got.Cells))
	}
	for i := range min(len(want.Cells), len(got.Cells)) {
		d.cell(i+1, want.Cells[i], got.Cells[i])
	}
	return d.b.String()
}

type differ struct{ b strings.Builder }

func (d *differ) add(where, format string, args ...any) {
	if where != "" {
		d.b.WriteString(where + ": ")
	}
	fmt.Fprintf(&d.b, format, args...)
	if s := d.b.String(); !strings.HasSuffix(s, "\n") {
		d.b.WriteByte('\n')
	}
}

func (d *differ) cell(number int, want, got *Cell) {
	where := fmt.Sprintf("cell %d", number)
	if want.Type != got.Type {
		d.add(where, "want a %s cell, got a %s cell", want.Type, got.Type)
		return
	}
	d.text(where+": source", want.Source, got.Source)
	if want.Type != Code {
		return
	}
	w, g := want.Outputs, got.Outputs
	if len(w) != len(g) {
		d.add(where, "want %d outputs (%s), got %d (%s)", len(w), describe(w), len(g), describe(g))
	}
	for i := range min(len(w), len(g)) {
		d.output(fmt.Sprintf("%s: output %d", where, i+1), &w[i], &g[i])
	}
}

func describe(outputs []Output) string {
	if len(outputs) == 0 {
		return "none"
	}
	var names []string
	for i := range outputs {
		names = append(names, outputs[i].label())
	}
	return strings.Join(names, ", ")
}

func (o *Output) label() string {
	switch o.Type {
	case Stream:
		return o.Name
	case Failure:
		return "error " + o.EName
	}
	return string(o.Type)
}

func (d *differ) output(where string, want, got *Output) {
	if want.label() != got.label() {
		d.add(where, "want %s, got %s", want.label(), got.label())
		return
	}
	switch want.Type {
	case Stream:
		d.text(where+": "+want.Name, want.Text, got.Text)
	case Failure:
		d.text(where+": error value", want.EValue, got.EValue)
		d.text(where+": traceback", strings.Join(want.Traceback, "\n"), strings.Join(got.Traceback, "\n"))
	default:
		d.bundle(where, want.Data, got.Data)
		d.text(where+": metadata", canonical(want.Metadata), canonical(got.Metadata))
	}
}

func (d *differ) bundle(where string, want, got map[string]any) {
	w, g := slices.Sorted(maps.Keys(want)), slices.Sorted(maps.Keys(got))
	if !slices.Equal(w, g) {
		d.add(where, "want %s, got %s", orNone(w), orNone(g))
	}
	for _, mime := range w {
		v, found := got[mime]
		if !found {
			continue
		}
		here := where + ": " + mime
		switch {
		case mime == "image/png":
			a, errA := bytesOf(want[mime])
			b, errB := bytesOf(v)
			if errA != nil || errB != nil {
				d.text(here, canonical(want[mime]), canonical(v))
			} else if why := comparePNG(a, b); why != "" {
				d.add(here, "%s", why)
			}
		case isText(mime):
			d.text(here, textOf(want[mime]), textOf(v))
		case isJSONType(mime):
			d.text(here, canonical(want[mime]), canonical(v))
		default:
			a, errA := bytesOf(want[mime])
			b, errB := bytesOf(v)
			if errA != nil || errB != nil {
				d.text(here, canonical(want[mime]), canonical(v))
			} else if string(a) != string(b) {
				d.add(here, "the data differs (%d and %d bytes)", len(a), len(b))
			}
		}
	}
}

func orNone(names []string) string {
	if len(names) == 0 {
		return "no data"
	}
	return strings.Join(names, ", ")
}

// canonical is a value's JSON with keys in order and numbers as Go writes
// them, so that 640 read from a file is the 640.0 that a cell gave.
func canonical(v any) string {
	if m, ok := v.(map[string]any); ok && len(m) == 0 {
		return "{}"
	}
	data, err := json.Marshal(v)
	if err != nil {
		return fmt.Sprintf("no JSON: %v", err)
	}
	var plain any
	if err := json.Unmarshal(data, &plain); err != nil {
		return string(data)
	}
	out, err := appendJSON(nil, plain, 0)
	if err != nil {
		return string(data)
	}
	return string(out)
}

// text adds the lines in which two texts differ: what is the same at the
// start and at the end is left out, but for one line of context.
func (d *differ) text(where, want, got string) {
	if want == got {
		return
	}
	w, g := strings.SplitAfter(want, "\n"), strings.SplitAfter(got, "\n")
	from := 0
	for from < len(w) && from < len(g) && w[from] == g[from] {
		from++
	}
	toW, toG := len(w), len(g)
	for toW > from && toG > from && w[toW-1] == g[toG-1] {
		toW--
		toG--
	}
	d.add(where, "line %d differs (- want, + got)", from+1)
	if from > 0 {
		d.lines("  ", w[from-1:from])
	}
	d.lines("- ", w[from:toW])
	d.lines("+ ", g[from:toG])
	if toW < len(w) && w[toW] != "" {
		d.lines("  ", w[toW:toW+1])
	}
}

const (
	mostLines = 12  // of each side of a difference
	mostBytes = 200 // of a line
)

func (d *differ) lines(mark string, lines []string) {
	for i, l := range lines {
		if i == mostLines {
			d.add("", "    %s(%d more lines)", mark, len(lines)-i)
			return
		}
		if l == "" && i == len(lines)-1 && i > 0 {
			return
		}
		end := ""
		if strings.HasSuffix(l, "\n") {
			l = l[:len(l)-1]
		} else {
			end = " (no line end)"
		}
		if len(l) > mostBytes {
			l = strings.ToValidUTF8(l[:mostBytes], "") + fmt.Sprintf("… (%d bytes more)", len(l)-mostBytes)
		}
		if strings.ContainsAny(l, "\x1b\r\t\u00a0\u200b") || strings.HasSuffix(l, " ") {
			l = fmt.Sprintf("%q", l)
		}
		d.add("", "    %s%s%s", mark, l, end)
	}
}
