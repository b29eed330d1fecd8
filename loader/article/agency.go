package article

import (
	"strings"

	"onrecord/loader/span"
)

// agencies are the news agencies by the names that credits and datelines give
// them, with the name the agency uses of itself.
var agencies = map[string]string{
	"reuters": "Reuters", "thomson reuters": "Reuters", "thomson reuters foundation": "Reuters",
	"ap": "Associated Press", "associated press": "Associated Press", "the associated press": "Associated Press",
	"afp": "AFP", "agence france-presse": "AFP", "agence france presse": "AFP",
	"dpa": "dpa", "upi": "UPI", "united press international": "UPI", "efe": "EFE", "ansa": "ANSA", "apa": "APA",
	"pa": "PA Media", "pa media": "PA Media", "press association": "PA Media",
	"the canadian press": "The Canadian Press", "canadian press": "The Canadian Press", "aap": "AAP",
	"tass": "TASS", "itar-tass": "TASS", "interfax": "Interfax", "ria novosti": "RIA Novosti",
	"interfax-ukraine": "Interfax-Ukraine", "ukrinform": "Ukrinform", "belta": "BelTA",
	"xinhua": "Xinhua", "kyodo": "Kyodo News", "kyodo news": "Kyodo News", "jiji": "Jiji Press",
	"jiji press": "Jiji Press", "yonhap": "Yonhap", "cna": "CNA", "bernama": "Bernama", "antara": "Antara",
	"pti": "PTI", "press trust of india": "PTI", "ani": "ANI", "ians": "IANS", "anadolu": "Anadolu",
	"anadolu agency": "Anadolu", "irna": "IRNA", "wafa": "WAFA", "sana": "SANA", "spa": "SPA", "qna": "QNA",
	"mena":      "MENA",
	"bloomberg": "Bloomberg", "bloomberg news": "Bloomberg", "dow jones newswires": "Dow Jones Newswires", "pap": "PAP",
	"ctk": "ČTK", "mti": "MTI", "lusa": "Lusa", "belga": "Belga", "ritzau": "Ritzau", "tt": "TT", "ntb": "NTB",
}

// agencyName is the agency of that name; "" when it is none. Short names are
// taken in capitals or as the agency writes them, so that "ap" in a sentence
// is no agency.
func agencyName(s string) string {
	s = strings.Trim(s, " \t\u00a0.,;:()[]©")
	a := agencies[strings.ToLower(s)]
	if a == "" {
		return wireName(s)
	}
	if len(s) <= 4 && s != strings.ToUpper(s) && s != a {
		return ""
	}
	return a
}

// wireName is s when its last words say that it is an agency: Northern News
// Agency, ORBIT NEWSWIRE; else "".
func wireName(s string) string {
	for _, w := range [...]string{" news agency", " newswire", " press agency", " press association", " news service",
		" wire service"} {
		name := max(0, len(s)-len(w))
		if s[name:] != "" && s[len(s)-1]|0x20 == w[len(w)-1] && strings.EqualFold(s[name:], w) && wordCount(s[:name]) <= 3 &&
			s[:name] != "The" && titleEnd(s) == len(s) {
			return s
		}
	}
	return ""
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
