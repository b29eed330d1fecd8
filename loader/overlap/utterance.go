package overlap

import (
	"cmp"
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

	c := clusters{
		byWord: make(map[int32][]int), byFolded: make(map[string][]int), withText: make(map[string]int),
		met: make([]int, len(lines)), with: make(map[int]int), cores: make(map[int]string),
	}
	of := make([]int, len(lines))
	for _, i := range order {
		l := &lines[i]
		u := c.find(l)
		if u < 0 {
			u = c.add(l)
		}
		of[i] = u
		if l.alone {
			continue
		}
		c.core(l)
		if v, ok := c.withText[l.folded]; ok && v != u {
			u = several
		}
		c.withText[l.folded] = u
	}
	for i := range of {
		of[i] = c.joined(of[i])
	}
	return of
}

// clusters are the utterances found so far, each with its representative.
type clusters struct {
	representatives []*variantIndex
	byWord          map[int32][]int  // those that have a content word
	byFolded        map[string][]int // those that are literal
	// withText is the utterance that has a variant of these very words, or
	// several.
	withText map[string]int
	met      []int // by representative, the search in which it was last found

	step  int            // of searches
	with  map[int]int    // an utterance that is one with an earlier one
	cores map[int]string // the words round which an utterance was joined
}

// core joins utterances whose representatives are the same few words and one
// other each, where a quote has those words alone: "end external
// interference", "external interference", "eliminate external interference".
// An utterance is joined round one core only, so that this makes no chains.
func (c *clusters) core(l *line) {
	if n := len(l.content); l.literal || l.quote.Indirect || n < 2 || n > 3 {
		return
	}
	var same []int
	for _, r := range c.candidates(l) {
		v := c.representatives[r]
		if len(v.line.content) > len(l.content)+1 {
			continue
		}
		if core, ok := c.cores[r]; ok && core != l.folded {
			continue
		}
		if s, ok := v.variant(l); ok && s.kin == related {
			same = append(same, r)
		}
	}
	if len(same) < 2 {
		return
	}
	for _, r := range same {
		c.cores[r] = l.folded
		if u, first := c.joined(r), c.joined(same[0]); u != first {
			c.with[max(u, first)] = min(u, first)
		}
	}
}

// joined is the utterance that an utterance is one with.
func (c *clusters) joined(u int) int {
	for {
		v, ok := c.with[u]
		if !ok {
			return u
		}
		u = v
	}
}

const several = -1

// find returns the utterance that a line is a variant of, or -1.
func (c *clusters) find(l *line) int {
	if l.alone {
		return -1
	}
	best := -1
	if l.literal {
		for _, r := range c.byFolded[l.folded] {
			if kinship(l.quote, c.representatives[r].line.quote) == related {
				return r
			}
		}
	} else {
		var bestScore score
		for _, r := range c.candidates(l) {
			if s, ok := c.representatives[r].variant(l); ok && (best < 0 || bestScore.less(s)) {
				best, bestScore = r, s
			}
		}
	}
	if best < 0 && l.quote.Speaker == "" && len(l.tokens) > 1 {
		// An unknown speaker's words are those of the one who is known to have
		// said them.
		if u, ok := c.withText[l.folded]; ok {
			return u
		}
	}
	return best
}

// candidates lists the representatives that share what a variant must share,
// the longest first.
func (c *clusters) candidates(l *line) []int {
	c.step++
	var out []int
	for _, w := range l.prefix() {
		for _, r := range c.byWord[w] {
			if c.met[r] != c.step && len(out) < maxCandidates {
				c.met[r] = c.step
				out = append(out, r)
			}
		}
	}
	slices.Sort(out)
	return out
}

// add makes a line the representative of a new utterance.
func (c *clusters) add(l *line) int {
	u := len(c.representatives)
	c.representatives = append(c.representatives, newVariantIndex(l))
	switch {
	case l.alone:
	case l.literal:
		c.byFolded[l.folded] = append(c.byFolded[l.folded], u)
	default:
		for _, w := range l.content {
			c.byWord[w] = append(c.byWord[w], u)
		}
	}
	return u
}
