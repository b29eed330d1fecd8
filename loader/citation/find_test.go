package citation

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"sort"
	"strings"
	"testing"

	"onrecord/loader/article"
	"onrecord/loader/document"
	"onrecord/loader/span"
)

func whole(text string) *document.Document {
	var lines []article.Line
	at := 0
	for l := range strings.Lines(text) {
		if n := len(strings.TrimRight(l, "\n")); n > 0 {
			lines = append(lines, article.Line{Span: span.Span{Start: at, End: at + n}, Kind: article.Text})
		}
		at += len(l)
	}
	return document.New(text, lines)
}

func TestFind(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"The dam has cracked, Reuters reports.", "Reuters"},
		{"The ferry was full, Norvik News Agency reported.", "Norvik News Agency"},
		{"The ferry was full, ORVIK NEWSWIRE reported.", "ORVIK NEWSWIRE"},
		{"According to Norvik News Agency it sank. “It was full,” Ola Brandt told Norvik.",
			"Norvik News Agency|Norvik News Agency"},
		{"According to Norvik News Agency it sank. The mayor told Norvik Council so.", "Norvik News Agency"},
		{"The broadcaster Kanal Seks, citing two clerks, reported that the quay is shut.", "Kanal Seks"},
		{"Ola Brandt told the island’s radio station, Nordvarp, that it was full. Nordvarp reported more.",
			"Nordvarp|Nordvarp"},
		{"Ola Brandt said on the television channel Kanal Seks on Monday that it was full.", "Kanal Seks"},
		{"Ola Brandt told the station, Orvik Central, that the train was late.", ""},
		{"The police told the agency Alder & Lund that it was late.", ""},
		{"Her memoir, “Tides”, is published by Tollhouse Press.", ""},
		{"Ada Alder writes for the Orvik Gazette, where this first appeared.", "Orvik Gazette"},
		{"The bridge is shut, reports The Baltimore Sun.", "The Baltimore Sun"},
		{"The mine will reopen, the Wall Street Journal wrote on Monday.", "The Wall Street Journal"},
		{"Nobody was at the quay, CNN continues.", "CNN"},
		{"Al Jazeera’s Hanna Vold noted that the square was empty.", "Al Jazeera"},
		{"The mayor told the BBC that he would resign.", "BBC"},
		{"In an interview with Der Spiegel, the skipper denied it.", "Der Spiegel"},
		{"Losses doubled, according to state news agency TASS.", "TASS"},
		{"According to The Kootenay Gazette, the ferry sank.", "The Kootenay Gazette"},
		{"As first reported by Politico, the vote was moved.", "Politico"},
		{"The NYT has reported that the fund is empty.", "The New York Times"},
		{"A Reuters analysis of port records found gaps.", "Reuters"},
		{"He wrote in Le Monde that the reform had failed.", "Le Monde"},
		{"The talks will go on, AFP and Xinhua reported.", "Agence France-Presse|Xinhua"},
		{"She told Bloomberg and the Financial Times she would stay.", "Bloomberg|Financial Times"},
		{"“It was loud,” a BBC reporter at the scene said.", "BBC"},
		{"OSLO (Reuters) - The bank raised rates.", "Reuters"},
		{"The vote is due in May. − Reuters", "Reuters"},
		{"The vote is due in May. (AP)", "Associated Press"},
		{"State broadcaster NHK said the wave was small.", "NHK"},
		{"The Guardian, citing two clerks, reported that files were lost.", "The Guardian"},
		{"Officials quoted by Kommersant denied the sale.", "Kommersant"},
		{"Speaking to Sky News, she called the plan thin.", "Sky News"},
		{"The Fox News poll was taken in May.", "Fox News"},
		{"Ada Holm of the Times of Israel points out that rents rose.", "The Times of Israel"},
		{"A Reuters/Ipsos poll found that few cared.", "Reuters"},
		{"The nationalist Global Times tabloid noted the delay.", "Global Times"},
		{"The sale was first reported by the Daily Lantern.", "Daily Lantern"},
		{"She denied it in an interview with Radio Kestrel.", "Radio Kestrel"},
		{"Bloomberg reported that rents rose.", "Bloomberg"},
		{"Yet Bloomberg says it has marked the firm down.", "Bloomberg"},
		// persons and offices
		{"Mayor Michael Bloomberg said the tax would rise.", ""},
		{"Former mayor Bloomberg said so.", ""},
		{"Attorney General Post said so.", ""},
		// the mere mention
		{"He wound up the Daily Lantern in May.", ""},
		{"She told a Wall Street Journal lunch group that taxes would fall.", ""},
		{"Exit Polls Spell Bad News For Mayor, aides said.", ""},
		{"All times are Eastern Standard Time, it said.", ""},
		{"A Washington Post journalist was hurt at the gate.", ""},
		{"He has subscribed to The Times for years.", ""},
		{"The Guardian was founded in a mill town.", ""},
		{"Shares of Fox News rose.", ""},
		{"It is time to go, he said.", ""},
		{"Time will tell.", ""},
		{"The sun said nothing.", ""},
		{"Nature reserves were closed, the agency said.", ""},
		{"She sued CNN over the film.", ""},
		{"He said the BBC should be smaller.", ""},
		{"People said the road was wet.", ""},
		{"Protesters burned copies of Charlie Hebdo.", ""},
		{"He left The New York Times in 2011 to teach.", ""},
		{"The Post Office said letters were late.", ""},
		{"The Independent Commission said so.", ""},
	} {
		d := whole(c.text)
		var got []string
		for _, f := range Find(d) {
			got = append(got, f.Outlet)
			if f.Sentence < 0 || f.Sentence >= len(d.Sentences) || f.Span.Cut(c.text) == "" {
				t.Errorf("%q: bad citation %+v", c.text, f)
			}
		}
		if s := strings.Join(got, "|"); s != c.want {
			t.Errorf("%q: cited %q, want %q", c.text, s, c.want)
		}
	}
}

func TestOwnName(t *testing.T) {
	for _, c := range [][3]string{{"The Times", "Orvik Times", "Orvik Times"}, {"The Times", "Orvik Echo", "The Times"},
		{"The Times", "The Times", "The Times"}, {"Reuters", "Orvik Times", "Reuters"}} {
		if got := ownName(c[0], c[1]); got != c[2] {
			t.Errorf("%s in the %s is %s, want %s", c[0], c[1], got, c[2])
		}
	}
}

func TestLookup(t *testing.T) {
	for alias, want := range map[string]string{"NYT": "The New York Times", "WSJ": "The Wall Street Journal",
		"AFP": "Agence France-Presse", "the Guardian": "The Guardian", "Al-Jazeera": "Al Jazeera",
		"People’s Daily": "People's Daily"} {
		if o, ok := Lookup(alias); !ok || o.Name != want {
			t.Errorf("Lookup(%q) = %+v, %v, want %s", alias, o, ok, want)
		}
	}
	if o, ok := Lookup("Harbour Gossip"); ok {
		t.Errorf("Lookup of an unknown name gave %+v", o)
	}
}

func TestCredit(t *testing.T) {
	c, ok := Credit(article.Field{Value: "AFP", Span: span.Span{Start: 3, End: 6}})
	if !ok || c.Outlet != "Agence France-Presse" || c.Sentence != -1 || c.Span.Start != 3 {
		t.Errorf("Credit = %+v, %v", c, ok)
	}
	if _, ok := Credit(article.Field{}); ok {
		t.Error("an empty field gave a credit")
	}
}

// TestReports holds the outlets cited in five reports against those marked by
// hand.
func TestReports(t *testing.T) {
	dir := filepath.Join("..", "..", "..", "shared", "articles")
	f, err := os.Open(filepath.Join(dir, "gold.jsonl"))
	if err != nil {
		t.Skip("the reports are not at hand: ", err)
	}
	defer f.Close()
	for sc := bufio.NewScanner(f); sc.Scan(); {
		var gold struct {
			ID    string
			Cited []string
		}
		if err := json.Unmarshal(sc.Bytes(), &gold); err != nil {
			t.Fatal(err)
		}
		text, err := os.ReadFile(filepath.Join(dir, gold.ID+".txt"))
		if err != nil {
			t.Fatal(err)
		}
		a := article.Parse(gold.ID+".txt", string(text), article.Options{})
		var got []string
		for _, c := range All(document.New(a.Text, a.Paragraphs), a) {
			if !slices.Contains(got, c.Outlet) {
				got = append(got, c.Outlet)
			}
		}
		sort.Strings(got)
		sort.Strings(gold.Cited)
		if !slices.Equal(got, gold.Cited) {
			t.Errorf("%s: cited %q, want %q", gold.ID, got, gold.Cited)
		}
	}
}

func FuzzFind(f *testing.F) {
	f.Add("“x,” told the BBC's Ann, reports The Kyiv Post (AP) – Reuters")
	f.Fuzz(func(t *testing.T, text string) {
		d := whole(text)
		last := 0
		for _, c := range Find(d) {
			if c.Span.Start < last || c.Span.End > len(text) || c.Span.Empty() || c.Sentence < 0 ||
				c.Sentence >= len(d.Sentences) {
				t.Fatalf("bad citation %+v", c)
			}
			last = c.Span.End
		}
	})
}
