// Package timex finds the time expressions of an English news text and gives
// each its TIMEX3 type, value and mod (TimeML 1.2.1).
//
//	day := time.Date(2025, 5, 8, 0, 0, 0, 0, time.UTC)
//	for _, x := range timex.Tag(text, sentences, timex.Anchor{Published: day}) {
//		fmt.Println(x.Span.Cut(text), x.Type, x.Value, x.Mod)
//	}
//
// # What counts as an expression
//
// A span has no leading preposition. "The" is inside where a unit, season or
// part of a period heads the expression ("the end of March", "the weekend", "the
// previous year"), and outside before a name or number ("the 1990s", "the 8th of
// May"), before a length ("the last three years") and where a noun follows ("the
// summer offensive"). Convention leaves it out, and words such as "now" likewise.
// "at least 30 days" and "more than a year
// ago" are whole; "about", "nearly" and "almost" stay outside and give the mod
// only. A weekday and its date, a day and its part or hour are one expression
// ("Tuesday, 4 June", "Friday morning", "9 a.m. EST Tuesday"). The two ends of
// a range, and the members of a list ("April 24 and 25"), are one each. A day
// with a part of it ("Friday morning", "tonight", "that evening") is a DATE, as
// annotators have it; the clock, and a part of no day, are a TIME.
//
// Ages, scores, money, percentages, counts and names are left out, and so are
// "may", "march", "sun", "second", "fall" and their like where they are words.
//
// # Values
//
//	2025-05-08  2025-05  2025  199X  20XX    day, month, year, decade, century
//	2025-W18  2025-W18-WE                    ISO week, its weekend
//	2019-Q3  2019-H1  2019-SU  FY2025        quarter, half, season (SP SU FA WI), fiscal year
//	2025-05-08TMO  2025-05-08T14:30  T14:30  part of the day (MO AF EV NI), hour, hour of an unknown day
//	2025-05-08T24:00                         the end of a day, where the text has 24:00
//	2025-05-XX  XXXX-05-08                   "that day" of a month, of a day without its year
//	P4D  PT1H30M  PXW                        lengths; X is a number left open
//	XXXX-WXX-2                               of a SET: every Tuesday
//	BC0490                                   490 BC; 1 BC is left unknown
//	PRESENT_REF  PAST_REF  FUTURE_REF        now, recently, the future
//
// Winter has the year in which it begins. A century counts by its leading
// digits: the 21st is 20XX. "Two weeks ago" is a week, "two months ago" a
// month: a date is no finer than the words. With the mod of a part (START,
// MID, END: "early 2021") the value is that of the whole.
//
// What the text does not say is written with X and never guessed: without a
// day of publication "Thursday" is XXXX-WXX-4, "May 9" XXXX-05-09, "in April"
// XXXX-04, "last week" XXXX-WXX, "last month" XXXX-XX, "last year" XXXX,
// "yesterday" XXXX-XX-XX.
//
// # Anchors
//
// Anchor.Published fixes what is told from the time of writing. A bare weekday
// is the latest such day up to publication, that day included, or the next one
// where its clause points ahead ("on Friday the parade will pass"). A month
// without a year goes by the tense likewise; a day of a month goes to the
// nearest year. Anchor.Event alone fixes what lies within a month of it: the
// same weekday, a day of a month, "last year"; not "last week" or "yesterday",
// since the text may be days younger. "That day", "the same year" and "two days
// later" look back at the last date of the article. An hour without its day is
// of the day told last, within ten days of publication, else of publication;
// what the present tells ("opens at 9 a.m."), and a text of another year, leave
// it open. A weekday that is tomorrow's, told ahead in one place of the text, is
// tomorrow in all of them.
//
// # The story's own time
//
// A text that writes its years out and tells little from today is a history: its
// months and days without a year, seasons, "the following year" and "the end of
// the month" count from the date that the story has come to, not from
// publication. Asides do not move it: what closes a range, stands in the past
// perfect, is planned, or is far off (story.go). A shorter text is one within a
// paragraph, where nothing in it is told from today. A history is read twice,
// since only its end tells that it is one. Timex.Interval gives the first and the
// last day of a value.
//
// # How
//
// One pass over the bytes cuts words, digits and marks, and looks every word
// up in lexicon.txt's hash table while it walks its letters. At a word that can
// begin an expression the tables of rules are tried, one file per kind of
// expression. A row has a name, a pattern of tokens (pattern.go), what it
// means, and an example that is its test; the first row that fits decides, and
// Timex.Rule names it. Every look ahead and back is bounded, so time is linear
// in the text, whatever it is. There are no regular expressions and no trained
// parts. To add a word or a holiday, add a line to lexicon.txt or holidays.txt.
//
// # Limits
//
// English only. The tense is read from the nearest verb, without a grammar, so
// a long clause can mislead it, and so can a history whose year changes without
// a word. Feasts follow the Gregorian calendar; those of the moon are not known.
// Years before 1000 need their era. Julian dates, and time zones in values, are
// not handled.
package timex
