package marked

import (
	"errors"
	"io/fs"
	"os"
	"reflect"
	"strings"
	"testing"
	"testing/fstest"

	"onrecord/loader/eval"
	"onrecord/loader/span"
)

const example = `manner: agency take
outlet: The Quarry Post
agency: -
byline: -
published: 2026-03-13
speaker moll = Moll Arden; Arden
---
junk> Home | Sport
title> Quarry shut

body> {s1,2 Moll Arden} {c1 said} {d=2026-03-13 Friday} {m1=moll it was {u=deep “too deep”}}. | {q3=moll “Go home,”} {s3 she} {c3 said}. | {q3 “Go.} | {q3 All of you.”}
body> She {c2 called} {i2=moll
wrap> the pit} {x ‘Betsy’}, {cite=The_Quarry_Post the Post} wrote.
`

func cuts(text string, spans []span.Span) []string {
	out := make([]string, len(spans))
	for i, s := range spans {
		out[i] = s.Cut(text)
	}
	return out
}

func TestRead(t *testing.T) {
	a, err := Read("dir/pit.marked", strings.Replace(example, "{i2=moll\nwrap> the pit}", "{i2=moll the\nwrap> pit}", 1))
	if err != nil {
		t.Fatal(err)
	}
	want := "Home | Sport\nQuarry shut\n\nMoll Arden said Friday it was “too deep”. “Go home,” she said. “Go. All of you.”\nShe called the\npit ‘Betsy’, the Post wrote.\n"
	if a.Text != want {
		t.Fatalf("text %q, want %q", a.Text, want)
	}
	g := a.Gold
	if a.Name != "pit" || g.Title != "Quarry shut" || g.Outlet != "The Quarry Post" || g.Agency != "" || g.Published != "2026-03-13" {
		t.Errorf("fields: %q %+v", a.Name, g)
	}
	if got, want := cuts(a.Text, g.Sentences), []string{"Quarry shut", "Moll Arden said Friday it was “too deep”.", "“Go home,” she said.", "“Go.", "All of you.”", "She called the\npit ‘Betsy’, the Post wrote."}; !reflect.DeepEqual(got, want) {
		t.Errorf("sentences %q, want %q", got, want)
	}
	if got, want := cuts(a.Text, g.Body), []string{"Moll Arden said Friday it was “too deep”. “Go home,” she said. “Go. All of you.”", "She called the", "pit ‘Betsy’, the Post wrote."}; !reflect.DeepEqual(got, want) {
		t.Errorf("body %q, want %q", got, want)
	}
	type quote struct {
		kind                 string
		content, source, cue []string
		speakers             []string
	}
	moll := []string{"Moll Arden", "Arden"}
	var quotes []quote
	for _, q := range g.Quotes {
		quotes = append(quotes, quote{q.Type, cuts(a.Text, q.Content), cuts(a.Text, q.Source), cuts(a.Text, q.Cue), q.Speakers})
	}
	if want := []quote{
		{"mixed", []string{"it was “too deep”"}, []string{"Moll Arden"}, []string{"said"}, moll},
		{"direct", []string{"“Go home,”", "“Go. All of you.”"}, []string{"she"}, []string{"said"}, moll},
		{"indirect", []string{"the\npit"}, []string{"Moll Arden"}, []string{"called"}, moll},
		{"scare", []string{"‘Betsy’"}, []string{}, []string{}, nil},
	}; !reflect.DeepEqual(quotes, want) {
		t.Errorf("quotes\n%q, want\n%q", quotes, want)
	}
	if len(g.Dates) != 1 || g.Dates[0].Span.Cut(a.Text) != "Friday" || g.Dates[0].Value != "2026-03-13" {
		t.Errorf("dates %+v", g.Dates)
	}
	if len(g.Citations) != 1 || g.Citations[0].Outlet != "The Quarry Post" || g.Citations[0].Span.Cut(a.Text) != "the Post" {
		t.Errorf("citations %+v", g.Citations)
	}
	if len(g.Utterances) != 1 || g.Utterances[0].Key != "deep" || cuts(a.Text, g.Utterances[0].Spans)[0] != "“too deep”" {
		t.Errorf("utterances %+v", g.Utterances)
	}
}

func TestReadSaysWhatIsWrongAndWhere(t *testing.T) {
	const head = "manner: x\nspeaker moll = Moll\n---\n"
	for _, c := range []struct{ raw, want string }{
		{"manner: x\n", "a.marked:1: the head does not end"},
		{"manner x\n---\n", "a.marked:1: \"manner x\" is not FIELD: VALUE"},
		{"colour: red\n---\n", "a.marked:1: there is no field \"colour\""},
		{"speaker moll\n---\n", "a.marked:1: \"speaker moll\" is not speaker KEY"},
		{"speaker m = A\nspeaker m = B\n---\n", "a.marked:2: speaker m stands here twice"},
		{head + "Once upon a time\n", "a.marked:4: \"Once upon a time\""},
		{head + "\nwrap> on\n", "a.marked:5: wrap> stands behind no body>"},
		{head + "body> a {s1}\n", "a.marked:4: a mark is {tag words}"},
		{head + "body> a b} c\n", "a.marked:4: a } closes no mark"},
		{head + "body> a\n\nbody> {s1 b\n", "a.marked:6: the mark {s1 \"b"},
		{head + "body> {c1 said}\n", "a.marked:4: attribution 1 has a source or cue and no content"},
		{head + "body> {q1 “No”}\n", "a.marked:4: attribution 1, \"“No”\", has neither source, cue nor speaker"},
		{head + "body> {q1=ann “No”}\n", "the head has no speaker ann"},
		{head + "body> {q1=moll “No”} {i1 or}\n", "a.marked:4: {i1 \"or\" …: an attribution is direct or indirect"},
		{head + "body> {d=soon Friday}\n", "\"soon\" is no TIMEX3 value"},
		{head + "body> {z Friday}\n", "a.marked:4: {z \"Friday\" …: there is no such mark"},
		{head + "junk> {x ‘so’}\n", "stands in a line of junk"},
		{head + "footer> {d=2020 2020}\n", "a date in a line of footer does not count"},
		{head + "body> {x ‘so’ }\n", "blanks at the mark's edge"},
	} {
		_, err := Read("a.marked", c.raw)
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q: error %v, want %q", c.raw, err, c.want)
		}
	}
	if _, err := ReadDir(fstest.MapFS{}); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("an empty folder: %v", err)
	}
}

// Gold scored against itself is right in everything.
func TestGoldIsRight(t *testing.T) {
	articles, err := ReadDir(os.DirFS("../../../dataset/gold"))
	if err != nil {
		t.Fatal(err)
	}
	for i := range articles {
		articles[i].Found = articles[i].Gold
	}
	for _, f := range Score(articles).Figures() {
		if f.Value != 1 {
			t.Errorf("%s: %v %+v", f.Name, f.Value, f.Count)
		}
	}
}

func TestMistakesCount(t *testing.T) {
	articles := make([]Article, 2)
	for i, name := range []string{"a.marked", "b.marked"} {
		var err error
		if articles[i], err = Read(name, strings.Replace(example, "{i2=moll\nwrap> the pit}", "{i2=moll the\nwrap> pit}", 1)); err != nil {
			t.Fatal(err)
		}
		articles[i].Found = articles[i].Gold
	}
	f := &articles[1].Found
	f.Title, f.Utterances, f.Citations = "Pit shut", nil, nil
	f.Sentences = f.Sentences[:len(f.Sentences)-1]
	f.Dates = []eval.DateMark{{Span: f.Dates[0].Span, Type: "DATE", Value: "2026"}}
	f.Quotes = append([]Quote(nil), f.Quotes...)
	f.Quotes[0].Speakers = []string{"Someone Else"}
	want := map[string]float64{"title": 0.5, "utterance pairs": 0, "citations": 2.0 / 3, "speaker by name": 3.0 / 4,
		"dates, strict": 1, "dates, value": 0.5, "sentence boundaries": 18.0 / 19}
	for _, f := range Score(articles).Figures() {
		w, ok := want[f.Name]
		if !ok {
			w = 1
		}
		if f.Value < w-1e-9 || f.Value > w+1e-9 {
			t.Errorf("%s: %v %+v, want %v", f.Name, f.Value, f.Count, w)
		}
	}
	var b strings.Builder
	articles[1].Diff(&b)
	for _, line := range []string{`title: - "Quarry shut" + "Pit shut"`, `- date: "Friday" DATE 2026-03-13`, `+ date: "Friday" DATE 2026`, `- citation: quarry post`, `"Someone Else"`} {
		if !strings.Contains(b.String(), line) {
			t.Errorf("differences lack %q:\n%s", line, b.String())
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add(example)
	f.Add("manner: x\n---\nbody> a {q1 b | c} d\nwrap> | e {x f\nwrap> g} h\n")
	f.Add("manner: x\n---\nbody> {i1=moll.wrote.for:tim {@moll Arden}, Moll Arden} {d=2026-05~mid/..2026-05-01 {\n")
	people, err := ReadPeople("people.tsv", register)
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, raw string) {
		marked := people.Mention(raw)
		a, err := people.Read("a.marked", raw)
		if err != nil {
			return
		}
		if b, err := people.Read("a.marked", marked); err != nil || b.Text != a.Text {
			t.Fatalf("with mentions the text is %q, error %v, not %q", b.Text, err, a.Text)
		}
		inside := func(s span.Span) {
			if s.Start < 0 || s.End <= s.Start || s.End > len(a.Text) {
				t.Fatalf("%v lies outside of %q", s, a.Text)
			}
		}
		end := 0
		for _, s := range a.Gold.Sentences {
			inside(s)
			if s.Start < end {
				t.Fatalf("sentence %v begins before %d", s, end)
			}
			end = s.End
		}
		for _, q := range a.Gold.Quotes {
			for _, s := range append(append(append([]span.Span(nil), q.Content...), q.Source...), q.Cue...) {
				inside(s)
			}
		}
		for _, d := range a.Gold.Dates {
			inside(d.Span)
		}
	})
}
