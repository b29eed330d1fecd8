package engine

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"io"
	"sync"
)

// Parent and child exchange frames: the length of the body in four bytes, big-endian,
// and the body, a message as JSON.

// maxFrame bounds a frame, and so what one display can hold.
const maxFrame = 256 << 20

// A kind says what a message is.
type kind string

// The parent sends requests and answers; the child sends the rest.
const (
	kindExecute    kind = "execute"
	kindComplete   kind = "complete"
	kindInspect    kind = "inspect"
	kindIsComplete kind = "is_complete"
	kindInterrupt  kind = "interrupt"
	kindAck        kind = "ack"         // the display numbered ID is passed on
	kindInputReply kind = "input_reply" // Text, or with Found false the end of input

	kindReady   kind = "ready"
	kindReply   kind = "reply" // to the request numbered ID
	kindDisplay kind = "display"
	kindUpdate  kind = "update"
	kindClear   kind = "clear"
	kindInput   kind = "input" // a read of standard input waits: prompt in Text, a password when Wait
)

// A message holds what any kind needs.
type message struct {
	Kind   kind   `json:"kind"`
	ID     int    `json:"id,omitempty"`
	Number int    `json:"number,omitempty"` // execution count
	Code   string `json:"code,omitempty"`
	Cursor int    `json:"cursor,omitempty"` // code points
	Detail int    `json:"detail,omitempty"`

	Data    *bundle  `json:"data,omitempty"`
	Wait    bool     `json:"wait,omitempty"`
	Err     *failure `json:"err,omitempty"`
	Matches []string `json:"matches,omitempty"`
	Start   int      `json:"start,omitempty"`
	End     int      `json:"end,omitempty"`
	Found   bool     `json:"found,omitempty"`
	Status  string   `json:"status,omitempty"`
	Text    string   `json:"text,omitempty"`
	Replace bool     `json:"replace,omitempty"` // the child is of no more use
}

// A bundle is display.Data as JSON writes it: bytes as base64 text.
type bundle struct {
	Data      map[string]any `json:"data"`
	Metadata  map[string]any `json:"metadata,omitempty"`
	Transient map[string]any `json:"transient,omitempty"`
}

type failure struct {
	Name      string   `json:"name"`
	Message   string   `json:"message"`
	Traceback []string `json:"traceback"`
}

// A link is one direction of the exchange.
type link struct {
	mu sync.Mutex
	w  io.Writer
}

// send writes a message. An error other than errTooLong means that the other side
// is gone.
func (l *link) send(m *message) error {
	var b bytes.Buffer
	b.Write(make([]byte, 4))
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(m); err != nil {
		return fmt.Errorf("engine: %w", err)
	}
	size := b.Len() - 4
	if size > maxFrame {
		return fmt.Errorf("engine: an output of %d MB, and %d are allowed", size>>20, maxFrame>>20)
	}
	binary.BigEndian.PutUint32(b.Bytes(), uint32(size))
	l.mu.Lock()
	defer l.mu.Unlock()
	_, err := l.w.Write(b.Bytes())
	return err
}

// readMessage reads one message. Memory grows with what comes, not with what the
// length announces.
func readMessage(r *bufio.Reader) (*message, error) {
	var head [4]byte
	if _, err := io.ReadFull(r, head[:]); err != nil {
		return nil, err
	}
	size := binary.BigEndian.Uint32(head[:])
	if size > maxFrame {
		return nil, fmt.Errorf("engine: a frame of %d bytes", size)
	}
	var body []byte
	if size <= 64<<10 {
		body = make([]byte, size)
		if _, err := io.ReadFull(r, body); err != nil {
			return nil, fmt.Errorf("engine: %w", err)
		}
	} else {
		var b bytes.Buffer
		if n, err := io.CopyN(&b, r, int64(size)); err != nil {
			return nil, fmt.Errorf("engine: a frame ends after %d of %d bytes: %w", n, size, err)
		}
		body = b.Bytes()
	}
	m := new(message)
	dec := json.NewDecoder(bytes.NewReader(body))
	dec.UseNumber()
	if err := dec.Decode(m); err != nil {
		return nil, fmt.Errorf("engine: %w", err)
	}
	return m, nil
}
