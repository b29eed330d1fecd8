package marked

import (
	"io/fs"
	"path"
	"slices"
	"testing/fstest"

	"onrecord/loader"
	"onrecord/loader/span"
)

// FindFiles loads the articles of a part ("train", "test") together as a
// stranger has them, and gives copies of them with what was found: pages as
// pages, exports as exports, the others as their text. What was found in a page
// or an export is carried over to the marked text, word by word; words that this
// does not have, and the body, stand behind it in the copy's text. It gives the
// pairs of articles found as well.
func (g *Gold) FindFiles(part string) ([]Article, []Pair, error) {
	articles, pairs, _, err := g.findFiles(part)
	return articles, pairs, err
}

// findFiles is FindFiles with the corpus behind it.
func (g *Gold) findFiles(part string) ([]Article, []Pair, *loader.Corpus, error) {
	var articles []Article
	files := fstest.MapFS{}
	for _, a := range g.Articles {
		l := g.listed(a.Name)
		if l == nil || l.Part != part {
			continue
		}
		articles = append(articles, a)
		name := l.Path()
		if name == "" {
			files[a.Name+".txt"] = &fstest.MapFile{Data: []byte(a.Text)}
			continue
		}
		raw, err := fs.ReadFile(g.fsys, name)
		if err != nil {
			return nil, nil, nil, err
		}
		files[path.Base(name)] = &fstest.MapFile{Data: raw}
	}
	corpus, err := asMarked.Load(files)
	if err != nil {
		return nil, nil, nil, err
	}
	f := newFinder(corpus)
	names := map[string]string{} // of articles, by their ids in the corpus
	for _, r := range corpus.Readings {
		a := g.best(articles, r, names)
		if a == nil {
			continue
		}
		names[r.Article.ID] = a.Name
		found := f.marks(r)
		if r.Article.Text != a.Text {
			found = carry(a, r.Article.Text, found)
		}
		a.Found = found
	}
	pairs := []Pair{}
	for _, p := range corpus.Reprints {
		if a, b := names[p.ArticleA], names[p.ArticleB]; a != "" && b != "" {
			pairs = append(pairs, Pair{A: a, B: b, Verdict: p.Verdict})
		}
	}
	return articles, pairs, corpus, nil
}

// Path is that of the page or export; empty: the article is read as its text.
func (l *Listed) Path() string {
	switch l.Form {
	case "html":
		return "pages/" + l.Name + ".html"
	case "export":
		return "exports/" + l.File
	}
	return ""
}

// best is the article of which a reading is: that of its name, or, of those in
// its export that have no reading yet, the one with most of its words.
func (g *Gold) best(articles []Article, r *loader.Reading, taken map[string]string) *Article {
	used := map[string]bool{}
	for _, name := range taken {
		used[name] = true
	}
	var best *Article
	most := 0
	read := runsOfThree(r.Article.Text)
	for i := range articles {
		a := &articles[i]
		l := g.listed(a.Name)
		if used[a.Name] {
			continue
		}
		if l.Form != "export" {
			if a.Name == r.Article.ID {
				return a
			}
			continue
		}
		own := map[string]bool{}
		for _, run := range runsOfThree(a.Text) {
			own[run] = true
		}
		n := 0
		for _, run := range read {
			if own[run] {
				n++
			}
		}
		if 3*n > len(read) && n > most && sameFile(l.File, r.Article.File) {
			best, most = a, n
		}
	}
	return best
}

// sameFile tells whether an article's file, "cuttings.csv:12", is an export.
func sameFile(export, file string) bool {
	file = path.Base(file)
	return file == export || len(file) > len(export) && file[:len(export)] == export && file[len(export)] == ':'
}

// carry puts what was found in another text into the article's own.
func carry(a *Article, text string, m Marks) Marks {
	words := align(text, a.Text)
	place := func(s span.Span) span.Span {
		if there, ok := words.place(s); ok {
			return there
		}
		return a.behind(s.Cut(text))
	}
	all := func(spans []span.Span) []span.Span {
		var out []span.Span
		for _, s := range spans {
			out = append(out, place(s))
		}
		return out
	}
	m.Body = slices.Clone(m.Body)
	for i, s := range m.Body {
		m.Body[i] = a.behind(s.Cut(text))
	}
	m.Sentences = all(m.Sentences)
	slices.SortFunc(m.Sentences, func(x, y span.Span) int { return x.Start - y.Start })
	for i := range m.Quotes {
		q := &m.Quotes[i]
		q.Content, q.Source, q.Cue = all(q.Content), all(q.Source), all(q.Cue)
	}
	for i := range m.Dates {
		m.Dates[i].Span = place(m.Dates[i].Span)
	}
	for i := range m.Citations {
		m.Citations[i].Span = place(m.Citations[i].Span)
	}
	for i := range m.Utterances {
		m.Utterances[i].Spans = all(m.Utterances[i].Spans)
	}
	for i := range m.Mentions {
		m.Mentions[i].Span = place(m.Mentions[i].Span)
	}
	return m
}

// behind puts words behind the text.
func (a *Article) behind(words string) span.Span {
	a.Text += "\n"
	start := len(a.Text)
	a.Text += words
	return span.Span{Start: start, End: len(a.Text)}
}
