package wire

// Transient is what an output has that is not kept in notebooks.
type Transient struct {
	DisplayID string `json:"display_id,omitempty"`
}

// Stream is text on stdout or stderr.
type Stream struct {
	Name string `json:"name"`
	Text string `json:"text"`
}

// DisplayData is an output: a MIME bundle, in which []byte becomes base64.
type DisplayData struct {
	Data      Object    `json:"data"`
	Metadata  Object    `json:"metadata"`
	Transient Transient `json:"transient"`
}

// UpdateDisplayData replaces the outputs with its display id.
type UpdateDisplayData struct {
	Data      Object    `json:"data"`
	Metadata  Object    `json:"metadata"`
	Transient Transient `json:"transient"`
}

// ExecuteInput tells all clients what is run.
type ExecuteInput struct {
	Code           string `json:"code"`
	ExecutionCount int    `json:"execution_count"`
}

// ExecuteResult is the value of a cell.
type ExecuteResult struct {
	ExecutionCount int       `json:"execution_count"`
	Data           Object    `json:"data"`
	Metadata       Object    `json:"metadata"`
	Transient      Transient `json:"transient"`
}

// Error tells that a cell failed.
type Error Failure

// The states of a kernel.
const (
	Starting = "starting"
	Busy     = "busy"
	Idle     = "idle"
)

// Status tells the state of the kernel.
type Status struct {
	ExecutionState string `json:"execution_state"`
}

// ClearOutput removes the outputs of the cell, with Wait only when the next
// one comes.
type ClearOutput struct {
	Wait bool `json:"wait"`
}

// IOPubWelcome tells a client that its subscription has taken effect.
type IOPubWelcome struct {
	Subscription string `json:"subscription"`
}

// MsgType is stream.
func (*Stream) MsgType() string { return "stream" }

// MsgType is display_data.
func (*DisplayData) MsgType() string { return "display_data" }

// MsgType is update_display_data.
func (*UpdateDisplayData) MsgType() string { return "update_display_data" }

// MsgType is execute_input.
func (*ExecuteInput) MsgType() string { return "execute_input" }

// MsgType is execute_result.
func (*ExecuteResult) MsgType() string { return "execute_result" }

// MsgType is error.
func (*Error) MsgType() string { return "error" }

// MsgType is status.
func (*Status) MsgType() string { return "status" }

// MsgType is clear_output.
func (*ClearOutput) MsgType() string { return "clear_output" }

// MsgType is iopub_welcome.
func (*IOPubWelcome) MsgType() string { return "iopub_welcome" }
