package loader

import (
	"fmt"
	"path"
	"runtime"
	"strings"

	"onrecord/loader/article"
)

// guarded runs what reads one article. A panic in it is a fault of this module,
// and no reason to lose the other articles: it becomes a diagnostic of that one.
func guarded(file string, read func()) (fault *article.Diagnostic) {
	defer func() {
		if reason := recover(); reason != nil {
			fault = &article.Diagnostic{File: file, Code: "internal", Message: fmt.Sprintf(
				"%s: %v: this is a fault of onrecord, and the article is left out; please report it with the article",
				place(), reason)}
		}
	}()
	read()
	return nil
}

// place is where the panic that is being recovered began, as
// "quote/participle.go:88": the file of this module that is nearest to it.
func place() string {
	const module = "onrecord/loader"
	var calls [64]uintptr
	frames := runtime.CallersFrames(calls[:runtime.Callers(0, calls[:])])
	for panicked := false; ; {
		frame, more := frames.Next()
		if panicked && strings.HasPrefix(frame.Function, module) {
			dir, _, _ := strings.Cut(path.Base(frame.Function), ".") // of loader/quote.(*analysis).form
			if dir == "loader" {
				dir = ""
			}
			return path.Join(dir, fmt.Sprintf("%s:%d", path.Base(frame.File), frame.Line))
		}
		panicked = panicked || frame.Function == "runtime.gopanic"
		if !more {
			return "somewhere"
		}
	}
}
