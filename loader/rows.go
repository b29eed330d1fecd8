package loader

// The tables' rows. The csv tag is the column's name in every format; an empty
// string is a missing value. Offsets count Unicode code points of the
// article's text, half open.

// Article is one row of the articles table.
type Article struct {
	ID                string `csv:"article_id"`
	Outlet            string `csv:"outlet"`
	OutletEvidence    string `csv:"outlet_evidence"`
	Title             string `csv:"title"`
	Byline            string `csv:"byline"`
	Agency            string `csv:"agency"`
	Published         string `csv:"published"` // ISO date
	PublishedEvidence string `csv:"published_evidence"`
	EventDate         string `csv:"event_date"` // ISO date
	Language          string `csv:"language"`   // ISO 639-1
	Words             int    `csv:"words"`      // of title, standfirst and body
	Sentences         int    `csv:"sentences"`
	Quotes            int    `csv:"quotes"`
	SHA256            string `csv:"sha256"` // of the article's bytes, hexadecimal
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
	Part      string `csv:"part"` // of the article: title, standfirst, heading, text
}

// Quote is one row of the quotes table: words between quotation marks, or the
// content of indirect speech.
type Quote struct {
	ID             string `csv:"quote_id"`
	ArticleID      string `csv:"article_id"`
	SentenceID     string `csv:"sentence_id"`
	Kind           string `csv:"kind"` // direct, mixed, indirect, scare
	Text           string `csv:"text"` // the pieces joined by a space
	Words          int    `csv:"words"`
	Start          int    `csv:"start"` // of the hull of all pieces
	End            int    `csv:"end"`
	Spans          string `csv:"spans"` // the pieces: "120-141 160-190"
	SpeakerID      string `csv:"speaker_id"`
	SpeakerMention string `csv:"speaker_mention"` // the source as it stands in the text
	Cue            string `csv:"cue"`
	UtteranceID    string `csv:"utterance_id"` // joins the variants of one utterance
}

// Speaker is one row of the speakers table.
type Speaker struct {
	ID       string `csv:"speaker_id"`
	Name     string `csv:"name"`
	Kind     string `csv:"kind"` // person, organisation, joint
	Role     string `csv:"role"`
	Country  string `csv:"country"` // ISO 3166 alpha-2
	Aliases  string `csv:"aliases"` // joined by "; "
	Mentions int    `csv:"mentions"`
	Quotes   int    `csv:"quotes"`
	Words    int    `csv:"words"` // quoted
}

// Date is one row of the dates table.
type Date struct {
	ID         string `csv:"date_id"`
	ArticleID  string `csv:"article_id"`
	SentenceID string `csv:"sentence_id"` // missing for a caption's or a byline's date
	Expression string `csv:"expression"`
	Type       string `csv:"type"`  // TIMEX3: DATE, TIME, DURATION, SET
	Value      string `csv:"value"` // TIMEX3
	Mod        string `csv:"mod"`   // TIMEX3
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
