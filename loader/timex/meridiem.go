package timex

// meridiemAt reads "a.m.", "pm", "p . m .", "9a" after an hour, and a zone
// after that.
func (p *parser) meridiemAt(j int, c *clockTime) bool {
	if c.hour > 23 || c.hour == 0 {
		return false
	}
	pm, k := p.meridiem(j)
	if k == j {
		return false
	}
	if c.hour <= 12 {
		c.hour = c.hour%12 + pm
	}
	if p.any(k, cZone) && p.upper(k) {
		k++
	}
	c.to, c.marked, c.meridiem = k, true, true
	return true
}

// meridiem is what the half of the day at token j adds to an hour, and the
// token after it; j when there is none.
func (p *parser) meridiem(j int) (pm, next int) {
	switch {
	case p.any(j, cMeridiem) && p.flags(j)&short == 0:
		if p.is(j, "am") && !p.glued(j) && p.tok(j-1).kind != digits {
			return 0, j // "six am I"
		}
		return int(p.val(j)), j + 1
	case p.any(j, cMeridiem):
		pm = int(p.val(j))
	case !p.has(j, wA) || p.is(j, "an"):
		return 0, j
	}
	k := j + 1
	dotted := p.isMark(k, '.')
	if dotted {
		k++
	}
	switch {
	case p.is(k, "m"):
		k++
		if p.isMark(k, '.') && dotted {
			k++
		}
		return pm, k
	case p.glued(j) && p.tok(j-1).kind == digits && width(p.tok(j)) == 1 && (!dotted || p.endsSentence(k-1)) &&
		!(p.tok(k).kind == word && p.glued(k)) && !p.isMark(k, dash):
		return pm, j + 1 // "9a"
	}
	return 0, j
}

// oclock reads "o'clock" after an hour.
func (p *parser) oclock(j int, c *clockTime) bool {
	k := j
	switch {
	case p.has(k, wOclock):
		k++
	case p.has(k, wO) && p.isMark(k+1, apostrophe) && p.has(k+2, wClock):
		k += 3
	default:
		return false
	}
	c.to, c.marked = k, true
	p.inPart(k, c)
	return true
}

// inPart reads "in the morning", "at night" after an hour.
func (p *parser) inPart(j int, c *clockTime) bool {
	k := j
	switch {
	case p.has(k, wIn) && p.has(k+1, wThe):
		k += 2
	case p.has(k, wAt) && p.any(k+1, cPart) && p.val(k+1) == nightPart:
		k++
	case p.any(k, cPhase) && p.any(k+1, cPart):
	default:
		return false
	}
	if p.any(k, cPhase) {
		k++
	}
	if !p.any(k, cPart) || p.flags(k)&plural != 0 || p.val(k) > nightPart || c.hour > 12 {
		return false
	}
	if part := p.val(k); part == afternoon || part == evening || part == nightPart && c.hour > 4 {
		c.hour = c.hour%12 + 12
	}
	c.to, c.marked, c.meridiem = k+1, true, true
	return true
}
