package wire

import "encoding/json"

// ConnectRequest asks for the ports. Deprecated in the protocol, and still sent.
type ConnectRequest struct{}

// ConnectReply answers it.
type ConnectReply struct {
	ShellPort   int `json:"shell_port"`
	IOPubPort   int `json:"iopub_port"`
	StdinPort   int `json:"stdin_port"`
	HBPort      int `json:"hb_port"`
	ControlPort int `json:"control_port"`
}

// ShutdownRequest asks the kernel to end.
type ShutdownRequest struct {
	Restart bool `json:"restart"`
}

// ShutdownReply answers it.
type ShutdownReply struct {
	Status  string `json:"status"`
	Restart bool   `json:"restart"`
	*Failure
}

// InterruptRequest asks to stop the cell that runs.
type InterruptRequest struct{}

// InterruptReply answers it.
type InterruptReply struct {
	Status string `json:"status"`
	*Failure
}

// DebugRequest carries a request of the Debug Adapter Protocol as it is.
type DebugRequest struct{ Object }

// DebugReply carries its response.
type DebugReply struct{ Object }

// DebugEvent carries an event, on iopub.
type DebugEvent struct{ Object }

// UnmarshalJSON keeps all fields.
func (d *DebugRequest) UnmarshalJSON(b []byte) error { return json.Unmarshal(b, &d.Object) }

// UnmarshalJSON keeps all fields.
func (d *DebugReply) UnmarshalJSON(b []byte) error { return json.Unmarshal(b, &d.Object) }

// UnmarshalJSON keeps all fields.
func (d *DebugEvent) UnmarshalJSON(b []byte) error { return json.Unmarshal(b, &d.Object) }

// InputRequest asks the client for a line, on stdin.
type InputRequest struct {
	Prompt   string `json:"prompt"`
	Password bool   `json:"password"`
}

// InputReply is the line.
type InputReply struct {
	Value string `json:"value"`
}

// MsgType is connect_request.
func (*ConnectRequest) MsgType() string { return "connect_request" }

// MsgType is connect_reply.
func (*ConnectReply) MsgType() string { return "connect_reply" }

// MsgType is shutdown_request.
func (*ShutdownRequest) MsgType() string { return "shutdown_request" }

// MsgType is shutdown_reply.
func (*ShutdownReply) MsgType() string { return "shutdown_reply" }

// MsgType is interrupt_request.
func (*InterruptRequest) MsgType() string { return "interrupt_request" }

// MsgType is interrupt_reply.
func (*InterruptReply) MsgType() string { return "interrupt_reply" }

// MsgType is debug_request.
func (*DebugRequest) MsgType() string { return "debug_request" }

// MsgType is debug_reply.
func (*DebugReply) MsgType() string { return "debug_reply" }

// MsgType is debug_event.
func (*DebugEvent) MsgType() string { return "debug_event" }

// MsgType is input_request.
func (*InputRequest) MsgType() string { return "input_request" }

// MsgType is input_reply.
func (*InputReply) MsgType() string { return "input_reply" }
