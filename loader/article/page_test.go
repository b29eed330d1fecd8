package article_test

import (
	"strings"
	"testing"

	"onrecord/loader/article"
)

var story = []string{
	"The council of Orvik voted on the ferry in the evening, and the mayor said that the boat would stay in port.",
	"“We have seen the hull,” said Ada Brandt, who leads the yard. “It will not last the winter.”",
	"Three members voted against the plan because the island has no other link to the mainland in these months.",
	"The shipyard in Norhaven expects the boat in the first week of the month and has hired twelve welders.",
	"A smaller boat will carry mail and medicine, while passengers have to wait for the weekly plane.",
}

func paragraphs(from, to int) string {
	return "<p>" + strings.Join(story[from:to], "</p><p>") + "</p>"
}

func parsePage(t *testing.T, page string) *article.Article {
	t.Helper()
	a, err := article.ParseHTML("p.html", []byte(page), article.Options{})
	if err != nil {
		t.Fatal(err)
	}
	check(t, a)
	return a
}

// TestPageBodies holds which lines of a page are the article's.
func TestPageBodies(t *testing.T) {
	const reader = "<p>Sink it, I say, for we have paid for this old boat for ten years and nobody has asked us once.</p>"
	for _, c := range []struct{ name, body, not string }{
		{"two containers", "<h1>Ferry stays</h1><div class=text>" + paragraphs(0,
			3) + "</div><div class=ad></div><div class=text>" +
			paragraphs(3, 5) + "</div>", ""},
		{"two articles", "<article>" + paragraphs(0, 3) + "</article><article>" + paragraphs(3, 5) + "</article>", ""},
		{"lede beside the headline", "<div class=hero><h1>Ferry stays</h1>" + paragraphs(0, 1) + "</div><article>" +
			paragraphs(1, 5) + "</article>", ""},
		{"comments", "<article>" + paragraphs(0, 5) + "</article><div id=comments>" + reader + reader + "</div>", "Sink it"},
		{"a class of every paragraph", "<article>" + strings.ReplaceAll(paragraphs(0, 5), "<p>", "<p class=paywall>") +
			"</article>", ""},
		{"a class of the whole page", "<div class='page has-comments share'><article>" + paragraphs(0,
			5) + "</article></div>", ""},
		{"links between paragraphs", "<article>" + paragraphs(0,
			2) + "<ul><li><a href=/a>Ferry fares rise in Alder</a></li>" +
			"<li><a href=/b>Boat race called off in Mell</a></li></ul>" + paragraphs(2, 5) + "</article>", "Boat race"},
		{"posts with their times", "<article><h1>Ferry: live</h1><div class=post><time>14:32</time>" + paragraphs(0, 2) +
			"</div><div class=post><time>14:05</time>" + paragraphs(2, 5) + "</div></article>", "14:05"},
		{"a message in a widget", "<article>" + paragraphs(0, 2) + "<div class=widget><blockquote>" + paragraphs(2, 3) +
			"— Orvik Ferries (@orvikferries)</blockquote></div>" + paragraphs(3, 5) + "</article>", ""},
		{"JSON-LD only", `<script type="application/ld+json">{"@type":"NewsArticle","articleBody":"` +
			strings.ReplaceAll(strings.Join(story, `\n`), `"`, `\"`) + `"}</script><div id=root></div>`, ""},
	} {
		a := parsePage(t, "<html><head><title>Ferry stays in port</title></head><body>"+c.body+"</body></html>")
		read := ""
		for _, p := range a.Paragraphs {
			read += p.Span.Cut(a.Text) + "\n"
		}
		for _, s := range story {
			if strings.Count(read, s) != 1 {
				t.Errorf("%s: %d times %q in\n%s", c.name, strings.Count(read, s), s, read)
			}
		}
		if c.not != "" && strings.Contains(read, c.not) {
			t.Errorf("%s: %q in\n%s", c.name, c.not, read)
		}
	}
}

// TestPageFields holds what a page's markup states of itself.
func TestPageFields(t *testing.T) {
	for _, c := range []struct{ name, head, top, title, byline, published, outlet string }{
		{"graph", `<script type="application/ld+json">{"@graph":[{"@type":"WebPage","datePublished":"2024-03-05"},` +
			`{"@type":"NewsArticle","author":{"name":"Ada  Mell"},"datePublished":"2024-03-04T09:00:00+01:00"}]}</script>`,
			"<h1>Ferry stays in port</h1>", "Ferry stays in port", "Ada Mell", "2024-03-04", ""},
		{"list of other articles", `<script type="application/ld+json">{"@type":"ItemList","itemListElement":[{"@type":` +
			`"NewsArticle","datePublished":"2020-01-01"}]}</script><meta name=pub_date content=2024-03-04>`,
			"<h1>Ferry stays in port</h1>", "Ferry stays in port", "", "2024-03-04", ""},
		{"teaser's microdata", "", "<h1>Ferry stays in port</h1><time datetime=2024-03-04>Monday</time>" +
			"<div class=related><meta itemprop=datePublished content=2019-05-05><p>Old boat</p></div>",
			"Ferry stays in port", "", "2024-03-04", ""},
		{"shown day", `<meta property="article:published_time" content="2024-03-05T02:00:00Z">`,
			"<h1>Ferry stays in port</h1><p class=date>March 4, 2024</p>", "Ferry stays in port", "", "2024-03-04", ""},
		{"address", `<link rel=canonical href="https://orvik-echo.example/2024/03/04/ferry">`, "<h1>Ferry stays in port</h1>",
			"Ferry stays in port", "", "2024-03-04", ""},
		{"rel and time", "", "<h1>Ferry stays in port</h1><a rel=author>Ada Mell</a><time datetime=2024-03-04>4 March</time>",
			"Ferry stays in port", "Ada Mell", "2024-03-04", ""},
		{"role behind the name", "", "<h1>Ferry stays in port</h1><div class=byline>By Ada Mell, Harbour correspondent</div>",
			"Ferry stays in port", "Ada Mell", "", ""},
		{"site's name in h1", "<meta property='og:site_name' content='Orvik Echo'>",
			"<h1>Orvik Echo</h1><h2>Ferry stays in port</h2>",
			"Ferry stays in port", "", "", "Orvik Echo"},
		{"bar in the title",
			"<title>Ferry stays in port | Orvik Echo</title><meta property='og:site_name' content='Orvik Echo'>", "",
			"Ferry stays in port", "", "", "Orvik Echo"},
		{"shared title edited", "<title>Ferry stays in port again today</title>" +
			"<meta property='og:title' content='Ferry stays in port again'>",
			"<h1>Ferry stays in port again today</h1>", "Ferry stays in port again", "", "", ""},
		{"shared title worded anew", "<title>Ferry stays in port again today</title>" +
			"<meta property='og:title' content='You will not guess why this boat stays in'>",
			"<h1>Ferry stays in port again today</h1>", "Ferry stays in port again today", "", "", ""},
		{"shared title is <title>", "<title>Ferry stays in port</title><meta property='og:title' content='Ferry stays in port'>" +
			`<script type="application/ld+json">{"@type":"Article","headline":"Ferry stays in port again"}</script>`,
			"<h1>Ferry stays in port again</h1>", "Ferry stays in port again", "", "", ""},
		{"paper at the end of the title", "<title>Ferry stays in port | Orvik Gazette</title>",
			"<h1>Ferry stays in port</h1>", "Ferry stays in port", "", "", "Orvik Gazette"},
		{"section at the end of the title", "<title>Ferry stays in port | Harbour</title>",
			"<h1>Ferry stays in port</h1>", "Ferry stays in port", "", "", ""},
		{"address at the end of the title", "<title>Ferry stays in port | Tides &amp; Quays</title>" +
			"<link rel=canonical href='https://www.tidesandquays.info/ferry'>",
			"<h1>Ferry stays in port</h1>", "Ferry stays in port", "", "", "Tides & Quays"},
		{"publisher by its id, last comma", `<script type="application/ld+json">{"@graph":[{"@type":"Organization","@id":"#o",` +
			`"name":"Orvik Echo"},{"@type":"Article","publisher":{"@id":"#o"},"author":["Ada Mell",]},]}</script>`,
			"<h1>Ferry stays in port</h1>", "Ferry stays in port", "Ada Mell", "", "Orvik Echo"},
		{"name and post", "", "<h1>Ferry stays in port</h1><p>Ada Mell Local Affairs Writer</p><p>11:52, 19 March 2024</p>",
			"Ferry stays in port", "Ada Mell", "2024-03-19", ""},
		{"handle", "<meta property='og:site_name' content='@orvikecho'><script type='application/ld+json'>" +
			`{"@type":"Article","publisher":{"name":"Orvik Echo"}}</script>`, "<h1>Ferry stays in port</h1>",
			"Ferry stays in port", "", "", "Orvik Echo"},
		{"wire as publisher", "<meta property='og:site_name' content='Orvik Echo'><script type='application/ld+json'>" +
			`{"@type":"Article","publisher":{"name":"Reuters"}}</script>`, "<h1>Ferry stays in port</h1>",
			"Ferry stays in port", "", "", "Orvik Echo"},
	} {
		head := c.head
		if !strings.Contains(head, "<title>") {
			head += "<title>Ferry stays in port</title>"
		}
		a := parsePage(t, "<html><head>"+head+"</head><body><article>"+c.top+paragraphs(0, 5)+"</article></body></html>")
		for _, f := range []struct{ what, got, want string }{{"title", a.Title.Value, c.title},
			{"byline", a.Byline.Value, c.byline},
			{"published", a.Published.Value, c.published}, {"outlet", a.Outlet.Value, c.outlet}} {
			if f.got != f.want {
				t.Errorf("%s: %s %q, want %q", c.name, f.what, f.got, f.want)
			}
		}
	}
}

// TestFirstWords holds that a sentence is not taken for a phrase that it begins
// like.
func TestFirstWords(t *testing.T) {
	for _, s := range []string{
		"By noon, their own allies had left the hall.", "More recently, the yard has hired welders.",
		"More than 40 traders came to the quay with signs.",
		"“Listen, if the board wants a fight, it can have one,” he added.",
		"Read my lips, Alder said.", "From our woman in Norhaven, Ada Finch: “I can barely stand up.”",
		"To read the report, members had to sign in at the desk, Brandt said.",
	} {
		text := strings.Join(story[:2], "\n\n") + "\n\n" + s + "\n\n" + strings.Join(story[2:], "\n\n") + "\n"
		a := article.Parse("t.txt", text, article.Options{})
		if !strings.Contains(bodyText(a), s) {
			t.Errorf("%q is not in the body:\n%s", s, bodyText(a))
		}
	}
}
