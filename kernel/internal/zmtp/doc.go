// Package zmtp has the ZeroMQ sockets that a Jupyter kernel binds: ROUTER
// (shell, control, stdin), XPUB (iopub) and REP as an echo (heartbeat), over
// TCP and IPC, in Go alone. It speaks ZMTP 3.1 and 3.0 (ZeroMQ RFC 37 and 23)
// with the NULL mechanism, to clients made with libzmq.
//
// The typical steps:
//
//	shell, err := zmtp.ListenRouter("tcp://127.0.0.1:0", zmtp.Config{})
//	defer shell.Close()
//	for {
//		m, err := shell.Recv(ctx)
//		…
//		err = shell.Reply(m, parts)   // to the connection it came from
//	}
//
//	iopub, err := zmtp.ListenXPub("tcp://127.0.0.1:0", zmtp.Config{
//		OnSubscribe: func(x *zmtp.XPub, s zmtp.Subscription) { x.SendTo(s.Peer, welcome) },
//	})
//	err = iopub.Send(parts)           // the first part is the topic
//
// What one client does harms no other: the handshake has a deadline and runs
// beside the accept loop, every length is bounded before memory is taken, and
// memory grows with the bytes that came, not with those announced. What is
// sent waits in a bounded queue per client. No message is dropped for a
// client that stays connected: a sender that finds a queue full waits for it
// to empty by half, for Config.Patience at most, and then disconnects that
// client and logs it.
//
// Limits: it only binds, since a kernel never connects. No CURVE, PLAIN or
// GSSAPI, no ZMTP 2 and older (libzmq before 4.0). It sends no PING by itself;
// TCP keep-alive finds dead clients.
package zmtp
