package packages

import (
	"fmt"
	"path"
	"strings"
)

// Missing says what can be done about an import that is not linked.
func Missing(importPath string) string {
	message := fmt.Sprintf("package %s is not linked into this kernel", importPath)
	if near := Nearest(importPath); near != "" {
		message += fmt.Sprintf("; did you mean %q?", near)
	}
	first, _, _ := strings.Cut(importPath, "/")
	if strings.Contains(first, ".") && !strings.HasSuffix(first, ".go") {
		return message + fmt.Sprintf("; to build it in: %%require %s@VERSION in a cell before", importPath)
	}
	return message + "; %packages lists what is there"
}

// Nearest is the linked package whose path, or name, is written most like the path; ""
// when none is near.
func Nearest(importPath string) string {
	best, least := "", 0
	if len(importPath) > 200 {
		return ""
	}
	for _, p := range Paths() {
		d := distance(importPath, p)
		if path.Base(p) == path.Base(importPath) {
			d = min(d, 2)
		} else if d > max(2, len(importPath)/5) {
			continue
		}
		if best == "" || d < least || d == least && better(p, best) {
			best, least = p, d
		}
	}
	return best
}

// distance is the number of letters to insert, delete or replace, or two neighbours to
// change places, that make a into b.
func distance(a, b string) int {
	rows := [3][]int{make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)}
	for j := range rows[0] {
		rows[0][j] = j
	}
	for i := 1; i <= len(a); i++ {
		row, above, over := rows[i%3], rows[(i+2)%3], rows[(i+1)%3]
		row[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			row[j] = min(above[j]+1, row[j-1]+1, above[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], over[j-2]+1)
			}
		}
	}
	return rows[len(a)%3][len(b)]
}

// lastName is the usual package name of a path.
func lastName(importPath string) string {
	return strings.NewReplacer("-", "_", ".", "_").Replace(path.Base(importPath))
}
