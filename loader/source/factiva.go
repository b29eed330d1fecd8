package source

import (
	"errors"
	"regexp"
	"strings"
)

var (
	factivaEnd  = regexp.MustCompile(`^\s*(?:AN\s+)?Document [A-Z][A-Za-z0-9]{15,}\s*$`)
	factivaCode = regexp.MustCompile(`^\s{0,4}(SE|HD|BY|CR|WC|PD|ET|SN|SC|ED|PG|VOL|LA|CY|LP|` +
		`TD|CT|CO|IN|NS|RE|IPC|IPD|PUB|AN|RF|ART|CLM|CX)(?:\s+(.*))?$`)
	factivaWords = regexp.MustCompile(`^\s*[\d,.]+ words\s*$`)
	copyrighted  = regexp.MustCompile(`(?i)^\s*(?:\(c\)|©|copyright)`)
)

func looksFactivaCodes(head string) bool {
	has := func(code string) bool {
		return regexp.MustCompile(`(?m)^\s{0,4}` + code + `(?:\s|$)`).MatchString(head)
	}
	return has("HD") && has("PD") && has("SN") && (has("LP") || has("TD"))
}

func looksFactiva(head string) bool {
	return regexp.MustCompile(`(?m)^\s*Document [A-Z][A-Za-z0-9]{15,}\s*$`).MatchString(head) &&
		regexp.MustCompile(`(?m)^\s*[\d,.]+ words\s*$`).MatchString(head)
}

// cutFactiva parts behind the lines "Document ABCD000020210305…".
func cutFactiva(text string) []piece {
	pieces := cutAfter(text, factivaEnd.MatchString)
	for len(pieces) > 0 && !factivaEnd.MatchString(lastLine(pieces[len(pieces)-1].text)) {
		pieces = pieces[:len(pieces)-1] // the search that stands behind the last
	}
	return pieces
}

func lastLine(s string) string {
	s = strings.TrimRight(s, "\n ")
	return s[strings.LastIndexByte(s, '\n')+1:]
}

// parseFactivaCodes reads an article whose fields have codes of two letters.
func parseFactivaCodes(p piece, t *Text) error {
	field, code := make(map[string][]string), ""
	for line := range strings.SplitSeq(p.text, "\n") {
		if m := factivaCode.FindStringSubmatch(line); m != nil {
			code = m[1]
			if m[2] != "" {
				field[code] = append(field[code], m[2])
			}
			continue
		}
		if code != "" {
			field[code] = append(field[code], line)
		}
	}
	one := func(code string) string { return strings.Join(strings.Fields(strings.Join(field[code], " ")), " ") }
	t.Title, t.Byline, t.Outlet, t.Published = one("HD"), strings.TrimPrefix(one("BY"), "By "), one("SN"), one("PD")
	t.Section, t.Language = one("SE"), languageCode(one("LA"))
	if hour := one("ET"); hour != "" {
		t.Published += " " + hour
	}
	t.Text = strings.TrimSpace(paragraphs(field["LP"]) + "\n\n" + paragraphs(field["TD"]))
	if t.Text == "" {
		return errors.New("it has no text: neither LP nor TD says anything")
	}
	return nil
}

// parseFactiva reads an article without codes: title, byline, length, day, hour,
// outlet, further lines up to the copyright, then the body.
func parseFactiva(p piece, t *Text) error {
	lines := strings.Split(p.text, "\n")
	words := -1
	for i, l := range lines {
		if factivaWords.MatchString(l) {
			words = i
			break
		}
	}
	if words < 0 {
		return errors.New("no line holds its length")
	}
	var head []string
	for _, l := range lines[:words] {
		if l = strings.TrimSpace(l); l != "" {
			head = append(head, l)
		}
	}
	if len(head) == 0 {
		return errors.New("it has no title")
	}
	if last := head[len(head)-1]; len(head) > 1 &&
		(strings.HasPrefix(last, "By ") || len(strings.Fields(last)) <= 4 && !strings.ContainsAny(last, ".?!:")) {
		t.Byline, head = strings.TrimPrefix(last, "By "), head[:len(head)-1]
	}
	t.Title = head[len(head)-1]
	body := -1
	for i := words + 1; i < len(lines); i++ {
		l := strings.TrimSpace(lines[i])
		switch {
		case l == "":
		case t.Published == "":
			if t.Published = dateIn.FindString(l); t.Published == "" {
				return errors.New("no line holds its day")
			}
		case t.Outlet == "" && regexp.MustCompile(`^\d{1,2}:\d{2}`).MatchString(l):
			t.Published += " " + l
		case t.Outlet == "":
			t.Outlet = l
		case copyrighted.MatchString(l):
			body = i + 1
		case languages[strings.ToLower(l)] != "" && len(strings.Fields(l)) == 1 && t.Language == "":
			t.Language = languageCode(l)
		}
		if body > 0 {
			break
		}
	}
	if body < 0 {
		return errors.New("its body is not found: no line holds its copyright")
	}
	end := len(lines)
	for end > body && (strings.TrimSpace(lines[end-1]) == "" || factivaEnd.MatchString(lines[end-1])) {
		end--
	}
	if t.Text = paragraphs(lines[body:end]); t.Text == "" {
		return errors.New("its body is empty")
	}
	return nil
}
