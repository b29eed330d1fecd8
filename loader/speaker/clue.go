package speaker

import (
	"cmp"
	"slices"
	"strings"
)

// Whether a surname in one article means somebody whom another names in full is told by
// clues, each with a weight. The weights are few whole numbers, so that a reader can
// add them up: what a single strong clue says no two weak ones outweigh.

// fewestClues is the least sum that joins, and leastLead by how much it must exceed that
// of the next.
const fewestClues, leastLead = 2, 2

// A clue is a row of the table: something that speaks for or against a surname's meaning
// a bearer.
type clue struct {
	name    string
	weight  int
	example string
	holds   func(*meaning) bool
}

// meaning is the question whether item i, a surname, means the person of cluster c.
type meaning struct {
	*merger
	c, i    int
	bearers []int // of the surname, those named by most articles first
}

var clues = []clue{
	{"the user's list has the name", 8, "Brook is an alias of Ada Brook", (*meaning).listed},
	{"a household name", 5, "four articles name Ada Brook in full, one Tom Brook", (*meaning).household},
	{"the same office", 3, "President Brook, and Ada Brook, the president", (*meaning).sameOffice},
	{"the only bearer of the surname", 2, "no article names another Brook in full", (*meaning).only},
	{"the same country", 3, "the Norwegian minister, Brook, and Ada Brook of Norway", (*meaning).sameCountry},
	{"the same people in both articles", 2, "Brook with Per Lund, and Ada Brook with Per Lund", (*meaning).sameCast},
	{"the same sex", 1, "Mrs Brook, and Ada Brook, she", (*meaning).sameSex},
	{"the same outlet", 1, "the Orvik Post has Brook, and Ada Brook", (*meaning).sameOutlet},
	{"the same week", 1, "Brook on Monday, Ada Brook on Thursday", (*meaning).sameWeek},
	{"years between them", -1, "Brook in 1998, Ada Brook in 2026", (*meaning).yearsApart},
	{"a suffix that the name lacks", -2, "Brook, and Tom Brook Jr.", (*meaning).younger},
	{"half of a double surname", -1, "Ruiz, and Ana Ruiz Celaya", (*meaning).half},
	{"more often alone than in full", -4, "ten articles have Brook alone, one Ada Brook", (*meaning).oftenAlone},
	{"a common surname", -3, "Smith, and Ada Smith", (*meaning).common},
	{"an office of another trade", -3, "President Brook, and Ada Brook, the singer", (*meaning).otherTrade},
	{"the article introduces another", -4, "Tom Brook stands in Brook's article", (*meaning).another},
	{"another country", -20, "the Danish minister, Brook, and Ada Brook of Norway", (*meaning).otherCountry},
	{"another sex", -20, "Mr Brook, and Ada Brook, she", (*meaning).otherSex},
	{"another suffix", -20, "Brook Jr., and Ada Brook", (*meaning).otherSuffix},
	{"the user says no", -40, "the list of decisions has them apart", (*meaning).denied},
}

// weigh sums up the clues; those that hold are put into found.
func (q *meaning) weigh(found []*clue) (int, []*clue) {
	sum := 0
	for k := range clues {
		if clues[k].holds(q) {
			sum += clues[k].weight
			found = append(found, &clues[k])
		}
	}
	return sum, found
}

func (q *meaning) item() *item       { return &q.items[q.i] }
func (q *meaning) cluster() *cluster { return &q.clusters[q.c] }

func (q *meaning) any(is func(t *told) bool) bool {
	c := q.cluster()
	for k := range c.told {
		if is(&c.told[k]) {
			return true
		}
	}
	return false
}

func (q *meaning) listed() bool {
	k := q.cluster().known
	return k != nil && slices.ContainsFunc(k.Aliases, func(a string) bool { return fold(a) == fold(q.item().Name) })
}

func (q *meaning) denied() bool { return q.ruledOut(q.c, q.i) }

// household reports whether the others of the surname are hardly named beside c.
func (q *meaning) household() bool {
	n := q.cluster().full
	if n < fewestHousehold || q.bearers[0] != q.c {
		return false
	}
	return len(q.bearers) < 2 || n >= fewestHousehold*q.clusters[q.bearers[1]].full
}

func (q *meaning) only() bool { return len(q.bearers) == 1 }

func (q *meaning) sameOffice() bool {
	role := q.item().Role
	return role != "" && (q.officeOf(q.c, q.i) || q.any(func(t *told) bool { return t.role == role }))
}

func (q *meaning) otherTrade() bool {
	role := q.item().Role
	return role != "" && !q.sameOffice() && q.any(func(t *told) bool { return t.role != "" }) &&
		!q.any(func(t *told) bool { return t.role != "" && !q.otherRole(role, t.role) })
}

func (q *meaning) sameCountry() bool {
	c := q.item().Country
	return c != "" && q.any(func(t *told) bool { return t.country == c })
}

func (q *meaning) otherCountry() bool {
	c := q.item().Country
	return c != "" && q.any(func(t *told) bool { return t.country != "" && t.country != c })
}

// sex is 1 where the item's sex is that of the cluster, -1 where it is the other, and 0
// where one of the two is not known.
func (q *meaning) sex() int {
	of := q.cluster().sexes
	lead := of[0] - of[1]
	if q.item().Gender == "f" {
		lead = -lead
	}
	if q.item().Gender == "" {
		lead = 0
	}
	return max(-1, min(1, lead))
}

func (q *meaning) sameSex() bool { return q.sex() > 0 }

func (q *meaning) otherSex() bool { return q.sex() < 0 }

func (q *meaning) otherSuffix() bool {
	s := q.item().parts.suffix
	return s != "" && q.cluster().suffix != s
}

func (q *meaning) younger() bool { return q.item().parts.suffix == "" && q.cluster().suffix != "" }

func (q *meaning) sameOutlet() bool {
	o := q.item().setting.Outlet
	return o != "" && q.cluster().outlets[o]
}

// days is how many days lie between the article and the nearest that names c in full;
// -1 where that is not known.
func (q *meaning) days() int {
	day, all := q.item().day, q.cluster().days
	if day == 0 || len(all) == 0 {
		return -1
	}
	k, _ := slices.BinarySearch(all, day)
	nearest := -1
	for _, n := range all[max(0, k-1):min(len(all), k+1)] {
		if d := max(n-day, day-n); nearest < 0 || d < nearest {
			nearest = d
		}
	}
	return nearest
}

func (q *meaning) sameWeek() bool { d := q.days(); return d >= 0 && d < 7 }

func (q *meaning) yearsApart() bool { return q.days() > 2*365 }

func (q *meaning) half() bool {
	c := q.cluster()
	return c.family != "" && c.family != q.item().parts.family
}

func (q *meaning) oftenAlone() bool {
	n := q.alone[q.item().parts.family]
	return q.item().Lone && n > 2*q.cluster().full
}

func (q *meaning) common() bool { return commonSurname(q.item().parts.family) }

// another reports whether the article names another bearer in full, or c, and yet does
// not give it the bare surname.
func (q *meaning) another() bool {
	for _, c := range q.bearers {
		if q.inArticle[place{c, q.item().number}] {
			return true
		}
	}
	return false
}

// sameCast reports whether somebody else named in full, whom not everybody names, is in
// both articles.
func (q *meaning) sameCast() bool {
	cast := q.castOf(q.c)
	return slices.ContainsFunc(q.casts[q.item().number], func(n int) bool { return n != q.c && cast[n] })
}

// castOf are the clusters that stand in articles that name c in full.
func (m *merger) castOf(c int) map[int]bool {
	p := &m.clusters[c]
	if p.cast == nil {
		p.cast = map[int]bool{}
		for _, i := range p.items[:min(len(p.items), mostCast)] {
			for _, n := range m.casts[m.items[i].number] {
				p.cast[n] = true
			}
		}
	}
	return p.cast
}

// mostCast bounds how many articles of a person are looked at for who else is in them,
// and how many people of an article.
const mostCast = 64

// A Merge is a surname that might mean somebody whom another article names in full.
type Merge struct {
	Name, ID       string // of whom it may mean
	Alias          string // the surname
	Article        string // in which it stands
	Joined         bool
	Weight         int // of the clues; fewestClues and more join
	For, Against   []string
	Elsewhere      []string // articles that name the person in full, at most five
	Kind           Kind
	Country, Other string // Other is the id that the surname has where it is not joined
}

// sureWeight is the weight from which a merge needs no review.
const sureWeight = 5

// consider notes a decision for the review.
func (m *merger) consider(c, i, weight int, held []*clue, joined bool) {
	if weight >= sureWeight && joined || weight < -5 || !m.review {
		return
	}
	x := considered{cluster: c, item: i}
	x.Joined, x.Weight = joined, weight
	for _, h := range held {
		if h.weight > 0 {
			x.For = append(x.For, h.name)
		} else {
			x.Against = append(x.Against, h.name)
		}
	}
	m.considered = append(m.considered, x)
}

// considered is a Merge in the making.
type considered struct {
	Merge
	cluster, item int
}

// nearName reports whether a name has a word that may stand for all of it.
func nearName(s string) bool { return len(s) > 2 && !strings.HasSuffix(s, ".") }

// merges are the decisions considered, as the table of the review has them.
func (m *merger) merges(speakers []Speaker) []Merge {
	out := make([]Merge, 0, len(m.considered))
	for k := range m.considered {
		x := &m.considered[k]
		c, it := &m.clusters[x.cluster], &m.items[x.item]
		s := &speakers[x.cluster]
		x.Name, x.ID, x.Alias, x.Article, x.Kind, x.Country = s.Name, s.ID, it.Name, it.article, s.Kind, s.Country
		if !x.Joined {
			x.Other = speakers[it.cluster].ID
		}
		for _, i := range c.items {
			if o := &m.items[i]; o.parts.words > 1 && o.article != it.article && len(x.Elsewhere) < mostElsewhere &&
				!slices.Contains(x.Elsewhere, o.article) {
				x.Elsewhere = append(x.Elsewhere, o.article)
			}
		}
		out = append(out, x.Merge)
	}
	distance := func(x *Merge) int { return max(x.Weight-fewestClues, fewestClues-x.Weight) }
	slices.SortStableFunc(out, func(a, b Merge) int {
		return cmp.Or(distance(&a)-distance(&b), cmp.Compare(a.ID, b.ID), cmp.Compare(a.Article, b.Article))
	})
	return out
}

// mostElsewhere bounds how many articles a Merge lists.
const mostElsewhere = 5
