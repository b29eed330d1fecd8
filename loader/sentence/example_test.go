package sentence_test

import (
	"fmt"

	"onrecord/loader/sentence"
	"onrecord/loader/span"
)

func ExampleSplit() {
	text := "“Why now?” Gen. Ostrov asked at 5 p.m. Nobody in the U.S. Senate knew."
	for _, s := range sentence.Split(text, span.Span{End: len(text)}) {
		fmt.Println(s, s.Cut(text))
	}
	// Output:
	// 0-42 “Why now?” Gen. Ostrov asked at 5 p.m.
	// 43-74 Nobody in the U.S. Senate knew.
}

func ExampleSplitter() {
	text := "“It is late. We are tired.” She left."
	for _, o := range []sentence.Splitter{{}, {WholeQuotes: true}} {
		for _, s := range o.Split(text, span.Span{End: len(text)}) {
			fmt.Printf("[%s]", s.Cut(text))
		}
		fmt.Println()
	}
	// Output:
	// [“It is late.][We are tired.”][She left.]
	// [“It is late. We are tired.”][She left.]
}

func ExampleAppend() {
	texts := []string{"It rained. Nobody came.", "So what?"}
	var spans []span.Span // reused from text to text
	for _, text := range texts {
		spans = sentence.Append(spans[:0], text, span.Span{End: len(text)})
		fmt.Println(spans)
	}
	// Output:
	// [0-10 11-23]
	// [0-8]
}
