package article

import (
	"strings"
	"sync"

	wordlist "onrecord/loader/lexicon"
	"onrecord/loader/span"
)

// agencies are the agencies by their names in lower case, as credits and
// datelines give them.
var agencies = sync.OnceValue(func() map[string]agency {
	m := map[string]agency{}
	for _, c := range []wordlist.Class{wordlist.Agency, wordlist.Broadcaster} {
		for _, w := range wordlist.Words(c) {
			if c == wordlist.Agency && w.Has("pictures") || c != wordlist.Agency && !w.Has("wire") {
				continue
			}
			for _, name := range w.Names() {
				a := agency{name: w.Lemma, small: name == strings.ToLower(name)}
				m[strings.ToLower(name)] = agency{a.name, a.small || m[strings.ToLower(name)].small}
			}
		}
	}
	return m
})

type agency struct {
	name  string // as the lexicon gives it, which is what a citation of it has too
	small bool   // it writes itself in small letters: dpa
}

// agencyName is the agency of that name; "" when it is none. Short names are
// taken in capitals or as the agency writes them, so that "ap" in a sentence
// is no agency.
func agencyName(s string) string {
	s = strings.Trim(s, " \t\u00a0.,;:()[]©")
	l := strings.ToLower(s)
	a := agencies()[l]
	if a.name == "" {
		return wireName(s)
	}
	if len(s) <= 4 && s != strings.ToUpper(s) && s != a.name && !(a.small && s == l) {
		return ""
	}
	return a.name
}

// wireName is s when its last words say that it is an agency: Northern News
// Agency, ORBIT NEWSWIRE; else "".
func wireName(s string) string {
	for _, w := range [...]string{" news agency", " newswire", " press agency", " press association", " news service",
		" wire service"} {
		name := max(0, len(s)-len(w))
		if s[name:] != "" && s[len(s)-1]|0x20 == w[len(w)-1] && strings.EqualFold(s[name:], w) &&
			wordCount(s[:name]) <= 3 &&
			s[:name] != "The" && titleEnd(s) == len(s) {
			return s
		}
	}
	return ""
}

// agencyOf is the agency that a credit begins with, and whose post may follow:
// "Northern News Agency", "Northern Press Association Transport Correspondent".
func agencyOf(s string) (name string, end int) {
	if a := agencyName(s); a != "" {
		return a, len(strings.TrimRight(s, " ."))
	}
	words := strings.Fields(s)
	if len(words) == 0 || !roleName(words[len(words)-1]) {
		return "", 0
	}
	for n := min(5, len(words)-1); n >= 2; n-- {
		if head := strings.Join(words[:n], " "); strings.HasPrefix(s, head) && wireName(head) != "" {
			return head, len(head)
		}
	}
	return "", 0
}

// closingCredit finds the credit at the end of a paragraph, "… − Reuters" or
// "… (AFP)", as where it begins and whose it is; -1 when there is none.
func closingCredit(s string) (int, string) {
	t := strings.TrimRight(s, " \t\u00a0.)]")
	cut := len(t)
	for words := 0; words < 4; words++ {
		i := strings.LastIndexAny(t[:cut], " \u00a0(/−–—-©")
		if i < 0 {
			return -1, ""
		}
		_, w := lastRuneWidth(t[i:])
		name := t[i+w:]
		before := strings.TrimRight(t[:i+w], " \t\u00a0")
		if a := agencyName(name); a != "" {
			// a dash, a bracket or the sign stands before it, and before that
			// a sentence has ended
			for _, mark := range []string{"−", "–", "—", "--", "-", "(", "©", "/"} {
				rest, ok := strings.CutSuffix(before, mark)
				if !ok {
					continue
				}
				rest = strings.TrimRight(rest, " \t\u00a0-−–—(")
				if rest == "" || strings.ContainsAny(rest[len(rest)-1:], ".!?\"'") || strings.HasSuffix(rest, "”") ||
					strings.HasSuffix(rest, "’") || strings.HasSuffix(rest, "…") {
					return len(rest) + leadingBlanks(s[len(rest):]), a
				}
			}
		}
		cut = i
	}
	return -1, ""
}

func lastRuneWidth(s string) (rune, int) {
	for i, r := range s {
		if i == 0 {
			return r, len(string(r))
		}
	}
	return 0, 0
}

func leadingBlanks(s string) int {
	return len(s) - len(strings.TrimLeft(s, " \t\u00a0"))
}

// datelineAgency reads "WASHINGTON (AP) — …" and "(Reuters) - …": the agency,
// its place and where the dateline ends; 0 when the paragraph has none.
func datelineAgency(text string, in span.Span) (string, span.Span) {
	s := in.Cut(text)
	if len(s) > 100 {
		s = s[:100]
	}
	open := strings.IndexByte(s, '(')
	if open < 0 {
		return "", span.Span{}
	}
	shut := strings.IndexByte(s[open:], ')')
	if shut < 0 || shut > 40 {
		return "", span.Span{}
	}
	shut += open
	if after := strings.TrimLeft(s[shut+1:], " \u00a0"); !startsWithDash(after) && !strings.HasPrefix(after, ":") &&
		open > 0 {
		return "", span.Span{}
	}
	// before the bracket stands a place, in capitals or with a comma
	if strings.ContainsAny(s[:open], "!?;") || wordCount(s[:open]) > 9 {
		return "", span.Span{}
	}
	name := s[open+1 : shut]
	if i := strings.IndexAny(name, "/,"); i > 0 {
		name = name[:i]
	}
	if a := agencyName(name); a != "" {
		return a, span.Span{Start: in.Start + open + 1, End: in.Start + open + 1 + len(name)}
	}
	return "", span.Span{}
}

func startsWithDash(s string) bool {
	for _, d := range []string{"-", "–", "—", "−"} {
		if strings.HasPrefix(s, d) {
			return true
		}
	}
	return false
}
