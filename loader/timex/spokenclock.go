package timex

func (p *parser) afterCardinal(i int) int {
	_, next := p.below100(i)
	return next
}

// pastHour says that "[minutes] past|to HOUR" goes on at i.
func (p *parser) pastHour(i int) bool {
	if p.unitIs(i, minute) {
		i++
	}
	if !p.has(i, wPast) && !(p.has(i, wTo) && p.unitIs(i-1, minute)) {
		return false
	}
	h := p.tok(i + 1)
	return h.kind == digits && h.num() >= 1 && h.num() <= 12 ||
		p.any(i+1, cCardinal) && p.val(i+1) >= 1 && p.val(i+1) <= 12
}

// spokenClock reads "half past seven", "quarter to nine", "20 min past
// eight", with "in the evening" or "o'clock" after it.
func (p *parser) spokenClock(i int) (c clockTime, ok bool) {
	c.second = -1
	j := i + 1
	switch {
	case p.has(i, wHalf):
		c.minute = 30
		if !p.has(j, wPast) {
			return c, false
		}
	case p.unitIs(i, quarter):
		c.minute = 15
	case p.tok(i).kind == digits:
		c.minute = p.tok(i).num()
	default:
		c.minute, j = p.below100(i)
	}
	if p.unitIs(j, minute) {
		j++
	}
	to := p.has(j, wTo)
	if !to && !p.has(j, wPast) || c.minute > 59 {
		return c, false
	}
	j++
	if t := p.tok(j); t.kind == digits && t.num() >= 1 && t.num() <= 12 {
		c.hour = t.num()
	} else if p.any(j, cCardinal) && p.val(j) >= 1 && p.val(j) <= 12 {
		c.hour = int(p.val(j))
	} else {
		return c, false
	}
	if p.isMark(i-1, dash) && p.glued(i) || p.isMark(j+1, dash) && p.glued(j+1) {
		return c, false // "one-quarter to one-third"
	}
	c.to, c.marked = j+1, true
	if !p.meridiemAt(j+1, &c) && !p.oclock(j+1, &c) {
		p.inPart(j+1, &c)
	}
	if to {
		c.hour = (c.hour + 23) % 24
		c.minute = 60 - c.minute
	}
	return c, c.minute > 0 && c.minute < 60
}
