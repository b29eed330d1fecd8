package quote

import "onrecord/loader/syntax"

// byColon handles a speaker and a colon: Alder: “…”, A dry year - Ada Alder and
// Per Lund: “…”
func (a *analysis) byColon(u, k int) {
	s := k
	for s > 0 && s > k-8 && a.Ch.Kind(s-1) != syntax.ChunkDASH && a.Ch.Kind(s-1) != syntax.ChunkVG {
		s--
	}
	if n := a.pastFrom(s, k); n > 0 && (s == 0 || a.Ch.Kind(s-1) == syntax.ChunkDASH) {
		s = n // From Alder’s letter: “…”
	} else if s > 1 && (a.Ch.Kind(s-1) != syntax.ChunkDASH || a.Tags.At(int(a.Ch.At(s).Head)) != syntax.NP) {
		return
	}
	if source, cue := a.label(s, k, true); !source.Empty() {
		a.cand = append(a.cand, attribution{
			source: source, cue: []syntax.Tokens{cue}, content: []syntax.Tokens{a.chunkTokens(k+1, k+1)}, unit: u,
			quoted: true, rule: speakerColonRule,
		})
	}
}

// pastFrom returns the chunk after the from that opens chunks [s, k), with no more than
// a conjunction or this just in before it: and from Alder; 0 without one.
func (a *analysis) pastFrom(s, k int) int {
	for i := s; i+1 < k && i < s+4; i++ {
		switch a.chunkWord(i) {
		case "from":
			if a.Ch.Kind(i+1) == syntax.ChunkNP {
				return i + 1
			}
			return 0
		case "and", "also", "then", "this", "just", "in":
		default:
			return 0
		}
	}
	return 0
}

// inOccasion returns the chunk of the comma at chunk e where a phrase with in, at or on
// that ends at chunk k follows it, else e: Alder, in a statement.
func (a *analysis) inOccasion(e, k int) int {
	if a.Ch.Kind(e) != syntax.ChunkCOMMA || a.Ch.Kind(e+1) != syntax.ChunkIN || a.Ch.Kind(e+2) != syntax.ChunkNP ||
		a.phraseEnd(e+2, true) != k {
		return e
	}
	switch a.chunkWord(e + 1) {
	case "in", "at", "on":
		return k
	}
	return e
}

// label reads chunks [s, k), before the colon at chunk k, as the name of a
// speaker or of what he wrote: Ada Alder, Alder’s answer. Unless whatever names
// something will do, it must be a person's name or a text.
func (a *analysis) label(s, k int, whatever bool) (source, cue syntax.Tokens) {
	if s >= k || a.Ch.Kind(s) != syntax.ChunkNP {
		return
	}
	mark := k
	if e := a.phraseEnd(s, false); e != k && a.inOccasion(e, k) == k {
		k = e
	}
	if k == mark && a.phraseEnd(s, true) != k {
		return
	}
	h := int(a.Ch.At(s).Head)
	if a.Form(h) == "desk" && k > s+2 && a.chunkWord(s+1) == "of" && a.Ch.Kind(s+2) == syntax.ChunkNP {
		s += 2 // from the desk of Ada Alder
		h = int(a.Ch.At(s).Head)
	}
	text := a.Tags.At(h) == syntax.N && a.Entry(h).Sem&(syntax.SemVenue|syntax.SemPaper) != 0
	if !whatever && !text && (a.Tags.At(h) != syntax.NP || h == int(a.Ch.At(s).From) || a.Tags.At(h-1) != syntax.NP ||
		k > s+1 && a.Ch.Kind(s+1) == syntax.ChunkIN) {
		return
	}
	source, cue = a.chunkTokens(s, k-1), a.chunkTokens(mark, mark)
	if text && k > s+2 && a.Ch.Kind(s+2) == syntax.ChunkNP && (a.Form(int(a.Ch.At(s+1).From)) == "by" ||
		a.Form(int(a.Ch.At(s+1).From)) == "from") {
		source.From = int(a.Ch.At(s + 2).From) // statement by Ada Alder
		return
	}
	for i := source.To - 2; i > source.From && k == s+1; i-- {
		if a.Tags.At(i) == syntax.PS && a.Tags.At(h) == syntax.N && a.Entry(h).Sem&syntax.SemPerson == 0 {
			source.To, cue.From = i+1, i+1 // Alder’s answer: “…”
			return
		}
	}
	if !whatever && text {
		return syntax.Tokens{}, syntax.Tokens{}
	}
	return
}
