package marked

import (
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

const register = `id	set	name	names	forms	kind	sex	country	offices
moll	person	Moll Arden	Mrs Arden	Arden; Moll	person	f	England	digger
tim	person	Tim Arden		Arden	person	m	England	mayor @ 2024..2026-05-01
pit	body	Pit Board	Board		organisation			
post	outlet	The Quarry Post	the Post		organisation			
`

func testPeople(t *testing.T) People {
	t.Helper()
	people, err := ReadPeople("people.tsv", register)
	if err != nil {
		t.Fatal(err)
	}
	return people
}

func TestAttributes(t *testing.T) {
	a, err := testPeople(t).Read("pit.marked", `manner: letters
outlet: The Quarry Post
published: 2026-05-12
url: https://quarry.example/pit
section: Letters
speaker guest = A guest
---
title> {s1 {@moll Moll Arden}} {c1.denied denies} {i1=moll it}
body> {s2 A clerk} {c2.wrote wrote} {m2.for:pit.hypothetical it would be {d=2026-05~mid/2026-05-11..2026-05-20 mid-May}, “perhaps”}. | {q3=moll+tim.by:post “We dig,”} {c3.reported.not_said told} {x.title ‘The Pit’} {@- Arden} Road.
pull> We dig
body> Dear Sir, no.
sign> {s4 {@tim Tim Arden}}
`)
	if err == nil || !strings.Contains(err.Error(), "pit.marked:12: attribution 4 has a source or cue and no content") {
		t.Fatalf("a signature of nothing: %v", err)
	}
	a, err = testPeople(t).Read("pit.marked", `manner: letters
outlet: The Quarry Post
published: 2026-05-12
url: https://quarry.example/pit
section: Letters
speaker guest = A guest
---
title> {s1 {@moll Moll Arden}} {c1.denied denies} {i1=moll it}
body> {s2 A clerk} {c2.wrote wrote} {m2.for:pit.hypothetical it would be {d=2026-05~mid/2026-05-11..2026-05-20 mid-May}, “perhaps”}. | {q3=moll+tim.by:post “We dig,”} {c3.reported told} {x.title ‘The Pit’} {@- Arden} Road.
pull> We dig
body> {q4=tim.wrote Dear Sir, no.}
sign> {s4 {@tim Tim Arden}}
`)
	if err != nil {
		t.Fatal(err)
	}
	g := a.Gold
	var got []string
	for _, q := range g.Quotes {
		got = append(got, strings.Join([]string{q.Type, q.SpeakerID, q.Act, q.Polarity, q.What, q.Represents, q.ReportedBy}, "/"))
	}
	if want := []string{"indirect/moll/said/denied///", "mixed//wrote/hypothetical//pit/", "direct/moll+tim/reported/said///post", "scare////title//", "direct/tim/wrote/said///"}; !slices.Equal(got, want) {
		t.Errorf("quotes\n%q, want\n%q", got, want)
	}
	if names := g.Quotes[2].Speakers; !slices.Contains(names, "Moll Arden and Tim Arden") || !slices.Contains(names, "Tim Arden and Moll Arden") {
		t.Errorf("the two are %q", names)
	}
	if names := g.Quotes[0].Speakers; !slices.Equal(names, []string{"Moll Arden", "Mrs Arden"}) {
		t.Errorf("moll is %q", names)
	}
	if want := []string{"title", "text", "text", "text", "attribution"}; !slices.Equal(g.Parts, want) {
		t.Errorf("parts %q, want %q", g.Parts, want)
	}
	if d := g.Dates[0]; d.Value != "2026-05" || d.Mod != "MID" || d.Earliest != "2026-05-11" || d.Latest != "2026-05-20" {
		t.Errorf("date %+v", d)
	}
	if len(g.Mentions) != 2 || g.Mentions[1].Speaker != "tim" || g.URL == "" || g.Section != "Letters" {
		t.Errorf("mentions %+v, address %q, section %q", g.Mentions, g.URL, g.Section)
	}
	if said := []bool{g.Quotes[0].Said(), g.Quotes[2].Said(), g.Quotes[3].Said(), g.Quotes[4].Said()}; !slices.Equal(said, []bool{false, false, false, true}) {
		t.Errorf("said: %v", said)
	}
}

func TestAttributesSayWhatIsWrong(t *testing.T) {
	for _, c := range []struct{ line, want string }{
		{"{c1.shouted said} {i1=moll it}", `"shouted" is no act, polarity, for:KEY or by:KEY`},
		{"{x.book ‘Pit’}", `"book" is no act, polarity, for:KEY or by:KEY; of scare quotes`},
		{"{c1.asked said} {i1=moll.wrote it}", "attribution 1: a quote is asked or wrote, not both"},
		{"{q1=moll “A.”} {q1=tim “B.”}", "attribution 1: the speaker is moll or tim, not both"},
		{"{q1.for:nobody “A.”}", "the head has no speaker nobody, nor has the register"},
		{"{s1=moll she} {i1 it}", "the speaker stands on the content"},
		{"{q1=Moll “A.”}", `"Moll" is no key of a speaker`},
		{"{@ann Ann}", "the register has no person ann"},
		{"{@pit Pit Board}", "the register has no person pit"},
		{"{u=Deep deep}", "an utterance is {u=KEY words}"},
		{"{d=2026-05-12 Monday}", "2026-05-12 is a Tuesday"},
		{"{d=2026-02-30 then}", "there is no day 2026-02-30"},
		{"{d=2026-05~late late May}", "~late is none of"},
		{"{d=2026-05/2026-05-20..2026-05-11 May}", "2026-05-20 is after 2026-05-11"},
	} {
		_, err := testPeople(t).Read("a.marked", "manner: x\n---\nbody> "+c.line+"\n")
		if err == nil || !strings.Contains(err.Error(), "a.marked:3: ") || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: error %v, want %q", c.line, err, c.want)
		}
	}
	for _, c := range []struct{ head, want string }{
		{"published: 12 May", "a.marked:1: published \"12 May\" is no day"},
		{"outlet: A\noutlet: B", "a.marked:2: outlet stands here twice"},
		{"speaker M = Moll", "a.marked:1: \"speaker M = Moll\" is not speaker KEY"},
	} {
		if _, err := Read("a.marked", c.head+"\n---\n"); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q: error %v, want %q", c.head, err, c.want)
		}
	}
	for _, c := range []struct{ raw, want string }{
		{"id\tname\n", "people.tsv:1: the columns are id, set"},
		{register + "moll\tperson\tM\t\t\t\t\t\t\n", "people.tsv:6: moll stands here twice"},
		{register + "x\tghost\tM\t\t\t\t\t\t\n", "people.tsv:6: x needs a set"},
		{register + "x\tbody\tM\n", "people.tsv:6: 3 cells, not 9"},
		{register + "x\tbody\tM\t\t\t\t\t\tmayor @ May\n", "people.tsv:6: \"mayor @ May\" is no office"},
	} {
		if _, err := ReadPeople("people.tsv", c.raw); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("error %v, want %q", err, c.want)
		}
	}
}

func TestMention(t *testing.T) {
	const in = `speaker moll = Moll Arden
---
title> Arden digs
body> {s1 Mrs Moll Arden} {c1 said} {i1=moll Arden's pit, Arden-on-Sea, was {@- Arden} Road's}.
junk> Moll Arden
`
	const want = `speaker moll = Moll Arden
---
title> {@moll Arden} digs
body> {s1 Mrs {@moll Moll Arden}} {c1 said} {i1=moll {@moll Arden}'s pit, Arden-on-Sea, was {@- Arden} Road's}.
junk> Moll Arden
`
	people := testPeople(t)
	if got := people.Mention(in); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if got := people.Mention(want); got != want {
		t.Errorf("a second time\n%s", got)
	}
	both := "---\nbody> Moll Arden met Tim Arden. | Arden waved, MOLL did not.\n"
	if got, want := people.Mention(both), "---\nbody> {@moll Moll Arden} met {@tim Tim Arden}. | Arden waved, {@moll MOLL} did not.\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestCheck(t *testing.T) {
	folder := func() fstest.MapFS {
		return fstest.MapFS{
			"people.tsv":      {Data: []byte(register)},
			"articles.tsv":    {Data: []byte("name\tevent\tpart\toutlet\tpublished\twords\tform\tfile\na\te01\ttrain\tpost\t2026-05-12\t300\thtml\tH1\nb\te01\ttrain\t\t\t300\texport\tx.jsonl\nc\te02\ttest\tpost\t\t300\ttext\t\n")},
			"reprints.tsv":    {Data: []byte("article_a\tarticle_b\tverdict\tnote\na\tb\treprint\tcorrection\n")},
			"marked/a.marked": {Data: []byte("manner: x\noutlet: Quarry Post\npublished: 2026-05-12\nspeaker guest = A guest\n---\ntitle> Pit & pile\nbody> {q1=moll {u=deep “Too deep,”}} {s1 {@moll Moll Arden}} {c1 said}. | {q2=guest “No,”} {c2 said} {s2 he}.\n")},
			"marked/b.marked": {Data: []byte("manner: x\n---\nbody> {i1=moll {u=deep Too deep}}, {s1 {@moll Arden}} {c1 said}.\n")},
			"pages/a.html":    {Data: []byte("<html><head><title>Pit</title></head><body><h1>Pit &amp; pile</h1><script>Pit</script><p>“Too deep,” <b>Moll</b>\nArden said. “No,” said he.</p></body></html>")},
			"exports/x.jsonl": {Data: []byte(`{"id":"b","text":"Too deep, Arden\nsaid."}` + "\n")},
		}
	}
	check := func(fsys fstest.MapFS) string {
		g, errs := ReadGold(fsys)
		var b strings.Builder
		for _, err := range errs {
			b.WriteString(err.Error() + "\n")
		}
		for _, p := range g.Check() {
			b.WriteString(p.String() + "\n")
		}
		return b.String()
	}
	if got := check(folder()); got != "" {
		t.Fatalf("nothing is wrong, but:\n%s", got)
	}
	for _, c := range []struct{ file, old, new, want string }{
		{"marked/a.marked", "Quarry Post", "Pit Mail", `a: outlet "Pit Mail"; articles.tsv has post`},
		{"marked/a.marked", "2026-05-12", "2026-05-13", `a: published "2026-05-13"; articles.tsv has "2026-05-12"`},
		{"marked/a.marked", "{@moll Moll Arden}", "Moll Arden", `a: ? "Moll Arden" is no mention`},
		{"marked/a.marked", "{q2=guest “No,”}", "{i2 “No”}", `a: ? an indirect quote with marks`},
		{"marked/a.marked", "{q2=guest “No,”}", "{m2=guest No}", `a: a mixed quote without marks`},
		{"marked/a.marked", "{q2=guest “No,”}", "{q2 “No,”}", `a: ? the source is a pronoun and the speaker is not given`},
		{"marked/b.marked", "i1=moll", "i1=tim", `b: utterance deep is spoken by "tim", but by "moll" in a`},
		{"marked/b.marked", "u=deep", "u=deeper", "a: ? utterance deep stands in no other article"},
		{"marked/b.marked", "{@moll Arden}", "{@moll Ardens}", `b: ? "Ardens" is none of the names of moll`},
		{"pages/a.html", "No", "Yes", "a: pages/a.html has no such line"},
		{"exports/x.jsonl", "deep", "dark", "b: exports/x.jsonl has no such line"},
		{"reprints.tsv", "reprint", "copy", `reprints.tsv:2: verdict "copy" is none of`},
		{"reprints.tsv", "a\tb", "a\tc", "reprints.tsv:2: a is train and c is test"},
		{"articles.tsv", "c\te02\ttest", "c\te02\tdev", `articles.tsv:4: part "dev" is neither`},
	} {
		fsys := folder()
		before := string(fsys[c.file].Data)
		if !strings.Contains(before, c.old) {
			t.Fatalf("%s has no %q", c.file, c.old)
		}
		fsys[c.file] = &fstest.MapFile{Data: []byte(strings.Replace(before, c.old, c.new, 1))}
		if got := check(fsys); !strings.Contains(got, c.want) {
			t.Errorf("%s, %q to %q: got\n%swant %q", c.file, c.old, c.new, got, c.want)
		}
	}
}

func TestCheckPairs(t *testing.T) {
	const copied = "body> The pit on the north side of the town was shut on Tuesday after rain. | Nobody knows when the water will go down again, if it does.\n"
	const other = "body> A goat walked into the court of Varley and ate a summons there.\n"
	const speech = "body> {q1=moll {u=deep “It was too deep for me and for my dog and my goat,”}} {s1 {@moll Moll Arden}} {c1 said}.\n"
	for _, c := range []struct{ verdict, a, b, want string }{
		{"reprint", copied, copied, ""},
		{"reprint", copied, other, "reprint, but 0 of 1 sentences"},
		{"excerpt", copied + speech, other + speech, "excerpt, but no sentence is shared"},
		{"new_lead", copied, other + copied, ""},
		{"quotes", other + speech, copied + speech, ""},
		{"quotes", copied, other, "quotes, but no utterance"},
		{"quotes", copied + speech, copied + speech, "quotes, but 2 sentences are shared"},
		{"independent", other + speech, copied + speech, "independent, but both have deep"},
		{"", other + speech, copied + speech, "both have deep, and reprints.tsv has no such pair"},
	} {
		pairs := "article_a\tarticle_b\tverdict\tnote\n"
		if c.verdict != "" {
			pairs += "a\tb\t" + c.verdict + "\t\n"
		}
		g, errs := ReadGold(fstest.MapFS{
			"people.tsv":      {Data: []byte(register)},
			"articles.tsv":    {Data: []byte("name\tevent\tpart\toutlet\tpublished\twords\tform\tfile\na\te01\ttrain\t\t\t\ttext\t\nb\te01\ttrain\t\t\t\ttext\t\n")},
			"reprints.tsv":    {Data: []byte(pairs)},
			"marked/a.marked": {Data: []byte("manner: x\n---\n" + c.a)},
			"marked/b.marked": {Data: []byte("manner: x\n---\n" + c.b)},
		})
		if len(errs) > 0 {
			t.Fatal(errs)
		}
		got := ""
		for _, p := range g.checkPairs() {
			got += p.String() + "\n"
		}
		if c.want == "" && got != "" || !strings.Contains(got, c.want) {
			t.Errorf("%s: got %q, want %q", c.verdict, got, c.want)
		}
	}
}

// The gold holds: its marks are read, and nothing in them contradicts its tables.
func TestGoldHolds(t *testing.T) {
	g, errs := ReadGold(os.DirFS("../../../dataset/gold"))
	for _, err := range errs {
		t.Error(err)
	}
	for _, p := range g.Check() {
		if !p.Doubt {
			t.Error(p)
		}
	}
	parts, copies := map[string]int{}, 0
	for _, l := range g.Listed {
		parts[l.Part]++
	}
	for _, p := range g.Pairs {
		if p.Copy() {
			copies++
		}
	}
	if parts["train"] != 60 || parts["test"] != 40 || copies < 60 {
		t.Errorf("%d train, %d test, %d pairs of copy", parts["train"], parts["test"], copies)
	}
}
