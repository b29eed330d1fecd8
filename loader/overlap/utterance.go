package overlap

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"
)

// A Quote is what Utterances needs of a quote.
type Quote struct {
	ID      string // sorts in reading order
	Article string
	Outlet  string
	// Speaker is the speaker's id, the same in all articles; empty where it is
	// not known.
	Speaker string
	// Members are the ids of those for whom a joint speaker speaks, if any. A
	// joint speaker is compatible with its members, and with another joint
	// speaker that has one of them.
	Members []string
	// Indirect marks the content of indirect speech, whose words are the
	// reporter's: it is joined only where it has four content words and more.
	Indirect bool
	Text     string
}

// The shares of the shorter quote's weight that must stand in the longer one,
// by the number of its content words.
const (
	shareShort  = 1.0 // 2 and 3
	shareMedium = 0.8 // 4 and 5
	shareLong   = 0.7 // 6 and more
)

const (
	// maxTokens bounds the part of a quote that is looked at. No spoken quote
	// in a news report is longer; a whole article taken for one is.
	maxTokens = 1000
	// maxCandidates bounds the representatives that a quote is compared with,
	// the longest first. It bites only where more than so many utterances
	// share a quote's rarest words.
	maxCandidates = 512
)

// Utterances gives each quote the id of its utterance: "u-" and the id of the
// utterance's first quote in reading order. Quotes that are variants of one
// utterance have the same. It does not depend on the order of the quotes.
// The package comment has the rule.
func Utterances(quotes []Quote) []string {
	lines := newLines(quotes)
	of := cluster(lines)

	// The first of each cluster, by id, names it.
	first := make(map[int]int)
	for i := range quotes {
		f, ok := first[of[i]]
		if !ok || quotes[i].ID < quotes[f].ID {
			first[of[i]] = i
		}
	}
	out := make([]string, len(quotes))
	for i := range quotes {
		f := first[of[i]]
		id := quotes[f].ID
		if id == "" {
			id = strconv.Itoa(f + 1)
		}
		out[i] = "u-" + id
	}
	return out
}

// A line is a quote as it is compared.
type line struct {
	quote   *Quote
	folded  string    // all words
	tokens  []int32   // stems, in order
	content []int32   // distinct content stems, in order of first appearance
	weights []float64 // of content
	weight  float64   // their sum
	numbers []int32   // those of content that are numbers
	// negating marks the tokens that are negators, negated tells if there are.
	negating []bool
	negated  bool
	// literal quotes have too few content words that tell anything: a variant
	// has the very same words.
	literal bool
	// alone quotes are never joined.
	alone bool
}

func newLines(quotes []Quote) []line {
	ids := make(map[string]int32)
	var functional, light, negator, numeric []bool
	lines := make([]line, len(quotes))
	for i := range quotes {
		l := &lines[i]
		l.quote = &quotes[i]
		words := Fold(quotes[i].Text)
		if len(words) > maxTokens {
			words = words[:maxTokens]
		}
		l.folded = strings.Join(words, " ")
		l.tokens = make([]int32, len(words))
		l.negating = make([]bool, len(words))
		for k, w := range words {
			s := stem(w)
			if functionWords[w] || negators[w] || lightWords[w] {
				s = w
			}
			id, ok := ids[s]
			if !ok {
				id = int32(len(ids))
				ids[s] = id
				functional = append(functional, functionWords[w] || negators[w])
				light = append(light, lightWords[w])
				negator = append(negator, negators[w])
				numeric = append(numeric, w[0] >= '0' && w[0] <= '9')
			}
			l.tokens[k] = id
			l.negating[k] = negator[id]
			l.negated = l.negated || negator[id]
		}
		seen := make(map[int32]bool)
		heavy := 0
		for _, all := range []bool{false, true} {
			for _, t := range l.tokens {
				if seen[t] || functional[t] && !all {
					continue
				}
				seen[t] = true
				l.content = append(l.content, t)
				if numeric[t] {
					l.numbers = append(l.numbers, t)
				}
				if !light[t] && !all {
					heavy++
				}
			}
			// A quote of function words alone is compared by those.
			if len(l.content) > 0 {
				break
			}
		}
		l.literal = heavy < 2 && len(l.content) <= 3
		l.alone = quotes[i].Indirect && len(l.content) <= 3 || len(words) == 0
	}

	frequency := make([]int, len(ids))
	for i := range lines {
		for _, t := range lines[i].content {
			frequency[t]++
		}
	}
	for i := range lines {
		l := &lines[i]
		l.weights = make([]float64, len(l.content))
		for k, t := range l.content {
			l.weights[k] = math.Log(1 + float64(len(lines))/float64(frequency[t]))
			l.weight += l.weights[k]
		}
	}
	return lines
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

// cluster numbers the utterances: each line is compared with the
// representatives, which are longer, and joins the best or becomes one.
func cluster(lines []line) []int {
	order := make([]int, len(lines))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		x, y := &lines[a], &lines[b]
		return cmp.Or(
			cmp.Compare(len(y.content), len(x.content)),
			cmp.Compare(len(y.tokens), len(x.tokens)),
			strings.Compare(x.folded, y.folded),
			-strings.Compare(min(x.quote.Speaker, "\x01"), min(y.quote.Speaker, "\x01")), // an unknown one last
			strings.Compare(x.quote.Speaker, y.quote.Speaker),
			strings.Compare(x.quote.ID, y.quote.ID),
		)
	})

	of := make([]int, len(lines))
	var representatives []*variantIndex
	byWord := make(map[int32][]int)    // representatives that have a content word
	byFolded := make(map[string][]int) // representatives that are literal
	withText := make(map[string]int)   // the utterance with a variant of these very words; -1: several
	var candidates []int
	seen := make([]int, len(lines)) // by representative: the line that last met it
	for step, i := range order {
		l := &lines[i]
		best, bestScore := -1, score{}
		if l.alone {
			of[i] = len(representatives)
			representatives = append(representatives, newVariantIndex(l))
			continue
		}
		if l.literal {
			for _, r := range byFolded[l.folded] {
				if kinship(l.quote, representatives[r].line.quote) == related {
					best = r
					break
				}
			}
		} else {
			candidates = candidates[:0]
			for _, w := range l.prefix() {
				for _, r := range byWord[w] {
					if seen[r] != step+1 && len(candidates) < maxCandidates {
						seen[r] = step + 1
						candidates = append(candidates, r)
					}
				}
			}
			slices.Sort(candidates)
			for _, r := range candidates {
				if s, ok := representatives[r].variant(l); ok && (best < 0 || bestScore.less(s)) {
					best, bestScore = r, s
				}
			}
		}
		if u, ok := withText[l.folded]; best < 0 && ok && u >= 0 && l.quote.Speaker == "" && len(l.tokens) > 1 {
			best = u // that of the one speaker who is known to have said so
		}
		if best < 0 {
			best = len(representatives)
			representatives = append(representatives, newVariantIndex(l))
			if l.literal {
				byFolded[l.folded] = append(byFolded[l.folded], best)
			} else {
				for _, w := range l.content {
					byWord[w] = append(byWord[w], best)
				}
			}
		}
		of[i] = best
		if u, ok := withText[l.folded]; ok && u != best {
			best = -1
		}
		withText[l.folded] = best
	}
	return of
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
