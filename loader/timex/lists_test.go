package timex

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func lines(text string) []string { return strings.Split(strings.TrimSuffix(text, "\n"), "\n") }

// sorted refuses disorder and duplicates of the first columns.
func sorted(t *testing.T, name, text string) {
	t.Helper()
	last := ""
	for n, line := range lines(text) {
		word, _, _ := strings.Cut(line, "\t")
		switch {
		case word == last:
			t.Errorf("%s:%d: %s stands twice", name, n+1, word)
		case word < last:
			t.Errorf("%s:%d: %s stands after %s", name, n+1, word, last)
		case word != strings.ToLower(word) || strings.TrimSpace(line) != line:
			t.Errorf("%s:%d: %q has capitals or spaces", name, n+1, line)
		}
		last = word
	}
}

func TestLexiconLines(t *testing.T) {
	sorted(t, "lexicon.txt", lexiconText)
	x := theGrammar().lexicon
	for n, line := range slices.Concat(lines(lexiconText), calendarLines()) {
		e, err := parseEntry(line)
		if err != nil {
			t.Errorf("lexicon.txt:%d: %v", n+1, err)
			continue
		}
		if e.class == none && e.context == 0 {
			t.Errorf("lexicon.txt:%d: %s says nothing", n+1, e.word)
		}
		if got := x.lookup(e.word); got.word != e.word || got.class&e.class != e.class || got.val != e.val {
			t.Errorf("lexicon.txt:%d: %s is looked up as %+v", n+1, e.word, *got)
		}
	}
}

func TestHolidayLines(t *testing.T) {
	sorted(t, "holidays.txt", holidaysText)
	g, words := theGrammar(), parseLexicon()
	for n, line := range lines(holidaysText) {
		h, err := parseHoliday(line, words)
		if err != nil {
			t.Errorf("holidays.txt:%d: %v", n+1, err)
			continue
		}
		// each is found by its whole name, whatever else its words are
		text := strings.Join(h.words, " ")
		text = "On " + strings.ToUpper(text[:1]) + text[1:] + " it rained."
		found, _ := example(text, "2024-06-12")
		if len(found) != 1 || found[0].Span.Len() != len(strings.Join(h.words, " ")) {
			t.Errorf("holidays.txt:%d: %s: found %v", n+1, text, found)
			continue
		}
		if y := found[0].Value[:4]; y != "2024" && y != "2023" && y != "2025" {
			t.Errorf("holidays.txt:%d: %s is %s", n+1, text, found[0].Value)
		}
	}
	if len(g.holidays) != len(lines(holidaysText)) {
		t.Errorf("%d holidays of %d lines", len(g.holidays), len(lines(holidaysText)))
	}
}

func TestLinesThatAreRefused(t *testing.T) {
	for _, line := range []string{
		"word\tnoclass", "word\tmonth\t1 nofeature", "word\tunit\tparsec", "word\tfunction\tnone", "word\tcontext\tnone",
		"word\tcardinal\tone", "word\tfuture\t3",
	} {
		if e, err := parseEntry(line); err == nil {
			t.Errorf("lexicon %q is taken as %+v", line, e)
		}
	}
	for _, line := range []string{
		"feast day", "\t05-01", "feast day\t13-01", "feast day\t02-30", "feast day\tsoon", "feast day\t05-01\tcommon",
		"feast day\tfifth monday may", "feast day\tfirst moonday may", "feast day\tfirst monday mai",
		"feast\t05-01\tproper\t",
	} {
		if h, err := parseHoliday(line, parseLexicon()); err == nil {
			t.Errorf("holidays %q is taken as %+v", line, h)
		}
	}
	for _, text := range []string{"NOCLASS", "UNIT:parsec", "UNIT/long", "FUTURE:1"} {
		if m, err := theGrammar().lexicon.compile(text); err == nil {
			t.Errorf("pattern %q is taken as %+v", text, m)
		}
	}
}

// Every class, context, function word, flag and value of the lexicon has a word,
// and is asked for by a rule's pattern or in the code.
func TestNothingIsListedInVain(t *testing.T) {
	var code strings.Builder
	files, err := filepath.Glob("*.go")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	for _, f := range files {
		if strings.HasSuffix(f, "_test.go") || f == "class.go" || f == "function.go" {
			continue
		}
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		code.Write(b)
	}
	said := map[string]bool{}
	for _, w := range strings.FieldsFunc(code.String(), func(r rune) bool {
		return !(r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z')
	}) {
		said[w] = true
	}
	written := map[string]bool{}
	for _, line := range slices.Concat(lines(lexiconText), calendarLines()) {
		_, rest, _ := strings.Cut(line, "\t")
		class, features, _ := strings.Cut(rest, "\t")
		written[class] = true
		for f := range strings.FieldsSeq(features) {
			written[f] = true
		}
	}
	capital := func(s string) string { return strings.ToUpper(s[:1]) + s[1:] }
	for prefix, names := range map[string][]string{
		"c": slices.DeleteFunc(slices.Clone(classNames[:]), func(s string) bool { return s == "holiday" }),
		"x": contextNames[:], "w": functionNames[:],
	} {
		for _, name := range names {
			if !written[name] {
				t.Errorf("no word of the lexicon is %s", name)
			}
			if !said[prefix+capital(name)] && !said[strings.ToUpper(name)] && !(prefix == "w" && said[name]) && name != "bc" {
				t.Errorf("nobody asks for %s", name)
			}
		}
	}
	for _, names := range [][]string{
		unitNames[:], seasonNames[:], partNames[:], phaseNames[:], boundNames[:], referenceNames[:], frequencies[:],
		flagNames[:],
	} {
		for _, name := range names {
			if !written[name] && name != "night" {
				t.Errorf("no word of the lexicon has %s", name)
			}
		}
	}
}
