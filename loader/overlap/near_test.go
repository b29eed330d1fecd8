package overlap_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"onrecord/loader/overlap"
)

// A press makes articles: of an agency's copy some outlets print a part among
// their own words. Words follow Zipf's law, as those of texts do, so that
// unrelated articles share 3-grams too.
type press struct {
	rng  *rand.Rand
	zipf *rand.Zipf
}

func newPress(seed uint64) *press {
	rng := rand.New(rand.NewPCG(seed, 7))
	return &press{rng, rand.NewZipf(rng, 1.2, 8, 20000)}
}

func (p *press) words(n int) []string {
	out := make([]string, n)
	for i := range out {
		out[i] = fmt.Sprintf("w%d", p.zipf.Uint64())
	}
	return out
}

// reprint takes a run of the copy, a share of the article's words, changes
// some of its words, and puts own words round it.
func (p *press) reprint(copied []string, share float64) string {
	n := len(copied) * (3 + p.rng.IntN(5)) / 10
	start := p.rng.IntN(len(copied) - n + 1)
	part := slices.Clone(copied[start : start+n])
	for i := range part {
		if p.rng.IntN(25) == 0 {
			part[i] = p.words(1)[0]
		}
	}
	own := p.words(int(float64(n) * (1 - share) / share))
	at := p.rng.IntN(len(own) + 1)
	return strings.Join(slices.Concat(own[:at], part, own[at:]), " ")
}

// articles makes n articles, some of them reprints of shared copy.
func (p *press) articles(n int) []overlap.Text {
	var out []overlap.Text
	for len(out) < n {
		if p.rng.IntN(12) > 0 {
			out = append(out, overlap.Text{Article: fmt.Sprint(len(out)),
				Body: strings.Join(p.words(200+p.rng.IntN(400)), " ")})
			continue
		}
		copied := p.words(300 + p.rng.IntN(300))
		for range 2 + p.rng.IntN(6) {
			out = append(out, overlap.Text{Article: fmt.Sprint(len(out)),
				Body: p.reprint(copied, 0.4+0.6*p.rng.Float64())})
		}
	}
	p.rng.Shuffle(len(out), func(i, k int) { out[i], out[k] = out[k], out[i] })
	return out[:n]
}

// exact compares all pairs.
func exact(texts []overlap.Text) []overlap.Near {
	numbers := make(map[string]int)
	sets := make([][]int, len(texts))
	for i, t := range texts {
		words := overlap.Fold(t.Body)
		for k := 0; k+3 <= len(words); k++ {
			g := strings.Join(words[k:k+3], " ")
			if _, ok := numbers[g]; !ok {
				numbers[g] = len(numbers)
			}
			sets[i] = append(sets[i], numbers[g])
		}
		slices.Sort(sets[i])
		sets[i] = slices.Compact(sets[i])
	}
	var out []overlap.Near
	in := make([]bool, len(numbers))
	for a := range sets {
		for _, g := range sets[a] {
			in[g] = true
		}
		for b := a + 1; b < len(sets); b++ {
			n := 0
			for _, g := range sets[b] {
				if in[g] {
					n++
				}
			}
			least, all := min(len(sets[a]), len(sets[b])), len(sets[a])+len(sets[b])-n
			if c := float64(n) / float64(least); c >= 0.25 {
				out = append(out, overlap.Near{A: a, B: b, Shared: n, Containment: c,
					Jaccard: float64(n) / float64(all)})
			}
		}
		for _, g := range sets[a] {
			in[g] = false
		}
	}
	return out
}

func TestNearDuplicates(t *testing.T) {
	texts := newPress(1).articles(800)
	want := exact(texts)
	got := overlap.NearDuplicates(texts, overlap.Options{})
	found := make(map[[2]int]overlap.Near)
	for _, n := range got {
		found[[2]int{n.A, n.B}] = n
	}
	hit := 0
	for _, w := range want {
		n, ok := found[[2]int{w.A, w.B}]
		if !ok {
			continue
		}
		hit++
		if diff := cmp.Diff(w, n); diff != "" {
			t.Fatalf("(-want +got):\n%s", diff)
		}
	}
	recall := float64(hit) / float64(len(want))
	t.Logf("%d pairs of %d texts share a quarter; recall %.3f", len(want), len(texts), recall)
	if len(got) != hit {
		t.Errorf("%d pairs, of which %d are near", len(got), hit)
	}
	if len(want) < 300 || recall < 0.97 {
		t.Errorf("recall %.3f of %d pairs, want 0.97", recall, len(want))
	}
	if diff := cmp.Diff(got, overlap.NearDuplicates(texts, overlap.Options{})); diff != "" {
		t.Errorf("found again, otherwise:\n%s", diff)
	}
}

func TestNearDuplicatesEdges(t *testing.T) {
	p := newPress(2)
	a := strings.Join(p.words(300), " ")
	b := strings.Join(p.words(300), " ")
	texts := []overlap.Text{{Body: ""}, {Body: a}, {Body: "too short"}, {Body: b}, {Body: strings.ToUpper(a)},
		{Body: a[:len(a)/3]}, {Body: "too short"}}
	var got []string
	for _, n := range overlap.NearDuplicates(texts, overlap.Options{}) {
		got = append(got, fmt.Sprintf("%d-%d %.2f", n.A, n.B, n.Containment))
	}
	// The third ends in the middle of a word.
	if want := "1-4 1.00"; len(got) != 3 || got[0] != want {
		t.Errorf("%v, want %s and both with the third", got, want)
	}
	if n := overlap.NearDuplicates(nil, overlap.Options{}); n != nil {
		t.Errorf("of nothing: %v", n)
	}
}

// A thousand copies of one text are found without comparing each two.
func TestNearDuplicatesCopies(t *testing.T) {
	body := strings.Join(newPress(3).words(300), " ")
	texts := make([]overlap.Text, 1000)
	for i := range texts {
		texts[i].Body = body
	}
	near := overlap.NearDuplicates(texts, overlap.Options{})
	if len(near) != 999 {
		t.Errorf("%d pairs of a thousand copies, want 999: each with the first", len(near))
	}
}

func BenchmarkNearDuplicates(b *testing.B) {
	for _, n := range []int{1000, 10000} {
		texts := newPress(4).articles(n)
		size := 0
		for _, t := range texts {
			size += len(t.Body)
		}
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.SetBytes(int64(size))
			for b.Loop() {
				overlap.NearDuplicates(texts, overlap.Options{})
			}
		})
	}
}

func BenchmarkPairs(b *testing.B) {
	texts := newPress(5).articles(100)
	size := 0
	for i := range texts {
		texts[i].Outlet = fmt.Sprintf("o%d", i%12)
		size += len(texts[i].Body)
	}
	b.SetBytes(int64(size))
	for b.Loop() {
		if _, err := overlap.Pairs(texts, nil, nil); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkUtterances(b *testing.B) {
	for _, n := range []int{1000, 10000} {
		p := newPress(6)
		quotes := make([]overlap.Quote, n)
		size := 0
		for i := range quotes {
			quotes[i] = overlap.Quote{ID: fmt.Sprintf("q%05d", i), Speaker: fmt.Sprintf("s%d", i%50),
				Text: strings.Join(p.words(2+p.rng.IntN(25)), " ")}
			size += len(quotes[i].Text)
		}
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.SetBytes(int64(size))
			for b.Loop() {
				overlap.Utterances(quotes)
			}
		})
	}
}
