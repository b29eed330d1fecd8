package loader

import (
	"onrecord/loader/quote"
	"onrecord/loader/span"
	"onrecord/loader/syntax"
)

// explained are the decisions of the rules in a reading; hull takes a span of the
// article's text to one of the text given.
func explained(r *Reading, hull func(span.Span) [2]int) []ExtractedRule {
	_, decisions := quote.Explain(r.Document)
	rules := make([]ExtractedRule, 0, len(decisions))
	for _, d := range decisions {
		if d.Token < 0 || d.Token >= len(r.Document.Tokens) {
			continue
		}
		t := r.Document.Tokens[d.Token]
		at := hull(span.Span{Start: int(t.Start), End: int(t.End)})
		rules = append(rules, ExtractedRule{d.Table, d.Rule, at[0], at[1]})
	}
	return rules
}

// parsed is the grammar of a reading.
func parsed(r *Reading, hull func(span.Span) [2]int) *ExtractedSyntax {
	p := syntax.Parse(r.Document)
	tokens := r.Document.Tokens
	stretch := func(from, to int) [2]int {
		return hull(span.Span{Start: int(tokens[from].Start), End: int(tokens[to-1].End)})
	}
	s := &ExtractedSyntax{Tokens: []ExtractedLabel{}, Chunks: []ExtractedLabel{}, Units: [][2]int{}, Marks: [][2]int{}}
	for i, tag := range p.Tags {
		at := stretch(i, i+1)
		s.Tokens = append(s.Tokens, ExtractedLabel{at[0], at[1], tag.String()})
	}
	for _, u := range p.Units {
		if u.From < u.To {
			s.Units = append(s.Units, stretch(u.From, u.To))
		}
		for _, c := range u.Chunks {
			at := stretch(int(c.From), int(c.To))
			s.Chunks = append(s.Chunks, ExtractedLabel{at[0], at[1], c.Kind.String()})
		}
	}
	for _, m := range p.Regions {
		from, to := max(m.Open, 0), min(m.Close+1, len(tokens))
		if from < to {
			s.Marks = append(s.Marks, stretch(from, to))
		}
	}
	return s
}
