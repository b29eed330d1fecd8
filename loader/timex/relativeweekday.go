package timex

// relativeWeekday reads "last Friday", "next Monday", "this coming Thursday".
func (p *parser) relativeWeekday(i int) (f found, ok bool) {
	w, ok := p.weekdayDistance(i)
	if !ok {
		return f, false
	}
	return p.readOn(&p.relativeWeekdayRules, i, w.at)
}

// A weekdayDistance is which of the days of one name is meant.
type weekdayDistance struct {
	offset int  // of its week from that of writing
	coming bool // the next such day
	past   bool // the last one
	at     int  // the token of the weekday
}

// weekdayDistance reads up to two words before a weekday.
func (p *parser) weekdayDistance(i int) (w weekdayDistance, ok bool) {
	for w.at = i; w.at < i+2; w.at++ {
		j := w.at
		switch {
		case p.has(j, wPast):
			w.past = true
			continue
		case !p.any(j, cRelative) || p.flags(j)&common != 0:
			return w, j > i && p.any(j, cWeekday)
		case j > i && p.val(j) <= 0, j == i && p.is(i, "following") && !p.has(i-1, wThe|wOn):
			return w, false // "following last Friday's vote"
		case j > i:
			w.coming = true
		default:
			w.offset = int(p.val(j))
			w.coming = p.is(j, "coming") || p.is(j, "upcoming")
		}
	}
	return w, p.any(w.at, cWeekday)
}

// relativeWeekdayRules are tried on the weekday after "last" and its like.
func relativeWeekdayRules() []rule {
	return []rule{
		{name: "last Fridays", pattern: "WEEKDAY/plural",
			example: "These last Fridays were wet. | Fridays = SET XXXX-WXX-5"},
		{name: "last Friday, 7 June", pattern: "WEEKDAY ,|(|-?", read: weekdayWithDate,
			example: "They met last Friday (7 June). | last Friday (7 June) = 2024-06-07"},
		{name: "last Friday", pattern: "WEEKDAY", read: weekdayByDistance,
			example: "Solheim met Brandreth last Friday in Vellmar. | last Friday = 2024-06-07"},
	}
}

func weekdayByDistance(p *parser, f found) (found, bool) {
	w, _ := p.weekdayDistance(f.from)
	wd := int(p.val(w.at))
	f.gran, f.value, f.near = gDay, weekdayValue(wd), p.ref.told == gNone
	if !p.ref.published {
		if n, known := p.ref.dayOfWeekday(wd, untensed); known && w.offset == 0 && !w.coming && !w.past {
			f.setDay(n)
		}
		return f, true
	}
	r := p.ref.day
	switch {
	case w.past || w.offset < 0 && !w.coming:
		f.setDay(r - day((r.weekday()-wd+6)%7+1))
	case w.coming:
		f.setDay(r + day((wd-r.weekday()+6)%7+1))
	case w.offset > 0:
		f.setDay(r.monday() + day(7+wd-1))
	default:
		f.setDay(r.monday() + day(wd-1))
	}
	return f, true
}
