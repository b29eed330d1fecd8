package wire

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func codec(t testing.TB, key string) *Codec {
	t.Helper()
	c, err := NewCodec(key, "hmac-sha256")
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func encode(t testing.TB, c *Codec, m *Message) [][]byte {
	t.Helper()
	frames, err := c.Encode(m)
	if err != nil {
		t.Fatal(err)
	}
	return frames
}

// samples has one message of each type, with every field set.
var samples = []Content{
	&ExecuteRequest{Code: "x := \"<é>\"", StoreHistory: true, StopOnError: true, AllowStdin: true, UserExpressions: map[string]string{"a": "x"}},
	&ExecuteReply{Status: OK, ExecutionCount: 3, Payload: List[Object]{}, UserExpressions: Object{"a": map[string]any{"status": "ok"}}},
	&ExecuteReply{Status: Failed, ExecutionCount: 4, Payload: List[Object]{}, UserExpressions: Object{}, Failure: &Failure{EName: "panic", EValue: "no boat", Traceback: List[string]{"line 1", "line 2"}}},
	&InspectRequest{Code: "fmt.Println", CursorPos: 5, DetailLevel: 1},
	&InspectReply{Status: OK, Found: true, Data: Object{"text/plain": "func"}, Metadata: Object{}},
	&CompleteRequest{Code: "fmt.Pr", CursorPos: 6},
	&CompleteReply{Status: OK, Matches: List[string]{"Print"}, CursorStart: 4, CursorEnd: 6, Metadata: Object{}},
	&HistoryRequest{Output: true, Raw: true, HistAccessType: "search", Session: 1, Start: 2, Stop: 3, N: 4, Pattern: "*", Unique: true},
	&HistoryReply{Status: OK, History: List[[]any]{}},
	&IsCompleteRequest{Code: "for {"},
	&IsCompleteReply{Status: "incomplete", Indent: "\t"},
	&ConnectRequest{},
	&ConnectReply{1, 2, 3, 4, 5},
	&CommInfoRequest{TargetName: "t"},
	&CommInfoReply{Status: OK, Comms: Comms{"1": {"t"}}},
	&KernelInfoRequest{},
	&KernelInfoReply{Status: OK, ProtocolVersion: Version, Implementation: "i", ImplementationVersion: "1", Banner: "b", Debugger: true,
		LanguageInfo: LanguageInfo{"go", "1.26", "text/x-go", ".go", "go", "go", "script"}, HelpLinks: List[HelpLink]{{"Go", "https://go.dev"}}, SupportedFeatures: List[string]{"f"}},
	&ShutdownRequest{Restart: true},
	&ShutdownReply{Status: OK, Restart: true},
	&InterruptRequest{},
	&InterruptReply{Status: OK},
	&DebugRequest{Object{"seq": json.Number("1"), "type": "request"}},
	&DebugReply{Object{"seq": json.Number("2")}},
	&InputRequest{Prompt: "name? ", Password: true},
	&InputReply{Value: "Ana"},
	&CommOpen{CommID: "1", TargetName: "t", Data: Object{"n": json.Number("12345678901234567890")}},
	&CommMsg{CommID: "1", Data: Object{}},
	&CommClose{CommID: "1", Data: Object{"deep": map[string]any{"er": []any{nil, true}}}},
	&Stream{Name: "stdout", Text: "a & b\u2028\n"},
	&DisplayData{Data: Object{"text/html": "<b>"}, Metadata: Object{}, Transient: Transient{"d1"}},
	&UpdateDisplayData{Data: Object{"text/html": "<b>"}, Metadata: Object{}, Transient: Transient{"d1"}},
	&ExecuteInput{Code: "x", ExecutionCount: 2},
	&ExecuteResult{ExecutionCount: 2, Data: Object{"text/plain": "2"}, Metadata: Object{"m": "1"}},
	&Error{EName: "panic", EValue: "", Traceback: List[string]{}},
	&Status{ExecutionState: Busy},
	&ClearOutput{Wait: true},
	&DebugEvent{Object{"event": "stopped"}},
	&IOPubWelcome{Subscription: "kernel."},
}

func TestEveryTypeIsSampled(t *testing.T) {
	left := maps.Clone(contents)
	for _, c := range samples {
		delete(left, c.MsgType())
	}
	if len(left) > 0 {
		t.Errorf("no sample of %v", slices.Sorted(maps.Keys(left)))
	}
	for name, kind := range contents {
		if got := kind.make().MsgType(); got != name {
			t.Errorf("%s is made as %s", name, got)
		}
	}
}

func TestRoundTrip(t *testing.T) {
	for _, key := range []string{"secret", ""} {
		ours, theirs := codec(t, key), codec(t, key)
		request := &Message{Header: Header{MsgID: "7", Session: "s", MsgType: "execute_request"}}
		for _, content := range samples {
			m := ours.Reply(request, content)
			m.Identities = [][]byte{[]byte("route"), {0, 1}, {}}
			m.Metadata = Object{"k": []any{"v"}}
			m.Buffers = [][]byte{{1, 2}, {}, []byte(delimiter)}
			got, err := theirs.Decode(encode(t, ours, m))
			if err != nil {
				t.Errorf("%s: %v", content.MsgType(), err)
				continue
			}
			if got.Header.Version != "5.4" || got.Header.MsgType != content.MsgType() || got.Header.Session != ours.Session() {
				t.Errorf("header %+v", got.Header)
			}
			if at, ok := got.Header.Time(); !ok || time.Since(at) > time.Hour || !strings.HasSuffix(got.Header.Date, "Z") {
				t.Errorf("date %q", got.Header.Date)
			}
			if got.Parent.MsgID != "7" {
				t.Errorf("parent %+v", got.Parent)
			}
			m.Header, m.Parent, got.Header, got.Parent = Header{}, Header{}, Header{}, Header{}
			if d := cmp.Diff(m, got, cmp.AllowUnexported(Header{})); d != "" {
				t.Error(d)
			}
		}
	}
}

func TestMessageIDsDiffer(t *testing.T) {
	c := codec(t, "k")
	a, b := c.Publish([]byte("t"), nil, &Status{Starting}), c.Publish([]byte("t"), nil, &Status{Starting})
	if a.Header.MsgID == b.Header.MsgID || codec(t, "k").Session() == c.Session() {
		t.Error("ids are the same")
	}
	if frames := encode(t, c, a); string(frames[0]) != "t" || string(frames[4]) != "{}" {
		t.Errorf("a message that nothing caused has no parent: %q", frames)
	}
}

// Fields of the client's header that this package does not know come back in
// the parent header.
func TestParentIsTheClientsHeader(t *testing.T) {
	header := `{"msg_id": "1", "session": "s", "msg_type": "kernel_info_request", "subshell_id": null, "order":  [2, 1.0]}`
	c := codec(t, "")
	req, err := c.Decode(bytesOf("id", delimiter, "", header, "{}", "{}", "{}"))
	if err != nil {
		t.Fatal(err)
	}
	frames := encode(t, c, c.Reply(req, &KernelInfoReply{Status: OK}))
	var want, got any
	if json.Unmarshal([]byte(header), &want) != nil || json.Unmarshal(frames[4], &got) != nil || !reflect.DeepEqual(want, got) {
		t.Errorf("got  %s\nwant %s", frames[4], header)
	}
	if string(frames[0]) != "id" || !req.Parent.IsZero() {
		t.Errorf("identities %q, parent %+v", frames[0], req.Parent)
	}
}

func bytesOf(frames ...string) [][]byte {
	var b [][]byte
	for _, f := range frames {
		b = append(b, []byte(f))
	}
	return b
}

func TestNothingIsNull(t *testing.T) {
	c := codec(t, "")
	for _, content := range []Content{
		&ExecuteReply{Status: OK}, &InspectReply{Status: OK}, &CompleteReply{Status: OK}, &HistoryReply{Status: OK},
		&CommInfoReply{Status: OK}, &KernelInfoReply{Status: OK}, &DisplayData{}, &UpdateDisplayData{}, &ExecuteResult{},
		&Error{}, &CommOpen{}, &CommMsg{}, &CommClose{}, &ExecuteReply{Status: Failed, Failure: &Failure{}}, &DebugReply{},
	} {
		frames := encode(t, c, c.Publish(nil, nil, content))
		if bytes.Contains(frames[6], []byte("null")) {
			t.Errorf("%s: %s", content.MsgType(), frames[6])
		}
	}
}

func TestBytesBecomeBase64(t *testing.T) {
	c := codec(t, "")
	frames := encode(t, c, c.Publish(nil, nil, &DisplayData{Data: Object{"image/png": []byte("\x89PNG"), "text/html": "<b>&"}}))
	if want := `{"data":{"image/png":"iVBORw==","text/html":"<b>&"},"metadata":{},"transient":{}}`; string(frames[6]) != want {
		t.Errorf("%s", frames[6])
	}
	if _, err := c.Encode(c.Publish(nil, nil, &DisplayData{Data: Object{"x": func() {}}})); err == nil {
		t.Error("a function was encoded")
	}
}

func TestDefaults(t *testing.T) {
	c := codec(t, "")
	for content, want := range map[string]ExecuteRequest{
		`{"code": "x"}`:                 {Code: "x", StoreHistory: true, StopOnError: true},
		`{"code": "x", "silent": true}`: {Code: "x", Silent: true, StopOnError: true},
		`{"code": "x", "silent": true, "store_history": true, "stop_on_error": false, "allow_stdin": true}`: {Code: "x", Silent: true, AllowStdin: true},
	} {
		m, err := c.Decode(bytesOf(delimiter, "", `{"msg_id":"1","session":"s","msg_type":"execute_request"}`, "{}", "{}", content))
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(&want, m.Content); d != "" {
			t.Error(d)
		}
	}
}

func TestDecodeRefuses(t *testing.T) {
	const header = `{"msg_id":"1","session":"s","msg_type":"execute_request"}`
	head := func(kind string) string { return `{"msg_id":"1","session":"s","msg_type":"` + kind + `"}` }
	for _, c := range []struct {
		name   string
		frames []string
		want   error
		says   string
	}{
		{"nothing", nil, ErrMalformed, "0 frames without the delimiter"},
		{"no delimiter", []string{"a", "b"}, ErrMalformed, "2 frames without the delimiter"},
		{"few frames", []string{delimiter, "", "{}", "{}", "{}"}, ErrMalformed, "4 frames after the delimiter"},
		{"empty header", []string{delimiter, "", "", "{}", "{}", "{}"}, ErrMalformed, "header"},
		{"header list", []string{delimiter, "", "[]", "{}", "{}", "{}"}, ErrMalformed, "not a JSON object"},
		{"header null", []string{delimiter, "", "null", "{}", "{}", "{}"}, ErrMalformed, "not a JSON object"},
		{"header cut", []string{delimiter, "", `{"msg_id":`, "{}", "{}", "{}"}, ErrMalformed, "unexpected end"},
		{"header number", []string{delimiter, "", `{"msg_id":1}`, "{}", "{}", "{}"}, ErrMalformed, "msg_id"},
		{"two values", []string{delimiter, "", header + "{}", "{}", "{}", "{}"}, ErrMalformed, "after top-level value"},
		{"no msg_id", []string{delimiter, "", `{"session":"s","msg_type":"x"}`, "{}", "{}", "{}"}, ErrMissing, "msg_id"},
		{"no msg_type", []string{delimiter, "", `{"session":"s","msg_id":"x"}`, "{}", "{}", "{}"}, ErrMissing, "msg_type"},
		{"no session", []string{delimiter, "", `{"msg_type":"s","msg_id":"x"}`, "{}", "{}", "{}"}, ErrMissing, "session"},
		{"parent", []string{delimiter, "", header, "7", "{}", "{}"}, ErrMalformed, "parent header"},
		{"metadata", []string{delimiter, "", header, "{}", "[]", "{}"}, ErrMalformed, "metadata"},
		{"content", []string{delimiter, "", header, "{}", "{}", "\xff"}, ErrMalformed, "content"},
		{"unknown", []string{delimiter, "", head("launch_request"), "{}", "{}", "{}"}, ErrUnknownType, `"launch_request"`},
		{"no code", []string{delimiter, "", header, "{}", "{}", `{"silent":false}`}, ErrMissing, "execute_request: content: code"},
		{"null code", []string{delimiter, "", header, "{}", "{}", `{"code":null}`}, ErrMissing, "code"},
		{"code list", []string{delimiter, "", header, "{}", "{}", `{"code":["x"]}`}, ErrMalformed, "code"},
		{"position text", []string{delimiter, "", head("complete_request"), "{}", "{}", `{"code":"x","cursor_pos":"1"}`}, ErrMalformed, "cursor_pos"},
		{"position huge", []string{delimiter, "", head("complete_request"), "{}", "{}", `{"code":"x","cursor_pos":1e99}`}, ErrMalformed, "cursor_pos"},
		{"comm list", []string{delimiter, "", head("comm_msg"), "{}", "{}", `{"comm_id":"x","data":[]}`}, ErrMalformed, ""},
		{"Latin-1", []string{delimiter, "", header, "{}", "{}", "{\"code\": \"\xe9\"}"}, ErrMalformed, "not UTF-8"},
		{"deep", []string{delimiter, "", header, "{}", strings.Repeat(`{"a":`, 20000) + "1" + strings.Repeat("}", 20000), "{}"}, ErrMalformed, "depth"},
	} {
		t.Run(c.name, func(t *testing.T) {
			m, err := codec(t, "").Decode(bytesOf(c.frames...))
			if m != nil || !errors.Is(err, c.want) || !strings.Contains(err.Error(), c.says) {
				t.Errorf("%v", err)
			}
			if err != nil && len(err.Error()) > 400 {
				t.Errorf("an error of %d bytes", len(err.Error()))
			}
		})
	}
}

func TestSignatures(t *testing.T) {
	ours, theirs := codec(t, "one key"), codec(t, "one key")
	for i := range 5 {
		m := encode(t, ours, ours.Publish([]byte("id"), nil, &ExecuteRequest{Code: "x"}))
		switch {
		case i > 0: // each of the four signed frames, changed by a space
			m[2+i] = append(bytes.Clone(m[2+i]), ' ')
			if _, err := theirs.Decode(m); !errors.Is(err, ErrSignature) {
				t.Errorf("frame %d: %v", i, err)
			}
			continue
		}
		m[2] = bytes.ToUpper(m[2])
		if _, err := theirs.Decode(m); err != nil {
			t.Error(err)
		}
		if _, err := theirs.Decode(m); !errors.Is(err, ErrReplay) {
			t.Errorf("again: %v", err)
		}
	}
	m := encode(t, ours, ours.Publish([]byte("id"), nil, &Status{Idle}))
	for _, bad := range []string{"", "zz", strings.Repeat("0", 64), string(m[2][:63]), string(m[2]) + "0"} {
		m[2] = []byte(bad)
		if _, err := theirs.Decode(m); !errors.Is(err, ErrSignature) {
			t.Errorf("%q: %v", bad, err)
		}
	}
	if _, err := codec(t, "other").Decode(encode(t, ours, ours.Publish(nil, nil, &Status{Idle}))); !errors.Is(err, ErrSignature) {
		t.Errorf("another key: %v", err)
	}
	for _, scheme := range []string{"hmac-sha384", "hmac-sha512"} {
		a, err := NewCodec("k", scheme)
		if err != nil {
			t.Fatal(err)
		}
		b, _ := NewCodec("k", scheme)
		if _, err := b.Decode(encode(t, a, a.Publish(nil, nil, &Status{Idle}))); err != nil {
			t.Error(err)
		}
	}
	if _, err := NewCodec("k", "hmac-md4"); err == nil {
		t.Error("hmac-md4 is known")
	}
}

// The memory for signatures has an end.
func TestReplayMemoryIsBounded(t *testing.T) {
	r := replayed{digests: make(map[string]struct{})}
	for i := range 3 * remembered {
		if !r.add(fmt.Sprint(i)) {
			t.Fatal(i)
		}
	}
	if len(r.digests) != remembered || len(r.order) != remembered {
		t.Errorf("%d, %d", len(r.digests), len(r.order))
	}
	if r.add(fmt.Sprint(3*remembered-1)) || r.add(fmt.Sprint(2*remembered)) || !r.add(fmt.Sprint(2*remembered-1)) {
		t.Error("the wrong ones are forgotten")
	}
}

func FuzzDecode(f *testing.F) {
	c, err := NewCodec("", "hmac-sha256")
	if err != nil {
		f.Fatal(err)
	}
	for _, s := range samples {
		frames, err := c.Encode(c.Publish([]byte("t"), nil, s))
		if err != nil {
			f.Fatal(err)
		}
		f.Add(bytes.Join(frames, []byte{0}))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		m, err := c.Decode(bytes.Split(data, []byte{0}))
		if err != nil {
			for _, known := range []error{ErrMalformed, ErrSignature, ErrReplay, ErrUnknownType, ErrMissing} {
				if errors.Is(err, known) {
					return
				}
			}
			t.Fatalf("%v", err)
		}
		once, err := c.Encode(m)
		if err != nil {
			t.Fatal(err)
		}
		again, err := c.Decode(once)
		if err != nil {
			t.Fatalf("what was encoded does not decode: %v\n%q", err, once)
		}
		if twice, err := c.Encode(again); err != nil || !reflect.DeepEqual(once, twice) {
			t.Fatalf("%v\n%q\n%q", err, once, twice)
		}
	})
}

func FuzzSigned(f *testing.F) {
	f.Add([]byte("0000"), []byte("{}"))
	f.Fuzz(func(t *testing.T, signature, frame []byte) {
		c, _ := NewCodec("key", "hmac-sha256")
		if _, err := c.Decode([][]byte{[]byte(delimiter), signature, frame, frame, frame, frame}); !errors.Is(err, ErrSignature) {
			t.Errorf("%v", err)
		}
	})
}

func BenchmarkCodec(b *testing.B) {
	c, theirs := codec(b, "key"), codec(b, "key")
	size := 0
	for _, f := range encode(b, c, c.Publish([]byte("t"), nil, samples[0])) {
		size += len(f)
	}
	b.SetBytes(int64(size))
	for b.Loop() {
		if _, err := theirs.Decode(encode(b, c, c.Publish([]byte("t"), nil, samples[0]))); err != nil {
			b.Fatal(err)
		}
	}
}
