package main

import (
	"io"
	"os"
	"time"

	"github.com/schollz/progressbar/v3"
	"golang.org/x/term"
)

// progress draws a bar on w when w is a terminal and the work takes longer than
// a second; the function it returns is called after each step.
func progress(w io.Writer, what string) func(done, of int) {
	file, ok := w.(*os.File)
	if !ok || !term.IsTerminal(int(file.Fd())) {
		return func(int, int) {}
	}
	start := time.Now()
	var bar *progressbar.ProgressBar
	return func(done, of int) {
		if bar == nil {
			if time.Since(start) < time.Second {
				return
			}
			if of == 0 {
				of = -1 // not known
			}
			bar = progressbar.NewOptions(of, progressbar.OptionSetWriter(w), progressbar.OptionSetDescription(what),
				progressbar.OptionShowCount(), progressbar.OptionClearOnFinish(),
				progressbar.OptionThrottle(100*time.Millisecond))
		}
		_ = bar.Set(done) // a bar that cannot be drawn is no reason to stop
	}
}
