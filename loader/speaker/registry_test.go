package speaker

import (
	"fmt"
	"math/rand"
	"reflect"
	"strconv"
	"testing"

	"onrecord/loader/span"
)

func person(name, role, country string, aliases ...string) Entity {
	return Entity{Name: name, Kind: Person, Role: role, Country: country, Aliases: aliases, Mentions: []span.Span{{Start: 0, End: 1}}}
}

func TestRegistryJoins(t *testing.T) {
	articles := map[string][]Entity{
		"a": {person("Xi Jinping", "president", "CN", "Xi"), person("Marta Kolb", "minister", "AT"), {Name: "harbour spokesman", Kind: Person, Nominal: true}},
		"b": {person("Xi", "leader", "CN"), person("Volodymyr Zelenskiy", "president", "UA"), person("Kolb", "", "")},
		"c": {person("Volodymyr Zelensky", "president", "UA", "Zelensky"), person("Smith", "", ""), {Name: "harbour spokesman", Kind: Person, Nominal: true}},
		"d": {person("Ann Smith", "senator", "US"), person("Volodymyr Zelensky", "president", "UA"), {Name: "Ukraine's foreign minister", Kind: Person, Nominal: true, Office: true, Country: "UA"}},
		"e": {person("John A. Reed", "", "US"), person("John B. Reed", "", "US"), {Name: "Ukraine's foreign minister", Kind: Person, Nominal: true, Office: true, Country: "UA"}},
		"f": {
			{Name: "joint statement of Russia and China", Kind: Joint, Parties: []string{"Russia", "China"}},
			{Name: "Marta Kolb and Xi Jinping", Kind: Joint, Parties: []string{"Marta Kolb", "Xi Jinping"}},
			{Name: "Georgia", Kind: Organisation, Country: "GE"},
		},
		"g": {
			{Name: "joint statement of China and Russia", Kind: Joint, Parties: []string{"China", "Russia"}},
			{Name: "Xi and Kolb", Kind: Joint, Parties: []string{"Xi", "Kolb"}},
			{Name: "Georgia", Kind: Person},
		},
	}
	names := []string{"a", "b", "c", "d", "e", "f", "g"}
	var first []Speaker
	var ids map[string][]string
	for round := range 20 {
		rand.New(rand.NewSource(int64(round))).Shuffle(len(names), func(i, j int) { names[i], names[j] = names[j], names[i] })
		var g Registry
		for _, n := range names {
			g.Add(n, Resolution{Entities: articles[n]})
			if round%2 == 0 {
				g.Speakers() // looking must not change what comes later
			}
		}
		got := map[string][]string{}
		for _, n := range names {
			for i := range articles[n] {
				got[n] = append(got[n], g.ID(n, i))
			}
		}
		if first == nil {
			first, ids = g.Speakers(), got
			continue
		}
		if !reflect.DeepEqual(first, g.Speakers()) || !reflect.DeepEqual(ids, got) {
			t.Fatalf("order %v changes the speakers:\n%v\n%v", names, first, g.Speakers())
		}
	}
	want := map[string][]string{
		"a": {"xi-jinping", "marta-kolb", "harbour-spokesman-a"},
		"b": {"xi-jinping", "volodymyr-zelensky", "marta-kolb"},
		"c": {"volodymyr-zelensky", "smith", "harbour-spokesman-c"},
		"d": {"ann-smith", "volodymyr-zelensky", "ukraines-foreign-minister"},
		"e": {"john-a-reed", "john-b-reed", "ukraines-foreign-minister"},
		"f": {"joint-statement-of-china-and-russia", "marta-kolb-and-xi-jinping", "georgia-organisation"},
		"g": {"joint-statement-of-china-and-russia", "marta-kolb-and-xi-jinping", "georgia"},
	}
	if !reflect.DeepEqual(ids, want) {
		t.Errorf("ids are\n%v, want\n%v", ids, want)
	}
}

func body(name, country string, aliases ...string) Entity {
	return Entity{Name: name, Kind: Organisation, Country: country, Aliases: aliases}
}

func TestRegistryBodies(t *testing.T) {
	var g Registry
	g.Add("a", Resolution{Entities: []Entity{body("Grain Standards Board", "", "GSB"), body("United States", "US"), body("UN", ""), body("CNN", "US")}})
	g.Add("b", Resolution{Entities: []Entity{body("GSB", ""), body("U.S.", "US"), body("United Nations", ""), body("White House", "US")}})
	for i, want := range []string{"grain-standards-board", "united-states", "united-nations"} {
		if a, b := g.ID("a", i), g.ID("b", i); a != want || b != want {
			t.Errorf("ids %q and %q, want %q", a, b, want)
		}
	}
	if len(g.Speakers()) != 5 {
		t.Errorf("%d speakers, want 5: %+v", len(g.Speakers()), g.Speakers())
	}
	if g.ID("a", 9) != "" || g.ID("z", 0) != "" {
		t.Error("an unknown entity has an id")
	}
}

// TestRegistryApart holds apart those of one name whom clear evidence tells
// apart, and joins those whom only a missing detail separates.
func TestRegistryApart(t *testing.T) {
	for _, c := range []struct {
		a, b Entity
		same bool
	}{
		{person("Ann Reed", "", ""), person("Ann Reed", "senator", "US"), true},
		{person("Ann Reed", "striker", "GB"), person("Ann Reed", "senator", "US"), false},
		{person("Ann Reed", "senator", "US"), person("Ann Reed", "lawmaker", "US"), true},
		{person("Ann B. Reed", "", ""), person("Ann Reed", "", ""), true},
		{person("Ann B. Reed", "", ""), person("Ann C. Reed", "", ""), false},
		{person("John Reed Jr.", "", ""), person("John Reed Sr.", "", ""), false},
		{person("Bill Okoro", "", ""), person("William Okoro", "", ""), true},
		{person("Okoro", "minister", "NG"), person("William Okoro", "", "NG"), true},
		{person("Okoro", "", "GH"), person("William Okoro", "", "NG"), false},
		{person("Kim", "", ""), person("Kim Seo-yeon", "", "KR"), false},
		{person("Kim", "", "KR"), person("Kim Seo-yeon", "", "KR"), true},
		{person("Yuri Borovskiy", "", ""), person("Yuri Borovsky", "", ""), true},
		{person("Paz Lima Duarte", "", ""), person("Ana Paz Lima Duarte", "", ""), true},
	} {
		var g Registry
		g.Add("1", Resolution{Entities: []Entity{c.a}})
		g.Add("2", Resolution{Entities: []Entity{c.b}})
		if got := g.ID("1", 0) == g.ID("2", 0); got != c.same {
			t.Errorf("%s (%s %s) and %s (%s %s) are one: %v, want %v", c.a.Name, c.a.Role, c.a.Country, c.b.Name, c.b.Role, c.b.Country, got, c.same)
		}
	}
}

func TestSpeakerID(t *testing.T) {
	for name, want := range map[string]string{
		"Xi Jinping": "xi-jinping", "Ursula von der Leyen": "ursula-von-der-leyen", "Seán O’Brien Jr.": "sean-obrien-jr",
		"U.S. military": "us-military", "50 Cent": "s-50-cent", "Gülşen Şahin": "gulsen-sahin", "王毅": "u738b-u6bc5", "!?": "speaker", "Иван": "ivan",
	} {
		if got := speakerID(name); got != want {
			t.Errorf("speakerID(%q) = %q, want %q", name, got, want)
		}
	}
}

// BenchmarkRegistry settles the speakers of many articles: twice the articles
// must cost about twice the time.
func BenchmarkRegistry(b *testing.B) {
	for _, n := range []int{1000, 2000} {
		var articles []Resolution
		for i := range n {
			articles = append(articles, Resolution{Entities: []Entity{
				person("Ann Reed", "senator", "US"), person(fmt.Sprintf("P%d Smith", i), "", ""), person("Smith", "", ""),
				person(fmt.Sprintf("Ann B%d", i%50), "", ""), body("CNN", "US"), {Name: "spokesman", Kind: Person, Nominal: true},
			}})
		}
		b.Run(strconv.Itoa(n), func(b *testing.B) {
			for b.Loop() {
				var g Registry
				for i, r := range articles {
					g.Add(strconv.Itoa(i), r)
				}
				g.Speakers()
			}
		})
	}
}
