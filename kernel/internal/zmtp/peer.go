package zmtp

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"net"
	"slices"
	"sync"
	"time"
)

// peer is one connection of a client.
type peer struct {
	id       uint64
	conn     net.Conn
	r        *bufio.Reader
	out      *outbox
	identity []byte // as the client gave it; empty when it gave none
	drop     func() // closes the connection, once

	// topics counts the subscriptions of a SUB, by prefix. Their lock guards them.
	mu     sync.Mutex
	topics map[string]int
}

func newPeer(id uint64, c net.Conn, cfg *Config) *peer {
	p := &peer{id: id, conn: c, out: newOutbox(cfg)}
	p.drop = sync.OnceFunc(func() {
		p.out.markGone()
		c.Close()
	})
	return p
}

// partners are the types of sockets that each type talks to. RFC 37, section
// "The Socket-Type Property".
var partners = map[string][]string{
	"ROUTER": {"DEALER", "REQ", "ROUTER"},
	"REP":    {"REQ", "DEALER"},
	"XPUB":   {"SUB", "XSUB"},
}

// handshake exchanges greetings and READY commands within the deadline.
func (p *peer) handshake(kind string, deadline time.Time) error {
	if err := p.conn.SetDeadline(deadline); err != nil {
		return err
	}
	if _, err := p.conn.Write(appendGreeting(nil)); err != nil {
		return err
	}
	p.r = bufio.NewReaderSize(p.conn, 16<<10)
	if _, err := readGreeting(p.r); err != nil {
		return err
	}
	f, err := readFrame(p.r, maxCommand)
	if err != nil {
		return fmt.Errorf("handshake: %w", err)
	}
	m, err := readyOf(f)
	if err == nil && !slices.Contains(partners[kind], m.socketType) {
		err = fmt.Errorf("%w: a %.20q socket, and this is a %s", ErrProtocol, m.socketType, kind)
	}
	if err != nil {
		_, _ = p.conn.Write(errorCommand("Invalid handshake"))
		return err
	}
	p.identity = m.identity
	if _, err := p.conn.Write(readyCommand(kind)); err != nil {
		return err
	}
	return p.conn.SetDeadline(time.Time{})
}

func readyOf(f frame) (metadata, error) {
	if !f.command {
		return metadata{}, fmt.Errorf("%w: a message before the handshake was done", ErrProtocol)
	}
	name, data, err := parseCommand(f.body)
	if err != nil {
		return metadata{}, err
	}
	if name != "READY" {
		return metadata{}, fmt.Errorf("%w: the command %.40s instead of READY", ErrProtocol, name)
	}
	return parseReady(data)
}

// read takes messages and commands off the connection until it ends.
func (p *peer) read(s *server) error {
	var parts [][]byte
	left := s.cfg.MaxMessage
	for {
		f, err := readFrame(p.r, min(s.cfg.MaxFrame, left))
		if err != nil {
			if len(parts) > 0 {
				err = unexpected(err)
			}
			return err
		}
		if f.command {
			if err := p.command(s, f.body); err != nil {
				return err
			}
			continue
		}
		if len(parts) == s.cfg.MaxParts {
			return fmt.Errorf("%w: a message of more than %d frames", ErrProtocol, s.cfg.MaxParts)
		}
		parts = append(parts, f.body)
		left -= int64(len(f.body))
		if f.more {
			continue
		}
		if err := s.message(p, parts); err != nil {
			return err
		}
		parts, left = nil, s.cfg.MaxMessage
	}
}

// command obeys a command. Those that ZMTP does not have are passed over.
func (p *peer) command(s *server, body []byte) error {
	name, data, err := parseCommand(body)
	if err != nil {
		return err
	}
	switch name {
	case "PING":
		answer, err := pong(data)
		if err != nil {
			return err
		}
		// When the queue is full the client sees traffic anyway, which is as
		// good a sign of life.
		if err := p.out.put(answer, 0); err != nil && !errors.Is(err, errSlow) {
			return err
		}
	case "SUBSCRIBE", "CANCEL":
		if s.subscribe == nil {
			return fmt.Errorf("%w: a subscription to a %s", ErrProtocol, s.kind)
		}
		return s.subscribe(p, name == "SUBSCRIBE", data)
	case "ERROR":
		return fmt.Errorf("%w: the client reports an error: %.80q", ErrProtocol, data)
	}
	return nil
}

// ordinary tells the end of a connection that is nobody's fault from others.
func ordinary(err error) bool {
	return err == nil || errors.Is(err, io.EOF) || errors.Is(err, net.ErrClosed) || errors.Is(err, errGone)
}
