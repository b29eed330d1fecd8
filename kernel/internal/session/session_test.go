package session

import (
	"context"
	"fmt"
	"net"
	"os"
	"runtime"
	"strings"
	"testing"
	"time"

	"onrecord/kernel/engine"
	"onrecord/kernel/internal/wire"
)

func TestMain(m *testing.M) {
	engine.Main()
	os.Exit(m.Run())
}

// free is a connection with ports that nobody has.
func free(t *testing.T) *wire.Connection {
	t.Helper()
	var ports [5]int
	for i := range ports {
		l, err := net.Listen("tcp", "127.0.0.1:0")
		if err != nil {
			t.Fatal(err)
		}
		defer l.Close()
		ports[i] = l.Addr().(*net.TCPAddr).Port
	}
	return &wire.Connection{
		Transport: "tcp", IP: "127.0.0.1", Key: "k", SignatureScheme: "hmac-sha256",
		ShellPort: ports[0], IOPubPort: ports[1], StdinPort: ports[2], ControlPort: ports[3], HBPort: ports[4],
	}
}

func TestServeEndsWithContext(t *testing.T) {
	before := runtime.NumGoroutine()
	for range 3 {
		ctx, cancel := context.WithCancel(context.Background())
		done := make(chan error, 1)
		conn := free(t)
		go func() { done <- Serve(ctx, conn, Options{History: "-"}) }()
		for {
			c, err := net.Dial("tcp", fmt.Sprint("127.0.0.1:", conn.ShellPort))
			if err == nil {
				c.Close()
				break
			}
			select {
			case err := <-done:
				t.Fatal(err)
			case <-time.After(time.Millisecond):
			}
		}
		cancel()
		if err := <-done; err != nil {
			t.Fatal(err)
		}
	}
	for deadline := time.Now().Add(10 * time.Second); runtime.NumGoroutine() > before; time.Sleep(time.Millisecond) {
		if time.Now().After(deadline) {
			buf := make([]byte, 1<<16)
			t.Fatalf("%d goroutines, %d before\n%s", runtime.NumGoroutine(), before, buf[:runtime.Stack(buf, true)])
		}
	}
}

func TestPortInUse(t *testing.T) {
	conn := free(t)
	l, err := net.Listen("tcp", fmt.Sprint("127.0.0.1:", conn.StdinPort))
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	err = Serve(t.Context(), conn, Options{History: "-"})
	if err == nil || !strings.Contains(err.Error(), "stdin socket") || !strings.Contains(err.Error(), "address already in use") || strings.Contains(err.Error(), "\n") {
		t.Error(err)
	}
	conn.SignatureScheme = "hmac-rot13"
	if err := Serve(t.Context(), conn, Options{History: "-"}); err == nil {
		t.Error("an unknown signature scheme was taken")
	}
}

func TestStopped(t *testing.T) {
	failed := time.Now()
	at := func(arrived, sent time.Duration) *request {
		m := &wire.Message{Header: wire.Header{Date: failed.Add(sent).UTC().Format("2006-01-02T15:04:05.000000Z")}}
		return &request{msg: m, arrived: failed.Add(arrived)}
	}
	for _, c := range []struct {
		name          string
		arrived, sent time.Duration
		want          bool
	}{
		{"was here", -time.Millisecond, -time.Second, true},
		{"was here, of a client whose clock is fast", -time.Millisecond, time.Hour, true},
		{"was on its way", 10 * time.Millisecond, -time.Millisecond, true},
		{"came after the reply", 10 * time.Millisecond, 9 * time.Millisecond, false},
		{"of a client whose clock is slow", time.Second, -time.Hour, false},
	} {
		if got := stopped(at(c.arrived, c.sent), failed); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
		if stopped(at(c.arrived, c.sent), time.Time{}) {
			t.Errorf("%s: stopped without a failure", c.name)
		}
	}
}

func TestQuestions(t *testing.T) {
	for code, want := range map[string]string{
		"fmt.Println?": "fmt.Println", "?x": "x", "  ??strings.Builder\n": "strings.Builder", "é??": "é",
		"x": "", "a ? b": "", "?": "", "x?y": "", "x?\ny": "", "1?": "", "?x?": "",
	} {
		m := question.FindStringSubmatch(code)
		if got := m != nil; got != (want != "") || got && m[2]+m[3] != want {
			t.Errorf("%q: %q", code, m)
		}
	}
}

// echo answers what a comm is sent.
type echo struct{ closed chan string }

func (echo) Open(*Comm, map[string]any)           {}
func (echo) Message(c *Comm, data map[string]any) { c.Send(data) }
func (e echo) Close(c *Comm, data map[string]any) { e.closed <- c.ID }
func content(c wire.Content) *request             { return &request{msg: &wire.Message{Content: c}} }
func info(t *testing.T, s *session, name string) []string {
	t.Helper()
	reply := s.commInfo(content(&wire.CommInfoRequest{TargetName: name})).(*wire.CommInfoReply)
	var ids []string
	for id := range reply.Comms {
		ids = append(ids, id)
	}
	return ids
}

func TestComms(t *testing.T) {
	e := echo{make(chan string, 1)}
	s := &session{comms: newComms(map[string]Target{"echo": e})}
	s.commOpen(content(&wire.CommOpen{CommID: "1", TargetName: "echo"}))
	if got := info(t, s, "echo"); len(got) != 1 || got[0] != "1" {
		t.Error(got)
	}
	if got := info(t, s, "other"); len(got) != 0 {
		t.Error(got)
	}
	s.commMsg(content(&wire.CommMsg{CommID: "nobody"}))
	s.commClose(content(&wire.CommClose{CommID: "1"}))
	if got := <-e.closed; got != "1" {
		t.Error(got)
	}
	if got := info(t, s, ""); len(got) != 0 {
		t.Error(got)
	}
}
