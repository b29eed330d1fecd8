package session

import (
	"context"
	"sync"
	"time"

	"onrecord/kernel/internal/idle"
	"onrecord/kernel/internal/wire"
)

// A queue holds the requests that wait, in order of arrival. It has no bound: a
// reader that waits for room would not see what comes after, and who can send here
// can run any program.
type queue struct {
	mu     sync.Mutex
	list   []*request
	wake   chan struct{} // holds a token when there may be work
	closed bool
}

func newQueue() *queue { return &queue{wake: make(chan struct{}, 1)} }

func (q *queue) push(r *request) {
	q.mu.Lock()
	q.list = append(q.list, r)
	q.mu.Unlock()
	q.signal()
}

func (q *queue) signal() {
	select {
	case q.wake <- struct{}{}:
	default:
	}
}

// close wakes the worker, which finds nothing more.
func (q *queue) close() {
	q.mu.Lock()
	q.closed = true
	q.mu.Unlock()
	q.signal()
}

// pop waits for the next request; nil when the queue is closed.
func (q *queue) pop() *request {
	for {
		q.mu.Lock()
		if q.closed {
			q.mu.Unlock()
			return nil
		}
		if len(q.list) > 0 {
			r := q.list[0]
			q.list[0] = nil
			q.list = q.list[1:]
			q.mu.Unlock()
			return r
		}
		q.mu.Unlock()
		<-q.wake
	}
}

// onTheWay is how long after a failed cell's reply a request is looked at that was
// sent before it.
const onTheWay = 100 * time.Millisecond

// work serves what is queued, one after the other.
func (s *session) work(ctx context.Context) {
	var failed time.Time // when the last failing cell that stops the queue was answered
	quiet := idle.Start()
	defer quiet.Stop()
	for {
		quiet.Idle()
		r := s.queue.pop()
		if r == nil || ctx.Err() != nil {
			return
		}
		quiet.Busy()
		content, isExecute := r.msg.Content.(*wire.ExecuteRequest)
		if isExecute && stopped(r, failed) {
			s.serve(r, (*session).abort)
			continue
		}
		stop := false
		s.serve(r, func(s *session, r *request) wire.Content {
			reply := handlers[r.msg.Header.MsgType].handle(s, r)
			if e, ok := reply.(*wire.ExecuteReply); ok && isExecute {
				stop = e.Status == wire.Failed && content.StopOnError
				failed = time.Time{}
				if stop {
					failed = time.Now()
				}
			}
			return reply
		})
		if r.msg.Header.MsgType == "shutdown_request" {
			s.end()
			return
		}
	}
}

// stopped tells whether a request was sent before the failure at the time given was
// answered: it was here, or it was on its way and says so in its date.
func stopped(r *request, failed time.Time) bool {
	if failed.IsZero() {
		return false
	}
	if r.arrived.Before(failed) {
		return true
	}
	sent, ok := r.msg.Header.Time()
	return ok && sent.Before(failed) && r.arrived.Sub(failed) < onTheWay
}

func (s *session) abort(*request) wire.Content {
	s.mu.Lock()
	defer s.mu.Unlock()
	return &wire.ExecuteReply{Status: wire.Aborted, ExecutionCount: s.count}
}
