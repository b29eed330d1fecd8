package loader

import (
	"strconv"
	"strings"

	"onrecord/loader/article"
)

// Diagnostic is one row of the diagnostics table: what was odd about a file.
type Diagnostic struct {
	File    string `csv:"file" json:"file"`
	Line    int    `csv:"line" json:"line"` // from 1; 0 for the whole file
	Code    string `csv:"code" json:"code"` // empty, binary, utf8, too-large, no-body, language …
	Message string `csv:"message" json:"message"`
}

func diagnosticRow(d article.Diagnostic) Diagnostic {
	return Diagnostic{File: d.File, Line: d.Line, Code: d.Code, Message: d.Message}
}

// rowsOf are the diagnostics of a text. Those of a row of a file stand on its line there.
func rowsOf(t *Text, diagnostics []article.Diagnostic) []Diagnostic {
	out := make([]Diagnostic, len(diagnostics))
	for i, d := range diagnostics {
		out[i] = diagnosticRow(d)
		if file, ok := strings.CutSuffix(d.File, ":"+strconv.Itoa(t.Line)); ok && t.Line > 0 {
			out[i].File, out[i].Line = file, t.Line
		}
	}
	return out
}

// Place is "file:line", or the file where the diagnostic is of all of it.
func (d Diagnostic) Place() string {
	if d.Line == 0 {
		return d.File
	}
	return d.File + ":" + strconv.Itoa(d.Line)
}
