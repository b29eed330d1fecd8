package syntax

import (
	"onrecord/loader/document"
	"onrecord/loader/internal/rule"
)

// Parsed is the grammar of a document, for those who look at it.
type Parsed struct {
	Doc     *document.Document
	Tags    []Tag        // parallel to Doc.Tokens
	Units   []ParsedUnit // in order
	Regions []Region     // the stretches between quotation marks, in order

	trace *rule.Trace
}

// A ParsedUnit is a stretch of a paragraph in which one thing can be said of another, a
// clause or a sentence, with its chunks.
type ParsedUnit struct {
	From, To int // tokens
	Chunks   []Chunk
}

// Parse tells the grammar of a document. A reader of quotations works with a Grammar,
// paragraph by paragraph, instead; both give the same.
func Parse(d *document.Document) *Parsed {
	g := new(Grammar)
	g.Reset(d)
	g.Trace = new(rule.Trace)
	p := &Parsed{Doc: d, trace: g.Trace}
	u := 0
	for k := range d.Paragraphs {
		g.Paragraph(k)
		g.CutUnits(k, &d.Paragraphs[k])
		for ; u < len(g.Units); u++ {
			g.Parse(u)
			unit := g.Units.At(u)
			p.Units = append(p.Units, ParsedUnit{unit.From, unit.To, append([]Chunk(nil), g.Ch...)})
		}
	}
	p.Tags, p.Regions = g.Tags, g.Regions
	return p
}

// Rules are the rules that decided about a token, "table: rule", in order.
func (p *Parsed) Rules(token int) []string {
	var out []string
	for _, f := range p.trace.At(token) {
		out = append(out, f.Table+": "+f.Rule)
	}
	return out
}

// Cut is the text of the tokens [from, to).
func (p *Parsed) Cut(from, to int) string {
	if from >= to {
		return ""
	}
	return p.Doc.Text[p.Doc.Tokens[from].Start:p.Doc.Tokens[to-1].End]
}
