package quote

import (
	"onrecord/loader/internal/rule"
	"onrecord/loader/syntax"
)

// sayIdiom is a form of say or tell that may belong to an idiom.
type sayIdiom struct {
	a    *analysis
	k    int // the verb group
	f    *syntax.Frame
	verb int // token of the verb
}

// idiom reports whether the verb group k is part of an idiom in which nobody says
// anything: to say the least.
func (a *analysis) idiom(k int, f *syntax.Frame) bool {
	if f.Lemma != "say" && f.Lemma != "tell" {
		return false
	}
	p := sayIdiom{a, k, f, int(a.Ch.At(k).Head)}
	no, _ := sayIdioms.Decide(p, a.Trace, p.verb)
	return no
}

// word is the folded word i tokens from the verb.
func (p sayIdiom) word(i int) string { return p.a.Form(p.verb + i) }

// words reports whether the words stand from i tokens off the verb.
func (p sayIdiom) words(i int, words ...string) bool {
	for k, w := range words {
		if p.word(i+k) != w {
			return false
		}
	}
	return true
}

// ends reports whether a comma or the end of the sentence is i tokens from the verb.
func (p sayIdiom) ends(i int) bool {
	switch p.a.Tags.At(p.verb + i) {
	case syntax.COMMA, syntax.STOP, syntax.BRK:
		return true
	}
	return false
}

var noSaying = rule.Is[sayIdiom](true)

// sayIdioms are the idioms of say and tell in which nobody says anything.
var sayIdioms = rule.Table[sayIdiom, bool]{
	Name: "idiom of saying",
	Rows: []rule.Row[sayIdiom, bool]{
		{
			Name:    "infinitive that weakens or strengthens",
			Example: "The pier, to say the least, is old.",
			When: func(p sayIdiom) bool {
				return p.f.Lemma == "say" && (p.word(-1) == "to" || p.word(-1) == "not") &&
					(p.words(1, "the", "least") || p.words(1, "the", "very", "least") || p.words(1, "nothing", "of"))
			},
			Then: noSaying,
		},
		{
			Name:    "what is clear without a word",
			Example: "It goes without saying that the pier is old.",
			When: func(p sayIdiom) bool {
				switch {
				case p.word(-1) == "without":
					return p.word(-2) == "goes" || p.word(-2) == "go" || p.word(-2) == "went"
				case p.word(-1) == "to":
					return p.word(-2) == "needless" || p.word(-2) == "suffice" || p.words(-3, "suffice", "it") ||
						p.words(-3, "suffices", "it")
				}
				return false
			},
			Then: noSaying,
		},
		{
			Name:    "supposition",
			Example: "Let us say the pier is old.",
			When: func(p sayIdiom) bool {
				return p.f.Lemma == "say" && p.word(0) == "say" &&
					(p.words(-2, "let", "us") || p.words(-2, "let", "'s") ||
						p.word(-1) == "let's" || p.words(-3, "let", "us", "just") || p.words(-3, "let", "'s", "just") ||
						p.words(-2, "let's", "just") || p.words(-2, "shall", "we"))
			},
			Then: noSaying,
		},
		{
			Name:    "turn to the contrary",
			Example: "Having said that, the pier is old.",
			When: func(p sayIdiom) bool {
				if p.word(0) != "said" {
					return false
				}
				switch p.word(-1) {
				case "having":
					return (p.word(1) == "that" || p.word(1) == "this" || p.word(1) == "all") &&
						(p.ends(2) || p.ends(3))
				case "being":
					return (p.word(-2) == "that" || p.word(-2) == "this") && p.ends(1)
				case "that":
					return p.ends(1) && p.verb-2 < p.a.unitFrom+1
				}
				return p.words(1, "and", "done")
			},
			Then: noSaying,
		},
		{
			Name:    "what is to be seen",
			Example: "You can tell that the pier is old.",
			When: func(p sayIdiom) bool {
				if p.f.Lemma != "tell" || p.word(0) != "tell" {
					return false
				}
				switch p.word(-1) {
				case "can", "could", "can't", "cannot", "couldn't":
				default:
					return false
				}
				switch p.a.Tags.At(p.verb + 1) {
				case syntax.TH, syntax.W, syntax.SUB:
					return true
				}
				return p.words(1, "the", "difference") || p.words(1, "apart")
			},
			Then: noSaying,
		},
	},
}
