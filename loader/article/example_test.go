package article_test

import (
	"fmt"
	"log"

	"onrecord/loader/article"
)

const scraped = ` date 2024-03-02 Become a member and support us
Lowbridge backs its bridge
By Milo Stant
The council of Lowbridge voted on Friday to build the new bridge, after six years of argument.
Sign up for our newsletter
“We waited long enough,” said the mayor, Ada Thornby, who had asked for the vote.
`

func ExampleParse() {
	a := article.Parse("bridge.txt", scraped, article.Options{})
	fmt.Println(a.Title.Value)
	fmt.Println(a.Byline.Value, a.Byline.Evidence)
	fmt.Println(a.Published.Value, a.Published.Evidence)
	for _, l := range a.Lines {
		fmt.Printf("%-7s %.40s\n", l.Kind, l.Span.Cut(a.Text))
	}
	// Output:
	// Lowbridge backs its bridge
	// Milo Stant byline
	// 2024-03-02 header
	// byline  date 2024-03-02
	// junk    Become a member and support us
	// title   Lowbridge backs its bridge
	// byline  By Milo Stant
	// text    The council of Lowbridge voted on Friday
	// junk    Sign up for our newsletter
	// text    “We waited long enough,” said the mayor,
}

func ExampleParseHTML() {
	page := []byte(`<html><head><meta property="og:site_name" content="The Echo"></head><body><article>
<h1>Lowbridge backs its bridge</h1>
<p>The council of Lowbridge voted on Friday to build the new bridge, after six years of argument over its height.</p>
<p>“We waited long enough,” said the mayor, Ada Thornby, who had asked for the vote, and for three cranes.</p>
</article></body></html>`)
	a, err := article.ParseHTML("bridge.html", page, article.Options{})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(a.Title.Value, "/", a.Outlet.Value, a.Outlet.Evidence)
	fmt.Println(len(a.Body()), "paragraphs")
	// Output:
	// Lowbridge backs its bridge / The Echo meta
	// 2 paragraphs
}

func ExampleDecode() {
	text, diags, err := article.Decode("old.txt", []byte("\x93We waited long enough,\x94 said the mayor."))
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(text)
	for _, d := range diags {
		fmt.Println(d.File, d.Code)
	}
	// Output:
	// “We waited long enough,” said the mayor.
	// old.txt utf8
}

func ExampleDuplicates() {
	body := "The council of Lowbridge voted on Friday to build the new bridge, after six years of argument."
	articles := []*article.Article{
		article.Parse("a", body, article.Options{}),
		article.Parse("b", "The ferry will sail until the bridge is open, the harbour board said on Monday.",
			article.Options{}),
		article.Parse("c", body+"\nRelated Stories\n", article.Options{}),
	}
	for _, d := range article.Duplicates(articles) {
		fmt.Println(d.Article, "carries the text of", d.Of, d.Exact)
	}
	// Output:
	// 2 carries the text of 0 true
}
