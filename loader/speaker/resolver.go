package speaker

import (
	"strings"
	"sync"

	"onrecord/loader/document"
	"onrecord/loader/internal/rule"
	"onrecord/loader/quote"
	"onrecord/loader/span"
	"onrecord/loader/token"
)

// resolver holds the work on one article.
type resolver struct {
	d      *document.Document
	text   string
	own    []token.Token // the document's, with the capitals of names after particles
	tokens tokenList
	lex    *lexicon
	config Config
	quotes []quote.Quote

	known     wordList         // per token
	compounds map[string]*word // of words with hyphens; nil for those of no office
	mentions  []mention
	forms     []form
	index     map[string]int32  // form of each text
	folds     map[string]string // of names, from article to article
	entities  []entity

	// state of the scan
	sentence, end int32
	fresh         bool    // the next capital may be owed to its place
	headlines     []int32 // sentences in which capitals tell nothing
	closed        int32   // the last finished phrase
	jointly       []int32
	sources       []stretch // of the quotes, sorted
	nextSource    int
	surnames      map[string]bool // words of offices and bodies that end a person's name here
	learned       map[string]bool // nouns that described a person here

	// state of the reading in order
	persons, bodies, plurals recent
	nominals                 map[description]int32 // the last entity that a noun described
	joints                   map[string]int32
	statements               map[string]int32
	places                   map[uint16]int32 // entity of a country's name
	order                    map[[2]uint16]int

	departed int32 // whom an obituary is about

	spoken      []int32   // scratch
	spare       []mention // scratch
	marks       []span.Span
	whole, part map[string]bool // names of the body, for headlines
	arena       []int32         // holds heads
	heads       [][]int32       // per quote, the head mentions of its source
	names       nameIndex
	listing     listing
	speech      speech
	dialogue    dialogue

	// places that decisions look at, kept to spare their memory
	phraseMentions [2]mention
	extent         nameExtent
	run            capitalRun
	phraseWord     phraseWord
	sourceHead     sourceHead
	trace          *rule.Trace // told which rule decided what; nil but in tests
}

// entity is one of the article's speakers while they are being told apart.
type entity struct {
	kind        Kind
	name        string // the fullest form; empty for a nominal
	folded      string // of a person named by several words
	parts       parts
	gender      gender
	genderFrom  genderSource
	country     uint16
	plural      bool
	nominal     bool
	place       bool
	region      bool // a place without a government that the news calls by its name
	document    bool
	group       bool
	body        int32  // 1 + the mention of the body to which its office belongs; 0 for none
	client      client // whom it speaks for
	acts        bool   // was the subject of a clause, as a place after a preposition is not
	spoke       int32  // 1 + the sentence in which it said last what stands in marks; 0 for none
	lone        bool   // a name of one word of which nothing tells whose it is
	royal       bool
	title       string // of a royal
	head        string // folded noun of a nominal, or of an organisation
	owner       int32
	roles       []office
	forms       []int32
	first       int32 // mention
	parties     []int32
	stated      bool  // a joint statement
	provisional bool  // … that no sentence names yet
	basis       int32 // the joint speaker it was made of
	into        int32 // merged into this entity; -1 for none

	score float32 // salience at sentence at-1
	here  float32 // of it, what that sentence gave
	at    int32
	full  int32 // mentions by a name of several words
}

// stretch is a piece of the text, in bytes.
type stretch struct{ from, to int32 }

// office is a role told of an entity.
type office struct {
	text    string
	classes uint64
	n       int
}

// pool keeps the working memory of finished articles. What a result holds is
// never part of it.
var pool = sync.Pool{New: func() any {
	return &resolver{
		lex: loadLexicon(), index: map[string]int32{}, folds: map[string]string{},
		nominals: map[description]int32{}, joints: map[string]int32{}, statements: map[string]int32{},
		places: map[uint16]int32{}, order: map[[2]uint16]int{},
	}
}}

const mostCompounds = 1 << 12 // that are remembered from article to article

const mostFolds = 1 << 12 // names whose folded form is remembered from article to article

const longestFold = 48 // bytes of such a name

// fold is fold, which remembers: the news repeats its names.
func (r *resolver) fold(s string) string {
	if f, ok := r.folds[s]; ok {
		return f
	}
	f := fold(s)
	if len(s) > longestFold || len(f) == len(s) && f == s {
		return f
	}
	if len(r.folds) >= mostFolds {
		clear(r.folds)
	}
	f = strings.Clone(f)
	r.folds[strings.Clone(s)] = f // no part of the article's text is kept
	return f
}

const mostKept = 1 << 17 // tokens; the memory of longer articles is given back

func newResolver(d *document.Document, quotes []quote.Quote, c Config) *resolver {
	r := pool.Get().(*resolver)
	r.d, r.text, r.tokens, r.config, r.quotes = d, d.Text, d.Tokens, c, quotes
	r.closed = -1
	return r
}

func (r *resolver) free() {
	if len(r.tokens) > mostKept {
		return
	}
	r.d, r.text, r.tokens, r.config, r.quotes, r.trace = nil, "", nil, Config{}, nil, nil
	r.extent, r.run, r.phraseWord, r.sourceHead = nameExtent{}, capitalRun{}, phraseWord{}, sourceHead{}
	r.mentions, r.forms, r.entities = r.mentions[:0], r.forms[:0], r.entities[:0]
	r.headlines, r.jointly, r.spoken = r.headlines[:0], r.jointly[:0], r.spoken[:0]
	r.persons, r.bodies, r.plurals = recent{}, recent{}, recent{}
	r.sources, r.nextSource = r.sources[:0], 0
	clear(r.learned)
	clear(r.surnames)
	clear(r.whole)
	clear(r.part)
	r.arena, r.marks = r.arena[:0], r.marks[:0]
	clear(r.index)
	clear(r.nominals)
	clear(r.joints)
	clear(r.statements)
	clear(r.places)
	clear(r.order)
	r.names.clear()
	pool.Put(r)
}

// newEntity adds an entity, in memory that was used before where there is some.
func (r *resolver) newEntity(e entity) int32 {
	e.into = -1
	e.owner = max(e.owner, -1)
	n := len(r.entities)
	if n < cap(r.entities) {
		old := &r.entities[:n+1][n]
		e.roles, e.forms = old.roles[:0], old.forms[:0]
	}
	r.entities = append(r.entities, e)
	return int32(n)
}

// root follows merges.
func (r *resolver) root(e int32) int32 {
	for e >= 0 && r.entities[e].into >= 0 {
		e = r.entities[e].into
	}
	return e
}

// hold notes that entity e has a role.
func (e *entity) hold(text string, classes uint64) {
	if text == "" {
		return
	}
	for i := range e.roles {
		if e.roles[i].text == text {
			e.roles[i].n++
			return
		}
	}
	if len(e.roles) < 8 {
		e.roles = append(e.roles, office{text, classes, 1})
	}
}
