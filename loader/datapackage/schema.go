package datapackage

import (
	"cmp"
	"reflect"
	"slices"

	"onrecord/loader"
)

// A table is one of the corpus's tables as it is published. The columns' names,
// order and types are those of the row's Go type; what follows here is the rest.
type table struct {
	name, title, description string
	row                      reflect.Type
	key                      []string
	references               []reference
	columns                  []column // in the order of the row's fields

	// value is the column whose cell is what start and end, or spans, cut
	// from the article's text; empty where there is none.
	value string
}

// A reference is a column that holds keys of another table.
type reference struct{ column, table string }

// A column's rules beside its name and type.
type column struct {
	name, description string
	required, unique  bool
	date              bool // text that is an ISO date
	list              bool // parts joined by "; ", an array in Parquet and JSON Lines
	enum              []string
	pattern           string
	fraction          bool // from 0 to 1
	from              int  // least value of a whole number
}

var (
	evidence = []string{"header", "byline", "dateline", "caption", "body", "footer", "meta", "manifest", "none"}
	start    = column{name: "start", required: true,
		description: "Where it begins in the article's text, in Unicode code points from 0."}
	end = column{name: "end", required: true, from: 1,
		description: "Where it ends, in code points; the character at this place is no longer part of it."}
)

func article(required bool) column {
	return column{name: "article_id", required: required, description: "The article in which it stands."}
}

// schemas describe the tables, in the order in which they are documented. The
// names of tables and columns are a promise: see the dataset's CHANGELOG.md.
var schemas = []table{
	{
		name: "articles", title: "Articles", description: "One row per article that was read.",
		row: reflect.TypeFor[loader.Article](), key: []string{"article_id"},
		columns: []column{
			{name: "article_id", required: true, unique: true,
				description: "The article's id, made from its file's name: letters, digits and hyphens, a letter " +
					"first."},
			{name: "url", description: "Address at which it was published."},
			{name: "outlet",
				description: "The outlet that published it, as the text or the manifest names it; missing where " +
					"neither does."},
			{name: "outlet_evidence", required: true, enum: evidence, description: "Where the outlet was read."},
			{name: "section", description: "Section of the outlet."},
			{name: "title", description: "The headline."},
			{name: "byline", description: "The author or authors, as named in the byline."},
			{name: "authors", list: true, description: "The persons among those the byline names."},
			{name: "agency", description: "The news agency whose copy the article is."},
			{name: "published", date: true,
				description: "Day of publication; missing where the text and the manifest do not say it."},
			{name: "published_at", pattern: rfc3339,
				description: "Moment of publication as it is stated, RFC 3339 with its offset; missing where no " +
					"hour is stated."},
			{name: "published_evidence", required: true, enum: evidence,
				description: "Where the day of publication was read."},
			{name: "modified", date: true, description: "Day of the last change, where the page states it."},
			{name: "event_date", date: true, description: "Day of what is reported, where the article dates it."},
			{name: "language", pattern: "^[a-z]{2}$",
				description: "Language of the running text, ISO 639-1; missing where it cannot be told."},
			{name: "duplicate_of",
				description: "The article of which this is a copy: equal, or nearly equal and of the same outlet. " +
					"Its rows are not counted elsewhere."},
			{name: "words", required: true, description: "Words and numbers in title, standfirst and body."},
			{name: "sentences", required: true, description: "Rows of the article in the table sentences."},
			{name: "quotes", required: true, description: "Said rows of the article in the table quotes: " + said},
			{name: "quotes_all", required: true, description: "All rows of the article in the table quotes."},
			{name: "sha256", required: true, pattern: "^[0-9a-f]{64}$",
				description: "SHA-256 of the article's bytes as they were read, in hexadecimal."},
		},
	},
	{
		name: "sentences", title: "Sentences",
		description: "One row per sentence of an article's title, standfirst, headings and body.",
		row:         reflect.TypeFor[loader.Sentence](), key: []string{"sentence_id"}, value: "text",
		references: []reference{{"article_id", "articles"}},
		columns: []column{
			{name: "sentence_id", required: true, unique: true,
				description: "Article, the letter s and the number of the sentence: ids sort in reading order."},
			article(true),
			{name: "paragraph", required: true, from: 1,
				description: "Number of the paragraph in the article, from 1."},
			{name: "position", required: true, from: 1,
				description: "Number of the sentence in its paragraph, from 1."},
			start, end,
			{name: "words", required: true, description: "Words and numbers in the sentence."},
			{name: "text", required: true, description: "The sentence."},
			{name: "part", required: true, enum: []string{"title", "standfirst", "heading", "text", "attribution"},
				description: "Part of the article; text is the running text, attribution a line that signs a " +
					"quotation."},
		},
	},
	{
		name: "quotes", title: "Quotes",
		description: "One row per stretch between quotation marks, or content of indirect speech. A quotation " +
			"that its attribution interrupts is one row with several pieces.",
		row: reflect.TypeFor[loader.Quote](), key: []string{"quote_id"}, value: "text",
		references: []reference{{"article_id", "articles"}, {"sentence_id", "sentences"}, {"speaker_id", "speakers"}},
		columns: []column{
			{name: "quote_id", required: true, unique: true,
				description: "Article, the letter q and the number of the quote: ids sort in reading order."},
			article(true),
			{name: "sentence_id", description: "The sentence in which the quote begins."},
			{name: "in_title", required: true, description: "Whether it stands in the title or the standfirst."},
			{name: "kind", required: true, enum: []string{"direct", "mixed", "indirect", "scare"},
				description: "direct: all that is attributed stands between marks; mixed: part of it does; " +
					"indirect: no marks; scare: marked words that nobody is reported to have said."},
			{name: "act", enum: []string{"said", "wrote", "asked", "ordered", "named", "thought", "wanted", "judged",
				"showed", "reported"},
				description: "What is done with it; the first five are done in words. Missing where it is not known."},
			{name: "polarity", enum: []string{"said", "not_said", "denied", "declined", "hypothetical"},
				description: "Whether it was said at all. Missing where it is not known."},
			{name: "what", enum: []string{"title", "term", "irony"},
				description: "What marked words are that nobody is reported to have said, where the text tells."},
			{name: "words", required: true, description: "Words and numbers in the quote."},
			{name: "text", required: true, description: "The quoted words, their pieces joined by a space."},
			start, end,
			{name: "spans", required: true, pattern: "^[0-9]+-[0-9]+( [0-9]+-[0-9]+)*$",
				description: "The pieces as start-end in code points, with spaces between; start and end are " +
					"their hull."},
			{name: "content",
				description: "All that is attributed, its pieces joined by a space: the whole clause where only " +
					"some of its words are quoted."},
			{name: "content_spans", pattern: "^[0-9]+-[0-9]+( [0-9]+-[0-9]+)*$",
				description: "The pieces of the content, as in spans."},
			{name: "speaker_id", description: "Who is reported to have said it; missing where that is not known."},
			{name: "speaker_mention",
				description: "The source as it stands in the text: a name, a description, a pronoun."},
			{name: "represents", description: "The body or person that the speaker speaks for."},
			{name: "reported_by", description: "Who relays what was said: an outlet, or in whose words it stands."},
			{name: "cue", description: "The words that attribute: said, according to."},
			{name: "confidence", fraction: true,
				description: "How sure it is that the row is right; missing where it is not known."},
			{name: "speaker_confidence", fraction: true,
				description: "How sure it is that the speaker is right; missing where it is not known."},
			{name: "utterance_id",
				description: "Joins the variants of one utterance across outlets and translations; missing for " +
					"indirect and scare quotes."},
		},
	},
	{
		name: "speakers", title: "Speakers",
		description: "One row per person, organisation or joint statement to whom at least one quote is attributed.",
		row:         reflect.TypeFor[loader.Speaker](), key: []string{"speaker_id"},
		columns: []column{
			{name: "speaker_id", required: true, unique: true, description: "The speaker's id, made from the name."},
			{name: "name", required: true, description: "The fullest name that the articles give."},
			{name: "kind", required: true, enum: []string{"person", "organisation", "joint"},
				description: "joint: a joint statement, or several who speak as one."},
			{name: "gender", enum: []string{"female", "male"},
				description: "As the articles tell it; missing where they do not."},
			{name: "gender_evidence", required: true, enum: []string{"title", "pronoun", "list", "none"},
				description: "What tells the gender: a title or relative word, a pronoun, a list of first names."},
			{name: "role", description: "Office or description, where an article tells it."},
			{name: "affiliation", description: "The body that the speaker belongs to, where an article tells it."},
			{name: "country", pattern: "^[A-Z]{2}$",
				description: "Country, ISO 3166-1 alpha-2, where an article tells it."},
			{name: "wikidata", pattern: "^Q[0-9]+$",
				description: "Identifier in Wikidata, where a list of known speakers gives it."},
			{name: "aliases", list: true, description: "Other names in the articles."},
			{name: "mentions", required: true, description: "How often the articles mention the speaker."},
			{name: "quotes", required: true,
				description: "Said rows of the speaker in the table quotes, copies of articles left out: " + said},
			{name: "quotes_all", required: true, from: 1, description: "All rows of the speaker in the table quotes."},
			{name: "words", required: true, description: "Words and numbers in the said rows."},
		},
	},
	{
		name: "mentions", title: "Mentions", description: "One row per place where an article names a speaker.",
		row: reflect.TypeFor[loader.Mention](), key: []string{"mention_id"}, value: "form",
		references: []reference{{"speaker_id", "speakers"}, {"article_id", "articles"}},
		columns: []column{
			{name: "mention_id", required: true, unique: true,
				description: "Article, the letter m and the number of the mention."},
			{name: "speaker_id", required: true, description: "Who is named."},
			article(true),
			{name: "form", required: true, description: "The name, description or pronoun as it stands in the text."},
			start, end,
		},
	},
	{
		name: "dates", title: "Dates",
		description: "One row per time expression of an article, with its meaning after TIMEX3.",
		row:         reflect.TypeFor[loader.Date](), key: []string{"date_id"}, value: "expression",
		references: []reference{{"article_id", "articles"}, {"sentence_id", "sentences"}},
		columns: []column{
			{name: "date_id", required: true, unique: true,
				description: "Article, the letter d and the number of the expression."},
			article(true),
			{name: "sentence_id",
				description: "The sentence that holds it; missing for dates of captions and bylines."},
			{name: "expression", required: true, description: "The expression as it stands in the text."},
			{name: "type", required: true, enum: []string{"DATE", "TIME", "DURATION", "SET"},
				description: "TIMEX3 type."},
			{name: "value", required: true,
				description: "TIMEX3 value: 2025-05-08, 2025-W18, P30D; XXXX-WXX-4 is a Thursday of which the " +
					"article does not say the week."},
			{name: "mod", enum: []string{"BEFORE", "AFTER", "LESS_THAN", "MORE_THAN", "EQUAL_OR_LESS",
				"EQUAL_OR_MORE", "START", "MID", "END", "APPROX"}, description: "TIMEX3 modifier."},
			{name: "earliest", date: true,
				description: "First day of the value, where it is a day, a month, a year or another stretch of " +
					"the calendar."},
			{name: "latest", date: true, description: "Last day of the value."},
			start, end,
		},
	},
	{
		name: "citations", title: "Citations",
		description: "One row per place where an article names the outlet or agency it reports from.",
		row:         reflect.TypeFor[loader.Citation](), key: []string{"citation_id"},
		references: []reference{{"article_id", "articles"}, {"sentence_id", "sentences"}},
		columns: []column{
			{name: "citation_id", required: true, unique: true,
				description: "Article, the letter c and the number of the citation."},
			article(true),
			{name: "sentence_id",
				description: "The sentence that holds it; missing for a credit outside the sentences."},
			{name: "cited_outlet", required: true, description: "The outlet or agency that is cited."},
			start, end,
		},
	},
	{
		name: "overlap", title: "Overlap",
		description: "One row per pair of outlets: what their articles share. An article without a known outlet " +
			"stands for itself under its id.",
		row: reflect.TypeFor[loader.Overlap](), key: []string{"outlet_a", "outlet_b"},
		columns: []column{
			{name: "outlet_a", required: true, description: "The first outlet of the pair, by name."},
			{name: "outlet_b", required: true, description: "The second."},
			{name: "shared_quotes", required: true, description: "Utterances that both carry."},
			{name: "quote_jaccard", required: true, fraction: true,
				description: "Shared utterances divided by all utterances of the two."},
			{name: "shared_shingles", required: true,
				description: "Distinct runs of five words that both bodies have."},
			{name: "containment_ab", required: true, fraction: true,
				description: "Shared runs divided by the distinct runs of A."},
			{name: "containment_ba", required: true, fraction: true,
				description: "Shared runs divided by the distinct runs of B."},
			{name: "longest_run", required: true, description: "Words of the longest run that both have."},
		},
	},
	{
		name: "reprints", title: "Reprints", description: "One row per pair of articles that share their words.",
		row: reflect.TypeFor[loader.Reprint](), key: []string{"article_a", "article_b"},
		references: []reference{{"article_a", "articles"}, {"article_b", "articles"}},
		columns: []column{
			{name: "article_a", required: true, description: "The first article of the pair, by id."},
			{name: "article_b", required: true, description: "The second."},
			{name: "containment_ab", required: true, fraction: true,
				description: "Shared runs of five words divided by the distinct runs of A."},
			{name: "containment_ba", required: true, fraction: true,
				description: "Shared runs divided by the distinct runs of B."},
			{name: "longest_run", required: true, description: "Words of the longest run that both have."},
			{name: "run_a", pattern: "^[0-9]+-[0-9]+$", description: "Where that run stands in A, in code points."},
			{name: "run_b", pattern: "^[0-9]+-[0-9]+$", description: "Where it stands in B."},
			{name: "shared_quotes", required: true, description: "Utterances that both carry."},
			{name: "verdict", required: true, enum: []string{"same", "reprint", "new_lead", "excerpt", "quotes"},
				description: "same: one text, but for headline and byline; reprint: cut or edited in one of them; " +
					"new_lead: after an opening of its own in one of them; excerpt: a passage of an outlet's own " +
					"words in both; quotes: quotations only."},
		},
	},
	{
		name: "diagnostics", title: "Diagnostics", description: "One row per oddity that the reader found in a file.",
		row: reflect.TypeFor[loader.Diagnostic](),
		columns: []column{
			{name: "file", description: "The file, as it was named to the reader."},
			{name: "line", required: true, description: "Line in the file, from 1; 0 for the whole file."},
			{name: "code", required: true,
				description: "What kind of oddity: empty, binary, utf8, no-body, language and others."},
			{name: "message", required: true, description: "What is odd and what can be done."},
		},
	},
	{
		name: "quotes_flat", title: "Quotes, flat",
		description: "The table quotes with what is known of speaker and article, for those who do not join tables.",
		row:         reflect.TypeFor[loader.FlatQuote](), key: []string{"quote_id"},
		references: []reference{{"article_id", "articles"}},
		columns: []column{
			{name: "quote_id", required: true, unique: true, description: "The row of the table quotes."},
			{name: "quote", required: true, description: "The quoted words."},
			{name: "quote_kind", required: true, enum: []string{"direct", "mixed", "indirect", "scare"},
				description: "The column kind of quotes."},
			{name: "quote_act", description: "The column act of quotes."},
			{name: "is_said", required: true, description: "Whether it is a said row: " + said},
			{name: "speaker_name", description: "The speaker's name."},
			{name: "speaker_kind", enum: []string{"person", "organisation", "joint"},
				description: "The speaker's kind."},
			{name: "speaker_role", description: "The speaker's office or description."},
			{name: "outlet_name", description: "The article's outlet."},
			{name: "article_title", description: "The article's headline."},
			{name: "day", date: true, description: "The article's day of publication."},
			{name: "article_url", description: "The article's address."},
			{name: "sentence_text", description: "The sentence in which the quote begins."},
			article(true),
			{name: "utterance_id", description: "The utterance of which it is a variant."},
		},
	},
}

// said says which rows count as said; loader.Quote.Said decides.
const said = "kind is not scare, act is said, wrote, asked, ordered or named, polarity is said; where act or " +
	"polarity is missing, it counts."

// rfc3339 is a moment with its offset.
const rfc3339 = `^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(Z|[+-][0-9]{2}:[0-9]{2})$`

// nested are the tables whose rows stand inside their article's object in the
// nested form.
var nested = []string{"sentences", "quotes", "dates", "citations"}

// textField is the field of the nested form that holds the article's text.
const textField = "text"

// find returns the table of a name, nil when there is none.
func find(name string) *table {
	if i := slices.IndexFunc(schemas, func(t table) bool { return t.name == name }); i >= 0 {
		return &schemas[i]
	}
	return nil
}

// schema is the table's Table Schema. suffix is that of the resources of its
// format, to which the foreign keys refer.
func (t *table) schema(suffix string) *Schema {
	s := &Schema{Profile: schemaProfile, MissingValues: []string{""}, PrimaryKey: t.key}
	for i, c := range t.columns {
		f := c.field(t.row.Field(i).Type.Kind())
		if c.list && suffix != "" {
			f.Type = "array"
		}
		s.Fields = append(s.Fields, f)
	}
	for _, r := range t.references {
		s.ForeignKeys = append(s.ForeignKeys, ForeignKey{
			Fields:    []string{r.column},
			Reference: Reference{Resource: r.table + suffix, Fields: find(r.table).key},
		})
	}
	return s
}

// listNote is added to the description of a list.
const listNote = " A list: joined by a semicolon and a space in CSV, an array in Parquet and JSON Lines."

func (c column) field(kind reflect.Kind) Field {
	f := Field{Name: c.name, Description: c.description, Type: "string"}
	if c.list {
		f.Description += listNote
	}
	k := Constraints{Required: c.required, Unique: c.unique, Enum: c.enum, Pattern: c.pattern}
	switch kind {
	case reflect.Int:
		f.Type = "integer"
		k.Minimum = number(c.from)
	case reflect.Bool:
		f.Type = "boolean"
	case reflect.Float64:
		f.Type = "number"
		if c.fraction {
			k.Minimum, k.Maximum = number(0), number(1)
		}
	}
	if c.date {
		f.Type = "date"
	}
	f.Constraints = &k
	return f
}

func number(n int) *float64 {
	f := float64(n)
	return &f
}

// nestedSchema is the schema of the nested form: the articles' columns, but for
// the counts, whose names the arrays take; the text; and an array per table of
// the article's rows.
func nestedSchema() *Schema {
	s := find("articles").schema(suffix(loader.JSONL))
	s.Fields = slices.DeleteFunc(s.Fields, func(f Field) bool { return slices.Contains(nested, f.Name) })
	s.Fields = append(s.Fields, Field{Name: textField, Type: "string",
		Description: "The article's text, from which all spans cut their words.",
		Constraints: &Constraints{Required: true}})
	for _, name := range nested {
		s.Fields = append(s.Fields, Field{Name: name, Type: "array",
			Description: "The article's rows of the table " + name + ": objects with the columns of that table."})
	}
	return s
}

// sorted is a copy of the corpus whose rows stand in the order of their keys.
func sorted(c *loader.Corpus) *loader.Corpus {
	s := *c
	s.Articles = byKey(c.Articles, func(a loader.Article) string { return a.ID })
	s.Sentences = byKey(c.Sentences, func(a loader.Sentence) string { return a.ID })
	s.Quotes = byKey(c.Quotes, func(a loader.Quote) string { return a.ID })
	s.Speakers = byKey(c.Speakers, func(a loader.Speaker) string { return a.ID })
	s.Mentions = byKey(c.Mentions, func(a loader.Mention) string { return a.ID })
	s.QuotesFlat = byKey(c.QuotesFlat, func(a loader.FlatQuote) string { return a.ID })
	s.Reprints = slices.Clone(c.Reprints)
	slices.SortStableFunc(s.Reprints, func(a, b loader.Reprint) int {
		return cmp.Or(cmp.Compare(a.ArticleA, b.ArticleA), cmp.Compare(a.ArticleB, b.ArticleB))
	})
	s.Dates = byKey(c.Dates, func(a loader.Date) string { return a.ID })
	s.Citations = byKey(c.Citations, func(a loader.Citation) string { return a.ID })
	s.Overlap = slices.Clone(c.Overlap)
	slices.SortStableFunc(s.Overlap, func(a, b loader.Overlap) int {
		return cmp.Or(cmp.Compare(a.OutletA, b.OutletA), cmp.Compare(a.OutletB, b.OutletB))
	})
	return &s
}

func byKey[T any](rows []T, key func(T) string) []T {
	rows = slices.Clone(rows)
	slices.SortStableFunc(rows, func(a, b T) int { return cmp.Compare(key(a), key(b)) })
	return rows
}
