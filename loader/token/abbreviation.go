package token

import "strings"

// abbreviations are words that are written with a dot: titles, months, states
// as the wire services shorten them, companies. Case counts: "Gen." is a rank,
// "gen." is not one.
var abbreviations = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(`
		Mr Mrs Ms Mx Dr Drs Prof Profs Messrs Mme Mlle Fr Br Sr Jr Rev Revs Hon Rt
		Gov Govs Sen Sens Rep Reps Pres Amb Supt Insp Det Atty Asst Assoc Dept Dir
		Gen Lt Col Capt Cpt Cmdr Adm Brig Maj Sgt Cpl Pvt Pfc Cllr
		St Ste Mt Ft Ave Blvd Rd
		Jan Feb Apr Aug Sept Sep Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri
		Inc Corp Co Cos Ltd Bros Intl Univ Assn
		Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Mass Md Mich Minn
		Miss Mo Mont Neb Nev Okla Ore Pa Penn Tenn Tex Va Vt Wash Wis Wyo
		vs v etc al approx est
	`) {
		m[w] = true
	}
	return m
}()

// abbreviation reports whether text[start:dot] is a word that is written with
// the dot after it: one of the list, or an initial (“J. Alder”).
func abbreviation(text string, start, dot int) bool {
	if dot-start > 3 && text[start+1] == '-' {
		start += 2 // R-Ky.
	}
	switch n := dot - start; {
	case n == 1:
		return text[start] >= 'A' && text[start] <= 'Z' && text[start] != 'I' &&
			dot+2 < len(text) && text[dot+1] == ' ' && text[dot+2] >= 'A' && text[dot+2] <= 'Z'
	case n <= 6:
		if c := text[start]; c > 'Z' && c != 'v' && c != 'e' && c != 'a' {
			return false
		}
		return abbreviations[text[start:dot]]
	}
	return false
}
