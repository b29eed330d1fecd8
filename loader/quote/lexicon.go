package quote

import (
	"embed"
	"strings"
	"sync"

	"onrecord/loader/vocabulary"
)

//go:embed lexicon/*.txt
var lexicon embed.FS

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
	semCauses                 // its object does what the infinitive behind it says: lead, force
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
	// phrasal are the verbs that this one makes with the words behind it.
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

var (
	words   = build()
	entries = words.entries // of every token some are asked for
)

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

// known is what look asks of a word: so few bytes that the whole lexicon stays
// at hand.
type known struct {
	entry uint16
	pref  tag // tX for an entry without tags
}

func (t *table) known(entry uint16) known {
	return known{entry, t.entries[entry].pref}
}

func init() {
	vocabulary.Register(func() []string {
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

// builder collects entries by form.
type builder struct {
	table
	known map[string]int
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
	b := &builder{known: map[string]int{}}
	b.at("\x00unknown")
	b.frames = make([]frame, 1)
	b.nouns = make([]nounFrame, 1)
	b.minds = make([]nounFrame, 1)
	for _, f := range lines("function") {
		for _, name := range f[1:] {
			switch name {
			case "B":
				b.at(f[0]).aux = auxBe
			case "H":
				b.at(f[0]).aux = auxHave
			case "DO":
				b.at(f[0]).aux = auxDo
			default:
				b.tag(f[0], tagNames[name])
			}
		}
	}
	verbs := newInflector()
	for _, f := range lines("verb") {
		for _, w := range f {
			base, both := strings.CutSuffix(w, "*")
			b.verb(verbs, base, 0, both)
		}
	}
	for _, f := range lines("irregular") {
		if b.known[f[0]] == 0 {
			b.verb(verbs, f[0], 0, false)
		}
	}
	for _, f := range lines("causative") {
		for _, w := range f {
			for _, form := range verbs.forms(w) {
				b.tag(form.form, form.tag).sem |= semCauses
			}
		}
	}
	for _, name := range []string{"cue", "phrasal"} {
		for _, f := range lines(name) {
			b.cueVerb(verbs, f)
		}
	}
	for _, f := range lines("light") {
		for _, w := range f {
			for _, l := range verbs.forms(w) {
				b.at(l.form).sem |= semLight
			}
		}
	}
	for _, f := range lines("noun") {
		b.nounLine(f)
	}
	for _, f := range lines("adjective") {
		for _, w := range f {
			b.tag(w, tJ)
		}
	}
	for _, f := range lines("mind") {
		e := b.at(f[0])
		if e.tags == 0 {
			b.tag(f[0], tJ)
		}
		b.minds = append(b.minds, newNounFrame(f))
		b.at(f[0]).mind = uint16(len(b.minds) - 1)
	}
	for _, f := range lines("cuenoun") {
		b.cueNoun(f)
	}
	for i := 1; i < len(b.entries); i++ {
		b.index.Add(b.entries[i].form, uint16(i))
	}
	return &b.table
}

// lines reads the fields of every line of a lexicon file.
func lines(name string) [][]string {
	data, err := lexicon.ReadFile("lexicon/" + name + ".txt")
	if err != nil {
		panic("quote: " + err.Error()) // the file is embedded
	}
	var out [][]string
	for _, l := range strings.Split(string(data), "\n") {
		if f := strings.Fields(l); len(f) > 0 && f[0] != "#" {
			out = append(out, f)
		}
	}
	return out
}

// verb enters all forms of a verb.
func (b *builder) verb(v *inflector, base string, cue int, both bool) {
	for _, f := range v.forms(base) {
		e := b.tag(f.form, f.tag)
		if cue > 0 {
			e.cue = uint16(cue)
		}
		if both {
			switch f.tag {
			case tVB:
				b.tag(f.form, tN).sem |= semBoth
			case tVBZ:
				b.tag(f.form, tNS).sem |= semBoth
			}
		}
	}
}

func (b *builder) cueVerb(v *inflector, f []string) {
	k := b.frameOf(f[0])
	r := &b.frames[k]
	if len(f) > 2 || len(f) == 2 && f[1] != "P" {
		r.only = false
	}
	for _, c := range f[1:] {
		c, weak := strings.CutPrefix(c, "?")
		r.weak = r.weak || weak
		c, paper := strings.CutPrefix(c, "!")
		r.paper = r.paper || paper
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
				continue
			}
			r.prep = append(r.prep, c)
		}
	}
	base, rest, ok := strings.Cut(f[0], "_")
	if !ok {
		b.verb(v, base, k, false)
		return
	}
	n := b.frameOf(base)
	b.frames[n].phrasal = append(b.frames[n].phrasal, phrasal{strings.Split(rest, "_"), uint16(k)})
	b.verb(v, base, n, false)
}

func (b *builder) frameOf(lemma string) int {
	for i := range b.frames {
		if b.frames[i].lemma == lemma {
			return i
		}
	}
	b.frames = append(b.frames, frame{lemma: lemma, only: true})
	return len(b.frames) - 1
}

// nounLine enters a line "class word word ...": nouns of one meaning.
func (b *builder) nounLine(f []string) {
	class := semNames[f[0]]
	for _, w := range f[1:] {
		if class == semTitle {
			b.tag(w, tN).sem |= class
			continue
		}
		b.tag(w, tN).sem |= class
		if p := plural(w); p != w && class != semTime || f[0] == "time" {
			b.tag(p, tNS).sem |= class
		}
	}
}

var semNames = map[string]sem{
	"time": semTime, "day": semTime, "person": semPerson, "body": semBody,
	"paper": semPaper, "title": semTitle, "venue": semVenue, "thing": 0,
}
