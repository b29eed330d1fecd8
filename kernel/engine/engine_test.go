package engine

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"onrecord/kernel/notebook"
)

func TestMain(m *testing.M) {
	Main()
	os.Exit(m.Run())
}

// A bench is an Engine with what its cells have put out.
type bench struct {
	*Engine
	t     testing.TB
	count int

	mu  sync.Mutex
	out []notebook.Output
}

func start(t testing.TB, opt Options) *bench {
	t.Helper()
	e, err := Start(opt)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { e.Close() })
	return &bench{Engine: e, t: t}
}

// run executes a cell and returns its outputs, one line each; neighbouring text of
// one stream is joined.
func (b *bench) run(source string) string {
	b.t.Helper()
	return b.runContext(context.Background(), source)
}

func (b *bench) runContext(ctx context.Context, source string) string {
	b.t.Helper()
	b.count++
	b.take()
	err := b.Execute(ctx, notebook.Input{Count: b.count, Source: source}, func(o notebook.Output) {
		b.mu.Lock()
		defer b.mu.Unlock()
		if n := len(b.out) - 1; n >= 0 && o.Type == notebook.Stream && b.out[n].Type == o.Type && b.out[n].Name == o.Name {
			b.out[n].Text += o.Text
			return
		}
		b.out = append(b.out, o)
	})
	if err != nil && !errors.Is(err, ctx.Err()) {
		b.t.Fatalf("%q: %v", source, err)
	}
	return b.take()
}

// take returns what came since it was called last.
func (b *bench) take() string {
	b.mu.Lock()
	defer b.mu.Unlock()
	var lines []string
	for _, o := range b.out {
		switch o.Type {
		case notebook.Stream:
			lines = append(lines, o.Name+" "+fmt.Sprintf("%q", o.Text))
		case notebook.Failure:
			lines = append(lines, "error "+o.EName+": "+o.EValue)
		case notebook.ClearOutput:
			lines = append(lines, fmt.Sprint("clear ", o.Wait))
		default:
			lines = append(lines, fmt.Sprintf("%s%s %v", o.Type, o.DisplayID, o.Data["text/plain"]))
		}
	}
	b.out = nil
	return strings.Join(lines, "\n")
}

// eventually waits until the condition holds.
func eventually(t testing.TB, what string, holds func() bool) {
	t.Helper()
	for deadline := time.Now().Add(20 * time.Second); !holds(); time.Sleep(5 * time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatal("not seen within 20 s: ", what)
		}
	}
}

func TestExecute(t *testing.T) {
	b := start(t, Options{})
	for _, c := range []struct{ source, want string }{
		{`fmt.Println("hello")`, `stdout "hello\n"`},
		{`x := 20`, ``},
		{`x + 1`, `execute_result 21`},
		{`fmt.Print("a"); display.Display(display.HTML("<b>b</b>")); fmt.Print("c")`, "stdout \"a\"\ndisplay_data <b>b</b>\nstdout \"c\""},
		{`display.DisplayID("k", 1); fmt.Print("m"); display.Update("k", 2); display.Clear(true); fmt.Print("n")`,
			"display_datak 1\nstdout \"m\"\nupdate_display_datak 2\nclear true\nstdout \"n\""},
		{`fmt.Print("a"); 5`, "stdout \"a\"\nexecute_result 5"},
		{`fmt.Fprint(os.Stderr, "e"); display.Display(1); fmt.Print("o")`, "stderr \"e\"\ndisplay_data 1\nstdout \"o\""},
		{"$echo from a shell; sleep 0.05; echo and its errors >&2", "stdout \"from a shell\\n\"\nstderr \"and its errors\\n\""},
		{`os.Stdout.Write([]byte{0xff, 'x', 0xc3})`, `stdout "�x�"`},
		{`panic("boom")`, "error panic: boom"},
		{`errors.New("bad")`, "error error: bad"},
		{`x`, `execute_result 20`},
	} {
		got := b.run(c.source)
		if strings.HasPrefix(c.want, "error ") && strings.HasPrefix(got, c.want) {
			continue
		}
		if got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.source, got, c.want)
		}
	}
}

// Text that is written between displays keeps its place however often they change.
func TestOrder(t *testing.T) {
	b := start(t, Options{})
	got := b.run(`for i := 0; i < 200; i++ { fmt.Print(i); display.Display(i); fmt.Fprint(os.Stderr, -i); display.Display(i) }`)
	var want []string
	for i := range 200 {
		want = append(want, fmt.Sprintf("stdout %q", fmt.Sprint(i)), fmt.Sprint("display_data ", i),
			fmt.Sprintf("stderr %q", fmt.Sprint(-i)), fmt.Sprint("display_data ", i))
	}
	if got != strings.Join(want, "\n") {
		t.Error("out of order:\n", got)
	}
}

func TestManyLines(t *testing.T) {
	b := start(t, Options{})
	for _, n := range []int{20_000, 1_000_000} {
		if testing.Short() && n > 20_000 {
			continue
		}
		lines, last := 0, ""
		err := b.Execute(t.Context(), notebook.Input{Source: fmt.Sprintf(`for i := 0; i < %d; i++ { fmt.Println("line", i, "ä€😀") }`, n)}, func(o notebook.Output) {
			lines += strings.Count(o.Text, "\n")
			if strings.Contains(o.Text, "\uFFFD") {
				t.Errorf("a code point was cut: %q", o.Text)
			}
			last = o.Text
		})
		if err != nil || lines != n || !strings.HasSuffix(last, fmt.Sprintf("line %d ä€😀\n", n-1)) {
			t.Errorf("%d of %d lines, the last %q, error %v", lines, n, last[max(0, len(last)-40):], err)
		}
	}
}

func TestUTF8AcrossWrites(t *testing.T) {
	b := start(t, Options{})
	got := b.run(`for _, c := range []byte("ä€😀") { os.Stdout.Write([]byte{c}); time.Sleep(time.Millisecond) }; display.Display(1); os.Stdout.WriteString("ü"[:1]); display.Display(2); os.Stdout.WriteString("ü"[1:])`)
	if got != "stdout \"ä€😀\"\ndisplay_data 1\ndisplay_data 2\nstdout \"ü\"" {
		t.Error(got)
	}
}

func TestLateOutput(t *testing.T) {
	b := start(t, Options{})
	if got := b.run(`go func() { time.Sleep(50 * time.Millisecond); fmt.Print("late"); display.Display("later") }()`); got != "" {
		t.Fatal(got)
	}
	all := ""
	eventually(t, "late output", func() bool { all += b.take(); return strings.Contains(all, "later") })
	if all != "stdout \"late\"display_data later" && all != "stdout \"late\"\ndisplay_data later" {
		t.Error(all)
	}
}

// Whatever ends the process costs the cell and the variables only.
func TestCrash(t *testing.T) {
	for _, c := range []struct{ name, source, want string }{
		{"panic in a compiled goroutine", `time.AfterFunc(time.Millisecond, func() { var m map[string]int; m["x"] = 1 }); <-make(chan int)`, "error panic: assignment to entry in nil map"},
		{"stack overflow", "func f(n int) int { return f(n+1) + 1 }\nf(0)", "error stack overflow: "},
		{"kill", "$kill -9 $PPID; sleep 5", "error killed: "},
		{"abort", "$kill -6 $PPID; sleep 5", "error "},
		{"exit of compiled code", `log.New(os.Stderr, "", 0).Fatal("bye")`, "error exit: the program has exited with status 1"},
		{"two writers of a map", "m := map[int]int{}\nfor i := 0; i < 8; i++ { go func() { for { maps.Copy(m, map[int]int{1: 1}) } }() }\ntime.Sleep(time.Minute)", "error fatal error: concurrent map"},
	} {
		t.Run(c.name, func(t *testing.T) {
			b := start(t, Options{})
			b.run("kept := 1")
			got := b.run(c.source)
			i := strings.Index(got, "error ")
			if i < 0 || !strings.HasPrefix(got[i:], c.want) {
				t.Fatalf("got  %s\nwant %s", got, c.want)
			}
			if strings.Count(got, "error ") != 1 {
				t.Errorf("not one error: %s", got)
			}
			if strings.Contains(got, "variables are gone") != strings.HasPrefix(b.run("kept"), "error") {
				t.Errorf("what it says of the variables is not so: %s", got)
			}
			if got := b.run(`1 + 1`); got != "execute_result 2" {
				t.Error("afterwards: ", got)
			}
		})
	}
}

// A child has the environment of its parent and what Options add, and nothing else.
func TestEnvironment(t *testing.T) {
	b := start(t, Options{Env: []string{"CELL_WORD=harbour"}, MemoryLimit: 4 << 30, Dir: t.TempDir()})
	got := b.run("d, _ := os.Getwd()\nfmt.Print(os.Getenv(\"CELL_WORD\"), len(d) > 3, len(os.Environ()))")
	if want := fmt.Sprintf("stdout \"harbour true %d\"", len(os.Environ())+1); strings.ReplaceAll(got, "harbourtrue", "harbour true") != want {
		t.Errorf("%s, want %s", got, want)
	}
}

// An exit of interpreted code ends the cell; the variables stay.
func TestExit(t *testing.T) {
	b := start(t, Options{})
	b.run("x := 3")
	for _, source := range []string{`os.Exit(3)`, `log.Fatal("no")`, `func() { defer fmt.Print(); os.Exit(0) }()`} {
		if got := b.run(source); !strings.Contains(got, "error exit: ") {
			t.Errorf("%s: %s", source, got)
		}
	}
	if got := b.run("x"); got != "execute_result 3" {
		t.Error(got)
	}
}

func TestPanicInGoroutine(t *testing.T) {
	b := start(t, Options{})
	got := b.run(`go func() { panic("boom") }(); time.Sleep(time.Minute)`)
	if !strings.Contains(got, "boom") || !strings.Contains(got, "error panic: ") {
		t.Error(got)
	}
	if got := b.run("1"); got != "execute_result 1" {
		t.Error(got)
	}
}

func TestMemoryLimit(t *testing.T) {
	if _, err := resident(os.Getpid()); err != nil {
		t.Skip("the memory of a process is not known here: ", err)
	}
	b := start(t, Options{MemoryLimit: 400 << 20})
	got := b.run("var all [][]byte\nfor { all = append(all, bytes.Repeat([]byte{1}, 1<<20)); time.Sleep(time.Millisecond) }")
	if !strings.Contains(got, "error out of memory: ") || !strings.Contains(got, "400 MB") {
		t.Error(got)
	}
	if got := b.run("1"); got != "execute_result 1" {
		t.Error(got)
	}
}

func TestKilledBetweenCells(t *testing.T) {
	b := start(t, Options{})
	b.run("x := 1")
	p := b.cur
	kill(t, p.cmd.Process.Pid)
	<-p.ended
	if got := b.run(`fmt.Print("on")`); !strings.Contains(got, "variables are gone") || !strings.Contains(got, "on") {
		t.Error(got)
	}
}

func TestInterrupt(t *testing.T) {
	for _, c := range []struct {
		name, source string
		lost         bool
	}{
		{"endless loop", `fmt.Print("on"); for {}`, false},
		{"sleep", `fmt.Print("on"); time.Sleep(time.Hour)`, false},
		{"shell", `$echo on; exec sleep 3600`, false},
		{"input", `fmt.Print("on"); var s string; fmt.Scanln(&s); time.Sleep(time.Hour)`, false},
		{"channel", `fmt.Print("on"); <-make(chan int)`, false},
		{"group", `fmt.Print("on"); var wg sync.WaitGroup; wg.Add(1); wg.Wait()`, false},
		{"compiled code", `fmt.Print("on"); var mu sync.Locker = new(sync.Mutex); mu.Lock(); mu.Lock()`, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			b := start(t, Options{Input: func(ctx context.Context, _ string, _ bool) (string, error) { <-ctx.Done(); return "", ctx.Err() }})
			b.run("x := 5")
			b.count++
			seen, done := make(chan bool, 8), make(chan notebook.Output, 1)
			go b.Execute(context.Background(), notebook.Input{Count: b.count, Source: c.source}, func(o notebook.Output) {
				if o.Type == notebook.Failure {
					done <- o
				} else {
					seen <- true
				}
			})
			<-seen
			time.Sleep(30 * time.Millisecond)
			b.Interrupt()
			o := <-done
			if o.EName != "interrupted" || strings.Contains(o.EValue, "variables are gone") != c.lost {
				t.Errorf("%s: %s", o.EName, o.EValue)
			}
			if got, kept := b.run("x"), "execute_result 5"; (got == kept) == c.lost {
				t.Error("afterwards: ", got)
			}
			if got := b.run("7"); got != "execute_result 7" {
				t.Error(got)
			}
		})
	}
}

// An interrupt that comes as soon as a cell is asked for is not lost.
func TestInterruptAtOnce(t *testing.T) {
	b := start(t, Options{})
	b.run("1")
	for range 20 {
		ctx, cancel := context.WithCancel(context.Background())
		time.AfterFunc(time.Millisecond, cancel)
		if got := b.runContext(ctx, "for {}"); !strings.HasPrefix(got, "error interrupted") {
			t.Fatal(got)
		}
	}
	b.Interrupt() // nothing runs
	if got := b.run("1"); got != "execute_result 1" {
		t.Error(got)
	}
}

// A child that is stopped is replaced.
func TestStopped(t *testing.T) {
	b := start(t, Options{})
	b.run("1")
	go func() { time.Sleep(100 * time.Millisecond); b.Interrupt() }()
	if got := b.run("$kill -STOP $PPID; sleep 60"); !strings.Contains(got, "variables are gone") {
		t.Error(got)
	}
	if got := b.run("1"); got != "execute_result 1" {
		t.Error(got)
	}
}

func TestInput(t *testing.T) {
	if !canSeeReaders {
		t.Skip("waiting readers are not seen on this system")
	}
	answers := []string{"first words", "41", "z", "abcd"}
	b := start(t, Options{Input: func(_ context.Context, prompt string, password bool) (string, error) {
		if password {
			return prompt + "!", nil
		}
		if len(answers) == 0 {
			return "", errors.New("no more")
		}
		a := answers[0]
		answers = answers[1:]
		return a, nil
	}})
	for _, c := range []struct{ source, want string }{
		{"in := bufio.NewReader(os.Stdin)\nfmt.Print(\"name? \")\ns, _ := in.ReadString('\\n')\nfmt.Printf(\"%q\", s)", `stdout "name? \"first words\\n\""`},
		{"var n int\nfmt.Scanln(&n)\nn + 1", "execute_result 42"},
		{"sc := bufio.NewScanner(os.Stdin)\nsc.Scan()\nsc.Text()", "execute_result z"},
		{"import \"github.com/janpfeifer/gonb/gonbui\"\ngonbui.RequestInput(\"word\", true)\nvar w string\nfmt.Scanln(&w)\nw", "execute_result word!"},
		{"b := make([]byte, 3)\nk, _ := os.Stdin.Read(b)\nk", "execute_result 3"},
		{"r, err := io.ReadAll(os.Stdin)\nfmt.Print(len(r), err)", `stdout "2 <nil>"`},
	} {
		if got := b.run(c.source); !strings.HasSuffix(got, c.want) {
			t.Errorf("%s:\n got %s\nwant %s", c.source, got, c.want)
		}
	}
}

func TestRestart(t *testing.T) {
	b := start(t, Options{})
	b.run("x := 1")
	if err := b.Restart(); err != nil {
		t.Fatal(err)
	}
	if got := b.run("x"); !strings.Contains(got, "undefined") {
		t.Error(got)
	}
	go func() { time.Sleep(50 * time.Millisecond); b.Restart() }()
	if got := b.run("for {}"); !strings.Contains(got, "error restarted: ") {
		t.Error(got)
	}
	if got := b.run("1"); got != "execute_result 1" {
		t.Error(got)
	}
}

func TestClose(t *testing.T) {
	b := start(t, Options{})
	b.run("1")
	go func() { time.Sleep(50 * time.Millisecond); b.Close() }()
	if got := b.run("for {}"); !strings.HasPrefix(got, "error closed: ") {
		t.Error(got)
	}
	if err := b.Execute(t.Context(), notebook.Input{Source: "1"}, func(notebook.Output) {}); !errors.Is(err, ErrClosed) {
		t.Error(err)
	}
	if err := b.Restart(); !errors.Is(err, ErrClosed) {
		t.Error(err)
	}
}
