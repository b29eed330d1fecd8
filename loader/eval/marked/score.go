package marked

import (
	"slices"
	"sort"
	"strings"
	"unicode"

	"onrecord/loader/eval"
	"onrecord/loader/span"
)

// Scores are the figures of one article, or of all of them.
type Scores struct {
	Name, Manner string
	Articles     int

	Body                                     eval.Cleaning // 4-grams; the mean, where several articles are scored
	Bodies                                   int           // articles whose body has exactly gold's words
	Title, Byline, Agency, Outlet, Published int           // articles in which the field is right

	Boundaries eval.Count       // of sentences
	Quotes     eval.QuoteScores // as eval.ScoreQuotes counts them
	// Named counts the matched quotes of Quotes.Quoted to whose source gold
	// gives a name, and those of them whose speaker has it.
	Named eval.Count
	Dates eval.DateScore
	// Citations counts outlets per article; Utterances, per utterance, pairs of
	// articles that carry it.
	Citations, Utterances eval.Count
}

// A Report is the score of a set of articles.
type Report struct {
	Total    Scores
	Articles []Scores // the worst first
}

// Score scores what was found against gold.
func Score(articles []Article) Report {
	r := Report{Total: Scores{Name: "all"}}
	var bodies []eval.Cleaning
	for i := range articles {
		s := scoreArticle(&articles[i])
		r.Articles = append(r.Articles, s)
		bodies = append(bodies, s.Body)
		r.Total.add(s)
	}
	r.Total.Body = eval.MeanCleaning(bodies)
	r.Total.Utterances = scoreUtterances(articles)
	sort.SliceStable(r.Articles, func(i, j int) bool { return r.Articles[i].wrong() > r.Articles[j].wrong() })
	return r
}

func (s *Scores) add(o Scores) {
	s.Articles += o.Articles
	s.Bodies += o.Bodies
	s.Title += o.Title
	s.Byline += o.Byline
	s.Agency += o.Agency
	s.Outlet += o.Outlet
	s.Published += o.Published
	plus(&s.Boundaries, o.Boundaries)
	plus(&s.Quotes.Quoted, o.Quotes.Quoted)
	plus(&s.Quotes.Loose, o.Quotes.Loose)
	plus(&s.Quotes.Speaker, o.Quotes.Speaker)
	plus(&s.Quotes.Content, o.Quotes.Content)
	plus(&s.Quotes.Source, o.Quotes.Source)
	plus(&s.Quotes.Cue, o.Quotes.Cue)
	plus(&s.Named, o.Named)
	plus(&s.Dates.Strict, o.Dates.Strict)
	plus(&s.Dates.Relaxed, o.Dates.Relaxed)
	plus(&s.Dates.Value, o.Dates.Value)
	plus(&s.Citations, o.Citations)
}

func plus(c *eval.Count, d eval.Count) {
	c.Right += d.Right
	c.Found += d.Found
	c.Gold += d.Gold
}

// wrong is how much of an article is missed or spurious: each mistake weighs
// the same, a body by the share of its 4-grams.
func (s *Scores) wrong() float64 {
	miss := func(c eval.Count) float64 { return float64(c.Found + c.Gold - 2*c.Right) }
	fields := s.Title + s.Byline + s.Agency + s.Outlet + s.Published
	return miss(s.Quotes.Quoted) + miss(s.Quotes.Content) + miss(s.Dates.Strict) + miss(s.Boundaries) +
		miss(s.Citations) + float64(s.Named.Gold-s.Named.Right) + 10*(1-s.Body.F1) + float64(5-fields)
}

func scoreArticle(a *Article) Scores {
	s := Scores{Name: a.Name, Manner: a.Manner, Articles: 1}
	gold, found := &a.Gold, &a.Found
	s.Body = eval.ScoreCleaning(lines(a.Text, found.Body), lines(a.Text, gold.Body))
	if slices.Equal(words(lines(a.Text, found.Body)), words(lines(a.Text, gold.Body))) {
		s.Bodies = 1
	}
	s.Title = same(gold.Title, found.Title)
	s.Byline = same(authors(gold.Byline), authors(found.Byline))
	s.Agency = same(outlet(gold.Agency), outlet(found.Agency))
	s.Outlet = same(outlet(gold.Outlet), outlet(found.Outlet))
	s.Published = same(gold.Published, found.Published)

	sentences, _ := eval.ScoreSentences([]eval.SentenceText{
		{ID: a.Name, Text: a.Text, Gold: gold.Sentences, Found: found.Sentences},
	})
	s.Boundaries = sentences.Boundaries

	quotes := eval.QuoteArticle{ID: a.Name, Text: a.Text,
		Gold: attributions(gold.Quotes), Found: attributions(found.Quotes)}
	s.Quotes = eval.ScoreQuotes(&quotes)
	for _, m := range eval.MatchQuoted(&quotes) {
		if m.Gold < 0 || m.Found < 0 || len(gold.Quotes[m.Gold].Speakers) == 0 {
			continue
		}
		s.Named.Gold++
		s.Named.Found++
		if named(gold.Quotes[m.Gold].Speakers, found.Quotes[m.Found].Speakers) {
			s.Named.Right++
		}
	}
	s.Dates, _ = eval.ScoreDates([]eval.DateArticle{{ID: a.Name, Text: a.Text, Gold: gold.Dates, Found: found.Dates}})

	want, got := outlets(gold.Citations), outlets(found.Citations)
	s.Citations = eval.Count{Found: len(got), Gold: len(want)}
	for _, o := range got {
		if slices.Contains(want, o) {
			s.Citations.Right++
		}
	}
	return s
}

// attributions keep scare quotes, which are not scored: their indexes are those
// of the quotes.
func attributions(quotes []Quote) []eval.Attribution {
	out := make([]eval.Attribution, len(quotes))
	for i, q := range quotes {
		out[i] = q.Attribution
	}
	return out
}

func lines(text string, spans []span.Span) string {
	var b strings.Builder
	for _, s := range spans {
		b.WriteString(s.Cut(text))
		b.WriteByte('\n')
	}
	return b.String()
}

// words are the words of a text with their punctuation, but not what has neither
// letter nor digit: bullets, rules.
func words(s string) []string {
	return slices.DeleteFunc(strings.Fields(s), func(w string) bool {
		return !strings.ContainsFunc(w, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
	})
}

func same(a, b string) int {
	if strings.EqualFold(strings.Join(strings.Fields(a), " "), strings.Join(strings.Fields(b), " ")) {
		return 1
	}
	return 0
}

// authors writes the joining of several authors one way.
func authors(byline string) string {
	return strings.NewReplacer("; ", ", ", " and ", ", ", " & ", ", ").Replace(byline)
}

// outlet is a name without its article: "The Halbury Courier" is the Halbury
// Courier.
func outlet(name string) string {
	name = strings.ToLower(strings.TrimSpace(name))
	return strings.TrimPrefix(name, "the ")
}

// named reports that a name found is one of those that are right.
func named(gold, found []string) bool {
	for _, f := range found {
		for _, g := range gold {
			if outlet(strings.ReplaceAll(f, "’", "'")) == outlet(strings.ReplaceAll(g, "’", "'")) {
				return true
			}
		}
	}
	return false
}

func outlets(citations []Citation) []string {
	var out []string
	for _, c := range citations {
		out = append(out, outlet(c.Outlet))
	}
	slices.Sort(out)
	return slices.Compact(out)
}
