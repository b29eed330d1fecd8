package dataset_test

import (
	"fmt"
	"log"

	"onrecord/dataset"
	"onrecord/loader"
)

// The tables as they are shipped.
func ExampleTables() {
	corpus, err := loader.ReadTables(dataset.Tables())
	if err != nil {
		log.Fatal(err)
	}
	for _, a := range corpus.Articles {
		fmt.Printf("%s: %q %q\n", a.ID, a.Outlet, a.Published) // empty where the text does not say
	}
	// Output:
	// euromaidan-press: "Euromaidan Press" "2025-05-08"
	// inter-bellum-news: "Inter Bellum News" ""
	// reuters-copy: "" "2025-05-08"
	// the-week: "The Week" ""
	// unnamed-outlet: "" ""
}

// The articles read anew: the readings have the texts.
func ExampleArticles() {
	corpus, err := loader.Load(dataset.Articles())
	if err != nil {
		log.Fatal(err)
	}
	for i, r := range corpus.Readings {
		fmt.Println(corpus.Articles[i].ID, r.Article.Title.Value != "", len(r.Document.Sentences) > 5)
	}
	// Output:
	// euromaidan-press true true
	// inter-bellum-news true true
	// reuters-copy false true
	// the-week true true
	// unnamed-outlet false true
}
