//go:build unix

package engine

import (
	"os"
	"os/exec"
	"syscall"
)

// File descriptors that the parent hands to the child.
const (
	requestFD = 3 // the child reads
	answerFD  = 4 // the child writes
)

// handOver gives the child its two pipes; variables would say so where descriptors have
// no fixed numbers.
func handOver(cmd *exec.Cmd, requests, answers *os.File) (variables []string) {
	cmd.ExtraFiles = []*os.File{requests, answers}
	return nil
}

// handedOver are the child's pipes.
func handedOver() (requests, answers *os.File, err error) {
	syscall.CloseOnExec(requestFD)
	syscall.CloseOnExec(answerFD)
	return os.NewFile(requestFD, "requests"), os.NewFile(answerFD, "answers"), nil
}

// killProcess ends a child with its group.
func killProcess(p *os.Process) { syscall.Kill(-p.Pid, syscall.SIGKILL) }

// killOwnGroup ends this process with its group.
func killOwnGroup() { syscall.Kill(0, syscall.SIGKILL) }
