package plain

import (
	"strings"
	"testing"
	"unicode/utf8"

	"onrecord/loader/span"
)

func TestRead(t *testing.T) {
	for _, c := range []struct{ given, want string }{
		{"Nothing to see, “she” said – café.", ""},
		// wrong code pages
		{"She said: â€œThe quay is shut and weâ€™ll stay.â€\u009d", "She said: “The quay is shut and we’ll stay.”"},
		{"â€œShut,â€ she said.", "“Shut,” she said."},
		{"The cafÃ© of JosÃ© was Â£5.", "The café of José was £5."},
		{"Ã¢â‚¬Å“Shut,Ã¢â‚¬Â\u009d she said.", "“Shut,” she said."},
		{"\u0093Shut,\u0094 she said.", "“Shut,” she said."},
		{"ð\u009f\u0098\u0080 great, itâ€™s â€“ well â€“ itâ€™s", "😀 great, it’s – well – it’s"},
		{"‚ÄúShut it,‚Äù she said; it‚Äôs late.", "“Shut it,” she said; it’s late."},
		{"ΓÇ£Shut it,ΓÇ¥ she said ΓÇô twice.", "“Shut it,” she said – twice."},
		{"вЂњShut it,вЂќ she said.", "“Shut it,” she said."},
		{"A page shows “Ã©” where “é” should stand.", ""},
		{"“We go,” said RenÃ© of OrlÃ©ans.", "“We go,” said René of Orléans."},
		{"The café is a cafÃ© there.", ""},
		{`The screen read "â€œ" and nothing else.`, ""},
		{"The sign says CAFÉ’S and JÄ” there.", ""},
		{"line one\u0085line two", ""},
		{"a realâ€world, itâ€™s", "a real‐world, it’s"},
		// references
		{"&ldquo;Shut it,&rdquo; she said; it&rsquo;s late.", "“Shut it,” she said; it’s late."},
		{"&quot;Shut&nbsp;it,&quot; she said.", "\"Shut\u00a0it,\" she said."},
		{"&amp;ldquo;Shut,&amp;amp;rdquo; she said.", "“Shut,” she said."},
		{"AT&amp;T and Marsh &amp; Sons said so.", "AT&T and Marsh & Sons said so."},
		{"To show an ampersand in HTML, type &amp; and nothing else; a quote is &quot; there.", ""},
		{`The pupil wrote "&amp;" on the board.`, ""},
		{"R&D; and Q&A; were cut.", ""},
		// tags
		{"“Shut it,” <b>Rhoda</b> said.<br/>She left.", "“Shut it,” Rhoda said.\nShe left."},
		{`“Shut <a href="http://x.example/?a=1">it</a>,” she said.`, "“Shut it,” she said."},
		{"The <b> tag is old; 3 < 5 and 7 > 5.", ""},
		{"In HTML, <b>bold</b> is an old tag.", ""},
		// Markdown
		{"**“Shut it,”** *she* ~~said~~, __twice__ and _more_.", "“Shut it,” she said, twice and more."},
		{"“_Shut_ it,” said [Rhoda Finch](https://x.example/a_(b)).", "“Shut it,” said Rhoda Finch."},
		{"“Shut it,” said [Rhoda Finch][2], as told.[3][4]", "“Shut it,” said Rhoda Finch, as told.[3][4]"},
		{"> “Shut it,”\n> she said.\n\n## A heading", "“Shut it,”\nshe said.\n\nA heading"},
		{"Some ~5 or ~6 of ~/bin and ~~ there.", ""},
		{"Prices* rose 3 * 4 * 5 times, f**k it, said @mila_k_ of snake_case_name.\n* one\n* two\n*Not her name", ""},
		{"> 50 people came. #pier # 3", ""},
		{"He [the mayor] (aged 5) left.", ""},
		// hyphens at line ends
		{"The mater-\nnity ward shut.", "The maternity\nward shut."},
		{"The Vice-\nPresident is well-\nknown as a 19-\nyear-old.",
			"The Vice-President\nis well-known\nas a 19-year-old."},
		{"A so-\ncial ex-\nample; stub-\nborn Mon-\nday.", "A social\nexample; stubborn\nMonday."},
		{"An ex-\nminister met the minister.", "An ex-minister\nmet the minister."},
		{"The mayor-\nelect and the mid-\n1990s.", "The mayor-elect\nand the mid-1990s."},
		{"A co-\noperative. The co-operative shut.", "A co-operative. The co-operative shut."},
		{"The GOVERN-\r\nMENT fell.", "The GOVERNMENT\r\nfell."},
		{"pre-\nand post-war, he left -\nthen", ""},
		{"mater\u00ad\nnity", "maternity"},
		// invisible characters
		{"Mi\u00adlo\u200b said\u200b so", "Milo said so"},
		{"\ufeffIt ended.\u200bThe end", ""},
	} {
		want := c.want
		if want == "" {
			want = c.given
		}
		got := Read(c.given)
		if got.Text != want {
			t.Errorf("%q:\n got %q\nwant %q", c.given, got.Text, want)
		}
		if (len(got.Findings) == 0) != (want == c.given) || got.Clean() != (want == c.given) {
			t.Errorf("%q: findings %+v", c.given, got.Findings)
		}
		holds(t, got)
	}
}

func TestBack(t *testing.T) {
	given := "Said &ldquo;we *will* go,&rdquo; [Ann\u00ad Lee](http://x.example)."
	r := Read(given)
	for _, c := range []struct{ words, hull, pieces string }{
		{"“we will go,”", "&ldquo;we *will* go,&rdquo;", "&ldquo;we|will|go,&rdquo;"},
		{"Ann Lee", "Ann\u00ad Lee", "Ann\u00ad Lee"},
		{"will", "will", "will"},
		{"Lee.", "Lee](http://x.example).", "Lee|."},
		{"Said", "Said", "Said"},
	} {
		i := strings.Index(r.Text, c.words)
		s := span.Span{Start: i, End: i + len(c.words)}
		if got := r.Back(s).Cut(given); got != c.hull {
			t.Errorf("%q is %q, want %q", c.words, got, c.hull)
		}
		var pieces []string
		for _, p := range r.Pieces([]span.Span{s}) {
			pieces = append(pieces, p.Cut(given))
		}
		if got := strings.Join(pieces, "|"); got != c.pieces {
			t.Errorf("%q is in pieces %q, want %q", c.words, got, c.pieces)
		}
	}
	if f := r.Findings; len(f) != 3 || f[0].Code != Entities || f[0].First != "&ldquo;" || f[0].At != 5 ||
		f[0].Count != 2 {
		t.Errorf("findings %+v", f)
	}
}

// holds checks what is true of every reading: spans go back inside the text
// given, in order; a clean text is itself.
func holds(t *testing.T, r *Text) {
	t.Helper()
	if r.Clean() && (r.Text != r.Given || len(r.Findings) > 0) {
		t.Fatalf("%q is clean and reads %q", r.Given, r.Text)
	}
	if utf8.ValidString(r.Given) && !utf8.ValidString(r.Text) {
		t.Fatalf("%q reads %q, which is not UTF-8", r.Given, r.Text)
	}
	last := span.Span{}
	step := 1 + len(r.Text)/500
	for i := 0; i+step <= len(r.Text); i += step {
		s := r.Back(span.Span{Start: i, End: i + step})
		if s.Start < last.Start || s.End < last.End || s.End < s.Start || s.End > len(r.Given) {
			t.Fatalf("%q: byte %d of %q goes back to %v, behind %v", r.Given, i, r.Text, s, last)
		}
		if r.Clean() && s != (span.Span{Start: i, End: i + step}) {
			t.Fatalf("%q: byte %d goes back to %v", r.Given, i, s)
		}
		last = s
	}
	whole := span.Span{End: len(r.Text)}
	at := 0
	for _, p := range r.Pieces([]span.Span{whole}) {
		if p.Start < at || p.End < p.Start || p.End > len(r.Given) {
			t.Fatalf("%q: piece %v after %d", r.Given, p, at)
		}
		at = p.End
	}
}

func FuzzRead(f *testing.F) {
	for _, s := range []string{"â€œ&ldquo;**<b>[a](/b) x-\ny\u00adz</b>**&rdquo;", "Ã¢â‚¬Å“\u0093_a_ > b\n> c",
		"&amp;amp;lt;b&gt;"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, given string) {
		holds(t, Read(given))
		holds(t, Read(given, Mojibake, Entities))
	})
}

// BenchmarkRead shows that time grows with the text: a doubled text of each kind
// takes about double.
func BenchmarkRead(b *testing.B) {
	for _, unit := range []string{"plain words ", "â€œa", "&ldquo;a ", "<b>a</b>", "<b ", "**a** ", "*a ", "[a](/b",
		"[", "> ", "a-\nb ", "\u00ad", "&amp;", "a-"} {
		for _, n := range []int{1 << 18, 1 << 19} {
			text := strings.Repeat(unit, n/len(unit))
			b.Run(unit, func(b *testing.B) {
				b.SetBytes(int64(len(text)))
				for b.Loop() {
					Read(text)
				}
			})
		}
	}
}
