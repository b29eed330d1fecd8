package zmtp

import (
	"errors"
	"fmt"
	"net"
	"strconv"
	"strings"
	"testing"
	"time"
)

// subscribed connects a SUB that wants a topic, by a command of ZMTP 3.1.
func subscribed(t testing.TB, x *XPub, told <-chan Subscription, topic string) *client {
	t.Helper()
	c := connect(t, x.Endpoint(), "SUB", "")
	c.write(appendCommand(nil, "SUBSCRIBE", []byte(topic)))
	if s := <-told; s.Topic != topic || !s.On {
		t.Fatalf("%+v", s)
	}
	return c
}

func TestSubscriptions(t *testing.T) {
	told := make(chan Subscription, 10)
	x := xpub(t, Config{OnSubscribe: func(_ *XPub, s Subscription) { told <- s }})
	all := subscribed(t, x, told, "")
	kernel := subscribed(t, x, told, "kernel.")
	// ZMTP 3.0 subscribes by a message.
	old := connect(t, x.Endpoint(), "SUB", "")
	old.send("\x01stream")
	if s := <-told; s.Topic != "stream" || !s.On {
		t.Fatalf("%+v", s)
	}
	none := connect(t, x.Endpoint(), "SUB", "")
	old.send("\x01stream") // once more: nobody is told
	old.send("anything", "else")
	old.send("\x00stream") // one of two subscriptions ends
	old.send("\x00never")
	old.send("\x01x")
	s := <-told
	if s.Topic != "x" {
		t.Fatalf("%+v", s)
	}
	if err := x.SendTo(s.Peer, bytesOf("welcome", "you")); err != nil {
		t.Fatal(err)
	}
	for _, m := range []string{"kernel.1|a", "stream|b", "kernel|c"} {
		if err := x.Send(bytesOf(strings.Split(m, "|")...)); err != nil {
			t.Fatal(err)
		}
	}
	if got := all.recv() + " " + all.recv() + " " + all.recv(); got != "kernel.1|a stream|b kernel|c" {
		t.Error(got)
	}
	if got := kernel.recv(); got != "kernel.1|a" {
		t.Error(got)
	}
	if got := old.recv() + " " + old.recv(); got != "welcome|you stream|b" {
		t.Error(got)
	}
	old.send("\x00stream")
	if s := <-told; s.Topic != "stream" || s.On {
		t.Errorf("%+v", s)
	}
	none.write(appendCommand(nil, "PING", []byte("\x00\x00")))
	if got := none.recv(); got != `<PONG "">` {
		t.Errorf("without a subscription came %q", got)
	}
	if err := x.SendTo(9999, bytesOf("x")); !errors.Is(err, ErrNoPeer) {
		t.Error(err)
	}
	if x.Send(nil) == nil || x.SendTo(1, nil) == nil {
		t.Error("empty messages were sent")
	}
	x.Close()
	if err := x.Send(bytesOf("a")); !errors.Is(err, net.ErrClosed) {
		t.Error(err)
	}
}

func TestSubscriptionLimits(t *testing.T) {
	var j journal
	x := xpub(t, Config{Log: j.logger()})
	c := connect(t, x.Endpoint(), "SUB", "")
	c.send("\x01" + strings.Repeat("t", maxTopic+1))
	c.ends()
	c = connect(t, x.Endpoint(), "SUB", "")
	go func() {
		for i := range maxTopics + 1 {
			c.Write(encodeMessage(bytesOf("\x01" + strconv.Itoa(i))))
		}
	}()
	c.ends()
	until(t, "both are logged", func() bool {
		return strings.Contains(j.String(), "a subscription of 4097 bytes") && strings.Contains(j.String(), "more than 1024 subscriptions")
	})
}

// A subscriber that stops reading is disconnected; another gets everything.
func TestSlowSubscriberStarvesNobody(t *testing.T) {
	var j journal
	told := make(chan Subscription, 2)
	x := xpub(t, Config{
		QueueMessages: 100, Patience: 3 * time.Second, Log: j.logger(),
		OnSubscribe: func(_ *XPub, s Subscription) { told <- s },
	})
	subscribed(t, x, told, "") // never reads
	fast := subscribed(t, x, told, "")
	const messages = 2000
	body := strings.Repeat("x", 20000)
	done := make(chan error)
	go func() {
		for i := range messages {
			if got, err := fast.next(); err != nil || got != fmt.Sprint("out|", i, "|", body) {
				done <- fmt.Errorf("message %d: %.20q, %v", i, got, err)
				return
			}
		}
		done <- nil
	}()
	for i := range messages {
		if err := x.Send(bytesOf("out", strconv.Itoa(i), body)); err != nil {
			t.Fatal(err)
		}
	}
	if err := <-done; err != nil {
		t.Fatal(err)
	}
	until(t, "the slow one is gone", func() bool { return x.Peers() == 1 })
	if !strings.Contains(j.String(), "does not read") {
		t.Error(j.String())
	}
}

// A subscriber that reads slowly, but reads, gets everything in order: the
// sender waits for it.
func TestSteadySubscriberLosesNothing(t *testing.T) {
	told := make(chan Subscription, 1)
	x := xpub(t, Config{QueueMessages: 10, QueueBytes: 100_000, Patience: time.Hour, OnSubscribe: func(_ *XPub, s Subscription) { told <- s }})
	c := subscribed(t, x, told, "")
	const messages = 300
	go func() {
		for i := range messages {
			_ = x.Send(bytesOf(strconv.Itoa(i), strings.Repeat("x", 50_000)))
		}
	}()
	for i := range messages {
		if i%50 == 0 {
			time.Sleep(20 * time.Millisecond)
		}
		if got := c.recv(); !strings.HasPrefix(got, strconv.Itoa(i)+"|") {
			t.Fatalf("message %d is %.20q", i, got)
		}
	}
}

func TestOutboxTakesOneThatIsTooLarge(t *testing.T) {
	told := make(chan Subscription, 1)
	x := xpub(t, Config{QueueBytes: 1000, Patience: time.Hour, OnSubscribe: func(_ *XPub, s Subscription) { told <- s }})
	c := subscribed(t, x, told, "")
	go func() {
		for range 3 {
			_ = x.Send(bytesOf(strings.Repeat("x", 5_000_000)))
		}
	}()
	for range 3 {
		if got := c.recv(); len(got) != 5_000_000 {
			t.Errorf("%d bytes", len(got))
		}
	}
}
