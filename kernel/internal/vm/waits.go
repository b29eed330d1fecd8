package vm

import (
	"go/token"
	"reflect"
	"runtime"
	"sync"
	"sync/atomic"
	"time"
	"unsafe"
)

// A lockWait is a compiled method that waits: interpreted code lets another goroutine
// wait in its stead, so that the end of the job ends the wait, and a wait that nobody
// can end is called a deadlock.
type lockWait struct {
	try  func(p unsafe.Pointer) bool // does it if that is possible at once; nil where there is no telling
	do   func(p unsafe.Pointer)      // waits
	undo func(p unsafe.Pointer)      // takes back what do did once nobody waits for it any more; or nil
	wake func(p unsafe.Pointer)      // ends do, where what is deferred counts on its effect; or nil
}

func init() {
	for name, w := range map[string]lockWait{
		"sync.Mutex.Lock": {
			try:  func(p unsafe.Pointer) bool { return (*sync.Mutex)(p).TryLock() },
			do:   func(p unsafe.Pointer) { (*sync.Mutex)(p).Lock() },
			undo: func(p unsafe.Pointer) { (*sync.Mutex)(p).Unlock() },
		},
		"sync.RWMutex.Lock": {
			try:  func(p unsafe.Pointer) bool { return (*sync.RWMutex)(p).TryLock() },
			do:   func(p unsafe.Pointer) { (*sync.RWMutex)(p).Lock() },
			undo: func(p unsafe.Pointer) { (*sync.RWMutex)(p).Unlock() },
		},
		"sync.RWMutex.RLock": {
			try:  func(p unsafe.Pointer) bool { return (*sync.RWMutex)(p).TryRLock() },
			do:   func(p unsafe.Pointer) { (*sync.RWMutex)(p).RLock() },
			undo: func(p unsafe.Pointer) { (*sync.RWMutex)(p).RUnlock() },
		},
		"sync.WaitGroup.Wait": {do: func(p unsafe.Pointer) { (*sync.WaitGroup)(p).Wait() }},
		"sync.Cond.Wait": {
			do:   func(p unsafe.Pointer) { (*sync.Cond)(p).Wait() },
			undo: func(p unsafe.Pointer) { (*sync.Cond)(p).L.Unlock() },
			wake: func(p unsafe.Pointer) { (*sync.Cond)(p).Broadcast() },
		},
	} {
		intrinsics[name] = w.intrinsic
	}
	intrinsics["sync.WaitGroup.Go"] = doWaitGroupGo
}

// turns is how often a lock is tried before another goroutine waits for it.
const turns = 20

func (w lockWait) intrinsic(c *compiler, h *function, args, dst []place, pos token.Pos) op {
	x := args[0].off
	return func(f *frame) {
		f.pos = pos
		p := *at[unsafe.Pointer](f, x)
		if p == nil {
			nilFault(f, pos)
		}
		for range turns {
			if w.try == nil {
				break
			}
			if w.try(p) {
				return
			}
			runtime.Gosched()
		}
		w.wait(f.th, p)
	}
}

// wakeAfter is how long an interrupt waits for the lock that a condition gives back.
const wakeAfter = 500 * time.Millisecond

// Who of the two ends first: the wait, or the job whose goroutine waits for it.
const (
	waiting int32 = iota
	ended
	left
)

func (w lockWait) wait(th *thread, p unsafe.Pointer) {
	th.poll()
	var state atomic.Int32
	done := make(chan any, 1)
	go func() {
		defer func() {
			x := recover() // misuse of a WaitGroup; its panic is the caller's
			if !state.CompareAndSwap(waiting, ended) && x == nil && w.undo != nil {
				w.undo(p)
			}
			done <- x
		}()
		w.do(p)
	}()
	taken := false
	defer func() {
		if taken {
			return
		}
		if h := th.job.why.Load(); w.wake != nil && h != nil && h.err == ErrInterrupted {
			w.wake(p)
			select {
			case <-done: // what is deferred runs after an interrupt, and unlocks
				return
			case <-time.After(wakeAfter):
			}
		}
		if !state.CompareAndSwap(waiting, left) && w.undo != nil {
			w.undo(p)
		}
	}()
	_, x, _ := th.wait([]reflect.SelectCase{{Dir: reflect.SelectRecv, Chan: reflect.ValueOf(done)}})
	taken = true
	if !x.IsNil() {
		panic(x.Elem().Interface())
	}
}

// doWaitGroupGo starts a goroutine as the statement go does, so that its panic is the
// cell's error and it counts among those that can wake others.
func doWaitGroupGo(c *compiler, h *function, args, dst []place, pos token.Pos) op {
	x, fn := args[0].off, args[1].off
	return func(f *frame) {
		f.pos = pos
		group := *at[*sync.WaitGroup](f, x)
		callee := *at[unsafe.Pointer](f, fn)
		if group == nil {
			nilFault(f, pos)
		}
		group.Add(1)
		f.th.goroutine(func(root *frame) {
			defer group.Done()
			if callee == nil {
				nilFault(root, pos)
			}
			cl := closureOf(callee)
			if cl == nil {
				(*(*func())(unsafe.Pointer(&callee)))()
				return
			}
			b := cl.h.load()
			g := b.enter(root)
			cl.bind(b, g)
			b.run(g)
			b.leave(g)
		})
	}
}
