package main

import (
	"bytes"
	"os"
	"testing"
)

// The picture is that of the packages as they are.
func TestPicture(t *testing.T) {
	want, err := draw()
	if err != nil {
		t.Fatal(err)
	}
	have, err := os.ReadFile("../packages.svg")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(have, want) {
		t.Error("docs/packages.svg is not what the packages are: run go generate ./docs/packages")
	}
}

// A package stands above all that it imports, and the loader knows neither the
// charts nor the kernel.
func TestDataFlowsOneWay(t *testing.T) {
	nodes, err := list()
	if err != nil {
		t.Fatal(err)
	}
	for _, n := range nodes {
		for _, to := range n.imports {
			if n.house() == 0 && to.house() != 0 {
				t.Errorf("%s imports %s", n.name, to.name)
			}
		}
	}
	stack(nodes)
	for _, n := range nodes {
		for _, to := range n.imports {
			if n.layer <= to.layer {
				t.Errorf("%s stands at %d, %s, which it imports, at %d", n.name, n.layer, to.name, to.layer)
			}
		}
	}
}
