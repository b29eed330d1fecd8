package timex

import "strings"

// A holiday is a feast with a date: fixed, the nth weekday of a month, or so
// many days from Easter.
type holiday struct {
	head  string   // its first word
	names []string // the words behind it, of every form; longest first
	rule  rule
	// proper: only with a capital, the words are common ones.
	proper bool
}

type rule struct {
	month, day   int // a fixed day
	weekday, nth int // or the nth such weekday of the month
	easter       bool
	offset       int // days from what the above gives
}

// on is the holiday's day in year y.
func (r rule) on(y int) day {
	switch {
	case r.easter:
		return easter(y) + day(r.offset)
	case r.nth != 0:
		return nthWeekday(y, r.month, r.weekday, r.nth) + day(r.offset)
	}
	return dayOf(y, r.month, r.day)
}

// unknown is the value in an unknown year.
func (r rule) unknown() string {
	switch {
	case r.easter:
		return unknownDay
	case r.nth != 0:
		return monthValue(0, r.month) + "-XX"
	}
	return dateValue(0, r.month, r.day)
}

func fixed(m, d int) rule             { return rule{month: m, day: d} }
func nth(m, wd, n int) rule           { return rule{month: m, weekday: wd, nth: n} }
func fromEaster(n int) rule           { return rule{easter: true, offset: n} }
func after(m, wd, n, offset int) rule { return rule{month: m, weekday: wd, nth: n, offset: offset} }

// holidays are those that international news names. Where countries differ,
// the day is that of the country whose news uses the plain name: Independence
// Day, Thanksgiving and Labor Day are those of the United States, Victory Day
// is Russia's.
var holidays = []holiday{
	{"christmas", []string{"eve"}, fixed(12, 24), false},
	{"christmas", []string{"day", ""}, fixed(12, 25), false},
	{"new", []string{"year s eve"}, fixed(12, 31), false},
	{"new", []string{"year s day", "years day", "year day"}, fixed(1, 1), false},
	{"new", []string{"year s", "year"}, fixed(1, 1), true},
	{"easter", []string{"monday"}, fromEaster(1), false},
	{"easter", []string{"sunday", ""}, fromEaster(0), false},
	{"good", []string{"friday"}, fromEaster(-2), false},
	{"palm", []string{"sunday"}, fromEaster(-7), false},
	{"ash", []string{"wednesday"}, fromEaster(-46), false},
	{"maundy", []string{"thursday"}, fromEaster(-3), false},
	{"whit", []string{"monday"}, fromEaster(50), false},
	{"pentecost", []string{""}, fromEaster(49), false},
	{"mardi", []string{"gras"}, fromEaster(-47), false},
	{"thanksgiving", []string{"day", ""}, nth(11, 4, 4), false},
	{"black", []string{"friday"}, after(11, 4, 4, 1), false},
	{"cyber", []string{"monday"}, after(11, 4, 4, 4), false},
	{"independence", []string{"day"}, fixed(7, 4), false},
	{"labor", []string{"day"}, nth(9, 1, 1), false},
	{"memorial", []string{"day"}, nth(5, 1, -1), false},
	{"martin", []string{"luther king jr day", "luther king day"}, nth(1, 1, 3), false},
	{"presidents", []string{"day"}, nth(2, 1, 3), true},
	{"columbus", []string{"day"}, nth(10, 1, 2), false},
	{"veterans", []string{"day"}, fixed(11, 11), true},
	{"armistice", []string{"day"}, fixed(11, 11), false},
	{"remembrance", []string{"day"}, fixed(11, 11), true},
	{"election", []string{"day"}, after(11, 1, 1, 1), true},
	{"inauguration", []string{"day"}, fixed(1, 20), true},
	{"juneteenth", []string{""}, fixed(6, 19), false},
	{"freedom", []string{"day"}, fixed(6, 19), true},
	{"jubilee", []string{"day"}, fixed(6, 19), true},
	{"flag", []string{"day"}, fixed(6, 14), true},
	{"groundhog", []string{"day"}, fixed(2, 2), false},
	{"halloween", []string{""}, fixed(10, 31), false},
	{"valentine", []string{"s day"}, fixed(2, 14), false},
	{"valentines", []string{"day"}, fixed(2, 14), false},
	{"mother", []string{"s day"}, nth(5, 7, 2), false},
	{"father", []string{"s day"}, nth(6, 7, 3), false},
	{"earth", []string{"day"}, fixed(4, 22), false},
	{"tax", []string{"day"}, fixed(4, 15), true},
	{"boxing", []string{"day"}, fixed(12, 26), false},
	{"bastille", []string{"day"}, fixed(7, 14), false},
	{"victory", []string{"in europe day"}, fixed(5, 8), false},
	{"victory", []string{"day"}, fixed(5, 9), true},
	{"ve", []string{"day"}, fixed(5, 8), true},
	{"vj", []string{"day"}, fixed(8, 15), true},
	{"anzac", []string{"day"}, fixed(4, 25), false},
	{"australia", []string{"day"}, fixed(1, 26), true},
	{"canada", []string{"day"}, fixed(7, 1), true},
	{"guy", []string{"fawkes night", "fawkes day"}, fixed(11, 5), true},
	{"saint", []string{"patrick s day", "patricks day", "patrick day", "patrick"}, fixed(3, 17), false},
	{"patrick", []string{"s day"}, fixed(3, 17), true},
	{"international", []string{"women s day"}, fixed(3, 8), false},
	{"international", []string{"workers day"}, fixed(5, 1), false},
	{"cinco", []string{"de mayo"}, fixed(5, 5), false},
	{"all", []string{"saints day"}, fixed(11, 1), true},
	{"epiphany", []string{""}, fixed(1, 6), true},
	{"assumption", []string{"day"}, fixed(8, 15), true},
	{"pi", []string{"day"}, fixed(3, 14), true},
}

// holidayAt finds the longest holiday whose first word stands at i.
func (p *parser) holidayAt(i int) (h *holiday, next int, ok bool) {
	head := p.tok(i)
	if head.kind != word {
		return nil, i, false
	}
	w := lower(p.text[head.start:head.end])
	best := 0
	for k := range holidays {
		c := &holidays[k]
		if c.head != w || c.proper && !head.upper {
			continue
		}
		for _, name := range c.names {
			if n := p.words(i+1, name); n > best {
				h, best = c, n
				break
			}
		}
	}
	return h, best, best > 0
}

// words matches the words of name at i, passing over apostrophes and points,
// and returns the token behind them; 0 when they do not stand there.
func (p *parser) words(i int, name string) int {
	if name == "" {
		return i
	}
	for name != "" {
		var w string
		w, name, _ = strings.Cut(name, " ")
		if p.isMark(i, apostrophe) && (p.glued(i) || p.glued(i+1)) {
			i++
		}
		if !p.is(i, w) {
			return 0
		}
		i++
		if p.isMark(i, apostrophe) && name != "" {
			i++
		}
		if p.isMark(i, '.') && w == "jr" {
			i++
		}
	}
	return i
}

// holidayDate reads a holiday with the year behind it: "Christmas Eve",
// "Thanksgiving 2023", "the fourth of July" is a date already.
func (p *parser) holidayDate(i int) (f found, ok bool) {
	if p.class(i) != cHoliday {
		return f, false
	}
	h, next, ok := p.holidayAt(i)
	if !ok {
		return f, false
	}
	f = found{from: i, to: next, typ: Date, gran: gDay, value: h.rule.unknown()}
	if !p.upper(i) && next == i+1 && p.tok(next).kind == word && p.tok(next).glued {
		return f, false
	}
	if p.upper(next) && p.tok(next).kind == word && p.tok(next).entry == 0 && next == i+1 {
		return f, false // "Christmas Island", "Easter Rising"
	}
	j := next
	if p.isFunction(j, fOf) || p.isMark(j, ',') || p.isFunction(j, fIn) {
		j++
	}
	if y, behind, has := p.yearAt(j); has && p.tok(j).kind == digits {
		f.to = behind
		f.setDay(h.rule.on(y))
		return p.holidayWeekend(f), true
	}
	if y, behind, has := p.relativeYear(next); has {
		f.to = behind
		if y > 0 {
			f.setDay(h.rule.on(y))
		}
		return f, true
	}
	base := p.ref.day
	if !p.ref.published {
		if !p.ref.hasEvent {
			return p.holidayWeekend(f), true
		}
		base = p.ref.event
	}
	y, _, _ := base.civil()
	t := p.tense(f.from, f.to)
	best, distance := day(0), 1<<30
	for _, c := range [...]int{y, y - 1, y + 1} {
		n := h.rule.on(c)
		d := int(n - base)
		if d < 0 {
			d = -d
		}
		if d > 60 && (t == past && n > base || t == future && n < base) {
			d += 400
		}
		if d < distance {
			best, distance = n, d
		}
	}
	if p.ref.published || distance <= nearEvent {
		f.setDay(best)
	}
	return p.holidayWeekend(f), true
}

// holidayWeekend widens to the week or weekend of the feast: "Easter week",
// "Labor Day weekend".
func (p *parser) holidayWeekend(f found) found {
	switch {
	case p.isUnit(f.to, weekend):
		f.to++
		f.gran, f.value = gWeek, unknownWeek+"-WE"
		if f.known {
			monday := f.day.monday()
			if f.day.weekday() < 3 {
				monday -= 7
			}
			f.setWeek(monday)
			f.value += "-WE"
		}
		j := f.to
		if y, next, ok := p.yearAt(j); ok && p.tok(j).kind == digits {
			if h, _, good := p.holidayAt(f.from); good {
				f.to = next
				n := h.rule.on(y)
				monday := n.monday()
				if n.weekday() < 3 {
					monday -= 7
				}
				f.setWeek(monday)
				f.value += "-WE"
			}
		}
	case p.isUnit(f.to, weekUnit):
		f.to++
		f.gran, f.value = gWeek, unknownWeek
		if f.known {
			f.setWeek(f.day.monday())
		}
	}
	return f
}

// relativeHoliday is "last Thanksgiving", "next Easter", "this Christmas".
func (p *parser) relativeHoliday(f *found, h *holiday, offset int) {
	f.gran, f.value = gDay, h.rule.unknown()
	if !p.ref.published {
		return
	}
	y, _, _ := p.ref.day.civil()
	n := h.rule.on(y)
	switch {
	case offset < 0 && n >= p.ref.day:
		n = h.rule.on(y - 1)
	case offset > 0 && n <= p.ref.day:
		n = h.rule.on(y + 1)
	}
	f.setDay(n)
}
