package loader

import (
	"maps"
	"path"
	"slices"
	"strconv"
	"strings"

	"onrecord/loader/internal/slug"
)

// names are the ids that are taken.
type names map[string]bool

// give makes an article's id, each once: its own where it has one, else letters, digits
// and hyphens of its path and of its number in the file, a letter first.
func (n names) give(t *Text) string {
	id := strings.Join(strings.Fields(t.ID), " ") // as the tables write it
	if id == "" {
		file, number, _ := strings.Cut(t.Key, "#")
		id = slug.ID(strings.TrimSuffix(file, path.Ext(file))+" "+number, "a", "article")
	}
	unique := id
	for k := 2; n[unique]; k++ {
		unique = id + "-" + strconv.Itoa(k)
	}
	n[unique] = true
	return unique
}

func sortedKeys(m map[string]string) []string { return slices.Sorted(maps.Keys(m)) }
