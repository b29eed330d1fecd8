package timex

import (
	_ "embed"
	"fmt"
	"slices"
	"strconv"
	"strings"

	wordlist "onrecord/loader/lexicon"
)

// lexicon.txt has one word a line, sorted: the word in lower case, its class,
// then its value, flags and contexts. A word that is only told by its
// neighbours has the class "context". The months and the days of the week stand
// in the lexicon that all packages share.
//
//go:embed lexicon.txt
var lexiconText string

// An entry is what the lexicon says of a word. The zero entry is that of every
// other word.
type entry struct {
	word      string
	class     class
	functions functions // the function word that it is; else none
	context   context
	val       int16
	flags     uint8
	head      bool // an expression can begin with it
}

// The table is open addressing over the hash that scan computes while it
// walks the letters of a word, so a word that is no entry costs one probe,
// seldom two.
const (
	hashSeed  = 2166136261
	hashPrime = 16777619
	tableSize = 4096
)

type lexicon struct {
	entries []entry          // the first is that of every word not listed
	table   [tableSize]int16 // of entries
	heads   int16            // the first entry that an expression can begin with
	longest int              // word, in bytes
}

// parseLexicon reads lexicon.txt and the calendar.
func parseLexicon() (words []entry) {
	for _, line := range slices.Concat(strings.Split(strings.TrimSuffix(lexiconText, "\n"), "\n"), calendarLines()) {
		e, err := parseEntry(line)
		if err != nil {
			panic("timex: lexicon: " + err.Error())
		}
		words = append(words, e)
	}
	slices.SortFunc(words, func(a, b entry) int { return strings.Compare(a.word, b.word) })
	return words
}

// foreign are features of the calendar that other packages ask for.
var foreign = []string{"capital", "joined", "name"}

// calendarLines are the months and the days of the week as lexicon.txt would
// have them.
func calendarLines() (lines []string) {
	for _, c := range []wordlist.Class{wordlist.Month, wordlist.Weekday} {
		for _, w := range wordlist.Words(c) {
			features := slices.DeleteFunc(w.Fields(), func(f string) bool { return slices.Contains(foreign, f) })
			lines = append(lines, w.Lemma+"\t"+string(c)+"\t"+strings.Join(features, " "))
		}
	}
	return lines
}

// newLexicon is the table of all words and of what holidays begin with.
func newLexicon(all []entry, holidays []holiday) *lexicon {
	x := &lexicon{entries: make([]entry, 1, 700)}
	for _, h := range holidays {
		k := slices.IndexFunc(all, func(e entry) bool { return e.word == h.words[0] })
		if k < 0 {
			k, all = len(all), append(all, entry{word: h.words[0]})
		}
		all[k].class |= cHoliday // it may be of another class too: May Day
		all[k].head = true
	}
	for _, head := range []bool{false, true} {
		x.heads = int16(len(x.entries))
		for _, e := range all {
			if e.head == head {
				x.add(e)
			}
		}
	}
	return x
}

// parseEntry reads a line of lexicon.txt.
func parseEntry(line string) (e entry, err error) {
	word, rest, _ := strings.Cut(line, "\t")
	name, features, _ := strings.Cut(rest, "\t")
	e.word = word
	if name != "context" {
		k := slices.Index(classNames[:], name)
		if k < 0 {
			return e, fmt.Errorf("%s: no class %q", word, name)
		}
		e.class = 1 << k
	}
	for i, f := range strings.Fields(features) {
		if k := slices.Index(flagNames[:], f); k >= 0 {
			e.flags |= 1 << k
		} else if k := slices.Index(contextNames[:], f); k >= 0 &&
			(i > 0 || e.class == none || e.class&valueless != 0) {
			e.context |= 1 << k
		} else if v, ok := valueOf(e.class, f); ok && i == 0 {
			e.val = v
		} else {
			return e, fmt.Errorf("%s: no feature %q of a %s", word, f, name)
		}
	}
	if e.class == cFunction {
		e.functions = 1 << e.val
	}
	e.head = e.class&^(cFuture|cPast|cPresent|cTitle|cZone|cSuffix|cMeridiem|cScale|cFunction) != none ||
		e.functions&opening != 0
	return e, nil
}

// valueless are the classes whose words have no value.
const valueless = cFuture | cPast | cPresent | cTitle | cZone | cSuffix | cEvery | cFiscal | cHoliday

// valueOf is the value of a class that the lexicon or a pattern names.
func valueOf(c class, name string) (int16, bool) {
	if c&valueless != 0 {
		return 0, false
	}
	if names := valueNames(c); names != nil {
		k := slices.Index(names, name)
		return int16(k), k >= 0
	}
	if c == cDay && name == "tonight" {
		return tonight, true
	}
	n, err := strconv.ParseInt(name, 10, 16)
	return int16(n), err == nil
}

func (x *lexicon) add(e entry) {
	h := uint32(hashSeed)
	for i := 0; i < len(e.word); i++ {
		h = (h ^ uint32(e.word[i])) * hashPrime
	}
	slot := slotOf(h)
	for x.table[slot] != 0 {
		slot = (slot + 1) % tableSize
	}
	x.table[slot] = int16(len(x.entries))
	x.entries = append(x.entries, e)
	x.longest = max(x.longest, len(e.word))
}

func slotOf(h uint32) uint32 { return (h ^ h>>15) % tableSize }

// find is the index of the entry of a word whose lower-case hash is h, or 0.
func (x *lexicon) find(w string, h uint32) int16 {
	for slot := slotOf(h); ; slot = (slot + 1) % tableSize {
		n := x.table[slot]
		if n == 0 || equalFold(w, x.entries[n].word) {
			return n
		}
	}
}

// lookup is the entry of a word in lower case.
func (x *lexicon) lookup(w string) *entry {
	h := uint32(hashSeed)
	for i := 0; i < len(w); i++ {
		h = (h ^ uint32(w[i])) * hashPrime
	}
	return &x.entries[x.find(w, h)]
}

// equalFold compares ASCII letters with a lower-case word.
func equalFold(w, lower string) bool {
	if len(w) != len(lower) {
		return false
	}
	for i := 0; i < len(w); i++ {
		if w[i]|0x20 != lower[i] {
			return false
		}
	}
	return true
}

// lower is a word of ASCII letters in lower case.
func lower(s string) string {
	b := []byte(s)
	for i, c := range b {
		if c >= 'A' && c <= 'Z' {
			b[i] = c | 0x20
		}
	}
	return string(b)
}
