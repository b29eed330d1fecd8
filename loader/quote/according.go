package quote

// byAccording handles according to X.
func (a *analysis) byAccording(u, k int) {
	if k+2 >= len(a.ch) || a.form(int(a.chunk(k+1).from)) != "to" || a.chunk(k+2).kind != cNP {
		return
	}
	end := a.phraseEnd(k+2, true)
	cue := tokens{int(a.ch[k].from), int(a.chunk(k + 1).to)}
	source := tokens{int(a.chunk(k + 2).from), int(a.chunk(end - 1).to)}
	var content []tokens
	p := k - 1 // the last chunk before it
	if p >= 0 && a.ch[p].kind == cCOMMA {
		p--
	}
	left, whole := a.beforeAccording(p)
	if left <= p {
		content = append(content, tokens{int(a.chunk(left).from), int(a.ch[p].to)})
	}
	if !whole {
		if end < len(a.ch) && (a.chunk(end).kind == cCOMMA || a.chunk(end).kind == cDASH) {
			end++
		}
		if end < len(a.ch) && a.chunk(end).kind != cSTOP && (k < 2 || a.chunk(end-1).kind != cNP) {
			content = append(content, tokens{int(a.chunk(end).from), a.boundary(k, end, clauseComp)})
		}
	}
	if whole && end+1 < len(a.ch) && a.chunk(end).kind == cCOMMA && a.chunk(end+1).kind == cQ && a.isQuote(content[0]) {
		content = append(content, tokens{int(a.chunk(end + 1).from), int(a.chunk(end + 1).to)})
	}
	if len(content) > 0 {
		a.cand = append(a.cand, attribution{source: source, cue: []tokens{cue}, content: content, unit: u, quoted: a.isQuote(content[0])})
	}
}

// beforeAccording returns the chunk at which the content begins that ends with
// chunk p, and whether it is a whole clause. The plan, according to Alder, will
// work.
func (a *analysis) beforeAccording(p int) (int, bool) {
	if p < 0 || a.ch[p].kind == cCC || a.ch[p].kind == cSUB || a.ch[p].kind == cTH {
		return p + 1, false // but according to Alder, it will
	}
	from := 0
	for j := p - 1; j >= 0; j-- {
		if a.ch[j].kind == cSEMI {
			from = j + 1
			break
		}
	}
	from = a.opening(from, p)
	for j := from; j <= p; j++ {
		if c := &a.ch[j]; c.kind == cVG && c.form == finite || c.kind == cQ {
			return from, true
		}
	}
	return from, false
}

// inWords handles in the words of X and in X’s words: what follows them, the
// marked words or the clause before them; and in X’s view, as according to X.
func (a *analysis) inWords(u, k int) {
	if k+1 >= len(a.ch) || a.chunk(k+1).kind != cNP {
		return
	}
	n, c := k+1, a.chunk(k+1) // the chunk that ends in words
	view := false
	switch a.form(int(c.head)) {
	case "words":
	case "view", "opinion":
		view = true
	default:
		return
	}
	at := attribution{unit: u}
	if k+3 < len(a.ch) && a.form(int(a.chunk(k+2).from)) == "of" && a.chunk(k+3).kind == cNP {
		n = a.phraseEnd(k+3, false) - 1
		for m := k + 4; m < n; m++ {
			if a.ch[m].kind == cCOMMA && a.opensAt(m+1) {
				n = m - 1
			}
		}
		at.source = tokens{int(a.chunk(k + 3).from), int(a.ch[n].to)}
		at.cue = []tokens{{int(a.ch[k].from), at.source.from}}
	} else {
		// Alder’s words, her own words
		to := int(c.head) - 1
		for to > int(c.from) && a.tag(to) != tPS && a.tag(to) != tPP {
			to--
		}
		if a.tag(to) != tPS && (a.tag(to) != tPP || view) {
			return
		}
		at.source = tokens{int(c.from), to + 1}
		at.cue = []tokens{{int(c.head), int(c.head) + 1}}
	}
	e := n + 1 // the chunk behind it
	if e < len(a.ch) && (a.ch[e].kind == cCOMMA || a.ch[e].kind == cCOLON) {
		e++
	}
	after := e < len(a.ch) && e > n+1
	p := k - 1
	if p >= 0 && a.ch[p].kind == cCOMMA {
		p--
	}
	left, whole := a.beforeAccording(p)
	switch {
	case after && !view:
	case left <= p && (view || a.chunk(p+1).kind == cCOMMA && !after):
		at.content = append(at.content, tokens{int(a.chunk(left).from), int(a.ch[p].to)})
	}
	if after && !(view && whole) {
		at.content = append(at.content, tokens{int(a.ch[e].from), a.boundary(k, e, clauseComp)})
	}
	if len(at.content) == 0 {
		return
	}
	at.quoted = a.isQuote(at.content[0])
	a.cand = append(a.cand, at)
}
