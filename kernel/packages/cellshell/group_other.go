//go:build !unix

package cellshell

import "os/exec"

// killGroup does nothing where there are no process groups: an interrupt ends the
// shell only.
func killGroup(*exec.Cmd) {}
