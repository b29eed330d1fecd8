package timex

import "sync"

// grammar is what every text is read with: the lexicon, the holidays and the
// tables of rules. It is made when it is first asked for.
type grammar struct {
	lexicon  *lexicon
	holidays []holiday
	rows     []row // of all tables, for the tests

	referenceRules, relativeRules, offsetRules     table
	articleRules, sameRules, phaseRules, edgeRules table
	placeRules, seasonRules, unitRules             table
	yearRules                                      table
	storyClues                                     []clue[found]
	newsClues                                      []clue[openMonth]
	determinerClues                                []clue[found]
	yearClues                                      []clue[yearNumber]
	monthRules                                     table
	dayRules                                       table
	numericRules                                   table
	monthClues                                     []clue[int]
	datedMonthClues                                []clue[int]
	durationRules                                  table
	boundRules                                     table
	lengthClues                                    []clue[length]
	articleClues                                   []clue[unit]
	oneDayClues                                    []clue[struct{}]
	setRules                                       table
	everyRules                                     table
	rateClues                                      []clue[int]
	weekdayRules                                   table
	weekdayClues                                   []clue[int]
	weekdayAheadClues                              []clue[int]
	relativeWeekdayRules                           table
	holidayRules                                   table
	listClues                                      []clue[int]
	partRules                                      table
	clockClues                                     []clue[int]
	noonClues                                      []clue[int]
}

// A row is what the tables have in common.
type row struct{ table, name, pattern, example string }

var theGrammar = sync.OnceValue(func() *grammar {
	words := parseLexicon()
	g := &grammar{holidays: newHolidays(words)}
	g.lexicon = newLexicon(words, g.holidays)
	g.referenceRules = g.rules("reference", referenceRules())
	g.relativeRules = g.rules("relative", relativeRules())
	g.offsetRules = g.rules("offset", offsetRules())
	g.articleRules = g.rules("article", articleRules())
	g.sameRules = g.rules("same", sameRules())
	g.phaseRules = g.rules("phase", phaseRules())
	g.edgeRules = g.rules("edge", edgeRules())
	g.placeRules = g.rules("place", placeRules())
	g.seasonRules = g.rules("season", seasonRules())
	g.unitRules = g.rules("unit", unitRules())
	g.yearRules = g.rules("year", yearRules())
	g.yearClues = clues(g, "year number", yearClues())
	g.newsClues = clues(g, "news", newsClues())
	g.storyClues = clues(g, "story", storyClues())
	g.determinerClues = clues(g, "determiner", determinerClues())
	g.monthRules = g.rules("month", monthRules())
	g.dayRules = g.rules("day", dayRules())
	g.numericRules = g.rules("numeric", numericRules())
	g.monthClues = clues(g, "month name", monthClues())
	g.datedMonthClues = clues(g, "dated month name", datedMonthClues())
	g.durationRules = g.rules("duration", durationRules())
	g.boundRules = g.rules("bound", boundRules())
	g.lengthClues = clues(g, "length", lengthClues())
	g.articleClues = clues(g, "measured", articleClues())
	g.oneDayClues = clues(g, "one day", oneDayClues())
	g.setRules = g.rules("set", setRules())
	g.everyRules = g.rules("every", everyRules())
	g.rateClues = clues(g, "rate", rateClues())
	g.weekdayRules = g.rules("weekday", weekdayRules())
	g.weekdayClues = clues(g, "weekday name", weekdayClues())
	g.weekdayAheadClues = clues(g, "weekday ahead", weekdayAheadClues())
	g.relativeWeekdayRules = g.rules("relative weekday", relativeWeekdayRules())
	g.holidayRules = g.rules("holiday", holidayRules())
	g.listClues = clues(g, "list", listClues())
	g.partRules = g.rules("part of day", partRules())
	g.clockClues = clues(g, "clock", clockClues())
	g.noonClues = clues(g, "noon", noonClues())
	return g
})

// rules readies a table of rules.
func (g *grammar) rules(name string, rules []rule) (t table) {
	for k := range rules {
		r := &rules[k]
		r.table, r.compiled = name, g.compile(r.pattern)
		t.start.add(r.compiled.start)
		g.rows = append(g.rows, row{name, r.name, r.pattern, r.example})
	}
	t.rules = rules
	return t
}

// clues readies a table of clues.
func clues[C any](g *grammar, table string, clues []clue[C]) []clue[C] {
	for k := range clues {
		r := &clues[k]
		r.table = table
		if r.pattern != "" {
			r.compiled = g.compile(r.pattern)
		}
		g.rows = append(g.rows, row{table, r.name, r.pattern, r.example})
	}
	return clues
}

func (g *grammar) compile(text string) pattern {
	m, err := g.lexicon.compile(text)
	if err != nil {
		panic("timex: " + err.Error())
	}
	return m
}
