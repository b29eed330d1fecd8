package engine

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"syscall"
)

// pipesVariable tells the child the handles of its pipes.
const pipesVariable = "ONRECORD_ENGINE_PIPES"

func executable() (string, error) { return os.Executable() }

// childAttributes: a group of its own, so that a terminal's Ctrl-C does not reach it.
func childAttributes() *syscall.SysProcAttr {
	return &syscall.SysProcAttr{CreationFlags: syscall.CREATE_NEW_PROCESS_GROUP}
}

// handOver gives the child its two pipes, and returns the variables that say so.
func handOver(cmd *exec.Cmd, requests, answers *os.File) (variables []string) {
	var words []string
	for _, f := range []*os.File{requests, answers} {
		h := syscall.Handle(f.Fd())
		syscall.SetHandleInformation(h, syscall.HANDLE_FLAG_INHERIT, syscall.HANDLE_FLAG_INHERIT)
		cmd.SysProcAttr.AdditionalInheritedHandles = append(cmd.SysProcAttr.AdditionalInheritedHandles, h)
		words = append(words, fmt.Sprint(uintptr(h)))
	}
	return []string{pipesVariable + "=" + strings.Join(words, " ")}
}

// handedOver are the child's pipes.
func handedOver() (requests, answers *os.File, err error) {
	var r, w uintptr
	if _, err := fmt.Sscan(os.Getenv(pipesVariable), &r, &w); err != nil {
		return nil, nil, fmt.Errorf("engine: %s: %w", pipesVariable, err)
	}
	return os.NewFile(r, "requests"), os.NewFile(w, "answers"), nil
}

// killProcess ends the child; programs that it has started find their pipes closed.
func killProcess(p *os.Process) { p.Kill() }

func killOwnGroup() { /* there is none */ }

func killSession(int) { /* there are none */ }

func yieldToMemoryKiller() { /* the system asks nobody */ }

func resident(int) (int64, error) { return 0, errors.ErrUnsupported }
