package sentence

import (
	"sync"

	"onrecord/loader/lexicon"
)

// What an abbreviation's stop means.
type abbreviation uint8

const (
	never   abbreviation = 1 + iota // something always follows: Mr. e.g. vs.
	byWord                          // ends a sentence when a word that opens one follows: Inc. Jan. Calif.
	numeric                         // belongs to a number that follows: No. p. Fig.
	final                           // ends a sentence unless lower case follows: etc.

	capital abbreviation = 0x40 // only when written with a capital: Sun. Miss. Gen.
)

var abbreviations = sync.OnceValue(func() map[string]abbreviation {
	m := make(map[string]abbreviation, 512)
	add := func(w lexicon.Word, a abbreviation) {
		if w.Has("capital") {
			a |= capital
		}
		m[w.Lemma] = a
	}
	for _, w := range lexicon.Words(lexicon.Abbreviation) {
		switch {
		case w.Has("before"):
			add(w, never)
		case w.Has("after"):
			add(w, byWord)
		case w.Has("number"):
			add(w, numeric)
		case w.Has("final"):
			add(w, final)
		}
	}
	for _, w := range lexicon.Words(lexicon.Title) {
		if w.Has("short") {
			add(w, never)
		}
	}
	for _, c := range []lexicon.Class{lexicon.Month, lexicon.Weekday} {
		for _, w := range lexicon.Words(c) {
			if w.Has("short") {
				add(w, byWord)
			}
		}
	}
	return m
})

// The words that rules ask for; opener.txt of the lexicon tells what each is.
var (
	openers   = words(lexicon.Opener)
	nouns     = words(lexicon.Subject)
	hangers   = words(lexicon.Hanger)
	brands    = words(lexicon.Brand)
	dayWords  = words(lexicon.ClockWord, lexicon.Month, lexicon.Weekday)
	timeWords = words(lexicon.ClockOpener)
)

// words is the set of the words of some classes, made when it is first asked for.
func words(classes ...lexicon.Class) func() map[string]bool {
	return sync.OnceValue(func() map[string]bool { return lexicon.Set(classes...) })
}
