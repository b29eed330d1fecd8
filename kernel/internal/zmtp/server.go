package zmtp

import (
	"errors"
	"net"
	"slices"
	"sync"
	"time"
)

// server is what the sockets have in common: the accept loop, the
// connections, and their end.
type server struct {
	kind string
	cfg  Config
	l    net.Listener
	addr string

	// message takes a message, on the client's own goroutine; subscribe a
	// subscription or its end. joined and left tell of clients.
	message   func(*peer, [][]byte) error
	subscribe func(p *peer, on bool, topic []byte) error
	joined    func(*peer)
	left      func(*peer)

	closing chan struct{} // closed when Close has begun
	wg      sync.WaitGroup

	mu     sync.Mutex
	closed bool
	nextID uint64
	peers  map[uint64]*peer
	shy    []*peer // those whose handshake is under way, oldest first
}

func newServer(kind, endpoint string, cfg Config) (*server, error) {
	l, err := listen(endpoint)
	if err != nil {
		return nil, err
	}
	return &server{
		kind: kind, cfg: cfg.withDefaults(), l: l, addr: endpointOf(l),
		joined: func(*peer) {}, left: func(*peer) {},
		closing: make(chan struct{}), peers: make(map[uint64]*peer),
	}, nil
}

func (s *server) start() {
	s.wg.Add(1)
	go s.accept()
}

// Endpoint is where clients connect to, with the port that was picked.
func (s *server) Endpoint() string { return s.addr }

// Peers is the number of clients whose handshake is done.
func (s *server) Peers() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return len(s.peers)
}

func (s *server) accept() {
	defer s.wg.Done()
	pause := time.Millisecond
	for {
		c, err := s.l.Accept()
		if err != nil {
			if errors.Is(err, net.ErrClosed) {
				return
			}
			// Out of file descriptors, as a rule: it passes, and the kernel
			// must not end for it.
			s.cfg.Log.Warn("zmtp: accept failed", "socket", s.addr, "error", err)
			select {
			case <-time.After(pause):
			case <-s.closing:
				return
			}
			pause = min(2*pause, time.Second)
			continue
		}
		pause = time.Millisecond
		if p := s.admit(c); p != nil {
			go s.serve(p)
		} else {
			c.Close()
		}
	}
}

// admit makes a peer of a connection, in the place of one that is slow to
// introduce itself when all places are taken.
func (s *server) admit(c net.Conn) *peer {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.closed {
		return nil
	}
	if len(s.peers)+len(s.shy) >= s.cfg.MaxPeers {
		if len(s.shy) == 0 {
			s.cfg.Log.Warn("zmtp: client turned away", "socket", s.addr, "client", c.RemoteAddr(), "connections",
				s.cfg.MaxPeers)
			return nil
		}
		s.cfg.Log.Warn("zmtp: client gives way before its handshake", "socket", s.addr, "client",
			s.shy[0].conn.RemoteAddr())
		s.shy[0].drop()
		s.shy = s.shy[1:]
	}
	s.nextID++
	p := newPeer(s.nextID, c, &s.cfg)
	s.shy = append(s.shy, p)
	s.wg.Add(1)
	return p
}

// leaveShy ends a peer's handshake; with ok it counts among those that are
// known. It says no when the server closes or the peer had to give way.
func (s *server) leaveShy(p *peer, ok bool) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	i := slices.Index(s.shy, p)
	if i < 0 {
		return false
	}
	s.shy = slices.Delete(s.shy, i, i+1)
	if s.closed || !ok {
		return false
	}
	s.peers[p.id] = p
	return true
}

// serve looks after one connection from its handshake to its end.
func (s *server) serve(p *peer) {
	defer s.wg.Done()
	defer p.drop()
	err := p.handshake(s.kind, time.Now().Add(s.cfg.Handshake))
	if !s.leaveShy(p, err == nil) {
		s.report(p, err)
		return
	}
	s.joined(p)
	var writer sync.WaitGroup
	writer.Go(func() {
		if err := p.out.write(p.conn); err != nil {
			p.drop()
		}
	})
	err = p.read(s)
	if !errors.Is(err, ErrProtocol) {
		// The client may have closed only its sending side.
		p.out.end()
		s.await(p.out.empty, p.out.gone)
	}
	p.drop()
	writer.Wait()
	s.left(p)
	s.mu.Lock()
	delete(s.peers, p.id)
	s.mu.Unlock()
	s.report(p, err)
}

// report logs the end of a connection, unless it is nobody's fault.
func (s *server) report(p *peer, err error) {
	if !ordinary(err) {
		s.cfg.Log.Warn("zmtp: client disconnected", "socket", s.addr, "client", p.conn.RemoteAddr(), "error", err)
	}
}

// await waits for one of two events, at most for the time of the linger.
func (s *server) await(a, b <-chan struct{}) {
	if s.cfg.Linger < 0 {
		return
	}
	t := time.NewTimer(s.cfg.Linger)
	defer t.Stop()
	select {
	case <-a:
	case <-b:
	case <-t.C:
	}
}

// send queues an encoded message for a peer. One that does not read is
// disconnected.
func (s *server) send(p *peer, b []byte) error {
	err := p.out.put(b, s.cfg.Patience)
	if errors.Is(err, errSlow) {
		s.report(p, err)
		p.drop()
	}
	return err
}

// Close takes no more connections, writes what is queued, for at most the
// time of Config.Linger, ends the connections and waits for their goroutines.
func (s *server) Close() error {
	s.mu.Lock()
	if s.closed {
		s.mu.Unlock()
		s.wg.Wait()
		return nil
	}
	s.closed = true
	for _, p := range s.shy {
		p.drop()
	}
	peers := make([]*peer, 0, len(s.peers))
	for _, p := range s.peers {
		peers = append(peers, p)
	}
	s.mu.Unlock()
	close(s.closing)
	err := s.l.Close()
	var flushed sync.WaitGroup
	for _, p := range peers {
		flushed.Go(func() {
			p.out.end()
			s.await(p.out.empty, p.out.gone)
			// Ending only the sending side first lets what was written arrive:
			// closing with unread input in the buffer would reset the connection.
			if half, ok := p.conn.(interface{ CloseWrite() error }); ok && s.cfg.Linger > 0 {
				_ = half.CloseWrite()
				s.await(p.out.gone, nil)
			}
			p.drop()
		})
	}
	flushed.Wait()
	s.wg.Wait()
	return err
}
