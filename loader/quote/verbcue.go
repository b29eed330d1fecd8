package quote

import (
	"onrecord/loader/internal/rule"
	"onrecord/loader/syntax"
)

// verbCue is a verb that attributes what its clause says.
type verbCue struct {
	a      *analysis
	u, k   int // the unit and the verb group
	f      *syntax.Frame
	cue    syntax.Tokens
	source syntax.Tokens
	holder int // chunk at which the source begins, -1 without one
	// s is holder where the subject is right before its finite verb, else -1: no
	// content precedes it then.
	s       int
	nobody  bool // the source is an it that stands for nobody
	content []syntax.Tokens
	room    []syntax.Tokens // of which the cue and the content are cut
	quoted  bool            // the content is a quotation of words of its own
	object  bool            // the content is the verb's object
	noun    bool            // it is, or that of a preposition
	rule    ruleNumber
}

// byVerb handles a verb in the active: what precedes it, follows it or is the
// antecedent of its clause. Passives go to byPassive.
func (a *analysis) byVerb(u, k int, f *syntax.Frame) {
	if a.inCue(k) {
		return // quoted as saying
	}
	if a.idiom(k, f) {
		return
	}
	f = a.takeParticle(k, f)
	switch c := a.Ch.At(k); {
	case raises(f) && a.verbIs(k+1, syntax.Infinitive) && a.cueFrame(k+1).Quote:
		return // seemed to agree is what the one who agrees does
	case c.Passive || raises(f):
		a.byPassive(u, k, f)
		return
	case f.Only:
		return
	}
	v := verbCue{a: a, u: u, k: k, f: f}
	v.findSource()
	if a.gapped(u, k, v.s, v.source, v.cue, f) || a.byAs(u, k, v.s, v.source, v.cue, f) {
		return
	}
	p := a.precedingContent(k, v.s, v.source, f)
	if p.at == k {
		if inv, _ := a.inverted(k); !inv.Empty() {
			v.source = inv
		}
	}
	if f.Quote && p.at != k {
		v.cue.To = a.inStatement(k)
	}
	if p.at >= 0 && !v.round(p) || p.at < 0 && !v.follows() || v.object && f.Mark && !a.markedObject(k) {
		return
	}
	if v.cue.To == int(a.Ch.At(k).To) {
		v.cue.To = a.withManner(k)
	}
	v.room[0] = v.cue
	a.cand = append(a.cand, attribution{
		source: v.source, cue: v.room[:1:1], content: v.content, unit: u, quoted: v.quoted, object: v.noun,
		rule: v.rule,
	})
}

// inCue reports whether the gerund k is part of the cue found last.
func (a *analysis) inCue(k int) bool {
	n := len(a.cand)
	if n == 0 || a.Ch.At(k).Form != syntax.Gerund {
		return false
	}
	from, cue := int(a.Ch.At(k).From), a.cand[n-1].cue[0]
	return cue.From < from && from < cue.To
}

// takeParticle takes the other words of a phrasal verb into the verb group k and
// returns its frame.
func (a *analysis) takeParticle(k int, f *syntax.Frame) *syntax.Frame {
	f, more := a.phrasal(k, f)
	if more > 0 {
		a.Ch[k].To = a.Ch.At(k + more).To
		n := copy(a.Ch[k+1:], a.Ch[k+1+more:])
		a.Ch = a.Ch[:k+1+n]
	}
	return f
}

// findSource finds the subject of the verb and where its cue begins.
func (v *verbCue) findSource() {
	a, k := v.a, v.k
	c := a.Ch.At(k)
	v.cue = tokens(a.cueFrom(k), int(c.To))
	v.source, v.holder = a.subject(k)
	v.s = v.holder
	if v.cue.From < int(c.From) && c.Form == syntax.Infinitive && a.expletive(v.source, v.cue.From) {
		v.nobody = true // it is hard to say
		v.cue.From, v.source = v.source.From, syntax.Tokens{}
	}
	if v.labelsSign() {
		v.holder = a.phraseStart(k - 1)
		v.source = a.chunkTokens(v.holder, k-1)
	}
	if w := a.Form(v.cue.From); (w == "then" || w == "instead") && v.cue.To-v.cue.From > 1 {
		v.cue.From++
	}
	g := k // the verb that has the subject
	if c.Form == syntax.Infinitive && v.cue.From < int(c.From) && k > 0 && int(a.Ch.At(k-1).From) == v.cue.From {
		g = k - 1 // “…,” she used to say
	}
	pronoun := a.Ch.Kind(v.s) == syntax.ChunkW || a.Ch.Kind(v.s) == syntax.ChunkTH
	if a.Ch.At(g).Form != syntax.Finite || v.s >= g || v.s >= 0 && (pronoun || !a.adjacent(v.source, g)) {
		v.s = -1 // “…” and then she left, saying
	}
}

// labelsSign reports whether the verb tells what is written on the thing right
// before it: a sign reading “No entry”.
func (v *verbCue) labelsSign() bool {
	a, k := v.a, v.k
	if v.f.Lemma != "read" || k == 0 || a.Ch.At(k).Form != syntax.Gerund || v.cue.From != int(a.Ch.At(k).From) ||
		a.Ch.Kind(k-1) != syntax.ChunkNP {
		return false
	}
	t := a.headTag(k - 1)
	return (t == syntax.N || t == syntax.NS) && a.opensAt(k+1)
}

// adjacent reports whether the subject stands right before the verb group k.
func (a *analysis) adjacent(s syntax.Tokens, k int) bool {
	i := a.back(k - 1)
	if i >= 0 && (a.Ch.Kind(i) == syntax.ChunkCOMMA || a.Ch.Kind(i) == syntax.ChunkDASH) {
		return true // an aside between
	}
	return i >= 0 && (int(a.Ch.At(i).To) <= s.To && s.To <= int(a.Ch.At(k).From) ||
		i > 0 && int(a.Ch.At(i-1).To) == s.To)
}

// add takes the tokens into the content.
func (v *verbCue) add(t syntax.Tokens) {
	if v.room == nil {
		v.room = make([]syntax.Tokens, 3)
		v.content = v.room[1:1]
	}
	v.content = append(v.content, t)
}

// round takes the content that precedes the attribution, and what goes on after
// it. It reports whether there is any.
func (v *verbCue) round(p preceding) bool {
	v.rule = p.rule
	if !p.content.Empty() {
		v.add(p.content)
		v.quoted = v.a.isQuote(p.content)
	}
	if r := v.a.rightOfAttribution(v.k, p.at == v.k, v.quoted, p.content, v.f); !r.Empty() {
		v.add(r)
	}
	return len(v.content) > 0
}

// follows takes the content that follows the verb, and reports whether the verb
// attributes it.
func (v *verbCue) follows() bool {
	a, k, f := v.a, v.k, v.f
	m := v.complement()
	v.rule = m.rule
	if m.kind == noComp {
		a.gap(v.u, k, v.s, v.source, v.cue, f)
		return false
	}
	if m.kind == objectComp && v.holder >= 0 && (f.Weak && !a.speaks(v.holder) || f.Paper && !a.written(v.holder)) {
		return false
	}
	if m.prep == k+1 || m.prep == k+2 && a.Ch.Kind(k+1) == syntax.ChunkADV {
		v.cue.To = int(a.Ch.At(m.prep).To)
	}
	v.noun = m.kind == objectComp && v.f.Lemma != "call"
	if v.unspoken(m) {
		return false
	}
	v.object = m.kind == objectComp && m.prep < 0 && !(f.As && a.asFollows(m.at))
	if m.kind == quoteComp {
		v.quoted = true
		v.add(v.quotation(m))
		if before := v.opening(m); !before.Empty() {
			v.add(before)
		}
	} else {
		v.add(v.extent(m))
	}
	return a.Ch.At(k).Form == syntax.Finite || !v.source.Empty() || v.quoted || v.nobody
}

// extent is the content that the complement m begins, where it is no quotation.
func (v *verbCue) extent(m complement) syntax.Tokens {
	a, k := v.a, v.k
	end := a.boundary(k, m.at, m.kind)
	if a.opensAt(k+1) && (v.f.Lemma == "read" || m.at == k+1 && v.f.Quote && a.exclaims(k+1)) {
		end = a.marksEnd(k + 1) // no more stands on the sign
	}
	return tokens(a.focused(k, m), end)
}

// quotation is the content that the quotation m begins: with the quotations that
// are joined to it and, where its marks close without punctuation, the rest of
// the clause.
func (v *verbCue) quotation(m complement) syntax.Tokens {
	a := v.a
	end := a.lastQuotation(m.at)
	t := tokens(m.from, int(a.Ch.At(end).To))
	if a.Closed(t.To - 1) {
		return t
	}
	switch a.Ch.Kind(end + 1) {
	case syntax.ChunkSUB:
		switch a.chunkWord(end + 1) {
		case "until", "when", "while", "as", "after", "before":
			return t // sang “Never again” until the lights went out
		}
		t.To = a.boundary(v.k, m.at, clauseComp)
	case syntax.ChunkCC:
		if a.ends(v.k, m.at, end+1, clauseComp, true, false) {
			return t
		}
		t.To = a.boundary(v.k, m.at, clauseComp)
	case syntax.ChunkIN, syntax.ChunkVG, syntax.ChunkNP:
		t.To = a.boundary(v.k, m.at, clauseComp)
	}
	return t
}

// lastQuotation is the chunk of the last of the quotations that are joined to the
// one of chunk i: “Out!”, “Shame!” and “Go!”
func (a *analysis) lastQuotation(i int) int {
	for {
		next := a.Ch.Kind(i + 1)
		switch {
		case next == syntax.ChunkQ:
			i++
		case (next == syntax.ChunkCC || next == syntax.ChunkCOMMA) && a.Ch.Kind(i+2) == syntax.ChunkQ:
			i += 2
		case next == syntax.ChunkCOMMA && a.Ch.Kind(i+2) == syntax.ChunkCC && a.Ch.Kind(i+3) == syntax.ChunkQ:
			i += 3
		default:
			return i
		}
	}
}

// opening is the beginning of the sentence that the quotation m ends, before the
// attribution that is put into it: If it rains, she said, “we shall stay.” The
// pier is old, she said: “It must go.”
func (v *verbCue) opening(m complement) syntax.Tokens {
	a, last := v.a, v.s-1
	if a.Ch.Kind(last) != syntax.ChunkCOMMA {
		return syntax.Tokens{}
	}
	from := last
	for from > 0 && !a.closesSentence(from-1) {
		from--
	}
	for from < last && a.Ch.Kind(from) == syntax.ChunkCC {
		from++
	}
	if from == last || !a.leads(from) {
		return syntax.Tokens{}
	}
	if a.lowerQuote(m.at) || a.chunkWord(from) == "if" ||
		m.colon && a.Ch.Kind(from) == syntax.ChunkNP && a.finiteFollows(from) {
		return tokens(int(a.Ch.At(from).From), int(a.Ch.At(last).From))
	}
	return syntax.Tokens{}
}

// closesSentence reports whether chunk i closes what a sentence says before it.
func (a *analysis) closesSentence(i int) bool {
	switch a.Ch.Kind(i) {
	case syntax.ChunkSTOP, syntax.ChunkSEMI, syntax.ChunkQ, syntax.ChunkCOLON:
		return true
	}
	return false
}

// verbComplement is the complement of a verb in its sentence: m is what the
// lexicon lets follow it.
type verbComplement struct {
	complement
	source syntax.Tokens // the subject, where it follows the verb
}

// complement finds what the verb carries.
func (v *verbCue) complement() complement {
	p := cuePlace{v.a, v.f, v.k, v.s, v.a.complementOf(v.k, v.f)}
	if v.k == 2 && v.a.Ch.Kind(1) == syntax.ChunkCOMMA && v.a.Ch.Kind(0) == syntax.ChunkCC {
		if m, ok := v.decide(&answeredQuotations, p); ok {
			return m
		}
	}
	switch p.m.kind {
	case noComp:
		if m, ok := v.decide(&unlistedComplements, p); ok {
			return m
		}
	case clauseComp:
		if v.f.Quote && v.a.opensAt(v.k+1) {
			if m, ok := v.decide(&listedClauses, p); ok {
				return m
			}
		}
	}
	return p.m
}

// decide is the complement that a row of the table finds, whose subject is the
// source.
func (v *verbCue) decide(t *verbComplementTable, p cuePlace) (complement, bool) {
	m, name, ok := decide(v.a, t, p, int(v.a.Ch.At(v.k).Head))
	if !m.source.Empty() {
		v.source = m.source
	}
	m.rule = name
	return m.complement, ok
}

// cuePlace is a verb and the complement that the lexicon lets follow it.
type cuePlace struct {
	a    *analysis
	f    *syntax.Frame
	k, s int
	m    complement
}

// markedWords is the chunk with which marked words begin that the verb gives to
// its source though they are no clause; 0 is none.
func (p cuePlace) markedWords() int {
	if !p.f.Quote || p.f.Lemma == "read" && p.s >= 0 && !p.a.reads(p.s) {
		return 0
	}
	n := p.k + 1
	if p.f.Rcpt && p.a.Ch.Kind(n) == syntax.ChunkNP && !p.a.opensAt(n) {
		n++
	}
	if !p.a.opensAt(n) {
		return 0
	}
	return n
}

// quotationAfterSubject is the chunk of the quotation that follows the verb and
// its subject; 0 is none.
func (p cuePlace) quotationAfterSubject() int {
	if !p.f.Quote || p.a.Ch.At(p.k).Form != syntax.Finite {
		return 0
	}
	if inv, _ := p.a.inverted(p.k); inv.Empty() {
		return 0
	}
	e := p.a.skipModifiers(p.a.phraseEnd(p.k+1, false), p.f)
	if c := p.a.Ch.Kind(e); c != syntax.ChunkCOLON && c != syntax.ChunkCOMMA || p.a.Ch.Kind(e+1) != syntax.ChunkQ {
		return 0
	}
	return e + 1
}

// afterSubject is the quotation that follows the subject.
func (p cuePlace) afterSubject() verbComplement {
	i := p.quotationAfterSubject()
	inv, _ := p.a.inverted(p.k)
	return verbComplement{complement{at: i, from: int(p.a.Ch.At(i).From), kind: quoteComp, prep: -1}, inv}
}

// marksPrecede reports whether marked words right after the verb precede the
// clause that it carries.
func (p cuePlace) marksPrecede() bool {
	return p.f.Quote && p.m.at > p.k+1 && p.a.opensAt(p.k+1) &&
		!(p.f.Rcpt && p.a.Ch.Kind(p.k+1) == syntax.ChunkNP)
}

// verbComplementTable tells what a verb carries in its sentence.
type verbComplementTable = proposals[cuePlace, verbComplement]

// answeredQuotations, unlistedComplements and listedClauses are the complements
// that the lexicon does not list: after a conjunction and an inverted subject;
// where it lists none; where it lists a clause. Without a row it is the listed one.
var answeredQuotations, unlistedComplements, listedClauses verbComplementTable

// The rows look for subjects, which may look for the complements of other verbs.
func init() {
	answeredQuotations = proposing(rule.Table[cuePlace, verbComplement]{
		Name: "quotation after a conjunction",
		Rows: []rule.Row[cuePlace, verbComplement]{
			{
				Name:    "quotation after an inverted subject and a conjunction",
				Example: "But, {said} [Alder], <“the bridge is safe.”>",
				When:    func(p cuePlace) bool { return p.quotationAfterSubject() > 0 },
				Then:    cuePlace.afterSubject,
			},
		},
	})
	unlistedComplements = proposing(rule.Table[cuePlace, verbComplement]{
		Name: "complement of a verb that lists none",
		Rows: []rule.Row[cuePlace, verbComplement]{
			{
				Name:    "marked words",
				Example: "[Alder] {said} <“not at all” to the plan>.",
				When:    func(p cuePlace) bool { return p.markedWords() > 0 },
				Then: func(p cuePlace) verbComplement {
					i := p.markedWords()
					m := complement{at: i, from: int(p.a.Ch.At(i).From), kind: objectComp, prep: -1}
					return verbComplement{complement: m}
				},
			},
			{
				Name:    "quotation after an inverted subject",
				Example: "{Continued} [Alder]: <“The bridge is safe.”>",
				When: func(p cuePlace) bool {
					return p.k == 0 && p.quotationAfterSubject() > 0
				},
				Then: cuePlace.afterSubject,
			},
			{
				Name:    "any words",
				Example: "[Alder] {said} <no to the plan>.",
				When: func(p cuePlace) bool {
					return p.a.anyComplement(p.k, p.f).kind != noComp
				},
				Then: func(p cuePlace) verbComplement {
					return verbComplement{complement: p.a.anyComplement(p.k, p.f)}
				},
			},
		},
	})
	listedClauses = proposing(rule.Table[cuePlace, verbComplement]{
		Name: "clause of a verb",
		Rows: []rule.Row[cuePlace, verbComplement]{
			{
				Name:    "marked words before the clause",
				Example: "[Alder] {said} <“on a good day” she would win>.",
				When:    cuePlace.marksPrecede,
				Then: func(p cuePlace) verbComplement {
					p.m.at, p.m.from = p.k+1, int(p.a.Ch.At(p.k+1).From)
					return verbComplement{complement: p.m}
				},
			},
		},
	})
}

// anyComplement is what else can stand behind a verb of saying: said yes.
func (a *analysis) anyComplement(k int, f *syntax.Frame) complement {
	if !f.Any || a.Ch.At(k).Form != syntax.Finite && f.Lemma != "say" {
		return complement{prep: -1}
	}
	i := k + 1
	for i < len(a.Ch) && a.Ch.Kind(i) == syntax.ChunkNP && a.Ch.At(i).Time {
		i++
	}
	if i >= len(a.Ch) {
		return complement{prep: -1}
	}
	switch c := a.Ch.At(i); c.Kind {
	case syntax.ChunkNP, syntax.ChunkVG, syntax.ChunkADJ, syntax.ChunkSUB, syntax.ChunkW:
		if c.Kind == syntax.ChunkVG && c.Form == syntax.Finite {
			break // what she says is true
		}
		return complement{at: i, from: int(c.From), kind: clauseComp, prep: -1}
	case syntax.ChunkCOMMA:
		if i+1 < len(a.Ch) && (a.Ch.Kind(i+1) == syntax.ChunkSUB ||
			a.Ch.Kind(i+1) == syntax.ChunkVG && a.Ch.At(i+1).Form != syntax.Gerund) && i == k+1 {
			return complement{at: i + 1, from: int(a.Ch.At(i + 1).From), kind: clauseComp, prep: -1}
		}
	}
	return complement{prep: -1}
}

// focused returns the token at which the complement m of the verb group k
// begins: with the adverb that stands right before it and bears on it, as in
// knows just what, wants only peace.
func (a *analysis) focused(k int, m complement) int {
	if m.at-1 > k && m.from == int(a.Ch.At(m.at).From) {
		if c := a.Ch.At(m.at - 1); c.Kind == syntax.ChunkADV {
			switch a.Form(int(c.To) - 1) {
			case "just", "only", "exactly", "precisely", "merely", "far", "nearly", "almost", "even":
				return int(c.To) - 1
			}
		}
	}
	return m.from
}
