package quote

// settleVerb decides a word that can be a verb: whether it is one here, and in
// which form.
func (a *analysis) settleVerb(i, prev, next, to int) tag {
	e := a.entry(i)
	t := a.tags.at(i)
	known := e.tags != 0
	noun := e.tags.has(tN) || e.tags.has(tNS)
	adj := e.tags.has(tJ)
	pt := tX
	pe := &words.entries[0]
	if prev >= 0 {
		pt, pe = a.tags.at(prev), a.entry(prev)
	}
	nt := tX
	ne := &words.entries[0]
	if next >= 0 {
		nt, ne = a.tags.at(next), a.entry(next)
	}
	// The verb before, adverbs and not skipped.
	g := prev
	for n := 0; g >= 0 && n < 3 && (a.tags.at(g) == tADV || a.tags.at(g) == tNOT || g == prev && degree(pe)); n++ {
		g--
		for g >= 0 && a.tags.at(g) == tQ {
			g--
		}
	}
	gt, ge := tX, &words.entries[0]
	if g >= 0 {
		gt, ge = a.tags.at(g), a.entry(g)
	}
	base := e.tags.has(tVB)
	third := e.tags.has(tVBZ)
	past := e.tags.has(tVBD) || !known && t == tVBD
	part := e.tags.has(tVBN) || !known && t == tVBD
	ing := e.tags.has(tVBG) || !known && t == tVBG

	if ing {
		if adj && isNoun(nt) && nt != tNP {
			return tJ // the managing director
		}
		if a.gerundNoun(i, prev, pt, nt, noun) {
			return tN
		}
		return tVBG
	}
	switch {
	case gt == tTO && base && !(g == prev && noun && a.toIsPrep(g) && !(nt == tD || nt == tPP || nt == tP || nt == tPO || nt == tTH)):
		return tVB
	case gt == tMD && base:
		return tVB
	case ge.form == "'d" && part && !base:
		return tVBN // she’d planned
	case ge.aux == auxDo && base && (gt == tVB || gt == tVBZ || gt == tVBD):
		return tVB
	case ge.aux == auxHave && (gt == tVB || gt == tVBZ || gt == tVBD || gt == tVBG) && part:
		return tVBN
	case (ge.aux == auxBe || gt != tNP && links(ge)) && part:
		return tVBN
	case (pt == tTO || pt == tADV && (gt == tIN || gt == tSUB) && ge.form == "as") && part && !base:
		if isNoun(nt) || nt == tJ {
			return tJ // to increased fees
		}
		return tVBN
	case pt == tADV && part && (gt == tPS || gt == tD || gt == tPP || gt == tIN || gt == tTO) && (isNoun(nt) || nt == tJ || ne.tags.has(tN) || ne.tags.has(tNS)):
		return tJ // the newly elected mayor
	}
	// behind a determiner, an adjective or a possessive: part of a noun phrase
	switch pt {
	case tD, tPP, tPS:
		if one, many := pronominal(pe); one || many {
			opens := nt == tD || nt == tTH || nt == tP || nt == tPP || nt == tPO || nt == tTO
			switch {
			case one && third && !base:
				return tVBZ // this sounds right
			case many && base && !third && (noun && (opens || nt == tW || nt == tJ && pe.form != "some" && pe.form != "all") && !(nt == tTH && (pe.form == "some" || pe.form == "all")) || !noun):
				return tVB // those plan to
			case past && (opens || nt == tNP || nt == tNUM):
				return tVBD // that left Alder alone
			case past && !noun && !startsNoun(nt, ne):
				return a.pastOrParticiple(i, prev, next, to)
			}
		}
		if noun && !(e.form == "top" && (isNoun(nt) || nt == tJ)) {
			return nounTag(e)
		}
		if past && !part && (pe.form == "a" || pe.form == "the") {
			return tN // a slew of
		}
		if part || adj || noun {
			return tJ
		}
		if base && (pe.form == "the" || pe.form == "a" || pe.form == "an" || pt == tPS || pt == tPP) {
			return tN
		}
		if third && (pe.form == "the" || pt == tPS || pt == tPP) {
			return tNS // the suspects
		}
	case tJ, tNUM:
		if e.form == "top" && (isNoun(nt) || nt == tJ) {
			return tJ // a former top adviser
		}
		if noun && !(pt == tNUM && (nt == tD || nt == tTH)) && pe.form != "many" && pe.form != "most" && pe.form != "few" && pe.form != "others" && pe.form != "several" {
			return nounTag(e)
		}
		if noun && !(startsNP(nt, ne) || nt == tTH || nt == tTO) {
			return nounTag(e)
		}
		if base && !noun && pt == tJ && prev > 0 && !startsNP(nt, ne) {
			switch a.tags.at(prev - 1) {
			case tD, tPP, tPS, tIN:
				return tN // a common refrain is
			}
		}
		if part && (isNoun(nt) && !past || pt == tNUM && ne.tags.has(tNS)) {
			return tJ // 300 pledged votes
		}
	case tIN:
		if noun {
			return nounTag(e)
		}
		if base && !past && (nt == tCOMMA || nt == tSTOP || nt == tIN) && pe.form != "than" {
			return tN // in dismay
		}
		if third && e.aux == auxNone && (nt == tCOMMA || nt == tSTOP || nt == tIN || nt == tTO || nt == tCC) {
			return tNS // a box of toys
		}
		if part && startsNoun(nt, ne) {
			return tJ
		}
	case tVBD, tVBZ, tVB, tVBG, tVBN:
		if part && pe.aux == auxNone && (isNoun(nt) || nt == tJ) && (pt != tVBN || prev > 0 && a.entry(prev-1).aux == auxHave) {
			return tJ // held classified talks
		}
		if third && pe.aux == auxNone && e.aux == auxNone && !noun && !a.bare(pe) && pt != tVBN && pt != tVBD {
			return tNS // making parodies
		}
		if base && (pe.form == "help" || pe.form == "helps" || pe.form == "helped" || pe.form == "helping") {
			return tVB // helped draft it
		}
		if noun && pe.aux == auxNone {
			return nounTag(e)
		}
		if pe.aux != auxNone && noun && !part && pe.aux != auxDo {
			return nounTag(e)
		}
	}
	switch pt {
	case tP, tW, tEX:
		if base && !third && (pe.form != "he" && pe.form != "she") || third || past {
			break
		}
	case tPO:
		if third || past || base {
			if pe.form == "it" || pe.form == "you" {
				break
			}
			if base && noun && !past {
				return tVB // let us plan
			}
		}
	}
	switch {
	case past && part:
		return a.pastOrParticiple(i, prev, next, to)
	case past && base && !noun: // read, put, set, cut
		if pt == tNS || pt == tP && pe.form != "he" && pe.form != "she" || pt == tW {
			return tVB
		}
		return tVBD
	case past:
		if noun && !(pt == tP || pt == tNP || pt == tN || pt == tNS || pt == tADV || pt == tW || pt == tCOMMA || pt == tX) {
			return nounTag(e)
		}
		return tVBD
	case part:
		return tVBN
	}
	if !noun && !adj {
		if third {
			return tVBZ
		}
		return tVB
	}
	if e.cue != 0 && (words.frames[e.cue].quote || words.frames[e.cue].bare && nt == tSTOP) && (third && pt != tNS || base && !third && (pt == tNS || pt == tNP && (a.pluralName(prev) || a.joined(prev)))) && (a.afterQuote(i, nt) || a.afterComma(i, prev, nt)) {
		if third {
			return tVBZ
		}
		return tVB
	}
	if third {
		return a.thirdOrNoun(i, prev, next, to)
	}
	if t := a.baseOrNoun(i, prev, g, next, to); t == tVB || noun {
		return t
	}
	return tJ
}

// afterComma reports whether token i ends the sentence behind a noun phrase
// that follows a comma: ..., the paper reports.
func (a *analysis) afterComma(i, prev int, next tag) bool {
	if next != tSTOP && next != tX && next != tCOMMA || prev < 0 {
		return false
	}
	first := a.tags.at(prev) // of the noun phrase, the mark of a quotation before it left out
	for j, n := prev, 0; j >= 0 && n < 12; j, n = j-1, n+1 {
		switch t := a.tags.at(j); t {
		case tNP, tD, tN, tNS, tJ, tPS:
			first = t
		case tCC, tIN, tVBN, tNUM:
			if a.tags.at(prev) != tNS {
				return false
			}
			first = t
		case tCOMMA:
			return first == tD || first == tNP || a.tags.at(prev) == tNS && (first == tNS || first == tJ || first == tN)
		case tQ:
		default:
			return false
		}
	}
	return false
}

// joined reports whether the name that ends at token i is the last of several:
// Alder and Bly.
func (a *analysis) joined(i int) bool {
	for n := 0; i > 0 && n < 5; i, n = i-1, n+1 {
		switch a.tags.at(i) {
		case tNP:
		case tCC:
			return a.tags.at(i-1) == tNP && a.entry(i).form == "and"
		default:
			return false
		}
	}
	return false
}

// afterQuote reports whether token i ends a noun phrase that follows a
// quotation: “Never,” the report notes.
func (a *analysis) afterQuote(i int, next tag) bool {
	switch next {
	case tSTOP, tCOMMA, tIN, tX, tADV, tCOLON:
	default:
		return false
	}
	for j, n := i-1, 0; j >= 0 && n < 16; j, n = j-1, n+1 {
		if r := a.reg.at(j); r > 0 && a.regions.at(int(r-1)).clause {
			return a.closed(j)
		}
		switch a.tags.at(j) {
		case tN, tNS, tNP, tD, tJ, tNUM, tIN, tPP, tPS, tCOMMA, tSYM:
		default:
			return false
		}
	}
	return false
}

func nounTag(e *entry) tag {
	if e.tags.has(tNS) {
		return tNS
	}
	return tN
}

// links reports whether a verb can tie its subject to a participle: they got
// lost, it remained closed.
func links(e *entry) bool {
	switch e.form {
	case "get", "gets", "got", "getting", "gotten", "become", "becomes", "became", "becoming", "remain", "remains",
		"remained", "remaining", "seem", "seems", "seemed", "appear", "appears", "appeared", "feel", "feels", "felt",
		"grow", "grows", "grew", "growing":
		return true
	}
	return false
}

// degree reports whether a word can stand between an auxiliary and its
// participle as an adverb does: were more divided, is either lost or.
func degree(e *entry) bool {
	switch e.form {
	case "more", "most", "less", "least", "either", "both", "likely":
		return true
	}
	return false
}

// pronominal reports whether a determiner can stand for one thing or for many.
func pronominal(e *entry) (one, many bool) {
	switch e.form {
	case "that", "this", "another", "each", "either", "neither":
		return true, false
	case "those", "these", "all", "some", "many", "both":
		return false, true
	}
	return false, false
}

// startsNP reports whether a token can begin a noun phrase.
func startsNP(t tag, e *entry) bool {
	switch t {
	case tD, tPP, tPO, tNP, tNUM, tJ, tN, tNS, tP, tEX:
		return true
	case tVBN, tVBG:
		return false
	}
	return false
}

// toIsPrep reports whether the to at token i follows a word that takes the
// preposition: opposition to, similar to, according to.
func (a *analysis) toIsPrep(i int) bool {
	p := i - 1
	if p < 0 {
		return false
	}
	switch e := a.entry(p); e.form {
	case "according", "due", "opposition", "opposed", "response", "responds", "responded", "responding", "respond", "similar",
		"thanks", "addition", "regard", "respect", "close", "back", "committed", "reference", "related", "relates",
		"contrary", "prior", "subject", "access", "exposure", "outreach", "objections", "linked", "tied", "dedicated", "devoted",
		"limited", "return", "returned", "returns", "added", "refer", "refers", "referred", "referring", "turned", "turning",
		"led", "leading", "leads", "lead", "prone", "immune", "loyal", "next", "equal", "accustomed", "key":
		return true
	}
	return false
}

// pluralName reports whether a capitalised word is a plural, as Democrats.
func (a *analysis) pluralName(i int) bool {
	if i < 0 {
		return false
	}
	if e := a.entry(i); e.tags.has(tNS) {
		return true
	}
	t := a.tok.at(i)
	return t.End-t.Start > 1 && a.text[t.End-1] == 's' && a.text[t.End-2] != 's' && (i == 0 || a.tags.at(i-1) != tNP)
}

// verbBefore returns the tag of the nearest verb before token i.
func (a *analysis) verbBefore(i int) tag {
	for j, n := i-1, 0; j >= 0 && n < 15; j, n = j-1, n+1 {
		switch t := a.tags.at(j); {
		case isVerb(t):
			return t
		case t == tSTOP || t == tBRK:
			return tX
		}
	}
	return tX
}
