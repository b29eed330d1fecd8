package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
)

type Color int

const (
	Red Color = iota
	Green
)

func (c Color) String() string { return [...]string{"red", "green"}[c] }

type Money struct{ cents int }

func (m *Money) String() string { return fmt.Sprintf("$%d.%02d", m.cents/100, m.cents%100) }

type QueryError struct {
	Query string
	Err   error
}

func (e *QueryError) Error() string { return e.Query + ": " + e.Err.Error() }
func (e *QueryError) Unwrap() error { return e.Err }

type Code int

func (c Code) Error() string        { return fmt.Sprint("code ", int(c)) }
func (c Code) Is(target error) bool { return target == errTemporary }

var errTemporary = errors.New("temporary")
var ErrMissing error = Code(404)

type Animal interface{ Sound() string }
type Dog struct{ name string }
type Cat struct{ name string }

func (d Dog) Sound() string   { return "woof" }
func (d Dog) String() string  { return "dog " + d.name }
func (c *Cat) Sound() string  { return "meow" }
func (c *Cat) String() string { return "cat " + c.name }

type Matrix [][]float64

func (m Matrix) String() string {
	var b strings.Builder
	for _, r := range m {
		fmt.Fprintln(&b, r)
	}
	return b.String()
}

type logger struct {
	prefix string
	w      io.Writer
}

func (l *logger) Write(p []byte) (int, error) {
	fmt.Fprintf(l.w, "%s%s", l.prefix, p)
	return len(p), nil
}

func open(name string) error {
	if name == "" {
		return &QueryError{"open", errTemporary}
	}
	if name == "404" {
		return fmt.Errorf("wrapped: %w", Code(404))
	}
	return nil
}

func main() {
	c := Green
	fmt.Println(c, Red, []Color{Red, Green}, map[string]Color{"a": Green})
	fmt.Printf("%v %d %s %q %x %5v|%-7s|\n", c, c, c, c, int(c), c, c)
	m := &Money{1234}
	fmt.Println(m, *m)
	fmt.Println(fmt.Sprint("a", c, 3, m), fmt.Sprintf("%v", []*Money{m}) != "")
	err := open("")
	var qe *QueryError
	fmt.Println(err, errors.As(err, &qe), qe.Query, errors.Is(err, errTemporary), errors.Unwrap(err) == errTemporary)
	err = open("404")
	var code Code
	fmt.Println(err, errors.As(err, &code), int(code), errors.Is(err, errTemporary), errors.Is(err, ErrMissing),
		errors.Is(err, io.EOF))
	joined := errors.Join(io.EOF, open(""))
	fmt.Println(errors.Is(joined, errTemporary), errors.As(joined, &qe))
	switch e := err.(type) {
	case *QueryError:
		fmt.Println("query", e.Query)
	case nil:
		fmt.Println("nil")
	default:
		fmt.Println("other", e)
	}
	if q, ok := joined.(*QueryError); !ok {
		fmt.Println("no", q == nil)
	}
	animals := []Animal{Dog{"rex"}, &Cat{"tom"}}
	for _, a := range animals {
		fmt.Println(a, a.Sound())
		switch x := a.(type) {
		case Dog:
			fmt.Println("a dog", x.name)
		case *Cat:
			fmt.Println("a cat", x.name)
		}
	}
	fmt.Println(animals)
	var a Animal
	fmt.Println(a == nil, a)
	a = Dog{"fido"}
	if s, ok := a.(fmt.Stringer); ok {
		fmt.Println("stringer", s.String())
	}
	var w io.Writer = os.Stdout
	_, isReader := w.(io.Reader)
	fmt.Println(isReader, w.(io.Writer) != nil)
	fmt.Print(Matrix{{1, 2}, {3, 4}})
	fmt.Fprintf(&logger{"> ", os.Stdout}, "line %d\n", 1)
	io.WriteString(&logger{"# ", os.Stdout}, "text\n")
	var x interface{} = Dog{"any"}
	if d, ok := x.(Dog); ok {
		fmt.Println(d.name)
	}
	fmt.Printf("%v %+v\n", struct {
		A int
		b string
	}{1, "x"}, Dog{"plus"})
	func() {
		defer func() {
			if r := recover(); r != nil {
				fmt.Println("panic:", r)
				if e, ok := r.(error); ok {
					fmt.Println("error:", e)
				}
			}
		}()
		panic(&QueryError{"boom", io.EOF})
	}()
	f := fmt.Sprintf
	fmt.Println(f("%03d", 7))
	fmt.Println(strings.Join([]string{fmt.Sprint(Red), Green.String()}, ","))
}
