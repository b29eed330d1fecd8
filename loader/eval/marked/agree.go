package marked

import (
	"errors"
	"fmt"
	"io/fs"
)

// Agree scores a second marking of some of the articles as if it had been found:
// precision is the share of the second marks that the gold has, recall the share
// of the gold's that the second has. Who marks a copy of the gold's text may cut
// it into other lines and still be compared: places are carried over by word.
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
		articles = append(articles, *a)
	}
	if err := errors.Join(errs...); err != nil {
		return PartReport{}, nil, err
	}
	return g.score("agreement", articles, nil), articles, nil
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
