package marked

import (
	"cmp"
	"slices"

	"onrecord/loader/eval"
)

// A PartReport is the score of a part of the gold, on every layer.
type PartReport struct {
	Part    string
	Report  Report
	Layers  Layers
	Outlets []OutletScores

	layers map[string]bool // that are compared; nil: all
}

// OutletScores are those of the articles of one outlet, or of one form.
type OutletScores struct {
	Name string
	Scores
	Layers Layers
}

// ScorePart finds in the files of a part what can be found, and scores it. The
// articles come with it, as they were found.
func (g *Gold) ScorePart(part string) (PartReport, []Article, error) {
	articles, pairs, corpus, err := g.findFiles(part)
	if err != nil {
		return PartReport{}, nil, err
	}
	r := g.score(part, articles, pairs)
	r.Layers.Across = scoreAcross(articles, g.People, false)
	r.Layers.Named = scoreAcross(articles, g.People, true)
	r.Layers.Kept = scoreKept(corpus)
	return r, articles, nil
}

// score scores articles and the pairs found among them; nil: none were looked for.
func (g *Gold) score(part string, articles []Article, found []Pair) PartReport {
	r := PartReport{Part: part, Report: Score(articles)}
	groups := map[string][]Article{}
	for i := range articles {
		r.Layers.add(scoreLayers(&articles[i], g.People))
		l := g.listed(articles[i].Name)
		outlet := cmp.Or(l.Outlet, "others")
		groups[outlet] = append(groups[outlet], articles[i])
		groups["as "+l.Form] = append(groups["as "+l.Form], articles[i])
	}
	stands := func(name string) bool {
		return slices.ContainsFunc(articles, func(a Article) bool { return a.Name == name })
	}
	gold := slices.DeleteFunc(g.written(), func(p Pair) bool { return !stands(p.A) || !stands(p.B) })
	if found != nil {
		r.Layers.Copies, r.Layers.Verdicts = scorePairs(gold, found)
	}
	for name, group := range groups {
		o := OutletScores{Name: name, Scores: Score(group).Total}
		for i := range group {
			o.Layers.add(scoreLayers(&group[i], g.People))
		}
		r.Outlets = append(r.Outlets, o)
	}
	slices.SortFunc(r.Outlets, func(a, b OutletScores) int {
		return cmp.Or(cmp.Compare(b.Articles, a.Articles), cmp.Compare(a.Name, b.Name))
	})
	return r
}

// Figures are those of the report and of the further layers, without those of
// which there is nothing to count.
func (r PartReport) Figures() []Figure {
	l := &r.Layers
	var out []Figure
	for _, f := range r.Report.Figures() {
		if _, ofHead := headFigures[f.Name]; (ofHead || !empty(f.Count)) && r.compares(f.Name) {
			out = append(out, f)
		}
	}
	for _, f := range []Figure{
		{Name: "quoted speech at 0.3", Count: r.Report.Total.Quotes.Loose},
		{Name: "kind", Count: l.Kind},
		{Name: "act", Count: l.Act},
		{Name: "polarity", Count: l.Polarity},
		{Name: "represents", Count: l.Represents},
		{Name: "reported by an outlet", Count: l.Outlets},
		{Name: "reported by a person", Count: l.People},
		{Name: "mentions, by name", Count: l.Mentions},
		{Name: "pairs of copy", Count: l.Copies},
		{Name: "verdicts of pairs", Count: l.Verdicts},
		{Name: "pairs of a speaker across articles", Count: l.Across},
		{Name: "… of those named by their sources", Count: l.Named},
		{Name: "ids with every tenth article left out", Count: l.Kept},
	} {
		if f.Value = f.Count.F1(); !empty(f.Count) && r.compares(f.Name) {
			out = append(out, f)
		}
	}
	return out
}

// headFigures are the figures that count every article, and their layers.
var headFigures = map[string]string{bodyFigure: "body", "exact bodies": "body", "title": "title", "byline": "byline",
	"agency": "agency", "outlet": "outlet", "published": "published"}

// quoteFigures are the figures of quotes that a program need not predict, and
// their fields.
var quoteFigures = map[string]string{"speaker by source": "source", "source, exact": "source", "cue, exact": "cue",
	"speaker by name": "speaker", "act": "act", "polarity": "polarity", "represents": "represents",
	"reported by an outlet": "reported_by", "reported by a person": "reported_by", "utterance pairs": "utterances"}

// compares tells whether a figure is of a layer that is compared.
func (r *PartReport) compares(figure string) bool {
	layer := cmp.Or(headFigures[figure], quoteFigures[figure])
	return r.layers == nil || layer == "" || r.layers[layer]
}

func empty(c eval.Count) bool { return c.Found+c.Gold == 0 }

// Words are the figures per kind, act and polarity, in the order of Kinds, Acts
// and Polarities.
func (r PartReport) Words() []Figure {
	var out []Figure
	list := func(layer string, words []string, counts map[string]eval.Count) {
		if !r.compares(layer) {
			return
		}
		for _, word := range words {
			c := counts[word]
			if empty(c) {
				continue
			}
			out = append(out, Figure{Name: layer + " " + word, Value: c.F1(), Count: c})
		}
	}
	list("kind", eval.KindNames[:], r.Layers.Kinds)
	list("act", Acts, r.Layers.Acts)
	list("polarity", Polarities, r.Layers.Polarities)
	return out
}
