package vm

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

var hunt = flag.Duration("hunt", 0, "how long to look for programs that print something else than compiled")

// TestHunt makes random programs and runs them here and compiled. Each batch is one
// program of many functions, so that compiling does not take all the time.
func TestHunt(t *testing.T) {
	if *hunt == 0 {
		t.Skip("with -hunt 5m: looks for differences to the Go compiler")
	}
	if _, err := exec.LookPath("go"); err != nil {
		t.Skip("no Go toolchain")
	}
	dir := t.TempDir()
	end := time.Now().Add(*hunt)
	programs := 0
	for seed := uint64(time.Now().UnixNano()); time.Now().Before(end); seed++ {
		g := &generator{r: rand.New(rand.NewPCG(seed, 1))}
		const many = 60
		src := g.program(many)
		path := filepath.Join(dir, "p.go")
		if err := os.WriteFile(path, []byte(src), 0o666); err != nil {
			t.Fatal(err)
		}
		bin := filepath.Join(dir, "p")
		if out, err := exec.Command("go", "build", "-gcflags=-N -l", "-o", bin, path).CombinedOutput(); err != nil {
			t.Fatalf("seed %d: %s\n%s", seed, out, src)
		}
		want, _ := exec.Command(bin).Output()
		got, errs, _ := program(t, path, time.Minute)
		programs += many
		if got != string(want) {
			kept := fmt.Sprintf("/tmp/hunt-%d.go", seed)
			os.WriteFile(kept, []byte(src), 0o666)
			t.Errorf("seed %d differs (%s): %s\n%s", seed, kept, firstDifference(string(want), got), errs)
		}
	}
	t.Logf("%d programs", programs)
}

func firstDifference(want, got string) string {
	w, g := strings.Split(want, "\n"), strings.Split(got, "\n")
	for i := range min(len(w), len(g)) {
		if w[i] != g[i] {
			return fmt.Sprintf("line %d: want %q, got %q", i+1, w[i], g[i])
		}
	}
	return fmt.Sprintf("want %d lines, got %d", len(w), len(g))
}

// A generator writes random functions. Every variable is used by a print at the end.
type generator struct {
	r     *rand.Rand
	b     strings.Builder
	n     int
	depth int
	inner int // function literals around
}

const huntHeader = `package main

import "fmt"

type small struct { a int8; b uint16; c int32 }
type base struct { id int; name string }
type derived struct { base; *small; tags []string; m map[string]int }
type number interface{ ~int | ~int8 | ~uint16 | ~int32 | ~float64 }
type myInt int
type shape interface { area() int; grow(int) shape }
type square struct{ s int }
type rect struct{ w, h int }

func (b base) label() string { return fmt.Sprint(b.name, "#", b.id) }
func (b *base) rename(s string) *base { b.name += s; return b }
func (s square) area() int { return s.s * s.s }
func (s square) grow(n int) shape { s.s += n; return s }
func (r *rect) area() int { return r.w * r.h }
func (r *rect) grow(n int) shape { r.w += n; return r }
func (m myInt) twice() myInt { return m * 2 }
func sum[T number](xs ...T) (t T) { for _, x := range xs { t += x }; return }
func apply[A, B any](xs []A, f func(A) B) (out []B) { for _, x := range xs { out = append(out, f(x)) }; return }
func upTo(n int) func(func(int, string) bool) { return func(y func(int, string) bool) { for i := 0; i < n; i++ { if !y(i, fmt.Sprint("k", i)) { return } } } }
func guard(f func()) (s string) { defer func() { if r := recover(); r != nil { s = fmt.Sprint("recovered ", r) } }(); f(); return "fine" }
func id(n int) int { return n }
func kind(v any) string {
	switch x := v.(type) {
	case nil: return "nil"
	case int, int8: return fmt.Sprintf("int %v", x)
	case myInt: return fmt.Sprint("my ", x.twice())
	case shape: return fmt.Sprint("shape ", x.area())
	case func() int: return fmt.Sprint("func ", x())
	case []int: return fmt.Sprint("list ", len(x))
	case error: return "error " + x.Error()
	case fmt.Stringer: return "stringer"
	}
	return fmt.Sprintf("%T %v", v, v)
}

`

func (g *generator) program(n int) string {
	g.b.WriteString(huntHeader)
	for i := range n {
		fmt.Fprintf(&g.b, "func prog%d() (res int, text string) {\n", i)
		g.b.WriteString("\tdefer func() { if r := recover(); r != nil { fmt.Println(\"panic\", r); res = -1 } }()\n")
		g.b.WriteString("\tvar i1, i2, i3 = 1, 2, 3\n\tvar u1, u2 uint8 = 200, 7\n\tvar h1 int16 = -5\n\tvar f1, f2 = 1.5, -2.25\n\ts1, s2 := \"ab\", \"héc\"\n")
		g.b.WriteString("\txs := []int{5, 3, 9}\n\tms := map[string]int{\"a\": 1}\n\td := derived{base{1, \"d\"}, &small{1, 2, 3}, nil, map[string]int{}}\n\tarr := [4]small{{1, 1, 1}}\n\tvar sh shape = square{2}\n\tvar v any = i1\n\tfs := []func() int{}\n\tch := make(chan int, 100)\n\tp := &i1\n")
		g.depth = 0
		g.statements(6 + g.r.IntN(8))
		g.b.WriteString("\tfor _, f := range fs { i3 += f() }\n\tclose(ch)\n\tfor x := range ch { i2 ^= x }\n")
		g.b.WriteString("\tfmt.Println(i1, i2, i3, u1, u2, h1, f1, f2, s1, s2, xs, ms, d.id, d.label(), *d.small, d.tags, d.m, arr, sh.area(), kind(v), kind(sh), *p)\n\treturn i1 + i2, s1\n}\n\n")
	}
	g.b.WriteString("func main() {\n")
	for i := range n {
		fmt.Fprintf(&g.b, "\tfmt.Print(%d, \" \")\n\tfmt.Println(prog%d())\n", i, i)
	}
	g.b.WriteString("}\n")
	return g.b.String()
}

func (g *generator) pick(list ...string) string { return list[g.r.IntN(len(list))] }

func (g *generator) int() string {
	g.depth++
	defer func() { g.depth-- }()
	if g.depth > 4 {
		return g.pick("i1", "i2", "i3", "id(1)", "id(7)", "id(-3)")
	}
	switch g.r.IntN(16) {
	case 0, 1, 2, 3:
		return g.pick("i1", "i2", "i3", "*p", "len(xs)", "ms[\"a\"]", "d.id", "int(u1)", "int(h1)", "int(d.c)", "len(s2)")
	case 4:
		return fmt.Sprintf("id(%d)", g.r.IntN(100)-20)
	case 5, 6:
		return "(" + g.int() + g.pick(" + ", " - ", " * ", " & ", " | ", " ^ ", " &^ ") + g.int() + ")"
	case 7:
		return "(" + g.int() + g.pick(" / ", " % ") + "(" + g.int() + "|1))"
	case 8:
		return "(" + g.int() + g.pick(" << ", " >> ") + "(uint(" + g.int() + ") & 15))"
	case 9:
		return "xs[uint(" + g.int() + ")%uint(len(xs))]"
	case 10:
		return "func(a, b int) int { if a > b { return a - b }; return b }(" + g.int() + ", " + g.int() + ")"
	case 11:
		return "sum(" + g.int() + ", " + g.int() + ", i2)"
	case 12:
		return "sh.area()"
	case 13:
		return g.pick("min", "max") + "(" + g.int() + ", " + g.int() + ")"
	case 14:
		return "int(arr[uint(" + g.int() + ")%4]." + g.pick("a", "b", "c") + ")"
	}
	return "int(int8(" + g.int() + "))"
}

func (g *generator) bool() string {
	switch g.r.IntN(6) {
	case 0:
		return g.pick("s1 < s2", "s1 == s2", "u1 > u2", "f1 <= f2", "arr[0] == arr[1]", "v == any(i1)", "d.tags == nil", "v != nil")
	case 1:
		return "!(" + g.bool() + ")"
	case 2:
		return "(" + g.bool() + g.pick(" && ", " || ") + g.bool() + ")"
	}
	return g.int() + g.pick(" < ", " <= ", " == ", " != ", " > ", " >= ") + g.int()
}

func (g *generator) statements(n int) {
	for range n {
		g.statement()
	}
}

func (g *generator) block(n int) {
	g.b.WriteString(" {\n")
	g.depth++
	g.statements(n)
	g.depth--
	g.b.WriteString("}")
}

func (g *generator) statement() {
	g.n++
	w := func(format string, a ...any) { fmt.Fprintf(&g.b, format+"\n", a...) }
	if g.depth < 3 && g.r.IntN(3) == 0 {
		g.compound(w)
		return
	}
	switch g.r.IntN(24) {
	case 0, 1, 2:
		w("%s %s %s", g.pick("i1", "i2", "i3", "*p", "xs[0]", "ms[\"b\"]", "d.id"), g.pick("=", "+=", "-=", "*=", "^="), g.int())
	case 3:
		w("%s = %s", g.pick("i1, i2", "i2, i3", "i3, i1", "xs[0], xs[1]", "xs[1], i1", "d.id, i2"), g.int()+", "+g.int())
	case 4:
		w("%s", g.pick("i1, i2, i3 = i2, i3, i1", "s1, s2 = s2, s1", "f1, f2 = f2, f1*0.5", "u1, u2 = u2, u1", "arr[0], arr[1] = arr[1], arr[0]", "xs[0], xs[1] = xs[1], xs[0]"))
	case 5:
		w("u1 += uint8(%s); u2 ^= u1 << 1; h1 = int16(%s) + h1*3", g.int(), g.int())
	case 6:
		w("f1 = f1*0.5 + float64(%s&255); f2 -= f1", g.int())
	case 7:
		w("s1 += string(rune('a' + (%s&15))); if len(s1) > 9 { s1 = s1[2:5] }", g.int())
	case 8:
		w("xs = append(xs, %s); if len(xs) > 8 { xs = xs[1:4] }", g.int())
	case 9:
		w("ms[fmt.Sprint(%s&7)]++; delete(ms, fmt.Sprint(%s&7))", g.int(), g.int())
	case 10:
		w("fs = append(fs, func() int { i2 += %s & 3; return i2 })", g.int())
	case 11:
		w("v = %s", g.pick("i1", "myInt(i2)", "sh", "xs", "nil", "func() int { return i1 }", "fmt.Errorf(\"e%d\", i1)", "d.small", "arr[1]", "int8(u1)", "struct{ x int }{i1}", "[2]any{i1, nil}"))
	case 12:
		w("sh = %s", g.pick("sh.grow(1)", "&rect{i1 & 7, 3}", "square{i2 & 7}", "sh.grow(i3 & 3)"))
	case 13:
		w("d.rename(%q); d.small.c += int32(%s); d.m[d.name] = d.id", g.pick("x", "y"), g.int())
	case 14:
		w("arr[uint(%s)%%4].%s += %s", g.int(), g.pick("a", "b", "c"), g.pick("1", "3", "100"))
	case 15:
		w("defer func(a int) { fmt.Println(\"defer\", a, i1) }(%s)", g.int())
	case 16:
		w("fmt.Println(guard(func() { i1 = xs[%s] }))", g.int())
	case 17:
		w("fmt.Println(guard(func() { i3 /= (i1 & 1) }), kind(v))")
	case 18:
		w("select { case ch <- %s: default: i1-- }", g.int())
	case 19:
		w("if x, ok := v.(%s); ok { fmt.Println(\"is\", x) } else { i2++ }", g.pick("int", "shape", "myInt", "[]int", "error", "*small"))
	case 20:
		w("p = %s", g.pick("&i1", "&i2", "&xs[0]", "&d.id"))
	case 21:
		w("{ m := d.label; d.id++; s2 = m() + d.label(); g := (*base).rename; g(&d.base, \"!\"); d.name = \"n\" }")
	case 22:
		w("xs = apply(xs, func(x int) int { return x %s %s })", g.pick("+", "-", "^"), g.int())
	case 23:
		w("func() { defer func() { s2 = fmt.Sprint(recover())[:1] }(); var q *rect; if i1&1 == 0 { i3 = q.w }; panic(i2) }()")
	}
}

func (g *generator) compound(w func(string, ...any)) {
	n := g.n
	switch g.r.IntN(9) {
	case 0:
		fmt.Fprintf(&g.b, "if %s", g.bool())
		g.block(2)
		g.b.WriteString(" else")
		g.block(1)
	case 1:
		fmt.Fprintf(&g.b, "for k%d := 0; k%d < %d; k%d++", n, n, 1+g.r.IntN(5), n)
		g.b.WriteString(" {\n")
		g.depth++
		g.statements(2)
		w("fs = append(fs, func() int { k%d += 2; return k%d }); if len(fs) > 6 { fs = fs[:3] }", n, n)
		w("if %s { %s }", g.bool(), g.pick("break", "continue", "i1++"))
		g.statements(1)
		g.depth--
		g.b.WriteString("}")
	case 2:
		fmt.Fprintf(&g.b, "for k%d, x%d := range xs", n, n)
		g.b.WriteString(" {\n")
		w("i1 += k%d*x%d", n, n)
		g.depth++
		g.statements(2)
		g.depth--
		g.b.WriteString("}")
	case 3:
		fmt.Fprintf(&g.b, "for k%d, t%d := range upTo(%d) {\n", n, n, 1+g.r.IntN(4))
		w("s2 += t%d; if len(s2) > 12 { s2 = s2[:3] }; i2 += k%d", n, n)
		g.depth++
		g.statements(2)
		g.depth--
		leave := "return i1 + 1, s1"
		if g.inner > 0 {
			leave = "return"
		}
		w("if %s { %s }", g.bool(), g.pick("break", "continue", "i3--", leave))
		g.b.WriteString("}")
	case 4:
		fmt.Fprintf(&g.b, "switch %s & 3 {\ncase 0:\n", g.int())
		g.depth++
		g.statements(1)
		w("%s\ncase 1, 2:", g.pick("fallthrough", "i1++"))
		g.statements(2)
		w("default:")
		g.statements(1)
		g.depth--
		g.b.WriteString("}")
	case 5:
		fmt.Fprintf(&g.b, "func(i1 int, ys ...int) {\n")
		g.depth++
		g.inner++
		g.statements(2)
		g.inner--
		g.depth--
		w("i2 += i1 + len(ys)\n}(%s, xs...)", g.int())
		return
	case 6:
		fmt.Fprintf(&g.b, "for k%d := range %d", n, 1+g.r.IntN(4))
		g.b.WriteString(" {\n")
		w("i3 ^= k%d", n)
		g.depth++
		g.statements(2)
		g.depth--
		g.b.WriteString("}")
	case 7:
		fmt.Fprintf(&g.b, "for _, c := range s2 { i1 += int(c) & 31; if i1 > 1000000 { i1 %%= 1000 } }")
	case 8:
		w("done%d := make(chan int); go func() { t := 0; for j := range 5 { t += j * i1 }; done%d <- t }(); i2 += <-done%d", n, n, n)
		return
	}
	g.b.WriteString("\n")
}
