package quote

import (
	"strings"
	"sync"

	"onrecord/loader/internal/rule"
	"onrecord/loader/lexicon"
	"onrecord/loader/syntax"
)

// kindSet are kinds of things that nobody says, by what the lexicon calls them.
type kindSet uint32

// objectKinds are the kinds of objects. solid are those that no verb of speech
// brings into words; the others hang on the verb.
var objectKinds = []string{
	"vehicle", "device", "food", "animal", "garment", "furniture", "body", "money", "award", "work", "shape", "vital",
	"summons", "service", "event", "outing", "entry", "infant", "person", "any", "words", "greeting",
	"quantity", "title",
}

const (
	solidKinds = kindSet(1<<7 - 1)
	personKind = kindSet(1 << 18)
	anyKind    = kindSet(1 << 19)
	wordsKind  = kindSet(1 << 20)
	workKind   = kindSet(1 << 9)
	titleKind  = kindSet(1 << 23)
)

// kindsOf are the kinds that a word lists.
func kindsOf(w lexicon.Word) kindSet {
	var set kindSet
	for i, name := range objectKinds {
		if w.Has(name) {
			set |= 1 << i
		}
	}
	return set
}

// objects are the kinds of nouns by their forms, unspoken the kinds of object with
// which a cue attributes nothing, by its lemma.
var objects, unspoken = sync.OnceValue(func() map[string]kindSet {
	m := make(map[string]kindSet)
	for _, w := range lexicon.Words(lexicon.Object) {
		m[w.Lemma] = kindsOf(w)
		m[lexicon.Plural(w.Lemma)] = kindsOf(w)
	}
	for form, lemma := range map[string]string{"feet": "foot", "teeth": "tooth", "lives": "life", "knives": "knife",
		"wolves": "wolf", "mice": "mouse", "geese": "goose", "calves": "calf", "shelves": "shelf"} {
		m[form] = m[lemma]
	}
	return m
}), sync.OnceValue(func() map[string]kindSet {
	m := make(map[string]kindSet)
	for _, w := range lexicon.Words(lexicon.Unspoken) {
		m[w.Lemma] = kindsOf(w)
	}
	return m
})

// unspokenObject is the object of a cue that may be no speech.
type unspokenObject struct {
	a     *analysis
	lemma string  // of the cue, with the preposition that belongs to it
	act   Act     // of the cue
	verb  kindSet // kinds of object with which it attributes nothing
	head  int     // token of the object's head
	kinds kindSet // of the object
	// whole tells that no infinitive and no as follows the object, nor anything that is
	// said of it, which is chunk second, else -1; plain that no other verb, adjective or
	// second noun phrase stands in what follows it either.
	whole, plain bool
	second       int
	after        string // the word that follows the object
}

// unspoken reports whether the verb attributes nothing, since its complement is
// something that nobody says.
func (v *verbCue) unspoken(m complement) bool {
	a := v.a
	if m.kind == quoteComp || a.opensAt(m.at) {
		return m.at == v.k+1 && unspoken()[v.f.Lemma]&titleKind != 0 && a.title(a.regionAt(m.at))
	}
	if a.Ch.Kind(m.at) != syntax.ChunkNP || a.finiteFollows(m.at) {
		return false
	}
	p := unspokenObject{a: a, lemma: v.f.Lemma, second: -1}
	if a.Ch.Kind(m.at-1) == syntax.ChunkIN {
		p.lemma += " " + a.chunkWord(m.at-1)
	}
	p.act = acts()[p.lemma]
	p.verb = unspoken()[p.lemma]
	at := m.at
	if a.nextObject(at) {
		if a.kinds(at)&personKind != 0 && a.Ch.Kind(at+1) == syntax.ChunkNP &&
			v.f.Lemma != "call" && v.f.Lemma != "name" {
			at++ // offered him tea
		} else {
			p.second = at + 1
		}
	}
	c := a.Ch.At(at)
	p.head, p.kinds, p.after = int(c.Head), a.kinds(at), a.chunkWord(at+1)
	if p.verb == 0 && p.kinds&solidKinds == 0 && p.lemma != "name" {
		return false // no row decides
	}
	extent := v.extent(m)
	if a.marked([]syntax.Tokens{extent}) {
		return false
	}
	p.whole = p.second < 0 && p.after != "as" && p.after != "to"
	p.plain = p.whole && !a.predicated(at, extent) && !a.marksAfter(at+1)
	no, _ := unspokenObjects.Decide(&p, a.Trace, int(a.Ch.At(v.k).Head))
	return no
}

// nextObject reports whether something is said of the noun phrase of chunk i, or
// given to it, by what follows it.
func (a *analysis) nextObject(i int) bool {
	c := a.Ch.At(i + 1)
	return c.Kind == syntax.ChunkNP && !c.Time || c.Kind == syntax.ChunkADJ || c.Kind == syntax.ChunkQ
}

// marksAfter reports whether marked words follow the comma or colon that is chunk i.
func (a *analysis) marksAfter(i int) bool {
	if k := a.Ch.Kind(i); k != syntax.ChunkCOMMA && k != syntax.ChunkCOLON {
		return false
	}
	for i++; i < len(a.Ch) && a.Ch.Kind(i) != syntax.ChunkSTOP; i++ {
		for t := int(a.Ch.At(i).From); t < int(a.Ch.At(i).To); t++ {
			if a.Reg.At(t) > 0 {
				return true
			}
		}
	}
	return false
}

// predicated reports whether something may be said of the noun phrase of chunk i in
// the rest of the content: he called the issue of security vital.
func (a *analysis) predicated(i int, content syntax.Tokens) bool {
	switch a.chunkWord(i) {
	case "this", "that", "it", "himself", "herself", "itself", "themselves", "myself", "yourself", "ourselves":
		return true // called this un-Roman
	}
	for k := i + 1; k < len(a.Ch) && int(a.Ch.At(k).From) < content.To; k++ {
		switch c := a.Ch.At(k); c.Kind {
		case syntax.ChunkADJ, syntax.ChunkQ, syntax.ChunkVG, syntax.ChunkTH, syntax.ChunkW:
			return true
		case syntax.ChunkNP:
			if a.Ch.Kind(k-1) == syntax.ChunkNP && !c.Time && !a.Ch.At(k-1).Time {
				return true
			}
		}
	}
	return false
}

// kinds are the kinds of what the noun phrase of chunk i names.
func (a *analysis) kinds(i int) kindSet {
	if c := a.Ch.At(i); c.Kind != syntax.ChunkNP {
		return 0
	}
	return a.kindsAt(int(a.Ch.At(i).Head))
}

// kindsAt are the kinds of what the noun at token h names.
func (a *analysis) kindsAt(h int) kindSet {
	if a.Tags.At(h) == syntax.NP {
		return 0
	}
	set := objects()[strings.ToLower(a.Tok.At(h).Text(a.Text))]
	switch {
	case a.Tags.At(h) == syntax.P, a.Tags.At(h) == syntax.PO:
		switch a.Form(h) {
		case "him", "her", "them", "me", "us", "you", "everyone", "everybody", "someone", "somebody", "anyone":
			set |= personKind
		}
	case a.Entry(h).Sem&syntax.SemPerson != 0:
		set |= personKind
	}
	return set
}

// attributes reports whether the object's head is a noun that attributes by itself,
// or one for words.
func (p *unspokenObject) attributes() bool {
	return p.kinds&wordsKind != 0 || p.a.Entry(p.head).Noun > 0
}

// speech reports whether the cue tells of words rather than of an attitude.
func (p *unspokenObject) speech() bool { return p.act == "" || p.act.Speech() }

// topic reports whether a preposition of the cue makes the object what is spoken of.
func (p *unspokenObject) topic() bool {
	_, particle, several := strings.Cut(p.lemma, " ")
	switch particle {
	case "for", "off", "out", "to", "up":
		return false // asked for tea, pointed to the bottles
	}
	return several
}

// unspokenObjects tell whether a cue attributes nothing, by its object.
var unspokenObjects = rule.Table[*unspokenObject, bool]{
	Name: "object that nobody says",
	Rows: []rule.Row[*unspokenObject, bool]{
		{
			Name:    "noun for an office after who is named",
			Example: "The king named Alder a judge.",
			When: func(p *unspokenObject) bool {
				return p.lemma == "name" && p.second >= 0 && p.a.kinds(p.second)&personKind != 0
			},
			Then: rule.Is[*unspokenObject](true),
		},
		{
			Name:    "name after what is named",
			Example: "They named the cat Rust.",
			When: func(p *unspokenObject) bool {
				if p.lemma != "name" || p.a.Tags.At(p.head) != syntax.NP && p.second < 0 {
					return false
				}
				return p.second >= 0 && p.a.headTag(p.second) == syntax.NP ||
					objects()[p.a.Form(p.head-1)]&solidKinds != 0
			},
			Then: rule.Is[*unspokenObject](true),
		},
		{
			Name:    "more than a noun phrase",
			Example: "[Alder] {called} <the plan a sham>.",
			When: func(p *unspokenObject) bool {
				return !p.whole && p.kinds&p.verb&personKind == 0 || p.second >= 0
			},
			Then: rule.Is[*unspokenObject](false),
		},
		{
			Name:    "charge of something",
			Example: "[Prosecutors] {charged} <Alder with theft>.",
			When:    func(p *unspokenObject) bool { return p.lemma == "charge" && p.after == "with" },
			Then:    rule.Is[*unspokenObject](false),
		},
		{
			Name:    "object of a kind that the verb does not say",
			Example: "The maker recalled 400 drivers.",
			When:    func(p *unspokenObject) bool { return p.kinds&p.verb != 0 },
			Then:    rule.Is[*unspokenObject](true),
		},
		{
			Name:    "verb that says nouns for words only",
			Example: "They repeated the drill.",
			When:    func(p *unspokenObject) bool { return p.verb&anyKind != 0 && p.plain && !p.attributes() },
			Then:    rule.Is[*unspokenObject](true),
		},
		{
			Name:    "solid thing",
			Example: "The firm announced a bus.",
			When:    func(p *unspokenObject) bool { return p.speech() && p.kinds&solidKinds != 0 && !p.topic() },
			Then:    rule.Is[*unspokenObject](true),
		},
	},
}

// unspokenPassives tell whether a passive attributes nothing.
var unspokenPassives = rule.Table[*passiveCue, bool]{
	Name: "passive that says nothing",
	Rows: []rule.Row[*passiveCue, bool]{
		{
			Name:    "agent who gives a name",
			Example: "<Lund> {was called} <“a liar”> by [the mayor].",
			When:    func(p *passiveCue) bool { return p.f.Calls() && !p.source.Empty() },
			Then:    rule.Is[*passiveCue](false),
		},
		{
			Name:    "name of a person or a thing",
			Example: "A sailor named Ivo slept.",
			When: func(p *passiveCue) bool {
				return p.f.Calls() && p.next.Kind == syntax.ChunkNP && p.a.headTag(p.at) == syntax.NP &&
					p.a.Tags.At(int(p.next.From)) != syntax.D && !p.a.opensAt(p.at)
			},
			Then: rule.Is[*passiveCue](true),
		},
		{
			Name:    "name between marks",
			Example: "A boat called “Tern” sank.",
			When: func(p *passiveCue) bool {
				return p.f.Calls() && p.c.Form == syntax.Participle && p.a.opensAt(p.at) &&
					p.a.titled(p.a.regionAt(p.at))
			},
			Then: rule.Is[*passiveCue](true),
		},
		{
			Name:    "name by which something is known",
			Example: "The singer, known as “the Gull,” left.",
			When: func(p *passiveCue) bool {
				return p.f.Lemma == "know" && p.nextIs("as") && p.source.Empty() && p.a.opensAt(p.at+1)
			},
			Then: rule.Is[*passiveCue](true),
		},
		{
			Name:    "office of who is named",
			Example: "Alder was named a director.",
			When: func(p *passiveCue) bool {
				return p.f.Lemma == "name" && p.next.Kind == syntax.ChunkNP && p.a.kinds(p.at)&personKind != 0
			},
			Then: rule.Is[*passiveCue](true),
		},
		{
			Name:    "subject that the verb does not say",
			Example: "The cars were recalled by the maker.",
			When: func(p *passiveCue) bool {
				if p.subject.Empty() || p.next.Kind == syntax.ChunkVG || p.nextIs("as") || p.nextIs("with") ||
					p.m.kind == clauseComp || p.m.kind == quoteComp {
					return false
				}
				h := p.a.headOf(p.subject)
				if h < 0 || p.a.Tags.At(h) == syntax.NP {
					return false
				}
				kinds := p.a.kindsAt(h)
				act := acts()[p.f.Lemma]
				return kinds&unspoken()[p.f.Lemma] != 0 && !p.f.Alone ||
					kinds&solidKinds != 0 && (act == "" || act.Speech())
			},
			Then: rule.Is[*passiveCue](true),
		},
	},
}
