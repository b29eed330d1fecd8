package zmtp

import (
	"io"
	"strings"
	"testing"
)

// A request and its reply, one after the other.
func BenchmarkRoundTrip(b *testing.B) {
	r := echoing(b, anyPort, Config{})
	c := connect(b, r.Endpoint(), "DEALER", "")
	request := encodeMessage(bytesOf("<IDS|MSG>", strings.Repeat("x", 500)))
	answer := make([]byte, len(request))
	b.SetBytes(int64(len(request)))
	for b.Loop() {
		c.write(request)
		if _, err := io.ReadFull(c.r, answer); err != nil {
			b.Fatal(err)
		}
	}
}

// Messages per second from one publisher to two subscribers that read.
func BenchmarkPublish(b *testing.B) {
	told := make(chan Subscription, 2)
	x := xpub(b, Config{OnSubscribe: func(_ *XPub, s Subscription) { told <- s }})
	m := bytesOf("stream", strings.Repeat("x", 500))
	size := int64(len(encodeMessage(m)))
	done := make(chan error, 2)
	for range 2 {
		c := subscribed(b, x, told, "")
		go func() {
			_, err := io.CopyN(io.Discard, c.r, size*int64(b.N))
			done <- err
		}()
	}
	b.SetBytes(size)
	b.ResetTimer()
	for range b.N {
		if err := x.Send(m); err != nil {
			b.Fatal(err)
		}
	}
	for range 2 {
		if err := <-done; err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "messages/s")
}
