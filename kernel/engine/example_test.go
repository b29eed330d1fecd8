package engine_test

import (
	"context"
	"fmt"

	"onrecord/kernel/engine"
	"onrecord/kernel/notebook"
)

func Example() {
	engine.Main() // in a program: first of all in main; here TestMain has done it
	e, err := engine.Start(engine.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	defer e.Close()
	for i, source := range []string{`fmt.Println("printed")`, `6 * 7`, `os.Exit(1)`} {
		err := e.Execute(context.Background(), notebook.Input{Count: i + 1, Source: source}, func(o notebook.Output) {
			switch o.Type {
			case notebook.Stream:
				fmt.Printf("%s: %s", o.Name, o.Text)
			case notebook.ExecuteResult:
				fmt.Println("result:", o.Data["text/plain"])
			case notebook.Failure:
				fmt.Println("failed:", o.EName)
			}
		})
		if err != nil {
			fmt.Println(err)
		}
	}
	// Output:
	// stdout: printed
	// result: 42
	// failed: exit
}
