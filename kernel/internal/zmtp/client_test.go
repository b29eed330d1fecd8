package zmtp

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"io"
	"log/slog"
	"net"
	"strings"
	"sync"
	"testing"
)

// client is a ZMTP client over a bare connection, which can also misbehave.
type client struct {
	t testing.TB
	net.Conn
	r *bufio.Reader
}

func dial(t testing.TB, endpoint string) *client {
	t.Helper()
	network, address := "tcp", strings.TrimPrefix(endpoint, "tcp://")
	if path, ok := strings.CutPrefix(endpoint, "ipc://"); ok {
		network, address = "unix", path
	}
	c, err := net.Dial(network, address)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { c.Close() })
	return &client{t, c, bufio.NewReader(c)}
}

// connect dials and shakes hands.
func connect(t testing.TB, endpoint, socketType, identity string) *client {
	t.Helper()
	c := dial(t, endpoint)
	c.write(appendGreeting(nil))
	if _, err := readGreeting(c.r); err != nil {
		t.Fatal(err)
	}
	c.write(ready(socketType, identity))
	f, err := readFrame(c.r, maxCommand)
	if err != nil {
		t.Fatal(err)
	}
	if m, err := readyOf(f); err != nil || m.socketType == "" {
		t.Fatalf("%v, %v: %q", m, err, f.body)
	}
	return c
}

func ready(socketType, identity string) []byte {
	return appendCommand(nil, "READY", appendProperty(appendProperty(nil, "Socket-Type", socketType), "Identity", identity))
}

func (c *client) write(b []byte) {
	c.t.Helper()
	if _, err := c.Write(b); err != nil {
		c.t.Fatal(err)
	}
}

func (c *client) send(parts ...string) { c.t.Helper(); c.write(encodeMessage(bytesOf(parts...))) }

func bytesOf(parts ...string) [][]byte {
	var b [][]byte
	for _, p := range parts {
		b = append(b, []byte(p))
	}
	return b
}

// recv returns the next message, its parts joined by a bar, or the name of a
// command in angle brackets.
func (c *client) recv() string {
	c.t.Helper()
	s, err := c.next()
	if err != nil {
		c.t.Fatal(err)
	}
	return s
}

func (c *client) next() (string, error) {
	var parts []string
	for {
		f, err := readFrame(c.r, 1<<30)
		if err != nil {
			return "", err
		}
		if f.command {
			name, data, err := parseCommand(f.body)
			return fmt.Sprintf("<%s %q>", name, data), err
		}
		parts = append(parts, string(f.body))
		if !f.more {
			return strings.Join(parts, "|"), nil
		}
	}
}

// ends reads until the server closes the connection and returns what came.
func (c *client) ends() string {
	c.t.Helper()
	b, err := io.ReadAll(c.r)
	if err != nil && !strings.Contains(err.Error(), "reset") {
		c.t.Errorf("the connection does not end: %v", err)
	}
	return string(b)
}

// journal is a log to be looked at.
type journal struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (j *journal) Write(p []byte) (int, error) {
	j.mu.Lock()
	defer j.mu.Unlock()
	return j.b.Write(p)
}

func (j *journal) String() string {
	j.mu.Lock()
	defer j.mu.Unlock()
	return j.b.String()
}

func (j *journal) logger() *slog.Logger { return slog.New(slog.NewTextHandler(j, nil)) }

const anyPort = "tcp://127.0.0.1:0"

func router(t testing.TB, endpoint string, cfg Config) *Router {
	t.Helper()
	r, err := ListenRouter(endpoint, cfg)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { r.Close() })
	return r
}

// echoing answers every message of a router with its own parts.
func echoing(t testing.TB, endpoint string, cfg Config) *Router {
	t.Helper()
	r := router(t, endpoint, cfg)
	go func() {
		for {
			m, err := r.Recv(context.Background())
			if err != nil {
				return
			}
			_ = r.Reply(m, m.Parts) // a client that is gone wants no answer
		}
	}()
	return r
}

func xpub(t testing.TB, cfg Config) *XPub {
	t.Helper()
	x, err := ListenXPub(anyPort, cfg)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { x.Close() })
	return x
}

func received(t testing.TB, r *Router) Message {
	t.Helper()
	m, err := r.Recv(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return m
}
