package article

import (
	"strings"

	"onrecord/loader/internal/rule"
)

// Notices are what a page says of itself to its reader: what was changed, who
// may read on, what it wants. They stand between the paragraphs of the article
// and are told by their words.

// notice is a short line as the rules look at it, in small letters and with
// straight apostrophes.
type notice struct{ s string }

func (n *notice) begins(phrases ...string) bool {
	for _, p := range phrases {
		if rest, ok := strings.CutPrefix(n.s, p); ok && (rest == "" || !isWordByte(rest[0])) {
			return true
		}
	}
	return false
}

func (n *notice) has(phrases ...string) bool {
	for _, p := range phrases {
		if strings.Contains(n.s, p) {
			return true
		}
	}
	return false
}

// noticeRules tell the notices of a page. In the examples the row decides about
// the line that ">" stands before.
var noticeRules = rule.Table[*notice, bool]{Name: "notice", Rows: []rule.Row[*notice, bool]{
	{
		Name: "placeholder of a template", Example: "…\n…\n>{{ related.headline }}\n…\n… = junk",
		When: func(n *notice) bool {
			return n.has("{{") && n.has("}}") || n.has("<%") && n.has("%>") || n.has("[[") && n.has("]]")
		},
		Then: rule.Is[*notice](true),
	},
	{
		Name: "note under its label", Example: "…\n…\n>Editor’s note: A crown is about a dollar.\n…\n… = junk",
		When: func(n *notice) bool {
			label, _, ok := strings.Cut(n.s, ":")
			return ok && noteLabels[label]
		},
		Then: rule.Is[*notice](true),
	},
	{
		Name:    "state of the text",
		Example: "…\n…\n>This story has been updated to correct the price of a ticket.\n…\n… = junk",
		When: func(n *notice) bool {
			for _, head := range []string{"this ", "an earlier version of this ", "a previous version of this "} {
				if rest, ok := strings.CutPrefix(n.s, head); ok && ofText(rest) {
					return true
				}
			}
			return false
		},
		Then: rule.Is[*notice](true),
	},
	{
		Name: "report that goes on", Example: "…\n…\n>This is a developing story and will be updated.\n…\n… = junk",
		When: func(n *notice) bool {
			return n.begins("this is a breaking", "this is a developing", "this is breaking news", "breaking story",
				"more to follow",
				"more follows", "check back for updates", "please check back")
		},
		Then: rule.Is[*notice](true),
	},
	{
		Name:    "articles that are counted",
		Example: "…\n…\n>You have read 3 of your free articles for this month.\n…\n… = junk",
		When: func(n *notice) bool {
			return n.begins("you have", "you've", "your") &&
				n.has("free article", "free stor", "article limit", "articles left", "articles remaining")
		},
		Then: rule.Is[*notice](true),
	},
	{
		Name:    "condition of reading on",
		Example: "…\n…\n>To read the rest of this report, become a member.\n…\n… = junk",
		When: func(n *notice) bool {
			asked := n.has("subscri", "member", "sign in", "sign up", "log in", "register", "account", "trial")
			return asked && !n.has(" said", " says") && (n.begins("to read", "to keep reading", "to continue",
				"want to read", "keep reading", "to view",
				"to access") ||
				n.has("to read the full", "to read this", "to continue reading", "to keep reading", "for full access"))
		},
		Then: rule.Is[*notice](true),
	},
	{
		Name: "request to sign in", Example: "…\n…\n>Log in to keep this report\n…\n… = junk",
		When: func(n *notice) bool {
			return n.begins("sign in to", "log in to", "login to", "create an account", "create a free account",
				"sign in or")
		},
		Then: rule.Is[*notice](true),
	},
	{
		Name:    "request for support",
		Example: "…\n…\n>We can report because of readers like you. Please consider a gift.\n…\n… = junk",
		When: func(n *notice) bool {
			return n.has("readers like you", "consider a gift", "consider a donation", "consider donating",
				"consider supporting",
				"consider becoming", "consider making a", "support our journalism", "support our work",
				"support our reporting",
				"our journalism is free", "make a contribution", "help us keep")
		},
		Then: rule.Is[*notice](true),
	},
	{
		Name: "request for comments", Example: "…\n…\n>Tell us your view in the comments below.\n…\n… = junk",
		When: func(n *notice) bool {
			return n.has("in the comments below", "in the comments section", "in the comment section",
				"in the comment box") ||
				n.begins("tell us what you", "let us know what you", "share your thoughts", "share your views",
					"what are your thoughts")
		},
		Then: rule.Is[*notice](true),
	},
	{
		Name:    "page that needs a script",
		Example: "…\n…\n>Some parts of the page do not work without JavaScript.\n…\n… = junk",
		When: func(n *notice) bool {
			return n.has("enable javascript", "without javascript", "javascript is disabled", "javascript to",
				"turn on javascript") ||
				n.has("your browser") && n.has("does not support", "doesn't support", "not supported", "upgrade",
					"checking")
		},
		Then: rule.Is[*notice](true),
	},
	{
		Name: "page that is closed", Example: "…\n…\n>Access denied. You may not view the page.\n…\n… = junk",
		When: func(n *notice) bool {
			return n.begins("access denied", "404", "page not found", "error 404", "403", "forbidden",
				"access to this page has been denied",
				"you do not have permission", "verify you are human", "please verify", "checking your browser",
				"just a moment")
		},
		Then: rule.Is[*notice](true),
	},
}}

// noteLabels stand before a colon and what the editors add.
var noteLabels = nameSet(`editor's note, editors' note, editors note, editor's notes, author's note, publisher's ` +
	`note, note to readers,
	correction, corrections, clarification, disclosure, disclosures, disclaimer, full disclosure,
	correction and clarification, corrections and clarifications`)

// ofText reports what is said of a text: "story has been updated", "article is
// for subscribers only", "report first appeared in the Echo".
func ofText(s string) bool {
	noun, rest, ok := strings.Cut(s, " ")
	if !ok || !textNouns[noun] {
		return false
	}
	for _, aux := range []string{"has been ", "has ", "have been ", "was ", "is ", "will be ", "may be ", "contains ",
		"first ", "originally ",
		"also ", "has since been ", "incorrectly ", "misstated ", "misspelled ", "gave ", "said ", "misidentified "} {
		if after, ok := strings.CutPrefix(rest, aux); ok {
			if strings.HasPrefix(aux, "mis") || aux == "incorrectly " || aux == "first " || aux == "originally " {
				return true
			}
			for w := range strings.FieldsSeq(after) {
				w = strings.Trim(w, ".,;:!")
				if textStates[w] {
					return true
				}
				if !textAdverbs[w] {
					break
				}
			}
		}
	}
	return false
}

var (
	textNouns = nameSet(`story, article, report, post, page, piece, column, item, content, version, content, text, ` +
		`transcript, blog, newsletter`)
	textStates = nameSet(`updated, corrected, amended, edited, revised, republished, published, translated, ` +
		`sponsored, syndicated, adapted,
		excerpted, reproduced, produced, supported, funded, available, exclusive, locked, free, reserved, appeared, for,
		subscribers, affiliate, developing, archived, closed`)
	textAdverbs = nameSet(`first, originally, since, also, only, been, being, now, later, an, a, about, continually, ` +
		`constantly, automatically`)
)

// notices marks the notices of the page.
func (p *page) notices() {
	for i := range p.blocks {
		if b := &p.blocks[i]; (b.kind == "" || b.kind == Text) && p.announces(b, i) {
			b.kind = Junk
		}
	}
}

// announces reports a line that is a notice of the page.
func (p *page) announces(b *block, at int) bool {
	if b.n == 0 || b.n > 45 || b.quotes > 2 {
		return false
	}
	n := notice{strings.ReplaceAll(strings.ToLower(b.words.Cut(p.Text)), "’", "'")}
	if b.quotes > 0 && !n.has("{{", "<%") {
		return false
	}
	found, _ := noticeRules.Decide(&n, p.trace, at)
	return found
}
