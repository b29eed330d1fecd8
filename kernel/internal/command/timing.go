package command

import (
	"fmt"
	"go/ast"
	"go/parser"
	"strings"
	"time"

	"onrecord/kernel/packages/cellshell"
)

// timing are the commands that measure.
var timing = []Command{
	{Name: "%time", Form: "statement", What: "run a statement and print how long it took",
		Example: "%time fmt.Println(\"hello\")", Prints: "time: ", run: timeOne},
	{Name: "%timeit", Form: "statement", What: "run a statement many times and print how long one takes",
		Example: "%timeit strings.Repeat(\"x\", 10)", Prints: " per turn", run: timeMany},
	{Name: "%%time", What: "print how long the cell took", Example: "%%time\nfmt.Println(\"hello\")", Prints: "time: ", run: timeCell},
	{Name: "%%timeit", What: "run the cell many times and print how long one turn takes",
		Example: "%%timeit\nx := 1\nx++", Prints: " per turn", run: timeCellMany},
}

func timeOne(c *call) error {
	if c.args == "" {
		return fmt.Errorf("%%time: which statement? %%%%time is for the whole cell")
	}
	if strings.TrimSpace(c.body) == "" { // its value is the cell's
		c.goText = c.args
		return timeCell2(c)
	}
	c.goText = "cellshell.Start(); " + c.args + "; cellshell.Stop()"
	return nil
}

func timeMany(c *call) error {
	if c.args == "" {
		return fmt.Errorf("%%timeit: which statement?")
	}
	c.goText = "cellshell.Timeit(func() { " + used(c.args) + " })"
	return nil
}

func timeCell(c *call) error {
	c.inBody = true
	return timeCell2(c)
}

func timeCell2(c *call) error {
	start := time.Now()
	c.finish = func() { cellshell.PrintTime(time.Since(start)) }
	return nil
}

func timeCellMany(c *call) error {
	c.goText = "cellshell.Timeit(func() {" + used(c.body) + "\n})"
	return nil
}

// used makes a statement of an expression that is none.
func used(statement string) string {
	x, err := parser.ParseExpr(statement)
	if err != nil {
		return statement
	}
	if call, ok := ast.Unparen(x).(*ast.CallExpr); ok {
		id, ok := call.Fun.(*ast.Ident)
		if !ok || !valueBuiltins[id.Name] {
			return statement
		}
	}
	if _, ok := x.(*ast.UnaryExpr); ok && strings.HasPrefix(statement, "<-") {
		return statement
	}
	return "_ = " + statement
}

// valueBuiltins are the predeclared functions and conversions that are no statements.
var valueBuiltins = map[string]bool{
	"append": true, "cap": true, "complex": true, "imag": true, "len": true, "make": true, "max": true, "min": true,
	"new": true, "real": true, "string": true, "int": true, "float64": true,
}
