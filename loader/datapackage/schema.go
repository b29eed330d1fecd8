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
	enum              []string
	pattern           string
	fraction          bool // from 0 to 1
	from              int  // least value of a whole number
}

var (
	evidence = []string{"header", "byline", "dateline", "caption", "body", "footer", "meta", "manifest", "none"}
	start    = column{name: "start", required: true, description: "Where it begins in the article's text, in Unicode code points from 0."}
	end      = column{name: "end", required: true, from: 1, description: "Where it ends, in code points; the character at this place is no longer part of it."}
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
			{name: "article_id", required: true, unique: true, description: "The article's id, made from its file's name: letters, digits and hyphens, a letter first."},
			{name: "outlet", description: "The outlet that published it, as the text or the manifest names it; missing where neither does."},
			{name: "outlet_evidence", required: true, enum: evidence, description: "Where the outlet was read."},
			{name: "title", description: "The headline."},
			{name: "byline", description: "The author or authors, as named in the byline."},
			{name: "agency", description: "The news agency whose copy the article is."},
			{name: "published", date: true, description: "Day of publication; missing where the text and the manifest do not say it."},
			{name: "published_evidence", required: true, enum: evidence, description: "Where the day of publication was read."},
			{name: "event_date", date: true, description: "Day of what is reported, where the article dates it."},
			{name: "language", pattern: "^[a-z]{2}$", description: "Language of the running text, ISO 639-1; missing where it cannot be told."},
			{name: "words", required: true, description: "Words and numbers in title, standfirst and body."},
			{name: "sentences", required: true, description: "Rows of the article in the table sentences."},
			{name: "quotes", required: true, description: "Rows of the article in the table quotes."},
			{name: "sha256", required: true, pattern: "^[0-9a-f]{64}$", description: "SHA-256 of the article's bytes as they were read, in hexadecimal."},
		},
	},
	{
		name: "sentences", title: "Sentences", description: "One row per sentence of an article's title, standfirst, headings and body.",
		row: reflect.TypeFor[loader.Sentence](), key: []string{"sentence_id"}, value: "text",
		references: []reference{{"article_id", "articles"}},
		columns: []column{
			{name: "sentence_id", required: true, unique: true, description: "Article, the letter s and the number of the sentence: ids sort in reading order."},
			article(true),
			{name: "paragraph", required: true, from: 1, description: "Number of the paragraph in the article, from 1."},
			{name: "position", required: true, from: 1, description: "Number of the sentence in its paragraph, from 1."},
			start, end,
			{name: "words", required: true, description: "Words and numbers in the sentence."},
			{name: "text", required: true, description: "The sentence."},
			{name: "part", required: true, enum: []string{"title", "standfirst", "heading", "text"}, description: "Part of the article; text is the running text."},
		},
	},
	{
		name: "quotes", title: "Quotes", description: "One row per stretch between quotation marks, or content of indirect speech. A quotation that its attribution interrupts is one row with several pieces.",
		row: reflect.TypeFor[loader.Quote](), key: []string{"quote_id"}, value: "text",
		references: []reference{{"article_id", "articles"}, {"sentence_id", "sentences"}, {"speaker_id", "speakers"}},
		columns: []column{
			{name: "quote_id", required: true, unique: true, description: "Article, the letter q and the number of the quote: ids sort in reading order."},
			article(true),
			{name: "sentence_id", description: "The sentence in which the quote begins."},
			{name: "kind", required: true, enum: []string{"direct", "mixed", "indirect", "scare"}, description: "direct: all that is attributed stands between marks; mixed: part of it does; indirect: no marks; scare: marked words that nobody is reported to have said."},
			{name: "text", required: true, description: "The quoted words, their pieces joined by a space."},
			{name: "words", required: true, description: "Words and numbers in the quote."},
			start, end,
			{name: "spans", required: true, pattern: "^[0-9]+-[0-9]+( [0-9]+-[0-9]+)*$", description: "The pieces as start-end in code points, with spaces between; start and end are their hull."},
			{name: "speaker_id", description: "Who is reported to have said it; missing where that is not known."},
			{name: "speaker_mention", description: "The source as it stands in the text: a name, a description, a pronoun."},
			{name: "cue", description: "The words that attribute: said, according to."},
			{name: "utterance_id", description: "Joins the variants of one utterance across outlets and translations; missing for indirect and scare quotes."},
		},
	},
	{
		name: "speakers", title: "Speakers", description: "One row per person, organisation or joint statement to whom at least one quote is attributed.",
		row: reflect.TypeFor[loader.Speaker](), key: []string{"speaker_id"},
		columns: []column{
			{name: "speaker_id", required: true, unique: true, description: "The speaker's id, made from the name."},
			{name: "name", required: true, description: "The fullest name that the articles give."},
			{name: "kind", required: true, enum: []string{"person", "organisation", "joint"}, description: "joint: a joint statement, or several who speak as one."},
			{name: "role", description: "Office or description, where an article tells it."},
			{name: "country", pattern: "^[A-Z]{2}$", description: "Country, ISO 3166-1 alpha-2, where an article tells it."},
			{name: "aliases", description: "Other names in the articles, joined by a semicolon and a space."},
			{name: "mentions", required: true, description: "How often the articles mention the speaker."},
			{name: "quotes", required: true, from: 1, description: "Rows of the speaker in the table quotes."},
			{name: "words", required: true, description: "Words and numbers in those quotes."},
		},
	},
	{
		name: "dates", title: "Dates", description: "One row per time expression of an article, with its meaning after TIMEX3.",
		row: reflect.TypeFor[loader.Date](), key: []string{"date_id"}, value: "expression",
		references: []reference{{"article_id", "articles"}, {"sentence_id", "sentences"}},
		columns: []column{
			{name: "date_id", required: true, unique: true, description: "Article, the letter d and the number of the expression."},
			article(true),
			{name: "sentence_id", description: "The sentence that holds it; missing for dates of captions and bylines."},
			{name: "expression", required: true, description: "The expression as it stands in the text."},
			{name: "type", required: true, enum: []string{"DATE", "TIME", "DURATION", "SET"}, description: "TIMEX3 type."},
			{name: "value", required: true, description: "TIMEX3 value: 2025-05-08, 2025-W18, P30D; XXXX-WXX-4 is a Thursday of which the article does not say the week."},
			{name: "mod", enum: []string{"BEFORE", "AFTER", "LESS_THAN", "MORE_THAN", "EQUAL_OR_LESS", "EQUAL_OR_MORE", "START", "MID", "END", "APPROX"}, description: "TIMEX3 modifier."},
			start, end,
		},
	},
	{
		name: "citations", title: "Citations", description: "One row per place where an article names the outlet or agency it reports from.",
		row: reflect.TypeFor[loader.Citation](), key: []string{"citation_id"},
		references: []reference{{"article_id", "articles"}, {"sentence_id", "sentences"}},
		columns: []column{
			{name: "citation_id", required: true, unique: true, description: "Article, the letter c and the number of the citation."},
			article(true),
			{name: "sentence_id", description: "The sentence that holds it; missing for a credit outside the sentences."},
			{name: "cited_outlet", required: true, description: "The outlet or agency that is cited."},
			start, end,
		},
	},
	{
		name: "overlap", title: "Overlap", description: "One row per pair of outlets: what their articles share. An article without a known outlet stands for itself under its id.",
		row: reflect.TypeFor[loader.Overlap](), key: []string{"outlet_a", "outlet_b"},
		columns: []column{
			{name: "outlet_a", required: true, description: "The first outlet of the pair, by name."},
			{name: "outlet_b", required: true, description: "The second."},
			{name: "shared_quotes", required: true, description: "Utterances that both carry."},
			{name: "quote_jaccard", required: true, fraction: true, description: "Shared utterances divided by all utterances of the two."},
			{name: "shared_shingles", required: true, description: "Distinct runs of five words that both bodies have."},
			{name: "containment_ab", required: true, fraction: true, description: "Shared runs divided by the distinct runs of A."},
			{name: "containment_ba", required: true, fraction: true, description: "Shared runs divided by the distinct runs of B."},
			{name: "longest_run", required: true, description: "Words of the longest run that both have."},
		},
	},
	{
		name: "diagnostics", title: "Diagnostics", description: "One row per oddity that the reader found in a file.",
		row: reflect.TypeFor[loader.Diagnostic](),
		columns: []column{
			{name: "file", description: "The file, as it was named to the reader."},
			{name: "line", required: true, description: "Line in the file, from 1; 0 for the whole file."},
			{name: "code", required: true, description: "What kind of oddity: empty, binary, utf8, no-body, language and others."},
			{name: "message", required: true, description: "What is odd and what can be done."},
		},
	},
}

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
		s.Fields = append(s.Fields, c.field(t.row.Field(i).Type.Kind()))
	}
	for _, r := range t.references {
		s.ForeignKeys = append(s.ForeignKeys, ForeignKey{
			Fields:    []string{r.column},
			Reference: Reference{Resource: r.table + suffix, Fields: find(r.table).key},
		})
	}
	return s
}

func (c column) field(kind reflect.Kind) Field {
	f := Field{Name: c.name, Description: c.description, Type: "string"}
	k := Constraints{Required: c.required, Unique: c.unique, Enum: c.enum, Pattern: c.pattern}
	switch kind {
	case reflect.Int:
		f.Type = "integer"
		k.Minimum = number(c.from)
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
	s := find("articles").schema("")
	s.Fields = slices.DeleteFunc(s.Fields, func(f Field) bool { return slices.Contains(nested, f.Name) })
	s.Fields = append(s.Fields, Field{Name: textField, Type: "string", Description: "The article's text, from which all spans cut their words.",
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
