package session

import (
	"context"
	"runtime"
	"strings"

	"onrecord/kernel/internal/wire"
)

// Version is the kernel's own.
const Version = "0.1.0"

func (s *session) complete(r *request) wire.Content {
	c := r.msg.Content.(*wire.CompleteRequest)
	matches, start, end, err := s.engine.Complete(context.Background(), c.Code, c.CursorPos)
	if err != nil {
		s.log.Warn("session: complete", "error", err)
		matches, start, end = nil, c.CursorPos, c.CursorPos
	}
	return &wire.CompleteReply{Status: wire.OK, Matches: matches, CursorStart: start, CursorEnd: end}
}

func (s *session) inspect(r *request) wire.Content {
	c := r.msg.Content.(*wire.InspectRequest)
	data, found, err := s.engine.Inspect(context.Background(), c.Code, c.CursorPos, c.DetailLevel)
	if err != nil {
		s.log.Warn("session: inspect", "error", err)
	}
	if !found {
		return &wire.InspectReply{Status: wire.OK}
	}
	return &wire.InspectReply{Status: wire.OK, Found: true, Data: data.Data, Metadata: data.Metadata}
}

func (s *session) isComplete(r *request) wire.Content {
	status, indent, err := s.engine.IsComplete(context.Background(), r.msg.Content.(*wire.IsCompleteRequest).Code)
	if err != nil {
		s.log.Warn("session: is_complete", "error", err)
	}
	return &wire.IsCompleteReply{Status: status, Indent: indent}
}

// LanguageInfo describes Go to frontends: by the MIME type and the lexer's name they
// choose how to colour code.
func LanguageInfo() wire.LanguageInfo {
	return wire.LanguageInfo{
		Name:              "go",
		Version:           strings.TrimPrefix(runtime.Version(), "go"),
		MIMEType:          "text/x-go",
		FileExtension:     ".go",
		PygmentsLexer:     "go",
		CodemirrorMode:    "go",
		NBConvertExporter: "script",
	}
}

func (s *session) kernelInfo(*request) wire.Content {
	return &wire.KernelInfoReply{
		Status:                wire.OK,
		ProtocolVersion:       wire.Version,
		Implementation:        "onrecord",
		ImplementationVersion: Version,
		LanguageInfo:          LanguageInfo(),
		Banner: "onrecord " + Version +
			": Go notebooks, with gota, gonum/plot and the onrecord packages linked in",
		HelpLinks: []wire.HelpLink{
			{Text: "Go's standard library", URL: "https://pkg.go.dev/std"},
			{Text: "A tour of Go", URL: "https://go.dev/tour"},
			{Text: "gota's dataframes", URL: "https://pkg.go.dev/github.com/go-gota/gota/dataframe"},
			{Text: "gonum/plot", URL: "https://pkg.go.dev/gonum.org/v1/plot"},
		},
	}
}

func (s *session) connect(*request) wire.Content {
	c := s.conn
	return &wire.ConnectReply{
		ShellPort: c.ShellPort, IOPubPort: c.IOPubPort, StdinPort: c.StdinPort,
		HBPort: c.HBPort, ControlPort: c.ControlPort,
	}
}

// debug says no in the words of the debug adapter protocol: kernel_info tells that
// there is no debugger.
func (s *session) debug(r *request) wire.Content {
	c := r.msg.Content.(*wire.DebugRequest)
	return &wire.DebugReply{Object: wire.Object{
		"type": "response", "success": false, "request_seq": c.Object["seq"], "command": c.Object["command"],
		"message": "this kernel has no debugger",
	}}
}
