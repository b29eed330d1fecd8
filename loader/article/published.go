package article

import (
	"strings"

	"onrecord/loader/span"
)

// findPublished reads the day of publication: from the scrape's header, else
// from the byline and date lines around the title or directly below the text.
// Dates in junk, related headlines and captions are never taken.
func (p *page) findPublished() {
	if !p.header.Empty() {
		if ds := days(p.Text, p.header); len(ds) > 0 {
			if d, ok := p.settle(ds[0]); ok {
				p.Published = Field{d.iso(), Header, d.span}
				return
			}
		}
	}
	best, rank, title := day{}, 0, p.titleAt()
	var open *block // with a date whose order is not told
	var at day
	for i := range p.blocks {
		b := &p.blocks[i]
		if b.kind != BylineOf || i < p.body.from-40 || i > p.body.to+6 {
			continue
		}
		for _, d := range days(p.Text, b.words) {
			r := 2
			switch before := p.before(b, d); {
			case strings.Contains(before, "publi") || strings.Contains(before, "posted") ||
				strings.Contains(before, "original"):
				r = 3
			case strings.Contains(before, "updat") || strings.Contains(before, "modif"):
				r = 1
			}
			if i >= title-6 {
				r += 3
			}
			d, ok := p.settle(d)
			if ok && r > rank {
				best, rank = d, r
			}
			if !ok && open == nil {
				open, at = b, d
			}
		}
	}
	if rank > 0 {
		p.Published = Field{best.iso(), Byline, best.span}
	} else if open != nil && p.o.Published == "" {
		p.noteOrder(open, at)
	}
}

// findOrder decides how the article's numeric dates are read, also when the day
// of publication is known from elsewhere.
func (p *page) findOrder() {
	for i := 0; p.order == 0 && i < len(p.blocks); i++ {
		b := &p.blocks[i]
		if b.numbers < 3 || b.kind == Junk || b.kind == Related || strings.IndexByte(b.words.Cut(p.Text), '/') < 0 &&
			strings.IndexByte(b.words.Cut(p.Text), '-') < 0 {
			continue
		}
		for _, d := range days(p.Text, b.words) {
			if d.ambiguous {
				p.settle(d)
				break
			}
		}
	}
	p.DayFirst = p.order == dayFirst
}

// settle decides in which order a numeric date is to be read, by the article's
// own evidence: the same day elsewhere in another notation, the order of its
// written dates, the outlet's country, its spelling. Without evidence the date
// stays unsettled.
func (p *page) settle(d day) (day, bool) {
	if !d.ambiguous {
		return d, true
	}
	if p.order == 0 {
		p.order = p.dateOrder(d)
	}
	switch p.order {
	case dayFirst:
		return d, true
	case monthFirst:
		return d.swapped(), true
	}
	return d, false
}

type order int8

const (
	unread order = iota
	dayFirst
	monthFirst
	unknown
)

// dateOrder weighs the evidence for one ambiguous date d, which is read with
// its day first.
func (p *page) dateOrder(d day) order {
	other := d.swapped()
	score, written := 0, 0
	for i := range p.blocks {
		b := &p.blocks[i]
		if b.numbers == 0 || b.kind == Junk || b.kind == Related {
			continue
		}
		for _, e := range days(p.Text, b.words) {
			switch {
			case e.numeric && e.ambiguous:
			case e.y == d.y && e.m == d.m && e.d == d.d:
				return dayFirst
			case e.y == d.y && e.m == other.m && e.d == other.d:
				return monthFirst
			case e.numeric && e.y < 1000:
			case e.numeric && e.dayFirst:
				score += 3 // another numeric date whose day is over twelve
			case e.numeric && p.Text[e.span.Start+2] != '-' && p.Text[e.span.Start] <= '1' && e.d > 12 &&
				e.span.Len() <= 10 &&
				p.Text[e.span.Start+1] != '0':
				score -= 3
			case e.dayFirst:
				written++
			case !e.numeric:
				written--
			}
		}
	}
	switch {
	case score > 0:
		return dayFirst
	case score < 0:
		return monthFirst
	}
	if c := p.country(); c != unread {
		return c
	}
	switch {
	case written > 0:
		return dayFirst
	case written < 0:
		return monthFirst
	}
	if s := p.spelling(); s != unread {
		return s
	}
	return unknown
}

// country reads the order from the ending of the outlet's own address.
func (p *page) country() order {
	host := strings.ToLower(p.o.URL)
	for _, scheme := range []string{"https://", "http://"} {
		host = strings.TrimPrefix(host, scheme)
	}
	host, _, _ = strings.Cut(host, "/")
	if host == "" {
		return unread
	}
	switch host[strings.LastIndexByte(host, '.')+1:] {
	case "us", "gov", "mil", "ph":
		return monthFirst
	case "uk", "ie", "au", "nz", "in", "za", "ng", "ke", "gh", "sg", "my", "pk", "lk", "bd", "hk", "eu", "de", "fr",
		"it", "es", "pt", "nl", "be", "at", "pl", "ua", "ru", "br", "mx", "ar", "gr", "se", "no", "dk", "fi", "ch",
		"tr",
		"il", "ae", "qa", "sa", "eg":
		return dayFirst
	}
	return unread
}

// spelling reads the order from British or American spelling in the text.
func (p *page) spelling() order {
	british, american := 0, 0
	for i := p.body.from; i < p.body.to; i++ {
		if p.blocks[i].kind != Text {
			continue
		}
		eachWord(p.blocks[i].words.Cut(p.Text), func(_ uint64, w string) {
			switch spellings[strings.ToLower(w)] {
			case dayFirst:
				british++
			case monthFirst:
				american++
			}
		})
	}
	switch {
	case british > american:
		return dayFirst
	case american > british:
		return monthFirst
	}
	return unread
}

var spellings = buildSpellings()

func buildSpellings() map[string]order {
	m := map[string]order{}
	for _, w := range strings.Fields(`colour colours favour favours favourite honour honours labour neighbour neighbours
		neighbouring behaviour harbour rumour rumours centre centres theatre theatres metre metres litre litres
		defence offence licence programme programmes organise organised organisation organisations recognise
		recognised realise realised apologise apologised criticise criticised emphasise emphasised travelled
		travelling cancelled grey tyre tyres cheque analyse analysed paralysed mobilise mobilised modernise
		prioritise authorise authorised co-operation characterisation jewellery plough sceptical ageing`) {
		m[w] = dayFirst
	}
	for _, w := range strings.Fields(`color colors favor favors favorite honor honors labor neighbor neighbors
		neighboring behavior harbor rumor rumors center centers theater theaters meter meters liter liters defense
		offense license program programs organize organized organization organizations recognize recognized realize
		realized apologize apologized criticize criticized emphasize emphasized traveled traveling canceled gray
		analyze analyzed paralyzed mobilize mobilized modernize prioritize authorize authorized jewelry plow
		skeptical aging`) {
		m[w] = monthFirst
	}
	return m
}

// findEvent reads the day of what is reported: the day on which the captions
// date the pictures, else a day that the first paragraphs name with "on".
func (p *page) findEvent() {
	published := day{}
	if ds := days(p.Published.Value, span.Span{End: len(p.Published.Value)}); len(ds) > 0 {
		published = ds[0]
	}
	fits := func(d day) bool {
		if published.y == 0 {
			return true
		}
		n := published.serial() - d.serial()
		return n >= -1 && n <= eventReach
	}
	type tally struct {
		d day
		n int
	}
	var seen []tally
	title := p.titleAt()
	for i := range p.blocks {
		b := &p.blocks[i]
		if b.kind != CaptionOf || b.numbers == 0 || i >= p.body.to+12 || i < title-8 {
			continue
		}
		if published.y == 0 && i > p.body.from && !b.repeated {
			continue // a picture inside the text may be older
		}
		if l := strings.ToLower(b.words.Cut(p.Text)); strings.Contains(l, "file ") || strings.Contains(l, "archive") ||
			strings.Contains(l, "stock") || strings.HasPrefix(l, "in this ") {
			continue
		}
		for _, d := range days(p.Text, b.words) {
			d, ok := p.settle(d)
			if !ok || !fits(d) {
				continue
			}
			known := false
			for k := range seen {
				if seen[k].d.serial() == d.serial() {
					seen[k].n++
					known = true
				}
			}
			if !known && len(seen) < 64 {
				seen = append(seen, tally{d, 1})
			}
		}
	}
	best := tally{}
	for _, t := range seen {
		if t.n > best.n {
			best = t
		}
	}
	if best.n > 0 {
		p.EventDate = Field{best.d.iso(), Caption, best.d.span}
		return
	}
	paragraphs, latest := 0, 0
	if published.y == 0 {
		latest = p.latestYear()
	}
	for i := p.body.from; i < p.body.to && paragraphs < 3; i++ {
		b := &p.blocks[i]
		if b.kind != Text {
			continue
		}
		paragraphs++
		for _, d := range days(p.Text, b.words) {
			before := p.before(b, d)
			d, ok := p.settle(d)
			if ok && fits(d) && d.y >= latest && strings.HasSuffix(strings.TrimRight(before, " ,"), "on") &&
				!strings.Contains(before[max(0, len(before)-24):], "born") {
				p.EventDate = Field{d.iso(), Body, d.span}
				return
			}
		}
	}
}

// eventReach is how many days before its report an event may lie.
const eventReach = 10

// latestYear is the latest year that the running text names: an older date is
// no day of what is reported.
func (p *page) latestYear() int {
	latest := 0
	for i := p.body.from; i < p.body.to; i++ {
		b := &p.blocks[i]
		if b.kind != Text || b.numbers == 0 {
			continue
		}
		s := b.words.Cut(p.Text)
		for j := 0; j+4 <= len(s); j++ {
			if y, n := digits(s[j:]); n > 0 {
				if n == 4 && y > latest && y >= 1900 && y <= 2100 && (j == 0 || s[j-1] == ' ') {
					latest = y
				}
				j += n
			}
		}
	}
	return latest
}

// before is what stands directly before a date, in small letters.
func (p *page) before(b *block, d day) string {
	start := max(b.words.Start, d.span.Start-48)
	for start < d.span.Start && p.Text[start]&0xc0 == 0x80 {
		start++
	}
	return strings.ToLower(p.Text[start:d.span.Start])
}
