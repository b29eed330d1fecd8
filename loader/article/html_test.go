package article_test

import (
	"strings"
	"testing"

	"onrecord/loader/article"
)

const webPage = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Ferry returns to Lowbridge | ` +
	`The Lowbridge Echo</title>

<meta property="og:site_name" content="Lowbridge Echo (site)">
<meta property="article:published_time" content="2024-03-02T23:30:00-05:00">

<script type="application/ld+json">{"@context":"https://schema.org","@graph":[
{"@type":"WebSite","name":"x"},{"@type":["NewsArticle"],"headline":"Ferry returns to Lowbridge","author":[{"@type":"Person","name":"Ada Thornby"},{"@type":"Person","name":"Milo Stant"}],"datePublished":"2024-03-01T08:00:00Z","publisher":{"@type":"Organization","name":"The Lowbridge Echo"}}]}</script></head>
<body><nav><ul><li>Home</li><li>News</li></ul></nav><article><h1>Ferry returns to Lowbridge</h1><p>By Ada Thornby</p>
<figure><img src="f.jpg"><figcaption>The ferry at the old pier on Friday. Photo: M. Stant</figcaption></figure>
<p>The ferry between Lowbridge and Saltmouth will sail again from Monday, the harbour board said on Friday,
after eleven months in dock.</p>
<p>“We have missed her,” said Nora Quill, who has run the ticket office since 1998. “So has the whole town.”</p>
<h2>New engines</h2>
<p>Two new engines were fitted over the winter, at a cost of four million crowns,
and the deck was renewed from end to end.</p>
<p>Sign up for our newsletter and get the best of the coast in your inbox.</p>
<p>The board expects ninety thousand passengers in the first season,
a third more than before the engines failed in April of last year.</p>
</article><footer><p>© 2024 The Lowbridge Echo</p></footer></body></html>`

func TestParseHTML(t *testing.T) {
	a, err := article.ParseHTML("ferry.html", []byte(webPage), article.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for what, f := range map[string]struct {
		got   article.Field
		value string
	}{
		"title": {a.Title, "Ferry returns to Lowbridge"}, "byline": {a.Byline, "Ada Thornby, Milo Stant"},
		"published": {a.Published, "2024-03-01"}, "outlet": {a.Outlet, "The Lowbridge Echo"},
	} {
		if f.got.Value != f.value {
			t.Errorf("%s = %+v, want %q", what, f.got, f.value)
		}
		if f.got.Evidence != article.Meta && what != "title" {
			t.Errorf("%s by %s, want meta", what, f.got.Evidence)
		}
	}
	var kinds []string
	for _, l := range a.Lines {
		kinds = append(kinds, string(l.Kind))
	}
	if got, want := strings.Join(kinds, " "), "title byline caption text text heading text junk text"; got != want {
		t.Errorf("lines are %s, want %s\n%s", got, want, a.Text)
	}
}

func TestParseHTMLBad(t *testing.T) {
	if _, err := article.ParseHTML("none.html", []byte(" \n"), article.Options{}); err == nil ||
		!strings.Contains(err.Error(), "none.html") {
		t.Errorf("an empty page: %v", err)
	}
	a, err := article.ParseHTML("menu.html", []byte("<ul><li>Home<li>News</ul>"), article.Options{})
	if err != nil || len(a.Body()) != 0 || len(a.Diagnostics) == 0 {
		t.Errorf("a menu: %+v, %v", a, err)
	}
	// Windows-1252 told by the page itself, an agency's copy, a date that
	// may be read two ways
	page := strings.NewReplacer("“", "\x93", "”", "\x94").Replace(`<html><head><meta charset="windows-1252"><meta ` +
		`name="date" content="03/04/2024"></head><body><article><h1>Storm closes harbours</h1>

<p>LOWBRIDGE (AP) - Three harbours on the north coast were closed on Tuesday as a storm drove waves over
the piers of the town.</p>
<p>“Nobody is going out in this,” said Greta Lund, who speaks for the fleet,
and who has tied down her own boat with three lines.</p></article></body></html>`)
	a, err = article.ParseHTML("storm.html", []byte(page), article.Options{})
	if err != nil {
		t.Fatal(err)
	}
	check(t, a)
	if !strings.Contains(a.Text, "“Nobody") || a.Agency.Value != "Associated Press" || a.Published.Value != "" ||
		a.Title.Value != "Storm closes harbours" {
		t.Errorf("storm: %q, agency %+v, published %+v, title %+v", a.Text, a.Agency, a.Published, a.Title)
	}
}

func TestParseHTMLCharacters(t *testing.T) {
	const prose = "<p>Three harbours on the north coast were closed on Tuesday as a storm drove waves over the piers " +
		"of the town.</p>"
	page := func(head, said string) string {
		return "<html><head>" + strings.Repeat("<meta name=x content=y>", 100) + head + "</head><body><article><h1>" +
			"Harbours shut</h1>" + prose + "<p>" + said + "</p>" + prose + "</article></body></html>"
	}
	const said = "“Nobody is going out in café weather,” said Greta Lund, who speaks for the fleet of the harbour."
	latin := strings.NewReplacer("“", "\x93", "”", "\x94", "é", "\xe9")
	for _, c := range []struct{ name, page, code string }{
		{"UTF-8 without a declaration", page("", said), ""},
		{"UTF-8 declared late", page("<meta charset=utf-8>", said), ""},
		{"UTF-8 declared as Latin-1", page("<meta charset=iso-8859-1>", said), ""},
		{"with a byte order mark", "\ufeff" + page("", said), ""},
		{"Windows-1252 declared late", latin.Replace(page("<meta charset=windows-1252>", said)), ""},
		{"Windows-1252 not declared", latin.Replace(page("", said)), "utf8"},
		{"references", page("", strings.NewReplacer("“", "&ldquo;", "”", "&#8221;", "é", "&eacute;").Replace(said)), ""},
		{"references escaped twice", page("", strings.NewReplacer("“", "&amp;ldquo;", "”", "&amp;#8221;", "é",
			"&amp;eacute;").Replace(said)), "entities"},
		{"encoded twice", page("", strings.NewReplacer("“", "â€œ", "”", "â€\u009d", "é", "Ã©").Replace(said)), "mojibake"},
		{"controls for marks", page("", strings.NewReplacer("“", "\u0093", "”", "\u0094").Replace(said)), "mojibake"},
		{"soft hyphens", page("", strings.ReplaceAll(said, "going", "go\u00ading")), "invisible"},
	} {
		a, err := article.ParseHTML("a.html", []byte(c.page), article.Options{})
		if err != nil {
			t.Fatalf("%s: %v", c.name, err)
		}
		if !strings.Contains(a.Text, said) {
			t.Errorf("%s: %q", c.name, a.Text)
		}
		var codes []string
		for _, d := range a.Diagnostics {
			codes = append(codes, d.Code)
		}
		if got := strings.Join(codes, " "); got != c.code {
			t.Errorf("%s: diagnostics %q, want %q", c.name, got, c.code)
		}
	}
	a, err := article.ParseHTML("a.html", []byte(page("", "In HTML, write &amp;amp;amp; or &amp;lt; for what the "+
		"browser must not read, as Ada Lund says in her book for the young.")), article.Options{})
	if err != nil || !strings.Contains(a.Text, "write &amp;amp; or &lt; for") {
		t.Errorf("a page on HTML: %v, %q", err, a.Text)
	}
}

func FuzzParseHTML(f *testing.F) {
	f.Add([]byte(webPage))
	f.Add([]byte("<p>a<br><br>b<li>c<table><td>d"))
	f.Fuzz(func(t *testing.T, page []byte) {
		if a, err := article.ParseHTML("f.html", page, article.Options{}); err == nil {
			check(t, a)
		}
	})
}
