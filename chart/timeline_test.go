package chart_test

import (
	"fmt"
	"strings"
	"testing"

	"onrecord/chart"
	"onrecord/loader"
	"onrecord/loader/frame"
)

// named makes dates of articles a0, a1, … from lists of TIMEX3 values.
func named(lists ...string) []loader.Date {
	var out []loader.Date
	for i, l := range lists {
		for v := range strings.FieldsSeq(l) {
			typ := "DATE"
			if strings.HasPrefix(v, "P") {
				typ = "DURATION"
			}
			out = append(out, loader.Date{ArticleID: fmt.Sprintf("a%d", i), Type: typ, Value: v})
		}
	}
	return out
}

var published = []loader.Article{
	{ID: "a0", Outlet: "The Dale Herald", Published: "2031-05-08"},
	{ID: "a1", Outlet: "Fen Post"},
	{ID: "a2", Outlet: "Fen Post", Published: "2031-05-11"},
}

func TestTimeline(t *testing.T) {
	dates := named("2031-05-08 2031-05-08T10:30 2031-05-08 2031-04 P3D", "2031-05-09 2031-W18 XXXX-WXX-4",
		"2031-05-30 2031-06-01 2031-SP PRESENT_REF")
	p, err := chart.Timeline(dates, chart.Options{Articles: published})
	golden(t, "timeline", p, err)
	p, err = chart.Timeline(dates, chart.Options{Articles: published, By: "outlet", From: "2031-05-08", To: "2031-05"})
	golden(t, "timeline-outlet", p, err)
}

func TestTimelineRim(t *testing.T) {
	for _, values := range []string{
		"2031-05-08", "2031", "19 203 2031-Q1", "0001-01-01 9999-12-31", "2031-05-08 2031-05-09 2031-05-10",
		"1945-05-08 2022-02 2031-12-31", "2031-W01-1 2031-W53-7 2030-W52-WE 2031-H2 2031-WI",
	} {
		p, err := chart.Timeline(named(values, "", values), chart.Options{Articles: published})
		if err != nil {
			t.Errorf("%s: %v", values, err)
			continue
		}
		rim(t, values, p)
	}
	var many []string
	for i := range 80 {
		many = append(many, fmt.Sprintf("2031-05-%02d", 1+i%30))
	}
	p, err := chart.Timeline(named(many...), chart.Options{})
	if err != nil {
		t.Fatal(err)
	}
	rim(t, "many", p)
}

func TestTimelineErrors(t *testing.T) {
	dates := named("2031-05-08")
	for _, c := range []struct {
		name  string
		dates []loader.Date
		o     chart.Options
		want  string
	}{
		{"none", nil, chart.Options{}, "chart: no dates"},
		{"open", named("XXXX-WXX-4 P1D PRESENT_REF 2031-13 2031-02-30 2031-W54 2031-5 2031-05-08-01 20311"),
			chart.Options{}, "chart: none of 9 dates can be drawn"},
		{"by", dates, chart.Options{By: "speaker"}, `chart: unknown category "speaker" of a timeline`},
		{"from", dates, chart.Options{From: "May"}, `chart: "May" is not a date`},
		{"window", dates, chart.Options{From: "2032", To: "2031"}, "chart: the time from 2032 to 2031 is none"},
		{"outside", dates, chart.Options{From: "2032"}, "chart: none of 1 dates"},
	} {
		if _, err := chart.Timeline(c.dates, c.o); err == nil || !strings.HasPrefix(err.Error(), c.want) {
			t.Errorf("%s: error %v, want %s…", c.name, err, c.want)
		}
	}
}

func TestTimelineOfFrame(t *testing.T) {
	df, err := frame.Of(named("2031-05-08 2031"))
	if err != nil {
		t.Fatal(err)
	}
	p, err := chart.TimelineFrame(df, chart.Options{Title: "none"})
	if err != nil {
		t.Fatal(err)
	}
	rim(t, "frame", p)
}
