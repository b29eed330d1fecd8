package quote

import "strings"

// inflector makes the forms of English verbs.
type inflector struct {
	irregular map[string][2]string
	doubled   map[string]bool
}

type verbForm struct {
	form string
	tag  tag
}

func newInflector() *inflector {
	v := &inflector{irregular: map[string][2]string{}, doubled: map[string]bool{}}
	for _, f := range lines("irregular") {
		v.irregular[f[0]] = [2]string{f[1], f[2]}
	}
	// verbs of several syllables that double their last letter
	for _, w := range strings.Fields(`admit commit refer permit omit submit prefer occur
		concur rebut regret compel propel control transfer deter infer confer defer begin
		equip expel dispel rebel acquit allot forget upset unplug outwit recur incur
		intermit emit remit transmit pretermit abet excel impel patrol abhor aver demur
		recap overlap unwrap unzip outfit retrofit sidestep overstep eavesdrop
		kidnap handicap program worship babysit backpedal wiretap format befit reship`) {
		v.doubled[w] = true
	}
	return v
}

const vowels = "aeiou"

// forms returns base, third person, past, participle and -ing form; twice the
// last three where British spelling doubles an l (travelled).
func (v *inflector) forms(base string) []verbForm {
	out := []verbForm{{base, tVB}, {thirdPerson(base), tVBZ}}
	stem := base
	if head, tail, ok := strings.Cut(base, "-"); ok && len(head) < 2 {
		stem = tail // e-mail
	}
	double := v.doubled[base] || syllables(stem) == 1 && closed(stem)
	stems := []string{base}
	if double {
		stems = []string{base + base[len(base)-1:]}
	} else if strings.HasSuffix(base, "l") && closed(stem) {
		stems = append(stems, base+"l")
	}
	for _, s := range stems {
		out = append(out, verbForm{ing(s), tVBG})
		if p, ok := v.past(base); ok {
			for _, w := range strings.Split(p[0], "/") {
				out = append(out, verbForm{w, tVBD})
			}
			for _, w := range strings.Split(p[1], "/") {
				out = append(out, verbForm{w, tVBN})
			}
			continue
		}
		p := past(s)
		out = append(out, verbForm{p, tVBD}, verbForm{p, tVBN})
	}
	return out
}

// past returns the past and the participle of an irregular verb, its own or
// those of the verb that it is made of: rewrite, overspend.
func (v *inflector) past(base string) ([2]string, bool) {
	if p, ok := v.irregular[base]; ok {
		return p, true
	}
	for _, prefix := range []string{"re", "over", "out", "under", "un", "mis", "fore"} {
		if rest, ok := strings.CutPrefix(base, prefix); ok {
			if p, ok := v.irregular[rest]; ok {
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

func thirdPerson(w string) string { return plural(w) }

// plural adds the s of nouns and of verbs.
func plural(w string) string {
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

func ing(w string) string {
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
