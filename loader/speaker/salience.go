package speaker

import "onrecord/loader/quote"

// Salience follows Lappin and Leass (1994), An Algorithm for Pronominal
// Anaphora Resolution: a mention weighs by its part in the sentence, and all
// weights halve with each sentence.

var weights = [functions]float32{subject: 80, object: 50, oblique: 38, possessor: 30, apposed: 10}

const (
	speakerWeight = 60  // who has just spoken is who goes on speaking
	quotedShare   = 0.3 // of a mention between quotation marks
	hereShare     = 1.3 // of who is the subject of a clause of the paragraph already
	farthest      = 12  // sentences after which a pronoun reaches nobody
)

// recent are the entities mentioned last, the latest first.
type recent struct {
	ids [16]int32
	n   int
}

func (c *recent) touch(e int32) {
	i := 0
	for i < c.n && c.ids[i] != e {
		i++
	}
	if i == c.n {
		if c.n < len(c.ids) {
			c.n++
		} else {
			i--
		}
	}
	copy(c.ids[1:i+1], c.ids[:i])
	c.ids[0] = e
}

func (c *recent) list() []int32 { return c.ids[:c.n] }

// touch adds mention i to its entity's salience.
func (r *resolver) touch(i int32) {
	m := &r.mentions[i]
	e := &r.entities[m.entity]
	w := weights[m.function]
	e.acts = e.acts || m.function == subject
	if m.quote > 0 && r.quotes[m.quote-1].Kind == quote.Direct {
		e.spoke = m.sentence + 1
	}
	if m.speaks {
		w += speakerWeight
	}
	if m.quoted {
		w *= quotedShare
	}
	r.weigh(e, m.sentence, w)
	switch {
	case e.plural || e.kind == Joint:
		r.plurals.touch(m.entity)
	case e.kind == Person:
		r.persons.touch(m.entity)
	default:
		r.bodies.touch(m.entity)
	}
}

// weigh adds a mention's weight. Of several in one sentence the heaviest
// counts, so that a long sentence about somebody does not outlive the next.
func (r *resolver) weigh(e *entity, sentence int32, w float32) {
	if e.at != sentence+1 {
		e.score = r.salience(e, sentence)
		e.here = 0
		e.at = sentence + 1
	}
	if w > e.here {
		e.score += w - e.here
		e.here = w
	}
}

// salience is what is left of an entity's weight at a sentence.
func (r *resolver) salience(e *entity, sentence int32) float32 {
	if e.at == 0 {
		return 0
	}
	s := e.score
	for n := min(sentence-(e.at-1), 24); n > 0; n-- {
		s /= 2
	}
	return s
}
