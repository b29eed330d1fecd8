package timex

// reference is what is known of the time of writing.
type reference struct {
	day       day // of publication
	published bool
	event     day // of what is reported
	hasEvent  bool
	dayFirst  bool
	opens     bool // that the date opens its sentence
	piece     int  // of the text, that named the story's time
	told      gran // how fine the story's time is, where day is that; else gNone
}

// An event's day tells less than a publication day: the text was written on
// it or soon after. It fixes dates so near that no other year or week can be
// meant, and nothing else.
const nearEvent = 31

// thisYear is the year of writing, where known.
func (r reference) thisYear() (int, bool) {
	if r.published {
		y, _, _ := r.day.civil()
		return y, true
	}
	if r.hasEvent {
		y, _, _ := r.event.civil()
		later, _, _ := (r.event + nearEvent).civil()
		return y, y == later
	}
	return 0, false
}

// yearOffset is the year n years from the year of writing, as a value.
func (r reference) yearOffset(f *found, n int) {
	f.gran, f.value, f.near = gYear, unknownYear, r.told == gNone
	if y, ok := r.thisYear(); ok {
		f.setYear(y + n)
	}
}

func (r reference) monthOffset(f *found, n int) {
	f.gran, f.value, f.near = gMonth, unknownMonth, r.told == gNone
	if r.published {
		y, m, _ := r.day.civil()
		f.setMonth(y, m+n)
	}
}

func (r reference) weekOffset(f *found, n int) {
	f.gran, f.value, f.near = gWeek, unknownWeek, r.told == gNone
	if r.published {
		f.setWeek(r.day.monday() + day(7*n))
	}
}

func (r reference) dayOffset(f *found, n int) {
	f.gran, f.value, f.near = gDay, unknownDay, r.told == gNone
	if r.published {
		f.setDay(r.day + day(n))
	}
}

func (r reference) quarterOffset(f *found, n int) {
	f.gran, f.value = gSeason, "XXXX-QX"
	if !r.published {
		return
	}
	y, m, _ := r.day.civil()
	q := (m-1)/3 + n
	y += floorDiv(q, 4)
	q -= floorDiv(q, 4) * 4
	f.known, f.year, f.day = true, y, dayOf(y, 3*q+1, 1)
	f.value = yearValue(y) + "-Q" + pad(q+1, 1)
}

// decadeOffset takes the last decade as the ten years up to now.
func (r reference) decadeOffset(f *found, n int) {
	if n < 0 {
		f.typ, f.value = Duration, "P10Y"
		return
	}
	f.gran, f.value = gDecade, unknownYear
	if y, known := r.thisYear(); known && y > 0 {
		f.value = pad(y/10+n, 3) + "X"
	}
}

func (r reference) centuryOffset(f *found, n int) {
	f.gran, f.value = gDecade, unknownYear
	if y, known := r.thisYear(); known && y > 0 {
		f.value = pad((y-1)/100+n, 2) + "XX"
	}
}

func (r reference) weekendOffset(f *found, n int) {
	f.gran, f.value, f.near = gWeek, unknownWeek+"-WE", r.told == gNone
	if r.published {
		f.setWeek(r.day.monday() + day(7*n))
		f.value += "-WE"
	}
}

func (f *found) setDay(n day) {
	f.gran, f.day, f.known = gDay, n, true
	f.year, _, _ = n.civil()
	f.value = n.value()
}

func (f *found) setWeek(monday day) {
	f.gran, f.day, f.known = gWeek, monday, true
	f.year, _ = monday.week()
	f.value = monday.weekValue()
}

// setMonth takes months outside 1 to 12 as months of other years.
func (f *found) setMonth(y, m int) {
	f.day = dayOf(y, m, 1)
	y, m, _ = f.day.civil()
	f.gran, f.known, f.year = gMonth, true, y
	f.value = monthValue(y, m)
}

func (f *found) setYear(y int) {
	f.gran, f.known, f.year = gYear, y != 0, y
	f.day = dayOf(y, 1, 1)
	f.value = yearValue(y)
}

// setDate is a day of the month in year y; y = 0 is an unknown year.
func (f *found) setDate(y, m, d int) {
	f.gran, f.value, f.year = gDay, dateValue(y, m, d), y
	if y != 0 && validDate(y, m, d) {
		f.day, f.known = dayOf(y, m, d), true
	}
}

// yearOfDate finds the year of a month and day without one: the year that
// puts it nearest to the publication, unless it is far off and the clause's
// tense says otherwise. 0 is unknown.
func (r reference) yearOfDate(m, d int, t tense) int {
	if r.told != gNone {
		return r.toldYearOfDay(m, d)
	}
	base, window := r.day, 0
	if !r.published {
		if !r.hasEvent {
			return 0
		}
		base, window = r.event, nearEvent
	}
	y, _, _ := base.civil()
	best, bestDistance := 0, 0
	for _, c := range [...]int{y, y - 1, y + 1} {
		if !validDate(c, m, d) {
			continue
		}
		n := int(dayOf(c, m, d) - base)
		distance := n
		if n < 0 {
			distance = -n
		}
		if distance > 100 && (t != future && n > 0 || t == future && n < 0) {
			distance += 400
		}
		if best == 0 || distance < bestDistance {
			best, bestDistance = c, distance
		}
	}
	if window > 0 && bestDistance > window {
		return 0
	}
	return best
}

// yearOfMonth finds the year of a month without one. In a past clause it is
// the latest such month up to the publication, in a future clause the next;
// under an infinitive ("to win in November") or a verb in the present the
// nearest. far says that the past verb stands some words off: then the next
// two months are not those of the year before ("drew up plans for a vote in
// March").
func (r reference) yearOfMonth(m int, t tense, far bool) int {
	if r.told != gNone {
		return r.toldYear(m)
	}
	if !r.published {
		if r.hasEvent {
			if y, em, _ := r.event.civil(); em == m {
				return y
			}
		}
		return 0
	}
	y, pm, _ := r.day.civil()
	switch ahead := (m - pm + 12) % 12; {
	case ahead == 0:
		return y
	case t == past && !(far && ahead <= 2) || ahead > reachAhead[t]:
		if m > pm {
			return y - 1
		}
	default:
		if m < pm {
			return y + 1
		}
	}
	return y
}

// reachAhead is how many months ahead a month without a year can lie, by the
// tense of its clause.
var reachAhead = [...]int{untensed: 3, past: 2, present: 4, future: 12, purpose: 6}

// dayOfWeekday finds the day that a bare weekday names: the latest one up to
// publication, that day itself when it is such a day; in a future clause the
// next one. Where only the event's day is known, that day or none.
func (r reference) dayOfWeekday(wd int, t tense) (day, bool) {
	if !r.published {
		return r.event, r.hasEvent && r.event.weekday() == wd
	}
	back := day((r.day.weekday() - wd + 7) % 7)
	if r.told != gNone && back > 3 {
		return r.day - back + 7, r.told == gDay
	} else if r.told != gNone {
		return r.day - back, r.told == gDay
	}
	if t == future && back > 0 {
		return r.day - back + 7, true
	}
	return r.day - back, true
}

// nearestWeekday is that weekday which lies nearest to the day of writing.
func (r reference) nearestWeekday(wd int) day {
	back := day((r.day.weekday() - wd + 7) % 7)
	if back > 3 {
		back -= 7
	}
	return r.day - back
}

// A story goes back no more than so many months from one date to the next, and
// on no more than so many: after November, "in February" is in the next year.
const (
	toldBack        = 6
	toldOn          = 9
	toldBackOpening = 3
)

// toldYear is the year of a month in a story that has come to r.day.
func (r reference) toldYear(m int) int {
	y, at, _ := r.day.civil()
	switch {
	case r.told == gYear:
	case at-m > toldBack || r.opens && at-m > toldBackOpening:
		return y + 1
	case m-at > toldOn:
		return y - 1
	}
	return y
}

// toldYearOfDay is the year of a day of the month, in a story that has come to
// r.day: of 29 February the nearest that has it.
func (r reference) toldYearOfDay(m, d int) int {
	y := r.toldYear(m)
	for _, off := range [...]int{0, -1, 1, -2, 2, -3, 3, 4} {
		if validDate(y+off, m, d) {
			return y + off
		}
	}
	return y
}
