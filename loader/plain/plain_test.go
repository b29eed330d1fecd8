package plain_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"onrecord/loader/plain"
	_ "onrecord/loader/quote" // registers its words
	"onrecord/loader/span"
)

func TestRead(t *testing.T) {
	for _, c := range []struct{ given, want string }{
		// encoded twice
		{"She said: â€œWeâ€™ll stay.â€ Then nothing.", "She said: “We’ll stay.” Then nothing."},
		{"â€œStay,â€\u009d he said â€“ and left.", "“Stay,” he said – and left."},
		{"ZÃ¼rich cafÃ© â€” naÃ¯ve", "Zürich café — naïve"},
		{"cost Â£5 at the cafÃ©", "cost £5 at the café"},
		{"ðŸ˜¡ at the pier", "😡 at the pier"},
		{"\u0093Stay,\u0094 he said. It\u0092s 5 \u0096 6", "“Stay,” he said. It’s 5 – 6"},
		{"IRMÃ” and Ã la carte", "IRMÃ” and Ã la carte"}, // no evidence
		{"Zürich, café, naïve, Ærø, Ålesund", "Zürich, café, naïve, Ærø, Ålesund"},
		{"Âge d’or, mâcon, Ã", "Âge d’or, mâcon, Ã"},
		// what cannot be seen
		{"said Mi\u00adlo\u200b Garrick", "said Milo Garrick"},
		{"👨\u200d👩\u200d👧 came", "👨\u200d👩\u200d👧 came"},
		// entities
		{"&ldquo;Stay,&rdquo; he said.", "“Stay,” he said."},
		{"&quot;Stay,&quot; he&nbsp;said to AT&amp;T", "\"Stay,\" he\u00a0said to AT&T"},
		{"&#8220;Stay&#8221; &#x2014; &#147;go&#148;", "“Stay” — “go”"},
		{"&amp;ldquo;Stay,&amp;rdquo; &amp;amp;quot;", "“Stay,” \""},
		{"fish & chips; R&D; a&b", "fish & chips; R&D; a&b"},
		{"Write “&amp;” for an ampersand, `&lt;` for less.", "Write “&amp;” for an ampersand, `&lt;` for less."},
		{"&nosuchthing; &", "&nosuchthing; &"},
		// tags
		{"“Shut it,” <b>Rhoda Finch</b> said.", "“Shut it,” Rhoda Finch said."},
		{"<p>“No,” she said.</p><p>He <em class=\"x\">left</em>.<br/>", "\n“No,” she said.\n\nHe left.\n"},
		{"5 < 6 and 7 > 6, <name> and <Rhoda>", "5 < 6 and 7 > 6, <name> and <Rhoda>"},
		{"<script>if (a<b) x()</script>So.<!-- no -->", "So."},
		// Markdown
		{"_“Shut it,”_ Rhoda Finch said.", "“Shut it,” Rhoda Finch said."},
		{"**“Shut it,”** Rhoda Finch said.", "“Shut it,” Rhoda Finch said."},
		{"“*Shut it*,” Rhoda Finch said.", "“Shut it,” Rhoda Finch said."},
		{"***Rhoda** Finch* said", "***Rhoda** Finch* said"},
		{"\"Shut it,\" said [Rhoda Finch](http://dorn.example/rf).", "\"Shut it,\" said Rhoda Finch."},
		{"[*Rhoda* Finch](/rf \"mayor\") and ![pier](/p.png)", "Rhoda Finch and pier"},
		{"[sic](really) and “[They] left” [1]", "[sic](really) and “[They] left” [1]"},
		{"> “Shut it,” she said.\n> “Now.”\n\n>> more", "“Shut it,” she said.\n“Now.”\n\nmore"},
		{"## The pier\n\n#SavePier now\n\n# 5", "The pier\n\n#SavePier now\n\n5"},
		{"* one\n* two\n\n4 * 5 * 6, said.* *a note", "* one\n* two\n\n4 * 5 * 6, said.* *a note"},
		{"@mila_k and @_dorn_ wrote snake_case_names", "@mila_k and @_dorn_ wrote snake_case_names"},
		{"\\\"Stay,\\\" he said. C:\\dir", "\"Stay,\" he said. C:\\dir"},
		// the ends of lines
		{"the mater-\nnity ward", "the maternity ward"},
		{"a well-\nknown baker", "a well-known baker"},
		{"Vice-\n  President Lund", "Vice-President Lund"},
		{"the govern-\r\nment said", "the government said"},
		{"the sea-\nwall. The sea-wall fell", "the sea-wall. The sea-wall fell"},
		{"the sea-\nwall. The seawall fell", "the seawall. The seawall fell"},
		{"it fell -\nthen rose; 2019-\n20", "it fell -\nthen rose; 2019-\n20"},
		{"nothing to do: “plain,” she said – so.", "nothing to do: “plain,” she said – so."},
	} {
		got := plain.Read(c.given)
		if got.String != c.want {
			t.Errorf("%q\n got  %q\n want %q", c.given, got.String, c.want)
		}
		if got.Changed() != (c.given != c.want) || got.Changed() != (len(got.Repairs) > 0) {
			t.Errorf("%q: changed %v, repairs %v", c.given, got.Changed(), got.Repairs)
		}
	}
}

func TestGiven(t *testing.T) {
	for _, c := range []struct{ given, words, want string }{
		{"Finch: â€œWeâ€™ll stay.â€ So", "“We’ll stay.”", "â€œWeâ€™ll stay.â€"},
		{"<p>“No,” said <b>Rhoda Finch</b>.", "Rhoda Finch", "Rhoda Finch"},
		{"said <b>Rhoda</b> Finch", "Rhoda Finch", "Rhoda</b> Finch"},
		{"**“Shut &amp; go,”** she", "“Shut & go,”", "“Shut &amp; go,”"},
		{"the mater-\nnity ward", "maternity", "mater-\nnity"},
		{"by [Rhoda Finch](http://a.example/b) at", "Rhoda Finch", "[Rhoda Finch](http://a.example/b)"},
	} {
		p := plain.Read(c.given)
		i := strings.Index(p.String, c.words)
		if i < 0 {
			t.Errorf("%q: no %q in %q", c.given, c.words, p.String)
			continue
		}
		at := p.Given(span.Span{Start: i, End: i + len(c.words)})
		if got := at.Cut(c.given); got != c.want {
			t.Errorf("%q: %q stands at %q, want %q", c.given, c.words, got, c.want)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add("â€œ*A* <b>&amp;ldquo;b</b>” [c](/d) mater-\nnity\u00ad\n> # e")
	f.Add("**_a_** \\\" &#147; Â£ ![x](http://y)")
	f.Fuzz(func(t *testing.T, given string) {
		if !utf8.ValidString(given) {
			return
		}
		p := plain.Read(given)
		if !utf8.ValidString(p.String) {
			t.Fatalf("%q becomes %q", given, p.String)
		}
		last := 0
		for i := range p.String {
			at := p.Given(span.Span{Start: i, End: i + 1})
			if at.Start < last || at.End <= at.Start || at.End > len(given) {
				t.Fatalf("%q: byte %d stands at %v, behind %d", given, i, at, last)
			}
			last = at.Start
		}
		if !p.Changed() && p.String != given {
			t.Fatalf("%q becomes %q without an edit", given, p.String)
		}
	})
}
