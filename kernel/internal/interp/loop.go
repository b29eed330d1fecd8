package interp

import (
	"context"
	"errors"
	"sync"
	"time"
)

// An Interp has a goroutine of its own, which does everything that touches the session,
// one job after another.

var (
	errClosed = errors.New("interp: closed")
	// errStuck says that an interrupted job did not end within the grace.
	errStuck = errors.New("interp: the interrupted code has not stopped: it waits inside compiled code")
)

// grace is how long an interrupted job is waited for: compiled code that blocks does
// not notice an interrupt.
const grace = time.Second

type loop struct {
	jobs chan func()
	quit chan struct{}
	once sync.Once
	busy chan struct{} // holds a token while a job runs

	mu     sync.Mutex
	ctx    context.Context // of the job that runs
	cancel context.CancelFunc
	stuck  bool // the job that runs outlived its interrupt
}

func newLoop() *loop {
	l := &loop{jobs: make(chan func()), quit: make(chan struct{}), busy: make(chan struct{}, 1)}
	go func() {
		for {
			select {
			case job := <-l.jobs:
				job()
			case <-l.quit:
				return
			}
		}
	}()
	return l
}

// do runs the job on the loop's goroutine, after those that were there before.
// When ctx ends or Interrupt is called, poke is called again and again until the job
// ends; after the grace do returns errStuck, and the job goes on by itself.
func (l *loop) do(ctx context.Context, poke func(), job func()) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	var tooLong <-chan time.Time
	if l.isStuck() {
		tooLong = time.After(grace)
	}
	select {
	case l.busy <- struct{}{}:
	case <-ctx.Done():
		return ctx.Err()
	case <-l.quit:
		return errClosed
	case <-tooLong:
		return errStuck
	}
	ctx, cancel := context.WithCancel(ctx)
	l.set(ctx, cancel)
	done := make(chan struct{})
	work := func() {
		defer func() {
			cancel()
			l.unset()
			close(done)
			<-l.busy
		}()
		job()
	}
	select {
	case l.jobs <- work:
	case <-l.quit:
		cancel()
		return errClosed
	}
	select {
	case <-done:
		return nil
	case <-ctx.Done():
	}
	stuck := time.NewTimer(grace)
	defer stuck.Stop()
	again := time.NewTicker(10 * time.Millisecond)
	defer again.Stop()
	for {
		poke()
		select {
		case <-done:
			return nil
		case <-again.C:
		case <-stuck.C:
			l.setStuck(true)
			go func() { // it may still come to interpreted code
				for {
					select {
					case <-done:
						l.setStuck(false)
						return
					case <-time.After(50 * time.Millisecond):
						poke()
					}
				}
			}()
			return errStuck
		}
	}
}

func (l *loop) set(ctx context.Context, cancel context.CancelFunc) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.ctx, l.cancel = ctx, cancel
}

func (l *loop) unset() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.ctx, l.cancel = nil, nil
}

func (l *loop) setStuck(stuck bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.stuck = stuck
}

func (l *loop) isStuck() bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.stuck
}

// interrupt ends the context of the job that runs, if one does.
func (l *loop) interrupt() {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.cancel != nil {
		l.cancel()
	}
}

// runContext is the context of the job that runs.
func (l *loop) runContext() context.Context {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.ctx == nil {
		return context.Background()
	}
	return l.ctx
}

func (l *loop) close() { l.once.Do(func() { close(l.quit) }) }
