package marked

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"
)

// layerNames are the layers that can be compared alone.
var layerNames = []string{"title", "byline", "agency", "outlet", "published", "body",
	"sentences", "quotes", "mentions", "dates", "citations", "utterances"}

// marks reports whether a second marking has a layer: its line "layers:" names it,
// or it has no such line.
func (a *Article) marks(layer string) bool {
	return a.layers == nil || slices.Contains(a.layers, layer)
}

// only takes the layers out of gold and found that are not to be compared.
func (a *Article) only(has func(layer string) bool) {
	for _, m := range []*Marks{&a.Gold, &a.Found} {
		if !has("sentences") {
			m.Sentences = nil
		}
		if !has("quotes") {
			m.Quotes = nil
		}
		if !has("mentions") {
			m.Mentions = nil
		}
		if !has("dates") {
			m.Dates = nil
		}
		if !has("citations") {
			m.Citations = nil
		}
		if !has("utterances") {
			m.Utterances = nil
		}
	}
}

// Agree scores a second marking of some of the articles as if it had been found:
// precision is the share of the second marks that the gold has, recall the share
// of the gold's that the second has. Who marks a copy of the gold's text may cut
// it into other lines and still be compared: places are carried over by word.
// Layers that a second marking does not have are left out.
func (g *Gold) Agree(second fs.FS) (PartReport, []Article, error) {
	names, err := files(second)
	if err != nil {
		return PartReport{}, nil, err
	}
	if len(names) == 0 {
		return PartReport{}, nil, fmt.Errorf("marked: no file *%s: %w", Extension, fs.ErrNotExist)
	}
	var articles []Article
	var errs []error
	marked := map[string]bool{}
	for _, name := range names {
		raw, err := fs.ReadFile(second, name)
		if err != nil {
			errs = append(errs, err)
			continue
		}
		b, err := g.People.Read(name, string(raw))
		if err != nil {
			errs = append(errs, err)
			continue
		}
		a := g.article(b.Name)
		if a == nil || g.listed(b.Name) == nil {
			errs = append(errs, fmt.Errorf("%s: the gold has no such article", name))
			continue
		}
		a.Found = b.Gold
		if b.Text != a.Text {
			a.Found = carry(a, b.Text, b.Gold)
		}
		a.only(b.marks)
		for _, layer := range layerNames {
			marked[layer] = marked[layer] || b.marks(layer)
		}
		articles = append(articles, *a)
	}
	if err := errors.Join(errs...); err != nil {
		return PartReport{}, nil, err
	}
	report := g.score("agreement", articles, nil)
	for _, field := range quoteFigures {
		marked[field] = marked[field] || marked["quotes"]
	}
	report.layers = marked
	return report, articles, nil
}

// article is a copy of an article of the gold; nil: there is none.
func (g *Gold) article(name string) *Article {
	for _, a := range g.Articles {
		if a.Name == name {
			return &a
		}
	}
	return nil
}
