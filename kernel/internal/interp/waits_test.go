package interp

import "testing"

const asleep = "~fatal error: all goroutines are asleep - deadlock!"

// A wait for a lock, a group or a condition that nobody can end any more is a deadlock,
// in Go's words, and the variables stay.
func TestDeadlocks(t *testing.T) {
	check(t, []step{
		{"kept := 7\nvar wg sync.WaitGroup\nwg.Add(1)\nwg.Wait()", asleep},
		{"kept", "=> 7"},
		{"var mu sync.Mutex\nmu.Lock()\nmu.Lock()", asleep},
		{"var rw sync.RWMutex\nrw.RLock()\nrw.Lock()", asleep},
		{"var rw2 sync.RWMutex\nrw2.Lock()\nrw2.RLock()", asleep},
		{"c := sync.NewCond(&sync.Mutex{})\nc.L.Lock()\nc.Wait()", asleep},
		{"type Box struct { sync.Mutex; n int }\nvar b Box\nb.Lock()\nb.Lock()", asleep},
		{"var w2 sync.WaitGroup\nw2.Add(1)\ngo func() { <-make(chan int); w2.Done() }()\nw2.Wait()", asleep},
		{"ctx, cancel := context.WithCancel(context.Background())\n_ = cancel\n<-ctx.Done()", asleep},
		{"var w3 sync.WaitGroup\nw3.Go(func() { select {} })\nw3.Wait()", asleep},
		{"r, w := io.Pipe()\n_ = w\nvar w4 sync.WaitGroup\nw4.Add(1)\n_ = r\nw4.Wait()", asleep},
		{"kept", "=> 7"},
	})
}

// What a running goroutine, a timer, a server or a cleanup can still end is none, however
// long it takes.
func TestNoDeadlocks(t *testing.T) {
	const late = "700*time.Millisecond"
	check(t, []step{
		{"var wg sync.WaitGroup\nwg.Add(1)\ngo func() { time.Sleep(" + late + "); wg.Done() }()\nwg.Wait()\n1", "=> 1"},
		{"var mu sync.Mutex\nmu.Lock()\ngo func() { time.Sleep(" + late + "); mu.Unlock() }()\nmu.Lock()\n2", "=> 2"},
		{"c := sync.NewCond(&sync.Mutex{})\nready := false\ngo func() { time.Sleep(" + late + ")\nc.L.Lock(); ready = true; c.L.Unlock(); c.Broadcast() }()\n" +
			"c.L.Lock()\nfor !ready { c.Wait() }\nc.L.Unlock()\n3", "=> 3"},
		{"var w2 sync.WaitGroup\nfor i := range 50 { w2.Go(func() { mu.TryLock(); if i == 9 { time.Sleep(" + late + ") } }) }\nw2.Wait()\n4", "=> 4"},
		{"r, w := io.Pipe()\nvar w5 sync.WaitGroup\nw5.Add(1)\ngo func() { io.ReadAll(r); w5.Done() }()\n" +
			"go func() { time.Sleep(" + late + "); w.Close() }()\nw5.Wait()\n5", "=> 5"},
		{"total := 0\nvar m2 sync.Mutex\nvar w6 sync.WaitGroup\nfor range 40 { w6.Add(1)\ngo func() { defer w6.Done()\nfor range 100 { m2.Lock(); total++; m2.Unlock() } }() }\nw6.Wait()\ntotal", "=> 4000"},
		{"var w7 sync.WaitGroup\nw7.Go(func() { panic(\"astray\") })\nw7.Wait()", "~panic: astray"},
		// From here on something may wake by itself.
		{"later := time.AfterFunc\nch := make(chan int)\nlater(" + late + ", func() { ch <- 6 })\n<-ch", "=> 6"},
		{"var w8 sync.WaitGroup\nw8.Add(1)\ntime.AfterFunc(" + late + ", w8.Done)\nw8.Wait()\n8", "=> 8"},
	})
}

func TestMisusedGroup(t *testing.T) {
	check(t, []step{
		{"var wg *sync.WaitGroup\nwg.Wait()", "~nil pointer"},
		{"var g sync.WaitGroup\ng.Done()", "~negative WaitGroup counter"},
		{"1", "=> 1"},
	})
}
