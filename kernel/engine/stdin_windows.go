package engine

// stdin is the child's standard input, which is at its end here: that a program waits for
// input cannot be seen.
type stdin struct{}

func openStdin(*link) (*stdin, error) { return &stdin{}, nil }

func (*stdin) watch(bool)                 { /* there are no readers to be seen */ }
func (*stdin) request(string, bool) error { return errNoInput }
func (*stdin) answer(string, bool)        { /* nothing was asked */ }
func (*stdin) interrupt()                 { /* nobody waits */ }
