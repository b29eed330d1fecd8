package quote

// attribution is a quote before it is cut into spans.
type attribution struct {
	source  tokens
	cue     []tokens
	content []tokens
	block   tokens // a paragraph without marks that is quoted whole
	unit    int
	quoted  bool // its content is a quotation of words of its own
	nest    nest
}

// attribute finds the attributions of one unit.
func (a *analysis) attribute(u int) {
	un := a.units.at(u)
	a.disambiguate(un.from, un.to)
	a.chunks(un.from, un.to)
	a.cand, a.unitFrom = a.cand[:0], un.from
	for k := 0; k < len(a.ch); k++ { // phrasal verbs shorten the list
		c := &a.ch[k]
		switch {
		case c.kind == cVG:
			a.byAdjective(u, k)
			if c.form == participle {
				a.byApposed(u, k)
			}
			cue := a.entry(int(c.head)).cue
			if cue == 0 || a.reg.at(int(c.head)) > 0 {
				continue // what a quotation says that others say is not attributed twice
			}
			a.byVerb(u, k, &words.frames[cue])
		case c.kind == cIN && a.form(int(c.from)) == "according":
			a.byAccording(u, k)
		case c.kind == cIN && a.form(int(c.from)) == "in":
			a.inWords(u, k)
		case c.kind == cADJ:
			a.byApposed(u, k)
		case c.kind == cNP:
			a.byNoun(u, k)
		case c.kind == cCOLON && a.ch.kind(k+1) == cQ:
			a.byColon(u, k)
		}
	}
	a.bySurvey(u)
	marked := a.hasMarks(un)
	if marked {
		a.attract()
	}
	a.outermost()
	if marked {
		a.looseQuotes(u)
	}
	a.joinSentence(u)
	a.prepareJoin(u)
}

// hasMarks reports whether a quotation stands in the unit. Units come in order.
func (a *analysis) hasMarks(u *unit) bool {
	for a.passed < len(a.regions) && a.regions.at(a.passed).close < u.from {
		a.passed++
	}
	return a.passed < len(a.regions) && a.regions.at(a.passed).open < u.to
}

func (a *analysis) byVerb(u, k int, f *frame) {
	c := &a.ch[k]
	if n := len(a.cand); n > 0 && c.form == gerund && a.cand[n-1].cue[0].from < int(c.from) && int(c.from) < a.cand[n-1].cue[0].to {
		return // quoted as saying
	}
	more := 0 // chunks of a phrasal verb's other words
	f, more = a.phrasal(k, f)
	if more > 0 {
		// The words are taken for part of the verb group.
		c.to = a.ch.at(k + more).to
		n := copy(a.ch[k+1:], a.ch[k+1+more:])
		a.ch = a.ch[:k+1+n]
	}
	if raises(f) && k+1 < len(a.ch) && a.ch.at(k+1).form == infinitive && a.ch.kind(k+1) == cVG && words.frames[a.entry(int(a.ch.at(k+1).head)).cue].quote {
		return // seemed to agree is what the one who agrees does
	}
	if c.passive || raises(f) {
		a.byPassive(u, k, f)
		return
	}
	if f.only {
		return
	}
	var content []tokens
	quoted, object := false, false
	cue := []tokens{{a.cueFrom(k), int(c.to)}}
	source, s := a.subject(k)
	holder := s
	nobody := cue[0].from < int(c.from) && c.form == infinitive && a.expletive(source, cue[0].from)
	if nobody {
		cue[0].from, source = source.from, tokens{} // it is hard to say
	}
	if k > 0 && c.form == gerund && f.lemma == "read" && cue[0].from == int(c.from) && a.ch.kind(k-1) == cNP && (a.tags.at(int(a.ch.at(k-1).head)) == tN || a.tags.at(int(a.ch.at(k-1).head)) == tNS) && a.opensAt(k+1) {
		holder = a.phraseStart(k - 1) // a sign reading “No entry”
		source = tokens{int(a.ch.at(holder).from), int(a.ch.at(k - 1).to)}
	}
	if w := a.form(cue[0].from); (w == "then" || w == "instead") && cue[0].to-cue[0].from > 1 {
		cue[0].from++
	}
	g := k // the verb that has the subject
	if c.form == infinitive && cue[0].from < int(c.from) && k > 0 && int(a.ch.at(k-1).from) == cue[0].from {
		g = k - 1 // “…,” she used to say
	}
	if a.ch.at(g).form != finite || s >= g || s >= 0 && (a.ch.kind(s) == cW || a.ch.kind(s) == cTH) || s >= 0 && !a.adjacent(source, g) {
		s = -1 // “…” and then she left, saying
	}
	if a.gapped(u, k, s, source, cue[0], f) || a.byAs(u, k, s, source, cue[0], f) {
		return
	}
	left, leftFrom := a.leftContent(k, s, source, f)
	if leftFrom == k {
		if inv, _ := a.inverted(k); !inv.empty() {
			source = inv
		}
	}
	if f.quote && leftFrom != k {
		cue[0].to = a.inStatement(k)
	}
	if leftFrom >= 0 {
		if !left.empty() {
			content = append(content, left)
			quoted = a.isQuote(left)
		}
		if r := a.rightOfAttribution(k, leftFrom == k, quoted, left, f); !r.empty() {
			content = append(content, r)
		}
		if len(content) == 0 {
			return
		}
	} else {
		m := a.complementOf(k, f)
		if m.kind == noComp && f.quote && k+1 < len(a.ch) && !(f.lemma == "read" && s >= 0 && !a.reads(s)) {
			// said “not at all”
			n := k + 1
			if f.rcpt && !a.opensAt(n) && a.ch.kind(n) == cNP {
				n++ // told them “not yet”
			}
			if a.opensAt(n) {
				m = complement{at: n, from: int(a.ch.at(n).from), kind: objectComp, prep: -1}
			}
		}
		if (m.kind == noComp && k == 0 || k == 2 && a.ch.kind(1) == cCOMMA && a.ch.kind(0) == cCC) && f.quote && c.form == finite {
			// Continued Alder: “…” But, said Alder, “…”
			if inv, _ := a.inverted(k); !inv.empty() {
				if e := a.skipModifiers(a.phraseEnd(k+1, false), f); e+1 < len(a.ch) && (a.ch.kind(e) == cCOLON || a.ch.kind(e) == cCOMMA) && a.ch.kind(e+1) == cQ {
					source = inv
					m = complement{at: e + 1, from: int(a.ch.at(e + 1).from), kind: quoteComp, prep: -1}
				}
			}
		}
		if m.kind == clauseComp && f.quote && m.at > k+1 && a.opensAt(k+1) && !(f.rcpt && a.ch.kind(k+1) == cNP) {
			m.at, m.from = k+1, int(a.ch.at(k+1).from) // said “on a good day” she would win
		}
		if m.kind == noComp {
			m = a.anyComplement(k, f)
		}
		if m.kind == noComp {
			a.gap(u, k, s, source, cue[0], f)
			return
		}
		if m.kind == objectComp && holder >= 0 && (f.weak && !a.speaks(holder) || f.paper && !a.written(holder)) {
			return
		}
		if m.prep == k+1 || m.prep == k+2 && a.ch.kind(k+1) == cADV {
			cue[0].to = int(a.ch.at(m.prep).to)
		}
		object = m.kind == objectComp && m.prep < 0 && !(f.as && a.asFollows(m.at))
		switch m.kind {
		case quoteComp:
			end := m.at
			for end+1 < len(a.ch) {
				if a.ch.kind(end+1) == cQ {
					end++ // a quotation right behind another
				} else if end+2 < len(a.ch) && (a.ch.kind(end+1) == cCC || a.ch.kind(end+1) == cCOMMA) && a.ch.kind(end+2) == cQ {
					end += 2 // “Out!” and “Shame!”
				} else if end+3 < len(a.ch) && a.ch.kind(end+1) == cCOMMA && a.ch.kind(end+2) == cCC && a.ch.kind(end+3) == cQ {
					end += 3
				} else {
					break
				}
			}
			t := tokens{m.from, int(a.ch.at(end).to)}
			if end+1 < len(a.ch) && !a.closed(t.to-1) {
				switch n := a.ch.at(end + 1); n.kind {
				case cIN, cCC, cVG, cNP, cSUB:
					if !(n.kind == cCC && a.ends(k, m.at, end+1, clauseComp, true, false)) {
						t.to = a.boundary(k, m.at, clauseComp)
					}
				}
			}
			content = append(content, t)
			quoted = true
		default:
			end := a.boundary(k, m.at, m.kind)
			if a.opensAt(k+1) && (f.lemma == "read" || m.at == k+1 && f.quote && a.exclaims(k+1)) {
				end = a.regions.at(int(a.reg.at(int(a.ch.at(k+1).from))-1)).close + 1 // no more stands on the sign
			}
			content = append(content, tokens{a.focused(k, m), end})
		}
		if m.kind == quoteComp && a.ch.kind(s-1) == cCOMMA {
			// If it rains, she said, “we shall stay.” The pier is old, she said: “It
			// must go.”
			from := s - 1
			for from > 0 && a.ch.kind(from-1) != cSTOP && a.ch.kind(from-1) != cSEMI && a.ch.kind(from-1) != cQ && a.ch.kind(from-1) != cCOLON {
				from--
			}
			for from < s-1 && a.ch.kind(from) == cCC {
				from++
			}
			if from < s-1 && a.leads(from) && (a.lowerQuote(m.at) || a.form(int(a.ch.at(from).from)) == "if" || m.colon && a.ch.kind(from) == cNP && a.finiteFollows(from)) {
				content = append(content, tokens{int(a.ch.at(from).from), int(a.ch.at(s - 1).from)})
			}
		}
		if c.form != finite && source.empty() && !quoted && !nobody {
			return
		}
	}
	if object && f.mark && !a.markedObject(k) {
		return
	}
	if cue[0].to == int(c.to) {
		cue[0].to = a.withManner(k)
	}
	a.cand = append(a.cand, attribution{source: source, cue: cue, content: content, unit: u, quoted: quoted})
}

// adjacent reports whether the subject stands right before the verb group k.
func (a *analysis) adjacent(s tokens, k int) bool {
	i := a.back(k - 1)
	if i >= 0 && (a.ch.kind(i) == cCOMMA || a.ch.kind(i) == cDASH) {
		return true // an aside between
	}
	return i >= 0 && (int(a.ch.at(i).to) <= s.to && s.to <= int(a.ch.at(k).from) || i > 0 && int(a.ch.at(i-1).to) == s.to)
}

// closed reports whether the quotation whose closing mark is token i ends with
// punctuation of its own or is followed by some.
func (a *analysis) closed(i int) bool {
	for i > 0 && a.tags.at(i) == tQ {
		i--
	}
	return a.tags.at(i) == tCOMMA || a.tags.at(i) == tSTOP || a.tags.at(i) == tDASH
}

// rightOfAttribution finds the words that go on behind an attribution that
// stands inside or behind its content: “A,” she said, “B.”
func (a *analysis) rightOfAttribution(k int, inverted, quoted bool, left tokens, f *frame) tokens {
	e := k + 1
	if inverted {
		e = a.phraseEnd(k+1, false)
	}
	n := e
	e = a.skipModifiers(e, f)
	if e+1 >= len(a.ch) {
		return tokens{}
	}
	for ; n < e; n++ {
		if c := a.ch.at(n); c.kind == cVG && a.cues(c) {
			return tokens{} // “We won,” she said before adding: “It was hard.”
		}
	}
	switch a.ch.kind(e) {
	case cCOMMA, cCOLON, cDASH:
	case cSEMI:
		if a.ch.kind(e+1) != cQ {
			return tokens{}
		}
	case cQ:
		return tokens{int(a.ch.at(e).from), int(a.ch.at(e).to)}
	case cTH:
		if f.that && quoted && !inverted && !(e > k+1 && a.ch.kind(e-1) == cNP && !a.ch.at(e-1).time && a.ch.kind(e+1) == cVG && a.ch.at(e+1).form == finite) {
			return tokens{int(a.ch.at(e).from), a.boundary(k, e, clauseComp)}
		}
		return tokens{}
	default:
		return tokens{}
	}
	n = e + 1
	c := a.ch.at(n)
	if c.kind == cQ {
		return tokens{int(c.from), int(c.to)}
	}
	start := n
	if c.kind == cCC && n+1 < len(a.ch) {
		n++
		c = a.ch.at(n)
		if c.kind == cVG && a.conjoined(a.ch.at(k), k, n) {
			return tokens{}
		}
	}
	if quoted && start == n && a.ch.kind(e) == cCOMMA && (c.kind == cTH && f.that || c.kind == cVG && c.form == finite && !c.passive && !a.cues(c) && a.tags.at(int(c.from)) != tADV && !a.hasVerb(left)) {
		// “It is a pity,” she said, that they left. “The guild,” she said, has left.
		return tokens{int(c.from), a.boundary(k, n, clauseComp)}
	}
	if quoted && a.reg.at(int(c.from)) == 0 && !(c.kind == cVG && c.form == infinitive && start == n && a.reg.at(int(c.head)) > 0) {
		return tokens{} // but “It is time,” she said, to “go.”
	}
	if quoted && start < n {
		// “I love it,” she said, but “it is late.”
		return tokens{int(a.ch.at(start).from), a.boundary(k, start, clauseComp)}
	}
	switch c.kind {
	case cVG:
		if c.form == gerund || c.form == finite && quoted {
			return tokens{}
		}
	case cW, cCOMMA, cSTOP:
		return tokens{}
	case cNP:
		if !a.finiteFollows(n) && start == n && !inverted {
			break
		}
	case cIN:
		if a.form(int(c.from)) == "according" {
			return tokens{}
		}
	}
	if inverted && start == n && !(c.kind == cVG && c.form == finite) {
		return tokens{}
	}
	return tokens{int(a.ch.at(start).from), a.boundary(k, start, clauseComp)}
}

// hasVerb reports whether a finite verb stands among the tokens.
func (a *analysis) hasVerb(t tokens) bool {
	for i := t.from; i < t.to; i++ {
		if isFinite(a.tags[i]) {
			return true
		}
	}
	return false
}

// exclaims reports whether the marked words that begin with chunk i end in a
// mark of exclamation or of question: yelled “Shame!” at the mayor.
func (a *analysis) exclaims(i int) bool {
	t := a.tok.at(a.regions.at(int(a.reg.at(int(a.ch.at(i).from))-1)).last - 1).Text(a.text)
	return t == "!" || t == "?"
}

// opensAt reports whether marked words begin with chunk i.
func (a *analysis) opensAt(i int) bool {
	if i >= len(a.ch) {
		return false
	}
	from := int(a.ch.at(i).from)
	r := a.reg.at(from)
	return r > 0 && a.regions.at(int(r-1)).first == from
}

// isQuote reports whether the tokens are a quotation of words of its own.
func (a *analysis) isQuote(t tokens) bool {
	r := a.reg.at(t.from)
	return r > 0 && a.regions.at(int(r-1)).clause
}

func (a *analysis) emit(at attribution) {
	if at.unit >= 0 && !at.source.empty() {
		a.units[at.unit].att = len(a.atts) + 1
	}
	a.claim(at.content, len(a.atts), at.size())
	a.atts = append(a.atts, at)
}

// byColon handles a speaker and a colon: Alder: “…”, A dry year - Ada Alder and
// Per Lund: “…”
func (a *analysis) byColon(u, k int) {
	s := k
	for s > 0 && s > k-8 && a.ch.kind(s-1) != cDASH && a.ch.kind(s-1) != cVG {
		s--
	}
	by := s == 0 && k > 1 && a.form(int(a.ch.at(0).from)) == "from"
	if by {
		s++ // From Alder’s letter: “…”
	}
	if s > 1 && (a.ch.kind(s-1) != cDASH || a.tags.at(int(a.ch.at(s).head)) != tNP) {
		return
	}
	if source, cue := a.label(s, k, true); !source.empty() {
		a.cand = append(a.cand, attribution{source: source, cue: []tokens{cue}, content: []tokens{{int(a.ch.at(k + 1).from), int(a.ch.at(k + 1).to)}}, unit: u, quoted: true})
	}
}

// label reads chunks [s, k), before the colon at chunk k, as the name of a
// speaker or of what he wrote: Ada Alder, Alder’s answer. Unless whatever names
// something will do, it must be a person's name or a text.
func (a *analysis) label(s, k int, whatever bool) (source, cue tokens) {
	if s >= k || a.ch.kind(s) != cNP || a.phraseEnd(s, true) != k {
		return
	}
	h := int(a.ch.at(s).head)
	text := a.tags.at(h) == tN && a.entry(h).sem&(semVenue|semPaper) != 0
	if !whatever && !text && (a.tags.at(h) != tNP || h == int(a.ch.at(s).from) || a.tags.at(h-1) != tNP || k > s+1 && a.ch.kind(s+1) == cIN) {
		return
	}
	source, cue = tokens{int(a.ch.at(s).from), int(a.ch.at(k - 1).to)}, tokens{int(a.ch.at(k).from), int(a.ch.at(k).to)}
	if text && k > s+2 && a.ch.kind(s+2) == cNP && (a.form(int(a.ch.at(s+1).from)) == "by" || a.form(int(a.ch.at(s+1).from)) == "from") {
		source.from = int(a.ch.at(s + 2).from) // statement by Ada Alder
		return
	}
	for i := source.to - 2; i > source.from && k == s+1; i-- {
		if a.tags.at(i) == tPS && a.tags.at(h) == tN && a.entry(h).sem&semPerson == 0 {
			source.to, cue.from = i+1, i+1 // Alder’s answer: “…”
			return
		}
	}
	if !whatever && text {
		return tokens{}, tokens{}
	}
	return
}
