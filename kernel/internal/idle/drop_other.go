//go:build !linux

package idle

// dropProgram: the pages of a program's file are left to the system.
func dropProgram() {}
