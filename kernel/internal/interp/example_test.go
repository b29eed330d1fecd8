package interp_test

import (
	"context"
	"fmt"
	"strings"

	"onrecord/kernel/internal/interp"
)

func ExampleInterp_Eval() {
	var out strings.Builder
	ir, err := interp.New(interp.Options{Stdout: &out})
	if err != nil {
		fmt.Println(err)
		return
	}
	defer ir.Close()
	for i, source := range []string{
		"xs := []int{3, 1, 2}\nslices.Sort(xs)\nxs",
		"for i, x := range xs { fmt.Println(i, x) }",
		"xs[7]",
	} {
		out.Reset()
		res := ir.Eval(context.Background(), interp.Cell{Number: i + 1, Source: source})
		fmt.Print(out.String())
		if res.Value != nil {
			fmt.Println(res.Value.Data["text/plain"])
		}
		if res.Err != nil {
			fmt.Println(strings.Join(res.Err.Traceback, "\n"))
		}
	}
	// Output:
	// [1 2 3]
	// 0 1
	// 1 2
	// 2 3
	// panic: runtime error: index out of range [7] with length 3
	//
	// cell 3, line 1
	// -->   1 | xs[7]
}
