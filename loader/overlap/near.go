package overlap

import (
	"cmp"
	"math"
	"math/bits"
	"slices"

	"github.com/cespare/xxhash/v2"
)

// Options direct NearDuplicates; the zero value is right for news.
type Options struct {
	// Least is the containment from which two texts are near-duplicates: the
	// share of the shorter one's word 3-grams that the other has too. 0: 0.25.
	// Reprints of agency copy share about 30 % on average, so a threshold
	// fit for copies of web pages, 80 or 90 %, finds none of them.
	Least float64
	// Words is the shortest text compared, in words. 0: 50. Shorter ones, a
	// caption, a list of names, are contained in others by accident.
	Words int
}

// A Near is two texts of which one has much of the other's wording. A and B are
// their indexes, A < B.
type Near struct {
	A, B        int
	Shared      int     // distinct word 3-grams in both
	Containment float64 // Shared / those of the shorter one
	Jaccard     float64 // Shared / those of either
}

const (
	gramWords = 3
	bands     = 48
	rows      = 2
	// crowd is how many texts of one bucket are compared with each other. In a
	// larger one, which holds copies of one text, each is compared with the
	// first ones only, so that a thousand copies make no half a million pairs
	// of candidates; they are still all found to be near the first.
	crowd = 64
)

// NearDuplicates finds the pairs of texts that share wording, sorted by A and
// B. Containment, Shared and Jaccard are exact; what may be missed is a pair
// that never falls into one bucket.
//
// 3-grams that stand in one text only cannot be shared, and are left out before
// hashing, as are those that stand in so many texts that they tell nothing.
// That leaves a reprint, of which a third is the agency's, little else than
// that third: where 30 % of all 3-grams are shared, well over half of these
// are, and two-row bands find nearly all such pairs, while texts that share
// nothing meet in hardly any bucket.
func NearDuplicates(texts []Text, o Options) []Near {
	if o.Least == 0 {
		o.Least = 0.25
	}
	if o.Words == 0 {
		o.Words = 50
	}
	grams := make([][]uint64, len(texts))
	for i := range texts {
		words := Fold(texts[i].Body)
		if len(words) >= o.Words {
			grams[i] = hashRuns(words, gramWords)
		}
	}

	frequency := make(map[uint64]int32)
	for _, g := range grams {
		for _, h := range g {
			frequency[h]++
		}
	}
	common := int32(max(50, len(texts)/50))

	signatures := make([][]uint64, len(texts))
	var telling []uint64
	for i, g := range grams {
		telling = telling[:0]
		for _, h := range g {
			if f := frequency[h]; f > 1 && f <= common {
				telling = append(telling, h)
			}
		}
		// Of a text that is all common, as of one that hundreds reprint, all
		// that is shared at all counts.
		if len(telling)*10 < len(g) {
			telling = telling[:0]
			for _, h := range g {
				if frequency[h] > 1 {
					telling = append(telling, h)
				}
			}
		}
		if len(telling) > 0 {
			signatures[i] = minHash(telling)
		}
	}

	var out []Near
	for _, c := range candidates(signatures) {
		a, b := grams[c[0]], grams[c[1]]
		shared := intersection(a, b)
		n := Near{
			A: int(c[0]), B: int(c[1]), Shared: shared,
			Containment: ratio(shared, min(len(a), len(b))),
			Jaccard:     ratio(shared, len(a)+len(b)-shared),
		}
		if n.Containment >= o.Least {
			out = append(out, n)
		}
	}
	return out
}

// hashRuns returns the hashes of the distinct runs of n words, sorted.
func hashRuns(words []string, n int) []uint64 {
	hashed := make([]uint64, len(words))
	for i, w := range words {
		hashed[i] = xxhash.Sum64String(w)
	}
	var out []uint64
	for i := 0; i+n <= len(hashed); i++ {
		h := uint64(0)
		for _, w := range hashed[i : i+n] {
			h = mix(h*0x9E3779B97F4A7C15 + w)
		}
		out = append(out, h)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// mix is the finalizer of SplitMix64 (Steele, Lea, Flood 2014).
func mix(x uint64) uint64 {
	x ^= x >> 30
	x *= 0xBF58476D1CE4E5B9
	x ^= x >> 27
	x *= 0x94D049BB133111EB
	return x ^ x>>31
}

// minHash is the signature of a set: for each of so many hash functions, the
// least value of any member. Two sets have an equal value with the probability
// of their Jaccard index (Broder 1997). The functions are x → a·x + b in the
// high half of a product, with fixed a and b: the same on every machine.
func minHash(set []uint64) []uint64 {
	out := make([]uint64, bands*rows)
	for k := range out {
		a := mix(uint64(2*k+1)*0x9E3779B97F4A7C15) | 1
		b := mix(uint64(2*k+2) * 0x9E3779B97F4A7C15)
		least := uint64(math.MaxUint64)
		for _, x := range set {
			hi, lo := bits.Mul64(x, a)
			least = min(least, (hi^lo)+b)
		}
		out[k] = least
	}
	return out
}

// candidates returns the pairs of texts that have a whole band of their
// signatures in common, sorted, each once.
func candidates(signatures [][]uint64) [][2]int32 {
	var pairs [][2]int32
	type entry struct {
		key  uint64
		text int32
	}
	entries := make([]entry, 0, len(signatures))
	for band := range bands {
		entries = entries[:0]
		for i, s := range signatures {
			if s == nil {
				continue
			}
			key := uint64(band)
			for _, v := range s[band*rows : (band+1)*rows] {
				key = mix(key*0x9E3779B97F4A7C15 + v)
			}
			entries = append(entries, entry{key, int32(i)})
		}
		slices.SortFunc(entries, func(a, b entry) int {
			return cmp.Or(cmp.Compare(a.key, b.key), cmp.Compare(a.text, b.text))
		})
		for from := 0; from < len(entries); {
			to := from
			for to < len(entries) && entries[to].key == entries[from].key {
				to++
			}
			bucket := entries[from:to]
			for i := range bucket[:min(len(bucket), crowd)] {
				if len(bucket) > crowd && i > 0 {
					break
				}
				for k := i + 1; k < len(bucket); k++ {
					pairs = append(pairs, [2]int32{bucket[i].text, bucket[k].text})
				}
			}
			from = to
		}
	}
	slices.SortFunc(pairs, func(a, b [2]int32) int {
		return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1]))
	})
	return slices.Compact(pairs)
}

// searchInstead is how many times larger one set is for its members to be searched
// for, instead of being passed one by one.
const searchInstead = 8

// intersection counts the members of both sorted sets.
func intersection(a, b []uint64) int {
	n, i, k := 0, 0, 0
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a)*searchInstead < len(b) {
		for _, h := range a {
			at, ok := slices.BinarySearch(b, h)
			if ok {
				n++
			}
			b = b[at:]
		}
		return n
	}
	for i < len(a) && k < len(b) {
		switch {
		case a[i] == b[k]:
			n++
			i++
			k++
		case a[i] < b[k]:
			i++
		default:
			k++
		}
	}
	return n
}
