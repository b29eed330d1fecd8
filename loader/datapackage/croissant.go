package datapackage

import (
	"strconv"
	"strings"

	"onrecord/loader"
)

// CroissantFile is the name of the Croissant metadata in a package.
const CroissantFile = "croissant.json"

// croissantContext is the JSON-LD context that Croissant 1.1 asks for:
// https://docs.mlcommons.org/croissant/docs/croissant-spec-1.1.html.
var croissantContext = map[string]any{
	"@language": "en", "@vocab": "https://schema.org/",
	"cr": "http://mlcommons.org/croissant/", "dct": "http://purl.org/dc/terms/",
	"rai": "http://mlcommons.org/croissant/RAI/", "sc": "https://schema.org/",
	"conformsTo":  "dct:conformsTo",
	"data":        map[string]any{"@id": "cr:data", "@type": "@json"},
	"dataType":    map[string]any{"@id": "cr:dataType", "@type": "@vocab"},
	"description": map[string]any{"@container": "@language"},
	"examples":    map[string]any{"@id": "cr:examples", "@type": "@json"},
	"name":        map[string]any{"@container": "@language"},
}

func init() {
	for _, term := range strings.Fields(`arrayShape citeAs column containedIn equivalentProperty extract field
		fileObject fileProperty fileSet format includes isArray isLiveDataset jsonPath key md5 parentField path
		recordSet references regex repeated replace samplingRate separator source subField transform`) {
		croissantContext[term] = "cr:" + term
	}
}

type (
	node struct {
		ID string `json:"@id"`
	}
	croissant struct {
		Context      map[string]any `json:"@context"`
		Type         string         `json:"@type"`
		ConformsTo   string         `json:"conformsTo"`
		Name         string         `json:"name"`
		Alternate    string         `json:"alternateName,omitempty"`
		Description  string         `json:"description,omitempty"`
		Version      string         `json:"version,omitempty"`
		License      []string       `json:"license,omitempty"`
		URL          string         `json:"url,omitempty"`
		Published    string         `json:"datePublished,omitempty"`
		Creator      []organization `json:"creator,omitempty"`
		CiteAs       string         `json:"citeAs,omitempty"`
		Keywords     []string       `json:"keywords,omitempty"`
		InLanguage   []string       `json:"inLanguage,omitempty"`
		Distribution []fileObject   `json:"distribution"`
		RecordSets   []recordSet    `json:"recordSet"`
	}
	organization struct {
		Type string `json:"@type"`
		Name string `json:"name"`
		URL  string `json:"url,omitempty"`
	}
	fileObject struct {
		Type        string `json:"@type"`
		ID          string `json:"@id"`
		Name        string `json:"name"`
		Description string `json:"description,omitempty"`
		ContentURL  string `json:"contentUrl"`
		Size        string `json:"contentSize"`
		Format      string `json:"encodingFormat"`
		SHA256      string `json:"sha256"`
	}
	recordSet struct {
		Type        string           `json:"@type"`
		ID          string           `json:"@id"`
		Name        string           `json:"name"`
		Description string           `json:"description,omitempty"`
		Key         any              `json:"key,omitempty"`
		Fields      []croissantField `json:"field"`
	}
	croissantField struct {
		Type        string      `json:"@type"`
		ID          string      `json:"@id"`
		Name        string      `json:"name"`
		Description string      `json:"description,omitempty"`
		DataType    string      `json:"dataType"`
		Source      fieldSource `json:"source"`
		References  *fieldNode  `json:"references,omitempty"`
	}
	fieldSource struct {
		FileObject node    `json:"fileObject"`
		Extract    extract `json:"extract"`
	}
	extract struct {
		Column string `json:"column"`
	}
	fieldNode struct {
		Field node `json:"field"`
	}
)

// encodingFormat is a media type under the name by which Croissant's own reader
// knows it.
func encodingFormat(mediaType string) string {
	switch mediaType {
	case mediaTypes[loader.Parquet]:
		return "application/x-parquet"
	case mediaTypes[loader.JSONL]:
		return "application/jsonlines"
	}
	return mediaType
}

var dataTypes = map[string]string{
	"string": "sc:Text", "integer": "sc:Integer", "number": "sc:Float", "boolean": "sc:Boolean", "date": "sc:Date",
}

// Croissant is the package's description for tools of machine learning,
// Croissant 1.1, as JSON: all files, and a record set per table, of the first
// format in which it is there.
func (p *Package) Croissant() ([]byte, error) {
	c := croissant{
		Context: croissantContext, Type: "sc:Dataset", ConformsTo: "http://mlcommons.org/croissant/1.1",
		Name: p.Name, Alternate: p.Title, Description: p.Description, Version: p.Version, URL: p.Homepage,
		Keywords: p.Keywords, InLanguage: p.Languages, CiteAs: p.citation(),
	}
	c.Published, _, _ = strings.Cut(p.Created, "T")
	for _, l := range p.Licenses {
		if l.Path != "" {
			c.License = append(c.License, l.Path)
		} else if l.Name != "" {
			c.License = append(c.License, l.Name)
		}
	}
	for _, k := range p.Contributors {
		c.Creator = append(c.Creator, organization{"Organization", k.Title, k.Path})
	}
	tables := make(map[string]bool)
	for _, r := range p.Resources {
		c.Distribution = append(c.Distribution, fileObject{
			Type: "cr:FileObject", ID: r.Path, Name: r.Path, Description: r.Description, ContentURL: r.Path,
			Size: strconv.FormatInt(r.Bytes, 10) + " B", Format: encodingFormat(r.MediaType),
			SHA256: strings.TrimPrefix(r.Hash, "sha256:"),
		})
		name := r.table()
		if r.Schema == nil || tables[name] {
			continue
		}
		tables[name] = true
		c.RecordSets = append(c.RecordSets, r.recordSet(name))
	}
	return encode(c)
}

// table is the table that a resource holds; a table that no build makes stands
// for itself.
func (r *Resource) table() string {
	if r.Table == "" {
		return r.Name
	}
	return r.Table
}

func (r *Resource) recordSet(name string) recordSet {
	s := recordSet{Type: "cr:RecordSet", ID: name, Name: name, Description: r.Description}
	field := func(table, name string) node { return node{table + "/" + name} }
	var key []node
	for _, k := range r.Schema.PrimaryKey {
		key = append(key, field(name, k))
	}
	switch len(key) {
	case 0:
	case 1:
		s.Key = key[0]
	default:
		s.Key = key
	}
	for _, f := range r.Schema.Fields {
		if f.Type == "array" {
			continue
		}
		cf := croissantField{
			Type: "cr:Field", ID: name + "/" + f.Name, Name: f.Name, Description: f.Description,
			DataType: dataTypes[f.Type],
			Source:   fieldSource{node{r.Path}, extract{f.Name}},
		}
		for _, fk := range r.Schema.ForeignKeys {
			if len(fk.Fields) == 1 && len(fk.Reference.Fields) == 1 && fk.Fields[0] == f.Name {
				to := strings.TrimSuffix(strings.TrimSuffix(fk.Reference.Resource, "-parquet"), "-jsonl")
				cf.References = &fieldNode{field(to, fk.Reference.Fields[0])}
			}
		}
		s.Fields = append(s.Fields, cf)
	}
	return s
}

// citation is how the package asks to be named.
func (p *Package) citation() string {
	var who []string
	for _, c := range p.Contributors {
		if c.Title != "" {
			who = append(who, c.Title)
		}
	}
	if len(who) == 0 || p.Title == "" {
		return ""
	}
	s := strings.Join(who, ", ")
	if len(p.Created) >= 4 {
		s += " (" + p.Created[:4] + ")"
	}
	s += ". " + p.Title
	if p.Version != "" {
		s += ", version " + p.Version
	}
	return s + "."
}
