package quote

// boundary returns the token at which the content ends that begins at chunk i
// and hangs on the verb group k.
func (a *analysis) boundary(k, i int, kind compKind) int {
	if a.ch.kind(i) == cW || a.ch.kind(i) == cSUB {
		kind = clauseComp // talked about how it ends
	}
	last := len(a.ch)
	verb := a.ch.kind(i) == cVG || a.ch.kind(i) == cQ // the content has its verb
	sub := a.subordinate(k)
	for j := i; j < last; j++ {
		c := &a.ch[j]
		if j > i && !a.within(i, j) && a.ends(k, i, j, kind, verb, sub) {
			return int(c.from)
		}
		if c.kind == cVG && (c.form != gerund && c.form != participle || kind == clauseComp && j == i+1) {
			verb = true
		}
	}
	return int(a.ch.at(last - 1).to)
}

// goesInto reports whether the clause that begins at chunk i goes on into the
// quotation behind the comma at chunk j: said he never asks, “except for you.”
// main says that it has its verb and hangs on no subordinate clause.
func (a *analysis) goesInto(i, j int, main bool) bool {
	if a.opensWithSub(i, j) || a.ch.kind(i) == cTH && a.verbless(i+1, j) {
		return true // that in the end, “it is over”
	}
	if main && (a.ch.kind(i) == cTH || a.ch.kind(i) == cNP) && a.quoting(i, j) {
		return true
	}
	if !main || a.ch.kind(i) != cTH && a.ch.kind(i) != cNP || j+2 < len(a.ch) && a.ch.kind(j+2) != cSTOP {
		return false
	}
	p := a.ch.at(j - 1)
	return p.kind == cTH || p.kind != cVG && a.lowerQuote(j+1)
}

// opensWithSub reports whether nothing but that and a subordinate clause stand
// from chunk i to chunk j: the clause that it hangs on follows.
func (a *analysis) opensWithSub(i, j int) bool {
	if a.ch.kind(i) != cTH || a.ch.kind(i+1) != cSUB && a.form(int(a.ch.at(i+1).from)) != "once" {
		return false
	}
	for i++; i < j; i++ {
		if a.ch.kind(i) == cCOMMA {
			return false
		}
	}
	return true
}

// within reports whether chunk j stands inside a quotation that was opened at
// or behind chunk i.
func (a *analysis) within(i, j int) bool {
	t := a.ch.at(j).from
	r := a.reg.at(int(t))
	if r == 0 {
		return false
	}
	reg := a.regions.at(int(r - 1))
	return reg.open >= int(a.ch.at(i).from)-2 && int(t)+1 < reg.last
}

// ends reports whether the content that begins at chunk i ends before chunk j.
func (a *analysis) ends(k, i, j int, kind compKind, verb, sub bool) bool {
	last := len(a.ch)
	v, c := a.ch.at(k), a.ch.at(j)
	next := func(n int) *chunk {
		if j+n < last {
			return a.ch.at(j + n)
		}
		return &chunk{kind: cSTOP}
	}
	switch c.kind {
	case cSTOP:
		return j+1 == last || a.ch.kind(j+1) == cQ
	case cSEMI:
		return true
	case cPAREN:
		// the bracket that closes one opened before the content
		if a.tags.at(int(c.from)) != tRP || c.to != c.from+1 {
			return false
		}
		for m := i; m < j; m++ {
			if a.ch[m].kind == cPAREN && a.tags.at(int(a.ch[m].from)) == tLP {
				return false
			}
		}
		return true
	case cCOLON:
		return next(1).kind == cQ || kind == objectComp && (next(1).kind != cNP || a.finiteFollows(j+1))
	case cCOMMA:
		if j+1 >= last {
			return true
		}
		if kind == objectComp && (a.resumes(j) || a.resumed(i, j)) {
			return false
		}
		if j == i+1 && (a.ch.kind(i) == cTH || a.ch.kind(i) == cW && !sub) {
			return false // that, if it rains, ...
		}
		if j == i+1 && a.ch.kind(i) == cW && a.asked(k) {
			return true // When asked why, she laughed.
		}
		n := next(1)
		if w := a.form(int(n.from)); (w == "including" || w == "such") && (kind == clauseComp || !a.marked([]tokens{{int(a.ch.at(i).from), int(c.from)}})) {
			return false // wants more ferries, including two for cattle
		}
		switch n.kind {
		case cVG:
			if n.form == gerund && (a.reports(j+1) || verb && a.reg.at(int(c.from)) > 0) {
				return true
			}
			if n.form == finite && a.ch.kind(i) == cTH && (!verb || !sub || a.behindComma(j) || a.closesAside(i, j)) {
				return false // that the yard, sold in May, had closed; that it was “peanuts,” compared to ours
			}
			if n.form == finite && (a.conjoined(v, i, j+1) || verb && sub) {
				return true
			}
			return kind == objectComp && n.form != infinitive && !(next(2).kind == cCC || next(2).kind == cCOMMA && a.list(j))
		case cCC:
			m := next(2)
			if m.kind == cVG && (a.conjoined(v, i, j+2) || m.form == finite && a.ch.kind(i) == cVG && a.unjoined(i, j+2)) {
				return true
			}
			w := a.form(int(n.from))
			if w == "but" && m.kind == cNP && !(kind == clauseComp && a.oneMarked(i, j)) {
				return true
			}
			if m.kind == cNP && a.ch.kind(i) == cVG && a.ch.at(i).form == infinitive && a.finiteFollows(j+2) && !a.marksBehind(j) || m.kind == cW && sub {
				return true // agreed to pay, and she did; who vowed to stay, and who left
			}
			if kind == objectComp {
				switch m.kind {
				case cNP:
					return a.finiteFollows(j + 2)
				case cIN, cADJ:
					return false
				case cVG:
					return m.form == finite || m.form == v.form
				}
				return true
			}
			return verb && m.kind == cNP && a.attributes(j+2)
		case cIN:
			if a.form(int(n.from)) == "before" && next(2).kind == cVG && next(2).form == gerund && verb {
				return true // said it was “over,” before correcting herself
			}
			if next(2).kind == cW {
				return kind != clauseComp || !a.behindComma(j)
			}
			return a.form(int(n.from)) == "according" && verb || kind == objectComp
		case cQ:
			return !a.goesInto(i, j, verb && !sub)
		case cW:
			if kind == clauseComp && a.behindComma(j) && a.form(int(n.from)) != "when" {
				return false // said it was “a farce,” which cost lives
			}
			if !sub && (kind == clauseComp && next(2).kind != cCOMMA && a.resumesClause(v, i, j) || a.oneMarked(i, j)) {
				// whether the pier, which he says is old, would stand; recalled the
				// feast, where they sang “like gulls”
				return false
			}
			return verb && a.form(int(n.from)) != "when" || kind == objectComp
		case cSUB:
			return kind == objectComp || a.form(int(n.from)) == "while" || verb && a.attributes(j+2) // , although he wrote
		case cNP:
			if kind == objectComp {
				return !a.list(j) && (a.tags.at(int(n.head)) != tNP || sub || a.finiteFollows(j+1)) || a.trailing(j+1)
			}
			if !verb {
				return false
			}
			if sub && a.finiteFollows(j+1) || a.trailing(j+1) {
				return true
			}
			return a.tags.at(int(n.from)) == tD && !a.list(j) && !a.finiteFollows(j+1) && !a.behindComma(j) && a.lastAside(j)
		case cADJ:
			if sub && a.finiteFollows(j+1) {
				return true // as she vowed to stay, many left
			}
			if a.list(j) {
				return false
			}
		}
		return kind == objectComp && a.tags.at(int(n.from)) != tNOT
	case cDASH:
		if j == i+1 && next(1).kind == cNP && next(2).kind == cDASH && a.opensAt(j+3) || j == i+3 && a.ch.kind(i+1) == cDASH && a.opensAt(j+1) {
			return false // called Alder - an old friend - “a liar”
		}
		if kind == clauseComp && a.form(int(next(1).from)) == "and" && !a.marked([]tokens{{int(a.ch.at(i).from), int(a.ch.at(last - 1).to)}}) {
			return false // said the bridge was shut - and that it would not open
		}
		return kind == objectComp || verb && a.lastDash(i, j)
	case cCC:
		n := next(1)
		if n.kind == cNP && a.ch.kind(i) == cVG && a.ch.at(i).form == infinitive && a.ch.kind(j-1) != cCOMMA && n.pronoun && a.finiteFollows(j+1) {
			return true // pledged to go and he went
		}
		if n.kind == cNP && kind == objectComp && !verb && a.finiteFollows(j+1) && !n.poss && a.verbless(i, j) {
			return true // praised the crew and the mayor left
		}
		if n.kind == cVG && n.form == gerund && v.form == finite && a.tags.at(int(v.head)) == tVBG && words.frames[a.entry(int(n.head)).cue].quote {
			return true // is praising the men who sailed and saying they deserve it
		}
		if n.kind == cNP && kind == objectComp && a.attributes(j+1) {
			return true // accused Alder of “theft” and Lund said it rained
		}
		if n.kind == cVG {
			if a.conjoined(v, i, j+1) {
				return true
			}
			if n.form == finite && a.ch.kind(i) == cVG && a.unjoined(i, j+1) {
				return true
			}
			if kind == objectComp && (!verb && n.form == finite || n.form == gerund && (v.form == gerund || a.tags.at(int(v.head)) == tVBG) && a.verbless(i, j)) {
				return true
			}
		}
		if v.form == gerund && n.kind == cNP && next(2).kind == cVG && next(2).form == gerund {
			return true // Alder calling it a farce and Lund sighing
		}
		return a.form(int(c.from)) == "but" && n.kind == cVG && n.form == finite && kind == objectComp
	case cIN:
		w := a.form(int(c.from))
		if w == "according" {
			return verb
		}
		if (w == "by" || w == "before" || w == "after" || w == "in") && !verb && next(1).kind == cVG && next(1).form == gerund && a.speech(j+1) {
			return true // answered the guild by saying “no”
		}
		if w == "before" && next(1).kind == cVG && next(1).form == gerund && a.behindMark(c) {
			return true // vowed to “stay” before sketching
		}
		if next(1).kind == cNP && a.behindMark(c) && (kind == objectComp || a.tags.at(int(c.from-2)) == tCOMMA) {
			switch w {
			case "on", "during", "in", "at":
				n := next(1)
				if n.time || a.entry(int(n.head)).sem&(semVenue|semPaper) != 0 {
					return true // called it “a farce” in a tweet
				}
			}
		}
		if n := next(1); kind == objectComp && n.kind == cVG && n.form == gerund && a.verbless(i, j) {
			return w == "by" || w == "before" || w == "after" // praised the crew before leaving
		}
		if kind == objectComp && !verb && next(1).kind == cNP && a.ch.kind(j-1) != cCC {
			switch w {
			case "on", "during", "in", "at":
				n := next(1)
				if o := a.ch.at(j - 1); w == "in" && j == i+1 && o.kind == cNP && (o.pronoun || a.tags.at(int(o.head)) == tNP) {
					return true
				}
				if w == "on" && n.time && int(n.to) == int(n.head)+1 && j+2 < last && a.ch.kind(j+2) == cVG {
					return false // a ban on night fishing
				}
				return (n.time || a.entry(int(n.head)).sem&semVenue != 0) && !a.asMarked(j+1)
			}
		}
	case cVG:
		if !verb && c.form == gerund && j > i && a.ch.kind(j-1) == cNP && a.speech(j) {
			return true // posted a note saying “no”
		}
		if c.form == finite && sub && a.ch.kind(i) == cVG && a.ch.at(i).form == infinitive && a.ch.kind(j-1) == cVG && a.ch.at(j-1).form == infinitive {
			return true // a baker who asked not to be named said
		}
		if c.form == finite && v.form != finite && a.ch.kind(k-1) == cNP && i == k+1 && a.behindMark(c) && (a.ch.kind(i) == cQ && j == i+1 || a.opensAt(i) && a.regions.at(int(a.reg.at(int(a.ch.at(i).from))-1)).close+1 == int(c.from)) {
			return true // the share of bakers saying “it rains” rose
		}
		// those who backed him left; officials backing the plan resigned
		return kind == objectComp && sub && !verb && c.form == finite && a.ch.kind(j-1) == cNP && a.tags.at(int(a.ch.at(j-1).head)) != tP &&
			(a.relative(k) || v.form == gerund && a.ch.kind(k-1) == cNP && a.verbless(i, j))
	case cNP:
		return kind == objectComp && c.time && !verb && a.reg.at(int(c.head)) == 0 && a.ch.kind(j-1) == cNP && !a.ch.at(j-1).poss &&
			next(1).kind != cTH && !(next(1).kind == cIN && !a.ofPlace(next(1))) // praised her call last week for calm
	case cSUB:
		if a.behindMark(c) {
			switch a.form(int(c.from)) {
			case "because", "if", "unless", "until", "so", "whether":
				return false
			case "when":
				return true
			case "while":
				if n := next(1); n.kind == cVG && words.frames[a.entry(int(n.head)).cue].quote || n.kind == cNP && !a.marksBehind(j+1) {
					return true // called it “a farce” while asking for more
				}
			}
			// chanted “Out!” as she left; said it was “a farce,” as she left; said it
			// was “a farce” as they vowed to go
			return a.vows(j+1) || a.reg.at(int(a.ch.at(i).from)) == a.reg.at(int(c.from-1)) || a.tags.at(int(c.from-2)) == tCOMMA
		}
		if kind == clauseComp && a.ch.kind(i) == cVG && a.ch.at(i).form == infinitive && v.kind == cVG && a.verbless(i+1, j) && next(1).kind == cNP {
			switch a.form(int(c.from)) {
			case "as", "after", "before":
				return true // sought to please the crowd as it grew
			}
		}
		if kind != objectComp || verb || a.form(int(c.from)-1) == "as" {
			return false
		}
		// named him as heir; announced talks as the queen arrived
		return a.form(int(c.from)) != "as" || next(1).kind == cNP && next(2).kind == cVG && next(2).form == finite
	}
	return false
}

// resumes reports whether the comma at chunk j opens an aside behind which the
// object goes on: accused Alder, the mayor, of theft.
func (a *analysis) resumes(j int) bool {
	for k := j + 1; k+1 < len(a.ch) && k < j+14; k++ {
		switch c := a.ch.at(k); c.kind {
		case cCOMMA:
			n := int(a.ch.at(k + 1).from)
			switch a.form(n) {
			case "as", "of", "for":
				return true
			}
			if b := a.ch.at(j + 1); (a.opensAt(k+1) || b.kind == cNP && a.tags.at(n) == tD && a.reg.at(n) == 0 && a.reg.at(int(a.ch.at(k+1).to-1)) > 0) && (b.kind == cIN || b.kind == cNP && k == j+2 && a.reg.at(int(b.from)) == 0 && a.ch.kind(j-1) == cNP && a.reg.at(int(a.ch.at(j-1).head)) == 0) {
				return true // called Alder, the mayor, “a liar”
			}
		case cSTOP, cSEMI, cQ, cDASH, cCC:
			return false
		}
	}
	return false
}

// resumed reports whether the comma at chunk j closes an aside that stands
// right behind the object at chunk i, which goes on: saw Alder, then 44, as heir.
func (a *analysis) resumed(i, j int) bool {
	if j+1 >= len(a.ch) || i+1 >= j || a.ch.kind(i+1) != cCOMMA {
		return false
	}
	switch a.form(int(a.ch.at(j + 1).from)) {
	case "as", "of", "for":
		return true
	}
	return a.opensAt(j+1) && (a.ch.kind(i+2) == cIN || a.ch.kind(i+2) == cNP && j == i+3 && a.reg.at(int(a.ch.at(i+2).from)) == 0 && a.reg.at(int(a.ch.at(i).head)) == 0)
}

// unjoined reports whether the finite verb group at chunk n, which has no
// subject of its own, can be joined to none in the content that begins at chunk
// i: vowed to stay and left, said they would pay and bought.
func (a *analysis) unjoined(i, n int) bool {
	t := a.firstVerb(a.ch.at(n))
	if t != tVBD && t != tVBZ {
		return false
	}
	for j := i; j < n; j++ {
		if c := &a.ch[j]; c.kind == cVG && c.form == finite {
			if s := a.firstVerb(c); s == t || s == tVBZ && t == tVBD || t == tVBD && a.entry(int(c.from)).aux == auxHave {
				return false
			}
		}
	}
	return true
}

// closesAside reports whether the comma at chunk j closes an aside in the
// content that begins at chunk i: that the yard in Salem, Ore., had closed.
func (a *analysis) closesAside(i, j int) bool {
	for m := j - 1; m > i && m > j-14; m-- {
		if a.ch.kind(m) == cCOMMA {
			return a.ch.kind(m-1) == cNP && a.asideOK(m+1, j)
		}
	}
	return false
}

// lastAside reports whether the aside behind the comma at chunk j lasts to the
// end of the sentence or of its clause: the words of the writer.
func (a *analysis) lastAside(j int) bool {
	for k := j + 1; k < len(a.ch); k++ {
		switch a.ch.kind(k) {
		case cSTOP, cSEMI, cQ:
			return true
		case cCOMMA:
			if k+1 < len(a.ch) {
				n := a.ch.at(k + 1)
				if n.kind == cVG && n.form == finite || n.kind == cADV || n.kind == cCC {
					return false
				}
			}
		}
	}
	return true
}

// lastDash reports whether the dash at chunk j, in a content that begins at
// chunk i, is the only one: no other closes or opens what it parts.
func (a *analysis) lastDash(i, j int) bool {
	for k := i; k < j; k++ {
		if a.ch[k].kind == cDASH {
			return false // this one closes
		}
	}
	for k := j + 1; k < len(a.ch); k++ {
		switch a.ch.kind(k) {
		case cDASH:
			return false
		case cSTOP, cSEMI:
			return true
		}
	}
	return true
}

// list reports whether the comma at chunk j separates members of a list: a
// conjunction follows without a verb between.
func (a *analysis) list(j int) bool {
	for n := j + 1; n < len(a.ch) && n < j+16; n++ {
		switch c := a.ch.at(n); c.kind {
		case cCC:
			return a.ch.kind(n-1) == cCOMMA || a.ch.kind(n-1) == cNP || a.ch.kind(n-1) == cADJ
		case cVG:
			if c.form == finite || c.form == infinitive {
				return false
			}
		case cSTOP, cSEMI, cW, cTH, cSUB, cQ, cDASH:
			return false
		}
	}
	return false
}
