package speaker_test

import (
	"fmt"

	"onrecord/loader/article"
	"onrecord/loader/document"
	"onrecord/loader/quote"
	"onrecord/loader/span"
	"onrecord/loader/speaker"
)

func ExampleResolve() {
	text := "Chilean President Inés Toro opened the port. “We waited,” she said. Ms Toro said ships would come."
	d := document.New(text, []article.Line{{Span: span.Span{End: len(text)}, Kind: article.Text}})
	quotes := quote.Extract(d)
	res := speaker.Resolve(d, quotes)
	for i, q := range quotes {
		if e := res.Of[i]; e >= 0 {
			who := res.Entities[e]
			fmt.Printf("%s, %s of %s: %s\n", who.Name, who.Role, who.Country, span.Join(text, q.Content))
		}
	}
	// Output:
	// Inés Toro, president of CL: “We waited,”
	// Inés Toro, president of CL: ships would come
}

func ExampleRegistry() {
	var registry speaker.Registry
	registry.Add("monday", speaker.Resolution{Entities: []speaker.Entity{{Name: "Inés Toro", Kind: speaker.Person, Country: "CL"}}})
	registry.Add("tuesday", speaker.Resolution{Entities: []speaker.Entity{{Name: "Toro", Kind: speaker.Person, Country: "CL"}}})
	fmt.Println(registry.ID("tuesday", 0))
	for _, s := range registry.Speakers() {
		fmt.Println(s.Name, s.Articles, s.Aliases)
	}
	// Output:
	// ines-toro
	// Inés Toro 2 [Toro]
}
