package quote

import (
	"slices"
	"strings"
	"sync"

	"onrecord/loader/lexicon"
	"onrecord/loader/vocabulary"
)

// entry is what the lexicon knows of one word form.
type entry struct {
	form string // lower case, straight apostrophes
	tags tagset
	pref tag    // the likeliest of tags
	aux  aux    // be, have, do
	cue  uint16 // index of frames when a form of a cue verb; 0 is none
	noun uint16 // index of nouns when a form of a cue noun; 0 is none
	mind uint16 // index of minds when an adjective of what people think; 0 is none
	sem  sem
}

// sem marks words whose meaning the rules ask for.
type sem uint16

const (
	semTime   sem = 1 << iota // Monday, week, today
	semPerson                 // senator, spokesman, voter
	semBody                   // committee, company, campaign
	semPaper                  // poll, report, letter
	semTitle                  // Mr., Sen., President
	semVenue                  // where words are spoken: interview, statement, speech
	semBoth                   // as common a noun as a verb
	semLight                  // lends its subject to a noun
	semCauses                 // its object does what the infinitive after it says: lead, force
)

// frame is the complements that carry what a cue verb attributes.
type frame struct {
	lemma string
	quote bool // q
	that  bool // t or s
	bare  bool // s
	wh    bool // w
	inf   bool // i
	inf2  bool // I
	ger   bool // g
	obj   bool // o
	mark  bool // O
	small bool // G
	as    bool // A
	weak  bool // some frame asks for a source that can speak
	paper bool // some frame asks for a source that can be read
	rcpt  bool // r
	any   bool // a
	prep  []string
	// phrasal are the verbs that this one makes with the words after it.
	phrasal []phrasal
	raise   bool     // P: the subject of its passive is part of what is attributed
	alone   bool     // N: its passive attributes its subject to nobody named
	of      []string // P+of: so it is before a phrase with this preposition
	only    bool     // attributes in the passive only, or as part of a phrasal verb
}

// phrasal is a verb of several words: point out, make it clear.
type phrasal struct {
	words []string
	frame uint16
}

type table struct {
	index   vocabulary.Vocabulary
	entries []entry
	frames  []frame
	nouns   []nounFrame
	minds   []nounFrame
}

// words is the table of all words, entries its entries, of which some are asked
// for of every token. They are empty before loadWords.
var (
	words   = new(table)
	entries []entry
)

// loadWords fills the table of words. A document's words are numbered by it, so
// that whoever has a document has the table too.
var loadWords = sync.OnceFunc(func() {
	*words = *build()
	entries = words.entries
})

// fold lowers ASCII letters and straightens the apostrophe.
func fold(s string) string {
	return strings.ReplaceAll(strings.ToLower(s), "’", "'")
}

// same reports whether s, folded, is form.
func same(s, form string) bool {
	j := 0
	for i := 0; i < len(s); i++ {
		b := s[i]
		if b-'A' < 26 {
			b |= 0x20
		} else if b == 0xe2 && i+2 < len(s) && s[i+1] == 0x80 && s[i+2] == 0x99 {
			b = '\''
			i += 2
		}
		if j >= len(form) || form[j] != b {
			return false
		}
		j++
	}
	return j == len(form)
}

// find returns the index of the word's entry, or 0, which is the entry of
// words not known.
func (t *table) find(s string) uint16 {
	if k := t.index.Lower(s, 0, len(s)); k != 0 {
		return k
	}
	return t.curly(s).entry
}

// curly is what is known of a word whose apostrophe may be curly: don’t.
func (t *table) curly(s string) known {
	i := strings.IndexByte(s, 0xe2)
	if i < 0 || len(s) > vocabulary.Longest+2 || !strings.HasPrefix(s[i:], "’") {
		return known{}
	}
	var buf [vocabulary.Longest]byte
	b := append(append(append(buf[:0], s[:i]...), '\''), s[i+len("’"):]...)
	return t.known(t.index.Lower(string(b), 0, len(b)))
}

// known is what the tagger asks of every word: so few bytes that the whole
// lexicon stays in the cache.
type known struct {
	entry uint16
	pref  tag // tX for an entry without tags
}

func (t *table) known(entry uint16) known {
	return known{entry, t.entries[entry].pref}
}

func init() {
	vocabulary.Register(func() []string {
		loadWords()
		list := make([]string, 0, len(entries))
		for i := range entries[1:] {
			list = append(list, entries[1+i].form)
		}
		return list
	})
}

// numbered are the entries by the words' numbers in the shared vocabulary.
var numbered = sync.OnceValue(func() []known {
	list := vocabulary.Words()
	out := make([]known, len(list))
	for n, w := range list {
		out[n] = words.known(words.find(w))
	}
	return out
})

// builder collects entries by form and frames by lemma.
type builder struct {
	table
	known   map[string]int
	frameAt map[string]int
}

func (b *builder) at(form string) *entry {
	i, ok := b.known[form]
	if !ok {
		i = len(b.entries)
		b.known[form] = i
		b.entries = append(b.entries, entry{form: form})
	}
	return &b.entries[i]
}

func (b *builder) tag(form string, t tag) *entry {
	e := b.at(form)
	if e.tags == 0 {
		e.pref = t
	}
	e.tags |= 1 << t
	return e
}

func build() *table {
	b := &builder{
		table: table{
			entries: make([]entry, 0, 24000),
			frames:  make([]frame, 1, 1400),
			nouns:   make([]nounFrame, 1, 256),
			minds:   make([]nounFrame, 1, 256),
		},
		known:   make(map[string]int, 24000),
		frameAt: make(map[string]int, 1400),
	}
	b.at("\x00unknown")
	for _, w := range lexicon.Words(lexicon.Function) {
		b.functionWord(w)
	}
	b.addVerbs()
	b.addNouns()
	for _, w := range lexicon.Words(lexicon.Adjective) {
		b.tag(w.Lemma, tJ)
	}
	for _, w := range lexicon.Words(lexicon.Attitude) {
		if b.at(w.Lemma).tags == 0 {
			b.tag(w.Lemma, tJ)
		}
		b.minds = append(b.minds, newNounFrame(append([]string{w.Lemma}, w.Fields()...)))
		b.at(w.Lemma).mind = uint16(len(b.minds) - 1)
	}
	for _, w := range lexicon.Words(lexicon.CueNoun) {
		b.nouns = append(b.nouns, newNounFrame(append([]string{w.Lemma}, w.Fields()...)))
		k := uint16(len(b.nouns) - 1)
		b.tag(w.Lemma, tN).noun = k
		b.tag(lexicon.Plural(w.Lemma), tNS).noun = k
	}
	for i := 1; i < len(b.entries); i++ {
		b.index.Add(b.entries[i].form, uint16(i))
	}
	return &b.table
}

// functionWord enters a word of a closed class.
func (b *builder) functionWord(w lexicon.Word) {
	for name := range strings.FieldsSeq(w.Features) {
		switch name {
		case "B":
			b.at(w.Lemma).aux = auxBe
		case "H":
			b.at(w.Lemma).aux = auxHave
		case "DO":
			b.at(w.Lemma).aux = auxDo
		default:
			b.tag(w.Lemma, tagNames[name])
		}
	}
}

// addVerbs enters the verbs. The likeliest tag of a form that several verbs
// share is that of the first by the alphabet: found is the past of find.
func (b *builder) addVerbs() {
	verbs := slices.Concat(lexicon.Words(lexicon.Verb), lexicon.Words(lexicon.Cue))
	slices.SortFunc(verbs, func(v, w lexicon.Word) int { return strings.Compare(v.Lemma, w.Lemma) })
	for _, several := range []bool{false, true} {
		for _, w := range verbs {
			switch {
			case strings.Contains(w.Lemma, " ") != several:
			case w.Class == lexicon.Cue:
				b.cueVerb(w)
			default:
				b.verb(w.Lemma, 0, w.Has("noun"))
			}
		}
	}
	for _, w := range lexicon.Words(lexicon.Irregular) {
		if b.known[w.Lemma] == 0 {
			b.verb(w.Lemma, 0, false)
		}
	}
	for _, w := range lexicon.Words(lexicon.Causative) {
		for _, f := range lexicon.Forms(w.Lemma) {
			b.tag(f.Text, formTags[f.Kind]).sem |= semCauses
		}
	}
	for _, w := range lexicon.Words(lexicon.Light) {
		for _, f := range lexicon.Forms(w.Lemma) {
			b.at(f.Text).sem |= semLight
		}
	}
}

// addNouns enters the nouns, the words of the calendar and the titles.
func (b *builder) addNouns() {
	for _, c := range []struct {
		class lexicon.Class
		sem   sem
	}{
		{lexicon.Time, semTime}, {lexicon.Person, semPerson}, {lexicon.Body, semBody},
		{lexicon.Paper, semPaper}, {lexicon.Venue, semVenue}, {lexicon.Thing, 0},
	} {
		for _, w := range lexicon.Words(c.class) {
			b.tag(w.Lemma, tN).sem |= c.sem
			if p := lexicon.Plural(w.Lemma); p != w.Lemma {
				b.tag(p, tNS).sem |= c.sem
			}
		}
	}
	for _, w := range lexicon.Words(lexicon.Day) {
		b.tag(w.Lemma, tN).sem |= semTime
	}
	for _, w := range lexicon.Words(lexicon.Title) {
		switch {
		case w.Has("short"):
			b.tag(w.Lemma+".", tN).sem |= semTitle
		case w.Has("peer"):
			b.tag(w.Lemma, tN).sem |= semTitle
		}
	}
	for _, c := range []lexicon.Class{lexicon.Month, lexicon.Weekday} {
		for _, w := range lexicon.Words(c) {
			switch k := b.known[w.Lemma]; {
			case w.Has("plural"), b.entries[k].tags.has(tMD): // may
			case w.Has("short"):
				b.tag(w.Lemma+".", tN).sem |= semTime
			default:
				b.tag(w.Lemma, tN).sem |= semTime
			}
		}
	}
}

var formTags = [...]tag{
	lexicon.Base: tVB, lexicon.ThirdPerson: tVBZ, lexicon.Past: tVBD, lexicon.Participle: tVBN, lexicon.Gerund: tVBG,
}

// verb enters all forms of a verb, those of a cue with its frame. One that is
// as common as a noun has the tags of nouns too.
func (b *builder) verb(base string, cue int, noun bool) {
	for _, f := range lexicon.Forms(base) {
		e := b.tag(f.Text, formTags[f.Kind])
		if cue > 0 {
			e.cue = uint16(cue)
		}
		if !noun {
			continue
		}
		switch f.Kind {
		case lexicon.Base:
			b.tag(f.Text, tN).sem |= semBoth
		case lexicon.ThirdPerson:
			b.tag(f.Text, tNS).sem |= semBoth
		}
	}
}

// cueVerb enters a verb that attributes, with its complements.
func (b *builder) cueVerb(w lexicon.Word) {
	k := b.frameOf(w.Lemma)
	r := &b.frames[k]
	f := w.Fields()
	noun := len(f) > 0 && f[0] == "noun"
	if noun {
		f = f[1:]
	}
	if len(f) > 1 || len(f) == 1 && f[0] != "P" {
		r.only = false
	}
	for _, c := range f {
		c, weak := strings.CutPrefix(c, "?")
		r.weak = r.weak || weak
		c, paper := strings.CutPrefix(c, "!")
		r.paper = r.paper || paper
		r.complement(c)
	}
	base, rest, several := strings.Cut(w.Lemma, " ")
	if !several {
		b.verb(base, k, noun)
		return
	}
	n := b.frameOf(base)
	b.frames[n].phrasal = append(b.frames[n].phrasal, phrasal{strings.Split(rest, " "), uint16(k)})
	b.verb(base, n, false)
}

// complement adds a complement by its letter in the lexicon.
func (r *frame) complement(c string) {
	switch c {
	case "q":
		r.quote = true
	case "s":
		r.that, r.bare = true, true
	case "t":
		r.that = true
	case "w":
		r.wh = true
	case "i":
		r.inf = true
	case "I":
		r.inf2 = true
	case "g":
		r.ger = true
	case "O":
		r.obj, r.mark = true, true
	case "o":
		r.obj = true
	case "G":
		r.small = true
	case "A":
		r.as = true
	case "r":
		r.rcpt = true
	case "a":
		r.any = true
	case "N":
		r.alone = true
	case "P":
		r.raise = true
	default:
		if p, ok := strings.CutPrefix(c, "P+"); ok {
			r.raise, r.of = true, append(r.of, p)
			return
		}
		r.prep = append(r.prep, c)
	}
}

// frameOf is the index of the frame of a verb, a new one where it has none yet.
func (b *builder) frameOf(lemma string) int {
	k, ok := b.frameAt[lemma]
	if !ok {
		k = len(b.frames)
		b.frameAt[lemma] = k
		b.frames = append(b.frames, frame{lemma: lemma, only: true})
	}
	return k
}
