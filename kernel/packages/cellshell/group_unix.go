//go:build unix

package cellshell

import (
	"os/exec"
	"syscall"
)

// killGroup makes an interrupt end the command with all that it has started.
func killGroup(cmd *exec.Cmd) {
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	cmd.Cancel = func() error { return syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL) }
}
