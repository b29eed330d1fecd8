package quote_test

import (
	"slices"
	"strings"
	"testing"

	"onrecord/loader/quote"
)

// inner are texts with the sayings that stand within other sayings.
var inner = []struct{ name, text, want string }{
	{"direct in direct", "“He said, ‘Shut the pier,’” Ada Alder recalled.",
		"direct: “[He] {said}, <‘Shut the pier,’>” Ada Alder recalled."},
	{"indirect in direct", "“Lund told me the pier was shut,” Ada Alder said.",
		"indirect: “[Lund] {told} me <the pier was shut>,” Ada Alder said."},
	{"direct in indirect", "Ada Alder said that her brother had written: “The yard is yours.”",
		"direct: Ada Alder said that [her brother] {had written}: <“The yard is yours.”>"},
	{"indirect in indirect", "Ada Alder said Lund told the guild the pier was shut.",
		"indirect: Ada Alder said [Lund] {told} the guild <the pier was shut>."},
	{"question", "“A man asked me whether it leaked,” said Ada Alder.",
		"indirect: “[A man] {asked} me <whether it leaked>,” said Ada Alder."},
	{"second sentence", "“It was dark. Lund shouted, ‘Jump!’” Ada Alder said.",
		"direct: “It was dark. [Lund] {shouted}, <‘Jump!’>” Ada Alder said."},
	{"own words of another time", "“I told him I was ill,” she said.",
		"indirect: “[I] {told} him <I was ill>,” she said."},
	{"thing that has a voice", "“The machine said ‘Keep out’,” Ada Alder said.",
		"direct: “[The machine] {said} <‘Keep out’>,” Ada Alder said."},

	{"own words as they are spoken", "“I say it leaks,” Ada Alder said.", ""},
	{"own opinion", "“I think it leaks,” Ada Alder said.", ""},
	{"opinion of others", "“The visitors love the pier,” Ada Alder said.", ""},
	{"knowledge", "“I can tell where it leaks,” Ada Alder said.", ""},
	{"object", "“I asked for a boat,” Ada Alder said.", ""},
	{"noun", "Ada Alder backed his calls to shut the pier.", ""},
	{"all that was said", "Lund remembers everything she said.", ""},
	{"attitude in indirect speech", "Lund said he was tired of the ferry.", ""},
	{"adverbial clause", "“If the ferry sinks, we swim,” Lund said.", ""},
}

func TestInner(t *testing.T) {
	for _, c := range inner {
		d := doc(c.text)
		var got []string
		for _, q := range quote.Extract(d) {
			if q.Inner {
				got = append(got, marked(c.text, &q))
			}
		}
		if strings.Join(got, "\n") != c.want {
			t.Errorf("%s: %q\n got  %q\n want %q", c.name, c.text, got, c.want)
		}
	}
}

// relays are texts in which an outlet reports what others said: rows as any other.
var relays = []struct {
	text string
	want []string
}{
	{"Tass quoted the minister, Ilya Kestrel, as saying: “It will hold.”", []string{
		"mixed: [Tass] {quoted} <the minister, Ilya Kestrel, as saying: “It will hold.”>",
		"direct: Tass quoted [the minister, Ilya Kestrel], as {saying}: <“It will hold.”>"}},
	{"The Gazette cited a harbour official as saying it would hold.", []string{
		"indirect: [The Gazette] {cited} <a harbour official as saying it would hold>.",
		"indirect: The Gazette cited [a harbour official] as {saying} <it would hold>."}},
	{"Ada Alder and Per Lund have vowed to mend the pier, the agency reported.", []string{
		"indirect: <Ada Alder and Per Lund have vowed to mend the pier>, [the agency] {reported}.",
		"indirect: [Ada Alder and Per Lund] {have vowed} <to mend the pier>, the agency reported."}},
	{"The Orvik Gazette, citing Ada Alder, reported that the pier was shut.", []string{
		"indirect: [The Orvik Gazette], citing Ada Alder, {reported} <that the pier was shut>.",
		"indirect: The Orvik Gazette, {citing} [Ada Alder], reported <that the pier was shut>."}},
	{"“It will hold,” the agency quoted Per Lund as saying.", []string{
		"direct: <“It will hold,”> [the agency] {quoted} Per Lund as saying.",
		"direct: <“It will hold,”> the agency quoted [Per Lund] as {saying}."}},
	{"The Orvik Gazette, citing court papers, reported that the pier was shut.", []string{
		"indirect: [The Orvik Gazette], {citing} <court papers>, reported that the pier was shut.",
		"indirect: [The Orvik Gazette], citing court papers, {reported} <that the pier was shut>."}},
	{"The Gazette quoted the figures as a sign of decline.", []string{}},
}

func TestRelays(t *testing.T) {
	for _, c := range relays {
		got := found(c.text)
		if len(c.want) > 0 && !slices.Equal(got, c.want) {
			t.Errorf("%q\n got  %s\n want %s", c.text, strings.Join(got, "\n      "), strings.Join(c.want, "\n      "))
		}
		if len(c.want) == 0 && len(got) > 1 {
			t.Errorf("%q: %s", c.text, got)
		}
	}
}
