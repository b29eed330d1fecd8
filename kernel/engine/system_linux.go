package engine

import (
	"bytes"
	"fmt"
	"os"
	"strconv"
	"syscall"
	"unsafe"
)

// executable is this program, even when its file was replaced since it started.
func executable() (string, error) { return "/proc/self/exe", nil }

// childAttributes: a session of its own, and SIGTERM when the parent dies.
func childAttributes() *syscall.SysProcAttr {
	return &syscall.SysProcAttr{Setsid: true, Pdeathsig: syscall.SIGTERM}
}

// killSession ends the processes of the session that the process sid leads or led, but
// for that one itself. They may be in groups of their own.
func killSession(sid int) {
	for range 10 { // those that were started meanwhile
		found := false
		for _, pid := range session(sid) {
			found = syscall.Kill(pid, syscall.SIGKILL) == nil || found
		}
		if !found {
			return
		}
	}
}

// session lists the processes of a session that run, without its leader.
func session(sid int) (pids []int) {
	proc, err := os.Open("/proc")
	if err != nil {
		return nil
	}
	defer proc.Close()
	names, _ := proc.Readdirnames(-1)
	for _, name := range names {
		pid, err := strconv.Atoi(name)
		if err != nil || pid == sid {
			continue
		}
		b, err := os.ReadFile("/proc/" + name + "/stat")
		if err != nil {
			continue
		}
		// pid (name) state ppid pgrp session …; the name can hold anything. proc(5).
		fields := bytes.Fields(b[bytes.LastIndexByte(b, ')')+1:])
		if len(fields) > 3 && string(fields[3]) == strconv.Itoa(sid) && fields[0][0] != 'Z' {
			pids = append(pids, pid)
		}
	}
	return pids
}

// yieldToMemoryKiller makes the child, not the parent, the one that the system ends
// when its memory is full.
func yieldToMemoryKiller() { os.WriteFile("/proc/self/oom_score_adj", []byte("500"), 0) }

func replaceFD(from, to int) error { return syscall.Dup3(from, to, 0) }

// resident is the memory that a process holds, in bytes.
func resident(pid int) (int64, error) {
	b, err := os.ReadFile(fmt.Sprintf("/proc/%d/statm", pid))
	if err != nil {
		return 0, err
	}
	fields := bytes.Fields(b)
	if len(fields) < 2 {
		return 0, fmt.Errorf("engine: statm of %d fields", len(fields))
	}
	pages, err := strconv.ParseInt(string(fields[1]), 10, 64)
	return pages * int64(os.Getpagesize()), err
}

const canSeeReaders = true

// waiting is how /proc shows a thread in read(0, …): the call's number and its first
// argument, proc_pid_syscall(5).
var waiting = []byte(fmt.Sprintf("%d 0x0 ", syscall.SYS_READ))

// readerWaits tells whether a thread of this process waits in a read of file
// descriptor 0 that has nothing to give.
func readerWaits() bool {
	tasks, err := os.Open("/proc/self/task")
	if err != nil {
		return false
	}
	defer tasks.Close()
	names, err := tasks.Readdirnames(-1)
	if err != nil {
		return false
	}
	var buf [64]byte
	for _, tid := range names {
		fd, err := syscall.Open("/proc/self/task/"+tid+"/syscall", syscall.O_RDONLY|syscall.O_CLOEXEC, 0)
		if err != nil {
			continue
		}
		n, _ := syscall.Read(fd, buf[:])
		syscall.Close(fd)
		if n > 0 && bytes.HasPrefix(buf[:n], waiting) {
			return available(0) == 0
		}
	}
	return false
}

// available is the number of bytes that a pipe holds.
func available(fd int) int {
	var n int32
	syscall.Syscall(syscall.SYS_IOCTL, uintptr(fd), syscall.TIOCINQ, uintptr(unsafe.Pointer(&n)))
	return int(n)
}
