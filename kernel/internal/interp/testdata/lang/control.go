package main

import "fmt"

const (
	A = iota * 10
	B
	C
	KB = 1 << (10 * (iota + 1))
	MB
)

const (
	flagA uint8 = 1 << iota
	flagB
	flagC
)

const huge = 1 << 100

func grade(n int) string {
	switch {
	case n >= 90:
		return "A"
	case n >= 80:
		return "B"
	}
	return "C"
}

func fall(n int) (s string) {
	switch n {
	case 1:
		s += "one "
		fallthrough
	case 2, 3:
		s += "two-three "
	default:
		s += "other "
	case 9:
		s += "nine "
	}
	return
}

func find(grid [][]int, x int) (int, int) {
	for i, row := range grid {
		for j, v := range row {
			if v == x {
				return i, j
			}
		}
	}
	return -1, -1
}

func main() {
	fmt.Println(A, B, C, KB, MB, flagA|flagC, huge>>98)
	fmt.Println(grade(95), grade(85), grade(1), fall(1), fall(3), fall(9), fall(4))
outer:
	for i := 0; i < 3; i++ {
		for j := 0; j < 3; j++ {
			if j == 2 {
				continue outer
			}
			if i == 2 {
				break outer
			}
			fmt.Print(i, j, " ")
		}
	}
	fmt.Println()
	fmt.Println(find([][]int{{1, 2}, {3, 4}}, 3))
	for i, r := range "aé€😀" {
		fmt.Print(i, ":", string(r), " ", r, " ")
	}
	fmt.Println()
	s := "héllo"
	fmt.Println(len(s), []byte(s)[1], []rune(s)[1], string([]rune(s)[1:3]), s[0:1])
	for i := range 3 {
		fmt.Print(i)
	}
	for range 2 {
		fmt.Print("x")
	}
	var n8 int8 = 5
	for i := range n8 {
		fmt.Printf("%T%d ", i, i)
	}
	var k int
	for k = range 4 {
	}
	fmt.Println(k)
	for i := range 5 {
		if i == 1 {
			continue
		}
		if i == 4 {
			break
		}
		i *= 2
		fmt.Print(i, " ")
	}
	fmt.Println()
	i := 0
loop:
	for {
		i++
		switch {
		case i == 3:
			break loop
		}
	}
	fmt.Println(i)
	if x, y := 1, 2; x > y {
		fmt.Println("gt")
	} else if z := x + y; z == 3 {
		fmt.Println("three", z)
	} else {
		fmt.Println("none")
	}
	switch x := interface{}(3.5).(type) {
	case int:
		fmt.Println("int", x)
	case float64:
		fmt.Println("float", x+1)
	}
	arr := [5]int{1, 2, 3}
	arr2 := arr
	arr2[0] = 100
	p := &arr
	p[1] = 50
	for i, v := range p {
		fmt.Print(i, v, " ")
	}
	fmt.Println(arr, arr2, len(p), arr == arr2)
	sl := arr[1:3:4]
	sl = append(sl, 7)
	fmt.Println(sl, len(sl), cap(sl), arr)
	sl = append(sl, 8, 9)
	sl[0] = -1
	fmt.Println(sl, arr)
	dst := make([]int, 2)
	fmt.Println(copy(dst, sl), dst)
	m := map[string][]int{"a": {1}, "b": nil}
	m["c"] = append(m["c"], 1, 2)
	delete(m, "a")
	v, ok := m["zz"]
	fmt.Println(m, len(m), v == nil, ok)
	type point struct{ x, y int }
	pm := map[string]*point{"p": {1, 2}}
	pm["p"].x += 10
	fmt.Println(*pm["p"], pm["p"].x)
	var iface interface{} = point{1, 2}
	fmt.Println(iface == point{1, 2}, iface != nil)
	a, b := 1, 2
	a, b = b, a+b
	fmt.Println(a, b, 7/2, -7/2, 7%3, -7%3, 7&^2, 1<<3|1, 5^1, ^5)
	var u uint8 = 250
	u += 10
	fmt.Println(u, 0b101, 0o17, 0x_ff, 1_000_000, 'a', "\u00e9", `raw\n`)
	fmt.Printf("%5.2f|%-5s|%05d|%x|%q|%v|%+v|%T\n", 3.14159, "ab", 42, 255, "hi", point{1, 2}, []string{"a"}, 1.5)
	c := complex(1, 2)
	fmt.Println(real(c), imag(c), c*c)
	x := 5
	px := &x
	*px++
	fmt.Println(x, *px == x)
	func() {
		defer func() {
			r := recover()
			fmt.Println("recovered:", r != nil)
		}()
		var m map[string]int
		m["a"] = 1
	}()
	fmt.Println(min(3, 1, 2), max(2.5, 1), min("b", "a"), max(x, 10))
	mm := map[int]int{1: 1}
	clear(mm)
	cs := []int{1, 2}
	clear(cs)
	fmt.Println(len(mm), cs)
}
