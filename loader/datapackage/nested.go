package datapackage

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strconv"

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
		case "mentions":
			write = func(to io.Writer) error { return writeLines(to, w.corpus.Mentions) }
		case "reprints":
			write = func(to io.Writer) error { return writeLines(to, w.corpus.Reprints) }
		case "quotes_flat":
			write = func(to io.Writer) error { return writeLines(to, w.corpus.QuotesFlat) }
		case "overlap":
			write = func(to io.Writer) error { return writeLines(to, w.corpus.Overlap) }
		case "diagnostics":
			write = func(to io.Writer) error { return writeLines(to, w.corpus.Diagnostics) }
		}
		if err := frame.WriteFile(w.staged(t.name+".jsonl"), write); err != nil {
			return fmt.Errorf("datapackage: %w", err)
		}
	}
	return nil
}

func writeLines[T any](w io.Writer, rows []T) error {
	return frame.WriteJSONLRows(w, rows)
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
	objects, err := lines(c.Articles)
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
		head, err := withoutCounts(objects[k])
		if err != nil {
			return err
		}
		b.Write(head)
		fmt.Fprintf(b, ",%q:", textField)
		b.Write(frame.AppendJSONText(nil, texts[a.ID]))
		for i, name := range nested {
			fmt.Fprintf(b, ",%q:[", name)
			b.Write(bytes.Join(of[i][a.ID], []byte{','}))
			b.WriteByte(']')
		}
		b.WriteString("}\n")
	}
	return b.Flush()
}

// withoutCounts is the object of an article without the counts whose names the arrays
// take, and without its closing bracket.
func withoutCounts(object []byte) ([]byte, error) {
	d := json.NewDecoder(bytes.NewReader(object))
	out := []byte{'{'}
	if _, err := d.Token(); err != nil {
		return nil, err
	}
	for d.More() {
		name, err := d.Token()
		if err != nil {
			return nil, err
		}
		var value json.RawMessage
		if err := d.Decode(&value); err != nil {
			return nil, err
		}
		if slices.Contains(nested, name.(string)) {
			continue
		}
		if len(out) > 1 {
			out = append(out, ',')
		}
		out = append(append(strconv.AppendQuote(out, name.(string)), ':'), value...)
	}
	return out, nil
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
