package interp

import (
	"strings"
	"testing"
)

// A step is a cell and what it gives: exactly, or, with "~" in front, each of the
// lines somewhere.
type step struct{ cell, want string }

func check(t *testing.T, steps []step) {
	t.Helper()
	k := start(t)
	for _, s := range steps {
		got := strings.TrimSuffix(k.run(s.cell)+k.err.take(), "\n")
		want, contains := strings.CutPrefix(s.want, "~")
		if !contains {
			if got != want {
				t.Errorf("%s\n got %q\nwant %q", s.cell, got, want)
			}
			continue
		}
		for _, line := range strings.Split(want, "\n") {
			if !strings.Contains(got, line) {
				t.Errorf("%s\nno %q in\n%s", s.cell, line, got)
			}
		}
	}
}

func TestValues(t *testing.T) {
	check(t, []step{
		{`1 + 1`, "=> 2"},
		{`1 + 1;`, ""},
		{`fmt.Println("hello")`, "hello"},
		{`fmt.Print("a"); fmt.Print("b")`, "ab"},
		{`x := 5`, ""},
		{`x := 5`, ""},
		{`x`, "=> 5"},
		{"x = 6\nx // the value", "=> 6"},
		{`"text"`, "=> text"},
		{`[]string{"a", "b"}`, "=> [a b]"},
		{`map[string]int{"b": 1, "a": 2}`, "=> map[a:2 b:1]"},
		{`struct{ A int; b string }{1, "x"}`, "=> {A:1 b:x}"},
		{`strconv.Atoi("12")`, "=> 12"},
		{`strconv.Atoi("x")`, "~error: strconv.Atoi: parsing \"x\": invalid syntax"},
		{`n, err := strconv.Atoi("x")`, ""},
		{`err`, "~error: strconv.Atoi"},
		{`nil`, ""},
		{`var e error`, ""},
		{`e`, ""},
		{`func() {}()`, ""},
		{`func() (int, string) { return 1, "b" }()`, "=> 1 b"},
		{`fmt.Sscanf("7", "%d", &x)`, ""},
		{`x`, "=> 7"},
		{`io.WriteString(os.Stdout, "w\n")`, "w"},
		{`const big = 1 << 40`, ""},
		{`big`, "=> 1099511627776"},
		{`time.Duration(1500) * time.Millisecond`, "=> 1.5s"},
		{`display.Markdown("# title")`, "=> # title"},
		{"package main\n\nimport \"fmt\"\n\nfunc main() { fmt.Println(\"main\") }", "main"},
		{`main()`, "main"},
		{``, ""},
		{"// only a comment", ""},
		{`println("to", "stderr")`, "to stderr"},
		{`fmt.Fprintln(os.Stderr, "direct")`, "direct"},
		{`log.SetFlags(0); log.Println("logged")`, "logged"},
		{`for i := 0; i < 3; i++ { fmt.Print(i) }; x`, "012=> 7"},
	})
}

func TestRedefinition(t *testing.T) {
	check(t, []step{
		{"x := 1\nfunc f() int { return x }\nf()", "=> 1"},
		{"x := 2\nf()", "=> 2"},
		{"x := \"now a string\"\nf()", "~f no longer fits\ncell 1:2:23: cannot use x (variable of type string) as int value"},
		{"x", "=> now a string"},
		{"func f() string { return x }\nf()", "=> now a string"},
		{"func g() string { return \"g:\" + f() }\ng()", "=> g:now a string"},
		{"func f() string { return \"new\" }\ng()", "=> g:new"},
		{"type P struct{ A int }\nfunc (p P) Sum() int { return p.A }\np := P{3}\np.Sum()", "=> 3"},
		{"func (p P) Double() int { return 2 * p.Sum() }\np.Double()", "=> 6"},
		{"func (p P) Sum() int { return -p.A }\np.Double()", "=> -6"},
		{"type P struct{ A, B int }\nP{1, 2}", "=> {A:1 B:2}"},
		{"p.Double()", "=> -6"},
		{"var y float64 = 1.5", ""},
		{"var y int = 3\ny", "=> 3"},
		{"sort := 5\nsort", "=> 5"},
		{"a, b := 1, 2\na, c := 3, 4\nfmt.Println(a, b, c)", "3 2 4"},
		{"import m \"math\"\nm.Sqrt(4)", "=> 2"},
		{"import . \"strings\"\nToUpper(\"dot\")", "=> DOT"},
		{"type Stack[T any] struct{ xs []T }\nfunc (s *Stack[T]) Push(x T) { s.xs = append(s.xs, x) }", ""},
		{"var s Stack[string]\ns.Push(\"a\")\ns.xs", "=> [a]"},
		{"func Twice[T any](x T) []T { return []T{x, x} }\nTwice(\"z\")", "=> [z z]"},
		{"func Twice[T any](x T) []T { return []T{x, x, x} }\nTwice(\"z\")", "=> [z z z]"},
		{"type T1 struct{ v int }\nfunc (t *T1) A() int { return t.v }", ""},
		{"func (t *T1) B() int { return t.A() + 1 }\nfunc (t *T1) C() int { return t.B() + 1 }\nfunc (t *T1) D() int { return t.C() + 1 }", ""},
		{"func (t *T1) E() int { return t.D() + 1 }\n(&T1{1}).E()", "=> 5"},
	})
}

func TestErrors(t *testing.T) {
	check(t, []step{
		{"undefinedName", "~compile error: undefined: undefinedName\ncell 1, line 1\n-->   1 | undefinedName"},
		{"x := 1\ny := x + \"a\"\nfmt.Println(y)", "~compile error: invalid operation: x + \"a\"\n-->   2 | y := x + \"a\""},
		{"x", "~undefined: x"}, // nothing of a cell with an error has run
		{"1 +", "~expected operand, found the end\n-->   1 | 1 +"},
		{"for i := 0; i < 3; i++ {\n\tfmt.Println(i\n}", "~-->   2 | \tfmt.Println(i"},
		{"}", "~compile error"},
		{"func f(n int) int {\n\txs := []int{1}\n\treturn xs[n]\n}", ""},
		{"z := 2\n\nf(z)", "~panic: \nindex out of range\ncell 7, line 3, in f\n-->   3 | \treturn xs[n]\ncell 8, line 3\n-->   3 | f(z)"},
		{"func div(a, b int) int {\n\treturn a / b\n}\nfunc() {\n\tdiv(1, 0)\n}()", "~panic: runtime error: integer divide by zero\ncell 9, line 2, in div\ncell 9, line 5"},
		{"func deep(n int) int {\n\tif n == 0 {\n\t\tpanic(\"bottom\")\n\t}\n\treturn deep(n - 1)\n}\ndeep(50)", "~panic: bottom\n-->   3 | \t\tpanic(\"bottom\")\n-->   5 | \treturn deep(n - 1)\nand 49 more calls of this line\n-->   7 | deep(50)"},
		{"panic(errors.New(\"own error\"))", "~panic: own error"},
		{"var m map[string]int\nm[\"a\"] = 1", "~panic: assignment to entry in nil map\n-->   2 | m[\"a\"] = 1"},
		{"var p *strings.Builder\np.WriteString(\"x\")", "~panic: \nnil pointer\n-->   2 | p.WriteString(\"x\")"},
		{"import \"example.com/nothing\"", "~package example.com/nothing is not linked into this kernel; to build it in: %require example.com/nothing@VERSION"},
		{"type node struct{ v int; next *node }\nvar head *node\nhead.next.v", "~panic: runtime error: invalid memory address or nil pointer dereference\n-->   3 | head.next.v"},
		{"os.Exit(3)", "~exit: os.Exit(3) was called"},
		{"log.Fatal(\"over\")", "~exit: os.Exit(1)\nover"},
		{"f(0)", "=> 1"},
		{"a := 1\nif a > 0 {\n\tvar s []int\n\t_ = s[3]\n}", "~cell 19, line 4\n-->   4 | \t_ = s[3]"},
		{"func two() (int, error) { return 0, errors.New(\"failed\") }\ntwo()", "~error: failed"},
		{"go func() {\n\tpanic(\"in a goroutine\")\n}()\ntime.Sleep(5 * time.Second)", "~panic: in a goroutine"},
		{"var w sync.WaitGroup\nw.Add(1)\ngo fail(&w)\nw.Wait()\nfunc fail(w *sync.WaitGroup) {\n\tdefer w.Done()\n\tvar m map[int]int\n\tm[1]++\n}", "~panic: assignment to entry in nil map"},
		{"type U interface{ Join(U) U }", ""},
		{"var at atomic.Pointer[int]", ""},
		{"func bad[T any](x T) T { return x + 1 }", "~invalid operation"},
		{"switch x := 1; x {\ncase 1:\n\tfmt.Println(\"one\")\n}", "one"},
		{"%nosuch", "~unknown special command %nosuch"},
		{"$exit 3", "~error: exit 3: exit status 3"},
	})
}

func TestSpecials(t *testing.T) {
	t.Chdir(t.TempDir())
	check(t, []step{
		{"%help", "~  %cd [path]"},
		{"%packages", "~encoding/json\ngithub.com/go-gota/gota/dataframe"},
		{"$echo from the shell", "from the shell"},
		{"!echo also\nx := 1\nx", "also\n=> 1"},
		{"!printf 'a\\nb\\n' | wc -l", "2"},
		{"$ echo to stderr >&2", "to stderr"},
		{"ok := true\n", ""},
		{"!ok", "=> false"},
		{"!strings.HasPrefix(\"ab\", \"a\")", "=> false"},
		{"$mkdir sub\n%cd sub\nd, _ := os.Getwd()\nfilepath.Base(d)", "=> sub"},
		{"%go111module off\n1", "=> 1"},
		{"x\n$echo not at the start", "~compile error"},
	})
}

func TestTables(t *testing.T) {
	check(t, []step{
		{"df := dataframe.New(\n\tseries.New([]string{\"a\", \"b\", \"c\"}, series.String, \"name\"),\n\tseries.New([]int{3, 1, 2}, series.Int, \"n\"),\n)\ndf", "=> name  n\na     3\nb     1\nc     2\n3 rows × 2 columns"},
		{`df.Arrange(dataframe.Sort("n")).Col("name").Records()`, "=> [b c a]"},
		{`df.Filter(dataframe.F{Colname: "n", Comparator: series.Greater, Comparando: 1}).Nrow()`, "=> 2"},
		{`df.Capply(func(s series.Series) series.Series { return s }).Ncol()`, "=> 2"},
		{`df.Rapply(func(s series.Series) series.Series { return s }).Nrow()`, "=> 3"},
		{`df.Select([]string{"nope"})`, "~error: "},
		{"type Row struct {\n\tName string `csv:\"name\"`\n\tN int `csv:\"n\"`\n\thidden bool\n}\n[]Row{{Name: \"x\", N: 1}}", "=> name  n  hidden\nx     1  false\n1 row × 3 columns"},
		{"groups := map[string]int{}\nfor i := 0; i < df.Nrow(); i++ {\n\tgroups[df.Elem(i, 0).String()] += i\n}\ngroups", "=> map[a:0 b:1 c:2]"},
		{"type pts []float64\nfunc (p pts) Len() int { return len(p) }\nfunc (p pts) XY(i int) (float64, float64) { return float64(i), p[i] }\nline, err := plotter.NewLine(pts{1, 4, 9})\nfmt.Println(err)\np := plot.New()\np.Add(line)\np", "<nil>\n=> picture, 624 × 384"},
		{"type ticks struct{}\nfunc (ticks) Ticks(min, max float64) []plot.Tick { return []plot.Tick{{Value: min, Label: \"low\"}, {Value: max, Label: \"high\"}} }\np.Y.Tick.Marker = ticks{}\np", "=> picture, 624 × 384"},
		{"type cross struct{ at vg.Point }\nfunc (c cross) Plot(dc draw.Canvas, p *plot.Plot) { dc.StrokeLine2(draw.LineStyle{Color: color.Black, Width: vg.Points(1)}, 0, 0, 10, 10) }\nimport \"gonum.org/v1/plot/vg/draw\"\np.Add(cross{})\np", "=> picture, 624 × 384"},
		{"type badge string\nfunc (b badge) HTML() string { return \"<b>\" + string(b) + \"</b>\" }\nbadge(\"x\")", "=> x"},
		{"type full struct{ n int }\nfunc (f full) Render() display.Data { return display.Data{Data: display.MIMEMap{display.MIMETypeLatex: \"$x$\"}} }\nfull{3}", "=> {n:3}"},
	})
}

// What a cell declares anew serves the code of earlier cells; what no longer fits is
// named.
func TestCellsAreEdited(t *testing.T) {
	check(t, []step{
		{"func price() int { return 3 }", ""},
		{"func total(n int) int { return n * int(price()) }\ntotal(2)", "=> 6"},
		{"func price() int { return 4 }\ntotal(2)", "=> 8"},
		{"func price() float64 { return 2.5 }\ntotal(2)", "=> 4"},
		{"func price() string { return \"x\" }", "~total no longer fits\ncell 2:1:"},
		{"total(2)", "~total no longer fits"},
		{"func price() int { return 5 }\ntotal(2)", "=> 10"},
		{"type Rec struct{ N int }", ""},
		{"r := Rec{1}\nvar kept any = r\nr", "=> {N:1}"},
		{"func (r Rec) String() string { return fmt.Sprint(\"rec \", r.N) }", ""},
		{"r", "=> rec 1"},
		{"_, ok := kept.(Rec)\nok", "=> true"},
		{"fmt.Println(r, []Rec{{2}}, map[string]Rec{\"a\": {3}})", "rec 1 [rec 2] map[a:rec 3]"},
		{"func (r Rec) String() string { return fmt.Sprint(\"REC \", r.N) }\nfmt.Println(r)", "REC 1"},
		{"type Rec struct{ M string }\nvar q Rec = r", "~cannot use r (variable of struct type Rec (cell 8))"},
	})
}

// A cell is a function, and what goes wrong in it is said in Go's words.
func TestCellsAreFunctions(t *testing.T) {
	check(t, []step{
		{"defer fmt.Println(\"last\")\nfmt.Println(\"first\")", "first\nlast"},
		{"defer func() { fmt.Println(\"recovered\", recover()) }()\nvar none map[string]int\nnone[\"a\"] = 1", "recovered assignment to entry in nil map"},
		{"for i := range 3 { defer fmt.Print(i, \" \") }", "2 1 0 "},
		{"func init() { fmt.Println(\"init\") }", "init"},
		{"package main\nimport \"fmt\"\nvar greeting = \"hi\"\nfunc main() { fmt.Println(greeting) }", "hi"},
		{"<-make(chan int)", "~fatal error: all goroutines are asleep - deadlock!"},
		{"strconv.ParseInt(\"9999999999999999999\", 10, 64)", "~value out of range"},
		{"func half(n int) (int, error) { return n / 2, fmt.Errorf(\"odd\") }\nhalf(3)", "~error: odd"},
		{"go func() { panic(\"astray\") }()\ntime.Sleep(time.Minute)", "~panic: astray (in a goroutine)"},
		{"7", "=> 7"},
		{"var mu sync.Mutex\nvar counter atomic.Pointer[int]\ncounter.Store(new(int))\n*counter.Load()", "=> 0"},
		{"func down(n int) int { return down(n+1) + 1 }\ndown(0)", "~stack overflow: calls are nested too deeply"},
		{"1", "=> 1"},
	})
}

func TestAllErrorsAreReported(t *testing.T) {
	check(t, []step{
		{"counter := 1", ""},
		{"fmt.Println(countre)\nvar n int = \"x\"\nstrings.ToUppr(\"a\")", "~undefined: countre; did you mean counter?\ncannot use \"x\"\n" +
			"undefined: strings.ToUppr; did you mean strings.ToUpper?\n        | " + strings.Repeat(" ", 12) + "^"},
		{"make([]int, 5000)", "~(the first 1000 of 5000)"},
		{"strings.Repeat(\"x\", 1<<20)", "~(1048576 bytes)"},
	})
}
