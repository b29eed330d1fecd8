package wire

import (
	"bytes"
	"encoding/json"
	"fmt"
	"time"
	"unicode/utf8"
)

// Version is the version of the protocol in the header of every message sent.
const Version = "5.4"

// Header says what a message is and who sent it.
type Header struct {
	MsgID    string `json:"msg_id"`
	Session  string `json:"session"`
	Username string `json:"username"`
	Date     string `json:"date"` // ISO 8601, UTC, with microseconds
	MsgType  string `json:"msg_type"`
	Version  string `json:"version"`

	// raw is the JSON it came as.
	raw json.RawMessage
}

// dateLayout is what Python's datetime.isoformat gives, with Z for UTC.
const dateLayout = "2006-01-02T15:04:05.000000Z"

// IsZero reports whether there is no header: parent_header is {} in a message
// that answers none.
func (h Header) IsZero() bool { return h.MsgID == "" && h.MsgType == "" && len(h.raw) == 0 }

// MarshalJSON gives a header that was decoded as it came, and an empty one as {}.
func (h Header) MarshalJSON() ([]byte, error) {
	if len(h.raw) > 0 {
		return h.raw, nil
	}
	if h.IsZero() {
		return []byte("{}"), nil
	}
	type plain Header
	return marshal(plain(h))
}

// Time is the date, and false when it is missing or of another form.
func (h Header) Time() (time.Time, bool) {
	for _, layout := range []string{time.RFC3339Nano, "2006-01-02T15:04:05.999999999"} {
		if t, err := time.Parse(layout, h.Date); err == nil {
			return t.UTC(), true
		}
	}
	return time.Time{}, false
}

// decodeHeader reads a header that must be one.
func decodeHeader(frame []byte) (Header, error) {
	h, err := decodeParent(frame)
	if err != nil {
		return h, err
	}
	for _, f := range []struct{ name, value string }{{"msg_id", h.MsgID}, {"msg_type", h.MsgType},
		{"session", h.Session}} {
		if f.value == "" {
			return h, fmt.Errorf("%w: header: %s", ErrMissing, f.name)
		}
	}
	return h, nil
}

// decodeParent reads a header that may be empty.
func decodeParent(frame []byte) (Header, error) {
	type plain Header
	var p plain
	if err := unmarshalObject(frame, &p); err != nil {
		return Header{}, err
	}
	h := Header(p)
	// Only what is not {} is kept, so that IsZero knows an empty parent.
	if h.MsgID != "" || h.MsgType != "" {
		h.raw = bytes.Clone(frame)
	}
	return h, nil
}

// unmarshalObject reads JSON that must be an object.
func unmarshalObject(data []byte, v any) error {
	if first := bytes.TrimLeft(data, " \t\r\n"); len(first) == 0 || first[0] != '{' {
		return fmt.Errorf("%w: %.40q is not a JSON object", ErrMalformed, data)
	}
	if !utf8.Valid(data) {
		return fmt.Errorf("%w: the JSON is not UTF-8", ErrMalformed)
	}
	if err := json.Unmarshal(data, v); err != nil {
		return fmt.Errorf("%w: %w", ErrMalformed, err)
	}
	return nil
}

// marshal is JSON without the escapes that encoding/json adds for HTML.
func marshal(v any) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return nil, err
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), nil
}
