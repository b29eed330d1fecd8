package marked

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"
)

// layerNames are the layers of which a second marking may have some only, as its
// line "layers:" says; head are the fields and the lines that are read.
var layerNames = []string{"head", "sentences", "quotes", "mentions", "dates", "citations", "utterances"}

// marks reports whether a second marking has a layer.
func (a *Article) marks(layer string) bool { return a.layers == nil || slices.Contains(a.layers, layer) }

// only takes those layers out of gold and found that a second marking has not.
func (a *Article) only(second *Article) {
	for _, m := range []*Marks{&a.Gold, &a.Found} {
		if !second.marks("sentences") {
			m.Sentences = nil
		}
		if !second.marks("quotes") {
			m.Quotes = nil
		}
		if !second.marks("mentions") {
			m.Mentions = nil
		}
		if !second.marks("dates") {
			m.Dates = nil
		}
		if !second.marks("citations") {
			m.Citations = nil
		}
		if !second.marks("utterances") {
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
	head := false
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
		a.only(&b)
		head = head || b.marks("head")
		articles = append(articles, *a)
	}
	if err := errors.Join(errs...); err != nil {
		return PartReport{}, nil, err
	}
	report := g.score("agreement", articles, nil)
	report.headless = !head
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
