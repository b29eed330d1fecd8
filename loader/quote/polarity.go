package quote

// Polarity is what the text tells of an attribution: that it was made, or not.
type Polarity string

const (
	Affirmed     Polarity = "said"         // the default
	NotSaid      Polarity = "not_said"     // never said, did not say whether
	Denied       Polarity = "denied"       // what the content says is denied
	Declined     Polarity = "declined"     // would not say, declined to comment
	Hypothetical Polarity = "hypothetical" // will say, would tell them, had she said
)

// refusals are verbs of which what follows is refused; the lemmas of the lexicon.
var refusals = map[string]bool{"decline": true, "refuse": true}

// polarity is what the text tells of the attribution. Attitudes, acts that are no
// speech, are told as they are: who does not believe it thinks something.
func (a *analysis) polarity(at *attribution, act Act) Polarity {
	if len(at.cue) == 0 {
		return Affirmed
	}
	lemma := a.cueLemma(at.cue)
	cue := tokens{at.cue[0].from, at.cue[len(at.cue)-1].to}
	negated, modal := a.negation(at, cue), a.modal(cue)
	switch {
	case refusals[lemma]:
		if !act.Speech() || negated {
			return Affirmed // declined to leave did something
		}
		return Declined
	case lemma == "deny":
		if negated || modal {
			return Affirmed
		}
		return Denied
	case !act.Speech():
		return Affirmed
	}
	switch g := a.governor(at.cue); {
	case refusals[words.frames[a.entry(g).cue].lemma]:
		return Declined // refused to say
	case a.form(g) == "short", a.form(g) == "without", a.form(g) == "avoided", a.form(g) == "avoid":
		return NotSaid // stopped short of saying
	case words.frames[a.entry(g).cue].lemma == "deny":
		return NotSaid // denied saying
	case a.ahead(g):
		return Hypothetical
	}
	switch {
	case negated && (modal || a.answers(lemma)):
		return Declined // would not say, did not respond
	case negated:
		return NotSaid
	case modal || a.supposed(at, cue):
		return Hypothetical
	}
	return Affirmed
}

// negation reports whether the cue is negated, or its source is nobody.
func (a *analysis) negation(at *attribution, cue tokens) bool {
	for i := cue.from; i < cue.to; i++ {
		if a.tags.at(i) == tNOT && !(a.form(i) == "not" && a.form(i+1) == "only") {
			return true
		}
	}
	if f := a.form(cue.from - 1); (f == "never" || f == "not") && a.form(cue.from) != "only" {
		return true
	}
	switch s := at.source; a.form(s.from) {
	case "nobody", "none", "neither":
		return !s.empty()
	case "no":
		return !s.empty()
	}
	return false
}

// answers reports whether who does not do so declines to answer.
func (a *analysis) answers(lemma string) bool {
	switch lemma {
	case "answer", "comment", "confirm", "reply", "respond":
		return true
	}
	return false
}

// modal reports whether the cue's verb group has a modal verb, of which would is
// told of the past where the words came later: would later say.
func (a *analysis) modal(cue tokens) bool {
	for i := cue.from; i < cue.to; i++ {
		if a.tags.at(i) != tMD {
			continue
		}
		for k := i + 1; k < cue.to; k++ {
			switch a.form(k) {
			case "later", "only", "eventually", "go", "repeatedly":
				return false // would later say, would only say
			}
		}
		return true
	}
	return false
}

// governor is the token that governs the infinitive or gerund of the cue, -1 for
// none: refused in refused to say, short in short of saying.
func (a *analysis) governor(cue []tokens) int {
	verb, _ := a.cueVerb(cue)
	i := verb - 1
	for i >= 0 && a.tags.at(i) == tADV {
		i--
	}
	switch {
	case verb < 0:
		return -1
	case a.tags.at(i) == tTO:
		i--
	case a.tags.at(verb) == tVBG:
		if a.form(i) == "of" {
			i--
		}
	default:
		return -1
	}
	for a.tags.at(i) == tADV {
		i--
	}
	return i
}

// ahead reports whether the governor of the cue puts it into the
// future, or makes it a possibility: is expected to say, it is easy to say.
func (a *analysis) ahead(g int) bool {
	switch a.form(g) {
	case "expected", "due", "likely", "set", "about", "going", "scheduled", "supposed", "ready", "prepared",
		"easy", "hard", "difficult", "tempting", "wrong", "unlikely", "planning", "plans", "planned", "able", "free":
		return true
	}
	return false
}

// supposed reports whether the cue stands in a condition: if she says, had she said.
func (a *analysis) supposed(at *attribution, cue tokens) bool {
	from := cue.from
	if s := at.source; !s.empty() && s.from < from {
		from = s.from
	}
	switch a.form(from - 1) {
	case "if", "unless", "until", "suppose":
		return true
	case "had":
		return at.source.from == from && !a.follows(from-1)
	}
	return a.form(from) == "had" && at.source.from == from && !a.follows(from)
}

// follows reports whether token i has a subject before it in its sentence: had
// opens a condition only where it has none.
func (a *analysis) follows(i int) bool {
	switch a.tags.at(i - 1) {
	case tBRK, tSTOP, tCOMMA, tQ, tX:
		return false
	}
	return true
}
