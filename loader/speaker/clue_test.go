package speaker

import (
	"testing"
)

func TestClueRows(t *testing.T) {
	seen := map[string]bool{}
	for _, c := range clues {
		if c.name == "" || c.example == "" || c.weight == 0 || c.holds == nil || seen[c.name] {
			t.Errorf("row %q: a row has a name of its own, an example, a weight and a condition", c.name)
		}
		seen[c.name] = true
	}
}

// A setting of clues: the last article's only entity is the surname in question, and want
// is the id that it gets.
func TestClues(t *testing.T) {
	sex := func(e Entity, g, why string) Entity { e.Gender, e.GenderEvidence = g, why; return e }
	ada, tom := person("Ada Brook", "president", "NO"), person("Tom Brook", "singer", "NO")
	type in struct {
		Setting
		entities []Entity
	}
	all := func(e ...Entity) in { return in{entities: e} }
	for _, c := range []struct {
		name     string
		articles []in
		want     string
	}{
		{"the only bearer", []in{all(ada), all(person("Brook", "", ""))}, "ada-brook"},
		{"two bearers", []in{all(ada), all(tom), all(person("Brook", "", ""))}, "brook"},
		{"an office", []in{all(ada), all(tom), all(person("Brook", "president", ""))}, "ada-brook"},
		{"another's office", []in{all(tom), all(person("Brook", "president", ""))}, "brook"},
		{"a title", []in{all(sex(ada, "f", "pronoun")), all(sex(tom, "m", "pronoun")),
			all(sex(person("Brook", "", ""), "m", "title"))}, "brook"},
		{"another sex", []in{all(sex(tom, "m", "pronoun")), all(sex(person("Brook", "", ""), "f", "title"))}, "brook"},
		{"another country", []in{all(ada), all(person("Brook", "", "DK"))}, "brook"},
		{"a household name", []in{all(ada), all(ada), all(ada), all(tom), all(person("Brook", "", ""))}, "ada-brook"},
		{"a household name, and another", []in{all(ada), all(ada), all(ada),
			all(tom, person("Brook", "", ""))}, "brook"},
		{"who else is there", []in{all(ada, person("Per Lund", "", "")), all(tom),
			all(person("Brook", "", ""), person("Per Lund", "", ""))}, "ada-brook"},
		{"outlet and week", []in{{Setting{"Orvik Post", "2026-05-04"}, []Entity{ada}}, all(tom),
			{Setting{"Orvik Post", "2026-05-06"}, []Entity{person("Brook", "", "")}}}, "ada-brook"},
		{"a common surname", []in{all(person("Ada Smith", "", "")), all(person("Smith", "", ""))}, "smith"},
		{"the half of a double surname", []in{all(person("Ana Ruiz Celaya", "", "ES")), all(person("Ruiz", "", "ES"))},
			"ana-ruiz-celaya"},
		{"a body of that name", []in{all(ada), all(body("Brook", "GB"))}, "brook"},
		{"a word of which nothing is told", []in{all(ada),
			all(Entity{Name: "Brook", Kind: Organisation, Lone: true})}, "ada-brook"},
		{"a junior", []in{all(ada), all(person("Brook Jr.", "", ""))}, "brook-jr"},
	} {
		var g Registry
		last := ""
		for n, a := range c.articles {
			last = string(rune('a' + n))
			g.AddIn(last, a.Setting, Resolution{Entities: a.entities})
		}
		entities := c.articles[len(c.articles)-1].entities
		for i := range entities {
			if entities[i].Name != "Per Lund" && entities[i].Name != "Tom Brook" {
				if got := g.ID(last, i); got != c.want {
					t.Errorf("%s: %s, want %s", c.name, got, c.want)
				}
			}
		}
	}
}

// The known give names and ids, whatever the articles call them.
func TestRegistryKnow(t *testing.T) {
	var g Registry
	g.Add("a", Resolution{Entities: []Entity{person("A. Brook", "", ""), person("Ada Brook", "", ""), body("the Board", ""),
		person("John Reed", "mayor", ""), person("John Reed", "", "")}})
	g.Add("b", Resolution{Entities: []Entity{person("Brook", "", "")}})
	g.Know(
		Known{Name: "Ada Brook", Aliases: []string{"A. Brook"}, Wikidata: "Q7"},
		Known{Name: "Orvik Harbour Board", Aliases: []string{"The Board"}, Kind: Organisation, Wikidata: "Q8"},
		Known{Name: "John Reed", Wikidata: "Q9", Offices: []Tenure{{Office: "mayor"}}},
		Known{Name: "John Reed", Wikidata: "Q10"},
		Known{Name: "Nobody Here", Wikidata: "Q11"},
	)
	for i, want := range []string{"ada-brook", "ada-brook", "orvik-harbour-board", "john-reed"} {
		if got := g.ID("a", i); got != want {
			t.Errorf("entity %d is %s, want %s", i, got, want)
		}
	}
	if got := g.ID("a", 4); got == "john-reed" || got == "john-reed-q10" {
		t.Errorf("a John Reed of whom nothing is told is %s", got)
	}
	if got := g.ID("b", 0); got != "ada-brook" {
		t.Errorf("Brook is %s", got)
	}
	for _, s := range g.Speakers() {
		if s.ID == "nobody-here" || s.ID == "orvik-harbour-board" && (s.Wikidata != "Q8" || s.Name != "Orvik Harbour Board") {
			t.Errorf("%+v", s)
		}
	}
}
