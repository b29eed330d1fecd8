package marked_test

import (
	"fmt"

	"onrecord/loader/eval/marked"
	"onrecord/loader/span"
)

func ExampleRead() {
	a, err := marked.Read("quarry.marked", `manner: agency take
published: 2026-03-13
speaker arden = Moll Arden
---
title> Quarry shut
body> {q1=arden “Go home,”} {s1 Moll Arden} {c1 said} on {d=2026-03-13 Friday}. | She shut the gate.
`)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Print(a.Text)
	for _, q := range a.Gold.Quotes {
		fmt.Println(q.Type, span.Join(a.Text, q.Content), q.Speakers[0])
	}
	for _, d := range a.Gold.Dates {
		fmt.Println(d.Type, d.Span.Cut(a.Text), d.Value)
	}
	_, err = marked.Read("quarry.marked", "manner: agency take\n---\nbody> {s1 Moll Arden} slept.\n")
	fmt.Println(err)
	// Output:
	// Quarry shut
	// “Go home,” Moll Arden said on Friday. She shut the gate.
	// direct “Go home,” Moll Arden
	// DATE Friday 2026-03-13
	// quarry.marked:3: attribution 1 has a source or cue and no content
}
