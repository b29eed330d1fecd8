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
//  1. Its grammar is told, by the package syntax: quotation marks are paired,
//     words tagged with a part of speech, the paragraph cut into units and these
//     into chunks. A quotation that is a sentence of its own is one chunk, one
//     that is part of the sentence round it is not.
//
//  2. What a paragraph is as a whole comes first: a block without marks that the
//     line above announces (block.go) or the line below signs (signature.go), a
//     turn of a transcript or an interview (label.go, turns.go), within which what
//     others said is attributed as well; a headline, a crosshead or a turn of a
//     dialogue (heading.go); a pull quote, which is left out (pullquote.go).
//
//  3. Every chunk that can be a cue is tried: verbs and phrasal verbs
//     (verbcue.go, phrasal.go), according to, per, to X (according.go), passives
//     (passive.go, agent.go), adjectives (adjective.go), nouns (cuenoun.go,
//     markednoun.go), as-clauses and relative clauses (asclause.go,
//     relativeclause.go), labels and polls (label.go, speakercolon.go,
//     survey.go). cue.go tells how far a cue reaches. A cue's complements are
//     written in the lexicon; source.go finds who holds it (subject.go,
//     phrasestart.go, aside.go and phrase.go how far the words for them reach,
//     control.go the subject of a verb that has none of its own, sourcetype.go
//     whether they can name a source). complement.go finds what it carries, with
//     the cases in complementtables.go, what may stand between in modifiers.go;
//     objects that nobody says (unspoken.go) and idioms (sayidiom.go) are no speech;
//     precedingcontent.go and followingcontent.go find the content round it,
//     boundary.go, boundarymarks.go and nounboundary.go where a content ends.
//
//  4. Of attributions inside each other the outermost stays: what she said he
//     thinks is hers (nest.go). Marked words go to the attribution with the
//     shortest content that holds them; quotations that nobody took go to the
//     verb beside them (unclaimedquotation.go), to whom the next sentence names
//     (closing.go), or are joined to what they continue (join.go, block.go). Marked
//     words that nobody is reported to have said are left as Scare, with what they
//     are where the text tells (markedwords.go).
//
//  5. What the contents say that others said is read last, as paragraphs of their own
//     (inner.go), with who is quoted or cited by whom (relay.go). Such a row is Inner
//     unless an outlet relays it.
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
// English only. Sayings within sayings are found where a verb of saying carries them;
// what others think or want is not, but for the turns of interviews. Contents end at the
// end of their sentence at the latest; free indirect speech that goes on behind it is
// not found. Opinions and intentions
// are found as far as a verb, a noun or an adjective of the lexicon carries
// them. Sentences of more than a few hundred words are cut, so that time stays
// linear in any text.
package quote
