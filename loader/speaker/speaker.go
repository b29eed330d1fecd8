package speaker

import (
	"onrecord/loader/document"
	"onrecord/loader/quote"
	"onrecord/loader/span"
)

// Kind is what a speaker is.
type Kind string

const (
	Person       Kind = "person"
	Organisation Kind = "organisation"
	Joint        Kind = "joint" // a joint statement, or several speaking as one
)

// An Entity is one speaker within one article.
type Entity struct {
	Name     string // as people write it: "Xi Jinping"
	Kind     Kind
	Role     string   // "president", "foreign minister"; empty when not told
	Country  string   // ISO 3166 alpha-2; empty when not told
	Aliases  []string // the other names and nominals used, without pronouns
	Mentions []span.Span
}

// Resolution is who speaks in one article.
type Resolution struct {
	Entities []Entity
	Of       []int // per quote, the index of its speaker's entity, or -1
}

// Resolve finds out whose mentions the sources of the quotes are.
func Resolve(d *document.Document, quotes []quote.Quote) Resolution {
	of := make([]int, len(quotes))
	for i := range of {
		of[i] = -1
	}
	return Resolution{Of: of}
}

// A Registry gives entities of several articles one stable id each.
type Registry struct {
	entities []Entity
}
