// Package timex finds the time expressions of a news text and gives each its
// TIMEX3 type and value.
//
//	for _, x := range timex.Tag(text, sentences, timex.Anchor{Published: day}) {
//		fmt.Println(x.Span.Cut(text), x.Type, x.Value)
//	}
package timex
