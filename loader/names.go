package loader

import (
	"fmt"
	"maps"
	"path"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// names are the ids that are taken.
type names map[string]bool

// give makes an article's id, each once: its own where it has one, else letters, digits
// and hyphens of its path and of its number in the file, a letter first.
func (n names) give(t *Text) string {
	id := strings.Join(strings.Fields(t.ID), " ") // as the tables write it
	if id == "" {
		file, number, _ := strings.Cut(t.Key, "#")
		id = slug(strings.TrimSuffix(file, path.Ext(file)) + " " + number)
	}
	unique := id
	for k := 2; n[unique]; k++ {
		unique = id + "-" + strconv.Itoa(k)
	}
	n[unique] = true
	return unique
}

// slug keeps the ASCII letters and digits of s in lower case, runs of all else
// become one hyphen, and "a-" goes before a digit.
func slug(s string) string {
	var b strings.Builder
	for _, r := range strings.ToLower(s) {
		switch {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			b.WriteRune(r)
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			fmt.Fprintf(&b, "u%x", r)
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
	}
	id := strings.Trim(b.String(), "-")
	if id == "" {
		return "article"
	}
	if id[0] >= '0' && id[0] <= '9' {
		return "a-" + id
	}
	return id
}

func sortedKeys(m map[string]string) []string { return slices.Sorted(maps.Keys(m)) }
