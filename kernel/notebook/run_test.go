package notebook

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

// script is an Executor that gives the outputs written down for each source.
type script map[string][]Output

func (s script) Execute(ctx context.Context, in Input, emit func(Output)) error {
	if in.Source == "gone" {
		return errors.New("the engine is gone")
	}
	for _, o := range s[in.Source] {
		emit(o)
	}
	return ctx.Err()
}

func printed(s string) Output { return Output{Type: Stream, Name: "stdout", Text: s} }

func fails(line int) Output {
	return Output{Type: Failure, EName: "panic", EValue: "cell 9:2:1: no boat", Traceback: []string{"panic: no boat"}, Line: line}
}

func book(sources ...string) *Notebook {
	n := New("onrecord", "Go (onrecord)")
	n.Path = "boats.ipynb"
	n.Add(Markdown, "# Boats")
	for _, s := range sources {
		c := n.Add(Code, s)
		c.ExecutionCount = 77
		c.Outputs = []Output{printed("old")}
	}
	return n
}

func TestRunPutsOutputsInPlace(t *testing.T) {
	n := book("print", " \n", "show")
	var steps []Progress
	err := Run(context.Background(), n, script{
		"print": {printed("a"), printed(""), printed("b"), {Type: Stream, Name: "stderr", Text: "c"}, printed("d")},
		"show":  {{Type: ExecuteResult, Data: map[string]any{"text/plain": "3"}}},
	}, Options{Progress: func(p Progress) { steps = append(steps, p) }})
	if err != nil {
		t.Fatal(err)
	}
	want := []Output{printed("ab"), {Type: Stream, Name: "stderr", Text: "c"}, printed("d")}
	if d := cmp.Diff(want, n.Cells[1].Outputs, cmp.AllowUnexported(Output{})); d != "" {
		t.Error(d)
	}
	if n.Cells[2].ExecutionCount != 0 || n.Cells[2].Outputs != nil {
		t.Errorf("a blank cell was run: %+v", n.Cells[2])
	}
	if c := n.Cells[3]; c.ExecutionCount != 2 || c.Outputs[0].ExecutionCount != 2 {
		t.Errorf("counts: %+v", c)
	}
	if d := cmp.Diff([]Progress{{0, 2, 2}, {1, 2, 4}, {2, 2, 0}}, steps); d != "" {
		t.Error(d)
	}
}

func TestRunStopsAtAFailure(t *testing.T) {
	n := book("print", "fail", "print")
	ex := script{"print": {printed("a")}, "fail": {printed("before"), fails(2)}}
	err := Run(context.Background(), n, ex, Options{})
	var ce *CellError
	if !errors.As(err, &ce) || ce.Cell != 3 || ce.Line != 2 || ce.Count != 2 {
		t.Fatalf("%#v", err)
	}
	if got, want := err.Error(), "boats.ipynb: cell 3, line 2 (In [2]): no boat"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if len(n.Cells[2].Outputs) != 2 || n.Cells[3].Outputs != nil || n.Cells[3].ExecutionCount != 0 {
		t.Errorf("outputs: %+v, %+v", n.Cells[2], n.Cells[3])
	}
	n = book("fail", "print", "fail")
	err = Run(context.Background(), n, ex, Options{KeepGoing: true})
	if err == nil || strings.Count(err.Error(), "no boat") != 2 || len(n.Cells[2].Outputs) != 1 {
		t.Errorf("keep going: %v", err)
	}
	n = book("fail", "print")
	n.Cells[1].Metadata["tags"] = []any{"x", "raises-exception"}
	if err = Run(context.Background(), n, ex, Options{}); err != nil || len(n.Cells[2].Outputs) != 1 {
		t.Errorf("raises-exception: %v", err)
	}
}

func TestRunWithoutAnEngine(t *testing.T) {
	n := book("print", "gone", "print")
	err := Run(context.Background(), n, script{"print": {printed("a")}}, Options{KeepGoing: true})
	if err == nil || err.Error() != "boats.ipynb: cell 3: the engine is gone" || n.Cells[3].ExecutionCount != 0 {
		t.Errorf("%v", err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if err := Run(ctx, book("print"), script{}, Options{}); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
	if err := Run(ctx, &Notebook{Path: "e.ipynb"}, script{}, Options{}); err == nil || !strings.Contains(err.Error(), "e.ipynb: no cells") {
		t.Errorf("empty: %v", err)
	}
}

func TestRunSkipsTaggedCells(t *testing.T) {
	n := book("print")
	n.Cells[1].Metadata["tags"] = []any{"skip-execution"}
	if err := Run(context.Background(), n, script{}, Options{}); err != nil || n.Cells[1].Outputs[0].Text != "old" {
		t.Errorf("%v, %+v", err, n.Cells[1])
	}
}

func TestRunUpdatesAndClears(t *testing.T) {
	bundle := func(s string) map[string]any { return map[string]any{"text/plain": s} }
	n := book("show", "update", "clear", "wait", "update again")
	err := Run(context.Background(), n, script{
		"show":         {{Type: DisplayData, DisplayID: "d", Data: bundle("1")}, printed("x"), {Type: DisplayData, DisplayID: "d", Data: bundle("1")}},
		"update":       {{Type: UpdateDisplay, DisplayID: "d", Data: bundle("2")}, {Type: UpdateDisplay, DisplayID: "none", Data: bundle("3")}},
		"clear":        {printed("gone"), {Type: ClearOutput}, printed("kept")},
		"wait":         {{Type: DisplayData, DisplayID: "d", Data: bundle("4")}, {Type: ClearOutput, Wait: true}, printed("new"), {Type: ClearOutput, Wait: true}},
		"update again": {{Type: UpdateDisplay, DisplayID: "d", Data: bundle("5")}},
	}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, c := range n.Cells[1:] {
		s := ""
		for _, o := range c.Outputs {
			s += fmt.Sprint(o.Text, o.Data["text/plain"], ";")
		}
		got = append(got, s)
	}
	want := []string{"5;x<nil>;5;", "", "kept<nil>;", "new<nil>;", ""}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

// late prints from a goroutine after its cell has ended.
type late struct{ release, done chan struct{} }

func (l late) Execute(_ context.Context, in Input, emit func(Output)) error {
	if in.Source == "start" {
		go func() {
			defer close(l.done)
			<-l.release
			for range 100 {
				emit(printed("."))
			}
		}()
		return nil
	}
	close(l.release)
	for range 100 {
		emit(printed("-"))
	}
	<-l.done
	return nil
}

func TestRunKeepsLateOutputWithItsCell(t *testing.T) {
	n := book("start", "next")
	if err := Run(context.Background(), n, late{make(chan struct{}), make(chan struct{})}, Options{}); err != nil {
		t.Fatal(err)
	}
	for i, want := range []string{strings.Repeat(".", 100), strings.Repeat("-", 100)} {
		if o := n.Cells[i+1].Outputs; len(o) != 1 || o[0].Text != want {
			t.Errorf("cell %d: %+v", i+2, o)
		}
	}
}

func interpreter(t testing.TB) *Interpreter {
	t.Helper()
	ex, err := NewInterpreter()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := ex.Close(); err != nil {
			t.Error(err)
		}
	})
	return ex
}

func TestInterpreter(t *testing.T) {
	n := book(
		"import (\"fmt\"; \"os\")\nfmt.Print(\"one \")\nfmt.Fprintln(os.Stderr, \"two\")\nfmt.Println(\"three\")\ndisplay.Display(display.Text(\"four\"))\nfmt.Println(\"five\")",
		"boats := []string{\"Heron\", \"Swift\"}\nlen(boats)",
		"for i, b := range boats {\n\tfmt.Println(i, b)\n}\n",
		"x := 1\nboats[x+1]",
	)
	err := Run(context.Background(), n, interpreter(t), Options{})
	var ce *CellError
	if !errors.As(err, &ce) || ce.Cell != 5 || ce.Line != 2 || !strings.Contains(ce.Value, "index out of range") {
		t.Fatalf("%v", err)
	}
	want := []Output{
		printed("one three\n"), {Type: Stream, Name: "stderr", Text: "two\n"},
		{Type: DisplayData, Data: map[string]any{"text/plain": "four"}}, printed("five\n"),
	}
	if d := cmp.Diff(want, n.Cells[1].Outputs, cmp.AllowUnexported(Output{}), cmpopts.EquateEmpty()); d != "" {
		t.Error(d)
	}
	if o := n.Cells[2].Outputs; len(o) != 1 || o[0].Type != ExecuteResult || o[0].Data["text/plain"] != "2" {
		t.Errorf("value: %+v", o)
	}
	if o := n.Cells[3].Outputs; len(o) != 1 || o[0].Text != "0 Heron\n1 Swift\n" {
		t.Errorf("loop: %+v", o)
	}
	if o := n.Cells[4].Outputs; len(o) != 1 || o[0].Type != Failure || len(o[0].Traceback) == 0 {
		t.Errorf("failure: %+v", o)
	}
	if err := Run(context.Background(), book("var y int = \"s\""), interpreter(t), Options{}); !errors.As(err, &ce) || ce.Line != 1 {
		t.Errorf("compile error: %v", err)
	}
}

// The same notebook run twice gives the same file.
func TestInterpreterIsDeterministic(t *testing.T) {
	var files [2][]byte
	for i := range files {
		n := book("import \"fmt\"\nm := map[string]int{\"b\": 2, \"a\": 1, \"c\": 3}\nfmt.Println(m)\nm", "fmt.Println(len(m))")
		if err := Run(context.Background(), n, interpreter(t), Options{}); err != nil {
			t.Fatal(err)
		}
		var err error
		if files[i], err = n.Marshal(); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(files[0], files[1]) {
		t.Errorf("%s\n%s", files[0], files[1])
	}
}

func TestInterpreterStopsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	n := book("display.Display(display.Text(\"on\"))\nfor {\n}")
	ex := interpreter(t)
	err := Run(ctx, n, cancelOnOutput{ex, cancel}, Options{})
	if !errors.Is(err, context.Canceled) || !strings.HasPrefix(err.Error(), "boats.ipynb: cell 2: ") {
		t.Errorf("%v", err)
	}
	if o := n.Cells[1].Outputs; len(o) != 2 || o[0].Data["text/plain"] != "on" || o[1].Type != Failure {
		t.Errorf("outputs: %+v", o)
	}
}

type cancelOnOutput struct {
	Executor
	cancel func()
}

func (c cancelOnOutput) Execute(ctx context.Context, in Input, emit func(Output)) error {
	return c.Executor.Execute(ctx, in, func(o Output) { emit(o); c.cancel() })
}
