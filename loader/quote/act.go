package quote

import (
	"onrecord/loader/citation"
	"onrecord/loader/lexicon"
	"onrecord/loader/syntax"
	"sync"
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
	for _, w := range lexicon.Words(lexicon.Act) {
		m[w.Lemma] = Act(w.Features)
	}
	return m
})

// shows are verbs that tell of polls, studies and records what stands in them.
var shows = map[string]bool{
	"find": true, "indicate": true, "reveal": true, "say": true, "show": true, "suggest": true, "estimate": true,
	"conclude": true, "demonstrate": true, "tell": true, "record": true, "put": true, "reflect": true,
}

// signals are verbs by which an event tells something to whoever looks on.
var signals = map[string]bool{
	"emphasise": true, "emphasize": true, "herald": true, "highlight": true, "illustrate": true, "imply": true,
	"mean": true, "signal": true, "underline": true, "underscore": true,
}

// relays are verbs with which one outlet tells what another has.
var relays = map[string]bool{
	"quote": true, "cite": true, "write": true, "say": true, "note": true, "reveal": true, "claim": true,
}

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
	switch last := at.cue[len(at.cue)-1].To; {
	case (lemma == "like" || lemma == "love") && a.cueHas(at.cue, syntax.MD):
		return Wanted // would like
	case reads[lemma] && a.letter(at.source):
		return Wrote
	case reads[lemma] && a.writing(at.source),
		a.study(at.source) && (shows[lemma] || act == Thought || act == Reported):
		return Showed
	case (shows[lemma] && lemma != "say" && lemma != "tell" || signals[lemma]) && a.thing(at.source):
		return Showed // the visit underscores
	case act == Reported && !a.press(at.source):
		return Said // she reported a rise
	case relays[lemma] && a.outlet(at.source):
		return Reported
	case lemma == "tell" && a.infinitive(at):
		return Ordered // told them to leave
	case lemma == "want" && a.infinitive(at) && a.Form(last) == "to" && a.Form(last+1) == "know":
		return Asked
	case act == Judged && kind != Indirect:
		return Said // what they criticise, in their words
	case before == Wrote && (lemma == "add" || lemma == "continue" || lemma == "go on"):
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
	here := a.Doc.SentenceAt(int(a.Tok.At(at.content[0].From).Start))
	if here < 0 || last.Sentence < 0 ||
		a.Doc.Sentences[here].Paragraph != a.Doc.Sentences[last.Sentence].Paragraph {
		return ""
	}
	return last.Act
}

// actOfSource is the act of what has no verb, noun or adjective for its cue:
// according to, a label, nothing.
func (a *analysis) actOfSource(at *attribution) Act {
	if len(at.cue) == 0 || a.Tags.At(at.cue[0].From) == syntax.COLON {
		return Said
	}
	switch {
	case a.Form(at.cue[len(at.cue)-1].To-1) == "against":
		return Judged // is against it
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
func (a *analysis) cueLemma(cue []syntax.Tokens) string {
	if i, to := a.cueVerb(cue); i >= 0 {
		return a.phrasalLemma(i, to, &syntax.Words.Frames[a.Entry(i).Cue])
	}
	noun, mind := "", ""
	for k := len(cue) - 1; k >= 0; k-- {
		for i := cue[k].To - 1; i >= cue[k].From; i-- {
			e := a.Entry(i)
			switch {
			case e.Noun > 0 && noun == "":
				noun = syntax.Words.Nouns[e.Noun].Lemma
			case e.Mind > 0 && mind == "":
				mind = syntax.Words.Minds[e.Mind].Lemma
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
func (a *analysis) cueVerb(cue []syntax.Tokens) (i, to int) {
	for k := len(cue) - 1; k >= 0; k-- {
		for i := cue[k].To - 1; i >= cue[k].From; i-- {
			if a.Entry(i).Cue > 0 && syntax.IsVerb(a.Tags.At(i)) {
				return i, cue[k].To
			}
		}
	}
	return -1, 0
}

// phrasalLemma is the lemma of the verb at token i with the words of the cue that
// make it a phrasal one, of which the longest counts.
func (a *analysis) phrasalLemma(i, to int, f *syntax.Frame) string {
	lemma := f.Lemma
	if i+1 < to {
		if l := lemma + " " + a.Form(i+1); acts()[l] != "" {
			return l // called for
		}
	}
	for _, p := range f.Phrasal {
		if i+len(p.Words) >= to {
			continue
		}
		fits := true
		for k, w := range p.Words {
			if a.Form(i+1+k) != w {
				fits = false
				break
			}
		}
		if l := syntax.Words.Frames[p.Frame].Lemma; fits && len(l) > len(lemma) {
			lemma = l
		}
	}
	return lemma
}

func (a *analysis) cueHas(cue []syntax.Tokens, t syntax.Tag) bool {
	for _, c := range cue {
		for i := c.From; i < c.To; i++ {
			if a.Tags.At(i) == t {
				return true
			}
		}
	}
	return false
}

// infinitive reports whether the content begins with to and a verb.
func (a *analysis) infinitive(at *attribution) bool {
	return len(at.content) > 0 && a.Tags.At(at.content[0].From) == syntax.TO
}

// headOf is the token of the noun that heads a source: the last one before a
// preposition, a relative word or a comma.
func (a *analysis) headOf(s syntax.Tokens) int {
	head := -1
	for i := s.From; i < s.To; i++ {
		switch t := a.Tags.At(i); {
		case syntax.IsNoun(t):
			head = i
		case head >= 0 && (t == syntax.IN || t == syntax.W || t == syntax.TH || t == syntax.COMMA || t == syntax.LP ||
			syntax.IsVerb(t)):
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
func (a *analysis) letter(s syntax.Tokens) bool {
	i := a.headOf(s)
	return i >= 0 && letters[a.Form(i)] || s.To == s.From+1 && (a.Form(s.From) == "it" || a.Form(s.From) == "which")
}

// writing reports whether a source is something that bears words: a sign, a will.
func (a *analysis) writing(s syntax.Tokens) bool {
	i := a.headOf(s)
	return i >= 0 && a.Tags.At(i) != syntax.NP
}

// study reports whether a source is something that shows what it does not say: a
// poll, a study, records.
func (a *analysis) study(s syntax.Tokens) bool {
	i := a.headOf(s)
	return i >= 0 && a.Tags.At(i) != syntax.NP && a.Entry(i).Sem&syntax.SemPaper != 0 && !letters[a.Form(i)]
}

// thing reports whether a source is nobody who could speak, nor a writing: a visit.
func (a *analysis) thing(s syntax.Tokens) bool {
	i := a.headOf(s)
	if i < 0 || a.Tags.At(i) == syntax.NP {
		return false
	}
	e := a.Entry(i)
	return e.Tags != 0 && e.Sem&(syntax.SemPerson|syntax.SemBody|syntax.SemPaper|syntax.SemTitle) == 0
}

// pressNouns name outlets by what they are.
var pressNouns = map[string]bool{
	"newspaper": true, "paper": true, "agency": true, "broadcaster": true, "magazine": true, "outlet": true,
	"station": true, "tabloid": true, "daily": true, "weekly": true, "media": true, "press": true, "website": true,
	"site": true, "channel": true, "network": true,
}

// press reports whether a source is an outlet or an agency, or its article.
func (a *analysis) press(s syntax.Tokens) bool {
	head := a.headOf(s)
	if head < 0 {
		return false
	}
	for i := s.From; i <= head; i++ {
		if pressNouns[a.Form(i)] {
			return true // the broadcaster Orvik Radio
		}
	}
	return a.Form(head) == "article" || a.masthead(s, head)
}

// outlet reports whether a source is an outlet by its name, or by what it is called.
func (a *analysis) outlet(s syntax.Tokens) bool {
	head := a.headOf(s)
	return head >= 0 && (pressNouns[a.Form(head)] || a.knownOutlet(a.nameStart(s, head), head))
}

func (a *analysis) knownOutlet(from, head int) bool {
	if from > head {
		return false
	}
	_, ok := citation.Lookup(a.Text[a.Tok.At(from).Start:a.Tok.At(head).End])
	return ok
}

// nameStart is the first token of the name that ends at token head; head+1 where
// that is no name.
func (a *analysis) nameStart(s syntax.Tokens, head int) int {
	from := head + 1
	for from > s.From && a.Tags.At(from-1) == syntax.NP {
		from--
	}
	return from
}

// masthead reports whether the name that ends at token head of a source is that of
// an outlet: one that is known, or a name of no person, with the article.
func (a *analysis) masthead(s syntax.Tokens, head int) bool {
	from := a.nameStart(s, head)
	if from > head {
		return false
	}
	if a.knownOutlet(from, head) {
		return true
	}
	return from > s.From && a.Form(from-1) == "the" &&
		a.Entry(head).Sem&(syntax.SemBody|syntax.SemPerson|syntax.SemTitle) == 0
}
