package zmtp

import (
	"bytes"
	"errors"
	"io"
	"testing"
)

func FuzzGreeting(f *testing.F) {
	f.Add(appendGreeting(nil))
	f.Add([]byte("\xff\x00\x00\x00\x00\x00\x00\x00\x01\x7f\x01\x05"))
	f.Fuzz(func(t *testing.T, data []byte) {
		g, err := readGreeting(bytes.NewReader(data))
		if err == nil && (g.mechanism != "NULL" || g.major < 3 || len(data) < greetingSize) {
			t.Errorf("%+v from %q", g, data)
		}
		if err != nil && !fault(err) {
			t.Errorf("%v", err)
		}
	})
}

// fault reports whether an error is one of those that reading gives.
func fault(err error) bool {
	return errors.Is(err, ErrProtocol) || errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF)
}

// Frames that are read and written again are the bytes that were read, but
// for a short frame that was sent in the long form.
func FuzzFrames(f *testing.F) {
	f.Add(encodeMessage(bytesOf("a", "", "b")))
	f.Add(append(encodeMessage([][]byte{make([]byte, 300)}), readyCommand("ROUTER")...))
	f.Add([]byte{flagLong, 0, 0, 0, 0, 0, 0, 0, 1, 'x'})
	f.Fuzz(func(t *testing.T, data []byte) {
		r := bytes.NewReader(data)
		for {
			at := len(data) - r.Len()
			fr, err := readFrame(r, 1000)
			if err != nil {
				if !fault(err) {
					t.Errorf("%v", err)
				}
				return
			}
			read := data[at : len(data)-r.Len()]
			if len(fr.body) > 1000 && !fr.command || len(fr.body) > maxCommand {
				t.Errorf("a body of %d bytes", len(fr.body))
			}
			if again := appendFrame(nil, read[0]&^flagLong, fr.body); !bytes.Equal(again, read) && (read[0]&flagLong == 0 || len(fr.body) > 255) {
				t.Errorf("%q was read as %q", read, again)
			}
		}
	})
}

func FuzzCommand(f *testing.F) {
	for _, c := range [][]byte{readyCommand("XPUB"), ready("DEALER", "me"), errorCommand("no"), appendCommand(nil, "PING", []byte("\x00\x01c"))} {
		f.Add(c[2:])
	}
	f.Fuzz(func(t *testing.T, body []byte) {
		name, data, err := parseCommand(body)
		if err != nil {
			if !errors.Is(err, ErrProtocol) {
				t.Error(err)
			}
			return
		}
		if !bytes.HasSuffix(body, data) || len(name)+1+len(data) != len(body) {
			t.Errorf("%q split into %q and %q", body, name, data)
		}
		if m, err := parseReady(data); err == nil && (m.socketType == "" || len(m.identity) > maxIdentity) {
			t.Errorf("%+v", m)
		}
		if b, err := pong(data); err == nil && len(b) > 2+5+16 {
			t.Errorf("%q", b)
		}
	})
}
