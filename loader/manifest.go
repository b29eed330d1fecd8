package loader

import (
	"encoding/csv"
	"fmt"
	"io"
	"path"
	"strings"
	"time"
)

// ManifestFile is the name under which a folder's manifest is found.
const ManifestFile = "manifest.csv"

// A Manifest says what the articles' texts do not, by file name.
type Manifest map[string]ManifestRow

// A ManifestRow is what is known of one file beside its text. Empty fields say
// nothing, and the text's own evidence is taken.
type ManifestRow struct {
	File      string `csv:"file"` // its path below the folder, or its base name
	Outlet    string `csv:"outlet"`
	Published string `csv:"published"`  // ISO date
	EventDate string `csv:"event_date"` // ISO date of what is reported
	Note      string `csv:"note"`       // for people
}

// ReadManifest reads a manifest: a CSV file with a header and the column file;
// the columns outlet, published, event_date and note may be there. The name is
// for error messages, which give the line.
func ReadManifest(r io.Reader, name string) (Manifest, error) {
	rows := csv.NewReader(r)
	header, err := rows.Read()
	if err != nil {
		return nil, fmt.Errorf("%s:1: a manifest begins with a header such as file,outlet,published: %w", name, err)
	}
	column := make(map[string]int, len(header))
	for i, h := range header {
		column[strings.TrimPrefix(strings.TrimSpace(h), "\ufeff")] = i
	}
	if _, ok := column["file"]; !ok {
		return nil, fmt.Errorf("%s:1: the column file is missing", name)
	}
	m := make(Manifest)
	for {
		row, err := rows.Read()
		if err == io.EOF {
			return m, nil
		}
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		line, _ := rows.FieldPos(0)
		get := func(name string) string {
			if i, ok := column[name]; ok {
				return strings.TrimSpace(row[i])
			}
			return ""
		}
		entry := ManifestRow{File: get("file"), Outlet: get("outlet"), Published: get("published"), EventDate: get("event_date"), Note: get("note")}
		for _, date := range []string{entry.Published, entry.EventDate} {
			if _, err := time.Parse(time.DateOnly, date); date != "" && err != nil {
				return nil, fmt.Errorf("%s:%d: %q is not a date YYYY-MM-DD", name, line, date)
			}
		}
		if entry.File == "" {
			return nil, fmt.Errorf("%s:%d: the file's name is missing", name, line)
		}
		if _, twice := m[entry.File]; twice {
			return nil, fmt.Errorf("%s:%d: %s stands here twice", name, line, entry.File)
		}
		m[entry.File] = entry
	}
}

// find looks a file up by its path below the folder, then by its base name.
func (m Manifest) find(key string) ManifestRow {
	if row, ok := m[key]; ok {
		return row
	}
	return m[path.Base(key)]
}
