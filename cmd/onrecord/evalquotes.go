package main

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"onrecord/loader"
	"onrecord/loader/eval"
	"onrecord/loader/span"
)

func (c *evalCommand) quotes(con *console, raw []byte) error {
	articles, err := eval.ReadQuotes(bytes.NewReader(raw))
	if err != nil {
		return err
	}
	texts := make([]loader.Text, len(articles))
	for i, a := range articles {
		texts[i] = loader.Text{ID: a.ID, Text: a.Text}
	}
	found, err := c.extracted(con, texts)
	if err != nil {
		return err
	}
	for i, e := range found {
		articles[i].ByMarks = true
		articles[i].Found = attributions(articles[i].Text, e)
	}
	if c.Confidence {
		return printConfidence(con.out, explainedArticles(articles, found))
	}
	report := eval.Quotes(articles)
	w := tabwriter.NewWriter(con.out, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(w, "\tarticles\tquoted P\tR\tF1\tF1 at 0.3\tspeaker\t"+
		"content F1\tsource F1\tcue F1\tdirect\tmixed\tindirect\t")
	row := func(s eval.QuoteScores) {
		fmt.Fprintf(w, "%s\t%d\t%.3f\t%.3f\t%.3f\t%.3f\t%.3f\t%.3f\t%.3f\t%.3f\t%.3f\t%.3f\t%.3f\t\n",
			s.Name, s.Articles, s.Quoted.Precision(), s.Quoted.Recall(), s.Quoted.F1(), s.Loose.F1(),
			s.Speaker.Precision(), s.Content.F1(), s.Source.F1(), s.Cue.F1(),
			s.Kinds[0].F1(), s.Kinds[1].F1(), s.Kinds[2].F1())
	}
	row(report.Total)
	for _, s := range report.Outlets {
		row(s)
	}
	fmt.Fprintln(w, "worst:\t\t\t\t\t\t\t\t\t\t\t\t\t")
	for _, s := range report.Articles[:min(c.Worst, len(report.Articles))] {
		row(s)
	}
	if err := w.Flush(); err != nil {
		return err
	}
	if c.Rules {
		if err := printRules(con.out, explainedArticles(articles, found)); err != nil {
			return err
		}
	}
	if c.Speed {
		printSpeed(con.out, articles)
	}
	if c.Diff {
		for i := range articles {
			diffQuotes(con.out, &articles[i])
		}
	}
	return nil
}

// attributions are those of an extraction as the scorer takes them.
func attributions(text string, e loader.Extraction) []eval.Attribution {
	var out []eval.Attribution
	for _, q := range e.Quotes {
		out = append(out, eval.Attribution{Type: corpusType(q), Source: bytesOf(text, q.Source),
			Cue: bytesOf(text, q.Cue), Content: bytesOf(text, q.Content)})
	}
	return out
}

// corpusType is a quote's type as the corpora of attributions have it: they know
// no quotation marks but “…” and "…", so speech in others counts as indirect.
func corpusType(q loader.ExtractedQuote) string {
	if (q.Kind == "direct" || q.Kind == "mixed") && q.Marks != "double" && q.Marks != "" {
		return "indirect"
	}
	return q.Kind
}

// diffQuotes prints gold (-) against found (+) for quoted speech that does not
// match.
func diffQuotes(w io.Writer, a *eval.QuoteArticle) {
	line := func(sign string, q eval.Attribution) {
		fmt.Fprintf(w, "%s %s\t%s\t[%s] {%s} <%s>\n", sign, a.ID, q.Type,
			span.Join(a.Text, q.Source), span.Join(a.Text, q.Cue), oneLine(span.Join(a.Text, q.Content)))
	}
	for _, m := range eval.MatchQuoted(a) {
		switch {
		case m.Gold >= 0 && m.Found >= 0:
		case m.Gold >= 0:
			line("-", a.Gold[m.Gold])
		default:
			line("+", a.Found[m.Found])
		}
	}
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// consensus scores against what several people marked alike.
func (c *evalCommand) consensus(con *console, raw []byte) error {
	articles, err := eval.ReadVotes(bytes.NewReader(raw))
	if err != nil {
		return err
	}
	texts := make([]loader.Text, len(articles))
	for i, a := range articles {
		texts[i] = loader.Text{ID: a.ID, Text: a.Text, Published: a.Published()}
	}
	found, err := c.extracted(con, texts)
	if err != nil {
		return err
	}
	for i, e := range found {
		articles[i].Found = attributions(articles[i].Text, e)
	}
	score := eval.ScoreConsensus(articles)
	w := tabwriter.NewWriter(con.out, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(w, "what three marked alike\tF1\tprecision\trecall\tright\tfound\tgold\t"+
		"of what all marked\tright\tgold\t")
	for i, role := range eval.RoleNames {
		m, all := score.Majority[i], score.All[i]
		fmt.Fprintf(w, "%s, exact\t%.3f\t%.3f\t%.3f\t%d\t%d\t%d\t%.3f\t%d\t%d\t\n", role,
			m.F1(), m.Precision(), m.Recall(), m.Right, m.Found, m.Gold, all.Recall(), all.Right, all.Gold)
	}
	return w.Flush()
}

// speakers scores the speakers of what was found against coreference.
func (c *evalCommand) speakers(con *console, raw []byte) error {
	articles, err := eval.ReadCoreference(bytes.NewReader(raw))
	if err != nil {
		return err
	}
	texts := make([]loader.Text, len(articles))
	for i, a := range articles {
		texts[i] = loader.Text{ID: a.ID, Text: a.Text, Published: a.Published}
	}
	found, err := c.extracted(con, texts)
	if err != nil {
		return err
	}
	for i, e := range found {
		for _, q := range e.Quotes {
			if source := bytesOf(articles[i].Text, q.Source); len(source) > 0 && q.Kind != "scare" {
				hull := span.Span{Start: source[0].Start, End: source[len(source)-1].End}
				found := eval.Sourced{Source: hull, Speaker: q.Speaker, ID: q.SpeakerID}
				articles[i].Found = append(articles[i].Found, found)
			}
		}
	}
	w := tabwriter.NewWriter(con.out, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(w, "genre\tsource\tright\twrong\tunnamed\tshare\tsame speaker, precision\trecall\t")
	for _, s := range eval.ScoreCoreference(articles) {
		for k, kind := range eval.SourceKinds {
			all := max(1, s.Right[k]+s.Wrong[k]+s.Unnamed[k])
			fmt.Fprintf(w, "%s\t%s\t%d\t%d\t%d\t%.3f\t", s.Genre, kind, s.Right[k], s.Wrong[k], s.Unnamed[k],
				float64(s.Right[k])/float64(all))
			if k == 0 {
				fmt.Fprintf(w, "%.3f\t%.3f\t\n", s.Pairs.Precision(), s.Pairs.Recall())
			} else {
				fmt.Fprintln(w, "\t\t")
			}
		}
	}
	return w.Flush()
}
