package zmtp

import (
	"bytes"
	"fmt"
	"io"
)

// greetingSize is the length of a greeting of ZMTP 3: signature (10 bytes),
// version (2), mechanism (20), as-server (1), filler (31). RFC 37, section
// "Connection greeting".
const greetingSize = 64

const (
	versionMajor = 3
	versionMinor = 1
)

// greeting is what a peer says first.
type greeting struct {
	major, minor byte
	mechanism    string
	server       bool
}

func appendGreeting(b []byte) []byte {
	var g [greetingSize]byte
	g[0], g[9] = 0xff, 0x7f
	g[10], g[11] = versionMajor, versionMinor
	copy(g[12:32], "NULL")
	return append(b, g[:]...)
}

// readGreeting reads a peer's greeting. The signature is looked at first, so
// that a peer that is not ZeroMQ at all is told from one that is too old.
func readGreeting(r io.Reader) (greeting, error) {
	var b [greetingSize]byte
	if _, err := io.ReadFull(r, b[:1]); err != nil {
		return greeting{}, fmt.Errorf("greeting: %w", err)
	}
	if b[0] != 0xff {
		return greeting{}, fmt.Errorf("%w: it begins with %#02x, not with a ZMTP signature", ErrProtocol, b[0])
	}
	if _, err := io.ReadFull(r, b[1:11]); err != nil {
		return greeting{}, fmt.Errorf("greeting: %w", err)
	}
	if b[9]&1 == 0 || b[10] < versionMajor {
		return greeting{}, fmt.Errorf("%w: the client speaks a ZMTP older than 3", ErrProtocol)
	}
	if _, err := io.ReadFull(r, b[11:]); err != nil {
		return greeting{}, fmt.Errorf("greeting: %w", err)
	}
	g := greeting{major: b[10], minor: b[11], server: b[32]&1 == 1}
	name, padding, _ := bytes.Cut(b[12:32], []byte{0})
	if len(bytes.Trim(padding, "\x00")) > 0 || !printable(name) {
		return greeting{}, fmt.Errorf("%w: the mechanism is not a name", ErrProtocol)
	}
	g.mechanism = string(name)
	if g.mechanism != "NULL" {
		return g, fmt.Errorf("%w: the client wants the mechanism %s, and only NULL is spoken", ErrProtocol, g.mechanism)
	}
	return g, nil
}

func printable(b []byte) bool {
	for _, c := range b {
		if c <= ' ' || c > '~' {
			return false
		}
	}
	return len(b) > 0
}
