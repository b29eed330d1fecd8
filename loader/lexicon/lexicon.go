package lexicon

import (
	"embed"
	"fmt"
	"io/fs"
	"strings"
	"sync"
)

//go:embed *.txt
var files embed.FS

// A Word is one line of the lexicon.
type Word struct {
	Lemma    string // as it is written within a sentence; blanks between the words of a phrase
	Class    Class
	Features string // parted by blanks; what they mean depends on the class
}

// Fields are the features one by one.
func (w Word) Fields() []string { return strings.Fields(w.Features) }

// Has reports whether the word has a feature.
func (w Word) Has(feature string) bool {
	for f := range strings.FieldsSeq(w.Features) {
		if f == feature {
			return true
		}
	}
	return false
}

// Value is the value of the feature key=value.
func (w Word) Value(key string) string {
	for f := range strings.FieldsSeq(w.Features) {
		if k, v, ok := strings.Cut(f, "="); ok && k == key {
			return v
		}
	}
	return ""
}

// Names are the lemma and the other names that a name has: aka=The_AP.
func (w Word) Names() []string {
	names := []string{w.Lemma}
	for f := range strings.FieldsSeq(w.Features) {
		if name, ok := strings.CutPrefix(f, "aka="); ok {
			names = append(names, strings.ReplaceAll(name, "_", " "))
		}
	}
	return names
}

// Quotes reports whether a cue attributes quoted words, whatever its source.
func Quotes(cue Word) bool {
	for f := range strings.FieldsSeq(cue.Features) {
		if strings.TrimLeft(f, "?!") == "q" {
			return true
		}
	}
	return false
}

// Words are the words of a class, in the order of their bytes. The slice is
// shared: it must not be changed.
func Words(c Class) []Word { return load()[c] }

// Set is the set of the lemmas of some classes.
func Set(classes ...Class) map[string]bool {
	n := 0
	for _, c := range classes {
		n += len(Words(c))
	}
	set := make(map[string]bool, n)
	for _, c := range classes {
		for _, w := range Words(c) {
			set[w.Lemma] = true
		}
	}
	return set
}

var load = sync.OnceValue(func() map[Class][]Word {
	names, err := fs.Glob(files, "*.txt")
	if err != nil {
		panic("lexicon: " + err.Error())
	}
	byClass := map[Class][]Word{}
	for _, name := range names {
		text, err := files.ReadFile(name)
		if err != nil {
			panic("lexicon: " + err.Error()) // the file is embedded
		}
		add := func(w Word) { byClass[w.Class] = append(byClass[w.Class], w) }
		if err := parse(name, string(text), add); err != nil {
			panic("lexicon: " + err.Error())
		}
	}
	return byClass
})

// parse hands the words of a file on, line by line.
func parse(name, text string, each func(Word)) error {
	n := 0
	for line := range strings.Lines(text) {
		n++
		line = strings.TrimSuffix(line, "\n")
		if line == "" || line[0] == '#' {
			continue
		}
		lemma, rest, ok := strings.Cut(line, "\t")
		class, features, more := strings.Cut(rest, "\t")
		if !ok || lemma == "" || class == "" || more && features == "" || strings.Contains(features, "\t") {
			return fmt.Errorf("%s:%d: %q is not a lemma, a class and features", name, n, line)
		}
		each(Word{Lemma: lemma, Class: Class(class), Features: features})
	}
	return nil
}
