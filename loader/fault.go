package loader

import (
	"fmt"
	"path"
	"runtime"
	"strings"

	"onrecord/loader/article"
)

// fault describes a panic as a diagnostic of the file that was read, with the
// place in the code. It is to be called by the deferred function that has
// recovered.
func fault(file string, panicked any) article.Diagnostic {
	return article.Diagnostic{
		File: file, Code: "internal",
		Message: fmt.Sprintf("a fault of onrecord at %s: %v; the article is left out, please report it with its text", place(), panicked),
	}
}

// place is where the module's code panicked, such as quote/clause.go:88: the first
// of its frames below the run-time's own.
func place() string {
	pcs := make([]uintptr, 64)
	frames := runtime.CallersFrames(pcs[:runtime.Callers(3, pcs)])
	panicking := false
	for {
		f, more := frames.Next()
		switch {
		case f.Function == "runtime.gopanic" || f.Function == "runtime.sigpanic":
			panicking = true
		case panicking && strings.HasPrefix(f.Function, "onrecord/"):
			return path.Join(path.Base(path.Dir(f.File)), path.Base(f.File)) + fmt.Sprintf(":%d", f.Line)
		}
		if !more {
			return "an unknown place"
		}
	}
}
