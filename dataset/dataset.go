package dataset

import (
	"embed"
	"io/fs"
)

//go:generate go run ../cmd/onrecord build -o . --format csv,parquet,jsonl --report=off articles
//go:generate go run ../loader/eval/marked/cmd/goldbuild gold

//go:embed articles/*.txt articles/manifest.csv *.csv *.parquet *.jsonl *.json *.md LICENSE
var files embed.FS

// Articles are the restated articles, one text file each, with their manifest:
// what loader.Load reads.
func Articles() fs.FS {
	sub, err := fs.Sub(files, "articles")
	if err != nil {
		panic(err) // the folder is embedded
	}
	return sub
}

// Tables are all files of the package: articles.csv to overlap.csv, which
// loader.ReadTables reads, their other formats and the metadata.
func Tables() fs.FS { return files }
