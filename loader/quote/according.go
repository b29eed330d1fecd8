package quote

// byAccording handles according to X.
func (a *analysis) byAccording(u, k int) {
	if k+2 >= len(a.ch) || a.form(int(a.ch[k+1].from)) != "to" || a.ch[k+2].kind != cNP {
		return
	}
	end := a.phraseEnd(k+2, true)
	cue := tokens{int(a.ch[k].from), int(a.ch[k+1].to)}
	source := tokens{int(a.ch[k+2].from), int(a.ch[end-1].to)}
	var content []tokens
	p := k - 1 // the last chunk before it
	if p >= 0 && a.ch[p].kind == cCOMMA {
		p--
	}
	left, whole := a.beforeAccording(p)
	if left <= p {
		content = append(content, tokens{int(a.ch[left].from), int(a.ch[p].to)})
	}
	if !whole {
		if end < len(a.ch) && (a.ch[end].kind == cCOMMA || a.ch[end].kind == cDASH) {
			end++
		}
		if end < len(a.ch) && a.ch[end].kind != cSTOP && (k < 2 || a.ch[end-1].kind != cNP) {
			content = append(content, tokens{int(a.ch[end].from), a.boundary(k, end, clauseComp)})
		}
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
