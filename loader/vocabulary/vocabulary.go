// Package vocabulary finds the words of a running text in a list of known ones.
//
//	var v vocabulary.Vocabulary
//	v.Add("said", 1)
//	n := v.Lower(text, start, end) // 1 for said, Said and SAID
//
// A word is read as two numbers of eight bytes, not byte by byte, and compared
// with a table without following a pointer: a look-up costs a few nanoseconds,
// where the built-in map with its general hash costs twenty and the folding of
// the case as much again. Nothing is allocated.
//
// Limits: only A to Z are folded, words of more than Longest bytes are not
// found, nor is one with a zero byte in it.
package vocabulary

// Longest is how many bytes a word that can be found has at most.
const Longest = 24

// A Vocabulary maps words to numbers other than 0. The zero Vocabulary is
// empty and usable.
type Vocabulary struct {
	slots []slot // open addressing; their number is a power of two
	n     int
	long  map[string]uint16 // words that do not fit into a slot
}

// slot holds a word of up to fit bytes and, in the upper bytes of rest, its
// number. A number of 0 means that the slot is free.
type slot struct{ first, rest uint64 }

const fit = 14

func (s slot) id() uint16 { return uint16(s.rest >> 48) }

// Add enters a word. A word that is added again gets the new number, which
// must not be 0. Words that are empty or too long are left out.
func (v *Vocabulary) Add(word string, id uint16) {
	switch n := len(word); {
	case n == 0 || n > Longest:
	case n > fit:
		if v.long == nil {
			v.long = map[string]uint16{}
		}
		v.long[word] = id
	default:
		if 5*v.n >= 3*len(v.slots) {
			old := v.slots
			v.slots = make([]slot, max(64, 2*len(old)))
			v.n = 0
			for _, s := range old {
				if s.id() != 0 {
					v.put(s)
				}
			}
		}
		s := load(word, 0, n)
		s.rest |= uint64(id) << 48
		v.put(s)
	}
}

func (v *Vocabulary) put(s slot) {
	for i := s.hash(); ; i++ {
		p := &v.slots[i&uint64(len(v.slots)-1)]
		if p.id() == 0 {
			v.n++
		} else if p.first != s.first || (p.rest^s.rest)<<16 != 0 {
			continue
		}
		*p = s
		return
	}
}

// Words are all words, in no order.
func (v *Vocabulary) Words() []string {
	var out []string
	for w := range v.long {
		out = append(out, w)
	}
	for _, s := range v.slots {
		if s.id() == 0 {
			continue
		}
		var b []byte
		for k := s.first; k != 0; k >>= 8 {
			b = append(b, byte(k))
		}
		for k := s.rest << 16 >> 16; k != 0; k >>= 8 {
			b = append(b, byte(k))
		}
		out = append(out, string(b))
	}
	return out
}

// Exact returns the number of the word text[start:end] as it is written, or 0.
func (v *Vocabulary) Exact(text string, start, end int) uint16 {
	n := end - start
	if n > fit {
		return v.long[text[start:end]]
	}
	return v.find(load(text, start, n))
}

// Lower returns the number of the word text[start:end] in lower case, or 0.
func (v *Vocabulary) Lower(text string, start, end int) uint16 {
	n := end - start
	if n > fit {
		return v.lowerLong(text[start:end])
	}
	s := load(text, start, n)
	return v.find(slot{lower(s.first), lower(s.rest)})
}

func (v *Vocabulary) lowerLong(word string) uint16 {
	if len(word) > Longest {
		return 0
	}
	var buf [Longest]byte
	for i := range len(word) {
		c := word[i]
		if c-'A' < 26 {
			c |= 0x20
		}
		buf[i] = c
	}
	return v.long[string(buf[:len(word)])]
}

func (v *Vocabulary) find(s slot) uint16 {
	slots := v.slots
	if len(slots) == 0 {
		return 0
	}
	for i := s.hash(); ; i++ {
		p := &slots[i&uint64(len(slots)-1)]
		if p.first == s.first && (p.rest^s.rest)<<16 == 0 || p.id() == 0 {
			return p.id()
		}
	}
}

// hash spreads a word over the lower bits by Fibonacci hashing.
func (s slot) hash() uint64 {
	return (s.first ^ s.rest<<16*0xff51afd7ed558ccd) * 0x9e3779b97f4a7c15 >> 40
}

// load reads the n bytes of text from at on, fit at most.
func load(text string, at, n int) slot {
	if at+16 > len(text) || n == 0 {
		return loadEnd(text[at : at+n])
	}
	b := text[at : at+16]
	s := slot{
		first: uint64(b[0]) | uint64(b[1])<<8 | uint64(b[2])<<16 | uint64(b[3])<<24 |
			uint64(b[4])<<32 | uint64(b[5])<<40 | uint64(b[6])<<48 | uint64(b[7])<<56,
		rest: uint64(b[8]) | uint64(b[9])<<8 | uint64(b[10])<<16 | uint64(b[11])<<24 |
			uint64(b[12])<<32 | uint64(b[13])<<40 | uint64(b[14])<<48 | uint64(b[15])<<56,
	}
	s.first &= ^uint64(0) >> (uint(64-8*min(n, 8)) & 63)
	s.rest &= 1<<(uint(8*max(n-8, 0))&63) - 1
	return s
}

// loadEnd is load for the last bytes of a text.
func loadEnd(word string) (s slot) {
	for i := len(word) - 1; i >= 8; i-- {
		s.rest = s.rest<<8 | uint64(word[i])
	}
	for i := min(len(word), 8) - 1; i >= 0; i-- {
		s.first = s.first<<8 | uint64(word[i])
	}
	return s
}

// lower sets the bit that makes a small letter of a capital in every byte that
// is one.
func lower(k uint64) uint64 {
	const ones = 0x0101010101010101
	low := k & (0x7f * ones)
	from := low + (0x80-'A')*ones // its high bit tells a byte from A on
	past := low + (0x7f-'Z')*ones // … one behind Z
	return k | (from&^past&^k&(0x80*ones))>>2
}
