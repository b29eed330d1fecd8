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

	// Nominal tells that the article gives no name, only a description: "two
	// officials". Such an entity is not the same as one of another article,
	// unless Office is set.
	Nominal bool
	// Office tells that the description is of an office that one person or
	// body holds: "Ukraine's foreign minister".
	Office bool
	// Lone tells that an organisation is one for want of better: the article gives
	// nothing but a name of one word, which may be a surname.
	Lone bool
	// Parties are the names of those who speak jointly, in the name's order.
	Parties []string
	// Gender is "m", "f", or empty when not told; GenderEvidence is "title", "pronoun"
	// or "list", what told it.
	Gender, GenderEvidence string
	// Affiliation is the name of the body to which a person's office belongs.
	Affiliation string
}

// Resolution is who speaks in one article.
type Resolution struct {
	Entities []Entity
	Of       []int      // per quote, the index of its speaker's entity, or -1
	Evidence []Evidence // per quote, how its speaker was found
	Forms    []Form     // per quote, what its source calls the speaker by; empty without one

	// Represents is, per quote, the name of whom its source speaks for, "Ann Lee" of "a
	// lawyer for Ann Lee"; empty when the text does not say, nil when it never does.
	Represents []string
	// ReportedBy is, per quote, the name of who relays it, where the clause says so:
	// "the agency quoted Ann Lee as saying"; nil when no clause does.
	ReportedBy []string
}

// Config changes how speakers are found. The zero Config is right.
type Config struct {
	// Aliases are names that the user knows to be another name: "AMLO" →
	// "Andrés Manuel López Obrador". A key is compared with a name or
	// description as it stands in the text, without its article.
	Aliases map[string]string

	// Kinds are what the names that aliases mean are, where they are no persons.
	Kinds map[string]Kind

	// Author is who wrote the article, where one person did: the I outside quotation
	// marks.
	Author string
}

// Resolve finds out whose mentions the sources of the quotes are.
func Resolve(d *document.Document, quotes []quote.Quote) Resolution {
	return Config{}.Resolve(d, quotes)
}

// Resolve finds out whose mentions the sources of the quotes are.
func (c Config) Resolve(d *document.Document, quotes []quote.Quote) Resolution {
	r := newResolver(d, quotes, c)
	defer r.free()
	return r.resolve()
}

func (r *resolver) resolve() Resolution {
	r.scan()
	r.collect()
	r.cluster()
	r.read()
	r.joinDescriptions()
	r.divide()
	of, why := r.attribute()
	r.complete(of, why)
	return r.result(of, why)
}
