package main

import (
	"errors"
	"fmt"
	"sort"
	"strings"
)

type Tree struct {
	left, right *Tree
	value       int
}

func (t *Tree) Insert(v int) *Tree {
	if t == nil {
		return &Tree{value: v}
	}
	switch {
	case v < t.value:
		t.left = t.left.Insert(v)
	case v > t.value:
		t.right = t.right.Insert(v)
	}
	return t
}

func (t *Tree) Walk(visit func(*Tree)) {
	if t == nil {
		return
	}
	t.left.Walk(visit)
	visit(t)
	t.right.Walk(visit)
}

func (t *Tree) String() string {
	if t == nil {
		return "()"
	}
	return fmt.Sprintf("(%s %d %s)", t.left.String(), t.value, t.right.String())
}

type Trie struct {
	kids map[rune]*Trie
	word bool
}

func NewTrie() *Trie { return &Trie{kids: make(map[rune]*Trie)} }

func (t *Trie) Add(w string) {
	for _, r := range w {
		next, ok := t.kids[r]
		if !ok {
			next = NewTrie()
			t.kids[r] = next
		}
		t = next
	}
	t.word = true
}

func (t *Trie) Words(prefix string) (ws []string) {
	if t.word {
		ws = append(ws, prefix)
	}
	for r, k := range t.kids {
		ws = append(ws, k.Words(prefix+string(r))...)
	}
	sort.Strings(ws)
	return ws
}

type Letters struct {
	next [26]*Letters
	end  bool
}

func (l *Letters) Add(w string) {
	for i := 0; i < len(w); i++ {
		c := w[i] - 'a'
		if l.next[c] == nil {
			l.next[c] = new(Letters)
		}
		l = l.next[c]
	}
	l.end = true
}

func (l *Letters) Count() (n int) {
	if l.end {
		n++
	}
	for _, k := range l.next {
		if k != nil {
			n += k.Count()
		}
	}
	return n
}

type List struct {
	head, tail *Elem
	n          int
}

type Elem struct {
	prev, next *Elem
	list       *List
	Value      interface{}
}

func (l *List) PushBack(v interface{}) *Elem {
	e := &Elem{prev: l.tail, list: l, Value: v}
	if l.tail != nil {
		l.tail.next = e
	} else {
		l.head = e
	}
	l.tail = e
	l.n++
	return e
}

func (l *List) Reverse() {
	for e := l.head; e != nil; e = e.prev {
		e.prev, e.next = e.next, e.prev
	}
	l.head, l.tail = l.tail, l.head
}

func (l *List) Values() (vs []interface{}) {
	for e := l.head; e != nil; e = e.next {
		vs = append(vs, e.Value)
	}
	return
}

type Node struct {
	Name     string
	Children []*Node
	Parent   *Node
	visit    func(*Node) bool
}

func (n *Node) Add(names ...string) *Node {
	for _, name := range names {
		n.Children = append(n.Children, &Node{Name: name, Parent: n})
	}
	return n
}

func (n *Node) Depth() int {
	d := 0
	for p := n.Parent; p != nil; p = p.Parent {
		d++
	}
	return d
}

func (n *Node) Print(indent int) {
	fmt.Println(strings.Repeat("  ", indent) + n.Name)
	for _, c := range n.Children {
		c.Print(indent + 1)
	}
}

type Expr interface {
	Eval(env map[string]float64) (float64, error)
}

type Num float64
type Var string
type Bin struct {
	Op   byte
	L, R Expr
}

func (n Num) Eval(map[string]float64) (float64, error) { return float64(n), nil }
func (v Var) Eval(env map[string]float64) (float64, error) {
	x, ok := env[string(v)]
	if !ok {
		return 0, errors.New("undefined " + string(v))
	}
	return x, nil
}
func (b Bin) Eval(env map[string]float64) (float64, error) {
	l, err := b.L.Eval(env)
	if err != nil {
		return 0, err
	}
	r, err := b.R.Eval(env)
	if err != nil {
		return 0, err
	}
	switch b.Op {
	case '+':
		return l + r, nil
	case '*':
		return l * r, nil
	}
	return 0, fmt.Errorf("bad op %c", b.Op)
}

type Base struct{ id int }

func (b *Base) ID() int         { return b.id }
func (b *Base) SetID(i int)     { b.id = i }
func (b Base) Describe() string { return fmt.Sprint("base ", b.id) }

type Mid struct {
	*Base
	tags []string
}

func (m *Mid) Tag(t string) *Mid { m.tags = append(m.tags, t); return m }

type Top struct {
	Mid
	name string
}

func (t *Top) A() string { return "A" + t.name }
func (t *Top) B() string { return "B" + t.A() }
func (t *Top) C() string { return "C" + t.B() }
func (t *Top) D() string { return "D" + t.C() }
func (t *Top) E() string { return "E" + t.D() }
func (t *Top) F() string { return "F" + t.E() }
func (t *Top) G() string { return "G" + t.F() + t.Describe() }

type Describer interface{ Describe() string }

func even(n int) bool {
	if n == 0 {
		return true
	}
	return odd(n - 1)
}

func odd(n int) bool {
	if n == 0 {
		return false
	}
	return even(n - 1)
}

var table = build()

func build() map[string]func(float64) float64 {
	return map[string]func(float64) float64{"double": double}
}

func double(x float64) float64 { return factor * x }

const factor = 2

func main() {
	var t *Tree
	for _, v := range []int{5, 2, 8, 1, 9, 5} {
		t = t.Insert(v)
	}
	sum := 0
	t.Walk(func(n *Tree) { sum += n.value })
	fmt.Println(sum, t.String(), t.left.left.right == nil)
	fmt.Println(t)
	tr := NewTrie()
	for _, w := range strings.Fields("to tea ten i in inn") {
		tr.Add(w)
	}
	fmt.Println(tr.Words(""))
	var ls Letters
	ls.Add("abc")
	ls.Add("abd")
	fmt.Println(ls.Count(), len(ls.next))
	l := &List{}
	for i := range 4 {
		l.PushBack(i)
	}
	l.Reverse()
	fmt.Println(l.Values(), l.n, l.head.list == l)
	root := &Node{Name: "root"}
	root.Add("a", "b")
	root.Children[0].Add("c").visit = func(n *Node) bool { return n.Name == "a" }
	root.Print(0)
	fmt.Println(root.Children[0].Children[0].Depth(), root.Children[0].visit(root.Children[0]), root.visit == nil)
	e := Bin{'+', Num(1), Bin{'*', Var("x"), Num(3)}}
	fmt.Println(e.Eval(map[string]float64{"x": 2}))
	_, err := Bin{'+', Var("y"), Num(0)}.Eval(nil)
	fmt.Println(err)
	top := &Top{Mid{Base: &Base{7}}, "top"}
	top.SetID(8)
	top.Tag("t").Tag("u")
	var d Describer = top
	fmt.Println(top.ID(), top.G(), d.Describe(), top.tags)
	fmt.Println(even(10), odd(7), table["double"](4))
	type pair struct{ a, b *pair }
	p := &pair{}
	p.a = p
	fmt.Println(p.a.a.a == p, p.b == nil)
}
