package loader

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
)

// readPeopleRows reads the rows of a file of people, of whichever format.
func readPeopleRows(r io.Reader, name string) ([]peopleRow, error) {
	b := bufio.NewReader(r)
	if head, _ := b.Peek(3); bytes.Equal(head, []byte("\ufeff")) {
		b.Discard(3)
	}
	head, err := b.Peek(4096)
	if len(bytes.TrimSpace(head)) == 0 {
		if err != nil && !errors.Is(err, io.EOF) {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		return nil, fmt.Errorf("%w: %s:1: the file is empty: begin it with a header such as name,aliases,wikidata",
			ErrPeople, name)
	}
	if bytes.TrimSpace(head)[0] == '{' {
		return readPeopleLines(b, name)
	}
	return readPeopleTable(b, head, name)
}

// readPeopleTable reads a table whose cells are parted by commas, semicolons or tabs, by
// which of them the header has most.
func readPeopleTable(r io.Reader, head []byte, name string) ([]peopleRow, error) {
	c := csv.NewReader(r)
	c.FieldsPerRecord, c.LazyQuotes = -1, true
	first, _, _ := bytes.Cut(head, []byte{'\n'})
	most := bytes.Count(first, []byte{','})
	for _, sep := range ";\t" {
		if n := bytes.Count(first, []byte(string(sep))); n > most {
			c.Comma, most = sep, n
		}
	}
	header, err := c.Read()
	if err != nil {
		return nil, fmt.Errorf("%w: %s:1: %w", ErrPeople, name, err)
	}
	for i, h := range header {
		header[i] = strings.ToLower(strings.TrimSpace(h))
		switch {
		case !slices.Contains(peopleColumns, header[i]):
			return nil, unknownColumn(name, 1, h)
		case slices.Contains(header[:i], header[i]):
			return nil, fmt.Errorf("%w: %s:1: the column %s stands there twice: leave one out", ErrPeople, name,
				header[i])
		}
	}
	if !slices.Contains(header, "name") {
		return nil, fmt.Errorf("%w: %s:1: the column name is missing: it holds each name in full", ErrPeople, name)
	}
	var out []peopleRow
	for {
		cells, err := c.Read()
		if err == io.EOF {
			return out, nil
		}
		var bad *csv.ParseError
		switch {
		case errors.As(err, &bad):
			return nil, fmt.Errorf("%w: %s:%d: %w: mend the quotation marks", ErrPeople, name, bad.Line, bad.Err)
		case err != nil:
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		line, _ := c.FieldPos(0)
		row := peopleRow{line: line, cells: make(map[string]string, len(header))}
		for i, s := range cells {
			if i < len(header) {
				row.cells[header[i]] = s
			} else if strings.TrimSpace(s) != "" {
				return nil, fmt.Errorf("%w: %s:%d: %d cells, and the header has %d: put quotation marks around cells "+
					"with the separator in them", ErrPeople, name, line, len(cells), len(header))
			}
		}
		if strings.TrimSpace(strings.Join(cells, "")) == "" {
			continue
		}
		if out = append(out, row); len(out) > mostPeople {
			return nil, fmt.Errorf("%w: %s: more than %d rows", ErrPeople, name, mostPeople)
		}
	}
}

// readPeopleLines reads lines of JSON objects; lists are arrays or joined by semicolons.
func readPeopleLines(r io.Reader, name string) ([]peopleRow, error) {
	var out []peopleRow
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 1<<22)
	n := 0
	for lines.Scan() {
		n++
		raw := bytes.TrimSpace(lines.Bytes())
		if len(raw) == 0 {
			continue
		}
		var object map[string]any
		if err := json.Unmarshal(raw, &object); err != nil {
			return nil, fmt.Errorf("%w: %s:%d: not a JSON object: %w", ErrPeople, name, n, err)
		}
		row := peopleRow{line: n, cells: make(map[string]string, len(object))}
		for key, value := range object {
			column := strings.ToLower(strings.TrimSpace(key))
			if !slices.Contains(peopleColumns, column) {
				return nil, unknownColumn(name, n, key)
			}
			text, ok := jsonCell(value)
			if !ok {
				return nil, fmt.Errorf("%w: %s:%d: %s is neither text nor a list of texts", ErrPeople, name, n, column)
			}
			row.cells[column] = text
		}
		if out = append(out, row); len(out) > mostPeople {
			return nil, fmt.Errorf("%w: %s: more than %d rows", ErrPeople, name, mostPeople)
		}
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("%w: %s:%d: %w", ErrPeople, name, n+1, err)
	}
	return out, nil
}

// jsonCell is a value as a cell of a table.
func jsonCell(value any) (string, bool) {
	switch v := value.(type) {
	case nil:
		return "", true
	case string:
		return v, true
	case float64:
		return fmt.Sprint(v), true
	case []any:
		var parts []string
		for _, x := range v {
			s, ok := x.(string)
			if !ok {
				return "", false
			}
			parts = append(parts, s)
		}
		return strings.Join(parts, "; "), true
	}
	return "", false
}
