package zmtp

import (
	"context"
	"encoding/binary"
	"errors"
	"net"
	"runtime"
	"strings"
	"testing"
	"time"
)

func TestRouterKeepsFrames(t *testing.T) {
	for _, endpoint := range []string{anyPort, "ipc://*"} {
		r := echoing(t, endpoint, Config{})
		c := connect(t, r.Endpoint(), "DEALER", "me")
		for _, parts := range [][]string{
			{""}, {"a"}, {"", "", ""}, {strings.Repeat("x", 255)}, {strings.Repeat("x", 256), ""},
			strings.Split(strings.Repeat("part ", 5000), " "), {strings.Repeat("large ", 3<<20), "end"},
		} {
			go c.send(parts...)
			if got, want := c.recv(), strings.Join(parts, "|"); got != want {
				t.Errorf("%s: %d parts of %d bytes came back as %d bytes", endpoint, len(parts), len(want), len(got))
			}
		}
	}
}

func TestRouterTellsClientsApart(t *testing.T) {
	r := router(t, anyPort, Config{})
	a, b := connect(t, r.Endpoint(), "DEALER", ""), connect(t, r.Endpoint(), "REQ", "")
	a.send("from a")
	first := received(t, r)
	b.send("", "from b")
	second := received(t, r)
	if string(first.Identity) == string(second.Identity) || len(first.Identity) != 5 || first.Identity[0] != 0 {
		t.Errorf("identities %q and %q", first.Identity, second.Identity)
	}
	if err := errors.Join(r.Send(second.Identity, bytesOf("", "to b")), r.Send(first.Identity, bytesOf("to a"))); err != nil {
		t.Fatal(err)
	}
	if x, y := a.recv(), b.recv(); x != "to a" || y != "|to b" {
		t.Errorf("%q, %q", x, y)
	}
	if err := r.Send([]byte("nobody"), bytesOf("x")); !errors.Is(err, ErrNoPeer) {
		t.Errorf("%v", err)
	}
	if err := r.Send(first.Identity, nil); err == nil {
		t.Error("an empty message was sent")
	}
}

func TestDuplicateIdentities(t *testing.T) {
	r := router(t, anyPort, Config{})
	old := connect(t, r.Endpoint(), "DEALER", "same")
	old.send("1")
	m1 := received(t, r)
	young := connect(t, r.Endpoint(), "DEALER", "same")
	young.send("2")
	m2 := received(t, r)
	if err := errors.Join(r.Reply(m1, bytesOf("to 1")), r.Reply(m2, bytesOf("to 2")), r.Send([]byte("same"), bytesOf("newest"))); err != nil {
		t.Fatal(err)
	}
	if got := old.recv(); got != "to 1" {
		t.Errorf("the older got %q", got)
	}
	if a, b := young.recv(), young.recv(); a != "to 2" || b != "newest" {
		t.Errorf("the newer got %q, %q", a, b)
	}
	young.Close()
	until(t, "the newer is gone", func() bool { return r.Peers() == 1 })
	// A reply to a connection that is gone goes to one that is there.
	if err := errors.Join(r.Reply(m2, bytesOf("left")), r.Send([]byte("same"), bytesOf("again"))); err != nil {
		t.Fatal(err)
	}
	if a, b := old.recv(), old.recv(); a != "left" || b != "again" {
		t.Errorf("the older got %q, %q", a, b)
	}
}

// until waits for something that another goroutine brings about; go test's
// own timeout ends a wait in vain.
func until(t testing.TB, what string, cond func() bool) {
	t.Helper()
	t.Log("waiting until", what)
	for !cond() {
		time.Sleep(time.Millisecond)
	}
}

func TestReconnects(t *testing.T) {
	r := echoing(t, anyPort, Config{})
	for range 50 {
		c := connect(t, r.Endpoint(), "DEALER", "again")
		c.send("x")
		if got := c.recv(); got != "x" {
			t.Fatal(got)
		}
		if tcp, ok := c.Conn.(*net.TCPConn); ok {
			tcp.SetLinger(0) // ends with a reset
		}
		c.Close()
	}
	until(t, "all are gone", func() bool { return r.Peers() == 0 })
}

func TestPing(t *testing.T) {
	r := echoing(t, anyPort, Config{})
	c := connect(t, r.Endpoint(), "DEALER", "")
	c.write(appendCommand(nil, "PING", []byte("\x00\x0acontext")))
	if got := c.recv(); got != `<PONG "context">` {
		t.Error(got)
	}
	c.write(appendCommand(nil, "NOVELTY", []byte("x"))) // unknown commands are passed over
	c.send("still here")
	if got := c.recv(); got != "still here" {
		t.Error(got)
	}
}

func TestFaultsHarmNobodyElse(t *testing.T) {
	zmtp2 := append([]byte("\xff\x00\x00\x00\x00\x00\x00\x00\x01\x7f\x01\x05"), make([]byte, 52)...)
	plain := appendGreeting(nil)
	copy(plain[12:], "PLAIN")
	greet := string(appendGreeting(nil))
	open := greet + string(ready("DEALER", "x"))
	long := func(flags byte, size uint64) string {
		return string(binary.BigEndian.AppendUint64([]byte{flags}, size))
	}
	for _, c := range []struct{ name, sent, logged string }{
		{"HTTP", "GET / HTTP/1.1\r\n\r\n", "it begins with 0x47"},
		{"ZMTP 2", string(zmtp2), "older than 3"},
		{"unversioned", "\xff\x00\x00\x00\x00\x00\x00\x00\x01\x00\x00", "older than 3"},
		{"PLAIN", string(plain), "the mechanism PLAIN"},
		{"message first", greet + "\x00\x01x", "a message before the handshake"},
		{"other command", greet + string(appendCommand(nil, "HELLO", nil)), "the command HELLO instead of READY"},
		{"wrong partner", greet + string(ready("SUB", "")), `SUB`},
		{"no type", greet + string(appendCommand(nil, "READY", nil)), "no socket type"},
		{"cut property", greet + string(appendCommand(nil, "READY", []byte("\x0bSocket-Type\x00\x00\x01\x00x"))), "cut off"},
		{"huge property", greet + string(appendCommand(nil, "READY", []byte("\x0bSocket-Type\xff\xff\xff\xffx"))), "cut off"},
		{"bad identity", greet + string(ready("DEALER", "\x00me")), "identity of 3 bytes"},
		{"long identity", greet + string(ready("DEALER", strings.Repeat("i", 256))), "identity of 256 bytes"},
		{"reserved flags", open + "\x08\x00", "flags 0x08"},
		{"command with more", open + "\x05\x00", "flags 0x05"},
		{"nameless command", open + "\x04\x00", "without a name"},
		{"oversized frame", open + long(flagLong, 1<<62), "a frame of 4611686018427387904 bytes"},
		{"oversized command", open + long(flagLong|flagCommand, maxCommand+1), "a frame of 65537 bytes"},
		{"too long together", open + strings.Repeat("\x01\xc8"+strings.Repeat("x", 200), 20), "bytes, and"},
		{"too many parts", open + strings.Repeat("\x01\x00", 40), "more than 32 frames"},
		{"bad PING", open + string(appendCommand(nil, "PING", []byte("x"))), "a PING of 1 bytes"},
		{"subscription", open + string(appendCommand(nil, "SUBSCRIBE", []byte("x"))), "a subscription to a ROUTER"},
		{"error", open + string(errorCommand("oh")), "reports an error"},
		{"cut frame", open + "\x00\x05ab", "unexpected EOF"},
		{"cut message", open + "\x01\x01a", "unexpected EOF"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var j journal
			r := echoing(t, anyPort, Config{MaxFrame: 1000, MaxMessage: 2000, MaxParts: 32, Log: j.logger()})
			good := connect(t, r.Endpoint(), "DEALER", "good")
			bad := dial(t, r.Endpoint())
			go bad.Write([]byte(c.sent))
			if strings.HasPrefix(c.name, "cut ") && c.name != "cut property" {
				readGreeting(bad.r)
				bad.next()
				bad.Conn.(*net.TCPConn).CloseWrite()
			}
			said := bad.ends()
			if c.name == "wrong partner" && !strings.Contains(said, "ERROR") {
				t.Errorf("no ERROR in %q", said)
			}
			until(t, "logged: "+c.logged, func() bool { return strings.Contains(j.String(), c.logged) })
			good.send("well")
			if got := good.recv(); got != "well" {
				t.Error(got)
			}
			connect(t, r.Endpoint(), "DEALER", "late").send("x")
		})
	}
}

func TestHalfOpenConnections(t *testing.T) {
	var j journal
	r := echoing(t, anyPort, Config{Handshake: time.Second, Log: j.logger()})
	var idle []*client
	for _, sent := range []string{"", "\xff", string(appendGreeting(nil)[:20]), string(appendGreeting(nil)), string(appendGreeting(nil)) + "\x04"} {
		c := dial(t, r.Endpoint())
		c.write([]byte(sent))
		idle = append(idle, c)
	}
	c := connect(t, r.Endpoint(), "DEALER", "")
	c.send("at once")
	if got := c.recv(); got != "at once" {
		t.Error(got)
	}
	for _, h := range idle {
		h.ends()
	}
	until(t, "five are logged", func() bool { return strings.Count(j.String(), "timeout") >= len(idle) })
	c.send("still")
	if got := c.recv(); got != "still" {
		t.Error(got)
	}
}

func TestIdleConnectionsGiveWay(t *testing.T) {
	var j journal
	r := echoing(t, anyPort, Config{Handshake: time.Hour, MaxPeers: 3, Log: j.logger()})
	var idle []*client
	for range 3 {
		idle = append(idle, dial(t, r.Endpoint()))
	}
	for i := range 3 {
		c := connect(t, r.Endpoint(), "DEALER", "")
		c.send("in")
		if got := c.recv(); got != "in" {
			t.Fatal(got)
		}
		idle[i].ends()
	}
	dial(t, r.Endpoint()).ends() // all three places are taken by clients that are known
	until(t, "logged", func() bool { return strings.Contains(j.String(), "client turned away") })
}

// A client that takes no replies is disconnected when its queue is full.
func TestRouterDisconnectsWhoDoesNotRead(t *testing.T) {
	var j journal
	r := router(t, anyPort, Config{QueueMessages: 4, Patience: -1, Log: j.logger()})
	c := connect(t, r.Endpoint(), "DEALER", "slow")
	c.send("go")
	m := received(t, r)
	part := []string{strings.Repeat("x", 1<<20)}
	var err error
	for err == nil {
		err = r.Reply(m, bytesOf(part...))
	}
	until(t, "gone", func() bool { return r.Peers() == 0 })
	if !strings.Contains(j.String(), "does not read") {
		t.Error(j.String())
	}
}

func TestCloseWritesWhatIsQueued(t *testing.T) {
	r := router(t, anyPort, Config{Linger: time.Minute})
	c := connect(t, r.Endpoint(), "DEALER", "")
	c.send("go")
	m := received(t, r)
	c.send("unread") // unread input must not reset the connection
	part := strings.Repeat("x", 1<<20)
	for range 20 {
		if err := r.Reply(m, bytesOf(part)); err != nil {
			t.Fatal(err)
		}
	}
	closed := make(chan error)
	go func() { closed <- r.Close() }()
	for range 20 {
		if got := c.recv(); got != part {
			t.Fatal("lost")
		}
	}
	if _, err := c.next(); err == nil {
		t.Error("no end")
	}
	c.Close()
	if err := <-closed; err != nil {
		t.Error(err)
	}
	if _, err := r.Recv(context.Background()); err != nil && !errors.Is(err, net.ErrClosed) {
		t.Error(err)
	}
	if err := r.Close(); err != nil {
		t.Errorf("closed twice: %v", err)
	}
}

func TestCloseDoesNotWaitForEver(t *testing.T) {
	before := runtime.NumGoroutine()
	r := router(t, anyPort, Config{Linger: 10 * time.Millisecond, Handshake: time.Hour})
	c := connect(t, r.Endpoint(), "DEALER", "")
	dial(t, r.Endpoint())
	c.send("go")
	m := received(t, r)
	for range 30 {
		if err := r.Reply(m, bytesOf(strings.Repeat("x", 1<<20))); err != nil {
			t.Fatal(err)
		}
	}
	for range 100 { // nobody receives these
		c.send("more")
	}
	if err := r.Close(); err != nil {
		t.Error(err)
	}
	until(t, "no goroutine is left", func() bool { return runtime.NumGoroutine() <= before })
}

func TestRecvEndsWithItsContext(t *testing.T) {
	r := router(t, anyPort, Config{})
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := r.Recv(ctx); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}

func TestEcho(t *testing.T) {
	e, err := ListenEcho(anyPort, Config{})
	if err != nil {
		t.Fatal(err)
	}
	defer e.Close()
	c := connect(t, e.Endpoint(), "REQ", "")
	for range 3 {
		c.send("", "ping")
		if got := c.recv(); got != "|ping" {
			t.Error(got)
		}
	}
}
