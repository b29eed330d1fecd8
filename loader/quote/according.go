package quote

// byAccording handles according to X.
func (a *analysis) byAccording(u, k int) {
	if k+2 >= len(a.ch) || a.form(int(a.ch.at(k+1).from)) != "to" || a.ch.kind(k+2) != cNP {
		return
	}
	end := a.phraseEnd(k+2, true)
	cue := tokens{int(a.ch.at(k).from), int(a.ch.at(k + 1).to)}
	source := tokens{int(a.ch.at(k + 2).from), int(a.ch.at(end - 1).to)}
	var content []tokens
	p := k - 1 // the last chunk before it
	if p >= 0 && a.ch.kind(p) == cCOMMA {
		p--
	}
	left, whole := a.beforeAccording(p)
	if left <= p {
		content = append(content, tokens{int(a.ch.at(left).from), int(a.ch.at(p).to)})
	}
	if !whole {
		if end < len(a.ch) && (a.ch.kind(end) == cCOMMA || a.ch.kind(end) == cDASH) {
			end++
		}
		if end < len(a.ch) && a.ch.kind(end) != cSTOP && (k < 2 || a.ch.kind(end-1) != cNP) {
			content = append(content, tokens{int(a.ch.at(end).from), a.boundary(k, end, clauseComp)})
		}
	}
	if whole && end+1 < len(a.ch) && a.ch.kind(end) == cCOMMA && a.ch.kind(end+1) == cQ && a.isQuote(content[0]) {
		content = append(content, tokens{int(a.ch.at(end + 1).from), int(a.ch.at(end + 1).to)})
	}
	if len(content) > 0 {
		a.cand = append(a.cand, attribution{source: source, cue: []tokens{cue}, content: content, unit: u, quoted: a.isQuote(content[0])})
	}
}

// beforeAccording returns the chunk at which the content begins that ends with
// chunk p, and whether it is a whole clause. The plan, according to Alder, will
// work.
func (a *analysis) beforeAccording(p int) (int, bool) {
	if p < 0 || a.ch.kind(p) == cCC || a.ch.kind(p) == cSUB || a.ch.kind(p) == cTH {
		return p + 1, false // but according to Alder, it will
	}
	from := 0
	for j := p - 1; j >= 0; j-- {
		if a.ch.kind(j) == cSEMI {
			from = j + 1
			break
		}
	}
	from = a.opening(from, p)
	for j := from; j <= p; j++ {
		if c := a.ch.at(j); c.kind == cVG && c.form == finite || c.kind == cQ {
			return from, true
		}
	}
	return from, false
}

// inWords handles in the words of X and in X’s words: what follows them, the
// marked words or the clause before them; and in X’s view, as according to X.
func (a *analysis) inWords(u, k int) {
	if k+1 >= len(a.ch) || a.ch.kind(k+1) != cNP {
		return
	}
	n, c := k+1, a.ch.at(k+1) // the chunk that ends in words
	view := false
	switch a.form(int(c.head)) {
	case "words":
	case "view", "opinion":
		view = true
	default:
		return
	}
	at := attribution{unit: u}
	if k+3 < len(a.ch) && a.form(int(a.ch.at(k+2).from)) == "of" && a.ch.kind(k+3) == cNP {
		n = a.phraseEnd(k+3, false) - 1
		for m := k + 4; m < n; m++ {
			if a.ch.kind(m) == cCOMMA && a.opensAt(m+1) {
				n = m - 1
			}
		}
		at.source = tokens{int(a.ch.at(k + 3).from), int(a.ch.at(n).to)}
		at.cue = []tokens{{int(a.ch.at(k).from), at.source.from}}
	} else {
		// Alder’s words, her own words
		to := int(c.head) - 1
		for to > int(c.from) && a.tags.at(to) != tPS && a.tags.at(to) != tPP {
			to--
		}
		if a.tags.at(to) != tPS && (a.tags.at(to) != tPP || view) {
			return
		}
		at.source = tokens{int(c.from), to + 1}
		at.cue = []tokens{{int(c.head), int(c.head) + 1}}
	}
	e := n + 1 // the chunk behind it
	if e < len(a.ch) && (a.ch.kind(e) == cCOMMA || a.ch.kind(e) == cCOLON) {
		e++
	}
	after := e < len(a.ch) && e > n+1
	p := k - 1
	if p >= 0 && a.ch.kind(p) == cCOMMA {
		p--
	}
	left, whole := a.beforeAccording(p)
	switch {
	case after && !view:
	case left <= p && (view || a.ch.kind(p+1) == cCOMMA && !after):
		at.content = append(at.content, tokens{int(a.ch.at(left).from), int(a.ch.at(p).to)})
	}
	if after && !(view && whole) {
		at.content = append(at.content, tokens{int(a.ch.at(e).from), a.boundary(k, e, clauseComp)})
	}
	if len(at.content) == 0 {
		return
	}
	at.quoted = a.isQuote(at.content[0])
	a.cand = append(a.cand, at)
}
