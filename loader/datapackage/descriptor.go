package datapackage

import "encoding/json"

// The profiles that the descriptors name.
const (
	packageProfile  = "https://datapackage.org/profiles/2.0/datapackage.json"
	resourceProfile = "https://datapackage.org/profiles/2.0/dataresource.json"
	schemaProfile   = "https://datapackage.org/profiles/2.0/tableschema.json"
)

// File is the descriptor's name in its folder.
const File = "datapackage.json"

// A Package is a descriptor: https://datapackage.org/standard/data-package/.
type Package struct {
	Profile     string   `json:"$schema"`
	Name        string   `json:"name"`
	Title       string   `json:"title,omitempty"`
	Description string   `json:"description,omitempty"`
	Version     string   `json:"version,omitempty"`
	Created     string   `json:"created,omitempty"` // RFC 3339
	Homepage    string   `json:"homepage,omitempty"`
	ID          string   `json:"id,omitempty"`
	Keywords    []string `json:"keywords,omitempty"`

	// Languages are those of the articles, ISO 639-1; an addition of this package.
	Languages []string `json:"languages,omitempty"`

	// SchemaVersion is that of the tables' columns. Made are the files beside the
	// resources that the build made, and Keep the patterns of those that people keep in
	// the folder, such as "*.go": other files are strays. They are additions of this
	// package.
	SchemaVersion int      `json:"schemaVersion,omitempty"`
	Made          []string `json:"made,omitempty"`
	Keep          []string `json:"keep,omitempty"`

	Licenses     []License     `json:"licenses,omitempty"`
	Contributors []Contributor `json:"contributors,omitempty"`
	Sources      []Source      `json:"sources,omitempty"`
	Resources    []Resource    `json:"resources"`

	extra map[string]json.RawMessage // other properties, which Write keeps
	lines []int                      // on which the resources begin
}

// A License is one of the licences under which the data may be used.
type License struct {
	Name  string `json:"name,omitempty"` // SPDX
	Path  string `json:"path,omitempty"`
	Title string `json:"title,omitempty"`
}

// A Contributor is a person or body that made the package.
type Contributor struct {
	Title        string   `json:"title,omitempty"`
	Path         string   `json:"path,omitempty"`
	Email        string   `json:"email,omitempty"`
	Organization string   `json:"organization,omitempty"`
	Roles        []string `json:"roles,omitempty"`
}

// A Source is where the data came from.
type Source struct {
	Title string `json:"title,omitempty"`
	Path  string `json:"path,omitempty"`
	Email string `json:"email,omitempty"`
}

// A Resource is one file.
type Resource struct {
	Profile     string  `json:"$schema"`
	Name        string  `json:"name"`
	Type        string  `json:"type,omitempty"` // "table" where Schema is there
	Path        string  `json:"path"`
	Title       string  `json:"title,omitempty"`
	Description string  `json:"description,omitempty"`
	Format      string  `json:"format,omitempty"`
	MediaType   string  `json:"mediatype,omitempty"`
	Encoding    string  `json:"encoding,omitempty"`
	Bytes       int64   `json:"bytes"`
	Hash        string  `json:"hash"` // "sha256:" and hexadecimal digits
	Schema      *Schema `json:"schema,omitempty"`

	// Table, Rows, ArticleID and Stored are this package's own additions.

	// Table is the table that the file holds, in whichever format.
	Table string `json:"table,omitempty"`
	// Rows is how many rows or lines it has.
	Rows *int `json:"rowCount,omitempty"`
	// ArticleID is the article whose text the file is.
	ArticleID string `json:"articleId,omitempty"`
	// Stored marks a file that no build makes: Write keeps it, and measures
	// it anew.
	Stored bool `json:"stored,omitempty"`
}

// A Schema is a Table Schema: https://datapackage.org/standard/table-schema/.
type Schema struct {
	Profile       string       `json:"$schema"`
	Fields        []Field      `json:"fields"`
	MissingValues []string     `json:"missingValues"`
	PrimaryKey    []string     `json:"primaryKey,omitempty"`
	ForeignKeys   []ForeignKey `json:"foreignKeys,omitempty"`
}

// A Field describes a column.
type Field struct {
	Name        string       `json:"name"`
	Type        string       `json:"type"` // string, integer, number, boolean, date, array
	Description string       `json:"description,omitempty"`
	Constraints *Constraints `json:"constraints,omitempty"`
}

// Constraints hold for every cell of a column that is not missing; Required says
// that none is.
type Constraints struct {
	Required bool     `json:"required,omitempty"`
	Unique   bool     `json:"unique,omitempty"`
	Enum     []string `json:"enum,omitempty"`
	Pattern  string   `json:"pattern,omitempty"`
	Minimum  *float64 `json:"minimum,omitempty"`
	Maximum  *float64 `json:"maximum,omitempty"`
}

// A ForeignKey says that the cells of some fields, where they are not missing,
// are a key of another resource.
type ForeignKey struct {
	Fields    []string  `json:"fields"`
	Reference Reference `json:"reference"`
}

// A Reference names the resource and its fields.
type Reference struct {
	Resource string   `json:"resource"`
	Fields   []string `json:"fields"`
}
