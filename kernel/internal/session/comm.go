package session

import (
	"sync"

	"onrecord/kernel/internal/wire"
)

// A Comm is an open line to a frontend.
type Comm struct {
	ID     string
	Target string

	mu sync.Mutex
	r  *request // the last message that came by it
}

// Send sends data to the frontend.
func (c *Comm) Send(data map[string]any) {
	c.mu.Lock()
	r := c.r
	c.mu.Unlock()
	r.publish(&wire.CommMsg{CommID: c.ID, Data: data})
}

// A Target takes the messages of comms that a frontend has opened with its name. Its
// calls are made one at a time.
type Target interface {
	Open(c *Comm, data map[string]any)
	Message(c *Comm, data map[string]any)
	Close(c *Comm, data map[string]any)
}

// comms are the open ones.
type comms struct {
	targets map[string]Target
	mu      sync.Mutex
	open    map[string]*Comm
}

func newComms(targets map[string]Target) *comms {
	return &comms{targets: targets, open: make(map[string]*Comm)}
}

// commOpen opens a comm; one to an unknown target is closed.
func (s *session) commOpen(r *request) wire.Content {
	m := r.msg.Content.(*wire.CommOpen)
	target := s.comms.targets[m.TargetName]
	if target == nil {
		r.publish(&wire.CommClose{CommID: m.CommID})
		return nil
	}
	c := &Comm{ID: m.CommID, Target: m.TargetName, r: r}
	s.comms.mu.Lock()
	s.comms.open[m.CommID] = c
	s.comms.mu.Unlock()
	target.Open(c, m.Data)
	return nil
}

// find is an open comm, for the message that came by it.
func (cs *comms) find(id string, r *request, remove bool) (*Comm, Target) {
	cs.mu.Lock()
	defer cs.mu.Unlock()
	c := cs.open[id]
	if c == nil {
		return nil, nil
	}
	c.mu.Lock()
	c.r = r
	c.mu.Unlock()
	if remove {
		delete(cs.open, id)
	}
	return c, cs.targets[c.Target]
}

func (s *session) commMsg(r *request) wire.Content {
	m := r.msg.Content.(*wire.CommMsg)
	if c, target := s.comms.find(m.CommID, r, false); c != nil {
		target.Message(c, m.Data)
	}
	return nil
}

func (s *session) commClose(r *request) wire.Content {
	m := r.msg.Content.(*wire.CommClose)
	if c, target := s.comms.find(m.CommID, r, true); c != nil {
		target.Close(c, m.Data)
	}
	return nil
}

func (s *session) commInfo(r *request) wire.Content {
	name := r.msg.Content.(*wire.CommInfoRequest).TargetName
	reply := &wire.CommInfoReply{Status: wire.OK, Comms: wire.Comms{}}
	s.comms.mu.Lock()
	defer s.comms.mu.Unlock()
	for id, c := range s.comms.open {
		if name == "" || name == c.Target {
			reply.Comms[id] = wire.CommInfo{TargetName: c.Target}
		}
	}
	return reply
}
