package quote

import "strings"

// guess tells the part of speech of an unknown word by its ending.
func guess(w string) tag {
	n := len(w)
	end := func(s string) bool { return n > len(s)+2 && strings.HasSuffix(w, s) }
	switch {
	case end("ly"):
		if strings.IndexByte(w, '-') > 0 {
			return tJ // user-friendly
		}
		return tADV
	case end("ing"):
		return tVBG
	case end("ed"):
		if strings.HasPrefix(w, "un") || strings.IndexByte(w, '-') > 2 {
			return tJ // undated, work-related
		}
		return tVBD
	case end("ous"), end("ful"), end("ive"), end("able"), end("ible"), end("ical"), end("ish"), end("less"),
		end("ary"), end("al"), end("ic"):
		return tJ
	case end("ss"), end("us"), end("is"):
		return tN
	case end("s"), end("men"):
		return tNS
	}
	return tN
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
