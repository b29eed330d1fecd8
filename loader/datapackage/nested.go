package datapackage

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"path/filepath"

	"onrecord/loader"
	"onrecord/loader/frame"
)

// writeJSONL writes the nested form, articles.jsonl, and the tables that are of
// no one article as lines of their own.
func (w *writer) writeJSONL() error {
	rows := w.counts()
	for _, t := range tablesOf(loader.JSONL) {
		if rows[t.name] == 0 {
			continue
		}
		write := func(to io.Writer) error { return writeNested(to, w.corpus, w.texts) }
		switch t.name {
		case "speakers":
			write = func(to io.Writer) error { return writeLines(to, w.corpus.Speakers) }
		case "overlap":
			write = func(to io.Writer) error { return writeLines(to, w.corpus.Overlap) }
		case "diagnostics":
			write = func(to io.Writer) error { return writeLines(to, w.corpus.Diagnostics) }
		}
		if err := frame.WriteFile(filepath.Join(w.dir, t.name+".jsonl"), write); err != nil {
			return fmt.Errorf("datapackage: %w", err)
		}
	}
	return nil
}

func writeLines[T any](w io.Writer, rows []T) error {
	df, err := frame.Of(rows)
	if err != nil {
		return err
	}
	return frame.WriteJSONL(w, df)
}

// lines are the rows as JSON objects, as frame.WriteJSONL writes them.
func lines[T any](rows []T) ([][]byte, error) {
	var b bytes.Buffer
	if err := writeLines(&b, rows); err != nil {
		return nil, err
	}
	all := bytes.Split(b.Bytes(), []byte{'\n'})
	return all[:len(rows)], nil
}

// byArticle cuts rows that stand in the order of their ids into those of each
// article.
func byArticle[T any](rows []T, article func(T) string) (map[string][][]byte, error) {
	all, err := lines(rows)
	if err != nil {
		return nil, err
	}
	of := make(map[string][][]byte)
	for i, r := range rows {
		of[article(r)] = append(of[article(r)], all[i])
	}
	return of, nil
}

// writeNested writes an object per article: its columns but for the counts, its
// text, and its rows of the other tables.
func writeNested(to io.Writer, c *loader.Corpus, texts map[string]string) error {
	type head struct { // loader.Article without the counts
		ID                string `csv:"article_id"`
		Outlet            string `csv:"outlet"`
		OutletEvidence    string `csv:"outlet_evidence"`
		Title             string `csv:"title"`
		Byline            string `csv:"byline"`
		Agency            string `csv:"agency"`
		Published         string `csv:"published"`
		PublishedEvidence string `csv:"published_evidence"`
		EventDate         string `csv:"event_date"`
		Language          string `csv:"language"`
		Words             int    `csv:"words"`
		SHA256            string `csv:"sha256"`
		Text              string `csv:"text"`
	}
	heads := make([]head, len(c.Articles))
	for i, a := range c.Articles {
		heads[i] = head{a.ID, a.Outlet, a.OutletEvidence, a.Title, a.Byline, a.Agency, a.Published, a.PublishedEvidence,
			a.EventDate, a.Language, a.Words, a.SHA256, texts[a.ID]}
	}
	objects, err := lines(heads)
	if err != nil {
		return err
	}
	of := make([]map[string][][]byte, len(nested))
	for i, name := range nested {
		switch name {
		case "sentences":
			of[i], err = byArticle(c.Sentences, func(r loader.Sentence) string { return r.ArticleID })
		case "quotes":
			of[i], err = byArticle(c.Quotes, func(r loader.Quote) string { return r.ArticleID })
		case "dates":
			of[i], err = byArticle(c.Dates, func(r loader.Date) string { return r.ArticleID })
		case "citations":
			of[i], err = byArticle(c.Citations, func(r loader.Citation) string { return r.ArticleID })
		}
		if err != nil {
			return err
		}
	}
	b := bufio.NewWriter(to)
	for k, a := range c.Articles {
		b.Write(bytes.TrimSuffix(objects[k], []byte{'}'}))
		for i, name := range nested {
			fmt.Fprintf(b, ",%q:[", name)
			b.Write(bytes.Join(of[i][a.ID], []byte{','}))
			b.WriteByte(']')
		}
		b.WriteString("}\n")
	}
	return b.Flush()
}

// encode is v as JSON that people read: two spaces, letters as they are.
func encode(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(v); err != nil {
		return nil, fmt.Errorf("datapackage: %w", err)
	}
	return b.Bytes(), nil
}
