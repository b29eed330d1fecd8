package session

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"os"
	"sync"
	"time"

	"onrecord/kernel/engine"
	"onrecord/kernel/internal/wire"
	"onrecord/kernel/internal/zmtp"
)

// Options of a kernel. The zero value is right.
type Options struct {
	// Engine says how cells are evaluated. Its Input is set by the session.
	Engine engine.Options
	// History is the file that keeps what was executed; empty: DefaultHistory;
	// "-": none, it is kept in memory.
	History string
	// MaxText bounds the text that one cell prints, in bytes; 0: 200 MB.
	MaxText int64
	// Targets are the comms that a frontend can open, by target name.
	Targets map[string]Target
	// Interrupts are interrupts from outside, such as SIGINT.
	Interrupts <-chan os.Signal
	// Log takes a line for each message that is dropped; nil: none.
	Log *slog.Logger
}

const defaultMaxText = 200 << 20

// A session is one kernel.
type session struct {
	opt     Options
	conn    *wire.Connection
	codec   *wire.Codec
	log     *slog.Logger
	engine  *engine.Engine
	history *history
	comms   *comms

	shell, control, stdin *zmtp.Router
	iopub                 *zmtp.XPub
	opened                []io.Closer
	started               sync.Once

	queue   *queue
	inputs  chan string   // replies on stdin
	done    chan struct{} // closed when the kernel is to end
	endOnce sync.Once

	mu      sync.Mutex
	count   int                // execution count
	running *execution         // nil: none
	cancel  context.CancelFunc // of running
}

// Serve is a kernel for the connection. It returns when a client has asked for the
// shutdown or ctx ends, which are no errors; or when a socket cannot be bound or the
// engine not be started.
func Serve(ctx context.Context, conn *wire.Connection, opt Options) error {
	s := &session{
		opt: opt, conn: conn, log: opt.Log,
		queue: newQueue(), inputs: make(chan string, 1), done: make(chan struct{}),
	}
	if s.log == nil {
		s.log = slog.New(slog.DiscardHandler)
	}
	if s.opt.MaxText <= 0 {
		s.opt.MaxText = defaultMaxText
	}
	s.comms = newComms(opt.Targets)
	s.history = openHistory(opt.History)
	defer s.history.close()
	go s.history.tail(0) // reads the file
	var err error
	if s.codec, err = wire.NewCodec(conn.Key, conn.SignatureScheme); err != nil {
		return err
	}
	defer s.unbind()
	if err := s.bind(); err != nil {
		return err
	}
	eopt := opt.Engine
	eopt.Input = s.input
	if s.engine, err = engine.Start(eopt); err != nil {
		return err
	}
	defer s.engine.Close()

	ctx, stop := context.WithCancel(ctx)
	defer stop()
	var loops sync.WaitGroup
	for _, r := range []struct {
		router *zmtp.Router
		take   func(*request)
	}{
		{s.shell, s.enqueue},
		{s.control, s.controlled},
		{s.stdin, s.answered},
	} {
		loops.Go(func() { s.receive(ctx, r.router, r.take) })
	}
	loops.Go(func() { s.work(ctx) })
	loops.Go(func() { s.relayInterrupts(ctx) })
	select {
	case <-s.done:
	case <-ctx.Done():
	}
	stop()
	s.queue.close()
	s.engine.Close() // ends the cell that runs
	loops.Wait()
	return nil
}

// end makes Serve return.
func (s *session) end() { s.endOnce.Do(func() { close(s.done) }) }

// bind binds the sockets.
func (s *session) bind() error {
	cfg := zmtp.Config{Log: s.log, Linger: 500 * time.Millisecond}
	router := func(ch wire.Channel) (r *zmtp.Router, err error) {
		if r, err = zmtp.ListenRouter(s.conn.Endpoint(ch), cfg); err != nil {
			return nil, fmt.Errorf("%s socket: %w", ch, err)
		}
		s.opened = append(s.opened, r)
		return r, nil
	}
	beat, err := zmtp.ListenEcho(s.conn.Endpoint(wire.Heartbeat), cfg)
	if err != nil {
		return fmt.Errorf("%s socket: %w", wire.Heartbeat, err)
	}
	s.opened = append(s.opened, beat)
	pub := cfg
	pub.OnSubscribe = s.welcome
	if s.iopub, err = zmtp.ListenXPub(s.conn.Endpoint(wire.IOPub), pub); err != nil {
		return fmt.Errorf("%s socket: %w", wire.IOPub, err)
	}
	s.opened = append(s.opened, s.iopub)
	if s.stdin, err = router(wire.Stdin); err != nil {
		return err
	}
	if s.control, err = router(wire.Control); err != nil {
		return err
	}
	s.shell, err = router(wire.Shell)
	return err
}

func (s *session) unbind() {
	var all sync.WaitGroup
	for _, c := range s.opened {
		all.Go(func() { c.Close() })
	}
	all.Wait()
}

// welcome answers a subscription (JEP 65): the client knows from then on that nothing
// is missed. The first one gets the status "starting" too, which nobody would hear
// before.
func (s *session) welcome(x *zmtp.XPub, sub zmtp.Subscription) {
	if !sub.On {
		return
	}
	m := s.codec.Publish([]byte(sub.Topic), nil, &wire.IOPubWelcome{Subscription: sub.Topic})
	if frames, err := s.codec.Encode(m); err == nil {
		x.SendTo(sub.Peer, frames)
	}
	s.started.Do(func() {
		m := s.codec.Publish(s.topic("status"), nil, &wire.Status{ExecutionState: wire.Starting})
		if frames, err := s.codec.Encode(m); err == nil {
			x.Send(frames)
		}
	})
}

func (s *session) topic(msgType string) []byte { return wire.Topic(s.codec.Session(), msgType) }

// receive hands on the messages of a socket until it is closed.
func (s *session) receive(ctx context.Context, router *zmtp.Router, take func(*request)) {
	for {
		m, err := router.Recv(ctx)
		if err != nil {
			if ctx.Err() == nil && !errors.Is(err, net.ErrClosed) {
				s.log.Error("session: receive", "error", err)
			}
			return
		}
		msg, err := s.codec.Decode(m.Parts)
		if err != nil {
			s.log.Warn("session: message dropped", "error", err)
			continue
		}
		take(&request{s: s, msg: msg, from: m, router: router, arrived: time.Now()})
	}
}

// relayInterrupts interrupts on signals.
func (s *session) relayInterrupts(ctx context.Context) {
	for {
		select {
		case <-ctx.Done():
			return
		case _, ok := <-s.opt.Interrupts:
			if !ok {
				return
			}
			s.interrupt()
		}
	}
}
