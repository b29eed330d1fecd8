package vm

import (
	"errors"
	"go/token"
	"reflect"
	"sync"
	"sync/atomic"
	"time"
)

// A Job is the run of one cell, with the goroutines that it starts.
type Job struct {
	m    *Machine
	done chan struct{} // closed when the job is to stop
	once sync.Once
	why  atomic.Pointer[halt]
	live atomic.Int32 // goroutines
	over atomic.Bool  // stopped, and all its goroutines have ended
}

// settle takes back the signal of a stopped job that has no goroutines left.
func (j *Job) settle() {
	if j.live.Load() == 0 && j.why.Load() != nil && j.over.CompareAndSwap(false, true) {
		j.m.signal.Add(-1)
	}
}

func (j *Job) leave() {
	if j != nil {
		j.live.Add(-1)
		j.settle()
	}
}

// A halt ends interpreted code; recover does not see it.
type halt struct{ err error }

func (h *halt) Error() string { return h.err.Error() }

// Halt is a value to panic with in a function that interpreted code calls: it ends the
// cell with err, without deferred calls and without recover seeing it.
func Halt(err error) any { return &halt{err} }

// Errors by which a job ends without a panic of its own.
var (
	ErrInterrupted = errors.New("interrupted")
	ErrDeadlock    = errors.New("all goroutines are asleep - deadlock!") //lint:ignore ST1005 the words of Go's own
	ErrOverflow    = errors.New("stack overflow: calls are nested too deeply")
)

// Stop makes the job's interpreted code end with err, soon.
func (j *Job) Stop(err error) {
	j.once.Do(func() {
		j.why.Store(&halt{err})
		j.m.signal.Add(1)
		close(j.done)
		j.settle()
	})
}

// poll ends the thread when its job is to stop.
func (th *thread) poll() {
	if th.job == nil {
		return
	}
	if h := th.job.why.Load(); h != nil {
		panic(h)
	}
}

func (th *thread) overflow() {
	th.depth = 0
	panic(&halt{ErrOverflow})
}

// wait does the first of the operations that can be done. A job that stops ends it.
func (th *thread) wait(cases []reflect.SelectCase) (int, reflect.Value, bool) {
	th.poll()
	if n, v, ok := reflect.Select(append(cases, reflect.SelectCase{Dir: reflect.SelectDefault})); n < len(cases) {
		return n, v, ok
	}
	m := th.m
	var done chan struct{}
	if th.job != nil {
		done = th.job.done
	}
	cases = append(cases, reflect.SelectCase{Dir: reflect.SelectRecv, Chan: reflect.ValueOf(done)})
	m.blocked.Add(1)
	defer m.blocked.Add(-1)
	if !th.main {
		return th.woken(reflect.Select(cases))
	}
	timer := time.NewTimer(deadlockAfter)
	defer timer.Stop()
	timed := append(cases, reflect.SelectCase{Dir: reflect.SelectRecv, Chan: reflect.ValueOf(timer.C)})
	wakes, quiet := m.wakes.Load(), 0
	for {
		n, v, ok := reflect.Select(timed)
		if n < len(cases) {
			return th.woken(n, v, ok)
		}
		now := m.wakes.Load()
		if now != wakes || m.blocked.Load() < m.live.Load() || m.outside.Load() || m.callbacks.Load() > 0 {
			wakes, quiet = now, 0
		} else if quiet++; quiet >= 10 {
			panic(&halt{ErrDeadlock})
		}
		timer.Reset(deadlockAfter)
	}
}

// woken ends a wait.
func (th *thread) woken(n int, v reflect.Value, ok bool) (int, reflect.Value, bool) {
	th.m.wakes.Add(1)
	th.poll()
	return n, v, ok
}

// deadlockAfter is how often the cell's own goroutine asks, while it waits, whether
// anybody can wake it: all interpreted goroutines wait for each other, none was woken
// for some time, and no compiled code is known to wake one.
const deadlockAfter = 50 * time.Millisecond

// A Frame is a call that was running when a panic came.
type Frame struct {
	Function string
	Pos      token.Pos
}

// A Panic is what ended a job or goroutine.
type Panic struct {
	Value  any     // as Go's recover would give it
	Err    error   // set when the job was stopped: ErrInterrupted, ErrDeadlock …
	Frames []Frame // innermost first
	Goexit bool
}

// maxFrames bounds the calls that a Panic lists.
const maxFrames = 1000

func (th *thread) frames() []Frame {
	var list []Frame
	for f := th.cur; f != nil && len(list) < maxFrames; f = f.up {
		if f.body == nil {
			break
		}
		list = append(list, Frame{f.body.fn.fn.Name(), f.pos})
	}
	return list
}

// Run runs a loaded unit: variables and their initial values first, then its statement.
func (m *Machine) Run(r *Runner, l *Loaded) (p *Panic) {
	defer m.forget(l)
	return r.do(func(root *frame) {
		for _, v := range l.zero {
			v.SetZero()
		}
		call0(root, l.init)
		if l.stmt != nil {
			call0(root, l.stmt)
		}
	})
}

// forget gives back what only the run of a unit needed: a statement runs once.
func (m *Machine) forget(l *Loaded) {
	m.mu.Lock()
	defer m.mu.Unlock()
	for _, h := range []*function{l.init, l.stmt} {
		if h == nil {
			continue
		}
		delete(m.funcs, h.fn)
		delete(m.units, h.fn)
		h.fn.Blocks, h.fn.Locals, h.fn.AnonFuncs = nil, nil, nil
		h.body.Store(nil)
	}
	l.init, l.stmt, l.zero = nil, nil, nil
}

func call0(root *frame, h *function) {
	b := h.load()
	g := b.enter(root)
	b.run(g)
	b.leave(g)
}

// A Runner runs the units of one cell as one function: what they defer runs at Finish.
type Runner struct {
	m   *Machine
	Job *Job
	th  *thread
}

// Start begins a cell.
func (m *Machine) Start() *Runner {
	j := &Job{m: m, done: make(chan struct{})}
	th := &thread{m: m, job: j, main: true}
	th.root = &frame{th: th}
	m.running.Store(j)
	j.live.Add(1)
	m.live.Add(1)
	r := &Runner{m: m, Job: j, th: th}
	return r
}

// do runs a part of the cell on the caller's goroutine, or beside it when Goexit ends it.
func (r *Runner) do(f func(root *frame)) (p *Panic) {
	done := make(chan struct{})
	go func() {
		normal := false
		defer func() {
			if x := recover(); x != nil {
				p = r.th.failure(x)
			} else if !normal {
				p = &Panic{Goexit: true}
			}
			r.th.cur, r.th.depth = nil, 0
			close(done)
		}()
		f(r.th.root)
		normal = true
	}()
	<-done
	return p
}

// Finish runs what the cell has deferred; p is the panic that ended it, or nil. The
// result is nil when the cell has recovered.
func (r *Runner) Finish(p *Panic) *Panic {
	root := r.th.root
	if root.deferred != nil && (p == nil || p.Err == nil) {
		q := r.do(func(*frame) {
			rec := &panicked{}
			if p != nil {
				rec = &panicked{value: p.Value, active: !p.Goexit, frames: p.Frames}
			}
			rec = root.runAll(rec)
			if rec.active && !rec.recovered {
				r.th.repanic(rec)
			}
			if rec.recovered {
				p = nil
			}
		})
		if q != nil {
			p = q
		}
	}
	r.m.live.Add(-1)
	r.m.running.CompareAndSwap(r.Job, nil)
	r.Job.leave()
	return p
}

// failure makes a Panic of what recover gave.
func (th *thread) failure(x any) *Panic {
	switch x := x.(type) {
	case *halt:
		return &Panic{Err: x.err, Frames: th.frames()}
	}
	return &Panic{Value: x, Frames: th.framesOf(x)}
}

// goroutine runs an interpreted call as a goroutine of its own.
func (th *thread) goroutine(start func(root *frame)) {
	m := th.m
	n := &thread{m: m, job: th.job}
	n.root = &frame{th: n}
	m.live.Add(1)
	if n.job != nil {
		n.job.live.Add(1)
	}
	go func() {
		defer func() {
			m.live.Add(-1)
			defer n.job.leave()
			if x := recover(); x != nil {
				p := n.failure(x)
				if p.Err == nil || errors.Is(p.Err, ErrOverflow) {
					m.conf.Stray(p)
				} else if !errors.Is(p.Err, ErrInterrupted) && th.job != nil {
					th.job.Stop(p.Err)
				}
			}
		}()
		start(n.root)
	}()
}

// Main calls the function main of a loaded program.
func (m *Machine) Main(r *Runner, l *Loaded) *Panic {
	fn := l.pkg.Func("main")
	if fn == nil {
		return nil
	}
	m.mu.Lock()
	h := m.function(fn)
	m.mu.Unlock()
	return r.do(func(root *frame) { call0(root, h) })
}
