package loader_test

import (
	"io/fs"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"onrecord/dataset"
	"onrecord/loader"
	"onrecord/loader/overlap"
	"onrecord/loader/span"
)

// checkSpans holds every row of a corpus against its article's text, counted in
// code points as a reader of the tables counts them.
func checkSpans(t *testing.T, corpus *loader.Corpus, texts map[string][]rune) {
	t.Helper()
	cut := func(table, id, article string, s span.Span) string {
		text := texts[article]
		if s.Start < 0 || s.End > len(text) || s.Start >= s.End {
			t.Errorf("%s %s: %v is not inside the text of %d code points", table, id, s, len(text))
			return ""
		}
		return string(text[s.Start:s.End])
	}
	sentences := make(map[string]span.Span)
	for _, s := range corpus.Sentences {
		at := span.Span{Start: s.Start, End: s.End}
		sentences[s.ID] = at
		if got := cut("sentence", s.ID, s.ArticleID, at); got != s.Text {
			t.Errorf("sentence %s: the text has %q, the row %q", s.ID, got, s.Text)
		}
	}
	inside := func(table, id, sentence string, start int) {
		if at, ok := sentences[sentence]; sentence != "" && (!ok || start < at.Start || start >= at.End) {
			t.Errorf("%s %s: begins at %d, not in its sentence %q", table, id, start, sentence)
		}
	}
	for _, q := range corpus.Quotes {
		pieces, err := span.Parse(q.Spans)
		if err != nil || len(pieces) == 0 {
			t.Errorf("quote %s: spans %q: %v", q.ID, q.Spans, err)
			continue
		}
		var words []string
		for _, p := range pieces {
			words = append(words, cut("quote", q.ID, q.ArticleID, p))
		}
		if got := strings.Join(words, " "); got != q.Text {
			t.Errorf("quote %s: the text has %q, the row %q", q.ID, got, q.Text)
		}
		if hull := span.Hull(pieces); hull.Start != q.Start || hull.End != q.End {
			t.Errorf("quote %s: %d-%d is not the hull of %s", q.ID, q.Start, q.End, q.Spans)
		}
		inside("quote", q.ID, q.SentenceID, q.Start)
	}
	for _, r := range corpus.Reprints {
		pair := r.ArticleA + " " + r.ArticleB
		runA, errA := span.Parse(r.RunA)
		runB, errB := span.Parse(r.RunB)
		if r.LongestRun == 0 && r.RunA == "" && r.RunB == "" {
			continue
		}
		if errA != nil || errB != nil || len(runA) != 1 || len(runB) != 1 {
			t.Errorf("reprint %s: runs %q and %q", pair, r.RunA, r.RunB)
			continue
		}
		a := overlap.Fold(cut("reprint", pair, r.ArticleA, runA[0]))
		b := overlap.Fold(cut("reprint", pair, r.ArticleB, runB[0]))
		if len(a) != r.LongestRun || !slices.Equal(a, b) {
			t.Errorf("reprint %s: a run of %d words is %q and %q", pair, r.LongestRun, a, b)
		}
	}
	for _, d := range corpus.Dates {
		if got := cut("date", d.ID, d.ArticleID, span.Span{Start: d.Start, End: d.End}); got != d.Expression {
			t.Errorf("date %s: the text has %q, the row %q", d.ID, got, d.Expression)
		}
		inside("date", d.ID, d.SentenceID, d.Start)
	}
	for _, c := range corpus.Citations {
		cut("citation", c.ID, c.ArticleID, span.Span{Start: c.Start, End: c.End})
		inside("citation", c.ID, c.SentenceID, c.Start)
	}
}

// textsOf reads a folder's articles as Python would: code points by article id.
func textsOf(t *testing.T, fsys fs.FS) map[string][]rune {
	t.Helper()
	names, err := fs.Glob(fsys, "*.txt")
	if err != nil {
		t.Fatal(err)
	}
	texts := make(map[string][]rune)
	for _, name := range names {
		raw, err := fs.ReadFile(fsys, name)
		if err != nil {
			t.Fatal(err)
		}
		texts[strings.TrimSuffix(name, ".txt")] = []rune(string(raw))
	}
	return texts
}

func TestSpansCutTheirWords(t *testing.T) {
	folders := map[string]fs.FS{"dataset": dataset.Articles()}
	if _, err := os.Stat(originals); err == nil {
		folders["originals"] = os.DirFS(originals)
	}
	for name, fsys := range folders {
		t.Run(name, func(t *testing.T) {
			corpus, err := loader.Load(fsys)
			if err != nil {
				t.Fatal(err)
			}
			if len(corpus.Articles) != 5 || len(corpus.Quotes) == 0 {
				t.Fatalf("%d articles, %d quotes", len(corpus.Articles), len(corpus.Quotes))
			}
			checkSpans(t, corpus, textsOf(t, fsys))
		})
	}
}

func TestSpansOfHardTexts(t *testing.T) {
	texts := map[string]string{
		"emoji": "Fog over Kessel 🙂\r\n\r\n“Wir bleiben 🙂 hier,” Ada Brink told the Café Nouvelle on 3 May " +
			"2021. “All of us.”\r\n\r\nShe said that the e\u0301tude was 👨‍👩‍👧 long.\r\n",
		"combining": "The mayor, Zoe\u0308 Ha\u030alland, said: “The na\u0308chste boat leaves on Monday.” It did not.",
		"bom":       "\ufeffThe minister said on 4 June 2020 that the road would open.",
		"cr":        "The minister spoke.\r“We are open,” he said.\rNobody came.",
		"odd":       "“One “two” three, he said. ‘four” five.” six, she said.",
	}
	var in []loader.Text
	runes := make(map[string][]rune)
	for _, id := range []string{"bom", "combining", "cr", "emoji", "odd"} {
		in = append(in, loader.Text{ID: id, Text: texts[id]})
		runes[id] = []rune(texts[id])
	}
	for _, l := range []loader.Loader{{}, {Keep: true}} {
		checkSpans(t, l.LoadTexts(in...), runes)
	}
}

func FuzzLoadTexts(f *testing.F) {
	f.Add("“A,” said Ada Brink on Monday. “B.”\n\nBy Jo Lund\n\nShe “left.")
	f.Add("\x9c")
	f.Add("â€œAâ€\u009d said &ldquo;*B*&rdquo; to <b>Ada</b> of Marsh-\nville on 3 May 2021.")
	f.Fuzz(func(t *testing.T, text string) {
		for _, l := range []loader.Loader{{}, {Keep: true}} {
			corpus := l.LoadTexts(loader.Text{ID: "a", Text: text})
			texts := map[string][]rune{}
			for _, r := range corpus.Readings {
				texts[r.Article.ID] = []rune(r.Article.Text) // what the tables ship
			}
			checkSpans(t, corpus, texts)
			noFault(t, corpus.Diagnostics)
			inGiven(t, l, text)
		}
	})
}

// noFault fails where reading an article panicked.
func noFault(t *testing.T, diagnostics []loader.Diagnostic) {
	t.Helper()
	for _, d := range diagnostics {
		if d.Code == "internal" {
			t.Errorf("%+v", d)
		}
	}
}

// inGiven checks the spans of an extraction, which are those of the text given.
func inGiven(t *testing.T, l loader.Loader, text string) {
	t.Helper()
	if !utf8.ValidString(text) {
		return
	}
	e := l.Extract(loader.Text{ID: "a", Text: text})
	noFault(t, e.Diagnostics)
	n := utf8.RuneCountInString(text)
	spans := func(name string, list [][2]int, ordered bool) {
		last := 0
		for _, s := range list {
			if s[0] < 0 || s[1] < s[0] || s[1] > n || ordered && s[0] < last {
				t.Errorf("%q: %s %v after %d in %d code points", text, name, s, last, n)
			}
			last = s[1]
		}
	}
	spans("body", e.Body, true)
	spans("sentence", e.Sentences, true)
	for _, q := range e.Quotes {
		spans("content", q.Content, true)
		spans("quoted", q.Quoted, true)
		spans("source", q.Source, true)
		spans("cue", q.Cue, true)
	}
	for _, d := range e.Dates {
		spans("date", [][2]int{{d.Start, d.End}}, true)
	}
}

func TestExtractInPlace(t *testing.T) {
	for _, c := range []struct{ text, words, source, speaker string }{
		{"“Shut it,” Ada Brink said.", "“Shut it,”", "Ada Brink", "Ada Brink"},
		{"&ldquo;Shut it,&rdquo; Ada Brink said.", "&ldquo;Shut it,&rdquo;", "Ada Brink", "Ada Brink"},
		{"&amp;quot;Shut it,&amp;quot; Ada Brink said.", "&amp;quot;Shut it,&amp;quot;", "Ada Brink", "Ada Brink"},
		{"â€œShut it,â€\u009d said JosÃ© Brink.", "â€œShut it,â€\u009d", "JosÃ© Brink", "José Brink"},
		{"It 🚢 sank. \u0093Shut it,\u0094 Ada Brink said.", "\u0093Shut it,\u0094", "Ada Brink", "Ada Brink"},
		{"> **“Shut it,”** <b>Ada</b> *Brink* said.", "“Shut it,”", "Ada|Brink", "Ada Brink"},
		{"“Shut *it*,” said [Ada Brink](https://brink.example/ada), a baker.", "“Shut|it|,”", "Ada Brink|, a baker",
			"Ada Brink"},
		{"“Shut the mater-\nnity ward,” Ada Brink said.", "“Shut the mater-\nnity|ward,”", "Ada Brink", "Ada Brink"},
		{"「Shut it,」 Ada Brink said.", "「Shut it,」", "Ada Brink", "Ada Brink"},
	} {
		e := loader.Loader{Keep: true}.Extract(loader.Text{ID: "a", Text: c.text})
		runes := []rune(c.text)
		cut := func(spans [][2]int) string {
			var words []string
			for _, s := range spans {
				words = append(words, string(runes[s[0]:s[1]]))
			}
			return strings.Join(words, "|")
		}
		if len(e.Quotes) != 1 {
			t.Errorf("%q: %d quotes: %+v", c.text, len(e.Quotes), e.Quotes)
			continue
		}
		q := e.Quotes[0]
		if q.Kind != "direct" || cut(q.Content) != c.words || cut(q.Source) != c.source || q.Speaker != c.speaker {
			t.Errorf("%q: %s %q by %q, %s", c.text, q.Kind, cut(q.Content), cut(q.Source), q.Speaker)
		}
	}
}
