// Package iter has the bodies of the standard package's generic functions, for
// interpreted code: a goroutine runs the sequence, one step for each value asked for.
package iter

import "iter"

type pulled[V any] struct {
	v  V
	ok bool
	r  any // a panic of the sequence
	p  bool
}

func Pull[V any](seq iter.Seq[V]) (next func() (V, bool), stop func()) {
	ask, answer := make(chan bool), make(chan pulled[V])
	started, done := false, false
	run := func() {
		var end pulled[V]
		defer func() {
			if end.p {
				end.r = recover()
			}
			answer <- end
		}()
		if !<-ask {
			return
		}
		end.p = true
		seq(func(v V) bool {
			answer <- pulled[V]{v: v, ok: true}
			return <-ask
		})
		end.p = false
	}
	step := func(more bool) (v V, ok bool) {
		if done {
			return v, false
		}
		if !started {
			started = true
			go run()
		}
		ask <- more
		a := <-answer
		if !a.ok {
			done = true
		}
		if a.p {
			panic(a.r)
		}
		return a.v, a.ok
	}
	next = func() (V, bool) { return step(true) }
	stop = func() {
		if !started {
			done = true
		}
		step(false)
	}
	return next, stop
}

func Pull2[K, V any](seq iter.Seq2[K, V]) (next func() (K, V, bool), stop func()) {
	type pair struct {
		k K
		v V
	}
	one, stop := Pull(func(yield func(pair) bool) {
		seq(func(k K, v V) bool { return yield(pair{k, v}) })
	})
	return func() (K, V, bool) {
		p, ok := one()
		return p.k, p.v, ok
	}, stop
}
