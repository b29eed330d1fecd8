package plain

import (
	"cmp"
	"slices"
	"sort"
	"strings"

	"onrecord/loader/span"
)

// A Repair is one kind of change that was made to a text.
type Repair struct {
	Code  string // mojibake, controls, invisible, entities, markup, hyphens
	First int    // byte of the text given at which it was made first
	Count int
}

// Done says what a repair did.
func (r Repair) Done() string { return done[r.Code] }

var done = map[string]string{
	"mojibake":  "characters that were encoded twice (â€œ for “) were decoded",
	"controls":  "control characters that stand for punctuation of Windows-1252 were read as that",
	"invisible": "invisible characters (soft hyphens, zero-width blanks) were taken out",
	"entities":  "entities of HTML (&quot;, &#8220;) were resolved",
	"markup":    "tags and Markdown were taken out",
	"hyphens":   "words parted by a hyphen at a line's end were joined",
}

// A Text is a plain text and where its words stand in the text that was given.
type Text struct {
	String  string
	Repairs []Repair // by kind, in the order of First
	steps   []edits  // the changes, step upon step
}

// edits are the changes of one step, in order.
type edits []edit

// edit says that after[from:to] stands for before[start:end].
type edit struct{ from, to, start, end int }

// Read takes off all that can be taken off a text.
func Read(given string) Text {
	return Characters(given).then(markup)
}

// Characters repairs the characters of a text: those encoded twice, entities,
// controls in the place of punctuation, and invisible ones.
func Characters(given string) Text {
	return Encoding(given).then(entities)
}

// Encoding is Characters without the entities, for a page that is not parsed yet. A
// text that was encoded three times is decoded twice.
func Encoding(given string) Text {
	t := Text{String: given}
	for range 3 {
		steps := len(t.steps)
		if t = t.then(encoding); len(t.steps) == steps {
			break
		}
	}
	return t
}

// then takes a further step.
func (t Text) then(step func(w *writer)) Text {
	w := &writer{before: t.String}
	step(w)
	if len(w.edits) == 0 {
		return t
	}
	for _, r := range w.repairs {
		r.First = t.start(r.First)
		t.Repairs = append(t.Repairs, r)
	}
	slices.SortStableFunc(t.Repairs, func(a, b Repair) int { return cmp.Compare(a.First, b.First) })
	t.String = w.text()
	t.steps = append(t.steps, w.edits)
	return t
}

// Changed reports whether anything was taken off.
func (t *Text) Changed() bool { return len(t.steps) > 0 }

// Given is the shortest stretch of the text given that holds the words of a span of
// the plain text, both in bytes.
func (t *Text) Given(s span.Span) span.Span {
	if s.Empty() {
		at := t.start(s.Start)
		return span.Span{Start: at, End: at}
	}
	return span.Span{Start: t.start(s.Start), End: t.end(s.End)}
}

func (t *Text) start(i int) int {
	for k := len(t.steps) - 1; k >= 0; k-- {
		i = t.steps[k].start(i)
	}
	return i
}

func (t *Text) end(i int) int {
	for k := len(t.steps) - 1; k >= 0; k-- {
		i = t.steps[k].end(i)
	}
	return i
}

// start is where a stretch that begins at byte i after the step began before it:
// behind what was taken off there.
func (es edits) start(i int) int {
	k := sort.Search(len(es), func(k int) bool { return es[k].from > i })
	if k == 0 {
		return i
	}
	e := es[k-1]
	if i < e.to {
		return e.start
	}
	return e.end + i - e.to
}

// end is where a stretch that ends at byte i after the step ended before it: ahead of
// what was taken off there.
func (es edits) end(i int) int {
	k := sort.Search(len(es), func(k int) bool { return es[k].to >= i })
	if k < len(es) && es[k].from < i {
		return es[k].end
	}
	if k == 0 {
		return i
	}
	return i + es[k-1].end - es[k-1].to
}

// writer collects the text and the edits of one step.
type writer struct {
	before  string
	after   strings.Builder
	copied  int // up to here the text is written or replaced
	edits   edits
	repairs []Repair
}

// replace writes words in the place of before[start:end].
func (w *writer) replace(start, end int, words, code string) {
	if start < w.copied || start == end {
		return
	}
	w.after.WriteString(w.before[w.copied:start])
	from := w.after.Len()
	w.after.WriteString(words)
	w.copied = end
	w.edits = append(w.edits, edit{from, w.after.Len(), start, end})
	k := slices.IndexFunc(w.repairs, func(r Repair) bool { return r.Code == code })
	if k < 0 {
		k = len(w.repairs)
		w.repairs = append(w.repairs, Repair{Code: code, First: start})
	}
	w.repairs[k].Count++
}

// text is all of it; the step is over.
func (w *writer) text() string {
	w.after.WriteString(w.before[w.copied:])
	return w.after.String()
}
