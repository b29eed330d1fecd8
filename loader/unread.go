package loader

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"onrecord/loader/source"
)

// Unread is something that was not read: a file, an entry of an archive, a row, a line.
// It is an error, with its place in front.
type Unread struct {
	Diagnostic
	Reason string // what a summary counts it under: ".pdf", "empty", "too large"
}

func (u *Unread) Error() string { return u.Place() + ": " + u.Message }

func unreadOf(p *source.Problem) *Unread { return &Unread{diagnosticRow(p.Diagnostic), p.Reason} }

// unreadText is a text of which the diagnostics say why it could not be read.
func unreadText(t *Text, diagnostics []Diagnostic) *Unread {
	u := &Unread{Diagnostic{File: t.File, Line: 0, Code: "no-body", Message: "no running text was found"}, "no text"}
	if n := len(diagnostics); n > 0 {
		u.Diagnostic, u.Reason = diagnostics[n-1], reason(diagnostics[n-1].Code)
	}
	return u
}

// Summary says how many articles were read, and how much was not, by the reason:
// "1,204 read, 3 not (2 .pdf, 1 empty)".
func (c *Corpus) Summary() string { return Summary(len(c.Articles), c.Unread) }

// Summary is Corpus.Summary for articles that no corpus holds.
func Summary(read int, unread []Unread) string {
	s := thousands(read) + " read"
	if len(unread) == 0 {
		return s
	}
	count := make(map[string]int)
	var reasons []string
	for _, u := range unread {
		if count[u.Reason]++; count[u.Reason] == 1 {
			reasons = append(reasons, u.Reason)
		}
	}
	slices.SortFunc(reasons, func(a, b string) int { return cmp.Or(count[b]-count[a], cmp.Compare(a, b)) })
	for i, r := range reasons {
		reasons[i] = thousands(count[r]) + " " + r
	}
	return fmt.Sprintf("%s, %s not (%s)", s, thousands(len(unread)), strings.Join(reasons, ", "))
}

// thousands writes a number with a comma before each three digits.
func thousands(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// reason is what a summary counts an article under whose diagnostic has this code.
func reason(code string) string {
	switch code {
	case "internal":
		return "fault of onrecord"
	case "no-body":
		return "no running text"
	}
	return strings.ReplaceAll(code, "-", " ")
}
