package zmtp

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"
)

// ErrProtocol says that a peer does not keep to ZMTP or to the limits of the
// Config; it is disconnected.
var ErrProtocol = errors.New("zmtp: protocol error")

// The flags of a frame. RFC 37, section "Framing".
const (
	flagMore    = 1 << 0
	flagLong    = 1 << 1
	flagCommand = 1 << 2
)

// maxCommand bounds a command: subscriptions are the longest ones.
const maxCommand = 64 << 10

// frame is one frame on the wire.
type frame struct {
	more    bool
	command bool
	body    []byte
}

// readFrame reads one frame with a body of at most limit bytes.
func readFrame(r io.Reader, limit int64) (frame, error) {
	var head [9]byte
	if _, err := io.ReadFull(r, head[:2]); err != nil {
		return frame{}, err
	}
	flags := head[0]
	f := frame{more: flags&flagMore != 0, command: flags&flagCommand != 0}
	if flags&^(flagMore|flagLong|flagCommand) != 0 || f.more && f.command {
		return frame{}, fmt.Errorf("%w: a frame with the flags %#02x", ErrProtocol, flags)
	}
	size := uint64(head[1])
	if flags&flagLong != 0 {
		if _, err := io.ReadFull(r, head[2:]); err != nil {
			return frame{}, unexpected(err)
		}
		size = binary.BigEndian.Uint64(head[1:])
	}
	if f.command {
		limit = maxCommand
	}
	if size > uint64(limit) {
		return frame{}, fmt.Errorf("%w: a frame of %d bytes, and %d are allowed", ErrProtocol, size, limit)
	}
	var err error
	f.body, err = readBody(r, int(size))
	return f, err
}

// readBody reads size bytes. Memory grows with what has come, at most
// doubling, so that an announced gigabyte costs nothing until it is sent.
func readBody(r io.Reader, size int) ([]byte, error) {
	const first = 64 << 10
	b := make([]byte, min(size, first))
	n := 0
	for {
		if _, err := io.ReadFull(r, b[n:]); err != nil {
			return nil, unexpected(err)
		}
		n = len(b)
		if n == size {
			return b, nil
		}
		grown := make([]byte, min(size, 2*n))
		copy(grown, b)
		b = grown
	}
}

// unexpected turns an end within a frame into what it is.
func unexpected(err error) error {
	if errors.Is(err, io.EOF) {
		return io.ErrUnexpectedEOF
	}
	return err
}

func appendFrame(b []byte, flags byte, body []byte) []byte {
	if len(body) > 255 {
		b = append(b, flags|flagLong)
		b = binary.BigEndian.AppendUint64(b, uint64(len(body)))
	} else {
		b = append(b, flags, byte(len(body)))
	}
	return append(b, body...)
}

// encodeMessage gives the bytes of a message on the wire.
func encodeMessage(parts [][]byte) []byte {
	size := 0
	for _, p := range parts {
		size += 9 + len(p)
	}
	b := make([]byte, 0, size)
	for i, p := range parts {
		flags := byte(flagMore)
		if i == len(parts)-1 {
			flags = 0
		}
		b = appendFrame(b, flags, p)
	}
	return b
}
