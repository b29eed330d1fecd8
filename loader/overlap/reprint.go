package overlap

import (
	"cmp"
	"math"
	"slices"

	"github.com/cespare/xxhash/v2"
)

// A Story is an article as Reprints compares it.
type Story struct {
	Article   string
	Sentences []Sentence // of the running text, in order
	// Utterances are the ids of what it quotes; see Utterances.
	Utterances []string
}

// A Sentence is one sentence of a story.
type Sentence struct {
	Text string
	// Start is where the sentence begins, in the caller's own count of bytes.
	Start int
	// Quoted says that most of it is what somebody is quoted with.
	Quoted bool
}

// A Verdict says what two articles are to each other.
type Verdict string

const (
	// Same is one text, but for its headline, byline and house style.
	Same Verdict = "same"
	// Reprinted is one text in both, cut or edited in one of them.
	Reprinted Verdict = "reprint"
	// NewLead is one text in both, in one of them after an opening of its own.
	NewLead Verdict = "new_lead"
	// Excerpt is two texts of their own with a passage in common that is more
	// than quotations.
	Excerpt Verdict = "excerpt"
	// QuotesOnly is two texts of their own that quote the same words.
	QuotesOnly Verdict = "quotes"
)

// A Reprint is two stories that share words, A before B in the order given.
type Reprint struct {
	A, B          int     // indexes of the stories
	ContainmentAB float64 // shared shingles / shingles of A
	ContainmentBA float64
	LongestRun    int // words
	// RunA and RunB are where the longest run stands, as offsets from and to, in
	// the count of Sentence.Start.
	RunA, RunB   [2]int
	SharedQuotes int // utterances that both carry
	Verdict      Verdict
}

const (
	// sharedPart is the share of a sentence's 3-grams that another text must have
	// for the sentence to be its sentence too: an editor changes a word or two.
	sharedPart = 0.6
	// leastGrams is the shortest sentence that is compared, in 3-grams: shorter
	// ones are equal by accident.
	leastGrams = 6
	// alonePart is sharedPart for the one sentence that two texts share: they may
	// both tell the same thing.
	alonePart = 0.8
	// ownLead is how many sentences of its own, before the first that is shared,
	// make an opening: one alone is the first sentence reworded.
	ownLead = 2
	// leastShingles is how many rare shingles two stories share before they are
	// compared. A run of eight words has four.
	leastShingles = 4
	// commonShingle is in how many stories a shingle may stand before it tells
	// nothing; the stories that have it are then compared with the first of them.
	commonShingle = 64
)

// Reprints finds the pairs of stories that share wording or utterances, and judges
// each. Pairs that share neither are left out. Pairs are sorted by A and B.
func Reprints(stories []Story) []Reprint {
	texts := make([]storyText, len(stories))
	for i := range stories {
		texts[i] = newStoryText(&stories[i])
	}
	grams := numberGrams(texts)
	inA, inB := newMarks(grams), newMarks(grams)
	var out []Reprint
	var runs *automaton // of story of, as inA: made once for all its pairs
	of, ran := -1, -1
	for _, pair := range storyPairs(stories, texts) {
		a, b := int(pair[0]), int(pair[1])
		r := Reprint{A: a, B: b, SharedQuotes: sharedUtterances(&stories[a], &stories[b])}
		shared := intersection(texts[a].shingles, texts[b].shingles)
		r.ContainmentAB = ratio(shared, len(texts[a].shingles))
		r.ContainmentBA = ratio(shared, len(texts[b].shingles))
		if of != a {
			inA.set(texts[a].common)
			of = a
		}
		inB.set(texts[b].common)
		r.Verdict = judge(share(&texts[a], inB), share(&texts[b], inA), r.SharedQuotes)
		if r.Verdict == "" {
			continue
		}
		if ran != a {
			runs, ran = newAutomaton([][]int32{texts[a].words}), a
		}
		r.LongestRun, r.RunA, r.RunB = longestRun(runs, &texts[a], &texts[b])
		out = append(out, r)
	}
	return out
}

// A storyText is a story in the form that is compared.
type storyText struct {
	words     []int32  // hashed words of the whole text
	places    [][2]int // of the words, from and to
	sentences []sentenceText
	shingles  []uint64 // distinct, sorted
	grams     []uint64 // distinct 3-grams, sorted, until they are numbered
	common    []int32  // numbers of the 3-grams that another story has too
}

type sentenceText struct {
	grams  []uint64 // distinct 3-grams, sorted, until they are numbered
	common []int32  // numbers of those that another story has too
	size   int      // distinct 3-grams
	quoted bool
}

func newStoryText(s *Story) storyText {
	var t storyText
	var words []string
	for _, sentence := range s.Sentences {
		folded, places := foldAt(sentence.Text)
		t.sentences = append(t.sentences, newSentenceText(folded, sentence.Quoted))
		words = append(words, folded...)
		for _, p := range places {
			t.places = append(t.places, [2]int{sentence.Start + p[0], sentence.Start + p[1]})
		}
	}
	t.words = make([]int32, len(words))
	for i, w := range words {
		t.words[i] = int32(xxhash.Sum64String(w))
	}
	t.shingles, t.grams = hashRuns(words, ShingleWords), hashRuns(words, gramWords)
	return t
}

func newSentenceText(words []string, quoted bool) sentenceText {
	grams := hashRuns(words, gramWords)
	return sentenceText{grams: grams, size: len(grams), quoted: quoted}
}

// numberGrams numbers the 3-grams that two stories or more have, from 0, and returns
// how many there are. The others can be shared by no pair; all hashes are let go.
func numberGrams(texts []storyText) int {
	var all []uint64
	for i := range texts {
		all = append(all, texts[i].grams...)
	}
	slices.Sort(all)
	n := 0
	for i := 1; i < len(all); i++ {
		if all[i] == all[i-1] && (n == 0 || all[n-1] != all[i]) {
			all[n] = all[i] // n < i: what is overwritten has been read
			n++
		}
	}
	all = all[:n]
	numbered := func(grams []uint64) (numbers []int32) {
		for _, h := range grams {
			if k, ok := slices.BinarySearch(all, h); ok {
				numbers = append(numbers, int32(k))
			}
		}
		return numbers
	}
	for i := range texts {
		t := &texts[i]
		t.common, t.grams = numbered(t.grams), nil
		for k := range t.sentences {
			s := &t.sentences[k]
			s.common, s.grams = numbered(s.grams), nil
		}
	}
	return n
}

// marks are a set of numbers that is emptied at no cost.
type marks struct {
	round []int32 // per number, the round in which it was set last
	now   int32
}

func newMarks(n int) *marks { return &marks{round: make([]int32, n)} }

// set makes the set that of the numbers.
func (m *marks) set(numbers []int32) {
	if m.now == math.MaxInt32 {
		clear(m.round)
		m.now = 0
	}
	m.now++
	for _, k := range numbers {
		m.round[k] = m.now
	}
}

// count is how many of the numbers the set has.
func (m *marks) count(numbers []int32) (n int) {
	for _, k := range numbers {
		if m.round[k] == m.now {
			n++
		}
	}
	return n
}

// storyPairs are the pairs that are worth a comparison: those with an utterance in
// common, and those with some rare shingles in common.
func storyPairs(stories []Story, texts []storyText) [][2]int32 {
	type entry struct {
		key   uint64
		story int32
	}
	var entries []entry
	for i := range texts {
		for _, h := range texts[i].shingles {
			entries = append(entries, entry{h, int32(i)})
		}
	}
	// each calls f for every two stories that have a key, those in a crowd with the
	// first one only.
	each := func(f func(a, b int32)) {
		slices.SortFunc(entries, func(a, b entry) int {
			return cmp.Or(cmp.Compare(a.key, b.key), cmp.Compare(a.story, b.story))
		})
		for from := 0; from < len(entries); {
			to := from + 1
			for to < len(entries) && entries[to].key == entries[from].key {
				to++
			}
			crowded := to-from > commonShingle
			for i := from; i < to && (!crowded || i == from); i++ {
				for k := i + 1; k < to; k++ {
					f(entries[i].story, entries[k].story)
				}
			}
			from = to
		}
	}
	shared := make(map[[2]int32]int)
	each(func(a, b int32) { shared[[2]int32{a, b}]++ })
	var pairs [][2]int32
	for p, n := range shared {
		if n >= leastShingles {
			pairs = append(pairs, p)
		}
	}
	entries = entries[:0]
	for i := range stories {
		for _, u := range distinct(stories[i].Utterances) {
			entries = append(entries, entry{xxhash.Sum64String(u), int32(i)})
		}
	}
	each(func(a, b int32) { pairs = append(pairs, [2]int32{a, b}) })
	slices.SortFunc(pairs, func(a, b [2]int32) int {
		return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1]))
	})
	return slices.Compact(pairs)
}

// distinct are the ids that are not empty, sorted, each once.
func distinct(ids []string) []string {
	out := make([]string, 0, len(ids))
	for _, id := range ids {
		if id != "" {
			out = append(out, id)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func sharedUtterances(a, b *Story) int {
	of, n := distinct(b.Utterances), 0
	for _, id := range distinct(a.Utterances) {
		if _, ok := slices.BinarySearch(of, id); ok {
			n++
		}
	}
	return n
}

// sharing is what one text has of the other, sentence by sentence.
type sharing struct {
	of     int     // sentences that are long enough to tell
	shared int     // that the other text has too
	own    int     // that it has, and that are no quotations: words of an outlet's own
	most   float64 // the largest share of the 3-grams of such a sentence
	lead   int     // sentences before the first one that is shared
}

func share(t *storyText, other *marks) sharing {
	var s sharing
	for i := range t.sentences {
		if t.sentences[i].size < leastGrams {
			continue
		}
		part := ratio(other.count(t.sentences[i].common), t.sentences[i].size)
		s.of++
		if part < sharedPart {
			continue
		}
		if s.shared == 0 {
			s.lead = s.of - 1
		}
		s.shared++
		if !t.sentences[i].quoted {
			s.own++
			s.most = max(s.most, part)
		}
	}
	return s
}

// judge tells what two texts with so many utterances in common are to each other, from
// what each has of the other; empty where they share nothing that tells.
func judge(short, long sharing, utterances int) Verdict {
	if short.of > long.of {
		short, long = long, short
	}
	switch own := max(short.own, long.own); {
	case own == 0 || own == 1 && max(short.most, long.most) < alonePart:
		if utterances > 0 || short.shared > short.own || long.shared > long.own {
			return QuotesOnly
		}
		return ""
	case 10*short.shared >= 9*short.of && 10*long.shared >= 9*long.of:
		return Same
	case 2*short.shared < short.of:
		return Excerpt
	case short.lead < ownLead && long.lead < ownLead:
		return Reprinted
	}
	return NewLead
}

// longestRun finds the longest run of words that both texts have, and where it
// stands first in each; runs is the automaton of a.
func longestRun(runs *automaton, a, b *storyText) (words int, runA, runB [2]int) {
	words, end := runs.longestEnd(b.words)
	if words == 0 {
		return 0, runA, runB
	}
	from := end - words
	run := b.words[from:end]
	runB = [2]int{b.places[from][0], b.places[end-1][1]}
	for i := 0; i+words <= len(a.words); i++ {
		if slices.Equal(a.words[i:i+words], run) {
			return words, [2]int{a.places[i][0], a.places[i+words-1][1]}, runB
		}
	}
	return words, runA, runB // not reached: the automaton has it from a
}
