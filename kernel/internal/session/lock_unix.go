//go:build unix

package session

import (
	"os"
	"syscall"
)

// lockFile keeps other processes from the file until the function is called.
func lockFile(f *os.File) (unlock func()) {
	if err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX); err != nil {
		return func() {}
	}
	return func() { syscall.Flock(int(f.Fd()), syscall.LOCK_UN) }
}
