package frame

import (
	"bytes"
	"html"
	"strconv"
	"unicode/utf8"

	"github.com/go-gota/gota/dataframe"
)

// HTMLOptions direct HTML; the zero value suits a notebook.
type HTMLOptions struct {
	MaxRows int // rows shown, the first and the last of them; 0: 20; negative: all
	MaxText int // code points of a cell shown, the rest in its title; 0: 120; negative: all
}

// HTML shows a dataframe as a table: the first and the last rows with a row of
// dots between them, numbers to the right, missing cells empty, and below it
// the shape, as "1,234 rows × 5 columns". All text is escaped.
func HTML(df dataframe.DataFrame, o HTMLOptions) (string, error) {
	columns, err := read(df)
	if err != nil {
		return "", err
	}
	if o.MaxRows == 0 {
		o.MaxRows = 20
	}
	if o.MaxText == 0 {
		o.MaxText = 120
	}
	n := columns[0].len()
	head, tail := n, n
	if o.MaxRows > 0 && n > o.MaxRows {
		head = (o.MaxRows + 1) / 2
		tail = n - o.MaxRows/2
	}
	var b bytes.Buffer
	b.WriteString("<div class=\"dataframe\">\n<table>\n<thead>\n<tr>")
	for k := range columns {
		b.WriteString("<th" + align(&columns[k]) + ">")
		b.WriteString(html.EscapeString(columns[k].name))
		b.WriteString("</th>")
	}
	b.WriteString("</tr>\n</thead>\n<tbody>\n")
	for i := range n {
		if i >= head && i < tail {
			if i == head {
				b.WriteString("<tr>")
				for k := range columns {
					b.WriteString("<td" + align(&columns[k]) + ">…</td>")
				}
				b.WriteString("</tr>\n")
			}
			continue
		}
		b.WriteString("<tr>")
		for k := range columns {
			writeHTMLCell(&b, &columns[k], i, o.MaxText)
		}
		b.WriteString("</tr>\n")
	}
	b.WriteString("</tbody>\n</table>\n<p>")
	b.WriteString(Shape(n, len(columns)))
	b.WriteString("</p>\n</div>\n")
	return b.String(), nil
}

func writeHTMLCell(b *bytes.Buffer, c *column, i, limit int) {
	text := c.cell(i)
	b.WriteString("<td" + align(c))
	if limit > 0 && utf8.RuneCountInString(text) > limit {
		b.WriteString(" title=\"" + html.EscapeString(text) + "\"")
		cut, count := 0, 0
		for cut = range text {
			if count == limit-1 {
				break
			}
			count++
		}
		text = text[:cut] + "…"
	}
	b.WriteString(">" + html.EscapeString(text) + "</td>")
}

func align(c *column) string {
	if number(c) {
		return ` style="text-align: right"`
	}
	return ` style="text-align: left"`
}

// Shape is "1,234 rows × 5 columns".
func Shape(rows, columns int) string {
	return counted(rows, "row") + " × " + counted(columns, "column")
}

func counted(n int, noun string) string {
	digits := strconv.Itoa(n)
	for i := len(digits) - 3; i > 0; i -= 3 {
		digits = digits[:i] + "," + digits[i:]
	}
	if n != 1 {
		noun += "s"
	}
	return digits + " " + noun
}
