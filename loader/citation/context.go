package citation

import (
	"strings"

	"onrecord/loader/token"
)

func set(words ...string) map[string]bool {
	m := make(map[string]bool, len(words))
	for _, w := range words {
		m[w] = true
	}
	return m
}

var (
	// reporting are verbs of which an outlet can be the subject.
	reporting = set("reports", "reported", "report", "reporting", "wrote", "writes", "write", "said", "says", "say",
		"noted", "notes",
		"continues", "continued", "adds", "added", "cited", "cites", "quoted", "quotes", "claims", "claimed",
		"revealed",
		"reveals",
		"found", "finds", "learned", "learnt", "understands", "confirmed", "confirms", "explains", "explained",
		"observed",
		"observes",
		"described", "describes", "called", "calls", "suggested", "suggests", "argued", "argues", "published",
		"publishes",
		"broadcast",
		"aired", "estimates", "estimated", "predicted", "projected", "asserted", "alleged", "alleges", "pointed",
		"detailed", "details",
		"recounted", "recounts", "relayed", "disclosed", "announced", "commented", "concluded", "concludes", "asked",
		"asks", "stated", "states",
		"interviewed", "obtained", "reviewed", "analyzed", "analysed", "calculated", "uncovered", "exclusively",
		"editorialized", "wondered", "tweeted", "warned", "warns", "tallied", "counted", "put", "remarked", "told",
		"broke", "traced", "discovered", "spoke", "editorialised", "insists", "insisted", "admits", "predicts")
	// between stand between an outlet and its verb.
	between = set("has", "had", "have", "first", "also", "previously", "later", "recently", "earlier", "since", "then",
		"now", "already",
		"itself", "subsequently", "separately", "today", "yesterday", "Monday", "Tuesday", "Wednesday", "Thursday",
		"Friday", "Saturday",
		"Sunday", "on", "in", "this", "last", "week", "month", "newspaper", "magazine", "news", "agency", "website",
		"online", "network",
		"television", "radio", "channel", "site", "daily", "weekly", "paper", "who", "which", "originally",
		"reportedly",
		"quickly",
		"wire", "service", "editorial", "board", "however", "initially", "tabloid", "broadcaster", "outlet",
		"publication",
		"Fact", "Checker", "fact-checker")
	// inverted are verbs that an outlet follows: reports Reuters.
	inverted = set("reports", "reported", "wrote", "writes", "said", "says", "noted", "notes", "continues", "adds",
		"added", "observes",
		"explained", "explains", "told", "tells", "citing", "cites", "cited", "quoting", "quotes", "per", "via",
		"reveals",
		"claims",
		"argued", "argues", "suggests", "concludes", "warned", "remarked", "informed", "confirmed")
	// carriers are words with "by", "in", "to", "with", "from", "on", "for" behind.
	carriers = set("reported", "published", "cited", "quoted", "carried", "seen", "obtained", "reviewed", "aired",
		"broadcast", "released",
		"posted", "printed", "interview", "interviews", "remarks", "comments", "comment", "statement", "email",
		"e-mail",
		"op-ed", "article",
		"articles", "report", "reports", "story", "column", "editorial", "essay", "piece", "poll", "survey",
		"extract", "excerpt", "investigation", "analysis",
		"writing", "wrote", "written", "spoke", "speaking", "speak", "talking", "talked", "appearing", "appeared",
		"appearance", "saying",
		"interviewed", "conducted", "footage", "briefing", "conversation", "quotes", "commentary", "confirmed",
		"leaked",
		"shared", "revealed",
		"said", "told", "according", "published", "run", "ran", "information", "reporting", "figures", "data",
		"documents",
		"published", "exclusive")
	prepositions = set("by", "in", "to", "with", "from", "on", "for", "of", "at")
	// works are what outlets make: a Reuters report.
	works = set("report", "reports", "analysis", "tally", "investigation", "poll", "polls", "survey", "story",
		"article",
		"interview", "exclusive",
		"editorial", "review", "count", "estimate", "reporting", "footage", "documentary", "op-ed", "column", "scoop",
		"probe")
	journalists = set("journalist", "reporter", "correspondent", "editor", "columnist", "anchor", "host", "presenter",
		"commentator",
		"analyst", "photographer", "producer", "moderator", "contributor", "journalists", "reporters", "correspondents",
		"crew", "team", "witness", "source")
	// described stand before an outlet's name: state news agency TASS.
	described = set("the", "The", "state", "news", "agency", "newspaper", "magazine", "daily", "weekly", "broadcaster",
		"website", "channel",
		"network", "television", "radio", "outlet", "portal", "tabloid", "business", "state-run", "state-owned",
		"state-controlled", "official",
		"government", "independent", "pro-government", "pro-Kremlin", "opposition", "local", "public", "national",
		"private", "site",
		"U.S.", "US", "UK", "Russian", "Chinese", "Ukrainian", "British", "American", "German", "French", "Italian",
		"Spanish", "Japanese",
		"Turkish", "Israeli", "Iranian", "Qatari", "Indian", "Polish", "Arabic", "Saudi", "Pakistani", "Korean",
		"Canadian",
		"Australian",
		"Dutch", "Swedish", "Greek", "Hungarian", "Brazilian", "Mexican", "European", "London-based", "Moscow-based",
		"sports", "financial",
		"investigative", "conservative", "liberal", "cable", "trade", "a", "an", "our", "partner", "partners", "media",
		"rival", "fellow", "wire", "service")
)

func lower(s string) string {
	if s != "" && s[0] >= 'A' && s[0] <= 'Z' {
		b := []byte(s)
		b[0] |= 0x20
		return string(b)
	}
	return s
}

// cited reports whether the words around an outlet's name make it a citation.
func (f *finder) cited(n name) bool {
	if f.passive(n) {
		return false
	}
	return f.credit(n) || f.subject(n) || f.introduced(n) || f.work(n) || f.firstIn(n)
}

// firstIn: she writes for the Orvik Echo, where this first appeared.
func (f *finder) firstIn(n name) bool {
	k := n.to
	if f.word(k) == "," {
		k++
	}
	if f.word(k) != "where" || f.word(k+1) != "this" {
		return false
	}
	for j := k + 2; j < f.end && j < k+8; j++ {
		if w := f.word(j); w == "appeared" || w == "published" || w == "ran" {
			return true
		}
	}
	return false
}

func (f *finder) upper(k int) bool {
	return k < f.end && f.tokens[k].Kind == token.Word && f.tokens[k].Upper
}

func (f *finder) preposition(k int) bool {
	for k >= f.from && described[f.word(k)] {
		k--
	}
	return prepositions[f.word(k)]
}

// introduced: reports Reuters; told the BBC; according to state agency TASS;
// in an interview with Der Spiegel; as reported by CNN.
func (f *finder) introduced(n name) bool {
	k := n.from - 1
	if n.lead > 0 {
		k = n.lead - 1
	}
	for k >= f.from && described[f.word(k)] && n.from-k < 8 {
		k--
	}
	w := f.word(k)
	if w == "" {
		return false
	}
	if f.follows(n) {
		return false
	}
	if inverted[w] || inverted[lower(w)] && k == f.from {
		return f.inverse(n, k, w)
	}
	if w == "," || w == "and" || w == "or" {
		return f.listed(k)
	}
	if !prepositions[w] || f.bookPublisher(n, k) {
		return false
	}
	// the words before the preposition
	if w == "to" && (f.word(k-1) == "according" || f.word(k-1) == "According") {
		return true
	}
	for j, back := k-1, 0; j >= f.from && back < 6; j, back = j-1, back+1 {
		t := &f.tokens[j]
		if t.Kind == token.Mark {
			break
		}
		if carriers[f.word(j)] || carriers[lower(f.word(j))] {
			return true
		}
	}
	return false
}

// bookPublisher reports a name built like a paper's that publishes books: published
// by Tollhouse Press.
func (f *finder) bookPublisher(n name, by int) bool {
	return n.pattern && f.word(by) == "by" && f.word(by-1) == "published" && strings.HasSuffix(n.outlet, " Press")
}

// inverse reports whether the verb w at k has the name that follows it as its
// subject, or as whom it is told to.
func (f *finder) inverse(n name, k int, w string) bool {
	switch w {
	case "said", "says", "added", "adds", "noted":
		// “…,” said the BBC; but “he said the BBC should …”
		return f.closes(n.to) && k > f.from && f.tokens[k-1].Kind == token.Mark
	case "told", "tells", "informed", "via", "per", "citing", "quoting", "cited", "quotes", "cites":
		return !n.common || f.closes(n.to)
	}
	return f.closes(n.to) || f.tokens[n.to].Kind == token.Clitic
}

// follows reports whether the name is only the modifier of another noun: "told
// BBC bosses", "the Guardian newspaper" is not.
func (f *finder) follows(n name) bool {
	k := n.to
	if k >= f.end || f.tokens[k].Kind != token.Word || f.tokens[k].Upper {
		return false
	}
	switch f.word(k) {
	case "staff", "bosses", "executives", "employees", "workers", "management", "headquarters", "offices", "office",
		"owner", "owners", "board",
		"building", "lawyers", "shareholders", "readers", "viewers", "subscribers", "subscription", "lunch", "group",
		"audience", "event", "dinner", "conference", "summit", "debate", "party", "festival":
		return true
	}
	return false
}

// listed reports whether the comma or conjunction at k joins the name to
// another outlet that is cited: "Reuters and AFP reported" is found by its
// verb; "told Reuters and the BBC" here.
func (f *finder) listed(k int) bool {
	for j := k - 1; j >= f.from && k-j < 6; j-- {
		if n := f.name(j); n.to > j && (n.to == k || n.to == k-1) {
			n.from = j
			return f.introduced(n)
		}
	}
	return false
}

// closes reports whether a clause ends at k.
func (f *finder) closes(k int) bool {
	if k >= f.end {
		return true
	}
	t := &f.tokens[k]
	if t.Kind == token.Mark || t.Kind == token.Break || t.Kind == token.Clitic {
		return true
	}
	switch f.word(k) {
	case "in", "on", "that", "as", "which", "citing", "and", "of", "at", "last", "this", "reporter", "correspondent",
		"journalist", "newspaper", "news", "magazine", "agency", "website", "from", "quoting", "has", "earlier",
		"yesterday", "by":
		return true
	}
	return false
}

// work: a Reuters report, a CNN poll; not "a Post journalist was killed".
func (f *finder) work(n name) bool {
	k := n.to
	if k < f.end && f.tokens[k].Kind == token.Clitic {
		return false
	}
	for k < f.end && k < n.to+3 && f.tokens[k].Kind == token.Word && !f.tokens[k].Upper {
		w := f.word(k)
		if works[w] {
			return !n.common || f.tokens[n.to-1].Upper && n.to-n.from > 1
		}
		if !between[w] && !described[w] {
			return false
		}
		k++
	}
	// a Reuters/Ipsos poll
	for steps := 0; k+1 < f.end && f.word(k) == "/" && steps < 4; steps++ {
		k++
		for k < f.end && f.tokens[k].Kind == token.Word && !works[f.word(k)] && k < n.to+12 {
			k++
		}
	}
	return k > n.to && works[f.word(k)]
}

// passive: the outlet is what something is done to: "the Times was sued".
func (f *finder) passive(n name) bool {
	k := n.to
	if k < f.end && f.tokens[k].Kind == token.Clitic {
		return false
	}
	w := f.word(k)
	return w == "is" || w == "was" || w == "were" || w == "are"
}

// credit: "− Reuters" at the end, "(AP)", "MINSK (Reuters) -".
func (f *finder) credit(n name) bool {
	if n.common || n.pattern {
		return false
	}
	before, after := f.word(n.from-1), f.word(n.to)
	dash := before == "−" || before == "–" || before == "—" || before == "-"
	if dash && (n.to >= f.end || after == "." && n.to+1 >= f.end) {
		return true
	}
	if before == "(" && after == ")" {
		return n.from-1 == f.from || n.to+1 >= f.end || dashes(f.word(n.to+1)) || f.word(n.to+1) == "."
	}
	if n.from == f.from && n.to < f.end {
		// Reuters contributed to this report.
		return after == "contributed"
	}
	return (before == "by" || before == "from" || before == ":") && n.to+1 >= f.end &&
		(f.word(n.from-2) == "Source" || f.word(n.from-2) == "reporting" || f.word(n.from-2) == "Reporting")
}

func dashes(s string) bool { return s == "-" || s == "–" || s == "—" || s == "−" }
