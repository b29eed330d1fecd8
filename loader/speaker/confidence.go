package speaker

import (
	_ "embed"
	"fmt"
	"math"
	"strconv"
	"strings"
	"sync"

	"onrecord/loader/quote"
)

// Form is what the source of a quote calls its speaker by.
type Form string

const (
	FullName    Form = "name in full"
	OneName     Form = "one name of a full one" // the article names the speaker in full as well
	SharedName  Form = "one name that several bear"
	LoneName    Form = "one name alone"
	BodyName    Form = "name of a body"
	Described   Form = "description"       // of somebody who has a name
	Unnamed     Form = "description alone" // nobody with a name
	ByPronoun   Form = "pronoun"           // of somebody who has a name
	PronounOnly Form = "pronoun of a description"
	Several     Form = "several"
	NoForm      Form = "none" // there is no source
)

// confidenceTable is how often speakers were right on hand-marked articles, by how they
// were found and what the source calls them by: evidence, form, found, right, parted by
// tabs.
//
//go:embed confidence.tsv
var confidenceTable string

// prior is how many speakers a way is taken to have found beside those that it did, of
// which as many are right as of all that have its evidence.
const prior = 5

type way struct {
	evidence Evidence
	form     Form
}

// confidences are the shares that are right, by way; those of an evidence as a whole have
// no form, and that of all has neither.
var confidences = sync.OnceValue(func() map[way]float64 {
	type count struct{ found, right float64 }
	counts := map[way]count{}
	for line := range strings.Lines(confidenceTable) {
		line = strings.TrimRight(line, "\n")
		if strings.HasPrefix(line, "#") || line == "" {
			continue
		}
		c := strings.Split(line, "\t")
		if len(c) != 4 {
			panic(fmt.Sprintf("speaker: confidence.tsv: %q", line)) // the file is embedded
		}
		found, err := strconv.ParseFloat(c[2], 64)
		right, err2 := strconv.ParseFloat(c[3], 64)
		if err != nil || err2 != nil || right > found {
			panic(fmt.Sprintf("speaker: confidence.tsv: %q", line))
		}
		for _, w := range []way{{Evidence(c[0]), Form(c[1])}, {Evidence(c[0]), ""}, {}} {
			n := counts[w]
			counts[w] = count{n.found + found, n.right + right}
		}
	}
	out := make(map[way]float64, len(counts))
	smoothed := func(n count, share float64) float64 { return (n.right + prior*share) / (n.found + prior) }
	share := func(n count) float64 { return n.right / max(1, n.found) }
	for w, n := range counts {
		s := share(counts[way{}])
		if w.evidence != "" {
			s = smoothed(counts[way{w.evidence, ""}], s)
		}
		if w.form != "" {
			s = smoothed(n, s)
		}
		out[w] = math.Round(s*100) / 100
	}
	return out
})

// Confidence is how likely a speaker found in this way is right, from 0 to 1; NaN where
// there is none.
func Confidence(e Evidence, f Form) float64 {
	if e == Unknown || e == "" {
		return math.NaN()
	}
	table := confidences()
	for _, w := range []way{{e, f}, {e, ""}, {}} {
		if c, ok := table[w]; ok {
			return c
		}
	}
	return math.NaN()
}

// Confidence is how likely the speaker of a quote is right, from 0 to 1; NaN where it has
// none, and for marked words that nobody is reported to have said.
func (r *Resolution) Confidence(quotes []quote.Quote, q int) float64 {
	if q >= len(r.Of) || r.Of[q] < 0 || q >= len(r.Forms) || quotes[q].Kind == quote.Scare {
		return math.NaN()
	}
	return Confidence(r.Evidence[q], r.Forms[q])
}

// formOf is what the source of quote q calls its speaker, entity e, by.
func (r *resolver) formOf(q int, e int32) Form {
	heads := r.heads[q]
	p := &r.entities[e]
	switch {
	case len(heads) == 0:
		return NoForm
	case len(heads) > 1 || p.kind == Joint:
		return Several
	}
	m := &r.mentions[heads[0]]
	switch {
	case m.shape == pronominal && p.nominal:
		return PronounOnly
	case m.shape == pronominal:
		return ByPronoun
	case p.nominal:
		return Unnamed
	case m.shape == nominal:
		return Described
	case p.kind == Organisation && !p.lone:
		return BodyName
	}
	if m.form < 0 {
		return LoneName
	}
	f := &r.forms[m.form]
	switch {
	case f.words > 1:
		return FullName
	case f.candidates.n > 1:
		return SharedName
	case f.candidates.n == 1 || p.full > 0:
		return OneName
	}
	return LoneName
}
