package sentence

import (
	"strings"
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

// Words that open sentences and hardly ever stand capitalised within one.
var openers = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(`
		the a an this that these those he she it we they you i his her its our their your my
		there here who what when where why how which whose whom whether
		and but or nor yet so because although though while whereas if unless until since once
		as at by for from in into of on onto over under with within without about above across after against
		along amid among around before behind below beneath beside besides between beyond despite down during
		except inside near off out outside per through throughout to toward towards up upon via
		then thus hence therefore however moreover furthermore meanwhile nevertheless nonetheless otherwise
		instead still also even just only perhaps maybe now today yesterday tomorrow tonight later earlier
		soon recently finally eventually initially previously currently originally ultimately separately
		similarly likewise indeed clearly apparently reportedly fortunately unfortunately sadly
		some many most several few all both each every either neither another any other others more much such
		no not never nobody nothing nothing none nowhere one two three four five six seven eight nine ten
		dozens hundreds thousands millions
		is are was were do does did has have had can could will would should must may might
		don doesn didn isn aren wasn weren hasn haven won couldn wouldn shouldn
		let please yes
		everyone everybody everything someone somebody something anyone anybody anything people
		according asked earlier given having being seeing speaking using
	`) {
		m[w] = true
	}
	return m
}()

// Nouns that open sentences; written small within one. They count when the
// word after them is small too, which tells a sentence from a headline.
var nouns = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(`
		officials police authorities analysts critics experts investigators prosecutors reporters residents
		witnesses lawmakers shares prices sales talks investors traders economists scientists researchers
		rescuers firefighters soldiers troops protesters demonstrators supporters opponents voters workers
		students teachers doctors nurses farmers drivers passengers survivors relatives neighbours neighbors
		negotiators diplomats organizers organisers companies banks exports imports inflation unemployment
		turnout negotiations details results figures data nearly almost roughly last next early late since
		demand production output weather heavy fighting shelling rain snow trading markets
	`) {
		m[w] = true
	}
	return m
}()

// Words that cannot end a sentence.
var hangers = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(`the a an and or but of to in on at by for from with into than as that
		his her its their our my your between against under over about which who whose if when while
		is was were are be been has had have will would not`) {
		m[w] = true
	}
	return m
}()

// Names that end with a mark of exclamation or question.
var brands = map[string]bool{"yahoo": true, "jeopardy": true, "yum": true, "which": true, "joomla": true}

// Words after a time of day that belong to it: 5 p.m. Monday, 10 a.m. EST.
var dayWords = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(`monday tuesday wednesday thursday friday saturday sunday
		january february march april june july august september october november december
		est edt et cst cdt ct mst mdt mt pst pdt pt gmt utc bst cet cest eet eest msk jst ist eastern central pacific
		local moscow kyiv london beijing`) {
		m[w] = true
	}
	return m
}()

// Prepositions that open a sentence with a time: At 5 a.m. Mr. Ostrov left.
var timeWords = map[string]bool{
	"at": true, "by": true, "around": true, "about": true, "before": true, "after": true, "until": true,
	"from": true, "since": true, "shortly": true, "just": true, "near": true, "between": true,
}
