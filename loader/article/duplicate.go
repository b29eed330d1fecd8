package article

import (
	"math/bits"
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/cespare/xxhash/v2"
)

// A Duplicate says that one article carries the text of an earlier one.
type Duplicate struct {
	Of, Article int     // indexes of the earlier and the later article, Of < Article
	Exact       bool    // the words of the two bodies are the same
	Similarity  float64 // Jaccard similarity of the bodies' word 5-grams; 1 when exact
}

const (
	// NearDuplicate is the similarity from which two articles are one: a copy
	// with another headline, a correction or a paragraph more or less.
	NearDuplicate = 0.8

	shingleWords = 5
	signature64  = 64 // minimum hashes per article
	bandRows     = 4  // of them in a band: 1-(1-0.8⁴)¹⁶ = 0.9998 of the pairs at 0.8 share a band
)

// Duplicates finds the articles that carry the text of an earlier one, at most
// one finding per article, in order of the later article. Articles without a
// body are no duplicates.
//
// Bodies with the same words are told by a hash of them. Near ones are told by
// MinHash (Broder 1997) over word 5-grams, in bands (locality-sensitive
// hashing), and the candidates' similarity is then counted exactly. An article
// is compared with one earlier article per band, so the time is linear in the
// text.
func Duplicates(articles []*Article) []Duplicate {
	var found []Duplicate
	first := map[uint64]int{}
	var bands [signature64 / bandRows]map[uint64]int
	for i := range bands {
		bands[i] = map[uint64]int{}
	}
	shingled := make([][]uint64, len(articles))
	for i, a := range articles {
		if a == nil {
			continue
		}
		whole, shingles := bodyShingles(a)
		if len(shingles) == 0 {
			continue
		}
		if of, ok := first[whole]; ok {
			found = append(found, Duplicate{of, i, true, 1})
			continue
		}
		first[whole] = i
		shingled[i] = shingles
		sig := minHash(shingles)
		best := Duplicate{Of: -1, Article: i}
		for b := range bands {
			h := uint64(b)
			for _, m := range sig[b*bandRows : (b+1)*bandRows] {
				h = mix(h ^ m)
			}
			of, ok := bands[b][h]
			if !ok {
				bands[b][h] = i
				continue
			}
			if of == best.Of {
				continue
			}
			if s := jaccard(shingled[of], shingles); s >= NearDuplicate &&
				(s > best.Similarity || s == best.Similarity && of < best.Of) {
				best.Of, best.Similarity = of, s
			}
		}
		if best.Of >= 0 {
			found = append(found, best)
		}
	}
	return found
}

// bodyShingles hashes the words of a body: all of them, and each run of five,
// sorted, each once. A shorter body is one shingle.
func bodyShingles(a *Article) (uint64, []uint64) {
	var words []uint64
	for _, s := range a.Body() {
		words = appendWords(words, s.Cut(a.Text))
	}
	if len(words) == 0 {
		return 0, nil
	}
	whole := uint64(len(words))
	for _, w := range words {
		whole = mix(whole ^ w)
	}
	n := max(1, len(words)-shingleWords+1)
	shingles := make([]uint64, 0, n)
	for i := range n {
		h := uint64(0)
		for _, w := range words[i:min(len(words), i+shingleWords)] {
			h = mix(h ^ w)
		}
		shingles = append(shingles, h)
	}
	slices.Sort(shingles)
	return whole, slices.Compact(shingles)
}

// appendWords hashes the words of s in small letters; marks do not count.
func appendWords(words []uint64, s string) []uint64 {
	var buf [64]byte
	word := buf[:0]
	for i, r := range s {
		if isWordRune(r) {
			word = utf8.AppendRune(word, unicode.ToLower(r))
			if i+utf8.RuneLen(r) < len(s) && len(word) < 1<<10 {
				continue
			}
		}
		if len(word) > 0 {
			words = append(words, xxhash.Sum64(word))
			word = word[:0]
		}
	}
	if len(word) > 0 {
		words = append(words, xxhash.Sum64(word))
	}
	return words
}

// minHash is the signature: the smallest value of each of 64 hash functions.
func minHash(shingles []uint64) [signature64]uint64 {
	var sig [signature64]uint64
	for i := range sig {
		sig[i] = ^uint64(0)
	}
	for _, s := range shingles {
		for i := range sig {
			// multiply-shift hashing with odd multipliers from a fixed sequence
			h := (s ^ seeds[i]) * (seeds[signature64-1-i] | 1)
			if h = bits.RotateLeft64(h, 31) * 0x9e3779b97f4a7c15; h < sig[i] {
				sig[i] = h
			}
		}
	}
	return sig
}

var seeds = func() (s [signature64]uint64) {
	h := uint64(1)
	for i := range s {
		h += 0x9e3779b97f4a7c15
		s[i] = mix(h)
	}
	return s
}()

// mix is the finaliser of SplitMix64 (Steele, Lea, Flood 2014).
func mix(h uint64) uint64 {
	h ^= h >> 30
	h *= 0xbf58476d1ce4e5b9
	h ^= h >> 27
	h *= 0x94d049bb133111eb
	return h ^ h>>31
}

// jaccard is the share of common members of two sorted sets.
func jaccard(a, b []uint64) float64 {
	shared := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] == b[j]:
			shared++
			i++
			j++
		case a[i] < b[j]:
			i++
		default:
			j++
		}
	}
	return float64(shared) / float64(len(a)+len(b)-shared)
}
