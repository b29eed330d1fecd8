package speaker

// Whom an interview is with: the title, the lead or a caption introduces them.

const (
	mostBetween = 16   // tokens between the word for an interview and the name of whom it is with
	farCaption  = 4000 // tokens from one caption of an interviewee to the next
)

// introduced reports whether the paragraphs before the first turn speak of an
// interview.
func (r *resolver) introduced(first int) bool {
	for k := int32(0); k < r.leadEnd(first); k++ {
		switch r.fold(r.word(k)) {
		case "interview", "interviews", "interviewed", "interviewee", "q&a", "conversation", "questions":
			return true
		}
	}
	return false
}

func (r *resolver) leadEnd(first int) int32 {
	if first >= len(r.d.Paragraphs) {
		return int32(len(r.tokens))
	}
	return int32(r.d.Paragraphs[first].Tokens.From)
}

// interviewed is the person after a word that says with whom the interview is, up to
// token end: interviews Ann Lee, talked to the skipper, Ann Lee.
func (r *resolver) interviewed(end int32) int32 {
	for k := int32(0); k < end; k++ {
		from := k + 1
		switch s := r.fold(r.word(k)); s {
		case "interviewee":
			if r.captioned(k) {
				continue
			}
		case "interviews", "interviewed", "interviewing":
		case "interview", "spoke", "speaks", "speaking", "talks", "talked", "talking", "chats", "chatted", "down", "up",
			"conversation", "questions", "q&a", "session", "contacted":
			switch p := r.word(from); p {
			case "with", "to", "for", "of":
				from++
			default:
				if s != "contacted" {
					continue
				}
			}
		default:
			continue
		}
		if e := r.objectAt(from); e >= 0 {
			return e
		}
	}
	return nobody
}

// captioned reports whether "interviewee" stands again with another name after token k:
// the captions of a talk with several.
func (r *resolver) captioned(k int32) bool {
	name := r.objectAt(k + 1)
	for j := k + 1; j < min(k+farCaption, int32(len(r.tokens))); j++ {
		if r.word(j) == "interviewee" && r.objectAt(j+1) != name {
			return true
		}
	}
	return false
}

// objectAt is the person whom the phrase that begins at token from is about: the skipper
// of the Heron, Ann Lee.
func (r *resolver) objectAt(from int32) int32 {
	described := int32(nobody)
	for i := r.mentionAt(from); i < len(r.mentions); i++ {
		m := &r.mentions[i]
		if m.from > from+mostBetween || m.sentence != r.mentions[r.mentionAt(from)].sentence {
			break
		}
		for k := from; k < m.from; k++ {
			if s := r.word(k); s == "on" || s == "about" || s == "over" {
				return described // the experts on Cyclone Ann
			}
		}
		e := r.root(m.entity)
		if e < 0 || r.entities[e].kind != Person && !r.entities[e].plural || m.function == possessor {
			continue
		}
		if m.shape == named && r.entities[e].kind == Person {
			return e
		}
		if m.shape == nominal && m.from <= from && m.flags&(isRole|isRoles) != 0 {
			described = e
		}
	}
	return described
}

// introducedPerson is the person whom the article is about up to token end.
func (r *resolver) introducedPerson(end int32) int32 {
	best, most := int32(nobody), 0
	count := map[int32]int{}
	for i := range r.mentions {
		m := &r.mentions[i]
		if m.from >= end {
			break
		}
		e := r.root(m.entity)
		if e < 0 || r.entities[e].kind != Person || r.entities[e].nominal || r.asksIn(i) {
			continue
		}
		if p := &r.entities[e]; p.parts.words < 2 && !p.gender.certain() && len(p.roles) == 0 {
			continue // a lone capital
		}
		switch {
		case m.shape == named && r.forms[m.form].words > 1:
			count[e] += 3
		case m.shape == named:
			count[e] += 2
		default:
			count[e]++
		}
		if count[e] > most {
			best, most = e, count[e]
		}
	}
	return best
}

// asksIn reports whether the person of mention i is the one who interviews: a reporter
// or the subject of "interviewed".
func (r *resolver) asksIn(i int) bool {
	m := &r.mentions[i]
	switch r.word(m.to) {
	case "interviewed", "interviews", "asked", "asks", "spoke", "speaks", "talked", "talks", "sat", "met", "caught":
		return m.function == subject && r.entities[r.root(m.entity)].journalist(r)
	}
	return r.entities[r.root(m.entity)].journalist(r)
}

// journalist reports whether an article calls a person a journalist and nothing else.
func (e *entity) journalist(r *resolver) bool {
	if len(e.roles) == 0 {
		return false
	}
	for _, o := range e.roles {
		if o.classes&r.lex.classes["~journalist"] == 0 {
			return false
		}
	}
	return true
}
