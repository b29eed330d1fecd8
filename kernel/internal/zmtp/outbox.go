package zmtp

import (
	"errors"
	"net"
	"sync"
	"time"
)

var (
	errGone = errors.New("zmtp: the client is gone")
	errSlow = errors.New("zmtp: the client does not read what it is sent")
)

// outbox is the queue of one peer: encoded messages that its writer has not
// yet handed to the system, bounded in number and in bytes. A message longer
// than the bound is taken when the queue is empty.
type outbox struct {
	maxMessages int
	maxBytes    int

	mu       sync.Mutex
	waiting  [][]byte
	messages int // waiting and being written
	bytes    int
	ended    bool          // nothing more is taken
	wake     chan struct{} // holds one token when there is work
	room     chan struct{} // closed when half is free; nil when nobody waits
	gone     chan struct{} // closed when the peer is gone
	empty    chan struct{} // closed when ended and written
}

func newOutbox(cfg *Config) *outbox {
	return &outbox{
		maxMessages: cfg.QueueMessages, maxBytes: cfg.QueueBytes,
		wake: make(chan struct{}, 1), gone: make(chan struct{}), empty: make(chan struct{}),
	}
}

// markGone gives up what is queued: the connection is closed.
func (o *outbox) markGone() {
	o.mu.Lock()
	o.ended = true
	o.waiting = nil
	o.mu.Unlock()
	close(o.gone)
}

// put queues a message. When the queue is full it waits until half of it is
// free, at most for patience, and then returns errSlow.
func (o *outbox) put(b []byte, patience time.Duration) error {
	var timer *time.Timer
	for {
		o.mu.Lock()
		if o.ended {
			o.mu.Unlock()
			return errGone
		}
		if o.messages == 0 || o.messages < o.maxMessages && o.bytes+len(b) <= o.maxBytes {
			o.waiting = append(o.waiting, b)
			o.messages++
			o.bytes += len(b)
			o.mu.Unlock()
			o.signal()
			return nil
		}
		if o.room == nil {
			o.room = make(chan struct{})
		}
		room := o.room
		o.mu.Unlock()
		if patience <= 0 {
			return errSlow
		}
		if timer == nil {
			timer = time.NewTimer(patience)
			defer timer.Stop()
		}
		select {
		case <-room:
		case <-o.gone:
			return errGone
		case <-timer.C:
			return errSlow
		}
	}
}

func (o *outbox) signal() {
	select {
	case o.wake <- struct{}{}:
	default:
	}
}

// end takes no more messages; empty is closed when those waiting are written.
func (o *outbox) end() {
	o.mu.Lock()
	o.ended = true
	o.mu.Unlock()
	o.signal()
}

// batchBytes bounds what is handed to the system in one call, so that room
// shows while a long queue empties.
const batchBytes = 256 << 10

// write hands messages to the connection until it fails or the outbox ends.
func (o *outbox) write(c net.Conn) error {
	for {
		o.mu.Lock()
		n, size := 0, 0
		for n < len(o.waiting) && n < 1024 && (n == 0 || size+len(o.waiting[n]) <= batchBytes) {
			size += len(o.waiting[n])
			n++
		}
		batch := append(net.Buffers(nil), o.waiting[:n]...)
		clear(o.waiting[:n])
		o.waiting = o.waiting[n:]
		ended := o.ended
		o.mu.Unlock()
		if n == 0 {
			if ended {
				close(o.empty)
				return nil
			}
			select {
			case <-o.wake:
			case <-o.gone:
				return errGone
			}
			continue
		}
		if _, err := batch.WriteTo(c); err != nil {
			return err
		}
		o.mu.Lock()
		o.messages -= n
		o.bytes -= size
		if o.room != nil && o.messages <= o.maxMessages/2 && o.bytes <= o.maxBytes/2 {
			close(o.room)
			o.room = nil
		}
		o.mu.Unlock()
	}
}
