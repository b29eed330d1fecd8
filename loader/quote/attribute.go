package quote

// attribution is a quote before it is cut into spans.
type attribution struct {
	source  tokens
	cue     []tokens
	content []tokens
	unit    int
	quoted  bool // its content is a quotation of words of its own
	open    bool // ends with a colon: what follows on the next lines belongs to it
}

// attribute finds the attributions of one unit.
func (a *analysis) attribute(u int) {
	un := &a.units[u]
	a.disambiguate(un.from, un.to)
	a.chunks(un.from, un.to)
	taken := 0 // content of the last cue reaches to here
	_ = taken
	for k := range a.ch {
		c := &a.ch[k]
		switch {
		case c.kind == cVG:
			cue := a.entry(int(c.head)).cue
			if cue == 0 {
				continue
			}
			a.byVerb(u, k, &words.frames[cue])
		case c.kind == cIN && a.form(int(c.from)) == "according":
			a.byAccording(u, k)
		}
	}
}

func (a *analysis) byVerb(u, k int, f *frame) {
	c := &a.ch[k]
	if c.passive {
		return
	}
	var content []tokens
	quoted := false
	cue := []tokens{{int(c.from), int(c.to)}}
	source, s := a.subject(k)
	left, leftFrom := a.leftContent(k, s, f)
	inverted := false
	if k+1 < len(a.ch) && (leftFrom >= 0 && leftFrom == k) {
		if inv, _ := a.inverted(k); !inv.empty() {
			source, inverted = inv, true
		}
	}
	open := false
	if !left.empty() {
		content = append(content, left)
		quoted = a.isQuote(left)
		// what goes on behind the attribution
		e := k + 1
		if inverted {
			e = a.phraseEnd(k + 1)
		}
		e = a.skipModifiers(e, f)
		if e+1 < len(a.ch) && (a.ch[e].kind == cCOMMA || a.ch[e].kind == cCOLON || a.ch[e].kind == cDASH) {
			n := e + 1
			if a.ch[n].kind == cQ {
				content = append(content, tokens{int(a.ch[n].from), int(a.ch[n].to)})
			} else if !quoted && a.finiteFollows(n) && a.ch[n].kind == cNP {
				content = append(content, tokens{int(a.ch[n].from), a.boundary(k, n)})
			}
		}
	} else {
		m := a.complementOf(k, f)
		if m.kind == noComp {
			return
		}
		if m.prep >= 0 {
			if m.prep == k+1 {
				cue[0].to = int(a.ch[m.prep].to)
			}
		}
		switch m.kind {
		case quoteComp:
			content = append(content, tokens{m.from, int(a.ch[m.at].to)})
			quoted = true
		default:
			content = append(content, tokens{m.from, a.boundary(k, m.at)})
		}
		if c.kind == cVG && a.ch[k].form != finite && source.empty() && !quoted {
			return
		}
	}
	a.emit(attribution{source: source, cue: cue, content: content, unit: u, quoted: quoted, open: open})
}

// isQuote reports whether the tokens are a quotation of words of its own.
func (a *analysis) isQuote(t tokens) bool {
	r := a.reg[t.from]
	return r > 0 && a.regions[r-1].clause
}

// leftContent finds the content before the cue verb group k whose subject
// begins at chunk s: “…,” she said. It returns the chunk at which the
// attribution begins.
func (a *analysis) leftContent(k, s int, f *frame) (tokens, int) {
	if !f.quote && !f.bare {
		return tokens{}, -1
	}
	try := []int{k}
	if s >= 0 && s < k {
		try = []int{s, k}
	}
	for _, at := range try {
		p := at - 1
		for p >= 0 && a.ch[p].kind == cADV {
			p--
		}
		if p < 0 {
			continue
		}
		if a.ch[p].kind == cQ {
			return tokens{int(a.ch[p].from), int(a.ch[p].to)}, at
		}
		if a.ch[p].kind != cCOMMA && a.ch[p].kind != cDASH || p == 0 {
			continue
		}
		if a.ch[p-1].kind == cQ {
			return tokens{int(a.ch[p-1].from), int(a.ch[p-1].to)}, at
		}
		if a.ch[k].form != finite || !(f.quote && f.bare) {
			continue
		}
		// an indirect clause: nothing else may follow the verb
		if m := a.complementOf(k, f); m.kind == clauseComp || m.kind == quoteComp && !m.colon {
			continue
		}
		if at == k && (k+1 >= len(a.ch) || a.ch[k+1].kind != cNP) {
			continue
		}
		from := 0
		has := false
		for j := p - 1; j >= 0; j-- {
			if a.ch[j].kind == cSEMI || a.ch[j].kind == cQ || a.ch[j].kind == cSTOP {
				from = j + 1
				break
			}
			has = has || a.ch[j].kind == cVG && a.ch[j].form == finite
		}
		if has && from < p {
			return tokens{int(a.ch[from].from), int(a.ch[p].from)}, at
		}
	}
	return tokens{}, -1
}

// byAccording handles according to X.
func (a *analysis) byAccording(u, k int) {
	if k+2 >= len(a.ch) || a.form(int(a.ch[k+1].from)) != "to" || a.ch[k+2].kind != cNP {
		return
	}
	end := a.phraseEnd(k + 2)
	cue := tokens{int(a.ch[k].from), int(a.ch[k+1].to)}
	source := tokens{int(a.ch[k+2].from), int(a.ch[end-1].to)}
	var content []tokens
	if k == 0 || a.ch[k-1].kind == cCC && k == 1 {
		if end < len(a.ch) && a.ch[end].kind == cCOMMA {
			end++
		}
		if end < len(a.ch) {
			content = append(content, tokens{int(a.ch[end].from), a.boundary(k, end)})
		}
	} else {
		p := k - 1
		if a.ch[p].kind == cCOMMA {
			p--
		}
		from := 0
		for j := p - 1; j >= 0; j-- {
			if a.ch[j].kind == cSEMI {
				from = j + 1
				break
			}
		}
		if p >= from {
			content = append(content, tokens{int(a.ch[from].from), int(a.ch[p].to)})
		}
		if end+1 < len(a.ch) && a.ch[end].kind == cCOMMA && (a.ch[end+1].kind == cVG || a.ch[end+1].kind == cIN) && false {
			content = append(content, tokens{int(a.ch[end+1].from), a.boundary(k, end+1)})
		}
	}
	if len(content) > 0 {
		a.emit(attribution{source: source, cue: []tokens{cue}, content: content, unit: u, quoted: a.isQuote(content[0])})
	}
}

func (a *analysis) emit(at attribution) {
	for _, c := range at.content {
		for i := c.from; i < c.to; i++ {
			if r := a.reg[i]; r > 0 {
				reg := &a.regions[r-1]
				if reg.taken == 0 && reg.first >= c.from-3 {
					reg.taken = len(a.atts) + 1
				}
				i = max(i, reg.close)
			}
		}
	}
	a.atts = append(a.atts, at)
}
