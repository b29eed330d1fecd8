package article

import (
	"regexp"
	"strings"
	"unicode"
)

// betweenNames parts the names of a byline.
var betweenNames = regexp.MustCompile(`\s*(?:[;|/]|,|\band\b|&|\bwith\b)\s*`)

// authors are the persons among those a byline names: two to five words with capitals,
// none of which is that of a desk or a house.
func authors(byline string) []string {
	var out []string
	for _, part := range betweenNames.Split(byline, -1) {
		if part, _, _ = strings.Cut(part, " in "); person(part) {
			out = append(out, strings.Join(strings.Fields(part), " "))
		}
	}
	return out
}

func person(name string) bool {
	words := strings.Fields(name)
	if len(words) < 2 || len(words) > 5 {
		return false
	}
	for i, w := range words {
		first := []rune(w)[0]
		particle := i > 0 && i < len(words)-1 && len(w) <= 3
		if !unicode.IsUpper(first) && !particle || houseWords[strings.ToLower(strings.Trim(w, ".,"))] {
			return false
		}
	}
	return true
}

// houseWords are in the names of desks, houses and offices, and in no person's.
var houseWords = func() map[string]bool {
	m := make(map[string]bool)
	for _, w := range strings.Fields(`agencies agency associated bureau correspondent correspondents desk editor
		editorial editors

		gazette herald journal magazine media network news newsroom newswire online post press radio reporter reporters
		service services staff team television times today tribune tv web wire wires
		writer writers the our from`) {
		m[w] = true
	}
	return m
}()
