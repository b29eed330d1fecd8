package sentence

import (
	"slices"
	"strings"
	"sync"

	"onrecord/loader/lexicon"
)

// A verb of saying, by one of its forms that follow a quotation and its
// subject: “So what?” Maria Ostrova asked. Maria Ostrova shot back.
type verb struct {
	alone bool     // it says by itself
	after []string // the words after it that make it one: back, to know
}

// saying are the verbs of saying by their forms.
var saying = sync.OnceValue(func() map[string]verb {
	m := map[string]verb{}
	for _, w := range slices.Concat(lexicon.Words(lexicon.Cue), lexicon.Words(lexicon.Saying)) {
		if w.Class == lexicon.Cue && !lexicon.Quotes(w) {
			continue
		}
		base, after, several := strings.Cut(w.Lemma, " ")
		for _, f := range lexicon.Forms(base) {
			if f.Kind != lexicon.Past && f.Kind != lexicon.ThirdPerson {
				continue
			}
			v := m[f.Text]
			if several {
				v.after = append(v.after, " "+after)
			} else {
				v.alone = true
			}
			m[f.Text] = v
		}
	}
	return m
})

// says returns where the verb of saying ends whose first word is w and ends at
// text[e].
func (s *scanner) says(w word, e int) (int, bool) {
	v, ok := saying()[string(w.text())]
	if !ok {
		return e, false
	}
	for _, after := range v.after {
		if k := e + len(after); strings.HasPrefix(s.text[e:], after) && s.wordAt(k) == k {
			return k, true
		}
	}
	return e, v.alone
}
