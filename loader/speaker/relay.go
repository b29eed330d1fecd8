package speaker

import "onrecord/loader/span"

// Who relays words is not who said them: “It will hold,” the agency quoted Ann Lee as
// saying. The agency is the source of the clause, Ann Lee the speaker.

const longestRelayed = 14 // tokens between the cue and "as saying"

// relayed is the entity whose words the source of quote q only relays; nobody where
// the source speaks for itself.
func (r *resolver) relayed(q int) int32 {
	cue := r.quotes[q].Cue
	if len(cue) == 0 || len(r.quotes[q].Source) == 0 {
		return nobody
	}
	hull := span.Hull(cue)
	if hull.Start < 0 || hull.End > len(r.text) || hull.Empty() {
		return nobody
	}
	from, after := r.tokensIn(hull)
	switch r.word(from) {
	case "quoted", "quotes", "quoting", "cited", "cites", "citing", "reported":
	default:
		return nobody
	}
	for to := from + 1; to < from+longestRelayed; to++ {
		if r.word(to) != "as" {
			continue
		}
		switch r.word(to + 1) {
		case "saying", "telling", "adding", "declaring", "claiming", "insisting":
			return r.relayedBetween(min(from+1, after), to)
		}
	}
	return nobody
}

// relayedBetween is the entity of the mention that the tokens [from, to) hold: a name
// before a description of it.
func (r *resolver) relayedBetween(from, to int32) int32 {
	found := int32(nobody)
	for i := r.mentionAt(from); i < len(r.mentions) && r.mentions[i].from < to; i++ {
		m := &r.mentions[i]
		e := r.root(m.entity)
		if e < 0 || m.function == possessor {
			continue
		}
		if m.shape == named {
			return e
		}
		if found < 0 {
			found = e
		}
	}
	if found >= 0 && r.entities[found].nominal && r.entities[found].name == "" {
		r.nameNominal(found, r.entities[found].first, span.Span{})
	}
	return found
}
