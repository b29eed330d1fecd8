package timex

// weekdayName says whether the word at i is the weekday and not a word that
// is spelled like its abbreviation, nor part of the name of a day or paper.
func (p *parser) weekdayName(i int) bool { return decide(p, p.weekdayClues, i, i+1, i, no) }

func weekdayClues() []clue[int] {
	return []clue[int]{
		{name: "Black Monday", pattern: "^EPITHET [WEEKDAY/full]", says: no,
			example: "Hallam told of Black Monday. | -"},
		{name: "Good Friday Agreement", pattern: "[WEEKDAY/full] ^TREATY", says: no,
			example: "The Good Friday Agreement came up. | -"},
		{name: "Sunday Times", pattern: "[WEEKDAY/full] ^NEWSPAPER", says: no,
			example: "Hallam wrote for the Sunday Times. | -"},
		{name: "Thursday", pattern: "[WEEKDAY/full]", says: yes,
			example: "The lamp broke on thursday. | thursday = 2024-06-06"},
		{name: "sun", pattern: "[_WEEKDAY/common]", says: no,
			example: "The sun rose on 9 June. | 9 June = 2024-06-09"},
		{name: "Sun, 9 June", pattern: "[WEEKDAY/common]", when: datedWeekday, says: yes,
			example: "Brandreth was seen on Sun, 9 June. | Sun, 9 June = 2024-06-09"},
		{name: "Sat at 9", pattern: "[WEEKDAY/common] at|PART", says: yes,
			example: "Come to us Sat at noon. | Sat at noon = TIME 2024-06-08T12:00"},
		{name: "Sat", pattern: "[WEEKDAY/common]", says: no,
			example: "The Sat was full. | -"},
		{name: "Tue., 4 June", pattern: "[^WEEKDAY/short]", when: datedWeekday, says: yes,
			example: "The talks were on Mon., Sept. 5, in Vellmar. | Mon., Sept. 5 = XXXX-09-05 @ none"},
		{name: "on Tue", pattern: "RELATIVE|on|EVERY|UNIT:week [^WEEKDAY/short]", says: yes,
			example: "They met on Tue in Vellmar. | Tue = 2024-06-11"},
		{name: "Mon or Tue", pattern: "WEEKDAY or [^WEEKDAY/short]", says: yes,
			example: "They will meet on Mon or Tue in Vellmar. | Tue = 2024-06-18"},
		{name: "tue june 4", pattern: "[WEEKDAY/short] MONTH", says: yes,
			example: "they met tue june 4 in Vellmar. | tue june 4 = 2024-06-04"},
	}
}

// datedWeekday says that a date follows the abbreviation.
func datedWeekday(p *parser, i int) bool {
	j := i + 1
	if p.tok(j).kind == digits || p.any(j, cMonth) {
		return true
	}
	dated := p.tok(j+1).kind == digits
	return p.isMark(j, '.') && (dated || p.isMark(j+1, ',') && p.any(j+2, cMonth)) ||
		p.isMark(j, ',') && (dated || p.any(j+1, cMonth))
}
