package quote

import "onrecord/loader/internal/rule"

// leftContent finds the content that precedes the cue verb group k, whose subject
// begins at chunk s: “…,” she said. It returns the chunk at which the attribution
// begins, -1 when no content precedes it. rule tells which row found it.
func (a *analysis) leftContent(k, s int, source tokens, f *frame) (content tokens, at int) {
	m := a.precedingContent(k, s, source, f)
	return m.content, m.at
}

// preceding is a content that precedes its cue.
type preceding struct {
	content tokens
	at      int // chunk at which the attribution begins, -1 when none precedes
	rule    ruleNumber
}

// precedingContent looks before the subject and, should it follow its verb,
// before the verb: “…,” she said; “…,” said Alder.
func (a *analysis) precedingContent(k, s int, source tokens, f *frame) preceding {
	if !f.quote && !f.bare {
		return preceding{at: -1}
	}
	p := precedingPlace{a: a, k: k, s: s, f: f, source: source, at: s}
	if s >= 0 && s < k {
		if m := p.decide(); m.at >= 0 {
			return m
		}
	}
	p.at = k
	return p.decide()
}

// precedingPlace is what precedes an attribution.
type precedingPlace struct {
	a      *analysis
	k, s   int // the verb group and the chunk at which its subject begins
	f      *frame
	source tokens
	at     int // the chunk at which the attribution begins: the subject or the verb
	p      int // the chunk that precedes it and its adverbs
}

func (p precedingPlace) decide() preceding {
	p.p = p.at - 1
	for p.a.ch.kind(p.p) == cADV {
		p.p--
	}
	verb := int(p.a.ch.at(p.k).head)
	switch p.a.ch.kind(p.p) {
	case cQ:
	case cCOMMA, cDASH:
		if p.p == 0 {
			return p.none()
		}
	default:
		return p.none()
	}
	m, name, ok := decide(p.a, &precedingQuotations, p, verb)
	if !ok {
		c := precedingClause{precedingPlace: p, complement: p.a.complementOf(p.k, p.f).kind}
		if m, name, ok = decide(p.a, &contentFollows, c, verb); !ok {
			if c.search(); c.from >= c.p {
				return p.none()
			}
			m, name, _ = decide(p.a, &precedingClauses, c, verb)
		}
	}
	m.rule = name
	return m
}

// none says that no content precedes; the attribution may begin elsewhere.
func (p precedingPlace) none() preceding { return preceding{at: -1} }

// subjectFirst reports whether the attribution begins with its subject.
func (p precedingPlace) subjectFirst() bool { return p.at < p.k }

// is reports whether the chunk that precedes the attribution is of the kind.
func (p precedingPlace) is(kind chunkKind) bool { return p.a.ch.kind(p.p) == kind }

// quotation is the content that ends with the quotation of chunk q.
func (p precedingPlace) quotation(q int) preceding {
	from := p.a.condition(q, p.a.retold(q, p.s, p.k))
	return preceding{content: tokens{from, int(p.a.ch.at(q).to)}, at: p.at}
}

// takesClause reports whether a clause without marks may precede the verb.
func (p precedingPlace) takesClause() bool {
	if p.a.ch.at(p.k).form != finite || !p.f.bare || p.a.opensAt(p.k+1) {
		return false
	}
	return p.f.quote || p.subjectFirst() && p.a.endsAt(p.k+1)
}

// glossed is the chunk of a quotation that a noun phrase which is no person
// describes, -1 without one.
func (p precedingPlace) glossed() int {
	if !p.subjectFirst() || p.a.ch.kind(p.p-1) != cNP {
		return -1
	}
	n := p.a.phraseStart(p.p - 1)
	if p.a.ch.kind(n-1) != cQ || !p.a.closed(int(p.a.ch.at(n-1).to)-1) || p.a.headTag(n) != tN ||
		p.a.headEntry(n).sem&(semPerson|semBody) != 0 {
		return -1
	}
	return n - 1
}

// precedingQuotations are the contents that end with marks, or before a comma or a
// dash, and the verbs that no other content precedes. Where no row decides, a
// clause may precede.
var precedingQuotations proposals[precedingPlace, preceding]

// precedingClause is the clause without marks that precedes an attribution.
type precedingClause struct {
	precedingPlace
	complement compKind // what follows the verb
	from       int      // chunk at which the clause begins
	// verbs tells that it has a finite verb; main is how many more of them it has
	// than conjunctions and pronouns that subordinate one.
	verbs bool
	main  int
}

// search finds where the clause begins and what verbs it has.
func (c *precedingClause) search() {
	for j := c.p - 1; j >= 0 && c.from == 0; j-- {
		switch ch := c.a.ch.at(j); ch.kind {
		case cSEMI, cSTOP:
			c.from = j + 1
		case cQ:
			if c.partOfClause(j, c.verbs) {
				c.verbs, c.main = true, c.main+1
			} else {
				c.from = j + 1
			}
		case cVG:
			if ch.form == finite {
				c.verbs = true
				c.main++
			}
		case cSUB, cW, cTH:
			c.main--
		}
	}
	if c.from < c.p {
		c.from = c.a.opening(c.from, c.p)
	}
}

// partOfClause reports whether the clause goes on after the quotation of chunk
// j; verbs says that a finite verb follows: “We won” in the north, she said.
func (p precedingPlace) partOfClause(j int, verbs bool) bool {
	if j+1 >= p.p {
		return false
	}
	switch p.a.ch.kind(j + 1) {
	case cSUB, cIN:
		return true
	case cCC:
		return verbs || !p.a.closed(int(p.a.ch.at(j).to)-1)
	}
	return !p.a.closed(int(p.a.ch.at(j).to) - 1)
}

// complementFollows reports whether the content follows the verb.
func (c precedingClause) complementFollows() bool {
	switch c.complement {
	case quoteComp:
		return true
	case clauseComp:
		return c.subjectFirst() || c.a.ch.kind(c.p-1) != cNP || c.a.ch.at(c.p-1).time || !c.a.interjected(c.k)
	}
	return false
}

// objectFollows reports whether the noun phrase that follows the verb is no
// subject of it.
func (c precedingClause) objectFollows() bool {
	if c.subjectFirst() {
		return false
	}
	if c.a.ch.kind(c.k+1) != cNP {
		return true
	}
	if c.s < 0 || c.s >= c.k {
		return false
	}
	return c.f.lemma != "say" && !c.a.person(c.k+1) || c.source.to > int(c.a.ch.at(c.p).from) && c.a.startsClause(c.s)
}

// tokens are those of the clause.
func (c precedingClause) tokens() tokens {
	return tokens{int(c.a.ch.at(c.from).from), int(c.a.ch.at(c.p).from)}
}

// adverbial reports whether the clause is subordinate or hangs on a participle.
func (c precedingClause) adverbial() bool {
	if !c.verbs || c.main > 0 || !c.subjectFirst() || c.a.aside(c.k, c.f) {
		return false
	}
	switch o := c.a.ch.at(c.from); o.kind {
	case cSUB, cW:
		return true
	case cVG:
		return o.form != finite
	}
	return false
}

// afterConjunctions is the chunk that follows the conjunctions at its beginning.
func (c precedingClause) afterConjunctions() int {
	from := c.from
	for from < c.p && c.a.ch.kind(from) == cCC {
		from++
	}
	return from
}

// contentFollows are the verbs whose content follows; precedingClauses are the
// contents without marks that precede their verb.
var contentFollows, precedingClauses proposals[precedingClause, preceding]

// The tables' rows ask for complements and subjects, which may ask for what
// precedes them: they are filled when everything else is there.
func init() {
	precedingQuotations = proposing(rule.Table[precedingPlace, preceding]{
		Name: "quotation before its cue",
		Rows: []rule.Row[precedingPlace, preceding]{
			{
				Name:    "quotation",
				Example: "<“The bridge is safe,”> [Alder] {said}.",
				When:    func(p precedingPlace) bool { return p.is(cQ) },
				Then:    func(p precedingPlace) preceding { return p.quotation(p.p) },
			},
			{
				Name:    "quotation before a comma or a dash",
				Example: "<“The bridge is safe”>, [Alder] {said}.",
				When:    func(p precedingPlace) bool { return p.a.ch.kind(p.p-1) == cQ },
				Then:    func(p precedingPlace) preceding { return p.quotation(p.p - 1) },
			},
			{
				Name:    "verb that no clause precedes",
				Example: "In the rain, Alder laughed.",
				When:    func(p precedingPlace) bool { return !p.takesClause() },
				Then:    precedingPlace.none,
			},
			{
				Name:    "quotation and a noun phrase for it",
				Example: "<“It was war,” a time of hunger>, [she] {said}.",
				When:    func(p precedingPlace) bool { return p.glossed() >= 0 },
				Then: func(p precedingPlace) preceding {
					return preceding{content: p.a.chunkTokens(p.glossed(), p.p-1), at: p.at}
				},
			},
		},
	})
	contentFollows = proposing(rule.Table[precedingClause, preceding]{
		Name: "content after its cue",
		Rows: []rule.Row[precedingClause, preceding]{
			{
				Name:    "complement follows",
				Example: "In the rain, [Alder] {said} <the yard had closed>.",
				When:    precedingClause.complementFollows,
				Then:    func(c precedingClause) preceding { return c.none() },
			},
			{
				Name:    "object follows",
				Example: "[Alder], who was there, {argued} <his case>.",
				When:    precedingClause.objectFollows,
				Then:    func(c precedingClause) preceding { return c.none() },
			},
		},
	})
	precedingClauses = proposing(rule.Table[precedingClause, preceding]{
		Name: "clause before its cue",
		Rows: []rule.Row[precedingClause, preceding]{
			{
				Name:    "what the source was asked",
				Example: "When {asked} <whether the pier was “a ruin,”> she said yes.",
				When:    func(c precedingClause) bool { return c.subjectFirst() && c.a.asked(c.from) },
				Then:    func(c precedingClause) preceding { return c.none() },
			},
			{
				Name:    "clause before an object",
				Example: "While it rained, [Alder] {stressed} <the risk>.",
				When: func(c precedingClause) bool {
					return c.complement == objectComp && c.subjectFirst() && !c.a.marked([]tokens{c.tokens()})
				},
				Then: func(c precedingClause) preceding { return c.none() },
			},
			{
				Name:    "adverbial clause",
				Example: "While it rained, [nine] {said} <the same>.",
				When:    precedingClause.adverbial,
				Then:    func(c precedingClause) preceding { return c.none() },
			},
			{
				Name:    "clause",
				Example: "<The yard has closed>, [Alder] {said}.",
				When:    func(c precedingClause) bool { return c.verbs },
				Then:    func(c precedingClause) preceding { return preceding{content: c.tokens(), at: c.at} },
			},
			{
				Name:    "subject of the clause round an inverted attribution",
				Example: "<The bridge>, {says} [Alder], <is safe>.",
				When:    func(c precedingClause) bool { return !c.subjectFirst() && c.a.interjected(c.k) },
				Then:    func(c precedingClause) preceding { return preceding{content: c.tokens(), at: c.at} },
			},
			{
				Name:    "no attribution put into a clause",
				Example: "In the rain, Alder said.",
				When:    func(c precedingClause) bool { return !c.subjectFirst() || !c.a.aside(c.k, c.f) },
				Then:    func(c precedingClause) preceding { return c.none() },
			},
			{
				Name:    "words that are the writer’s before an attribution put into a clause",
				Example: "But, [she] {said}, <the fleet has sailed>.",
				When: func(c precedingClause) bool {
					from := c.afterConjunctions()
					return from == c.p || !c.a.attributed(from, c.k, c.f)
				},
				Then: func(c precedingClause) preceding { return preceding{at: c.at} },
			},
			{
				Name:    "beginning of the clause round an attribution",
				Example: "<The fleet>, [she] {said}, <has sailed>.",
				Then: func(c precedingClause) preceding {
					c.from = c.afterConjunctions()
					return preceding{content: c.tokens(), at: c.at}
				},
			},
		},
	})
}

// asked reports whether the words at chunk i tell what somebody was asked or
// told before they spoke: Asked whether the pier was “a ruin,” she said yes.
func (a *analysis) asked(i int) bool {
	if a.ch.kind(i) == cW && i+1 < len(a.ch) {
		i++ // When asked
	}
	c := a.ch.at(i)
	cue := a.entry(int(c.head)).cue
	return c.kind == cVG && c.form == participle && cue != 0 && words.frames[cue].rcpt
}

// attributed reports whether the words at chunk from, before an attribution
// that is put into its sentence, belong to what is attributed: In Norwood, she
// said, the ferry is never full.
func (a *analysis) attributed(from, k int, f *frame) bool {
	switch c := a.ch.at(from); c.kind {
	case cNP:
		return !c.time
	case cVG, cIN:
		n := a.skipModifiers(k+1, f) + 1
		return a.ch.kind(n) == cNP && a.finiteFollows(n) || a.ch.kind(n) == cVG && a.ch.at(n).form == finite
	}
	return true
}

// opening returns the chunk with which a content begins whose sentence begins
// at chunk from and that ends before chunk to: behind a dash that no other
// closes, and behind what the writer concedes: Though it rained, the feast went
// on, she said.
func (a *analysis) opening(from, to int) int {
	switch a.form(int(a.ch.at(from).from)) {
	case "though", "although", "despite":
		for i := from; i+1 < to && i < from+30; i++ {
			if a.ch.kind(i) == cCOMMA && a.ch.kind(i+1) == cNP && a.finiteFollows(i+1) {
				from = i + 1
				break
			}
		}
	}
	verb := false
	for i := to - 1; i > from; i-- {
		switch c := a.ch.at(i); c.kind {
		case cVG:
			verb = verb || c.form == finite
		case cDASH:
			if !verb {
				return from
			}
			for j := from; j < i; j++ {
				if a.ch.kind(j) == cDASH || a.reg.at(int(a.ch.at(j).from)) > 0 {
					return from
				}
			}
			return i + 1
		}
	}
	return from
}

// aside reports whether the clause of the verb group k ends at a comma: it is
// put into the sentence it attributes.
func (a *analysis) aside(k int, f *frame) bool {
	if f.that || f.quote {
		e := a.skipModifiers(k+1, f)
		return e+1 < len(a.ch) && a.ch.kind(e) == cCOMMA && a.ch.kind(e+1) != cQ
	}
	return false
}

// interjected reports whether the verb group k and its subject part another
// subject from its verb: The bridge, says Alder, is safe.
func (a *analysis) interjected(k int) bool {
	e := a.phraseEnd(k+1, false)
	return e+1 < len(a.ch) && !a.ch.at(k+1).time && a.ch.kind(e) == cCOMMA && a.ch.kind(e+1) == cVG &&
		a.ch.at(e+1).form == finite && !a.conjoined(a.ch.at(k), k, e+1)
}

// endsAt reports whether the sentence ends at chunk i.
func (a *analysis) endsAt(i int) bool { return i >= len(a.ch) || a.ch.kind(i) == cSTOP }

// retold returns the token at which the content begins that ends in the
// quotation of chunk q, before the subject s of verb group k: the sentence when
// somebody else said the quotation in it and the verb is to report: Lund said:
// “No,” the Gazette reported.
func (a *analysis) retold(q, s, k int) int {
	from := int(a.ch.at(q).from)
	if words.frames[a.entry(int(a.ch.at(k).head)).cue].lemma != "report" || q < 2 || s < 0 || s >= k ||
		a.ch.kind(s) != cNP || a.ch.at(s).pronoun {
		return from
	}
	if a.ch.kind(q-1) != cCOMMA && a.ch.kind(q-1) != cCOLON {
		return from
	}
	if v := a.ch.at(q - 2); v.kind != cVG || v.form != finite || !words.frames[a.entry(int(v.head)).cue].quote {
		return from
	}
	name := a.tok.at(int(a.ch.at(s).head)).Text(a.text)
	j := q - 2
	for j > 0 && a.ch.kind(j-1) != cSTOP && a.ch.kind(j-1) != cSEMI && a.ch.kind(j-1) != cQ {
		j--
		if a.ch.kind(j) == cNP && a.tok.at(int(a.ch.at(j).head)).Text(a.text) == name {
			return from // Alder said, “No,” Alder said.
		}
	}
	return int(a.ch.at(j).from)
}

// condition returns the token at which the condition begins that stands in front
// of the quotation of chunk q, or from: If it rains, “we shall stay,” she said.
func (a *analysis) condition(q, from int) int {
	if q < 3 || from != int(a.ch.at(q).from) || a.ch.kind(q-1) != cCOMMA {
		return from
	}
	for i := q - 2; i >= 0 && i > q-14; i-- {
		switch c := a.ch.at(i); {
		case c.kind == cSUB && a.form(int(c.from)) == "if" && (i == 0 || a.ch.kind(i-1) == cSTOP ||
			a.ch.kind(i-1) == cCC):
			return int(c.from)
		case c.kind == cCOMMA, c.kind == cQ, c.kind == cSTOP, c.kind == cSEMI, c.kind == cDASH, c.kind == cVG &&
			a.cues(c) && words.frames[a.entry(int(c.head)).cue].quote:
			return from
		}
	}
	return from
}
