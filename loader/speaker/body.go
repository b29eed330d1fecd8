package speaker

// Bodies that a common noun names again: the ministry, the company, the club.

// body is the organisation that a common noun names again: the ministry.
func (r *resolver) body(m *mention) int32 {
	noun := r.fold(r.word(m.head))
	if m.owner >= 0 || m.country != 0 || r.ownerWord(m) != "" {
		return nobody
	}
	again := int32(nobody)
	for _, e := range r.bodies.list() {
		p := &r.entities[e]
		if p.plural || !namedAgain(p, noun) {
			continue
		}
		if !p.nominal {
			return e
		}
		if again < 0 {
			again = e
		}
	}
	if again >= 0 || !m.the || !r.alone(m) {
		return again
	}
	return r.ofTrade(m, noun)
}

// alone reports whether a description has no complement that tells it from others.
func (r *resolver) alone(m *mention) bool {
	switch r.word(m.to) {
	case "of", "for", "that", "which", "who":
		return false
	}
	return true
}

// ofTrade is the body near a description whose name allows its trade: the chain, the
// club, the airline; nobody where two are equally near.
func (r *resolver) ofTrade(m *mention, noun string) int32 {
	t := tradeOf(noun)
	if t == noTrade {
		return nobody
	}
	best, second, known := int32(nobody), int32(nobody), false
	for _, e := range r.bodies.list() {
		p := &r.entities[e]
		if p.place || p.nominal || p.plural || p.group || p.document || !r.near(e, m, 3) || !r.allows(p, t) ||
			!general(noun) && !p.acts {
			continue
		}
		if best < 0 || !p.lone && !known || p.lone != known && r.nearer(e, best, m) {
			best, second, known = e, best, !p.lone
		} else if !p.lone || !known {
			second = e
		}
	}
	if second >= 0 && !general(noun) &&
		r.salience(&r.entities[best], m.sentence) < 1.5*r.salience(&r.entities[second], m.sentence) {
		return nobody
	}
	return best
}

// trade is what a body does, as far as a common noun tells.
type trade uint8

const (
	noTrade trade = iota
	commerce
	sport
	society
)

func tradeOf(noun string) trade {
	switch noun {
	case "company", "firm", "business", "maker", "manufacturer", "chain", "retailer", "supermarket", "startup",
		"start-up", "conglomerate":
		return commerce
	case "club", "team", "side":
		return sport
	case "group", "organisation", "organization", "charity", "association", "nonprofit", "non-profit", "ngo",
		"think-tank", "watchdog":
		return society
	}
	return noTrade
}

// general reports whether a noun can name again nearly any body.
func general(noun string) bool {
	switch noun {
	case "company", "firm", "group", "organisation", "organization", "charity":
		return true
	}
	return false
}

// allows reports whether nothing in the name of a body says that it is of another trade
// than t.
func (r *resolver) allows(p *entity, t trade) bool {
	switch p.head {
	case "town", "city", "county", "united", "fc", "rovers", "wanderers", "athletic", "club", "team":
		return t == sport
	case "group", "network", "lab", "labs", "media", "partners":
		return t != sport
	case "union", "association", "society", "foundation", "trust", "league", "federation", "institute", "alliance",
		"initiative", "coalition", "project", "centre", "center", "fund", "ngo", "movement", "watch", "international":
		return t == society
	}
	if synonym(p.head) == "company" {
		return t != sport
	}
	switch p.head {
	case "bank", "insurance", "records", "pictures", "studios", "limited", "company", "bakery", "brewery":
		return t != sport
	case "council", "ministry", "department", "dept", "court", "government", "parliament", "senate", "congress",
		"police", "party", "assembly", "commission", "committee", "navy", "army", "embassy", "treasury", "university",
		"school", "college", "hospital", "church", "diocese", "parish", "board", "authority", "cabinet", "tribunal",
		"office", "secretariat", "constabulary", "legislature", "bureau", "inspectorate":
		return false
	}
	return true
}

// namedAgain reports whether a common noun can name an organisation again.
func namedAgain(p *entity, noun string) bool {
	if p.head == noun || epithet(p.name) == noun || len(p.head) == len(noun)+1 && p.head == noun+"s" && !p.nominal {
		return true
	}
	switch s := synonym(p.head); s {
	case noun:
		return true
	case "company":
		return noun == "firm" || noun == "group"
	}
	return false
}

// epithet is the noun by which a well-known body is named again.
func epithet(name string) string {
	switch name {
	case "NATO", "Nato":
		return "alliance"
	case "European Union", "EU", "ASEAN", "Asean", "BRICS":
		return "bloc"
	case "FBI", "CIA", "NSA", "IAEA", "TASS", "Xinhua", "Reuters", "Associated Press", "Europol", "NASA", "Nasa":
		return "agency"
	case "OPEC", "Opec":
		return "cartel"
	case "WHO", "United Nations", "UN", "Amnesty", "Oxfam", "Greenpeace":
		return "organisation"
	case "Pentagon":
		return "department"
	}
	return ""
}

func synonym(s string) string {
	switch s {
	case "inc", "corp", "corporation", "ltd", "llc", "plc", "gmbh", "ag", "industries", "holdings", "motors",
		"airlines", "airways", "technologies", "systems", "enterprises", "pharmaceuticals", "foods", "brands", "energy",
		"oil", "gas", "steel",
		"mining", "rail", "railways", "telecom", "mobile", "software", "networks", "robotics", "dynamics", "aerospace",
		"aviation", "logistics", "shipping", "lines", "line", "stores", "supermarkets", "hotels", "ferries", "shipyard",
		"works", "consulting", "plc.":
		return "company"
	case "inc.", "co":
		return "company"
	case "bank":
		return "lender"
	case "department":
		return "ministry"
	case "ministry":
		return "department"
	case "times", "post", "herald", "gazette", "tribune", "daily", "chronicle", "telegraph":
		return "newspaper"
	case "foundation", "trust":
		return "charity"
	}
	return ""
}
