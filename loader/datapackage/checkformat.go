package datapackage

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/go-gota/gota/series"
	"github.com/parquet-go/parquet-go"

	"onrecord/loader"
	"onrecord/loader/frame"
)

func (c *checker) csv(v *validator, raw []byte) {
	r := frame.NewCSVReader(bytes.NewReader(raw), v.file)
	if r.Err() == nil && r.Header() != nil && !v.header(r.Header()) {
		return
	}
	for r.Scan() {
		for k, cell := range r.Record() {
			if cell != oneLine(cell) {
				v.find(v.file, r.Line(), "%s: a line break stands in the cell: put a space in its place",
					v.rules[k].Name)
			}
		}
		v.row(r.Line(), r.Record())
	}
	var bad *frame.CSVError
	switch err := r.Err(); {
	case errors.As(err, &bad):
		c.find(v.file, bad.Line, "%s", bad.Message)
	case err != nil:
		c.find(v.file, 0, "%v", err)
	}
}

// parquet reads the file into memory; its lines are its rows.
func (c *checker) parquet(v *validator, r *Resource, raw []byte) {
	n, err := parquetRows(raw)
	if err != nil {
		c.find(v.file, 0, "%v: build anew", err)
		return
	}
	if r.Rows == nil || n != int64(*r.Rows) {
		c.find(v.file, 0, "it has %d rows, which is not what is declared: build anew", n)
		return
	}
	df, err := frame.ReadParquet(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		c.find(v.file, 0, "%v: build anew", err)
		return
	}
	if !v.header(df.Names()) {
		return
	}
	for k, have := range df.Types() {
		want := series.String
		switch v.rules[k].Type {
		case "integer":
			want = series.Int
		case "number":
			want = series.Float
		case "boolean":
			want = series.Bool
		}
		if have != want {
			c.find(v.file, 0, "the column %s holds %s, not %s: build anew", v.rules[k].Name, have, want)
			return
		}
	}
	var b bytes.Buffer
	if err := frame.WriteCSV(&b, df); err != nil {
		c.find(v.file, 0, "%v", err)
		return
	}
	rows := frame.NewCSVReader(&b, v.file)
	for rows.Scan() {
		v.row(rows.Line()-1, rows.Record())
	}
}

// parquetRows is the number of rows that the file's footer declares.
func parquetRows(raw []byte) (n int64, err error) {
	defer func() { // the library panics on some damaged files
		if p := recover(); p != nil {
			err = fmt.Errorf("damaged file: %v", p)
		}
	}()
	f, err := parquet.OpenFile(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		return 0, err
	}
	return f.NumRows(), nil
}

// jsonl checks objects whose fields are cells.
func (c *checker) jsonl(v *validator, raw []byte) {
	c.lines(v, raw, func(line int, object map[string]any) {
		if cells, ok := v.cells(line, v.file, object); ok {
			v.row(line, cells)
		}
	})
}

// lines decodes JSON Lines.
func (c *checker) lines(v *validator, raw []byte, use func(line int, object map[string]any)) {
	for line := 1; len(raw) > 0; line++ {
		text, rest, _ := bytes.Cut(raw, []byte{'\n'})
		raw = rest
		if tooDeep(text) >= 0 {
			c.find(v.file, line, "more than %d brackets within brackets", maxDepth)
			continue
		}
		d := json.NewDecoder(bytes.NewReader(text))
		d.UseNumber()
		var object map[string]any
		err := d.Decode(&object)
		if err == nil {
			if _, end := d.Token(); end != io.EOF {
				err = errors.New("something follows the object")
			}
		}
		if err != nil || object == nil {
			c.find(v.file, line, "no JSON object on a line of its own: %v", err)
			continue
		}
		use(line, object)
	}
}

// cells are an object's fields in the order of the columns, as text.
func (v *validator) cells(line int, where string, object map[string]any) ([]string, bool) {
	cells := make([]string, len(v.rules))
	for k := range v.rules {
		r := &v.rules[k]
		value, ok := object[r.Name]
		if !ok {
			v.find(v.file, line, "the field %s is missing in %s: write null where there is nothing", r.Name, where)
			return nil, false
		}
		switch value := value.(type) {
		case nil:
			continue
		case string:
			cells[k] = value
			ok = r.Type == "string" || r.Type == "date"
		case json.Number:
			cells[k] = value.String()
			ok = r.Type == "integer" || r.Type == "number"
		case bool:
			cells[k] = fmt.Sprint(value)
			ok = r.Type == "boolean"
		case []any:
			ok = r.Type == "array"
			parts := make([]string, len(value))
			for i, part := range value {
				text, isText := part.(string)
				parts[i], ok = text, ok && isText
			}
			cells[k] = strings.Join(parts, frame.Separator)
		default:
			ok = false
		}
		if !ok {
			v.find(v.file, line, "%s is not of type %s", r.Name, r.Type)
			return nil, false
		}
	}
	if len(object) != len(v.rules) {
		v.find(v.file, line, "%s has %d fields, the schema %d", where, len(object), len(v.rules))
		return nil, false
	}
	return cells, true
}

// saidRows counts the said ones among rows of quotes.
func saidRows(rows []any) int {
	n := 0
	for _, row := range rows {
		row, _ := row.(map[string]any)
		text := func(name string) string { s, _ := row[name].(string); return s }
		if loader.Said(text("kind"), text("act"), text("polarity")) {
			n++
		}
	}
	return n
}

// nested checks the nested form as the tables that it holds. The line of each
// row is that of its article.
func (c *checker) nested(head *validator, raw []byte) {
	tables := make(map[string]*validator)
	for _, name := range append([]string{"articles"}, nested...) {
		t := find(name)
		if name == "articles" {
			c.sums[name] = slices.DeleteFunc(c.sums[name], func(v *validator) bool { return v == head })
		}
		v, err := c.newValidator(head.file, name+"-jsonl", name, t.schema("-jsonl"))
		if err != nil {
			c.find(head.file, 0, "%v", err)
			return
		}
		tables[name] = v
	}
	c.lines(head, raw, func(line int, object map[string]any) {
		head.rows++
		id, _ := object["article_id"].(string)
		article, ok := object[textField].(string)
		if !ok {
			c.find(head.file, line, "the article %s has no text", show(id))
			return
		}
		if path, ok := c.texts[oneLine(id)]; ok {
			if file, err := c.read(path); err == nil && string(file) != article {
				c.find(head.file, line, "the text of the article %s is not that of %s: build anew", show(id), path)
			}
		}
		delete(object, textField)
		own := map[string]*text{id: newText([]byte(article), func(int, string) {})}
		for _, name := range nested {
			rows, ok := object[name].([]any)
			if !ok {
				c.find(head.file, line, "%s is no array of objects", name)
				return
			}
			delete(object, name)
			v := tables[name]
			v.spans.own = own
			for i, row := range rows {
				row, ok := row.(map[string]any)
				if !ok {
					c.find(head.file, line, "%s %d is no object", name, i+1)
					return
				}
				cells, ok := v.cells(line, fmt.Sprintf("%s %d", name, i+1), row)
				if !ok {
					return
				}
				if k := v.column("article_id"); cells[k] != id {
					c.find(head.file, line, "%s %d is of the article %s, not of %s", name, i+1, show(cells[k]),
						show(id))
				}
				v.row(line, cells)
			}
			switch name {
			case "sentences":
				object[name] = json.Number(fmt.Sprint(len(rows)))
			case "quotes":
				object[name] = json.Number(fmt.Sprint(saidRows(rows)))
			}
		}
		v := tables["articles"]
		if cells, ok := v.cells(line, "the article "+show(id), object); ok {
			v.row(line, cells)
		}
	})
}
