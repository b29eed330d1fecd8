package timex

// pointer reads what points at now, the past or the future without saying
// when: PRESENT_REF, PAST_REF, FUTURE_REF.
func (p *parser) pointer(i int) (f found, ok bool) {
	f = found{from: i, to: i + 1, typ: Date}
	e := p.entry(i)
	switch {
	case e.class == cReference && (e.val == refNow || e.val == refPresently):
		f.value = "PRESENT_REF"
		return f, true
	case e.class == cReference && e.val == refRecently:
		f.value = "PAST_REF"
		return f, true
	case e.class == cReference && e.val == refRecent:
		if p.class(i+1) == cUnit && p.flags(i+1)&plural != 0 {
			f.to = i + 2
			f.typ = Duration
			f.value, _ = durationValue(quantity{unknown: true}, unit(p.val(i+1)))
			return f, true
		}
		return f, false
	case e.class == cReference && e.val == refFuture:
		f.value = "FUTURE_REF"
		if p.has(i-1, wA) {
			return f, false
		}
		if p.has(i-1, wThe) {
			f.from = i - 1
		}
		return f, true
	case p.has(i, wThe) && p.class(i+1) == cReference && p.val(i+1) == refFuture:
		f.to, f.value = i+2, "FUTURE_REF"
		return f, true
	case p.has(i, wThe) && p.has(i+1, wPast) && p.has(i-1, wIn) && !p.any(i+2, cCardinal|cCount|cUnit) && p.tok(i+2).kind != digits:
		f.to, f.value = i+2, "PAST_REF"
		return f, true
	case p.has(i, wThe) && p.has(i+1, wMoment) && p.has(i-1, wAt):
		f.to, f.value = i+2, "PRESENT_REF"
		return f, true
	case p.has(i, wThe) && p.is(i+1, "present") && p.has(i+2, wTime):
		f.to, f.value = i+3, "PRESENT_REF"
		return f, true
	case p.is(i, "this") && p.has(i+1, wTime) && p.has(i-1, wAt):
		f.to, f.value = i+2, "PRESENT_REF"
		return f, true
	case p.has(i, wThese) && p.isUnit(i+1, dayUnit):
		f.to, f.value = i+2, "PRESENT_REF"
		return f, true
	case e.class == cRelative && e.flags&common != 0 && e.val == 0 && p.has(i-1, wAt):
		f.value = "PRESENT_REF"
		return f, true
	case e.class == cRelative && p.is(i, "current") && p.tok(i+1).kind == word && p.tok(i+1).entry.class == none:
		f.value = "PRESENT_REF"
		return f, true
	case p.has(i, wDate) && (p.has(i-1, wTo|wThrough)) && !p.isMark(i-2, dash) && !p.has(i-2, wUp):
		f.value = "PRESENT_REF"
		return f, true
	}
	return f, false
}
