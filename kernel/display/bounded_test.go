package display

import (
	"fmt"
	"strings"
	"testing"
)

func TestBounded(t *testing.T) {
	type node struct {
		Name string
		Next *node
		Kids []int
	}
	ring := &node{Name: "a"}
	ring.Next = ring
	grid := make([][]int, 1000)
	for i := range grid {
		grid[i] = make([]int, 1000)
	}
	squares := make(map[int]int)
	for i := range 5000 {
		squares[i] = i * i
	}
	for _, c := range []struct {
		name string
		v    any
		want string
		most int
	}{
		{"slice", make([]int, 1_000_000), "0 0 … (1000000 elements)]", 1000},
		{"grid", grid, "… (1000 elements)]", maxPrinted + 1000},
		{"map", squares, "map[0:0 1:1 2:4", 2000},
		{"map's size", squares, "99:9801 … (5000 entries)]", 2000},
		{"text", strings.Repeat("é", 1<<20), "… (2097152 bytes)", headOfText + 100},
		{"struct", node{Name: "big", Kids: make([]int, 5000)}, "{Name:big Next:<nil> Kids:[0 0", 1000},
		{"pointer", &node{Name: "big", Kids: make([]int, 5000)}, "&{Name:big", 1000},
		{"ring", ring, "&{Name:a Next:0x", 100},
		{"any", []any{make([]int, 5000), "x", nil}, "… (5000 elements)] x <nil>]", 1000},
	} {
		got := plain(c.v)
		if !strings.Contains(got, c.want) || len(got) > c.most {
			t.Errorf("%s: %d bytes: %.200s", c.name, len(got), got)
		}
	}
	for _, small := range []any{1, "a", []int{1, 2}, map[string]int{"b": 1, "a": 2}, node{Name: "a"}, &node{}, [2]bool{}, []any{nil}} {
		if got, want := plain(small), fmt.Sprintf("%+v", small); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
}
