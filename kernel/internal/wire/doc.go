// Package wire has the messages of the Jupyter protocol, version 5.4: from
// the frames of a ZeroMQ message to typed content and back, signed with HMAC;
// and the connection file that tells a kernel its ports and key.
//
// The typical steps:
//
//	conn, err := wire.ReadConnection(path)
//	codec, err := wire.NewCodec(conn.Key, conn.SignatureScheme)
//	req, err := codec.Decode(parts)            // an error is logged, and the message dropped
//	switch c := req.Content.(type) {
//	case *wire.ExecuteRequest:
//		reply := codec.Reply(req, &wire.ExecuteReply{Status: wire.OK, ExecutionCount: 1})
//		parts, err := codec.Encode(reply)      // with the identities of the request
//	}
//	out := codec.Publish(wire.Topic(id, "stream"), req, &wire.Stream{Name: "stdout", Text: "hello\n"})
//
// Decode trusts nothing: frames that are missing, a wrong or repeated
// signature, JSON of another form, an unknown type and a missing field are
// each an error value that says which, under a sentinel for errors.Is. The
// signature is checked before any JSON is read.
//
// A header that was decoded keeps its JSON, so that parent_header in the
// answers is the client's header field by field, also those unknown here.
//
// The names of types and fields are those of "Messaging in Jupyter"
// (jupyter-client.readthedocs.io/en/stable/messaging.html).
package wire
