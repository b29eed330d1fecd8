package speaker

import (
	"slices"

	"onrecord/loader/token"
)

// readHeadlines finds mentions in sentences written in title case. There a
// capital tells nothing, so a name counts only when the rest of the article
// uses it, when a lexicon knows it, or when it begins with a first name.
func (r *resolver) readHeadlines() {
	if len(r.headlines) == 0 {
		return
	}
	if r.whole == nil {
		r.whole, r.part = map[string]bool{}, map[string]bool{}
	}
	whole, part := r.whole, r.part
	for i := range r.mentions {
		m := &r.mentions[i]
		if !m.named() || m.weak {
			continue
		}
		if s := r.between(m.nameFrom, m.nameTo); !whole[s] {
			whole[s] = true
			if m.flags&(isHead|isPlace|isShort|isGroup) == 0 {
				part[r.word(m.nameTo-1)] = true
				if r.known.at(m.nameFrom).is(isFamily) {
					part[r.word(m.nameFrom)] = true
				}
			}
		}
	}
	old := int32(len(r.mentions))
	for _, s := range r.headlines {
		sent := &r.d.Sentences[s]
		r.sentence, r.end = s, int32(sent.Tokens.To)
		for i := int32(sent.Tokens.From); i < r.end; {
			i = r.headlineStep(i, whole, part)
		}
	}
	if int32(len(r.mentions)) > old {
		r.sortMentions()
	}
}

func (r *resolver) headlineStep(i int32, whole, part map[string]bool) int32 {
	t := r.tokens.at(i)
	w := r.known.at(i)
	if t.Kind != token.Word {
		return i + 1
	}
	if w.is(isPronoun) && !r.acronym(i) {
		return r.readPronoun(i, w)
	}
	if !t.Upper || w.is(isStop) && !r.acronym(i) {
		return i + 1
	}
	to := i
	for n := min(i+5, r.end); n > i; n-- {
		if whole[r.between(i, n)] {
			to = n
			break
		}
	}
	m := mention{from: i, head: -1, owner: -1, roleFrom: -1, roleTo: -1, nation: -1, sentence: r.sentence}
	switch {
	case to > i:
	case part[r.word(i)]:
		to = i + 1
	case w.is(isPhrase):
		if p, e := r.phraseAt(i, r.end); e > i && p.is(isPlace) {
			to = e
			m.flags, m.country = p.flags&isPlace, p.country
		}
	case w.is(isPlace) && !w.is(isGiven):
		to = i + 1
	case w.is(isGiven) && i+1 < r.end && r.tokens.at(i+1).Kind == token.Word && r.tokens.at(i+1).Upper &&
		r.known.at(i+1).flags == 0:
		to = i + 2
	}
	if to == i {
		return i + 1
	}
	if to == i+1 && w.is(isPlace) {
		m.flags, m.country = w.flags&isPlace, w.country
	}
	m.to, m.nameFrom, m.nameTo = to, i, to
	m.function = r.functionAt(i)
	if c := r.possessive(to); c > to {
		m.function = possessor
	}
	r.add(m)
	return to
}

// sortMentions puts the mentions in the order of the text again.
func (r *resolver) sortMentions() {
	order := make([]int32, len(r.mentions))
	for i := range order {
		order[i] = int32(i)
	}
	slices.SortStableFunc(order, func(a, b int32) int { return int(r.mentions[a].sentence - r.mentions[b].sentence) })
	place := make([]int32, len(order))
	sorted := slices.Grow(r.spare[:0], len(order))[:len(order)]
	for to, from := range order {
		place[from] = int32(to)
		sorted[to] = r.mentions[from]
	}
	for i := range sorted {
		if o := sorted[i].owner; o >= 0 {
			sorted[i].owner = place[o]
		}
		if s := sorted[i].same; s >= 0 {
			sorted[i].same = place[s]
		}
	}
	r.mentions, r.spare = sorted, r.mentions[:0]
}
