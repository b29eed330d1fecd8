package wire

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
)

// What can be wrong with a message that came; see Codec.Decode.
var (
	ErrMalformed   = errors.New("wire: malformed message")
	ErrSignature   = errors.New("wire: wrong signature")
	ErrReplay      = errors.New("wire: signature seen before")
	ErrUnknownType = errors.New("wire: unknown message type")
	ErrMissing     = errors.New("wire: missing field")
)

// Message is one message of the protocol.
type Message struct {
	// Identities are the frames before the delimiter: the route back to the
	// client, or the topic of a message on iopub.
	Identities [][]byte
	Header     Header
	// Parent is the header of the message that this one answers.
	Parent   Header
	Metadata Object
	Content  Content
	// Buffers are binary frames after the content, not part of the signature.
	Buffers [][]byte
}

// Content is the content of a message. The types of this package implement
// it by their pointers.
type Content interface {
	// MsgType is the msg_type of the header.
	MsgType() string
}

// Object is a JSON object of any fields; nil is {}, never null.
type Object map[string]any

// MarshalJSON gives {} for nil.
func (o Object) MarshalJSON() ([]byte, error) {
	if o == nil {
		return []byte("{}"), nil
	}
	return marshal(map[string]any(o))
}

// UnmarshalJSON keeps numbers as json.Number, which is exact.
func (o *Object) UnmarshalJSON(b []byte) error {
	dec := json.NewDecoder(bytes.NewReader(b))
	dec.UseNumber()
	return dec.Decode((*map[string]any)(o))
}

// List is a JSON list; nil is [], never null.
type List[T any] []T

// MarshalJSON gives [] for nil.
func (l List[T]) MarshalJSON() ([]byte, error) {
	if l == nil {
		return []byte("[]"), nil
	}
	return marshal([]T(l))
}

// Topic is the first frame of a message on iopub, in the form of ipykernel:
// kernel.ID.TYPE.
func Topic(kernelID, msgType string) []byte {
	return []byte("kernel." + kernelID + "." + msgType)
}

// contents makes the content of each message type, with the values that the
// protocol gives to fields that are left out, and names the fields that must
// be there.
var contents = map[string]struct {
	make     func() Content
	required []string
}{
	"execute_request": {func() Content { return &ExecuteRequest{StopOnError: true, StoreHistory: true} },
		[]string{"code"}},
	"execute_reply":       {func() Content { return new(ExecuteReply) }, []string{"status"}},
	"inspect_request":     {func() Content { return new(InspectRequest) }, []string{"code", "cursor_pos"}},
	"inspect_reply":       {func() Content { return new(InspectReply) }, []string{"status"}},
	"complete_request":    {func() Content { return new(CompleteRequest) }, []string{"code", "cursor_pos"}},
	"complete_reply":      {func() Content { return new(CompleteReply) }, []string{"status"}},
	"history_request":     {func() Content { return new(HistoryRequest) }, []string{"hist_access_type"}},
	"history_reply":       {func() Content { return new(HistoryReply) }, []string{"status"}},
	"is_complete_request": {func() Content { return new(IsCompleteRequest) }, []string{"code"}},
	"is_complete_reply":   {func() Content { return new(IsCompleteReply) }, []string{"status"}},
	"connect_request":     {func() Content { return new(ConnectRequest) }, nil},
	"connect_reply":       {func() Content { return new(ConnectReply) }, nil},
	"comm_info_request":   {func() Content { return new(CommInfoRequest) }, nil},
	"comm_info_reply":     {func() Content { return new(CommInfoReply) }, []string{"status"}},
	"kernel_info_request": {func() Content { return new(KernelInfoRequest) }, nil},
	"kernel_info_reply":   {func() Content { return new(KernelInfoReply) }, []string{"status"}},

	"shutdown_request":  {func() Content { return new(ShutdownRequest) }, []string{"restart"}},
	"shutdown_reply":    {func() Content { return new(ShutdownReply) }, []string{"restart"}},
	"interrupt_request": {func() Content { return new(InterruptRequest) }, nil},
	"interrupt_reply":   {func() Content { return new(InterruptReply) }, []string{"status"}},
	"debug_request":     {func() Content { return new(DebugRequest) }, nil},
	"debug_reply":       {func() Content { return new(DebugReply) }, nil},

	"input_request": {func() Content { return new(InputRequest) }, []string{"prompt"}},
	"input_reply":   {func() Content { return new(InputReply) }, []string{"value"}},

	"comm_open":  {func() Content { return new(CommOpen) }, []string{"comm_id", "target_name"}},
	"comm_msg":   {func() Content { return new(CommMsg) }, []string{"comm_id"}},
	"comm_close": {func() Content { return new(CommClose) }, []string{"comm_id"}},

	"stream":              {func() Content { return new(Stream) }, []string{"name", "text"}},
	"display_data":        {func() Content { return new(DisplayData) }, []string{"data"}},
	"update_display_data": {func() Content { return new(UpdateDisplayData) }, []string{"data", "transient"}},
	"execute_input":       {func() Content { return new(ExecuteInput) }, []string{"code", "execution_count"}},
	"execute_result":      {func() Content { return new(ExecuteResult) }, []string{"data", "execution_count"}},
	"error":               {func() Content { return new(Error) }, []string{"ename", "evalue", "traceback"}},
	"status":              {func() Content { return new(Status) }, []string{"execution_state"}},
	"clear_output":        {func() Content { return new(ClearOutput) }, nil},
	"debug_event":         {func() Content { return new(DebugEvent) }, nil},
	"iopub_welcome":       {func() Content { return new(IOPubWelcome) }, []string{"subscription"}},
}

// decodeContent reads the content of a message of the given type.
func decodeContent(msgType string, frame []byte) (Content, error) {
	kind, known := contents[msgType]
	if !known {
		return nil, fmt.Errorf("%w: %.80q", ErrUnknownType, msgType)
	}
	c := kind.make()
	var fields map[string]json.RawMessage
	if err := unmarshalObject(frame, &fields); err != nil {
		return nil, fmt.Errorf("%s: content: %w", msgType, err)
	}
	for _, f := range kind.required {
		if v := fields[f]; len(v) == 0 || string(v) == "null" {
			return nil, fmt.Errorf("%w: %s: content: %s", ErrMissing, msgType, f)
		}
	}
	if err := unmarshalObject(frame, c); err != nil {
		return nil, fmt.Errorf("%s: content: %w", msgType, err)
	}
	if r, ok := c.(*ExecuteRequest); ok && r.Silent {
		r.StoreHistory = false // the protocol: silent forces it off
	}
	return c, nil
}
