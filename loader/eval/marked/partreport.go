package marked

import (
	"encoding/json"
	"fmt"
	"io"
	"text/tabwriter"

	"onrecord/loader/eval"
)

// Write prints every layer, then the layers of quotes per kind, act and
// polarity, then the main ones per outlet, then so many of the worst articles. Where
// some layers only are compared, it prints those.
func (r PartReport) Write(out io.Writer, worst int) error {
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintf(w, "%s, %d articles\tF1\tprecision\trecall\tright\tfound\tgold\t\n", r.Part, r.Report.Total.Articles)
	for _, f := range append(r.Figures(), r.Words()...) {
		writeFigure(w, f, r.Report.Total.Body)
	}
	if err := w.Flush(); err != nil || r.layers != nil {
		return err
	}
	fmt.Fprintln(w, "outlet\tarticles\tbody\ttitle\tbyline\tagency\toutlet\tday\tsentences\tquoted\tnamed\tcontent"+
		"\tsource\tcue\tkind\tact\tpolarity\tmentions\tdates\tvalue\tcited\t")
	for _, o := range r.Outlets {
		fmt.Fprintf(w, "%s\t%d\t%.3f\t%d\t%d\t%d\t%d\t%d\t", o.Name, o.Articles, o.Body.F1,
			o.Title, o.Byline, o.Agency, o.Outlet, o.Published)
		for _, c := range o.counts() {
			fmt.Fprintf(w, "%.3f\t", c.F1())
		}
		fmt.Fprintln(w)
	}
	if err := w.Flush(); err != nil {
		return err
	}
	return r.Report.writeWorst(out, worst)
}

func (o *OutletScores) counts() []eval.Count {
	return []eval.Count{o.Boundaries, o.Quotes.Quoted, o.Named, o.Quotes.Content, o.Quotes.Source, o.Quotes.Cue,
		o.Layers.Kind, o.Layers.Act, o.Layers.Polarity, o.Layers.Mentions, o.Dates.Strict, o.Dates.Value, o.Citations}
}

// writeFigure prints one figure; a body's mean has no counts.
func writeFigure(w io.Writer, f Figure, body eval.Cleaning) {
	if f.Name == bodyFigure {
		fmt.Fprintf(w, "%s\t%.3f\t%.3f\t%.3f\t\t\t\t\n", f.Name, body.F1, body.Precision, body.Recall)
		return
	}
	c := f.Count
	fmt.Fprintf(w, "%s\t%.3f\t%.3f\t%.3f\t%d\t%d\t%d\t\n", f.Name, f.Value,
		c.Precision(), c.Recall(), c.Right, c.Found, c.Gold)
}

type figureJSON struct {
	Part      string  `json:"part"`
	Outlet    string  `json:"outlet,omitempty"`
	Layer     string  `json:"layer"`
	F1        float64 `json:"f1"`
	Precision float64 `json:"precision"`
	Recall    float64 `json:"recall"`
	Right     int     `json:"right"`
	Found     int     `json:"found"`
	Gold      int     `json:"gold"`
}

// WriteJSON prints the same for machines: a line of JSON for each figure of the
// part and of each outlet.
func (r PartReport) WriteJSON(out io.Writer) error {
	e := json.NewEncoder(out)
	write := func(outlet string, figures []Figure, body eval.Cleaning) error {
		for _, f := range figures {
			c := f.Count
			row := figureJSON{r.Part, outlet, f.Name, f.Value, c.Precision(), c.Recall(), c.Right, c.Found, c.Gold}
			if f.Name == bodyFigure {
				row.Precision, row.Recall = body.Precision, body.Recall
			}
			if err := e.Encode(row); err != nil {
				return err
			}
		}
		return nil
	}
	if err := write("", append(r.Figures(), r.Words()...), r.Report.Total.Body); err != nil {
		return err
	}
	for _, o := range r.Outlets {
		one := PartReport{Report: Report{Total: o.Scores}, Layers: o.Layers, layers: r.layers}
		if err := write(o.Name, append(one.Figures(), one.Words()...), o.Body); err != nil {
			return err
		}
	}
	return nil
}
