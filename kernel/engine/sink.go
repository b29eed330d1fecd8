package engine

import (
	"errors"
	"sync"

	"onrecord/kernel/display"
)

// sink sends what cells show to the parent, and returns when the parent has passed it
// on, so that what is printed afterwards comes afterwards.
type sink struct{ c *worker }

func (s sink) Display(d display.Data) error { return s.show(kindDisplay, d) }
func (s sink) Update(d display.Data) error  { return s.show(kindUpdate, d) }
func (s sink) Clear(wait bool) error        { return s.send(&message{Kind: kindClear, Wait: wait}) }

func (s sink) show(k kind, d display.Data) error {
	b := toBundle(d)
	if len(b.Data) == 0 && len(d.Data) > 0 {
		return errors.New("display: JSON cannot write this content")
	}
	return s.send(&message{Kind: k, Data: b})
}

func (s sink) send(m *message) error {
	id, passed := s.c.waiting.open()
	m.ID = id
	if err := s.c.out.send(m); err != nil {
		s.c.waiting.done(id)
		return err
	}
	<-passed
	return nil
}

// acks are the displays that the parent has not yet passed on.
type acks struct {
	mu      sync.Mutex
	last    int
	waiting map[int]chan struct{}
}

func newAcks() *acks { return &acks{waiting: make(map[int]chan struct{})} }

func (a *acks) open() (id int, passed <-chan struct{}) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.last++
	ch := make(chan struct{})
	a.waiting[a.last] = ch
	return a.last, ch
}

func (a *acks) done(id int) {
	a.mu.Lock()
	defer a.mu.Unlock()
	if ch := a.waiting[id]; ch != nil {
		close(ch)
		delete(a.waiting, id)
	}
}
