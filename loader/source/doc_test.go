package source_test

import (
	"os"
	"regexp"
	"strings"
	"testing"
)

// Each kind in the package comment has a test of its name, and each ending that is
// read is in it.
func TestKindsAreDocumented(t *testing.T) {
	read := func(name string) string {
		raw, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		return string(raw)
	}
	doc, tests, kinds := read("doc.go"), read("source_test.go"), read("kind.go")
	named := regexp.MustCompile(`(?m)^//\t.*\b(Test\w+)$`).FindAllStringSubmatch(doc, -1)
	if len(named) < 16 {
		t.Errorf("%d kinds", len(named))
	}
	for _, m := range named {
		if !strings.Contains(tests, "func "+m[1]+"(t") {
			t.Errorf("there is no %s", m[1])
		}
	}
	for _, ending := range regexp.MustCompile(`"(\.[a-z0-9]+)"`).FindAllStringSubmatch(kinds[:strings.Index(kinds,
		"// refused are")], -1) {
		if !regexp.MustCompile(`(?m)^//\t.*` + regexp.QuoteMeta(ending[1]) + `\b`).MatchString(doc) {
			t.Errorf("%s is not in the package comment", ending[1])
		}
	}
}
