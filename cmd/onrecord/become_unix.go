//go:build unix

package main

import "syscall"

// Where a Python environment has its programs, and what Python is called there.
const (
	programs   = "bin"
	pythonName = "python"
	python3    = "python3"
)

// become runs a program in this one's place; it returns when that cannot be done.
func become(path string, args, env []string) error { return syscall.Exec(path, args, env) }
