package quote

// byColon handles a speaker and a colon: Alder: “…”, A dry year - Ada Alder and
// Per Lund: “…”
func (a *analysis) byColon(u, k int) {
	s := k
	for s > 0 && s > k-8 && a.ch.kind(s-1) != cDASH && a.ch.kind(s-1) != cVG {
		s--
	}
	by := s == 0 && k > 1 && a.form(int(a.ch.at(0).from)) == "from"
	if by {
		s++ // From Alder’s letter: “…”
	}
	if s > 1 && (a.ch.kind(s-1) != cDASH || a.tags.at(int(a.ch.at(s).head)) != tNP) {
		return
	}
	if source, cue := a.label(s, k, true); !source.empty() {
		a.cand = append(a.cand, attribution{
			source: source, cue: []tokens{cue}, content: []tokens{a.chunkTokens(k+1, k+1)}, unit: u, quoted: true,
		})
	}
}

// label reads chunks [s, k), before the colon at chunk k, as the name of a
// speaker or of what he wrote: Ada Alder, Alder’s answer. Unless whatever names
// something will do, it must be a person's name or a text.
func (a *analysis) label(s, k int, whatever bool) (source, cue tokens) {
	if s >= k || a.ch.kind(s) != cNP || a.phraseEnd(s, true) != k {
		return
	}
	h := int(a.ch.at(s).head)
	text := a.tags.at(h) == tN && a.entry(h).sem&(semVenue|semPaper) != 0
	if !whatever && !text && (a.tags.at(h) != tNP || h == int(a.ch.at(s).from) || a.tags.at(h-1) != tNP ||
		k > s+1 && a.ch.kind(s+1) == cIN) {
		return
	}
	source, cue = tokens{int(a.ch.at(s).from), int(a.ch.at(k - 1).to)}, tokens{int(a.ch.at(k).from), int(a.ch.at(k).to)}
	if text && k > s+2 && a.ch.kind(s+2) == cNP && (a.form(int(a.ch.at(s+1).from)) == "by" ||
		a.form(int(a.ch.at(s+1).from)) == "from") {
		source.from = int(a.ch.at(s + 2).from) // statement by Ada Alder
		return
	}
	for i := source.to - 2; i > source.from && k == s+1; i-- {
		if a.tags.at(i) == tPS && a.tags.at(h) == tN && a.entry(h).sem&semPerson == 0 {
			source.to, cue.from = i+1, i+1 // Alder’s answer: “…”
			return
		}
	}
	if !whatever && text {
		return tokens{}, tokens{}
	}
	return
}
