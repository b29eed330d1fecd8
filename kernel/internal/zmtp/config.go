package zmtp

import (
	"log/slog"
	"time"
)

// Config has the limits of a socket. The zero value is right for a kernel.
type Config struct {
	// Handshake is the time a client has to make itself known, 10 s when 0.
	Handshake time.Duration
	// Linger is how long Close waits for what is queued to be written and for
	// the clients to close their side, 1 s when 0, not at all when negative.
	Linger time.Duration
	// Patience is how long a sender waits for a full queue to empty by half
	// before the client is disconnected, 5 s when 0, not at all when negative.
	Patience time.Duration

	// MaxFrame bounds a frame that is received, MaxMessage the sum of a
	// message's frames, in bytes; 128 MiB and 256 MiB when 0.
	MaxFrame   int64
	MaxMessage int64
	// MaxParts bounds the frames of a message that is received, 16,384 when 0.
	MaxParts int
	// MaxPeers bounds the connections, 1,024 when 0. When they are taken, a
	// new one takes the place of the oldest that has not finished its handshake.
	MaxPeers int

	// QueueMessages and QueueBytes bound what waits for one client, 65,536
	// messages and 64 MiB when 0.
	QueueMessages int
	QueueBytes    int

	// OnSubscribe is called by an XPUB socket for each subscription, after it
	// took effect, on a goroutine of that client's. The socket is passed since a
	// client may come before ListenXPub has returned it.
	OnSubscribe func(*XPub, Subscription)

	// Log takes a line for each client that is turned away or disconnected for
	// a fault of its own; nil drops them.
	Log *slog.Logger
}

func (c Config) withDefaults() Config {
	duration := func(d *time.Duration, value time.Duration) {
		if *d == 0 {
			*d = value
		}
	}
	duration(&c.Handshake, 10*time.Second)
	duration(&c.Linger, time.Second)
	duration(&c.Patience, 5*time.Second)
	if c.MaxFrame <= 0 {
		c.MaxFrame = 128 << 20
	}
	if c.MaxMessage <= 0 {
		c.MaxMessage = 256 << 20
	}
	number := func(n *int, value int) {
		if *n <= 0 {
			*n = value
		}
	}
	number(&c.MaxParts, 1<<14)
	number(&c.MaxPeers, 1<<10)
	number(&c.QueueMessages, 1<<16)
	number(&c.QueueBytes, 64<<20)
	if c.Log == nil {
		c.Log = slog.New(slog.DiscardHandler)
	}
	return c
}

// maxTopics and maxTopic bound the subscriptions of one client: how many
// different ones, and the bytes of each.
const (
	maxTopics = 1024
	maxTopic  = 4096
)
