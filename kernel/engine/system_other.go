//go:build unix && !linux

package engine

import (
	"errors"
	"os"
	"syscall"
)

func executable() (string, error) { return os.Executable() }

func childAttributes() *syscall.SysProcAttr { return &syscall.SysProcAttr{Setsid: true} }

// killSession: the processes of a session are not known here; those of the leader's
// group end with it.
func killSession(int) {}

func yieldToMemoryKiller() {}

func replaceFD(from, to int) error { return syscall.Dup2(from, to) }

func resident(int) (int64, error) { return 0, errors.ErrUnsupported }

const canSeeReaders = false

func readerWaits() bool { return false }
