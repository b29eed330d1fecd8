package article

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// maxDepth bounds how deep in a page's markup text is read.
const maxDepth = 400

func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// nodeText is the text below a node, one blank between words.
func nodeText(n *html.Node, depth int) string {
	if depth > 20 {
		return ""
	}
	if n.Type == html.TextNode {
		return strings.Join(strings.Fields(n.Data), " ")
	}
	var parts []string
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if s := nodeText(c, depth+1); s != "" {
			parts = append(parts, s)
		}
	}
	return strings.Join(parts, " ")
}

// textless are elements whose text is never the article's.
func textless(a atom.Atom) bool {
	switch a {
	case atom.Script, atom.Style, atom.Noscript, atom.Head, atom.Iframe, atom.Svg, atom.Button, atom.Form, atom.Nav,
		atom.Template, atom.Select, atom.Textarea, atom.Dialog, atom.Object, atom.Audio, atom.Video, atom.Canvas:
		return true
	}
	return false
}

func blockLevel(a atom.Atom) bool {
	switch a {
	case atom.P, atom.Div, atom.Section, atom.Article, atom.Aside, atom.Main, atom.Header, atom.Footer,
		atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6,
		atom.Ul, atom.Ol, atom.Li, atom.Dl, atom.Dt, atom.Dd, atom.Blockquote, atom.Pre, atom.Figure, atom.Figcaption,
		atom.Table, atom.Caption, atom.Tr, atom.Td, atom.Th, atom.Hr, atom.Address, atom.Details, atom.Summary,
		atom.Body, atom.Html:
		return true
	}
	return false
}

// nameWords are the words of an element's class and id, in small letters:
// "articleBody social-links" has article, body, social and links.
func nameWords(n *html.Node) []string {
	names := attribute(n, "class") + " " + attribute(n, "id")
	if len(names) < 2 || len(names) > 600 {
		return nil
	}
	var words []string
	start, lower := -1, false
	for i, r := range names {
		letter := r < 0x80 && unicode.IsLetter(r)
		if start >= 0 && (!letter || lower && unicode.IsUpper(r)) {
			words = append(words, strings.ToLower(names[start:i]))
			start = -1
		}
		if letter && start < 0 {
			start = i
		}
		lower = letter && unicode.IsLower(r)
	}
	if start >= 0 {
		words = append(words, strings.ToLower(names[start:]))
	}
	return words
}

// named is the first of the words, or of two that stand beside one another, in
// the set: "related", "author bio"; "" where none is.
func named(words []string, set map[string]bool) string {
	for i, w := range words {
		if set[w] {
			return w
		}
		if i+1 < len(words) {
			if pair := w + " " + words[i+1]; set[pair] {
				return pair
			}
		}
	}
	return ""
}

// nameSet is the set of names in a list, one per comma.
func nameSet(list string) map[string]bool {
	set := map[string]bool{}
	for name := range strings.SplitSeq(list, ",") {
		set[strings.Join(strings.Fields(name), " ")] = true
	}
	return set
}
