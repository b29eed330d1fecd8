package interp

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"onrecord/kernel/display"
)

func TestInterrupt(t *testing.T) {
	for _, cell := range []string{
		"for {\n}",
		"for i := 0; ; i++ {\n}",
		"time.Sleep(time.Hour)",
		"func f(n int) int { if n < 2 { return n }; return f(n-1) + f(n-2) }\nf(60)",
		"xs := []int{}\nfor {\n\txs = append(xs[:0], 1)\n}",
		"for _, r := range strings.Repeat(\"a\", 1<<20) {\n\tfor {\n\t\t_ = r\n\t}\n}",
		"$sleep 60",
		"for range 1 << 60 {\n}",
	} {
		t.Run(strings.Fields(cell)[0], func(t *testing.T) {
			k := start(t)
			k.run("kept := 7")
			stop := interrupting(k)
			res := k.Eval(context.Background(), Cell{Source: cell})
			stop()
			if res.Err == nil || res.Err.Name != "interrupted" && res.Err.Name != "error" || !strings.Contains(res.Err.Message, "interrupted") {
				t.Fatalf("%q: %v", cell, res.Err)
			}
			if got := k.run("kept + 1"); got != "=> 8" {
				t.Errorf("afterwards: %q", got)
			}
		})
	}
}

// interrupting interrupts again and again, since an interrupt that comes before the
// cell begins is lost, until the returned function is called.
func interrupting(k *kernel) (stop func()) {
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan struct{})
	go func() {
		defer close(done)
		for {
			select {
			case <-time.After(30 * time.Millisecond):
				k.Interrupt()
			case <-ctx.Done():
				return
			}
		}
	}()
	return func() {
		cancel()
		<-done
	}
}

func TestContextEnds(t *testing.T) {
	k := start(t)
	ctx, cancel := context.WithTimeout(context.Background(), 50*time.Millisecond)
	defer cancel()
	if res := k.Eval(ctx, Cell{Source: "for {\n}"}); res.Err == nil || res.Err.Name != "interrupted" {
		t.Fatal(res.Err)
	}
	if res := k.Eval(ctx, Cell{Source: "1"}); res.Err == nil {
		t.Error("a cell ran after its context had ended")
	}
	if got := k.run("1"); got != "=> 1" {
		t.Error(got)
	}
}

// Compiled code that waits cannot be stopped: Eval returns all the same, and says so
// until the code comes back.
func TestStuck(t *testing.T) {
	k := start(t)
	k.run("var mu sync.Locker = new(sync.Mutex)\nmu.Lock()\ngo func() { time.Sleep(3 * time.Second); mu.Unlock() }()")
	stop := interrupting(k)
	defer stop()
	res := k.Eval(context.Background(), Cell{Source: "mu.Lock()\nfor {\n}"})
	stop()
	if res.Err == nil || !strings.Contains(res.Err.Message, "has not stopped") {
		t.Fatal(res.Err)
	}
	if res := k.Eval(context.Background(), Cell{Source: "1"}); res.Err == nil || !strings.Contains(res.Err.Message, "has not stopped") {
		t.Error(res.Err)
	}
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
	defer cancel()
	for {
		res := k.Eval(ctx, Cell{Source: "1"})
		if res.Err == nil {
			break
		}
		if ctx.Err() != nil {
			t.Fatal("the interpreter did not come back: ", res.Err)
		}
	}
}

// A wait for a lock, a group or a condition ends at once, and what is deferred finds the
// locks as it expects them.
func TestWaitsAreInterrupted(t *testing.T) {
	k := start(t)
	k.run("var mu, free sync.Mutex\nvar wg sync.WaitGroup\nwg.Add(1)\nc := sync.NewCond(&free)\nmu.Lock()")
	k.run("go func() { for { time.Sleep(time.Second) } }()")
	for _, source := range []string{
		"mu.Lock()", "wg.Wait()",
		"func() { c.L.Lock(); defer c.L.Unlock(); c.Wait() }()",
		"go func() { defer wg.Done(); mu.Lock() }()\nwg.Wait()\nselect {}",
	} {
		stop := interrupting(k)
		res := k.Eval(context.Background(), Cell{Source: source})
		stop()
		if res.Err == nil || res.Err.Name != "interrupted" || strings.Contains(res.Err.Message, "has not stopped") {
			t.Errorf("%s: %v", source, res.Err)
		}
	}
	if got := k.run("fmt.Sprint(mu.TryLock(), free.TryLock())"); got != "=> false true" {
		t.Error(got)
	}
}

func TestClosed(t *testing.T) {
	k := start(t)
	k.Close()
	if res := k.Eval(context.Background(), Cell{Source: "1"}); res.Err == nil {
		t.Error("a closed interpreter runs a cell")
	}
	k.Interrupt()
	k.Close()
}

// recorder notes displays between the output.
type recorder struct{ out *buffer }

func (r recorder) Display(d display.Data) error {
	fmt.Fprintf(r.out, "[%v %v]", d.Data[display.MIMETypeText], d.Transient["display_id"])
	return nil
}

func (r recorder) Update(d display.Data) error {
	fmt.Fprintf(r.out, "[update %v %v]", d.Data[display.MIMETypeText], d.Transient["display_id"])
	return nil
}

func (r recorder) Clear(wait bool) error {
	fmt.Fprintf(r.out, "[clear %v]", wait)
	return nil
}

func TestDisplayOrder(t *testing.T) {
	k := &kernel{}
	ir, err := New(Options{Stdout: &k.out, Stderr: &k.err, Display: recorder{&k.out}})
	if err != nil {
		t.Fatal(err)
	}
	k.Interp = ir
	defer ir.Close()
	for _, s := range []step{
		{"fmt.Print(1)\nDisplay(\"two\")\nfmt.Print(3)\ndisplay.Display(display.HTML(\"<i>\"), 5)\nfmt.Print(6)", "1[two <nil>]3[<i> <nil>][5 <nil>]6"},
		{"display.DisplayID(\"a\", 1)\ndisplay.Update(\"a\", 2)\ndisplay.Clear(true)", "[1 a][update 2 a][clear true]"},
		{"type B struct{}\nfunc (B) HTML() string { return \"<b>\" }\nfunc (B) String() string { return \"bold\" }\nDisplay(B{})", "[bold <nil>]"},
		{"import \"github.com/gopherdata/gophernotes\"\nDisplay(gophernotes.Markdown(\"*x*\"))", "[*x* <nil>]"},
		{"import d \"display\"\nd.Math(\"x^2\")", "=> x^2"},
		{"import \"github.com/janpfeifer/gonb/gonbui\"\ngonbui.DisplayHtml(\"<p>h</p>\")\ngonbui.UpdateHtml(\"id\", \"<p>1</p>\")\ngonbui.UpdateHtml(\"id\", \"<p>2</p>\")\nlen(gonbui.UniqueId()) > 8", "[<p>h</p> <nil>][<p>1</p> id][update <p>2</p> id]=> true"},
	} {
		if got := k.run(s.cell); got != s.want {
			t.Errorf("%s\n got %q\nwant %q", s.cell, got, s.want)
		}
	}
}

func TestManyLines(t *testing.T) {
	k := start(t)
	got := k.run("for i := 0; i < 20000; i++ { fmt.Println(\"line é\", i) }")
	if n := strings.Count(got, "\n"); n != 20000 || !strings.HasSuffix(got, "line é 19999\n") {
		t.Errorf("%d lines, the last %q", n, got[max(0, len(got)-20):])
	}
}

func TestOutputOfGoroutinesThatOutliveTheCell(t *testing.T) {
	k := start(t)
	k.run("go func() { time.Sleep(30 * time.Millisecond); fmt.Println(\"late\") }()")
	if got := k.run("time.Sleep(200 * time.Millisecond)"); got != "late\n" {
		t.Errorf("got %q", got)
	}
}

func TestTwoInterpreters(t *testing.T) {
	a, b := start(t), start(t)
	a.run("x := 1")
	if got := b.run("x"); !strings.Contains(got, "undefined: x") {
		t.Error(got)
	}
	done := make(chan string)
	go func() { done <- a.run("fmt.Println(\"a\")") }()
	if got := b.run("fmt.Println(\"b\")"); got != "b\n" {
		t.Error(got)
	}
	if got := <-done; got != "a\n" {
		t.Error(got)
	}
}
