package article_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"onrecord/loader/article"
)

// The reports that this package was written for, read by hand: which lines are
// what, and what the text says of itself.
var reports = []struct {
	name                                                string
	title, standfirst                                   int
	body                                                []int
	byline, agency, outlet, published, event            string
	bylineBy, agencyBy, outletBy, publishedBy, eventdBy article.Evidence
}{
	{
		name: "euromaidan-press", title: 2, standfirst: 4, body: []int{9, 11, 13, 15, 17, 19},
		byline: "Olena Mukhina", bylineBy: article.Byline,
		agencyBy: article.None, outletBy: article.None,
		published: "2025-05-08", publishedBy: article.Header,
		event: "2025-05-08", eventdBy: article.Body,
	},
	{
		name: "reuters-copy", body: odd(3, 39),
		bylineBy: article.None, agency: "Reuters", agencyBy: article.Footer, outletBy: article.None,
		published: "2025-05-08", publishedBy: article.Header,
		event: "2025-05-08", eventdBy: article.Caption,
	},
	{
		name: "inter-bellum-news", title: 4, standfirst: 6, body: odd(8, 50),
		bylineBy: article.None, agencyBy: article.None, outlet: "Inter Bellum News", outletBy: article.Footer,
		publishedBy: article.None,
		event:       "2025-05-08", eventdBy: article.Caption,
	},
	{
		name: "unnamed-outlet", body: []int{1, 2, 3, 4, 5, 6},
		bylineBy: article.None, agencyBy: article.None, outletBy: article.None, publishedBy: article.None,
		eventdBy: article.None,
	},
	{
		name: "the-week", title: 1, body: []int{2, 3, 4, 10},
		byline: "Devika Rao", bylineBy: article.Footer, agencyBy: article.None,
		outlet: "The Week", outletBy: article.Footer, publishedBy: article.None, eventdBy: article.None,
	},
}

// odd is every second line from one to another.
func odd(from, to int) []int {
	var lines []int
	for i := from; i <= to; i += 2 {
		lines = append(lines, i)
	}
	return lines
}

func TestReports(t *testing.T) {
	for _, r := range reports {
		file := filepath.Join(shared, "articles", r.name+".txt")
		raw, err := os.ReadFile(file)
		if err != nil {
			t.Skipf("%s: reads the reports, which are not here: %v", t.Name(), err)
		}
		a := article.Parse(file, string(raw), article.Options{})
		line := func(offset int) int { return 1 + strings.Count(a.Text[:offset], "\n") }
		var body []int
		title, standfirst := 0, 0
		for _, p := range a.Paragraphs {
			switch n := line(p.Span.Start); p.Kind {
			case article.Title:
				title = n
			case article.Standfirst:
				standfirst = n
			default:
				body = append(body, n)
			}
		}
		if diff := cmp.Diff(r.body, body); diff != "" {
			t.Errorf("%s: lines of the body (-want +got):\n%s", r.name, diff)
		}
		if title != r.title || standfirst != r.standfirst {
			t.Errorf("%s: title on line %d, standfirst on line %d, want %d, %d", r.name, title, standfirst, r.title,
				r.standfirst)
		}
		for _, f := range []struct {
			what     string
			got      article.Field
			value    string
			evidence article.Evidence
		}{
			{"byline", a.Byline, r.byline, r.bylineBy},
			{"agency", a.Agency, r.agency, r.agencyBy},
			{"outlet", a.Outlet, r.outlet, r.outletBy},
			{"published", a.Published, r.published, r.publishedBy},
			{"event", a.EventDate, r.event, r.eventdBy},
		} {
			if f.got.Value != f.value || f.got.Evidence != f.evidence {
				t.Errorf("%s: %s is %q by %s, want %q by %s", r.name, f.what, f.got.Value, f.got.Evidence, f.value, f.evidence)
			}
		}
		if a.Language != "en" {
			t.Errorf("%s: language %q", r.name, a.Language)
		}
		for _, d := range a.Diagnostics {
			t.Errorf("%s: unexpected diagnostic %+v", r.name, d)
		}
	}
}

// No line's end may be part of the last paragraph: an agency's credit there is
// a line of its own.
func TestCreditIsNoParagraph(t *testing.T) {
	a := article.Parse("credit.txt",
		"The mayor of Lowbridge said on Monday that the ferry would sail again before the winter. − Reuters",
		article.Options{})
	if len(a.Paragraphs) != 1 || !strings.HasSuffix(a.Paragraphs[0].Span.Cut(a.Text), "winter.") ||
		a.Agency.Value != "Reuters" || a.Agency.Span.Cut(a.Text) != "Reuters" {
		t.Errorf("paragraphs %v, agency %+v", a.Paragraphs, a.Agency)
	}
}
