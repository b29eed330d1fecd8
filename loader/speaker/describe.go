package speaker

import (
	"slices"
	"strings"
	"unicode"

	"onrecord/loader/span"
	"onrecord/loader/token"
)

// nameNominal names an entity by its description, without the article, as far
// as the source goes: "spokesman for the harbour board".
func (r *resolver) nameNominal(e, h int32, source span.Span) {
	m := &r.mentions[h]
	p := &r.entities[e]
	if m.shape != nominal { // the source is a pronoun; the description stood before
		if p.first < 0 {
			return
		}
		m = &r.mentions[p.first]
	} else if p.first >= 0 && p.first < h && r.bare(m) && !r.bare(&r.mentions[p.first]) {
		m, source = &r.mentions[p.first], span.Span{} // the bank is the central bank
	}
	from, to := m.from, m.to
	if !source.Empty() {
		if a, b := r.tokensIn(source); a <= m.head && b > to {
			to = b
		}
	}
	prefix := ""
	p.name = r.spell(m.head, m.head+1) // ends a circle of owners
	if m.owner >= 0 {
		o := &r.mentions[m.owner]
		if o.shape == pronominal {
			from = o.to
			if o.entity >= 0 {
				if s := r.nameOf(r.root(o.entity)); len(s) < 60 && r.root(o.entity) != e {
					prefix = genitive(s)
				}
				p = &r.entities[e]
			}
		}
	}
	from, to = r.trim(from, min(to, from+14))
	p.name = prefix + r.spell(from, to)
	if p.name == prefix {
		p.name = r.spell(m.head, m.head+1)
	}
}

// bare reports whether a description is one noun: the bank.
func (r *resolver) bare(m *mention) bool {
	return m.shape == nominal && m.owner < 0 && m.head == m.to-1 && m.head <= m.from+1 && !r.completed(m)
}

func genitive(s string) string {
	switch {
	case s == "":
		return ""
	case strings.HasSuffix(s, "s"):
		return s + "' "
	}
	return s + "'s "
}

// trim leaves out the determiners that precede and the clauses and commas that follow.
func (r *resolver) trim(from, to int32) (int32, int32) {
	for from < to-1 {
		if r.tokens.at(from).Kind == token.Word && r.known.at(from).is(isDet) && !r.acronym(from) &&
			determiner(fold(r.word(from))) &&
			r.word(from+1) != "of" ||
			r.tokens.at(from).Kind >= token.Mark {
			from++
			continue
		}
		break
	}
	for k := from + 1; k < to; k++ {
		switch t := r.tokens.at(k); {
		case t.Kind == token.Break:
			to = k
		case t.Kind == token.Mark:
			switch r.word(k) {
			case "&", ".", "’", "'", "-":
			default:
				to = k
			}
		case t.Kind == token.Word:
			switch r.word(k) {
			case "who", "which", "that", "whose", "whom":
				to = k
			}
		}
	}
	for to > from+1 && (r.tokens.at(to-1).Kind == token.Clitic || r.word(to-1) == "’" || r.word(to-1) == "'") {
		to-- // the hawks’
	}
	return from, to
}

// determiner reports whether a word is left out before a description.
func determiner(s string) bool {
	switch s {
	case "the", "a", "an", "one", "another", "some", "this", "that", "these", "those":
		return true
	}
	return false
}

// spell is the text of tokens with plain blanks and apostrophes.
func (r *resolver) spell(from, to int32) string {
	if to <= from {
		return ""
	}
	return oneLine(plainApostrophes(r.between(from, to)))
}

// oneLine is s with single blanks only; s itself where it is so already.
func oneLine(s string) string {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c < ' ' || c == ' ' && (i+1 == len(s) || s[i+1] <= ' ') ||
			c == 0xc2 && i+1 < len(s) && s[i+1] == 0xa0 {
			return strings.Join(strings.Fields(s), " ")
		}
	}
	return s
}

const jointStatement = "joint statement of "

// nameOf is the name under which an entity is listed.
func (r *resolver) nameOf(e int32) string {
	p := &r.entities[e]
	switch {
	case p.kind == Joint && p.stated:
		return jointStatement + r.listParties(e)
	case p.kind == Joint:
		return r.listParties(e)
	case p.nominal:
		if p.name == "" && p.first >= 0 {
			r.nameNominal(e, p.first, span.Span{})
		}
		return p.name
	}
	name := p.name
	best := -1
	for _, f := range p.forms {
		if form := &r.forms[f]; best < 0 || fuller(form, &r.forms[best], p) || form.folded == r.forms[best].folded &&
			shouted(r.forms[best].text) {
			best = int(f)
		}
	}
	if best >= 0 && !(p.kind == Organisation && r.forms[best].outlet != "") && !r.aliased(p) {
		name = bare(r.forms[best].text)
	}
	if p.royal && len(strings.Fields(name)) < 3 && p.title != "" && !strings.Contains(name, " ") {
		name = p.title + " " + name
	}
	if p.kind == Person && shouted(name) && best >= 0 {
		if l := lowered(name); r.lex.cased[firstOf(l)].is(isGiven) || r.opensTurn(p) && len(l) > 4 {
			name = l
		}
	}
	return oneLine(plainApostrophes(name))
}

// opensTurn reports whether a colon follows one of a person's names.
func (r *resolver) opensTurn(p *entity) bool {
	for _, f := range p.forms {
		m := &r.mentions[r.forms[f].first]
		if t := r.tokens.at(m.to); t.Kind == token.Mark && r.text[t.Start] == ':' && r.known.at(m.nameFrom).flags == 0 {
			return true
		}
	}
	return false
}

// shouted reports whether all letters of a name are capitals, as in labels.
func shouted(s string) bool {
	if len(s) <= 2 {
		return false
	}
	letter := false
	for _, c := range s {
		if unicode.IsLower(c) || unicode.ToUpper(c) != c {
			return false
		}
		letter = letter || unicode.ToLower(c) != c
	}
	return letter
}

// lowered is a name in capitals as it is written elsewhere: Milo Garrick.
func lowered(s string) string {
	b := []rune(strings.ToLower(s))
	first := true
	for i, c := range b {
		if first {
			b[i] = unicode.ToUpper(c)
		}
		apostrophe := c == '\'' || c == '’' // O’Brien
		first = !unicode.IsLetter(c) && !apostrophe || apostrophe && (i == 1 || i > 1 && b[i-2] == ' ')
	}
	return string(b)
}

func (r *resolver) aliased(p *entity) bool {
	for _, n := range r.config.Aliases {
		if n == p.name {
			return true
		}
	}
	return false
}

// fuller reports whether form a is the better name for p than b.
func fuller(a, b *form, p *entity) bool {
	if p.kind == Person && a.given != b.given {
		return a.given // Big Ann Lee is Ann Lee
	}
	if p.kind == Person || !p.place {
		if a.words != b.words {
			return a.words > b.words
		}
	}
	if a.count != b.count {
		return a.count > b.count
	}
	return a.first < b.first
}

// namedParties are the parties of a joint speaker as its name lists them:
// countries instead of their leaders in a joint statement, in the order in
// which the text mostly joins them; persons as they were named first.
func (r *resolver) namedParties(e int32) []int32 {
	p := &r.entities[e]
	parties := slices.Clone(p.parties)
	if c := r.countries(p); p.stated && c != nil {
		first := p.first
		for i := range parties {
			parties[i] = r.place(c[i], first)
		}
	}
	if len(parties) == 2 {
		a, b := &r.entities[r.root(parties[0])], &r.entities[r.root(parties[1])]
		if a.place && b.place && r.order[[2]uint16{b.country, a.country}] > r.order[[2]uint16{a.country, b.country}] {
			parties[0], parties[1] = parties[1], parties[0]
		}
	}
	return parties
}

// listParties names the parties of a joint speaker.
func (r *resolver) listParties(e int32) string {
	parties := r.namedParties(e)
	names := make([]string, 0, len(parties))
	for _, p := range parties {
		names = append(names, r.nameOf(r.root(p)))
	}
	if len(names) > 4 {
		names = append(names[:3], "others")
	}
	switch len(names) {
	case 0:
		return ""
	case 1:
		return names[0]
	}
	last := len(names) - 1
	if owned, ok := strings.CutPrefix(names[last], genitive(names[0])); ok && last == 1 {
		names[1] = r.pronounOf(r.root(parties[0])) + " " + owned // Norvania and its allies
	}
	return strings.Join(names[:last], ", ") + " and " + names[last]
}

// pronounOf is the possessive pronoun of an entity.
func (r *resolver) pronounOf(e int32) string {
	switch p := &r.entities[e]; {
	case p.kind == Organisation && !p.plural:
		return "its"
	case p.kind == Person && p.gender == male:
		return "his"
	case p.kind == Person && p.gender == female:
		return "her"
	}
	return "their"
}
