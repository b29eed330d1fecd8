package marked

import (
	"fmt"
	"io"
	"text/tabwriter"

	"onrecord/loader/eval"
)

// bodyFigure is the name of the one figure that is a mean.
const bodyFigure = "body 4-grams"

// A Figure is one of a report's figures.
type Figure struct {
	Name  string
	Value float64    // 0 to 1
	Count eval.Count // what Value was counted from; zero for the body's mean
}

// Figures are all figures of the set, in the order in which they are printed.
// They are F1, but for the fields and exact bodies, of which they are the share
// of articles, and the speaker, of which they are the share of quotes matched.
func (r Report) Figures() []Figure {
	t := &r.Total
	share := func(n int) eval.Count { return eval.Count{Right: n, Found: t.Articles, Gold: t.Articles} }
	out := []Figure{{Name: bodyFigure, Value: t.Body.F1}}
	for _, f := range []Figure{
		{Name: "exact bodies", Count: share(t.Bodies)},
		{Name: "title", Count: share(t.Title)},
		{Name: "byline", Count: share(t.Byline)},
		{Name: "agency", Count: share(t.Agency)},
		{Name: "outlet", Count: share(t.Outlet)},
		{Name: "published", Count: share(t.Published)},
		{Name: "sentence boundaries", Count: t.Boundaries},
		{Name: "quoted speech at 0.8", Count: t.Quotes.Quoted},
		{Name: "speaker by source", Count: t.Quotes.Speaker},
		{Name: "speaker by name", Count: t.Named},
		{Name: "content, exact", Count: t.Quotes.Content},
		{Name: "source, exact", Count: t.Quotes.Source},
		{Name: "cue, exact", Count: t.Quotes.Cue},
		{Name: "dates, strict", Count: t.Dates.Strict},
		{Name: "dates, value", Count: t.Dates.Value},
		{Name: "citations", Count: t.Citations},
		{Name: "utterance pairs", Count: t.Utterances},
	} {
		f.Value = f.Count.F1()
		out = append(out, f)
	}
	return out
}

// Write prints the figures and so many of the worst articles.
func (r Report) Write(out io.Writer, worst int) error {
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintf(w, "%d articles\tF1\tprecision\trecall\tright\tfound\tgold\t\n", r.Total.Articles)
	for _, f := range r.Figures() {
		writeFigure(w, f, r.Total.Body)
	}
	if err := w.Flush(); err != nil {
		return err
	}
	return r.writeWorst(out, worst)
}

func (r Report) writeWorst(out io.Writer, worst int) error {
	worst = min(worst, len(r.Articles))
	if worst <= 0 {
		return nil
	}
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(w, "worst\tbody\tfields\tsentences\tquoted\tnamed\tcontent\tsource\tcue\tdates\tvalue\tmanner\t")
	for _, a := range r.Articles[:worst] {
		fmt.Fprintf(w, "%s\t%.3f\t%d/5\t%.3f\t%.3f\t%d/%d\t%.3f\t%.3f\t%.3f\t%.3f\t%.3f\t%s\t\n", a.Name, a.Body.F1,
			a.Title+a.Byline+a.Agency+a.Outlet+a.Published, a.Boundaries.F1(), a.Quotes.Quoted.F1(),
			a.Named.Right, a.Named.Gold, a.Quotes.Content.F1(), a.Quotes.Source.F1(), a.Quotes.Cue.F1(),
			a.Dates.Strict.F1(), a.Dates.Value.F1(), a.Manner)
	}
	return w.Flush()
}
