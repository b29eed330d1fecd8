package timex

// A rule is a row of a table: one way to read a time expression. The rows are
// tried in order; the first whose pattern and condition hold, and which finds
// a value, decides.
type rule struct {
	name    string
	pattern string
	when    func(p *parser, i, to int) bool // what the pattern cannot say
	read    reader                          // nil: no expression begins here
	// example is a text with what the rule finds in it; "text | expression =
	// TYPE value MOD @ anchor", where DATE and the anchor 2024-06-12 may be
	// left out, or "text | -" for one that refuses.
	example string

	table    string // that it is a row of
	compiled pattern
}

// A reader turns what a pattern fits, a DATE from f.from to f.to, into an
// expression.
type reader func(p *parser, f found) (found, bool)

// A table is rules in order, with all that they can begin with.
type table struct {
	rules []rule
	start start
}

// read tries the rules at token i.
func (p *parser) read(t *table, i int) (found, bool) { return p.readOn(t, i, i) }

// readOn tries the rules, whose patterns begin at token j, for an expression
// that begins at token i.
func (p *parser) readOn(t *table, i, j int) (found, bool) {
	first := p.tok(j)
	c, w, number := first.class, functions(0), first.kind == digits
	if c&cFunction != none {
		w = p.entry(j).functions
	}
	if !t.start.fits(c, w, number) {
		return found{}, false
	}
	for k := range t.rules {
		r := &t.rules[k]
		if !r.compiled.start.fits(c, w, number) {
			continue
		}
		to, ok := r.compiled.match(p, j, j)
		if !ok || r.when != nil && !r.when(p, i, to) {
			continue
		}
		if r.read == nil {
			p.tell(r.table, r.name)
			return found{}, false
		}
		if f, ok := r.read(p, found{from: i, to: to, typ: Date}); ok {
			f.rule = r.name
			p.tell(r.table, r.name)
			return f, true
		}
	}
	return found{}, false
}

// valued is the reader of what has one value.
func valued(value string) reader {
	return func(p *parser, f found) (found, bool) {
		f.value = value
		return f, true
	}
}

// A clue is a row of a table that decides yes or no on what has been read,
// tokens [from, to), and what C holds of it; the first that fits decides.
type clue[C any] struct {
	name    string
	pattern string // "": any
	when    func(p *parser, c C) bool
	says    bool
	example string // as of a rule

	table    string
	compiled pattern
}

const (
	yes = true
	no  = false
)

// decide asks the clues in order.
func decide[C any](p *parser, clues []clue[C], from, to int, c C, otherwise bool) bool {
	for k := range clues {
		r := &clues[k]
		if r.pattern != "" {
			if _, ok := r.compiled.match(p, from, to); !ok {
				continue
			}
		}
		if r.when != nil && !r.when(p, c) {
			continue
		}
		p.tell(r.table, r.name)
		return r.says
	}
	return otherwise
}

// tell lets a test see which row decided.
func (p *parser) tell(table, name string) {
	if p.told != nil {
		p.told(table + "/" + name)
	}
}
