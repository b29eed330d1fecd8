package main

import (
	"os"
	"os/exec"
)

// Where a Python environment has its programs, and what Python is called there.
const (
	programs   = "Scripts"
	pythonName = "python.exe"
	python3    = "python.exe"
)

// become runs a program and ends with it: here none can take another's place.
func become(path string, args, env []string) error {
	cmd := exec.Command(path, args[1:]...)
	cmd.Env, cmd.Stdin, cmd.Stdout, cmd.Stderr = env, os.Stdin, os.Stdout, os.Stderr
	err := cmd.Run()
	if cmd.ProcessState == nil {
		return err
	}
	os.Exit(cmd.ProcessState.ExitCode())
	return nil
}
