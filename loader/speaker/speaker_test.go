package speaker

import (
	"slices"
	"strings"
	"testing"

	"onrecord/loader/quote"
	"onrecord/loader/span"
)

// TestTold looks at what is told of an entity beside its name.
func TestTold(t *testing.T) {
	for _, c := range []struct {
		text, name    string
		kind          Kind
		role, country string
		aliases       string
		nominal       bool
	}{
		{"[Peruvian President Rosa Quispe] said so. [Ms Quispe] said no. [The Peruvian leader] agreed.", "Rosa Quispe", Person, "president", "PE", "Ms Quispe; Peruvian leader", false},
		{"[US president Hal Denton] said so.", "Hal Denton", Person, "president", "US", "", false},
		{"[Ghana’s Kojo Mensah] said so.", "Kojo Mensah", Person, "", "GH", "", false},
		{"[Ida Wolff, Austria’s foreign minister,] said so.", "Ida Wolff", Person, "foreign minister", "AT", "Austria's foreign minister", false},
		{"[Sen. Cora Blake] said so.", "Cora Blake", Person, "senator", "", "", false},
		{"[Chief executive Wim Smit] said so.", "Wim Smit", Person, "chief executive", "", "", false},
		{"[Beijing] said so.", "Beijing", Organisation, "", "CN", "", false},
		{"[The Kremlin] said so.", "Kremlin", Organisation, "", "RU", "", false},
		{"[The White House] said so.", "White House", Organisation, "", "US", "", false},
		{"[Norway’s foreign ministry] said so.", "Norway's foreign ministry", Organisation, "", "NO", "", true},
		{"[Two officials familiar with the matter] said so.", "Two officials familiar with the matter", Joint, "", "", "", true},
		{"[A spokeswoman for the zoo] said so.", "spokeswoman for the zoo", Person, "spokeswoman", "", "", true},
		{"[The Washington Post] said so.", "The Washington Post", Organisation, "", "US", "", false},
		{"[The New York Times] reports: the pier is shut.", "The New York Times", Organisation, "", "US", "", false},
		{"[Mr. King] said so.", "King", Person, "", "", "Mr. King", false},
		{"[Tor Wik, founder and editor of the paper,] said so.", "Tor Wik", Person, "founder", "", "founder", false},
		{"[Prosecutor Seán O’Dowd] said so.", "Seán O'Dowd", Person, "prosecutor", "", "", false},
	} {
		m := readMarked(c.text)
		res := check(t, m.doc, m.quotes)
		if len(res.Entities) != 1 {
			t.Errorf("%s: entities %+v", c.text, res.Entities)
			continue
		}
		e := res.Entities[0]
		if e.Name != c.name || e.Kind != c.kind || e.Role != c.role || e.Country != c.country || strings.Join(e.Aliases, "; ") != c.aliases || e.Nominal != c.nominal {
			t.Errorf("%s: %+v", c.text, e)
		}
	}
}

// A joint source is named as people write it, whoever stands around it.
func TestJointNames(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"[Oslo] said no. Lima watched. [Oslo and its allies] said yes.", "Oslo and its allies"},
		{"[Rosa Quispe] said no. Ida Wolff watched. [Rosa Quispe and her lawyers] said yes.", "Rosa Quispe and her lawyers"},
	} {
		m := readMarked(c.text)
		res := check(t, m.doc, m.quotes)
		if e := res.Of[1]; e < 0 || res.Entities[e].Name != c.want || res.Entities[e].Kind != Joint {
			t.Errorf("%s: %+v", c.text, res)
		}
	}
}

func TestAliases(t *testing.T) {
	m := readMarked("[Gigi] said no. [The Rocket] said yes. [Gianna Rossetti] sang. [The bassist] hummed.")
	c := Config{Aliases: map[string]string{"Gigi": "Gianna Rossetti", "Rocket": "Gianna Rossetti", "bassist": "Gianna Rossetti"}}
	res := c.Resolve(m.doc, m.quotes)
	for i, e := range res.Of {
		if e < 0 || res.Entities[e].Name != "Gianna Rossetti" {
			t.Errorf("quote %d: %+v", i, res)
		}
	}
	if len(res.Entities) != 1 {
		t.Errorf("%d entities, want 1: %+v", len(res.Entities), res.Entities)
	}
}

func TestJoint(t *testing.T) {
	m := readMarked("Latvian President Ilze Berg met Estonian President Rein Saar. In a joint statement [they] said the road would open. " +
		"Latvia and Estonia share the cost. [The two countries] said so. [Rein Saar and Ilze Berg] smiled. [The two leaders] waved.")
	res := check(t, m.doc, m.quotes)
	var got []string
	for _, e := range res.Of {
		got = append(got, res.Entities[e].Name)
	}
	want := []string{"joint statement of Latvia and Estonia", "joint statement of Latvia and Estonia", "Ilze Berg and Rein Saar", "Ilze Berg and Rein Saar"}
	if !slices.Equal(got, want) {
		t.Errorf("speakers %q, want %q", got, want)
	}
	if e := res.Entities[res.Of[0]]; e.Kind != Joint || !slices.Equal(e.Parties, []string{"Latvia", "Estonia"}) {
		t.Errorf("joint statement: %+v", e)
	}
}

// TestInference gives quotes without a source the speaker that the text around
// them tells.
func TestInference(t *testing.T) {
	text := "“It rained,” Ann Moss said. “It poured.” Bo Falk praised the “dear colleague” beside him. Nobody answered. It was “late”."
	d := whole(text)
	at := func(s string) []span.Span {
		i := strings.Index(text, s)
		return []span.Span{{Start: i, End: i + len(s)}}
	}
	quotes := []quote.Quote{
		{Kind: quote.Direct, Content: at("It rained,"), Source: at("Ann Moss")},
		{Kind: quote.Direct, Content: at("It poured.")},
		{Kind: quote.Mixed, Content: at("dear colleague")},
		{Kind: quote.Scare, Content: at("late")},
	}
	res := check(t, d, quotes)
	want := []struct {
		name string
		why  Evidence
	}{{"Ann Moss", FromSource}, {"Ann Moss", FromPrevious}, {"Bo Falk", FromSubject}, {"", Unknown}}
	for i, w := range want {
		name := ""
		if e := res.Of[i]; e >= 0 {
			name = res.Entities[e].Name
		}
		if name != w.name || res.Evidence[i] != w.why {
			t.Errorf("quote %d is by %q (%s), want %q (%s)", i, name, res.Evidence[i], w.name, w.why)
		}
	}
}

func TestNoQuotes(t *testing.T) {
	if res := Resolve(whole(""), nil); len(res.Entities)+len(res.Of) != 0 {
		t.Errorf("%+v", res)
	}
	if res := Resolve(whole("Ann Lee slept."), nil); len(res.Entities)+len(res.Of) != 0 {
		t.Errorf("%+v", res)
	}
}

// TestNumbered holds the look-up by the document's numbers against the one by
// spelling.
func TestNumbered(t *testing.T) {
	d := whole("Will the US or us Sen. U.S. Norwegian norwegian Who who MAY May may Per’s Zelenskyy acknowledgement al-Bashir")
	l := loadLexicon()
	for i, n := range d.Words {
		tok := d.Tokens[i]
		w := tok.Text(d.Text)
		if strings.HasSuffix(w, ".") {
			continue // scan looks these up itself
		}
		if got, want := numbered()[n], l.table.lookup(w, tok.Upper); *got != *want {
			t.Errorf("%q: %+v, want %+v", w, *got, *want)
		}
	}
}

func TestLexicon(t *testing.T) {
	l := loadLexicon()
	for s, f := range map[string]flag{"Mr.": isTitle, "Sen.": isTitle, "president": isRole, "President": isRole, "Kyiv": isSeat, "US": isCountry, "U.S.": isCountry, "Norwegian": isNation, "Maria": isGiven, "Ministry": isHead, "the": isDet, "He": isPronoun, "spokeswomen": isRoles} {
		if w := l.table.lookup(s, s[0] < 'a'); !w.is(f) {
			t.Errorf("%s: flags %b lack %b", s, w.flags, f)
		}
	}
	for s, f := range map[string]flag{"us": isCountry, "mark": isGiven, "who": isShort, "may": isDay, "harbour": ^flag(0)} {
		if w := l.table.lookup(s, false); w.is(f) {
			t.Errorf("%s: flags %b have %b", s, w.flags, f)
		}
	}
	if len(l.classes) > 64 {
		t.Errorf("%d classes of roles do not fit 64 bits", len(l.classes))
	}
	seen := map[string]bool{}
	for _, c := range l.countries[1:] {
		if len(c.code) != 2 || seen[c.code] {
			t.Errorf("country %+v", c)
		}
		seen[c.code] = true
	}
}

func TestSplit(t *testing.T) {
	l := loadLexicon()
	for name, want := range map[string]parts{
		"Xi Jinping":           {given: "jinping", family: "xi", familyFirst: true, words: 2},
		"Moon Ji-hoon":         {given: "ji-hoon", family: "moon", familyFirst: true, words: 2},
		"Ursula von der Leyen": {given: "ursula", family: "leyen", middle: "von der", words: 4},
		"Martin L. King Jr.":   {given: "martin", family: "king", middle: "l.", suffix: "jr", words: 3},
		"Anton Borovskiy":      {given: "anton", family: "borovsky", words: 2},
		"Robert “Bob” Hale":    {given: "robert", family: "hale", words: 2},
		"Kim Wells":            {given: "kim", family: "wells", words: 2},
		"Pelé":                 {family: "pele", words: 1},
	} {
		if got := l.split(name); got != want {
			t.Errorf("%s: %+v, want %+v", name, got, want)
		}
	}
}

// A label of initials is the person who has them, and a headline's words are those of
// the one who says them in the body.
func TestSpeakersFromElsewhere(t *testing.T) {
	for _, c := range []struct{ text, words, want string }{
		{"Ada Alder: It will fall.\nPER LUND: Will it?\nAA: It will, and I said so.", "It will, and I said so.", "Ada Alder"},
		{"‘It will fall by May’: keeper warns Orvik\nThe pier is old.\n“It will fall by May,” said Ada Alder.", "It will fall by May", "Ada Alder"},
		{"‘It will fall by May’: keeper warns Orvik\nThe pier is old.\n“It is safe,” said Ada Alder.", "It will fall by May", ""},
	} {
		d := whole(c.text)
		quotes := quote.Extract(d)
		res := Resolve(d, quotes)
		found := false
		for i, q := range quotes {
			if !strings.Contains(span.Join(c.text, q.Content), c.words) || found {
				continue
			}
			found = true
			got := ""
			if e := res.Of[i]; e >= 0 {
				got = res.Entities[e].Name
			}
			if got != c.want {
				t.Errorf("%q: %q, want %q", c.words, got, c.want)
			}
		}
		if !found {
			t.Errorf("%q: no quote", c.words)
		}
	}
}
