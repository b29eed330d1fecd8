package source

import (
	"errors"
	"regexp"
	"strings"
)

var (
	nexisNumber = regexp.MustCompile(`(?i)^\s*(?:Document )?\d+ of \d+(?: DOCUMENTS?)?\s*$`)
	nexisEnd    = regexp.MustCompile(`(?i)^\s*End of Document\s*$`)
	nexisKey    = regexp.MustCompile(`(?i)^\s*(section|length|headline|byline|dateline|highlight|load-date|language|` +
		`publication-type|graphic|copyright|subject|journal-code|type|series|url|notes|classification|` +
		`correction|correction-date)\b\s*:?\s*(.*)$`)
	nexisBody   = regexp.MustCompile(`(?i)^\s*Body:?\s*$`)
	weekdayOnly = regexp.MustCompile(`(?i)^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|` +
		`final|early|late|city|national|first|\w+) ?(?:edition|final)?[, ]*` +
		`(?:\d{1,2}:\d{2} ?(?:AM|PM)?(?: \w{2,4})?)?$`)
)

func looksNexis(head string) bool {
	numbered := regexp.MustCompile(`(?mi)^\s*\d+ of \d+ DOCUMENTS?\s*$`).MatchString(head)
	document := regexp.MustCompile(`(?mi)^\s*Document \d+ of \d+\s*$`).MatchString(head)
	key := func(k string) bool { return regexp.MustCompile(`(?mi)^\s*` + k + `\s*:`).MatchString(head) }
	return numbered && (key("length") || key("load-date")) ||
		document && key("length") && (key("headline") || key("body")) ||
		regexp.MustCompile(`(?mi)^\s*End of Document\s*$`).MatchString(head) &&
			(key("length") || key("load-date") || key("section")) ||
		key("load-date") && key("length") && regexp.MustCompile(`(?m)^\s*Body\s*$`).MatchString(head)
}

// cutNexis parts at the lines "1 of 20 DOCUMENTS", "Document 1 of 20" or "End of
// Document".
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

// parseNexis reads an article: outlet, day and title in the old layout, whose title
// may stand behind the key HEADLINE, title, outlet and day in the new one, then lines
// "Key: value", then the body up to Load-Date.
func parseNexis(p piece, t *Text) error {
	lines := strings.Split(p.text, "\n")
	at, ok := nexisHead(lines, t)
	if !ok {
		return errors.New("no line holds its day")
	}
	body := nexisFields(lines, at, t)
	if body < 0 {
		return errors.New("its body is not found")
	}
	end := body
	for end < len(lines) && !nexisTail(lines[end]) {
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

// nexisHead reads outlet, day and title, which stand before the first key, and
// returns the index of the line that holds it. Without a day there is no head.
func nexisHead(lines []string, t *Text) (at int, ok bool) {
	var head []int // the lines that say something
	date := -1     // index in head
	for ; at < len(lines) && len(head) <= 24; at++ {
		line := strings.TrimSpace(lines[at])
		if line == "" {
			continue
		}
		if nexisKey.MatchString(line) && strings.Contains(line, ":") && len(head) > 1 || nexisBody.MatchString(line) {
			break
		}
		if low := strings.ToLower(line); strings.HasPrefix(low, "copyright") || strings.HasPrefix(line, "©") ||
			date >= 0 && strings.HasSuffix(low, "edition") {
			continue
		}
		if d := dateIn.FindString(line); date < 0 && d != "" && plainDate(line, d) && len(head) > 0 {
			date, t.Published = len(head), d
		}
		head = append(head, at)
	}
	switch {
	case date < 0:
		return at, false
	case date == 1: // outlet, day, title
		t.Outlet = strings.TrimSpace(lines[head[0]])
		t.Title = joined(lines, head[date+1:])
	default:
		t.Outlet = strings.TrimSpace(lines[head[date-1]])
		t.Title = joined(lines, head[:date-1])
	}
	t.Outlet, _, _ = strings.Cut(t.Outlet, " (") // The Courier (London)
	return at, true
}

// nexisFields reads the keys from line at on, and returns the index of the line that
// the body begins with, -1 without one.
func nexisFields(lines []string, at int, t *Text) int {
	body := -1
	for ; at < len(lines); at++ {
		text := strings.TrimSpace(lines[at])
		if nexisBody.MatchString(text) {
			return at + 1
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
		case "headline":
			t.Title, at = folded(lines, at, m[2])
		case "byline":
			t.Byline, at = folded(lines, at, m[2])
		case "language":
			t.Language = languageCode(m[2])
		case "length", "dateline", "highlight":
			body = at
		}
		if body >= 0 { // it begins behind the last of the keys
			body = at + 1
		}
	}
	return body
}

// nexisTail reports whether the body is over at the line.
func nexisTail(line string) bool {
	low := strings.ToLower(strings.TrimSpace(line))
	switch low {
	case "end of document", "classification", "graphic":
		return true
	}
	for _, key := range [...]string{"load-date:", "publication-type:", "language:", "graphic:",
		"correction:", "correction-date:"} {
		if strings.HasPrefix(low, key) {
			return true
		}
	}
	return false
}

// folded is the value of a key with the lines into which it is wrapped, up to a blank
// line or the next key, and the last of them.
func folded(lines []string, at int, value string) (string, int) {
	for at+1 < len(lines) {
		next := strings.TrimSpace(lines[at+1])
		if next == "" || nexisKey.MatchString(next) && strings.Contains(next, ":") || nexisBody.MatchString(next) {
			break
		}
		value += " " + next
		at++
	}
	return strings.TrimSpace(value), at
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
