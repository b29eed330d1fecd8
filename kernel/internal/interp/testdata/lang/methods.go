package main

import (
	"errors"
	"fmt"
	"sort"
	"strings"
)

type Shape interface {
	Area() float64
	Name() string
}

type Rect struct{ W, H float64 }
type Square struct {
	Rect
	label string
}
type Circle struct{ R float64 }

func (r Rect) Area() float64    { return r.W * r.H }
func (r Rect) Name() string     { return "rect" }
func (s Square) Name() string   { return "square " + s.label }
func (c *Circle) Area() float64 { return 3 * c.R * c.R }
func (c *Circle) Name() string  { return "circle" }
func (c *Circle) Grow(k float64) *Circle {
	c.R *= k
	return c
}

type Names []string

func (n Names) Len() int           { return len(n) }
func (n Names) Less(i, j int) bool { return n[i] < n[j] }
func (n Names) Swap(i, j int)      { n[i], n[j] = n[j], n[i] }

type Weekday int

const (
	Sunday Weekday = iota
	Monday
	Tuesday
	_
	Thursday
)

func (d Weekday) String() string { return [...]string{"Sun", "Mon", "Tue", "Wed", "Thu"}[d] }

type notFound struct{ key string }

func (e *notFound) Error() string { return "not found: " + e.key }

var errBase = errors.New("base")

func lookup(key string) error {
	if key == "" {
		return fmt.Errorf("lookup: %w", errBase)
	}
	if key == "x" {
		return &notFound{key}
	}
	return nil
}

func describe(v interface{}) string {
	switch v := v.(type) {
	case nil:
		return "nil"
	case int, int64:
		return fmt.Sprintf("integer %v", v)
	case string:
		return "string of " + fmt.Sprint(len(v))
	case []int:
		return fmt.Sprint("slice ", len(v))
	case error:
		return "error " + v.Error()
	case Shape:
		return "shape " + v.Name()
	case func() int:
		return fmt.Sprint("func ", v())
	default:
		return fmt.Sprintf("other %T", v)
	}
}

func main() {
	c := &Circle{2}
	shapes := []Shape{Rect{2, 3}, Square{Rect{2, 2}, "s"}, c.Grow(2)}
	total := 0.0
	for _, s := range shapes {
		total += s.Area()
		fmt.Println(s.Name(), s.Area())
	}
	fmt.Println(total)
	sort.Slice(shapes, func(i, j int) bool { return shapes[i].Area() > shapes[j].Area() })
	fmt.Println(shapes[0].Name())
	n := Names{"c", "a", "b"}
	sort.Sort(n)
	fmt.Println(strings.Join(n, ""), n.Len())
	f := c.Grow
	f(0.5)
	g := (*Circle).Area
	h := Rect.Area
	fmt.Println(c.R, g(c), h(Rect{1, 5}))
	fmt.Println(Monday.String(), Thursday.String(), int(Thursday))
	for _, key := range []string{"", "x", "y"} {
		err := lookup(key)
		fmt.Println(err == nil, errors.Is(err, errBase))
	}
	fmt.Println(describe(nil), describe(3), describe("abc"), describe([]int{1}), describe(lookup("")),
		describe(func() int { return 7 }))
	var s Shape = Rect{1, 1}
	if r, ok := s.(Rect); ok {
		fmt.Println("is rect", r.W)
	}
	_, ok := s.(*Circle)
	fmt.Println(ok)
	sq := Square{Rect: Rect{3, 3}, label: "q"}
	sq.W = 5
	fmt.Println(sq.Area(), sq.Rect.H, sq.label)
	p := &sq
	p.H++
	fmt.Println(p.Rect.Area())
	anon := struct {
		A int
		B []string
	}{1, []string{"x"}}
	fmt.Println(anon.A, anon.B)
	type local struct{ k, v int }
	ls := []local{{2, 1}, {1, 2}}
	sort.Slice(ls, func(i, j int) bool { return ls[i].k < ls[j].k })
	fmt.Println(ls[0].k, ls[0].v)
	m := map[local]string{{1, 2}: "one-two"}
	fmt.Println(m[local{1, 2}])
}
