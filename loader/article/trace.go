package article

import (
	"fmt"
	"strings"

	"onrecord/loader/plain"
)

// traces say what was done about each kind of trace.
var traces = map[plain.Code]string{
	plain.Mojibake:  "%d characters had been read with a wrong code page and were repaired, such as %q",
	plain.Entities:  "%d HTML references that stood in the text were resolved, such as %q",
	plain.Tags:      "%d HTML tags that stood in the text were taken out, such as %q",
	plain.Markdown:  "%d marks of Markdown were taken out, such as %q",
	plain.Invisible: "%d invisible characters were taken out: soft hyphens and the like%.0s",
	plain.Hyphens:   "%d places at line ends where a word was broken were joined, such as %q",
}

// Traces are diagnostics of what was taken out of a text before it was read.
func Traces(file string, t *plain.Text) []Diagnostic {
	var diags []Diagnostic
	for _, f := range t.Findings {
		line := 1 + strings.Count(t.Given[:f.At], "\n")
		diags = append(diags, Diagnostic{file, line, string(f.Code), fmt.Sprintf(traces[f.Code], f.Count, f.First)})
	}
	return diags
}
