// Package overlap finds which outlets carry the same words: the same quotes,
// the same wording, whole reprints.
//
// Typical steps:
//
//	ids := overlap.Utterances(quotes)               // one id per quote
//	pairs, err := overlap.Pairs(texts, quotes, ids) // what each two outlets share
//	near := overlap.NearDuplicates(texts, overlap.Options{})
//	copies := overlap.Reprints(stories)             // which articles carry another one
//
// Words are compared folded: lower case, without apostrophes, hyphens and
// possessive endings, "n't" as "not". Punctuation and line breaks do not count.
//
// # Utterances
//
// An utterance is what somebody said once; outlets give it in full, in part and
// in different translations. Two quotes are variants of one when their speakers
// are compatible and the content words of the shorter one stand close together
// in the longer one: all of them, in order, for a quote of two or three content
// words; four fifths and seven tenths of their weight for longer ones, a rare
// word weighing more than a common one. Both have a negation there or neither
// has, and the numbers of the shorter one are in the longer. A quote with a
// single telling word, others being as common as "take" or "time", is joined
// only with the very same words. Variants are compared with one representative,
// the longest, never with each other, so that no chain of small steps joins
// unlike things; two utterances become one only where both are the same two or
// three words and one more, and those words are quoted alone as well.
//
// # Limits
//
// The rules know words, not meaning: two translations that share no words stay
// apart, and the same phrase said by the same speaker on two days is one
// utterance. Only English is stemmed and has its function words left out.
//
// # Scale
//
// Everything here takes time about linear in the words, but for Pairs: it looks at
// each two outlets (not articles), and reads the words of both where they share a
// shingle. Reprints compares articles that share rare shingles or an utterance; those
// that share what many have are compared with the first of them only. NearDuplicates
// finds its candidates by MinHash and locality-sensitive hashing (Broder 1997; Indyk
// and Motwani 1998) and then counts exactly.
package overlap
