package loader_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"onrecord/loader"
)

func TestReadPeopleErrors(t *testing.T) {
	for _, c := range []struct{ name, file, want string }{
		{"empty", "", "p.csv:1: the file is empty"},
		{"unknown column", "name,job\nAda Alder,mayor\n", `p.csv:1: there is no column "job": the columns are name, aliases`},
		{"column twice", "name,kind,name\n", "p.csv:1: the column name stands there twice"},
		{"no name column", "aliases\nAda\n", "p.csv:1: the column name is missing"},
		{"empty name", "name,country\nAda Alder,NO\n,NO\n", "p.csv:3: the name is empty"},
		{"kind", "name,kind\nAda Alder,horse\n", `p.csv:2: kind "horse": write person or organisation`},
		{"date", "name,office,from\nAda Alder,mayor,5/2024\n", `p.csv:2: from "5/2024": write the day as`},
		{"date without office", "name,from\nAda Alder,2024\n", "p.csv:2: from and to are the days of an office"},
		{"dates exchanged", "name,office,from,to\nAda Alder,mayor,2025,2024\n", "p.csv:2: the office ends on 2024, before"},
		{"country", "name,country\nAda Alder,Norway\n", `p.csv:2: country "Norway"`},
		{"wikidata", "name,wikidata\nAda Alder,42\n", `p.csv:2: wikidata "42": write Q and the number`},
		{"alias twice", "name,aliases\nAda Alder,The Fox\nPer Lund,the fox\n", "p.csv:3: the alias the fox is one of Ada Alder in line 2"},
		{"contradiction", "name,country\nAda Alder,NO\nAda Alder,DK\n", "p.csv:3: country of Ada Alder is DK, and NO in line 2"},
		{"decision", "name,aliases,articles,decision\nAda Alder,Alder,a,perhaps\n", `p.csv:2: decision "perhaps"`},
		{"decision without articles", "name,aliases,decision\nAda Alder,Alder,join\n", "p.csv:2: decision join needs"},
		{"too many cells", "name,country\nAlder, Ada,NO\n", "p.csv:2: 3 cells, and the header has 2"},
		{"json", "{\"name\": 1}\n{\"name\": {}}\n", "p.csv:2: name is neither text"},
		{"json column", "{\"job\": \"mayor\"}\n", `p.csv:1: there is no column "job"`},
		{"not json", "{\"name\": \"Ada Alder\"}\nPer Lund\n", "p.csv:2: not a JSON object"},
	} {
		t.Run(c.name, func(t *testing.T) {
			p, err := loader.ReadPeople(strings.NewReader(c.file), "p.csv")
			if !errors.Is(err, loader.ErrPeople) || !strings.Contains(err.Error(), c.want) {
				t.Errorf("error %v, want %s", err, c.want)
			}
			if p.Len() != 0 {
				t.Errorf("%d people beside an error", p.Len())
			}
		})
	}
}

// Every row that is wrong is told, not the first alone.
func TestReadPeopleTellsAll(t *testing.T) {
	_, err := loader.ReadPeople(strings.NewReader("name;wikidata\nAda Alder;x\n;Q1\n"), "p.csv")
	if err == nil || strings.Count(err.Error(), "p.csv:") != 2 {
		t.Errorf("error %v, want two lines", err)
	}
}

func TestReadPeopleFormats(t *testing.T) {
	for _, file := range []string{
		"\ufeffname,aliases,wikidata\nAda Alder,\"The Fox; Alder\",q7\nPer Lund,,\n",
		"Name\tWikidata\tAliases\nAda Alder\tQ7\tThe Fox;Alder\n\nPer Lund\t\t\n",
		"{\"name\": \"Ada Alder\", \"aliases\": [\"The Fox\", \"Alder\"], \"wikidata\": \"Q7\"}\n{\"name\": \"Per Lund\"}\n",
	} {
		p, err := loader.ReadPeople(strings.NewReader(file), "p.csv")
		if err != nil || p.Len() != 2 {
			t.Errorf("%d people, %v, of %q", p.Len(), err, file)
			continue
		}
		l := loader.Loader{People: p}
		c := l.LoadTexts(loader.Text{ID: "a", Text: "Pier opens\n\n“The pier is safe,” said the Fox, who runs the harbour.\n\n" +
			"“It will stay open all winter,” Alder said on Monday.\n"})
		for _, s := range c.Speakers {
			if s.ID != "ada-alder" || s.Name != "Ada Alder" || s.Wikidata != "Q7" {
				t.Errorf("speaker %+v of %q", s, file)
			}
		}
		if len(c.Speakers) != 1 {
			t.Errorf("%d speakers of %q", len(c.Speakers), file)
		}
	}
}

// The office of a day is resolved where one known held it, and nobody else is given it.
func TestPeopleInOffice(t *testing.T) {
	const file = `name,office,from,to,country,wikidata
Ada Alder,president,2020-02-01,2024-02-01,NO,Q7
Per Lund,president,2024-02-02,,NO,Q8
Ola Brandt,prime minister,,,NO,Q9
Ola Brandt,mayor of Orvik,2010,2014-06,,
`
	p, err := loader.ReadPeople(strings.NewReader(file), "p.csv")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ day, text, want string }{
		{"2023-05-04", "“The pier is safe,” the president said on Monday.", "ada-alder"},
		{"2024-05-04", "“The pier is safe,” the president said on Monday.", "per-lund"},
		{"2024-05-04", "“The pier is safe,” the Norwegian president said on Monday.", "per-lund"},
		{"2024-05-04", "“The pier is safe,” the French president said on Monday.", ""},
		{"2019-05-04", "“The pier is safe,” the president said on Monday.", ""},
		{"", "“The pier is safe,” the president said on Monday.", ""},
		{"", "“The pier is safe,” the prime minister said on Monday.", "ola-brandt"},
		{"2014-06-30", "“The pier is safe,” the mayor said on Monday.", "ola-brandt"},
		{"2014-07-01", "“The pier is safe,” the mayor said on Monday.", ""},
		{"2024-05-04", "Ilse Mell, the club's president, came by bus. “The pier is safe,” the president said.", ""},
	} {
		l := loader.Loader{People: p}
		corpus := l.LoadTexts(loader.Text{ID: "a", Published: c.day, Text: "Pier opens\n\n" + c.text + "\n"})
		if len(corpus.Quotes) != 1 {
			t.Errorf("%d quotes in %s", len(corpus.Quotes), c.text)
			continue
		}
		got := corpus.Quotes[0].SpeakerID
		if known := got == "ada-alder" || got == "per-lund" || got == "ola-brandt"; got != c.want && (known || c.want != "") {
			t.Errorf("%s, %s: %s, want %q", c.day, c.text, got, c.want)
		}
	}
}

// reviewed are articles with a surname whose bearer is sure, and one that is not.
func reviewed() []loader.Text {
	return []loader.Text{
		{ID: "a", Text: "Pier opens\n\n“The pier is safe,” Ada Alder said on Monday at the harbour.\n"},
		{ID: "b", Text: "Pier stays\n\n“It will not close again,” Alder said on Tuesday.\n"},
		{ID: "c", Text: "Pier sold\n\n“We sold it for a song,” Per Lund said on Friday.\n"},
		{ID: "d", Text: "Pier bought\n\n“We bought it for a song,” Tom Lund said on Friday.\n"},
		{ID: "e", Text: "Pier lost\n\n“I never wanted it,” Lund said on Sunday.\n"},
	}
}

// What the review says, the next load does; what is corrected in it as well.
func TestReviewRoundTrip(t *testing.T) {
	speakers := func(c *loader.Corpus) map[string]string {
		out := map[string]string{}
		for _, q := range c.Quotes {
			out[q.ArticleID] += q.SpeakerID + " "
		}
		return out
	}
	first := loader.Loader{Review: true}.LoadTexts(reviewed()...)
	var table bytes.Buffer
	if err := first.WriteReview(&table); err != nil {
		t.Fatal(err)
	}
	was := speakers(first)
	if was["b"] != "ada-alder " || was["e"] == "per-lund " || was["e"] == "tom-lund " {
		t.Fatalf("speakers %v", was)
	}
	for _, want := range []string{"join,Ada Alder,Alder,b,2,the only bearer of the surname,,a,ada-alder,", "apart,"} {
		if !strings.Contains(table.String(), want) {
			t.Errorf("the review lacks %s:\n%s", want, table.String())
		}
	}
	again := func(table string) map[string]string {
		p, err := loader.ReadPeople(strings.NewReader(table), "review.csv")
		if err != nil {
			t.Fatalf("%v\n%s", err, table)
		}
		return speakers(loader.Loader{People: p, Review: true}.LoadTexts(reviewed()...))
	}
	for id, s := range again(table.String()) {
		if was[id] != s {
			t.Errorf("%s: %s with the review as it is, %s before", id, s, was[id])
		}
	}
	corrected := strings.NewReplacer("join,Ada Alder", "apart,Ada Alder", "apart,Per Lund", "join,Per Lund",
		"apart,Tom Lund", "apart,Tom Lund").Replace(table.String())
	now := again(corrected)
	if now["b"] == "ada-alder " {
		t.Errorf("Alder is still Ada Alder")
	}
	if strings.Contains(table.String(), "apart,Per Lund") && now["e"] != "per-lund " {
		t.Errorf("Lund is %s, want Per Lund\n%s", now["e"], corrected)
	}
}

func FuzzReadPeople(f *testing.F) {
	f.Add("name,aliases,kind,office,from,to,country,wikidata\nAda Alder,Alder; The Fox,person,mayor,2024,2025-06,NO,Q7\n")
	f.Add("decision,name,aliases,articles,weight,for,against,elsewhere,id,other_id,kind\njoin,Ada Alder,Alder,b,2,,,a,ada-alder,,\n")
	f.Add("{\"name\": \"Ada Alder\", \"aliases\": [\"Alder\"]}\n")
	f.Add("name;kind\n\"Ada;x\n")
	f.Fuzz(func(t *testing.T, raw string) {
		p, err := loader.ReadPeople(strings.NewReader(raw), "p")
		if err != nil {
			if p.Len() != 0 {
				t.Error("people beside an error")
			}
			return
		}
		loader.Loader{People: p}.LoadTexts(loader.Text{ID: "b", Text: "Pier\n\n“It is safe,” Alder said. “It is,” the mayor said.\n"})
	})
}
