package overlap

import "strings"

// functionWords are words that say little about what a quote is about.
var functionWords = wordSet(`
a about above after again against all also am among an and any are around as at
be because been before being below between both but by can could d did do does
doing down during each either else ever every few for from further had has have
having he her here hers herself him himself his how i if in into is it its itself
just ll may me might more most much must my myself of off on once only onto or
other ought our ours ourselves out over own per re same shall she should so some
such than that the their theirs them themselves then there these they this those
though through to together too toward towards under until up upon us ve very was
we were what when where whether which while who whom whose why will with within
would yet you your yours yourself yourselves
im youre theyre weve ive theyve ill youll theyll well id youd hed shed itll thats
one ones way thing things get got let lets make made
`)

// lightStems are of words so common in what people say that two of them, or one
// and another word, do not tell an utterance: "take responsibility".
var lightStems = stems(`
actually agree ago always american americans another anybody anyone anything
ask asked away back bad begin believe best better big bit bring call called care
certain certainly change clear come comes coming country course day days deal
different difficult easy end enough everybody everyone everything fact far feel
find first full give given go goes going gone good great happen happened happens
happy hard hear help high hope idea important issue job keep kind know last least
leave left like likely line little live long look looking lot maybe mean means
men need needs never new next nice now number often okay old open part past
people person place plan play point possible problem put question quite ready
real really reason right run said same say saying says see seen sense serious
set side simply situation somebody someone something soon sort start still stop
story strong support sure take takes taking talk talking tell term thank thanks
think thinking thought time times today told tomorrow tonight tried try trying
turn use used want wanted wants week went whole win woman women word words work
working world wrong year years yes yesterday
`)

// negators turn a statement round: a variant has one where the other has one.
var negators = wordSet("no not never none nobody nothing neither nor without cannot")

func stems(list string) map[string]bool {
	set := make(map[string]bool)
	for _, w := range strings.Fields(list) {
		set[stem(w)] = true
	}
	return set
}

func wordSet(list string) map[string]bool {
	set := make(map[string]bool)
	for _, w := range strings.Fields(list) {
		set[w] = true
	}
	return set
}
