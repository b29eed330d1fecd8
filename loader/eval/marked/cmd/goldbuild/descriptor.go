package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"strings"

	"onrecord/loader/datapackage"
	"onrecord/loader/eval/marked"
)

// The profiles that the descriptor and its schemas name.
const (
	packageProfile  = "https://datapackage.org/profiles/2.0/datapackage.json"
	resourceProfile = "https://datapackage.org/profiles/2.0/dataresource.json"
	schemaProfile   = "https://datapackage.org/profiles/2.0/tableschema.json"
)

// registers are the tables that people keep by hand, described beside the others.
var registers = []struct{ file, title, description string }{
	{marked.PeopleFile, "Register", "The people, bodies and outlets that return, with their names and offices."},
	{marked.ListFile, "List of articles", "Event, part, outlet, day and form of each article."},
	{"reprints.tsv", "Pairs of copies", "Two articles of one event, and what one is to the other."},
}

// descriptors are datapackage.json and croissant.json, of the files made and of
// the registers in the folder.
func descriptors(dir string, made []file) ([]file, error) {
	p := &datapackage.Package{
		Profile: packageProfile, Name: "onrecord-gold", Title: "Gold: a hundred invented news articles, marked by hand",
		Description: "Quotes with speaker, act and polarity, mentions of people, dates, citations, utterances and " +
			"reprints, marked by hand in a hundred invented English news articles, to measure extraction on. " +
			"The test part is scored, not read.",
		Version: "1.1.0", Created: "2026-12-01T00:00:00Z", Languages: []string{"en"},
		Keywords: []string{"news", "quotations", "quote attribution", "reported speech", "TIMEX3", "gold standard"},
		Licenses: []datapackage.License{{Name: "CC-BY-4.0", Path: "https://creativecommons.org/licenses/by/4.0/",
			Title: "Creative Commons Attribution 4.0 International"}},
		Contributors: []datapackage.Contributor{
			{Title: "The onrecord authors", Roles: []string{"author", "maintainer"}},
		},
	}
	for _, f := range made {
		if r, ok := resource(f); ok {
			p.Resources = append(p.Resources, r)
		}
	}
	for _, t := range registers {
		raw, err := os.ReadFile(filepath.Join(dir, t.file))
		if err != nil {
			return nil, err
		}
		r := measured(file{t.file, raw})
		r.Type, r.Title, r.Description = "table", t.title, t.description
		r.Format, r.MediaType, r.Encoding = "tsv", "text/tab-separated-values", "utf-8"
		header, _, _ := strings.Cut(string(raw), "\n")
		r.Schema = &datapackage.Schema{Profile: schemaProfile, MissingValues: []string{""}}
		for _, column := range strings.Split(header, "\t") {
			r.Schema.Fields = append(r.Schema.Fields, datapackage.Field{Name: column, Type: "string"})
		}
		p.Resources = append(p.Resources, r)
	}
	var raw bytes.Buffer
	e := json.NewEncoder(&raw)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(p); err != nil {
		return nil, err
	}
	croissant, err := p.Croissant()
	return []file{{datapackage.File, raw.Bytes()}, {datapackage.CroissantFile, croissant}}, err
}

// resource describes a file that is made; false: the descriptor does not list it.
func resource(f file) (datapackage.Resource, bool) {
	r := measured(f)
	switch filepath.Ext(f.name) {
	case ".parquet":
		table := strings.TrimSuffix(f.name, ".parquet")
		row, ok := map[string]struct {
			of                 any
			title, description string
		}{
			"articles": {articleRow{}, "Articles", "One row per article."},
			"quotes":   {quoteRow{}, "Quotes", "One row per attribution or scare quote."},
			"mentions": {mentionRow{}, "Mentions", "One row per naming of a person of the register."},
			"dates":    {dateRow{}, "Dates", "One row per TIMEX3 expression."},
		}[table]
		if !ok {
			return r, false
		}
		r.Name, r.Title, r.Description = table, row.title, row.description
		r.Format, r.MediaType = "apache-parquet", "application/vnd.apache.parquet"
		r.Schema = schemaOf(reflect.TypeOf(row.of))
	case ".jsonl":
		r.Title = "Articles, nested: " + r.Name
		r.Description = "One JSON object per article of the part " + r.Name + ", with all that is marked; " +
			"README.md explains the fields."
		r.Format, r.MediaType, r.Encoding = "jsonl", "application/jsonl", "utf-8"
	default:
		return r, false
	}
	return r, true
}

// measured is a resource with its name, size and hash.
func measured(f file) datapackage.Resource {
	sum := sha256.Sum256(f.content)
	name := strings.TrimSuffix(f.name, filepath.Ext(f.name))
	if filepath.Ext(f.name) == ".tsv" {
		name = "list-of-" + name
	}
	return datapackage.Resource{Profile: resourceProfile, Name: name, Path: f.name, Bytes: int64(len(f.content)),
		Hash: "sha256:" + hex.EncodeToString(sum[:])}
}

var scalars = map[reflect.Kind]string{reflect.String: "string", reflect.Int: "integer", reflect.Bool: "boolean"}

// schemaOf is the schema of a row type, by its tags.
func schemaOf(t reflect.Type) *datapackage.Schema {
	s := &datapackage.Schema{Profile: schemaProfile, MissingValues: []string{""}}
	for i := range t.NumField() {
		f := t.Field(i)
		name, option, _ := strings.Cut(f.Tag.Get("csv"), ",")
		kind := map[string]string{"day": "date", "list": "array"}[option]
		if kind == "" {
			kind = scalars[f.Type.Kind()]
		}
		s.Fields = append(s.Fields, datapackage.Field{Name: name, Type: kind, Description: f.Tag.Get("doc")})
	}
	if id := s.Fields[0].Name; id == "quote_id" || id == "article_id" && t == reflect.TypeOf(articleRow{}) {
		s.PrimaryKey = []string{id}
	}
	if t != reflect.TypeOf(articleRow{}) {
		article := []string{"article_id"}
		articles := datapackage.Reference{Resource: "articles", Fields: article}
		s.ForeignKeys = []datapackage.ForeignKey{{Fields: article, Reference: articles}}
	}
	return s
}
