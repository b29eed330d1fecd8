package notebook

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/html"
)

// hostile is HTML that would set the page's title if a script of it ran.
var hostile = []string{
	`<script>document.title="pwned"</script>`,
	`<img src=x onerror="document.title='pwned'">`,
	`<svg onload="document.title='pwned'"><script>document.title="pwned"</script></svg>`,
	`<iframe srcdoc="<script>parent.document.title='pwned'</script>"></iframe>`,
	`<a href="javascript:document.title='pwned'">link</a>`,
	`<a href=" java&#10;script:document.title='pwned'">link</a>`,
	`<details open ontoggle="document.title='pwned'"><summary>x</summary></details>`,
	`<meta http-equiv="refresh" content="0;url=data:text/html,pwned">`,
	`<base href="https://example.com/"><link rel="stylesheet" href="https://example.com/a.css">`,
	`<style>body { display: none }</style>`,
	`<div style="position:fixed;top:0;left:0;width:100%;height:100%;background:url(https://example.com/a)">over</div>`,
	`<form action="https://example.com"><input name="a"><button>send</button></form>`,
	`<object data="data:text/html,<script>alert(1)</script>"></object><embed src="data:text/html,x">`,
	`<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=document.title='pwned'&gt;">`,
	`<noscript><p title="</noscript><img src=x onerror=document.title='pwned'>">`,
	`<input type="image" src="x" onerror="document.title='pwned'" autofocus onfocus="document.title='pwned'">`,
	"<img alt=\"`<b>\" src=\"data:image/svg+xml;base64,PHN2Zy8+\" onload=document.title='pwned'>",
}

func hostilePage(t *testing.T) string {
	t.Helper()
	n := New("onrecord", "Go")
	n.Add(Markdown, "# Safe")
	for _, h := range hostile {
		n.Add(Markdown, h)
		n.Add(Markdown, "text "+h+" text `code` $x$")
		n.Add(Markdown, "[x](javascript:document.title='pwned') ![x](javascript:a) $\\text{"+h+"}$\n\n```\n"+h+"\n```")
		c := n.Add(Code, "x")
		for _, mime := range []string{"text/html", "text/markdown", "image/svg+xml", "text/latex", "text/plain"} {
			c.Outputs = append(c.Outputs, Output{Type: DisplayData, Data: map[string]any{mime: h}})
		}
	}
	page, err := HTML(n, HTMLOptions{})
	if err != nil {
		t.Fatal(err)
	}
	return string(page)
}

func TestHostileNotebook(t *testing.T) {
	page := hostilePage(t)
	doc, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	policies, styles := 0, 0
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		switch n.Data {
		case "script", "iframe", "object", "embed", "form", "base", "link", "button", "svg":
			t.Errorf("a <%s> came through", n.Data)
		case "style":
			styles++
		}
		for _, a := range n.Attr {
			value := strings.ToLower(strings.Join(strings.Fields(a.Val), ""))
			if strings.HasPrefix(a.Key, "on") || a.Key == "srcdoc" ||
				(a.Key == "href" || a.Key == "src") && strings.HasPrefix(value, "javascript:") ||
				a.Key == "style" && (strings.Contains(value, "url(") || strings.Contains(value, "position")) {
				t.Errorf("<%s %s=%q> came through", n.Data, a.Key, a.Val)
			}
			if a.Key == "http-equiv" {
				if policies++; a.Val != "Content-Security-Policy" {
					t.Errorf("a meta %s came through", a.Val)
				}
			}
		}
	}
	if policies != 1 || styles != 1 {
		t.Errorf("%d policies and %d styles", policies, styles)
	}
}

// A browser runs no script of the page.
func TestHostileNotebookInBrowser(t *testing.T) {
	browser, err := exec.LookPath("chromium")
	if err != nil || testing.Short() {
		t.Skip("no chromium")
	}
	dir := t.TempDir()
	name := filepath.Join(dir, "page.html")
	if err := os.WriteFile(name, []byte(hostilePage(t)), 0o666); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(browser, "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
		"--disable-background-networking", "--disable-component-update", "--disable-sync",
		"--user-data-dir="+filepath.Join(dir, "profile"), "--virtual-time-budget=2000", "--dump-dom", "file://"+name)
	cmd.WaitDelay = time.Second
	timer := time.AfterFunc(30*time.Second, func() { cmd.Process.Kill() })
	defer timer.Stop()
	out, err := cmd.Output()
	if err != nil {
		t.Skipf("chromium does not start: %v", err)
	}
	if dom := string(out); !strings.Contains(dom, "<title>Safe</title>") {
		t.Errorf("the title was changed: %.300s", dom)
	}
}

func TestCleanKeepsWhatNotebooksShow(t *testing.T) {
	for _, keep := range []string{
		`<table border="1" class="dataframe">`, `<td style="text-align: right">`, `<span style="opacity: 0.5" title="missing">`,
		`<details><summary>more</summary>text</details>`, `<kbd>Tab</kbd>`, `<sub>2</sub>`, `<a href="https://example.com/a?b=1">`,
		`<a href="#Title">`, `<a href="mailto:a@example.com">`, `<img src="chart.png" width="300" alt="A chart">`,
		`<img src="data:image/png;base64,AAAA"`, `<div style="color: red; margin-left: 2em">`, `<font color="#ff0000">`,
	} {
		text := keep
		if strings.HasSuffix(keep, `AAAA"`) {
			text += ">"
		}
		if strings.HasPrefix(text, "<td") {
			text = "<table><tr>" + text + "1</td></tr></table>"
		}
		if got, _ := cleanOutput(text + "x"); !strings.Contains(got, keep) {
			t.Errorf("%s became %s", keep, got)
		}
	}
}

func TestDrawingsBecomePictures(t *testing.T) {
	got, ok := cleanOutput(`<div>A <svg viewBox="0 0 1 1"><script>x</script><rect/></svg> B</div>`)
	if !ok || !strings.Contains(got, `<div>A <img src="data:image/svg+xml;base64,`) || !strings.Contains(got, " B</div>") {
		t.Error(got)
	}
	if _, ok := cleanOutput("<script>draw()</script>"); ok {
		t.Error("a script alone is something to see")
	}
}

func FuzzClean(f *testing.F) {
	for _, h := range hostile {
		f.Add(h)
	}
	f.Fuzz(func(t *testing.T, text string) {
		got, _ := cleanOutput(text)
		doc, err := html.Parse(strings.NewReader(got))
		if err != nil {
			t.Fatal(err)
		}
		for n := range doc.Descendants() {
			if n.Type == html.ElementNode && (n.Data == "script" || n.Data == "iframe") {
				t.Errorf("%q: a <%s>", text, n.Data)
			}
		}
	})
}
