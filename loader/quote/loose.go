package quote

// looseQuotes gives a quotation that no cue took to the verb beside it, be it
// a cue or not: “Never,” she smiled.
func (a *analysis) looseQuotes(u int) {
	for i := range a.ch {
		q := a.ch.at(i)
		if q.kind != cQ || a.regions.at(int(q.region-1)).taken > 0 {
			continue
		}
		content := []tokens{{int(q.from), int(q.to)}}
		if i+1 < len(a.ch) && a.closed(int(q.to)-1) {
			j := i + 1
			if a.ch.kind(j) == cCOMMA {
				j++
			}
			if j < len(a.ch) && a.ch.kind(j) == cVG && a.ch.at(j).form == finite && !a.ch.at(j).passive {
				if s, _ := a.inverted(j); !s.empty() {
					a.emit(attribution{source: s, cue: []tokens{a.wholeVerb(j)}, content: content, unit: u, quoted: true})
					continue
				}
			}
			for k, n := j, 0; k < len(a.ch) && n < 10 && a.ch.kind(j) != cTH && a.ch.kind(j) != cW; k, n = k+1, n+1 {
				if c := a.ch.at(k); c.kind == cVG {
					if c.form != finite || c.passive || k == j || a.entry(int(c.head)).aux == auxBe {
						break
					}
					if s, at := a.finiteSubject(k, 0); !s.empty() && at == j {
						a.emit(attribution{source: s, cue: []tokens{a.wholeVerb(k)}, content: content, unit: u, quoted: true})
					}
					break
				} else if c.kind == cQ || c.kind == cSTOP || c.kind == cSUB {
					break
				}
			}
			if a.regions.at(int(q.region-1)).taken > 0 {
				continue
			}
		}
		if i > 1 && (a.ch.kind(i-1) == cCOLON || a.ch.kind(i-1) == cDASH && i+1 >= len(a.ch)) && a.continued(u, int(a.ch.at(i-1).from), int(q.to)) {
			continue
		}
		if i > 1 && a.ch.kind(i-1) == cCOMMA && a.lowerQuote(i) && a.quotedBefore(i) {
			continue // joinQuotes has it
		}
		if i > 1 && (a.ch.kind(i-1) == cCOLON || a.ch.kind(i-1) == cCOMMA) {
			for k, n := i-2, 0; k >= 0 && n < 14; k, n = k-1, n+1 {
				if c := a.ch.at(k); c.kind == cVG {
					if c.form == infinitive {
						continue
					}
					s, _ := a.subject(k)
					if v := a.announces(tokens{int(c.from), int(c.to)}); !s.empty() && v.to == int(a.ch.at(i-1).from) && v.to > int(c.to) {
						a.emit(attribution{source: s, cue: []tokens{v}, content: content, unit: u, quoted: true}) // issued a statement, “...
						break
					}
					if !s.empty() && a.reg.at(int(a.ch.at(i-2).from)) == 0 && (a.ch.kind(i-1) == cCOLON || a.entry(int(c.head)).cue != 0 && n < 4 || n == 0 && !a.lowerQuote(i)) {
						a.emit(attribution{source: s, cue: []tokens{{int(c.from), int(a.ch.at(i - 1).from)}}, content: content, unit: u, quoted: true})
					}
					break
				} else if c.kind == cQ || c.kind == cSTOP {
					break
				}
			}
		}
	}
}

// wholeVerb is the verb group k with the particle or it behind it: went on,
// put it.
func (a *analysis) wholeVerb(k int) tokens {
	t := tokens{int(a.ch.at(k).from), int(a.ch.at(k).to)}
	if k+1 < len(a.ch) {
		switch c := a.ch.at(k + 1); a.form(int(c.from)) {
		case "it", "on", "back", "in", "out", "up":
			t.to = int(c.from) + 1
		}
	}
	return t
}

// continued stretches the content of the unit that ends at the colon, token c,
// over the quotation behind it, which ends at token to.
func (a *analysis) continued(u, c, to int) bool {
	for k := len(a.atts) - 1; k >= 0 && a.atts.at(k).unit == u; k-- {
		at := a.atts.at(k)
		last := &at.content[len(at.content)-1]
		if at.cue[0].from < last.from && (last.to == c || last.to < c && a.nominal(last.to, c)) {
			last.to = to
			a.claim([]tokens{*last}, k, at.size())
			return true
		}
	}
	return false
}

// nominal reports whether only phrases without a verb stand in tokens [from,
// to): quoted Alder in Latin: “…”
func (a *analysis) nominal(from, to int) bool {
	for i := from; i < to; i++ {
		switch a.tags.at(i) {
		case tN, tNS, tNP, tD, tJ, tPP, tPS, tNUM, tIN, tADV:
		default:
			return false
		}
	}
	return true
}

// quotedBefore reports whether a quotation that is taken stands before chunk i
// in its unit.
func (a *analysis) quotedBefore(i int) bool {
	for j := i - 1; j >= 0; j-- {
		if c := a.ch.at(j); c.kind == cQ {
			return a.regions.at(int(c.region-1)).taken > 0
		}
	}
	return false
}
