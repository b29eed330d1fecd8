package marked

import (
	"cmp"
	"fmt"

	"onrecord/loader/eval"
	"onrecord/loader/span"
)

// ScorePredictions scores what some program found in the articles of a part, in
// code points of their text, on the layers that it predicts. Articles without a
// prediction count as if nothing were found.
func (g *Gold) ScorePredictions(part string, all eval.Predictions) (PartReport, []Article, error) {
	var articles []Article
	for _, a := range g.Articles {
		if l := g.listed(a.Name); l != nil && l.Part == part {
			articles = append(articles, a)
		}
	}
	fields, err := fill(articles, all)
	if err != nil {
		return PartReport{}, nil, err
	}
	report := g.score(part, articles, nil)
	report.layers = fields
	return report, articles, nil
}

// ScorePredicted is ScorePredictions for articles without a list.
func ScorePredicted(articles []Article, all eval.Predictions) (PartReport, error) {
	fields, err := fill(articles, all)
	if err != nil {
		return PartReport{}, err
	}
	r := PartReport{Part: "predictions", Report: Score(articles), layers: fields}
	for i := range articles {
		r.Layers.add(scoreLayers(&articles[i], People{}))
	}
	return r, nil
}

// fill puts predictions into the articles, and tells which fields they have.
func fill(articles []Article, all eval.Predictions) (map[string]bool, error) {
	fields := all.Fields()
	for i := range articles {
		a := &articles[i]
		a.Found = Marks{}
		if p, ok := all[a.Name]; ok {
			if err := a.predict(p); err != nil {
				return nil, fmt.Errorf("%s: %w", a.Name, err)
			}
		}
		a.only(func(layer string) bool { return fields[layer] })
	}
	return fields, nil
}

// predict puts a prediction in place of what was found.
func (a *Article) predict(p eval.Prediction) error {
	points := span.NewCodepoints(a.Text)
	var err error
	bytes := func(pairs ...eval.Pair) []span.Span {
		out, wrong := eval.Bytes(points, pairs)
		err = cmp.Or(err, wrong)
		return out
	}
	m := Marks{Title: p.Title, Byline: p.Byline, Agency: p.Agency, Outlet: p.Outlet, Published: p.Published,
		Body: bytes(p.Body.Spans...), Sentences: bytes(p.Sentences...)}
	names := func(all ...string) []string {
		var out []string
		for _, s := range all {
			if s != "" {
				out = append(out, s)
			}
		}
		return out
	}
	for _, q := range p.Quotes {
		content := bytes(q.Content...)
		m.Quotes = append(m.Quotes, Quote{
			Attribution: eval.Attribution{Type: q.Kind, Content: content,
				Source: bytes(q.Source...), Cue: bytes(q.Cue...)},
			Speakers: names(q.Speaker), Act: q.Act, Polarity: q.Polarity, What: q.What,
			RepresentsNames: names(q.Represents), ReporterNames: names(q.ReportedBy),
		})
		if q.Utterance != "" {
			m.Utterances = append(m.Utterances, Utterance{q.Utterance, content})
		}
	}
	one := func(start, end int) span.Span {
		if s := bytes(eval.Pair{start, end}); len(s) == 1 {
			return s[0]
		}
		return span.Span{}
	}
	for _, d := range p.Dates {
		m.Dates = append(m.Dates, eval.DateMark{Span: one(d.Start, d.End), Type: d.Type, Value: d.Value, Mod: d.Mod})
	}
	for _, c := range p.Citations {
		m.Citations = append(m.Citations, Citation{c.Outlet, one(c.Start, c.End)})
	}
	for _, n := range p.Mentions {
		m.Mentions = append(m.Mentions, Mention{cmp.Or(n.Person, n.Name), one(n.Start, n.End)})
	}
	if p.Body.Text != "" {
		m.Body = []span.Span{a.behind(p.Body.Text)}
	}
	a.Found = m
	return err
}
