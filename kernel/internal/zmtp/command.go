package zmtp

import (
	"encoding/binary"
	"fmt"
	"strings"
)

// maxIdentity is the longest identity. RFC 37, section "The Identity Property".
const maxIdentity = 255

// parseCommand splits the body of a command frame into its name and data.
func parseCommand(body []byte) (name string, data []byte, err error) {
	if len(body) == 0 || len(body) < 1+int(body[0]) || body[0] == 0 {
		return "", nil, fmt.Errorf("%w: a command without a name", ErrProtocol)
	}
	n := 1 + int(body[0])
	if !printable(body[1:n]) {
		return "", nil, fmt.Errorf("%w: the name of a command is %.40q", ErrProtocol, body[1:n])
	}
	return string(body[1:n]), body[n:], nil
}

func appendCommand(b []byte, name string, data []byte) []byte {
	body := append([]byte{byte(len(name))}, name...)
	return appendFrame(b, flagCommand, append(body, data...))
}

// metadata is what a READY command tells of a peer.
type metadata struct {
	socketType string
	identity   []byte
}

// parseReady reads the properties of a READY command. Names are compared
// without regard to case; unknown ones are passed over, as the RFC asks.
func parseReady(data []byte) (metadata, error) {
	var m metadata
	seen := make(map[string]bool)
	for len(data) > 0 {
		n := int(data[0])
		if n == 0 || len(data) < 1+n+4 {
			return m, fmt.Errorf("%w: a property that is cut off", ErrProtocol)
		}
		name := strings.ToLower(string(data[1 : 1+n]))
		size := binary.BigEndian.Uint32(data[1+n:])
		data = data[1+n+4:]
		if uint64(size) > uint64(len(data)) {
			return m, fmt.Errorf("%w: a property that is cut off", ErrProtocol)
		}
		value := data[:size]
		data = data[size:]
		if seen[name] {
			return m, fmt.Errorf("%w: the property %.40q is there twice", ErrProtocol, name)
		}
		seen[name] = true
		switch name {
		case "socket-type":
			m.socketType = string(value)
		case "identity":
			m.identity = value
		}
	}
	if m.socketType == "" {
		return m, fmt.Errorf("%w: the client names no socket type", ErrProtocol)
	}
	if len(m.identity) > maxIdentity || len(m.identity) > 0 && m.identity[0] == 0 {
		return m, fmt.Errorf("%w: an identity of %d bytes that begins with %#02x", ErrProtocol, len(m.identity),
			m.identity[0])
	}
	return m, nil
}

// readyCommand announces a socket of the given type.
func readyCommand(socketType string) []byte {
	return appendCommand(nil, "READY", appendProperty(nil, "Socket-Type", socketType))
}

func appendProperty(b []byte, name, value string) []byte {
	b = append(b, byte(len(name)))
	b = append(b, name...)
	b = binary.BigEndian.AppendUint32(b, uint32(len(value)))
	return append(b, value...)
}

// errorCommand tells a peer why it is disconnected.
func errorCommand(reason string) []byte {
	reason = reason[:min(len(reason), 255)]
	return appendCommand(nil, "ERROR", append([]byte{byte(len(reason))}, reason...))
}

// pong answers a PING, whose data is a time to live of 2 bytes and a context
// of at most 16. RFC 37, section "Heartbeating".
func pong(ping []byte) ([]byte, error) {
	if len(ping) < 2 || len(ping) > 18 {
		return nil, fmt.Errorf("%w: a PING of %d bytes", ErrProtocol, len(ping))
	}
	return appendCommand(nil, "PONG", ping[2:]), nil
}
