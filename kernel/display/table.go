package display

import (
	"fmt"
	"html"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// How much of a table is shown: a longer or wider one shows its ends.
const (
	maxRows    = 20
	headRows   = 10
	tailRows   = 5
	maxColumns = 24
	headCols   = 16
	tailCols   = 6
	maxCell    = 300 // code points of a cell in HTML
	maxPlain   = 40  // columns of a cell in plain text
)

// A table is what a dataframe and a slice of structs have in common.
type table struct {
	columns []tableColumn
	rows    int
	cell    func(row, column int) (text string, missing bool)
}

type tableColumn struct {
	name   string
	number bool // right-aligned
}

// data is the table as HTML and as text, both with its shape.
func (t table) data() Data {
	return MakeData3(MIMETypeHTML, t.text(), t.html())
}

// shown lists the indexes of n that are shown, with -1 for those left out.
func shown(n, max, head, tail int) []int {
	var is []int
	for i := 0; i < n; i++ {
		if n > max && i == head {
			is = append(is, -1)
			i = n - tail
		}
		is = append(is, i)
	}
	return is
}

func (t table) shape() string {
	plural := func(n int, one string) string {
		if n == 1 {
			return "1 " + one
		}
		return strconv.Itoa(n) + " " + one + "s"
	}
	return plural(t.rows, "row") + " × " + plural(len(t.columns), "column")
}

func (t table) html() string {
	const right = ` style="text-align: right"`
	const left = ` style="text-align: left"`
	align := func(c int) string {
		if c >= 0 && t.columns[c].number {
			return right
		}
		return left
	}
	cols := shown(len(t.columns), maxColumns, headCols, tailCols)
	var b strings.Builder
	b.WriteString("<div class=\"onrecord-table\">\n<table border=\"1\" class=\"dataframe\">\n<thead><tr>")
	for _, c := range cols {
		name := "…"
		if c >= 0 {
			name = html.EscapeString(printable(t.columns[c].name))
		}
		fmt.Fprintf(&b, "<th%s>%s</th>", align(c), name)
	}
	b.WriteString("</tr></thead>\n<tbody>\n")
	for _, r := range shown(t.rows, maxRows, headRows, tailRows) {
		b.WriteString("<tr>")
		for _, c := range cols {
			text, missing := "…", false
			if r >= 0 && c >= 0 {
				text, missing = t.cell(r, c)
			}
			if missing {
				fmt.Fprintf(&b, `<td class="missing"%s><span style="opacity: 0.5" title="missing">NA</span></td>`,
					align(c))
				continue
			}
			fmt.Fprintf(&b, "<td%s>%s</td>", align(c), html.EscapeString(printable(cut(text, maxCell))))
		}
		b.WriteString("</tr>\n")
	}
	fmt.Fprintf(&b, "</tbody>\n</table>\n<p>%s</p>\n</div>", t.shape())
	return b.String()
}

func (t table) text() string {
	cols := shown(len(t.columns), maxColumns, headCols, tailCols)
	rows := shown(t.rows, maxRows, headRows, tailRows)
	grid := make([][]string, 0, len(rows)+1)
	var header []string
	for _, c := range cols {
		if c < 0 {
			header = append(header, "…")
		} else {
			header = append(header, oneLine(cut(t.columns[c].name, maxPlain)))
		}
	}
	grid = append(grid, header)
	for _, r := range rows {
		line := make([]string, len(cols))
		for i, c := range cols {
			if r < 0 || c < 0 {
				line[i] = "…"
			} else if text, missing := t.cell(r, c); missing {
				line[i] = "NA"
			} else {
				line[i] = oneLine(cut(text, maxPlain))
			}
		}
		grid = append(grid, line)
	}
	width := make([]int, len(cols))
	for _, line := range grid {
		for i, text := range line {
			width[i] = max(width[i], utf8.RuneCountInString(text))
		}
	}
	var b strings.Builder
	for _, line := range grid {
		for i, text := range line {
			pad := strings.Repeat(" ", width[i]-utf8.RuneCountInString(text))
			if i > 0 {
				b.WriteString("  ")
			}
			if c := cols[i]; c >= 0 && t.columns[c].number {
				b.WriteString(pad + text)
			} else if i == len(line)-1 {
				b.WriteString(text)
			} else {
				b.WriteString(text + pad)
			}
		}
		b.WriteByte('\n')
	}
	b.WriteString(t.shape())
	return b.String()
}

// cut shortens text to n code points, the last of them an ellipsis.
func cut(text string, n int) string {
	if len(text) <= n {
		return text
	}
	count := 0
	for i := range text {
		if count == n-1 {
			if utf8.RuneCountInString(text[i:]) > 1 {
				return text[:i] + "…"
			}
			return text
		}
		count++
	}
	return text
}

// oneLine makes every white space a plain space, for aligned text.
func oneLine(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case unicode.IsControl(r):
			return '\uFFFD'
		}
		return r
	}, strings.ToValidUTF8(text, "\uFFFD"))
}

// printable replaces what HTML may not hold: control characters and invalid UTF-8.
func printable(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && r != '\n' && r != '\t' && r != '\r' {
			return '\uFFFD'
		}
		return r
	}, strings.ToValidUTF8(text, "\uFFFD"))
}

// number writes a float as short as it is exact, or with ten significant digits
// when that is longer.
func number(f float64) string {
	s := strconv.FormatFloat(f, 'g', -1, 64)
	if len(s) > 12 {
		s = strconv.FormatFloat(f, 'g', 10, 64)
	}
	if a := max(f, -f); a >= 1e-4 && a < 1e15 && strings.ContainsRune(s, 'e') {
		s = strconv.FormatFloat(f, 'f', -1, 64)
	}
	return s
}
