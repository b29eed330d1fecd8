package wire

import (
	"bytes"
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"crypto/sha512"
	"encoding/hex"
	"fmt"
	"hash"
	"sync"
	"time"
)

// delimiter is the frame between the identities and the signature.
const delimiter = "<IDS|MSG>"

// schemes are the signature schemes of connection files.
var schemes = map[string]func() hash.Hash{
	"hmac-sha256": sha256.New,
	"hmac-sha384": sha512.New384,
	"hmac-sha512": sha512.New,
}

// Codec turns frames into messages and back for one kernel. Its methods may
// be called from any goroutine.
type Codec struct {
	key    []byte
	scheme func() hash.Hash
	// Username is that of the headers of messages sent.
	Username string
	session  string

	mu   sync.Mutex
	sent uint64
	seen replayed
}

// NewCodec returns a codec for the key and signature scheme of a connection
// file. An empty key means that messages are not signed and not checked.
func NewCodec(key, scheme string) (*Codec, error) {
	h, known := schemes[scheme]
	if !known {
		return nil, fmt.Errorf("wire: the signature scheme %q is not known: hmac-sha256 is", scheme)
	}
	var id [16]byte
	rand.Read(id[:]) // never fails
	return &Codec{
		key: []byte(key), scheme: h, Username: "kernel", session: hex.EncodeToString(id[:]),
		seen: replayed{digests: make(map[string]struct{})},
	}, nil
}

// Session is the id of this end of the conversation, in the headers it sends.
func (c *Codec) Session() string { return c.session }

// Decode reads the frames of a message: identities, delimiter, signature,
// header, parent header, metadata, content, buffers. The error is one of
// ErrMalformed, ErrSignature, ErrReplay, ErrUnknownType and ErrMissing, with
// what is wrong. The message keeps the frames of the identities and buffers.
func (c *Codec) Decode(frames [][]byte) (*Message, error) {
	at := -1
	for i, f := range frames {
		if string(f) == delimiter {
			at = i
			break
		}
	}
	if at < 0 {
		return nil, fmt.Errorf("%w: %d frames without the delimiter %s", ErrMalformed, len(frames), delimiter)
	}
	m := &Message{Identities: frames[:at:at]}
	rest := frames[at+1:]
	if len(rest) < 5 {
		return nil, fmt.Errorf("%w: %d frames after the delimiter, and 5 are the least", ErrMalformed, len(rest))
	}
	if err := c.check(rest[0], rest[1:5]); err != nil {
		return nil, err
	}
	if len(rest) > 5 {
		m.Buffers = rest[5:]
	}
	var err error
	if m.Header, err = decodeHeader(rest[1]); err != nil {
		return nil, fmt.Errorf("header: %w", err)
	}
	if m.Parent, err = decodeParent(rest[2]); err != nil {
		return nil, fmt.Errorf("%.80q: parent header: %w", m.Header.MsgType, err)
	}
	if err = unmarshalObject(rest[3], &m.Metadata); err != nil {
		return nil, fmt.Errorf("%.80q: metadata: %w", m.Header.MsgType, err)
	}
	if m.Content, err = decodeContent(m.Header.MsgType, rest[4]); err != nil {
		return nil, err
	}
	return m, nil
}

// Encode gives the frames of a message, signed.
func (c *Codec) Encode(m *Message) ([][]byte, error) {
	frames := make([][]byte, 0, len(m.Identities)+6+len(m.Buffers))
	frames = append(frames, m.Identities...)
	signature := len(frames) + 1
	frames = append(frames, []byte(delimiter), nil)
	for _, v := range []any{m.Header, m.Parent, m.Metadata, m.Content} {
		b, err := marshal(v)
		if err != nil {
			return nil, fmt.Errorf("wire: %s: %w", m.Header.MsgType, err)
		}
		frames = append(frames, b)
	}
	frames[signature] = c.sign(frames[signature+1:])
	return append(frames, m.Buffers...), nil
}

// Reply makes the answer to a request, with the identities of the request.
func (c *Codec) Reply(request *Message, content Content) *Message {
	m := c.message(request, content)
	m.Identities = request.Identities
	return m
}

// Publish makes a message for iopub: parent is the message that caused it,
// nil when none did.
func (c *Codec) Publish(topic []byte, parent *Message, content Content) *Message {
	m := c.message(parent, content)
	m.Identities = [][]byte{topic}
	return m
}

// Ask makes a message for stdin, to the client of the request.
func (c *Codec) Ask(request *Message, content *InputRequest) *Message {
	return c.Reply(request, content)
}

func (c *Codec) message(parent *Message, content Content) *Message {
	c.mu.Lock()
	c.sent++
	n := c.sent
	c.mu.Unlock()
	m := &Message{
		Header: Header{
			MsgID: fmt.Sprintf("%s_%d", c.session, n), Session: c.session, Username: c.Username,
			Date: time.Now().UTC().Format(dateLayout), MsgType: content.MsgType(), Version: Version,
		},
		Content: content,
	}
	if parent != nil {
		m.Parent = parent.Header
	}
	return m
}

// sign gives the signature in hexadecimal digits, empty without a key.
func (c *Codec) sign(frames [][]byte) []byte {
	if len(c.key) == 0 {
		return []byte{}
	}
	h := hmac.New(c.scheme, c.key)
	for _, f := range frames {
		h.Write(f)
	}
	sum := h.Sum(nil)
	out := make([]byte, hex.EncodedLen(len(sum)))
	hex.Encode(out, sum)
	return out
}

func (c *Codec) check(signature []byte, frames [][]byte) error {
	if len(c.key) == 0 {
		return nil
	}
	if len(signature) == 0 {
		return fmt.Errorf("%w: there is none", ErrSignature)
	}
	want := c.sign(frames)
	if !hmac.Equal(want, bytes.ToLower(signature)) {
		return ErrSignature
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if !c.seen.add(string(want)) {
		return ErrReplay
	}
	return nil
}

// replayed remembers the last signatures, as many as jupyter_client does.
type replayed struct {
	digests map[string]struct{}
	order   []string // a ring
	next    int
}

const remembered = 1 << 16

// add reports whether the digest is new.
func (r *replayed) add(digest string) bool {
	if _, seen := r.digests[digest]; seen {
		return false
	}
	if len(r.order) < remembered {
		r.order = append(r.order, digest)
	} else {
		delete(r.digests, r.order[r.next])
		r.order[r.next] = digest
		r.next = (r.next + 1) % remembered
	}
	r.digests[digest] = struct{}{}
	return true
}
