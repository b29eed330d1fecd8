package loader

import (
	"context"
	"iter"
	"runtime"

	"onrecord/loader/source"
)

// inOrder does the jobs that items make on all cores, a few ahead, and yields what
// became of them in the order of the items, until ctx ends. job is called from one
// goroutine, what it returns from several; fail says what becomes of an error of the
// items, which ends them.
func inOrder[T any](ctx context.Context, items iter.Seq2[source.Item, error], job func(source.Item) func() T,
	fail func(error) T) iter.Seq[T] {
	return func(yield func(T) bool) {
		ctx, stop := context.WithCancel(ctx)
		defer stop()
		cores := runtime.GOMAXPROCS(0)
		slots := make(chan chan T, 2*cores)
		free := make(chan struct{}, cores)
		go func() {
			defer close(slots)
			for item, err := range items {
				slot := make(chan T, 1)
				select {
				case slots <- slot:
				case <-ctx.Done():
					return
				}
				if err != nil {
					slot <- fail(err)
					return
				}
				work := job(item)
				free <- struct{}{}
				go func() {
					slot <- work()
					<-free
				}()
			}
		}()
		for slot := range slots {
			if ctx.Err() != nil {
				return
			}
			select {
			case o := <-slot:
				if !yield(o) {
					return
				}
			case <-ctx.Done():
				return
			}
		}
	}
}
