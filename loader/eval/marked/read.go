package marked

import (
	"fmt"
	"io/fs"
	"path"
	"slices"
	"sort"
	"strings"
	"time"

	"onrecord/loader/span"
)

// Extension is that of the files of marked articles.
const Extension = ".marked"

// ReadDir reads the marked articles of a folder and of its folder "marked", by
// name. A register people.tsv beside them is heeded.
func ReadDir(fsys fs.FS) ([]Article, error) {
	names, err := files(fsys)
	if err != nil {
		return nil, err
	}
	if len(names) == 0 {
		return nil, fmt.Errorf("marked: no file *%s: %w", Extension, fs.ErrNotExist)
	}
	people, err := readPeopleFile(fsys)
	if err != nil {
		return nil, err
	}
	articles := make([]Article, len(names))
	for i, name := range names {
		raw, err := fs.ReadFile(fsys, name)
		if err != nil {
			return nil, fmt.Errorf("marked: %w", err)
		}
		if articles[i], err = people.Read(name, string(raw)); err != nil {
			return nil, err
		}
	}
	return articles, nil
}

// files are the marked articles of a folder and of its folder "marked".
func files(fsys fs.FS) ([]string, error) {
	var out []string
	for _, pattern := range []string{"*" + Extension, "marked/*" + Extension} {
		names, err := fs.Glob(fsys, pattern)
		if err != nil {
			return nil, fmt.Errorf("marked: %w", err)
		}
		out = append(out, names...)
	}
	sort.Slice(out, func(i, j int) bool { return path.Base(out[i]) < path.Base(out[j]) })
	return out, nil
}

// Read reads one marked article, whose head names all who speak. Errors begin
// with name and line.
func Read(name, raw string) (Article, error) { return People{}.Read(name, raw) }

// Read reads one marked article in which the people may speak and be mentioned.
func (p People) Read(name, raw string) (Article, error) {
	r := &reader{
		people:   p,
		article:  Article{Name: strings.TrimSuffix(path.Base(name), Extension)},
		name:     name,
		speakers: map[string][]string{},
	}
	lines := strings.Split(strings.TrimSuffix(raw, "\n"), "\n")
	head := 0
	for ; head < len(lines) && lines[head] != "---"; head++ {
		if err := r.field(lines[head]); err != nil {
			return r.article, r.at(head, err)
		}
	}
	if head == len(lines) {
		return r.article, r.at(head-1, fmt.Errorf("the head does not end with a line of ---"))
	}
	for i := head + 1; i < len(lines); i++ {
		r.number = i + 1
		if err := r.line(lines[i]); err != nil {
			return r.article, r.at(i, err)
		}
	}
	r.closeParagraph()
	r.article.Text = r.out.String()
	if err := r.finish(); err != nil {
		return r.article, err
	}
	return r.article, nil
}

// A reader takes marks out of the text.
type reader struct {
	article  Article
	people   People
	name     string
	speakers map[string][]string

	out       strings.Builder
	kind      string // of the line
	number    int    // of the line, from 1
	paragraph int
	sentence  int // where the open sentence begins; -1: none is open
	open      []opened
	closed    []closed
}

// opened is a mark that has begun.
type opened struct {
	tag         string
	start, line int
}

// closed is a mark with its span, in the order in which marks end.
type closed struct {
	tag       string
	span      span.Span
	line      int
	paragraph int
	kind      string
}

func (r *reader) at(line int, err error) error {
	return fmt.Errorf("%s:%d: %w", r.name, line+1, err)
}

// field reads a line of the head.
func (r *reader) field(line string) error {
	if rest, ok := strings.CutPrefix(line, "speaker "); ok {
		key, names, ok := strings.Cut(rest, " = ")
		if !ok || !speakerKey.MatchString(key) || strings.TrimSpace(names) == "" {
			return fmt.Errorf("%q is not speaker KEY = NAME; NAME", line)
		}
		if r.speakers[key] != nil {
			return fmt.Errorf("speaker %s stands here twice", key)
		}
		for _, n := range strings.Split(names, ";") {
			r.speakers[key] = append(r.speakers[key], strings.TrimSpace(n))
		}
		return nil
	}
	if rest, ok := strings.CutPrefix(line, "layers: "); ok {
		return r.layers(rest)
	}
	key, value, ok := strings.Cut(line, ": ")
	if !ok {
		return fmt.Errorf("%q is not FIELD: VALUE; a line of --- ends the head", line)
	}
	if value == "-" {
		value = ""
	}
	g := &r.article.Gold
	field := map[string]*string{"manner": &r.article.Manner, "outlet": &g.Outlet, "agency": &g.Agency,
		"byline": &g.Byline, "published": &g.Published, "modified": &g.Modified, "event_date": &g.EventDate,
		"url": &g.URL, "section": &g.Section}[key]
	if field == nil {
		return fmt.Errorf("there is no field %q", key)
	}
	if *field != "" {
		return fmt.Errorf("%s stands here twice", key)
	}
	if key == "published" || key == "modified" || key == "event_date" {
		if _, err := time.Parse(time.DateOnly, value); value != "" && err != nil {
			return fmt.Errorf("%s %q is no day such as 2026-03-13", key, value)
		}
	}
	*field = value
	return nil
}

// layers reads which layers a second marking has.
func (r *reader) layers(names string) error {
	for _, name := range strings.Split(names, ", ") {
		if !slices.Contains(layerNames, name) {
			return fmt.Errorf("layer %q is none of %s", name, strings.Join(layerNames, ", "))
		}
		r.article.layers = append(r.article.layers, name)
	}
	return nil
}

// readKinds are the kinds of line that are read for sentences and quotes.
var readKinds = map[string]bool{"title": true, "deck": true, "head": true, "body": true, "wrap": true, "sign": true}

// parts are what a sentence is part of, by the kind of its line.
var parts = map[string]string{"title": "title", "deck": "standfirst", "head": "heading",
	"body": "text", "sign": "attribution"}

var allKinds = map[string]bool{"title": true, "deck": true, "head": true, "body": true, "wrap": true, "sign": true,
	"byline": true, "caption": true, "pull": true, "junk": true, "related": true, "footer": true}

// line reads one line of the article.
func (r *reader) line(line string) error {
	if strings.TrimSpace(line) == "" {
		r.closeParagraph()
		r.out.WriteString("\n")
		return nil
	}
	kind, words, ok := strings.Cut(line, "> ")
	if !ok || !allKinds[kind] {
		return fmt.Errorf("%.20q … does not begin with what the line is, such as body> or junk>", line)
	}
	if kind == "wrap" {
		if r.kind != "body" {
			return fmt.Errorf("wrap> stands behind no body>")
		}
		kind = "body"
	} else {
		r.closeParagraph()
		r.paragraph++
		r.kind = kind
		if readKinds[kind] {
			r.sentence = r.out.Len()
		}
	}
	start := r.out.Len()
	if err := r.inline(words); err != nil {
		return err
	}
	g := &r.article.Gold
	here := span.Span{Start: start, End: r.out.Len()}
	if kind == "title" {
		g.Title = here.Cut(r.out.String())
	}
	if kind == "body" || kind == "head" || kind == "sign" {
		g.Body = append(g.Body, here)
	}
	r.out.WriteString("\n")
	return nil
}

// inline copies a line's words and takes the marks out of them.
func (r *reader) inline(s string) error {
	if s != strings.TrimSpace(s) {
		return fmt.Errorf("blanks at the edge of the line")
	}
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] == '{':
			tag, _, ok := strings.Cut(s[i+1:], " ")
			if !ok || tag == "" || strings.ContainsAny(tag, "{}") {
				return fmt.Errorf("a mark is {tag words}, not %.20q", s[i:])
			}
			r.open = append(r.open, opened{tag, r.out.Len(), r.number})
			i += len(tag) + 1
		case s[i] == '}':
			if len(r.open) == 0 {
				return fmt.Errorf("a } closes no mark, behind %.20q", s[max(0, i-20):i])
			}
			m := r.open[len(r.open)-1]
			r.open = r.open[:len(r.open)-1]
			if m.start == r.out.Len() {
				return fmt.Errorf("the mark %s has no words", m.tag)
			}
			here := span.Span{Start: m.start, End: r.out.Len()}
			r.closed = append(r.closed, closed{m.tag, here, m.line, r.paragraph, r.kind})
		case readKinds[r.kind] && strings.HasPrefix(s[i:], " | "):
			r.closeSentence()
			r.out.WriteByte(' ')
			r.sentence = r.out.Len()
			i += 2
		case readKinds[r.kind] && i == 0 && strings.HasPrefix(s, "| "):
			r.closeSentence()
			r.sentence = r.out.Len()
			i++
		default:
			r.out.WriteByte(s[i])
		}
	}
	return nil
}

func (r *reader) closeSentence() {
	if r.sentence < 0 || !readKinds[r.kind] {
		return
	}
	text := strings.TrimRight(r.out.String(), " \n")
	if len(text) > r.sentence {
		r.article.Gold.Sentences = append(r.article.Gold.Sentences, span.Span{Start: r.sentence, End: len(text)})
		r.article.Gold.Parts = append(r.article.Gold.Parts, parts[r.kind])
	}
	r.sentence = -1
}

// closeParagraph ends what runs over lines.
func (r *reader) closeParagraph() {
	r.closeSentence()
	r.kind = ""
}
