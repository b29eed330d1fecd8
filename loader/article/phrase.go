package article

import "strings"

// phrase is what the fixed words of a short line say it is.
type phrase uint8

const (
	noPhrase    phrase = iota
	relatedHead        // heads a list of other articles
	offerHead          // offers the reader other articles: what stands below is not this one
	endHead            // heads tags, the author's box: the article is over
	commentHead        // heads what readers wrote
	shareBar           // networks, buttons
	advert             // "Advertisement"
	pitch              // newsletters, subscriptions, donations, cookies, apps
	button             // "Read more": ends a box about something else
	media              // controls and labels of galleries and players
	imprint            // copyright and terms
	signature          // "By …", "Updated …", "Published …"
	trail              // "Read more: …", "Related: …", a link to another article in one line
	credit             // "Photo: …", "Image credit …"
)

// whole lists what a line says when it says nothing else; opening what it may
// go on from. Words are lower-cased, without apostrophes and marks.
var whole, opening = buildPhrases()

func buildPhrases() (whole, opening map[string]phrase) {
	return phraseSet(wholeLines), phraseSet(lineOpenings)
}

func phraseSet(lists []phraseList) map[string]phrase {
	m := map[string]phrase{}
	for _, l := range lists {
		for s := range strings.SplitSeq(l.list, ",") {
			m[strings.TrimSpace(s)] = l.role
		}
	}
	return m
}

// role finds what the fixed words of a short block say: the key is its words in
// small letters, one blank between. The longest phrase that the key begins with
// wins.
func role(key []byte, t *traits) phrase {
	if p, ok := whole[string(key)]; ok {
		return p
	}
	if label, n, ok := cutLast(string(key), " "); ok && t.n == 2 && allDigits(n) &&
		whole[label] == commentHead { // Comments (3)
		return commentHead
	}
	if t.n <= 12 && t.numbers > 0 && key[0] >= '0' && key[0] <= '9' {
		if p := counted(string(key), t.n); p != noPhrase {
			return p
		}
	}
	words, found := 0, noPhrase
	for i := 0; i <= len(key) && words < 5; i++ {
		if i < len(key) && key[i] != ' ' {
			continue
		}
		if p, ok := opening[string(key[:i])]; ok {
			found = p
		}
		words++
	}
	return found
}

// counted tells what a number counts at the beginning of a short block: "12
// comments", "34 responses to …", "3 min read", "204 shares".
func counted(key string, n int) phrase {
	_, rest, _ := strings.Cut(key, " ")
	switch firstWord(rest) {
	case "comment", "comments", "responses", "response", "replies", "thoughts":
		return commentHead
	case "min", "mins", "minute", "minutes", "shares", "share", "views", "likes", "reads", "votes", "retweets",
		"followers":
		if n <= 3 {
			return shareBar
		}
	}
	return noPhrase
}

// cutLast cuts a text around the last separator.
func cutLast(s, sep string) (before, after string, ok bool) {
	i := strings.LastIndex(s, sep)
	if i < 0 {
		return s, "", false
	}
	return s[:i], s[i+len(sep):], true
}

func allDigits(s string) bool { return strings.Trim(s, "0123456789") == "" }
