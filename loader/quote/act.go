package quote

import (
	"sync"

	"onrecord/loader/citation"
)

// Act is what the cue tells that the source did. What people say in words are the
// first five; see Act.Speech.
type Act string

const (
	Said     Act = "said"     // the default: said, told, warned, according to a person, a label
	Wrote    Act = "wrote"    // wrote, posted
	Asked    Act = "asked"    // asked, urged, called for
	Ordered  Act = "ordered"  // ordered, told to, ruled
	Named    Act = "named"    // called, dubbed, described as
	Thought  Act = "thought"  // believes, expects, fears, hopes
	Wanted   Act = "wanted"   // wants, plans, would like
	Judged   Act = "judged"   // backs, rejects, criticises, without words in marks
	Showed   Act = "showed"   // a poll, a study or records show
	Reported Act = "reported" // an outlet relays what another said or what happened
)

// Speech reports whether the act is one of words.
func (t Act) Speech() bool {
	switch t {
	case Said, Wrote, Asked, Ordered, Named:
		return true
	}
	return false
}

// acts are the acts of cues by their lemmas.
var acts = sync.OnceValue(func() map[string]Act {
	m := make(map[string]Act)
	for _, f := range lines("act") {
		for _, lemma := range f[1:] {
			m[lemma] = Act(f[0])
		}
	}
	return m
})

// shows are verbs that tell of polls, studies and records what stands in them.
var shows = map[string]bool{
	"find": true, "indicate": true, "reveal": true, "say": true, "show": true, "suggest": true, "estimate": true,
	"conclude": true, "demonstrate": true, "tell": true, "record": true, "put": true, "reflect": true,
}

// relays are verbs with which one outlet tells what another has.
var relays = map[string]bool{"quote": true, "write": true, "say": true, "note": true, "reveal": true, "claim": true}

// reads are verbs that give the words of a writing: the sign reads “Shut”.
var reads = map[string]bool{"read": true, "begin": true, "end": true, "start": true, "close": true, "go": true}

// act is the act of an attribution. before is that of the one before it in its
// paragraph, whose act those go on with who add something.
func (a *analysis) act(at *attribution, kind Kind, before Act) Act {
	lemma := a.cueLemma(at.cue)
	if lemma == "" {
		return a.actOfSource(at)
	}
	act, ok := acts()[lemma]
	if !ok {
		act = Said
	}
	switch last := at.cue[len(at.cue)-1].to; {
	case (lemma == "like" || lemma == "love") && a.cueHas(at.cue, tMD):
		return Wanted // would like
	case reads[lemma] && a.letter(at.source):
		return Wrote
	case reads[lemma] && a.writing(at.source),
		a.study(at.source) && (shows[lemma] || act == Thought || act == Reported):
		return Showed
	case act == Reported && !a.press(at.source):
		return Said // she reported a rise
	case relays[lemma] && a.outlet(at.source):
		return Reported
	case lemma == "tell" && a.infinitive(at):
		return Ordered // told them to leave
	case lemma == "want" && a.infinitive(at) && a.form(last) == "to" && a.form(last+1) == "know":
		return Asked
	case act == Judged && kind != Indirect:
		return Said // what they criticise, in their words
	case before == Wrote && (lemma == "add" || lemma == "continue" || lemma == "go_on"):
		return Wrote
	}
	return act
}

// actBefore is the act of the attribution before at in its paragraph.
func (a *analysis) actBefore(at *attribution, quotes []Quote) Act {
	if len(quotes) == 0 || len(at.content) == 0 {
		return ""
	}
	last := &quotes[len(quotes)-1]
	here := a.doc.SentenceAt(int(a.tok.at(at.content[0].from).Start))
	if here < 0 || last.Sentence < 0 ||
		a.doc.Sentences[here].Paragraph != a.doc.Sentences[last.Sentence].Paragraph {
		return ""
	}
	return last.Act
}

// actOfSource is the act of what has no verb, noun or adjective for its cue:
// according to, a label, nothing.
func (a *analysis) actOfSource(at *attribution) Act {
	if len(at.cue) == 0 || a.tags.at(at.cue[0].from) == tCOLON {
		return Said
	}
	switch {
	case a.study(at.source):
		return Showed
	case a.press(at.source):
		return Reported
	}
	return Said
}

// cueLemma is the lemma of the word that makes the cue one: the last verb that
// attributes, else the last noun, else the last adjective; with the particles of a
// phrasal verb. Empty where there is none.
func (a *analysis) cueLemma(cue []tokens) string {
	if i, to := a.cueVerb(cue); i >= 0 {
		return a.phrasalLemma(i, to, &words.frames[a.entry(i).cue])
	}
	noun, mind := "", ""
	for k := len(cue) - 1; k >= 0; k-- {
		for i := cue[k].to - 1; i >= cue[k].from; i-- {
			e := a.entry(i)
			switch {
			case e.noun > 0 && noun == "":
				noun = words.nouns[e.noun].lemma
			case e.mind > 0 && mind == "":
				mind = words.minds[e.mind].lemma
			}
		}
	}
	if noun != "" {
		return noun
	}
	return mind
}

// cueVerb is the last verb of the cue that attributes, with the end of the cue's
// piece that it stands in; -1 without one.
func (a *analysis) cueVerb(cue []tokens) (i, to int) {
	for k := len(cue) - 1; k >= 0; k-- {
		for i := cue[k].to - 1; i >= cue[k].from; i-- {
			if a.entry(i).cue > 0 && isVerb(a.tags.at(i)) {
				return i, cue[k].to
			}
		}
	}
	return -1, 0
}

// phrasalLemma is the lemma of the verb at token i with the words of the cue that
// make it a phrasal one, of which the longest counts.
func (a *analysis) phrasalLemma(i, to int, f *frame) string {
	lemma := f.lemma
	if i+1 < to {
		if l := lemma + "_" + a.form(i+1); acts()[l] != "" {
			return l // called for
		}
	}
	for _, p := range f.phrasal {
		if i+len(p.words) >= to {
			continue
		}
		fits := true
		for k, w := range p.words {
			if a.form(i+1+k) != w {
				fits = false
				break
			}
		}
		if l := words.frames[p.frame].lemma; fits && len(l) > len(lemma) {
			lemma = l
		}
	}
	return lemma
}

func (a *analysis) cueHas(cue []tokens, t tag) bool {
	for _, c := range cue {
		for i := c.from; i < c.to; i++ {
			if a.tags.at(i) == t {
				return true
			}
		}
	}
	return false
}

// infinitive reports whether the content begins with to and a verb.
func (a *analysis) infinitive(at *attribution) bool {
	return len(at.content) > 0 && a.tags.at(at.content[0].from) == tTO
}

// headOf is the token of the noun that heads a source: the last one before a
// preposition, a relative word or a comma.
func (a *analysis) headOf(s tokens) int {
	head := -1
	for i := s.from; i < s.to; i++ {
		switch t := a.tags.at(i); {
		case isNoun(t):
			head = i
		case head >= 0 && (t == tIN || t == tW || t == tTH || t == tCOMMA || t == tLP || isVerb(t)):
			return head
		}
	}
	return head
}

// letters are writings in which somebody speaks to a reader; what they say,
// somebody wrote.
var letters = map[string]bool{
	"article": true, "blog": true, "column": true, "diary": true, "e-mail": true, "editorial": true, "email": true,
	"entry": true, "letter": true, "line": true, "memo": true, "message": true, "minutes": true, "note": true,
	"op-ed": true, "page": true, "paragraph": true, "post": true, "postcard": true, "release": true,
	"sentence": true, "statement": true, "story": true, "text": true, "transcript": true, "tweet": true,
}

// letter reports whether a source is such a writing, or stands for one.
func (a *analysis) letter(s tokens) bool {
	i := a.headOf(s)
	return i >= 0 && letters[a.form(i)] || s.to == s.from+1 && (a.form(s.from) == "it" || a.form(s.from) == "which")
}

// writing reports whether a source is something that bears words: a sign, a will.
func (a *analysis) writing(s tokens) bool {
	i := a.headOf(s)
	return i >= 0 && a.tags.at(i) != tNP
}

// study reports whether a source is something that shows what it does not say: a
// poll, a study, records.
func (a *analysis) study(s tokens) bool {
	i := a.headOf(s)
	return i >= 0 && a.tags.at(i) != tNP && a.entry(i).sem&semPaper != 0 && !letters[a.form(i)]
}

// pressNouns name outlets by what they are.
var pressNouns = map[string]bool{
	"newspaper": true, "paper": true, "agency": true, "broadcaster": true, "magazine": true, "outlet": true,
	"station": true, "tabloid": true, "daily": true, "weekly": true, "media": true, "press": true, "website": true,
	"site": true, "channel": true, "network": true,
}

// press reports whether a source is an outlet or an agency, or its article.
func (a *analysis) press(s tokens) bool {
	head := a.headOf(s)
	if head < 0 {
		return false
	}
	for i := s.from; i <= head; i++ {
		if pressNouns[a.form(i)] {
			return true // the broadcaster Orvik Radio
		}
	}
	return a.form(head) == "article" || a.masthead(s, head)
}

// outlet reports whether a source is an outlet by its name, or by what it is called.
func (a *analysis) outlet(s tokens) bool {
	head := a.headOf(s)
	return head >= 0 && (pressNouns[a.form(head)] || a.knownOutlet(a.nameStart(s, head), head))
}

func (a *analysis) knownOutlet(from, head int) bool {
	if from > head {
		return false
	}
	_, ok := citation.Lookup(a.text[a.tok.at(from).Start:a.tok.at(head).End])
	return ok
}

// nameStart is the first token of the name that ends at token head; head+1 where
// that is no name.
func (a *analysis) nameStart(s tokens, head int) int {
	from := head + 1
	for from > s.from && a.tags.at(from-1) == tNP {
		from--
	}
	return from
}

// masthead reports whether the name that ends at token head of a source is that of
// an outlet: one that is known, or a name of no person, with the article.
func (a *analysis) masthead(s tokens, head int) bool {
	from := a.nameStart(s, head)
	if from > head {
		return false
	}
	if a.knownOutlet(from, head) {
		return true
	}
	return from > s.from && a.form(from-1) == "the" && a.entry(head).sem&(semBody|semPerson|semTitle) == 0
}
