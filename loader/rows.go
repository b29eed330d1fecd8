package loader

import "slices"

// SchemaVersion is the version of the tables' columns: it is in the metadata of a
// package, and changes when a table or a column does.
const SchemaVersion = 2

// The tables' rows. The csv tag is the column's name in every format, with what it
// holds: "list" is a list joined by "; ", "day" an ISO date. An empty string and NaN
// are missing values. Offsets count Unicode code points of the article's text, half
// open.

// Article is one row of the articles table.
type Article struct {
	ID                string `csv:"article_id"`
	URL               string `csv:"url"`
	Outlet            string `csv:"outlet"`
	OutletEvidence    string `csv:"outlet_evidence"`
	Section           string `csv:"section"`
	Title             string `csv:"title"`
	Byline            string `csv:"byline"`
	Authors           string `csv:"authors,list"` // the persons of the byline
	Agency            string `csv:"agency"`
	Published         string `csv:"published,day"`
	PublishedAt       string `csv:"published_at"` // RFC 3339, with the offset stated
	PublishedEvidence string `csv:"published_evidence"`
	Modified          string `csv:"modified,day"`
	EventDate         string `csv:"event_date,day"`
	Language          string `csv:"language"`     // ISO 639-1
	DuplicateOf       string `csv:"duplicate_of"` // the article of which this is a copy
	Words             int    `csv:"words"`        // of title, standfirst and body
	Sentences         int    `csv:"sentences"`
	Quotes            int    `csv:"quotes"`     // said rows: see Quote.Said
	QuotesAll         int    `csv:"quotes_all"` // all rows
	SHA256            string `csv:"sha256"`     // of the article's bytes, hexadecimal
}

// Sentence is one row of the sentences table.
type Sentence struct {
	ID        string `csv:"sentence_id"`
	ArticleID string `csv:"article_id"`
	Paragraph int    `csv:"paragraph"` // from 1
	Position  int    `csv:"position"`  // in the paragraph, from 1
	Start     int    `csv:"start"`
	End       int    `csv:"end"`
	Words     int    `csv:"words"`
	Text      string `csv:"text"`
	Part      string `csv:"part"` // of the article: title, standfirst, heading, text, attribution
}

// Quote is one row of the quotes table: words between quotation marks, or the
// content of indirect speech.
type Quote struct {
	ID         string `csv:"quote_id"`
	ArticleID  string `csv:"article_id"`
	SentenceID string `csv:"sentence_id"`
	InTitle    bool   `csv:"in_title"` // it stands in the title or the standfirst
	Kind       string `csv:"kind"`     // direct, mixed, indirect, scare
	// said, wrote, asked, ordered, named, thought, wanted, judged, showed, reported
	Act               string  `csv:"act"`
	Polarity          string  `csv:"polarity"` // said, not_said, denied, declined, hypothetical
	What              string  `csv:"what"`     // of marked words that nobody said: title, term, irony
	Words             int     `csv:"words"`
	Text              string  `csv:"text"`  // the pieces joined by a space
	Start             int     `csv:"start"` // of the hull of all pieces
	End               int     `csv:"end"`
	Spans             string  `csv:"spans"`         // the pieces: "120-141 160-190"
	Content           string  `csv:"content"`       // all that is attributed, its pieces joined by a space
	ContentSpans      string  `csv:"content_spans"` // its pieces
	SpeakerID         string  `csv:"speaker_id"`
	SpeakerMention    string  `csv:"speaker_mention"` // the source as it stands in the text
	Represents        string  `csv:"represents"`      // whom the speaker speaks for
	ReportedBy        string  `csv:"reported_by"`     // who relays it: an outlet, or in whose words it stands
	Cue               string  `csv:"cue"`
	Confidence        float64 `csv:"confidence"`         // that the row is right, from 0 to 1; NaN: not known
	SpeakerConfidence float64 `csv:"speaker_confidence"` // that the speaker is, the same
	UtteranceID       string  `csv:"utterance_id"`       // joins the variants of one utterance
}

// Said reports whether the row is something that its speaker said in words: not scare
// quotes, no thought and no wish, and nothing that was denied or not said. An act and
// a polarity that are not known count as said.
func (q *Quote) Said() bool { return Said(q.Kind, q.Act, q.Polarity) }

// Said is Quote.Said for the values of the three columns.
func Said(kind, act, polarity string) bool {
	return kind != "scare" && (act == "" || slices.Contains(saidActs, act)) && (polarity == "" || polarity == "said")
}

// saidActs are the acts that people do with words.
var saidActs = []string{"said", "wrote", "asked", "ordered", "named"}

// Speaker is one row of the speakers table.
type Speaker struct {
	ID             string `csv:"speaker_id"`
	Name           string `csv:"name"`
	Kind           string `csv:"kind"`            // person, organisation, joint
	Gender         string `csv:"gender"`          // female, male
	GenderEvidence string `csv:"gender_evidence"` // title, pronoun, list, none
	Role           string `csv:"role"`
	Affiliation    string `csv:"affiliation"` // the body that the speaker belongs to
	Country        string `csv:"country"`     // ISO 3166 alpha-2
	Wikidata       string `csv:"wikidata"`    // Q-number, where one was given
	Aliases        string `csv:"aliases,list"`
	Mentions       int    `csv:"mentions"`
	Quotes         int    `csv:"quotes"`     // said rows
	QuotesAll      int    `csv:"quotes_all"` // all rows
	Words          int    `csv:"words"`      // of the said rows
}

// Mention is one row of the mentions table: where an article names a speaker.
type Mention struct {
	ID        string `csv:"mention_id"`
	SpeakerID string `csv:"speaker_id"`
	ArticleID string `csv:"article_id"`
	Form      string `csv:"form"` // as it stands in the text
	Start     int    `csv:"start"`
	End       int    `csv:"end"`
}

// Date is one row of the dates table.
type Date struct {
	ID         string `csv:"date_id"`
	ArticleID  string `csv:"article_id"`
	SentenceID string `csv:"sentence_id"` // missing for a caption's or a byline's date
	Expression string `csv:"expression"`
	Type       string `csv:"type"`         // TIMEX3: DATE, TIME, DURATION, SET
	Value      string `csv:"value"`        // TIMEX3
	Mod        string `csv:"mod"`          // TIMEX3
	Earliest   string `csv:"earliest,day"` // the first day of the value
	Latest     string `csv:"latest,day"`   // the last
	Start      int    `csv:"start"`
	End        int    `csv:"end"`
}

// Citation is one row of the citations table: who reports that who reported.
type Citation struct {
	ID         string `csv:"citation_id"`
	ArticleID  string `csv:"article_id"`
	SentenceID string `csv:"sentence_id"` // missing for an agency credit outside the sentences
	Cited      string `csv:"cited_outlet"`
	Start      int    `csv:"start"`
	End        int    `csv:"end"`
}

// Overlap is one row of the overlap table: what two outlets' articles share.
type Overlap struct {
	OutletA        string  `csv:"outlet_a"`
	OutletB        string  `csv:"outlet_b"`
	SharedQuotes   int     `csv:"shared_quotes"`   // utterances that both carry
	QuoteJaccard   float64 `csv:"quote_jaccard"`   // shared utterances / all utterances of the two
	SharedShingles int     `csv:"shared_shingles"` // distinct word 5-grams of the bodies
	ContainmentAB  float64 `csv:"containment_ab"`  // shared / shingles of A
	ContainmentBA  float64 `csv:"containment_ba"`
	LongestRun     int     `csv:"longest_run"` // words
}

// Reprint is one row of the reprints table: two articles that share their words.
type Reprint struct {
	ArticleA      string  `csv:"article_a"`
	ArticleB      string  `csv:"article_b"`
	ContainmentAB float64 `csv:"containment_ab"` // shared word 5-grams / those of A
	ContainmentBA float64 `csv:"containment_ba"`
	LongestRun    int     `csv:"longest_run"` // words
	RunA          string  `csv:"run_a"`       // where it stands in A: "120-741"
	RunB          string  `csv:"run_b"`
	SharedQuotes  int     `csv:"shared_quotes"` // utterances that both carry
	Verdict       string  `csv:"verdict"`       // same, reprint, new_lead, excerpt, quotes
}

// FlatQuote is one row of the quotes_flat table: a quote with what is known of its
// speaker and its article, for those who do not join tables. No other table has a
// column of these names but quote_id, article_id and utterance_id.
type FlatQuote struct {
	ID           string `csv:"quote_id"`
	Quote        string `csv:"quote"`
	QuoteKind    string `csv:"quote_kind"`
	QuoteAct     string `csv:"quote_act"`
	IsSaid       bool   `csv:"is_said"` // see Quote.Said
	SpeakerName  string `csv:"speaker_name"`
	SpeakerKind  string `csv:"speaker_kind"`
	SpeakerRole  string `csv:"speaker_role"`
	OutletName   string `csv:"outlet_name"`
	ArticleTitle string `csv:"article_title"`
	Day          string `csv:"day,day"` // of publication
	ArticleURL   string `csv:"article_url"`
	SentenceText string `csv:"sentence_text"` // in which the quote begins
	ArticleID    string `csv:"article_id"`
	UtteranceID  string `csv:"utterance_id"`
}
