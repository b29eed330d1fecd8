package zmtp

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"net"
	"sync"
)

// ErrNoPeer says that no client of that identity is connected.
var ErrNoPeer = errors.New("zmtp: no such client")

// errClosed is net.ErrClosed to errors.Is.
var errClosed = fmt.Errorf("zmtp: %w", net.ErrClosed)

// Message is what a client of a ROUTER sent.
type Message struct {
	// Peer is the connection it came by, a number not used again. Identity is
	// the client's own, or one made up for this connection when it has none.
	Peer     uint64
	Identity []byte
	Parts    [][]byte
}

// Router is a ROUTER socket: it receives from all clients and sends to one,
// by identity.
//
// Several connections may have the same identity at once: a client that
// reconnects before the loss of its old connection is known, or two clients
// that copied a setting. All of them are heard; Reply answers on the
// connection of the request, Send on the newest.
type Router struct {
	*server
	in chan Message

	mu         sync.Mutex
	byIdentity map[string][]*peer // newest last
	byID       map[uint64]*peer
	made       uint32
}

// ListenRouter binds a ROUTER socket.
func ListenRouter(endpoint string, cfg Config) (*Router, error) {
	s, err := newServer("ROUTER", endpoint, cfg)
	if err != nil {
		return nil, err
	}
	r := &Router{
		server: s, in: make(chan Message, 64),
		byIdentity: make(map[string][]*peer), byID: make(map[uint64]*peer),
	}
	s.joined, s.left, s.message = r.joined, r.left, r.received
	s.start()
	return r, nil
}

func (r *Router) joined(p *peer) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if len(p.identity) == 0 {
		// Identities that begin with a zero byte are for the socket to give.
		r.made++
		p.identity = binary.BigEndian.AppendUint32([]byte{0}, r.made)
	}
	r.byIdentity[string(p.identity)] = append(r.byIdentity[string(p.identity)], p)
	r.byID[p.id] = p
}

func (r *Router) left(p *peer) {
	r.mu.Lock()
	defer r.mu.Unlock()
	delete(r.byID, p.id)
	same := r.byIdentity[string(p.identity)]
	for i, q := range same {
		if q == p {
			same = append(same[:i:i], same[i+1:]...)
			break
		}
	}
	if len(same) == 0 {
		delete(r.byIdentity, string(p.identity))
	} else {
		r.byIdentity[string(p.identity)] = same
	}
}

func (r *Router) received(p *peer, parts [][]byte) error {
	select {
	case r.in <- Message{Peer: p.id, Identity: p.identity, Parts: parts}:
	case <-r.closing: // what comes after Close is nobody's
	}
	return nil
}

// Recv returns the next message. It ends with ctx, and with net.ErrClosed
// when the socket is closed.
func (r *Router) Recv(ctx context.Context) (Message, error) {
	select {
	case m := <-r.in:
		return m, nil
	case <-ctx.Done():
		return Message{}, ctx.Err()
	case <-r.closing:
		return Message{}, errClosed
	}
}

// Send sends a message to the client of the identity. The parts are copied.
func (r *Router) Send(identity []byte, parts [][]byte) error {
	r.mu.Lock()
	same := r.byIdentity[string(identity)]
	var p *peer
	if len(same) > 0 {
		p = same[len(same)-1]
	}
	r.mu.Unlock()
	return r.sendTo(p, identity, parts)
}

// Reply sends a message to the client that sent m: by the same connection, or
// when that is gone by the newest of the same identity.
func (r *Router) Reply(m Message, parts [][]byte) error {
	r.mu.Lock()
	p := r.byID[m.Peer]
	r.mu.Unlock()
	if p == nil {
		return r.Send(m.Identity, parts)
	}
	return r.sendTo(p, m.Identity, parts)
}

func (r *Router) sendTo(p *peer, identity []byte, parts [][]byte) error {
	if len(parts) == 0 {
		return errors.New("zmtp: a message without parts")
	}
	if p == nil {
		return fmt.Errorf("%w: %.40q", ErrNoPeer, identity)
	}
	return r.send(p, encodeMessage(parts))
}

// Echo is a REP socket that sends every request back as it came, which is
// what a kernel's heartbeat is.
type Echo struct{ *server }

// ListenEcho binds an echo.
func ListenEcho(endpoint string, cfg Config) (*Echo, error) {
	s, err := newServer("REP", endpoint, cfg)
	if err != nil {
		return nil, err
	}
	s.message = func(p *peer, parts [][]byte) error { return s.send(p, encodeMessage(parts)) }
	s.start()
	return &Echo{s}, nil
}
