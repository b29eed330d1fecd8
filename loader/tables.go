package loader

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"onrecord/loader/frame"
)

// Format is a file format of the tables.
type Format string

const (
	CSV     Format = "csv"     // UTF-8, LF, a header, empty cells for missing values
	Parquet Format = "parquet" // NULL for missing values
	JSONL   Format = "jsonl"   // an object per line, keys in the order of the columns
)

// Formats lists all formats.
var Formats = []Format{CSV, Parquet, JSONL}

// A table binds the rows of a corpus to their name in files.
type table struct {
	name  string
	write func(w io.Writer, f Format) error
	read  func(r io.Reader, file string) error
}

// tables lists the tables in the order in which they are documented.
func (c *Corpus) tables() []table {
	return []table{
		tableOf("articles", &c.Articles),
		tableOf("sentences", &c.Sentences),
		tableOf("quotes", &c.Quotes),
		tableOf("speakers", &c.Speakers),
		tableOf("mentions", &c.Mentions),
		tableOf("dates", &c.Dates),
		tableOf("citations", &c.Citations),
		tableOf("overlap", &c.Overlap),
		tableOf("reprints", &c.Reprints),
		tableOf("diagnostics", &c.Diagnostics),
		tableOf("quotes_flat", &c.QuotesFlat),
	}
}

func tableOf[T any](name string, rows *[]T) table {
	return table{
		name: name,
		write: func(w io.Writer, f Format) error {
			switch f {
			case Parquet:
				return frame.WriteParquetRows(w, *rows, name)
			case JSONL:
				return frame.WriteJSONLRows(w, *rows)
			}
			return frame.WriteCSVRows(w, *rows)
		},
		read: func(r io.Reader, file string) (err error) {
			*rows, err = frame.ReadCSVRows[T](r, file)
			return err
		},
	}
}

// ErrFormat is in the error of a format that is not known.
var ErrFormat = errors.New("unknown format")

// WriteTables writes every table to a file of its own, articles.csv and so on,
// in each of the formats. The folder is made when it is not there; a file is
// replaced only when it is written whole. It returns the files' paths.
func (c *Corpus) WriteTables(dir string, formats ...Format) ([]string, error) {
	for _, f := range formats {
		if !slices.Contains(Formats, f) {
			return nil, fmt.Errorf("loader: %w %q: choose from csv, parquet, jsonl", ErrFormat, f)
		}
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, fmt.Errorf("loader: %w", err)
	}
	var paths []string
	for _, t := range c.tables() {
		for _, f := range formats {
			path := filepath.Join(dir, t.name+"."+string(f))
			err := frame.WriteFile(path, func(w io.Writer) error { return t.write(w, f) })
			if err != nil {
				return paths, fmt.Errorf("loader: %w", err)
			}
			paths = append(paths, path)
		}
	}
	return paths, nil
}

// ReadTables reads the CSV files that WriteTables wrote. Readings and texts are
// not in them. A file that is missing leaves its table empty; articles.csv must
// be there.
func ReadTables(fsys fs.FS) (*Corpus, error) {
	c := new(Corpus)
	for i, t := range c.tables() {
		name := t.name + ".csv"
		file, err := fsys.Open(name)
		if errors.Is(err, fs.ErrNotExist) && i > 0 {
			continue
		}
		if err != nil {
			return nil, fmt.Errorf("loader: %w", err)
		}
		err = t.read(file, name)
		file.Close()
		if err != nil {
			return nil, fmt.Errorf("loader: %w", err)
		}
	}
	return c, nil
}

// ParseFormats reads a list such as "csv,parquet".
func ParseFormats(list string) ([]Format, error) {
	var formats []Format
	for name := range strings.SplitSeq(list, ",") {
		f := Format(strings.ToLower(strings.TrimSpace(name)))
		if !slices.Contains(Formats, f) {
			return nil, fmt.Errorf("%w %q: choose from csv, parquet, jsonl", ErrFormat, name)
		}
		if !slices.Contains(formats, f) {
			formats = append(formats, f)
		}
	}
	return formats, nil
}

// ReadOverlap reads a CSV file of the overlap table by its name, such as the
// dataset's figures of the original reports.
func ReadOverlap(fsys fs.FS, name string) ([]Overlap, error) {
	file, err := fsys.Open(name)
	if err != nil {
		return nil, fmt.Errorf("loader: %w", err)
	}
	defer file.Close()
	rows, err := frame.ReadCSVRows[Overlap](file, name)
	if err != nil {
		return nil, fmt.Errorf("loader: %w", err)
	}
	return rows, nil
}
