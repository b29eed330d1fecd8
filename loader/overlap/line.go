package overlap

import (
	"cmp"
	"math"
	"slices"
	"strings"
)

// A line is a quote as it is compared.
type line struct {
	quote   *Quote
	folded  string    // all words
	tokens  []int32   // stems, in order
	content []int32   // distinct content stems, in order of first appearance
	weights []float64 // of content
	weight  float64   // their sum
	numbers []int32   // those of content that are numbers
	// negating marks the tokens that are negators; negated tells whether one
	// stands among the content words or just before.
	negating []bool
	negated  bool
	// literal quotes have too few content words that tell anything: a variant
	// has the very same words.
	literal bool
	// alone quotes are never joined.
	alone bool
}

// A term is what is known of a stem.
type term struct {
	functional, light, negator, numeric bool
	frequency                           int // lines that have it as content
}

// A lexicon numbers the stems.
type lexicon struct {
	ids   map[string]int32
	terms []term
}

// number returns the number of a folded word's stem. What it is known to be
// must not depend on which of its words came first.
func (x *lexicon) number(word string) int32 {
	t := term{
		functional: functionWords[word] || negators[word],
		negator:    negators[word],
		numeric:    word[0] >= '0' && word[0] <= '9',
	}
	s := stem(word)
	if t.functional {
		s = " " + word // no stem
	}
	t.light = lightStems[s]
	id, ok := x.ids[s]
	if !ok {
		id = int32(len(x.terms))
		x.ids[s] = id
		x.terms = append(x.terms, t)
	}
	return id
}

func newLines(quotes []Quote) []line {
	x := lexicon{ids: make(map[string]int32)}
	lines := make([]line, len(quotes))
	for i := range quotes {
		lines[i] = x.line(&quotes[i])
	}
	// The weight of a word is its inverse frequency in the quotes, smoothed so
	// that a word of every quote weighs something.
	for i := range lines {
		l := &lines[i]
		l.weights = make([]float64, len(l.content))
		for k, t := range l.content {
			l.weights[k] = math.Log(1 + float64(len(lines))/float64(x.terms[t].frequency))
			l.weight += l.weights[k]
		}
	}
	return lines
}

func (x *lexicon) line(q *Quote) line {
	words := Fold(q.Text)
	if len(words) > maxTokens {
		words = words[:maxTokens]
	}
	l := line{
		quote: q, folded: strings.Join(words, " "),
		tokens: make([]int32, len(words)), negating: make([]bool, len(words)),
	}
	for k, w := range words {
		l.tokens[k] = x.number(w)
		l.negating[k] = x.terms[l.tokens[k]].negator
	}
	l.content = x.content(l.tokens, false)
	telling := 0
	for _, t := range l.content {
		if !x.terms[t].light {
			telling++
		}
	}
	all := len(l.content) == 0 // function words alone are compared as they are
	if all {
		l.content = x.content(l.tokens, true)
	}
	for _, t := range l.content {
		x.terms[t].frequency++
		if x.terms[t].numeric {
			l.numbers = append(l.numbers, t)
		}
	}
	first, last := -1, -1
	for k, t := range l.tokens {
		if all || !x.terms[t].functional {
			if first < 0 {
				first = k
			}
			last = k
		}
	}
	if first >= 0 {
		l.negated = l.negatedWithin(first, last)
	}
	l.literal = telling < 2 && len(l.content) <= 3
	l.alone = q.Indirect && len(l.content) <= 3 || len(words) == 0
	return l
}

// negatedWithin tells whether a negator stands in the stretch or just before.
func (l *line) negatedWithin(from, to int) bool {
	return slices.Contains(l.negating[max(0, from-2):to+1], true)
}

// content returns the distinct tokens that are not function words, or all.
func (x *lexicon) content(tokens []int32, all bool) []int32 {
	var out []int32
	seen := make(map[int32]bool)
	for _, t := range tokens {
		if !seen[t] && (all || !x.terms[t].functional) {
			seen[t] = true
			out = append(out, t)
		}
	}
	return out
}

// share is the part of a quote's weight that its variant must have.
func (l *line) share() float64 {
	switch n := len(l.content); {
	case n <= 3:
		return shareShort
	case n <= 5:
		return shareMedium
	}
	return shareLong
}

// prefix returns content words of which a variant of the line has at least
// one: the heaviest, so many that the others together weigh less than the
// share that must be met.
func (l *line) prefix() []int32 {
	order := make([]int, len(l.content))
	for k := range order {
		order[k] = k
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return cmp.Compare(l.weights[b], l.weights[a])
	})
	rest, need := l.weight, l.share()*l.weight-1e-9
	var out []int32
	for _, k := range order {
		if rest < need {
			break
		}
		out = append(out, l.content[k])
		rest -= l.weights[k]
	}
	return out
}
