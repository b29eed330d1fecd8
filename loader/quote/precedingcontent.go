package quote

import (
	"onrecord/loader/internal/rule"
	"onrecord/loader/syntax"
)

// leftContent finds the content that precedes the cue verb group k, whose subject
// begins at chunk s: “…,” she said. It returns the chunk at which the attribution
// begins, -1 when no content precedes it. rule tells which row found it.
func (a *analysis) leftContent(k, s int, source syntax.Tokens, f *syntax.Frame) (content syntax.Tokens, at int) {
	m := a.precedingContent(k, s, source, f)
	return m.content, m.at
}

// preceding is a content that precedes its cue.
type preceding struct {
	content syntax.Tokens
	at      int // chunk at which the attribution begins, -1 when none precedes
	rule    ruleNumber
}

// precedingContent looks before the subject and, should it follow its verb,
// before the verb: “…,” she said; “…,” said Alder.
func (a *analysis) precedingContent(k, s int, source syntax.Tokens, f *syntax.Frame) preceding {
	if !f.Quote && !f.Bare {
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
	f      *syntax.Frame
	source syntax.Tokens
	at     int // the chunk at which the attribution begins: the subject or the verb
	p      int // the chunk that precedes it and its adverbs
}

func (p precedingPlace) decide() preceding {
	p.p = p.at - 1
	for p.a.Ch.Kind(p.p) == syntax.ChunkADV {
		p.p--
	}
	verb := int(p.a.Ch.At(p.k).Head)
	switch p.a.Ch.Kind(p.p) {
	case syntax.ChunkQ:
	case syntax.ChunkCOMMA, syntax.ChunkDASH:
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

// gerundBeforeClause reports whether the verb is a gerund right after a quotation, with a
// clause or a quotation of its own after it.
func (p precedingPlace) gerundBeforeClause() bool {
	if p.a.Ch.At(p.k).Form != syntax.Gerund || p.at != p.k || !p.is(syntax.ChunkQ) {
		return false
	}
	m := p.a.complementOf(p.k, p.f).kind
	return m == clauseComp || m == quoteComp
}

// subjectFirst reports whether the attribution begins with its subject.
func (p precedingPlace) subjectFirst() bool { return p.at < p.k }

// is reports whether the chunk that precedes the attribution is of the kind.
func (p precedingPlace) is(kind syntax.ChunkKind) bool { return p.a.Ch.Kind(p.p) == kind }

// quotation is the content that ends with the quotation of chunk q.
func (p precedingPlace) quotation(q int) preceding {
	from := p.a.condition(q, p.a.retold(q, p.s, p.k))
	return preceding{content: tokens(from, int(p.a.Ch.At(q).To)), at: p.at}
}

// takesClause reports whether a clause without marks may precede the verb.
func (p precedingPlace) takesClause() bool {
	if p.a.Ch.At(p.k).Form != syntax.Finite || !p.f.Bare || p.a.opensAt(p.k+1) {
		return false
	}
	return p.f.Quote || p.subjectFirst() && p.a.endsAt(p.k+1)
}

// glossed is the chunk of a quotation that a noun phrase which is no person
// describes, -1 without one.
func (p precedingPlace) glossed() int {
	if !p.subjectFirst() || p.a.Ch.Kind(p.p-1) != syntax.ChunkNP {
		return -1
	}
	n := p.a.phraseStart(p.p - 1)
	if p.a.Ch.Kind(n-1) != syntax.ChunkQ || !p.a.Closed(int(p.a.Ch.At(n-1).To)-1) || p.a.headTag(n) != syntax.N ||
		p.a.headEntry(n).Sem&(syntax.SemPerson|syntax.SemBody) != 0 {
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
		switch ch := c.a.Ch.At(j); ch.Kind {
		case syntax.ChunkSEMI, syntax.ChunkSTOP:
			c.from = j + 1
		case syntax.ChunkQ:
			if c.partOfClause(j, c.verbs) {
				c.verbs, c.main = true, c.main+1
			} else {
				c.from = j + 1
			}
		case syntax.ChunkVG:
			if ch.Form == syntax.Finite {
				c.verbs = true
				c.main++
			}
		case syntax.ChunkSUB, syntax.ChunkW, syntax.ChunkTH:
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
	switch p.a.Ch.Kind(j + 1) {
	case syntax.ChunkSUB, syntax.ChunkIN:
		return true
	case syntax.ChunkCC:
		return verbs || !p.a.Closed(int(p.a.Ch.At(j).To)-1)
	}
	return !p.a.Closed(int(p.a.Ch.At(j).To) - 1)
}

// complementFollows reports whether the content follows the verb.
func (c precedingClause) complementFollows() bool {
	switch c.complement {
	case quoteComp:
		return true
	case clauseComp:
		return c.subjectFirst() || c.a.Ch.Kind(c.p-1) != syntax.ChunkNP || c.a.Ch.At(c.p-1).Time ||
			!c.a.interjected(c.k)
	}
	return false
}

// objectFollows reports whether the noun phrase that follows the verb is no
// subject of it.
func (c precedingClause) objectFollows() bool {
	if c.subjectFirst() {
		return false
	}
	if c.a.Ch.Kind(c.k+1) != syntax.ChunkNP {
		return true
	}
	if c.s < 0 || c.s >= c.k {
		return false
	}
	return c.f.Lemma != "say" && !c.a.person(c.k+1) || c.source.To > int(c.a.Ch.At(c.p).From) && c.a.startsClause(c.s)
}

// tokens are those of the clause.
func (c precedingClause) tokens() syntax.Tokens {
	return tokens(int(c.a.Ch.At(c.from).From), int(c.a.Ch.At(c.p).From))
}

// adverbial reports whether the clause is subordinate or hangs on a participle.
func (c precedingClause) adverbial() bool {
	if !c.verbs || c.main > 0 || !c.subjectFirst() || c.a.aside(c.k, c.f) {
		return false
	}
	switch o := c.a.Ch.At(c.from); o.Kind {
	case syntax.ChunkSUB, syntax.ChunkW:
		return true
	case syntax.ChunkVG:
		return o.Form != syntax.Finite
	}
	return false
}

// afterConjunctions is the chunk that follows the conjunctions at its beginning.
func (c precedingClause) afterConjunctions() int {
	from := c.from
	for from < c.p && c.a.Ch.Kind(from) == syntax.ChunkCC {
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
				Name:    "gerund whose complement follows",
				Example: "[Alder] said, “It rains,” {adding} <that it was May>.",
				When:    precedingPlace.gerundBeforeClause,
				Then:    precedingPlace.none,
			},
			{
				Name:    "quotation",
				Example: "<“The bridge is safe,”> [Alder] {said}.",
				When:    func(p precedingPlace) bool { return p.is(syntax.ChunkQ) },
				Then:    func(p precedingPlace) preceding { return p.quotation(p.p) },
			},
			{
				Name:    "quotation before a comma or a dash",
				Example: "<“The bridge is safe”>, [Alder] {said}.",
				When:    func(p precedingPlace) bool { return p.a.Ch.Kind(p.p-1) == syntax.ChunkQ },
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
}

func init() {
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
}

func init() {
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
					return c.complement == objectComp && c.subjectFirst() && !c.a.marked([]syntax.Tokens{c.tokens()})
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
	if a.Ch.Kind(i) == syntax.ChunkW && i+1 < len(a.Ch) {
		i++ // When asked
	}
	c := a.Ch.At(i)
	cue := a.Entry(int(c.Head)).Cue
	return c.Kind == syntax.ChunkVG && c.Form == syntax.Participle && cue != 0 && syntax.Words.Frames[cue].Rcpt
}

// attributed reports whether the words at chunk from, before an attribution
// that is put into its sentence, belong to what is attributed: In Norwood, she
// said, the ferry is never full.
func (a *analysis) attributed(from, k int, f *syntax.Frame) bool {
	switch c := a.Ch.At(from); c.Kind {
	case syntax.ChunkNP:
		return !c.Time
	case syntax.ChunkVG, syntax.ChunkIN:
		n := a.skipModifiers(k+1, f) + 1
		return a.Ch.Kind(n) == syntax.ChunkNP && a.finiteFollows(n) ||
			a.Ch.Kind(n) == syntax.ChunkVG && a.Ch.At(n).Form == syntax.Finite
	}
	return true
}

// opening returns the chunk with which a content begins whose sentence begins
// at chunk from and that ends before chunk to: behind a dash that no other
// closes, and behind what the writer concedes: Though it rained, the feast went
// on, she said.
func (a *analysis) opening(from, to int) int {
	switch a.Form(int(a.Ch.At(from).From)) {
	case "though", "although", "despite":
		for i := from; i+1 < to && i < from+30; i++ {
			if a.Ch.Kind(i) == syntax.ChunkCOMMA && a.Ch.Kind(i+1) == syntax.ChunkNP && a.finiteFollows(i+1) {
				from = i + 1
				break
			}
		}
	}
	verb := false
	for i := to - 1; i > from; i-- {
		switch c := a.Ch.At(i); c.Kind {
		case syntax.ChunkVG:
			verb = verb || c.Form == syntax.Finite
		case syntax.ChunkDASH:
			if !verb {
				return from
			}
			for j := from; j < i; j++ {
				if a.Ch.Kind(j) == syntax.ChunkDASH || a.Reg.At(int(a.Ch.At(j).From)) > 0 {
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
func (a *analysis) aside(k int, f *syntax.Frame) bool {
	if f.That || f.Quote {
		e := a.skipModifiers(k+1, f)
		return e+1 < len(a.Ch) && a.Ch.Kind(e) == syntax.ChunkCOMMA && a.Ch.Kind(e+1) != syntax.ChunkQ
	}
	return false
}

// interjected reports whether the verb group k and its subject part another
// subject from its verb: The bridge, says Alder, is safe.
func (a *analysis) interjected(k int) bool {
	e := a.phraseEnd(k+1, false)
	return e+1 < len(a.Ch) && !a.Ch.At(k+1).Time && a.Ch.Kind(e) == syntax.ChunkCOMMA &&
		a.Ch.Kind(e+1) == syntax.ChunkVG &&
		a.Ch.At(e+1).Form == syntax.Finite && !a.conjoined(a.Ch.At(k), k, e+1)
}

// endsAt reports whether the sentence ends at chunk i.
func (a *analysis) endsAt(i int) bool { return i >= len(a.Ch) || a.Ch.Kind(i) == syntax.ChunkSTOP }

// retold returns the token at which the content begins that ends in the
// quotation of chunk q, before the subject s of verb group k: the sentence when
// somebody else said the quotation in it and the verb is to report: Lund said:
// “No,” the Gazette reported.
func (a *analysis) retold(q, s, k int) int {
	from := int(a.Ch.At(q).From)
	if syntax.Words.Frames[a.Entry(int(a.Ch.At(k).Head)).Cue].Lemma != "report" || q < 2 || s < 0 || s >= k ||
		a.Ch.Kind(s) != syntax.ChunkNP || a.Ch.At(s).Pronoun {
		return from
	}
	if a.Ch.Kind(q-1) != syntax.ChunkCOMMA && a.Ch.Kind(q-1) != syntax.ChunkCOLON {
		return from
	}
	if v := a.Ch.At(q - 2); v.Kind != syntax.ChunkVG || v.Form != syntax.Finite ||
		!syntax.Words.Frames[a.Entry(int(v.Head)).Cue].Quote {
		return from
	}
	name := a.Tok.At(int(a.Ch.At(s).Head)).Text(a.Text)
	j := q - 2
	for j > 0 && a.Ch.Kind(j-1) != syntax.ChunkSTOP && a.Ch.Kind(j-1) != syntax.ChunkSEMI &&
		a.Ch.Kind(j-1) != syntax.ChunkQ {
		j--
		if a.Ch.Kind(j) == syntax.ChunkNP && a.Tok.At(int(a.Ch.At(j).Head)).Text(a.Text) == name {
			return from // Alder said, “No,” Alder said.
		}
	}
	return int(a.Ch.At(j).From)
}

// condition returns the token at which the condition begins that stands in front
// of the quotation of chunk q, or from: If it rains, “we shall stay,” she said.
func (a *analysis) condition(q, from int) int {
	if q < 3 || from != int(a.Ch.At(q).From) || a.Ch.Kind(q-1) != syntax.ChunkCOMMA {
		return from
	}
	for i := q - 2; i >= 0 && i > q-14; i-- {
		switch c := a.Ch.At(i); {
		case c.Kind == syntax.ChunkSUB && a.Form(int(c.From)) == "if" &&
			(i == 0 || a.Ch.Kind(i-1) == syntax.ChunkSTOP ||
				a.Ch.Kind(i-1) == syntax.ChunkCC):
			return int(c.From)
		case c.Kind == syntax.ChunkCOMMA, c.Kind == syntax.ChunkQ, c.Kind == syntax.ChunkSTOP,
			c.Kind == syntax.ChunkSEMI, c.Kind == syntax.ChunkDASH, c.Kind == syntax.ChunkVG &&
				a.cues(c) && syntax.Words.Frames[a.Entry(int(c.Head)).Cue].Quote:
			return from
		}
	}
	return from
}
