package notebook

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

func TestHTMLGolden(t *testing.T) {
	page, err := HTML(readTour(t), HTMLOptions{})
	if err != nil {
		t.Fatal(err)
	}
	golden(t, "tour.html.golden", page)
}

func TestHTMLIsSelfContained(t *testing.T) {
	page, err := HTML(readTour(t), HTMLOptions{})
	if err != nil {
		t.Fatal(err)
	}
	for _, bad := range []string{"<script", "<link", "http://", "https://", "@import", "url("} {
		if i := strings.Index(string(page), bad); i >= 0 && !strings.HasPrefix(string(page)[i:], "http://www.w3.org") {
			t.Errorf("%q in the page", bad)
		}
	}
	if !strings.Contains(string(page), "<title>Who spoke at the river meeting</title>") {
		t.Error("no title")
	}
}

func TestHTMLEscapes(t *testing.T) {
	n := book(`x := "<script>alert(1)</script>"`)
	evil := `<script>alert(1)</script>"'&`
	n.Path = evil + ".ipynb"
	n.Cells[0] = &Cell{Type: Markdown, Source: "text `" + evil + "` $" + evil + "$"}
	n.Add(Raw, evil)
	c := n.Cells[1]
	c.Outputs = []Output{
		printed(evil), {Type: Stream, Name: evil, Text: evil},
		{Type: Failure, EName: evil, EValue: evil, Traceback: []string{"\x1b[31m" + evil}},
		{Type: Failure, EName: evil, EValue: evil},
		{Type: DisplayData, Data: map[string]any{"text/plain": evil}},
		{Type: DisplayData, Data: map[string]any{"text/latex": "$" + evil + "$"}},
		{Type: DisplayData, Data: map[string]any{"application/json": map[string]any{evil: evil}}},
		{Type: DisplayData, Data: map[string]any{"application/javascript": "alert(1)", "text/plain": "js"}},
		{Type: DisplayData, Data: map[string]any{"image/png": "AAAA"}, Metadata: map[string]any{"image/png": map[string]any{"alt": evil, "caption": evil, "width": evil}}},
		{Type: DisplayData, Data: map[string]any{"image/svg+xml": "<svg>" + evil + "</svg>"}},
	}
	page, err := HTML(n, HTMLOptions{})
	if err != nil {
		t.Fatal(err)
	}
	if strings.Contains(string(page), "<script") || strings.Contains(string(page), `alt="<`) {
		t.Errorf("a script came through:\n%s", page[strings.Index(string(page), "<main>"):])
	}
	// HTML goes through the sanitiser.
	n.Cells[0].Source = evil + "\n\n[x](javascript:alert(1))"
	c.Outputs = []Output{{Type: DisplayData, Data: map[string]any{"text/html": evil, "text/plain": "instead"}}}
	if page, _ := HTML(n, HTMLOptions{}); strings.Contains(string(page), "<script>") || strings.Contains(string(page), "javascript:") {
		t.Error("a script came through")
	}
	page, _ = HTML(n, HTMLOptions{Untrusted: true})
	if s := string(page); strings.Contains(s, "<script>") || strings.Contains(s, "href=\"javascript") || !strings.Contains(s, "instead") {
		t.Errorf("untrusted:\n%s", s[strings.Index(s, "<main>"):])
	}
}

func TestHTMLHeadings(t *testing.T) {
	n := &Notebook{}
	n.Add(Markdown, "## The *first* `one` & more\n\ntext[^1]\n\n[^1]: a")
	n.Add(Markdown, "# Über uns\n\n# Über uns\n\n[^1]: b")
	n.Add(Markdown, "text[^1]\n\n[^1]: b\n\n# ?\n# <b>")
	page, err := HTML(n, HTMLOptions{})
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"<title>The first one &amp; more</title>", `<h1 id="Über-uns">`, `<h1 id="Über-uns-1">`, `href="#note1-fn:1"`, `href="#note3-fn:1"`,
	} {
		if !strings.Contains(string(page), want) {
			t.Errorf("no %s in\n%s", want, page[strings.Index(string(page), "<main>"):])
		}
	}
	seen := make(map[string]bool)
	for _, m := range regexp.MustCompile(`id="([^"]*)"`).FindAllStringSubmatch(string(page), -1) {
		if seen[m[1]] {
			t.Errorf("the id %s is there twice", m[1])
		}
		seen[m[1]] = true
	}
}

func TestFormula(t *testing.T) {
	for in, want := range map[string]string{
		`x_i^2`:          `<msubsup><mi>x</mi><mi>i</mi><mn>2</mn></msubsup>`,
		`\frac{a}{b+1}`:  `<mfrac><mrow><mi>a</mi></mrow><mrow><mi>b</mi><mo>+</mo><mn>1</mn></mrow></mfrac>`,
		`a < b`:          `<mi>a</mi><mo>&lt;</mo><mi>b</mi>`,
		`\text{a & b}`:   `<mtext>a` + "\u00a0" + `&amp;` + "\u00a0" + `b</mtext>`,
		`f'`:             `<msup><mi>f</mi><mo>′</mo></msup>`,
		`0.48, 1,000`:    `<mn>0.48</mn><mo>,</mo><mn>1,000</mn>`,
		`\sqrt[3]{2}`:    `<mroot><mrow><mn>2</mn></mrow><mrow><mn>3</mn></mrow></mroot>`,
		`\left(a\right.`: `<mrow><mo stretchy="true">(</mo><mi>a</mi></mrow>`,
		`\unknown{x}`:    `<code class="tex">$\unknown{x}$</code>`,
		`{`:              `<code class="tex">${$</code>`,
		`a}`:             `<code class="tex">$a}$</code>`,
		`x^`:             `<code class="tex">$x^$</code>`,
		`\`:              `<code class="tex">$\$</code>`,
		`\frac{a}`:       `<code class="tex">$\frac{a}$</code>`,
		`\left(a`:        `<code class="tex">$\left(a$</code>`,
		`a & b`:          `<code class="tex">$a &amp; b$</code>`,
	} {
		got := formula(in, false)
		got = regexp.MustCompile(`^<math alttext="[^"]*">(.*)</math>$`).ReplaceAllString(got, "$1")
		if got != want {
			t.Errorf("%s\ngot  %s\nwant %s", in, got, want)
		}
	}
	if got := formula(strings.Repeat("{", 1e6), false); !strings.HasPrefix(got, "<code") {
		t.Error("deep nesting")
	}
}

func TestMathOrMoney(t *testing.T) {
	for in, formulas := range map[string]int{
		"It costs $5 and $6 now.": 0, "$a$ and $b$": 2, "`$a$`": 0, "\\$a$": 0, "$ a $": 0, "$$a$$": 1,
		"$$\na\n+ b\n$$": 1, "text $$a$$ text": 1, "- $a$\n\n  $$\n  b\n  $$\n": 2, "$$": 0, "a $x$5": 0, "$": 0,
	} {
		var m markdown
		if got := strings.Count(m.render(in, nil), "<math"); got != formulas {
			t.Errorf("%q: %d formulas, want %d: %s", in, got, formulas, (&markdown{}).render(in, nil))
		}
	}
}

func TestANSI(t *testing.T) {
	for in, want := range map[string]string{
		"a<b":                             "a&lt;b",
		"\x1b[31mred\x1b[0m no":           `<span class="ansi-red">red</span> no`,
		"\x1b[1;94mx\x1b[22my\x1b[39mz":   `<span class="ansi-blue ansi-bold">x</span><span class="ansi-blue">y</span>z`,
		"\x1b[38;5;196mx\x1b[m":           `<span class="ansi-red">x</span>`,
		"\x1b[38;2;10;200;30mx":           `<span class="ansi-green">x</span>`,
		"\x1b[48;5;21mx":                  `<span class="ansi-on-blue">x</span>`,
		"\x1b[7mx":                        `<span class="ansi-inverse">x</span>`,
		"\x1b[2Kx\x1b[10;4Hy":             "xy",
		"\x1b]0;title\ax\x1b]8;;u\x1b\\y": "xy",
		"10 %\r100 %\nend\r\n":            "100 %\nend\n",
		"\x1b[31m1\r2":                    `<span class="ansi-red">2</span>`,
		"\x1b[":                           "",
		"\x1b":                            "",
		"a\x00\bb":                        "ab",
	} {
		if got := ansiHTML(in); got != want {
			t.Errorf("%q\ngot  %s\nwant %s", in, got, want)
		}
	}
}

func TestHighlightKeepsTheText(t *testing.T) {
	tag := regexp.MustCompile(`</?span[^>]*>`)
	for _, src := range []string{"", "\n", "x", "\n\n x := `a\n` // c\n\n", "if a < b && c > \"d\" {", "\x00\xff", "'"} {
		got := tag.ReplaceAllString(highlight("go", src), "")
		if want := highlight("", src); got != want {
			t.Errorf("%q became %q", want, got)
		}
	}
}

func TestPictures(t *testing.T) {
	n := readTour(t)
	n.Path = "some/where/tour.ipynb"
	n.Cells[4].Outputs = append(n.Cells[4].Outputs, Output{Type: DisplayData, Data: map[string]any{"image/png": "!"}},
		Output{Type: DisplayData, Data: map[string]any{"image/png": []byte("png"), "text/plain": "Boats per day"}})
	pictures, err := Pictures(n)
	if err == nil || !strings.Contains(err.Error(), "tour.ipynb: cell 5: output 2: image/png: no base64") {
		t.Errorf("%v", err)
	}
	var got []string
	for _, p := range pictures {
		got = append(got, p.Name+" | "+p.MIME+" | "+p.Alt)
	}
	want := []string{
		"tour-05-words-per-day-river-hill.png | image/png | Bar chart: words per day",
		"tour-05b.png | image/png | Boats per day",
		"tour-06.svg | image/svg+xml | Picture that cell 6 shows",
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// Text on the page has the contrast that WCAG 2.2, 1.4.3 asks of it, 4.5 to
// 1, on each ground it stands on, in both schemes.
func TestContrast(t *testing.T) {
	variable := regexp.MustCompile(`--([a-z-]+): (#[0-9a-f]{6});`)
	blocks := strings.SplitAfterN(stylesheet, "@media screen", 2)
	scheme := make(map[string]string)
	for i, block := range []string{blocks[0], blocks[1][:strings.Index(blocks[1], "*, *::before")]} {
		for _, m := range variable.FindAllStringSubmatch(block, -1) {
			scheme[m[1]] = m[2]
		}
		inks := []string{"text", "k", "t", "f", "s", "n", "c", "o", "muted", "link"}
		for _, name := range []string{"black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"} {
			inks = append(inks, "a-"+name)
			if c := contrast(scheme["page"], scheme["a-"+name]); c < 4.5 {
				t.Errorf("scheme %d: page on a-%s: %.2f", i, name, c)
			}
		}
		for _, ground := range []string{"page", "code", "stripe", "warn", "fail"} {
			for _, ink := range append(inks, "prompt", "out") {
				if c := contrast(scheme[ink], scheme[ground]); c < 4.5 && (ink != "prompt" && ink != "out" || ground == "page") {
					t.Errorf("scheme %d: %s on %s: %.2f", i, ink, ground, c)
				}
			}
		}
	}
}

func contrast(a, b string) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func luminance(hex string) float64 {
	sum := 0.0
	for i, weight := range []float64{0.2126, 0.7152, 0.0722} {
		n, _ := strconv.ParseUint(hex[1+2*i:3+2*i], 16, 8)
		c := float64(n) / 255
		if c <= 0.04045 {
			c /= 12.92
		} else {
			c = math.Pow((c+0.055)/1.055, 2.4)
		}
		sum += weight * c
	}
	return sum
}

func BenchmarkHTML(b *testing.B) {
	n := readTour(b)
	page, _ := HTML(n, HTMLOptions{})
	b.SetBytes(int64(len(page)))
	for b.Loop() {
		if _, err := HTML(n, HTMLOptions{}); err != nil {
			b.Fatal(err)
		}
	}
}
