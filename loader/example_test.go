package loader_test

import (
	"context"
	"errors"
	"fmt"
	"log"
	"os"
	"strings"
	"testing/fstest"

	"onrecord/loader"
)

// pierArticle and ferryArticle are two articles about one thing said.
const (
	pierArticle = "Pier at Orvik shut\n\nBy Ines Brandt\n\n" +
		"ORVIK, 12 March 2031 — The pier at Orvik was shut on Tuesday after a beam fell into the harbour, " +
		"and nobody was hurt.\n\n" +
		"“Nobody goes near it until the wood is dry,” said Moll Alder, the mayor of Orvik. She added that the " +
		"ferry would sail again on Monday.\n"
	ferryArticle = "No ferry before Monday\n\n" +
		"The ferry from Tarrow stays in dock until Monday, and those who waited for it were sent home by bus.\n\n" +
		"Mayor Moll Alder said nobody would go near the pier “until the wood is dry”.\n"
)

func Example() {
	articles := fstest.MapFS{
		"pier.txt":     {Data: []byte(pierArticle)},
		"ferry.txt":    {Data: []byte(ferryArticle)},
		"manifest.csv": {Data: []byte("file,outlet,published\nferry.txt,Tarrow Mail,2031-03-12\n")},
	}
	corpus, err := loader.Load(articles) // LoadDir for a folder
	if err != nil {
		log.Fatal(err)
	}
	names := corpus.Labels()
	for _, q := range corpus.Quotes {
		fmt.Printf("%s, in %s (%s): %s\n", names[q.SpeakerID], names[q.ArticleID], q.Kind, q.Text)
	}
	// Output:
	// Moll Alder, in Tarrow Mail (mixed): until the wood is dry
	// Moll Alder, in pier (direct): Nobody goes near it until the wood is dry
	// Moll Alder, in pier (indirect): that the ferry would sail again on Monday
}

func ExampleLoadTexts() {
	corpus := loader.LoadTexts(loader.Text{ID: "a1", Text: pierArticle, Outlet: "Orvik Gazette", Published: "2031-03-12"})
	for _, d := range corpus.Dates {
		fmt.Println(d.Expression, d.Type, d.Value)
	}
	fmt.Println(corpus.Frames().Articles.Select([]string{"outlet", "published", "quotes"}))
	// Output:
	// 12 March 2031 DATE 2031-03-12
	// Tuesday DATE 2031-03-11
	// Monday DATE 2031-03-17
	// [1x3] DataFrame
	//
	//     outlet        published  quotes
	//  0: Orvik Gazette 2031-03-12 2
	//     <string>      <string>   <int>
}

func ExampleLoader() {
	l := loader.Loader{
		Columns: map[string]string{"text": "Body"}, // of tables
		Aliases: map[string]string{"Molly Alder": "Moll Alder"},
	}
	corpus := l.LoadTexts(loader.Text{ID: "a1", Text: strings.Replace(pierArticle, "Moll", "Molly", 1)},
		loader.Text{ID: "a2", Text: ferryArticle})
	for _, s := range corpus.Speakers {
		fmt.Println(s.Name, s.Quotes)
	}
	// Output:
	// Moll Alder 3
}

// What is not read comes in its place, and the rest is read all the same.
func ExampleLoader_All() {
	dir, err := os.MkdirTemp("", "articles")
	if err != nil {
		log.Fatal(err)
	}
	defer os.RemoveAll(dir)
	for name, text := range map[string]string{"a.txt": pierArticle, "b.txt": "", "c.txt": ferryArticle} {
		if err := os.WriteFile(dir+"/"+name, []byte(text), 0o644); err != nil {
			log.Fatal(err)
		}
	}
	for r, err := range (loader.Loader{}).All(context.Background(), dir) {
		var unread *loader.Unread
		switch {
		case errors.As(err, &unread):
			fmt.Println("not read:", unread.Reason)
		case err != nil:
			log.Fatal(err)
		default:
			fmt.Println(r.Article.Title.Value, len(r.QuoteRows()))
		}
	}
	// Output:
	// Pier at Orvik shut 2
	// not read: empty
	// No ferry before Monday 1
}

func ExampleLoader_Extract() {
	x := loader.Loader{Keep: true}.Extract(loader.Text{ID: "note", Text: "“The ice is thick,” said Ola Brandt."})
	for _, q := range x.Quotes {
		fmt.Println(q.Kind, q.Act, q.Quoted, q.Speaker)
	}
	// Output:
	// direct said [[1 17]] Ola Brandt
}

func ExampleReadManifest() {
	table := "file;outlet;published\npier.txt;Orvik Gazette;2031-03-12\n;nowhere;\n"
	manifest, faults, err := loader.ReadManifest(strings.NewReader(table), "manifest.csv")
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(manifest["pier.txt"].Outlet, manifest["pier.txt"].Published)
	for _, f := range faults {
		fmt.Println(f.Line, f.Message)
	}
	// Output:
	// Orvik Gazette 2031-03-12
	// 3 the file's name is missing: the row is left out
}

func ExampleCorpus_WriteTables() {
	dir, err := os.MkdirTemp("", "tables")
	if err != nil {
		log.Fatal(err)
	}
	defer os.RemoveAll(dir)
	corpus := loader.LoadTexts(loader.Text{ID: "a1", Text: pierArticle})
	if _, err := corpus.WriteTables(dir, loader.CSV, loader.Parquet); err != nil {
		log.Fatal(err)
	}
	again, err := loader.ReadTables(os.DirFS(dir))
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(len(again.Quotes) == len(corpus.Quotes), again.Summary())
	// Output:
	// true 1 read
}
