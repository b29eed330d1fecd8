package syntax

import "strings"

// guess tells the part of speech of an unknown word by its ending.
func guess(w string) Tag {
	n := len(w)
	end := func(s string) bool { return n > len(s)+2 && strings.HasSuffix(w, s) }
	switch {
	case end("ly"):
		if strings.IndexByte(w, '-') > 0 {
			return J // user-friendly
		}
		return ADV
	case end("ing"):
		return VBG
	case end("ed"):
		if strings.HasPrefix(w, "un") || strings.IndexByte(w, '-') > 2 {
			return J // undated, work-related
		}
		return VBD
	case end("ous"), end("ful"), end("ive"), end("able"), end("ible"), end("ical"), end("ish"), end("less"),
		end("ary"), end("al"), end("ic"):
		return J
	case end("ss"), end("us"), end("is"):
		return N
	case end("s"), end("men"):
		return NS
	}
	return N
}

// nounEndings are those of nouns made of verbs and of adjectives.
var nounEndings = [...]string{
	"ion", "ism", "ity", "ment", "ness", "ship", "ance", "ence", "acy", "ogy", "hood", "ery", "sis",
}

// nounEnding reports whether an unknown word ends as nouns made of other words
// do.
func nounEnding(w string) bool {
	for _, s := range nounEndings {
		if len(w) > len(s)+2 && strings.HasSuffix(w, s) {
			return true
		}
	}
	return false
}
