package speaker

import (
	"onrecord/loader/document"
	"onrecord/loader/quote"
	"onrecord/loader/token"
)

// resolver holds the work on one article.
type resolver struct {
	d      *document.Document
	text   string
	tokens []token.Token
	lex    *lexicon
	config Config
	quotes []quote.Quote

	known    []word // per token
	mentions []mention
	forms    []form
	entities []entity

	// state of the scan
	sentence, end int32
	fresh         bool  // the next capital may be owed to its place
	headline      bool  // capitals tell nothing
	closed        int32 // the last finished phrase
	jointly       []int32

	// state of the reading in order
	persons, bodies, plurals recent
	nominals                 map[string]int32 // the last entity that a noun described
	joints                   map[string]int32
	statements               map[string]int32
	places                   map[uint16]int32 // entity of a country's name
	order                    map[[2]uint16]int

	heads [][]int32 // per quote, the head mentions of its source
}

// entity is one of the article's speakers while they are being told apart.
type entity struct {
	kind     Kind
	name     string // the fullest form; empty for a nominal
	parts    parts
	gender   gender
	country  uint16
	plural   bool
	nominal  bool
	place    bool
	document bool
	group    bool
	royal    bool
	title    string // of a royal
	head     string // folded noun of a nominal, or of an organisation
	owner    int32
	roles    []office
	forms    []int32
	first    int32 // mention
	parties  []int32
	stated   bool  // a joint statement
	into     int32 // merged into this entity; -1 for none

	score  float32 // salience at sentence at
	at     int32
	full   int32 // mentions by a name of several words
	inside int32 // of mentions, those between quotation marks
}

// office is a role told of an entity.
type office struct {
	text    string
	classes uint64
	n       int
}

func newResolver(d *document.Document, quotes []quote.Quote, c Config) *resolver {
	return &resolver{
		d: d, text: d.Text, tokens: d.Tokens, lex: loadLexicon(), config: c, quotes: quotes, closed: -1,
		mentions: make([]mention, 0, len(d.Tokens)/6+8),
		nominals: map[string]int32{}, joints: map[string]int32{}, statements: map[string]int32{},
		places: map[uint16]int32{}, order: map[[2]uint16]int{},
	}
}

func (r *resolver) newEntity(e entity) int32 {
	e.into = -1
	e.owner = max(e.owner, -1)
	r.entities = append(r.entities, e)
	return int32(len(r.entities) - 1)
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
