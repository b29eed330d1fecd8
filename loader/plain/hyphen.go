package plain

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"onrecord/loader/span"
)

// broken is a word that goes on in the next line: its first part with what of
// it stands before another hyphen, the hyphen, the break, the other part.
var broken = regexp.MustCompile(`([\pL\pN’']+(?:-[\pL\pN’']+)*)([-‐\x{ad}])[ \t]*(\r?\n)[ \t]*` +
	`([\pL\pN][\pL\pN’']*(?:-[\pL\pN’']+)*)`)

// hyphens finds the words that were broken at the end of a line, as in texts of
// printed pages. The hyphen goes, but for words that are written with one: the
// text itself writes them so elsewhere, or the parts say so. The break moves
// behind the word, so that lines keep their numbers.
func hyphens(text string) []edit {
	if !endsLine(text, "-") && !endsLine(text, "‐") && !endsLine(text, "\u00ad") {
		return nil // before the slower search
	}
	var words map[string]int
	var found []edit
	for _, m := range broken.FindAllStringSubmatchIndex(text, -1) {
		if words == nil {
			words = wordsOf(text)
		}
		first, hyphen, second := text[m[2]:m[3]], text[m[4]:m[5]], text[m[8]:m[9]]
		if suspended[second] {
			continue // pre- and post-war
		}
		from := m[4]
		if hyphen != "\u00ad" && keeps(first, second, words) {
			from = m[5]
		}
		found = append(found, edit{Span: span.Span{Start: from, End: m[8]}})
		if m[9] < len(text) && text[m[9]] == ' ' {
			found = append(found, edit{Span: span.Span{Start: m[9], End: m[9] + 1}, with: text[m[6]:m[7]]})
		}
	}
	return found
}

// endsLine reports whether the mark stands before the end of a line.
func endsLine(text, mark string) bool {
	for i := strings.IndexByte(text, '\n'); i >= 0; {
		if strings.HasSuffix(strings.TrimRight(text[max(0, i-8):i], " \t\r"), mark) {
			return true
		}
		k := strings.IndexByte(text[i+1:], '\n')
		if k < 0 {
			break
		}
		i += 1 + k
	}
	return false
}

// suspended are the words behind a hyphen whose other part comes later.
var suspended = set("and or to nor but")

// Parts of words that are written with a hyphen: first ones that are hardly a
// syllable of another word, those that are when the text has the second part as
// a word too, and second ones.
var (
	compounding = set("well self vice quasi much better best twenty thirty forty fifty sixty seventy eighty ninety " +
		"two three five eight father mother brother sister attorney secretary commander editor director")
	perhaps = set("ex so ill long short high low full half part hard old all mid north south east west one four six " +
		"seven nine ten first second third year month week day pre post non anti pro co")
	ending = set("known based led backed related minded haired eyed owned speaking elect general old")
)

// keeps reports whether the word of two parts is written with a hyphen.
func keeps(first, second string, words map[string]int) bool {
	a, b := strings.ToLower(first), strings.ToLower(second)
	switch {
	case words[a+"-"+b] > 0:
		return true
	case words[a+b] > 0:
		return false
	}
	if r, _ := utf8.DecodeRuneInString(second); unicode.IsDigit(r) {
		return true // mid-1990s
	} else if unicode.IsUpper(r) {
		return first != strings.ToUpper(first) || utf8.RuneCountInString(first) == 1 // Vice-President, but GOVERN-MENT
	}
	last := a[strings.LastIndexByte(a, '-')+1:]
	if r, _ := utf8.DecodeLastRuneInString(last); unicode.IsDigit(r) {
		return true // 19-year-old
	}
	next, _, _ := strings.Cut(b, "-")
	return compounding[last] || perhaps[last] && words[next] > 1 || ending[next] && len(last) > 1
}

// wordsOf counts the words of a text in lower case, those with a hyphen whole.
// The parts of a broken word count as words.
func wordsOf(text string) map[string]int {
	words := make(map[string]int)
	inner := func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '-' && r != '’' && r != '\''
	}
	for w := range strings.FieldsFuncSeq(text, inner) {
		words[strings.ToLower(strings.Trim(w, "-’'"))]++
	}
	return words
}

func set(words string) map[string]bool {
	m := make(map[string]bool)
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}
