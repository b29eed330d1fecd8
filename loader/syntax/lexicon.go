package syntax

import (
	"slices"
	"strings"
	"sync"

	"onrecord/loader/lexicon"
	"onrecord/loader/vocabulary"
)

// Entry is what the lexicon knows of one word form.
type Entry struct {
	Form string // lower case, straight apostrophes
	Tags tagset
	Pref Tag    // the likeliest of tags
	Aux  aux    // be, have, do
	Cue  uint16 // index of frames when a form of a cue verb; 0 is none
	Noun uint16 // index of nouns when a form of a cue noun; 0 is none
	Mind uint16 // index of minds when an adjective of what people think; 0 is none
	Sem  sem
}

// sem marks words whose meaning the rules ask for.
type sem uint16

const (
	semTime   sem = 1 << iota // Monday, week, today
	SemPerson                 // senator, spokesman, voter
	SemBody                   // committee, company, campaign
	SemPaper                  // poll, report, letter
	SemTitle                  // Mr., Sen., President
	SemVenue                  // where words are spoken: interview, statement, speech
	semBoth                   // as common a noun as a verb
	SemLight                  // lends its subject to a noun
	SemCauses                 // its object does what the infinitive after it says: lead, force
)

// Frame is the complements that carry what a cue verb attributes.
type Frame struct {
	Lemma string
	Quote bool // q
	That  bool // t or s
	Bare  bool // s
	Wh    bool // w
	Inf   bool // i
	Inf2  bool // I
	Ger   bool // g
	Obj   bool // o
	Mark  bool // O
	Small bool // G
	As    bool // A
	Weak  bool // some frame asks for a source that can speak
	Paper bool // some frame asks for a source that can be read
	Rcpt  bool // r
	Any   bool // a
	Prep  []string
	// phrasal are the verbs that this one makes with the words after it.
	Phrasal []phrasal
	Raise   bool     // P: the subject of its passive is part of what is attributed
	Alone   bool     // N: its passive attributes its subject to nobody named
	Of      []string // P+of: so it is before a phrase with this preposition
	Only    bool     // attributes in the passive only, or as part of a phrasal verb
}

// phrasal is a verb of several words: point out, make it clear.
type phrasal struct {
	Words []string
	Frame uint16
}

type table struct {
	index   vocabulary.Vocabulary
	entries []Entry
	Frames  []Frame
	Nouns   []NounFrame
	Minds   []NounFrame
}

// Words is the table of all words, entries its entries, of which some are asked
// for of every token. They are empty before loadWords.
var (
	Words   = new(table)
	entries []Entry
)

// loadWords fills the table of words. A document's words are numbered by it, so
// that whoever has a document has the table too.
var loadWords = sync.OnceFunc(func() {
	*Words = *build()
	entries = Words.entries
})

// fold lowers ASCII letters and straightens the apostrophe.
func fold(s string) string {
	return strings.ReplaceAll(strings.ToLower(s), "’", "'")
}

// Same reports whether s, folded, is form.
func Same(s, form string) bool {
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
	pref  Tag // tX for an entry without tags
}

func (t *table) known(entry uint16) known {
	return known{entry, t.entries[entry].Pref}
}

func init() {
	vocabulary.Register(func() []string {
		loadWords()
		list := make([]string, 0, len(entries))
		for i := range entries[1:] {
			list = append(list, entries[1+i].Form)
		}
		return list
	})
}

// numbered are the entries by the words' numbers in the shared vocabulary.
var numbered = sync.OnceValue(func() []known {
	list := vocabulary.Words()
	out := make([]known, len(list))
	for n, w := range list {
		out[n] = Words.known(Words.find(w))
	}
	return out
})

// builder collects entries by form and frames by lemma.
type builder struct {
	table
	known   map[string]int
	frameAt map[string]int
}

func (b *builder) at(form string) *Entry {
	i, ok := b.known[form]
	if !ok {
		i = len(b.entries)
		b.known[form] = i
		b.entries = append(b.entries, Entry{Form: form})
	}
	return &b.entries[i]
}

func (b *builder) tag(form string, t Tag) *Entry {
	e := b.at(form)
	if e.Tags == 0 {
		e.Pref = t
	}
	e.Tags |= 1 << t
	return e
}

func build() *table {
	b := &builder{
		table: table{
			entries: make([]Entry, 0, 24000),
			Frames:  make([]Frame, 1, 1400),
			Nouns:   make([]NounFrame, 1, 256),
			Minds:   make([]NounFrame, 1, 256),
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
		b.tag(w.Lemma, J)
	}
	for _, w := range lexicon.Words(lexicon.Attitude) {
		if b.at(w.Lemma).Tags == 0 {
			b.tag(w.Lemma, J)
		}
		b.Minds = append(b.Minds, newNounFrame(append([]string{w.Lemma}, w.Fields()...)))
		b.at(w.Lemma).Mind = uint16(len(b.Minds) - 1)
	}
	for _, w := range lexicon.Words(lexicon.CueNoun) {
		b.Nouns = append(b.Nouns, newNounFrame(append([]string{w.Lemma}, w.Fields()...)))
		k := uint16(len(b.Nouns) - 1)
		b.tag(w.Lemma, N).Noun = k
		b.tag(lexicon.Plural(w.Lemma), NS).Noun = k
	}
	for i := 1; i < len(b.entries); i++ {
		b.index.Add(b.entries[i].Form, uint16(i))
	}
	return &b.table
}

// functionWord enters a word of a closed class.
func (b *builder) functionWord(w lexicon.Word) {
	for name := range strings.FieldsSeq(w.Features) {
		switch name {
		case "B":
			b.at(w.Lemma).Aux = AuxBe
		case "H":
			b.at(w.Lemma).Aux = AuxHave
		case "DO":
			b.at(w.Lemma).Aux = auxDo
		default:
			tag, _ := tagNamed(name)
			b.tag(w.Lemma, tag)
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
			b.tag(f.Text, formTags[f.Kind]).Sem |= SemCauses
		}
	}
	for _, w := range lexicon.Words(lexicon.Light) {
		for _, f := range lexicon.Forms(w.Lemma) {
			b.at(f.Text).Sem |= SemLight
		}
	}
}

// addNouns enters the nouns, the words of the calendar and the titles.
func (b *builder) addNouns() {
	for _, c := range []struct {
		class lexicon.Class
		sem   sem
	}{
		{lexicon.Time, semTime}, {lexicon.Person, SemPerson}, {lexicon.Body, SemBody},
		{lexicon.Paper, SemPaper}, {lexicon.Venue, SemVenue}, {lexicon.Thing, 0},
	} {
		for _, w := range lexicon.Words(c.class) {
			b.tag(w.Lemma, N).Sem |= c.sem
			if p := lexicon.Plural(w.Lemma); p != w.Lemma {
				b.tag(p, NS).Sem |= c.sem
			}
		}
	}
	for _, w := range lexicon.Words(lexicon.Day) {
		b.tag(w.Lemma, N).Sem |= semTime
	}
	for _, w := range lexicon.Words(lexicon.Title) {
		switch {
		case w.Has("short"):
			b.tag(w.Lemma+".", N).Sem |= SemTitle
		case w.Has("peer"):
			b.tag(w.Lemma, N).Sem |= SemTitle
		}
	}
	for _, c := range []lexicon.Class{lexicon.Month, lexicon.Weekday} {
		for _, w := range lexicon.Words(c) {
			switch k := b.known[w.Lemma]; {
			case w.Has("plural"), b.entries[k].Tags.Has(MD): // may
			case w.Has("short"):
				b.tag(w.Lemma+".", N).Sem |= semTime
			default:
				b.tag(w.Lemma, N).Sem |= semTime
			}
		}
	}
}

var formTags = [...]Tag{
	lexicon.Base: VB, lexicon.ThirdPerson: VBZ, lexicon.Past: VBD, lexicon.Participle: VBN, lexicon.Gerund: VBG,
}

// verb enters all forms of a verb, those of a cue with its frame. One that is
// as common as a noun has the tags of nouns too.
func (b *builder) verb(base string, cue int, noun bool) {
	for _, f := range lexicon.Forms(base) {
		e := b.tag(f.Text, formTags[f.Kind])
		if cue > 0 {
			e.Cue = uint16(cue)
		}
		if !noun {
			continue
		}
		switch f.Kind {
		case lexicon.Base:
			b.tag(f.Text, N).Sem |= semBoth
		case lexicon.ThirdPerson:
			b.tag(f.Text, NS).Sem |= semBoth
		}
	}
}

// cueVerb enters a verb that attributes, with its complements.
func (b *builder) cueVerb(w lexicon.Word) {
	k := b.frameOf(w.Lemma)
	r := &b.Frames[k]
	f := w.Fields()
	noun := len(f) > 0 && f[0] == "noun"
	if noun {
		f = f[1:]
	}
	if len(f) > 1 || len(f) == 1 && f[0] != "P" {
		r.Only = false
	}
	for _, c := range f {
		c, weak := strings.CutPrefix(c, "?")
		r.Weak = r.Weak || weak
		c, paper := strings.CutPrefix(c, "!")
		r.Paper = r.Paper || paper
		r.complement(c)
	}
	base, rest, several := strings.Cut(w.Lemma, " ")
	if !several {
		b.verb(base, k, noun)
		return
	}
	n := b.frameOf(base)
	b.Frames[n].Phrasal = append(b.Frames[n].Phrasal, phrasal{strings.Split(rest, " "), uint16(k)})
	b.verb(base, n, false)
}

// complement adds a complement by its letter in the lexicon.
func (r *Frame) complement(c string) {
	switch c {
	case "q":
		r.Quote = true
	case "s":
		r.That, r.Bare = true, true
	case "t":
		r.That = true
	case "w":
		r.Wh = true
	case "i":
		r.Inf = true
	case "I":
		r.Inf2 = true
	case "g":
		r.Ger = true
	case "O":
		r.Obj, r.Mark = true, true
	case "o":
		r.Obj = true
	case "G":
		r.Small = true
	case "A":
		r.As = true
	case "r":
		r.Rcpt = true
	case "a":
		r.Any = true
	case "N":
		r.Alone = true
	case "P":
		r.Raise = true
	default:
		if p, ok := strings.CutPrefix(c, "P+"); ok {
			r.Raise, r.Of = true, append(r.Of, p)
			return
		}
		r.Prep = append(r.Prep, c)
	}
}

// frameOf is the index of the frame of a verb, a new one where it has none yet.
func (b *builder) frameOf(lemma string) int {
	k, ok := b.frameAt[lemma]
	if !ok {
		k = len(b.Frames)
		b.frameAt[lemma] = k
		b.Frames = append(b.Frames, Frame{Lemma: lemma, Only: true})
	}
	return k
}

// Calls reports whether the verb gives its object a name or a judgement.
func (f *Frame) Calls() bool {
	switch f.Lemma {
	case "call", "name", "dub", "deem", "consider", "label", "title", "headline", "entitle", "nickname", "brand",
		"term", "declare", "pronounce", "proclaim":
		return true
	}
	return false
}
