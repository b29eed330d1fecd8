package main

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/term"

	"onrecord/loader"
	"onrecord/loader/datapackage"
	"onrecord/loader/frame"
)

type quotesCommand struct {
	Paths []string `arg:"" name:"path" help:"A folder of tables that build made, or articles as build reads them."`
	JSON  bool     `name:"json" help:"A JSON line a quote, with the columns of quotes_flat."`
	filter
	inputs
}

func (c *quotesCommand) Help() string {
	return `Prints quotes to read: whose they are, the outlet and the day, the words, and where
they stand. A count stands at the end. What was said in words is shown, unless --all,
--act or --kind scare asks for more.

Examples:
  onrecord quotes tables --speaker Alder
  onrecord quotes articles --since 2026-03 --kind direct,mixed --with "the pier"
  onrecord quotes tables --outlet Lantern --json | jq -r .text`
}

func (c *quotesCommand) Run(con *console) error {
	if err := c.check(); err != nil {
		return err
	}
	corpus, err := c.corpus(con)
	if err != nil {
		return fmt.Errorf("quotes: %w", err)
	}
	quotes, undated := c.choose(corpus)
	out := bufio.NewWriter(con.out)
	if c.JSON {
		err = writeLines(out, corpus, quotes)
	} else {
		width := columnsOf(con.out)
		for i := range quotes {
			quotes[i].write(out, width)
		}
	}
	if err = cmp.Or(err, out.Flush()); err != nil {
		return fmt.Errorf("quotes: %w", err)
	}
	if !c.Quiet {
		c.count(con, corpus, len(quotes), undated)
	}
	return c.sum(con, len(corpus.Articles), corpus.Unread)
}

// corpus reads tables where the one path has some, and else articles.
func (c *quotesCommand) corpus(con *console) (*loader.Corpus, error) {
	if len(c.Paths) == 1 {
		if _, err := os.Stat(filepath.Join(c.Paths[0], datapackage.File)); err == nil {
			return loader.ReadTables(os.DirFS(c.Paths[0]))
		}
	}
	l, err := c.loader(con)
	if err != nil {
		return nil, err
	}
	l.Progress = c.progress(con, "articles")
	corpus, err := l.LoadContext(con, c.Paths...)
	if err != nil {
		return nil, err
	}
	c.tell(con, corpus.Diagnostics...)
	return corpus, nil
}

// count says how many quotes there are, and helps where there are none.
func (c *quotesCommand) count(con *console, corpus *loader.Corpus, n, undated int) {
	fmt.Fprintf(con.err, "%d of %d quotes", n, len(corpus.Quotes))
	if undated > 0 {
		fmt.Fprintf(con.err, "; %d articles without a day were left out", undated)
	}
	fmt.Fprintln(con.err)
	for _, name := range c.Speaker {
		if slices.ContainsFunc(corpus.Speakers, func(s loader.Speaker) bool { return named(&s, name) }) {
			continue
		}
		fmt.Fprintf(con.err, "no speaker is named %q", name)
		if near := nearest(corpus.Speakers, name); near != "" {
			fmt.Fprintf(con.err, ": is %s meant?", near)
		}
		fmt.Fprintln(con.err)
	}
}

// nearest is the speaker's name with a word that is least changed, by letters that are
// put in, left out or replaced (Levenshtein 1966): at most one, and a third of them.
func nearest(speakers []loader.Speaker, name string) string {
	best, least := "", 2+utf8.RuneCountInString(fold(name))/3
	for i := range speakers {
		known := fold(speakers[i].Name)
		for _, part := range append(strings.Fields(known), known) {
			if d := distance([]rune(part), []rune(fold(name))); d < least {
				best, least = speakers[i].Name, d
			}
		}
	}
	return best
}

func distance(a, b []rune) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range a {
		before := row[0]
		row[0] = i + 1
		for j := range b {
			replaced := before
			if a[i] != b[j] {
				replaced++
			}
			before = row[j+1]
			row[j+1] = min(replaced, before+1, row[j]+1)
		}
	}
	return row[len(b)]
}

// write prints a quote as three lines or more.
func (q *chosen) write(w io.Writer, width int) {
	who := cmp.Or(q.SpeakerMention, "nobody named")
	if q.speaker != nil {
		who = q.speaker.Name
		if q.speaker.Role != "" {
			who += ", " + q.speaker.Role
		}
	}
	where := cmp.Or(q.article.Outlet, q.article.ID)
	fmt.Fprintln(w, clean(strings.Join(nonempty(who, where, q.article.Published), " · ")))
	words := cmp.Or(q.Content, q.Text)
	if q.Kind == "direct" || q.Kind == "scare" {
		words = "“" + q.Text + "”"
	}
	wrap(w, clean(words), width)
	how := q.Kind + ", " + cmp.Or(q.Act, "no act")
	if q.Polarity != "" && q.Polarity != "said" {
		how += ", " + q.Polarity
	}
	if q.Cue != "" && q.Cue != q.Act {
		how += " (" + q.Cue + ")"
	}
	if q.ReportedBy != "" {
		how += ", reported by " + q.ReportedBy
	}
	if !math.IsNaN(q.Confidence) && q.Confidence > 0 {
		how += fmt.Sprintf(", confidence %.2f", q.Confidence)
	}
	fmt.Fprintf(w, "    %s\n    %s, %s\n\n", clean(how), q.ID, strings.ReplaceAll(q.Spans, " ", ","))
}

func nonempty(parts ...string) []string {
	return slices.DeleteFunc(parts, func(s string) bool { return s == "" })
}

// clean takes out what would steer a terminal.
func clean(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' || r >= 0x7f && r < 0xa0 || r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069 {
			return ' '
		}
		return r
	}, s)
}

// wrap prints a paragraph, indented by two.
func wrap(w io.Writer, text string, width int) {
	n := 0
	for word := range strings.FieldsSeq(text) {
		length := utf8.RuneCountInString(word)
		switch {
		case n == 0:
			fmt.Fprint(w, "  ", word)
			n = 2 + length
			continue
		case n+1+length > width:
			fmt.Fprint(w, "\n  ", word)
			n = 2 + length
			continue
		}
		fmt.Fprint(w, " ", word)
		n += 1 + length
	}
	fmt.Fprintln(w)
}

// columnsOf is the width of a terminal, at most 100; 80 where it is none.
func columnsOf(w io.Writer) int {
	if file, ok := w.(*os.File); ok {
		if width, _, err := term.GetSize(int(file.Fd())); err == nil && width >= 20 {
			return min(width, 100)
		}
	}
	return 80
}

// writeLines prints the rows of quotes_flat.
func writeLines(w io.Writer, c *loader.Corpus, quotes []chosen) error {
	keep := make(map[string]bool, len(quotes))
	for _, q := range quotes {
		keep[q.ID] = true
	}
	rows := slices.DeleteFunc(slices.Clone(c.QuotesFlat), func(row loader.FlatQuote) bool { return !keep[row.ID] })
	return frame.WriteJSONLRows(w, rows)
}
