// Command packages draws the module's packages and who imports whom, as the SVG
// file docs/packages.svg: every package stands above those that it imports, and
// an import that follows from others is left out.
//
//go:generate go run . ../packages.svg
package main

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"html"
	"io"
	"log"
	"os"
	"os/exec"
	"slices"
	"strings"
)

const module = "onrecord/"

// left are packages that are no part of the house: tools that are run by hand,
// and bodies that the engine reads.
var left = []string{"docs/", "bench", "kernel/internal/vm/lib/", "kernel/conformance", "kernel/packages/internal/",
	"loader/eval/marked/cmd/"}

func main() {
	log.SetFlags(0)
	if len(os.Args) != 2 {
		log.Fatal("usage: packages FILE.svg")
	}
	picture, err := draw()
	if err != nil {
		log.Fatal("packages: ", err)
	}
	if err := os.WriteFile(os.Args[1], picture, 0o644); err != nil {
		log.Fatal("packages: ", err)
	}
}

// A node is a package in the picture.
type node struct {
	name    string
	imports []*node
	layer   int // above all that it imports
	x, y    float64
	width   float64
}

func draw() ([]byte, error) {
	nodes, err := list()
	if err != nil {
		return nil, err
	}
	for _, n := range nodes {
		n.reduce()
	}
	layers := stack(nodes)
	width := place(layers)
	return svg(layers, width), nil
}

// list asks the go command for the packages of the module.
func list() ([]*node, error) {
	cmd := exec.Command("go", "list", "-json=ImportPath,Imports", module+"...")
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		return nil, err
	}
	type listed struct {
		ImportPath string
		Imports    []string
	}
	var all []listed
	dec := json.NewDecoder(bytes.NewReader(out))
	for {
		var p listed
		if err := dec.Decode(&p); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			return nil, err
		}
		all = append(all, p)
	}
	byName := make(map[string]*node)
	var nodes []*node
	for _, p := range all {
		name, ok := strings.CutPrefix(p.ImportPath, module)
		if !ok || slices.ContainsFunc(left, func(l string) bool { return strings.HasPrefix(name, l) }) {
			continue
		}
		n := &node{name: name}
		byName[name] = n
		nodes = append(nodes, n)
	}
	for _, p := range all {
		n := byName[strings.TrimPrefix(p.ImportPath, module)]
		for _, i := range p.Imports {
			if to := byName[strings.TrimPrefix(i, module)]; n != nil && to != nil && strings.HasPrefix(i, module) {
				n.imports = append(n.imports, to)
			}
		}
	}
	return nodes, nil
}

// reduce drops the imports that another import brings.
func (n *node) reduce() {
	var kept []*node
	for _, to := range n.imports {
		through := slices.ContainsFunc(n.imports, func(o *node) bool { return o != to && o.reaches(to) })
		if !through {
			kept = append(kept, to)
		}
	}
	n.imports = kept
}

func (n *node) reaches(to *node) bool {
	return n == to || slices.ContainsFunc(n.imports, func(i *node) bool { return i.reaches(to) })
}

// stack gives every package a layer, right below the lowest that imports it.
func stack(nodes []*node) [][]*node {
	importers := make(map[*node][]*node)
	for _, n := range nodes {
		for _, i := range n.imports {
			importers[i] = append(importers[i], n)
		}
	}
	var depth func(n *node) int
	depth = func(n *node) int {
		d := 0
		for _, i := range importers[n] {
			d = max(d, depth(i)+1)
		}
		return d
	}
	deepest := 0
	for _, n := range nodes {
		deepest = max(deepest, depth(n))
	}
	layers := make([][]*node, deepest+1)
	for _, n := range nodes {
		n.layer = deepest - depth(n)
		layers[n.layer] = append(layers[n.layer], n)
	}
	return layers
}

const (
	boxHeight = 26
	floor     = 62 // between two layers
	gap       = 14
	margin    = 20
)

// house tells which of the three parts a package belongs to: the loader left, what
// people use in the middle, the kernel right.
func (n *node) house() int {
	switch first, _, _ := strings.Cut(n.name, "/"); first {
	case "loader":
		return 0
	case "kernel":
		return 2
	}
	return 1
}

func (n *node) label() string {
	_, inner, ok := strings.Cut(n.name, "/")
	if !ok || n.house() == 1 {
		return n.name
	}
	return inner
}

// place orders each layer by the middle of what it is linked with, every house in
// a column of its own, and returns the picture's width.
func place(layers [][]*node) float64 {
	links := make(map[*node][]*node)
	for i := range layers {
		for _, n := range layers[i] {
			n.width = float64(7*len(n.label()) + 18)
			for _, to := range n.imports {
				links[n], links[to] = append(links[n], to), append(links[to], n)
			}
		}
	}
	width := float64(margin)
	for house := range 3 {
		column := 0.0
		for _, layer := range layers {
			column = max(column, rowWidth(layer, house))
		}
		for range 30 {
			for _, layer := range layers {
				slices.SortStableFunc(layer, func(a, b *node) int {
					return cmp.Or(cmp.Compare(a.house(), b.house()), cmp.Compare(middle(a, links), middle(b, links)))
				})
				x := width + (column-rowWidth(layer, house))/2
				for _, n := range layer {
					if n.house() == house {
						n.x, n.y = x, float64(margin+(len(layers)-1-n.layer)*floor)
						x += n.width + gap
					}
				}
			}
		}
		width += column + 4*gap
	}
	return width - 4*gap + margin
}

// rowWidth is the width of the packages of one house in a layer.
func rowWidth(layer []*node, house int) float64 {
	width := 0.0
	for _, n := range layer {
		if n.house() == house {
			width += n.width + gap
		}
	}
	return max(0, width-gap)
}

func middle(n *node, links map[*node][]*node) float64 {
	if len(links[n]) == 0 {
		return n.x + n.width/2
	}
	sum := 0.0
	for _, l := range links[n] {
		sum += l.x + l.width/2
	}
	return sum / float64(len(links[n]))
}

func svg(layers [][]*node, width float64) []byte {
	var b bytes.Buffer
	height := 2*margin + (len(layers)-1)*floor + boxHeight
	fmt.Fprintf(&b, "<!-- Code generated by docs/packages; DO NOT EDIT. -->\n"+
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %.0f %d" font-family="sans-serif" font-size="12">`+"\n",
		width, height)
	b.WriteString("<title>The packages of onrecord: each stands above those that it imports</title>\n" +
		`<rect width="100%" height="100%" fill="#ffffff"/>` + "\n")
	colours := [...]string{"#d7e8f7", "#fff1c9", "#f9dccb"}
	strokes := [...]string{"#2166ac", "#8a6d00", "#b35806"}
	for _, layer := range layers {
		for _, n := range layer {
			for _, to := range n.imports {
				x1, y1, x2, y2 := n.x+n.width/2, n.y+boxHeight, to.x+to.width/2, to.y
				fmt.Fprintf(&b, `<path d="M%.0f %.0fC%.0f %.0f %.0f %.0f %.0f %.0f" fill="none" `+
					`stroke="%s" stroke-opacity="0.55"/>`+"\n",
					x1, y1, x1, y1+30, x2, y2-30, x2, y2, strokes[n.house()])
			}
		}
	}
	for _, layer := range layers {
		for _, n := range layer {
			h := n.house()
			fmt.Fprintf(&b, `<rect x="%.0f" y="%.0f" width="%.0f" height="%d" rx="4" fill="%s" stroke="%s"/>`+"\n",
				n.x, n.y, n.width, boxHeight, colours[h], strokes[h])
			fmt.Fprintf(&b, `<text x="%.0f" y="%.0f" text-anchor="middle">%s</text>`+"\n",
				n.x+n.width/2, n.y+17, html.EscapeString(n.label()))
		}
	}
	b.WriteString("</svg>\n")
	return b.Bytes()
}
