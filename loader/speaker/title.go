package speaker

import (
	"strings"

	wordlist "onrecord/loader/lexicon"
)

// addTitles adds the titles: "Sen", "Senator". The dot of an abbreviation is a
// token of its own.
func (l *lexicon) addTitles() {
	index := map[string]uint16{}
	for _, t := range wordlist.Words(wordlist.Title) {
		w := word{flags: isTitle}
		switch {
		case t.Has("m"):
			w.noun = male
		case t.Has("f"):
			w.noun = female
		}
		if role := strings.ReplaceAll(t.Value("role"), "_", " "); role != "" {
			if index[role] == 0 {
				index[role] = uint16(len(l.roles))
				l.roles = append(l.roles, role)
			}
			w.role = index[role]
		}
		l.common(t.Lemma, w)
	}
}

// addCalendar adds the names of months and days, which are no person's. Sun and
// Sat are words of their own more often than they are days.
func (l *lexicon) addCalendar() {
	for _, c := range []wordlist.Class{wordlist.Month, wordlist.Weekday} {
		for _, w := range wordlist.Words(c) {
			if w.Has("plural") || w.Has("short") && w.Has("common") || w.Has("name") {
				continue
			}
			l.name(strings.ToUpper(w.Lemma[:1])+w.Lemma[1:], word{flags: isDay})
		}
	}
}
