package overlap

import "slices"

// A kin tells whether two quotes can be by one speaker.
type kin uint8

const (
	stranger kin = iota // two speakers
	unsure              // one of them is not known
	related             // one speaker, or a joint one and a member
)

func kinship(a, b *Quote) kin {
	if a.Speaker == "" || b.Speaker == "" {
		return unsure
	}
	if a.Speaker == b.Speaker ||
		slices.Contains(a.Members, b.Speaker) || slices.Contains(b.Members, a.Speaker) {
		return related
	}
	for _, m := range a.Members {
		if slices.Contains(b.Members, m) {
			return related
		}
	}
	return stranger
}

// unmistakable is how many content words two quotes have that are one utterance
// whoever is named as speaker, if they are word for word the same: nobody else says
// that, and one of the outlets, or one of our rules, gave it to the wrong speaker.
const unmistakable = 3

// A score ranks the representatives that a line is a variant of.
type score struct {
	kin       kin
	contained float64 // share of the line's weight found in the representative
	mutual    float64 // share of the representative's weight found in the line
}

func (s score) less(t score) bool {
	if s.kin != t.kin {
		return s.kin < t.kin
	}
	if s.contained != t.contained {
		return s.contained < t.contained
	}
	return s.mutual < t.mutual
}

// A variantIndex is a representative, with where its words stand.
type variantIndex struct {
	line *line
	at   map[int32][]int32 // positions of each token
}

func newVariantIndex(l *line) *variantIndex {
	r := &variantIndex{line: l, at: make(map[int32][]int32, len(l.tokens))}
	for i, t := range l.tokens {
		r.at[t] = append(r.at[t], int32(i))
	}
	return r
}

// variant tells whether l, which has no more content words than r, is a
// variant of it, and how good a one.
func (r *variantIndex) variant(l *line) (score, bool) {
	k := kinship(l.quote, r.line.quote)
	if l.folded == r.line.folded && (k != stranger || len(l.content) >= unmistakable) {
		return score{k, 1, 1}, true
	}
	if k == stranger {
		return score{}, false
	}
	for _, n := range l.numbers {
		if len(r.at[n]) == 0 {
			return score{}, false
		}
	}
	var found float64
	var from, to int
	if len(l.content) <= 3 {
		var ok bool
		if from, to, ok = r.inOrder(l); !ok {
			return score{}, false
		}
		found = l.weight
	} else {
		found, from, to = r.closest(l)
		if found < l.share()*l.weight-1e-9 {
			return score{}, false
		}
	}
	if l.negated != r.line.negatedWithin(from, to) {
		return score{}, false
	}
	s := score{k, found / l.weight, found / r.line.weight}
	if k == unsure && l.quote.Indirect && len(l.content) < 6 {
		return score{}, false
	}
	if k == unsure && !(s.contained > 0.999 && len(l.content) == len(r.line.content)) &&
		!(s.contained > 0.9 && len(l.content) >= 5) {
		return score{}, false
	}
	return s, true
}

// slack is how many foreign words a short quote's words may have between them:
// "unilateralism and [hegemonic] bullying".
const slack = 3

// inOrder finds the content words of a short line in the representative, in
// their order and close together.
func (r *variantIndex) inOrder(l *line) (from, to int, ok bool) {
	limit := len(l.tokens) + slack
	for _, start := range r.at[l.content[0]] {
		pos, found := start, true
		for _, w := range l.content[1:] {
			list := r.at[w]
			i, _ := slices.BinarySearch(list, pos+1)
			if i == len(list) {
				return 0, 0, false // nor from any later start
			}
			pos = list[i]
			if int(pos-start) >= limit {
				found = false
				break
			}
		}
		if found {
			return int(start), int(pos), true
		}
	}
	return 0, 0, false
}

// closest finds the stretch of the representative, at most twice as long as
// the line, in which the distinct content words of the line weigh most.
func (r *variantIndex) closest(l *line) (found float64, from, to int) {
	type hit struct {
		pos  int32
		word int
	}
	var hits []hit
	for k, w := range l.content {
		for _, p := range r.at[w] {
			hits = append(hits, hit{p, k})
		}
	}
	slices.SortFunc(hits, func(a, b hit) int { return int(a.pos) - int(b.pos) })
	limit := int32(2*len(l.tokens) + 2*slack)
	counts := make([]int, len(l.content))
	distinct := 0
	sum := 0.0
	best := 0
	left := 0
	for right, h := range hits {
		if counts[h.word]++; counts[h.word] == 1 {
			sum += l.weights[h.word]
			distinct++
		}
		for h.pos-hits[left].pos >= limit {
			w := hits[left].word
			if counts[w]--; counts[w] == 0 {
				sum -= l.weights[w]
				distinct--
			}
			left++
		}
		if sum > found+1e-9 {
			found, best, from, to = sum, distinct, int(hits[left].pos), int(hits[right].pos)
		}
	}
	if best == len(l.content) {
		found = l.weight
	}
	return found, from, to
}
