package lexicon

import (
	"strings"
	"sync"
)

// A Form is one form of a verb.
type Form struct {
	Text string
	Kind FormKind
}

// A FormKind is a place in a verb's paradigm.
type FormKind uint8

// The forms of a verb: deny, denies, denied, denied, denying.
const (
	Base FormKind = iota
	ThirdPerson
	Past
	Participle
	Gerund
)

// inflections are the verbs that make their forms in a way of their own.
var inflections = sync.OnceValue(func() *struct {
	irregular map[string][2]string
	doubling  map[string]bool
} {
	v := new(struct {
		irregular map[string][2]string
		doubling  map[string]bool
	})
	v.irregular = make(map[string][2]string, len(Words(Irregular)))
	for _, w := range Words(Irregular) {
		past, participle, _ := strings.Cut(w.Features, " ")
		v.irregular[w.Lemma] = [2]string{past, participle}
	}
	v.doubling = Set(Doubling)
	return v
})

const vowels = "aeiou"

// Forms returns the forms of a verb: base, third person, then gerund, past and
// participle, these three twice where British spelling doubles an l (travelled).
func Forms(base string) []Form {
	out := append(make([]Form, 0, 8), Form{base, Base}, Form{Plural(base), ThirdPerson})
	stem := base
	if head, tail, ok := strings.Cut(base, "-"); ok && len(head) < 2 {
		stem = tail // e-mail
	}
	stems := []string{base}
	switch {
	case inflections().doubling[base], syllables(stem) == 1 && closed(stem):
		stems[0] += base[len(base)-1:]
	case strings.HasSuffix(base, "l") && closed(stem):
		stems = append(stems, base+"l")
	}
	p, irregular := irregularPast(base)
	for _, s := range stems {
		out = append(out, Form{gerund(s), Gerund})
		if !irregular {
			ed := past(s)
			out = append(out, Form{ed, Past}, Form{ed, Participle})
			continue
		}
		for w := range strings.SplitSeq(p[0], "/") {
			out = append(out, Form{w, Past})
		}
		for w := range strings.SplitSeq(p[1], "/") {
			out = append(out, Form{w, Participle})
		}
	}
	return out
}

// irregularPast returns the past and the participle of an irregular verb, its
// own or those of the verb that it is made of: rewrite, overspend.
func irregularPast(base string) ([2]string, bool) {
	irregular := inflections().irregular
	if p, ok := irregular[base]; ok {
		return p, true
	}
	for _, prefix := range []string{"re", "over", "out", "under", "un", "mis", "fore"} {
		if rest, ok := strings.CutPrefix(base, prefix); ok {
			if p, ok := irregular[rest]; ok {
				return [2]string{prefixed(prefix, p[0]), prefixed(prefix, p[1])}, true
			}
		}
	}
	return [2]string{}, false
}

// prefixed sets a prefix before each of the forms that slashes part.
func prefixed(prefix, forms string) string {
	return prefix + strings.ReplaceAll(forms, "/", "/"+prefix)
}

// Plural adds the s of nouns and of verbs.
func Plural(w string) string {
	n := len(w)
	switch {
	case strings.HasSuffix(w, "man") && w != "human" && w != "german":
		return w[:n-2] + "en"
	case w == "person":
		return "people"
	case strings.HasSuffix(w, "sis"):
		return w[:n-2] + "es"
	case w == "child":
		return "children"
	case n > 1 && w[n-1] == 'y' && !strings.ContainsRune(vowels, rune(w[n-2])):
		return w[:n-1] + "ies"
	case strings.HasSuffix(w, "s"), strings.HasSuffix(w, "x"), strings.HasSuffix(w, "z"),
		strings.HasSuffix(w, "ch"), strings.HasSuffix(w, "sh"):
		return w + "es"
	case n > 1 && w[n-1] == 'o' && !strings.ContainsRune(vowels, rune(w[n-2])):
		return w + "es"
	}
	return w + "s"
}

func past(w string) string {
	n := len(w)
	switch {
	case w[n-1] == 'e':
		return w + "d"
	case n > 1 && w[n-1] == 'y' && !strings.ContainsRune(vowels, rune(w[n-2])):
		return w[:n-1] + "ied"
	}
	return w + "ed"
}

func gerund(w string) string {
	n := len(w)
	switch {
	case n > 2 && strings.HasSuffix(w, "ie"):
		return w[:n-2] + "ying"
	case n > 2 && w[n-1] == 'e' && w[n-2] != 'e' && w[n-2] != 'o':
		return w[:n-1] + "ing"
	}
	return w + "ing"
}

// closed reports whether the word ends in consonant, vowel, consonant, as
// those that double their last letter do.
func closed(w string) bool {
	n := len(w)
	if n < 3 || strings.ContainsRune("aeiouwxy", rune(w[n-1])) {
		return false
	}
	if !strings.ContainsRune(vowels, rune(w[n-2])) {
		return false
	}
	return !strings.ContainsRune(vowels, rune(w[n-3])) || n > 3 && w[n-4:n-2] == "qu"
}

func syllables(w string) int {
	n, in := 0, false
	for i := 0; i < len(w); i++ {
		v := strings.ContainsRune("aeiouy", rune(w[i]))
		if v && !in && !(i == len(w)-1 && w[i] == 'e' && n > 0) {
			n++
		}
		in = v
	}
	return n
}
