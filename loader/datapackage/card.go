package datapackage

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"

	"onrecord/loader/frame"
)

// CardFile is the package's page for people, with a YAML head for dataset hubs.
const CardFile = "README.md"

const (
	cardMark   = "---\n# Made from datapackage.json by onrecord build: edit that.\n"
	columnsTop = "<!-- columns: made from datapackage.json by onrecord build -->\n"
	columnsEnd = "<!-- /columns -->\n"
)

// Card is the package's head as YAML between lines of three hyphens, as
// Hugging Face reads it at the top of README.md: licence, languages, size and
// the tables, each with its file.
func (p *Package) Card() string {
	var b strings.Builder
	b.WriteString(cardMark)
	fmt.Fprintf(&b, "pretty_name: %s\n", quoted(p.Title))
	var licenses []string
	for _, l := range p.Licenses {
		if l.Name != "" {
			licenses = append(licenses, strings.ToLower(l.Name))
		}
	}
	list(&b, "license", licenses)
	list(&b, "language", p.Languages)
	list(&b, "tags", p.Keywords)
	rows := 0
	for _, r := range p.Resources {
		if r.Rows != nil {
			rows = max(rows, *r.Rows)
		}
	}
	list(&b, "size_categories", []string{sizeCategory(rows)})
	b.WriteString("configs:\n")
	seen := make(map[string]bool)
	for _, r := range p.Resources {
		if name := r.table(); r.Schema != nil && !seen[name] && (r.Rows == nil || *r.Rows > 0) {
			seen[name] = true
			fmt.Fprintf(&b, "- config_name: %s\n  data_files: %s\n", quoted(name), quoted(r.Path))
		}
	}
	b.WriteString("---\n")
	return b.String()
}

func list(b *strings.Builder, key string, values []string) {
	if len(values) == 0 {
		return
	}
	b.WriteString(key + ":\n")
	for _, v := range values {
		b.WriteString("- " + quoted(v) + "\n")
	}
}

// quoted is s as a YAML string: JSON's are among them.
func quoted(s string) string {
	b, _ := marshal(s) // a string always encodes
	return string(b)
}

// sizeCategory is Hugging Face's name for a number of rows.
func sizeCategory(rows int) string {
	switch {
	case rows < 1_000:
		return "n<1K"
	case rows < 10_000:
		return "1K<n<10K"
	case rows < 100_000:
		return "10K<n<100K"
	case rows < 1_000_000:
		return "100K<n<1M"
	}
	return "n>1M"
}

// Columns lists every table's columns as Markdown, each with its type, what it
// means and which values it may have.
func (p *Package) Columns() string {
	var b strings.Builder
	b.WriteString(columnsTop)
	seen := make(map[string]bool)
	for _, r := range p.Resources {
		name := r.table()
		if r.Schema == nil || seen[name] {
			continue
		}
		seen[name] = true
		fmt.Fprintf(&b, "\n### %s\n\n%s", name, r.Description)
		if r.Rows != nil {
			fmt.Fprintf(&b, " Rows: %d.", *r.Rows)
		}
		if r.Stored {
			b.WriteString(" **Stored**: no build from this folder makes it.")
		}
		b.WriteString("\n\n| column | type | meaning |\n|---|---|---|\n")
		for _, f := range r.Schema.Fields {
			fmt.Fprintf(&b, "| `%s` | %s | %s |\n", f.Name, f.kind(r.Schema),
				strings.ReplaceAll(f.meaning(), "|", `\|`))
		}
	}
	b.WriteString("\n" + columnsEnd)
	return b.String()
}

func (f *Field) kind(s *Schema) string {
	kind := f.Type
	for _, k := range s.PrimaryKey {
		if k == f.Name {
			return kind + ", key"
		}
	}
	for _, k := range s.ForeignKeys {
		if len(k.Fields) == 1 && k.Fields[0] == f.Name {
			return kind + " → " + k.Reference.Resource
		}
	}
	return kind
}

func (f *Field) meaning() string {
	if f.Constraints == nil || len(f.Constraints.Enum) == 0 {
		return f.Description
	}
	return f.Description + " One of `" + strings.Join(f.Constraints.Enum, "`, `") + "`."
}

// Readme puts the card and the columns' list into the text of a README.md, in
// the place of those that are there: a head that a build made, and what stands
// between the marks of the columns. What people wrote stays. An empty text
// becomes a whole page.
func (p *Package) Readme(text string) string {
	if text == "" {
		text = cardMark + "---\n\n# " + p.Title + "\n\n" + p.Description + "\n\n## Tables\n\n" + columnsTop + columnsEnd
	}
	if strings.HasPrefix(text, cardMark) {
		if end := strings.Index(text[len(cardMark)-1:], "\n---\n"); end >= 0 {
			text = p.Card() + text[len(cardMark)-1+end+len("\n---\n"):]
		}
	}
	if top := strings.Index(text, columnsTop); top >= 0 {
		if end := strings.Index(text[top:], columnsEnd); end >= 0 {
			text = text[:top] + p.Columns() + text[top+end+len(columnsEnd):]
		}
	}
	return text
}

// writeMetadata writes the descriptor and what is generated from it.
func (w *writer) writeMetadata(p *Package) error {
	p.Languages = nil
	for _, a := range w.corpus.Articles {
		if a.Language != "" {
			p.Languages = insert(p.Languages, a.Language)
		}
	}
	descriptor, err := encode(p)
	if err != nil {
		return err
	}
	croissant, err := p.Croissant()
	if err != nil {
		return err
	}
	card, err := os.ReadFile(w.final(CardFile))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("datapackage: %w", err)
	}
	for _, f := range []struct {
		name    string
		content []byte
	}{{CardFile, []byte(p.Readme(string(card)))}, {CroissantFile, croissant}, {File, descriptor}} {
		err := frame.WriteFile(w.staged(f.name), func(to io.Writer) error {
			_, err := io.Copy(to, bytes.NewReader(f.content))
			return err
		})
		if err != nil {
			return fmt.Errorf("datapackage: %w", err)
		}
		w.paths = append(w.paths, w.final(f.name))
	}
	return nil
}

func insert(sorted []string, s string) []string {
	for i, have := range sorted {
		if have == s {
			return sorted
		}
		if have > s {
			return append(sorted[:i:i], append([]string{s}, sorted[i:]...)...)
		}
	}
	return append(sorted, s)
}
