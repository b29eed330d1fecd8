package source

import (
	"errors"
	"regexp"
	"strings"
)

var (
	proquestRule   = regexp.MustCompile(`^\s*_{20,}\s*$`)
	proquestNumber = regexp.MustCompile(`(?i)^\s*Document \d+ of \d+\s*$`)
	proquestKey    = regexp.MustCompile(`^\s*(Title|Author|Authors|Publication info|Publication title|` +
		`Publication date|Publication year|Publication subject|Publisher|Full text|Full Text|` +
		`Abstract|Subject|Location|People|Company / organization|Section|Pages|First page|Language of publication|` +
		`Source type|Document type|Document URL|ProQuest document ID|Copyright|Last updated|Database|ISSN|` +
		`Links|Place of publication|Country of publication|Classification|` +
		`Identifier / keyword|Volume|Issue|Dateline)\s*:\s*(.*)$`)
)

func looksProQuest(head string) bool {
	return regexp.MustCompile(`(?m)^\s*_{20,}\s*$`).MatchString(head) &&
		(strings.Contains(head, "ProQuest document ID") ||
			regexp.MustCompile(`(?mi)^\s*Full text\s*:`).MatchString(head) &&
				regexp.MustCompile(`(?m)^\s*Publication (?:title|date|info)\s*:`).MatchString(head))
}

// cutProQuest parts at the rules between articles.
func cutProQuest(text string) []piece {
	var out []piece
	for _, p := range cutAfter(text, proquestRule.MatchString) {
		if strings.Contains(strings.ToLower(p.text), "full text:") || strings.Contains(p.text, "Publication") {
			out = append(out, p)
		}
	}
	return out
}

// parseProQuest reads the lines "Key: value" of an article; the full text goes on to
// the next key.
func parseProQuest(p piece, t *Text) error {
	field, key := make(map[string][]string), ""
	title := ""
	for line := range strings.SplitSeq(p.text, "\n") {
		if proquestRule.MatchString(line) || proquestNumber.MatchString(line) {
			continue
		}
		if m := proquestKey.FindStringSubmatch(line); m != nil {
			key = strings.ToLower(m[1])
			field[key] = append(field[key], m[2])
			continue
		}
		switch {
		case key != "":
			field[key] = append(field[key], line)
		case title == "":
			title = strings.TrimSpace(line)
		}
	}
	one := func(keys ...string) string {
		for _, k := range keys {
			if s := strings.Join(strings.Fields(strings.Join(field[k], " ")), " "); s != "" {
				return s
			}
		}
		return ""
	}
	if t.Title = one("title"); t.Title == "" {
		t.Title = title
	}
	t.Byline = strings.TrimSuffix(one("author", "authors"), ".")
	t.Section, t.URL = one("section"), firstWord(one("document url"))
	t.Language = languageCode(one("language of publication"))
	t.ID = one("proquest document id")
	t.Outlet, t.Published = one("publication title"), one("publication date")
	if info := one("publication info"); info != "" && (t.Outlet == "" || t.Published == "") {
		// The Courier ; London (UK) [London (UK)]05 Mar 2021: 5.
		outlet, _, _ := strings.Cut(info, ";")
		outlet, _, _ = strings.Cut(outlet, ",")
		if t.Outlet == "" {
			t.Outlet = strings.TrimSpace(outlet)
		}
		if t.Published == "" {
			t.Published = dateIn.FindString(info)
		}
	}
	if i := strings.IndexAny(t.Outlet, ";("); i > 0 {
		t.Outlet = strings.TrimSpace(t.Outlet[:i])
	}
	if t.Text = paragraphs(field["full text"]); t.Text == "" {
		return errors.New("it has no full text: export with the full text")
	}
	return nil
}

func firstWord(s string) string {
	if f := strings.Fields(s); len(f) > 0 {
		return f[0]
	}
	return ""
}
