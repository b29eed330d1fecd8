// Package quote finds who is reported to have said, written, thought or wanted
// what.
//
//	d := document.New(text, paragraphs)
//	for _, q := range quote.Extract(d) {
//		fmt.Println(q.Kind, span.Join(text, q.Source), span.Join(text, q.Content))
//	}
//
// # How it works
//
// Each paragraph goes through the same steps, each in a file of its own:
//
//  1. Quotation marks are paired within the paragraph (marks.go, unpaired.go),
//     so that a missing one cannot shift the pairs of the next. A mark's
//     direction comes from its shape and from the blanks beside it.
//  2. Words are looked up and tagged with a part of speech (tagger.go,
//     tagverb.go), by the lexicon, by endings and by their neighbours.
//  3. The paragraph is cut into units (unit.go): sentences, but never inside a
//     quotation.
//  4. A unit is cut into chunks (chunk.go): noun phrases, verb groups, the
//     words and marks between them. A quotation that is a sentence of its own
//     is one chunk, one that is part of the sentence round it is not.
//  5. Every chunk that can be a cue is tried: verbs and phrasal verbs
//     (verbcue.go, phrasal.go), according to (according.go), passives
//     (passive.go, agent.go), adjectives (adjective.go), nouns (cuenoun.go,
//     markednoun.go), as-clauses and relative clauses (asclause.go,
//     relativeclause.go), labels and polls (label.go, speakercolon.go,
//     survey.go). cue.go tells how far a cue reaches. A cue's complements are
//     written in the lexicon; source.go finds who holds it (subject.go,
//     phrasestart.go, aside.go and phrase.go how far the words for them reach,
//     control.go the subject of a verb that has none of its own, sourcetype.go
//     whether they can name a source). complement.go finds what it carries, with
//     the cases in complementtables.go, what may stand between in modifiers.go;
//     precedingcontent.go and followingcontent.go find the content round it,
//     boundary.go, boundarymarks.go and nounboundary.go where a content ends.
//  6. Of attributions inside each other the outermost stays: what she said he
//     thinks is hers (nest.go). Marked words go to the attribution with the
//     shortest content that holds them; quotations that nobody took go to the
//     verb beside them (unclaimedquotation.go) or are joined to what they
//     continue (join.go, block.go). Marked words that nobody is reported to have
//     said are left as Scare.
//
// These decisions are tables of named rows with an example each; an attribution
// remembers which row proposed it (proposal.go).
//
// The lexicon and the rules are written by hand. Hand-marked news showed which
// of them hold; none was learnt from it, so a rule can be read, and changed, by
// whoever finds it wrong.
//
// What counts as an attribution is taken widely, as the PolNeAR corpus (Newell,
// Margolin, Ruths: An Attribution Relations Corpus for Political News, 2018)
// takes it: words and thoughts, intentions and attitudes.
//
// # Limits
//
// English only. What a quotation itself reports of others is not attributed a
// second time. Contents end at the end of their sentence at the latest; free
// indirect speech that goes on behind it is not found. Opinions and intentions
// are found as far as a verb, a noun or an adjective of the lexicon carries
// them. Sentences of more than a few hundred words are cut, so that time stays
// linear in any text.
package quote
