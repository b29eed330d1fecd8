package zmtp

import (
	"errors"
	"fmt"
	"strings"
	"sync"
)

// Subscription says that a client has subscribed to a topic, or ended that.
type Subscription struct {
	Peer  uint64
	Topic string // the prefix of the topics it wants; empty means all
	// On is false when the client has cancelled it. Each client's first
	// subscription to a topic and the last cancellation of it are told.
	On bool
}

// XPub is an XPUB socket: what is sent goes to every client whose
// subscription the first part begins with.
type XPub struct {
	*server

	// sending keeps messages in one order for all clients.
	sending sync.Mutex

	mu    sync.Mutex
	peers []*peer // replaced as a whole, never changed
}

// ListenXPub binds an XPUB socket.
func ListenXPub(endpoint string, cfg Config) (*XPub, error) {
	s, err := newServer("XPUB", endpoint, cfg)
	if err != nil {
		return nil, err
	}
	x := &XPub{server: s}
	s.joined, s.left, s.subscribe, s.message = x.joined, x.left, x.subscribed, x.received
	s.start()
	return x, nil
}

func (x *XPub) joined(p *peer) {
	p.topics = make(map[string]int)
	x.mu.Lock()
	defer x.mu.Unlock()
	x.peers = append(x.peers[:len(x.peers):len(x.peers)], p)
}

func (x *XPub) left(p *peer) {
	x.mu.Lock()
	defer x.mu.Unlock()
	var rest []*peer
	for _, q := range x.peers {
		if q != p {
			rest = append(rest, q)
		}
	}
	x.peers = rest
}

// received takes a message of a client: in ZMTP 3.0 a subscription is one of
// a single part that begins with 1, its end with 0. Others are for
// applications of XSUB, of which a kernel is none.
func (x *XPub) received(p *peer, parts [][]byte) error {
	if len(parts) == 1 && len(parts[0]) > 0 && parts[0][0] <= 1 {
		return x.subscribed(p, parts[0][0] == 1, parts[0][1:])
	}
	return nil
}

func (x *XPub) subscribed(p *peer, on bool, topic []byte) error {
	if len(topic) > maxTopic {
		return fmt.Errorf("%w: a subscription of %d bytes, and %d are allowed", ErrProtocol, len(topic), maxTopic)
	}
	t := string(topic)
	p.mu.Lock()
	was := p.topics[t]
	switch {
	case on && was == 0 && len(p.topics) == maxTopics:
		p.mu.Unlock()
		return fmt.Errorf("%w: more than %d subscriptions", ErrProtocol, maxTopics)
	case on:
		p.topics[t]++
	case was > 1:
		p.topics[t]--
	default:
		delete(p.topics, t)
	}
	p.mu.Unlock()
	if changed := on && was == 0 || !on && was == 1; changed && x.cfg.OnSubscribe != nil {
		x.cfg.OnSubscribe(x, Subscription{Peer: p.id, Topic: t, On: on})
	}
	return nil
}

func (p *peer) wants(topic string) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	for t := range p.topics {
		if strings.HasPrefix(topic, t) {
			return true
		}
	}
	return false
}

func (x *XPub) snapshot() []*peer {
	x.mu.Lock()
	defer x.mu.Unlock()
	return x.peers
}

// Send sends a message to all who subscribed to its first part, the topic,
// and returns when it is in the queue of each, in the same order for all.
// Those with room get it before it waits for one without.
func (x *XPub) Send(parts [][]byte) error {
	if len(parts) == 0 {
		return errors.New("zmtp: a message without parts")
	}
	x.sending.Lock()
	defer x.sending.Unlock()
	select {
	case <-x.closing:
		return errClosed
	default:
	}
	var b []byte
	var full []*peer
	topic := string(parts[0])
	for _, p := range x.snapshot() {
		if !p.wants(topic) {
			continue
		}
		if b == nil {
			b = encodeMessage(parts)
		}
		if errors.Is(p.out.put(b, 0), errSlow) {
			full = append(full, p)
		}
	}
	// All are waited for at once: the patience is spent once, not for each.
	var wait sync.WaitGroup
	for _, p := range full {
		wait.Go(func() { _ = x.send(p, b) }) // a client that goes is logged there
	}
	wait.Wait()
	return nil
}

// SendTo sends a message to one client, whatever it subscribed to: the
// welcome that answers a subscription.
func (x *XPub) SendTo(id uint64, parts [][]byte) error {
	if len(parts) == 0 {
		return errors.New("zmtp: a message without parts")
	}
	for _, p := range x.snapshot() {
		if p.id == id {
			return x.send(p, encodeMessage(parts))
		}
	}
	return fmt.Errorf("%w: %d", ErrNoPeer, id)
}
