package engine

import (
	"bufio"
	"bytes"
	"encoding/json"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"onrecord/kernel/notebook"
)

// A frame is a message or an error, and what was read is written the same again.
func FuzzMessage(f *testing.F) {
	for _, m := range []*message{
		{Kind: kindExecute, ID: 1, Number: 2, Code: "x := 1\n\"ä\""},
		{Kind: kindDisplay, Data: &bundle{Data: map[string]any{"text/plain": "p", "application/json": []any{json.Number("1e400")}}}},
		{Kind: kindReply, Err: &failure{Name: "panic", Traceback: []string{"a"}}, Replace: true},
	} {
		var b bytes.Buffer
		if err := (&link{w: &b}).send(m); err != nil {
			f.Fatal(err)
		}
		f.Add(b.Bytes())
	}
	f.Add([]byte{0xff, 0xff, 0xff, 0xff, '{'})
	f.Add([]byte{0, 0x10, 0, 0, '{'})
	f.Fuzz(func(t *testing.T, data []byte) {
		m, err := readMessage(bufio.NewReader(bytes.NewReader(data)))
		if err != nil {
			return
		}
		var b bytes.Buffer
		if err := (&link{w: &b}).send(m); err != nil {
			t.Fatal(err)
		}
		again, err := readMessage(bufio.NewReader(&b))
		if err != nil {
			t.Fatal(err)
		}
		// Empty and missing lists are written alike.
		if x, y := text(t, m), text(t, again); !reflect.DeepEqual(x, y) {
			t.Errorf("%s\n%s", x, y)
		}
	})
}

func text(t *testing.T, m *message) string {
	b, err := json.Marshal(m)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// Text that comes in pieces is the text in one piece, and each piece is UTF-8.
func FuzzText(f *testing.F) {
	f.Add([]byte("aä€😀\xff\xc3"), 3)
	f.Add([]byte("😀😀"), 1)
	f.Fuzz(func(t *testing.T, data []byte, step int) {
		if step < 1 {
			step = 1
		}
		var got strings.Builder
		o := &output{emit: func(out notebook.Output) {
			if !utf8.ValidString(out.Text) {
				t.Errorf("%q", out.Text)
			}
			got.WriteString(out.Text)
		}}
		p := &pipe{name: "stdout"}
		o.pipes = []*pipe{p}
		for rest := data; len(rest) > 0; {
			n := min(step, len(rest))
			o.text(p, rest[:n])
			rest = rest[n:]
		}
		if len(p.held) > 0 {
			o.pass(p.name, string(p.held))
		}
		if utf8.Valid(data) && got.String() != string(data) {
			t.Errorf("%q, not %q", got.String(), data)
		}
	})
}
