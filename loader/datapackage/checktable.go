package datapackage

import (
	"crypto/sha256"
	"fmt"
	"hash"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"onrecord/loader"
)

// A validator takes the rows of one table in one format, one by one.
type validator struct {
	*checker
	file, resource, table string
	rules                 []rule
	key                   []int          // columns of the primary key
	keys                  map[string]int // the rows' keys and their lines
	foreign               []foreign
	rows                  int
	sum                   hash.Hash // of all cells
	buffer                []byte
	per                   map[string]int // rows by article, by speaker with "@" in front, said ones by article with "!"
	declared              []declared     // what articles and speakers say of their rows
	spans                 *spans         // nil where the table has none
}

// A foreign is a foreign key and the values that refer, with their first lines.
type foreign struct {
	ForeignKey
	columns []int
	seen    map[string]int
	values  []string // in the order of the rows
}

// A declared is how many rows of other tables a row says to have; -1: it does not.
type declared struct {
	line                   int
	id                     string
	sentences, quotes, all int
}

// Bounds of a schema, far above any honest one: what they bound takes time and
// memory that grow faster than the descriptor.
const (
	maxFields  = 1000
	maxPattern = 1000 // bytes
)

// keySeparator stands between two cells of a key: the unit separator of ASCII.
const keySeparator = "\x1f"

// validator prepares the check of a resource's rows.
func (c *checker) validator(i int, r *Resource) (*validator, bool) {
	v, err := c.newValidator(r.Path, r.Name, r.Table, r.Schema)
	if r.Stored {
		v, err = c.newValidator(r.Path, r.Name, "", r.Schema)
	}
	if err != nil {
		c.at(i, "%v", err)
		return nil, false
	}
	return v, true
}

func (c *checker) newValidator(file, resource, table string, s *Schema) (*validator, error) {
	v := &validator{checker: c, file: file, resource: resource, table: table, keys: make(map[string]int),
		sum: sha256.New(),
		per: make(map[string]int)}
	switch {
	case len(s.Fields) == 0:
		return nil, fmt.Errorf("the schema has no fields: describe each column")
	case len(s.Fields) > maxFields || len(s.PrimaryKey) > maxFields || len(s.ForeignKeys) > maxFields:
		return nil, fmt.Errorf("the schema has more than %d fields or keys", maxFields)
	}
	if !slices.Equal(s.MissingValues, []string{""}) {
		return nil, fmt.Errorf("the missing values are %q, not [\"\"]: an empty cell is the one that is missing",
			s.MissingValues)
	}
	for _, f := range s.Fields {
		if !slices.Contains([]string{"string", "integer", "number", "boolean", "date", "array"}, f.Type) {
			return nil, fmt.Errorf("the field %s is of type %s: choose string, integer, number, boolean or date",
				show(f.Name), show(f.Type))
		}
		if slices.ContainsFunc(v.rules, func(r rule) bool { return r.Name == f.Name }) {
			return nil, fmt.Errorf("the field %s stands twice: rename one of the two", show(f.Name))
		}
		r := rule{Field: f}
		if k := f.Constraints; k != nil {
			if k.Unique {
				r.seen = make(map[string]int)
			}
			if len(k.Pattern) > maxPattern {
				return nil, fmt.Errorf("the pattern of the field %s is longer than %d bytes", show(f.Name), maxPattern)
			}
			if k.Pattern != "" {
				var err error
				if r.pattern, err = regexp.Compile(`^(?:` + k.Pattern + `)$`); err != nil {
					return nil, fmt.Errorf("the pattern of the field %s: %v", show(f.Name), err)
				}
			}
		}
		v.rules = append(v.rules, r)
	}
	var err error
	if v.key, err = v.columns(s.PrimaryKey); err != nil {
		return nil, err
	}
	for _, k := range s.ForeignKeys {
		columns, err := v.columns(k.Fields)
		if err != nil {
			return nil, err
		}
		v.foreign = append(v.foreign, foreign{ForeignKey: k, columns: columns, seen: make(map[string]int)})
	}
	v.spans = newSpans(v)
	c.tables[resource] = v
	if table != "" {
		c.sums[table] = append(c.sums[table], v)
	}
	return v, nil
}

func (v *validator) columns(names []string) ([]int, error) {
	var at []int
	for _, name := range names {
		i := v.column(name)
		if i < 0 {
			return nil, fmt.Errorf("a key names the field %s, which the schema has not", show(name))
		}
		at = append(at, i)
	}
	return at, nil
}

func (v *validator) column(name string) int {
	return slices.IndexFunc(v.rules, func(r rule) bool { return r.Name == name })
}

// header checks the names of the columns.
func (v *validator) header(names []string) bool {
	for k := range max(len(names), len(v.rules)) {
		switch {
		case k >= len(names):
			v.find(v.file, 1, "the column %s is missing: the schema has it", show(v.rules[k].Name))
			return false
		case k >= len(v.rules):
			v.find(v.file, 1, "the column %s is not in the schema", show(names[k]))
			return false
		case names[k] != v.rules[k].Name:
			v.find(v.file, 1, "column %d is %s, in the schema it is %s", k+1, show(names[k]), show(v.rules[k].Name))
			return false
		}
	}
	return true
}

// row checks one row. cells are as many as there are rules.
func (v *validator) row(line int, cells []string) {
	v.rows++
	for k, cell := range cells {
		v.cell(line, &v.rules[k], cell)
		cell = oneLine(cell)
		v.buffer = strconv.AppendInt(v.buffer[:0], int64(len(cell)), 10) // so that no two rows look the same
		v.buffer = append(append(v.buffer, ':'), cell...)
		v.sum.Write(v.buffer)
	}
	if len(v.key) > 0 {
		key := joined(cells, v.key)
		if first, twice := v.keys[key]; twice {
			v.find(v.file, line, "the key %s stands already on line %d: a key stands once",
				show(strings.ReplaceAll(key, keySeparator, ", ")), first)
		} else {
			v.keys[key] = line
		}
	}
	for i := range v.foreign {
		f := &v.foreign[i]
		if !slices.ContainsFunc(f.columns, func(k int) bool { return cells[k] == "" }) {
			value := joined(cells, f.columns)
			if _, seen := f.seen[value]; !seen {
				f.seen[value] = line
				f.values = append(f.values, value)
			}
		}
	}
	v.tally(line, cells)
	if v.spans != nil {
		v.spans.row(line, cells)
	}
}

func joined(cells []string, columns []int) string {
	if len(columns) == 1 {
		return cells[columns[0]]
	}
	var parts []string
	for _, k := range columns {
		parts = append(parts, cells[k])
	}
	return strings.Join(parts, keySeparator)
}

func (v *validator) cell(line int, r *rule, cell string) {
	if cell == "" {
		if r.Constraints != nil && r.Constraints.Required {
			v.find(v.file, line, "%s is missing, and the schema requires it", r.Name)
		}
		return
	}
	if why := r.broken(cell); why != "" {
		v.find(v.file, line, "%s: %s %s", r.Name, show(cell), why)
	}
	if r.seen != nil {
		if first, twice := r.seen[cell]; twice && !(len(v.key) == 1 && v.rules[v.key[0]].Name == r.Name) {
			v.find(v.file, line, "%s: %s stands already on line %d, and the schema has it unique", r.Name, show(cell),
				first)
		}
		r.seen[cell] = line
	}
}

// tally counts rows by article and speaker, and keeps what is declared of them.
func (v *validator) tally(line int, cells []string) {
	get := func(name string) string {
		if k := v.column(name); k >= 0 {
			return cells[k]
		}
		return ""
	}
	number := func(name string) int {
		n, err := strconv.Atoi(get(name))
		if err != nil {
			return -1
		}
		return n
	}
	switch v.table {
	case "articles":
		v.declared = append(v.declared, declared{line, get("article_id"), number("sentences"), number("quotes"),
			number("quotes_all")})
	case "speakers":
		v.declared = append(v.declared, declared{line, get("speaker_id"), -1, -1, number("quotes_all")})
	case "sentences":
		v.per[get("article_id")]++
	case "quotes":
		v.per[get("article_id")]++
		v.per["@"+get("speaker_id")]++
		if loader.Said(get("kind"), get("act"), get("polarity")) {
			v.per["!"+get("article_id")]++
		}
	}
}

// between checks what holds between tables.
func (c *checker) between() {
	for i := range c.pkg.Resources {
		r := &c.pkg.Resources[i]
		v := c.tables[r.Name]
		if v == nil || c.bad[i] || v.file != r.Path {
			continue
		}
		c.references(i, v)
		if suffix, ok := strings.CutPrefix(r.Name, "articles"); ok && v.table == "articles" {
			c.counts(v, suffix)
			if suffix == "-jsonl" {
				for _, name := range nested {
					c.references(i, c.tables[name+suffix])
				}
			}
		}
		if suffix, ok := strings.CutPrefix(r.Name, "speakers"); ok && v.table == "speakers" {
			c.counts(v, suffix)
		}
	}
	for _, t := range schemas {
		all := c.sums[t.name]
		for k := 1; k < len(all); k++ {
			if string(all[k].sum.Sum(nil)) != string(all[0].sum.Sum(nil)) &&
				c.count[all[k].file]+c.count[all[0].file] == 0 {
				c.find(all[k].file, 0, "its rows of the table %s are not those of %s: build anew", t.name, all[0].file)
			}
		}
	}
}

func (c *checker) references(i int, v *validator) {
	if v == nil {
		return
	}
	for _, f := range v.foreign {
		to := c.tables[f.Reference.Resource]
		if to == nil {
			if len(f.values) > 0 {
				c.at(i, "%s refers to the resource %s, which is no table here", strings.Join(f.Fields, ", "),
					show(f.Reference.Resource))
			}
			continue
		}
		columns, err := to.columns(f.Reference.Fields)
		if err != nil || !slices.Equal(columns, to.key) {
			c.at(i, "%s refers to %q of %s, which is not its primary key", strings.Join(f.Fields, ", "),
				f.Reference.Fields, show(f.Reference.Resource))
			continue
		}
		for _, value := range f.values {
			if _, ok := to.keys[value]; !ok {
				c.find(v.file, f.seen[value], "%s: %s is no key of %s", strings.Join(f.Fields, ", "),
					show(strings.ReplaceAll(value, keySeparator, ", ")), to.file)
			}
		}
	}
}

// counts holds the numbers that articles and speakers declare against the rows.
func (c *checker) counts(v *validator, suffix string) {
	prefix := ""
	if v.table == "speakers" {
		prefix = "@"
	}
	for _, d := range v.declared {
		if s := c.tables["sentences"+suffix]; s != nil && d.sentences >= 0 && s.per[d.id] != d.sentences {
			c.find(v.file, d.line, "%s declares %d sentences and has %d: build anew", show(d.id), d.sentences,
				s.per[d.id])
		}
		q := c.tables["quotes"+suffix]
		if q != nil && d.all >= 0 && q.per[prefix+d.id] != d.all {
			c.find(v.file, d.line, "%s declares %d quotes in all and has %d: build anew", show(d.id), d.all,
				q.per[prefix+d.id])
		}
		if q != nil && d.quotes >= 0 && q.per["!"+d.id] != d.quotes {
			c.find(v.file, d.line, "%s declares %d said quotes and has %d: build anew", show(d.id), d.quotes,
				q.per["!"+d.id])
		}
	}
}
