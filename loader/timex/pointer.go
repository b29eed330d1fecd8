package timex

const (
	refNow = iota
	refPresent
	refRecently
	refRecent
	refFuture
)

// pointer reads what points at now, the past or the future without saying
// when: PRESENT_REF, PAST_REF, FUTURE_REF.
func (p *parser) pointer(i int) (f found, ok bool) {
	f = found{from: i, to: i + 1, typ: Date}
	e := p.entry(i)
	switch {
	case e.class == cReference && (e.val == refNow || e.val == refPresent):
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
		if p.isFunction(i-1, fA) {
			return f, false
		}
		if p.isFunction(i-1, fThe) {
			f.from = i - 1
		}
		return f, true
	case p.isFunction(i, fThe) && p.class(i+1) == cReference && p.val(i+1) == refFuture:
		f.to, f.value = i+2, "FUTURE_REF"
		return f, true
	case p.isFunction(i, fThe) && p.isFunction(i+1, fPast) && p.isFunction(i-1, fIn) && p.class(i+2) != cCardinal && p.class(i+2) != cCount && p.class(i+2) != cUnit && p.tok(i+2).kind != digits:
		f.to, f.value = i+2, "PAST_REF"
		return f, true
	case p.isFunction(i, fThe) && p.isFunction(i+1, fMoment) && p.isFunction(i-1, fAt):
		f.to, f.value = i+2, "PRESENT_REF"
		return f, true
	case p.isFunction(i, fThe) && p.is(i+1, "present") && p.isFunction(i+2, fTime):
		f.to, f.value = i+3, "PRESENT_REF"
		return f, true
	case p.is(i, "this") && p.isFunction(i+1, fTime) && p.isFunction(i-1, fAt):
		f.to, f.value = i+2, "PRESENT_REF"
		return f, true
	case p.isFunction(i, fThese) && p.isUnit(i+1, dayUnit):
		f.to, f.value = i+2, "PRESENT_REF"
		return f, true
	case e.class == cRelative && e.flags&ambiguous != 0 && e.val == 0 && p.isFunction(i-1, fAt):
		f.value = "PRESENT_REF"
		return f, true
	case e.class == cRelative && p.is(i, "current") && p.tok(i+1).kind == word && p.tok(i+1).entry == 0:
		f.value = "PRESENT_REF"
		return f, true
	case p.isFunction(i, fDate) && (p.isFunction(i-1, fTo) || p.isFunction(i-1, fThrough)) && !p.isMark(i-2, dash) && !p.isFunction(i-2, fUp):
		f.value = "PRESENT_REF"
		return f, true
	}
	return f, false
}
