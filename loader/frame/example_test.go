package frame_test

import (
	"fmt"
	"log"
	"os"
	"strings"

	"onrecord/loader/frame"
)

type Saying struct {
	ID      string `csv:"quote_id"`
	Speaker string `csv:"speaker_id"`
	Words   int    `csv:"words"`
}

type Person struct {
	ID   string `csv:"speaker_id"`
	Name string `csv:"name"`
}

func Example() {
	sayings := []Saying{{"q1", "s2", 12}, {"q2", "s1", 7}, {"q3", "s2", 3}, {"q4", "", 5}}
	people := []Person{{"s1", "Ada Marsh"}, {"s2", "Ben Weir"}}
	df, err := frame.Of(sayings)
	if err != nil {
		log.Fatal(err)
	}
	names, err := frame.Of(people)
	if err != nil {
		log.Fatal(err)
	}
	n, err := frame.Count(df, "speaker_id")
	if err != nil {
		log.Fatal(err)
	}
	if n, err = frame.LeftJoin(n, names, "speaker_id"); err != nil {
		log.Fatal(err)
	}
	if n, err = frame.Sort(n, "-n", "name"); err != nil {
		log.Fatal(err)
	}
	if err := frame.WriteCSV(os.Stdout, n); err != nil {
		log.Fatal(err)
	}
	// Output:
	// speaker_id,n,name
	// s2,2,Ben Weir
	// s1,1,Ada Marsh
	// ,1,
}

func ExampleOf() {
	df, err := frame.Of([]Saying{{"q1", "s2", 12}})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(df.Names(), df.Types())
	rows, err := frame.Rows[Saying](df)
	fmt.Println(rows, err)
	// Output:
	// [quote_id speaker_id words] [string string int]
	// [{q1 s2 12}] <nil>
}

func ExampleReadCSVRows() {
	file := "quote_id,speaker_id,words\nq1,s2,12\nq2,s1,seven\n"
	_, err := frame.ReadCSVRows[Saying](strings.NewReader(file), "quotes.csv")
	fmt.Println(err)
	// Output: quotes.csv:3:7: column "words": "seven" is not a whole number: write digits only, or leave the cell empty
}

func ExampleGroupBy() {
	df, err := frame.Of([]Saying{{"q1", "s2", 12}, {"q2", "s1", 7}, {"q3", "s2", 3}})
	if err != nil {
		log.Fatal(err)
	}
	g, err := frame.GroupBy(df, "speaker_id")
	if err != nil {
		log.Fatal(err)
	}
	sums, err := g.Aggregate(frame.Agg{Func: frame.N}, frame.Agg{Func: frame.Sum, Column: "words"})
	if err != nil {
		log.Fatal(err)
	}
	if err := frame.WriteCSV(os.Stdout, sums); err != nil {
		log.Fatal(err)
	}
	// Output:
	// speaker_id,n,words_sum
	// s2,2,15
	// s1,1,7
}

func ExampleCSVReader() {
	r := frame.NewCSVReader(strings.NewReader("place,birds\nMill Pond,\"wren, heron\"\n"), "birds.csv")
	for r.Scan() {
		fmt.Println(r.Line(), r.Record()[1])
	}
	fmt.Println(r.Err())
	// Output:
	// 2 wren, heron
	// <nil>
}
