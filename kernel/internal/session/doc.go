// Package session is a Jupyter kernel for Go: it binds the five sockets of a
// connection file and answers the requests of clients, messaging protocol 5.4, with
// cells evaluated by an engine.
//
// The typical steps:
//
//	func main() {
//		engine.Main()
//		conn, err := wire.ReadConnection(path)
//		err = session.Serve(ctx, conn, session.Options{})
//	}
//
// # Who does what
//
// Each socket has a goroutine that reads it, so a request is known when it arrives.
// What needs the engine waits in one queue, in order of arrival, from shell and
// control; the rest of control is answered at once, while a cell runs too. The
// heartbeat has a socket that answers by itself.
//
// One table says which handler answers which type, and one function, serve, stands
// around all of them: busy before, the reply on the socket and connection that the
// request came by, idle after. A request carries its own way to reply and publish, and
// is kept by what outlives its cell; so late output has the right parent.
//
// # Output
//
// Text is put together for a few hundredths of a second, so that a million lines are
// some hundred messages, and is complete before the reply. A cell's text is cut, with
// a notice, at Options.MaxText.
//
// # Errors
//
// A message that cannot be understood is logged and dropped. A failing cell publishes
// one error; with stop_on_error, which is the default, the requests to execute that
// were sent before its reply are answered with the status "aborted".
package session
