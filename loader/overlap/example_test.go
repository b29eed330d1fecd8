package overlap_test

import (
	"fmt"
	"log"

	"onrecord/loader/overlap"
)

func ExampleUtterances() {
	quotes := []overlap.Quote{
		{ID: "a-q1", Outlet: "Coast", Speaker: "ada-marsh", Text: "no bridge, no ferry"},
		{ID: "b-q1", Outlet: "Fen Post", Speaker: "ada-marsh",
			Text: "We were promised a road and got no bridge, no ferry and no answer."},
		{ID: "b-q2", Outlet: "Fen Post", Speaker: "ben-weir", Text: "a road to nowhere"},
	}
	for i, id := range overlap.Utterances(quotes) {
		fmt.Println(quotes[i].ID, id)
	}
	// Output:
	// a-q1 u-a-q1
	// b-q1 u-a-q1
	// b-q2 u-b-q2
}

func ExamplePairs() {
	texts := []overlap.Text{
		{Outlet: "Coast", Article: "a", Body: "The ferry to Dunmere sinks at its berth, and nobody saw it go."},
		{Outlet: "Fen Post", Article: "b", Body: "Early on Monday the ferry to Dunmere sinks at its berth."},
	}
	pairs, err := overlap.Pairs(texts, nil, nil)
	if err != nil {
		log.Fatal(err)
	}
	for _, p := range pairs {
		fmt.Printf("%s, %s: %d shingles, longest run %d words\n", p.OutletA, p.OutletB, p.SharedShingles, p.LongestRun)
	}
	// Output: Coast, Fen Post: 4 shingles, longest run 8 words
}

func ExampleNearDuplicates() {
	copied := "The ferry to Dunmere sank at its berth on Monday night while its crew slept ashore, the harbour " +
		"office says."
	texts := []overlap.Text{
		{Article: "a", Body: copied + " Nobody was hurt."},
		{Article: "b", Body: "Rain is on its way to the northern valleys, and the fells will see the first snow " +
			"of the year by the end of the week."},
		{Article: "c", Body: "Sad news from the harbour. " + copied},
	}
	for _, n := range overlap.NearDuplicates(texts, overlap.Options{Words: 20}) {
		fmt.Printf("%s and %s: %.0f %%\n", texts[n.A].Article, texts[n.B].Article, 100*n.Containment)
	}
	// Output: a and c: 86 %
}
