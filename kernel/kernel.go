// Package kernel is the Go kernel for Jupyter: it answers a frontend on the sockets
// of a connection file.
//
//	func main() {
//		engine.Main() // first of all: cells are evaluated by this binary, started again
//		err := kernel.Serve(ctx, os.Args[1], kernel.Options{})
//		…
//	}
//
// What Jupyter must be told beforehand is in package kernelspec; notebooks are run
// without Jupyter by package notebook.
package kernel

import (
	"context"

	"onrecord/kernel/internal/session"
	"onrecord/kernel/internal/wire"
)

// Options of a kernel. The zero value is right.
type Options = session.Options

// Serve is the kernel of a connection file. It returns when a client has asked for
// the shutdown or ctx ends, which are no errors; or when the file cannot be read, a
// socket not be bound, or the engine not be started.
func Serve(ctx context.Context, file string, opt Options) error {
	conn, err := wire.ReadConnection(file)
	if err != nil {
		return err
	}
	return session.Serve(ctx, conn, opt)
}
