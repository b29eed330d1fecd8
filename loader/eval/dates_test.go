package eval

import (
	"strings"
	"testing"

	"onrecord/loader/span"
)

func TestScoreDates(t *testing.T) {
	at := func(from, to int, typ, value string) DateMark {
		return DateMark{Span: span.Span{Start: from, End: to}, Type: typ, Value: value}
	}
	articles := []DateArticle{{
		Gold: []DateMark{
			at(0, 6, "DATE", "2024-06-07"),     // right in all
			at(10, 20, "DATE", "2024"),         // found shorter, same value
			at(30, 40, "DURATION", "P1D"),      // found with another type and value
			at(50, 60, "DATE", "2023"),         // missed
			at(70, 90, "DATE", "2024-06-08"),   // two found inside: the one of equal value counts
			at(100, 110, "DATE", "2024-06-09"), // one found across two of gold counts once
			at(112, 120, "DATE", "2024-06-10"),
		},
		Found: []DateMark{
			at(0, 6, "DATE", "2024-06-07"),
			at(10, 15, "DATE", "2024"),
			at(30, 40, "SET", "P1W"),
			at(70, 75, "DATE", "2020"),
			at(80, 90, "DATE", "2024-06-08"),
			at(100, 120, "DATE", "2024-06-10"),
			at(200, 210, "DATE", "1999"), // spurious
		},
	}, {
		Gold: []DateMark{at(0, 4, "DATE", "1998")},
	}}
	s, errs := ScoreDates(articles)
	if want := (Count{1, 7, 8}); s.Strict != want {
		t.Errorf("strict %v, want %v", s.Strict, want)
	}
	if want := (Count{5, 7, 8}); s.Relaxed != want {
		t.Errorf("relaxed %v, want %v", s.Relaxed, want)
	}
	if want := (Count{4, 7, 8}); s.Value != want {
		t.Errorf("value %v, want %v", s.Value, want)
	}
	var classes []string
	for _, e := range errs {
		classes = append(classes, e.Class)
	}
	if got, want := strings.Join(classes, ", "), "span, type value, missed, span, missed, span, spurious, spurious, missed"; got != want {
		t.Errorf("classes %s, want %s", got, want)
	}
}

func TestReadDateArticles(t *testing.T) {
	in := `{"id": "a", "published": "1998-12-05T09:42", "text": "é on Friday", "dates": [{"start": 5, "end": 11, "text": "Friday", "type": "DATE", "value": "1998-12-04", "mod": null}]}`
	got, err := ReadDateArticles(strings.NewReader(in + "\n\n" + `{"id": "b", "text": "", "dates": []}`))
	if err != nil || len(got) != 2 {
		t.Fatalf("%v, %v", got, err)
	}
	if g := got[0].Gold[0]; g.Span != (span.Span{Start: 6, End: 12}) || got[0].Published.Format("2006-01-02") != "1998-12-05" || !got[1].Published.IsZero() {
		t.Errorf("%+v", got)
	}
	for _, bad := range []string{"{", `{"published": "yesterday"}`, `{"text": "abc", "dates": [{"start": 0, "end": 2, "text": "xy"}]}`} {
		if _, err := ReadDateArticles(strings.NewReader(bad)); err == nil || !strings.Contains(err.Error(), "dates:1") {
			t.Errorf("%s: %v", bad, err)
		}
	}
}

func TestSameValue(t *testing.T) {
	for _, c := range []struct {
		want, got string
		same      bool
	}{
		{"2016-11-07", "2016-11-07", true},
		{"XXXX-11-07", "2016-11-07", true},
		{"XXXX-11-07", "2016-11-08", false},
		{"2016-11-07", "XXXX-11-07", true},
		{"XXXX-WXX-5", "2024-06-07", true},
		{"XXXX-WXX-5", "2024-06-06", false},
		{"XXXX-WXX-5T16", "2024-06-07T16:00", true},
		{"2024-06-07T16", "2024-06-07T04:00", false},
		{"T15", "T15:00", true},
		{"T15:30", "T15:00", false},
		{"T15", "2024-06-07T15:00", true},
		{"TMO", "XXXX-XX-XXTMO", true},
		{"2018-04-06", "2018-W14", true},
		{"2018-04-16", "2018-W14", false},
		{"2018-09-05", "2018-09", true},
		{"2020-07-05", "2020", true},
		{"2020-07-05", "2021", false},
		{"P0.5Y", "P6M", true},
		{"PT1.5H", "PT1H30M", true},
		{"P3D", "PXD", true},
		{"P3D", "PXW", false},
		{"P2D", "P3D", false},
		{"SU", "2016-SU", true},
		{"PRESENT_REF", "PRESENT_REF", true},
		{"PRESENT_REF", "P1D", false},
	} {
		if got := sameValue(c.want, c.got); got != c.same {
			t.Errorf("sameValue(%s, %s) = %v", c.want, c.got, got)
		}
	}
}

func TestScoreDatePhrases(t *testing.T) {
	in := `{"text": "we go on Friday", "reference": "2024-06-12", "dates": [{"start": 6, "end": 15, "type": "date", "timex": ["XXXX-WXX-5"]}]}
{"text": "from March to May", "reference": "2024-06-12", "dates": [{"start": 0, "end": 17, "type": "daterange", "timex": ["(XXXX-03-01,XXXX-05-01,P2M)"]}]}
{"text": "in 4 business days", "reference": "2024-06-12", "dates": [{"start": 3, "end": 18, "type": "daterange", "timex": ["(2024-06-13,2024-06-18,P4BD)"]}]}
{"text": "the 1990s", "dates": [{"start": 0, "end": 9, "type": "daterange", "timex": ["(1990-01-01,2000-01-01,P10Y)"]}]}`
	phrases, err := ReadDatePhrases(strings.NewReader(in))
	if err != nil {
		t.Fatal(err)
	}
	find := func(i int, words, value string) {
		at := strings.Index(phrases[i].Text, words)
		phrases[i].Found = append(phrases[i].Found, DateMark{Span: span.Span{Start: at, End: at + len(words)}, Type: "DATE", Value: value})
	}
	find(0, "Friday", "2024-06-14")
	find(1, "March", "2024-03")
	find(1, "May", "2024-05")
	find(3, "1990s", "198X")
	s, errs := ScoreDatePhrases(phrases)
	if want := (PhraseScore{All: 4, Expressible: 3, Right: 2}); s != want {
		t.Errorf("got %+v, want %+v", s, want)
	}
	if len(errs) != 1 || errs[0].Phrase != &phrases[3] {
		t.Errorf("errors: %+v", errs)
	}
}
