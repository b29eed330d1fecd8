package session

import (
	"fmt"
	"runtime/debug"
	"time"

	"onrecord/kernel/internal/wire"
	"onrecord/kernel/internal/zmtp"
)

// A request is a message of a client with the way back to it. It is the context of
// all that the message causes: what is published through it has it as parent.
type request struct {
	s       *session
	msg     *wire.Message
	from    zmtp.Message
	router  *zmtp.Router
	arrived time.Time
}

// reply answers on the socket, and by the connection, that the request came by.
func (r *request) reply(c wire.Content) {
	frames, err := r.s.codec.Encode(r.s.codec.Reply(r.msg, c))
	if err != nil {
		r.s.log.Error("session: reply", "error", err)
		return
	}
	if err := r.router.Reply(r.from, frames); err != nil {
		r.s.log.Warn("session: reply", "type", c.MsgType(), "error", err)
	}
}

// publish tells all clients.
func (r *request) publish(c wire.Content) {
	frames, err := r.s.codec.Encode(r.s.codec.Publish(r.s.topic(c.MsgType()), r.msg, c))
	if err != nil {
		r.s.log.Error("session: publish", "error", err)
		return
	}
	r.s.iopub.Send(frames)
}

// A handler answers one type of request; nil: there is no reply.
type handler func(*session, *request) wire.Content

// handlers are the requests that are served. Those that are queued need the engine, or
// have to keep their order with cells; the others are answered at once when they come
// by control.
var handlers = map[string]struct {
	handle handler
	queued bool
}{
	"execute_request":     {(*session).execute, true},
	"complete_request":    {(*session).complete, true},
	"inspect_request":     {(*session).inspect, true},
	"is_complete_request": {(*session).isComplete, true},
	"history_request":     {(*session).historyRequest, false},
	"kernel_info_request": {(*session).kernelInfo, false},
	"connect_request":     {(*session).connect, false},
	"comm_info_request":   {(*session).commInfo, false},
	"comm_open":           {(*session).commOpen, true},
	"comm_msg":            {(*session).commMsg, true},
	"comm_close":          {(*session).commClose, true},
	"interrupt_request":   {(*session).interruptRequest, false},
	"shutdown_request":    {(*session).shutdown, false},
	"debug_request":       {(*session).debug, false},
}

// serve answers a request: busy, the handler, its reply, idle.
func (s *session) serve(r *request, handle handler) {
	r.publish(&wire.Status{ExecutionState: wire.Busy})
	defer r.publish(&wire.Status{ExecutionState: wire.Idle})
	defer func() {
		if p := recover(); p != nil {
			s.log.Error("session: a handler has panicked", "type", r.msg.Header.MsgType, "panic", fmt.Sprint(p),
				"stack", string(debug.Stack()))
		}
	}()
	if c := handle(s, r); c != nil {
		r.reply(c)
	}
}

// enqueue takes a request of shell.
func (s *session) enqueue(r *request) {
	if _, ok := handlers[r.msg.Header.MsgType]; !ok {
		s.log.Warn("session: no request", "type", r.msg.Header.MsgType)
		return
	}
	s.queue.push(r)
}

// controlled takes a request of control.
func (s *session) controlled(r *request) {
	h, ok := handlers[r.msg.Header.MsgType]
	switch {
	case !ok || h.queued:
		s.enqueue(r)
	default:
		s.serve(r, h.handle)
		if r.msg.Header.MsgType == "shutdown_request" {
			s.end()
		}
	}
}
