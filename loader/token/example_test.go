package token_test

import (
	"fmt"

	"onrecord/loader/span"
	"onrecord/loader/token"
)

func ExampleAppend() {
	text := "Mr. Alder’s U.S.-led team won 3-1."
	for _, t := range token.Append(nil, text, span.Span{End: len(text)}) {
		fmt.Printf("%q ", t.Text(text))
	}
	// Output:
	// "Mr." "Alder" "’s" "U.S.-led" "team" "won" "3-1" "."
}
