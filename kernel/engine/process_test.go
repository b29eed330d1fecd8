package engine

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"onrecord/kernel/notebook"
)

func kill(t testing.TB, pid int) {
	t.Helper()
	if err := syscall.Kill(pid, syscall.SIGKILL); err != nil {
		t.Fatal(err)
	}
}

// alive tells whether a process runs; one that has ended and waits for its parent
// does not.
func alive(pid int) bool {
	b, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	if err != nil {
		return syscall.Kill(pid, 0) == nil
	}
	_, rest, _ := strings.Cut(string(b), ") ")
	return !strings.HasPrefix(rest, "Z") && !strings.HasPrefix(rest, "X")
}

func descriptors(t testing.TB) int {
	t.Helper()
	d, err := os.ReadDir("/proc/self/fd")
	if err != nil {
		t.Skip("open files are not listed here: ", err)
	}
	return len(d)
}

const parentVariable = "ENGINE_TEST_PARENT"

// TestParent is run in a process of its own by TestOrphans: it names its child and
// what that has started, and waits to be killed.
func TestParent(t *testing.T) {
	if os.Getenv(parentVariable) == "" {
		return // TestOrphans runs it in a process of its own
	}
	e, err := Start(Options{})
	if err != nil {
		t.Fatal(err)
	}
	fmt.Println("pid", e.Pid())
	e.Execute(t.Context(), notebook.Input{Source: "$sleep 3600 & echo pid $!\nfor {}"}, func(o notebook.Output) { fmt.Print(o.Text) })
}

// No process stays when the parent is killed, whichever way.
func TestOrphans(t *testing.T) {
	for _, sig := range []syscall.Signal{syscall.SIGKILL, syscall.SIGHUP, syscall.SIGTERM} {
		cmd := exec.Command(os.Args[0], "-test.run=^TestParent$")
		cmd.Env = append(os.Environ(), parentVariable+"=1")
		out, err := cmd.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		var pids []int
		for s := bufio.NewScanner(out); len(pids) < 2 && s.Scan(); {
			if n, ok := strings.CutPrefix(s.Text(), "pid "); ok {
				pid, _ := strconv.Atoi(n)
				pids = append(pids, pid)
			}
		}
		if len(pids) != 2 || !alive(pids[0]) || !alive(pids[1]) {
			t.Fatalf("processes %v do not run", pids)
		}
		cmd.Process.Signal(sig)
		cmd.Wait()
		for _, pid := range pids {
			eventually(t, fmt.Sprintf("the end of process %d after %v", pid, sig), func() bool { return !alive(pid) })
		}
	}
}

// What a closed Engine has started is gone when Close returns.
func TestCloseEndsAll(t *testing.T) {
	b := start(t, Options{})
	out := b.run("$sleep 3600 & echo $!")
	pid, err := strconv.Atoi(strings.Trim(strings.TrimPrefix(out, "stdout "), "\"\\n"))
	if err != nil {
		t.Fatal(out)
	}
	child := b.Pid()
	b.Close()
	if alive(child) {
		t.Error("the child runs on")
	}
	eventually(t, "the end of what a cell has started", func() bool { return !alive(pid) })
}

// Hundreds of cells, crashes and restarts leave files and goroutines where they were.
func TestSoak(t *testing.T) {
	b := start(t, Options{})
	cycle := func() {
		for range 20 {
			b.run(`fmt.Println("text"); display.Display(display.HTML("<p>")); 1`)
			b.run(`undefined_name`)
			b.run(`panic(1)`)
		}
		b.run(`log.New(io.Discard, "", 0).Fatal(1)`)
		ctx, cancel := context.WithTimeout(context.Background(), 5*time.Millisecond)
		b.runContext(ctx, `for {}`)
		cancel()
		b.Restart()
		if got := b.run("1"); got != "execute_result 1" {
			t.Fatal(got)
		}
	}
	cycle()
	files, goroutines := descriptors(t), runtime.NumGoroutine()
	for range 5 {
		cycle()
	}
	eventually(t, "as many files as before", func() bool { return descriptors(t) <= files })
	eventually(t, "as many goroutines as before", func() bool { return runtime.NumGoroutine() <= goroutines })
}

func TestNoRecursion(t *testing.T) {
	t.Setenv(marker, "1")
	if _, err := Start(Options{}); err == nil {
		t.Error("a child has started a child")
	}
}

func BenchmarkStart(b *testing.B) {
	for b.Loop() {
		e, err := Start(Options{})
		if err != nil {
			b.Fatal(err)
		}
		if err := e.Execute(b.Context(), notebook.Input{Source: "1"}, func(notebook.Output) {}); err != nil {
			b.Fatal(err)
		}
		e.Close()
	}
}

func BenchmarkTrivialCell(b *testing.B) {
	e, err := Start(Options{})
	if err != nil {
		b.Fatal(err)
	}
	defer e.Close()
	for b.Loop() {
		if err := e.Execute(b.Context(), notebook.Input{Source: "1"}, func(notebook.Output) {}); err != nil {
			b.Fatal(err)
		}
	}
	mem, _ := resident(e.Pid())
	own, _ := resident(os.Getpid())
	b.ReportMetric(float64(mem)/1e6, "child-MB")
	b.ReportMetric(float64(own)/1e6, "parent-MB")
}

func BenchmarkOutput(b *testing.B) {
	e, err := Start(Options{})
	if err != nil {
		b.Fatal(err)
	}
	defer e.Close()
	const lines, line = 100_000, "a line of output, as a cell prints it\n"
	b.SetBytes(lines * int64(len(line)))
	for b.Loop() {
		n := 0
		err := e.Execute(b.Context(), notebook.Input{Source: fmt.Sprintf("for i := 0; i < %d; i++ { fmt.Print(%q) }", lines, line)}, func(o notebook.Output) { n += len(o.Text) })
		if err != nil || n != lines*len(line) {
			b.Fatal(n, err)
		}
	}
}
