package quote

import "onrecord/loader/syntax"

// byColon handles a speaker and a colon: Alder: “…”, A dry year - Ada Alder and
// Per Lund: “…”
func (a *analysis) byColon(u, k int) {
	s := k
	for s > 0 && s > k-8 && a.Ch.Kind(s-1) != syntax.ChunkDASH && a.Ch.Kind(s-1) != syntax.ChunkVG {
		s--
	}
	by := s == 0 && k > 1 && a.Form(int(a.Ch.At(0).From)) == "from"
	if by {
		s++ // From Alder’s letter: “…”
	}
	if s > 1 && (a.Ch.Kind(s-1) != syntax.ChunkDASH || a.Tags.At(int(a.Ch.At(s).Head)) != syntax.NP) {
		return
	}
	if source, cue := a.label(s, k, true); !source.Empty() {
		a.cand = append(a.cand, attribution{
			source: source, cue: []syntax.Tokens{cue}, content: []syntax.Tokens{a.chunkTokens(k+1, k+1)}, unit: u,
			quoted: true, rule: speakerColonRule,
		})
	}
}

// label reads chunks [s, k), before the colon at chunk k, as the name of a
// speaker or of what he wrote: Ada Alder, Alder’s answer. Unless whatever names
// something will do, it must be a person's name or a text.
func (a *analysis) label(s, k int, whatever bool) (source, cue syntax.Tokens) {
	if s >= k || a.Ch.Kind(s) != syntax.ChunkNP || a.phraseEnd(s, true) != k {
		return
	}
	h := int(a.Ch.At(s).Head)
	text := a.Tags.At(h) == syntax.N && a.Entry(h).Sem&(syntax.SemVenue|syntax.SemPaper) != 0
	if !whatever && !text && (a.Tags.At(h) != syntax.NP || h == int(a.Ch.At(s).From) || a.Tags.At(h-1) != syntax.NP ||
		k > s+1 && a.Ch.Kind(s+1) == syntax.ChunkIN) {
		return
	}
	source, cue = tokens(int(a.Ch.At(s).From), int(a.Ch.At(k-1).To)), tokens(int(a.Ch.At(k).From), int(a.Ch.At(k).To))
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
