package engine

import (
	"fmt"
	"os"
	"regexp"
	"strings"
	"syscall"

	"onrecord/kernel/notebook"
)

const gone = "the process that ran the cell has ended, and the notebook's variables are gone"

// lastWords are what Go's runtime writes before it ends a program.
var lastWords = regexp.MustCompile(`(?m)^(panic|fatal error): (.*)$`)

// crashOutput is the Failure of a cell whose process ended with the state given, with
// the end of its stderr. why, when not empty, says why the parent ended it.
func crashOutput(state *os.ProcessState, stderr []byte, why string) notebook.Output {
	name, message := "crash", why
	if why == "" {
		name, message = lastReason(state, stderr)
	}
	message += ": " + gone
	return notebook.Output{
		Type: notebook.Failure, EName: name, EValue: message,
		Traceback: []string{name + ": " + message},
	}
}

// lastReason says why a process ended by itself.
func lastReason(state *os.ProcessState, stderr []byte) (name, message string) {
	var status syscall.WaitStatus
	if state != nil {
		status, _ = state.Sys().(syscall.WaitStatus)
	}
	switch {
	case state == nil:
		return "crash", "the process does not answer"
	case status.Signaled():
		s := status.Signal()
		if s == syscall.SIGKILL {
			return "killed", "killed from outside (signal 9), perhaps because the memory was full"
		}
		return "killed", fmt.Sprintf("ended by signal %d, %s", s, s)
	case status.ExitStatus() == 2: // what Go's runtime exits with
		if m := lastWords.FindSubmatch(stderr); m != nil {
			kind, words := string(m[1]), strings.TrimSpace(string(m[2]))
			switch {
			case strings.HasPrefix(words, "stack overflow"):
				return "stack overflow", "calls nest too deeply, a function may call itself without end"
			case strings.Contains(words, "out of memory"), strings.Contains(words, "cannot allocate memory"):
				return "out of memory", words
			case kind == "panic":
				return "panic", words + " (in a goroutine)"
			}
			return kind, words
		}
	}
	return "exit", fmt.Sprintf("the program has exited with status %d", status.ExitStatus())
}
