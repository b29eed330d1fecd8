package article

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Boilerplate is what the names of a page's elements say is not the article:
// comments, forms, lists of other articles. A name is believed only where the
// page keeps most of its prose without the element, since classes such as
// "has-comments" stand on whole pages too.

var (
	// readers are names of what readers wrote.
	readers = nameSet(`comment, comments, commentlist, disqus, livefyre, respond, replies`)
	// foreign are names of what others wrote, of forms and of other articles.
	foreign = nameSet(`related, relatedposts,
		recommended, recommendations, recirc, recirculation, outbrain, taboola, newsletter, newsletters,
		newslettersignup,
		signup, subscribe, breadcrumb, breadcrumbs, cookie, cookies, consent, gdpr, advert, advertisement, adslot, ads,
		ad container, ad slot, ad unit, ad wrapper, most read, most popular, most viewed, read more, read next,
		read also,
		up next,
		more from, more stories, more on, also read, you may, author bio, author box, author info, about author,
		about the, tag list, article tags, post tags, entry tags, tags, taglist, share, sharing, sharedaddy, share bar,
		share buttons, share tools, social, social links, social share, social media, popup, modal, tooltip, sr only,
		visually hidden, screen reader, pagination, skip link, latest news, latest stories, top stories, trending,
		popular,
		jp relatedposts, wp block latest, login, print only, noprint, mailmunch, onetrust, mobile menu, navigation,
		navbar,
		nav, menu, sitemap`)
	// doubtful are names that stand on parts of articles too.
	doubtful = nameSet(`sidebar, side bar, promo, promos, sponsor, sponsored, footer, widget, widgets, teaser, teasers,
		teaser list,
		paywall, toolbar, bio, biography, copyright, disclaimer, correction form, feedback, donate, donation,
		support us,
		author card, contributor, contributors, topics, ad, hidden, hide, rollover, player, video player, inline promo,
		callout box,
		story list, link list, further reading, see also`)
	// own are names of the article itself.
	own = nameSet(`article body, articlebody, story body, storybody, entry content, post content, article content,
		post body,
		story content, main content, article text, body text, content body`)
)

// pruner finds a page's boilerplate.
type pruner struct {
	words map[*html.Node]int // words of running text below an element
	all   int
	under map[string]int // words in elements of a name, all over the page
	skip  map[*html.Node]bool
}

// boilerplate are the elements of a page that are not the article's.
func boilerplate(doc *html.Node) map[*html.Node]bool {
	p := pruner{words: map[*html.Node]int{}, under: map[string]int{}, skip: map[*html.Node]bool{}}
	p.all = p.measure(doc, 0, false)
	p.tally(doc, 0, map[string]bool{})
	p.walk(doc, 0)
	return p.skip
}

// tally counts the words in elements of each name, those in one another once.
func (p *pruner) tally(n *html.Node, depth int, above map[string]bool) {
	if depth > maxDepth {
		return
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type != html.ElementNode || p.words[c] == 0 {
			continue
		}
		names := nameWords(c)
		var fresh [2]string
		for k, set := range []map[string]bool{foreign, doubtful} {
			if name := named(names, set); name != "" && !above[name] {
				p.under[name] += p.words[c]
				above[name], fresh[k] = true, name
			}
		}
		p.tally(c, depth+1, above)
		for _, name := range fresh {
			if name != "" {
				delete(above, name)
			}
		}
	}
}

// measure counts the words outside links below n.
func (p *pruner) measure(n *html.Node, depth int, linked bool) int {
	if depth > maxDepth {
		return 0
	}
	if n.Type == html.TextNode {
		if linked {
			return 0
		}
		return len(strings.Fields(n.Data))
	}
	if n.Type == html.ElementNode && textless(n.DataAtom) {
		return 0
	}
	words := 0
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		words += p.measure(c, depth+1, linked || n.DataAtom == atom.A)
	}
	if words > 0 {
		p.words[n] = words
	}
	return words
}

const (
	leastProse = 40 // words that a page must have without what is taken out
	mostOfPage = 4  // a doubtful element has less than one word in so many
)

func (p *pruner) walk(n *html.Node, depth int) {
	if depth > maxDepth {
		return
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode && p.drops(c) {
			p.skip[c] = true
			continue
		}
		p.walk(c, depth+1)
	}
}

// drops reports whether an element is boilerplate.
func (p *pruner) drops(n *html.Node) bool {
	if textless(n.DataAtom) {
		return true
	}
	switch n.DataAtom {
	case atom.Html, atom.Body, atom.Main, atom.H1:
		return false
	}
	names := nameWords(n)
	words := p.words[n]
	left := p.all - words
	if named(names, own) != "" || holds(n, atom.H1, 0) {
		return false
	}
	if named(names, readers) != "" {
		return left >= leastProse
	}
	if name := named(names, foreign); name != "" && left >= leastProse && words*2 < p.all && p.under[name]*2 < p.all {
		return true
	}
	if holds(n, atom.Blockquote, 0) { // a message from a network is shown in a widget
		return false
	}
	if name := named(names, doubtful); name != "" && words*mostOfPage < p.all && p.under[name]*2 < p.all {
		return true
	}
	return (n.DataAtom == atom.Footer || n.DataAtom == atom.Aside || concealed(n)) && words*mostOfPage < p.all
}

// concealed reports an element that the page does not show.
func concealed(n *html.Node) bool {
	for _, a := range n.Attr {
		switch a.Key {
		case "hidden":
			return true
		case "style":
			style := strings.ReplaceAll(strings.ToLower(a.Val), " ", "")
			if strings.Contains(style, "display:none") || strings.Contains(style, "visibility:hidden") {
				return true
			}
		}
	}
	return false
}

// holds reports whether an element of that name is below n.
func holds(n *html.Node, name atom.Atom, depth int) bool {
	if depth > maxDepth {
		return false
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode && (c.DataAtom == name || holds(c, name, depth+1)) {
			return true
		}
	}
	return false
}
