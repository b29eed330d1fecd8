package source

import (
	"errors"
	"regexp"
	"strings"
)

var (
	nexisNumber = regexp.MustCompile(`(?i)^\s*(?:Document )?\d+ of \d+(?: DOCUMENTS?)?\s*$`)
	nexisEnd    = regexp.MustCompile(`(?i)^\s*End of Document\s*$`)
	nexisKey    = regexp.MustCompile(`(?i)^\s*(section|length|byline|dateline|highlight|load-date|language|publication-type|graphic|copyright|subject|journal-code|type|series|url|notes|classification)\b\s*:?\s*(.*)$`)
	nexisBody   = regexp.MustCompile(`(?i)^\s*Body\s*$`)
	weekdayOnly = regexp.MustCompile(`(?i)^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|final|early|late|city|national|first|\w+) ?(?:edition|final)?[, ]*(?:\d{1,2}:\d{2} ?(?:AM|PM)?(?: \w{2,4})?)?$`)
)

func looksNexis(head string) bool {
	numbered := regexp.MustCompile(`(?mi)^\s*\d+ of \d+ DOCUMENTS?\s*$`).MatchString(head)
	key := func(k string) bool { return regexp.MustCompile(`(?mi)^\s*` + k + `\s*:`).MatchString(head) }
	return numbered && (key("length") || key("load-date")) ||
		regexp.MustCompile(`(?mi)^\s*End of Document\s*$`).MatchString(head) && (key("length") || key("load-date") || key("section")) ||
		key("load-date") && key("length") && regexp.MustCompile(`(?m)^\s*Body\s*$`).MatchString(head)
}

// cutNexis parts at the lines "1 of 20 DOCUMENTS" or "End of Document".
func cutNexis(text string) []piece {
	if numbered := cutBefore(text, nexisNumber.MatchString); len(numbered) > 0 {
		return numbered
	}
	pieces := cutAfter(text, nexisEnd.MatchString)
	for len(pieces) > 0 && !strings.Contains(strings.ToLower(pieces[len(pieces)-1].text), "length") {
		pieces = pieces[:len(pieces)-1] // what stands behind the last
	}
	return pieces
}

// parseNexis reads an article: outlet, day and title in the old layout, title, outlet
// and day in the new one, then lines "Key: value", then the body up to Load-Date.
func parseNexis(p piece, t *Text) error {
	lines := strings.Split(p.text, "\n")
	var head []int // the lines that say something, up to the keys
	date := -1     // index in head
	at := 0
	for ; at < len(lines); at++ {
		line := strings.TrimSpace(lines[at])
		if line == "" {
			continue
		}
		if nexisKey.MatchString(line) && strings.Contains(line, ":") && len(head) > 1 || nexisBody.MatchString(line) {
			break
		}
		if low := strings.ToLower(line); strings.HasPrefix(low, "copyright") || strings.HasPrefix(line, "©") || date >= 0 && strings.HasSuffix(low, "edition") {
			continue
		}
		if d := dateIn().FindString(line); date < 0 && d != "" && plainDate(line, d) && len(head) > 0 {
			date, t.Published = len(head), d
		}
		head = append(head, at)
		if len(head) > 24 {
			break
		}
	}
	if date < 0 {
		return errors.New("no line holds its day")
	}
	line := func(i int) string { return strings.TrimSpace(lines[head[i]]) }
	if date == 1 { // outlet, day, title
		t.Outlet = line(0)
		t.Title = joined(lines, head[date+1:])
	} else {
		t.Outlet = line(date - 1)
		t.Title = joined(lines, head[:date-1])
	}
	t.Outlet, _, _ = strings.Cut(t.Outlet, " (") // The Courier (London)
	body := -1
	for ; at < len(lines); at++ {
		text := strings.TrimSpace(lines[at])
		if nexisBody.MatchString(text) {
			body = at + 1
			break
		}
		m := nexisKey.FindStringSubmatch(text)
		if m == nil || !strings.Contains(text, ":") {
			if text != "" && body >= 0 {
				break
			}
			continue
		}
		switch strings.ToLower(m[1]) {
		case "section":
			t.Section, _, _ = strings.Cut(m[2], ";")
		case "byline":
			t.Byline = m[2]
		case "language":
			t.Language = languageCode(m[2])
		case "length", "dateline", "highlight":
			body = at + 1
		}
	}
	if body < 0 {
		return errors.New("its body is not found")
	}
	end := body
	for end < len(lines) {
		low := strings.ToLower(strings.TrimSpace(lines[end]))
		if strings.HasPrefix(low, "load-date:") || low == "end of document" || low == "classification" || strings.HasPrefix(low, "publication-type:") ||
			strings.HasPrefix(low, "language:") || strings.HasPrefix(low, "graphic:") || low == "graphic" {
			break
		}
		end++
	}
	for _, line := range lines[end:] {
		if m := nexisKey.FindStringSubmatch(line); m != nil && strings.EqualFold(m[1], "language") {
			t.Language = languageCode(m[2])
		}
	}
	if t.Text = paragraphs(lines[body:end]); t.Text == "" {
		return errors.New("its body is empty")
	}
	return nil
}

// plainDate reports whether a line says no more than a day, its weekday, hour, edition.
func plainDate(line, date string) bool {
	rest := strings.Trim(strings.Replace(line, date, "", 1), " ,.")
	return rest == "" || weekdayOnly.MatchString(rest)
}

// joined are the lines that follow each other from the first on.
func joined(lines []string, at []int) string {
	var parts []string
	for i, k := range at {
		if i > 0 && k != at[i-1]+1 {
			break
		}
		parts = append(parts, strings.TrimSpace(lines[k]))
	}
	return strings.Join(parts, " ")
}
