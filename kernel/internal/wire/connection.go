package wire

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// Connection is a connection file: where a kernel binds its sockets, and the
// key for signatures.
type Connection struct {
	Transport       string `json:"transport"` // tcp or ipc
	IP              string `json:"ip"`        // for ipc the start of the sockets' paths
	ShellPort       int    `json:"shell_port"`
	IOPubPort       int    `json:"iopub_port"`
	StdinPort       int    `json:"stdin_port"`
	ControlPort     int    `json:"control_port"`
	HBPort          int    `json:"hb_port"`
	Key             string `json:"key"`
	SignatureScheme string `json:"signature_scheme"`
	KernelName      string `json:"kernel_name,omitempty"`
}

// ReadConnection reads and checks a connection file. The error is one line
// that begins with the path.
func ReadConnection(path string) (*Connection, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("connection file: %w", err) // has the path
	}
	c, err := ParseConnection(data)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return c, nil
}

// ParseConnection reads and checks the content of a connection file. Fields
// that it does not know are passed over.
func ParseConnection(data []byte) (*Connection, error) {
	var fields map[string]json.RawMessage
	dec := json.NewDecoder(bytes.NewReader(data))
	if err := dec.Decode(&fields); err != nil {
		var kind *json.UnmarshalTypeError
		switch {
		case len(bytes.TrimSpace(data)) == 0:
			return nil, errors.New("the connection file is empty")
		case errors.As(err, &kind):
			return nil, errors.New("the connection file is not a JSON object")
		case errors.Is(err, io.ErrUnexpectedEOF):
			return nil, errors.New("the connection file is not JSON: it ends in the middle")
		}
		return nil, fmt.Errorf("the connection file is not JSON: %w", err)
	}
	if _, err := dec.Token(); err != io.EOF || fields == nil {
		return nil, errors.New("the connection file is not one JSON object")
	}
	c := new(Connection)
	for _, f := range []struct {
		name string
		text *string
		port *int
	}{
		{"transport", &c.Transport, nil}, {"ip", &c.IP, nil},
		{"shell_port", nil, &c.ShellPort}, {"iopub_port", nil, &c.IOPubPort}, {"stdin_port", nil, &c.StdinPort},
		{"control_port", nil, &c.ControlPort}, {"hb_port", nil, &c.HBPort},
		{"signature_scheme", &c.SignatureScheme, nil}, {"key", &c.Key, nil},
	} {
		raw, found := fields[f.name]
		if !found {
			return nil, fmt.Errorf("the field %q is missing", f.name)
		}
		if f.text != nil {
			if err := json.Unmarshal(raw, f.text); err != nil || string(raw) == "null" {
				return nil, fmt.Errorf("the field %q is not text", f.name)
			}
			continue
		}
		if err := json.Unmarshal(raw, f.port); err != nil || string(raw) == "null" {
			return nil, fmt.Errorf("the field %q is %.40s, not a port number", f.name, raw)
		}
	}
	_ = json.Unmarshal(fields["kernel_name"], &c.KernelName) // for people only
	if _, secret := fields["curve_secretkey"]; secret && string(fields["curve_secretkey"]) != "null" {
		return nil, errors.New("the connection file asks for encryption with CURVE, which this kernel does not speak")
	}
	return c, c.check()
}

var hostname = regexp.MustCompile(`^[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?$`)

// check looks at the values.
func (c *Connection) check() error {
	switch c.Transport {
	case "tcp":
		if c.IP != "*" && net.ParseIP(c.IP) == nil && !hostname.MatchString(c.IP) {
			return fmt.Errorf("the ip is %.80q, not an address", c.IP)
		}
	case "ipc":
		if c.IP == "" || strings.ContainsRune(c.IP, 0) {
			return fmt.Errorf("the ip is %.80q, not the start of a path", c.IP)
		}
	default:
		return fmt.Errorf("the transport is %.40q, and tcp and ipc are known", c.Transport)
	}
	if schemes[c.SignatureScheme] == nil {
		return fmt.Errorf("the signature scheme is %.40q, and hmac-sha256 is known", c.SignatureScheme)
	}
	var ports []int
	for _, ch := range channels {
		port := *ch.port(c)
		if port < 1 || port > 65535 {
			return fmt.Errorf("the %s_port is %d, not from 1 to 65535", ch.name, port)
		}
		if slices.Contains(ports, port) {
			return fmt.Errorf("the %s_port is %d, which another channel has", ch.name, port)
		}
		ports = append(ports, port)
	}
	return nil
}

// Channel is one of the five sockets of a kernel.
type Channel string

// The channels, by the names that connection files give them.
const (
	Shell     Channel = "shell"
	IOPub     Channel = "iopub"
	Stdin     Channel = "stdin"
	Control   Channel = "control"
	Heartbeat Channel = "hb"
)

var channels = []struct {
	name Channel
	port func(*Connection) *int
}{
	{Shell, func(c *Connection) *int { return &c.ShellPort }},
	{IOPub, func(c *Connection) *int { return &c.IOPubPort }},
	{Stdin, func(c *Connection) *int { return &c.StdinPort }},
	{Control, func(c *Connection) *int { return &c.ControlPort }},
	{Heartbeat, func(c *Connection) *int { return &c.HBPort }},
}

// Endpoint is the address of a channel in ZeroMQ's notation:
// tcp://IP:PORT or ipc://IP-PORT.
func (c *Connection) Endpoint(channel Channel) string {
	for _, ch := range channels {
		if ch.name == channel {
			port := strconv.Itoa(*ch.port(c))
			if c.Transport == "ipc" {
				return "ipc://" + c.IP + "-" + port
			}
			return "tcp://" + net.JoinHostPort(c.IP, port)
		}
	}
	return ""
}
