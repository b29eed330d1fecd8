package overlap

// An automaton is a suffix automaton (Blumer et al. 1985) of several texts of
// numbered words: it knows every run of words of theirs, and finds the longest
// one that another text has in time linear in that text, whatever repeats.
type automaton struct {
	states []state
	edges  map[edge]int32
}

type state struct {
	length int32   // words of the longest run that ends here
	link   int32   // the state of the longest shorter ending; -1 at the start
	words  []int32 // of the edges that leave, for copying
}

type edge struct{ from, word int32 }

// newAutomaton builds the automaton of texts, in time linear in their words: a
// copied edge stays, and an automaton has fewer than three edges a word.
func newAutomaton(texts [][]int32) *automaton {
	total := 0
	for _, t := range texts {
		total += len(t)
	}
	m := &automaton{
		states: make([]state, 1, 2*total+1),
		edges:  make(map[edge]int32, 3*total),
	}
	m.states[0].link = -1
	for _, t := range texts {
		last := int32(0) // each text starts anew: no run goes beyond it
		for _, w := range t {
			last = m.extend(last, w)
		}
	}
	return m
}

func (m *automaton) add(from, word, to int32) {
	m.edges[edge{from, word}] = to
	m.states[from].words = append(m.states[from].words, word)
}

// extend appends a word to the text that ends in last and returns its new end.
func (m *automaton) extend(last, word int32) int32 {
	if to, ok := m.edges[edge{last, word}]; ok {
		// An earlier text has this run already.
		if m.states[to].length == m.states[last].length+1 {
			return to
		}
		return m.clone(last, word, to)
	}
	now := int32(len(m.states))
	m.states = append(m.states, state{length: m.states[last].length + 1})
	p := last
	for p >= 0 {
		to, ok := m.edges[edge{p, word}]
		if ok {
			if m.states[to].length == m.states[p].length+1 {
				m.states[now].link = to
			} else {
				m.states[now].link = m.clone(p, word, to)
			}
			return now
		}
		m.add(p, word, now)
		p = m.states[p].link
	}
	m.states[now].link = 0
	return now
}

// clone splits off from state to the runs that end in it by way of p.
func (m *automaton) clone(p, word, to int32) int32 {
	c := int32(len(m.states))
	m.states = append(m.states, state{length: m.states[p].length + 1, link: m.states[to].link})
	for _, w := range m.states[to].words {
		m.add(c, w, m.edges[edge{to, w}])
	}
	m.states[to].link = c
	for p >= 0 {
		if old, ok := m.edges[edge{p, word}]; !ok || old != to {
			break
		}
		m.edges[edge{p, word}] = c
		p = m.states[p].link
	}
	return c
}

// longest is the number of words of the longest run that words have in common
// with one of the automaton's texts.
func (m *automaton) longest(words []int32) int {
	length, _ := m.longestEnd(words)
	return length
}

// longestEnd is longest with the index in words after the first such run.
func (m *automaton) longestEnd(words []int32) (length, end int) {
	at, now, best := int32(0), int32(0), int32(0)
	for i, w := range words {
		for {
			if to, ok := m.edges[edge{at, w}]; ok {
				at = to
				now++
				break
			}
			if at == 0 {
				now = 0
				break
			}
			at = m.states[at].link
			now = m.states[at].length
		}
		if now > best {
			best, end = now, i+1
		}
	}
	return int(best), end
}
