package citation

import (
	"slices"
	"strings"

	"onrecord/loader/article"
	"onrecord/loader/document"
	"onrecord/loader/internal/rule"
	"onrecord/loader/span"
	"onrecord/loader/token"
)

// finder holds the work on one document.
type finder struct {
	text   string
	tokens []token.Token
	o      *outlets
	from   int               // first token of the sentence
	end    int               // token behind it
	met    map[string]string // outlets that the lexicon has not, by the names told so far
	trace  *rule.Trace
}

// Find finds the citations of a document, in order.
func Find(d *document.Document) []Citation {
	return find(d, nil)
}

func find(d *document.Document, trace *rule.Trace) []Citation {
	f := finder{text: d.Text, tokens: d.Tokens, o: loadOutlets(), trace: trace}
	var out []Citation
	for s := range d.Sentences {
		r := d.Sentences[s].Tokens
		f.from, f.end = r.From, r.To
		for i := r.From; i < r.To; {
			n := f.name(i)
			if n.to <= i {
				i++
				continue
			}
			if f.cited(n) {
				out = append(out, Citation{Outlet: n.outlet, Span: f.span(n), Sentence: s})
			}
			i = n.to
		}
	}
	return out
}

// All are the citations of an article's document, and its agency credit when
// that stands outside the sentences and names an outlet that Find did not
// cite.
func All(d *document.Document, a *article.Article) []Citation {
	out := Find(d)
	own := a.Outlet.Value
	out = slices.DeleteFunc(out, func(c Citation) bool { return sameOutlet(ownName(c.Outlet, own), own) })
	c, ok := Credit(a.Agency)
	if !ok {
		return out
	}
	for _, o := range out {
		if o.Outlet == c.Outlet {
			return out
		}
	}
	return append(out, c)
}

// sameOutlet says that two names are one outlet's: an outlet does not cite
// itself.
func sameOutlet(a, b string) bool {
	return a != "" && strings.EqualFold(strings.TrimPrefix(a, "The "), strings.TrimPrefix(b, "The "))
}

// ownName is the outlet's own name where a citation shortens it: The Times in
// the Orvik Times.
func ownName(cited, own string) string {
	short, the := strings.CutPrefix(cited, "The ")
	if the && own != cited && papers[short] && strings.HasSuffix(own, " "+short) {
		return own
	}
	return cited
}

// Credit makes a citation of an article's agency field.
func Credit(agency article.Field) (Citation, bool) {
	if agency.Value == "" {
		return Citation{}, false
	}
	name := agency.Value
	if o, ok := Lookup(name); ok {
		name = o.Name
	}
	return Citation{Outlet: name, Span: agency.Span, Sentence: -1}, true
}

// name is an outlet's name found in the tokens [from, to).
type name struct {
	from, to int
	outlet   string
	common   bool // the name is also a common word
	pattern  bool // not in the lexicon
	lead     int  // first token of what it is apposed to, where that is not the name's own
}

func (f *finder) word(i int) string {
	if i < f.from || i >= f.end {
		return ""
	}
	t := &f.tokens[i]
	return f.text[t.Start:t.End]
}

func (f *finder) span(n name) span.Span {
	return span.Span{Start: int(f.tokens[n.from].Start), End: int(f.tokens[n.to-1].End)}
}

// name reads the longest outlet's name that begins at token i.
func (f *finder) name(i int) name {
	t := &f.tokens[i]
	w := f.text[t.Start:t.End]
	if t.Kind > token.Number && w != "+" { // +972 Magazine
		return name{}
	}
	if !t.Upper && w != "the" && t.Kind == token.Word && w[0] >= 'a' && f.o.first[head(w)] == 0 {
		return name{}
	}
	if t.Upper {
		for _, read := range []func(int) name{f.wire, f.again, f.apposed} {
			if n := read(i); n.to > i && f.unlisted(n) {
				f.remember(n)
				return n
			}
		}
	}
	if n := f.known(i); n.to > i {
		return n
	}
	return f.pattern(i)
}

// unlisted says that the lexicon does not have the name.
func (f *finder) unlisted(n name) bool {
	_, listed := f.o.byName[n.outlet]
	return !listed
}

// known reads the longest name of the lexicon that begins at token i.
func (f *finder) known(i int) name {
	t := &f.tokens[i]
	w := f.text[t.Start:t.End]
	if most := int(f.o.first[head(w)]); most > 0 {
		for to := min(i+most, f.end); to > i; to-- {
			s := f.text[t.Start:f.tokens[to-1].End]
			if k, ok := f.o.byName[s]; ok && !f.continues(to) {
				o := &f.o.list[k]
				if o.Common && (i == f.from || f.tokens[i-1].Kind == token.Word && f.tokens[i-1].Upper &&
					f.tokens[i-1].End+1 == t.Start) {
					continue // only its place made it a name, or it is the end of one
				}
				if surnames[o.Name] && f.bearer(i-1) {
					continue
				}
				from := i
				if w == "the" && to > i+1 {
					from++
				}
				return name{from: from, to: to, outlet: o.Name, common: o.Common}
			}
		}
	}
	return name{}
}

// continues reports whether a capitalised word goes on with the name, so that
// it is another's: "Time Warner", "The Independent Commission".
func (f *finder) continues(to int) bool {
	if to >= f.end || f.tokens[to].Kind != token.Word || !f.tokens[to].Upper ||
		f.tokens[to].Start != f.tokens[to-1].End+1 {
		return false
	}
	w := f.word(to)
	if _, ok := f.o.byName[w]; ok {
		return false
	}
	return !within[w]
}

// within are capitalised words that may follow an outlet's name without making
// it another's.
var within = set("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "Chief", "Senior",
	"News", "Radio", "TV",
	"Online", "Moscow", "White", "Political", "International", "Editor", "Correspondent", "Reporter", "Journalist",
	"Kyiv", "Beijing", "Europe",
	"Africa", "Asia", "Middle", "Washington", "World", "Business", "Magazine", "Newspaper", "Opinion", "Editorial",
	"Live", "America", "English",
	"Arabic", "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
	"November", "December")

// head is the first word of a name as the index has it.
func head(w string) string {
	for i := 0; i < len(w); i++ {
		switch w[i] {
		case '\'', '.', '/', '-', '+', '&':
			if i > 0 {
				return w[:i]
			}
		case 0xe2: // ’
			if i > 0 && i+2 < len(w) && w[i:i+3] == "’" {
				return w[:i]
			}
		}
	}
	return w
}

// pattern reads a name built like a newspaper's: The … Times.
func (f *finder) pattern(i int) name {
	start := i
	w := f.word(i)
	if w == "The" || w == "the" {
		i++
		if i < f.end && f.tokens[i].Upper {
			if n := f.known(i); n.to > i {
				return n // The Fox News poll
			}
		}
	} else if opening[w] {
		return name{}
	}
	if n := f.led(i); n.to > i {
		return n
	}
	to := i
	for to < f.end && to < i+4 && f.tokens[to].Kind == token.Word && f.tokens[to].Upper {
		to++
	}
	for ; to > i+1; to-- {
		if last := f.word(to - 1); !papers[last] || f.continues(to) || last == "News" && tidings[f.word(to-2)] {
			continue
		}
		if f.tokens[start].Upper {
			i = start
		}
		if offices[strings.ToLower(f.word(i))] || f.word(i) == "Attorney" || f.word(i) == "General" {
			return name{} // Mayor Post
		}
		s := f.text[f.tokens[i].Start:f.tokens[to-1].End]
		return name{from: i, to: to, outlet: s, pattern: true}
	}
	return name{}
}

// led reads a name that begins with a newspaper's or broadcaster's noun: Daily
// Lantern, Radio Kestrel.
func (f *finder) led(i int) name {
	if !leading[f.word(i)] || !f.upper(i+1) || papers[f.word(i+1)] {
		return name{}
	}
	to := i + 2
	if f.upper(to) && f.tokens[to].Start == f.tokens[to-1].End+1 {
		return name{} // a longer name is not surely one
	}
	return name{from: i, to: to, outlet: f.text[f.tokens[i].Start:f.tokens[to-1].End], pattern: true}
}

// bearer reports a given name or an office before a surname: Michael, Mayor,
// former mayor.
func (f *finder) bearer(k int) bool {
	w := f.word(k)
	return w != "" && f.tokens[k].Kind == token.Word && !described[w] && !opening[w] && !adverbs[w] &&
		!prepositions[w] &&
		(f.tokens[k].Upper || offices[w])
}

var (
	leading = set("Daily", "Radio", "Weekly")
	// surnames are outlets that bear a person's name.
	surnames = set("Bloomberg", "Forbes", "Breitbart", "Breitbart News", "Barron's", "Hearst", "Gannett", "McClatchy")
	// adverbs open a sentence before its subject.
	adverbs = set("Yet", "Now", "Still", "Meanwhile", "However", "Also", "Then", "So", "Later", "Today", "Yesterday",
		"Even",
		"Only", "Here", "There", "Recently", "Earlier", "Or", "Because", "Although", "Though", "Since", "Last")
	// offices stand before a person's surname.
	offices = set("mayor", "president", "senator", "governor", "candidate", "billionaire", "chairman", "founder",
		"secretary",
		"minister", "mr", "mrs", "ms", "businessman", "publisher", "editor")
)

// opening are capitalised words that begin a sentence, not a newspaper's name;
// tidings those before news that is none.
var (
	opening = set("A", "An", "On", "In", "At", "For", "From", "With", "By", "To", "Of", "And", "But", "As", "If",
		"When",
		"While", "After", "Before",
		"Some", "More", "Says", "This", "That", "These", "Those", "His", "Her", "Its", "Our", "Follow", "Breaking",
		"Exclusive", "Via", "Per", "Watch", "No", "All")
	tidings = set("Bad", "Good", "Breaking", "Fake", "Worst", "Best", "More", "Great", "Big", "Latest", "Other", "Top",
		"Old", "Real", "Sad")
)

// papers are the nouns in which newspapers' names end.
var papers = map[string]bool{
	"Times": true, "Post": true, "Herald": true, "Gazette": true, "Tribune": true, "Daily": true, "Chronicle": true,
	"Journal": true, "Courier": true, "Observer": true, "Telegraph": true, "Guardian": true, "Mirror": true,
	"Dispatch": true, "Examiner": true, "Inquirer": true, "Register": true, "Sentinel": true, "Globe": true,
	"Express": true, "Bulletin": true, "Reporter": true, "Ledger": true, "Advocate": true, "Argus": true,
	"Mercury": true, "Zeitung": true, "Weekly": true, "Mail": true, "Press": true, "Standard": true, "News": true,
	"Star": true, "Sun": true, "Record": true, "Independent": true, "Echo": true, "Tageblatt": true,
	"Nachrichten": true,
	"Pravda":      true, "Gazeta": true, "Shimbun": true, "Ilbo": true, "TV": true, "Radio": true, "Broadcasting": true,
}
