package gen

import (
	"slices"
	"strings"
)

// A Platform is an operating system and an architecture, as the go command names them.
type Platform struct{ OS, Arch string }

// Platforms are those for which the kernel is built.
var Platforms = []Platform{
	{"linux", "amd64"}, {"linux", "arm64"},
	{"darwin", "amd64"}, {"darwin", "arm64"},
	{"windows", "amd64"}, {"windows", "arm64"},
}

// A variant is the text of a file with the platforms that it is for: "" for all,
// "linux" for one system, "linux_amd64" for one platform.
type variant struct{ platforms, text string }

// variants groups texts, one per platform ("" where there is none), so that platforms
// with the same text share a file.
func variants(platforms []Platform, texts []string) []variant {
	same := func(choose func(Platform) bool) (text string, ok bool) {
		found := false
		for i, p := range platforms {
			if choose(p) {
				if found && texts[i] != text {
					return "", false
				}
				text, found = texts[i], true
			}
		}
		return text, found
	}
	if text, ok := same(func(Platform) bool { return true }); ok {
		return []variant{{"", text}}
	}
	var vs []variant
	var systems []string
	for i, p := range platforms {
		if text, ok := same(func(q Platform) bool { return q.OS == p.OS }); ok {
			if text != "" && !slices.Contains(systems, p.OS) {
				vs = append(vs, variant{p.OS, text})
			}
			systems = append(systems, p.OS)
		} else if texts[i] != "" {
			vs = append(vs, variant{p.OS + "_" + p.Arch, texts[i]})
		}
	}
	return vs
}

// constraint is the build constraint of a variant's platforms.
func constraint(platforms string) string { return strings.ReplaceAll(platforms, "_", " && ") }
