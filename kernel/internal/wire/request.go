package wire

// The status of replies.
const (
	OK      = "ok"
	Failed  = "error"
	Aborted = "aborted"
)

// Failure has the fields of a reply whose status is error; other replies
// have none. Clients demand all three, also when they are empty.
type Failure struct {
	EName     string       `json:"ename"`
	EValue    string       `json:"evalue"`
	Traceback List[string] `json:"traceback"`
}

// ExecuteRequest asks to run code.
type ExecuteRequest struct {
	Code            string            `json:"code"`
	Silent          bool              `json:"silent"`
	StoreHistory    bool              `json:"store_history"`
	UserExpressions map[string]string `json:"user_expressions,omitempty"`
	AllowStdin      bool              `json:"allow_stdin"`
	StopOnError     bool              `json:"stop_on_error"`
}

// ExecuteReply answers it. UserExpressions holds for each name an object with
// status, data and metadata, or the fields of a failure.
type ExecuteReply struct {
	Status          string       `json:"status"`
	ExecutionCount  int          `json:"execution_count"`
	Payload         List[Object] `json:"payload"`
	UserExpressions Object       `json:"user_expressions"`
	*Failure
}

// InspectRequest asks what stands at the cursor, a code point offset.
type InspectRequest struct {
	Code        string `json:"code"`
	CursorPos   int    `json:"cursor_pos"`
	DetailLevel int    `json:"detail_level"`
}

// InspectReply answers it with a MIME bundle.
type InspectReply struct {
	Status   string `json:"status"`
	Found    bool   `json:"found"`
	Data     Object `json:"data"`
	Metadata Object `json:"metadata"`
	*Failure
}

// CompleteRequest asks how the code at the cursor, a code point offset, could
// go on.
type CompleteRequest struct {
	Code      string `json:"code"`
	CursorPos int    `json:"cursor_pos"`
}

// CompleteReply answers it; the matches replace the code points from
// CursorStart to CursorEnd.
type CompleteReply struct {
	Status      string       `json:"status"`
	Matches     List[string] `json:"matches"`
	CursorStart int          `json:"cursor_start"`
	CursorEnd   int          `json:"cursor_end"`
	Metadata    Object       `json:"metadata"`
	*Failure
}

// HistoryRequest asks for what was run before: a range, the tail, or a search
// by a glob pattern.
type HistoryRequest struct {
	Output         bool   `json:"output"`
	Raw            bool   `json:"raw"`
	HistAccessType string `json:"hist_access_type"`
	Session        int    `json:"session"`
	Start          int    `json:"start"`
	Stop           int    `json:"stop"`
	N              int    `json:"n"`
	Pattern        string `json:"pattern"`
	Unique         bool   `json:"unique"`
}

// HistoryReply answers it with entries of [session, line, input], the input
// being [input, output] when outputs were asked for.
type HistoryReply struct {
	Status  string      `json:"status"`
	History List[[]any] `json:"history"`
	*Failure
}

// IsCompleteRequest asks whether code can be run as it is.
type IsCompleteRequest struct {
	Code string `json:"code"`
}

// IsCompleteReply answers it: complete, incomplete (with the next line's
// indent), invalid or unknown.
type IsCompleteReply struct {
	Status string `json:"status"`
	Indent string `json:"indent"`
}

// KernelInfoRequest asks what the kernel is.
type KernelInfoRequest struct{}

// KernelInfoReply answers it.
type KernelInfoReply struct {
	Status                string         `json:"status"`
	ProtocolVersion       string         `json:"protocol_version"`
	Implementation        string         `json:"implementation"`
	ImplementationVersion string         `json:"implementation_version"`
	LanguageInfo          LanguageInfo   `json:"language_info"`
	Banner                string         `json:"banner"`
	Debugger              bool           `json:"debugger"`
	HelpLinks             List[HelpLink] `json:"help_links"`
	SupportedFeatures     List[string]   `json:"supported_features"`
	*Failure
}

// LanguageInfo says what frontends need for editing and converting.
type LanguageInfo struct {
	Name              string `json:"name"`
	Version           string `json:"version"`
	MIMEType          string `json:"mimetype"`
	FileExtension     string `json:"file_extension"`
	PygmentsLexer     string `json:"pygments_lexer,omitempty"`
	CodemirrorMode    any    `json:"codemirror_mode,omitempty"` // text or an object
	NBConvertExporter string `json:"nbconvert_exporter,omitempty"`
}

// HelpLink is an entry of a frontend's help menu.
type HelpLink struct {
	Text string `json:"text"`
	URL  string `json:"url"`
}

// MsgType is execute_request.
func (*ExecuteRequest) MsgType() string { return "execute_request" }

// MsgType is execute_reply.
func (*ExecuteReply) MsgType() string { return "execute_reply" }

// MsgType is inspect_request.
func (*InspectRequest) MsgType() string { return "inspect_request" }

// MsgType is inspect_reply.
func (*InspectReply) MsgType() string { return "inspect_reply" }

// MsgType is complete_request.
func (*CompleteRequest) MsgType() string { return "complete_request" }

// MsgType is complete_reply.
func (*CompleteReply) MsgType() string { return "complete_reply" }

// MsgType is history_request.
func (*HistoryRequest) MsgType() string { return "history_request" }

// MsgType is history_reply.
func (*HistoryReply) MsgType() string { return "history_reply" }

// MsgType is is_complete_request.
func (*IsCompleteRequest) MsgType() string { return "is_complete_request" }

// MsgType is is_complete_reply.
func (*IsCompleteReply) MsgType() string { return "is_complete_reply" }

// MsgType is kernel_info_request.
func (*KernelInfoRequest) MsgType() string { return "kernel_info_request" }

// MsgType is kernel_info_reply.
func (*KernelInfoReply) MsgType() string { return "kernel_info_reply" }
